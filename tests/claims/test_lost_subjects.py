"""Who does it where the parse lends or loses a subject, and what it is not done to."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject, object.
DOERS = [
    # Whoever is sent, chosen or endorsed does it; who uses something does it themselves.
    ("Ann Lee dispatched Bo Berg to fetch the files.", "fetch", "Bo Berg", "files"),
    ("Ann Lee endorsed Bo Berg to lead the board.", "lead", "Bo Berg", "board"),
    ("Ann Lee used the car to fetch the files.", "fetch", "Ann Lee", "files"),
    ("Ann Lee backed a plan to win the vote.", "win", None, "vote"),
    # Whose gerund it is.
    ("Ann Lee appreciates Bo Berg closing the mill.", "close", "Bo Berg", "mill"),
    ("A film shows Bo Berg burning the files.", "burn", "Bo Berg", "files"),
    ("Ann Lee left the hall carrying the files.", "carry", "Ann Lee", "files"),
    # A question who did it.
    ("There was talk about who had burned the files.", "burn", None, "files"),
    ("Police met the man who had burned the files.", "burn", "man", "files"),
    # What a question consists in.
    ("The issue is not proving fraud but ending it.", "prove", None, "fraud"),
    ("The issue is dividing the party.", "divide", "issue", "party"),
    ("Ann Lee is not proving fraud but ending it.", "prove", "Ann Lee", "fraud"),
    # What is reported without a "that".
    (
        "Ann Lee acknowledged the storm has sparked new fears in Oslo.",
        "cause",
        "storm",
        "new fears",
    ),
    ("Ann Lee acknowledged the storm.", "acknowledge", "Ann Lee", "storm"),
    # Written things confirm, too; a letter is also a way to send something.
    ("The losses are confirmed by the emails published today.", "confirm", "emails", "losses"),
    ("The losses were confirmed by email.", "confirm", None, "losses"),
    # A gerund phrase at the head of a sentence.
    (
        "Closing mills, though, is likely to set off a long dispute.",
        "cause",
        "Closing mills",
        "long dispute",
    ),
    # Aims do nothing.
    ("To save the mill, my first task will be to cut costs.", "save", None, "mill"),
    ("To save the mill, Ann Lee will be in Oslo.", "save", "Ann Lee", "mill"),
    # A place inside a phrase.
    (
        "Ann Lee won, and a young couple in Oregon may not get the same grants.",
        "receive",
        "young couple",
        "same grants",
    ),
    ("Ann Lee won, and Oregon may not get the same grants.", "receive", "Oregon",
     "same grants"),
    # A plural that looks like a verb.
    ("The tax increases on rich Americans would restore the rates.", "restore", "tax increases",
     "rates"),
    ("The tax increases every year.", "rise", None, "tax"),
    # What was said of it.
    ("They vowed Norvik would \"defend its good name.\"", "defend", "Norvik", "its good name"),
    ("Ann Lee told Bo Berg to close the mill.", "close", "Bo Berg", "mill"),
    # Brackets and broken words.
    ("[B]y closing the mill, the Court has helped the rich.", "help", "Court", "rich"),
    ("[B]y closing the mill, the Court has helped the rich.", "close", "Court", "mill"),
    # A clause behind "as".
    (
        "Ann Lee went to Oslo to promote her plans as the Senate began the latest debate.",
        "begin",
        "Senate",
        "latest debate",
    ),
    ("Ann Lee spoke as mayor and began the debate.", "begin", "Ann Lee", "debate"),
    # A whole clause behind "is".
    ("My guess is still that we will sell the mill.", "sell", "we", "mill"),
    ("The trouble is that Norvik has lost money.", "lose", "Norvik", "money"),
    ("The truth is that the mill was sold by Norvik.", "sell", "Norvik", "mill"),
    # A participle at the head of a sentence.
    ("Accused of fraud by Norvik, Ann Lee resigned.", "accuse", "Norvik", "Ann Lee"),
    ("Arrested on Monday in Oslo, both men were freed.", "arrest", None, "both men"),
    ("Asked Monday about the mill, Ann Lee noted that it burned.", "ask", None, "Ann Lee"),
    # Of several adjectives and their noun.
    (
        "Juries were swayed by statistical and other proof.",
        "sway",
        "other proof",
        "Juries",
    ),
    ("Ann Lee fined federal, state and local banks.", "fine", "Ann Lee", "local banks"),
    ("Ann Lee blamed the rich and the poor.", "accuse", "Ann Lee", "rich"),
    # A party behind a name.
    ("Rep. Ann Lee, R-Texas, attacked the plan.", "attack", "Rep. Ann Lee", "plan"),
    ("“It is so,” Ann Lee, D-N.Y., said, “and Norvik sold the mill.”", "sell", "Norvik", "mill"),
    # Of two subjects, the first has the clause for what it is.
    ("“The good news is firms don't vote,” Ann Lee said.", "vote", "firms", None),
    # Somebody of whom a report tells it, without "who".
    ("Police arrested the officers Berg says hacked the bank.", "hack", "officers", "bank"),
    ("The men Lee met robbed the bank.", "rob", "men", "bank"),
    # A pronoun that is called on, and verbs that nobody undergoes.
    (
        "Several unions called on him to step aside if the claims are true.",
        "step",
        "him",
        None,
    ),
    ("A roster of other groups lined up to sue Norvik.", "sue", "roster of other groups", "Norvik"),
    ("Ann Lee was “deeply troubled” by the report.", "trouble", "report", "Ann Lee"),
    ("Ann Lee was crowded out by noon.", "crowd", None, "Ann Lee"),
    # Terms are no object.
    ("A clerk spoke on condition of anonymity.", "speak", "clerk", None),
    # Each other.
    ("The sisters will love one another.", "love", "sisters", "one another"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), DOERS)
def test_who_does_it(told, text, predicate, subject, undergoer):
    found = [claim for claim in told(text) if claim.predicate.split()[0] == predicate]
    assert [(text_of(c.subject), text_of(c.object)) for c in found] == [(subject, undergoer)]


@pytest.mark.parametrize(
    ("text", "verb", "gone"),
    [
        ("Ann Lee has caved too much to miners.", "cave", "too much"),
        ("Clerks hauled signs: “Miners Strong” in red.", "haul", "Miners Strong"),
    ],
)
def test_how_far_or_which_way_undergoes_nothing(told, text, verb, gone):
    claims = [claim for claim in told(text) if claim.predicate.startswith(verb)]
    assert claims
    assert gone not in {text_of(claim.object) for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "The party is not going that direction.",
        "It is about preventing any more fires.",
        "A strong case can be made in favor of Norvik Hall.",
    ],
)
def test_without_anything_that_undergoes_it_there_is_no_deed(told, text):
    assert {claim.clause for claim in told(text)} <= {"name"}


@pytest.mark.parametrize(
    ("text", "verb", "undergoer"),
    [
        ("Ann Lee blocked the way.", "block", "way"),
        ("Clerks boarded the ship “Aurora”.", "board", "Aurora"),
    ],
)
def test_a_way_or_an_amount_may_undergo_it(told, text, verb, undergoer):
    (claim,) = [claim for claim in told(text) if claim.predicate.startswith(verb)]
    assert undergoer in text_of(claim.object)
