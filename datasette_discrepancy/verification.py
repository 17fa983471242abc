"""Every stored quote against its document: the promise that a quote is exact, checked again."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from sqlite_utils import Database

DOCUMENTS = "select id, path, version, text, sha256 from document order by path, id"
QUOTES = """
select 'claim' as kind, id, start, "end", quote from claim where document_id = :id
union all
select 'mention', id, start, "end", text from mention where document_id = :id
union all
select 'time expression', id, start, "end", text from time_expression where document_id = :id
union all
select 'flag', id, a_start, a_end, a_quote from flag where a_document_id = :id
union all
select 'flag', id, b_start, b_end, b_quote from flag where b_document_id = :id
order by 3, 4, 1, 2
"""
# What a line shows of a quote.
SHOWN = 80


def wrong_quotes(db: Database) -> tuple[list[str], int]:
    """Compare every quote with the slice of its document, and every text with its hash.

    Returns:
        A line for each quote or text that differs, and how many quotes were compared.
    """
    wrong: list[str] = []
    checked = 0
    # In Python: SQLite's substr ends a text at its first NUL character, and is slow far into one.
    for document in db.query(DOCUMENTS):
        text = _as_text(document["text"])
        if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != document["sha256"]:
            wrong.append(
                f"{document['path']}: document {document['id']}: "
                "its text is not the one that was loaded: load the file again"
            )
        for row in db.query(QUOTES, {"id": document["id"]}):
            checked += 1
            found = _slice(text, row["start"], row["end"])
            if row["quote"] != found:
                wrong.append(
                    f"{document['path']}: {row['kind']} {row['id']} at {row['start']}-{row['end']}:"
                    f" stored {_shown(row['quote'])}, the text has {_shown(found)}"
                )
    return wrong + list(_orphans(db)), checked


ORPHANS = """
select 'claim' as kind, id, document_id from claim
    where document_id not in (select id from document)
union all
select 'mention', id, document_id from mention
    where document_id not in (select id from document)
union all
select 'time expression', id, document_id from time_expression
    where document_id not in (select id from document)
union all
select 'flag', id, a_document_id from flag where a_document_id not in (select id from document)
union all
select 'flag', id, b_document_id from flag where b_document_id not in (select id from document)
"""


def _orphans(db: Database) -> Iterator[str]:
    for row in db.query(ORPHANS):
        yield f"{row['kind']} {row['id']}: its document {row['document_id']} is not stored"


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _slice(text: str, start: object, end: object) -> str | None:
    """Return the slice; None where the offsets lie outside the text."""
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text):
        return text[start:end]
    return None


def _shown(quote: object) -> str:
    shown = repr(quote)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
