"""What kind of thing a noun means, as far as the verb above it depends on that."""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.object_classes import (
    PERSON_CLASS,
    PLACE_CLASS,
    classes_by_noun,
)
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.units import UNIT

CALAMITY = "<calamity>"
# "Hurricane Ilse": what a name begins with that is a storm's.
NAMED_STORMS = frozenset({"hurricane", "typhoon", "cyclone", "storm"})
# Behind "of" they point to things that are known: "two of the lanes".
POINTING = frozenset("the its his her their our my these those".split())
# Classes of things to which one goes.
PLACES = frozenset({"<site>", "<target>"})


def is_somebody(noun: Token, reader: Reader) -> bool:
    """Return whether a noun means people: a person's name, a pronoun, an office, an occupation."""
    mention = reader.argument(noun).mention
    if mention is not None and mention.kind is not None:
        return mention.kind == "person"
    return means_people(noun.lower_) or means_people(noun.lemma_.lower())


def may_be_somebody(noun: Token, reader: Reader) -> bool:
    """Return whether a noun may mean people: also a number ("12 were hurt") or a name."""
    mention = reader.argument(noun).mention
    if mention is not None:
        return mention.kind in {"person", None}
    pointing = noun.pos_ in {"NUM", "PROPN", "PRON"} and noun.lower_ != "what"
    return pointing or is_somebody(noun, reader)


# What is done to a race: "ran the 800 metres".
RACING = frozenset({"win", "lose", "run", "swim", "contest"})


def is_measure(noun: Token) -> bool:
    """Return whether an object says how much ("declined 5 percent") and not what."""
    if noun.pos_ in {"NUM", "SYM"} or is_calendar(noun):
        return not _is_part_of_things(noun)
    number = noun.pos_ != "PROPN" and any(child.pos_ == "NUM" for child in noun.children)
    return number and UNIT.fullmatch(f" {noun.lower_}") is not None and not _is_race(noun)


def _is_race(noun: Token) -> bool:
    """ "Won the 800 metres": the race is won."""
    named = any(child.lower_ == "the" for child in noun.lefts)
    return named and noun.head.lemma_.lower() in RACING


def _is_part_of_things(number: Token) -> bool:
    """ "Closed two of the lanes": lanes are closed."""
    behind = number.doc.tokens[number.i + 1 : number.i + 3]
    words = [word.lower_ for word in behind]
    return number.pos_ == "NUM" and words[:1] == ["of"] and words[-1] in POINTING


def is_time(noun: Token) -> bool:
    """Return whether a noun or number behind a preposition may say when."""
    return is_calendar(noun) or noun.pos_ == "NUM"


def classes_of(noun: Token, reader: Reader) -> tuple[str, ...]:
    """Return the classes of things that a noun belongs to, written as in the lexicon.

    Asked of one noun by whoever weighs the verb, and found once.
    """
    known = reader.classes.get(noun.i)
    if known is None:
        known = reader.classes[noun.i] = _classes_of(noun, reader)
    return known


def _classes_of(noun: Token, reader: Reader) -> tuple[str, ...]:
    word = noun.lower_
    if noun.pos_ == "PROPN" and (first := word.partition(" ")[0]) in NAMED_STORMS:
        word = first
    found = classes_by_noun().get(word) or classes_by_noun().get(noun_lemma(word), ())
    if CALAMITY in found and noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "of":
        found = tuple(name for name in found if name != CALAMITY)  # "a storm of protest"
    mention = reader.argument(noun).mention
    if PLACES.intersection(found) or (mention is not None and mention.kind == "place"):
        found = (*found, PLACE_CLASS)
    return (*found, PERSON_CLASS) if is_somebody(noun, reader) else found
