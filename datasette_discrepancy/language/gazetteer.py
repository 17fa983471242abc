"""Countries, places, offices and name words: the tables under ``data``, read once when first used.

Every lookup goes by `spelling.name_key`, so case, accents and dots do not matter. The exception is
a short code in capitals ("US", "UK"), which must be printed in capitals: "us" is a pronoun.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from datasette_discrepancy.language.spelling import name_key

# A namesake this many times smaller is not what news means by the bare name (London, Ontario).
DWARFED = 12


@dataclass(frozen=True)
class Country:
    """One country of ``countries.csv``.

    Attributes:
        iso: ISO 3166-1 alpha-2 code.
        name: usual English name.
        capital: usual spelling, "" where its name must not stand for the government.
        seats: buildings and streets that stand for the government.
    """

    iso: str
    name: str
    capital: str
    seats: tuple[str, ...]


@dataclass(frozen=True)
class Title:
    """An office or form of address of ``titles.csv``.

    Attributes:
        term: as in the table.
        honorific: True for a form of address ("Mr", "Gen"), False for an office ("minister").
        classes: what the holder is, in words under which other titles stand too.
        gender: "m", "f", or "" where the word shows none.
        government: True where the holder speaks for a government.
        ambiguous: True where the word is also a name or a common word ("King", "Major").
    """

    term: str
    honorific: bool
    classes: frozenset[str]
    gender: str
    government: bool
    ambiguous: bool


def rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one of the package's tables.

    Args:
        table: file name under ``data``, without ".csv".
    """
    source = files("datasette_discrepancy.language").joinpath("data", f"{table}.csv")
    with source.open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def parts(cell: str | None) -> list[str]:
    """Return the values of a cell that holds several."""
    return [value for value in (cell or "").split("|") if value]


def _is_code(text: str) -> bool:
    letters = text.replace(".", "").replace(" ", "")
    return len(letters) <= 4 and letters.isalpha() and letters.isupper()


@dataclass(frozen=True)
class _Countries:
    by_iso: dict[str, Country]
    by_name: dict[str, str]
    by_nearby_name: dict[str, str]
    by_demonym: dict[str, frozenset[str]]
    by_capital: dict[str, str]
    by_seat: dict[str, str]
    codes: frozenset[str]


@cache
def _countries() -> _Countries:
    tables = _Countries({}, {}, {}, {}, {}, {}, frozenset())
    codes: set[str] = set()
    demonyms: dict[str, set[str]] = defaultdict(set)
    nearby: dict[str, set[str]] = defaultdict(set)
    for row in rows("countries"):
        iso = row["iso"]
        capitals = parts(row["capital"])
        seats = tuple(parts(row["seats"]))
        country = Country(iso, row["name"], capitals[0] if capitals else "", seats)
        tables.by_iso[iso] = country
        for name in (row["name"], *parts(row["aliases"])):
            tables.by_name[name_key(name)] = iso
            if _is_code(name):
                codes.add(name_key(name))
        for name in parts(row["near"]):
            nearby[name_key(name)].add(iso)
        for name in parts(row["demonyms"]):
            demonyms[name_key(name)].add(iso)
            if _is_code(name):
                codes.add(name_key(name))
        for name in capitals:
            tables.by_capital[name_key(name)] = iso
        for name in seats:
            tables.by_seat[name_key(name)] = iso
    tables.by_nearby_name.update({k: min(v) for k, v in nearby.items() if len(v) == 1})
    tables.by_demonym.update({k: frozenset(v) for k, v in demonyms.items()})
    return _Countries(
        tables.by_iso,
        tables.by_name,
        tables.by_nearby_name,
        tables.by_demonym,
        tables.by_capital,
        tables.by_seat,
        frozenset(codes),
    )


def _printed_as_code(text: str, key: str) -> bool:
    return key not in _countries().codes or text.upper() == text


def country(iso: str) -> Country:
    """Return a country by its code. Raises KeyError for an unknown one."""
    return _countries().by_iso[iso]


def country_named(text: str) -> Country | None:
    """Return the country that a name names ("ROK", "Holland"); no capital, no adjective."""
    key = name_key(text)
    iso = _countries().by_name.get(key)
    return country(iso) if iso and _printed_as_code(text, key) else None


def country_named_nearby(text: str) -> Country | None:
    """Return the country that a word means where the text names it in full too ("the North")."""
    iso = _countries().by_nearby_name.get(name_key(text))
    return country(iso) if iso else None


def country_of_demonym(text: str) -> Country | None:
    """Return the country of an adjective or people ("Russian", "Danes"), None if two share it."""
    key = name_key(text)
    found = _countries().by_demonym
    isos = found.get(key) or (found.get(key[:-1]) if key.endswith("s") and len(key) > 4 else None)
    if not isos or len(isos) > 1 or not _printed_as_code(text, key):
        return None
    return country(min(isos))


def country_of_capital(text: str) -> Country | None:
    """Return the country of which a name is the capital."""
    iso = _countries().by_capital.get(name_key(text))
    return country(iso) if iso else None


def country_of_seat(text: str) -> Country | None:
    """Return the country whose government sits there ("the Kremlin", "Downing Street")."""
    iso = _countries().by_seat.get(name_key(text))
    return country(iso) if iso else None


