"""What the tests of claims share: a sentence read into claims."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.model import Argument
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.documents.model import Document, Passage, Publication
from datasette_discrepancy.language.pipeline import load_pipeline

PUBLISHED = Publication("2031-05-09", "2031-05-09", "2031-05-09", "metadata")


def text_of(argument: Argument | None) -> str | None:
    """Return the words of a participant, None where there is none."""
    return None if argument is None else argument.text


@pytest.fixture(scope="package")
def told():
    nlp, lexicon = load_pipeline(), load_lexicon()

    def told(text: str):
        passages = (Passage("body", 0, len(text)),)
        document = Document(
            "s", "k", text, "p", "Wire", "metadata", publication=PUBLISHED, passages=passages
        )
        return extract(document, nlp, lexicon).claims

    return told


@pytest.fixture
def deeds_of(told):
    """Return predicate and text of the object of each claim of a text with a certain verb."""

    def deeds_of(text: str, verb: str) -> set[tuple[str, str | None]]:
        return {(c.predicate, text_of(c.object)) for c in told(text) if c.verb == verb}

    return deeds_of
