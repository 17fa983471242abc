"""Expressions of company reports, which lean on the quarter that the text spoke of last."""

from __future__ import annotations

import re

from . import reading as make
from .anchors import Context
from .hints import DIGITS, MONTH_WORDS, YEAR_WORD, YEARS
from .pattern import Pattern
from .reading import Reading
from .words import DASH, LEFT, MONTH, RIGHT, SENTENCE_END, SP, YEAR, YEAR_DIGITS, month_number

_SEVERAL_QUARTERS = ("P6M", "P9M", "P2Q", "P3Q")


def quarter_before(context: Context) -> Reading | None:
    """Return the quarter that the text spoke of last, if it was just now.

    One that has not ended is a forecast, and a comparison with the year before does not move the
    text there: of those that are over, the latest one counts.
    """
    if tells_longer(context):
        return None
    near = [
        found.reading
        for found in context.earlier[-6:]
        if found.reading.granularity == "quarter" and found.reading.last is not None
    ]
    over = [
        one
        for one in near
        if context.anchor is None or (one.last and make.day_of(one.last) < context.anchor)
    ]
    return max(over, key=lambda one: str(one.first), default=None)


def tells_longer(context: Context) -> bool:
    """Whether the sentence tells of several quarters: "for the nine months ... a year earlier"."""
    for found in reversed(context.earlier[-6:]):
        if SENTENCE_END.search(context.text, found.end, context.start + 1):
            return False
        if found.reading.granularity == "quarter":
            return False
        if found.reading.value in _SEVERAL_QUARTERS:
            return True
    return False


def year_back(quarter: Reading) -> Reading:
    """Return the same quarter of the year before."""
    assert quarter.first is not None  # noqa: S101 - quarter_before sees to it
    return quarter_of(quarter, quarter.first.year - 1)


def quarter_of(quarter: Reading, year: int) -> Reading:
    """Return the same quarter of another year; that of a fiscal year is one, too."""
    assert quarter.first is not None  # noqa: S101 - quarter_before sees to it
    number = (quarter.first.month + 2) // 3
    found = make.quarter(year, number)
    return make.fiscal(found, f"FYXXXX-Q{number}") if quarter.is_symbol else found


def _the_quarter(match: re.Match[str], context: Context) -> Reading | None:
    quarter = quarter_before(context)
    if match.groupdict().get("ago"):
        if quarter is None:
            if tells_longer(context) and "quarter" not in match[0].lower():
                return make.year(context.day.year - 1).vague()
            return _past_quarter(context, 5)
        return year_back(quarter)
    return quarter or (_past_quarter(context, 1) if context.anchor else Reading("DATE", None))


def _business_year(match: re.Match[str], context: Context) -> Reading:
    """Return "the year ended June 30" as a length; "the full year" is the one that runs."""
    if match["ended"]:
        return Reading("DURATION", "P1Y")
    return make.year(context.day.year).vague()


