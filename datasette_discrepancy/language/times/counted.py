"""Counted from the publication date in halves, or ahead: "half a century ago", "in three weeks"."""

from __future__ import annotations

import re
from datetime import timedelta

from ..numerals import NUMBER_WORDS, ORDINALS, alternatives
from . import reading as make
from .anchors import Context
from .calendar_steps import amount, period, step
from .hints import NUMBERS, UNIT_WORDS
from .pattern import Pattern
from .reading import Reading
from .reports import quarter_before
from .words import LEFT, NUMBER, RIGHT, SENTENCE_END, SP, UNIT_FACTORS, unit_name

# A half of a unit is told in smaller ones: those, and how many of them the unit has.
_SMALLER = {
    "century": ("year", 100.0), "decade": ("year", 10.0), "year": ("month", 12.0),
    "month": ("day", 30.44), "fortnight": ("day", 14.0), "week": ("day", 7.0),
}  # fmt: skip
# What is stepped by, and how many of it.
_STEPPED = {"fortnight": "week", "decade": "year", "century": "year"}


def _halves_ago(match: re.Match[str], context: Context) -> Reading | None:
    unit = unit_name(match["unit"])
    if unit not in _SMALLER or quarter_before(context) is not None:
        return None
    number = amount(match["number"]) if match["number"] else 0
    if number is None:
        return None
    smaller, size = _SMALLER[unit]
    steps = -round((number + 0.5) * size)
    if unit == "month":  # nobody counts the days of half a month
        when = context.day + timedelta(days=steps)
        return make.month(when.year, when.month).vague()
    found = step(context.day, smaller, steps)
    if found is None or smaller == "day":
        return found.vague() if found is not None else None
    # Who counts in half centuries rounds to some years, who counts in half years to some weeks.
    early, late = (step(context.day, smaller, steps + by * round(size / 12)) for by in (-1, 1))
    if early is None or late is None or early.first is None or late.last is None:
        return None
    return found.within(early.first, late.last)


# Who will do something "in three weeks" does it then, unless the words between count ("will play
# three matches", "the second time", "the biggest cut"), go a distance, or are another clause's.
_AHEAD = (
    r"(?:will|won['’]t|shall|due|expects?|(?:plans?|intends?|hopes?)[ \n]to"
    r"|(?:is|are|be)(?:[ \n]\w+ly)?[ \n](?:due|expected|set|scheduled|slated|likely|to|going))"
)
_LEAD = re.compile(
    rf"(?<!\w){_AHEAD}(?P<between>(?:[ \n][\w'’-]+,?){{1,10}})[ \n]in[ \n]$", re.IGNORECASE
)
_OPENS = re.compile(r"[\s\"“]*In\s")
_OPENING = re.compile(
    rf"(?P<between>,?(?:[ \n][\w'’-]+){{1,6}}[ \n]{_AHEAD}(?:[ \n][\w'’-]+,?){{1,10}})",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    rf"(?<!\w)(?:\d[\d.,]*\w*|(?:{NUMBER_WORDS})|{alternatives(ORDINALS)}|last|only|once|twice|every|each"
    r"|times?|most|least|best|worst|several|few|many|more|less|half|double[ds]?|triple[ds]?|have|all"
    r"|(?:the|its|his|her|their|our)[ \n]\w+est|who|which|that|if|when|unless|because|what|how|than"
    r"|(?:walk|run|sail|row|cycle|swim|climb|circle|cross|travel|driv|rid|fly)\w{0,3})(?!\w)",
    re.IGNORECASE,
)
# How far the word that points ahead may stand away, in code points: about a clause.
_REACH = 80


def _ahead(match: re.Match[str], context: Context) -> Reading | None:
    """Return "in three weeks" as a length that annotation has, with the day that a claim takes."""
    number, unit = amount(match["number"]), unit_name(match["unit"])
    if context.anchor is None or number is None or not _points_ahead(match):
        return None
    steps = round(number * UNIT_FACTORS.get(unit, 1))
    base = _STEPPED.get(unit, unit)
    found = step(context.day, base, steps)
    if found is None:
        return None
    claimed = found if base == "day" else found.vague()
    return Reading("DURATION", period(number, unit), claimed=claimed)


def _points_ahead(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    left = text[max(0, start - _REACH) : start]
    for boundary in SENTENCE_END.finditer(text, start - len(left), start):
        left = text[boundary.end() : start]
    if _OPENS.fullmatch(left):
        beside = _OPENING.match(text[match.end() : match.end() + _REACH])
    else:
        beside = _LEAD.search(left)
    return beside is not None and not _ELSEWHERE.search(beside["between"])


_UNIT = r"(?P<unit>(?i:days?|weeks?|fortnights?|months?|years?|decades?|century|centuries))"
_AND_A_HALF = rf"{SP}(?i:and{SP}a{SP}half)"
_AGO = rf"{SP}(?i:ago){RIGHT}"

PATTERNS = (
    Pattern(
        rf"{LEFT}(?P<number>(?!))?(?i:half{SP}an?|an?{SP}half){SP}{_UNIT}{_AGO}",
        _halves_ago,
        needs=(UNIT_WORDS, "half", "ago"),
    ),
    Pattern(
        rf"{LEFT}(?P<number>(?i:an?|one)){SP}{_UNIT}{_AND_A_HALF}{_AGO}",
        _halves_ago,
        needs=(UNIT_WORDS, "half", "ago"),
    ),
    Pattern(
        rf"{LEFT}(?P<number>{NUMBER}){_AND_A_HALF}{SP}{_UNIT}{_AGO}",
        _halves_ago,
        needs=(UNIT_WORDS, "half", "ago", NUMBERS),
    ),
    Pattern(
        rf"(?<=\b[Ii]n )(?P<number>{NUMBER}|(?i:an?)){SP}{_UNIT}"
        rf"(?!\w|['’-]|{SP}(?:of|or|and|flat|straight|to|ago)(?!\w))",
        _ahead,
        needs=(UNIT_WORDS, "in"),
    ),
)
