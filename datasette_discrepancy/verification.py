"""Every stored quote against its document: the promise that a quote is exact, checked again."""

from __future__ import annotations

from sqlite_utils import Database

# substr counts code points from 1, as the offsets do from 0.
QUOTES = """
select 'claim' as kind, claim.id, document.path, claim.start, claim."end", claim.quote as quote,
       substr(document.text, claim.start + 1, claim."end" - claim.start) as found
from claim join document on document.id = claim.document_id
union all
select 'mention', mention.id, document.path, mention.start, mention."end", mention.text,
       substr(document.text, mention.start + 1, mention."end" - mention.start)
from mention join document on document.id = mention.document_id
union all
select 'time expression', time_expression.id, document.path, time_expression.start,
       time_expression."end", time_expression.text,
       substr(document.text, time_expression.start + 1,
              time_expression."end" - time_expression.start)
from time_expression join document on document.id = time_expression.document_id
union all
select 'flag', flag.id, document.path, flag.a_start, flag.a_end, flag.a_quote,
       substr(document.text, flag.a_start + 1, flag.a_end - flag.a_start)
from flag join document on document.id = flag.a_document_id
union all
select 'flag', flag.id, document.path, flag.b_start, flag.b_end, flag.b_quote,
       substr(document.text, flag.b_start + 1, flag.b_end - flag.b_start)
from flag join document on document.id = flag.b_document_id
"""


def wrong_quotes(db: Database) -> tuple[list[str], int]:
    """Compare every quote with the slice of its document.

    Returns:
        A line for each quote that differs, and how many were compared.
    """
    wrong, checked = [], 0
    for row in db.query(QUOTES):
        checked += 1
        if row["quote"] != row["found"]:
            wrong.append(
                f"{row['path']}: {row['kind']} {row['id']} at {row['start']}-{row['end']}: "
                f"stored {row['quote']!r}, the text has {row['found']!r}"
            )
    return wrong, checked
