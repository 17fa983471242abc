"""Words of a phrase: which of them are an office, its complement, a country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.gazetteer import Country, Title
from datasette_discrepancy.language.name_kinds import kind_of_name
from datasette_discrepancy.language.spelling import name_key, without_possessive

_WORD = re.compile(r"\S+")
EDGES = '"“”„‘’«»*_[]{}:;!?…()'
# The most words a lookup of a country spans.
_LONGEST = 5
# What may stand between an office and the name: "Secretary of State", "envoy to China".
_COMPLEMENT = frozenset(("of", "for", "to", "in", "at", "and", "the", "on", "from"))


class Word(NamedTuple):
    """One word of a phrase: its span in the phrase, its key, whether it is a possessive."""

    start: int
    end: int
    text: str
    key: str
    possessive: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter or a digit."""
        return self.text[:1].isupper() or self.text[:1].isdigit()


def words_of(text: str) -> list[Word]:
    """Split text at blanks; quotation marks and closing punctuation do not belong to a word."""
    found = []
    for match in _WORD.finditer(text):
        word = _stripped(match.group())
        if word is not None:
            at = match.start()
            found.append(word._replace(start=at + word.start, end=at + word.end))
    return found


@lru_cache(maxsize=100_000)
def _stripped(printed: str) -> Word | None:
    """Return the word in what stands between two blanks, None where there are only marks."""
    start = len(printed) - len(printed.lstrip(EDGES))
    stripped = printed.strip(EDGES)
    unmarked = stripped.rstrip(",")
    bare = without_possessive(unmarked)
    if not bare:
        return None
    return Word(start, start + len(stripped), bare, name_key(bare), bare != unmarked)


@dataclass(frozen=True)
class Office:
    """An office or form of address at words ``start`` to ``end`` (exclusive) of a phrase."""

    start: int
    end: int
    title: Title
    plural: bool = False


def office_ending_at(words: Sequence[Word], end: int) -> Office | None:
    """Return the longest office of the table whose last word stands just before ``end``."""
    for length in range(min(3, end), 0, -1):
        key = " ".join(word.key for word in words[end - length : end])
        for form in (key, _bare_office(key), _bare_office(key).removesuffix("s")):
            title = gazetteer.titles().get(form)
            if title is not None and not _has_comma(words[end - length : end - 1]):
                plural = form + "s" == _bare_office(key)
                return Office(end - length, end, title, plural)
    return None


def _has_comma(words: Sequence[Word]) -> bool:
    """ "Since then, Mr. Berg": what a comma parts from an office is none of its words."""
    return any(word.end - word.start > len(word.text) and not word.possessive for word in words)


def _bare_office(key: str) -> str:
    """The office of "ex-president" or "co-chairman"."""
    if key.startswith(("ex ", "co ", "former ", "then ")):
        return key.partition(" ")[2]
    return key


def country_at(words: Sequence[Word], start: int) -> tuple[Country | None, int]:
    """Return the country whose name or adjective begins at a word, and where that ends."""
    for length in range(min(_LONGEST, len(words) - start), 0, -1):
        phrase = " ".join(word.text for word in words[start : start + length])
        country = gazetteer.country_named(phrase) or gazetteer.country_of_demonym(phrase)
        if country is not None:
            return country, start + length
    return None, start


@lru_cache(maxsize=50_000)
def country_of_title(title: str) -> str | None:
    """Return the country that a title is held for: "Russia" for "Russia's ambassador to China".

    None where the title names no country, several, or only the one its holder is sent to.
    """
    words = words_of(title)
    found: list[str] = []
    position = 0
    while position < len(words):
        if words[position].key == "to":
            break
        country, end = country_at(words, position)
        if country is None:
            seat = _seat_at(words, position)
            found += [seat.name] if seat else []
        else:
            found.append(country.name)
        position = max(end, position + 1)
    return found[0] if len(set(found)) == 1 else None


def _seat_at(words: Sequence[Word], start: int) -> Country | None:
    for length in (2, 1):
        phrase = " ".join(word.text for word in words[start : start + length])
        country = gazetteer.country_of_seat(phrase)
        if country is not None:
            return country
    return None


def complement_end(words: Sequence[Word], end: int) -> int:
    """Where the complement of an office ends: of "State" in "Secretary of State Antony Blinken"."""
    position = end
    while position < len(words) and words[position].key in _COMPLEMENT:
        after = position + 1
        if after < len(words) and words[after].key == "the":
            after += 1
        named = _body_end(words, after)
        if named == after:
            named = _end_at_comma(words, after)
        if named == after:
            break
        position = named
    return position


def _end_at_comma(words: Sequence[Word], start: int) -> int:
    """Where capitalised words end that a comma parts from a name: "mayor of Ystad, Ann Lee"."""
    for position in range(start, min(start + _LONGEST, len(words) - 2)):
        word = words[position]
        if not word.capital:
            break
        if word.end - word.start > len(word.text) and not word.possessive:
            return position + 1 if words[position + 1].capital else start
    return start


def _body_end(words: Sequence[Word], start: int) -> int:
    """Where a field, country, region or body that begins at a word ends; ``start`` if none does."""
    best = start
    run = start
    while run < len(words) and (words[run].capital or words[run].key in ("of", "and", "the")):
        run += 1
    for end in range(min(start + 7, len(words)), start, -1):
        phrase = " ".join(word.text for word in words[start:end])
        if name_key(phrase) in gazetteer.title_words() or _is_place_or_country(phrase):
            return end
        last = gazetteer.organization_words().get(words[end - 1].key)
        if end <= run and (last == "strong" or gazetteer.organization_named(phrase)):
            return end
        if end == start + 1 and words[start].text.isupper() and len(words[start].text) > 1:
            return end
        if office_ending_at(words, end) and end == len(words):
            best = start
    return best


def _is_place_or_country(phrase: str) -> bool:
    return kind_of_name(phrase) == "place" or gazetteer.country_named_nearby(phrase) is not None
