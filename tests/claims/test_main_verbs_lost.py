"""Main verbs that were read as something else, and days taken for what is done."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject, object.
DOERS = [
    # What vehicles and bombs do by themselves, whatever was told of them before.
    ("A ferry carrying 140 pupils capsized off Harlen on Sunday.", "sink", None, "ferry"),
    ("A bus plunged into a ravine near Harlen on Tuesday.", "plunge into", "bus", "ravine"),
    ("A truck carrying gas exploded on a road in Harlen on Monday.", "explode", None, "truck"),
    ("A bus that carried pupils crashed in Harlen.", "crash", "bus", None),
    # Beside a verb in a tense stands another.
    ("A bomb exploded in Harlen on Monday and killed 40 people.", "explode", None, "bomb"),
    ("A bomb exploded in Harlen on Monday and killed 40 people.", "kill", "bomb", "40 people"),
    # A name behind what it is called is one with it.
    ("The paper maker Orvane will cut 30 jobs, it announced.", "cut", "Orvane", "30 jobs"),
    # What somebody did in order to: the infinitive is not the main verb.
    ("Ajax beat Porto 3-1 in Amsterdam to reach the final.", "defeat", "Ajax", "Porto"),
    ("Ajax beat Porto 3-1 in Amsterdam to reach the final.", "reach", "Ajax", "final"),
    # Whoever holds or polices people wins against nobody.
    ("The police beat him, the lawyer Ruth Amos said.", "beat_up", "police", "him"),
    ("Oskar Lund was beaten by guards.", "beat_up", "guards", "Oskar Lund"),
    ("Ida Brandt beat Oskar Lund.", "defeat", "Ida Brandt", "Oskar Lund"),
    # A participle stays one.
    ("A man arrested in Harlen told police that he was ill.", "arrest", None, "man"),
    # What a body says of itself.
    ("Halvex announced on Monday that it would cut 30 jobs.", "cut", "it", "30 jobs"),
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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Halvex announced on Monday that it would cut 30 jobs.", "Halvex"),
        ("Norvik said it had shot down a drone.", "Norvik"),
        # Somebody is no "it", nor is whoever has the name of somebody.
        ("Ida Brandt said it would cut 30 jobs.", None),
        ("Ida Brandt was angry. Brandt said it would cut 30 jobs.", None),
        # Whoever is told may be meant.
        ("Halvex told Venn that it would cut 30 jobs.", None),
        # "It" may stand for nothing.
        ("Halvex said it seemed to hurt the mill.", None),
    ],
)
def test_what_a_body_says_of_itself(told, text, body):
    subjects = [claim.subject for claim in told(text) if text_of(claim.subject) == "it"]
    names = {one.mention.name if one.mention is not None else None for one in subjects}
    assert names <= {body}
    assert body is None or names


def test_two_countries_that_are_words_of_the_dictionary(roles_of):
    expected = [("Chile", "treaty"), ("Bolivia", "treaty")]
    assert roles_of("Chile and Bolivia signed the treaty.", "sign") == expected
