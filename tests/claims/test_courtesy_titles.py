"""Titles of people whose office may be over. Published on 6 September 2023."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.model import CONFIDENT


def offices(claims) -> dict[str, bool]:
    """Return of each bearer of an office whether the claim may be relied on."""
    return {
        claim.subject.mention.name: claim.confidence >= CONFIDENT
        for claim in claims
        if claim.predicate == "holds_office"
    }


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("President Brandt met reporters in Harlen.", {"Brandt": True}),
        # two of whom one is in office, if any
        ("President Brandt met reporters. She praised President Orsk.",
         {"Brandt": False, "Orsk": False}),
        # the one the article keeps calling so
        ("President Brandt left. President Brandt praised President Orsk.",
         {"Brandt": True, "Orsk": False}),
        # of these there are many
        ("Senator Brandt met Senator Orsk.", {"Brandt": True, "Orsk": True}),
        ("Finance Minister Ida Brandt met Interior Minister Peter Orsk.",
         {"Ida Brandt": True, "Peter Orsk": True}),
        # years ago
        ("In 1980, President Brandt met reporters in Harlen.", {"Brandt": False}),
        ("The bill was signed by President Brandt in 2011.", {"Brandt": False}),
        ("In 2022, President Brandt met reporters in Harlen.", {"Brandt": True}),
        ("The bank failed in 2011. President Brandt met reporters.", {"Brandt": True}),
    ],
)  # fmt: skip
def test_who_may_not_hold_it_any_more(told, text, bearers) -> None:
    assert offices(told(text, published="2023-09-06")) == bearers


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The firing of police chief Ida Brandt angered the town.", "held_office"),
        ("The town called for the firing of police chief Ida Brandt.", "holds_office"),
    ],
)
def test_who_is_removed_held_it(told, text, predicate) -> None:
    found = {c.predicate for c in told(text) if c.predicate in {"held_office", "holds_office"}}
    assert found == {predicate}
