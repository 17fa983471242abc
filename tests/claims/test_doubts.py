"""Each doubt about a parse is raised by the words that it names, and by no plain sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from datasette_discrepancy.claims.confidence import CONFIDENCE, GUESS_FACTOR, confidence_of
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.doubts import DOUBTS, doubts_of
from datasette_discrepancy.claims.model import CONFIDENT, LEAST
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.language.grammar import Grammar, grammar_of
from datasette_discrepancy.language.pipeline import load_pipeline
from datasette_discrepancy.language.repairs import repair
from datasette_discrepancy.language.tree import Doc
from evaluation.confidence import claims_of


@pytest.fixture(scope="module")
def deeds():
    nlp, lexicon = load_pipeline(), load_lexicon()

    def deeds(sentence: str) -> Iterator[tuple[Deed, Grammar]]:
        doc = Doc(nlp(sentence))
        repair(doc)
        return ((claim.deed, grammar_of(doc)) for claim in claims_of(doc, lexicon))

    return deeds


def raised(deeds, sentence: str, verb: str) -> set[str]:
    found = [(d, grammar) for d, grammar in deeds(sentence) if d.head.text == verb]
    assert found, f"no deed of {verb!r} in {sentence!r}"
    return {doubt.name for doubt in doubts_of(found[0][0], found[0][0].kind, found[0][1])}


@pytest.mark.parametrize(
    ("doubt", "sentence", "verb"),
    [
        ("several do it", "Police, firemen and soldiers closed the bridge.", "closed"),
        ("participle without “be” or “have”", "Norvik, hit by a strike, shut.", "hit"),
        (
            "who does it more than eight words away",
            "The mayor of the small town on the northern bank of the river Vang resigned.",
            "resigned",
        ),
        (
            "a verb between who does it and the verb",
            "The mayor who lost the vote resigned.",
            "resigned",
        ),
        ("the noun that its clause describes does it", "The mayor who lost the vote left.", "lost"),
        ("nobody does it, in the active", "Arrested the driver.", "Arrested"),
        ("a comma before what undergoes it", "They sold, after a quarrel, the mill.", "sold"),
        ("nothing undergoes it", "The ships collided.", "collided"),
        ("a clause beside what undergoes it", "Lee asked the miners to sign the pact.", "asked"),
        ("a verb in -ing", "Norvik is selling the mill.", "selling"),
        ("an adverb right behind the verb", "Norvik sold again the mill.", "sold"),
        ("a particle", "Norvik took over the mill.", "took"),
        (
            "more than ten words from the verb above",
            "Guests left the hall after the fire that had begun in the kitchen on the first floor"
            " when the cook resigned.",
            "resigned",
        ),
        ("a word that no list of deeds has", "Norvik besmirched the mayor.", "besmirched"),
        (
            "a sentence whose head is a noun",
            "A sad day for Vang, where fire destroyed the mill.",
            "destroyed",
        ),
        ("a sentence without an end mark", "Norvik sold the mill", "sold"),
        ("right before “and” or another verb", "They met and they signed the pact.", "met"),
    ],
)
def test_what_raises_a_doubt(deeds, doubt: str, sentence: str, verb: str) -> None:
    assert doubt in {each.name for each in DOUBTS}
    assert doubt in raised(deeds, sentence, verb)


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Ann Lee sold the mill.", "sold"),
        ("Norvik sold the mill quickly.", "sold"),
        ("The council arrested the driver on Monday.", "arrested"),
    ],
)
def test_what_raises_none(deeds, sentence: str, verb: str) -> None:
    assert raised(deeds, sentence, verb) == set()


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Norvik carried out a missile test on Monday.", "carried"),
        ("Norvik conducted a missile test on Monday.", "conducted"),
    ],
)
def test_a_deed_told_by_a_noun_is_as_sure_as_any(deeds, sentence: str, verb: str) -> None:
    assert raised(deeds, sentence, verb) == {"nothing undergoes it"}


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The talks began on Monday.", "began"),
        ("The fire that began in the kitchen killed two men.", "began"),
        ("Sales continued to fall.", "fall"),
        ("The bridge was closed.", "closed"),
    ],
)
def test_what_begins_has_no_doer(deeds, sentence: str, verb: str) -> None:
    assert "nobody does it, in the active" not in raised(deeds, sentence, verb)


def test_without_a_doer_an_active_verb_carries_no_contradiction_by_itself(deeds) -> None:
    deed, grammar = next(iter(deeds("Arrested the driver.")))
    assert LEAST < confidence_of(deed, "root", grammar, guessed=False) < CONFIDENT


def test_a_joined_clause_carries_no_contradiction_by_itself() -> None:
    assert CONFIDENCE["conj"] < CONFIDENT < CONFIDENCE["root"]


@pytest.mark.parametrize(
    ("sentence", "verb", "plain"),
    [
        ("A bomb hit the mill in Vang on Monday and killed ten miners.", "killed", True),
        ("A bomb hits the mill in Vang today and kills ten miners.", "kills", False),
    ],
)
def test_joined_past(deeds, sentence, verb, plain):
    doubts = raised(deeds, sentence, verb)
    assert ("a verb between who does it and the verb" not in doubts) == plain


def test_two_who_do_it(deeds):
    assert "several do it" not in raised(deeds, "Norvik and Karth signed the pact.", "signed")


def test_the_limit_is_for_the_parse_and_not_for_whom_a_title_means(told) -> None:
    text = (
        "Finance minister Ana Lima spoke in Oslo. "
        "A day later the minister, who had often warned of it, closed mills."
    )
    (closing,) = [claim for claim in told(text) if claim.predicate == "close"]
    assert closing.subject is not None and closing.subject.guessed
    assert LEAST * GUESS_FACTOR <= closing.confidence < LEAST
