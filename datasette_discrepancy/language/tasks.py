"""Clauses that tell what a task, an aim or a question consists in: "the goal is to build"."""

from __future__ import annotations

from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token

TASKS = frozenset(
    "goal aim priority plan purpose job task idea objective intention hope role duty mission "
    "step way point challenge dream strategy response key trick answer solution".split()
)
# "the question is not proving it but stopping it": of these a gerund may tell what they are.
QUESTIONS = frozenset("issue question problem test matter thing concern focus".split())


def is_task(verb: Token, grammar: Grammar) -> bool:
    """Return whether a clause has a task for its subject, which does nothing.

    "The goal is to build a bridge", "it is to save lives": no goal builds one.
    """
    if verb.tag_ not in {"VB", "VBG"}:
        return False
    infinitive = any(mark.lower_ == "to" for mark in grammar.markers(verb))
    subjects = grammar.subjects(verb)
    if not subjects or not (infinitive or verb.tag_ == "VBG"):
        return False
    pointing = infinitive and any(child.dep_ == "cop" for child in verb.lefts)
    # "it is not to save lives"; but "it is to open a mine" soon
    purposes = {"this", "that"} | ({"it"} if any(w.lower_ == "not" for w in verb.lefts) else set())
    tasks = TASKS | QUESTIONS if _is_contrasted(verb) else TASKS
    return any(
        noun.lemma_.lower() in tasks or (pointing and noun.lower_ in purposes) for noun in subjects
    )


def tells_task(verb: Token) -> bool:
    """Return whether a clause with a subject of its own tells a task: "the aim is for Lee to go".

    Args:
        verb: head of the clause; to the shipped pipeline the aim is its outer subject.
    """
    return verb.tag_ == "VB" and any(
        child.dep_ == "nsubj:outer" and child.lemma_.lower() in TASKS for child in verb.lefts
    )


def whose_task(verb: Token, grammar: Grammar) -> list[Token]:
    """Return whose task it is: "Lee's job is to count votes"; who has it does it."""
    if verb.tag_ != "VB":
        return []  # "his plan is working"
    owners = [grammar.possessor(noun) for noun in grammar.subjects(verb)]
    return [owner for owner in owners if owner is not None]


def _is_contrasted(verb: Token) -> bool:
    """ "is not proving it but showing it": one gerund against another."""
    denied = any(word.lower_ in {"not", "n't", "n’t"} for word in verb.lefts)
    against = [
        child
        for child in verb.rights
        if child.dep_ == "conj"
        and child.tag_ == "VBG"
        and any(word.lower_ == "but" for word in child.lefts)
    ]
    return verb.tag_ == "VBG" and denied and bool(against)
