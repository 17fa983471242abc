"""Verbs that only say whether another deed came about, so that both have one time.

What somebody "failed on Monday to sign", "stopped short on Monday of signing" was not signed on
Monday. Not so a promise or a vote, whose deed comes later.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token

# Implicative verbs (language/implicatives.yml) of which doer and time are those of the deed. Not
# "vote", "choose" (the deed comes later), "tend", "serve" (it has no time) and whoever is made to.
CONCURRENT = frozenset(
    "manage bother dare deign remember succeed proceed begin start continue rush hurry hasten fail "
    "forget neglect omit refuse decline abstain refrain cease stop".split()
)
# With an infinitive that one tells what for: "stopped to rest".
GERUND_ONLY = frozenset({"stop"})
BEFORE_GERUND = frozenset({"of", "from", "in"})


def deed_under(governor: Token, grammar: Grammar) -> Token | None:
    """Return the verb of which another says whether it came about, None where it does not.

    "failed to sign", "succeeded in signing", "refrained from signing", "stopped short of signing".
    """
    lemma = governor.lemma_.lower()
    if lemma not in CONCURRENT:
        return None
    for child in governor.rights:
        if child.text == ",":
            return None
        if lemma == "stop" and child.lower_ == "short":
            return next((one for one in child.rights if _is_gerund(one, grammar)), None)
        gerund = _is_gerund(child, grammar)
        infinitive = child.tag_ == "VB" and any(m.lower_ == "to" for m in grammar.markers(child))
        if gerund or (infinitive and lemma not in GERUND_ONLY):
            return child
    return None


def _is_gerund(verb: Token, grammar: Grammar) -> bool:
    return verb.tag_ == "VBG" and {m.lower_ for m in grammar.markers(verb)} <= BEFORE_GERUND
