"""Where a flag belongs, so that one with a new id is known to follow one that was judged.

An id comes from the words; an edited sentence makes another one. Rule, articles, predicate and,
of an attribute, the person or thing stay.
"""

from __future__ import annotations

import json
from typing import Any

from .queries import reviews as queries
from .reading import Reading

Row = dict[str, Any]
# So many flags of one rule and story are looked through.
MOST_CANDIDATES = 2000


def slot_of(row: Row) -> str:
    """Return the slot of a row of :data:`queries.SLOTS`, as JSON whichever side is which."""
    sides = [
        [row[f"{side}_lineage"], row[f"{side}_predicate"], row[f"{side}_about"] or ""]
        for side in "ab"
        if row[f"{side}_lineage"] is not None
    ]
    return json.dumps({"story": row["story_id"], "rule": row["rule_id"], "sides": sorted(sides)})


async def slots(reading: Reading, flag_ids: list[str]) -> dict[str, Row]:
    """Return what the log remembers of flags: id -> evidence, message and slot."""
    rows = await reading.rows(queries.SLOTS, ids=json.dumps(flag_ids))
    return {
        row["id"]: {
            "evidence": row["evidence"],
            "message": row["message"],
            "slot": slot_of(row),
        }
        for row in rows
    }


async def predecessor(reading: Reading, flag_id: str) -> Row | None:
    """Return the last verdict on a flag that this one follows, None where it follows none.

    The other flag must be gone: one that still stands is another finding.
    """
    found = await slots(reading, [flag_id])
    if flag_id not in found:
        return None
    return await reading.row(queries.PREDECESSOR, slot=found[flag_id]["slot"], flag_id=flag_id)


async def successors(reading: Reading, slot: str | None) -> list[Row]:
    """Return the flags that stand where one stood that is gone."""
    try:
        place = json.loads(slot or "null")
        which = {"story_id": place["story"], "rule_id": place["rule"]}
    except (TypeError, KeyError, ValueError):
        # The log can be written by hand: then it names no place.
        return []
    rows = await reading.rows(queries.SLOTS_OF_RULE, size=MOST_CANDIDATES, **which)
    return [{"id": row["id"], "message": row["message"]} for row in rows if slot_of(row) == slot]
