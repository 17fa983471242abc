"""Of what scene a count is, by the words beside it."""

from __future__ import annotations

import pytest

from datasette_discrepancy.links.counted_scenes import (
    Count,
    Scene,
    does_on_and_on,
    is_in_one_spot,
    is_one_spot,
    scene_of,
    sort_of,
    sums_with,
)
from datasette_discrepancy.links.told_sentences import ToldSentence, sentence_of

IN = ("article", "kill", False)


def scene(quote: str, before: str = "", behind: str = "", place: str | None = None) -> Scene:
    return scene_of(ToldSentence(before, quote, behind), place)


@pytest.mark.parametrize(
    ("quote", "behind", "place", "several"),
    [
        ("storm killed 15 people in Karth", " and Norvik on Friday.", "Karth", True),
        ("Police arrested 75 people in Karth", ", Norvik and Dorvik.", "Karth", True),
        ("storm killed 15 people in Karth", " on Friday.", "Karth", False),
        ("storm killed 15 people in Bosnia and Herzegovina", ".", "Bosnia and Herzegovina", False),
        ("storm killed 15 people in May and June", ".", None, False),
        ("storm killed 15 people in Karth", ", and Ida Brandt spoke.", "Karth", False),
    ],
)
def test_several_places(quote: str, behind: str, place: str | None, several: bool) -> None:
    assert scene(quote, behind=behind, place=place).several is several


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
    assert scene(quote).venue == venue


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
    assert scene(quote).wide is wide


@pytest.mark.parametrize(
    ("before", "behind", "wide"),
    [
        ("Nationwide, ", " on Monday", True),
        ("Across the country, ", "", True),
        ("In all, ", "", True),
        ("", " around the country", True),
        ("The storm came from the north. ", "", False),
        # of another clause
        ("", " on Monday, as protests across the country went on", False),
    ],
)
def test_over_a_land_by_the_words_beside_it(before: str, behind: str, wide: bool) -> None:
    quote = "police arrested 120 people"
    assert scene(quote, before, behind).wide is wide
    # with a place they are of something else
    assert not scene(quote, before, behind, place="Karth").wide


@pytest.mark.parametrize(
    ("sentence", "former"),
    [
        ("The blast killed 20 people, down from an earlier count of 26.", (26,)),
        ("Rescuers found 14 bodies, revised from 17.", (17,)),
        ("The blast killed 20 people, not 26 as first reported.", (26,)),
        ("The blast killed 20 people, instead of the 26 reported earlier.", (26,)),
        ("The blast killed 20 people, an earlier report of 26 was wrong.", (26,)),
        ("The blast killed 20 people, not far from 26 houses.", ()),
        ("The blast killed 20 people from 26 villages.", ()),
    ],
)
def test_numbers_before(sentence: str, former: tuple[float, ...]) -> None:
    quote = sentence[:24]
    found = scene_of(ToldSentence("", quote, sentence[24:]))
    assert sorted(set(found.former)) == sorted(former)
    assert former == () or former[0] in sums_with(count(20, former=former), [])


def test_a_sentence_ends_where_its_mark_stands() -> None:
    claim = {"leading": "He left. Nationwide, ", "quote": "police", "trailing": " came.\nIn all"}
    assert sentence_of(claim).text == "Nationwide, police came"


@pytest.mark.parametrize(
    ("quote", "in_one_spot"),
    [
        ("bus crash killed 12 people", True),
        ("12 people died in a fire in Marren", True),
        ("storm killed 12 people", False),
        ("police arrested 12 firefighters", False),
    ],
)
def test_in_one_spot(quote: str, in_one_spot: bool) -> None:
    assert is_in_one_spot(quote) is in_one_spot


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
    assert scene(quote).more == more


def count(
    number: float,
    place: str | None = None,
    more: tuple[float, ...] = (),
    former: tuple[float, ...] = (),
) -> Count:
    return Count(number, place, None, False, Scene(more=more, former=former), IN)


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


@pytest.mark.parametrize(
    ("phrase", "number", "head", "sort"),
    [
        ("300,000 electric cars", "300,000", "car", {"electric"}),
        ("twelve young female nurses", "twelve", "nurse", {"young", "female"}),
        ("12 Karth soldiers", "12", "soldier", set()),
        ("four singers of the Karth choir", "four", "singer", set()),
        ("12 other soldiers", "12", "soldier", set()),
        ("12", "12", None, set()),
        ("soldiers", None, "soldier", set()),
    ],
)
def test_a_sort(phrase: str, number: str | None, head: str | None, sort: set[str]) -> None:
    assert sort_of(phrase, number, head) == sort
