"""Quotes of claims do not end in the middle of somebody's words."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.quoted_words import LONGEST_ADDITION, with_whole_quotations

LONG = "word " * (LONGEST_ADDITION + 1)
# The sentence, the quote as it was cut, the quote as it shall be.
CASES = [
    (
        "He spoke of “a whole series of drills” today.",
        "of “a whole",
        "of “a whole series of drills”",
    ),
    ('She read "no entry" aloud.', 'read "no', 'read "no entry"'),
    ("“The man walks,” said Lee.", "man walks,” said", "“The man walks,” said"),
    ("“We won,” Lee said, “at last.”", "won,” Lee said, “at", "“We won,” Lee said, “at last.”"),
    ("Er sagte: „Wir bleiben hier“ und ging.", "„Wir bleiben", "„Wir bleiben hier“"),
    ("Elle dit « nous restons » encore.", "dit « nous", "dit « nous restons »"),
    # Whole words within one quotation, or none cut: nothing is added.
    ("“The man walks,” said Lee.", "man walks", "man walks"),
    ("Lee opened “The Ark” on Monday.", "Lee opened “The Ark”", "Lee opened “The Ark”"),
    # The other mark is missing or far away.
    ("He spoke of “a whole series of drills today.", "of “a whole", "of “a whole"),
    (f"He said “we won {LONG}again” today.", "said “we won", "said “we won"),
    ('The 6" pipe burst in Ulm.', '6" pipe burst', '6" pipe burst'),
    ("It’s Lee’s ‘own’ idea.", "Lee’s ‘own", "Lee’s ‘own"),
]


@pytest.mark.parametrize(("sentence", "cut", "whole"), CASES)
def test_a_quotation_that_is_cut_is_completed(sentence: str, cut: str, whole: str) -> None:
    start = sentence.index(cut)
    first, last = with_whole_quotations(sentence, start, start + len(cut), 0, len(sentence))
    assert sentence[first:last] == whole


def test_nothing_beyond_the_sentence_is_added() -> None:
    text = "He said “we won. And we stay” today."
    assert with_whole_quotations(text, 3, 15, 0, 16) == (3, 15)
