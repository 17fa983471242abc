"""Counted in halves or ahead; parts of weeks and years. Published on Wednesday 2031-05-14."""

from __future__ import annotations

import pytest

from datasette_discrepancy.documents.model import Publication
from datasette_discrepancy.language.times import claimed_times, find_times
from tests.hostile import no_blow_up

WEDNESDAY = Publication(earliest="2031-05-14", latest="2031-05-14")

# sentence, what a claim takes: the words and their days
DATED = [
    ("The bridge will open in three weeks.", "three weeks", "2031-06-02", "2031-06-08"),
    ("The bridge is expected to open in ten days.", "ten days", "2031-05-24", "2031-05-24"),
    ("The mayor said the bridge will reopen in 2 years.", "2 years", "2033-01-01", "2033-12-31"),
    ("The court is to rule in a month, it said.", "a month", "2031-06-01", "2031-06-30"),
    ("In three weeks, the bridge will open.", "three weeks", "2031-06-02", "2031-06-08"),
    ("It opened half a century ago.", "half a century ago", "1973-01-01", "1989-12-31"),
    ("He died a year and a half ago.", "a year and a half ago", "2029-10-01", "2029-12-31"),
    ("She left two and a half months ago.", "two and a half months ago", "2031-02-01",
     "2031-02-28"),
    ("She left a week and a half ago.", "a week and a half ago", "2031-05-04", "2031-05-04"),
    ("He died on Monday last week.", "Monday last week", "2031-05-05", "2031-05-05"),
    ("He died on Tuesday of last week.", "Tuesday of last week", "2031-05-06", "2031-05-06"),
    ("They meet Friday of next week.", "Friday of next week", "2031-05-23", "2031-05-23"),
    ("Sales rose in the first three months of 2030.", "the first three months of 2030",
     "2030-01-01", "2030-03-31"),
    ("Sales rose in the first nine months of last year.", "the first nine months of last year",
     "2030-01-01", "2030-09-30"),
    ("Sales rose in the last six months of 2029.", "the last six months of 2029", "2029-07-01",
     "2029-12-31"),
]  # fmt: skip

# How long it took, or over how long it is counted.
LENGTHS = [
    "They built it in three weeks.",
    "It was the third fire in three weeks.",
    "They will play three matches in ten days.",
    "In three weeks the team will play ten matches.",
    "It will be the biggest cut in ten years.",
    "He will meet her for the second time in three weeks.",
    "She hopes to sail round the world in 80 days.",
    "Prices will rise 3 percent in two years.",
    "The company will have doubled in two years.",
    "He could be home in two days.",
    "He said the bridge would open in three weeks.",
    "They will visit the town that they built in three years.",
]


@pytest.mark.parametrize(("sentence", "words", "first", "last"), DATED)
def test_what_is_counted_from_the_day_of_print(
    sentence: str, words: str, first: str, last: str
) -> None:
    (found,) = claimed_times(find_times(sentence, WEDNESDAY))
    assert (found.text, found.earliest, found.latest) == (words, first, last)


@pytest.mark.parametrize("sentence", LENGTHS)
def test_a_length_is_no_day(sentence: str) -> None:
    (found,) = claimed_times(find_times(sentence, WEDNESDAY))
    assert (found.timex_type, found.earliest, found.latest) == ("DURATION", None, None)


def test_the_day_of_saying_is_no_day_of_the_week_after_it() -> None:
    found = claimed_times(find_times("He said Monday last week was hard.", WEDNESDAY))
    assert [time.text for time in found] == ["Monday", "last week"]


@pytest.mark.parametrize("text", ["The bridge will open in three weeks.", "It grew two years ago."])
def test_without_a_day_of_print_nothing_is_counted(text: str) -> None:
    assert all(time.earliest is None for time in find_times(text, None))


def test_long_texts_are_read_in_linear_time() -> None:
    with no_blow_up():
        find_times("the mayor will plan to open it in three weeks and a half " * 2000, WEDNESDAY)
        find_times("In three weeks will the first Monday of last week " * 2000, WEDNESDAY)
