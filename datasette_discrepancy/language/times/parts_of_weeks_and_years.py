"""Days of a week and months of a year: "Monday last week", "the first nine months of 2030"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from . import reading as make
from .anchors import Context
from .calendar_steps import amount, period
from .hints import NUMBERS, WEEKDAY_WORDS, YEAR_WORD, YEARS, any_of
from .pattern import Pattern
from .reading import Found, Reading
from .words import LEFT, NUMBER, RELATIVE_YEAR, RIGHT, SP, WEEKDAY_NAME, YEAR, weekday_number

_WEEKS = {"last": -1, "this": 0, "next": 1}
_YEARS = {"last": -1, "this": 0, "next": 1}
# "said Monday last week was the worst": the day of the saying, and the week of something else.
_SAID = re.compile(r"(?<!\w)(?:said|says|told|announced)\s$")
_GOES_ON = re.compile(r"\s(?!that(?!\w))\w")


def _weekday_of_week(match: re.Match[str], context: Context) -> Reading | None:
    text = match.string
    if (
        match["of"] is None
        and _SAID.search(text[max(0, match.start() - 12) : match.start()])
        and _GOES_ON.match(text, match.end(), match.end() + 6)
    ):
        return None
    days = weekday_number(match["weekday"]) - context.day.isoweekday()
    weeks = _WEEKS[match["which"].lower()]
    return make.day(context.day + timedelta(weeks=weeks, days=days))


def _months_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the first nine months of 2030": a length and a year, which a claim takes as one."""
    number = amount(match["number"])
    if number is None or number != int(number) or not 1 < number < 12:
        return None
    if match["year"]:
        year = int(match["year"])
    elif context.anchor is None:
        return None
    else:
        year = context.day.year + _YEARS[(match["relative"] or "this").lower()]
    count = int(number)
    first, last = (1, count) if match["which"].lower() == "first" else (13 - count, 12)
    whole = _stretch(year, first, last)
    length = Reading("DURATION", period(count, "month"))
    ends = (
        Found(match.start(), match.end("length"), length),
        Found(match.start("of"), match.end(), make.year(year)),
    )
    return replace(whole, ends=ends)


def _stretch(year: int, first: int, last: int) -> Reading:
    if last - first == 2:
        return make.quarter(year, last // 3)
    if last - first == 5:
        return make.half(year, last // 6)
    start, end = make.month(year, first), make.month(year, last)
    edtf = f"{start.edtf}/{end.edtf}"
    return Reading("DATE", edtf, start.first, end.last, "range", edtf=edtf)


PATTERNS = (
    Pattern(
        rf"{LEFT}(?P<weekday>{WEEKDAY_NAME}){SP}(?P<of>of{SP})?(?P<which>(?i:last|this|next))"
        rf"{SP}week(?![\w'’-])",
        _weekday_of_week,
        needs=(WEEKDAY_WORDS, "week", "last this next"),
    ),
    Pattern(
        rf"{LEFT}(?P<length>(?:(?i:the){SP})?(?P<which>(?i:first|last|final)){SP}(?P<number>{NUMBER})"
        rf"{SP}months){SP}(?:of|in){SP}"
        rf"(?P<of>(?P<year>{YEAR})|(?:{RELATIVE_YEAR}|the){SP}year{RIGHT}(?!['’]))",
        _months_of_year,
        needs=("months", NUMBERS, any_of(YEARS, YEAR_WORD), "first last final"),
    ),
)
