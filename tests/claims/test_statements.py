"""What the words between two names say of them: owner, successor, maker, seat; what they leave.

The names are given, so that the patterns alone are tested: {o: Norvik} is a name of a body,
p of a person, l of a place, x one of an unknown kind.
"""

from __future__ import annotations

import re

import pytest

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.claims.statements import find_statements

NAME = re.compile(r"\{(?P<kind>[oplx]): (?P<name>[^}|]+)(?:\|(?P<title>[^}]+))?\}")
KINDS = {"o": "organization", "p": "person", "l": "place", "x": None}


def statements(marked: str) -> list[tuple[str, str, str]]:
    """Return subject, predicate and object or place of each claim in a text with marked names."""
    text, mentions, last = "", [], 0
    for found in NAME.finditer(marked):
        text += marked[last : found.start()]
        title, name = found["title"], found["name"]
        printed = f"{title} {name}" if title else name
        mentions.append(
            FoundMention(
                len(text), len(text) + len(printed), printed, name, title, KINDS[found["kind"]]
            )
        )
        text += printed
        last = found.end()
    text += marked[last:]
    told = []
    for claim in find_statements(text, 0, 0, len(text), mentions):
        other = claim.object or claim.place
        assert claim.subject is not None and claim.subject.mention is not None
        assert other is not None and other.mention is not None
        assert text[claim.start : claim.end].count(claim.verb)
        told.append((claim.subject.mention.name, claim.predicate, other.mention.name))
    return told


SAID = [
    ("{o: Norvik}, a unit of {o: Brenna Group}, sold it.", ("Brenna Group", "own", "Norvik")),
    ("{o: Brenna Group}'s subsidiary {o: Norvik} sold it.", ("Brenna Group", "own", "Norvik")),
    ("A division of {o: Brenna Group}, {o: Norvik} sold it.", ("Brenna Group", "own", "Norvik")),
    ("{o: Norvik}, which is the owner of {o: Sund Mill}, sold it.", ("Norvik", "own", "Sund Mill")),
    ("{o: Norvik} belongs to {o: Brenna Group}.", ("Brenna Group", "own", "Norvik")),
    ("{o: Norvik} now owns {o: Sund Mill}.", ("Norvik", "own", "Sund Mill")),
    ("{p: Mona Vik} is the successor to {p: Bo Berg}.", ("Mona Vik", "succeed", "Bo Berg")),
    ("{p: Bo Berg}'s successor, {p: Mona Vik}, came.", ("Mona Vik", "succeed", "Bo Berg")),
    ("{p: Bo Berg}, {p: Mona Vik}'s predecessor, came.", ("Mona Vik", "succeed", "Bo Berg")),
    ("{p: Mona Vik}, founder of {o: Norvik}, left.", ("Mona Vik", "found", "Norvik")),
    ("{o: Norvik}'s founder {p: Mona Vik} left.", ("Mona Vik", "found", "Norvik")),
    ("{p: Mona Vik} is the author of {x: Rain}.", ("Mona Vik", "author", "Rain")),
    ("{o: Norvik} is based in {l: Oslo}.", ("Norvik", "based_in", "Oslo")),
    ("{o: Norvik}, the car maker headquartered in {l: Oslo}, sold it.",
     ("Norvik", "based_in", "Oslo")),
    ("{o: Norvik} has its headquarters in {l: Oslo}.", ("Norvik", "based_in", "Oslo")),
    ("{o: Norvik}, with headquarters in {l: Oslo}, sold it.", ("Norvik", "based_in", "Oslo")),
    ("{l: Oslo}-based {o: Norvik} sold it.", ("Norvik", "based_in", "Oslo")),
    ("{o: Norvik}, a Dutch retailer, sold it.", ("Norvik", "based_in", "Netherlands")),
    ("The Dutch home shopping company, {o: Norvik} sold it.",
     ("Norvik", "based_in", "Netherlands")),
    ("{p: Mona Vik} lives in {l: Oslo}.", ("Mona Vik", "resides_in", "Oslo")),
    ("{p: Mona Vik}, of {l: Oslo}, sold it.", ("Mona Vik", "resides_in", "Oslo")),
    ("{l: Oslo} is the capital of {l: Norway}.", ("Oslo", "capital_of", "Norway")),
    # The owner of a title is a name: of whom she is the successor.
    ("{p: Mona Vik|Berg's successor} came.", ("Mona Vik", "succeed", "Berg")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claim"), SAID)
def test_what_is_said(sentence, claim):
    assert statements(sentence) == [claim]


@pytest.mark.parametrize(
    "sentence",
    [
        "{o: Norvik} is not a subsidiary of {o: Brenna Group}.",
        "{o: Norvik}, formerly a unit of {o: Brenna Group}, sold it.",
        "{o: Norvik} may become a unit of {o: Brenna Group}.",
        "{p: Mona Vik} is a former owner of {o: Norvik}.",
        "{p: Mona Vik} and the owner of {o: Norvik} left.",
        "{p: Mona Vik} belongs to {o: Brenna Group}.",  # a member, no property
        "{p: Mona Vik} could be the successor to {p: Bo Berg}.",
        "{p: Mona Vik} is a possible successor to {p: Bo Berg}.",
        "{o: Norvik} is based in {x: Zzyrbeck}.",  # nobody knows where that lies
        "{p: Mona Vik} met {p: Bo Berg}.",
        "The Dutch company met {o: Norvik}.",
        "The Dutch firm of {p: Mona Vik} left.",
        # Too far apart for one phrase.
        "{o: Norvik}, " + "a very, " * 20 + "unit of {o: Brenna Group}, sold it.",
    ],
)
def test_what_is_not_said(sentence):
    assert statements(sentence) == []
