"""Which of several occasions the words of a claim make it."""

from __future__ import annotations

import time

import pytest

from datasette_discrepancy.links.other_happenings import occasion_of, other_occasion
from datasette_discrepancy.links.told_sentences import ToldSentence

# The words of the claim stand between bars.
SENTENCES = {
    "|Workers blocked the port again on Wednesday|.": "again",
    "|Lund was arrested for the third time this year on Wednesday|.": "third",
    "For the second time this year, |Lund was arrested|.": "second",
    "|Karth attacked the depot on Wednesday|, its third attack this month.": "third",
    "|Karth struck the depot on Wednesday|, the second air strike in five days.": "second",
    "|Karth struck the depot|, the latest in a string of raids.": "again",
    "|Parliament approved the bill at second reading on Wednesday|.": "second reading",
    "|Parliament approved the bill at first reading on Monday|.": "first reading",
    "|Lund was first arrested on Monday|.": "first",
    "|The two will meet for a second time|.": "second",
    "|They held the final round on Monday|.": "final round",
    # Nothing of that.
    "|Lund was arrested on Wednesday|.": None,
    "|The first arrested man was freed|.": None,
    "|Lund resigned on Monday|, the third week of the strike.": None,
    "|Profit fell|, the second quarter this year was weak.": None,
    "|The court convicted Brandt|, and she said she would never vote again.": None,
    "|Never again shall they meet|.": None,
    "|The final vote was held on Monday|.": None,
    "|Brandt won the race for the first time on Sunday|.": None,
}


def told(sentence: str) -> ToldSentence:
    before, quote, behind = sentence.split("|")
    return ToldSentence(before, quote, behind)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_occasion(sentence: str) -> None:
    assert occasion_of(told(sentence)) == SENTENCES[sentence]


@pytest.mark.parametrize(
    ("words", "occasion"),
    [
        ("another priest", "again"),
        ("a second priest", "again"),
        ("a priest", None),
        ("the other priest", None),
    ],
)
def test_another_one_is_of_another_time(words: str, occasion: str | None) -> None:
    assert occasion_of(told("|Gunmen took him|."), None, words) == occasion


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (None, "again", True),
        ("second reading", "first reading", True),
        ("second reading", None, True),
        ("first", "again", True),
        ("third", "third", False),
        ("third", "again", False),
        (None, None, False),
    ],
)
def test_two_occasions(one: str | None, other: str | None, apart: bool) -> None:
    assert other_occasion(one, other) is apart
    assert other_occasion(other, one) is apart


@pytest.mark.parametrize("words", ["a-b-" * 20_000, "the second " * 20_000, ", again " * 20_000])
def test_long_text_takes_linear_time(words: str) -> None:
    start = time.perf_counter()
    occasion_of(ToldSentence(words, words, words), words)
    assert time.perf_counter() - start < 2
