"""Whose fares were cut, and which move passed within a day."""

from __future__ import annotations

import pytest

from datasette_discrepancy.links.changes_told import ToldChange, change_of
from datasette_discrepancy.links.told_sentences import ToldSentence
from tests.hostile import no_blow_up


def change(predicate: str, thing: str, sentence: str) -> ToldChange:
    claim = {
        "predicate": predicate,
        "object_text": thing,
        "object_id": None,
        "around": sentence,
    }
    told = change_of(claim, ToldSentence("", sentence, ""))
    assert told is not None
    return told


@pytest.mark.parametrize(
    ("thing", "sentence", "whose"),
    [
        ("fares", "Harlen cut fares for students by 10 percent", {"student"}),
        ("prices", "Halvex cut prices for small customers by a tenth", {"small", "customer"}),
        ("tax", "Norvik raised the tax on fuel", {"fuel"}),
        ("fares", "Harlen cut fares by 10 percent for the students", {"student"}),
        ("Fares", "Fares for students rose by 10 percent", {"student"}),
        ("fares", "Harlen cut fares by 10 percent", set()),
        ("fares", "Harlen cut fares for the second time", set()),
        ("fares", "Harlen cut fares on Monday", set()),
        ("fares", "Harlen cut fares in May", set()),
    ],
)
def test_whose(thing: str, sentence: str, whose: set[str]) -> None:
    assert change("cut", thing, sentence).whose == whose


@pytest.mark.parametrize(
    ("sentence", "passing"),
    [
        ("shares rose 3 percent before falling back", True),
        ("shares rose as much as 3 percent", True),
        ("shares rose early on Monday, then dropped", True),
        ("shares fell 1 percent after briefly rising", True),
        ("shares briefly fell 6 percent", True),
        ("shares rose 3 percent", False),
        ("shares rose 3 percent before the meeting", False),
        ("shares rose 3 percent after the company raised its forecast", False),
        ("shares rose 3 percent after Halvex fell behind", False),
    ],
)
def test_passing(sentence: str, passing: bool) -> None:
    assert change("rise", "shares", sentence).passing is passing


def test_who_is_another() -> None:
    students, fuel, fares = (
        ToldChange(frozenset({"student"}), frozenset({"fare"})),
        ToldChange(frozenset({"fuel"}), frozenset({"tax"})),
        ToldChange(words=frozenset({"fare"})),
    )
    pensioners = ToldChange(frozenset({"pensioner"}), frozenset({"fare"}))
    assert students.is_of_another(pensioners)
    assert students.is_of_another(fares)
    assert not students.is_of_another(students)
    # the fuel tax, and the tax told of before
    assert not fuel.is_of_another(ToldChange(words=frozenset({"fuel", "tax"})))
    assert not fuel.is_of_another(ToldChange(words=frozenset({"tax"}), definite=True))


def test_other_deeds_tell_of_no_change() -> None:
    claim = {"predicate": "kill", "object_text": "12", "object_id": None, "around": ""}
    assert change_of(claim, ToldSentence("", "briefly killed 12", "")) is None


@pytest.mark.parametrize("repeated", ["after ", "for early ", "percent on ", "then so "])
def test_long_sentences(repeated: str) -> None:
    with no_blow_up():
        change("rise", "shares", "shares " + repeated * 20_000)
