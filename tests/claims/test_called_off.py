"""Deeds that do not take place: called off, foiled, put off."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "predicate", "polarity"),
    [
        ("Pope Leo cancelled a visit to Lesbos planned for Sunday.", "visit", "negative"),
        ("Ida Brandt abandoned a visit to Norvik.", "visit", "negative"),
        ("Ida Brandt ruled out talks with Peter Orsk.", "meet", "negative"),
        ("Ida Brandt refused a meeting with Peter Orsk.", "meet", "negative"),
        ("A visit to Lesbos planned for Sunday was cancelled.", "visit", "negative"),
        ("The union called off a strike planned for Friday.", "hold", "negative"),
        ("The minister postponed his visit to Norvik.", "visit", "positive"),
        ("Ida Brandt may cancel a visit to Lesbos planned for Sunday.", "visit", "positive"),
    ],
)
def test_what_is_called_off_is_at_most_planned(told, sentence, predicate, polarity) -> None:
    (claim,) = [c for c in told(sentence) if c.predicate == predicate]
    assert claim.modality in {"planned", "possible"}
    assert claim.polarity == polarity


def test_what_goes_on_was_there(told) -> None:
    (claim,) = [
        c
        for c in told("Police dropped the investigation of Ida Brandt.")
        if c.predicate == "investigate"
    ]
    assert (claim.polarity, claim.modality) == ("positive", "asserted")


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("The ministry scrapped plans to close 40 schools.", "close"),
        ("The ministry has abandoned its plan to close 40 schools.", "close"),
        ("The plan to close 40 schools was scrapped.", "close"),
        ("Norvik Steel withdrew its offer to buy Acme Mining.", "acquire"),
        ("Police foiled a plot to rob the bank.", "rob"),
    ],
)
def test_a_plan_that_is_given_up_is_none(told, sentence, predicate) -> None:
    (claim,) = [c for c in told(sentence) if c.predicate == predicate]
    assert (claim.polarity, claim.modality) == ("negative", "planned")


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry may scrap its plan to close 40 schools.",
        "The ministry has not scrapped its plan to close 40 schools.",
        "The firm scrapped its right to close 40 schools.",
    ],
)
def test_of_a_plan_that_may_be_given_up_nothing_is_told(told, sentence) -> None:
    assert [c for c in told(sentence) if c.predicate == "close"] == []


def test_what_was_tried_was_tried(told) -> None:
    (claim,) = [
        c
        for c in told("Ida Brandt abandoned an attempt to salvage the ship.")
        if c.verb == "salvage"
    ]
    assert claim.polarity == "positive"


def test_what_had_been_planned_is_no_plan_any_more(told) -> None:
    (claim,) = [
        c for c in told("Norvik Steel had planned to buy Acme Mining.") if c.predicate == "acquire"
    ]
    assert (claim.polarity, claim.modality) == ("positive", "possible")


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("Norvik dropped its plan to close the mill.", "Norvik"),
        ("The banks announced their plan to close the mill.", "banks"),
        ("The mayor dropped its plan to close the mill.", "its"),
        ("Norvik mocked its plan to close the mill.", "its"),
    ],
)
def test_whose_plan_it_is(told, sentence, doer) -> None:
    (claim,) = [c for c in told(sentence) if c.predicate == "close"]
    assert claim.subject is not None
    assert claim.subject.text == doer
