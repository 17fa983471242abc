"""What one time expression says: type, value and interval, before it is bound to its offsets."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from ..model import TimexType

Moment = date | datetime
Granularity = Literal[
    "time", "part of day", "day", "weekend", "week", "month", "season", "quarter", "half", "year",
    "decade", "century", "range", "span", "reference",
]  # fmt: skip

SOME_YEAR = "XXXX-"


@dataclass(frozen=True)
class Reading:
    """One reading of an expression.

    Attributes:
        kind: TIMEX3 type.
        value: TIMEX3 value, None where it has none.
        first, last: the interval, both ends within; None means open or unknown.
        granularity: what the words name, which decides how neighbours combine.
        approximate: True where the borders are vague.
        edtf: EDTF text, where it is not simply that of the interval.
        clock: a time of day that still lacks its day.
        weekday: 1 to 7 where the words are a weekday's name, which a date beside it overrules.
        ends: of a run, the two expressions that name its ends, each with its place.
        claimed: what a claim takes from it, where that is not the interval of the value.
    """

    kind: TimexType
    value: str | None
    first: Moment | None = None
    last: Moment | None = None
    granularity: Granularity = "span"
    approximate: bool = False
    edtf: str | None = None
    clock: time | None = None
    weekday: int | None = None
    ends: tuple[Found, Found] | None = None
    claimed: Reading | None = None

    def vague(self) -> Reading:
        """Return the reading with vague borders."""
        return replace(self, approximate=True)

    def within(self, first: Moment | None, last: Moment | None) -> Reading:
        """Return the reading narrowed to an interval, its value kept and its borders vague."""
        symbol = self.claimed if self.is_symbol else None
        return replace(self, first=first, last=last, approximate=True, edtf=None, claimed=symbol)

    @property
    def is_symbol(self) -> bool:
        """Whether a claim takes no days from it: whose fiscal year it is the words do not say."""
        return self.claimed is not None and self.claimed.first is None and self.claimed.last is None

    @property
    def is_running(self) -> bool:
        """Whether it is a quarter not over yet of which the text tells as past."""
        symbol = self.claimed.value if self.is_symbol and self.claimed is not None else None
        return symbol is not None and symbol.startswith(SOME_YEAR)


@dataclass(frozen=True)
class Found:
    """A reading with its place in the text."""

    start: int
    end: int
    reading: Reading


def day_of(moment: Moment) -> date:
    """Return the calendar day of a date or timestamp, in the timestamp's own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def day(when: date) -> Reading:
    """Return the reading of one day."""
    return Reading("DATE", when.isoformat(), when, when, "day", edtf=when.isoformat())


def week(when: date) -> Reading:
    """Return the reading of the ISO week, Monday to Sunday, that holds a day."""
    monday = when - timedelta(days=when.weekday())
    year, number, _ = monday.isocalendar()
    return Reading("DATE", f"{year:04d}-W{number:02d}", monday, monday + timedelta(days=6), "week")


def weekend(when: date) -> Reading:
    """Return the reading of Saturday and Sunday of the ISO week that holds a day."""
    whole = week(when)
    assert whole.last is not None  # noqa: S101 - a week is closed; tells the type checker
    return Reading(
        "DATE", f"{whole.value}-WE", whole.last - timedelta(days=1), whole.last, "weekend"
    )


def month(year: int, number: int) -> Reading:
    """Return the reading of a month; ``number`` may run over either end of the year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    value = f"{year:04d}-{number:02d}"
    last = date(year, number, calendar.monthrange(year, number)[1])
    return Reading("DATE", value, date(year, number, 1), last, "month", edtf=value)


def _months(first: Reading, last: Reading, granularity: Granularity, value: str) -> Reading:
    return Reading("DATE", value, first.first, last.last, granularity)


def quarter(year: int, number: int) -> Reading:
    """Return the reading of a quarter of the calendar year; ``number`` may run over the year."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    span = _months(month(year, 3 * number - 2), month(year, 3 * number), "quarter", "")
    # EDTF level 2: 33 to 36 are the quarters.
    return replace(span, value=f"{year:04d}-Q{number}", edtf=f"{year:04d}-{32 + number}")


