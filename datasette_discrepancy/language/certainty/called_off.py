"""Deeds that do not take place: "cancelled a visit to Norvik", "foiled an attack", "put off talks".

What somebody calls off is no longer to come; what is put off still is. Of what was under way (a
strike, an inquiry) nothing of the kind is said: that was there and ends.
"""

from __future__ import annotations

from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token

PARTICLES = frozenset({"compound:prt", "prt"})


def take_called_off(noun: Token, verb: Token, outer: Certainty, certainty: Certainty) -> None:
    """Take what a verb says of the deed that its object names.

    Args:
        noun: names the deed.
        verb: has it as its object.
        outer: how sure the text is of that verb.
        certainty: of the deed; changed.
    """
    table = cues()
    if _names(verb, table["putting_off_verbs"]):
        certainty.weaken("planned", verb)
    going_on = noun.lemma_.lower() in table["going_on"] and certainty.modality != "planned"
    if going_on or not _names(verb, table["calling_off_verbs"]):
        return
    certainty.weaken("planned", verb)
    if outer.polarity == "positive" and outer.modality in {"asserted", "reported"}:
        certainty.negate(verb)


def noun_of_plan(verb: Token, grammar: Grammar) -> Token | None:
    """Return the noun that "planned for Sunday" tells of, where something is done to that noun.

    Args:
        verb: the participle.
        grammar: of its text.
    """
    if verb.lemma_.lower() not in cues()["scheduling_verbs"] or verb.tag_ != "VBN":
        return None
    subjects = grammar.subjects(verb)
    # "cancelled a meeting planned for Friday": to some parses the meeting planned.
    noun = verb.head if verb.head.pos_ == "NOUN" else subjects[0] if len(subjects) == 1 else None
    return noun if noun is not None and noun.i < verb.i else None


def _names(verb: Token, verbs: list[str]) -> bool:
    """Whether a verb is among those of a list, with its particle if it has one."""
    lemma = verb.lemma_.lower()
    particles = [word.lower_ for word in verb.rights if word.dep_ in PARTICLES]
    if particles:
        return any(f"{lemma} {particle}" in verbs for particle in particles)
    return lemma in verbs
