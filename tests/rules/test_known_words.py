"""What the linter says of words, and which SQL it lets pass."""

from __future__ import annotations

import pytest

from datasette_discrepancy.rules.compile import compile_rule
from datasette_discrepancy.rules.examples import Bench
from datasette_discrepancy.rules.lint import lint
from datasette_discrepancy.rules.plain_sql import not_plain

from .rule_files import GOOD, rule_from

ACROSS = "  across: sources"
WRONG_WORDS = [
    # what stands in the pair, words that must stand in the finding
    ("each: {predicate: [kill, convcit]}", "did you mean convict"),
    ("each: {predicate: {not: [meeet]}}", "did you mean meet"),
    ("each: {unit: kilometre}", "write metre, and numbers in it (1 kilometre is 1000)"),
    ("each: {unit: furlong}", "unknown unit furlong"),
    ("left: {part: byline}", "no claim is read from part byline"),
    ("each: {part: [byline, boilerplate]}", "no claim is read"),
]
RIGHT_WORDS = [
    "each: {predicate: [kill, convict]}",
    # A word of no file is its own deed.
    "each: {predicate: yodel}",
    "each: {unit: [metre, USD, year of age, null]}",
    "each: {part: [byline, body]}",
    "each: {part: {not: [byline]}}",
]


def findings(pair: str) -> list[str]:
    return [
        str(problem)
        for problem in lint([rule_from(GOOD, (ACROSS, f"{ACROSS}\n  {pair}"))])
        if problem.key == "pair"
    ]


@pytest.mark.parametrize(("pair", "words"), WRONG_WORDS)
def test_a_word_that_means_nothing_is_found(pair, words) -> None:
    [finding] = findings(pair)
    assert words in finding


@pytest.mark.parametrize("pair", RIGHT_WORDS)
def test_a_word_that_means_something_is_not(pair) -> None:
    assert findings(pair) == []


BANNED = [
    "a.quantity_min / b.quantity_min > 2",
    "a.quantity_min % 2 = 0",
    "a.unit like 'x'",
    "a.unit glob 'x*'",
    "a.unit regexp 'x'",
    "julianday(a.day_first) > 0",
    "date(a.time_text) > '2031'",
    "strftime('x', 'now') = ''",
    'a."unit" = b.unit',
    "a.unit->>'x' = ''",
    "1; drop table flag",
    "a.day_first > 1 -- or so",
    "a.day_first > 1 /* or so */",
    "a.day_first > ?",
    "a.day_first > :day",
    "exists (select 1 from flag)",
    "exists (select 1 from sqlite_master)",
    "exists (select 1 from claim_reading c join document d on 1 = 1)",
    "a.day_first > (select 1 union select 2)",
    "a.day_first in (select day_first from claim_reading order by 1 limit 1)",
    "group_concat(a.unit) = ''",
    "random() > 0",
    "load_extension('x') is null",
    "upper(a.unit) = b.unit",
    "no_column > 1",
    "a.day_first >",
]
PLAIN = [
    "b.day_first > a.day_last",
    "abs(a.quantity_min - b.quantity_min) > 3 and coalesce(a.unit, '') = coalesce(b.unit, '')",
    "a.unit in ('/', '50% like', 'date(;')",
    "substr(a.subject_name, 1, 1) <> substr(b.subject_name, 1, 1)",
    "case when a.quantity_min > 10 then b.quantity_min else 0 end > 5",
    "exists (select 1 from claim_reading c where c.event_id = a.event_id and c.unit is null)",
    "not exists (select 1 from place_within w where w.inner_id = a.place_id)",
]


def by_sql(sql: str):
    conflict = "conflict:\n  - {time: disjoint, tolerance: 1 day}"
    return rule_from(GOOD, (conflict, f'sql: "{sql}"'.replace('a."unit"', 'a.\\"unit\\"')))


@pytest.mark.parametrize("sql", BANNED)
def test_sql_that_is_not_plain_is_found(sql) -> None:
    assert any(problem.key == "sql" for problem in lint([by_sql(sql)]))


@pytest.mark.parametrize("silenced", [False, True])
def test_a_comparison_in_sql_needs_an_example_that_it_keeps_silent(silenced: bool) -> None:
    """Of one source the two are not compared at all: that shows nothing about the SQL."""
    conflict = "conflict:\n  - {time: disjoint, tolerance: 1 day}"
    same = "      a: {time: 2031-03-04}\n      b: {time: 2031-03-04}\n"
    elsewhere = "      a: {source: x, time: 2030}\n      b: {source: x, time: 2031-03-04}\n"
    changes = [(conflict, "sql: b.day_first > a.day_last + 1")]
    changes += [] if silenced else [(same, elsewhere)]
    found = [problem.problem for problem in lint([rule_from(GOOD, *changes)])]
    assert any("“sql” is dropped" in problem for problem in found) is not silenced


@pytest.mark.parametrize("sql", PLAIN)
def test_plain_sql_passes(sql) -> None:
    rule = by_sql(sql)
    assert list(not_plain(compile_rule(rule), rule.sql)) == []
    assert Bench().db.execute(compile_rule(rule)).fetchall() == []
