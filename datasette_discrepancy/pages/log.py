"""The log of verdicts: one more row for each, also to take one back. Nothing is ever changed.

Who may not see others' verdicts yet (a blind second reading) is decided here as well, so that no
page shows more than another.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from ..compat import may_view
from .queries import reviews as queries
from .reading import Reading
from .reviewers import is_blind, reviewer_of
from .slots import slots

Row = dict[str, Any]


def visible_status(reading: Reading) -> tuple[str, dict[str, str]]:
    """Return the SQL expression of the status that the actor may see, and what it binds.

    A blind reader sees a flag as open until they have judged it themselves.
    """
    if not is_blind(reading):
        return "status", {}
    return queries.STATUS_ONCE_JUDGED, {"me": reviewer_of(reading)}


async def veil(reading: Reading, flags: list[Row]) -> list[Row]:
    """Return rows with ``id`` and ``status`` with the status that the actor may see."""
    if not is_blind(reading):
        return flags
    rows = await reading.rows(
        queries.JUDGED_BY, me=reviewer_of(reading), ids=json.dumps([flag["id"] for flag in flags])
    )
    judged = {row["flag_id"] for row in rows}
    return [flag if flag["id"] in judged else {**flag, "status": "open"} for flag in flags]


async def reviews_of(reading: Reading, flag_id: str) -> list[Row]:
    """Return the verdicts on a flag that the actor may see, oldest first."""
    if not await may_view(reading.datasette, reading.actor, reading.database, ["flag_review"]):
        return []
    rows = await reading.rows(queries.REVIEWS, flag_id=flag_id)
    if not is_blind(reading):
        return rows
    own = [row for row in rows if row["reviewer"] == reviewer_of(reading)]
    return rows if standing(own) else own


def standing(rows: list[Row]) -> list[Row]:
    """Return the verdicts that nobody has taken back, without the rows that take back."""
    undone = {row["undoes"] for row in rows}
    return [row for row in rows if row["undoes"] is None and row["id"] not in undone]


async def stale(reading: Reading, flags: list[Row]) -> set[str]:
    """Return the ids of flags whose quotes or values changed since their last verdict."""
    judged = {flag["id"]: flag["evidence"] for flag in flags if flag["status"] != "open"}
    if not judged:
        return set()
    rows = await reading.rows(queries.LAST_EVIDENCE, ids=json.dumps(list(judged)))
    return {row["flag_id"] for row in rows if row["evidence"] not in (None, judged[row["flag_id"]])}


async def give(reading: Reading, flag_ids: list[str], form: Mapping[str, str]) -> str:
    """Store one verdict on each of some flags, in one transaction.

    Args:
        reading: a request of somebody who may review.
        flag_ids: the flags; one that no longer stands is left out.
        form: ``verdict``, ``reason`` and ``note``, free of mistakes.

    Returns:
        The name of the batch, by which it is shown and taken back.
    """
    batch, now = secrets.token_hex(8), _now()
    remembered = await slots(reading, flag_ids)
    rows = [
        {
            "flag_id": flag_id,
            "verdict": form["verdict"],
            "reason": form["reason"] or None,
            "note": form["note"] or None,
            "reviewer": reviewer_of(reading),
            "reviewed_at": now,
            "batch": batch,
            "undoes": None,
            **remembered[flag_id],
        }
        for flag_id in flag_ids
        if flag_id in remembered
    ]

    def add(connection: Any) -> None:
        with connection:
            connection.executemany(queries.ADD_REVIEW, rows)

    await reading.db.execute_write_fn(add)
    return batch


async def take_back(reading: Reading, batch: str) -> str | None:
    """Take back what the actor gave in a batch: each flag has the verdict before it again.

    A flag that was judged again since keeps its newer verdict.

    Returns:
        The name of the batch of rows that take back; None where there was nothing to take back.
    """
    name, now = secrets.token_hex(8), _now()
    more = {"batch": name, "given": batch, "me": reviewer_of(reading), "now": now}

    def add(connection: Any) -> int:
        with connection:
            return int(connection.execute(queries.TAKE_BACK, more).rowcount)

    return name if await reading.db.execute_write_fn(add) > 0 else None


async def told(reading: Reading, batch: str | None) -> Row | None:
    """Return what a batch of the actor did, to be said after it: None without one.

    Returns:
        ``verdict``, ``reason``, ``flags``, ``taken_back``, the ``message`` of one flag, and
        ``batch`` where it can still be taken back.
    """
    if not batch or not (reading.actor or {}).get("id"):
        return None
    row = await reading.row(queries.BATCH, batch=batch, me=reviewer_of(reading))
    if row is None or not row["flags"]:
        return None
    return {**row, "batch": batch if row["last"] and not row["taken_back"] else None}


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
