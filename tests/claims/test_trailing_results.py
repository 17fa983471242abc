"""What came of a deed, told in -ing behind a comma: how sure it is, and where it happened."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.model import CONFIDENT
from tests.claims.conftest import text_of


def _of(claims, predicate):
    return next(claim for claim in claims if claim.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "number"),
    [
        ("A ferry sank off Marren on Monday, killing 14 people.", "kill", "14"),
        ("A bomb exploded in Kestin on Monday, wounding 30 soldiers.", "injure", "30"),
        ("A bus overturned near Oslo on Sunday, injuring at least 40.", "injure", "at least 40"),
        ("The river burst its banks on Monday, destroying 40 houses.", "destroy", "40"),
        ("The shell hit a market, killing more than a dozen people.", "kill", "more than a dozen"),
    ],
)
def test_is_sure(told, text, predicate, number):
    claim = _of(told(text), predicate)
    assert claim.confidence >= CONFIDENT
    assert claim.quantity.text == number


@pytest.mark.parametrize(
    "text",
    [
        "A ferry could sink off Marren, killing 14 people.",
        "The ferry did not sink on Monday, killing 14 people.",
    ],
)
def test_is_no_surer_than_its_cause(told, text):
    assert all(claim.confidence < CONFIDENT for claim in told(text) if claim.predicate == "kill")


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("A ferry may sink off Marren, killing 14 people.", "kill", "possible"),
        ("Norvik will shut its plant in May, destroying 40 jobs.", "destroy", "planned"),
        ("Norvik will shut its plant in May, saying it bought a mill.", "acquire", "asserted"),
        ("A ferry sank off Marren, killing 14 people.", "kill", "asserted"),
    ],
)
def test_is_as_open_as_its_cause(told, text, predicate, modality):
    assert {c.modality for c in told(text) if c.predicate == predicate} == {modality}


def test_happens_where_its_cause_does(told):
    claim = _of(told("A ferry sank off Marren on Monday, killing 14 people."), "kill")
    assert (text_of(claim.place), text_of(claim.time)) == ("Marren", "Monday")


def test_has_its_own_place(told):
    claim = _of(told("The army fired from Oslo on Monday, killing 14 people in Bergen."), "kill")
    assert text_of(claim.place) != "Oslo"
