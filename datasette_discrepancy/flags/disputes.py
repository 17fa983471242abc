"""Disputes: the flags on one disputed fact put together, for a reader who asks what is in doubt.

Eleven sources that count in three ways make dozens of flags, and one question: how many were hurt?
A dispute is that question. Flags belong to one where they differ on the same slot (a number, a day
...) of the same event, or of the same attribute of somebody, or where they share a claim.
"""

# ruff: noqa: S608 - names of our own tables and columns

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.model import STRENGTH_RANK, Rule

from .changes import STORIES

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
SETTLED = frozenset({"explained", "dismissed"})

FLAGS = """
select id, rule_id, strength_rank, status,
    a_claim_id, a_source, a_part, a_quote, b_claim_id, b_source, b_part, b_quote
from flag
where story_id = ?
order by strength_rank, id
"""
READINGS = """
select claim_id, mirrored, event_id, {columns}
from claim_reading
where claim_id in (
    select a_claim_id from flag where story_id = :story
    union
    select b_claim_id from flag where story_id = :story and b_claim_id is not null
)
order by mirrored
"""
COLUMNS = (
    "predicate document_id subject_id object_key object_head picture_id counted unit quantity_scope"
).split()
STORE = """
insert into dispute
    (id, story_id, slot, label, about, event_id, strength, strength_rank, settled, flags, sources)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (id) do update set
    label = excluded.label, about = excluded.about, event_id = excluded.event_id,
    strength = excluded.strength, strength_rank = excluded.strength_rank,
    settled = excluded.settled, flags = excluded.flags, sources = excluded.sources
"""
STRENGTHS = {rank: strength for strength, rank in STRENGTH_RANK.items()}
# Where an article has words for a picture. Those of its file are not for everyone (withheld.py).
CAPTIONS = frozenset({"caption", "alt"})
# What every picture is said to be, and needs no saying.
SHOWN = frozenset({"photographed", "depicted"})
LABEL_LENGTH = 80  # code points of a quote


def slot_of(rule: Rule) -> str:
    """Return what the two sides of a rule's flags differ on: quantity, time, place ..."""
    column = rule.show[0] if rule.show else "quote"
    return SLOTS_BY_KIND.get(rule.kind) or SLOTS_BY_COLUMN.get(column, column)


@dataclass(frozen=True)
class _Names:
    """What a label needs, of one story."""

    events: Mapping[str, str]
    entities: Mapping[str, str]


def refresh_disputes(db: Database, rules: Iterable[Rule], *, everything: bool) -> None:
    """Work out the disputes again, of all stories or of those whose flags have changed.

    Args:
        db: a database whose flags are right; its statuses, too.
        rules: the rules that raised the flags.
        everything: whether all stories are looked at. Otherwise those with a flag that belongs to
            no dispute yet, and those in the table of changed stories that an evaluation makes.
    """
    by_id = {rule.id: rule for rule in rules}
    chosen = (
        "select id from story union select story_id from dispute"
        if everything
        else "select story_id from flag where dispute_id is null"
        f" union select story_id from {STORIES}"
    )
    for (story_id,) in db.execute(f"{chosen} order by 1").fetchall():
        _refresh_story(db, by_id, story_id)


def _refresh_story(db: Database, rules: Mapping[str, Rule], story_id: str) -> None:
    """Replace the disputes of a story."""
    flags = list(db.query(FLAGS, [story_id]))
    columns = sorted(
        {*COLUMNS, *(column for rule in rules.values() for column in rule.pair.same)}
        - {"event_id", "story_id", "claim_id", "mirrored"}
    )
    readings: defaultdict[str | None, list[Row]] = defaultdict(list)
    if flags:
        for reading in db.query(READINGS.format(columns=", ".join(columns)), {"story": story_id}):
            readings[reading["claim_id"]].append(reading)
    names = _Names(
        dict(db.execute("select id, label from event where story_id = ?", [story_id]).fetchall()),
        dict(db.execute("select id, name from entity where story_id = ?", [story_id]).fetchall()),
    )
    rows, belongs = [], []
    for slot, abouts, members in _together(flags, rules, readings):
        row = _dispute(story_id, slot, abouts, members, names, readings)
        rows.append(row)
        belongs += [(row[0], member["id"], row[0]) for member in members]
    db.conn.executemany(STORE, rows)
    db.conn.executemany(
        "update flag set dispute_id = ? where id = ? and dispute_id is not ?", belongs
    )
    kept = json.dumps([row[0] for row in rows])
    db.execute(
        "delete from dispute where story_id = ? and id not in (select value from json_each(?))",
        [story_id, kept],
    )


