"""Deeds whose words a tagger takes for others: adverbs, short prepositions, quoted verbs."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Text, predicate, subject, object.
ROLES = [
    # How somebody is met or asked is an adverb.
    (
        "Her advisers met face-to-face with Norvik officials in Karth.",
        "meet",
        "Her advisers",
        "Norvik officials",
    ),
    ("Dorvik met one-on-one with Ida Brandt on Tuesday.", "meet", "Dorvik", "Ida Brandt"),
    ("Dorvik met the miners face to face.", "meet", "Dorvik", "miners"),
    ("Dorvik held a face-to-face meeting with Ida Brandt.", "meet", "Dorvik", "Ida Brandt"),
    ("The scandal caused Harlen to see his ratings fall sharply.", "fall", None, "his ratings"),
    # A kind of ship before its name, what stands behind a comma, and people who are set free.
    ("The cargo ship Karth sank off Crete on Friday.", "sink", None, "Karth"),
    ("Inflation stood at 3.1% in April, down from 5.2%.", "stand", "Inflation", None),
    ("Norvik released two Dutch sailors on Monday.", "release", "Norvik", "two Dutch sailors"),
    # A train that carries somebody, two numbers with a deed each, one “was” for two.
    ("A train carrying 31 pilgrims derailed near Harlen.", "crash", "train", None),
    ("The blast killed three people and another 12 were hurt.", "kill", "blast", "three people"),
    ("The blast killed three people and another 12 were hurt.", "injure", None, "another 12"),
    ("Rebels killed the mayor and his deputy was wounded.", "kill", "Rebels", "mayor"),
    ("Ida Brandt was arrested and taken to Harlen.", "take", None, "Ida Brandt"),
    (
        "The plan was praised by the mayor and rejected by the board.",
        "reject",
        "board",
        "plan",
    ),
    ("Ida Brandt was convicted of fraud and fined 40,000 euros.", "fine", None, "Ida Brandt"),
    ("The judge jailed Ida Brandt and fined her 40,000 euros.", "fine", "judge", "her"),
    ("Ida Brandt won the 800 metres in Norvik on Friday.", "win", "Ida Brandt", "800 metres"),
    ("With half of the ballots counted, Norvik led.", "count", None, "half of the ballots"),
    # Behind a day, behind a name, behind whom something is done to.
    ("Norvik accused Dorvik on Monday of shelling a clinic.", "bomb", "Dorvik", "clinic"),
    (
        "The king appointed Ida Zahra Brandt ambassador to Japan on Monday.",
        "appoint",
        "king",
        "Ida Zahra Brandt",
    ),
    (
        "The board named Ida Brandt chief executive on Monday.",
        "appoint",
        "board",
        "Ida Brandt",
    ),
    ("The court sentenced her to 18 months in prison on Monday.", "sentence", "court", "her"),
    # Who takes part in what a noun names, and what that is said of.
    ("Ida Brandt accepted a meeting with Peter Orsk.", "meet", "Ida Brandt", "Peter Orsk"),
    (
        "The sale of coal is clearly in violation of the Karth Act.",
        "violate",
        "sale of coal",
        "Karth Act",
    ),
    # “With”, written short.
    ("Harlen met w/ Ida Brandt on Monday.", "meet", "Harlen", "Ida Brandt"),
    ("The firm refused to negotiate w/ Norvik.", "negotiate", "firm", "Norvik"),
    # Verbs behind “some” and behind a modal verb and a quotation mark.
    ("Some blame the press for blowing the quarrel out of proportion.", "accuse", "Some", "press"),
    (
        "Some blame the press for blowing the quarrel out of proportion.",
        "blow out of proportion",
        "press",
        "quarrel",
    ),
    ('Harlen said that he would "conquer Loanism" and protect Karth.', "conquer", "he", "Loanism"),
    # One more thing not done.
    (
        "The miners were not prepared to unite behind a leader, much less wage an organized effort "
        "to win votes.",
        "wage",
        "miners",
        "organized effort",
    ),
    (
        "The miners were not prepared to unite behind a leader, much less wage an organized effort "
        "to win votes.",
        "unite behind",
        "miners",
        "leader",
    ),
    ("Harlen has not read the report, let alone sign a reply.", "sign", "Harlen", "reply"),
    ("Norvik could never win the vote, much less the seat.", "win", "Norvik", "vote"),
    # Whom two descriptions before one name describe.
    (
        "Clashes between Perle and GOP presidential candidate and former Karth Governor "
        "Mitt Dorvik continued.",
        "clash",
        "Perle",
        "former Karth Governor Mitt Dorvik",
    ),
    # The verb of the sentence, hung in the clause of its subject.
    (
        "The wave that Harlen hopes will make him leader will not build itself.",
        "build",
        "wave",
        "itself",
    ),
    (
        "The plan that Harlen hopes will make him mayor will cost millions.",
        "cost",
        "plan",
        "millions",
    ),
]


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), ROLES)
def test_who_does_what(roles_of, text, predicate, subject, undergoer) -> None:
    assert roles_of(text, predicate) == [(subject, undergoer)]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Some praise came from Karth.", "praise"),
        ("The hike took him from one end of town to the other.", "other"),
        ("His opposition is a deeply held moral conviction.", "convict"),
        ("His opposition is a deeply held moral conviction.", "hold"),
        ("She said winning brought a change to the town.", "win"),
    ],
)
def test_a_noun_stays_one(told, text, predicate) -> None:
    assert predicate not in {claim.predicate for claim in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "He could not name the firm, let alone describe its owners.",
        "Dorvik did not meet the miners, much less sign the deal.",
        "Harlen has not read the report, let alone sign a reply.",
        "The mayor could not close the mill, much less sell it.",
    ],
)
def test_what_much_less_adds_was_not_done_either(told, text) -> None:
    deeds = [claim for claim in told(text) if claim.predicate != "named"]
    assert deeds
    assert {claim.polarity for claim in deeds} == {"negative"}


def test_much_less_before_a_noun_is_no_second_deed(told) -> None:
    (claim,) = told("The board paid much less for a second mill.")
    assert (claim.polarity, text_of(claim.object)) == ("positive", "second mill")


def test_who_shakes_no_hands_may_have_met(told) -> None:
    assert {c.predicate for c in told("Harlen shook hands with Ida Brandt.")} >= {"meet"}
    assert "meet" not in {c.predicate for c in told("Harlen refused to shake hands with Brandt.")}


def test_what_no_candidate_does_is_done_by_none(told) -> None:
    text = "No mayor in Karth has tried harder to repair the old harbour than Ida Brandt."
    assert "repair" not in {claim.predicate for claim in told(text)}


def test_what_something_is_not_designed_for_it_does_not_do(told) -> None:
    found = {c.verb: c.polarity for c in told("The bridge is not designed to carry trains.")}
    assert found["carry"] == "negative"


def test_a_phrase_weakens_nothing(told) -> None:
    text = "Allowing the mill to be subjected to village politics does weaken the mill."
    subjects = {text_of(claim.subject) for claim in told(text) if claim.verb == "weaken"}
    assert "to village politics" not in subjects


def test_an_adverb_at_the_end_is_no_noun(told) -> None:
    (claim,) = told("The mayor presented the deal as a victory anyway.")
    assert claim.predicate == "present as victory"
