"""When a page says that it came out or was changed: for machines, and for its readers.

A page that gives two dates is a witness against itself, so each date is a claim of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from datasette_discrepancy.claims.model import FoundClaim
from datasette_discrepancy.claims.pictures import FIELD_CONFIDENCE
from datasette_discrepancy.documents.model import Document
from datasette_discrepancy.documents.written_dates import read_date
from datasette_discrepancy.language.model import TimeExpression

# Fields of a page that are dates, which are the predicates of their claims.
DATES = frozenset(["published", "modified"])


def find_page_dates(document: Document) -> Iterator[FoundClaim]:
    """Yield a claim for each date that a page's fields give of it.

    Args:
        document: of a page, whose fields the reader put behind its text, with their offsets.
    """
    fields = document.extra.get("fields")
    places = {(one.start, one.end): index for index, one in enumerate(document.passages)}
    for field in fields if isinstance(fields, list) else []:
        if not isinstance(field, Mapping) or field.get("name") not in DATES:
            continue
        start, end = field.get("start"), field.get("end")
        if not isinstance(start, int) or not isinstance(end, int) or (start, end) not in places:
            continue
        index = places[start, end]
        passage = document.passages[index]
        text = document.text[passage.start : passage.end]
        date = read_date(text)
        yield FoundClaim(
            passage=index,
            predicate=str(field["name"]),
            verb=str(field.get("origin")),
            start=passage.start,
            end=passage.end,
            clause="metadata",
            confidence=FIELD_CONFIDENCE,
            time=TimeExpression(
                start=passage.start,
                end=passage.end,
                text=text,
                timex_type="DATE",
                timex_value=date.earliest[:10],
                edtf=date.edtf,
                earliest=date.earliest,
                latest=date.latest,
            ),
        )
