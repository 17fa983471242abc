"""What became of each pair: the counts add up, and every excuse is counted under its own reason."""

from __future__ import annotations

import pytest

from datasette_discrepancy.rules.compile import compile_rule
from datasette_discrepancy.rules.examples import Bench
from datasette_discrepancy.rules.explaining import PLAIN, compile_fates, group, reasons
from datasette_discrepancy.rules.lint import query_plan
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from datasette_discrepancy.rules.pair_counts import joined_count
from datasette_discrepancy.rules.skeletons import skeleton

from .rule_files import GOOD, rule_from
from .test_pair_counts import world

SHIPPED = load_rules([shipped_rules_folder()])
RULES = [pytest.param(rule, id=rule.id) for rule in SHIPPED.rules]
BESIDE = {"claim_id": "c001", "size": 10**6}


def fates(bench, rule, size=10**6):
    return group(rule, bench.db.execute(compile_fates(rule), {"size": size}).fetchall())


@pytest.fixture(scope="module")
def worlds() -> list[Bench]:
    return [world(seed) for seed in (20, 21, 22)]


@pytest.mark.parametrize("rule", RULES)
def test_flagged_pairs_are_those_of_the_rule_and_all_pairs_those_compared(rule, worlds) -> None:
    for bench in worlds:
        groups = fates(bench, rule)
        flagged = {frozenset(pair) for pair in groups[-1].pairs}
        found = bench.db.execute(compile_rule(rule)).fetchall()
        assert flagged == {frozenset(row[:2]) for row in found}
        if not rule.pair.lone:
            counted = sum(row[1] for row in bench.db.execute(joined_count(rule)).fetchall())
            assert sum(len(one.pairs) for one in groups) == counted


@pytest.mark.parametrize("rule", RULES)
def test_every_example_that_passes_has_a_reason(rule) -> None:
    bench = Bench()
    seen = set()
    for example in rule.examples:
        bench.fill(example, rule.pair.across)
        for one in fates(bench, rule):
            seen |= {one.reason.because} if one.pairs else set()
    # The examples exercise every excuse, as the linter demands: so every reason is seen.
    expected = {reason.because for reason in reasons(rule)} - {PLAIN}
    assert {because for because in expected if because not in seen} <= {
        "a side leaves open what is compared",
        "no conflict between the two",
    }


def test_a_pair_is_told_once_under_the_first_reason_that_holds() -> None:
    rule = rule_from(GOOD)
    bench = Bench()
    rows = [("a", "b", 0), ("b", "a", 2), ("a", "c", 1), ("c", "a", 0), ("d", "e", 3)]
    groups = group(rule, rows)
    assert [one.pairs for one in groups] == [(), (("a", "c"),), (("b", "a"),), (("d", "e"),)]
    assert [one.reason.fate for one in groups] == ["unknown", "no_conflict", "excused", "flagged"]
    assert groups[2].reason.because == "one may know more"
    bench.fill(rule.examples[0], "sources")
    assert fates(bench, rule)[-1].pairs == (("a", "b"),)


@pytest.mark.parametrize("rule", RULES)
def test_beside_a_claim_only_its_block_is_looked_at(rule, worlds) -> None:
    [bench, *_] = worlds
    every = {
        frozenset(row[:2])
        for row in bench.db.execute(compile_fates(rule), {"size": 10**6}).fetchall()
    }
    beside = bench.db.execute(compile_fates(rule, beside=True), BESIDE).fetchall()
    assert {frozenset(row[:2]) for row in beside} <= every
    with_claim = {pair for pair in every if "c001" in pair}
    assert with_claim <= {frozenset(row[:2]) for row in beside}
    plan = [
        row[3]
        for row in bench.db.execute(
            f"explain query plan {compile_fates(rule, beside=True)}", BESIDE
        )
    ]
    # The lexicon is a short list, read once a statement.
    steps = [step for step in plan if not step.startswith("SCAN predicate_")]
    assert not [step for step in steps if step.startswith("SCAN") or "AUTOMATIC" in step], plan


def test_the_size_bounds_the_rows(worlds) -> None:
    rule = SHIPPED.get("planned_vs_done")
    [bench, *_] = worlds
    assert len(bench.db.execute(compile_fates(rule), {"size": 3}).fetchall()) == 3


def test_a_rule_in_sql_is_told_of_too() -> None:
    conflict = "conflict:\n  - {time: disjoint, tolerance: 1 day}"
    rule = rule_from(GOOD, (conflict, "sql: b.day_first > a.day_last + 1"))
    bench = Bench()
    bench.fill(rule.examples[0], "sources")
    assert fates(bench, rule)[-1].pairs == (("a", "b"),)
    assert query_plan(bench, compile_rule(rule))


def test_skeletons_are_told_of() -> None:
    # A rule on one claim has no conflict, so nothing is left open or agreed on.
    rule = rule_from(skeleton("lone_claim", "probe"))
    assert [reason.fate for reason in reasons(rule)] == ["excused"] * 3 + ["flagged"]
