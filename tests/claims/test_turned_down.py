"""What somebody decided against, failed to do, could not do or warned of; who is ruled out."""

from __future__ import annotations

import pytest

from .conftest import name_of

DEEDS = [
    # What was chosen against was not done, or will not be.
    ("Rather than close the plant, Norvik expanded it.", "close", "asserted", "negative"),
    ("Far from closing the plant, Norvik expanded it.", "close", "asserted", "negative"),
    ("Norvik decided against closing the plant.", "close", "planned", "negative"),
    ("Norvik opted against closing the plant.", "close", "planned", "negative"),
    ("The board voted against closing the plant.", "close", "planned", "negative"),
    ("Norvik backed away from closing the plant.", "close", "planned", "negative"),
    ("The police refrained from closing the plant.", "close", "asserted", "negative"),
    # A failure that the sentence tells of as a fact.
    ("The council's failure to close the plant angered the voters.", "close",
     "asserted", "negative"),
    ("Critics deplored the council's refusal to close the plant.", "close",
     "asserted", "negative"),
    # What one does at once, and could not, was not done; what lasts may be.
    ("Brandt could not find the letter.", "find", "asserted", "negative"),
    ("Brandt could not open the gate if she tried.", "open", "possible", "negative"),
    ("Brandt cannot find the letter.", "find", "possible", "negative"),
    # A call not to, and a warning to.
    ("“Do not close the plant,” Brandt told the council.", "close", "planned", "negative"),
    ("Brandt warned Norvik not to close the plant.", "close", "planned", "negative"),
    ("Brandt warned the council that Norvik closed the plant.", "close", "asserted", "positive"),
    # What is to be, and what is called for.
    ("Brandt said there need to be some mills closed.", "close", "planned", "positive"),
    ("Brandt said there were some mills closed.", "close", "asserted", "positive"),
    ("Brandt called for reform that bans gin.", "ban", "planned", "positive"),
    ("Brandt criticised reform that bans gin.", "ban", "asserted", "positive"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "predicate", "modality", "polarity"), DEEDS)
def test_what_was_turned_down(told, sentence, predicate, modality, polarity):
    claims = [c for c in told(sentence) if c.predicate == predicate]
    assert {(c.modality, c.polarity) for c in claims} == {(modality, polarity)}


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        # Only the saying is denied.
        ("Brandt avoided saying that Norvik closed the plant.", "close"),
        ("Brandt is not expected to say that Norvik closed the plant.", "close"),
        ("Brandt left without saying that Norvik closed the plant.", "close"),
        # Nobody has failed yet; nobody was persuaded.
        ("Brandt warned that failure to close the plant would anger voters.", "close"),
        ("A failure to close the plant could anger voters.", "close"),
        ("Falk's failure to persuade Norvik to close the plant angered the voters.", "close"),
        # Advice, a condition, and what could not be more so.
        ("Officials advised against closing the plant.", "close"),
        ("Norvik did not decide against closing the plant.", "close"),
        ("Harlen will sign the treaty provided Norvik closes the plant.", "close"),
    ],
)
def test_what_is_left_open(told, sentence, predicate):
    assert [c for c in told(sentence) if c.predicate == predicate] == []


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("Norvik and not Harlen sold the mill.", {"Norvik"}),
        ("The mill was sold by Norvik rather than by Harlen.", {"Norvik"}),
        ("The ministry, and not Brandt or Falk, sold the mill.", {"ministry"}),
        ("Norvik and Harlen sold the mill.", {"Norvik", "Harlen"}),
    ],
)
def test_who_is_set_against_the_doer_takes_no_part(told, sentence, doers):
    sold = [c for c in told(sentence) if c.predicate == "sell"]
    assert {name_of(c.subject) for c in sold} == doers


def test_what_is_set_against_the_object_undergoes_nothing(told):
    fired = [c for c in told("The board fired Falk rather than Brandt.") if c.verb == "fired"]
    assert [name_of(c.object) for c in fired] == ["Falk"]
