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
