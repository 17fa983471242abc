"""Prepositions that their noun left behind: "the firm we rely on", "a bill they vote on today"."""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.tree import Token

# They make another verb of a verb, and take no noun.
PARTICLES = frozenset("down out off up over away apart".split())
# What opens the noun behind a preposition.
OPENING = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"})
PREPOSITIONS = frozenset({"ADP", "SCONJ"})
# Behind these no bare time stands: "rely on today" is to rely today.
BEFORE_NO_TIME = frozenset("on with about against into at to".split())
# "at once", "for now": these stand in the place of a noun.
ADVERBS = frozenset("once last least first now then most here there far".split())
POINTING = frozenset({"this", "last", "next"})


def left_behind_particle(verb: Token) -> Token | None:
    """Return the preposition that a verb with a particle left behind: "people she grew up with"."""
    particle = verb.nbor(1) if verb.i + 2 < verb.sent.end else verb
    return left_behind(particle) if particle.lower_ in PARTICLES else None


def left_behind(verb: Token) -> Token | None:
    """Return the preposition right behind a verb that has no noun of its own, if there is one."""
    words = verb.doc.tokens[verb.i + 1 : verb.i + 4]
    if not words or words[0].pos_ not in PREPOSITIONS:
        return None
    if words[0].dep_ == "compound:prt" and words[0].lower_ in PARTICLES:
        return None  # "may stall out": nothing is missing
    if len(words) == 1:
        return words[0]
    behind = words[1]
    if behind.pos_ not in OPENING:
        return None if behind.lower_ in ADVERBS else words[0]
    timed = is_calendar(behind) and not behind.text.istitle()
    timed = timed or (behind.lower_ in POINTING and len(words) > 2 and is_calendar(words[2]))
    return words[0] if timed and words[0].lower_ in BEFORE_NO_TIME else None
