"""Group the names of a story's bodies: legal forms, initials, short names, whose ministry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.gazetteer import Country
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.offices import country_at, words_of
from datasette_discrepancy.links.names import initials, organization_core

# What stands before a body's name of its own and says nothing without it.
_EMPTY = frozenset(
    ("national", "first", "new", "united", "american", "general", "royal", "international")
)


@lru_cache(maxsize=20_000)
def body_of(name: str, text: str) -> tuple[str | None, tuple[str, ...]]:
    """Return whose body a name names, and the words by which it is compared.

    Args:
        name: the bare name ("Chinese Foreign Ministry").
        text: the mention as printed ("China's Foreign Ministry").

    Returns:
        The code of the country for a body of a government, else None; the compared words, without
        the country where there is one.
    """
    words = words_of(name)
    country, start = country_at(words, 0)
    if country is not None and 0 < start < len(words):
        rest = name[words[start].start :]
        if governs(rest):
            return country.iso, organization_core(rest)
    core = organization_core(name)
    stated = _country(parse_name(text).country)
    if stated is not None and governs(name):
        return stated.iso, _without_country(core, stated)
    return None, core


def _country(name: str | None) -> Country | None:
    return gazetteer.country_named(name) if name else None


def _without_country(core: tuple[str, ...], country: Country) -> tuple[str, ...]:
    tail = tuple(country.name.lower().split())
    size = len(tail)
    for start in range(len(core) - size + 1):
        if core[start : start + size] == tail and size < len(core):
            return core[:start] + core[start + size :]
    return core


def governs(name: str) -> bool:
    """Whether a body's name shows that it is a government's ("Foreign Ministry", "Navy")."""
    core = organization_core(name)
    return "news" not in core and any(token in gazetteer.government_words() for token in core)


def merge_short_names(cores: Sequence[tuple[str, ...]], taken: Set[str]) -> dict[int, int]:
    """Join short names of bodies to the one longer name that they begin.

    "Ford" belongs to "Ford Motor", "Yonhap" to "Yonhap News Agency", "Boston" to nothing that is
    called "Boston University".

    Args:
        cores: distinct compared names.
        taken: words that are a person's or a place's in this story.

    Returns:
        Position of the short name to position of the long one; a short name that begins two names
        which are not themselves joined is left out.
    """
    descriptive = gazetteer.descriptive_words()
    by_first: dict[str, list[int]] = defaultdict(list)
    for position, core in enumerate(cores):
        by_first[core[0]].append(position)
    joined: dict[int, int] = {}
    for position in sorted(range(len(cores)), key=lambda p: (-len(cores[p]), cores[p])):
        core = cores[position]
        if set(core) <= _EMPTY or (len(core) == 1 and core[0] in taken):
            continue
        longer = [
            _root(joined, other)
            for other in by_first[core[0]]
            if len(cores[other]) > len(core)
            and cores[other][: len(core)] == core
            and all(word in descriptive for word in cores[other][len(core) :])
        ]
        if len(set(longer)) == 1:
            joined[position] = longer[0]
    return {short: _root(joined, long) for short, long in joined.items()}


def _root(joined: dict[int, int], position: int) -> int:
    while position in joined:
        position = joined[position]
    return position


def is_acronym(name: str) -> bool:
    """Whether a name is printed like initials: capitals, with or without dots."""
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 7 and letters.isalpha() and letters.isupper()


def spelled_out(acronym: str, names: Iterable[str]) -> list[str]:
    """Return those names whose initials an acronym is."""
    wanted = acronym.replace(".", "").lower()
    known = gazetteer.organization_named(acronym)
    found = []
    for name in names:
        same = known is not None and organization_core(known) == organization_core(name)
        if same or wanted in initials(name):
            found.append(name)
    return found
