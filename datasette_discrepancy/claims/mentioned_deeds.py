"""Deeds that a sentence mentions and does not tell: a right, a ban, whoever does such a thing."""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.lemmas import is_plural
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token

# "had the right to declare it": whoever may do something has not done it, nor will.
CAPACITIES = frozenset(
    "right power authority freedom permission prerogative discretion jurisdiction latitude "
    "leeway".split()
)
INDEFINITE = frozenset({"a", "an", "any", "every"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass"})


def is_mentioned(clause: Clause, reader: Reader, *, by_nobody: bool) -> bool:
    """Return whether the clause names a deed that nobody says was done or will be.

    Args:
        clause: of the verb.
        reader: of the passage.
        by_nobody: whether nobody is named who does it.
    """
    return (
        (by_nobody and _is_gerund_of_noun(clause, reader))
        or _is_capacity(clause)
        or _is_anybodys(clause)
        or _is_past_tense_misread(clause)
        or _is_subject_of_content(clause)
    )


def _is_gerund_of_noun(clause: Clause, reader: Reader) -> bool:
    """ "a ban on importing ivory"."""
    return (
        clause.kind == g.ADNOMINAL
        and clause.verb.tag_ == "VBG"
        and any(mark.pos_ in {"ADP", "SCONJ"} for mark in reader.grammar.markers(clause.verb))
    )


def _is_capacity(clause: Clause) -> bool:
    verb = clause.verb
    return (
        clause.kind == g.ADNOMINAL and verb.tag_ == "VB" and verb.head.lemma_.lower() in CAPACITIES
    )


def _is_anybodys(clause: Clause) -> bool:
    """ "to deal with a couple who file a joint return": any couple that does so."""
    verb, noun = clause.verb, clause.verb.head
    if clause.kind != g.RELATIVE or verb.tag_ not in {"VBP", "VBZ"} or noun.pos_ != "NOUN":
        return False
    above = next((word for word in noun.ancestors if word.pos_ in {"VERB", "AUX"}), None)
    article = any(word.lower_ in INDEFINITE for word in noun.lefts)
    return article and above is not None and above.tag_ == "VB"


def _is_subject_of_content(clause: Clause) -> bool:
    """ "a reminder that attacks on anybody are a crime": a plural, to the parse a verb."""
    verb = clause.verb
    if clause.kind != g.RELATIVE or verb.tag_ != "VBZ" or not is_plural(verb.lower_):
        return False
    if not verb.i or verb.nbor(-1).lower_ != "that" or verb.head.dep_ in SUBJECTS:
        return False  # "the law that rests on a lie is weak"
    last = verb.right_edge
    behind = last.nbor(1) if last.i + 1 < verb.sent.end else last
    return behind.tag_ in FINITE


def _is_past_tense_misread(clause: Clause) -> bool:
    """ "The party proposed Ann Lee", to some parses a party that was proposed."""
    verb = clause.verb
    if clause.kind != g.ADNOMINAL or not clause.passive or verb.i + 1 >= len(verb.doc):
        return False
    behind: Token = verb.nbor(1)  # to the parse the next sentence may begin there
    own = behind.head == verb or any(word == verb for word in behind.ancestors)
    around = (*verb.sent, *behind.sent)
    return behind.pos_ == "PROPN" and not own and not any(word.tag_ in FINITE for word in around)
