"""What a title says about its holder, for telling two people of one surname apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.offices import (
    country_at,
    country_of_title,
    office_ending_at,
    words_of,
)

# A rank or calling goes with any office; two different ones do not make two people.
_COMPATIBLE = frozenset(
    (
        *("military", "academic", "cleric", "royal", "police", "physician", "member", "official"),
        *("politician", "candidate", "business", "founder", "owner", "analyst", "author", "lawyer"),
        *("suspect", "victim", "witness", "resident", "relative", "spouse", "activist", "worker"),
        *("teacher", "student", "journalist", "performer", "athlete", "adviser", "executive"),
    )
)
# Too common in titles to tell one body from another.
_COMMON = frozenset(
    (
        *("national", "international", "state", "federal", "government", "public", "general"),
        *("party", "of", "and", "the", "for", "to", "in", "at", "on"),
    )
)


@dataclass(frozen=True)
class TitleProfile:
    """What one or several titles say.

    Attributes:
        classes: classes of the offices and ranks (see ``titles.csv``).
        bodies: words and initials of the bodies and fields ("defense", "nis").
        genders: genders that the words show.
    """

    classes: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    genders: frozenset[str] = frozenset()


@lru_cache(maxsize=20_000)
def profile(title: str) -> TitleProfile:
    """Return what a title says about its holder."""
    words = words_of(title)
    classes: set[str] = set()
    genders: set[str] = set()
    rest: list[str] = []
    position = len(words)
    while position > 0:
        office = office_ending_at(words, position)
        if office is None:
            rest.append(words[position - 1].key)
            position -= 1
            continue
        classes |= office.title.classes
        genders |= {office.title.gender} - {""}
        position = office.start
    rest.reverse()
    return TitleProfile(frozenset(classes), _bodies(title, rest), frozenset(genders))


def _bodies(title: str, keys: list[str]) -> frozenset[str]:
    named = _country_keys(title)
    uses = gazetteer.title_words()
    telling = {
        key
        for key in keys
        if key not in _COMMON and key not in named and uses.get(key) not in ("status", "rank")
    }
    run = [key for key in keys if key and key not in named and key not in ("of", "and", "the")]
    starts = range(len(run))
    shortened = {
        "".join(key[0] for key in run[start:end])
        for start in starts
        for end in range(start + 2, min(start + 6, len(run)) + 1)
    }
    return frozenset(telling | shortened)


def _country_keys(title: str) -> frozenset[str]:
    words = words_of(title)
    keys: set[str] = set()
    for position in range(len(words)):
        _, end = country_at(words, position)
        keys |= {word.key for word in words[position:end]}
    return frozenset(keys)


def combined(titles: Iterable[str]) -> TitleProfile:
    """Return what several titles of one person say together."""
    profiles = [profile(title) for title in titles]
    return TitleProfile(
        frozenset().union(*(each.classes for each in profiles)),
        frozenset().union(*(each.bodies for each in profiles)),
        frozenset().union(*(each.genders for each in profiles)),
    )


def agreement(a: TitleProfile, b: TitleProfile) -> int:
    """Return how much two profiles have in common: 0 for nothing, more for more."""
    bodies = len(a.bodies & b.bodies)
    classes = len(a.classes & b.classes)
    # "CIA director" and "NIS director" share the office and nothing else.
    if a.bodies and b.bodies and not bodies:
        return 0
    return bodies + classes


def conflict(a: TitleProfile, b: TitleProfile) -> bool:
    """Whether two profiles can hardly be one person's: premier here, party secretary there."""
    if a.genders and b.genders and not a.genders & b.genders:
        return True
    shared = a.classes & b.classes
    if "minister" in shared and a.bodies and b.bodies and not a.bodies & b.bodies:
        return True
    if shared or a.bodies & b.bodies:
        return False
    return bool(a.classes - _COMPATIBLE and b.classes - _COMPATIBLE)


@lru_cache(maxsize=20_000)
def acts_for(title: str) -> str | None:
    """Return the country for whose government the holder of a title acts, by its usual name.

    "Russia" for "Russian Defense Minister"; None for "French actor", for a lawmaker, an opposition
    leader or anybody who was in office formerly.
    """
    words = words_of(title)
    uses = gazetteer.title_words()
    keys = {word.key for word in words}
    if keys & {"opposition", "rebel", "separatist", "party"}:
        return None
    if any(uses.get(key.split(" ")[0]) == "status" and key != "acting" for key in keys if key):
        return None
    for end in range(len(words), 0, -1):
        office = office_ending_at(words, end)
        if office is None:
            continue
        if not office.title.government:
            return None
        named = _country_keys(title)
        before = [word for word in words[: office.start] if word.key not in named]
        strange = any(
            not (word.capital or word.key in uses or word.key in gazetteer.organization_words())
            and word.key not in _COMMON
            and office_ending_at(words, words.index(word) + 1) is None
            for word in before
        )
        return None if strange else country_of_title(title)
    return None
