"""Expressions that name days: "July 25 to 27", "3 May 2024", "04/03/2024", ISO dates, holidays."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta

from . import reading as make
from .anchors import Context
from .hints import DAY_WORDS, DIGITS, HOLIDAY_DAYS, HOLIDAY_WORDS, MONTH_WORDS, YEARS
from .pattern import Pattern
from .reading import Reading
from .words import (
    DASH,
    DAY_OF_MONTH,
    FLOATING_HOLIDAYS,
    HOLIDAYS,
    LEFT,
    MONTH,
    SP,
    YEAR,
    day_number,
    month_number,
)


def _in_year(year: str | None, context: Context, month: int, number: int) -> Reading | None:
    """Return the day in the year given, else in the nearest, else with the year left open."""
    if not 1 <= number <= calendar.monthrange(2000, month)[1]:
        return None
    if year:
        try:
            return make.day(date(int(year), month, number))
        except ValueError:
            return None
    if context.anchor is None:
        text = f"XXXX-{month:02d}-{number:02d}"
        return Reading("DATE", text, granularity="day", edtf=text)
    return context.nearest_year(lambda when: make.day(date(when, month, number)))


def _day(match: re.Match[str], context: Context) -> Reading | None:
    return _in_year(match["year"], context, month_number(match["month"]), day_number(match["day"]))


def _days(match: re.Match[str], context: Context) -> Reading | None:
    """Return a run of days; a year at its end and a month at one end serve both ends."""
    month, last_month = match["month"], match["last_month"]
    first_month = month_number(month or last_month)
    end_month = month_number(last_month or month)
    last = _in_year(match["year"], context, end_month, day_number(match["last"]))
    if last is None:
        return None
    year = match["year"]
    if last.first is not None:  # the year turns between December and January
        year = str(make.day_of(last.first).year - (first_month > end_month))
    first = _in_year(year, context, first_month, day_number(match["day"]))
    if first is None:
        return None
    ends = (
        make.Found(*_place(match, "day", "month"), first),
        make.Found(*_place(match, "last", "last_month", "year"), last),
    )
    edtf = f"{first.edtf}/{last.edtf}"
    if first.first is None or last.first is None:
        return Reading("DATE", edtf, granularity="range", edtf=edtf, ends=ends)
    if first.first >= last.first:
        return None
    return Reading("DATE", edtf, first.first, last.first, "range", edtf=edtf, ends=ends)


def _place(match: re.Match[str], *groups: str) -> tuple[int, int]:
    """Return where the groups that matched begin and end together."""
    matched = [match.span(group) for group in groups if match[group] is not None]
    return min(start for start, _ in matched), max(end for _, end in matched)


def _neighbours(match: re.Match[str], context: Context) -> Reading | None:
    """Return two days joined by "and" where nothing lies between them: "May 3 and 4"."""
    if day_number(match["last"]) != day_number(match["day"]) + 1:
        return None
    return _days(match, context)


def _iso(match: re.Match[str], context: Context) -> Reading | None:
    text = match[0].replace(" ", "T").replace("Z", "+00:00")
    if match["offset"] and match["offset"] != "Z" and ":" not in match["offset"]:
        text = f"{text[:-2]}:{text[-2:]}"
    try:
        if match["hour"] is None:
            return make.day(date.fromisoformat(text))
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return Reading("TIME", match[0].replace(" ", "T"), moment, moment, "time")


def _year_first(match: re.Match[str], context: Context) -> Reading | None:
    """Return "2023/07/04" or "2023.07.04": year, month, day."""
    try:
        return make.day(date(int(match["year"]), int(match["month"]), int(match["day"])))
    except ValueError:
        return None


def _figures(match: re.Match[str], context: Context) -> Reading | None:
    """Return a day in figures; where day and month could be exchanged, the hull of both days."""
    year = int(match["year"])
    if len(match["year"]) == 2:
        if match["mark"] == "-":  # "4-3-10" is a score or a formation
            return None
        pivot = context.day.year + 10
        year += pivot // 100 * 100
        year -= 100 if year > pivot else 0
    orders = [(int(match["second"]), int(match["first"]))]
    if match["mark"] != ".":  # points are never American
        orders.append((int(match["first"]), int(match["second"])))
    days = set()
    for month, number in orders:
        try:
            days.add(date(year, month, number))
        except ValueError:
            continue
    if not days:
        return None
    first, last = min(days), max(days)
    if first == last:
        return make.day(first)
    either = f"[{first.isoformat()},{last.isoformat()}]"  # EDTF level 2: one of a set
    return Reading("DATE", None, first, last, "range", approximate=True, edtf=either)


def holiday(year: int, name: str) -> Reading:
    """Return a holiday's day in a year; ``name`` in lower case, as in the tables of words."""
    if name in HOLIDAYS:
        return make.day(date(year, *HOLIDAYS[name]))
    month, weekday, rank = FLOATING_HOLIDAYS[name]
    if rank < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return make.day(last - timedelta(days=(last.isoweekday() - weekday) % 7))
    # Election day is the Tuesday after the first Monday: never the first of the month.
    start = date(year, month, 2 if name == "election day" else 1)
    ahead = (weekday - start.isoweekday()) % 7 + 7 * (rank - 1)
    return make.day(start + timedelta(days=ahead))


