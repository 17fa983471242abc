"""Counting pairs from the numbers of claims gives what forming every pair gives."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from datasette_discrepancy.rules.examples import INSERT, Bench, mirror, reading
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from datasette_discrepancy.rules.pair_counts import (
    can_group,
    compile_count,
    crossing_count,
    grouped_count,
    joined_count,
)

from .rule_files import GOOD, rule_from

SHIPPED = load_rules([shipped_rules_folder()])
# Pairs that no shipped rule has: each one a turn of the counting.
OTHER_PAIRS = [
    "{across: any, same: [event_id]}",
    "{across: document, same: [event_id], fits: [counted, unit]}",
    "{across: sources, same: [story_id, subject_id], fits: [counted]}",
    "{across: sources, same: [story_id, subject_id, object_id], fits: [counted, unit]}",
    "{across: any, same: [event_id, subject_id], left: {polarity: negative}, fits: [place_id]}",
    "{across: any, same: [document_id, object_key], each: {subject_kind: person}}",
    "{across: sources, same: [event_id], left: {part: [body, caption]}, right: {part: body}}",
]


# Every deed that a shipped rule is about, so that each of them has something to count.
def asked_for(column: str) -> set[str]:
    """Return the constants that the shipped rules ask of a column."""
    return {
        str(word)
        for rule in SHIPPED.rules
        for item in (*rule.pair.left.filters, *rule.pair.right.filters)
        if item.column == column and not item.negated
        for word in item.values
        if word is not None
    }


PREDICATES = sorted({"cost", "meet"} | asked_for("predicate"))
HEADS = sorted({"cup", "ribbon"} | asked_for("object_head"))
PARTS = ["body", "body", "body", "caption", "caption", "headline", "metadata", "embedded_caption"]
KINDS = {"Ana": "person", "Bo": "place", "Cy": "person"}
JOINED_PAIRS = [
    "{across: any, same: [story_id, predicate], fits: [object]}",
    "{across: sources, same: [event_id], left: {subject_kind: person}}",
    "{across: sources, same: [event_id], each: {known: [object_id]}}",
    "{across: any, same: [story_id, subject_id], left: {object_kind: person}}",
]
RULES = [
    *(pytest.param(rule, id=rule.id) for rule in SHIPPED.rules if not rule.pair.lone),
    *(
        pytest.param(
            rule_from(GOOD, ("\n  across: sources\n  same: [event_id, predicate]", f" {pair}")),
            id=pair,
        )
        for pair in OTHER_PAIRS + JOINED_PAIRS
    ),
]


def world(seed: int, claims: int = 2400) -> Bench:
    """Return a database of claims that share much and leave much out."""
    # Not for secrets: the same claims on every run.
    chance = random.Random(seed)  # noqa: S311
    bench = Bench()
    for number in range(claims):
        story = chance.choice("vw")
        source = chance.choice("xyz")
        given = {
            "story": story,
            "event": chance.choice([f"{story}1", f"{story}2", None]),
            "source": source,
            "document": f"{story}{source}{chance.choice('12')}",
            "predicate": chance.choice(PREDICATES),
            "subject": chance.choice(["Ana", "Bo", None]),
            "object": chance.choice(["Ana", "Bo", "Cy", None]),
            "place": chance.choice(["Ulm", "Bonn", None]),
            "counted": chance.choice(["boat", "boat", "ship", None]),
            "unit": chance.choice(["metre", "year of age", "score", None, None]),
            "part": chance.choice(PARTS),
            "picture": chance.choice(["p", "q", None]),
            "polarity": chance.choice(["positive", "positive", "negative"]),
            "attributed_to": chance.choice(["Ana", "Bo", None, None]),
            "modality": chance.choice(["asserted", "reported", "likely", "planned"]),
        }
        for role in ("subject", "object"):
            given[f"{role}_kind"] = KINDS.get(given[role])
        if chance.random() < 0.5:
            # Of a rule that is about one head of one deed, chance alone has no pair.
            kin = given["predicate"] == "related_to"
            given["object_head"] = "spouse" if kin else chance.choice(HEADS)
        if chance.random() < 0.5:
            given["quantity"] = chance.randrange(5)
        if given["predicate"] in {"profit", "loss", "revenue", "statistic"}:
            given["quantity_scope"] = "rate"
        row = reading(f"c{number:03}", given, "sources")
        rows = [row]
        if given["predicate"] in ("meet", "related_to") and (
            given["object"] or "object_head" in given
        ):
            rows.append(mirror(row))
        bench.db.conn.executemany(INSERT, rows)
    return bench


@pytest.fixture(scope="module")
def worlds() -> list[Bench]:
    return [world(seed) for seed in range(6)]


@pytest.mark.parametrize("rule", RULES)
def test_the_count_is_that_of_the_pairs(rule, worlds) -> None:
    total = 0
    for bench in worlds:
        expected = dict(bench.db.execute(joined_count(rule)).fetchall())
        assert dict(bench.db.execute(compile_count(rule)).fetchall()) == expected
        total += sum(expected.values())
    assert total > 0, "a count of nothing proves nothing"


@pytest.mark.parametrize("rule", RULES)
def test_the_count_of_some_stories_is_theirs(rule, worlds) -> None:
    [bench, *_] = worlds
    bench.db.execute("drop table if exists temp.some_reading")
    bench.db.execute(
        "create temp table some_reading as select * from claim_reading where story_id = 'w'"
    )
    every = dict(bench.db.execute(compile_count(rule)).fetchall())
    some = dict(bench.db.execute(compile_count(rule, "some_reading")).fetchall())
    assert some == {story: pairs for story, pairs in every.items() if story == "w"}


@pytest.mark.parametrize("rule", RULES)
def test_pairs_cross_from_some_claims_to_the_others(rule, worlds) -> None:
    [bench, *_] = worlds
    some = "select claim_id from claim_reading where source_id = 'x' or claim_id like '%7'"
    for table, which in (("some_claim", "in"), ("other_claim", "not in")):
        bench.db.execute(f"drop table if exists temp.{table}")
        bench.db.execute(
            f"create temp table {table} as select * from claim_reading"
            f" where claim_id {which} ({some})"
        )
    every, inside, outside = (
        Counter(dict(bench.db.execute(joined_count(rule, table)).fetchall()))
        for table in ("claim_reading", "some_claim", "other_claim")
    )
    crossing = dict(
        bench.db.execute(crossing_count(rule.pair, "some_claim", "some_claim")).fetchall()
    )
    assert crossing == +(every - inside - outside)


def test_only_pairs_that_people_tell_apart_are_formed() -> None:
    joined = {rule.id for rule in SHIPPED.rules if not rule.pair.lone and not can_group(rule.pair)}
    assert joined == {
        "planned_vs_done_in_caption",
        "picture_captions_person",
        "caption_file_person",
    }
    for pair in JOINED_PAIRS:
        changed = ("\n  across: sources\n  same: [event_id, predicate]", f" {pair}")
        assert not can_group(rule_from(GOOD, changed).pair)


def test_no_partner_is_looked_for(worlds) -> None:
    # One pass over the claims, however many there are: no table is searched once for each claim.
    for rule in SHIPPED.rules:
        if rule.pair.lone or not can_group(rule.pair):
            continue
        plan = worlds[0].db.execute(
            f"explain query plan {grouped_count(rule.pair, 'claim_reading')}"
        )
        assert not [row[3] for row in plan if "claim_reading b" in row[3] or "SEARCH b" in row[3]]
