"""A name with its title and its insertions is one token; what is none of it stays apart."""

from __future__ import annotations

import pytest
import spacy

from datasette_discrepancy.language.name_phrases import COMPONENT, merge_name_phrases

NLP = spacy.blank("en")


def merged(text: str, names: list[str]) -> list[str]:
    """Tokens after merging, the given names being one token each, as the step before makes them."""
    doc = NLP(text)
    with doc.retokenize() as retokenizer:
        for name in names:
            span = doc.char_span(text.index(name), text.index(name) + len(name))
            retokenizer.merge(span, attrs={"POS": "PROPN"})
    merge_name_phrases(doc)
    assert doc.text == text
    return [token.text for token in doc]


@pytest.mark.parametrize(
    ("text", "names", "phrase"),
    [
        ("On Monday mayor Ana Lima spoke.", ["Ana Lima"], "mayor Ana Lima"),
        ("Chilean president Ana Lima spoke.", ["Ana Lima"], "Chilean president Ana Lima"),
        ("Ana Lima, 34, spoke.", ["Ana Lima"], "Ana Lima, 34,"),
        (
            "Finance minister Ana Lima and defence minister Ola Holm spoke.",
            ["Ana Lima", "Ola Holm"],
            "defence minister Ola Holm",
        ),
        (
            "Secretary of Health and Human Services Ana Lima spoke.",
            ["Ana Lima"],
            "Secretary of Health and Human Services Ana Lima",
        ),
        ("Then 34-year-old Ana Lima spoke.", ["Ana Lima"], "34-year-old Ana Lima"),
        ("Ana Lima (PS) spoke.", ["Ana Lima"], "Ana Lima (PS)"),
        ("Ana Lima, the mayor of Oslo, spoke.", ["Ana Lima"], "Ana Lima, the mayor of Oslo,"),
        ("Then the mayor of Oslo, Ana Lima, spoke.", ["Ana Lima"], "mayor of Oslo, Ana Lima,"),
    ],
)
def test_merged(text, names, phrase):
    assert phrase in merged(text, names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Lima, tired and cold, spoke.", ["Ana Lima"]),
        ("Ana Lima, Bo Berg and Cy Dahl spoke.", ["Ana Lima", "Bo Berg", "Cy Dahl"]),
        ("In 2031, Ana Lima, who won, spoke.", ["Ana Lima"]),
        ("Ana Lima (who had been ill for a long time) spoke.", ["Ana Lima"]),
        ("The city has a mayor, Ana Lima has none.", ["Ana Lima"]),
    ],
)
def test_left_alone(text, names):
    tokens = merged(text, names)
    for name in names:
        assert name in tokens


def test_the_name_is_known_inside_the_token():
    doc = NLP("Then 34-year-old Ana Lima, the mayor of Oslo, spoke.")
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc.char_span(17, 25), attrs={"POS": "PROPN"})
    merge_name_phrases(doc)
    token = next(token for token in doc if "Ana" in token.text)
    phrase = doc.user_data[COMPONENT][token.idx]
    assert doc.text[phrase.name_start : phrase.name_end] == "Ana Lima"
    assert phrase.title == "the mayor of Oslo"


def test_long_hostile_text_takes_no_longer_than_its_length_asks():
    text = "the mayor of " * 4000 + "Ana, " * 4000
    doc = NLP(text[:90_000])
    for token in doc:
        if token.text == "Ana":
            token.pos_ = "PROPN"
    merge_name_phrases(doc)
    assert doc.text == text[:90_000]
