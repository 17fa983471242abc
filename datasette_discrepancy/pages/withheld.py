"""What is kept from those who may not read the tables of pictures, whatever query asks for it.

A picture's file is a document of its own, so its fields stand in the tables of documents, claims
and flags, too. Every query of the pages then reads those tables through common table expressions of
the same names that leave the files out: SQLite looks a bare name up among those first. No page and
no query can forget to ask.
"""

from __future__ import annotations

import re

# Whoever may not read one of these is shown nothing that a picture's file says, and no picture.
PICTURE_TABLES = ("picture", "picture_field", "picture_use")

FILES = "(select document_id from main.picture)"
# Per table, which rows tell of a picture's file. A flag is marked as it is written.
WITHHELD = {
    "document": f"id in {FILES}",
    **dict.fromkeys(
        ("passage", "claim", "claim_reading", "mention", "time_expression"),
        f"document_id in {FILES}",
    ),
    "flag": "of_file = 1",
    "flag_review": "ifnull((select of_file from main.flag where id = flag_id), 0)",
    **dict.fromkeys(PICTURE_TABLES, "true"),
}
EXPRESSIONS = ",\n".join(
    f"{table} as not materialized (select * from main.{table} where not ({told}))"  # noqa: S608 - constants
    for table, told in WITHHELD.items()
)
# By rule, how many flags are withheld: of the table itself.
WITHHELD_FLAGS = "select rule_id, count(*) as flags from main.flag where of_file = 1 group by 1"
# A statement that has expressions of its own gets these before them.
OWN_EXPRESSIONS = re.compile(r"\s*with\s(?P<recursive>\s*recursive\s)?", re.IGNORECASE)


def without_pictures(sql: str) -> str:
    """Return a query that sees no picture, and no document, claim or flag of a picture's file."""
    own = OWN_EXPRESSIONS.match(sql)
    if own is None:
        return f"with {EXPRESSIONS}\n{sql}"
    return f"with {'recursive ' if own['recursive'] else ''}{EXPRESSIONS},\n{sql[own.end() :]}"
