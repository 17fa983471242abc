"""The shipped rules: every example, the linter, the schema, the SQL, the plans."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from sqlite_utils import Database

from benchmarks.database import fill
from datasette_discrepancy.rules.columns import KINDS
from datasette_discrepancy.rules.compile import compile_rule, directing
from datasette_discrepancy.rules.examples import Bench
from datasette_discrepancy.rules.lint import lint, query_plan
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from datasette_discrepancy.rules.pair_counts import compile_count
from datasette_discrepancy.rules.schema import rule_schema, rule_schema_text
from datasette_discrepancy.rules.yaml_lines import parse
from datasette_discrepancy.schema import migrate

SHIPPED = load_rules([shipped_rules_folder()])
GOLDEN = Path(__file__).parent.parent / "golden"
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{example.expectation}-{example.why}")
    for rule in SHIPPED.rules
    for example in rule.examples
]
RULES = [pytest.param(rule, id=rule.id) for rule in SHIPPED.rules]
# Kinds without a shipped rule; docs/decisions/rules.md says why of the last two.
NOT_BUILT = {
    "order_conflict",
    "duration_conflict",
    "factuality_conflict",
    "lone_claim",
    "total_mismatch",
    "quotation_variant",
}


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench()


@pytest.fixture(scope="module")
def filled() -> Bench:
    """Return a database whose statistics are those of real stories: plans follow them."""
    bench = Bench()
    fill(bench.db, 6_000, seed=1)
    bench.db.execute("analyze")
    return bench


@pytest.fixture(scope="module")
def empty_file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("shell") / "empty.db"
    database = Database(path)
    migrate(database)
    database.close()
    return path


def test_every_file_is_a_rule() -> None:
    assert [str(problem) for problem in SHIPPED.problems] == []
    assert {rule.kind for rule in SHIPPED.rules} == set(KINDS) - NOT_BUILT


def test_rules_are_sorted_and_lie_in_the_folder_of_their_kind() -> None:
    assert [rule.id for rule in SHIPPED.rules] == sorted(rule.id for rule in SHIPPED.rules)
    assert all(Path(rule.path).parent.name == rule.kind for rule in SHIPPED.rules)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule, example, bench) -> None:
    outcome = bench.run(rule, example)
    assert outcome.problem is None, f"{rule.path}:{example.line}: {outcome.flagged}"


def test_the_linter_finds_nothing() -> None:
    # Among its checks: two examples each way, and a mutation of every line that an example notices.
    assert [str(problem) for problem in lint(SHIPPED.rules)] == []


@pytest.mark.parametrize("rule", RULES)
def test_the_sql_is_the_reviewed_one(rule) -> None:
    golden = GOLDEN / f"{rule.id}.sql"
    assert golden.read_text("utf-8") == compile_rule(rule) + "\n"


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.sql")} == {rule.id for rule in SHIPPED.rules}


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("changed", [None, "a", "b"])
def test_partners_are_found_by_an_index(rule, changed, filled) -> None:
    bench = filled
    if changed == "b" and rule.pair.lone:
        return
    bench.db.execute("create temp table if not exists few (story_id, document_id)")
    plan = query_plan(bench, compile_rule(rule, (changed, "few") if changed else None))
    assert not any("AUTOMATIC" in step for step in plan), plan
    # One table is gone through; every other one is searched by equality of at least one column.
    # (An index that is skipped through, story by story, is gone through as well.)
    # The lexicon is a list of its own, read once: a few hundred words, however many claims.
    scans = [
        step
        for step in plan
        if (step.startswith("SCAN") or "ANY(" in step) and not re.search(r"\bpredicate_p", step)
    ]
    assert len(scans) == 1, plan
    if changed:
        assert re.match(r"SCAN (TABLE \w+ AS )?changed", scans[0]), plan
    if not rule.pair.lone:
        searches = [
            step
            for step in plan
            if re.match(r"SEARCH (TABLE \w+ AS )?[ab]\b", step) and "ANY(" not in step
        ]
        assert searches and all(re.search(r"_id=\?", step) for step in searches), plan


INTERVALS = {"time": "day_first", "quantity": "quantity_min"}
DIRECTED = [
    pytest.param(rule, INTERVALS[condition.key], id=rule.id)
    for rule in SHIPPED.rules
    if (condition := directing(rule)) is not None
    and condition.key in INTERVALS
    # One document holds few claims: its own index is enough.
    and "document_id" not in rule.pair.same
]


def test_the_great_interval_rules_are_directed() -> None:
    assert {"date_conflict", "number_conflict", "measure_conflict"} <= {
        parameter.id for parameter in DIRECTED
    }


@pytest.mark.parametrize(("rule", "column"), DIRECTED)
def test_an_interval_rule_ends_its_search_in_the_inequality(rule, column, filled) -> None:
    plan = query_plan(filled, compile_rule(rule))
    [search] = [step for step in plan if re.match(r"SEARCH (TABLE \w+ AS )?b\b", step)]
    assert re.search(rf"=\? AND {column}>\?\)$", search), search


@pytest.mark.parametrize("rule", RULES)
def test_the_pairs_are_counted_by_an_index_too(rule, filled) -> None:
    plan = query_plan(filled, compile_count(rule))
    assert not any("AUTOMATIC" in step for step in plan), plan


@pytest.mark.parametrize("rule", RULES)
def test_the_sqlite3_shell_runs_it(rule, empty_file) -> None:
    shell = ["sqlite3", str(empty_file), compile_rule(rule)]
    try:
        done = subprocess.run(shell, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        # No shell on this machine: another process without this package is as plain.
        code = "import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()"
        done = subprocess.run(
            [sys.executable, "-I", "-c", code, *shell[1:]],
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_committed_schema_is_the_generated_one() -> None:
    import datasette_discrepancy.rules as package

    committed = Path(package.__file__).parent / "rule.schema.json"
    assert committed.read_text("utf-8") == rule_schema_text()


@pytest.mark.parametrize("rule", RULES)
def test_the_schema_accepts_every_shipped_rule(rule) -> None:
    validator = jsonschema.Draft7Validator(rule_schema())
    assert [error.message for error in validator.iter_errors(parse(rule.yaml).value)] == []


def test_the_schema_is_one_and_describes_every_key() -> None:
    jsonschema.Draft7Validator.check_schema(rule_schema())

    def properties(node):
        if isinstance(node, dict):
            yield from (node.get("properties") or {}).items()
            for value in node.values():
                yield from properties(value)
        elif isinstance(node, list):
            for value in node:
                yield from properties(value)

    named = [
        (key, value)
        for key, value in properties(rule_schema())
        if isinstance(value, dict) and not key.startswith("$")
    ]
    assert len(named) > 100
    assert [key for key, value in named if "description" not in value] == []


def test_the_schema_refuses_an_unknown_key_and_word() -> None:
    validator = jsonschema.Draft7Validator(rule_schema())
    good = parse(SHIPPED.get("date_conflict").yaml).value
    for change in ({"levle": 1}, {"strength": "big"}, {"conflict": [{"time": "disjunct"}]}):
        assert list(validator.iter_errors(json.loads(json.dumps(good | change)))), change
