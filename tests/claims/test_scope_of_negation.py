"""How far a negation reaches into the clauses that complete what it denies."""

from __future__ import annotations

import pytest


@pytest.fixture
def polarities(told):
    """Return the polarities with which a text tells what a verb says."""

    def polarities(text: str, verb: str) -> set[str]:
        return {claim.polarity for claim in told(text) if claim.verb == verb}

    return polarities


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Anna Berg did not participate in organizing the event.", "organizing"),
        ("Norvik took no part in planning the strike.", "planning"),
        ("Tom Hale was not accused of stealing the car.", "stealing"),
        ("Anna Berg was never involved in selling the ships.", "selling"),
        ("Norvik has no plan to sell the ship.", "sell"),
        ("Police could not find any examples of the mayor taking bribes.", "taking"),
        ("There is no record of the full text of the law being read.", "read"),
        ("I will not say that I will not sell the ship.", "sell"),
        ("I'm not going to claim that I'm not going to sell the ship.", "sell"),
    ],
)
def test_what_is_denied_above_is_not_claimed(polarities, sentence: str, verb: str) -> None:
    assert polarities(sentence, verb) == set()


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Norvik did not rest after winning the contract.", "winning"),
        ("Anna Berg did not apologise for selling the ship.", "selling"),
        ("Anna Berg participated in organizing the event.", "organizing"),
    ],
)
def test_what_stands_beside_a_denial_is_told(polarities, sentence: str, verb: str) -> None:
    assert polarities(sentence, verb) == {"positive"}


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Police found footage of the mayor taking bribes.", "taking"),
        ("The ship will no doubt be sold by Norvik.", "sold"),
        ("Anna Berg wants to say that Tom Hale sold the ship.", "sold"),
    ],
)
def test_what_is_not_denied_is_claimed(polarities, sentence: str, verb: str) -> None:
    assert polarities(sentence, verb) == {"positive"}


def test_what_is_called_false_is_denied(told) -> None:
    claims = [c for c in told("It is false that Anna Berg paid the bill.") if c.verb == "paid"]
    assert {claim.modality for claim in claims} == {"denied"}
    claims = [c for c in told("It is wrong that Anna Berg paid the bill.") if c.verb == "paid"]
    assert {claim.modality for claim in claims} == {"asserted"}
