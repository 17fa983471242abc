"""Verbs that a parser of Universal Dependencies took for something else, and nouns for verbs.

What stands next to a word is certain where its label is not: the grammar reads these by the words
around.
"""

from __future__ import annotations

from collections.abc import Iterable

from datasette_discrepancy.language.grammar import (
    GERUND_GOVERNORS,
    children,
    is_gerund_complement,
)
from datasette_discrepancy.language.lemmas import has_tense_form, is_no_verb
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Token

# Tags of "-ed" forms, past tense and participle alike.
ED_FORMS = frozenset({"VBN", "VBD"})
# Tags of a word that the class calls a noun and the dependents a verb; a verb by its tag is one
# that the two heads of the tagger disagree on.
TAGS_OF_EITHER = frozenset({"NNS", "NN", "NNPS", "VB", "VBD", "VBP", "VBZ"})
# What hangs on nouns, a predicate noun ("he is a driver") among them, and on no verb.
DEPENDENTS_OF_NOUNS = frozenset({"cop", "det", "amod", "nmod:poss", "case"})
FORMS_OF_NOUNS = frozenset({"VB", "VBP", "VBN"})
LABELS_OF_CLAUSES = frozenset({"ROOT", "xcomp", "ccomp", "conj"})
OPENING_NOUN_PHRASES = frozenset({"det", "amod", "nmod:poss"})


def is_verb_tagged_as_noun(token: Token) -> bool:
    """Whether a word that the tagger took for a noun has the dependents of a verb."""
    if token.pos_ not in NOUNS or token.tag_ not in TAGS_OF_EITHER:
        return False
    if not any(child.dep_ == "nsubj" for child in token.lefts) or is_no_verb(token.lower_):
        return False
    return DEPENDENTS_OF_NOUNS.isdisjoint(child.dep_ for child in token.children)


def is_noun_tagged_as_verb(token: Token) -> bool:
    """Whether a base form is part of a noun phrase: "a job offer", "cuts to cost-of-living pay"."""
    if token.tag_ not in FORMS_OF_NOUNS:
        return False
    if not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor(1).text == "-":
        return True
    if token.dep_ in LABELS_OF_CLAUSES:
        return False
    alone = token.left_edge is token and token.i > token.sent.start
    return alone and _ends_noun(token.nbor(-1)) and not has_tense_form(token.lower_, token.tag_)


def _ends_noun(word: Token) -> bool:
    return word.pos_ in {"NOUN", "ADJ"} and word.left_edge.dep_ in OPENING_NOUN_PHRASES


def is_squeezed(token: Token) -> bool:
    """Whether a verb between two names was taken for an adjective: "Ann Lee questioned Bo Berg".

    Only where the sentence has no finite verb.
    """
    if token.dep_ != "amod" or token.tag_ not in ED_FORMS or token.i == token.sent.start:
        return False
    names = token.head.i == token.i + 1 and token.head.pos_ == token.nbor(-1).pos_ == "PROPN"
    return names and not has_finite_verb(token.sent)


def is_severed(token: Token) -> bool:
    """Whether a past tense was taken for a participle of its subject: "Ann Lee proposed holding".

    Only where what it proposes follows, as a participle has no content of its own.
    """
    if token.dep_ != "acl" or token.tag_ not in ED_FORMS:
        return False
    name = token.head
    if name.dep_ != "ROOT" or name.pos_ != "PROPN" or name.i != token.i - 1:
        return False
    proposes = gerund_below(token) is not None or any(map(is_gerund_complement, token.children))
    return proposes and not has_finite_verb(token.sent[: token.i])


def has_finite_verb(words: Iterable[Token]) -> bool:
    """Whether one of some words is a verb with a tense, or a modal."""
    return any(word.tag_ in FINITE for word in words)


def gerund_below(verb: Token) -> Token | None:
    """What a verb is about, hung on the person it is said to: "proposed to Lee holding drills"."""
    if verb.lemma_.lower() not in GERUND_GOVERNORS or children(verb, "obj", "ccomp", "xcomp"):
        return None
    for hearer in children(verb, "obl"):
        if any(word.lower_ == "to" for word in children(hearer, "case")):
            for clause in children(hearer, "acl"):
                if clause.tag_ == "VBG" and clause.nbor(-1).text != ",":
                    return clause
    return None
