"""Objects that are the subject of the clause behind them: "hoped *Lee* would sign".

A small parser that hangs the clause elsewhere leaves its subject to the verb before.
"""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.lemmas import is_noun_form, is_verb_form
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token

BASE_FORMS = frozenset({"NN", "NNS", "VB", "VBP", "VBZ"})
# Words behind an object in which its clause may go on.
NEAR = 8
# Followed by a content at least as often as by a thing, beside the verbs that report.
CONTENT = frozenset(
    "hope fear know expect prove show think believe feel mean ensure imply realise realize assume "
    "wish suppose decide hear vow promise pledge swear bet guess doubt learn understand".split()
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
    if lemma not in CONTENT and lemma not in cues()["attribution_verbs"]:
        return False
    cut = verb.dep_ not in {"acl:relcl", "relcl"} and is_cut_short(verb, noun)
    return cut or _opens_content(verb, noun) or _ends_in_verb(verb, noun)


def _opens_content(verb: Token, noun: Token) -> bool:
    """ "showed that families who moved": before a plural, "that" opens a clause."""
    first = verb.nbor(1) if verb.i < noun.i else verb
    return first.lower_ == "that" and noun.tag_ in {"NNS", "NNPS"}


def _ends_in_verb(verb: Token, noun: Token) -> bool:
    """ "heard people in the room *admit* it", a verb that was read as a noun."""
    if noun.i < verb.i:
        return False
    for word in noun.doc[noun.i + 1 : min(noun.i + NEAR, noun.sent.end)]:
        if word.pos_ in {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"}:
            return False
        if word.pos_ != "NOUN" or word.tag_ not in BASE_FORMS or word.lower_.endswith("ing"):
            continue
        if is_verb_form(word.lower_) and not is_noun_form(word.lower_):
            return True
    return False
