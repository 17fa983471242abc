"""Taking a verdict: who may, and one more row in the log. Nothing is ever changed or deleted."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from datasette.utils import actor_matches_allow

from .queries import ADD_REVIEW
from .reading import Problem, Reading
from .verdicts import mistakes

PLUGIN = "datasette-discrepancy"
ROOT_ONLY = {"id": "root"}


def may_review(reading: Reading) -> bool:
    """Return whether the actor is one of the reviewers.

    They are named by the plugin's option ``reviewers``: a list of actor ids, or an allow block in
    Datasette's form. Without it only root. Never somebody who is not signed in.
    """
    if not (reading.actor or {}).get("id"):
        return False
    config = reading.datasette.plugin_config(PLUGIN, database=reading.database) or {}
    reviewers = config.get("reviewers", ROOT_ONLY)
    if isinstance(reviewers, list):
        reviewers = {"id": reviewers}
    return bool(actor_matches_allow(reading.actor, reviewers))


def why_not(reading: Reading) -> str | None:
    """Return why the actor can give no verdict here, None where they can."""
    if not reading.db.is_mutable:
        return "This database is opened read-only, so no verdict can be stored."
    if not may_review(reading):
        return "Only reviewers may give a verdict."
    return None


async def take(reading: Reading, flag: dict[str, Any]) -> tuple[dict[str, str], list[str]]:
    """Store the verdict that was posted.

    Args:
        reading: the request.
        flag: the row of the flag.

    Returns:
        The form as it was filled in, and what is wrong with it; stored where nothing is.

    Raises:
        Problem: 403 where this actor, or this database, takes no verdict.
    """
    refused = why_not(reading)
    if refused:
        raise Problem(403, refused)
    posted = await reading.request.post_vars()
    form = {name: posted.get(name, "").strip() for name in ("verdict", "reason", "note")}
    errors = mistakes(**form)
    if errors:
        return form, errors
    actor = reading.actor or {}
    row = {
        "flag_id": flag["id"],
        "verdict": form["verdict"],
        "reason": form["reason"] or None,
        "note": form["note"] or None,
        "reviewer": str(actor["id"]),
        "reviewed_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "evidence": flag["evidence"],
    }

    def add(connection: Any) -> None:
        with connection:
            connection.execute(ADD_REVIEW, row)

    await reading.db.execute_write_fn(add)
    return form, []
