""" "Would" that tells what happened: "aides would not say", "it would later be sold".

In the past "would" is mostly what somebody was going to do, a plan. Two kinds tell a fact: who
"would not discuss" something has refused to, and what "would later" happen did.
"""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.tree import Token

WOULD = frozenset({"would", "'d", "’d"})
# The main clause and what is told beside it; a complement is what somebody said or thought.
TOLD = frozenset({g.ROOT, g.CONJUNCT, g.PARATAXIS, g.RELATIVE})
# Of themselves people tell what they will do: "I would not discuss it".
SPEAKERS = frozenset({"i", "we", "you", "one", "it", "that", "this"})


def happened(would: Token, verb: Token, grammar: Grammar) -> bool:
    """Return whether "would" tells what happened.

    Args:
        would: the auxiliary.
        verb: whose it is.
        grammar: of the parse.
    """
    if would.lower_ not in WOULD or grammar.relation(verb) not in TOLD or _depends(verb, grammar):
        return False
    if any(word.lower_ in LATER for word in verb.doc[would.i + 1 : verb.i]):
        return True
    return _refuses(verb, grammar)


LATER = frozenset({"later", "subsequently"})


def _refuses(verb: Token, grammar: Grammar) -> bool:
    """ "Would not comment", "would give no details": somebody did not tell what was asked."""
    subjects = grammar.subjects(verb)
    if not subjects or any(noun.lower_ in SPEAKERS for noun in subjects):
        return False
    lemma, table = verb.lemma_.lower(), cues()
    about = {noun.lemma_.lower() for noun in grammar.objects(verb)}
    none = any(child.lower_ == "no" for noun in grammar.objects(verb) for child in noun.lefts)
    if negative_word(verb, grammar) is None and not none:
        return False
    if lemma in table["withholding_verbs"]:
        return True
    return lemma in table["giving_verbs"] and bool(about & table["withheld"])


def _depends(verb: Token, grammar: Grammar) -> bool:
    """Whether a condition stands in the sentence: "would not comment if asked"."""
    return any(word.lower_ in {"if", "unless", "whether"} for word in verb.sent)
