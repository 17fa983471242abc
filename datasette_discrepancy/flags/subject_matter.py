"""What a flag is about: the slot that its sides differ on, and what its claims have in common.

Two flags are on one fact where they differ on the same slot of the same event, or of the same
attribute of somebody.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.rules.model import Rule

Row = Mapping[str, Any]
# What a claim has to share to speak of the same fact: columns of `claim_reading` and their values.
About = tuple[tuple[str, str], ...]

# What the two sides of a flag differ on, by the kind of its rule, else by the column that it shows.
SLOTS_BY_KIND: Mapping[str, str] = {
    "name_variant": "spelling",
    "role_swap": "roles",
    "relation_conflict": "relation",
    "unsupported_caption": "report",
}
SLOTS_BY_COLUMN: Mapping[str, str] = {
    "quantity_text": "quantity",
    "time_text": "time",
    "place_text": "place",
    "subject_text": "subject",
    "object_text": "object",
    "attributed_to_text": "attribution",
    "attributed_to_key": "attribution",
    "attributed_to_kind": "attribution",
    "cites_text": "attribution",
    "quote": "report",
}
# Of an event these tell one fact from another: of its counts, what is counted; of those who took
# part, with whom.
DETAILS: Mapping[str, tuple[str, ...]] = {
    "quantity": ("counted", "unit", "quantity_scope"),
    "subject": ("object_key",),
}
# Shared by more than one fact: not enough to say what a flag is about.
COMMON = frozenset({"story_id", "predicate", "quantity_scope", "unit", "polarity", "modality"})
READINGS = """
select claim_id, mirrored, event_id, {columns}
from claim_reading
where claim_id in (select value from json_each(?))
order by mirrored
"""
COLUMNS = (
    "predicate document_id subject_id object_key object_head picture_id counted unit quantity_scope"
).split()


def slot_of(rule: Rule) -> str:
    """Return what the two sides of a rule's flags differ on: quantity, time, place ..."""
    column = rule.show[0] if rule.show else "quote"
    return SLOTS_BY_KIND.get(rule.kind) or SLOTS_BY_COLUMN.get(column, column)


def readings_of(
    db: Database, rules: Iterable[Rule], flags: Iterable[Row]
) -> Mapping[str | None, list[Row]]:
    """Return the readings of the claims of some flags."""
    columns = sorted(
        {*COLUMNS, *(column for rule in rules for column in rule.pair.same)}
        - {"event_id", "story_id", "claim_id", "mirrored"}
    )
    claims = {flag[side] for flag in flags for side in ("a_claim_id", "b_claim_id")} - {None}
    readings: defaultdict[str | None, list[Row]] = defaultdict(list)
    sql = READINGS.format(columns=", ".join(columns))
    for reading in db.query(sql, [json.dumps(sorted(claims))]):
        readings[reading["claim_id"]].append(reading)
    return dict(readings)


def abouts_of(
    rule: Rule, slot: str, flag: Row, readings: Mapping[str | None, list[Row]]
) -> list[About]:
    """Return what the two claims of a flag are about: their events, else what the rule pairs by."""
    a, b = _readings_that_met(rule, flag, readings)
    found: list[About] = []
    for claim in filter(None, (a, b)):
        if claim["event_id"] is not None:
            columns: Iterable[str] = ("event_id", *DETAILS.get(slot, ()))
        elif set(rule.pair.same) - COMMON:
            columns = (column for column in rule.pair.same if column != "story_id")
        else:
            columns = ("claim_id",)
        about = tuple(
            (column, str(claim[column])) for column in columns if claim[column] is not None
        )
        if about not in found:
            found.append(about)
    return found


def _readings_that_met(
    rule: Rule, flag: Row, readings: Mapping[str | None, list[Row]]
) -> tuple[Row, Row | None]:
    """Return the readings of a flag's claims: "A met B" can be read from both sides."""
    first = readings[flag["a_claim_id"]]
    second = readings.get(flag["b_claim_id"]) if flag["b_claim_id"] else None
    if not second:
        return first[0], None
    same = [column for column in rule.pair.same if column != "story_id"]
    return next(
        (
            (a, b)
            for a, b in product(first, second)
            if all(a[column] is not None and a[column] == b[column] for column in same)
        ),
        (first[0], second[0]),
    )
