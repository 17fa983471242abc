"""Who may give a verdict, and who must not see the others' before their own is in."""

from __future__ import annotations

from typing import Any

from datasette.utils import actor_matches_allow

from .reading import Problem, Reading

PLUGIN = "datasette-discrepancy"
ROOT_ONLY = {"id": "root"}


def option(reading: Reading, name: str, default: Any) -> Any:
    """Return one of the plugin's options for the database."""
    config = reading.datasette.plugin_config(PLUGIN, database=reading.database) or {}
    return config.get(name, default)


def may_review(reading: Reading) -> bool:
    """Return whether the actor is one of the reviewers.

    They are named by the plugin's option ``reviewers``: a list of actor ids, or an allow block in
    Datasette's form. Without it only root. Never somebody who is not signed in.
    """
    if not (reading.actor or {}).get("id"):
        return False
    reviewers = option(reading, "reviewers", ROOT_ONLY)
    if isinstance(reviewers, list):
        reviewers = {"id": reviewers}
    return bool(actor_matches_allow(reading.actor, reviewers))


def reviewer_of(reading: Reading) -> str:
    """Return the name under which the actor's verdicts stand in the log."""
    return str((reading.actor or {}).get("id") or "")


def is_blind(reading: Reading) -> bool:
    """Return whether the actor reads blind: a reviewer, where the option ``blind`` is on."""
    return option(reading, "blind", False) is True and may_review(reading)


def why_not(reading: Reading) -> str | None:
    """Return why the actor can give no verdict here, None where they can."""
    if not reading.db.is_mutable:
        return "This database is opened read-only, so no verdict can be stored."
    if not may_review(reading):
        return "Only reviewers may give a verdict."
    return None


def must_review(reading: Reading) -> None:
    """Make sure that the actor can give a verdict here.

    Raises:
        Problem: 403 where they cannot.
    """
    refused = why_not(reading)
    if refused:
        raise Problem(403, refused)
