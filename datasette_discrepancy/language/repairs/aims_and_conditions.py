"""Infinitives behind "the goal is for", and the second half of a condition with "and".

"The goal was for the board to sign" with the board for its predicate, "if the mill had burned and
the port had closed" with the port burned, and the closing a fact.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tasks import TASKS
from datasette_discrepancy.language.tree import Doc, Token


def hang_aims_and_conditions(doc: Doc) -> None:
    """Hang what an aim is, and what goes on with a condition, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.lower_ == "for" and token.dep_ == "case" and token.i:
            _aim(token)
        elif token.lower_ == "if" and token.dep_ == "mark":
            _condition(token)


def _aim(link: Token) -> None:
    """ "The goal was for A and B to sign": what the goal is, is the signing."""
    noun, being = link.head, link.nbor(-1)
    if being.lemma_.lower() != "be" or being.head != noun or noun.pos_ not in NOUNS:
        return
    if not any(word.lemma_.lower() in TASKS for word in children(noun, *SUBJECTS)):
        return
    clauses = [verb for verb in children(noun, "advcl", "acl") if verb.tag_ == "VB"]
    marks = [mark for verb in clauses[:1] for mark in children(verb, "mark")]
    if not marks or marks[0].lower_ != "to" or marks[0].i < noun.i:
        return
    verb = clauses[0]
    if children(verb, *SUBJECTS):
        return
    root, above, label = noun.head == noun, noun.head, noun.dep_
    for word in list(noun.children):
        if word.i < link.i or word.is_punct:
            word.head = verb if word != verb else word.head
    verb.head, verb.dep_ = (verb if root else above), label
    noun.head, noun.dep_ = verb, "nsubj"
    link.head, link.dep_ = verb, "mark"


def _condition(link: Token) -> None:
    """ "If A had sold the mill and B had closed the port": the mill is sold, and B closes."""
    first, second = link.head, link.head.head
    if first.dep_ != "advcl" or second.dep_ != "advcl" or second.i < first.i:
        return
    subjects = children(second, *SUBJECTS)
    if len(subjects) != 1 or children(second, "mark") or children(first, "obj"):
        return
    (thing,) = subjects
    joined = children(thing, "conj")
    if not first.i < thing.i or len(joined) != 1 or not children(joined[0], "cc"):
        return
    (doer,) = joined
    helpers = children(second, "aux", "aux:pass")
    if not helpers or helpers[0].i != doer.i + 1 or helpers[0].lower_ != "had":
        return
    for word in children(doer, "cc"):
        word.head = second
    first.head = second.head
    second.head, second.dep_ = first, "conj"
    thing.head, thing.dep_ = first, "obj"
    doer.head, doer.dep_ = second, "nsubj"
