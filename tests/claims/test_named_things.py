"""Which named thing a noun behind "the" means: the only one, or nobody."""

from __future__ import annotations

import re

import pytest

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.claims.named_things import NamedThings, is_sure
from tests.hostile import no_blow_up


def meant(text: str, noun: str) -> str | None:
    """The names are marked: [Elsbeth]."""
    mentions, plain = [], ""
    for part in re.split(r"(\[[^]]*\])", text):
        name = part.strip("[]")
        if part.startswith("["):
            start = len(plain)
            kind = "person" if name.startswith("Ann") else None
            mentions.append(FoundMention(start, start + len(name), name, name, kind=kind))
        plain += name
    found = NamedThings(plain, mentions).meant(noun)
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("The wreck of the [Elsbeth] was found. The ship sank in May.", "ship", "Elsbeth"),
        ("The [Elsbeth], a coaster, sank. The vessel lies upright.", "vessel", "Elsbeth"),
        ("The ferry [Halcyon] ran aground. The ship is old.", "ship", "Halcyon"),
        ("The [MV Orla] left. The ship is old.", "ship", "MV Orla"),
        ("The [Orla], a ferry, met the tanker [Brisk]. The ship sank.", "ship", None),
        ("The [Elsbeth], a coaster, rammed a boat. The boat sank.", "boat", None),
        ("The [Elsbeth], a coaster, rammed a boat. The ship sank.", "ship", "Elsbeth"),
        ("[Vang] is quiet. The ship sank.", "ship", None),
        ("[Norvik], a maker of pumps, closed. The company is old.", "company", "Norvik"),
        ("[Norvik AG] closed. The company is old.", "company", "Norvik AG"),
        ("[Norvik AG] bought [Sund Ltd]. The company is old.", "company", None),
        ("[Norvik AG] sued a company. The company is old.", "company", None),
        ("[Norges Bank] met. The bank sold gold.", "bank", "Norges Bank"),
        ("[Norges Bank] met [Sund Bank]. The bank sold gold.", "bank", None),
        ("[Ann Bank] met. The bank sold gold.", "bank", None),
    ],
)
def test_meant(text, noun, name):
    assert meant(text, noun) == name


def test_a_company_may_be_another_one():
    assert is_sure("ship")
    assert not is_sure("company")


@pytest.mark.parametrize("piece", ["a ", "a ship ", "1 2 3 ", ", a "])
def test_hostile_input_takes_linear_time(piece):
    mention = FoundMention(0, 2, "MV", "MV Orla")
    with no_blow_up():
        NamedThings(piece * 20_000, [mention]).meant("ship")
