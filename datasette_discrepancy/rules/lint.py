"""What is wrong with rules that can be read: checks of one rule, and checks across rules.

The mutation check drops one line of a rule at a time. If no example notices, the line is either
superfluous or untested.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from .compile import compile_rule, without
from .examples import Bench
from .known_words import can_fire, known_words
from .plain_sql import not_plain
from .reader import Problem, problem
from .values import Rule


def enough_examples(rule: Rule, bench: Bench) -> Iterator[Problem]:
    """Two examples each way: one shows that a rule runs, two begin to show what it means."""
    given = Counter(example.expectation for example in rule.examples)
    for expectation in ("flag", "pass"):
        if given[expectation] < 2:
            yield problem(rule, "examples", f"has one {expectation} example", "add a second")


def examples_hold(rule: Rule, bench: Bench) -> Iterator[Problem]:
    """Every example comes out as it says."""
    for example in rule.examples:
        wrong = bench.run(rule, example).problem
        if wrong:
            what = f"{example.expectation} “{example.why}”: {wrong}"
            yield Problem(rule.path, example.line, "examples", what, "change rule or example")


def every_line_counts(rule: Rule, bench: Bench) -> Iterator[Problem]:
    """Dropping any one line of conflict, unless or unsupported is noticed by an example."""
    for part in ("conflict", "unless", "unsupported"):
        for index, line in enumerate(getattr(rule, part)):
            changed = without(rule, part, index)
            # A rule is about its own claims: what it makes of todo examples proves nothing.
            if not any(
                bench.run(changed, example).problem
                for example in rule.examples
                if example.expectation in ("flag", "pass")
            ):
                said = str(line) if part == "conflict" else line.because
                yield Problem(
                    rule.path,
                    line.line,
                    part,
                    f"no example notices when “{said or 'somebody else says so, too'}” is dropped",
                    "add a pass example that only this line keeps silent, or drop the line",
                )


def sql_counts(rule: Rule, bench: Bench) -> Iterator[Problem]:
    """A comparison written in SQL keeps some example silent, as every other line must."""
    if rule.sql is None:
        return
    changed = replace(rule, sql="a.claim_id is not null")
    passing = [example for example in rule.examples if example.expectation == "pass"]
    if not any(bench.run(changed, example).problem for example in passing):
        what = "no example notices when “sql” is dropped"
        yield problem(rule, "sql", what, "add a pass example that only it keeps silent")


def plain_sql(rule: Rule, bench: Bench) -> Iterator[Problem]:
    """The SQL calls only functions that every engine has, and only compares."""
    for wrong in not_plain(compile_rule(rule), rule.sql):
        yield problem(rule, "sql", wrong.problem, wrong.remedy)


def runs_by_index(rule: Rule, bench: Bench) -> Iterator[Problem]:
    """The plan finds partners by an index; SQLite building one on the fly is a warning sign."""
    try:
        plan = query_plan(bench, compile_rule(rule))
    except sqlite3.Error as error:
        yield problem(rule, "sql", f"does not run: {error}", "see `rules sql` for the statement")
        return
    if any("AUTOMATIC" in step for step in plan):
        yield problem(
            rule, "pair", "no index serves its `same`", "block on columns that have an index"
        )


def query_plan(bench: Bench, sql: str) -> list[str]:
    """Return the steps of SQLite's plan for a statement."""
    return [row[3] for row in bench.db.execute(f"explain query plan {sql}")]


Check = Callable[[Rule, Bench], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    enough_examples,
    examples_hold,
    every_line_counts,
    sql_counts,
    known_words,
    can_fire,
    plain_sql,
    runs_by_index,
)


def same_titles(rules: Sequence[Rule]) -> Iterator[Problem]:
    """Two rules of one title cannot be told apart in a table."""
    seen: dict[str, Rule] = {}
    for rule in rules:
        other = seen.setdefault(rule.title.casefold(), rule)
        if other is not rule:
            yield problem(rule, "title", f"is the title of {other.id}, too", "say what differs")


def lint(rules: Sequence[Rule]) -> list[Problem]:
    """Return everything that is wrong with some rules, in their order."""
    bench = Bench()
    found = [item for rule in rules for check in CHECKS for item in check(rule, bench)]
    return found + list(same_titles(rules))
