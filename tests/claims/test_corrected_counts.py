"""Which numbers are told as the correction of an earlier count."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.corrected_counts import is_corrected_count
from tests.hostile import no_blow_up

CORRECTED = [
    "Officials lowered the death toll from the blast in Norvik to 31.",
    "The ministry revised the number of dead down to 31.",
    "The toll of Saturday's collapse was revised down to 31 from 52.",
    "The tally has been corrected to 31.",
    "Police gave a revised toll of 31.",
    "The agency scaled back its estimate to 31 dead.",
    "The blast killed 31 people, revised from 52.",
    "The blast killed 31 people, the army said, correcting an earlier toll.",
]
OTHERS = [
    "The blast killed 31 people.",
    "The toll rose to 31.",
    "Officials raised the toll to 31.",
    "The firm cut its staff to 31 people.",
    "The bank lowered its rate; the toll of the blast rose to 31.",
    "The toll led the mayor to revise the law for 31 towns.",
    "Surgeons corrected the sight of 31 children.",
]


def read(sentence: str) -> bool:
    start = sentence.index("31")
    return is_corrected_count(sentence, start, start + 2)


@pytest.mark.parametrize("sentence", CORRECTED)
def test_a_corrected_count(sentence: str) -> None:
    assert read(sentence)


@pytest.mark.parametrize("sentence", OTHERS)
def test_no_correction(sentence: str) -> None:
    assert not read(sentence)


def test_scope_of_a_corrected_count(told) -> None:
    scopes = {
        claim.quantity.minimum: claim.quantity_scope
        for claim in told("The blast killed 52 people. The toll was revised down to 31 on Monday.")
        if claim.quantity is not None
    }
    assert scopes == {52: "total", 31: "corrected"}


@pytest.mark.parametrize("repeated", ["revised ", "toll was ", "to ", "lowered, toll ", ", "])
def test_long_sentences(repeated: str) -> None:
    long = repeated * 20_000
    with no_blow_up():
        is_corrected_count(f"revised {long} 31 {long}", len(long) + 9, len(long) + 11)
