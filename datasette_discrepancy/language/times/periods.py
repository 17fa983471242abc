"""Expressions that name longer stretches: months, seasons, quarters, years, decades, centuries."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from ..numerals import ORDINALS, SMALL, TENS, alternatives, parse_number_words
from . import reading as make
from .anchors import Context
from .guards import is_month, is_season, is_year
from .hints import DIGITS, MONTH_WORDS, QUARTER, SEASON_WORDS, YEAR_WORD, YEARS
from .modifiers import third
from .pattern import Pattern
from .reading import Reading
from .tense import is_over
from .words import (
    DASH,
    LEFT,
    MONTH,
    OF_YEAR,
    RELATIVE_YEAR,
    RIGHT,
    SEASON,
    SEASONS,
    SP,
    YEAR,
    YEAR_DIGITS,
    month_number,
)

# From the first to the last day of a week.
WEEK = timedelta(days=6)


def _ordinal(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else ORDINALS[word.lower()]


def _stated_year(match: re.Match[str], context: Context) -> int | None:
    """Return the year that the expression itself names, in figures or as "last year's"."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("relative"):
        return context.day.year + {"last": -1, "this": 0, "next": 1}[groups["relative"].lower()]
    return None


def _in_stated_or_nearest(
    match: re.Match[str], context: Context, build: Callable[[int], Reading], unknown: str
) -> Reading | None:
    year = _stated_year(match, context)
    if year is not None:
        return build(year)
    if context.anchor is None:
        shape = build(2000)
        edtf = unknown if shape.granularity == "month" else None
        return Reading("DATE", unknown, granularity=shape.granularity, edtf=edtf)
    return context.nearest_year(build)


def _month(match: re.Match[str], context: Context) -> Reading | None:
    number = month_number(match["month"])
    found = _in_stated_or_nearest(
        match, context, lambda year: make.month(year, number), f"XXXX-{number:02d}"
    )
    if found is None or found.first is None or _stated_year(match, context) is not None:
        return found
    first = make.day_of(found.first)
    if first > context.day and is_over(match.string, match.start()):
        return make.month(first.year - 1, number)  # "was arrested in June", told in May
    return found


def _months(match: re.Match[str], context: Context) -> Reading | None:
    first, last = month_number(match["month"]), month_number(match["last_month"])
    year = _stated_year(match, context)
    if year is None:
        nearest = context.nearest_year(lambda number: make.month(number, last))
        if nearest is None or nearest.first is None:
            return None
        year = nearest.first.year
    start, end = make.month(year - (first > last), first), make.month(year, last)
    edtf = f"{start.edtf}/{end.edtf}"
    last_start = match.start("last_month")
    ends = make.Found(*match.span("month"), start), make.Found(last_start, match.end(), end)
    return Reading("DATE", edtf, start.first, end.last, "range", edtf=edtf, ends=ends)


def _season(match: re.Match[str], context: Context) -> Reading | None:
    first_month, code, edtf_code = SEASONS[match["season"].lower()]
    return _in_stated_or_nearest(
        match,
        context,
        lambda year: make.season(year, first_month, code, edtf_code),
        f"XXXX-{code}",
    )


def _quarter(match: re.Match[str], context: Context) -> Reading | None:
    number = _ordinal(match["number"])
    # Quarters are mostly spoken of when they are over.
    mostly_over = replace(context, tense=context.tense or "past")
    found = _in_stated_or_nearest(
        match, mostly_over, lambda year: make.quarter(year, number), f"XXXX-Q{number}"
    )
    if "fiscal" in match[0].lower() and found is not None:  # it begins when the company says so
        year = match.groupdict().get("year")
        return make.fiscal(found, f"FY{year or 'XXXX'}-Q{number}")
    if found is None or found.first is None:
        return found
    if match.groupdict().get("ago"):
        return make.quarter(found.first.year - 1, number)
    told = context.tense == "past" and _stated_year(match, context) is None
    if told and found.last is not None and found.first <= context.day < found.last:
        return make.of_some_year(found, number)
    return found


