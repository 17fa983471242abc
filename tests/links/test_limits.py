"""What a number is limited to by the words beside it, and when two of them are of two things."""

from __future__ import annotations

import time

import pytest

from datasette_discrepancy.links.limits import limits_of, other_limits
from datasette_discrepancy.links.told_sentences import ToldSentence

SHARES = {
    "|Turnout in Galina was 61 percent|.": {("area", "galina")},
    "In Harlen, |turnout was 61 percent|.": {("area", "harlen")},
    "|Turnout was 48 percent| in the countryside.": {("area", "land")},
    "|The Greens won 17 percent of the vote nationwide|.": {("all", "")},
    "|Turnout was 31 percent by noon|.": {("so far", "by noon")},
    "|Turnout in the run-off was 54 percent|.": {("round", "second")},
    "|The Greens won 24 percent|, according to an exit poll.": {("count", "poll")},
    "|The Greens won 24 percent|, partial results showed.": {("count", "partial")},
    "|The Greens won 24 percent|, the final count showed.": {("count", "final")},
    "|Turnout was 61 percent in March|.": set(),
    "|Turnout was 61 percent|, and the mayor of Harlen voted in Dorvik.": set(),
}
MONEY = {
    "|Norvik bought Halden for $3 billion including debt|.": {("with or without", "with debt")},
    "|Norvik bought Halden for $3 billion|, excluding debt.": {("with or without", "without debt")},
    "|Norvik made $3 billion before tax|.": {("taxed", "before")},
    "|Norvik was fined $3 million for late filing|.": {("reason", "late"), ("reason", "filing")},
    "|Norvik was fined $3 million for breaching rules|.": set(),
    "|Norvik was fined $3 million for the delay|.": set(),
    "|Lund got two years for theft and one year for fraud|.": {
        ("one of several", ""),
        ("reason", "theft"),
        ("reason", "fraud"),
    },
}


def told(sentence: str) -> ToldSentence:
    before, quote, behind = sentence.split("|")
    return ToldSentence(before, quote, behind)


@pytest.mark.parametrize("sentence", SHARES)
def test_of_what_a_share_is(sentence: str) -> None:
    assert limits_of(told(sentence), "percent", None, "", None) == SHARES[sentence]


@pytest.mark.parametrize("sentence", MONEY)
def test_of_what_an_amount_is(sentence: str) -> None:
    assert limits_of(told(sentence), "dollar", None, "", None) == MONEY[sentence]


@pytest.mark.parametrize(
    ("phrase", "number", "limits"),
    [
        ("40 Inter fans", "40", {("whose", "inter")}),
        ("120 women fans", "120", {("sort 0", "0")}),
        ("four Turkish fans", "four", {("people", "TR")}),
        ("40 fans", "40", set()),
        ("40 UN fans", "40", set()),
        ("40 of the Inter team", "40", set()),
    ],
)
def test_whose_or_of_which_sort(phrase: str, number: str, limits: set[tuple[str, str]]) -> None:
    found = limits_of(told(f"|Police arrested {phrase}|."), None, "fan", phrase, number)
    assert found == limits


@pytest.mark.parametrize(
    ("sentence", "limits"),
    [
        ("|Norvik freed 40 fans by Monday evening|.", {("part of the day", "evening")}),
        ("By Monday morning |Norvik had freed 40 fans|.", {("part of the day", "morning")}),
        (
            "|Norvik freed 40 fans| by 6 a.m. on Monday.",
            {("part of the day", "morning"), ("hour", "6 a")},
        ),
        ("|Norvik freed 40 fans| by Monday.", set()),
        ("|Norvik freed 40 fans| on Monday evening.", set()),
    ],
)
def test_up_to_which_hour_it_counts(sentence: str, limits: set[tuple[str, str]]) -> None:
    assert limits_of(told(sentence), None, "fan", "40 fans", "40") == limits


# Of the smaller number, of the larger one, whether they are shares, whether of two things.
PAIRS = [
    ({("area", "a")}, {("area", "b")}, True, True),
    ({("area", "a")}, {("area", "a")}, True, False),
    ({("area", "a")}, set(), True, False),
    ({("area", "a")}, {("all", "")}, False, True),
    ({("all", "")}, {("area", "a")}, True, True),
    # More in the province than in the land.
    ({("all", "")}, {("area", "a")}, False, False),
    ({("all", "")}, {("all", "")}, True, False),
    ({("so far", "by noon")}, set(), True, True),
    ({("so far", "by noon")}, {("so far", "by noon")}, True, False),
    ({("count", "poll")}, set(), True, True),
    ({("count", "poll")}, {("count", "final")}, True, True),
    ({("count", "final")}, set(), True, False),
    ({("round", "first")}, {("round", "second")}, True, True),
    ({("round", "first")}, set(), True, False),
    ({("beside match", "before")}, {("beside match", "after")}, False, True),
    ({("beside match", "before")}, {("beside vote", "after")}, False, False),
    ({("with or without", "with debt")}, set(), True, True),
    ({("reason", "theft")}, {("reason", "bribery")}, True, True),
    ({("reason", "theft")}, {("reason", "theft"), ("reason", "fraud")}, True, False),
    ({("part of the day", "morning")}, {("part of the day", "evening")}, True, True),
    ({("part of the day", "evening")}, {("part of the day", "evening")}, True, False),
    ({("part of the day", "evening")}, set(), True, False),
    ({("part of the day", "morning")}, {("part of the day", "evening")}, True, True),
    ({("part of the day", "evening")}, {("part of the day", "evening")}, True, False),
    ({("part of the day", "evening")}, set(), True, False),
    ({("whose", "inter")}, {("people", "TR")}, False, False),
]


@pytest.mark.parametrize(("less", "more", "share", "apart"), PAIRS)
def test_two_numbers(
    less: set[tuple[str, str]], more: set[tuple[str, str]], share: bool, apart: bool
) -> None:
    assert other_limits(frozenset(less), frozenset(more), share) is apart


@pytest.mark.parametrize(
    "words",
    ["for late filing and ", "in A", "In A ", "early ", "before the a-", "a-b ", "by ", "by noon "],
)
def test_long_text_takes_linear_time(words: str) -> None:
    start = time.perf_counter()
    long = words * 20_000
    for unit in ("percent", "dollar", None):
        limits_of(ToldSentence(long, long, long), unit, "fan", long, "40")
    assert time.perf_counter() - start < 4
