"""Disputes: the flags on one disputed fact put together, for a reader who asks what is in doubt.

Eleven sources that count in three ways make dozens of flags, and one question: how many were hurt?
A dispute is that question. Flags belong to one where they differ on the same slot (a number, a day
...) of the same event, or of the same attribute of somebody, or where they share a claim.
"""

# ruff: noqa: S608 - names of our own tables and columns

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.model import STRENGTH_RANK, Rule

from .changes import NEW, OLD, STORIES

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
SETTLED = "('explained', 'dismissed')"

# Flags that belong to no dispute yet: new ones, and those whose dispute may have come apart.
LOOSE_STORIES = "select distinct story_id from flag where dispute_id is null"
LOOSE = """
select id, rule_id, a_claim_id, b_claim_id
from flag
where dispute_id is null and story_id = ?
order by strength_rank, id
"""
READINGS = """
select claim_id, mirrored, event_id, {columns}
from claim_reading
where claim_id in (select value from json_each(?))
order by mirrored
"""
# A dispute that has lost a flag may be two.
SMALLER = """
flags <> (select count(*) from flag where dispute_id = dispute.id)
"""
DISSOLVE = f"""
update flag set dispute_id = null
where dispute_id in (select id from dispute where story_id = ? and {SMALLER})
"""
GONE = """
delete from dispute
where story_id = ? and not exists (select 1 from flag where dispute_id = dispute.id)
"""
EVENTS = "select event_id from {} where event_id is not null"
STORED = "select id, slot, about from dispute where story_id = ?"
# Flags that share a claim are in one dispute, so any of them will do.
OF_CLAIM = """
select dispute_id from flag join dispute on dispute.id = dispute_id
where {side}_claim_id = ? and slot = ? limit 1
"""
COLUMNS = (
    "predicate document_id subject_id object_key object_head picture_id counted unit quantity_scope"
).split()
STORE = """
insert or ignore into dispute
    (id, story_id, slot, label, about, event_id, strength, strength_rank, settled, flags, sources)
values (?, ?, ?, '', ?, ?, '', 0, 0, 0, 0)
"""
BELONG = "update flag set dispute_id = ? where id = ?"
MERGE = "update flag set dispute_id = ? where dispute_id = ?"
COUNT = f"""
select count(*), min(strength_rank),
    min(case when status not in {SETTLED} then strength_rank end),
    (
        select count(*) from (
            select a_source from flag where dispute_id = :id
            union
            select b_source from flag where dispute_id = :id and b_source is not null
        )
    )
from flag
where dispute_id = :id
"""
DESCRIBE = """
update dispute set label = ?, strength = ?, strength_rank = ?, settled = ?, flags = ?, sources = ?
where id = ?
"""
# The strongest flag is described; a claim is read as it stands before it is mirrored.
FIRST = """
select a_source, event.label as event, claim_reading.predicate, picture_id, entity.name as subject
from (
    select a_claim_id, a_source from flag
    where dispute_id = ? order by strength_rank, id limit 1
)
join claim_reading on claim_id = a_claim_id
left join event on event.id = claim_reading.event_id
left join entity on entity.id = subject_id
order by mirrored limit 1
"""
# Where an article has words for a picture. Those of its file are not for everyone (withheld.py).
CAPTION = """
select case when a_part in ('caption', 'alt') then a_quote else b_quote end
from flag
where dispute_id = ? and (a_part in ('caption', 'alt') or b_part in ('caption', 'alt'))
order by strength_rank, id limit 1
"""
STRENGTHS = {rank: strength for strength, rank in STRENGTH_RANK.items()}
# What every picture is said to be, and needs no saying.
SHOWN = frozenset({"photographed", "depicted"})
LABEL_LENGTH = 80  # code points of a quote


def slot_of(rule: Rule) -> str:
    """Return what the two sides of a rule's flags differ on: quantity, time, place ..."""
    column = rule.show[0] if rule.show else "quote"
    return SLOTS_BY_KIND.get(rule.kind) or SLOTS_BY_COLUMN.get(column, column)


def refresh_disputes(db: Database, rules: Iterable[Rule], *, everything: bool) -> None:
    """Work out the disputes again: all of them, or those that a change has touched.

    Args:
        db: a database whose flags are right; its statuses, too.
        rules: the rules that raised the flags.
        everything: whether all disputes are made anew. Otherwise new flags, which belong to none
            yet, join those that are there; only one that has lost a flag is made anew.
    """
    by_id = {rule.id: rule for rule in rules}
    if everything:
        db.execute("update flag set dispute_id = null where dispute_id is not null")
        db.execute("delete from dispute")
        told_anew: set[str] = set()
        stories = LOOSE_STORIES
    else:
        told_anew = {
            row[0] for row in db.execute(f"{EVENTS.format(NEW)} union {EVENTS.format(OLD)}")
        }
        stories = f"{LOOSE_STORIES} union select story_id from {STORIES}"
    for (story_id,) in db.execute(f"{stories} order by 1").fetchall():
        _refresh_story(db, by_id, story_id, told_anew)


