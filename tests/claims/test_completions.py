"""What completes a deed: the words behind its verb that no other field of the claim holds."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "verb", "completion"),
    [
        # behind a preposition
        ("Berg likened the search to a raid on his house.", "likened", "to a raid on his house"),
        ("The ruling left the talks in ruins.", "left", "in ruins"),
        ("The parcel was addressed to the harbour office.", "addressed", "to the harbour office"),
        ("Berg was asked about the missing files.", "asked", "about the missing files"),
        ("Berg put her arms around the children.", "put", "around the children"),
        ("The strike left the hopes of a deal at their lowest.", "left", "at their lowest"),
        ("Berg always takes complaints seriously.", "takes", "seriously"),
        ("Berg spent much of the day calling friends.", "spent", "calling friends"),
        # a clause
        ("The mayor called on him to step aside.", "called", "to step aside"),
        ("The ministry must not be allowed to meddle in trials.", "allowed", "to meddle in trials"),
        ("Norvik used the money to buy two ferries.", "used", "to buy two ferries"),
        ("They spent the money planning a strike.", "spent", "planning a strike"),
        ("The board accused Lee of being vague on cuts.", "accused", "of being vague on cuts"),
        ("Berg spent two years quietly and slowly mending boats.", "spent", "slowly mending boats"),
        # who gets it
        ("The deal owes the owners a fee.", "owes", "the owners"),
        ("Berg told reporters the news in Rome.", "told", "reporters"),
        ("Norvik gave the town two ferries on Monday.", "gave", "the town"),
        # how it is done
        ("Couples will be treated equally under the law.", "treated", "equally under the law"),
        # behind what two commas set apart
        (
            "Berg likened the raid, the third this year, to a war.",
            "likened",
            "to a war",
        ),
        (
            "They made the race, as he said, about the mayor's record.",
            "made",
            "about the mayor's record",
        ),
        ("They named Bo Hale, the former judge, as chair.", "named", "as chair"),
        # an adverb of place
        ("Berg said the depot should be built somewhere else.", "built", "somewhere else"),
        # it ends before a clause that says more of its noun
        ("They handed the files to the panel, which met in May.", "handed", "to the panel"),
    ],
)
def test_completions(told, sentence: str, verb: str, completion: str) -> None:
    found = {claim.completion for claim in told(sentence) if claim.verb == verb}
    assert found == {completion}


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Anna Berg signed the treaty in Riga on Monday.", "signed"),  # place and time have fields
        ("Anna Berg met with Tom Hale.", "met"),  # whom she met is the object
        ("The council approved the plan, according to Anna Berg.", "approved"),
        ("The council approved the plan because of the floods.", "approved"),
        ("Anna Berg quickly approved the plan.", "approved"),
        ("Anna Berg resigned on Friday, in the middle of the trial.", "resigned"),  # stands apart
        ("Anna Berg opened the mill, as is her habit, as the town asks.", "opened"),
        ("Norvik sold ships, boats, and trucks to the army.", "sold"),
        # the beginning of another clause
        (
            "The office has been leading the inquiry and two of the bombs sent in May fall "
            "under the rules of the court.",
            "leading",
        ),
    ],
)
def test_complete_without(told, sentence: str, verb: str) -> None:
    claims = [claim for claim in told(sentence) if claim.verb == verb]
    assert claims
    assert {claim.completion for claim in claims} == {None}


def test_stands_in_the_quote(told) -> None:
    sentence = "On Monday Berg likened the search to a raid on his house, and left."
    for claim in told(sentence):
        if claim.completion is not None:
            assert claim.completion in sentence[claim.start : claim.end]
