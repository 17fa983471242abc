"""The log of verdicts: only added to, and the truth about every flag's status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.rules.values import STRENGTH_RANK

# The last verdict of every flag that has one. The trigger keeps `status` right from then on.
RESTORE_STATUS = """
update flag set status = (
    select verdict from flag_review where flag_review.flag_id = flag.id order by id desc limit 1
)
where id in (select flag_id from flag_review)
"""

# A verdict was given on other words or values than the flag shows now.
STALE = """
select flag.id, flag.status, last.reviewer, last.reviewed_at
from flag
join flag_review last on last.id = (
    select max(id) from flag_review where flag_review.flag_id = flag.id
)
where last.evidence is not null and last.evidence <> flag.evidence
order by flag.id
"""

WITHOUT_FLAG = """
select flag_id, verdict, reason, note, reviewer, reviewed_at
from flag_review
where flag_id not in (select id from flag)
order by id
"""


def at_least(counts: Mapping[str, int], strength: str) -> int:
    """Return how many flags are of a strength or of a stronger one.

    Args:
        counts: number of flags of each strength.
        strength: "contradiction", "tension" or "difference".

    Raises:
        ValueError: if the strength is none of the three.
    """
    if strength not in STRENGTH_RANK:
        raise ValueError(f"{strength} is no strength: use {', '.join(STRENGTH_RANK)}")
    limit = STRENGTH_RANK[strength]
    return sum(number for name, number in counts.items() if STRENGTH_RANK[name] <= limit)


def open_flags_at_least(db: Database, strength: str) -> int:
    """Return how many open flags of a strength, or of a stronger one, a database has.

    Raises:
        ValueError: if the strength is not one of the three.
    """
    rows = db.execute(
        "select strength, count(*) from flag where status = 'open' group by strength"
    ).fetchall()
    return at_least(dict(rows), strength)


def restore_status(db: Database) -> None:
    """Give every flag the status of its last verdict. Writes to `flag`."""
    db.execute(RESTORE_STATUS)


def stale_verdicts(db: Database) -> list[dict[str, Any]]:
    """Return the flags whose evidence has changed since their last verdict."""
    return list(db.query(STALE))


def reviews_without_flag(db: Database) -> list[dict[str, Any]]:
    """Return the verdicts whose flag is no longer raised: kept, and worth a look."""
    return list(db.query(WITHOUT_FLAG))
