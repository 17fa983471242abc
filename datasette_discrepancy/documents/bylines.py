"""By-lines and date lines: who wrote an article and when, as a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .written_dates import DAY, MONTH, WrittenDate, find_dates

LONGEST = 200

# What a line says about its date; the first column is the rank in which dates are believed.
LABELS = (
    (0, re.compile(r"(?:first |originally |date )?(?:published|posted|filed|issued)", re.I)),
    (0, re.compile(r"(?:publication|release|pub\.?) date|\bdate\b", re.I)),
    (2, re.compile(r"(?:last |was )?(?:updated|modified|edited|revised)|update", re.I)),
)
UNLABELLED = 1

LABEL_WORDS = re.compile(
    r"(?<![a-z])(?:(?:first|originally|last|date|was)\s)?"
    r"(?:published|posted|filed|issued|updated?|modified|edited|revised|release date"
    r"|publication date|pub\.? date|date)(?:\s(?:on|at|in|by))?",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b\d\d?[:.]\d\d(?:[:.]\d\d)?\s?(?:h\b)?(?:[ap]\.?m\b\.?)?|\b\d\d?\s?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
AGO = re.compile(
    r"\b(?:\d{1,3}|an?|one|two)\s(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\sago\b"
    r"|\b\d{1,3}[ -]min(?:ute)?s?(?: read)?\b",
    re.IGNORECASE,
)
# A day without its year ("2 September") tells a date line, but no date.
YEARLESS = re.compile(
    rf"\b(?:{DAY}(?:st|nd|rd|th)?\s{MONTH}|{MONTH}\.?\s{DAY}(?:st|nd|rd|th)?)\b\.?", re.IGNORECASE
)
WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE
)
ZONE = re.compile(r"\b(?:(?:UTC|GMT)(?:\s?[+-]\d{1,2})?|[A-Z]{1,4}T|Z|local time)\b")
SEPARATOR = re.compile(r"[|•·‧∙●—–,:;/()\[\]]|\s-\s")
STRONG_SEPARATOR = re.compile(r"[|•·‧∙●—–/]|\s-\s")

BY = re.compile(r"(?:(?:words|story|text|written|reported|report|posted)\s)?by[:\s]\s?", re.I)
# Words in lower case that by-lines hold beside names.
PARTICLES = "a al and at bin bint by da de del den der di dos du el for from ibn in la le of on the"
OFFICES = (
    "analyst associate bureau business chief columnist contributor correspondent deputy desk"
    " diplomatic editor editors economics foreign home international journalist national news"
    " newsroom our political producer reporter reporters science security senior special staff team"
    " world writer writers agencies agency"
)
CREDITS = (
    "via courtesy reporting writing editing additional further research photo image handout"
    " illustration translation production van von with y"
)
BESIDE_NAMES = frozenset(f"{PARTICLES} {OFFICES} {CREDITS}".split())
# A sentence may begin "By Tuesday": no name does.
NO_NAME = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august"
    r"|september|october|november|december|the|then|now|contrast|and",
    re.IGNORECASE,
)
MOST_WORDS = 24
# "Attack on Rafah, May 6, 2024" may be a headline: without a bar or a label only a name counts.
MOST_NAME_WORDS = 4


@dataclass(frozen=True)
class LabelledDate:
    """A date of a line with its rank: 0 published, 1 without a label, 2 updated."""

    rank: int
    date: WrittenDate


def is_byline(line: str) -> bool:
    """Tell whether a line is a by-line or date line.

    Args:
        line: one paragraph, trimmed.

    Returns:
        True for "By Jane Doe", "Jane Doe | September 6, 2023, 04:19 PM", "Published: 5 May 2023",
        "2 hours ago": lines of names, dates and their labels and nothing else.
    """
    if not line or len(line) > LONGEST:
        return False
    by = BY.match(line)
    rest, dated, labelled = without_dates(line[by.end() :] if by else line)
    words = words_of(rest)
    if not are_names(words):
        return False
    if by:
        return dated if not words else NO_NAME.fullmatch(words[0]) is None
    if not dated:
        return not words and (labelled or YEARLESS.search(line) is not None)
    if not words or labelled or STRONG_SEPARATOR.search(line):
        return True
    return "," in line and len(words) <= MOST_NAME_WORDS and words[0][:1].isupper()


def words_of(line: str) -> list[str]:
    """Return the words of a line without the signs that separate them."""
    words = (word.strip(".’'\"*_") for word in SEPARATOR.sub(" ", line).split())
    return [word for word in words if word]


def are_names(words: list[str]) -> bool:
    """Tell whether words are names and what stands beside names, and no sentence."""
    return len(words) <= MOST_WORDS and all(may_stand_in_byline(word) for word in words)


def may_stand_in_byline(word: str) -> bool:
    """Tell whether a word is a name or one of the words that stand beside names."""
    return word[:1].isupper() or word in BESIDE_NAMES or word.startswith("@") or "@" in word[1:]


def without_dates(line: str) -> tuple[str, bool, bool]:
    """Take dates, times and their labels out of a line.

    Returns:
        What is left; whether there was a date or age; whether there was a label.
    """
    characters = list(line)
    dates = find_dates(line)
    for date in dates:
        characters[date.start : date.end] = "," * (date.end - date.start)
    rest, ages = AGO.subn(",", "".join(characters))
    rest, labels = LABEL_WORDS.subn(",", rest)
    for pattern in (YEARLESS, CLOCK, WEEKDAY, ZONE):
        rest = pattern.sub(",", rest)
    return rest, bool(dates or ages), bool(labels)


def dates_of_line(line: str) -> Iterator[LabelledDate]:
    """Yield the dates of a by-line or date line, each ranked by the label before it.

    Args:
        line: one paragraph, trimmed.
    """
    previous = 0
    for date in find_dates(line):
        before = line[previous : date.start]
        yield LabelledDate(rank_of(before), date)
        previous = date.end


def rank_of(label: str) -> int:
    """Return the rank that the words before a date give it."""
    for rank, pattern in LABELS:
        if pattern.search(label):
            return rank
    return UNLABELLED


def author_of_line(line: str) -> str | None:
    """Return the author whom a by-line names, or None.

    Args:
        line: a line for which is_byline holds.
    """
    by = BY.match(line)
    rest = without_dates(line[by.end() :] if by else line)[0]
    first = SEPARATOR.split(rest.strip(" ,|"), maxsplit=1)[0].strip(" *_.")
    words = first.split()
    if len(words) < 2 or not all(word[:1].isupper() or word in BESIDE_NAMES for word in words):
        return None
    return first
