"""Expressions of company reports, which lean on the quarter that the text spoke of last."""

from __future__ import annotations

import re

from . import reading as make
from .anchors import Context
from .pattern import Pattern
from .reading import Reading
from .words import LEFT, MONTH, RIGHT, SP, YEAR, month_number


def quarter_before(context: Context) -> Reading | None:
    """Return the quarter that the text spoke of last, if it was just now.

    One that has not ended is a forecast, and a comparison with the year before does not move the
    text there: of those that are over, the latest one counts.
    """
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


def year_back(quarter: Reading) -> Reading:
    """Return the same quarter of the year before."""
    assert quarter.first is not None  # noqa: S101 - quarter_before sees to it
    return make.quarter(quarter.first.year - 1, (quarter.first.month + 2) // 3)


def _the_quarter(match: re.Match[str], context: Context) -> Reading | None:
    quarter = quarter_before(context)
    if match.groupdict().get("ago"):
        if quarter is None:
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
    return make.quarter(year, (quarter.first.month + 2) // 3)


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


PATTERNS = (
    Pattern(
        rf"{LEFT}(?i:the){SP}(?P<year>{YEAR}){SP}(?i:period|quarter){RIGHT}",
        _quarter_of_year,
        needs=("period", "quarter"),
    ),
    Pattern(
        rf"{LEFT}(?i:the){SP}(?i:quarter|three{SP}months)(?={SP}(?:that{SP})?end(?:ed|ing|s){SP}"
        rf"(?:on{SP}|in{SP})?(?P<month>{MONTH}))",
        _quarter_ended,
        needs=("quarter", "three"),
    ),
    Pattern(
        rf"{LEFT}(?i:the{SP}(?:latest{SP})?quarter|the{SP}latest{SP}period){RIGHT}",
        _the_quarter,
        needs=("quarter", "period"),
    ),
    Pattern(
        rf"{LEFT}(?P<ago>(?i:(?:the{SP})?(?:comparable{SP})?year-(?:ago|earlier)"
        rf"{SP}(?:quarter|period)|year-(?:ago|earlier))){RIGHT}",
        _the_quarter,
        needs=("year-",),
    ),
    # "ended" itself stays outside the expression.
    Pattern(
        rf"{LEFT}(?i:the){SP}(?:(?i:fiscal|full|financial){SP})?(?i:year)(?={SP}(?P<ended>end(?:ed|ing)))",
        _business_year,
        needs=("year end",),
    ),
    Pattern(
        rf"{LEFT}(?i:the){SP}(?i:full){SP}(?i:year){RIGHT}(?P<ended>(?!))?",
        _business_year,
        needs=("full",),
    ),
)
