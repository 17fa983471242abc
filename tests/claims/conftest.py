"""What the tests of claims share: a sentence read into claims."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.model import Argument, Extraction, FoundClaim
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.documents.model import Document, Passage, Publication
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.pipeline import load_pipeline

PUBLISHED = "2031-05-09"


def text_of(part: Argument | TimeExpression | None) -> str | None:
    """Return the words of a participant or time, None where there is none."""
    return None if part is None else part.text


def name_of(argument: Argument | None) -> str | None:
    """Return the name of a participant, its words where it has none, None where there is none."""
    if argument is None:
        return None
    return argument.mention.name if argument.mention else argument.text


def _passages(text: str, kind: str) -> Iterator[Passage]:
    start = 0
    for line in text.split("\n"):
        yield Passage(kind, start, start + len(line))
        start += len(line) + 1


def article(text: str, kind: str = "body", published: str = PUBLISHED) -> Document:
    """Return an article published on a day, each line of its text a passage of one kind."""
    return Document(
        *("s", "k", text, "p", "Wire", "metadata"),
        publication=Publication(published, published, published, "metadata"),
        passages=tuple(_passages(text, kind)),
    )


@pytest.fixture(scope="package")
def extraction_of():
    """Return what a text tells, read as an `article`."""
    nlp, lexicon = load_pipeline(), load_lexicon()

    def extraction_of(text: str, kind: str = "body", published: str = PUBLISHED) -> Extraction:
        return extract(article(text, kind, published), nlp, lexicon)

    return extraction_of


@pytest.fixture(scope="package")
def told(extraction_of):
    """Return the claims of a text, read as an `article`."""

    def told(text: str, kind: str = "body", published: str = PUBLISHED) -> list[FoundClaim]:
        return list(extraction_of(text, kind, published).claims)

    return told


@pytest.fixture
def deeds_of(told):
    """Return predicate and text of the object of each claim of a text with a certain verb."""

    def deeds_of(text: str, verb: str) -> set[tuple[str, str | None]]:
        return {(c.predicate, text_of(c.object)) for c in told(text) if c.verb == verb}

    return deeds_of


@pytest.fixture
def roles_of(told):
    """Return text of the subject and of the object of each claim of a text with a predicate."""

    def roles_of(text: str, predicate: str) -> list[tuple[str | None, str | None]]:
        found = (claim for claim in told(text) if claim.predicate == predicate)
        return [(text_of(claim.subject), text_of(claim.object)) for claim in found]

    return roles_of


@pytest.fixture(scope="package")
def said(extraction_of):
    """Return names of subject and object, place and number of each claim with a predicate.

    Whatever it names stands in the text where it says so, and is a mention once.
    """

    def said(text: str, predicate: str):
        extraction = extraction_of(text)
        for claim in extraction.claims:
            for argument in (claim.subject, claim.object, claim.place):
                assert argument is None or text[argument.start : argument.end] == argument.text
                if argument is not None and argument.mention is not None:
                    span = (argument.mention.start, argument.mention.end)
                    assert [(m.start, m.end) for m in extraction.mentions].count(span) == 1
        return [
            (
                claim.subject.mention.name,
                name_of(claim.object),
                text_of(claim.place),
                claim.quantity and (claim.quantity.minimum, claim.quantity.maximum),
            )
            for claim in extraction.claims
            if claim.predicate == predicate
        ]

    return said
