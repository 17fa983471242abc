"""Which numbers are what was said at first."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.first_counts import is_first_count
from tests.hostile import no_blow_up

FIRST = [
    "Police initially said 12 people died.",
    "At first officials said the flood had killed 12 people.",
    "Initially, the toll was put at 12.",
    "Police had earlier reported that 12 people were arrested.",
    "The ministry originally put the number of dead at 12.",
    "Initial reports said 12 people were hurt.",
    "Preliminary figures showed 12 deaths.",
    "An earlier police report spoke of 12 dead.",
    "Officials said at first that 12 people had died.",
    "12 people were initially reported dead.",
    "12 people were arrested, police said at first.",
    "The blast killed 12 people, as first reported.",
]
LAST = [
    "Police said 12 people died.",
    "Police first reached the scene at noon and said 12 people died.",
    "Earlier on Monday police arrested 12 people.",
    "Police initially said three people died, but the toll rose to 12.",
    "Officials, who first said nobody died, later put the toll at 12.",
    "The blast killed 12 people, not 15 as first reported.",
    "The first 12 people were freed, police said.",
    "In an early report on the dam, engineers warned 12 towns.",
]


def read(sentence: str) -> bool:
    start = sentence.index("12")
    return is_first_count(sentence, start, start + 2)


@pytest.mark.parametrize("sentence", FIRST)
def test_a_first_count(sentence: str) -> None:
    assert read(sentence)


@pytest.mark.parametrize("sentence", LAST)
def test_no_first_count(sentence: str) -> None:
    assert not read(sentence)


def test_scope_of_a_first_count(told) -> None:
    scopes = {
        claim.quantity.minimum: claim.quantity_scope
        for claim in told("Police initially said 12 people died. The blast killed 15 people.")
        if claim.quantity is not None
    }
    assert scopes == {12: "previous", 15: "total"}


@pytest.mark.parametrize("repeated", ["initial ", "first, ", "police reported ", "a-", ", said "])
def test_long_sentences(repeated: str) -> None:
    long = repeated * 20_000
    with no_blow_up():
        is_first_count(f"initially {long} 12 {long}", len(long) + 11, len(long) + 13)
