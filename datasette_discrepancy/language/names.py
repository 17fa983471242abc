"""Split a printed name phrase into title, bare name, what kind of thing it is, and its country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.gazetteer import Country, small_words
from datasette_discrepancy.language.name_kinds import NameKind, kind_of_name
from datasette_discrepancy.language.offices import (
    EDGES,
    Office,
    Word,
    complement_end,
    country_at,
    country_of_title,
    office_ending_at,
    words_of,
)
from datasette_discrepancy.language.title_context import country_before, title_before

__all__ = ["ParsedName", "country_before", "country_of_title", "parse_name", "title_before"]

_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "our"))
_BRACKET = re.compile(r"\(([^()]{0,80})\)")
_EVENTS = frozenset(("convention", "primary", "primaries", "caucuses", "debate", "ticket"))
# What a company does, in front of its name at the head of a sentence: "Carmaker Norvik". One of
# them may be a person.
_LINES_OF_BUSINESS = frozenset(
    "carmaker automaker chipmaker drugmaker planemaker shipbuilder truckmaker steelmaker toymaker "
    "shoemaker phonemaker retailer supermarket insurer reinsurer lender broadcaster brewer "
    "distiller grocer telecoms publisher".split()
)
_MAY_BE_PERSONS = frozenset({"publisher", "broadcaster", "brewer", "grocer", "retailer"})
# No name is longer; what is comes back as it stands.
_MOST_WORDS = 40


@dataclass(frozen=True)
class ParsedName:
    """A name phrase, taken apart.

    Attributes:
        title: the title or office beside the name as printed ("Russian Defense Minister"), None
            without one.
        name: the bare name, without article, title, possessive and bracket; "" where the phrase is
            a title and nothing else ("the Prime Minister").
        kind: "person", "organization" or "place" where the words show it, else None.
        country: usual English name of the country that title or name carries ("Russia"), else None.
    """

    title: str | None
    name: str
    kind: NameKind | None
    country: str | None


@lru_cache(maxsize=50_000)
def parse_name(text: str) -> ParsedName:
    """Take a name phrase as printed apart.

    Args:
        text: the phrase, with or without article, title, possessive and bracket.

    Returns:
        Its parts. A phrase without a known title comes back whole as the name.
    """
    # A bracket beside a name holds its party or its initials.
    bare = _BRACKET.sub(" ", text) if "(" in text else text
    if not bare.strip():
        bare = text
    words = _without_article(words_of(bare))
    if len(words) > _MOST_WORDS:
        return ParsedName(None, _printed(bare, words), None, None)
    words, appended = _split_at_comma(bare, words)
    if not words:
        return ParsedName(None, "", None, None)
    office, name_start = _title_end(words)
    # "General Electric" is nobody of that rank.
    if office is None or gazetteer.organization_named(_printed(bare, words)):
        return _parse_without_title(bare, words, appended)
    title = bare[words[0].start : words[name_start - 1].end].rstrip(",")
    title = " ".join(title.split())
    named = _printed(bare, _without_constituency(words[name_start:]))
    country = country_of_title(title)
    return ParsedName(title, named, "person" if named else None, country)


def _without_constituency(words: Sequence[Word]) -> Sequence[Word]:
    """A name without "of Texas": it tells the holder's place, not the name."""
    for position in range(2, len(words)):
        if words[position].key == "of" and position + 1 < len(words):
            return words[:position]
    return words


def _printed(text: str, words: Sequence[Word]) -> str:
    """The words as printed, without the possessive of the last one and without line breaks."""
    if not words:
        return ""
    printed = text[words[0].start : words[-1].start + len(words[-1].text)]
    return " ".join(printed.split()).strip(EDGES + ",")


def _without_article(words: list[Word]) -> list[Word]:
    while (
        len(words) > 1
        and words[0].key in _ARTICLES
        and not gazetteer.country_named(f"{words[0].text} {words[1].text}")
    ):
        words = words[1:]
    return words


def _split_at_comma(text: str, words: list[Word]) -> tuple[list[Word], str | None]:
    """Part a name from what a comma adds: "Jane Doe, R-Ohio", "Matsegora, ambassador to China"."""
    for position, word in enumerate(words[:-1]):
        if not text[word.start : word.end].endswith(","):
            continue
        after = words[position + 1 :]
        if after[0].key in small_words("generation") or after[0].key in ("inc", "llc", "ltd"):
            continue
        before = words[: position + 1]
        if office_ending_at(before, len(before)) or _is_complement(words, position + 1):
            continue  # "Ambassador to North Korea, Alexander Matsegora": the name is still to come
        rest = text[after[0].start : after[-1].end]
        return before, rest if any_office(rest) else None
    return words, None


def any_office(text: str) -> bool:
    """Whether a title or office stands anywhere in the text."""
    words = words_of(text)
    return any(office_ending_at(words, end) for end in range(1, len(words) + 1))


def _is_complement(words: Sequence[Word], end: int) -> bool:
    """Whether the words up to ``end`` are an office with its "to" or "of" and no more."""
    for position in range(end - 1, 0, -1):
        if words[position].key in ("to", "of", "for"):
            office = office_ending_at(words, position)
            return office is not None and complement_end(words, position) == end
    return False