def holiday_name(printed: str) -> str:
    """Return a holiday as the tables spell it."""
    return " ".join(printed.lower().replace("’", "'").split())


def _holiday(match: re.Match[str], context: Context) -> Reading | None:
    name = holiday_name(match["name"])
    if match["year"]:
        return holiday(int(match["year"]), name)
    return context.nearest_year(lambda number: holiday(number, name))


HOLIDAY = "(?i:" + "|".join(
    name.replace("'", "['’]").replace(" ", SP)
    for name in sorted((*HOLIDAYS, *FLOATING_HOLIDAYS), key=len, reverse=True)
) + r")(?!\w)"  # fmt: skip

_YEAR = rf"(?:(?:,{SP}?|{SP})(?P<year>{YEAR}))?"
_TO = rf"(?:{SP}?{DASH}{SP}?|{SP}(?:to|through|thru|until|till){SP})"
_FIRST = rf"(?P<month>{MONTH}){SP}(?P<day>{DAY_OF_MONTH})"
_LAST = rf"(?:(?P<last_month>{MONTH}){SP})?(?P<last>{DAY_OF_MONTH})"
_FIRST_DAY = rf"(?P<day>{DAY_OF_MONTH})(?:{SP}(?P<month>{MONTH}))?"
_LAST_DAY = rf"(?P<last>{DAY_OF_MONTH}){SP}(?P<last_month>{MONTH})"

# What every date with a named month shows.
A_DAY = (MONTH_WORDS, DAY_WORDS)

PATTERNS = (
    Pattern(
        rf"{LEFT}(?<![\d-])\d{{4}}-\d\d-\d\d(?:[T ](?P<hour>[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
        r"(?P<offset>Z|[+-][01]\d:?[0-5]\d)?)?(?![\w-])",
        _iso,
        needs=(YEARS,),
    ),
    Pattern(
        rf"{LEFT}(?<![/.-])(?P<year>(?:19|20)\d\d)(?P<mark>[/.])(?P<month>\d{{1,2}})(?P=mark)"
        r"(?P<day>\d{1,2})(?![\w/]|[.]\d)",
        _year_first,
        needs=(YEARS,),
    ),
    Pattern(
        r"(?<![\w/.:$€£-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>\d{4}|\d\d)(?![\w/-]|[.]\d)",
        _figures,
        needs=(DIGITS,),
    ),
    Pattern(rf"{LEFT}{_FIRST}{_TO}{_LAST}{_YEAR}", _days, needs=A_DAY),
    Pattern(
        rf"(?<=etween ){_FIRST}{SP}and{SP}{_LAST}{_YEAR}",
        _days,
        needs=A_DAY,
    ),
    Pattern(
        rf"{LEFT}{_FIRST}{SP}and{SP}(?P<last_month>(?!))?(?P<last>{DAY_OF_MONTH}){_YEAR}",
        _neighbours,
        needs=A_DAY,
    ),
    Pattern(rf"{LEFT}{_FIRST_DAY}{_TO}{_LAST_DAY}{_YEAR}", _days, needs=A_DAY),
    Pattern(
        rf"(?<=etween ){_FIRST_DAY}{SP}and{SP}{_LAST_DAY}{_YEAR}",
        _days,
        needs=A_DAY,
    ),
    Pattern(
        rf"{LEFT}{_FIRST_DAY}{SP}and{SP}{_LAST_DAY}{_YEAR}",
        _neighbours,
        needs=A_DAY,
    ),
    Pattern(rf"{LEFT}{_FIRST}{_YEAR}", _day, needs=A_DAY),
    Pattern(
        rf"{LEFT}(?:[Tt]he{SP})?(?P<day>{DAY_OF_MONTH}){SP}(?:of{SP})?(?P<month>{MONTH}){_YEAR}",
        _day,
        needs=A_DAY,
    ),
    Pattern(rf"{LEFT}(?P<name>{HOLIDAY}){_YEAR}", _holiday, needs=(HOLIDAY_WORDS, HOLIDAY_DAYS)),
)
