"""Neighbours that say one thing together: "last Wednesday (Aug. 30)", "3 p.m. EST on Friday"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from . import reading as make
from .reading import Found, Reading, day_of
from .words import PARTS_OF_DAY, SP


def clock_on(clock: Reading, when: Reading) -> Reading | None:
    """Return a time of day on a day, with the offset where the words give one."""
    if clock.clock is None or when.granularity not in ("day", "part of day"):
        return None
    if when.granularity == "part of day":  # "Tuesday morning at 8"
        stem = (when.value or "")[:-3] or None
        when = replace(when, granularity="day", value=stem)
    if when.first is None:
        return Reading(
            "TIME", f"{when.value}{clock.value}" if when.value else None, granularity="time"
        )
    on = day_of(when.first)
    # "midnight Friday" ends Friday.
    on += timedelta(days=1 if clock.value == "T24:00" else 0)
    moment = datetime.combine(on, clock.clock)
    return Reading("TIME", f"{when.value}{clock.value}", moment, moment, "time", when.approximate)


def _named_and_dated(name: Reading, dated: Reading) -> Reading | None:
    """Return the date beside a weekday's name; vague where the two do not agree."""
    if name.weekday is None or dated.granularity != "day" or dated.weekday is not None:
        return None
    if name.granularity == "part of day":  # "Tuesday night, 14 March"
        code = (name.value or "")[-3:]
        value = f"{dated.value}{code}" if dated.value and code else None
        dated = replace(dated, kind="TIME", value=value, granularity="part of day")
    if dated.first is None or day_of(dated.first).isoweekday() == name.weekday:
        return dated
    return dated.vague()


def _dated_and_named(dated: Reading, name: Reading) -> Reading | None:
    return _named_and_dated(name, dated)


def _day_and_clock(when: Reading, clock: Reading) -> Reading | None:
    return clock_on(clock, when)


def _explained(words: Reading, dated: Reading) -> Reading | None:
    """Return the date in brackets after a relative day: "yesterday (July 3)"."""
    if words.granularity != "day" or dated.granularity != "day" or dated.weekday is not None:
        return None
    return dated if words.first == dated.first else dated.vague()


def _month_of_year(month: Reading, year: Reading) -> Reading | None:
    """Return "January nineteen ninety-seven": a month that found its year apart from it."""
    if month.granularity != "month" or year.granularity != "year" or year.first is None:
        return None
    if month.value is None or year.approximate:
        return None
    return make.month(day_of(year.first).year, int(month.value[-2:]))


def _day_of_year(when: Reading, year: Reading) -> Reading | None:
    """Return "July 22 that year", "3 May last year": a day that took the nearest year at first."""
    if when.granularity != "day" or when.weekday is not None or when.first is None:
        return None
    if year.granularity != "year" or year.first is None or year.approximate:
        return None
    day = day_of(when.first)
    try:
        return make.day(day.replace(year=day_of(year.first).year))
    except ValueError:  # 29 February
        return None


def _part_on(part: Reading, when: Reading) -> Reading | None:
    """Return "mid-afternoon yesterday": the part of the day moved to the day beside it."""
    if part.granularity != "part of day" or when.granularity != "day" or not part.approximate:
        return None
    code = (part.value or "")[-3:]
    value = f"{when.value}{code}" if when.value and code else None
    return replace(part, value=value, first=when.first, last=when.last, edtf=when.edtf)


@dataclass(frozen=True)
class _Join:
    between: re.Pattern[str]
    combine: Callable[[Reading, Reading], Reading | None]


# A weekday and its date are one day before a time of day joins them: "4 p.m. on Friday, May 3".
_OF_ONE_DAY = (
    _Join(re.compile(rf",?{SP}(?:the{SP})?|{SP}?\(|,{SP}on{SP}"), _named_and_dated),
    _Join(re.compile(rf"{SP}?\((?:a{SP})?|,{SP}a{SP}|,{SP}"), _dated_and_named),
)
_JOINS = (
    _Join(re.compile(rf"{SP}?\("), _explained),
    _Join(re.compile(rf",?{SP}(?:on{SP})?"), _part_on),
    _Join(re.compile(rf",?{SP}(?:of{SP})?"), _month_of_year),
    _Join(re.compile(rf"{SP}(?:of{SP})?"), _day_of_year),
    _Join(
        re.compile(rf",?{SP}(?:(?:at|around|by|about){SP}){{0,2}}|{SP}?[|-]{SP}?"), _day_and_clock
    ),
    _Join(re.compile(rf",?{SP}(?:(?:on|of){SP})?"), clock_on),
)  # fmt: skip
_PART_AFTER = re.compile(rf"{SP}(?P<part>{'|'.join(PARTS_OF_DAY)})(?!\w)")
_PART_BEFORE = re.compile(
    rf"(?:the{SP})?(?P<part>morning|afternoon|evening|night){SP}of{SP}$|(?:mid-?)?"
    rf"(?<!\w)(?P<bare>morning|afternoon|evening|night){SP}$"
)
# The longest prefix that any of these expressions looks back for.
_LOOK_BACK = 24


def join_neighbours(text: str, found: list[Found]) -> list[Found]:
    """Return the expressions with those that belong together made one."""
    found = [_with_part_after(text, each) for each in found]
    for joins in (_OF_ONE_DAY, _JOINS):
        found = _joined(text, found, joins)
    return [_with_part_before(text, each) for each in found]


def _joined(text: str, found: list[Found], joins: Sequence[_Join]) -> list[Found]:
    joined: list[Found] = []
    for one in found:
        # "afternoon" has taken "mid-afternoon" in
        while joined and joined[-1].start >= one.start:
            joined.pop()
        if joined and joined[-1].end > one.start:
            continue
        while joined:
            both = _join(text, joined[-1], one, joins)
            if both is None:
                break
            joined.pop()
            one = both
        joined.append(one)
    return joined


def _join(text: str, left: Found, right: Found, joins: Sequence[_Join]) -> Found | None:
    if right.start - left.end > _LOOK_BACK:
        return None
    between = text[left.end : right.start]
    for join in joins:
        if not join.between.fullmatch(between):
            continue
        opens = "(" in between
        if opens and text[right.end : right.end + 1] != ")":
            continue
        reading = join.combine(left.reading, right.reading)
        if reading is not None:
            return Found(left.start, right.end + opens, reading)
    return None


def _with_part_after(text: str, found: Found) -> Found:
    """Add "night" in "Friday night"."""
    after = _PART_AFTER.match(text, found.end, found.end + _LOOK_BACK)
    if after is None or found.reading.granularity != "day" or found.reading.kind != "DATE":
        return found
    return Found(found.start, after.end(), _part_of(found.reading, after["part"]))


def _with_part_before(text: str, found: Found) -> Found:
    """Add "the morning of" in "the morning of July 3"."""
    before = _PART_BEFORE.search(text[max(0, found.start - _LOOK_BACK) : found.start])
    if before is None or found.reading.granularity != "day" or found.reading.kind != "DATE":
        return found
    whole = _part_of(found.reading, before["part"] or before["bare"])
    return Found(found.start - len(before[0]), found.end, whole)


def _part_of(reading: Reading, part: str) -> Reading:
    value = f"{reading.value}{PARTS_OF_DAY[part]}" if reading.value else None
    # The night of one day may end on the next; the day it is called by is what texts agree on.
    return replace(reading, kind="TIME", value=value, granularity="part of day")
