"""Names in headlines, where words in capitals run together, and names that come too late."""

from __future__ import annotations

import pytest

from .stories import Story, named

TABLE: list[tuple[str, Story, list[list[str | None]]]] = [
    (
        "what only headlines have is nobody",
        [["#Peter Quist Apologizes", "Peter Quist@agent", "Quist@agent"]],
        [[None, "Peter Quist", "Peter Quist"]],
    ),
    (
        "and nobody bears its last word",
        [["#Peter Quist Chipper", "Peter Quist@agent", "Chipper@agent"]],
        [[None, "Peter Quist", "Chipper"]],
    ),
    (
        "once in a text, behind its own last word and in front of a noun: no full name",
        [["Medicare@agent", "Peter Medicare", "Medicare@agent"]],
        [["Medicare", "Peter Medicare", "Medicare"]],
    ),
    # Unchanged.
    (
        "a headline's name that the text has too",
        [["#Peter Quist", "Peter M. Quist@agent", "Quist@agent"]],
        [["Peter M. Quist", "Peter M. Quist", "Peter M. Quist"]],
    ),
    (
        "another article of the story has it",
        [["#Peter Quist", "Quist@agent"], ["Peter Quist@agent"]],
        [["Peter Quist", "Peter Quist"], ["Peter Quist"]],
    ),
    (
        "the text calls him by his surname before it gives the name, and by a title",
        [["Quist@agent", "Mr. Quist@agent", "Peter Quist", "Quist@agent"]],
        [["Peter Quist", "Peter Quist", "Peter Quist", "Peter Quist"]],
    ),
    (
        "he does something under his full name",
        [["Quist@agent", "Peter Quist@agent", "Quist@agent"]],
        [["Peter Quist", "Peter Quist", "Peter Quist"]],
    ),
]


@pytest.mark.parametrize(("story", "expected"), [t[1:] for t in TABLE], ids=[t[0] for t in TABLE])
def test_names_of_headlines(story: Story, expected: list[list[str | None]]) -> None:
    assert named(story) == expected