def _refresh_story(
    db: Database, rules: Mapping[str, Rule], story_id: str, told_anew: Set[str]
) -> None:
    """Put the loose flags of a story into its disputes.

    Args:
        db: the database.
        rules: the rules that raised the flags.
        story_id: the story.
        told_anew: events whose label may have changed.
    """
    db.execute(DISSOLVE, [story_id])
    db.execute(GONE, [story_id])
    stored = {
        dispute_id: _Group(slot, [tuple(about.items()) for about in json.loads(abouts)])
        for dispute_id, slot, abouts in db.execute(STORED, [story_id])
    }
    touched = {
        dispute_id for dispute_id, group in stored.items() if not told_anew.isdisjoint(group.events)
    }
    for group in _together(db, rules, story_id, stored):
        dispute_id = group.id_in(story_id)
        abouts = sorted(group.abouts)
        [event_id] = group.events if len(group.events) == 1 else [None]
        row = [
            dispute_id,
            story_id,
            group.slot,
            json.dumps([dict(one) for one in abouts]),
            event_id,
        ]
        db.execute(STORE, row)
        db.conn.executemany(BELONG, [(dispute_id, flag_id) for flag_id in group.flags])
        for merged in group.disputes - {dispute_id}:
            db.execute(MERGE, [dispute_id, merged])
            db.execute("delete from dispute where id = ?", [merged])
            touched.discard(merged)
        touched.add(dispute_id)
    for dispute_id in sorted(touched):
        _describe(db, dispute_id)


@dataclass
class _Group:
    """What belongs together: flags that are new, and disputes that were there.

    Attributes:
        slot: what its sources differ on.
        abouts: what its claims are about.
        flags: ids of the new flags.
        disputes: ids of the disputes.
    """

    slot: str
    abouts: list[About]
    flags: list[str] = field(default_factory=list)
    disputes: set[str] = field(default_factory=set)

    @property
    def events(self) -> set[str]:
        return {value for about in self.abouts for column, value in about if column == "event_id"}

    def id_in(self, story_id: str) -> str:
        """Return the id of its dispute."""
        return content_id(story_id, self.slot, *(str(about) for about in sorted(self.abouts)))


def _together(
    db: Database, rules: Mapping[str, Rule], story_id: str, stored: Mapping[str, _Group]
) -> list[_Group]:
    """Return the groups that a story's loose flags make, alone or with disputes that are stored."""
    leads: dict[Any, Any] = {}  # a node's way to the one that stands for its group

    def leader(node: Any) -> Any:
        while leads.setdefault(node, node) != node:
            leads[node] = node = leads[leads[node]]
        return node

    loose = list(db.query(LOOSE, [story_id]))
    if not loose:
        return []
    for dispute_id, group in stored.items():
        for about in group.abouts:
            leads[leader((group.slot, about))] = leader(dispute_id)
    readings = _readings(db, rules.values(), loose)
    known: list[tuple[str, str, list[About]]] = []
    for flag in loose:
        rule = rules.get(flag["rule_id"])
        if rule is None or flag["a_claim_id"] not in readings:
            continue
        slot = slot_of(rule)
        abouts = _abouts(rule, slot, flag, readings)
        known.append((flag["id"], slot, abouts))
        first = leader((slot, abouts[0]))
        for other in (*abouts[1:], flag["a_claim_id"], flag["b_claim_id"]):
            if other is not None:
                leads[leader((slot, other))] = first
    claims = {
        (slot_of(rules[flag["rule_id"]]), flag[side])
        for flag in loose
        for side in ("a_claim_id", "b_claim_id")
        if flag["rule_id"] in rules
    }
    for slot, claim_id in sorted(claims, key=str):
        found = _dispute_of_claim(db, slot, claim_id, readings)
        if found is not None:
            leads[leader(found)] = leader((slot, claim_id))
    groups: dict[Any, _Group] = {}
    for flag_id, slot, abouts in known:
        group = groups.setdefault(leader((slot, abouts[0])), _Group(slot, []))
        group.flags.append(flag_id)
        group.abouts += [about for about in abouts if about not in group.abouts]
    for dispute_id, there in stored.items():
        group = groups.get(leader(dispute_id))
        if group is not None:
            group.disputes.add(dispute_id)
            group.abouts += [about for about in there.abouts if about not in group.abouts]
    return list(groups.values())


def _readings(
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


def _dispute_of_claim(
    db: Database, slot: str, claim_id: str | None, readings: Mapping[str | None, list[Row]]
) -> str | None:
    """Return the dispute of the flags that a claim has already, None without one."""
    here = readings.get(claim_id)
    # What happened in an event is about it, whatever the rule, and found by that.
    if not here or (here[0]["event_id"] is not None and len(here) == 1):
        return None
    for side in "ab":
        found = db.execute(OF_CLAIM.format(side=side), [claim_id, slot]).fetchone()
        if found:
            return str(found[0])
    return None


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


def _describe(db: Database, dispute_id: str) -> None:
    """Write what is to be said of a dispute: how strong, of how many, and its label."""
    flags, strongest, unsettled, sources = db.execute(COUNT, {"id": dispute_id}).fetchone()
    rank = strongest if unsettled is None else unsettled
    label = _label(db, dispute_id)
    row = [label, STRENGTHS[rank], rank, int(unsettled is None), flags, sources, dispute_id]
    db.execute(DESCRIBE, row)


def _label(db: Database, dispute_id: str) -> str:
    """Return what a dispute is about, for a reader: what happened, or whom or what it concerns."""
    [first] = db.query(FIRST, [dispute_id])
    if first["event"] is not None:
        return str(first["event"])
    deed = first["predicate"].replace("_", " ")
    if first["picture_id"] is not None:
        caption = db.execute(CAPTION, [dispute_id]).fetchone()
        if caption is None:
            return "The file of a picture"
        what = "A picture" if first["predicate"] in SHOWN else f"A picture, {deed}"
        return f"{what}: “{_short(caption[0])}”"
    if first["subject"] is not None:
        name = str(first["subject"])
        return name if deed == "named" else f"{name}, {deed}"
    return f"{first['a_source']}, {deed}"


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= LABEL_LENGTH else f"{words[:LABEL_LENGTH].rstrip()}…"
