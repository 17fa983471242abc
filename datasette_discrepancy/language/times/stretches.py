"""Stretches told by their length and their last day: "in the year to March 31".

Annotation has the day alone; a claim takes the stretch that it ends.
"""

from __future__ import annotations

import re
from datetime import timedelta

from ..numerals import SMALL, alternatives, parse_number_words
from .calendar_steps import shift_months
from .reading import Found, Reading, day_of
from .words import SP

# Months in what is counted; a number before "months" says how many.
_LENGTHS = {"year": 12, "half-year": 6, "half": 6, "quarter": 3}
_LOOK_BACK = 56
_LONGEST = 24
_STRETCH = re.compile(
    rf"(?<!\w)(?i:the{SP}(?:(?:last|past|fiscal|financial|full|whole){SP})?"
    rf"(?:(?P<unit>{'|'.join(_LENGTHS)})"
    rf"|(?P<number>\d{{1,2}}|{alternatives(SMALL)}){SP}months)"
    rf"{SP}(?:to|(?:that{SP})?(?:ended|ending)(?:{SP}(?:on|in))?){SP})$"
)


def stretch_up_to(text: str, found: Found) -> Found | None:
    """Return the stretch of which a day or a month is the end, from its first word on.

    Args:
        text: what was searched.
        found: the day or month.

    Returns:
        "the year to March 31" as twelve months, with the first of them at the earliest; None where
        the words before tell no length.
    """
    reading = found.reading
    if reading.granularity not in {"day", "month"} or reading.last is None or reading.approximate:
        return None
    offset = max(0, found.start - _LOOK_BACK)
    match = _STRETCH.search(text[offset : found.start])
    if match is None:
        return None
    months = _LENGTHS[match["unit"].lower()] if match["unit"] else _number(match["number"])
    if months is None or not 0 < months <= _LONGEST:
        return None
    last = day_of(reading.last)
    # The day after the last of a month is a first, however long the months are.
    after = last + timedelta(days=1)
    month = shift_months(after, -months)
    if month.first is None or month.last is None:
        return None
    first = min(day_of(month.first) + timedelta(days=after.day - 1), day_of(month.last))
    stretch = Reading("DATE", f"{first.isoformat()}/{last.isoformat()}", first, last, "range")
    return Found(offset + match.start(), found.end, stretch)


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    value = parse_number_words(words.lower())
    return None if value is None else int(value)
