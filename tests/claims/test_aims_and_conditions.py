"""Whose aim it is to do what, what two conditions leave open, and what "but" sets against "not"."""

from __future__ import annotations

import pytest

from .conftest import name_of, text_of


def read(claims):
    """Return subject, predicate, object, polarity, modality of each claim but those of names."""
    return [
        (text_of(c.subject), c.predicate, text_of(c.object), c.polarity, c.modality)
        for c in claims
        if c.predicate != "named"
    ]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The goal was for Norvik and Dorvik to sign a treaty.",
            ("Norvik", "sign", "treaty", "positive", "planned"),
        ),
        (
            "The plan is for the army to leave Harlen in June.",
            ("army", "leave", "Harlen", "positive", "planned"),
        ),
        (
            "There needs to be some changes made to the law.",
            (None, "make", "some changes", "positive", "planned"),
        ),
        (
            "Karth was to have met Brandt on Monday.",
            ("Karth", "meet", "Brandt", "positive", "planned"),
        ),
        (
            "The bill was to have been signed by Brandt.",
            ("Brandt", "sign", "bill", "positive", "planned"),
        ),
        (
            "Norvik did not buy the mill but the port.",
            ("Norvik", "acquire", "mill", "negative", "asserted"),
        ),
        (
            "Norvik did not only buy the mill but also the port.",
            ("Norvik", "acquire", "mill", "positive", "asserted"),
        ),
    ],
)
def test_the_only_claim(told, sentence, claim) -> None:
    assert read(told(sentence)) == [claim]


def test_what_is_for_somebody_to_use_is_no_aim(told) -> None:
    assert read(told("The bridge is for the army to use.")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "If Norvik had sold the mill and Dorvik had closed the port, Harlen would have survived.",
        "If Karth had won the vote and Brandt had resigned, Harlen would have survived.",
    ],
)
def test_two_conditions_that_were_not_met(told, sentence) -> None:
    assert read(told(sentence)) == [("Harlen", "survive", None, "negative", "asserted")]


@pytest.mark.parametrize(
    ("sentence", "predicate", "modality"),
    [
        (
            "Brandt said that, should he be convicted, Karth would lose his seat.",
            "lose_job",
            "possible",
        ),
        (
            "The board said that should the vote fail, it would sell the mill.",
            "sell",
            "possible",
        ),
        (
            "The board said that the vote should be held in May, and that it would sell the mill.",
            "sell",
            "planned",
        ),
    ],
)
def test_a_condition_inside_what_is_said(told, sentence, predicate, modality) -> None:
    assert [c.modality for c in told(sentence) if c.predicate == predicate] == [modality]


@pytest.mark.parametrize(
    ("sentence", "predicate", "speaker"),
    [
        ("Norvik dismissed claims that it had bribed officials.", "bribe", "Norvik"),
        ("The minister disputed reports that the mill had closed.", "close", "minister"),
    ],
)
def test_who_denies_what_is_claimed(told, sentence, predicate, speaker) -> None:
    (claim,) = [c for c in told(sentence) if c.predicate == predicate]
    assert (claim.modality, name_of(claim.attributed_to)) == ("denied", speaker)


def test_a_disputed_report_that_somebody_wrote_was_written(told) -> None:
    claims = read(told("The disputed reports that Brandt wrote were published."))
    assert ("Brandt", "write", "disputed reports", "positive", "asserted") in claims


def test_somebody_doubts_and_nobody_doubts(told) -> None:
    assert read(told("Brandt doubts that Karth killed the guard.")) == [
        ("Karth", "kill", "guard", "negative", "likely")
    ]
    assert read(told("Nobody doubts that Karth killed the guard.")) == []
    assert read(told("Brandt voiced doubts that Norvik would sell the mill."))[-1] == (
        *("Norvik", "sell", "mill"),
        *("positive", "possible"),
    )


def test_fired_at_is_no_dismissal(told) -> None:
    claims = read(told("Police fired at the protesters in Harlen."))
    assert claims == [("Police", "fire at", "protesters", "positive", "asserted")]
    claims = read(told("Norvik fired Brandt at a meeting in Harlen."))
    assert claims == [("Norvik", "dismiss", "Brandt", "positive", "asserted")]
