"""Verbs that only say whether another deed came about, so that both have one time.

What somebody "failed on Monday to sign", "stopped short on Monday of signing" was not signed on
Monday. Not so a promise or a vote, whose deed comes later. The verbs are those with "then" in
`language/implicatives.yml`.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.implicatives import implicative_of, implicatives
from datasette_discrepancy.language.tree import Token

BEFORE_GERUND = frozenset({"of", "from", "in"})


def deed_under(governor: Token, grammar: Grammar) -> Token | None:
    """Return the verb of which another says whether it came about, None where it does not.

    "failed to sign", "succeeded in signing", "refrained from signing", "stopped short of signing".
    """
    lemma = governor.lemma_.lower()
    known = implicatives().get(lemma)
    if known is None or not known.then:
        return None
    for child in governor.rights:
        if child.text == ",":
            return None
        if lemma == "stop" and child.lower_ == "short":
            return next((one for one in child.rights if _is_gerund(one, grammar)), None)
        infinitive = child.tag_ == "VB" and any(m.lower_ == "to" for m in grammar.markers(child))
        if infinitive or _is_gerund(child, grammar):
            entry = implicative_of(governor, child, grammar)
            return child if entry is not None and entry.then else None
    return None


def _is_gerund(verb: Token, grammar: Grammar) -> bool:
    return verb.tag_ == "VBG" and {m.lower_ for m in grammar.markers(verb)} <= BEFORE_GERUND
