"""Days without a year in articles without a date: "on 4 May" here, "on 6 May" there.

Where nothing says when an article came out, "on 4 May" has no interval, and no rule would compare
it. Two texts on one story that both leave the year out mean the same one: the only year that the
story names, else any, since only the distance between two such days counts. Where the texts name
several years, which one is meant stays open.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from sqlite_utils import Database

# TIMEX3 value of a day or a month of an unknown year.
YEARLESS = re.compile(r"XXXX-(?P<month>\d{2})(?:-(?P<day>\d{2}))?")
YEAR = re.compile(r"(?P<year>\d{4})(?:-|\Z)")
# A leap year in which no article was written, so that every day of a calendar has a number in it.
SOME_YEAR = 4

DATED = """
select 1 from document
where story_id = :story_id and current = 1
    and coalesce(published_day, published_day_last) is not null
limit 1
"""
VALUES = """
select time_expression.document_id, time_expression.text, time_expression.timex_value
from time_expression
join document on document.id = time_expression.document_id
where document.story_id = :story_id and document.current = 1
    and time_expression.timex_type in ('DATE', 'TIME') and time_expression.timex_value is not null
"""

Days = dict[tuple[str, str], tuple[int, int]]


def yearless_days(db: Database, story_id: str) -> Days:
    """Return first and last day number by document and words, for an undated story's yearless days.

    Empty where an article of the story is dated, or where its texts name several years.
    """
    story = {"story_id": story_id}
    if db.execute(DATED, story).fetchone():
        return {}
    rows = list(db.query(VALUES, story))
    years = {found["year"] for row in rows if (found := YEAR.match(row["timex_value"]))}
    if len(years) > 1:
        return {}
    year = int(years.pop()) if years else SOME_YEAR
    days: Days = {}
    for row in rows:
        found = YEARLESS.fullmatch(row["timex_value"])
        interval = _interval(year, found["month"], found["day"]) if found else None
        if interval is not None:
            days[row["document_id"], row["text"]] = interval
    return days


def _interval(year: int, month: str, day: str | None) -> tuple[int, int] | None:
    """Return the day numbers of a day, or of a month; None for a day that no year has."""
    try:
        first = date(year, int(month), int(day or 1))
        last = first if day else date(year, int(month), monthrange(year, int(month))[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()
