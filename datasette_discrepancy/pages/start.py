"""The start page: every story with its counts, and what the rules compared."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .queries import FLAG_COUNTS, RULES, STORIES
from .reading import Reading
from .wording import STATUSES, STRENGTHS


def counted(counts: list[dict[str, Any]], column: str) -> dict[str, int]:
    """Sum the numbers of flags by one column of the one count."""
    summed: Counter[str] = Counter()
    for count in counts:
        summed[count[column]] += count["flags"]
    return dict(summed)


def tallied(counts: list[dict[str, Any]]) -> dict[str, Any]:
    """Return numbers of flags by strength and by status, zeros included."""
    by_strength, by_status = counted(counts, "strength"), counted(counts, "status")
    return {
        "flags": sum(by_strength.values()),
        "strength": {strength: by_strength.get(strength, 0) for strength in STRENGTHS},
        "status": {status: by_status.get(status, 0) for status in STATUSES},
    }


async def gather(reading: Reading) -> dict[str, Any]:
    """Read the stories and rules with their numbers."""
    counts = await reading.rows(FLAG_COUNTS)
    stories = await reading.rows(STORIES)
    rules = await reading.rows(RULES)
    by_rule = counted(counts, "rule_id")
    of_story: dict[str, list[dict[str, Any]]] = {story["id"]: [] for story in stories}
    for count in counts:
        of_story[count["story_id"]].append(count)
    return {
        "database": reading.database,
        "last_check": max((rule["ran_at"] for rule in rules if rule["ran_at"]), default=None),
        "stories": [{**story, **tallied(of_story[story["id"]])} for story in stories],
        "rules": [{**rule, "flags": by_rule.get(rule["id"], 0)} for rule in rules],
    }


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add what the page needs beyond the data."""
    return {
        "path": reading.links.root(),
        "strengths": STRENGTHS,
        "statuses": STATUSES,
        "pairs_compared": sum(rule["pairs_compared"] or 0 for rule in data["rules"]),
        "flags": sum(story["flags"] for story in data["stories"]),
    }