def _past_quarter(context: Context, back: int) -> Reading:
    return make.quarter(context.day.year, (context.day.month + 2) // 3 - back)


def _quarter_of_year(match: re.Match[str], context: Context) -> Reading:
    """Return "the 1988 period": the part of that year which the text speaks of."""
    quarter, year = quarter_before(context), int(match["year"])
    if quarter is None or quarter.first is None:
        return make.year(year).vague()
    return quarter_of(quarter, year)


def _quarter_ended(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the quarter ended Sept. 30": the calendar's quarter that ends in that month."""
    last = month_number(match["month"])
    found = context.nearest_year(lambda year: make.month(year, last))
    if found is None or found.first is None:
        return None
    first = make.month(found.first.year, last - 2)
    if last % 3:  # a fiscal quarter of its own
        return Reading("DATE", None, first.first, found.last, "range")
    return make.quarter(found.first.year, last // 3)


def _fiscal_year(match: re.Match[str], context: Context) -> Reading:
    """Return "fiscal 2023", to a claim a symbol: its borders are whoever's year it is."""
    digits = match["year"]
    number = int(digits) if len(digits) == 4 else 2000 + int(digits)
    return make.fiscal(make.year(number), f"FY{number:04d}")


def _fiscal_year_of_two(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the fiscal year 2022-23": one year, that begins in the one and ends in the other."""
    year, tail = int(match["year"]), match["last"]
    if (year + 1) % 10 ** len(tail) != int(tail):
        return None
    return make.fiscal(make.years(year, year + 1), f"FY{year + 1:04d}")


def _fiscal_year_near(match: re.Match[str], context: Context) -> Reading:
    """Return "the current fiscal year", "the latest fiscal year"."""
    words = (match["which"] or "").lower()
    steps = 1 if words in _AHEAD else -1 if words in _OVER else 0
    return make.fiscal(make.year(context.day.year + steps), "FYXXXX")


_AHEAD, _OVER = ("next", "coming"), ("latest", "last", "past", "previous", "prior")
_FISCAL_WHICH = "|".join((*_AHEAD, *_OVER, "current", "this"))
_TWO_YEARS = rf"(?P<year>{YEAR_DIGITS})(?:{DASH}|/)(?P<last>\d{{4}}|\d\d)"
PATTERNS = (
    Pattern(
        rf"{LEFT}(?:[Tt]he{SP})?(?i:fiscal|financial)(?:{SP}(?i:year))?{SP}{_TWO_YEARS}(?![\w/-]|[.,]\d)",
        _fiscal_year_of_two,
        needs=("fiscal financial", DIGITS),
    ),
    Pattern(
        rf"{LEFT}(?:[Tt]he{SP})?{_TWO_YEARS}{SP}(?i:fiscal|financial){SP}(?i:year){RIGHT}",
        _fiscal_year_of_two,
        needs=("fiscal financial", DIGITS),
    ),
    Pattern(
        rf"{LEFT}(?:[Tt]he{SP})?(?:[Ff]iscal(?:{SP}[Yy]ear)?|FY){SP}?(?P<year>{YEAR}|\d\d(?!\w))",
        _fiscal_year,
        needs=("fiscal fy", DIGITS),
    ),
    Pattern(
        rf"{LEFT}(?:(?i:the{SP})?(?P<which>(?i:{_FISCAL_WHICH})){SP}|(?i:the){SP})"
        rf"(?i:(?:fiscal|financial){SP}year){RIGHT}(?!{SP}(?:end(?:ed|ing|s)|\d))",
        _fiscal_year_near,
        needs=("fiscal financial", YEAR_WORD),
    ),
    Pattern(
        rf"{LEFT}(?i:the){SP}(?P<year>{YEAR}){SP}(?i:period|quarter){RIGHT}",
        _quarter_of_year,
        needs=("quarter period", YEARS),
    ),
    Pattern(
        rf"{LEFT}(?i:the){SP}(?i:quarter|three{SP}months)(?={SP}(?:that{SP})?end(?:ed|ing|s){SP}"
        rf"(?:on{SP}|in{SP})?(?P<month>{MONTH}))",
        _quarter_ended,
        needs=("quarter months", "ended ending ends", MONTH_WORDS),
    ),
    Pattern(
        rf"{LEFT}(?i:the{SP}(?:latest{SP})?quarter|the{SP}latest{SP}period){RIGHT}",
        _the_quarter,
        needs=("quarter period",),
    ),
    Pattern(
        rf"{LEFT}(?P<ago>(?i:(?:the{SP})?(?:comparable{SP})?year-(?:ago|earlier)"
        rf"{SP}(?:quarter|period)|year-(?:ago|earlier))){RIGHT}",
        _the_quarter,
        needs=(YEAR_WORD, "ago earlier"),
    ),
    # "ended" itself stays outside the expression.
    Pattern(
        rf"{LEFT}(?i:the){SP}(?:(?i:fiscal|full|financial){SP})?(?i:year)(?={SP}(?P<ended>end(?:ed|ing)))",
        _business_year,
        needs=(YEAR_WORD, "ended ending"),
    ),
    Pattern(
        rf"{LEFT}(?i:the){SP}(?i:full){SP}(?i:year){RIGHT}(?P<ended>(?!))?",
        _business_year,
        needs=(YEAR_WORD, "full"),
    ),
)
