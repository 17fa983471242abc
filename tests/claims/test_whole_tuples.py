"""Who does what to whom where a small word, a name or a participle stood in the way."""

from __future__ import annotations

import pytest

from .conftest import text_of


def tuples(claims, predicate):
    """Return subject and object of each claim with a predicate."""
    return [(text_of(c.subject), text_of(c.object)) for c in claims if c.predicate == predicate]


@pytest.mark.parametrize(
    ("sentence", "predicate", "subject", "undergoes"),
    [
        # A subject hung on the helping verb.
        (
            "Like many elected officials in Norvik, Mr. Harlen had opposed Motion 12, which "
            "legalized gambling.",
            *("oppose", "Mr. Harlen", "Motion 12"),
        ),
        # Offices with “general” behind.
        ("In addition, the inspector general criticized Mr. Harlen's plan.",
         "criticise", "inspector general", "Mr. Harlen's plan"),
        ("The attorney general of Norvik met Karth on Friday.",
         "meet", "attorney general of Norvik", "Karth"),
        ("The inspector general of Norvik met Karth.",
         "meet", "inspector general of Norvik", "Karth"),
        # A verb between an office and a name.
        ("She hopes that the secretary joins Elizabeth Harlen at the port.",
         "join", "secretary", "Elizabeth Harlen"),
        # A preposition that opens its clause.
        ("Some have called for a cut in the tax, with which he disagrees.",
         "disagree with", "he", "cut"),
        ("Brandt described the plan on which Norvik relies.", "rely on", "Norvik", "plan"),
        ("He named the firm for which Harlen had worked.", "work for", "Harlen", "firm"),
        ("It was the town for which they fought.", "fight for", "they", "town"),
        # A preposition left behind a particle.
        ("“These are the people I grew up with,” Harlen said.", "grow up with", "I", "people"),
        ("The men she teamed up with sold the mill.", "team up with", "she", "men"),
        # What an aim is, and what that is for.
        ("The way to end the strike is for both sides to give ground in order to reach a deal.",
         "reach", "both sides", "deal"),
        # The only tense of a sentence.
        ("The move essentially ended subsidies for miners.", "end", "move", "subsidies"),
        ("The larger figure referred to the sum Mr. Harlen had named.",
         "refer to", "larger figure", "sum"),
    ],
)  # fmt: skip
def test_who_does_what(told, sentence, predicate, subject, undergoes) -> None:
    assert (subject, undergoes) in tuples(told(sentence), predicate)


def test_nothing_completes_a_preposition_left_behind(told) -> None:
    (found,) = [
        claim
        for claim in told("“These are the people I grew up with,” Harlen said.")
        if claim.predicate == "grow up with"
    ]
    assert found.completion is None


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        # Nobody is argued with there, and no day, point or room is agreed on.
        ("He praised the calm with which she argued.", "argue with"),
        ("The day on which they agreed was a Monday.", "agree on"),
        ("The two sides met in Karth, at which point they agreed.", "agree at"),
        ("That is the room in which Brandt believed him.", "believe in"),
        # A participle with a hyphen describes.
        ("The reasons were “weak” and had “far-reaching consequences,” Brandt said.", "reach"),
        # Who is to blame blames nobody.
        ("Harlen said the fire is to blame for the deaths.", "accuse"),
        ("The mayor is not to blame for the fire.", "accuse"),
    ],
)
def test_no_such_deed(told, sentence, predicate) -> None:
    assert tuples(told(sentence), predicate) == []


@pytest.mark.parametrize(
    ("sentence", "predicate", "subject", "undergoes"),
    [
        # A fragment keeps its participle.
        ("A mill owned by Norvik.", "own", "Norvik", "mill"),
        ("A pair of ships owned by Norvik.", "own", "Norvik", "ships"),
        ("The mayor, a lawyer, arrested in May.", "arrest", None, "mayor"),
        # A question keeps its subject, and who undergoes it stays that.
        ("The mill has so far been sold by Norvik.", "sell", "Norvik", "mill"),
        # Who is to blame somebody blames.
        ("The board is to blame Karth on Monday.", "accuse", "board", "Karth"),
        # A family and rivals in small letters are no verbs.
        ("Party rivals Ida Brandt and Jon Karth met in Norvik.", "meet", "Ida Brandt", "Jon Karth"),
        ("The board had a far reaching plan and sold the mill.", "sell", "board", "mill"),
    ],
)
def test_what_stays_as_it_was(told, sentence, predicate, subject, undergoes) -> None:
    assert (subject, undergoes) in tuples(told(sentence), predicate)


@pytest.mark.parametrize(
    ("sentence", "predicate", "modality"),
    [
        ("The aim is for the two sides to meet.", "meet", "planned"),
        ("The goal was for the board to sign the pact.", "sign", "planned"),
        ("“We have got to defeat this plan,” Harlen said.", "defeat", "planned"),
        ("She's got to sign the pact.", "sign", "planned"),
        ("The two sides met in Karth.", "meet", "asserted"),
    ],
)
def test_how_sure_it_is(told, sentence, predicate, modality) -> None:
    assert {c.modality for c in told(sentence) if c.predicate == predicate} == {modality}


def test_a_time_between_a_name_and_its_verb(told) -> None:
    sentence = "Mill chief Ida Brandt in December called for guards at every school."
    assert {text_of(c.time) for c in told(sentence) if c.predicate == "demand"} == {"December"}
