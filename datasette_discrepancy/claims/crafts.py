"""Words for a thing that flies as well as for a deed: a probe to Venus, and a probe into a fire."""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.tree import Token

CRAFT = frozenset({"probe"})
# What such a thing does.
FLYING = frozenset("land fly orbit circle crash touch blast lift approach dock".split())
# What it is brought to do, and where it goes then.
SENDING = frozenset({"launch", "send", "fire", "dispatch"})
COURSE = frozenset({"to", "toward", "towards", "at", "from", "for"})
# What is looked into stands behind one of these.
MATTER = frozenset({"into", "of", "over"})


def is_craft(noun: Token) -> bool:
    """Return whether a noun such as "probe" means the thing that flies.

    It does with a name of its own ("the probe Hoshi", "its Hoshi-3 probe"), where it lands or
    flies, and where it is launched to or from somewhere and not into a matter.
    """
    if noun.lemma_.lower() not in CRAFT:
        return False
    above = noun.head.lemma_.lower()
    if noun.dep_.startswith("nsubj") and above in FLYING:
        return True
    phrases = {case.lower_ for child in noun.children for case in children(child, "case")}
    phrases |= {case.lower_ for c in noun.head.rights for case in children(c, "case")}
    if phrases & MATTER:
        return False
    named = any(word.pos_ == "PROPN" for word in children(noun, "appos", "flat"))
    numbered = any(any(c.isdigit() for c in word.text) for word in children(noun, "compound"))
    return named or numbered or (above in SENDING and bool(phrases & COURSE))
