"""Days that move with Easter: "Good Friday", "Easter Monday", "at Easter".

The Western reckoning; where churches keep the Eastern one the day is up to five weeks later, so
that all of these are vague.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import easter

from . import reading as make
from .anchors import Context
from .pattern import Pattern
from .reading import Reading
from .words import LEFT, RELATIVE_YEAR, RIGHT, SP, YEAR

# Days after Easter Sunday.
_FEASTS = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "holy thursday": -3,
    "good friday": -2, "holy saturday": -1, "easter eve": -1, "easter sunday": 0, "easter day": 0,
    "easter monday": 1, "ascension day": 39, "whit sunday": 49, "pentecost sunday": 49,
    "whit monday": 50, "pentecost monday": 50,
}  # fmt: skip


def _feast(year: int, name: str) -> Reading:
    """Return a feast of a year, or the days from Good Friday on, or the weekend in them."""
    sunday: date = easter(year)
    if name in _FEASTS:
        return make.day(sunday + timedelta(days=_FEASTS[name])).vague()
    first, last = (-1, 0) if name.endswith("weekend") else (-2, 1)
    days = (sunday + timedelta(days=first), sunday + timedelta(days=last))
    return Reading("DATE", None, *days, "range", approximate=True)


def _dated(match: re.Match[str], context: Context) -> Reading | None:
    name = " ".join(match["name"].lower().split())
    if match["year"]:
        return _feast(int(match["year"]), name)
    relative = (match["relative"] or "").lower()
    if not relative and context.tense != "future":
        return context.nearest_year(lambda year: _feast(year, name))
    year = context.day.year
    this = _feast(year, name)
    is_over = this.last is not None and make.day_of(this.last) < context.day
    if relative == "last":
        return this if is_over else _feast(year - 1, name)
    if relative == "this":
        return this
    return _feast(year + 1, name) if is_over else this


_NAMES = "|".join(sorted(_FEASTS, key=len, reverse=True)).replace(" ", SP)
_RELATIVE = rf"(?:{RELATIVE_YEAR}{SP})?"
_YEAR = rf"(?:(?:,{SP}?|{SP})(?P<year>{YEAR}))?"

PATTERNS = (
    Pattern(
        rf"{LEFT}{_RELATIVE}(?P<name>(?i:{_NAMES}|easter{SP}weekend))(?!\w){_YEAR}",
        _dated,
        needs=("easter good ash palm maundy holy ascension whit pentecost",),
    ),
    # Not "Easter Island", "the Easter bunny".
    Pattern(
        rf"{LEFT}(?:{RELATIVE_YEAR}{SP}|(?:(?<=at )|(?<=over )|(?<=before )|(?<=after )|(?<=since )"
        rf"|(?<=by )|(?<=until )|(?<=around )))(?P<name>Easter){RIGHT}(?!-|['’]|{SP}[A-Z]){_YEAR}",
        _dated,
        needs=("easter",),
    ),
)
