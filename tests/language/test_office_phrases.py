"""Two wordings of one office compare as one, and what tells nothing compares with nothing."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.office_phrases import office_key, office_phrase


def key(text: str):
    phrase = office_phrase(text)
    return phrase and office_key(phrase)


ONE_OFFICE = [
    ("Defence Minister", "minister of defence", "the country's defense minister",
     "acting defence minister", "Minister for Defence", "Minister of National Defense"),
    ("Foreign Minister", "minister of foreign affairs", "Russian Foreign Minister",
     "the minister for foreign affairs"),
    ("interior minister", "home affairs minister", "minister of the interior"),
    ("CEO", "chief executive", "chief executive officer", "the chief executive of Norvik",
     "the company's CEO"),
    ("deputy foreign minister", "vice foreign minister", "Russian Deputy Foreign Minister"),
    ("Lt. Gov.", "lieutenant governor", "Lt. Governor"),
    ("Sen.", "senator", "US senator"),
    ("judge", "magistrate", "a judge and did not answer"),
    ("premier", "prime minister", "German Chancellor", "chancellor of Austria"),
]  # fmt: skip


@pytest.mark.parametrize("wordings", ONE_OFFICE, ids=lambda wordings: wordings[0])
def test_one_office(wordings):
    assert len({key(text) for text in wordings}) == 1
    assert key(wordings[0]) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Defence Minister", "Foreign Minister"),
        ("Defence Minister", "deputy defence minister"),
        ("mayor", "deputy mayor"),
        ("president", "vice president"),
        ("prime minister", "minister of finance"),
        ("judge", "prosecutor"),
        ("chief executive", "chief financial officer"),
        ("colonel", "sergeant"),
    ],
)
def test_two_offices_of_one_group(one, other):
    (first, office), (second, another) = key(one), key(other)
    assert first == second
    assert office != another


@pytest.mark.parametrize(
    "text",
    [
        "a minister",
        "Chancellor",
        "Chancellor of the Exchequer",
        "British Chancellor",
        "president and chief executive",
        "trade and industry minister",
        "minister of health and human services",
        "deputy prime minister and finance minister",
        "an analyst",
        "a spokesman for the army",
    ],
)
def test_compared_with_nothing(text):
    assert key(text) is None


@pytest.mark.parametrize("text", ["a city with a mayor", "the red house", "", "of the"])
def test_no_office(text):
    assert office_phrase(text) is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Russian Defence Minister", "RU"),
        ("Russia's ambassador to China", "RU"),
        ("president of Uzbekistan", "UZ"),
        ("the North Korea envoy", None),
        ("Iran expert", None),
        ("president of the Norwegian chess federation", None),
        ("the country's president", None),
    ],
)
def test_country(text, country):
    assert office_phrase(text).country == country


def test_whether_it_is_held():
    assert office_phrase("former mayor of Ystad").former
    assert office_phrase("mayor of Ystad from 1990 to 1994").former
    assert office_phrase("a mayoral candidate").coming
    assert not office_phrase("acting mayor").former
