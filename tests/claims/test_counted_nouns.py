"""Numbers of several words: what they count, who that is, and what is no count at all."""

from __future__ import annotations

import pytest

from tests.claims.conftest import text_of
from tests.claims.test_amounts import numbers

FOUND = [
    ("Fewer than 100 tickets were sold.", ("sell", None, 99, "ticket", "total")),
    ("More than 100 tickets were sold.", ("sell", 101, None, "ticket", "total")),
    ("No more than 50 guests may attend the funeral.", ("attend", None, 50, "guest", "total")),
    ("Dozens of miners were trapped in the shaft.", ("trap", 20, None, "miner", "total")),
    ("Sales fell 7 per cent to 3.1 billion francs.", ("fall", 7, 7, "percent", "change")),
    ("Some 85 millimetres of rain fell in Karth.", ("fall", 76.5, 93.5, "rain", "total")),
    ("Rents fell 20 dollars in Karth.", ("fall", 20, 20, "dollar", "change")),
    ("A million and a half people fled the city.", ("flee", 1.5e6, 1.5e6, "person", "total")),
    ("The slide killed nine skiers on Sunday, including four Germans.",
     ("kill", 4, 4, "german", "part")),
    ("Norvik reported first-quarter revenue of $4.2 billion.",
     ("report", 4.2e9, 4.2e9, "dollar", "total")),
    ("Police reported first that 12 people had died.", ("kill", 12, 12, "person", "previous")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "number"), FOUND, ids=[case[0] for case in FOUND])
def test_what_a_number_counts(told, sentence, number):
    assert number in numbers(told(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "None of the 56 passengers was injured.",
        "None of the 52 passengers and four cooks was injured.",
    ],
)
def test_none_of_many_are_not_so_many(told, sentence):
    claims = [claim for claim in told(sentence) if claim.predicate == "injure"]
    assert claims
    assert {claim.polarity for claim in claims} == {"negative"}
    assert not any(c.quantity is not None and c.quantity.minimum in {52, 56} for c in claims)


def test_a_part_of_many_are_so_many(told):
    assert ("injure", 12, 12, "passenger", "total") in numbers(
        told("Twelve of the 56 passengers were injured.")
    )


def test_tens_is_no_name(told):
    (claim,) = told("Tens of thousands of miners marched in Karth on Saturday.")
    assert claim.subject.mention is None
    assert (claim.quantity.minimum, claim.counted) == (20000, "miner")


def test_a_share_is_dismissed_and_a_third_plan_discussed(told):
    (claim,) = told("The bank will dismiss about a third of its staff.")
    assert (claim.predicate, text_of(claim.object)) == ("dismiss", "about a third of its staff")
    (claim,) = told("Brandt talked about a third of the plans.")
    assert (claim.predicate, text_of(claim.object)) == ("discuss", "third of the plans")
