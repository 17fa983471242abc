"""What a bare name shows about itself: a person, an organisation, a place, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.gazetteer import small_words
from datasette_discrepancy.language.spelling import name_key

NameKind = Literal["person", "organization", "place"]

# The population from which on a bare word is taken for the town.
_KNOWN_TOWN = 100_000
# A body's name begins with these, unless it is a word of the calendar or of a place.
_OPENING_BODIES = frozenset(("bank", "banco", "banca", "banque", "grupo", "groupe", "gruppo", "fc"))
_NO_BODIES = frozenset(("holiday", "holidays"))
# Behind a name these tell of a person; "II" stands behind wars and ships as well.
_PERSONS_ONLY = frozenset(("jr", "jnr", "sr", "snr"))


@lru_cache(maxsize=50_000)
def kind_of_name(name: str) -> NameKind | None:
    """Return what kind of thing a bare name names, as far as its own words show it.

    Args:
        name: a name without title, article and possessive.

    Returns:
        "person" for a known given name or the shape of an East Asian name, "organization" for a
        word such as "Ministry" or "Inc", "place" for a country, region, town or a word such as
        "River"; None where the words show nothing, or are a town's and a person's alike.
    """
    words = name.split()
    keys = [name_key(word.rstrip(",")) for word in words]
    if not words or not any(keys):
        return None
    if gazetteer.organization_named(name):
        return "organization"
    if _is_country_or_seat(name):
        return "place"
    known_last = len(words) > 2 and keys[0] not in gazetteer.given_names()
    if _is_organization(keys) or (known_last and gazetteer.organization_named(words[-1])):
        return "organization"
    if _is_place_by_word(keys):
        return "place"
    if len(keys) > 1 and keys[0] in _OPENING_BODIES and keys[-1] not in _NO_BODIES:
        return "organization"
    if gazetteer.regions_named(name) and not _may_be_personal(keys):
        return "place"
    if len(words) > 1 and _is_known_town(name):
        return "place"
    if _is_person(words, keys):
        return "person"
    if len(words) == 1 and not _may_be_personal(keys) and _is_known_town(name):
        return "place"
    return None


def _is_country_or_seat(name: str) -> bool:
    found = (
        gazetteer.country_named(name)
        or gazetteer.country_of_capital(name)
        or gazetteer.country_of_seat(name)
    )
    return found is not None


def _may_be_personal(keys: Sequence[str]) -> bool:
    return len(keys) == 1 and (
        keys[0] in gazetteer.given_names() or keys[0] in gazetteer.east_asian_surnames()
    )


def head_position(keys: Sequence[str]) -> int:
    """Return the position of a name's head: its last word, or the last before a preposition."""
    for position, key in enumerate(keys):
        if key in small_words("preposition") and position > 0:
            return position - 1
    return len(keys) - 1


def _is_organization(keys: Sequence[str]) -> bool:
    table = gazetteer.organization_words()
    given = gazetteer.given_names()
    head = head_position(keys)
    for position in {head, len(keys) - 1}:
        strength = table.get(keys[position])
        # "Air Force", "Coast Guard": words of the table that are two.
        pair = " ".join(keys[max(0, position - 1) : position + 1])
        strength = strength or table.get(pair)
        if strength == "strong":
            return True
        if strength == "suffix" and position > 0:
            return True
        if strength == "weak":
            named_after = position + 1 < len(keys) and keys[position + 1] in small_words(
                "preposition"
            )
            if named_after or (position > 0 and keys[0] not in given):
                return True
    return False


def _is_place_by_word(keys: Sequence[str]) -> bool:
    table = gazetteer.place_words()
    if table.get(keys[-1]) == "whole" or table.get(" ".join(keys)) == "whole":
        return len(keys) <= 3
    if len(keys) < 2:
        return False
    if "prefix" in table.get(keys[0], "") and len(keys) <= 3:
        return True
    if len(keys) > 2 and table.get(" ".join(keys[:2])) == "prefix":
        return True
    if "suffix" not in table.get(keys[-1], "") and "suffix" not in table.get(
        " ".join(keys[-2:]), ""
    ):
        return False
    # "Kari Lake" is somebody.
    return not (len(keys) == 2 and keys[0] in gazetteer.given_names())


def _is_known_town(name: str) -> bool:
    # Initials are no town, also where a town is called so (NIS, Niš).
    if name.isupper() and len(name) <= 5:
        return False
    return max(gazetteer.cities_named(name).values(), default=0) >= _KNOWN_TOWN


def _is_person(words: Sequence[str], keys: Sequence[str]) -> bool:
    names = [key for key in keys if key not in small_words("generation")]
    if len(names) < 2:
        return len(names) == 1 and len(keys) > 1
    if any(key in small_words("preposition") for key in names) or not any(
        part[:1].isupper() for part in words[-1].split("-")
    ):
        return False
    if names[0].split(" ")[0] in gazetteer.given_names() or keys[-1] in _PERSONS_ONLY:
        return True
    return _is_east_asian(words, names)


def _is_east_asian(words: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether a surname that stands first is followed by one or two short names."""
    tokens = " ".join(keys).split()
    if not 2 <= len(tokens) <= 3 or tokens[0] not in gazetteer.east_asian_surnames():
        return False
    if not all(word[:1].isupper() and word[1:] == word[1:].lower() for word in words[:1]):
        return False
    if any(not token.isalpha() or len(token) > 10 for token in tokens):
        return False
    if len(tokens) == 2:
        known = (gazetteer.titles(), gazetteer.organization_words(), gazetteer.place_words())
        if any(tokens[1] in table for table in known):
            return False
        return tokens[0] not in small_words("also a surname") and all(
            w[:1].isupper() for w in words
        )
    return all(len(token) <= 6 for token in tokens[1:])
