"""What is only supposed, forbidden, asked back, seen to or tried, and what came of it."""

from __future__ import annotations

import pytest

from .conftest import name_of


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        ("You cannot just destroy files when a court wants them.", "destroy",
         ("negative", "possible")),
        ("You can't just sell the mill.", "sell", ("negative", "possible")),
        ("Norvik did not just sell the mill.", "sell", ("positive", "asserted")),
        ("Norvik could not only sell the mill but also the port.", "sell",
         ("positive", "possible")),
        # Seeing to something is no sign that it is so; having seen to it is.
        ("Norvik is making sure that farmers are paid.", "pay", ("positive", "planned")),
        ("Norvik spoke about ensuring that farmers are paid.", "pay", ("positive", "planned")),
        ("Norvik made sure that the mill was sold in May.", "sell", ("positive", "asserted")),
        ("Norvik ensured that the mill was sold in May.", "sell", ("positive", "asserted")),
        # “To” behind a confession is none of an aim.
        ("Norvik admitted to often watching the match.", "watch", ("positive", "asserted")),
        ("Norvik agreed to watch the match.", "watch", ("positive", "planned")),
        # What one tries to do, and what was done.
        ("What we are trying to do is engage the public.", "engage", ("positive", "planned")),
        ("What we did was close the mill.", "close", ("positive", "asserted")),
        # An opinion of what follows is none of what stands before.
        ("Norvik hurt the town, I think it was wrong.", "hurt", ("positive", "asserted")),
        ("I think Norvik sold the mill.", "sell", ("positive", "likely")),
        # What somebody was caused to do came about, whatever is told of him between.
        ("The affair caused Norvik, who had led the polls, to lose the vote.", "lose",
         ("positive", "asserted")),
    ],
)  # fmt: skip
def test_how_sure_it_is(told, sentence, predicate, expected) -> None:
    (found,) = [claim for claim in told(sentence) if claim.predicate == predicate]
    assert (found.polarity, found.modality) == expected


def test_whom_the_aside_describes_does_it(told) -> None:
    claims = told("The affair caused Norvik, who had led the polls, to lose the vote.")
    assert [name_of(c.subject) for c in claims if c.predicate == "lose"] == ["Norvik"]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("If I were presented a bill that legalized gambling, I would veto it.", "legalise"),
        ("If we had a mayor who respected the law, we would not sue.", "respect"),
        # A question however it ends.
        ("“Hasn't the court hurt the town,” Brandt said.", "hurt"),
        ("“Didn't Norvik sell the mill,” Brandt asked.", "sell"),
        ("It is not worth closing the mill.", "close"),
        ("It is not worth having a party divided.", "divide"),
    ],
)
def test_what_nobody_says(told, sentence, predicate) -> None:
    assert [claim for claim in told(sentence) if claim.predicate == predicate] == []


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        # The mill is there, and so is what somebody said under a condition of something else.
        ("If the mill that Norvik sold fails, Harlen will sue.", "sell"),
        ("Norvik sold the mill and didn't close the port.", "close"),
        ("The court hasn't hurt the town.", "hurt"),
        ("A man who sold the mill will sue if prices fall.", "sell"),
    ],
)
def test_what_is_there_all_the_same(told, sentence, predicate) -> None:
    assert [claim for claim in told(sentence) if claim.predicate == predicate] != []