def _together(
    flags: Iterable[Row], rules: Mapping[str, Rule], readings: Mapping[str | None, list[Row]]
) -> list[tuple[str, list[About], list[Row]]]:
    """Return slot, subject matters and flags of every dispute, its strongest flag first."""
    leads: dict[Any, Any] = {}  # a node's way to the one that stands for its group

    def leader(node: Any) -> Any:
        while leads.setdefault(node, node) != node:
            leads[node] = node = leads[leads[node]]
        return node

    known: list[tuple[Row, str, list[About]]] = []
    for flag in flags:
        rule = rules.get(flag["rule_id"])
        if rule is None or not readings.get(flag["a_claim_id"]):
            continue
        slot = slot_of(rule)
        abouts = _abouts(rule, slot, flag, readings)
        known.append((flag, slot, abouts))
        first = leader((slot, abouts[0]))
        for other in (*abouts[1:], flag["a_claim_id"], flag["b_claim_id"]):
            if other is not None:
                leads[leader((slot, other))] = first
    found: dict[Any, tuple[str, list[About], list[Row]]] = {}
    for flag, slot, abouts in known:
        _, listed, members = found.setdefault(leader((slot, abouts[0])), (slot, [], []))
        listed += [about for about in abouts if about not in listed]
        members.append(flag)
    return list(found.values())


def _abouts(
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


def _dispute(
    story_id: str,
    slot: str,
    abouts: list[About],
    members: list[Row],
    names: _Names,
    readings: Mapping[str | None, list[Row]],
) -> tuple[Any, ...]:
    """Return the row of a dispute."""
    unsettled = [flag for flag in members if flag["status"] not in SETTLED]
    rank = min(flag["strength_rank"] for flag in unsettled or members)
    events = {value for about in abouts for column, value in about if column == "event_id"}
    return (
        content_id(story_id, slot, *(str(about) for about in sorted(abouts))),
        story_id,
        slot,
        _label(members, readings[members[0]["a_claim_id"]][0], names),
        json.dumps([dict(about) for about in abouts]),
        events.pop() if len(events) == 1 else None,
        STRENGTHS[rank],
        rank,
        int(not unsettled),
        len(members),
        len({flag[side] for flag in members for side in ("a_source", "b_source")} - {None}),
    )


def _label(members: list[Row], claim: Row, names: _Names) -> str:
    """Return what a dispute is about, for a reader: what happened, or whom or what it concerns."""
    if claim["event_id"] in names.events:
        return names.events[claim["event_id"]]
    deed = claim["predicate"].replace("_", " ")
    if claim["picture_id"] is not None:
        captions = (
            flag[f"{side}_quote"]
            for flag in members
            for side in "ab"
            if flag[f"{side}_part"] in CAPTIONS
        )
        caption = next(captions, None)
        if caption is None:
            return "The file of a picture"
        what = "A picture" if claim["predicate"] in SHOWN else f"A picture, {deed}"
        return f"{what}: “{_short(caption)}”"
    if claim["subject_id"] in names.entities:
        name = names.entities[claim["subject_id"]]
        return name if deed == "named" else f"{name}, {deed}"
    return f"{members[0]['a_source']}, {deed}"


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= LABEL_LENGTH else f"{words[:LABEL_LENGTH].rstrip()}…"
