"""Print how the rules do at scale: `python -m benchmarks [--claims N] [--database FILE]`.

Seconds are CPU seconds of this process (DuckDB on one thread), since wall time on a shared machine
says little; ratios are what to trust.

1. the text of every rule on SQLite, as we evaluate it, against the same text on DuckDB;
2. evaluating everything, against the refresh after some new claims: once where they belong to a few
   stories, as a day's articles do, and once where they are spread over all of them;
3. rules of intervals in their directed form against the form `a.id < b.id and (... or ...)`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time
from typing import TypeVar

from sqlite_utils import Database

from datasette_discrepancy.flags.evaluate import PAGE_CACHE, evaluate
from datasette_discrepancy.rules.compile import compile_rule, write
from datasette_discrepancy.rules.model import Rule, load_rules, shipped_rules_folder
from datasette_discrepancy.rules.pair_counts import compile_count

from .database import Rows, fill, prepare
from .database import write as write_rows
from .engines import copy_to_duckdb, same_rows

DIRECTED = ("date_conflict", "number_conflict", "measure_conflict")
Result = TypeVar("Result")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return CPU seconds and what came of it."""
    start = process_time()
    result = work()
    return process_time() - start, result


def or_form(rule: Rule) -> tuple[str, str]:
    """Return the bare pair query of an interval rule: directed, and in the form with `or`."""
    bare = replace(rule, unless=(), unsupported=())
    sql = compile_rule(bare)
    [condition] = [one for one in rule.conflict if str(one).endswith("disjoint")][:1]
    directed = write(condition, "a", "b", directed=True)
    either = f"a.claim_id < b.claim_id and {write(condition, 'a', 'b')}"
    if directed not in sql:
        raise ValueError(f"{rule.id}: its SQL has no {directed}")
    return sql, sql.replace(directed, either)


def compare_engines(db: Database, rules: list[Rule], repeat: int) -> None:
    """Print CPU seconds of every rule on both engines."""
    duck = copy_to_duckdb(db)
    totals = [0.0, 0.0]
    print(f"\n1. rules{'':24}{'pairs':>10}{'found':>9}{'SQLite':>9}{'DuckDB':>9}{'ratio':>7}")
    for rule in rules:
        sql = compile_rule(rule)
        taken: list[list[float]] = [[], []]
        for _ in range(repeat):
            seconds, ours = timed(lambda: db.execute(sql).fetchall())  # noqa: B023
            taken[0].append(seconds)
            seconds, theirs = timed(lambda: duck.execute(sql).fetchall())  # noqa: B023
            taken[1].append(seconds)
            if not same_rows(ours, theirs):
                raise AssertionError(f"{rule.id}: the engines disagree")
        sqlite, other = (median(one) for one in taken)
        totals[0] += sqlite
        totals[1] += other
        pairs = sum(row[1] for row in db.execute(compile_count(rule)).fetchall())
        counts = f"{pairs:>10}{len(ours):>9}"
        seconds_of_both = f"{sqlite:>9.2f}{other:>9.2f}{sqlite / other:>7.1f}"
        print(f"   {rule.id:<29}{counts}{seconds_of_both}", flush=True)
    ratio = totals[0] / totals[1]
    print(f"   {'all rules':<48}{totals[0]:>9.2f}{totals[1]:>9.2f}{ratio:>7.1f}  (goal: 2.5)")


def compare_forms(db: Database, rules: list[Rule]) -> None:
    """Print CPU seconds of the directed form and of the one with `or`."""
    print(f"\n3. form{'':34}{'directed':>9}{'or':>9}{'ratio':>7}")
    for rule in rules:
        if rule.id in DIRECTED:
            directed, either = or_form(rule)
            fast, found = timed(lambda: len(db.execute(directed).fetchall()))  # noqa: B023
            slow, same = timed(lambda: len(db.execute(either).fetchall()))  # noqa: B023
            if found != same:
                raise AssertionError(f"{rule.id}: the two forms disagree")
            print(f"   {rule.id:<38}{fast:>9.2f}{slow:>9.2f}{slow / fast:>7.1f}")


def touched(db: Database, rows: Rows) -> str:
    """Return what some new articles are, and the stories that they belong to."""
    stories = sorted({row["story_id"] for row in rows["document"]})
    there = "select count(*) from document where story_id in (select value from json_each(?))"
    articles = db.execute(there, [json.dumps(stories)]).fetchone()[0]
    return (
        f"{len(rows['claim'])} claims of {len(rows['document'])} articles in {len(stories)} stories"
        f" (of {articles} articles now)"
    )


def compare_refresh(db: Database, fresh: dict[str, Rows]) -> None:
    """Print CPU seconds of a full evaluation and of refreshes."""
    loaded = load_rules([shipped_rules_folder()])
    full, summary = timed(lambda: evaluate(db, loaded, everything=True))
    print(f"\n2. everything: {full:.2f} s, {summary.flags} flags", flush=True)
    for name, rows in fresh.items():
        write_rows(db, rows)
        part, summary = timed(lambda: evaluate(db, loaded))
        goal = "  (goal: 50)" if name == "few stories" else ""
        print(
            f"   refresh after {touched(db, rows)}: {part:.3f} s,"
            f" {full / part:.0f} times faster{goal}; {summary.flags} flags",
            flush=True,
        )
    again, _ = timed(lambda: evaluate(db, loaded))
    print(f"   refresh after nothing: {again:.3f} s")


def main() -> None:
    """Build the database and print everything."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=1_000_000, help="how many (1000000)")
    parser.add_argument("--new", type=int, default=1_000, help="claims of a refresh (1000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=1, help="runs of each rule; medians count")
    parser.add_argument("--database", type=Path, help="file to write; a temporary one if left out")
    given = parser.parse_args()
    rules = list(load_rules([shipped_rules_folder()]).rules)
    with tempfile.TemporaryDirectory() as folder:
        path = given.database or Path(folder) / "claims.db"
        if path.exists():
            parser.error(f"{path} exists: name a new file")
        db = Database(path)
        db.execute("pragma journal_mode = wal")
        db.execute(f"pragma cache_size = -{PAGE_CACHE}")
        prepare(db)
        seconds, fresh = timed(lambda: fill(db, given.claims, given.seed, given.new))
        print(f"{db['claim'].count} claims written in {seconds:.1f} s", flush=True)
        seconds, _ = timed(lambda: db.execute("analyze"))
        print(f"analysed in {seconds:.1f} s")
        compare_engines(db, rules, given.repeat)
        compare_refresh(db, fresh)
        compare_forms(db, rules)


if __name__ == "__main__":
    main()
