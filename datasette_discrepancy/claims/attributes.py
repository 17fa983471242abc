"""Attribute claims: what somebody is called and how old they are.

They stand in the table `claim` like any other, so that one mechanism compares names and ages too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from datasette_discrepancy.claims.amounts import AGE
from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.documents.model import Document
from datasette_discrepancy.language.model import Quantity

NAMED, AGED = "named", "aged"
# What stands between a name and an age: "Lee, 34,", "Lee (34)", "34-year-old Ann Lee".
AGE_BEHIND = re.compile(r",\s+(?:aged\s+)?|\s+\(|\s+aged\s+|,?\s+who\s+is\s+")
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
AGE_BEFORE = re.compile(r"\s+")


@dataclass(frozen=True)
class Found:
    """What was found in one passage that makes claims.

    Attributes:
        index: its place among the document's passages.
        mentions: the names in it.
        quantities: the numbers in it.
    """

    index: int
    mentions: Sequence[FoundMention]
    quantities: Sequence[Quantity]


def find_attributes(document: Document, passages: Sequence[Found]) -> Iterator[FoundClaim]:
    """Yield attribute claims: each spelling of a person's name once a document, and every age."""
    seen: set[str] = set()
    for passage in passages:
        for mention in passage.mentions:
            if mention.kind not in {"person", None}:
                continue
            if _is_full(mention.name) and mention.name not in seen:
                seen.add(mention.name)
                yield _named(document, passage.index, mention)
            for quantity in passage.quantities:
                if quantity.unit == AGE and _belongs(document.text, mention, quantity):
                    yield _aged(document, passage.index, mention, quantity)


def _is_full(name: str) -> bool:
    """Whether a name has two words or more, "Jr." not counted."""
    words = [word.strip(".,").lower() for word in name.split()]
    return sum(word not in GENERATIONS for word in words) > 1


def _belongs(text: str, mention: FoundMention, age: Quantity) -> bool:
    """Whether an age stands right behind or before a name."""
    if mention.end <= age.start:
        return AGE_BEHIND.fullmatch(text, mention.end, age.start) is not None
    return AGE_BEFORE.fullmatch(text, age.end, mention.start) is not None


def _aged(document: Document, passage: int, mention: FoundMention, age: Quantity) -> FoundClaim:
    start, end = min(mention.start, age.start), max(mention.end, age.end)
    return FoundClaim(
        passage=passage,
        predicate=AGED,
        verb=age.text,
        start=start,
        end=end,
        clause="apposition",
        confidence=0.9,
        subject=Argument(mention.start, mention.end, mention.text, "", mention),
        quantity=age,
    )


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
