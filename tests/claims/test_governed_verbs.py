"""What somebody is asked, allowed or kept from doing belongs to the deed, and so does a label."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "verb", "predicate", "undergoes"),
    [
        ("Berg asked clerks to print out the list.", "asked", "ask to print out", "clerks"),
        ("Clerks were asked to print the list.", "asked", "ask to print", "Clerks"),
        ("Berg urged Hale to step aside.", "urged", "urge to step aside", "Hale"),
        ("Berg urged the lawyers present to contribute.", "urged", "urge to contribute", "lawyers"),
        ("The order allowed the firm to sell beer.", "allowed", "allow to sell", "firm"),
        ("The leak caused Hale, who had led, to lose votes.", "caused", "cause to lose", "Hale"),
        ("The law bars the firm from selling beer.", "bars", "bar from selling", "firm"),
        (
            "It prohibits beer from being sold.",
            "prohibits",
            "prohibit from being sold",
            "beer",
        ),
        ("Friends asked Hale to drop out of the race.", "asked", "ask to drop out", "Hale"),
        ("Berg asked members to either keep or sell it.", "asked", "ask to keep", "members"),
        # nothing follows that would complete it
        ("The council allowed the sale.", "allowed", "allow", "sale"),
        ("The council banned beer from abroad.", "banned", "ban", "beer"),
        ("The ministry asked for a report.", "asked", "request", "report"),
        ("The council blocked the sale from Monday.", "blocked", "block", "sale"),
    ],
)
def test_governed(deeds_of, sentence: str, verb: str, predicate: str, undergoes: str) -> None:
    assert deeds_of(sentence, verb) == {(predicate, undergoes)}


@pytest.mark.parametrize(
    ("sentence", "predicate", "completion"),
    [
        ("Berg called the raid in Riga, Latvia, an “act of war”.", "call act", "act of war"),
        ("Berg called the idea of ships being run by the town “odd”.", "call odd", "odd"),
        ("Berg called the plan a mistake.", "call mistake", "mistake"),
        ("Berg called the plan “a step too far” on Monday.", "call step", "step too far"),
        # nobody is called anything
        ("Berg called the police.", "call", None),
        ("Berg called her sister and told a lie.", "call", None),
        ("Berg called the strike off.", "cancel", None),
    ],
)
def test_labels(told, sentence: str, predicate: str, completion: str | None) -> None:
    claims = [c for c in told(sentence) if c.verb == "called"]
    assert {(c.predicate, c.completion) for c in claims} == {(predicate, completion)}


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("That is what Berg called an odd plan in the report.", "called"),
        ("Hale attacked what the press has made a habit.", "made"),
        ("Hale is what Berg sees as the problem.", "sees"),
        ("Berg met Hale, whom she called a liar.", "called"),
        ("With both of them saying they hoped Berg would veto it.", "hoped"),
        ("It is deeply discouraging for the family.", "discouraging"),
        ("The matter has only grown more pressing.", "pressing"),
        ("The board voted to sell the ferry.", "voted"),
        ("They broke the laws that Berg has sworn to uphold.", "sworn"),
        ("The towns where most of the workers hail from are small.", "hail"),
        ("He kept two dogs named Rex and Ajax.", "named"),
        ("The parcel was lost within minutes of being sent.", "sent"),
        ("They were now under the protection of the guards of Norvik.", "protection"),
        ("It grew with the rise of the Harbour Workers Union.", "rise"),
        ("She spoke in a letter and accompanying film.", "accompanying"),
    ],
)
def test_tells_no_deed_of_its_own(deeds_of, sentence: str, verb: str) -> None:
    assert deeds_of(sentence, verb) == set()


@pytest.mark.parametrize(
    ("sentence", "verb", "predicate", "undergoes"),
    [
        ("The case can be settled town by town.", "settled", "settle", "case"),
        ("The verdicts prove the guilt of the uncles.", "prove", "prove", "guilt of the uncles"),
        ("The board voted against the sale.", "voted", "vote_against", "sale"),
        ("The loan will keep the town growing.", "keep", "keep growing", "town"),
        ("Berg plans on Thursday to sell the ferry.", "sell", "sell", "ferry"),
        ("Berg hinted openly of her anger.", "hinted", "hint of", "her anger"),
        ("The play showed room for improvement.", "showed", "show room", "improvement"),
        ("Berg showed a map of the port.", "showed", "show", "map of the port"),
        ("Berg described it as part of a plan.", "described", "describe as part", "it"),
        ("The poll was taken as part of a survey.", "taken", "take", "poll"),
        ("Berg is threatening the board.", "threatening", "threaten", "board"),
        ("The news is discouraging investors.", "discouraging", "discourage", "investors"),
        ("Anna Berg was named director.", "named", "appoint", "Anna Berg"),
        ("Guards accompanying Berg left.", "accompanying", "accompany", "Berg"),
        ("The protection of the forest by Norvik began.", "protection", "protect", "forest"),
    ],
)
def test_tells_a_deed(deeds_of, sentence: str, verb: str, predicate: str, undergoes: str) -> None:
    assert (predicate, undergoes) in deeds_of(sentence, verb)


@pytest.mark.parametrize(
    ("sentence", "verb", "found"),
    [
        ("Berg responded to what she called a mistake.", "responded", "what she called a mistake"),
        ("What is next?", "next", None),
    ],
)
def test_a_free_relative_is_whole(told, sentence: str, verb: str, found: str | None) -> None:
    objects = {c.object.text for c in told(sentence) if c.verb == verb and c.object}
    assert objects == ({found} if found else set())
