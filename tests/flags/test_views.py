"""The views: the contract's columns, in order, by an index, in any tool."""

from __future__ import annotations

import subprocess

import pytest
from sqlite_utils import Database

from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.flags.views import ViewError, create_view, view_sql
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder

from .test_evaluate import LATE, SHORT, SINK, only, probe
from .worlds import add_document, new_database

SHIPPED = load_rules([shipped_rules_folder()])
CONTRACT = (
    "flag_id, story, rule_id, kind, strength, message, a_source, a_document_id, a_part, a_quote,"
    " a_start, a_end, a_value, b_source, b_document_id, b_part, b_quote, b_start, b_end, b_value,"
    " status"
).split(", ")
VIEWS = ["flags", *(f"flag_{rule.id}" for rule in SHIPPED.rules)]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("views") / "news.db"
    db = new_database(path)
    commit = {"predicate": "offer", "subject": "Bank"}
    for story in ("Harbour", "Lake"):
        add_document(db, "Wire", [commit, SINK | SHORT], story=story)
        add_document(db, "Post", [commit | {"modality": "likely"}, SINK | LATE], story=story)
    evaluate(db, SHIPPED)
    db.close()
    return path


@pytest.fixture
def db(path):
    database = Database(path)
    yield database
    database.close()


@pytest.mark.parametrize("view", VIEWS)
def test_columns_are_the_contracts_in_its_order(view, db) -> None:
    cursor = db.execute(f"select * from {view} limit 0")
    assert [column[0] for column in cursor.description] == CONTRACT


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_is_read_along_an_index(view, db) -> None:
    plan = [row[3] for row in db.execute(f"explain query plan select * from {view} limit 101")]
    assert not any("TEMP B-TREE" in step for step in plan), plan
    assert any("USING INDEX flag_by" in step for step in plan), plan


def test_strongest_first_then_by_story(db) -> None:
    rows = db.execute("select strength, story from flags").fetchall()
    assert rows == [
        ("contradiction", "Harbour"),
        ("contradiction", "Lake"),
        ("tension", "Harbour"),
        ("tension", "Lake"),
    ]
    own = db.execute("select distinct rule_id from flag_date_conflict").fetchall()
    assert own == [("date_conflict",)]


@pytest.mark.parametrize("view", VIEWS)
def test_the_plain_shell_reads_it(view, path) -> None:
    statement = f"select count(*) from {view}"
    try:
        done = subprocess.run(
            ["sqlite3", str(path), statement], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        pytest.skip("no sqlite3 shell on this machine")
    assert (done.returncode, done.stderr) == (0, "")


def test_views_join_nothing(db) -> None:
    for (sql,) in db.execute("select sql from sqlite_master where type = 'view'").fetchall():
        assert " join " not in sql.lower() and sql.count("from flag") == 1


def test_an_unchanged_view_is_not_made_anew() -> None:
    db = new_database()
    evaluate(db, only("date_conflict"))
    before = db.execute("pragma schema_version").fetchone()
    create_view(db, "flags", view_sql())
    create_view(db, "flag_date_conflict", view_sql("date_conflict"))
    assert db.execute("pragma schema_version").fetchone() == before


def test_a_view_that_fails_leaves_the_old_one() -> None:
    db = new_database()
    create_view(db, "flags", view_sql())
    with pytest.raises(Exception, match="no such column"):
        create_view(db, "flags", "select nothing_of_the_kind from flag")
    assert db.execute("select count(*) from flags").fetchone() == (0,)


def test_a_table_of_the_name_is_reported_and_kept() -> None:
    db = new_database()
    db.execute("create table flag_probe (precious text)")
    with pytest.raises(ViewError, match="rename the rule"):
        create_view(db, "flag_probe", view_sql("probe"))
    summary = evaluate(db, probe())
    assert len(summary.problems) == 1 and "flag_probe is a table" in summary.problems[0]
    assert db["flag_probe"].exists()
