"""Whether the text beside a caption names the caption's days: an earlier occasion told in passing.

"She had been there in July" is no claim of a visit, but a picture dated July is explained by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlite_utils import Database

# A text that names the year has not named the days.
LONGEST = 62

TIMES_OF_TEXTS = """
select time_expression.document_id, substr(time_expression.earliest, 1, 10) as earliest,
       substr(time_expression.latest, 1, 10) as latest
from time_expression
join document on document.id = time_expression.document_id
join passage on passage.document_id = time_expression.document_id
    and passage.start <= time_expression.start and time_expression."end" <= passage."end"
where document.story_id = :story_id and document.current = 1
    and passage.kind in ('headline', 'standfirst', 'body')
    and time_expression.timex_type in ('DATE', 'TIME')
    and time_expression.earliest is not null and time_expression.latest is not null
"""


def days_in_texts(db: Database, story_id: str) -> dict[str, list[tuple[int, int]]]:
    """Return the intervals of day numbers that the text of each document of a story names."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row in db.query(TIMES_OF_TEXTS, {"story_id": story_id}):
        first, last = day_number(row["earliest"]), day_number(row["latest"])
        if first is not None and last is not None and last - first <= LONGEST:
            found.setdefault(row["document_id"], []).append((first, last))
    return found


def told_in_text(claim: Mapping[str, Any], days: Iterable[tuple[int, int]]) -> bool:
    """Return whether one of some intervals meets the time of a claim; False without a time."""
    first, last = claim["day_first"], claim["day_last"]
    if first is None or last is None:
        return False
    return any(start <= last and first <= end for start, end in days)


def day_number(text: str) -> int | None:
    """Return the day number of an ISO date; None for a year that has no number."""
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None
