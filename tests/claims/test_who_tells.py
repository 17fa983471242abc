"""Who tells a clause: no week, no hearer, nobody taken for a plural; what the paper adds."""

from __future__ import annotations

import pytest

from .conftest import name_of, text_of


def teller(claims, predicate):
    """Return who says the only claim with a predicate."""
    (found,) = [claim for claim in claims if claim.predicate == predicate]
    return name_of(found.attributed_to)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A span of time tells nothing: whoever does what the sentence is about does.
        ("A day after telling voters that Norvik sold the mill, Ida Brandt left.", "Ida Brandt"),
        ("Weeks after saying that Norvik sold the mill, Ida Brandt left Karth.", "Ida Brandt"),
        ("Moments before announcing that Norvik sold the mill, Ida Brandt left.", "Ida Brandt"),
        ("A week before claiming that Norvik sold the mill, Ida Brandt met Harlen.", "Ida Brandt"),
        # By saying so somebody does something to others.
        ("Ida Brandt misled voters by suggesting that Norvik had sold the mill.", "Ida Brandt"),
        ("The story hurts Harlen's record by implying that Norvik sold the mill.", "story"),
        # A verb in -s behind “as” and a name.
        ("As the Herald's Ida Brandt notes, Norvik sold the mill in May.", "Ida Brandt"),
        ("As the mayor points out, Norvik sold the mill in May.", "mayor"),
        ("Norvik, as the governor notes, sold the mill.", "governor"),
        # No “that” behind a gerund of saying.
        ("Dorvik rejected an article claiming Norvik sold the mill.", "article"),
        # No matter suggests anything to whom a source tells of it.
        (
            "The clerk insisted that no laws were broken, that the matter was small -- suggesting "
            "that Norvik sold the mill.",
            "clerk",
        ),
        # Behind the marks whoever speaks goes on, and not whom the quotation names.
        (
            "Mr. Harlen dismissed it, saying “I’d rather not use this,” adding that Norvik sold "
            "the mill.",
            "Harlen",
        ),
        # Tags behind the sentence.
        ("Norvik sold the mill in Karth on Friday, police sources confirmed to the Herald.",
         "police sources"),
        ("Norvik sold the mill, lawmakers who were briefed on the deal said Monday.", "lawmakers"),
        ("Norvik sold the mill, workers who saw the letter said.", "workers"),
    ],
)  # fmt: skip
def test_who_tells_it(told, sentence, expected) -> None:
    assert teller(told(sentence), "sell") == expected


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        # What happened hours after somebody spoke, the paper tells.
        ("Two hours after a clerk said that the bridge had fallen, Norvik flew to Karth.",
         "travel"),
        # What somebody did not say, too, and when reports came out.
        ("She said she supported the bill, but did not discuss the details.", "discuss"),
        ("Ida Brandt said she backed the tax, but otherwise did not give details.", "give detail"),
        ("Norvik announced that he would not run, when reports of the affair surfaced.",
         "surface"),
        # What somebody does along with saying something.
        ("“It is so,” Norvik said, specifically praising Harlen.", "praise"),
        # What else is not said by anybody near.
        ("As bank notes and coins were stolen, Norvik sold the mill.", "sell"),
        ("Norvik met two judges confirmed to the court in May and sold the mill.", "sell"),
        ("Ida Brandt found no flaw but said that note “not only was rude but implies malice”.",
         "find"),
        ("Norvik sold the mill, I think it was late.", "sell"),
        ("Norvik met a man who was ill and sold the mill.", "sell"),
    ],
)  # fmt: skip
def test_what_the_paper_tells_itself(told, sentence, predicate) -> None:
    assert teller(told(sentence), predicate) is None


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        ("Weeks after Harlen said that the mill would close, Norvik sold it.", "close", "Harlen"),
        ("Norvik said police searched the mill, but did not name suspects.", "name", "Norvik"),
        ("Norvik said he would resign when the vote was lost.", "lose", "Norvik"),
        ("Norvik said he sold the mill and closed the port.", "close", "Norvik"),
        ("Norvik said he sold the mill, but did not sell the port.", "sell", "Norvik"),
        ("Norvik said officials who saw the report closed the mill.", "close", "Norvik"),
        ("Norvik praised a man wearing clothes washed by Harlen.", "wash", None),
    ],
)
def test_what_somebody_goes_on_telling(told, sentence, predicate, expected) -> None:
    found = {
        name_of(claim.attributed_to) for claim in told(sentence) if claim.predicate == predicate
    }
    assert found <= {expected}


def test_an_article_claims_what_follows_and_not_whom(told) -> None:
    claims = told("Dorvik rejected an article claiming Harlen directed Brandt to burn the mill.")
    (burning,) = [claim for claim in claims if claim.predicate == "burn"]
    assert name_of(burning.subject) == "Brandt"
    assert burning.modality == "planned"
    assert "claim" not in {claim.predicate for claim in claims}


def test_what_stands_in_brackets_the_paper_adds(told) -> None:
    claims = told("“It is an insult from [special prosecutor Ida] Brandt,” Harlen told the Herald.")
    offices = [claim for claim in claims if claim.predicate == "holds_office"]
    assert [claim.attributed_to for claim in offices] == [None] * len(offices)
    claims = told("“Special prosecutor Ida Brandt [and others] lied,” Harlen told the Herald.")
    offices = [claim for claim in claims if claim.predicate == "holds_office"]
    assert {text_of(claim.attributed_to) for claim in offices} <= {"Harlen"}


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        (
            "A clerk for the board of Norvik did not answer questions about the sale, which Mr. "
            "Harlen announced in a letter to the staff.",
            "answer",
        ),
        ("Norvik sold the mill in a deal, whose terms Mr. Harlen confirmed.", "sell"),
    ],
)
def test_a_relative_clause_is_no_tag(told, sentence, predicate) -> None:
    assert teller(told(sentence), predicate) is None
