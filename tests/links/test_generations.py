"""Father and son in a story: whom a surname means beside "Ola Berg Jr."."""

from __future__ import annotations

import pytest

from .stories import Story, named

SON, FATHER = "Peter Quist Jr.", "Peter Quist"

TABLE: list[tuple[str, Story, list[list[str | None]]]] = [
    (
        "an office beside the surname before the son comes in is another's",
        [["President Quist@agent", "Mr. Quist@agent", SON, "Quist@agent"]],
        [["Quist", "Quist", SON, "Quist"]],
    ),
    (
        "and the father's, where another article names him in full",
        [["President Quist@agent", SON, "Mr. Quist@agent"], ["President Peter Quist", "Quist"]],
        [[FATHER, SON, FATHER], [FATHER, FATHER]],
    ),
    (
        "an article that goes on with the addition means the other without it",
        [[SON, "Quist Jr.@agent", "Quist@agent"], ["President Peter Quist"]],
        [[SON, SON, FATHER], [FATHER]],
    ),
    (
        "told apart in one article, apart in the story",
        [["Governor Quist@agent", SON], ["Peter Quist", "Quist@agent"]],
        [[FATHER, SON], [FATHER, FATHER]],
    ),
    # Unchanged.
    (
        "a story of the son alone: the surname is his",
        [[SON, "Mr. Quist@agent", "Quist@agent"]],
        [[SON, SON, SON]],
    ),
    (
        "a headline calls him by the surname before the text names him",
        [["#Quist@agent", SON, "Mr. Quist@agent"]],
        [[SON, SON, SON]],
    ),
    (
        "a surname without an office, before the full name, tells nothing",
        [["Mr. Quist@agent", SON, "Quist@agent"], ["Peter Quist"]],
        [[SON, SON, SON], [SON]],
    ),
    (
        "his office stands in one article beside the full name, in another beside the surname",
        [
            ["Secretary Quist@agent", SON],
            ["Secretary Peter Quist Jr.", "Mr. Quist"],
            ["Peter Quist"],
        ],
        [[SON, SON], [SON, SON], [SON]],
    ),
    (
        "a number behind the name is left out further down",
        [["Peter Quist III", "Peter Quist@agent", "Quist@agent"]],
        [["Peter Quist III", "Peter Quist III", "Peter Quist III"]],
    ),
    (
        "one article leaves the addition out",
        [["Attorney General Peter Quist Jr.", "Mr. Quist@agent"], ["Peter Quist", "Quist@agent"]],
        [[SON, SON], [SON, SON]],
    ),
    (
        "the same office before his full name is his",
        [["Senator Quist@agent", "Senator Peter Quist Jr.", "Quist@agent"]],
        [[SON, SON, SON]],
    ),
    (
        "an article about the son, in a story where others have the father",
        [[SON, "Mr. Quist@agent"], ["President Quist@agent", SON], ["President Peter Quist"]],
        [[SON, SON], [FATHER, SON], [FATHER]],
    ),
]


@pytest.mark.parametrize(("story", "expected"), [t[1:] for t in TABLE], ids=[t[0] for t in TABLE])
def test_whom_a_surname_means_beside_an_addition(
    story: Story, expected: list[list[str | None]]
) -> None:
    assert named(story) == expected
