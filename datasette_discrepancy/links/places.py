"""Countries, their governments and where a place lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.gazetteer import Country
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.offices import country_at, words_of
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.links.model import Mention

# "the Russian government" acts as Russia does; a ministry is a body of its own.
_GOVERNMENT = frozenset(("government", "govt", "authorities", "regime"))
# Where one of these acts, a story is of a country's own affairs.
_LEGISLATURES = frozenset(
    "congress senate house parliament commons bundestag bundesrat knesset duma riksdag storting "
    "sejm cortes folketing rada".split()
)

Meaning = Literal["country", "place", "undecided", "none"]


@dataclass(frozen=True)
class Story:
    """What the whole story says about countries.

    Attributes:
        named: codes of the countries that it names in full.
        hinted: codes of those that titles, adjectives or capitals point to as well.
        acting: keys of capitals and seats that act somewhere in the story as a government.
        actors: codes of the countries that act in it under their own names or those of capitals,
            with how often.
        legislatures: how often a parliament or a chamber of one acts in it.
    """

    named: frozenset[str]
    hinted: frozenset[str]
    acting: frozenset[str]
    actors: Mapping[str, int]
    legislatures: int

    def at_home(self, iso: str) -> bool:
        """Whether a country's seat of government is one of several powers within it.

        No country acts, or its lawmakers act as often as any other country does: to others the
        White House is the United States, and so it is to whoever tells of it that "Russia expelled
        two diplomats", as no lawmakers do.
        """
        others = [count for country, count in self.actors.items() if country != iso]
        if not others:
            return iso not in self.actors or self.legislatures > 0
        return 0 < max(others) <= self.legislatures


def survey(mentions: Iterable[Mention]) -> Story:
    """Return what a story says about countries."""
    named: set[str] = set()
    hinted: set[str] = set()
    acting: set[str] = set()
    actors: Counter[str] = Counter()
    legislatures = 0
    for mention in mentions:
        country = gazetteer.country_named(mention.name)
        acts = mention.role == "agent" and mention.kind != "person"
        legislatures += acts and _is_legislature(mention.name)
        if country is not None:
            if not gazetteer.regions_named(mention.name):
                named.add(country.iso)
                actors[country.iso] += acts
            continue
        metonym = _metonym(mention.name)
        if metonym is not None:
            hinted.add(metonym.iso)
            if acts:
                acting.add(name_key(mention.name))
                actors[metonym.iso] += not _is_seat(mention.name)
        elif (stated := _country_stated(mention)) is not None:
            hinted.add(stated.iso)
    return Story(
        frozenset(named), frozenset(named | hinted), frozenset(acting), +actors, legislatures
    )


def _country_stated(mention: Mention) -> Country | None:
    title = f"{mention.title} X" if mention.title else mention.text
    name = parse_name(title).country
    return gazetteer.country_named(name) if name else None


def _metonym(name: str) -> Country | None:
    return gazetteer.country_of_capital(name) or gazetteer.country_of_seat(name)


def _is_legislature(name: str) -> bool:
    return name_key(name).rpartition(" ")[2] in _LEGISLATURES and not _is_seat(name)


def _is_seat(name: str) -> bool:
    return gazetteer.country_of_seat(name) is not None


def country_meant(mention: Mention, story: Story) -> tuple[Meaning, Country | None]:
    """Tell whether a mention means a country, and which.

    Args:
        mention: a mention that no title makes a person's.
        story: what the story says about countries.

    Returns:
        "country" with the country; "place" with the country in which a capital or seat lies, where
        the mention means that very place; "undecided" where it may be either; "none" where the name
        has nothing to do with a country.
    """
    country = gazetteer.country_named(mention.name)
    if country is not None:
        if gazetteer.regions_named(mention.name) and country.iso not in story.hinted:
            return "none", None
        return "country", country
    nearby = gazetteer.country_named_nearby(mention.name)
    if nearby is not None:
        return ("country", nearby) if nearby.iso in story.named else ("undecided", None)
    government = _government_of_name(mention.name)
    if government is not None:
        return "country", government
    if _is_adjective(mention.name):
        return "undecided", None
    metonym = _metonym(mention.name)
    if metonym is None:
        return "none", None
    if mention.role == "agent":
        if _is_seat(mention.name) and story.at_home(metonym.iso):
            return "none", None
        return "country", metonym
    if mention.role in {"other", "undergoer"} and name_key(mention.name) in story.acting:
        return "undecided", None
    return "place", metonym


def _is_adjective(name: str) -> bool:
    known = gazetteer.country_of_demonym(name)
    return known is not None or name_key(name) in gazetteer.small_words("adjective")


@lru_cache(maxsize=10_000)
def _government_of_name(name: str) -> Country | None:
    words = words_of(name)
    if len(words) < 2:
        return None
    if words[-1].key in _GOVERNMENT:
        country, end = country_at(words, 0)
        return country if end == len(words) - 1 else None
    if words[0].key in _GOVERNMENT and words[1].key == "of":
        start = 3 if len(words) > 3 and words[2].key == "the" else 2
        country, end = country_at(words, start)
        return country if end == len(words) else None
    return None


def place_key(name: str) -> str:
    """Return the key under which all spellings of a place meet ("Kiev" and "Kyiv")."""
    return name_key(gazetteer.place_spelling(name))


def country_around(name: str, mentioned: Set[str]) -> Country | None:
    """Return the country in which a place lies.

    Args:
        name: the place.
        mentioned: codes of the countries that the story mentions.

    Returns:
        The country where only one has a place of this name, or only one of several is mentioned in
        the story; None otherwise.
    """
    seat = _metonym(name) or _metonym(gazetteer.place_spelling(name))
    if seat is not None:
        return seat
    isos: Sequence[str] = sorted(gazetteer.regions_named(name) or gazetteer.cities_named(name))
    if len(isos) > 1:
        isos = [iso for iso in isos if iso in mentioned]
    return gazetteer.country(isos[0]) if len(isos) == 1 else None
