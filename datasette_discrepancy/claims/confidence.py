"""How sure a claim is: by the kind of its clause, and by what raises doubts about its parse."""

from __future__ import annotations

from math import prod

from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.doubts import doubts_of, is_joined_passive, is_joined_past
from datasette_discrepancy.language.grammar import Grammar

# How often claims of a kind of clause are right that raise no doubt, fitted together with the
# doubts by `python -m evaluation confidence`; "caption" (where a participle stands for its main
# verb), "light", "measure" and "other" are too rare in treebanks and were counted by hand, and
# "conj" is what readers of news found, who trust joined clauses less than trees do.
CONFIDENCE = {
    "root": 0.99,
    "caption": 0.88,
    "advcl": 0.95,
    "ccomp": 0.90,
    "conj": 0.78,
    "xcomp": 0.99,
    "light": 0.80,
    "nominal": 0.90,
    "measure": 0.85,
    "relcl": 0.99,
    "acl": 0.89,
    "parataxis": 0.89,
    "other": 0.60,
}
# Of a joined clause that goes on with the tense of the one before (`is_joined_past`).
JOINED_PAST = 0.90
# Somebody guessed for a pronoun or for "the minister": no such claim carries a contradiction.
GUESS_FACTOR = 0.75


def confidence_of(deed: Deed, clause: str, grammar: Grammar, *, guessed: bool) -> float:
    """Return how sure a claim is, the share of such claims that are right.

    Args:
        deed: its roles as tokens.
        clause: the kind under which the claim is stored, a key of CONFIDENCE.
        grammar: over the parse that the deed was read from.
        guessed: whether a participant was guessed for a pronoun or an office.
    """
    return with_guess(sureness_of(deed, clause, grammar), guessed=guessed)


def with_guess(sure: float, *, guessed: bool) -> float:
    """Return how sure a claim is of which that of the deed is known, in thousandths.

    Args:
        sure: of `sureness_of`.
        guessed: whether a participant was guessed for a pronoun or an office.
    """
    return round(sure * (GUESS_FACTOR if guessed else 1.0), 3)


def sureness_of(deed: Deed, clause: str, grammar: Grammar) -> float:
    """Return the share of claims with such a parse that are right, whoever takes part; unrounded.

    Args:
        deed: its roles as tokens.
        clause: the kind under which the claim is stored, a key of CONFIDENCE.
        grammar: over the parse that the deed was read from.
    """
    sure = CONFIDENCE.get(clause, CONFIDENCE["other"])
    if is_joined_past(deed, grammar) or is_joined_passive(deed, grammar):
        sure = max(sure, JOINED_PAST)
    return sure * prod(doubt.factor for doubt in doubts_of(deed, clause, grammar))