@cache
def _regions() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("regions"):
        for name in parts(row["names"]):
            found[name_key(name)].add(row["iso"])
    return {key: frozenset(isos) for key, isos in found.items()}


def regions_named(text: str) -> frozenset[str]:
    """Return the codes of the countries that have a region of this name."""
    return _regions().get(name_key(text), frozenset())


@cache
def _cities() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows("cities"):
        same = found[name_key(row["name"])]
        same[row["iso"]] = max(same.get(row["iso"], 0), int(row["population"]))
    return dict(found)


def cities_named(text: str) -> dict[str, int]:
    """Return country code to population for the towns of this name, dwarfed namesakes left out."""
    same = _cities().get(name_key(place_spelling(text)), {})
    largest = max(same.values(), default=0)
    return {iso: people for iso, people in same.items() if people * DWARFED >= largest}


@cache
def _variants() -> dict[str, str]:
    return {name_key(row["variant"]): row["name"] for row in rows("place_variants")}


def place_spelling(text: str) -> str:
    """Return the one spelling of a place that has several ("Kiev" becomes "Kyiv")."""
    return _variants().get(name_key(text), text)


@cache
def titles() -> dict[str, Title]:
    """Return every office and form of address by its key."""
    found: dict[str, Title] = {}
    for row in rows("titles"):
        title = Title(
            row["term"],
            row["kind"] == "honorific",
            frozenset(parts(row["class"])),
            row["gender"],
            row["government"] == "1",
            row["ambiguous"] == "1",
        )
        found[name_key(row["term"])] = title
    return found


@cache
def title_words() -> dict[str, str]:
    """Return the words beside an office by key, with their use: status, rank or domain."""
    return {name_key(row["term"]): row["use"] for row in rows("title_words")}


@cache
def organization_words() -> dict[str, str]:
    """Return the words that make an organisation by key: "strong", "weak" or "suffix"."""
    return {name_key(row["term"]): row["strength"] for row in rows("organization_words")}


@cache
def government_words() -> frozenset[str]:
    """Return the keys of the words that make a body a government's ("ministry", "navy")."""
    words = rows("organization_words")
    return frozenset(name_key(row["term"]) for row in words if row["government"] == "1")


@cache
def descriptive_words() -> frozenset[str]:
    """Return the keys of the words a body's short name leaves out ("Toyota Motor Corp")."""
    words = rows("organization_words")
    return frozenset(name_key(row["term"]) for row in words if row["short"] == "1")


@cache
def _organizations() -> tuple[dict[str, str], frozenset[str]]:
    names: dict[str, str] = {}
    initials: set[str] = set()
    for row in rows("organizations"):
        names[name_key(row["name"])] = row["name"]
        if row["initials"]:
            names[name_key(row["initials"])] = row["name"]
            initials.add(name_key(row["initials"]))
    return names, frozenset(initials)


def organization_named(text: str) -> str | None:
    """Return the full name of a well-known organisation; initials must be in capitals."""
    names, initials = _organizations()
    key = name_key(text)
    return None if key in initials and text.upper() != text else names.get(key)


@cache
def small_words(use: str) -> frozenset[str]:
    """Return the keys of one kind of small word.

    Args:
        use: "preposition" (a name's head stands before it), "generation" ("Jr"), "particle"
            ("von"), "also a surname" (an English word that is one: "No", "Long"), "calendar",
            "adjective" (of several countries or none: "Korean", "European"), or "opener"
            (capitalised at the start of a sentence and never part of a body's name there).
    """
    return frozenset(name_key(row["word"]) for row in rows("small_words") if row["use"] == use)


@cache
def place_words() -> dict[str, str]:
    """Return the words that make a place by key: "prefix" or "suffix" (of several: both)."""
    found: dict[str, str] = {}
    for row in rows("place_words"):
        key = name_key(row["term"])
        found[key] = f"{found[key]} {row['position']}" if key in found else row["position"]
    return found


@cache
def given_names() -> dict[str, str]:
    """Return given names by key with the gender they show: "m", "f" or ""; short forms too."""
    full = {name_key(row["name"]): row["gender"] for row in rows("given_names")}
    short = {
        name_key(variant): full.get(name_key(row["name"]), "")
        for row in rows("nicknames")
        for variant in row["variants"].split("|")
    }
    return {**short, **full}


def gender_of_full_name(name: str) -> str:
    """Return the gender that the given name of a full name shows, "" where it shows none.

    A single word may be a surname that is a given name elsewhere ("Ernst", "Clinton").
    """
    words = name.split()
    return given_names().get(name_key(words[0]), "") if len(words) > 1 else ""


@cache
def east_asian_surnames() -> frozenset[str]:
    """Return the keys of surnames that stand before the given name."""
    return frozenset(name_key(row["name"]) for row in rows("east_asian_surnames"))


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Return short or foreign form to the given names it may stand for, by key."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("nicknames"):
        name = name_key(row["name"])
        for form in (name, *map(name_key, parts(row["variants"]))):
            found[form].add(name)
    return {form: frozenset(names) for form, names in found.items()}
