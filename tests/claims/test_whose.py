"""“Whose son”, names of broadcasts, and what somebody is wanted to do something to."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject, object.
DOERS = [
    (
        "Harlen called up Mark Berg, whose 6-year-old son, James Berg, was killed in May.",
        "kill",
        None,
        "James Berg",
    ),
    (
        "The report had support from one parent: Mark Berg, whose 6-year-old son, James, was "
        "killed.",
        "kill",
        None,
        "James",
    ),
    (
        "Karth praised Lena Falk, whose husband, Ed Falk, was shot in Dorvik.",
        "shoot",
        None,
        "Ed Falk",
    ),
    ("Police met Ida Brandt, whose son was killed in May.", "kill", None, "whose son"),
    # As it was: who is somebody else stands behind "and".
    ("Karth met Ida Brandt and her son, who was shot in May.", "shoot", None, "her son"),
    # What is wanted to be done to something.
    (
        "The hardest parts are the proposals he wants Congress to pass.",
        "approve",
        "Congress",
        "proposals",
    ),
    ("The man they expect Karth to nominate is Falk.", "nominate", "Karth", "man"),
    ("The day he wants Falk to sign is Monday.", "sign", "Falk", None),
    ("Karth is the one who wants Falk to leave.", "leave", "Falk", None),
]


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoes"), DOERS)
def test_who_undergoes_it_in_a_relative_clause(
    told, text: str, predicate: str, subject: str | None, undergoes: str | None
) -> None:
    found = [one for one in told(text) if one.predicate == predicate]
    assert [(text_of(one.subject), text_of(one.object)) for one in found] == [(subject, undergoes)]


@pytest.mark.parametrize(
    "text",
    [
        "Falk told Norvik’s “Meet the Press” that Karth has a clear standard.",
        'Falk said on NBC\'s "Meet the Press" last Sunday that it rains.',
    ],
)
def test_the_name_of_a_broadcast_tells_of_no_deed(told, text: str) -> None:
    assert not [one for one in told(text) if one.predicate == "meet"]


def test_a_sentence_between_quotation_marks_is_no_name(told) -> None:
    found = [one for one in told("Karth said, “Close the mill.”") if one.predicate == "close"]
    assert [text_of(one.object) for one in found] == ["mill"]
