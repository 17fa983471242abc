"""Times of day: "04:19 PM", "3 p.m. EST", "23:30 GMT", "noon"."""

from __future__ import annotations

import re
from datetime import time, timedelta, timezone

from .anchors import Context
from .guards import is_clock
from .hints import DIGITS, PARTS
from .pattern import Pattern
from .reading import Reading
from .words import LEFT, RIGHT, SP, ZONES

_NAMED = {"noon": 12, "midday": 12, "midnight": 0}


def _clock(match: re.Match[str], context: Context) -> Reading | None:
    """Return a time of day; its day is found later, from the words beside it."""
    groups = match.groupdict()
    named = groups.get("named")
    if named:
        hour, minute = _NAMED[named.lower()], 0
    else:
        hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    half = (groups.get("half") or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    zone = groups.get("zone")
    offset = ZONES.get(zone) if zone else None
    clock = time(hour, minute, tzinfo=None if offset is None else timezone(timedelta(hours=offset)))
    if half and groups.get("part"):
        return None
    # ISO 8601 lets midnight end a day: "midnight Friday" is the end of Friday.
    value = "T24:00" if named and named.lower() == "midnight" else f"T{hour:02d}:{minute:02d}"
    return Reading("TIME", value, granularity="time", clock=clock)


def _in_the_morning(match: re.Match[str], context: Context) -> Reading | None:
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (0 if match["part"].lower() == "morning" else 12)
    return Reading("TIME", f"T{hour:02d}:00", granularity="time", clock=time(hour))


_ZONE = rf"(?:{SP}?\(?(?P<zone>{'|'.join(sorted(ZONES, key=len, reverse=True))})\)?(?!\w))?"
_HALF = r"(?P<half>(?i:a\.m\.?|p\.m\.?|am|pm))(?!\w)"

PATTERNS = (
    Pattern(
        rf"{LEFT}(?<![:.])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)?{SP}?{_HALF}{_ZONE}",
        _clock,
        needs=(DIGITS, "am pm m"),
    ),
    Pattern(
        rf"{LEFT}(?<![:.,-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:.%-]\d|\w)"
        rf"(?:{SP}?(?i:hours|hrs)(?!\w))?{_ZONE}",
        _clock,
        guard=is_clock,
        needs=(DIGITS, ":"),
    ),
    Pattern(
        rf"{LEFT}(?<![:.,-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d){SP}(?:(?P<zone>GMT|UTC)|hours"
        rf"|hrs){RIGHT}",
        _clock,
        needs=(DIGITS, "gmt utc hours hrs"),
    ),
    Pattern(
        rf"{LEFT}(?<![:.,-])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d){SP}"
        rf"(?P<zone>GMT|UTC|BST|CET|CEST){RIGHT}",
        _clock,
        needs=(DIGITS, "gmt utc bst cet cest"),
    ),
    Pattern(
        rf"{LEFT}(?P<named>(?i:noon|midday|midnight)){_ZONE}{RIGHT}",
        _clock,
        needs=("noon midday midnight",),
    ),
    Pattern(
        rf"{LEFT}(?P<hour>\d{{1,2}}){SP}in{SP}the{SP}(?P<part>(?i:morning|afternoon|evening)){RIGHT}",
        _in_the_morning,
        needs=(DIGITS, PARTS),
    ),
)
