"""Main verbs that were read as something else, and days taken for what is done."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject, object.
DOERS = [
    # Behind an aside between two commas the sentence goes on.
    (
        "The team of Ida Brandt, in the press room, focused on the taxes.",
        "focus on",
        "team of Ida Brandt",
        "taxes",
    ),
    # A day is nothing that is done to.
    ("A Norvik poll released Friday shows that most people agree.", "publish", None, "Norvik poll"),
    ("In an interview shown Thursday, Karth praised Harlen.", "show", None, "interview"),
    # Plain verbs that no plural looks like.
    (
        "The 24-page suit filed late on Monday alleges that Karth sold the mill.",
        "file",
        None,
        "24-page suit",
    ),
    (
        "The 24-page suit filed late on Monday alleges that Karth sold the mill.",
        "sell",
        "Karth",
        "mill",
    ),
    # What is joined to an infinitive is one, too.
    (
        "They elected her to find real answers and actually work with the president.",
        "work with",
        "her",
        "president",
    ),
    # As they were.
    ("Karth bought the mill and the people work with the board.", "work with", "people", "board"),
    ("The mill, built in May, is owned by Norvik.", "build", None, "mill"),
]


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoes"), DOERS)
def test_a_lost_main_verb_has_its_doer(
    told, text: str, predicate: str, subject: str | None, undergoes: str | None
) -> None:
    found = [one for one in told(text) if one.predicate == predicate]
    assert [(text_of(one.subject), text_of(one.object)) for one in found] == [(subject, undergoes)]


def test_what_a_suit_alleges_is_its_own_word(told) -> None:
    text = "The indictment alleges he sold the mill to Ida Brandt."
    sold = [one for one in told(text) if one.predicate == "sell"]
    assert [text_of(one.attributed_to) for one in sold] == ["indictment"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill in Dorvik, built in 1912, owned by Norvik.",
        "The mill, seen from the river, painted by Ida Brandt.",
    ],
)
def test_a_phrase_without_a_verb_stays_one(told, text: str) -> None:
    assert not [one for one in told(text) if text_of(one.subject) == "mill"]
