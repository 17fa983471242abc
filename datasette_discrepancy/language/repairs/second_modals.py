"""Sentences whose verb a small parser hangs in the relative clause of their subject.

"The wave that he hopes will lift him up will not build itself": the wave will not build itself, and
nobody whom it lifts.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Doc, Token


def repair_second_modals(doc: Doc) -> None:
    """Give such sentences their verb and subject back, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.tag_ == "MD" and token.dep_ == "aux" and token.head.dep_ == "xcomp":
            _raise_verb(token.head)


def _raise_verb(verb: Token) -> None:
    """An infinitive with "to" has no modal verb, and what completes another verb has no other."""
    above, noun = verb.head, verb.sent.root
    clauses = [one for one in children(noun, "acl:relcl", "acl") if one.is_ancestor(verb)]
    if noun.pos_ not in NOUNS or len(clauses) != 1 or noun.i > clauses[0].i:
        return
    if not any(child.tag_ == "MD" for child in above.lefts) or children(noun, "cop", *SUBJECTS):
        return
    for subject in children(verb, *SUBJECTS):
        subject.head, subject.dep_ = above, "xcomp" if children(above, "obj", "iobj") else "obj"
    for child in children(above, "iobj"):
        child.dep_ = "obj"
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj:pass" if children(verb, "aux:pass") else "nsubj"
    for child in list(noun.rights):
        if child.is_punct and child.i > verb.i:
            child.head = verb
    for child in children(verb, "obl:unmarked"):
        if child.i == verb.i + 1 and child.pos_ == "PRON":
            child.dep_ = "obj"
