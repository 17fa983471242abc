"""Whom a statement is credited to: persons, bodies, and who is nobody in particular."""

from __future__ import annotations

from typing import Any

import pytest

from datasette_discrepancy.links.caption_times import told_in_text
from datasette_discrepancy.links.model import Entity
from datasette_discrepancy.links.speakers import (
    Speaker,
    cited_key,
    mouthpieces,
    outlet_key,
    outlet_named,
    speaker,
)

NAMES = {
    "p": Entity("p", "Liv Rosten", "person"),
    "q": Entity("q", "Arne Holt", "person"),
    "o": Entity("o", "Norvik Paper", "organization"),
    "m": Entity("m", "Coast Herald", "organization"),
    "l": Entity("l", "Ulm", "place"),
}


def claim(
    text: str | None, entity: str | None = None, mention: str | None = None
) -> dict[str, Any]:
    return {
        "attributed_to_text": text,
        "attributed_to_id": entity,
        "attributed_to_mention_id": mention or entity,
    }


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(claim(None), None, id="the article's own voice"),
        pytest.param(claim("Minister Arne Holt", "q"), Speaker("person", "q"), id="a person"),
        pytest.param(claim("Norvik Paper", "o"), Speaker("organization", "o"), id="a firm"),
        pytest.param(claim("the drivers' union"), Speaker("body", "association"), id="a union"),
        pytest.param(claim("pilots' associations"), Speaker("body", "association"), id="plural"),
        pytest.param(claim("the airline"), Speaker("body", "company"), id="an airline"),
        pytest.param(claim("food ministry"), Speaker("body", "government"), id="a ministry"),
        pytest.param(claim("officials"), Speaker("other"), id="officials are anybody"),
        pytest.param(claim("he"), Speaker("pronoun"), id="a pronoun"),
        pytest.param(claim("They"), Speaker("pronoun"), id="a pronoun that opens a sentence"),
        pytest.param(claim("she", "q"), Speaker("person", "q"), id="a pronoun that is known"),
        pytest.param(claim("others"), Speaker("other"), id="others are anybody"),
        pytest.param(claim(""), Speaker("other"), id="no word at all"),
        pytest.param(claim("Liv Rosten", "p"), Speaker("other"), id="speaks for a ministry"),
        pytest.param(claim("a spokesman for the army"), Speaker("other"), id="a spokesman"),
        pytest.param(claim("Coast Herald", "m"), Speaker("other"), id="another paper"),
        pytest.param(claim("Ulm", "l"), Speaker("other"), id="a town"),
        pytest.param(claim("Lee", None, "x"), Speaker("other"), id="a name that two people bear"),
    ],
)
def test_speaker(given: dict[str, Any], expected: Speaker | None) -> None:
    role = {
        "predicate": "holds_office",
        "subject_id": "p",
        "subject_text": "Liv Rosten",
        "object_text": "spokeswoman for the fisheries ministry",
    }
    assert speaker(given, NAMES, mouthpieces([role])) == expected


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [(100, 130, True), (120, 120, True), (90, 99, False), (121, 140, False), (None, None, False)],
)
def test_a_caption_and_the_days_that_its_text_names(
    first: int | None, last: int | None, told: bool
) -> None:
    assert told_in_text({"day_first": first, "day_last": last}, [(100, 120)]) is told


@pytest.mark.parametrize(
    ("text", "entity", "mention", "key"),
    [
        pytest.param(None, None, None, None, id="nobody is cited"),
        pytest.param("Arne Holt", "q", "q", "q", id="a person"),
        pytest.param("Norvik Paper", "o", "o", "o", id="a firm"),
        pytest.param("police", None, None, "forces", id="a body without a name"),
        pytest.param("Two Officials", None, None, "two officials", id="officials, by the words"),
        pytest.param("he", None, None, None, id="a pronoun"),
        pytest.param("Coast Herald", "m", "m", None, id="another paper"),
        pytest.param("Lee", None, "x", None, id="a name that two people bear"),
    ],
)
def test_whom_a_speaker_cites(
    text: str | None, entity: str | None, mention: str | None, key: str | None
) -> None:
    given = {"cites_text": text, "cites_id": entity, "cites_mention_id": mention}
    assert cited_key(given, NAMES, frozenset()) == key


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(claim("the Coast Herald"), "herald", id="by its name"),
        pytest.param(claim("Herald", "m"), "herald", id="by a short form that is resolved"),
        pytest.param(claim("the newspaper Coast Herald"), "herald", id="called a newspaper"),
        pytest.param(claim("Liv Rosten", "p"), None, id="a person"),
        pytest.param(claim("officials"), None, id="nobody in particular"),
        pytest.param(claim(None), None, id="the article's own voice"),
        pytest.param(
            {**claim("officials"), "cites_text": "the Coast Herald"}, "herald", id="whom they cite"
        ),
        pytest.param(claim("Coast"), None, id="a part of the name"),
    ],
)
def test_speaking_outlets(told, expected):
    outlets = {outlet_key("The Coast Herald"): "herald"}
    assert outlet_named({"cites_id": None, "cites_text": None, **told}, NAMES, outlets) == expected
