"""Who "the poet" is, and which "the bridge"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from datasette_discrepancy.links.callings import FullerPhrases, is_definite, resolve_callings
from datasette_discrepancy.links.descriptions import Description, surely_same
from datasette_discrepancy.links.model import Mention


def mention(number: int, document: str, name: str, title: str | None = None) -> Mention:
    return Mention(
        str(number), document, number, number + 1, name, name, title,
        "person" if title else None, "other",
    )  # fmt: skip


def claim(around: str, thing: str, document: str = "second") -> dict[str, Any]:
    return {
        "document_id": document, "around": around, "confidence": 0.9,
        "subject_text": None, "subject_mention_id": None, "subject_id": None,
        "object_text": thing, "object_mention_id": None, "object_id": None,
    }  # fmt: skip


POET = mention(1, "first", "Ann Lee", "poet")
NAMED = mention(2, "second", "Ann Lee")
RIVAL = mention(3, "first", "Bo Berg", "young poet")
FORMER = mention(4, "first", "Cy Dahl", "former poet")
ENTITIES = {"1": "lee", "2": "lee", "3": "berg", "4": "dahl"}


@pytest.mark.parametrize(
    ("around", "thing", "mentions", "who"),
    [
        ("The poet died on 2 May", "poet", [POET, NAMED], "lee"),
        ("and the poet died", "poet", [POET, NAMED, FORMER], "lee"),
        ("A poet died on 2 May", "poet", [POET, NAMED], None),
        ("breathe poet", "poet", [POET, NAMED], None),
        ("The painter died", "painter", [POET, NAMED], None),
        # two poets in the story; one whom this article does not name
        ("The poet died", "poet", [POET, NAMED, RIVAL], None),
        ("The poet died", "poet", [POET], None),
        ("The old poet died", "old poet", [POET, NAMED], None),
        # several, of whom one is named
        ("The poets died", "poets", [mention(1, "first", "Ann Lee", "poets"), NAMED], None),
    ],
)
def test_who_is_called_so(around: str, thing: str, mentions: list[Mention], who) -> None:
    row = claim(around, thing)
    resolve_callings([row], mentions, ENTITIES)
    assert row["object_id"] == who
    assert (row["confidence"] < 0.75) == (who is not None)


def test_behind_the() -> None:
    assert is_definite(claim("The bridge fell", "bridge"), "object")
    assert not is_definite(claim("a bridge fell", "bridge"), "object")


@pytest.mark.parametrize(
    ("phrases", "same"),
    [
        ([{"swing"}], True),
        ([{"swing", "new"}, {"swing"}], True),
        ([{"rail"}], False),
        ([{"swing"}, {"rail"}], False),
        ([], False),
    ],
)
def test_which_bridge(phrases: list[set[str]], same: bool) -> None:
    known = FullerPhrases()
    for words in phrases:
        known.note("first", Description("bridge", frozenset(words)))
    bare = known.fuller("first", Description("bridge", frozenset()))
    other = Description("bridge", frozenset({"swing", "harbour"}))
    assert surely_same(bare, replace(other, definite=True)) is same
    assert not surely_same(bare, other)  # "a swing bridge" may be another one
