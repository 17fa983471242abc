"""Attribute claims are compared by what they mean, not by how they are worded."""

from __future__ import annotations

import pytest

from datasette_discrepancy.links.attributes import attribute_key, inverse_of, relation_of


def key(predicate, text=None, noun=None, entity=None):
    claim = {
        "predicate": predicate,
        "object_text": text,
        "noun": noun,
        "object_id": entity,
        "object_head": None,
    }
    return attribute_key(claim)


@pytest.mark.parametrize(
    ("text", "code"),
    [("Norwegian", "NO"), ("Norway", "NO"), ("Norway's", "NO"), ("British", "GB"), ("UK", "GB")],
)
def test_nationality(text, code):
    assert key("nationality", text) == ("country", code)


def test_an_open_nationality_has_no_key():
    assert key("nationality", "Martian") == (None, None)


def test_offices_of_one_wording_or_another():
    assert key("holds_office", "minister of defence") == key("held_office", "Defense Minister")
    assert key("holds_office", "a minister") == (None, None)
    assert key("holds_office", None) == (None, None)


def test_employers_compare_within_one_kind_of_work():
    assert key("employed_by", "Sund Bank", "spokesman", "e1") == ("spokesperson", "e1")
    assert key("employed_by", "Sund Bank", "spokeswoman", "e1") == ("spokesperson", "e1")
    assert key("employed_by", "Sund Bank", None, "e1") == (None, "e1")


@pytest.mark.parametrize(
    ("word", "relation", "inverse"),
    [
        ("wife", "spouse", "spouse"),
        ("widow", "spouse", "spouse"),
        ("married", "spouse", "spouse"),
        ("half-brother", "sibling", "sibling"),
        ("daughter", "child", "parent"),
        ("father", "parent", "child"),
        ("niece", "nephew or niece", "uncle or aunt"),
        ("friend", None, None),
        (None, None, None),
    ],
)
def test_kinship(word, relation, inverse):
    assert (relation_of(word), inverse_of(word)) == (relation, inverse)


@pytest.mark.parametrize(
    ("text", "party"), [("Republican", "Republican"), ("R", "Republican"), ("D", "Democrat")]
)
def test_a_party_by_word_and_letter(text, party):
    assert key("member_of_party", text) == ("party", party)


def test_an_unknown_party_has_no_key():
    assert key("member_of_party", "Whale") == (None, None)
