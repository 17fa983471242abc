"""Which uses are one picture: what a name says, and what it does not."""

from __future__ import annotations

import pytest

from datasette_discrepancy.links.pictures import Use, is_telling, same_pictures


def file(address: str, document: str = "file", **content: str) -> Use:
    """Return the use of a picture by its own file."""
    return Use(document, 0, address, is_file=True, **content)


def caption(document: str, address: str, start: int = 10) -> Use:
    """Return the use of a picture by a caption."""
    return Use(document, start, address, is_file=False)


def together(*uses: Use) -> bool:
    """Tell whether the first two uses are one picture."""
    return any({uses[0], uses[1]} <= set(group) for group in same_pictures(uses))


@pytest.mark.parametrize(
    ("one", "other", "others", "same"),
    [
        pytest.param(
            file("5000.jpg"),
            caption("a", "https://a.test/m/1/5000.jpg"),
            (),
            True,
            id="laid beside the one article that names it",
        ),
        pytest.param(
            caption("a", "https://c.test/quay-crane-7312.jpg?w=300&q=80"),
            caption("b", "https://c.test/quay-crane-7312.jpg?w=900"),
            (),
            True,
            id="asked for in two sizes",
        ),
        pytest.param(
            caption("a", "https://c.test/image.php?id=1"),
            caption("b", "https://c.test/image.php?id=2"),
            (),
            False,
            id="the query says which picture it is",
        ),
        pytest.param(
            caption("a", "https://c.test/image.jpg?id=1"),
            caption("b", "https://c.test/image.jpg?id=2"),
            (),
            False,
            id="a name that many pictures have, and a query",
        ),
        pytest.param(
            caption("a", "https://c.test/quay-crane-7312.jpg?w=300"),
            caption("b", "https://d.test/quay-crane-7312.jpg?w=300"),
            (),
            False,
            id="two sites, and no file",
        ),
        pytest.param(
            file("5000.jpg"),
            caption("a", "https://a.test/m/1/5000.jpg"),
            (caption("b", "https://b.test/i/5000.jpg"),),
            False,
            id="two articles use the name",
        ),
        pytest.param(
            file("5000.jpg"),
            caption("a", "https://a.test/m/1/5000.jpg"),
            (caption("a", "https://a.test/m/2/5000.jpg", 90),),
            False,
            id="one article gives the name to two pictures",
        ),
        pytest.param(
            file("a_files/5000.jpg"),
            caption("b", "https://b.test/5000.jpg"),
            (caption("a", "a_files/5000.jpg"),),
            False,
            id="another page shows the file",
        ),
        pytest.param(
            file("a_files/quay-crane-7312.jpg"),
            caption("b", "https://b.test/Quay-Crane-7312.jpg"),
            (caption("a", "a_files/quay-crane-7312.jpg"),),
            True,
            id="a name that says which picture it is",
        ),
        pytest.param(
            file("x/quay-crane-7312.jpg"),
            caption("b", "https://b.test/quay-crane-7312.jpg"),
            (file("y/quay-crane-7312.jpg", "other file"),),
            False,
            id="two files of the name",
        ),
        pytest.param(
            file("a_files/5000.jpg"),
            caption("a", "a_files/5000.jpg"),
            (),
            True,
            id="the page's own file, whatever it is called",
        ),
        pytest.param(
            file("a.jpg", sha256="f" * 64),
            file("b.jpg", "other file", sha256="f" * 64),
            (),
            True,
            id="the same bytes",
        ),
    ],
)
def test_uses_of_one_picture(one: Use, other: Use, others: tuple[Use, ...], same: bool) -> None:
    assert together(one, other, *others) is same


@pytest.mark.parametrize(
    ("name", "telling"),
    [
        ("quay-crane-7312.jpg", True),
        ("ap24063123456789.jpg", True),
        ("5f3a9c1e77b0.webp", True),
        ("5000.jpg", False),
        ("1200x630.jpg", False),
        ("featured-image-2.jpg", False),
        ("img_0042.jpg", False),
        ("2031-03-04.jpg", False),
        ("photo-20310304-large.jpg", False),
        ("", False),
    ],
)
def test_a_name_that_is_hardly_given_twice(name: str, telling: bool) -> None:
    assert is_telling(name) is telling
