"""Ages, employers and marriages said in so many words, of people and of things."""

from __future__ import annotations

import pytest

from .conftest import name_of

# Text, predicate, subject, object.
FOUND = [
    # A body whose name begins with its kind, or that is told to be one.
    ("Ida Brandt of Bank Leonis said the mill would close.", "employed_by", "Ida Brandt",
     "Bank Leonis"),
    ("Ida Brandt works for the charity Norhelp in Karth.", "employed_by", "Ida Brandt", "Norhelp"),
    ("Ida Brandt works for the Norvik Gazette.", "employed_by", "Ida Brandt", "Norvik Gazette"),
    # Whatever he is called.
    ("Helen Ashby is married to the conductor Georg Vance.", "related_to", "Helen Ashby",
     "Georg Vance"),
    # The age of a thing is a measure.
    ("The skull found in Karth is about 300,000 years old.", "age", None, "skull"),
    ("The researchers said the skull was 600,000 years old.", "age", None, "skull"),
    # What is no deed by its words alone.
    ("The pilots went on strike on Tuesday.", "go on strike", "pilots", None),
]  # fmt: skip

# Text, predicate that it does not tell.
SILENT = [
    ("Ida Brandt of Norvik said the mill would close.", "employed_by"),
    ("Ida Brandt works at Norvik.", "employed_by"),
    ("The wife of Ola Berg works for the charity Norhelp.", "employed_by"),
    # A name behind a preposition is no subject.
    ("The skull found in Karth is about 300 years old.", "aged"),
    ("The horse of Ola Berg is 12 years old.", "aged"),
    ("The wife of Ola Berg died in Nice at the age of 92.", "aged"),
    # People have ages of their own.
    ("The victim is 19 years old.", "age"),
    ("Ola Berg is 34 years old.", "age"),
    ("He is 34 years old.", "age"),
    # What may be so old is not.
    ("The tools may be 40,000 years old.", "age"),
    ("The church is not 900 years old.", "age"),
    # A thing that lands looks into nothing.
    ("The Japanese probe Hoshi landed on the asteroid Eris-7 on 11 May.", "investigate"),
]


@pytest.mark.parametrize(("text", "predicate", "subject", "other"), FOUND)
def test_what_is_said_of_somebody_is_read(told, text, predicate, subject, other):
    pairs = [
        (name_of(c.subject), name_of(c.object)) for c in told(text) if c.predicate == predicate
    ]
    assert pairs == [(subject, other)]


@pytest.mark.parametrize(("text", "predicate"), SILENT)
def test_what_is_not_said_is_not_read(told, text, predicate):
    assert predicate not in {claim.predicate for claim in told(text)}


def test_the_age_of_a_thing_is_in_years(told):
    (age,) = [c for c in told("The church is 900 years old.") if c.predicate == "age"]
    assert age.quantity is not None
    assert (age.quantity.unit, age.quantity.minimum) == ("year", 900)


def test_an_age_behind_a_word_for_somebody_counts_nobody(told):
    for text in ("A man, 72, was stabbed in Karth.", "Guards arrested the driver, 34, on Monday."):
        assert [claim.quantity for claim in told(text)] == [None], text
    (killed,) = told("The blast killed two people, 34, 35 and 36 were hurt earlier.")[:1]
    assert killed.quantity is not None


def test_an_investigation_stays_one(told):
    found = told("The regulator launched a probe into Harlen Bank on Monday.")
    assert [claim.predicate for claim in found] == ["investigate"]
