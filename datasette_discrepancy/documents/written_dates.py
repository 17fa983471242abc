"""Dates as they stand in metadata, date lines and by-lines, as intervals in EDTF.

Own patterns say what is a date; python-dateutil reads only what they isolated, so that "may" or
"we" never become one. No anchor is used: what depends on the publication date is for the language
step.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

from dateutil import parser

# No date line or metadata value is longer; keeps every search below short.
LONGEST = 300

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[5-9]|20)\d\d"
TIMESTAMP = r"[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?"
OFFSET = r"(?:Z|[+-]\d\d(?::?\d\d)?)"

# The order matters: the first that matches at a place is taken.
WRITTEN = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<timestamp>{YEAR}-\d\d-\d\d{TIMESTAMP}[ ]?{OFFSET}(?![\w:]))
    | (?P<iso>{YEAR}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:[.,]\d{{1,9}})?)?)?(?![\d-])
    | (?P<year_first>{YEAR}[/.]\d\d?[/.]\d\d?)(?![\d/])
    | (?P<numeric>\d\d?/\d\d?/{YEAR}|\d\d?-\d\d?-{YEAR})(?![\d/-])
    | (?P<dotted>\d\d?\.[ ]?\d\d?\.[ ]?{YEAR})(?!\d)
    | (?P<month_first>{MONTH}\.?[ ]{{0,2}}{DAY}(?:st|nd|rd|th)?,?[ ]{{1,2}}{YEAR})(?!\d)
    | (?P<day_first>{DAY}(?:st|nd|rd|th)?(?:[ ]of)?[ .-]{{1,2}}{MONTH}\.?,?[ -]{{1,2}}{YEAR})(?!\d)
    | (?P<month>{MONTH}\.?,?[ ]{{1,2}}{YEAR})(?!\d)
    | (?P<iso_month>{YEAR}-(?:0[1-9]|1[0-2]))(?![\d-])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
BARE_YEAR = re.compile(YEAR)
COMPACT = re.compile(rf"{YEAR}[01]\d[0-3]\d")
QUALIFIED = re.compile(r"[?~%]+$")


@dataclass(frozen=True)
class WrittenDate:
    """A date found in a string.

    Attributes:
        start, end: code points into the string, end-exclusive.
        edtf: the date in EDTF; two readings of one writing stand as "[2024-03-04,2024-04-03]".
        earliest, latest: ISO dates, or timestamps where the writing gives an offset.
    """

    start: int
    end: int
    edtf: str
    earliest: str
    latest: str


def find_dates(text: str) -> list[WrittenDate]:
    """Find the complete dates in a short text, in order.

    Args:
        text: a date line or by-line; what lies beyond 300 characters is not searched.

    Returns:
        Dates with a year. Impossible ones ("2023-02-30") are left out.
    """
    found = []
    for match in WRITTEN.finditer(text[:LONGEST].replace("\u00a0", " ")):
        try:
            edtf, earliest, latest = read_match(match)
        except ValueError:
            continue
        found.append(WrittenDate(match.start(), match.end(), edtf, earliest, latest))
    return found


def read_date(text: str) -> WrittenDate:
    """Read a text that is a date as a whole, as metadata and the command line give it.

    Args:
        text: an ISO 8601 date or timestamp, a year, a year and month, an EDTF interval
            ("2024-03-01/2024-03-05") or any common written form ("Sept. 6, 2023"). A timestamp
            without offset counts as its day, because its zone is unknown.

    Raises:
        ValueError: it is no date, or an impossible one.
    """
    wanted = text.replace("\u00a0", " ").strip()
    plain = QUALIFIED.sub("", wanted)
    if BARE_YEAR.fullmatch(plain):
        return WrittenDate(0, len(text), wanted, f"{plain}-01-01", f"{plain}-12-31")
    if COMPACT.fullmatch(plain):
        plain = wanted = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    first, slash, second = plain.partition("/")
    if slash and "-" in first and "-" in second:
        opening, closing = read_date(first), read_date(second)
        if day_of(opening.earliest) > day_of(closing.latest):
            raise ValueError(f"{text!r} ends before it begins")
        return WrittenDate(0, len(text), wanted, opening.earliest, closing.latest)
    matches = list(WRITTEN.finditer(plain[:LONGEST]))
    if len(matches) != 1 or len(plain) > LONGEST:
        raise ValueError(f"{text[:60]!r} is no date")
    rest = plain[: matches[0].start()] + plain[matches[0].end() :]
    if not AROUND_A_DATE.fullmatch(rest):
        raise ValueError(f"{text[:60]!r} is no date")
    try:
        edtf, earliest, latest = read_match(matches[0])
    except ValueError as error:
        raise ValueError(f"{text[:60]!r} is no date of the calendar") from error
    approximate = wanted[len(plain) :] if re.fullmatch(r"[\d-]+", edtf) else ""
    return WrittenDate(0, len(text), edtf + approximate, earliest, latest)


# What may stand beside a date that is given as metadata: a weekday and a time of day.
AROUND_A_DATE = re.compile(
    r"\s{0,3}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s{0,3})?"
    r"(?:[,T@]?\s{0,3}(?:at\s)?\d\d?[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?"
    r"\s?(?:[A-Z]{1,4}|[+-]\d\d:?\d\d)?)?\s{0,3}",
    re.IGNORECASE,
)


def day_of(moment: str) -> datetime.date:
    """Return the calendar day of an ISO date or timestamp, in its own zone."""
    return datetime.date.fromisoformat(moment[:10])


def read_match(match: re.Match[str]) -> tuple[str, str, str]:
    """Return EDTF, earliest and latest of a match of WRITTEN.

    Raises:
        ValueError: the calendar has no such day.
    """
    kind, text = str(match.lastgroup), str(match[str(match.lastgroup)])
    if kind == "timestamp":
        moment = parser.isoparse(text.replace(" ", "T", 1).replace(" ", ""))
        written = moment.replace(microsecond=0).isoformat()
        return written, written, written
    if kind in ("month", "iso_month"):
        return whole_month(text)
    if kind == "iso":
        return whole_day(parser.isoparse(text).date())
    if kind == "numeric":
        return both_readings(text)
    if kind in ("year_first", "dotted"):
        # With full stops the day comes first in every country that writes dates so.
        parts = [int(part) for part in re.split(r"[/.]", text)]
        year, month, day = parts if kind == "year_first" else reversed(parts)
        return whole_day(datetime.date(year, month, day))
    return whole_day(parser.parse(text.replace(" of", "")).date())


def whole_day(day: datetime.date) -> tuple[str, str, str]:
    """Return EDTF, earliest and latest of one day."""
    return day.isoformat(), day.isoformat(), day.isoformat()


def whole_month(text: str) -> tuple[str, str, str]:
    """Return EDTF, earliest and latest of a written month."""
    month = parser.parse(text, default=datetime.datetime(2000, 1, 1))
    last = calendar.monthrange(month.year, month.month)[1]
    prefix = f"{month.year:04d}-{month.month:02d}"
    return prefix, f"{prefix}-01", f"{prefix}-{last}"


def both_readings(text: str) -> tuple[str, str, str]:
    """Return EDTF, earliest and latest of 04/03/2024, which may be March or April.

    Raises:
        ValueError: neither reading is a day of the calendar.
    """
    first, second, year = (int(part) for part in re.split(r"[/-]", text))
    days = set()
    for month, day in ((first, second), (second, first)):
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            days.add(datetime.date(year, month, day).isoformat())
    if not days:
        raise ValueError(f"{text} is no date of the calendar")
    earliest, latest = min(days), max(days)
    return (earliest if len(days) == 1 else f"[{earliest},{latest}]"), earliest, latest
