"""Gerunds behind "while", "without" and the like that a small parser hangs on the wrong verb."""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import hang
from datasette_discrepancy.language.tree import Token

BESIDE = frozenset({"while", "when", "before", "after", "without", "by", "despite"})


def gerund_beside(verb: Token) -> None:
    """ "her use of the car while serving as mayor was wrong": no subject stands behind "while"."""
    if any(word.lower_ in BESIDE for word in children(verb, "mark")):
        verb.dep_ = "advcl"


def gerund_of_speaker(verb: Token) -> bool:
    """Hang a gerund behind a comma on who says, not on the passive that is said; whether it did.

    "Lee said a deal had been struck, without naming the price": no deal names one.
    """
    told = verb.head
    speaks = told.head
    before = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    if not verb.left_edge.is_punct and before.text != ",":
        return False
    if verb.tag_ != "VBG" or verb.i < told.i or told.dep_ != "ccomp":
        return False
    beside = any(word.lower_ in BESIDE for word in children(verb, "mark"))
    passive = bool(children(told, "aux:pass"))
    table = cues()
    lemma = speaks.lemma_.lower()
    saying = lemma in table["attribution_verbs"] or lemma in table["quotation_verbs"]
    if not (beside and passive and saying) or speaks.i > told.i:
        return False
    hang(verb, speaks, "advcl")
    return True
