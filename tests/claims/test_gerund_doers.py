"""Who does a gerund or an infinitive behind a noun, and participles that are no deeds."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject, object.
DOERS = [
    # What the subject does in its mistake or its time.
    (
        "Karth said the Liberals made a grave mistake striking another bargain with Norvik.",
        "strike bargain",
        "Liberals",
        "another bargain",
    ),
    ("Harlen spends his time reading the files.", "read", "Harlen", "files"),
    ("Karth wasted the day searching the mill.", "search", "Karth", "mill"),
    ("Her time running the mill was short.", "run", "Her", "mill"),
    # Whoever owns the efforts, also where they are called something.
    (
        "Karth praised what he called Mr. Falk’s efforts to stop illegal crossings.",
        "stop",
        "Mr. Falk",
        "illegal crossings",
    ),
    ("Karth got Ida Brandt to sell the mill.", "sell", "Ida Brandt", "mill"),
    # As they were.
    ("The film shows Bo Berg burning the files.", "burn", "Bo Berg", "files"),
    ("Karth got a loan to build the mill.", "build", "Karth", "mill"),
    ("Karth asked Falk's lawyers to sell the mill.", "sell", "Falk's lawyers", "mill"),
    ("The mill got sold by Karth.", "sell", "Karth", "mill"),
    ("The crooked lawyer misguided the board.", "misguide", "crooked lawyer", "board"),
]


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoes"), DOERS)
def test_who_does_a_gerund(
    told, text: str, predicate: str, subject: str | None, undergoes: str | None
) -> None:
    found = [one for one in told(text) if one.predicate == predicate]
    assert [(text_of(one.subject), text_of(one.object)) for one in found] == [(subject, undergoes)]


@pytest.mark.parametrize(
    "text",
    [
        "The lawmakers warned that the law was “badly misguided.”",
        "Karth said the effort is misguided.",
        "Ida Brandt was clearheaded, Karth said.",
        "The board is openminded.",
        "Their quarrel has grown so heated.",
    ],
)
def test_an_adjective_that_looks_like_a_participle_is_no_deed(told, text: str) -> None:
    assert not {one.predicate for one in told(text)} & {"misguide", "heat", "clearhead", "openmind"}


def test_who_gets_started_is_started_by_nobody(told) -> None:
    text = "He got started right away with rolling back the rules of Harlen."
    assert not [one for one in told(text) if one.predicate == "begin" and text_of(one.object)]
