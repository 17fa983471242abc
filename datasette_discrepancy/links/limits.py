"""What a number is limited to by the words beside it: a part of a land, a round, a count, a sort.

"Turnout in Galicia", "turnout in the run-off", "22 percent, according to an exit poll", "$3 billion
including debt", "40 Inter fans": the deed and the thing counted are the same, the number is of
another. Read from the words of a claim and what goes on with them.
"""

from __future__ import annotations

import re
from itertools import takewhile

from datasette_discrepancy.language.gazetteer import country_of_demonym
from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.links.told_sentences import ToldSentence

# A kind of limit ("round") and its value ("second").
Limits = frozenset[tuple[str, str]]
# Kinds of limits of which one says enough: without it the number is another.
ALONE = frozenset({"so far", "with or without", "taxed", "one of several"})
# Counts before the final one, which is the one meant where none is named.
_EARLY = frozenset({"poll", "partial"})
_NOTHING: frozenset[str] = frozenset()
# Of the whole land.
_ALL = "all"
# What exit polls and partial results are of.
VOTES = frozenset({"vote", "seat", "ballot", "mandate"})
_WIDE = re.compile(
    r"\b(?:nation-?wide|country-?wide|state-?wide|nationally"
    r"|(?:across|throughout|in|around)\s+(?:the|all\s+of\s+the)\s+(?:whole\s+|entire\s+)?"
    r"(?:country|nation|land))\b",
    re.IGNORECASE,
)
_KIND_OF_LAND = r"(?:province|region|state|county|district|prefecture|constituency|canton)"
_NAME = r"[A-Z][\w’'-]{1,30}(?:\s+[A-Z][\w’'-]{1,30}){0,2}"
_NAMED_AREA = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout)\s+(?:the\s+)?({_NAME})(\s+{_KIND_OF_LAND})?\b"
)
# "On 3 March", "in March": no place.
_DATES = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_KINDS_OF_AREAS = {
    "town": r"(?:big\s+|large\s+|major\s+)?(?:cities|towns)|(?:urban|metropolitan)\s+areas",
    "land": r"countryside|villages|(?:rural|country)\s+areas|provinces",
    "capital": r"capital",
    "abroad": r"abroad|overseas",
}
_AREA = re.compile(
    r"\b(?:in|across|throughout)\s+(?:the\s+)?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _KINDS_OF_AREAS.items())
    + r")\b",
    re.IGNORECASE,
)
_ROUNDS = {
    "first": r"(?:the\s+)?first\s+(?:round|ballot|leg)",
    "second": r"(?:the\s+|a\s+)?(?:second\s+(?:round|ballot|leg)|run-?offs?)",
    "third": r"(?:the\s+|a\s+)?third\s+(?:round|ballot)",
}
_ROUND = re.compile(
    r"\bin\s+(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _ROUNDS.items()) + r")\b",
    re.IGNORECASE,
)
_RESULTS = r"(?:results?|returns|counts?|tally|tallies|projections?)"
_COUNTS = {
    "poll": r"(?:exit|opinion)[\s-]polls?",
    "partial": rf"(?:partial|early|preliminary|provisional|initial|incomplete)\s+(?:[\w’'-]+\s+)?"
    rf"{_RESULTS}|projections?",
    "final": rf"(?:final|complete|full|official)\s+(?:[\w’'-]+\s+)?{_RESULTS}",
}
_COUNT = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _COUNTS.items()) + r")\b",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"\b(?:by|as\s+of|until|at)\s+(?:(noon|midday|midnight)|(?:early|mid-?|late\s+)?\s?"
    r"(?:morning|afternoon|evening|lunchtime)|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|o['’]clock))",
    re.IGNORECASE,
)
# Up to which hour of a day a count runs: "by Monday evening", "as of 6 a.m."
_UP_TO = re.compile(
    r"\b(?:by|as\s+of|until|up\s+to)\s+(?:\w{3,12}\s+)?(?:(?:early|mid-?|late)\s?)?"
    r"(?:(?P<part>morning|noon|midday|lunchtime|afternoon|evening|night|midnight)\b"
    r"|(?P<hour>\d{1,2})(?:[:.]\d\d)?\s?(?P<half>[ap])\.?m\b)",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\b(before|ahead\s+of|during|after|following)\s+(?:the|a|an|their|its|his|her|that)\s+"
    r"(?:[\w’'-]+\s+)?([a-z]+)\b"
)
_SIDES = {"before": "before", "during": "during", "after": "after", "following": "after"}
_WITH = re.compile(
    r"\b(including|includes|excluding|not\s+including|without|net\s+of|with)\s+"
    r"(?:the\s+|any\s+|its\s+|assumed\s+)?(debts?|tax(?:es)?|vat|fees|bonus(?:es)?|interest|costs"
    r"|penalties|options|add-ons|dividends?)\b",
    re.IGNORECASE,
)
_INCLUDING = frozenset({"including", "includes", "with"})
_TAX = re.compile(r"\b(?:before|after)[\s-]tax(?:es)?\b|\bpre-?tax\b", re.IGNORECASE)
_NET = re.compile(r"\b(net|gross)\b", re.IGNORECASE)
_REASON = re.compile(r"\bfor\s+((?:[a-z][\w’'-]*\s+){0,2}[a-z][\w’'-]*)")
# "Fined for the second time", "for a year", "for its role": no reason that could be another one.
_NO_REASON = frozenset(
    "the a an its his her their this that what being having not in on at of and by to it more "
    "year month day time alleged allegedly".split()
)
# What any fine is for, in whatever words.
_ANY_REASON = frozenset(
    "breach breaching breaking violating violation failing failure offence offense misconduct "
    "wrongdoing crime charge rule law regulation case shortcoming lapse infringement".split()
)
# "Two years for theft and one for fraud".
_SEVERAL = re.compile(
    r"\bfor\s+(?:[\w’'-]+\s+){1,4}?(?:and|,)\s+(?:(?:another|a\s+further)\s+)?"
    r"(?:\$?\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"(?:[\w’'-]+\s+){0,3}for\s+[a-z]",
    re.IGNORECASE,
)
# Two sorts of one thing by words that exclude each other.
_SORTS = [
    ("women woman female", "men man male"),
    ("local domestic", "foreign"),
    ("rural", "urban"),
    ("primary", "secondary"),
    ("part-time", "full-time"),
    ("civilian", "military"),
    ("away visiting", "home"),
]
_SORT_OF = {
    word: (number, side)
    for number, pair in enumerate(_SORTS)
    for side, words in enumerate(pair)
    for word in words.split()
}
_CLAUSE = re.compile(r"[;:–—]|,\s+(?:and|but|while|which|who)\b")
# "In the run-off, turnout was": what opens a sentence is of all of it.
_OPENING = re.compile(r"\A\s*[^,;:]{3,60},\s*(?:the\s+|an?\s+)?\Z")
# Behind the quote only what is near says what the number is of.
_REACH = 120


def limits_of(
    sentence: ToldSentence, unit: str | None, counted: str | None, phrase: str, number: str | None
) -> Limits:
    """Return what the words beside a number limit it to, as pairs of a kind and a value.

    Args:
        sentence: the words of the claim, and those before and behind them.
        unit: of the number, None where things are counted.
        counted: what is counted, in one word.
        phrase: who or what is counted, as printed.
        number: as printed.
    """
    behind = _CLAUSE.split(sentence.behind[:_REACH], maxsplit=1)[0]
    opening = _OPENING.match(sentence.before)
    words = f"{sentence.before[-_REACH:]}{sentence.quote}{behind}"
    found = _hours(words) if unit != "percent" else set()
    near = f"{opening[0] if opening is not None else ''}{sentence.quote}{behind}"
    found |= {("round", name) for name in _names(_ROUND, near)}
    found |= _areas(near, share=unit == "percent")
    found |= {(f"beside {one[2]}", _SIDES.get(one[1], "before")) for one in _SIDE.finditer(near)}
    if unit == "percent" or counted in VOTES:
        found |= {("count", name) for name in _names(_COUNT, near)}
    if unit == "percent":
        found |= {("so far", one[0].lower()) for one in _SO_FAR.finditer(near)}
    elif unit is not None:
        found |= _terms(near)
    elif counted is not None:
        found |= _sorts(phrase, number, counted)
    return frozenset(found)


def other_limits(less: Limits, more: Limits, share: bool) -> bool:
    """Return whether two different numbers are of different things by what they are limited to.

    Args:
        less, more: limits of the smaller and of the larger number.
        share: True where they are amounts with a unit, of which that of a part may be the larger.
    """
    if not less and not more:
        return False
    one, other = _by_kind(less), _by_kind(more)
    if any(one.get(kind) != other.get(kind) for kind in ALONE):
        return True
    if any(
        ("count" in mine) != ("count" in yours) and _EARLY & mine.get("count", _NOTHING)
        for mine, yours in ((one, other), (other, one))
    ):
        return True
    if _ALL in other and "area" in one and _ALL not in one:
        return True
    if share and _ALL in one and "area" in other and _ALL not in other:
        return True
    return any(one[kind].isdisjoint(other[kind]) for kind in one.keys() & other.keys())


def _by_kind(limits: Limits) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, value in limits:
        kinds.setdefault(kind, set()).add(value)
    return {kind: frozenset(values) for kind, values in kinds.items()}


def _names(pattern: re.Pattern[str], text: str) -> set[str]:
    """Return the names of the groups that match somewhere."""
    return {found.lastgroup for found in pattern.finditer(text) if found.lastgroup is not None}


def _hours(text: str) -> set[tuple[str, str]]:
    """Return the part of the day up to which it counts, and the hour by the clock."""
    found = set()
    for one in _UP_TO.finditer(text):
        part = one["part"] or ("morning" if one["half"].lower() == "a" else "evening")
        found.add(("part of the day", part.lower()))
        if one["hour"] is not None:
            found.add(("hour", f"{one['hour']} {one['half'].lower()}"))
    return found


def _areas(text: str, share: bool) -> set[tuple[str, str]]:
    """Return parts of a land: "in Dornal province", "in the countryside"; of a share any name."""
    found = {("area", name) for name in _names(_AREA, text)}
    if _WIDE.search(text) is not None:
        found.add((_ALL, ""))
    for area in _NAMED_AREA.finditer(text):
        name = re.sub(r"['’]s\Z", "", area[1].lower())
        if (share or area[2] is not None) and name not in _DATES:
            found.add(("area", name))
    return found


def _terms(text: str) -> set[tuple[str, str]]:
    """Return what an amount is for, and what it includes."""
    found = set()
    for one in _WITH.finditer(text):
        side = "with" if one[1].lower() in _INCLUDING else "without"
        found.add(("with or without", f"{side} {noun_lemma(one[2].lower())}"))
    found |= {("taxed", re.split(r"[\s-]", one[0].lower())[0]) for one in _TAX.finditer(text)}
    found |= {("net", one[0].lower()) for one in _NET.finditer(text)}
    if _SEVERAL.search(text) is not None:
        found.add(("one of several", ""))
    for one in _REASON.finditer(text):
        words = [noun_lemma(word) for word in one[1].split()]
        if words[0] in _NO_REASON or not _ANY_REASON.isdisjoint(words):
            return {pair for pair in found if pair[0] != "reason"}
        telling = takewhile(lambda word: word not in _NO_REASON, words)
        found |= {("reason", word) for word in telling}
    return found


def _sorts(phrase: str, number: str | None, counted: str) -> set[tuple[str, str]]:
    """Return whose or of which sort: "40 *Inter* fans", "120 *women* teachers"."""
    start = phrase.find(number) if number else -1
    if number is None or start < 0:
        return set()
    found: set[tuple[str, str]] = set()
    for word in phrase[start + len(number) :].split():
        if noun_lemma(word.lower()) == counted:
            return found
        if word.lower() in _SORT_OF:
            pair, side = _SORT_OF[word.lower()]
            found.add((f"sort {pair}", str(side)))
        elif word[0].isupper() and not word.isupper():
            country = country_of_demonym(word)
            found.add(("people", country.iso) if country is not None else ("whose", word.lower()))
    return set()  # what is counted stands elsewhere
