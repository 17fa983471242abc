"""Who gets or owes an amount that stands right behind."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "undergoer", "receiver"),
    [
        ("The fund paid Ida Brandt 300,000 euros in April.", "300,000 euros", "Ida Brandt"),
        ("Norvik sent Haiti 30 doctors in March.", "30 doctors", "Haiti"),
        ("The bank lent Dorvik 25 million euros in April.", "25 million euros", "Dorvik"),
        ("The bank gave farmers 40 million euros.", "40 million euros", "farmers"),
        (
            "The ministry gave the city of Norvik 40 million euros.",
            "40 million euros",
            "the city of Norvik",
        ),
        ("The firm owes the Harlen Bank 30 million euros.", "30 million euros", "the Harlen Bank"),
    ],
)
def test_who_gets_it(told, sentence: str, undergoer: str, receiver: str) -> None:
    (claim,) = [c for c in told(sentence) if c.clause == "root"]
    assert claim.object is not None and claim.object.text == undergoer
    assert claim.completion is not None and claim.completion == receiver


@pytest.mark.parametrize(
    ("sentence", "fined"),
    [
        ("The regulator fined Karth 320 million euros on Tuesday.", "Karth"),
        ("The regulator fined the shipyard 320 million euros on Tuesday.", "shipyard"),
        ("The regulator fined her 320 million euros on Tuesday.", "her"),
        ("The shipyard was closed and fined 320 million euros on Tuesday.", "shipyard"),
        ("The regulator fined the chipmaker Karth 320 million euros on Tuesday.", "Karth"),
    ],
)
def test_who_is_fined(told, sentence: str, fined: str) -> None:
    (claim,) = [c for c in told(sentence) if c.predicate == "fine"]
    assert claim.object is not None and claim.object.text == fined
    assert claim.quantity is not None and claim.quantity.text == "320 million euros"
    assert claim.time is not None and claim.time.text == "Tuesday"


@pytest.mark.parametrize(
    ("sentence", "undergoer"),
    [
        ("The town paid a record 30 million euros for the bridge.", "record 30 million euros"),
        ("The mayor paid the first 30 workers.", "first 30 workers"),
        ("The army sent another 30 soldiers.", "another 30 soldiers"),
    ],
)
def test_nobody_gets_it(told, sentence: str, undergoer: str) -> None:
    (claim,) = [c for c in told(sentence) if c.clause == "root"]
    assert claim.object is not None and claim.object.text == undergoer


def test_whoever_is_moved_may_fine_others(told) -> None:
    assert not [
        claim
        for claim in told("The court was moved to Harlen and fined 40 drivers on Monday.")
        if claim.predicate == "fine" and claim.object is not None and claim.object.text == "court"
    ]
