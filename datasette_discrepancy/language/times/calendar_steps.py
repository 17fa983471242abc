"""Steps through the calendar: so many units from a day, how many, and how long that is."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..numerals import parse_number_words
from . import reading as make
from .reading import Reading, day_of
from .words import UNIT_FACTORS, UNITS

_CLOCK_UNITS = ("second", "minute", "hour")
# What half of a unit is in the next smaller one (ISO 8601 has no fractions but in the last place).
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}


def period(number: float | None, unit: str) -> str:
    """Return an ISO 8601 duration as TIMEX3 writes it.

    Args:
        number: how many; None where it is vague, written X.
        unit: singular, from the table of units.
    """
    code, clock = UNITS[unit], "T" if unit in _CLOCK_UNITS else ""
    if number is None:
        vague = {"decade": "E", "century": "C", "millennium": "L"}.get(unit, code)
        return f"P{clock}X{vague}"
    number *= UNIT_FACTORS.get(unit, 1)
    whole = int(number)
    if number == whole:
        return f"P{clock}{whole}{code}"
    if number - whole == 0.5 and unit in _HALVES:
        return f"P{clock}{f'{whole}{code}' if whole else ''}{_HALVES[unit]}"
    return f"P{clock}{number:g}{code}"


def shift_months(when: date, months: int) -> Reading:
    """Return the month that lies so many months after that of a day."""
    return make.month(when.year, when.month + months)


def step(when: date, unit: str, steps: int) -> Reading | None:
    """Return the calendar unit so many units after the one that holds a day.

    Args:
        when: the day.
        unit: "day", "week", "weekend", "month", "quarter", "year", "decade" or "century".
        steps: negative for the past.

    Returns:
        The reading, or None for a unit that the calendar does not count ("hour").

    Raises:
        ValueError, OverflowError: outside the years 1 to 9999.
    """
    if unit in ("day", "night"):
        return make.day(when + timedelta(days=steps))
    if unit == "week":
        return make.week(when + timedelta(weeks=steps))
    if unit == "weekend":
        return make.weekend(when + timedelta(weeks=steps))
    if unit == "month":
        return shift_months(when, steps)
    if unit == "quarter":
        return make.quarter(when.year, (when.month + 2) // 3 + steps)
    if unit == "year":
        return make.year(when.year + steps)
    if unit == "decade":
        return make.decade((when.year // 10 + steps) * 10)
    if unit == "century":
        return make.century(when.year // 100 + 1 + steps)
    return None


def in_other_year(reading: Reading, steps: int) -> Reading | None:
    """Return the same day, month, season, quarter or half so many years away.

    Raises:
        ValueError: there is no such day (29 February) or year.
    """
    if reading.first is None:
        return None
    first = day_of(reading.first)
    year = first.year + steps
    if reading.granularity == "day":
        return make.day(first.replace(year=year))
    if reading.granularity == "month":
        return make.month(year, first.month)
    if reading.granularity == "quarter":
        return make.quarter(year, (first.month + 2) // 3)
    if reading.granularity == "half":
        return make.half(year, 1 if first.month < 7 else 2)
    if reading.granularity == "season":
        code = (reading.value or "")[-2:]
        return make.season(year, first.month, code, int((reading.edtf or "-21")[-2:]))
    return make.year(year)


def amount(text: str) -> float | None:
    """Return the number in "three", "1,000", "2.5", "5 1/2" or "a"; None where it is vague."""
    text = " ".join(text.lower().split())
    if text in ("a", "an"):
        return 1
    if text in ("a couple", "a couple of", "couple of"):
        return 2
    fraction = re.fullmatch(r"([\d.,]+) (\d)/([1-9])", text)
    if fraction:
        return float(fraction[1].replace(",", "")) + int(fraction[2]) / int(fraction[3])
    if re.fullmatch(r"\d+(?:,\d{3})*(?:\.\d+)?", text):
        return float(text.replace(",", ""))
    return parse_number_words(text)
