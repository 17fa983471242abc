"""Datelines: where an agency report was filed, printed before its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

# "SEOUL, South Korea", "LONDON", "St. Petersburg": capitalised words, commas between.
PLACE = r"[A-ZÀ-ÖØ-Þ][\w.’'-]{0,24}(?:,?[ \u00a0][A-ZÀ-ÖØ-Þ][\w.’'-]{0,24}){0,4}"
MONTH_DAY = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}"
    r"|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?)"
)
AGENCY = r"[A-ZÀ-ÖØ-Þ][\w.&’'-]{0,24}(?:[ \u00a0/][A-ZÀ-ÖØ-Þ][\w.&’'-]{0,24}){0,3}"
DASH = r"\s{0,2}(?:--?|[‐‑‒–—―])\s"

WITH_AGENCY = re.compile(
    rf"(?:(?P<place>{PLACE}),?\s)??(?:(?P<date>{MONTH_DAY}),?\s)?"
    rf"\((?P<agency>{AGENCY})\)(?:{DASH}|:\s)"
)
# Without an agency the place must be in capitals, else "Kim - the leader - said" would match.
CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]{2,24}(?:[ \u00a0][A-ZÀ-ÖØ-Þ.’'-]{1,24}){0,3}"
WITHOUT_AGENCY = re.compile(
    rf"(?!(?:UPDATED?|BREAKING|CORRECTION|FILE|PHOTO|EXCLUSIVE|OPINION|ANALYSIS|WATCH|LIVE"
    r"|NEW(?! (?:YORK|DELHI|ORLEANS|HAVEN|BEDFORD|BRITAIN|JERSEY|HAMPSHIRE|MEXICO|ZEALAND)))\b)"
    rf"(?P<place>{CAPITALS}(?:,\s{PLACE})?)(?:,\s(?P<date>{MONTH_DAY}))?{DASH}"
)


@dataclass(frozen=True)
class Dateline:
    """A dateline, as printed.

    Attributes:
        start, end: code points into the text, end-exclusive, the dash included.
        place, date, agency: what it names; the date has no year.
    """

    start: int
    end: int
    place: str | None
    date: str | None
    agency: str | None


def find_dateline(text: str, start: int = 0, end: int | None = None) -> Dateline | None:
    """Return the dateline with which a passage begins, or None.

    Args:
        text: the document's text.
        start, end: the passage, code points; by default the whole text.
    """
    head = text[start : min(len(text) if end is None else end, start + 200)]
    match = WITH_AGENCY.match(head) or WITHOUT_AGENCY.match(head)
    if match is None:
        return None
    named = match.groupdict()
    return Dateline(
        start,
        start + len(match[0].rstrip()),
        named["place"],
        named["date"],
        named.get("agency"),
    )
