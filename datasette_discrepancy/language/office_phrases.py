"""What words beside a name say of its bearer: office, field, whether still held, whose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from datasette_discrepancy.language.gazetteer import Title, country_of_demonym, rows
from datasette_discrepancy.language.lemmas import is_past_tense
from datasette_discrepancy.language.offices import (
    Word,
    country_at,
    office_ending_at,
    words_of,
)
from datasette_discrepancy.language.spelling import name_key

# Held before; nobody who holds it now contradicts that.
FORMER = frozenset(
    "former formerly ex then late once onetime retired previous previously deposed ousted "
    "emeritus".split()
)
# Not held yet, or only wanted.
COMING = frozenset(
    "incoming elect designate nominee candidate hopeful contender next future prospective aspiring "
    "would be shadow potential presumptive".split()
)
DEPUTIES = frozenset("deputy vice assistant associate junior".split())
PREPOSITION = re.compile(r"\s+(?:of|for|to|at|in|from|with|on)\s+")
# After these words the office's own words are over.
CLOSING = re.compile(
    r"\s+(?:who|which|that|when|while|since|after|before|until|during|because|as|by|amid)\b"
)
JOINT = re.compile(r"\s+(?:and|but|or)\s+")
ARTICLES = frozenset("a an the its his her their our".split())
_BEHIND_COUNTRY = frozenset("and at for from in to".split())
# "a member of the Norwegian cabinet": bodies that a country's own people make up.
_OF_A_STATE = frozenset("government cabinet parliament senate army navy police".split())
_NO_OPENING = frozenset(
    "to as including like unlike such not no we they he she it i you there and but or nor".split()
)
_OPINIONS = frozenset("worst best greatest finest".split())
# "The Gazette, citing two officials, reported": no office holds them.
_VERBS = frozenset("citing quoting cited quoted".split())
# An article opens a noun phrase; these may stand before it.
_NOUN_OPENERS = frozenset("a an the".split())
_BEFORE_AN_ARTICLE = frozenset(
    "and or & both then now also once currently still formerly previously soon later again "
    "himself herself perhaps simultaneously".split()
)
# "Mayor since 2019" is mayor.
YEAR = re.compile(r"(?<!\bsince )\b(?:1[89]|20)\d\d\b")
# "Elected mayor in 2019" may be mayor or not.
CHOSEN = frozenset("elected appointed named chosen nominated".split())


@dataclass(frozen=True)
class OfficePhrase:
    """An office as words beside a name give it.

    Attributes:
        title: the row of the table of titles.
        deputy: True for the deputy or vice holder.
        former: True where it was held before.
        coming: True where it is not held yet, or only sought.
        field: the one field of a ministry ("defense"), "" without one or with several.
        country: code of the country of the holder or the office, None without one.
        plural: True where several hold it ("senators").
        several: True where a second office is joined on ("president and chief executive").
    """

    title: Title
    deputy: bool = False
    former: bool = False
    coming: bool = False
    field: str = ""
    country: str | None = None
    several: bool = False
    plural: bool = False


@lru_cache(maxsize=20_000)
def office_phrase(text: str) -> OfficePhrase | None:
    """Read the words that stand beside a name as an office.

    Args:
        text: "the country's defence minister", "former mayor of Oslo", "an analyst at Norvik Bank".

    Returns:
        The office, None where the words are none ("a city with a mayor").
    """
    own = own_words(text.strip())
    if is_past_tense(own.split(" ", 1)[0]):
        return None  # "Ann Lee, told reporters"
    head, *_ = PREPOSITION.split(own, maxsplit=1)
    words = words_of(head)
    office = office_ending_at(words, len(words))
    if office is None and JOINT.search(head):
        # "a senator and flew home": what is joined on is no office.
        own = head = JOINT.split(head, maxsplit=1)[0]
        words = words_of(head)
        office = office_ending_at(words, len(words))
    if office is None:
        return None
    end = len(words)
    before = words[: office.start]
    dated = YEAR.search(text) is not None
    if not is_one_phrase(before) or (dated and words[0].key in CHOSEN):
        return None
    keys = {part for word in words for part in word.key.split()}
    everything = words_of(own)
    status = {part for word in everything for part in word.key.split()}
    return OfficePhrase(
        office.title,
        deputy=any(part in DEPUTIES for word in before for part in word.key.split()),
        former=bool(keys & FORMER) or dated,
        coming=bool(status & COMING),
        field=_field(before, everything[end:]),
        country=_country(before, everything, end),
        several=_joins_office(everything, end) or _stands_behind_another(before),
        plural=office.plural,
    )


def is_one_phrase(before: Sequence[Word]) -> bool:
    """Return whether the words before an office are its own.

    Not "trailing far behind the leader", "to become chair", "including former senator Ann Lee", nor
    an opinion: "the worst minister".
    """
    if before and before[0].key in _NO_OPENING:
        return False
    if any(word.key in _OPINIONS or word.key in _VERBS for word in before):
        return False
    return all(
        word.key not in _NOUN_OPENERS or before[position].key in _BEFORE_AN_ARTICLE
        for position, word in enumerate(before[1:])
    )


def own_words(text: str) -> str:
    """Return what is said of an office itself: "a former nurse" of "a former nurse who sings"."""
    return CLOSING.split(text, maxsplit=1)[0]


@cache
def _fields() -> dict[str, str]:
    return {name_key(row["term"]): row["field"] for row in rows("office_fields")}


@cache
def office_groups() -> dict[tuple[str, str], tuple[str, str]]:
    """Return, by a title's key and country, the group of which nobody holds two offices, and which.

    The country is "" where the title means one office everywhere. A chancellor heads the German
    government, keeps the British purse, or heads a university.
    """
    return {
        (name_key(row["term"]), row["country"]): (row["group"], row["office"])
        for row in rows("office_groups")
    }


@cache
def kin() -> dict[str, tuple[str, str, str]]:
    """Return, by key, what a word of kinship makes its bearer, the inverse, and the gender."""
    return {
        name_key(row["term"]): (row["relation"], row["inverse"], row["gender"])
        for row in rows("kin")
    }


def office_key(phrase: OfficePhrase) -> tuple[str, str] | None:
    """Return the group and the word under which two offices of one person are compared.

    None for what is compared with nothing: a calling beside which others are held, a minister of
    an unknown field ("a minister" may be the defence minister), several offices at once.
    """
    term, groups = name_key(phrase.title.term), office_groups()
    found = groups.get((term, "")) or groups.get((term, phrase.country or ""))
    if found is None or phrase.several:
        return None
    group, office = found
    if office in ("minister", "deputy minister"):
        if not phrase.field:
            return None
        office = f"{office} {phrase.field}"
    return group, f"deputy {office}" if phrase.deputy and group != "rank" else office


def _is_office(words: Sequence[Word], end: int) -> bool:
    office = office_ending_at(words, end)
    if office is None or office.title.honorific:
        return False
    return name_key(office.title.term) not in DEPUTIES


def _stands_behind_another(before: Sequence[Word]) -> bool:
    """Whether an office stands before the office: "president and chief executive"."""
    joined = any(word.key in ("and", "&") for word in before)
    return joined or any(_is_office(before, end) for end in range(1, len(before) + 1))


def _joins_office(words: Sequence[Word], end: int) -> bool:
    """Whether "and" or a comma behind an office is followed by another one."""
    for position in range(end, len(words)):
        if words[position].key in ("and", "&"):
            rest = range(position + 2, min(position + 6, len(words)) + 1)
            if any(_is_office(words, stop) for stop in rest):
                return True
    return False


def _field(before: Sequence[Word], behind: Sequence[Word]) -> str:
    keys = [word.key for word in before if word.key not in ARTICLES]
    found = _named_field(keys) or ""
    if behind and behind[0].key in ("of", "for"):
        complement = [word.key for word in behind[1:]]
        if any(key in ("and", "&") for key in complement):
            return ""
        for size in (3, 2, 1):
            found = found or _fields().get(" ".join(complement[:size]), "")
    return "" if "and" in keys else found


def _named_field(keys: Sequence[str]) -> str | None:
    for size in (3, 2, 1):
        if len(keys) >= size:
            field = _fields().get(" ".join(keys[-size:]))
            if field:
                return field
    return None


def _country(before: Sequence[Word], words: Sequence[Word], end: int) -> str | None:
    """The country whose adjective or genitive stands before an office, or that follows its "of".

    A bare noun before it is what the office is about: "the North Korea envoy", "an Iran expert".
    """
    found = set()
    position = 0
    while position < len(before):
        country, stop = country_at(before, position)
        if country is None:
            position += 1
            continue
        printed = " ".join(word.text for word in before[position:stop])
        adjective = country_of_demonym(printed) is not None
        if not adjective and not before[stop - 1].possessive:
            return None
        found.add(country.iso)
        position = stop
    if end + 1 < len(words) and words[end].key == "of":
        start = end + 2 if words[end + 1].key == "the" else end + 1
        country, stop = country_at(words, start)
        # "president of the Norwegian chess federation" has the federation's.
        closed = stop == len(words) or words[stop].key in _BEHIND_COUNTRY | _OF_A_STATE
        if country is not None and closed:
            found.add(country.iso)
    return found.pop() if len(found) == 1 else None
