"""Disputes: the flags on one disputed fact put together, for a reader who asks what is in doubt.

Eleven sources that count in three ways make dozens of flags, and one question: how many were hurt?
A dispute is that question. Flags belong to one where they differ on the same slot (a number, a day
...) of the same event, or of the same attribute of somebody, or where they share a claim.
"""

# ruff: noqa: S608 - names of our own tables and columns

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.model import Rule

from .changes import NEW, OLD, STORIES
from .dispute_rows import describe
from .subject_matter import About, Row, abouts_of, readings_of, slot_of

# Flags that belong to no dispute yet: new ones, and those whose dispute may have come apart.
LOOSE_STORIES = "select distinct story_id from flag where dispute_id is null"
LOOSE = """
select id, rule_id, a_claim_id, b_claim_id
from flag
where dispute_id is null and story_id = ?
order by strength_rank, id
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
STORE = """
insert or ignore into dispute
    (id, story_id, slot, label, about, event_id, strength, strength_rank, settled, flags, sources)
values (?, ?, ?, '', ?, ?, '', 0, 0, 0, 0)
"""
BELONG = "update flag set dispute_id = ? where id = ?"
MERGE = "update flag set dispute_id = ? where dispute_id = ?"


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
        describe(db, dispute_id)


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
        """Return ids of the events that it is about."""
        return {value for about in self.abouts for column, value in about if column == "event_id"}

    def add(self, abouts: Iterable[About]) -> None:
        """Take in what more claims are about."""
        self.abouts += [about for about in abouts if about not in self.abouts]

    def id_in(self, story_id: str) -> str:
        """Return the id of its dispute."""
        return content_id(story_id, self.slot, *(str(about) for about in sorted(self.abouts)))


class _Bonds:
    """What belongs together: every node leads to the one that stands for all that are bound."""

    def __init__(self) -> None:
        self._leads: dict[Any, Any] = {}

    def leader(self, node: Any) -> Any:
        """Return the node that stands for this one and for all that it is bound to."""
        leads = self._leads
        while leads.setdefault(node, node) != node:
            leads[node] = node = leads[leads[node]]
        return node

    def bind(self, one: Any, other: Any) -> None:
        """Let two nodes, and all that they are bound to, belong together."""
        self._leads[self.leader(other)] = self.leader(one)


def _together(
    db: Database, rules: Mapping[str, Rule], story_id: str, stored: Mapping[str, _Group]
) -> list[_Group]:
    """Return the groups that a story's loose flags make, alone or with disputes that are stored."""
    loose = list(db.query(LOOSE, [story_id]))
    if not loose:
        return []
    bonds = _Bonds()
    for dispute_id, group in stored.items():
        for about in group.abouts:
            bonds.bind(dispute_id, (group.slot, about))
    readings = readings_of(db, rules.values(), loose)
    known: list[tuple[str, str, list[About]]] = []
    met: set[tuple[str, str]] = set()
    for flag in loose:
        rule = rules.get(flag["rule_id"])
        if rule is None or flag["a_claim_id"] not in readings:
            continue
        slot = slot_of(rule)
        abouts = abouts_of(rule, slot, flag, readings)
        claims = [flag[side] for side in ("a_claim_id", "b_claim_id") if flag[side] is not None]
        known.append((flag["id"], slot, abouts))
        met |= {(slot, claim_id) for claim_id in claims}
        for other in (*abouts[1:], *claims):
            bonds.bind((slot, abouts[0]), (slot, other))
    for slot, claim_id in sorted(met):
        found = _dispute_of_claim(db, slot, claim_id, readings.get(claim_id, []))
        if found is not None:
            bonds.bind(found, (slot, claim_id))
    groups: dict[Any, _Group] = {}
    for flag_id, slot, abouts in known:
        group = groups.setdefault(bonds.leader((slot, abouts[0])), _Group(slot, []))
        group.flags.append(flag_id)
        group.add(abouts)
    for dispute_id, there in stored.items():
        joined = groups.get(bonds.leader(dispute_id))
        if joined is not None:
            joined.disputes.add(dispute_id)
            joined.add(there.abouts)
    return list(groups.values())


def _dispute_of_claim(
    db: Database, slot: str, claim_id: str, readings: Sequence[Row]
) -> str | None:
    """Return the dispute of the flags that a claim has already, None without one."""
    # What happened in an event is about it, whatever the rule, and found by that.
    if len(readings) == 1 and readings[0]["event_id"] is not None:
        return None
    for side in "ab":
        found = db.execute(OF_CLAIM.format(side=side), [claim_id, slot]).fetchone()
        if found:
            return str(found[0])
    return None
