"""Which SQL a rule may hold: what SQLite, DuckDB and Spark run unchanged, and nothing that acts.

The compiled statement is checked as a whole for its functions; what an author wrote after `sql:` is
checked more closely, since it goes in as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FUNCTIONS = frozenset(
    "abs coalesce nullif min max instr lower length substr round count sum printf".split()
)
# Words before a bracket that are no functions.
SYNTAX = frozenset(
    "and or not in is on as where select from join is then else when case exists between".split()
)
CALL = re.compile(r"\b([a-z_][a-z0-9_]*)\s*\(")
STRING = re.compile(r"'(?:[^']|'')*'")
COMMENT = re.compile(r"^\s*--.*$", re.MULTILINE)

# Written otherwise, or not at all, on another engine: a division by zero is null, infinite or an
# error; `like` minds capitals or does not.
BANNED: tuple[tuple[str, str], ...] = (
    (r"/(?!\*)", "multiply instead: a division by zero differs between engines"),
    (r"%", "compare ranges instead"),
    (r'"', "write texts in single quotes, and names without any"),
    (r"->", "use the columns of claim_reading"),
    (r";|--|/\*", "write one comparison of a and b, without comments"),
    (r"\?|[:@$]\w", "write the value itself: a rule takes no parameters"),
    (
        r"\b(?:like|ilike|glob|regexp|match|rlike)\b",
        "compare normalised columns with =, or use instr",
    ),
    (
        r"\b(?:julianday|date|datetime|strftime|time|unixepoch|current_date|current_timestamp)\b",
        "use the day numbers day_first, day_last and published_day",
    ),
    (r"\b(?:group_concat|string_agg|random)\b", "write one comparison of a and b"),
    (
        r"\b(?:insert|update|delete|drop|alter|create|replace|pragma|attach|detach|vacuum|with|union"
        r"|limit|order|group|having|into|window|over|recursive)\b",
        "write one comparison of a and b",
    ),
)
# Tables that a comparison may look into, beside the claims.
TABLES = frozenset(
    {
        "claim_reading",
        "predicate_property",
        "predicate_pair",
        "place_within",
        "scale_factor",
    }
)
FROM = re.compile(r"\b(?:from|join)\s+([a-z_][a-z0-9_.]*)")


@dataclass(frozen=True)
class NotPlain:
    """What is wrong with a piece of SQL, and the way out."""

    problem: str
    remedy: str


def not_plain(statement: str, written: str | None = None) -> Iterator[NotPlain]:
    """Yield what the SQL of a rule may not hold.

    Args:
        statement: the compiled statement.
        written: what the author wrote after `sql:`, None without it.
    """
    code = STRING.sub("''", COMMENT.sub("", statement.lower()))
    for name in sorted(set(CALL.findall(code)) - FUNCTIONS - SYNTAX):
        yield NotPlain(f"calls {name}", f"use only {', '.join(sorted(FUNCTIONS))}")
    own = STRING.sub("''", (written or "").lower())
    for pattern, remedy in BANNED:
        found = re.search(pattern, own)
        if found:
            yield NotPlain(f"may not hold {found[0]}", remedy)
    for table in sorted(set(FROM.findall(own)) - TABLES):
        yield NotPlain(f"may not read {table}", f"use one of {', '.join(sorted(TABLES))}")
