"""Identifiers stay: links and verdicts that people kept point at the same thing after an update."""

from __future__ import annotations

import hashlib
from itertools import combinations

import pytest

from datasette_discrepancy.identifiers import content_id

# Parts, and the identifier that databases in use have for them.
KEPT = [
    (("harbour", "12 dead"), "c9cd47564fa0d7a9"),
    (("Zürich", "Bürgermeister"), "dd5e812e0d7aa6f5"),  # lengths are of bytes, not of letters
    (("😀",), "7c73e95f35108606"),
    (("\ud800",), "a3c82025b9b3ba10"),  # half a pair, as broken input has it
    ((12, None), "4998972186323461"),
    ((), "e3b0c44298fc1c14"),
]
APART = [
    ("ab", "c"),
    ("a", "bc"),
    ("abc",),
    ("abc", ""),
    ("abc", None),
    ("é",),
    ("e\u0301",),  # looks the same
    ("é", "é"),
    ("éé",),
]


@pytest.mark.parametrize(("parts", "identifier"), KEPT)
def test_an_identifier_is_the_same_in_every_version(
    parts: tuple[str | int | None, ...], identifier: str
) -> None:
    assert content_id(*parts) == identifier


def test_a_length_stands_before_each_part() -> None:
    written = "7:Zürichn:-2:12".encode()
    assert content_id("Zürich", None, 12) == hashlib.sha256(written).hexdigest()[:16]


def test_other_parts_have_another_identifier() -> None:
    for one, other in combinations(APART, 2):
        assert content_id(*one) != content_id(*other)
