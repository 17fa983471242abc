"""Words that stand there as always and tell no deed: a wish, a remark, a call, an open "where"."""

from __future__ import annotations

from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.tree import Token

WISHED_OF = frozenset({"god", "lord", "heaven", "heavens", "goodness"})
BASE_FORMS = frozenset({"VB", "VBP"})
BEING = frozenset({"be", "not", "partly", "largely", "solely"})
# "Legally speaking, ..."
REMARKS = frozenset({"speaking"})
# "Hold it!", "Beat it!", "Forget it."
CALLS = frozenset({"hold", "forget", "beat", "save", "stop", "cut"})
# Behind "where" these say no more than that somebody is somewhere.
STAYING = frozenset("live stand sit lie reside stay belong go come head".split())

# What a gesture stands for where it is made; that it was not made says nothing of that.
GESTURES = {"shake": frozenset({"meet"})}


def said_by_gesture(verb: Token) -> frozenset[str]:
    """Return the deeds that a gesture stands for: who shakes hands meets somebody.

    Args:
        verb: of the gesture, or of any deed.
    """
    return GESTURES.get(verb.lemma_.lower(), frozenset())


def is_set_phrase(clause: Clause) -> bool:
    """Return whether a verb stands in words that tell no deed of anybody."""
    verb = clause.verb
    if verb.tag_ in BASE_FORMS:
        if any(noun.lower_ in WISHED_OF for noun in clause.subjects):
            return not any(word.dep_ == "aux" for word in verb.lefts)  # "God help us"
        if verb.lemma_.lower() in CALLS and not clause.subjects:
            return _is_call(clause)
    if verb.lower_ == "blame" and not clause.objects and _is_to_blame(verb):
        return True
    if verb.lower_ in REMARKS and verb.i > verb.sent.start:
        return verb.nbor(-1).lower_.endswith("ly") and not clause.objects
    if verb.lemma_.lower() in STAYING and not clause.objects:
        return _is_open(verb)
    return False


def _is_to_blame(verb: Token) -> bool:
    """ "The fire is to blame": the fire blames nobody, and who blames it is not told."""
    return verb.i > 1 and verb.nbor(-1).lower_ == "to" and verb.nbor(-2).lemma_.lower() in BEING


def _is_call(clause: Clause) -> bool:
    verb = clause.verb
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    if [noun.lower_ for noun in clause.objects] != ["it"] or len(behind) != 2:
        return False
    return behind[0].lower_ == "it" and behind[1].text in {"!", "."}


def _is_open(verb: Token) -> bool:
    """ "regardless of where they live"; not of a noun before it: "the town where they live"."""
    if verb.head.lower_ == "where" and verb.head.i < verb.i:
        return True
    where = next((word for word in verb.lefts if word.lower_ == "where"), None)
    if where is None or where.i == verb.sent.start:
        return where is not None
    return where.nbor(-1).pos_ not in {"NOUN", "PROPN", "PUNCT"}
