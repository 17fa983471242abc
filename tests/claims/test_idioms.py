"""Idioms: verb and object tell one deed, and what stands behind the preposition undergoes it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "verb", "predicate", "undergoes"),
    [
        ("The guards opened fire on the crowd.", "opened", "open fire", "crowd"),
        ("The concession paved the way for the vote.", "paved", "pave way", "vote"),
        ("Anna Berg took aim at the bank.", "took", "take aim", "bank"),
        ("The navy returned fire on Monday.", "returned", "return fire", None),
        ("The mayor pulled the plug on the festival.", "pulled", "pull plug", "festival"),
        ("The union is crying foul over the vote.", "crying", "cry foul", "vote"),
        ("The talks opened the door to a truce.", "opened", "open door", "truce"),
        ("Berg issued a call for Hale to resign.", "issued", "issue call", None),
        ("The owners ran the club into the ground.", "ran", "run into ground", "club"),
        ("Fans voted with their feet.", "voted", "vote with foot", None),
        ("Berg threw her aide under the bus.", "threw", "throw under bus", "her aide"),
        # the verb's own sense
        ("The house took up the measure.", "took", "take up", "measure"),
        ("Berg ran the club for ten years.", "ran", "run", "club"),
        ("The council opened the bridge on Monday.", "opened", "open", "bridge"),
        ("The library returned the letters.", "returned", "return", "letters"),
    ],
)
def test_idioms(deeds_of, sentence: str, verb: str, predicate: str, undergoes: str | None) -> None:
    assert deeds_of(sentence, verb) == {(predicate, undergoes)}


@pytest.mark.parametrize(
    ("sentence", "paid"),
    [
        ("Norvik was paid more than $500,000 to represent the port.", "Norvik"),
        ("She was paid $9 million for 41 speeches.", "She"),
    ],
)
def test_who_is_paid_is_no_amount(deeds_of, sentence: str, paid: str) -> None:
    assert deeds_of(sentence, "paid") == {("pay", paid)}


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("“Why did you leave?” Mr. Berg asked his daughters.", "asked"),
        ("“Is it true that the pay was low?” he asked.", "asked"),
    ],
)
def test_who_only_puts_a_question_tells_nothing(deeds_of, sentence: str, verb: str) -> None:
    assert deeds_of(sentence, verb) == set()


def test_a_degree_undergoes_nothing(deeds_of) -> None:
    sentence = "The court cares a great deal about appearances."
    assert {undergoes for _, undergoes in deeds_of(sentence, "cares")} == {None}


@pytest.mark.parametrize(
    ("sentence", "verb", "undergoes"),
    [
        ("The panel upheld the First Amendment.", "upheld", "First Amendment"),
        ("Norvik sold the Second Avenue store.", "sold", "Second Avenue store"),
        ("Norvik sold the second store.", "sold", "second store"),
    ],
)
def test_numbers_inside_names(deeds_of, sentence: str, verb: str, undergoes: str) -> None:
    assert {words for _, words in deeds_of(sentence, verb)} == {undergoes}
