"""Every command answers, in every format, with the contract's exit status."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
from pathlib import Path

import click
import pytest

from datasette_discrepancy.cli import discrepancy
from datasette_discrepancy.data_files import shipped_rules_folder

from .conftest import Run, query

# The contract's columns of every view, in its order.
VIEW_COLUMNS = (
    "flag_id story rule_id kind strength message a_source a_document_id a_part a_quote a_start"
    " a_end a_value b_source b_document_id b_part b_quote b_start b_end b_value status"
).split()
ONLY_DIFFERENCES = "delete from flag where strength <> 'difference'"


# --- help ---------------------------------------------------------------------------------------


def commands(group: click.Group, *above: str) -> list[tuple[str, ...]]:
    """Return the words of every command and group."""
    found = [above]
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            found += commands(command, *above, name)
        else:
            found.append((*above, name))
    return found


@pytest.mark.parametrize("words", commands(discrepancy), ids=" ".join)
def test_help(run: Run, words: tuple[str, ...]) -> None:
    text = run(*words, "--help", status=0).stdout
    assert text.startswith("Usage: ")
    # A sentence on what it does, below the usage.
    assert len(text.split("\n\n")[1].strip()) > 15


CONTRACT = {
    "load": "--story --source --published --workers --model --rules --no-check --quiet",
    "check": "--rules --format --fail-on",
    "verify": "",
    "export": "--format -o",
}


@pytest.mark.parametrize("command", CONTRACT)
def test_options_of_the_contract(run: Run, command: str) -> None:
    text = run(command, "--help", status=0).stdout
    assert [option for option in CONTRACT[command].split() if option not in text] == []


# --- check --------------------------------------------------------------------------------------


def test_check_as_text(run: Run, seeds_copy: Path) -> None:
    text = run("check", seeds_copy, status=0).stdout
    for message, a_quote in query(seeds_copy, "select message, a_quote from flags"):
        assert str(message) in text
        assert f"“{a_quote}”" in text


def test_check_as_json(run: Run, seeds_copy: Path) -> None:
    rows = json.loads(run("check", seeds_copy, "--format", "json", status=0).stdout)
    assert {row["flag_id"] for row in rows} == {
        row[0] for row in query(seeds_copy, "select flag_id from flags")
    }


def test_check_as_sarif(run: Run, seeds_copy: Path) -> None:
    sarif = json.loads(run("check", seeds_copy, "--format", "sarif", status=0).stdout)
    assert sarif["version"] == "2.1.0"
    results = sarif["runs"][0]["results"]
    assert len(results) == query(seeds_copy, "select count(*) from flags")[0][0]
    assert {result["level"] for result in results} <= {"error", "warning", "note"}


# What stands in the database, and the status for each strength that may fail.
FAIL_ON = {
    "a contradiction": ("", {"contradiction": 1, "tension": 1, "difference": 1}),
    "a settled one": (
        "insert into flag_review (flag_id, verdict, reviewer, reviewed_at)"
        " select id, 'dismissed', 'ada', '2031-05-06T10:00:00+00:00' from flag",
        {"contradiction": 0, "tension": 0, "difference": 0},
    ),
}


@pytest.mark.parametrize("state", FAIL_ON)
def test_fail_on(run: Run, articles_copy: Path, state: str) -> None:
    sql, statuses = FAIL_ON[state]
    if sql:
        query(articles_copy, sql)
    for strength, status in statuses.items():
        run("check", articles_copy, "--fail-on", strength, status=status)


def test_fail_on_leaves_weaker_flags(run: Run, articles_copy: Path) -> None:
    """With one article left of each story nothing is compared, and nothing fails."""
    query(articles_copy, "delete from claim_reading where quantity_min = 17")
    run("check", articles_copy, "--fail-on", "difference", status=0)
    assert run("check", articles_copy, status=0).stdout.startswith("no flags")


# --- export -------------------------------------------------------------------------------------

READS = {
    "csv": lambda text: [row["flag_id"] for row in csv.DictReader(io.StringIO(text))],
    "json": lambda text: [row["flag_id"] for row in json.loads(text)],
}


@pytest.mark.parametrize("form", ["csv", "json", "sarif", "html"])
def test_export(run: Run, seeds_loaded: Path, tmp_path: Path, form: str) -> None:
    printed = run("export", seeds_loaded, "--format", form, status=0).stdout
    file = tmp_path / f"flags.{form}"
    assert run("export", seeds_loaded, "--format", form, "-o", file, status=0).output == ""
    assert file.read_text("utf-8") == printed.replace("\r\n", "\n")
    flags = [str(row[0]) for row in query(seeds_loaded, "select flag_id from flags")]
    if form in READS:
        assert sorted(READS[form](printed)) == sorted(flags)
    for flag in flags:
        assert flag in printed


def test_export_where_nothing_can_be_written(run: Run, seeds_loaded: Path, tmp_path: Path) -> None:
    for wrong in (tmp_path, tmp_path / "no" / "such" / "flags.csv"):
        result = run("export", seeds_loaded, "--format", "csv", "-o", wrong, status=2)
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"{wrong}: ")
        assert line.endswith("choose a file that can be written")


def test_export_writes_nothing_to_the_database(run: Run, seeds_copy: Path) -> None:
    before = seeds_copy.read_bytes()
    run("export", seeds_copy, "--format", "html", status=0)
    run("verify", seeds_copy, status=0)
    assert seeds_copy.read_bytes() == before


# --- rules --------------------------------------------------------------------------------------


def test_rules_commands(run: Run) -> None:
    listed = [line.split()[0] for line in run("rules", "list", status=0).stdout.splitlines()]
    files = [path.stem for path in shipped_rules_folder().rglob("*.yml")]
    assert set(listed) <= set(files)
    assert listed == sorted(listed)
    assert len(listed) > 8
    assert "id: role_swap\n" in run("rules", "show", "role_swap", status=0).stdout
    assert "select" in run("rules", "sql", "role_swap", status=0).stdout.lower()
    assert json.loads(run("rules", "schema", status=0).stdout)["type"] == "object"
    assert run("rules", "lint", status=0).stdout.endswith(" 0 findings\n")
    assert ", 0 failing" in run("rules", "test", status=0).stdout


def test_rules_test_fails_with_a_failing_example(run: Run, tmp_path: Path) -> None:
    text = (shipped_rules_folder() / "role_swap" / "role_swap.yml").read_text("utf-8")
    (tmp_path / "role_swap.yml").write_text(
        text.replace(
            "a: {subject: Orlo, predicate: acquire, object: Venn}",
            "a: {subject: Venn, predicate: acquire, object: Orlo}",
            1,
        )
    )
    result = run("rules", "test", tmp_path / "role_swap.yml", status=1)
    assert "missed" in result.stdout


# --- views --------------------------------------------------------------------------------------


def views(path: Path) -> list[str]:
    return [
        str(row[0])
        for row in query(path, "select name from sqlite_master where type = 'view' order by 1")
    ]


def test_views_in_plain_sqlite(seeds_loaded: Path) -> None:
    """Python's own sqlite3, without any function of ours."""
    names = views(seeds_loaded)
    rules = [row[0] for row in query(seeds_loaded, "select id from rule order by id")]
    assert sorted(f"flag_{rule}" for rule in rules) == [name for name in names if name != "flags"]
    assert "flags" in names
    connection = sqlite3.connect(f"file:{seeds_loaded}?mode=ro", uri=True)
    total = 0
    for name in names:
        cursor = connection.execute(f"select * from {name}")
        assert [column[0] for column in cursor.description] == VIEW_COLUMNS
        rows = cursor.fetchall()
        total += len(rows) if name != "flags" else 0
        ranks = ["contradiction tension difference".split().index(row[4]) for row in rows]
        assert ranks == sorted(ranks)
    assert total == connection.execute("select count(*) from flags").fetchone()[0] > 0
    connection.close()


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="there is no sqlite3 shell here")
def test_views_in_the_sqlite3_shell(seeds_loaded: Path) -> None:
    sql = ";".join(f"select count(*) from (select * from {name})" for name in views(seeds_loaded))
    result = subprocess.run(
        ["sqlite3", "-readonly", str(seeds_loaded), sql],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    counts = [int(line) for line in result.stdout.split()]
    assert len(counts) == len(views(seeds_loaded))
    assert sum(counts) > 0


def test_the_database_is_one_plain_file(seeds_loaded: Path) -> None:
    assert list(seeds_loaded.parent.glob("*.db*")) == [seeds_loaded]
    assert query(seeds_loaded, "pragma journal_mode") == [("delete",)]
    assert query(seeds_loaded, "pragma integrity_check") == [("ok",)]
    assert query(seeds_loaded, "pragma foreign_key_check") == []
