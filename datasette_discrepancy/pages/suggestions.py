"""Reasons worth a look before a verdict: what the database already knows. Never applied."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Row = Mapping[str, Any]

ARCHIVE = re.compile(r"\b(?:file (?:photo|picture|image)|archive|archival)\b", re.I)
# Two numbers this close, of which one is round, may be one number told twice.
ROUNDING = 0.05
# Clocks of two places differ by no more than a day of the calendar.
ZONE_DAYS = 1


def both(a: Row, b: Row, column: str) -> tuple[Any, Any] | None:
    """Return a column of both claims, None where one of them leaves it open."""
    first, second = ((side["claim"] or {}).get(column) for side in (a, b))
    return None if first is None or second is None else (first, second)


def updated_later(a: Row, b: Row) -> str | None:
    """One document came out on a later day than the other."""
    for first, second in ((a, b), (b, a)):
        last = first["document"]["published_latest"]
        later = second["document"]["published_earliest"]
        if last and later and last[:10] < later[:10]:
            return f"{second['source']} came out later, on {later[:10]}"
    return None


def file_photo(a: Row, b: Row) -> str | None:
    """A side says itself that its picture is an old one."""
    for side in (a, b):
        if (side["claim"] or {}).get("archive") or ARCHIVE.search(side["quote"] or ""):
            return f"{side['source']} marks it as a file or archive picture"
    return None


def rounding(a: Row, b: Row) -> str | None:
    """The numbers are close, and one is a multiple of ten of its size."""
    numbers = both(a, b, "quantity_min")
    if numbers is None or numbers[0] == numbers[1]:
        return None
    low, high = sorted(abs(float(number)) for number in numbers)
    if (
        high < 20
        or high - low > ROUNDING * high
        or not any(number % 10 == 0 for number in (low, high))
    ):
        return None
    return "the two numbers lie within a twentieth of each other, and one is round"


def time_zone(a: Row, b: Row) -> str | None:
    """The days are neighbours."""
    first, last = both(a, b, "day_first"), both(a, b, "day_last")
    if first is None or last is None:
        return None
    apart = max(first[0] - last[1], first[1] - last[0])
    return "the two days are neighbours" if apart == ZONE_DAYS else None


def other_attribution(a: Row, b: Row) -> str | None:
    """Each side cites somebody, and not the same words for them."""
    cited = both(a, b, "attributed_to_text")
    if cited is None or cited[0].casefold() == cited[1].casefold():
        return None
    return f"one cites {cited[0]}, the other {cited[1]}"


def different_scope(a: Row, b: Row) -> str | None:
    """One number counts a part or an addition where the other counts all."""
    scopes = both(a, b, "quantity_scope")
    if scopes is None or scopes[0] == scopes[1]:
        return None
    return f"one number is read as {scopes[0]}, the other as {scopes[1]}"


# Code of the reason (verdicts.py) -> what speaks for it.
REASONS: Mapping[str, Callable[[Row, Row], str | None]] = {
    "updated_later": updated_later,
    "different_scope": different_scope,
    "rounding": rounding,
    "time_zone": time_zone,
    "other_attribution": other_attribution,
    "file_photo": file_photo,
}


def suggested(flag: Row, sides: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Return reasons that may explain a flag: ``reason`` and ``because``, none for a single side.

    Args:
        flag: its row.
        sides: both sides with document and claim.
    """
    if len(sides) < 2:
        return []
    found = ((code, speaks(*sides)) for code, speaks in REASONS.items())
    return [{"reason": code, "because": because} for code, because in found if because]
