"""Expressions of company reports, which lean on the quarter that the text spoke of last."""

from __future__ import annotations

import re

from . import reading as make
from .anchors import Context
from .pattern import Pattern
from .reading import Reading
from .words import LEFT, RIGHT, SP


def quarter_before(context: Context) -> Reading | None:
    """Return the quarter that the text spoke of last, if it was just now."""
    near = [one for one in context.earlier[-6:] if one.granularity == "quarter" and one.first]
    # A comparison with the year before does not move the text there.
    return max(near, key=lambda one: str(one.first), default=None)


def year_back(quarter: Reading) -> Reading:
    """Return the same quarter of the year before."""
    assert quarter.first is not None  # noqa: S101 - quarter_before sees to it
    return make.quarter(quarter.first.year - 1, (quarter.first.month + 2) // 3)


def _year_earlier(match: re.Match[str], context: Context) -> Reading:
    """Return "a year earlier" where the quarter it is measured from is known, else no value."""
    quarter = quarter_before(context)
    return Reading("DATE", None) if quarter is None else year_back(quarter)


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


PATTERNS = (
    Pattern(
        rf"{LEFT}(?i:an?{SP}year{SP}(?:earlier|before)){RIGHT}(?!{SP}the)",
        _year_earlier,
        needs=("year",),
    ),
    Pattern(
        rf"{LEFT}(?i:the{SP}(?:latest{SP}|current{SP})?quarter|the{SP}latest{SP}period){RIGHT}",
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
