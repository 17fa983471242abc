"""What changed between two versions of an article."""

from __future__ import annotations

import pytest

from datasette_discrepancy.pages.versions import MOST_PARAGRAPHS, changes, paragraphs

FIRST = "Ferry strikes pier\n\nTwelve passengers were hurt on Friday.\n\nThe pier is closed."
CASES = {
    "nothing": (FIRST, []),
    "white space": (FIRST.replace("\n\n", "\n \n"), []),
    "a word": (
        FIRST.replace("Twelve", "Fourteen"),
        [
            [
                ("removed", "Twelve"),
                ("added", "Fourteen"),
                ("same", " passengers were hurt on Friday."),
            ]
        ],
    ),
    "a paragraph more": (f"{FIRST}\n\nIt opens in May.", [[("added", "It opens in May.")]]),
    "a paragraph less": (
        FIRST.replace("\n\nThe pier is closed.", ""),
        [[("removed", "The pier is closed.")]],
    ),
    "another sentence altogether": (
        FIRST.replace("The pier is closed.", "Nobody knows why it happened so early."),
        [
            [
                ("removed", "The pier is closed."),
                ("added", "Nobody knows why it happened so early."),
            ]
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_changes(case: str) -> None:
    after, expected = CASES[case]
    assert changes(FIRST, after) == expected


def test_both_versions_can_be_read_from_the_parts() -> None:
    after = FIRST.replace("Twelve", "At least 14").replace("closed", "open again, 🚢 too")
    found = changes(FIRST, after)
    assert found is not None
    for left_out, text in (("added", FIRST), ("removed", after)):
        read = ["".join(words for kind, words in one if kind != left_out) for one in found]
        assert set(read) <= set(paragraphs(text))


def test_a_text_that_is_too_long_is_not_compared() -> None:
    assert changes("a\n" * (MOST_PARAGRAPHS + 1), "b") is None
    one = "word " * 5000
    assert changes(one, one + "more") == [[("removed", one.strip()), ("added", one + "more")]]
