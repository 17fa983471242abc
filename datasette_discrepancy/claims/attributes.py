"""Attribute claims: what somebody is called, how old, in which office, of which country, whose kin.

They stand in the table `claim` like any other, so that one mechanism compares them too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from datasette_discrepancy.claims.ages import find_ages
from datasette_discrepancy.claims.constituencies import without_constituencies
from datasette_discrepancy.claims.courtesy_titles import with_courtesy_titles
from datasette_discrepancy.claims.descriptions import Said
from datasette_discrepancy.claims.held_before import with_former_offices
from datasette_discrepancy.claims.lines_of_work import described_line, working_lines
from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.claims.offices import Describer
from datasette_discrepancy.claims.relations import find_relations
from datasette_discrepancy.claims.statements import find_statements
from datasette_discrepancy.documents.model import Document
from datasette_discrepancy.language.model import Quantity, TimeExpression

NAMED = "named"
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True)
class Found:
    """What was found in one passage that makes claims.

    Attributes:
        index: its place among the document's passages.
        start, end: code points of what was read of it.
        mentions: the names in it, in text order.
        descriptions: of the people among them.
        inside: the people and bodies that these descriptions name.
        quantities: the numbers in it.
        times: the time expressions in it.
    """

    index: int
    start: int
    end: int
    mentions: Sequence[FoundMention]
    descriptions: Sequence[Said]
    inside: Sequence[FoundMention]
    quantities: Sequence[Quantity]
    times: Sequence[TimeExpression] = ()


def find_attributes(document: Document, passages: Sequence[Found]) -> Iterator[FoundClaim]:
    """Yield attribute claims; what a document says again of the same name is said once."""
    seen: set[tuple[str, ...]] = set()
    told = [
        claim
        for passage in passages
        for claim in (*_names(document, passage), *_attributes(document.text, passage))
    ]
    held = list(with_former_offices(list(without_constituencies(told))))
    times = {passage.index: passage.times for passage in passages}
    earliest = document.publication.earliest
    for claim in with_courtesy_titles(held, document.text, times, earliest):
        said = _content(claim)
        if said not in seen:
            seen.add(said)
            yield claim


def _attributes(text: str, passage: Found) -> Iterator[FoundClaim]:
    describer = Describer(text, passage.index, passage.start, passage.mentions)
    for said in passage.descriptions:
        yield from describer.described(said)
        line = described_line(said, passage.index, text)
        if line is not None:
            yield line
    yield from working_lines(text, passage.index, passage.start, passage.end, passage.mentions)
    for mention in passage.mentions:
        yield from describer.alone(mention)
    named = {*passage.mentions, *passage.inside}
    people = sorted(named, key=lambda mention: (mention.start, mention.end))
    yield from find_relations(text, passage.index, people)
    yield from find_statements(text, passage.index, passage.start, passage.end, passage.mentions)
    yield from find_ages(
        text,
        passage.index,
        (passage.start, passage.end),
        passage.mentions,
        passage.quantities,
    )


def _names(document: Document, passage: Found) -> Iterator[FoundClaim]:
    for mention in passage.mentions:
        if mention.kind in {"person", None} and _is_full(mention.name):
            yield _named(document, passage.index, mention)


def _content(claim: FoundClaim) -> tuple[str, ...]:
    subject, thing = claim.subject, claim.object
    named = subject.mention.name if subject is not None and subject.mention is not None else ""
    return (
        claim.predicate,
        named,
        thing.text.lower() if thing is not None else "",
        claim.place.text.lower() if claim.place is not None else "",
        claim.verb.lower() if claim.predicate != NAMED else "",
    )


def _is_full(name: str) -> bool:
    """Whether a name has two words or more, "Jr." not counted."""
    words = [word.strip(".,").lower() for word in name.split()]
    return sum(word not in GENERATIONS for word in words) > 1


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
