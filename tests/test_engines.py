"""Every rule's text runs unchanged on SQLite and on DuckDB, and finds the same pairs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from benchmarks.database import fill, prepare
from benchmarks.engines import copy_to_duckdb, same_rows
from datasette_discrepancy.rules.compile import compile_rule
from datasette_discrepancy.rules.examples import Bench
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from datasette_discrepancy.rules.pair_counts import compile_count

from .conftest import TOP

SHIPPED = load_rules([shipped_rules_folder()])
RULES = [pytest.param(rule, id=rule.id) for rule in SHIPPED.rules]


@pytest.fixture(scope="module")
def invented():
    db = Database(memory=True)
    prepare(db)
    fill(db, 6_000, seed=7)
    return db, copy_to_duckdb(db)


@pytest.fixture(scope="module")
def seeds(seeds_loaded: Path):
    db = Database(seeds_loaded)
    yield db, copy_to_duckdb(db)
    db.close()


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("data", ["invented", "seeds"])
def test_the_same_pairs(rule, data, request) -> None:
    db, duck = request.getfixturevalue(data)
    for sql in (compile_rule(rule), compile_count(rule)):
        assert same_rows(db.execute(sql).fetchall(), duck.execute(sql).fetchall())


def test_the_invented_stories_give_every_rule_work(invented) -> None:
    db, _ = invented
    idle = {rule.id for rule in SHIPPED.rules if not db.execute(compile_count(rule)).fetchone()}
    # One file or page with two dates of its own in one article, a file that names people: rare
    # among so few.
    rare = {"file_dates_differ", "page_dates_differ", "caption_file_person"}
    assert idle <= rare


@pytest.mark.parametrize("rule", RULES)
def test_every_example_on_both(rule) -> None:
    bench = Bench()
    for example in rule.examples:
        bench.fill(example, rule.pair.across)
        found = bench.db.execute(compile_rule(rule)).fetchall()
        duck = copy_to_duckdb(bench.db)
        assert same_rows(found, duck.execute(compile_rule(rule)).fetchall()), example.why
        duck.close()


def test_the_benchmark_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--claims", "1200", "--new", "60"],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    for heading in ("1. rules", "2. everything", "3. form"):
        assert heading in done.stdout
