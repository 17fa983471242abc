"""How far a negation reaches into the clauses that complete what it denies."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.documents.model import Document, Passage
from datasette_discrepancy.language.pipeline import load_pipeline


@pytest.fixture(scope="module")
def told():
    """Return the polarities with which a text tells what a verb says."""
    nlp, lexicon = load_pipeline(), load_lexicon()

    def told(text: str, verb: str) -> set[str]:
        passages = (Passage("body", 0, len(text)),)
        document = Document("s", "k", text, "p", "Wire", "metadata", passages=passages)
        return {c.polarity for c in extract(document, nlp, lexicon).claims if c.verb == verb}

    return told


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Anna Berg did not participate in organizing the event.", "organizing"),
        ("Norvik took no part in planning the strike.", "planning"),
        ("Tom Hale was not accused of stealing the car.", "stealing"),
        ("Anna Berg was never involved in selling the ships.", "selling"),
        ("Norvik has no plan to sell the ship.", "sell"),
    ],
)
def test_what_is_denied_above_is_not_claimed(told, sentence: str, verb: str) -> None:
    assert told(sentence, verb) == set()


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Norvik did not rest after winning the contract.", "winning"),
        ("Anna Berg did not apologise for selling the ship.", "selling"),
        ("Anna Berg participated in organizing the event.", "organizing"),
    ],
)
def test_what_stands_beside_a_denial_is_told(told, sentence: str, verb: str) -> None:
    assert told(sentence, verb) == {"positive"}
