"""A pattern is searched wherever it can match: what it needs asks for no more than that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from datasette_discrepancy.language.times.hints import DIGIT, YEAR, any_of, words_of
from datasette_discrepancy.language.times.search import PATTERNS

TESTS = Path(__file__).parent.parent
# Every sentence that a test of times has, and every planted article.
FILES = sorted([*TESTS.glob("language/test_times*.py"), *TESTS.glob("quiet/**/*.txt")])


@pytest.mark.parametrize("form", [str, str.lower, str.upper, str.title])
def test_what_matches_is_searched(form: Callable[[str], str]) -> None:
    found = set()
    for line in [form(line) for file in FILES for line in file.read_text("utf-8").splitlines()]:
        words = words_of(line)
        for pattern in PATTERNS:
            if any(words.isdisjoint(needed) for needed in pattern.needs):
                assert not pattern.regex.search(line), line
            elif pattern.regex.search(line):
                found.add(pattern)
    assert len(found) > len(PATTERNS) / 2


@pytest.mark.parametrize(
    ("text", "held", "missing"),
    [
        ("On Monday, 5pm", {"Monday", "monday", "pm", DIGIT}, {"day", "5pm ", YEAR}),
        ("the 1990s", {"s", DIGIT, YEAR}, {"1990"}),
        ("a two-day visit in MAY", {"two", "day", "MAY", "may"}, {"May", DIGIT}),
        ("at 9:30", {":", DIGIT}, {YEAR}),
        ("Q3 and room 0", {"q", DIGIT}, {YEAR, "three"}),
        ("it was 0000 hours", {"hours", YEAR, DIGIT}, {"hour"}),
        ("nothing here", {"nothing", "here"}, {DIGIT, YEAR, ":"}),
    ],
)
def test_words_are_those_between_other_signs(text: str, held: set[str], missing: set[str]) -> None:
    words = words_of(text)
    assert held <= words
    assert not missing & words


def test_needed_words_are_given_one_by_one_or_parted_by_blanks() -> None:
    assert any_of("year years", {"day"}) == frozenset({"year", "years", "day"})
