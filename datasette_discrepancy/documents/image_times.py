"""Times in pictures' files, as intervals: what is known of their zone, and what is bogus."""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .model import PictureTime

TIME_NAMES = frozenset(["taken", "digitised", "edited"])

# "2024:03:04 10:22:31" (EXIF), "2024-03-04T10:22:31+01:00" (XMP), "20240304" (IPTC); parts may be
# missing from the right.
WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:[:./-]?(?P<month>\d\d|(?<=\D)\d)(?:[:./-]?(?P<day>\d\d|(?<=\D)\d)"
    r"(?:[T ](?P<clock>\d\d?:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(?P<offset>Z|[+-]\d\d:?\d\d)?)?)?)?"
)
# A day with something behind it that is no clock of these standards: "2024:03:04 9:02:11 PM".
DAY_ONLY = re.compile(r"(\d{4}([:./-])\d\d?\2\d\d?)[T ][^\n]{1,30}")
# "102231+0100": IPTC's time of day.
IPTC_CLOCK = re.compile(r"(\d\d):?(\d\d):?(\d\d)?\s?([+-]\d\d:?\d\d|Z)?")
OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)|Z")
# The zones of the earth reach from UTC-12 to UTC+14: a time without zone may be that far off.
ZONE_SLACK = datetime.timedelta(hours=14)

# What devices and programs write when they do not know, each with its reason and source.
BOGUS_DAYS_FILE = Path(__file__).parent / "bogus_days.csv"
# The first photograph with metadata in its file cannot be older; scans carry the date of the scan.
# The calendar of the standard library ends with the year 9999, and intervals reach beyond a day.
YEARS = range(1826, 9999)


def read_picture_time(value: str, clock: str | None = None) -> PictureTime | None:
    """Read a time of EXIF, IPTC or XMP.

    Args:
        value: as written.
        clock: EXIF's offset ("+01:00") or IPTC's time of day ("102231+0100"), kept apart from it.

    Returns:
        The interval; None where it is no date of the calendar and no time of the clock, or one
        known to be bogus.
    """
    value = value.strip()
    match = WRITTEN.fullmatch(value)
    if match is None and (day := DAY_ONLY.fullmatch(value)):
        match = WRITTEN.fullmatch(day[1])
    if match is None or bogus_reason(value) is not None:
        return None
    time, offset = match["clock"], match["offset"]
    if clock and OFFSET.fullmatch(clock.strip()):
        offset = offset or clock.strip()
    elif clock and time is None and (apart := IPTC_CLOCK.fullmatch(clock.strip())):
        time = f"{apart[1]}:{apart[2]}:{apart[3] or '00'}"
        offset = apart[4]
    # What is no offset ("+99:00") leaves the zone unknown.
    for offset_read in (offset, None):
        try:
            return interval_of(match, time, offset_read)
        except ValueError:
            continue
    return None


def interval_of(match: re.Match[str], time: str | None, offset: str | None) -> PictureTime:
    """Return the interval of a time's parts.

    Raises:
        ValueError: the calendar has no such day, or the clock no such time.
    """
    year, month, day = int(match["year"]), match["month"], match["day"]
    if year not in YEARS:
        raise ValueError("before photography, or after the calendar")
    if day is None:
        first = datetime.date(year, int(month or 1), 1)
        following = datetime.date(year + (month in (None, "12")), int(month or 12) % 12 + 1, 1)
        last = following - datetime.timedelta(days=1)
        return PictureTime(first.isoformat(), last.isoformat(), zoned=False)
    date = datetime.date(year, int(month), int(day))
    if time is None:
        one_day = datetime.timedelta(days=1)
        return PictureTime((date - one_day).isoformat(), (date + one_day).isoformat(), zoned=False)
    hour, minute, second = (int(part) for part in f"{time}:00".split(":")[:3])
    moment = datetime.datetime.combine(date, datetime.time(hour, minute, second))
    if offset:
        written = moment.replace(tzinfo=zone_of(offset)).isoformat()
        return PictureTime(written, written, zoned=True)
    earliest, latest = moment - ZONE_SLACK, moment + ZONE_SLACK
    return PictureTime(earliest.date().isoformat(), latest.date().isoformat(), zoned=False)


def zone_of(offset: str) -> datetime.timezone:
    """Return the zone of an offset such as "+01:00", "-0500" or "Z".

    Raises:
        ValueError: more than a day from UTC.
    """
    match = OFFSET.fullmatch(offset)
    if match is None or match[1] is None:
        return datetime.timezone.utc
    minutes = int(match[2]) * 60 + int(match[3])
    return datetime.timezone(datetime.timedelta(minutes=-minutes if match[1] == "-" else minutes))


@cache
def bogus_days() -> Mapping[str, str]:
    """Return why a day ("1970-01-01") is known to be none on which a picture was taken, by day."""
    with BOGUS_DAYS_FILE.open(encoding="utf-8", newline="") as rows:
        return {row["day"]: row["reason"] for row in csv.DictReader(rows)}


def bogus_reason(value: str) -> str | None:
    """Return why a date is known to be no date of a picture, None where nothing is known."""
    day = re.match(r"(\d{4})[:./-]?(\d\d?)[:./-]?(\d\d?)", value)
    return bogus_days().get(f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}") if day else None
