"""Who does what an infinitive, a gerund or a second clause says, and what a label is of."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject, object.
DOERS = [
    # The owner of a plan does what is planned, not who passes or blocks it.
    ("The board failed to pass her plan to reopen the mill.", "reopen", "her", "mill"),
    ("Ann Lee rejected a proposal to close the mill.", "close", None, "mill"),
    ("Ann Lee launched an effort to save the mill.", "save", "Ann Lee", "mill"),
    ("Ann Lee abandoned an attempt to close the mill.", "close", "Ann Lee", "mill"),
    ("Ann Lee faced calls to close the mill.", "close", None, "mill"),
    # Whom somebody would like to do it.
    ("Bo Berg would like Ann Lee to sell the mill.", "sell", "Ann Lee", "mill"),
    ("Bo Berg would like to sell the mill.", "sell", "Bo Berg", "mill"),
    # Where somebody is sent is nobody.
    ("The board sent two clerks to Oslo to study the files.", "study", "two clerks", "files"),
    # Whose job it is does it.
    ("Ann Lee's job is to count the votes.", "count", "Ann Lee", "votes"),
    ("The aim is to save the mill.", "save", None, "mill"),
    ("This is to save the mill, the board said.", "save", None, "mill"),
    # The owner serves, and no use does.
    ("Ann Lee's use of the car while working in Oslo was unlawful.", "work", "Ann Lee", None),
    ("The storm hit Oslo before sinking the ferry.", "sink", "storm", "ferry"),
    # Who says so gives no price, a deal does not.
    (
        "Ann Lee announced a deal had been reached, without naming the buyer.",
        "name",
        "Ann Lee",
        "buyer",
    ),
    # The second clause has a subject of its own.
    (
        "The unions are weak in such towns and schools may be closed.",
        "close",
        None,
        "schools",
    ),
    ("Ann Lee met the clerks and the board and then sold the mill.", "sell", "Ann Lee", "mill"),
    # Who says so in the midst does nothing else.
    ("The board read a plan that many swore would ruin the mill.", "ruin", "plan", "mill"),
    # Somebody and something behind "by".
    ("The report was written by a 12-person task force.", "write", "12-person task force",
     "report"),
    ("Bo Berg was hit by a bus in Oslo.", "hit", "bus", "Bo Berg"),
    ("Bo Berg was carried to Oslo by bus.", "carry", None, "Bo Berg"),
    ("The guns were found at the house by police officers.", "find", "police officers", "guns"),
    ("The guns were found at the house by noon.", "find", None, "guns"),
    # Nobody in particular, and who keeps it so.
    ("The board was keeping the talks closely held to avoid leaks.", "avoid", "board", "leaks"),
    ("Bo Berg was praised for his decision to sell the mill.", "sell", "his", "mill"),
    # What is done without a word for it between.
    ("The board discussed the losses he's caused.", "cause", "he", "losses"),
    # A letter sent somewhere is what was found.
    ("The parcel addressed to Bo Berg was found in Oslo.", "find", None, "parcel"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), DOERS)
def test_who_does_it(roles_of, text, predicate, subject, undergoer):
    assert roles_of(text, predicate) == [(subject, undergoer)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee praised what she called a brave choice.",
        "Bo Berg fought what he described as a cruel law.",
        "The strike is what Ann Lee sees as the biggest risk.",
    ],
)
def test_a_name_for_something_is_no_deed(told, text):
    naming = ("call", "describe", "see")
    assert not [claim for claim in told(text) if claim.predicate.startswith(naming)]


@pytest.mark.parametrize(
    ("text", "predicate", "gone"),
    [
        ("Ann Lee will fight for the miners with every breath.", "fight", "every breath"),
        ("The guards searched the valley house by house.", "search", "house"),
        ("The union studied the law line by line.", "study", "line"),
    ],
)
def test_how_it_is_done_undergoes_nothing(told, text, predicate, gone):
    claims = [claim for claim in told(text) if claim.predicate.startswith(predicate)]
    assert claims
    assert gone not in {text_of(claim.object) for claim in claims}


def test_a_third_verb_shares_the_subject_of_the_first(told):
    (claim,) = [
        c
        for c in told("The law would close mills, cut jobs and sink the port.")
        if c.predicate == "sink"
    ]
    assert text_of(claim.subject) == "law"


def test_the_order_of_a_speaker_is_not_carried_out_by_the_speaker(told):
    (claim,) = [
        c for c in told("“Calm down and not blame the miners,” Ann Lee said.") if c.verb == "blame"
    ]
    assert (text_of(claim.subject), text_of(claim.object)) == (None, "miners")


@pytest.mark.parametrize(
    "text",
    [
        "The charges included conspiracy to rob the bank.",
        "The fears reflect an attempt to rob the bank.",
    ],
)
def test_what_a_charge_is_of_is_not_done_by_the_charge(told, text):
    assert [claim for claim in told(text) if claim.predicate == "rob" and claim.subject] == []
