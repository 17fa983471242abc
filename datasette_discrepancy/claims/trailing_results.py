"""What came of a deed, told behind a comma: "A ferry sank off Karth, killing 14 people".

News tells most of its tolls so, and few clauses are read as safely: the comma says where the clause
begins, its verb tells of harm done or another deed on the spot, and what undergoes it stands right
behind. What makes other words in -ing doubtful (who does it is told elsewhere, a comma or another
verb stands before) is here what the form consists of. "Allowing the rebels to return" is left out:
such words make their clauses with others.
"""

from __future__ import annotations

from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.tree import Token

# What stands in a noun phrase before its noun, hedges of a number among it ("more than 14").
BEFORE_NOUN = frozenset({"NUM", "DET", "ADJ", "ADV", "PRON", "SYM"})
HEDGING = frozenset("as at least many most of than to up".split())


def is_trailing_result(deed: Deed, grammar: Grammar) -> bool:
    """Return whether a deed is told behind a comma, in -ing, as what came of the one before.

    Args:
        deed: with its participants as tokens.
        grammar: over the parse that the deed was read from.
    """
    verb = deed.head
    if verb.tag_ != "VBG" or deed.kind != g.ADVERBIAL or not deed.predicate.on_site:
        return False
    if len(deed.subjects) > 1 or len(deed.objects) != 1 or deed.complement is not None:
        return False
    behind_comma = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    if not behind_comma or verb.head.i > verb.i or not _right_behind(deed.objects[0], verb):
        return False
    return _is_told_flatly(verb.head, grammar)


def _is_told_flatly(cause: Token, grammar: Grammar) -> bool:
    """Not of "could sink, killing 14": what came of it is as open."""
    if cause.tag_ == "VB" or negative_word(cause, grammar) is not None:
        return False
    return not any(word.tag_ == "MD" for word in grammar.auxiliaries(cause))


def _right_behind(noun: Token, verb: Token) -> bool:
    if noun.head != verb or noun.i <= verb.i:
        return False
    between = verb.doc.tokens[verb.i + 1 : noun.i]
    return all(word.pos_ in BEFORE_NOUN or word.lower_ in HEDGING for word in between)
