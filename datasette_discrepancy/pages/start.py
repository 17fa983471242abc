"""The start page: every story with its counts, and what the rules compared."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from .counting import flag_counts, flags_of_rules
from .filtering import read_filter
from .links import with_query
from .listing import first_row, listed
from .log import visible_status
from .queries.stories import (
    COUNT_STORIES,
    DISPUTES_THERE,
    RANKED_STORIES,
    RULES,
    STORIES,
    STORY_SIZES,
    UNRANKED_STORIES,
)
from .reading import Reading
from .reviewers import is_blind
from .wording import PARTS, STATUSES, STRENGTHS

# Stories on a page.
PAGE_SIZE = 20
# So many flags stand on the page with both quotes; the others in the lists.
TOP_FLAGS = 3
NO_DOCUMENTS = dict.fromkeys(("documents", "documents_with_claims", "claims", "sources"), 0)
SETTLED = ("explained", "dismissed")


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
    """Read one page of the stories, and the rules, with their numbers."""
    wanted = (reading.request.args.get("q") or "").strip()
    first = first_row(reading.request.args.get("_next"))
    total = await reading.row(COUNT_STORIES, name=wanted)
    ranked = UNRANKED_STORIES
    if await reading.row(DISPUTES_THERE):
        conditions = ["true" if is_blind(reading) else "settled = 0"]
        if not reading.may_see_pictures:
            conditions.append("of_files = 0")
        ranked = RANKED_STORIES.format(condition=" and ".join(conditions))
    stories = await reading.rows(
        STORIES.format(ranked=ranked), name=wanted, size=PAGE_SIZE, first=first
    )
    ids = [story["id"] for story in stories]
    counts = await flag_counts(reading, ids)
    rows = await reading.rows(STORY_SIZES, stories=json.dumps(ids))
    sizes = {row.pop("story_id"): row for row in rows}
    rules = await reading.rows(RULES)
    of_story: dict[str, list[dict[str, Any]]] = {story["id"]: [] for story in stories}
    for count in counts:
        of_story[count["story_id"]].append(count)
    number = total["stories"] if total else 0
    whole = number == len(stories) and not wanted
    by_rule = counted(counts, "rule_id") if whole else await flags_of_rules(reading, rules)
    everything = read_filter(None, lambda _: None, *visible_status(reading))
    top = [] if wanted or first else await listed(reading, everything, TOP_FLAGS)
    after = first + PAGE_SIZE if first + PAGE_SIZE < number else None
    return {
        "database": reading.database,
        "last_check": max((rule["ran_at"] for rule in rules if rule["ran_at"]), default=None),
        "search": wanted,
        "first": first,
        "matching": number,
        "flags": sum(by_rule.values()),
        "stories": [
            {**story, **sizes.get(story["id"], NO_DOCUMENTS), **tallied(of_story[story["id"]])}
            for story in stories
        ],
        "strongest": [flag for flag in top if flag["status"] not in SETTLED],
        "rules": [{**rule, "flags": by_rule.get(rule["id"], 0)} for rule in rules],
        "next": after,
        "next_url": None
        if after is None
        else with_query(reading.links.root(), {"q": wanted or None, "_next": after}),
    }


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add what the page needs beyond the data."""
    given = {"q": data["search"] or None, "_next": data["first"] or None}
    raised = sorted((rule for rule in data["rules"] if rule["flags"]), key=lambda r: -r["flags"])
    return {
        "path": reading.links.root(),
        "titles": {rule["id"]: rule["title"] for rule in data["rules"]},
        "parts": PARTS,
        "raised": raised,
        "silent": [rule for rule in data["rules"] if not rule["flags"]],
        "feed": reading.links.flags_as("atom"),
        "csv": reading.links.flags_as("csv"),
        "query": with_query("", given).partition("?")[2],
        "searchable": data["search"] or data["matching"] > PAGE_SIZE,
        "strengths": STRENGTHS,
        "statuses": STATUSES,
        "pairs_compared": sum(rule["pairs_compared"] or 0 for rule in data["rules"]),
    }