def _two_quarters(match: re.Match[str], context: Context) -> Reading | None:
    number = 1 if match["which"].lower() == "first" else 2
    return _in_stated_or_nearest(
        match, context, lambda year: make.half(year, number), f"XXXX-H{number}"
    )


def _part_of_season(match: re.Match[str], context: Context) -> Reading | None:
    """Return "early summer": a third of the season."""
    season = _season(match, context)
    if season is None or season.first is None or season.last is None:
        return season
    which = ("early", "mid", "late").index(match["part"].lower())
    days = third(make.day_of(season.first), make.day_of(season.last), which, "season")
    return season.within(*days)


def _week_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the last week of April": seven days of the month, counted from its nearer end.

    Which days a week of a month has nobody says: the borders are vague.
    """
    month = _month(match, context)
    if month is None or month.first is None or month.last is None:
        return month
    first, last = make.day_of(month.first), make.day_of(month.last)
    which = match["which"].lower()
    if which in ("last", "final"):
        return month.within(last - WEEK, last)
    begin = first + (_ordinal(which) - 1) * (WEEK + timedelta(days=1))
    return month.within(begin, begin + WEEK)


def _half(match: re.Match[str], context: Context) -> Reading | None:
    word = match["number"].lower()
    number = 2 if word in ("last", "latter") else _ordinal(word)
    return _in_stated_or_nearest(
        match, context, lambda year: make.half(year, number), f"XXXX-H{number}"
    )


def _year(match: re.Match[str], context: Context) -> Reading:
    return make.year(int(match["year"]))


def _years(match: re.Match[str], context: Context) -> Reading | None:
    first, tail = int(match["year"]), match["last"]
    last = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    if first < last <= first + 200:
        return make.years(first, last)
    is_month_number = len(tail) == 2 and 1 <= int(tail) <= 12  # "2023-07"
    return make.month(first, int(tail)) if is_month_number else None


def _season_over_new_year(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the winter of 2030-31": it begins in the one year and ends in the other."""
    year, tail = int(match["year"]), match["last"]
    if (year + 1) % 10 ** len(tail) != int(tail):
        return None
    return make.season(year, *SEASONS["winter"])


def _spelled_year(match: re.Match[str], context: Context) -> Reading | None:
    hundreds, rest = parse_number_words(match["hundreds"]), parse_number_words(match["rest"])
    return None if hundreds is None or rest is None else make.year(100 * hundreds + rest)


def _season_of_spelled_year(match: re.Match[str], context: Context) -> Reading | None:
    year = _spelled_year(match, context)
    if year is None or year.first is None:
        return None
    return make.season(year.first.year, *SEASONS[match["season"].lower()])


def _last_two_digits(digits: int, latest: int) -> int:
    """Return the last year that ends in the two digits and is not after ``latest``."""
    return latest - (latest - digits) % 100


def _short_year(match: re.Match[str], context: Context) -> Reading:
    return make.year(_last_two_digits(int(match["digits"]), context.day.year + 10))


def _decade(match: re.Match[str], context: Context) -> Reading | None:
    digits = match["digits"]
    word = digits.lower()
    number = TENS[word[:-3] + "y"] if word.endswith("ies") else int(digits)
    return make.decade(number if number > 99 else _last_two_digits(number, context.day.year))


def _century(match: re.Match[str], context: Context) -> Reading | None:
    number = _ordinal(match["number"])
    return make.century(number) if 1 <= number <= 30 else None


_THE = rf"(?:[Tt]he{SP})?"
_QUARTER = r"(?P<number>(?i:first|second|third|fourth|1st|2nd|3rd|4th))" rf"{SP}(?i:quarter){RIGHT}"
_QUARTERLY = _QUARTER.replace(f"{SP}(?i:quarter)", "-(?i:quarter)")
_HALF = rf"(?P<number>(?i:first|second|last|latter|1st|2nd)){SP}(?i:half){RIGHT}"
_AGO = rf"(?P<ago>(?i:year-(?:ago|earlier))){SP}"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_CENTURIES = "eighteen|nineteen|twenty"
_SPELLED_YEAR = (
    rf"(?i:(?P<hundreds>{_CENTURIES})(?:{SP}|-)"
    rf"(?P<rest>{alternatives(TENS)}(?:(?:-|{SP}){alternatives(SMALL)})?|{_TEENS}))(?!\w)"
)
_DECADES = [f"{name[:-1]}ies" for name in TENS]
_DECADE = f"(?i:{'|'.join(_DECADES)})"

