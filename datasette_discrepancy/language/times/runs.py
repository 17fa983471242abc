"""Runs, told by their two ends: "from May 3 to Friday", "between 1999 and 2001"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from .combine import clock_on
from .reading import Found, Granularity, Reading, day, day_of, month
from .words import DASH, SP

_PLAIN: tuple[Granularity, ...] = (
    "day", "month", "year", "quarter", "decade", "century", "time", "season", "week",
)  # fmt: skip
# What stands between the two ends, and what must stand before the first.
_JOINS = (
    (re.compile(rf"{SP}(?:to|through|until|till){SP}"), re.compile(r"(?i)(?<!\w)from\s$")),
    (re.compile(rf"{SP}and{SP}"), re.compile(r"(?i)(?<!\w)between\s$")),
    (re.compile(rf"{SP}?{DASH}{SP}?|{SP}through{SP}"), re.compile("$")),
)
# The longest stretch between two ends, and the longest word before them.
_GAP, _LOOK_BACK = 24, 9
# A year in figures.
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_GLUED = re.compile(rf"[^\W_]{DASH}[^\W_]")


def join_runs(text: str, found: list[Found]) -> list[Found]:
    """Return the expressions with those made one that are the ends of one run."""
    joined: list[Found] = []
    for one in found:
        run = _join(text, joined[-1], one) if joined else None
        if run is None:
            joined.append(one)
        else:
            joined[-1] = run
    return joined


def _join(text: str, left: Found, right: Found) -> Found | None:
    if right.start - left.end > _GAP:
        return None
    between = text[left.end : right.start]
    before = text[max(0, left.start - _LOOK_BACK) : left.start]
    if not any(gap.fullmatch(between) and lead.search(before) for gap, lead in _JOINS):
        return None
    ends = _ends(_in_year_of(text, left, right), right.reading)
    if ends is None:
        return None
    first, last = (replace(one, reading=end) for one, end in zip((left, right), ends, strict=True))
    return Found(left.start, right.end, _stretch(first, last))


def _in_year_of(text: str, left: Found, right: Found) -> Reading:
    """Return a month with the year that is told behind the other: "between June and July 2029"."""
    first, last = left.reading, right.reading
    if first.granularity != "month" or last.granularity != "month" or last.first is None:
        return first
    told = _YEAR.search(text[right.start : right.end])
    if first.first is None or told is None or _YEAR.search(text[left.start : left.end]):
        return first
    number, end = day_of(first.first).month, day_of(last.first)
    moved = month(end.year - (number > end.month), number)
    same = first.first == moved.first or first.approximate
    return first if same else moved


def _ends(first: Reading, last: Reading) -> tuple[Reading, Reading] | None:
    """Return what both ends say beside each other; None where they are no run."""
    if first.granularity not in _PLAIN or last.granularity not in _PLAIN:
        return None
    if first.clock is not None and isinstance(last.first, datetime):  # "3 p.m. to 5 p.m. Friday"
        first = clock_on(first, day(day_of(last.first))) or first
    if first.first is None or last.last is None:
        valued = first.value and last.value and not (first.clock or last.clock)
        return (first, last) if valued else None
    start, end = day_of(first.first), day_of(last.last)
    if first.weekday is not None and start > end:
        first = replace(day(start - timedelta(days=7)), weekday=first.weekday)
        start -= timedelta(days=7)
    return (first, last) if start <= end else None


def _stretch(first: Found, last: Found) -> Reading:
    one, other = (end.reading.claimed or end.reading for end in (first, last))
    known = one.first is not None and other.last is not None
    both = one.edtf and other.edtf
    return Reading(
        one.kind if known else "DATE",
        f"{one.value}/{other.value}",
        one.first if known else None,
        other.last if known else None,
        "range",
        known and (one.approximate or other.approximate),
        f"{one.edtf}/{other.edtf}" if known and both else None,
        ends=(first, last),
    )


def ends_of(text: str, found: Found) -> tuple[Found, Found] | None:
    """Return the two expressions that annotation has for a run.

    None where it is one: no run, or one without a space between its ends ("1999-2001"), which is
    one word to an annotator.

    Args:
        text: what was searched.
        found: the expression.
    """
    if found.reading.ends is None:
        return None
    first, last = found.reading.ends
    if _GLUED.match(text, first.end - 1, last.start + 1):
        return None
    # Words taken in since then belong to the end that they stand beside.
    return replace(first, start=found.start), replace(last, end=found.end)
