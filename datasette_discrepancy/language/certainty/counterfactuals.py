"""Conditions that were not met: "the firm would have bought the mill if the price had been lower".

"If" with the past perfect says that it was not so, and "would have" that the deed was not done
(Iatridou 2000, The Grammatical Ingredients of Counterfactuality). Only of a plain deed of somebody
or something that is known is this the deed itself: in "would have come sooner" and "people would
have died" there may have been one all the same, and nothing is claimed.
"""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.certainty.conditions import NO_CONDITION, inverted_condition
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token

IMAGINING = frozenset({"would", "could", "'d", "’d"})
# Numbers and comparatives: how many or how soon, and not whether.
DEGREES = frozenset({"CD", "JJR", "JJS", "RBR", "RBS"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
PERSONAL = frozenset({"PRP", "WP", "WDT"})


def take_counterfactual(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take of a deed that is no more than possible that it was not done, where this is said.

    Args:
        verb: head of the clause.
        grammar: that reads the labels.
        certainty: of the clause by itself.
    """
    helpers = {word.lower_ for word in grammar.auxiliaries(verb)}
    if not helpers & IMAGINING or "have" not in helpers:
        return
    condition = _unmet(verb, grammar)
    if condition is None:
        return
    if certainty.polarity == "negative" or not _is_plain(verb, condition, grammar):
        certainty.claimed = False
        return
    certainty.modality, certainty.foreseen = "asserted", False
    certainty.negate(condition)


def _unmet(verb: Token, grammar: Grammar) -> Token | None:
    """The first word of a condition in the past perfect, which was not met."""
    for clause in verb.children:
        if not clause.children or grammar.relation(clause) != g.ADVERBIAL:
            continue
        had = any(
            word.tag_ == "VBD" and word.lemma_.lower() == "have"
            for word in grammar.auxiliaries(clause)
        )
        for mark in grammar.markers(clause):
            before = mark.nbor(-1).lower_ if mark.i else ""
            if had and mark.lower_ == "if" and before not in NO_CONDITION:
                return mark
    inverted = inverted_condition(verb)
    return inverted if inverted is not None and inverted.lower_ == "had" else None


def _is_plain(verb: Token, condition: Token, grammar: Grammar) -> bool:
    """Whether a clause tells who did what and when, and nothing of how, where or how many."""
    if any(not is_calendar(oblique.head) for oblique in grammar.obliques(verb)):
        return False
    if not all(map(_is_known, (*grammar.subjects(verb), *grammar.objects(verb)))):
        return False
    for child in verb.children:
        if condition in {child.left_edge, child} or condition.head == child:
            continue
        if child.pos_ == "ADV" or grammar.is_clause(child):
            return False
        if any(word.tag_ in DEGREES for word in (child, *child.children)):
            return False
    return True


def _is_known(noun: Token) -> bool:
    """Whether the reader knows a participant: "Lee", "she", "the mill", "Lee's mill"."""
    return (
        noun.pos_ == "PROPN"
        or noun.tag_ in PERSONAL
        or any(c.lower_ in DEFINITE or c.dep_ in {"nmod:poss", "poss"} for c in noun.lefts)
    )
