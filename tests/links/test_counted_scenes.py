"""Of what scene a count is, by the words beside it."""

from __future__ import annotations

import pytest

from datasette_discrepancy.links.counted_scenes import (
    Count,
    Scene,
    does_on_and_on,
    is_one_spot,
    scene_of,
    sums_with,
)

IN = ("article", "kill", False)


@pytest.mark.parametrize(
    ("quote", "venue"),
    [
        ("bomb killed four people outside a school in Karth", "school"),
        ("bomb killed four people at the Old Market in Karth", "trade"),
        ("four people were killed in a bombing at a hospital", "hospital"),
        ("bomb killed four people at a bus stop", "bus stop"),
        ("bomb killed four people outside the police station", "police station"),
        ("gunmen killed four people in the north of Karth", "north"),
        ("gunmen killed four people in south-east Karth", "southeast"),
        # no venue, or several
        ("floods killed four people in the town of Karth", None),
        ("bomb killed four people at the time of prayer", None),
        ("gunmen killed four people at a school and at a mosque", None),
        ("four people died in hospital", None),
    ],
)
def test_a_venue(quote: str, venue: str | None) -> None:
    assert scene_of(quote).venue == venue


@pytest.mark.parametrize(
    ("quote", "wide"),
    [
        ("police arrested 120 people across France", True),
        ("police arrested 120 people nationwide", True),
        ("police arrested 120 people in five towns", True),
        ("army killed 50 rebels in the northern province", True),
        ("police arrested 120 people in Karth", False),
        ("police arrested 120 people in the town of Karth", False),
    ],
)
def test_over_a_land(quote: str, wide: bool) -> None:
    assert scene_of(quote).wide is wide


@pytest.mark.parametrize(
    ("quote", "more"),
    [
        ("storm destroyed 120 homes in Marren and 180 in Kestin", (180,)),
        ("freed four girls on Monday and three on Wednesday", (3,)),
        ("freed 30 on Monday, 12 on Tuesday and 1,010 on Wednesday", (12, 1010)),
        ("killed four people and three others near Dornal", (3,)),
        # another noun, another deed
        ("killed four people and injured three in Dornal", ()),
        ("killed four soldiers and three children in Dornal", ()),
        ("killed four people and fled in a car", ()),
        ("killed four people in Marren on Sunday, 3 May", ()),
    ],
)
def test_further_numbers(quote: str, more: tuple[float, ...]) -> None:
    assert scene_of(quote).more == more


def count(number: float, place: str | None = None, more: tuple[float, ...] = ()) -> Count:
    return Count(number, place, None, False, Scene(more=more), IN)


def test_sums_are_of_what_is_apart() -> None:
    four, five, six = count(4, "Karth"), count(5, "Dorvik"), count(6, "Harlen")
    assert sums_with(four, [four, five, six]) == {9, 10, 15}
    again = count(4, "Karth")
    assert sums_with(four, [four, again, count(4)]) == frozenset()
    assert sums_with(count(4, more=(3, 2)), []) == {9}


def test_a_long_list_makes_no_sums() -> None:
    many = [count(number, str(number)) for number in range(1, 20)]
    assert sums_with(many[0], many) == frozenset()


def test_doers() -> None:
    assert [is_one_spot(doer) for doer in ("car bomb", "storm", None)] == [True, False, False]
    doers = ("Police", "rebels", "gunman", "fire", "floods")
    assert [does_on_and_on(doer) for doer in doers] == [True, True, False, False, False]