PATTERNS = (
    Pattern(rf"{LEFT}(?P<month>{MONTH})", _month, guard=is_month, needs=(MONTH_WORDS,)),
    Pattern(rf"{LEFT}(?P<month>{MONTH}){OF_YEAR}", _month, needs=(MONTH_WORDS, YEARS)),
    Pattern(
        rf"{LEFT}{_THE}(?P<which>(?i:first|second|third|fourth|last|final)){SP}(?i:full{SP})?(?i:week)"
        rf"{SP}(?:of|in){SP}(?P<month>{MONTH}){OF_YEAR}?{RIGHT}",
        _week_of_month,
        needs=(MONTH_WORDS, "week"),
    ),
    Pattern(
        rf"{LEFT}(?P<month>{MONTH}){SP}(?:of{SP})?{RELATIVE_YEAR}{SP}year{RIGHT}",
        _month,
        needs=(MONTH_WORDS, YEAR_WORD),
    ),
    Pattern(
        rf"{LEFT}(?P<month>{MONTH})(?:{SP}?{DASH}{SP}?|{SP}(?:to|through){SP})"
        rf"(?P<last_month>{MONTH}){OF_YEAR}?(?!{SP}\d)",
        _months,
        needs=(MONTH_WORDS,),
    ),
    Pattern(rf"{LEFT}{_THE}(?P<season>{SEASON}){OF_YEAR}", _season, needs=(SEASON_WORDS, YEARS)),
    Pattern(
        rf"{LEFT}{_THE}(?P<season>{SEASON}){SP}of{SP}{RELATIVE_YEAR}{SP}year{RIGHT}",
        _season,
        needs=(SEASON_WORDS, YEAR_WORD),
    ),
    Pattern(
        rf"{LEFT}{_THE}(?P<part>(?i:early|mid|late))(?:{SP}|-)(?P<season>{SEASON}){OF_YEAR}?",
        _part_of_season,
        needs=(SEASON_WORDS, "early mid late"),
    ),
    Pattern(rf"{LEFT}the{SP}(?P<season>{SEASON})", _season, guard=is_season, needs=(SEASON_WORDS,)),
    Pattern(
        rf"{LEFT}{_THE}(?:{_AGO})?(?:(?P<year>{YEAR}){SP})?(?i:fiscal(?:{SP}|-))?{_QUARTER}",
        _quarter,
        needs=(QUARTER,),
    ),
    Pattern(rf"{LEFT}(?:(?i:fiscal){SP})?{_QUARTERLY}", _quarter, needs=(QUARTER,)),
    Pattern(
        rf"{LEFT}(?i:(?P<number>first|second)-half){RIGHT}", _half, needs=("half", "first second")
    ),
    Pattern(
        rf"{LEFT}(?P<number>[1-4])Q(?:(?:{SP}|/)?(?P<year>{YEAR}))?{RIGHT}",
        _quarter,
        needs=("q", DIGITS),
    ),
    Pattern(
        rf"{LEFT}{_THE}(?P<which>(?i:first|last|final)){SP}(?i:two|2){SP}(?i:quarters)"
        rf"(?:{OF_YEAR}|{SP}of{SP}(?:{RELATIVE_YEAR}|the){SP}year){RIGHT}",
        _two_quarters,
        needs=("quarters",),
    ),
    Pattern(rf"{LEFT}{_THE}(?i:fiscal{SP})?{_QUARTER}{OF_YEAR}", _quarter, needs=(QUARTER, YEARS)),
    Pattern(
        rf"{LEFT}{_THE}{_QUARTER}{SP}of{SP}(?:its{SP}|the{SP}|their{SP})?fiscal{SP}(?:year{SP})?"
        rf"(?P<year>{YEAR}){RIGHT}",
        _quarter,
        needs=(QUARTER, "fiscal"),
    ),
    Pattern(
        rf"{LEFT}{RELATIVE_YEAR}{SP}year['’]s{SP}{_QUARTER}", _quarter, needs=(QUARTER, YEAR_WORD)
    ),
    Pattern(
        rf"{LEFT}{_THE}{_QUARTER}{SP}(?:of{SP})?{RELATIVE_YEAR}{SP}year{RIGHT}",
        _quarter,
        needs=(QUARTER, YEAR_WORD),
    ),
    Pattern(rf"{LEFT}Q(?P<number>[1-4])(?:{OF_YEAR})?{RIGHT}", _quarter, needs=("q", DIGITS)),
    Pattern(rf"{LEFT}{_THE}{_HALF}{OF_YEAR}", _half, needs=("half", YEARS)),
    Pattern(
        rf"{LEFT}{_THE}{_HALF}{SP}of{SP}(?:{RELATIVE_YEAR}|the){SP}year{RIGHT}",
        _half,
        needs=("half", YEAR_WORD),
    ),
    Pattern(rf"{LEFT}H(?P<number>[12]){SP}(?P<year>{YEAR})", _half, needs=("h", YEARS)),
    Pattern(rf"{LEFT}(?P<year>{YEAR})", _year, guard=is_year, needs=(YEARS,)),
    Pattern(rf"{LEFT}[Tt]he{SP}year{SP}(?P<year>{YEAR})", _year, needs=(YEARS, YEAR_WORD)),
    Pattern(
        rf"{LEFT}(?<!-)(?P<year>{YEAR_DIGITS}){DASH}(?P<last>\d{{4}}|\d\d)(?![\w/-]|[.,]\d)",
        _years,
        needs=(YEARS,),
    ),
    Pattern(
        rf"{LEFT}{_THE}(?i:winter){SP}(?:of{SP})?(?P<year>{YEAR_DIGITS})(?:{DASH}|/)"
        r"(?P<last>\d{4}|\d\d)(?![\w/-]|[.,]\d)",
        _season_over_new_year,
        needs=(YEARS, "winter"),
    ),
    Pattern(
        rf"{LEFT}(?P<year>{YEAR_DIGITS})/(?P<last>\d\d)(?![\w/-]|[.,]\d)", _years, needs=(YEARS,)
    ),
    Pattern(
        rf"{LEFT}(?:[Tt]he{SP}year{SP})?{_SPELLED_YEAR}",
        _spelled_year,
        needs=(_CENTURIES.split("|"),),
    ),
    Pattern(
        rf"{LEFT}[Tt]he{SP}year{SP}(?P<rest>two){SP}(?P<hundreds>thousand){RIGHT}",
        lambda match, context: make.year(2000),
        needs=("thousand",),
    ),
    Pattern(r"(?<!\w)['’](?P<digits>\d\d)(?![\w'’])", _short_year, needs=(DIGITS,)),
    Pattern(rf"{LEFT}{_THE}(?P<digits>(?:1\d|20)\d0)['’]?s{RIGHT}", _decade, needs=(YEARS, "s")),
    Pattern(
        rf"{LEFT}(?:[Tt]he{SP}['’]?|['’])(?P<digits>[1-9]0)['’]?s{RIGHT}",
        _decade,
        needs=(DIGITS, "s"),
    ),
    Pattern(rf"{LEFT}[Tt]he{SP}(?P<digits>{_DECADE}){RIGHT}", _decade, needs=(_DECADES,)),
    Pattern(
        rf"{LEFT}{_THE}(?P<number>\d{{1,2}}(?:st|nd|rd|th)|(?i:{alternatives(ORDINALS)}))"
        rf"(?:{SP}|-)(?i:century){RIGHT}",
        _century,
        needs=("century",),
    ),
    Pattern(
        rf"{LEFT}{_THE}(?P<season>{SEASON}){SP}(?:of{SP})?{_SPELLED_YEAR}",
        _season_of_spelled_year,
        needs=(SEASON_WORDS, _CENTURIES.split("|")),
    ),
)
