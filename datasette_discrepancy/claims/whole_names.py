"""Names of bodies and laws in full: what the tagger cuts off before and behind.

"The Department of Homeland Security" is one name and no Department, "the Religious Freedom Act" is
not the Freedom Act, and "the Seamen's Pension Board" is not the Board. Taggers part them at the
small words, at an adjective and at the apostrophe.
"""

from __future__ import annotations

import re

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.lemmas import is_dictionary_word, is_plural
from datasette_discrepancy.language.name_kinds import kind_of_name
from datasette_discrepancy.language.name_runs import MONTHS, MONTHS_OR_NAMES, WEEKDAYS
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.offices import words_of
from datasette_discrepancy.language.spelling import name_key, without_possessive
from datasette_discrepancy.language.tree import Token

# Last words of names that go on behind "of", "for" or "on": they tell the sort of a body only.
HEADS = frozenset(
    "academy administration agency alliance association authority bank bar board bureau center "
    "centers centre chamber church club coalition college commission committee confederation "
    "conference congress corps council court department departments dept division embassy "
    "federation force forum foundation fund institute institutes institution league legion "
    "ministry mission "
    "movement museum office organisation organization project school society union "
    "university".split()
)
LAWS = frozenset("act amendment bill code law treaty accord agreement convention pact".split())
_WORD = r"(?:(?:[A-Z]\.)+|[A-Z][\w&-]*(?:['’]s?(?=\s[A-Z]))?)"
_RUN = rf"{_WORD}(?:\s{_WORD}){{0,5}}"
BEHIND = re.compile(
    rf"\s(?:of|for|on|against)\s(?:the\s)?(?P<first>{_RUN})"
    rf"(?P<more>(?:,\s{_WORD}){{0,3}},?\s(?:and|&)\s(?P<last>{_RUN}))?"
)
# "Lawyers' ", "New York State Workers’ Compensation ", "Children's ".
POSSESSIVE_BEFORE = re.compile(
    rf"(?<![\w.])(?!The\s)(?:{_WORD}\s){{0,4}}(?P<owners>[A-Z][a-z]+)['’]s?\s"
    r"(?:[A-Z][a-z]+\s){0,2}\Z"
)
# What stands before a body and is no part of its name: whose it is, for how long.
NOT_BEFORE = frozenset(
    "republican democratic conservative liberal former new old next last first second third "
    "current local many several other all these those federal such".split()
)
# The second of two domains: "Health and Human Services".
DOMAINS = frozenset({"services", "affairs", "security"})
LONGEST_BEFORE = 80
DAY = re.compile(r"\s\d")


def whole_name(token: Token, text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the whole name begins and ends of which a token is a part.

    Args:
        token: the name's token.
        text: the passage.
        start, end: where the name stands as the tagger gives it.
    """
    last = name_key(without_possessive(text[start:end])).rpartition(" ")[2]
    if last in LAWS or last in HEADS:
        start = _start(token, text, start)
    if last in HEADS and text[start:end][-1:].isalpha():
        end = _end(text, start, end)
    return start, end


def is_body(name: str) -> bool:
    """Whether a whole name is a body's, and no law's."""
    return name_key(name).rpartition(" ")[2] not in LAWS


def _start(token: Token, text: str, start: int) -> int:
    owners = POSSESSIVE_BEFORE.search(text[max(0, start - LONGEST_BEFORE) : start])
    if owners is not None and is_plural(owners["owners"].lower()):
        return start - len(owners.group())
    before = token.nbor(-1) if token.i else None
    if before is None or before.idx + len(before) + 1 != start or before.head.i != token.i:
        return start
    own = before.text.istitle() and before.pos_ in {"ADJ", "NOUN"} and before.i > 0
    opens = own and before.nbor(-1).text[-1:] in '.!?:“"'
    named = gazetteer.country_of_demonym(before.text) or gazetteer.regions_named(before.text)
    if not own or opens or named or before.lower_ in NOT_BEFORE:
        return start
    titled = before.lower_ in gazetteer.titles() or before.lower_ in gazetteer.title_words()
    return start if titled else int(before.idx)


def _end(text: str, start: int, end: int) -> int:
    behind = BEHIND.match(text, end)
    if behind is None:
        return end
    first = _without_calendar(behind["first"])
    if first.rpartition(" ")[2].lower() in MONTHS_OR_NAMES and DAY.match(text, behind.end("first")):
        first = first.rpartition(" ")[0]  # "spoke to the Conference on May 13"
    parsed = parse_name(first) if first else None
    named = parsed is not None and parsed.title is not None and parsed.name
    if parsed is None or named or parsed.kind == "person":
        return end
    if _has_own_name(text[start:end]) and kind_of_name(first) == "place":
        return end  # "the Runsten Foundation of Vang", elsewhere "in Vang"
    stop = behind.start("first") + len(first)
    if behind["more"] and first == behind["first"] and _goes_on(first, behind["last"]):
        stop = behind.start("last") + len(_without_calendar(behind["last"]))
    return behind.start("first") + len(without_possessive(text[behind.start("first") : stop]))


def _has_own_name(name: str) -> bool:
    """Whether a word before the sort of a body is a name, as in "Runsten Foundation"."""
    return any(
        not is_dictionary_word(word.key)
        and not word.text.replace(".", "").isupper()
        and gazetteer.country_of_demonym(word.text) is None
        for word in words_of(name)[:-1]
    )


def _without_calendar(run: str) -> str:
    """The words of a run up to a weekday or month: "Justice" of "Justice Tuesday"."""
    for word in words_of(run):
        if word.key in WEEKDAYS | MONTHS:
            return run[: word.start].rstrip()
    return run


def _goes_on(first: str, last: str) -> bool:
    """Whether what "and" joins is one name with the rest: fields of a body, or two states."""
    if kind_of_name(first) == "place" and kind_of_name(last) == "place":
        return True
    strong = gazetteer.organization_words()
    for word in words_of(f"{first} {last}"):
        if not is_dictionary_word(word.key) or name_key(word.text) in gazetteer.given_names():
            return False
        if strong.get(word.key) in {"strong", "weak"} and word.key not in DOMAINS:
            return False
    return not (gazetteer.organization_named(last) or gazetteer.country_named(last))
