"""Objects that are the subject of the clause behind them: "hoped *Lee* would sign".

A small parser that hangs the clause elsewhere leaves its subject to the verb before.
"""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.tree import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Followed by a content at least as often as by a thing, beside the verbs that report.
CONTENT = frozenset(
    "hope fear know expect prove show think believe feel mean ensure imply realise realize assume "
    "wish suppose decide hear".split()
)


def is_cut_short(verb: Token, noun: Token) -> bool:
    """Return whether a verb with a tense stands right behind what seems to be its object."""
    if noun.i < verb.i:
        return False
    own = {token.i for token in noun.subtree}
    last = noun.i
    while last + 1 in own:
        last += 1
        word = noun.doc[last]
        if word.pos_ in {"ADP", "SCONJ"} and word.lower_ != "of":
            return False  # what stands further away may belong to another clause
    behind = noun.doc[last + 1] if last + 1 < noun.sent.end else None
    return behind is not None and behind.tag_ in FINITE and behind.pos_ in {"VERB", "AUX"}


def is_content_cut_short(verb: Token, noun: Token) -> bool:
    """Return whether a verb that is followed by contents has but the subject of one."""
    lemma = verb.lemma_.lower()
    contents = lemma in CONTENT or lemma in cues()["attribution_verbs"]
    return contents and verb.dep_ not in {"acl:relcl", "relcl"} and is_cut_short(verb, noun)
