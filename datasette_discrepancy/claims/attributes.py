"""Attribute claims: what somebody is called, how old they are, which office they hold.

They stand in the table `claim` like any other, so that one mechanism compares names and ages too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.documents.model import Document

NAMED, AGED, HOLD_OFFICE = "named", "aged", "hold_office"
Found = tuple[int, Reader, Mapping[int, FoundMention]]


def find_attributes(document: Document, passages: Sequence[Found]) -> Iterator[FoundClaim]:
    """Yield attribute claims, each spelling and office once a document.

    Args:
        document: the document.
        passages: index, reader and mentions of each passage that makes claims.
    """
    seen: set[tuple[str, str]] = set()
    for index, _, mentions in passages:
        for mention in mentions.values():
            if mention.kind not in {"person", None} or len(mention.name.split()) < 2:
                continue
            if (NAMED, mention.name) not in seen:
                seen.add((NAMED, mention.name))
                yield _named(document, index, mention)


def _named(document: Document, passage: int, mention: FoundMention) -> FoundClaim:
    offset = mention.text.rfind(mention.name)
    start = mention.start + max(offset, 0)
    end = start + len(mention.name) if offset >= 0 else mention.end
    text = document.text[start:end]
    subject = Argument(start, end, text, text.lower(), mention)
    return FoundClaim(
        passage=passage,
        predicate=NAMED,
        verb=text,
        start=start,
        end=end,
        clause="name",
        confidence=0.9,
        subject=subject,
    )