def half(year: int, number: int) -> Reading:
    """Return the reading of the first or second half of a year."""
    year, number = year + (number - 1) // 2, (number - 1) % 2 + 1
    span = _months(month(year, 6 * number - 5), month(year, 6 * number), "half", "")
    # EDTF level 2: 40 and 41 are the semesters.
    return replace(span, value=f"{year:04d}-H{number}", edtf=f"{year:04d}-{39 + number}")


def season(year: int, first_month: int, code: str, edtf_code: int) -> Reading:
    """Return the reading of a season; winter belongs to the year it begins in."""
    span = _months(month(year, first_month), month(year, first_month + 2), "season", "")
    return replace(
        span, value=f"{year:04d}-{code}", edtf=f"{year:04d}-{edtf_code}", approximate=True
    )


def year(number: int) -> Reading:
    """Return the reading of a calendar year."""
    value = f"{number:04d}"
    return Reading("DATE", value, date(number, 1, 1), date(number, 12, 31), "year", edtf=value)


def years(first: int, last: int) -> Reading:
    """Return the reading of a run of years, both ends within."""
    span = Reading("DATE", f"{first:04d}/{last:04d}", granularity="range")
    return replace(
        span, first=date(first, 1, 1), last=date(last, 12, 31), edtf=f"{first:04d}/{last:04d}"
    )


def decade(first: int) -> Reading:
    """Return the reading of the ten years from ``first``."""
    stem = f"{first // 10:03d}"
    return replace(years(first, first + 9), value=stem, granularity="decade", edtf=f"{stem}X")


def century(number: int) -> Reading:
    """Return the reading of a century as newspapers count it: the 20th is 1900 to 1999."""
    stem = f"{number - 1:02d}"
    first = max(100 * (number - 1), 1)
    span = years(first, 100 * number - 1)
    return replace(span, value=stem, granularity="century", edtf=f"{stem}XX")


def fiscal(reading: Reading, symbol: str) -> Reading:
    """Return the year or quarter that annotation has, with the symbol that a claim takes from it.

    Args:
        reading: the calendar year or quarter of the same number.
        symbol: "FY2023", "FY2023-Q1".
    """
    return replace(reading.vague(), claimed=Reading(reading.kind, symbol))


def of_some_year(reading: Reading, number: int) -> Reading:
    """Return a quarter that is not over and yet told as past: a claim takes no days from it.

    It is last year's, or that of a company whose year begins when it likes.

    Args:
        reading: the quarter of the calendar that annotation has.
        number: 1 to 4.
    """
    symbol = f"{SOME_YEAR}Q{number}"
    some = Reading(reading.kind, symbol, granularity="quarter", edtf=f"{SOME_YEAR}{32 + number}")
    return replace(reading, claimed=some)


def moment_text(moment: Moment | None) -> str | None:
    """Return a date or timestamp as ISO 8601 text; a timestamp is precise to the second."""
    return None if moment is None else moment.isoformat()


def edtf(reading: Reading) -> str | None:
    """Return a reading in EDTF (ISO 8601-2): a date, a season code, or an interval."""
    if reading.edtf is not None:
        vague = reading.approximate and reading.edtf[-1:].isdigit() and "/" not in reading.edtf
        return reading.edtf + "~" if vague else reading.edtf
    if reading.first is None and reading.last is None:
        return None
    mark = "~" if reading.approximate else ""
    ends = [
        ".." if moment is None
        else moment.isoformat() + ("" if isinstance(moment, datetime) else mark)
        for moment in (reading.first, reading.last)
    ]  # fmt: skip
    if ends[0] == ends[1]:
        return ends[0]
    return "/".join(ends)
