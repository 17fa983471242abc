"""Words by which a text shows that a pattern is worth searching; a text is read for them once.

A hint is a run of letters in lower case, or as printed where only that form counts ("May"); or a
colon; or one of the signs `DIGIT` and `YEAR`, which stand for digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..numerals import ORDINALS, SCALES, SMALL, TENS
from .words import (
    FLOATING_HOLIDAYS,
    HOLIDAYS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    PLURALS,
    SEASONS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
    cased,
)

# What a text must hold: of each set one word.
Hints = frozenset[frozenset[str]]

_WORD = re.compile(r"\w+|:")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"\d{4}")
# For any digit, and for four in a row.
DIGIT, YEAR = "0", "0000"


def words_of(text: str) -> set[str]:
    """Return the words of a text as printed and in lower case, with the signs for its digits."""
    words = set(_WORD.findall(text))
    for word in [word for word in words if not word.isalpha()]:
        words.update(_LETTERS.findall(word))  # "5pm", "1990s"
    words.update([word.casefold() for word in words])
    words.difference_update((DIGIT, YEAR))
    if _DIGIT.search(text):
        words.add(DIGIT)
    if _YEAR.search(text):
        words.add(YEAR)
    return words


def any_of(*words: str | Iterable[str]) -> frozenset[str]:
    """Return one set of some words, some of them told apart by blanks, and of sets of words."""
    return frozenset(
        word for part in words for word in (part.split() if isinstance(part, str) else part)
    )


def longest_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return a word of each phrase, the longest."""
    return frozenset(max(_LETTERS.findall(phrase), key=len) for phrase in phrases)


DIGITS, YEARS = any_of(DIGIT), any_of(YEAR)
NUMBERS = any_of(DIGIT, SMALL, TENS, SCALES)
VAGUE_WORDS = longest_words(VAGUE_NUMBERS)
UNIT_WORDS = any_of(UNITS, PLURALS.values(), (f"{unit}s" for unit in UNITS))
MONTH_WORDS = any_of(
    (form for name in (*MONTHS, *MONTH_ABBREVIATIONS) for form in cased(name)),
    (name for name in MONTHS if name not in ("march", "may", "august")),
)
DAY_WORDS = any_of(DIGIT, (name.split("-")[-1] for name in ORDINALS))
WEEKDAY_WORDS = any_of(
    (form for name in (*WEEKDAYS, *WEEKDAY_ABBREVIATIONS) for form in cased(name)), WEEKDAYS
)
SEASON_WORDS = any_of(SEASONS)
HOLIDAY_WORDS = longest_words((*HOLIDAYS, *FLOATING_HOLIDAYS))
# One of these stands in each holiday, too: "new year" alone is none.
HOLIDAY_DAYS = any_of("day eve christmas halloween thanksgiving fourth")
PARTS = any_of("morning afternoon evening")
QUARTER, YEAR_WORD = any_of("quarter"), any_of("year")
WHICH = any_of("last past next this coming previous")
