"""Subjects hung on the helping verb: "Lee has so far declined" with nobody who declined."""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tree import Doc, Token

HELPING = frozenset({"aux", "aux:pass"})
# Words between a subject and its helping verb, what commas set off not counted.
FARTHEST = 5
# From the noun of a subject to the helping verb, with all that describes it.
LONGEST = 20
VERBAL = frozenset({"VERB", "AUX"})


def repair_helping_verbs(doc: Doc) -> None:
    """Hang what stands before a helping verb on the verb that it helps, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for helper in doc:
        if helper.dep_ not in HELPING or not helper.children:
            continue
        verb = helper.head
        _free_of_adverbs(verb, helper)
        if verb.pos_ not in VERBAL or verb.i < helper.i or children(verb, *SUBJECTS, "csubj"):
            continue  # "the question is, are they going": who goes stands there
        if any(child.dep_ in SUBJECTS and _is_far(child, helper) for child in helper.lefts):
            continue
        undergone = any(word.dep_ == "aux:pass" for word in verb.lefts)
        for child in list(helper.lefts):
            subject = child.dep_ == "nsubj" and undergone
            hang(child, verb, "nsubj:pass" if subject else child.dep_)


def _is_far(subject: Token, helper: Token) -> bool:
    """Whether so many words stand between that they may be another clause."""
    return helper.i - subject.right_edge.i > FARTHEST or helper.i - subject.i > LONGEST


def _free_of_adverbs(verb: Token, helper: Token) -> None:
    """ "The mill has so far been sold": the mill is, and no far."""
    if children(helper, *SUBJECTS):
        for word in children(verb, *SUBJECTS):
            word.dep_ = "advmod" if word.tag_ == "RB" else word.dep_