def _parse_without_title(text: str, words: Sequence[Word], appended: str | None) -> ParsedName:
    country, start = _leading_possessor(words)
    business = _line_of_business(words[start:])
    name = _printed(text, words[start + (business is not None) :])
    kind = kind_of_name(name)
    if kind is None and business is not None and business not in _MAY_BE_PERSONS:
        kind = "organization"
    if country is None and kind == "organization":
        country = country_at(words, 0)[0] or _country_after_of(words)
    if appended is not None and kind in (None, "person"):
        stated = country or _country(country_of_title(appended))
        return ParsedName(appended, name, "person", stated.name if stated else None)
    return ParsedName(None, name, kind, country.name if country else None)


def _line_of_business(words: Sequence[Word]) -> str | None:
    """The word for what a company does before its name: "Carmaker Norvik"."""
    if len(words) > 1 and words[0].key in _LINES_OF_BUSINESS and words[1].text[0].isupper():
        return words[0].key
    return None


def _country(name: str | None) -> Country | None:
    return gazetteer.country_named(name) if name else None


def _leading_possessor(words: Sequence[Word]) -> tuple[Country | None, int]:
    """The country of "Russia's X", or the acronym of "RAND's X", and where X begins."""
    country, end = country_at(words, 0)
    if 0 < end < len(words) and words[end - 1].possessive:
        return country, end
    first = words[0]
    if len(words) > 1 and first.possessive and first.text.isupper() and len(first.text) > 1:
        return None, 1
    return None, 0


def _country_after_of(words: Sequence[Word]) -> Country | None:
    for position, word in enumerate(words[:-1]):
        if word.key == "of":
            start = position + 2 if words[position + 1].key == "the" else position + 1
            country, end = country_at(words, start)
            return country if end == len(words) else None
    return None


def _title_end(words: Sequence[Word]) -> tuple[Office | None, int]:
    """Find the office of a phrase, and the word at which the bare name begins."""
    only_title: tuple[Office | None, int] = (None, 0)
    for end in range(len(words), 0, -1):
        office = office_ending_at(words, end)
        if only_title[0] is not None and end > only_title[0].start:
            continue  # "Attorney" within "Attorney General"
        if office is None or not _may_be_office(words, office):
            continue
        name_start = complement_end(words, end)
        if name_start == len(words):
            if only_title[0] is None and office.title.term[:1] and not office.title.honorific:
                only_title = (office, name_start)
        elif _may_be_name(
            words[name_start:], office, words[office.start].capital or _is_parted(words, name_start)
        ):
            return office, name_start
    return only_title


def _is_parted(words: Sequence[Word], name_start: int) -> bool:
    """Whether a comma stands between a title and a full name: "the official, Runa Berg"."""
    last, name = words[name_start - 1], words[name_start:]
    comma = last.end - last.start > len(last.text) and not last.possessive
    return comma and len(name) > 1 and all(word.capital for word in name)


def _may_be_office(words: Sequence[Word], office: Office) -> bool:
    """Whether a word of the table is meant as an office here."""
    before = words[: office.start]
    first = words[office.start]
    if not office.title.ambiguous:
        return True
    if (
        first.key in gazetteer.given_names()
        and first.capital
        and (not before or office_ending_at(before, len(before)))
    ):
        return False
    if not first.capital:
        return True
    return all(_is_title_word(words, position) for position in range(office.start))


def _is_title_word(words: Sequence[Word], position: int) -> bool:
    """Whether a word can stand in front of an office: an adjective, a rank, a body."""
    word = words[position]
    if not word.capital or word.key in gazetteer.title_words() or word.text.isupper():
        return True
    if word.key in gazetteer.organization_words() or office_ending_at(words, position + 1):
        return True
    if gazetteer.regions_named(word.text) or "suffix" in gazetteer.place_words().get(word.key, ""):
        return True
    if word.possessive and not gazetteer.given_names().get(word.key):
        return True
    around = range(max(0, position - 2), position + 1)
    return any(country_at(words, start)[1] > position for start in around)


def _may_be_name(words: Sequence[Word], office: Office, capital: bool) -> bool:
    """Whether the words after an office are a name, and not the rest of a body's or place's.

    ``capital`` tells whether the office is printed with a capital letter.
    """
    first, keys = words[0], [word.key for word in words]
    if not first.capital and first.key.split(" ")[0] not in small_words("particle"):
        return False
    if all(key in small_words("generation") for key in keys):
        return False
    # "Justice Against Fraud Act", "Republican National Convention".
    if keys[0] in small_words("preposition") or keys[-1] in _EVENTS:
        return False
    printed = " ".join(word.text for word in words)
    # "Senate Republicans Vow", "official KCNA": only a name that shows a person by itself.
    doubtful = office.plural or (office.title.ambiguous and office.start == 0 and not capital)
    if doubtful and kind_of_name(printed) != "person":
        return False
    last = office_ending_at(words, len(words))
    # "Senator King" is somebody, "Deputy Head" and "Chief Medical Officer" are offices.
    if last is not None and (not last.title.ambiguous or office.title.ambiguous):
        return False
    table = gazetteer.organization_words()
    if table.get(keys[-1]) in ("strong", "suffix"):
        return False
    if not office.title.ambiguous:
        return True
    is_body = any(key in table for key in keys)
    return not is_body and "suffix" not in gazetteer.place_words().get(keys[-1], "")
