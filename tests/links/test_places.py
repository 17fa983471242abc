"""Countries and their capitals, and where a place lies."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.links.model import Mention, MentionRole
from datasette_discrepancy.links.places import country_around, country_meant, survey


def mention(name: str, role: MentionRole = "other") -> Mention:
    return Mention(f"{name}/{role}", "d", 0, len(name), name, name, role=role)


MEANINGS = [
    # name, role, also in the story, meaning, country
    ("U.S.", "other", [], "country", "United States"),
    ("America", "other", [], "country", "United States"),
    ("ROK", "agent", [], "country", "South Korea"),
    ("DPRK", "agent", [], "country", "North Korea"),
    ("Washington", "agent", [], "country", "United States"),
    ("White House", "agent", [("Iran", "agent")], "country", "United States"),
    ("Kremlin", "agent", [("Kyiv", "agent")], "country", "Russia"),
    ("Downing Street", "agent", [("France", "agent")], "country", "United Kingdom"),
    # where the country itself acts
    ("Kremlin", "agent", [("Russia", "agent")], "country", "Russia"),
    ("Kremlin", "place", [("Russia", "agent")], "place", "Russia"),
    ("Kremlin", "agent", [("Russia", "place")], "none", None),
    # at home
    ("White House", "agent", [("Congress", "agent"), ("U.S.", "agent")], "none", None),
    ("Downing Street", "agent", [("Kenya", "place")], "none", None),
    ("White House", "agent", [("Senate", "agent"), ("Mexico", "agent")], "none", None),
    ("Kremlin", "agent", [("State Duma", "agent"), ("Kenya", "agent")], "none", None),
    # and abroad, where others act more often
    (
        "White House",
        "agent",
        [("Congress", "agent"), ("Mexico", "agent"), ("Mexico", "agent")],
        "country",
        "United States",
    ),
    ("Kremlin", "agent", [("State Duma", "other"), ("Kenya", "agent")], "country", "Russia"),
    ("Russian government", "other", [], "country", "Russia"),
    ("government of Kenya", "agent", [], "country", "Kenya"),
    ("North", "agent", [("North Korea", "agent")], "country", "North Korea"),
    ("South", "agent", [("South Korea", "agent")], "country", "South Korea"),
    ("North", "agent", [], "undecided", None),
    ("Moscow", "place", [("Moscow", "agent")], "place", "Russia"),
    ("Moscow", "other", [("Moscow", "agent")], "undecided", None),
    ("Moscow", "other", [], "place", "Russia"),
    ("White House", "place", [], "place", "United States"),
    ("Brussels", "agent", [], "none", None),
    ("Russian", "agent", [], "undecided", None),
    ("Korean", "agent", [], "undecided", None),
    ("Georgia", "agent", [], "none", None),
    ("Georgia", "agent", [("Tbilisi", "agent")], "country", "Georgia"),
    ("Manchester", "agent", [], "none", None),
]


@pytest.mark.parametrize(("name", "role", "others", "meaning", "country"), MEANINGS)
def test_country_meant(
    name: str,
    role: MentionRole,
    others: list[tuple[str, MentionRole]],
    meaning: str,
    country: str | None,
) -> None:
    about = mention(name, role)
    story = survey([about, *(mention(*other) for other in others)])
    told, found = country_meant(about, story)
    assert told == meaning
    assert (found.name if found else None) == country


@pytest.mark.parametrize(
    ("place", "mentioned", "country"),
    [
        ("Vladivostok", set(), "Russia"),
        ("Kiev", set(), "Ukraine"),
        ("Texas", set(), "United States"),
        ("Camp David", set(), "United States"),
        ("London", set(), "United Kingdom"),
        ("Cambridge", set(), None),
        ("Cambridge", {"GB"}, "United Kingdom"),
        ("Cambridge", {"GB", "US"}, None),
        ("Punjab", set(), None),
        ("Punjab", {"PK"}, "Pakistan"),
        ("Brigadoon", {"GR"}, None),
        ("Asia", set(), None),
    ],
)
def test_country_around(place: str, mentioned: set[str], country: str | None) -> None:
    found = country_around(place, mentioned)
    assert (found.name if found else None) == country


def test_every_country_is_found_by_its_name_adjective_and_capital() -> None:
    for row in gazetteer.rows("countries"):
        named = gazetteer.country_named(row["name"])
        assert named is not None
        assert named.iso == row["iso"]
        for capital in gazetteer.parts(row["capital"]):
            found = gazetteer.country_of_capital(capital)
            assert found is not None
            assert found.iso == row["iso"], capital
    shared = {"congolese"}
    for row in gazetteer.rows("countries"):
        for adjective in gazetteer.parts(row["demonyms"]):
            meant = gazetteer.country_of_demonym(adjective)
            if adjective.lower() in shared:
                assert meant is None
            else:
                assert meant is not None
                assert meant.iso == row["iso"], adjective
