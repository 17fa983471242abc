"""Flags put together: one disputed fact for all flags on the same slot of the same event."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlite_utils import Database

from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.rules.model import RuleSet, load_rules, shipped_rules_folder

from .worlds import add_document, new_database, remove_document

SHIPPED = load_rules([shipped_rules_folder()])
SINK = {"predicate": "sink", "subject": "Ilse"}
AGED = {"predicate": "aged", "subject": "Lund", "unit": "year of age"}
RUIZ = {"subject": "Ruiz", "event": "Ruiz"}

Claims = list[dict[str, Any]]
CASES: dict[str, tuple[list[Claims], list[tuple[str, int, int]]]] = {
    "three days of one event are one dispute": (
        [
            [SINK | {"time": "2031-03-04"}],
            [SINK | {"time": "2031-03-11"}],
            [SINK | {"time": "2031-03-21"}],
        ],
        [("time", 3, 3)],
    ),
    "a day and a number of one event are two": (
        [
            [SINK | {"time": "2031-03-04", "counted": "boat", "quantity": 3}],
            [SINK | {"time": "2031-03-11", "counted": "boat", "quantity": 3}],
            [SINK | {"counted": "boat", "quantity": 9}],
        ],
        [("quantity", 2, 3), ("time", 1, 2)],
    ),
    "boats and sailors are two counts": (
        [
            [
                SINK | {"counted": "boat", "quantity": 3},
                SINK | {"counted": "sailor", "quantity": 16},
            ],
            [
                SINK | {"counted": "boat", "quantity": 9},
                SINK | {"counted": "sailor", "quantity": 160},
            ],
        ],
        # A slip by a digit is one more flag on the same count.
        [("quantity", 1, 2), ("quantity", 2, 2)],
    ),
    "the ages of two people are two disputes": (
        [
            [AGED | {"quantity": 27}, AGED | RUIZ | {"quantity": 40}],
            [AGED | {"quantity": 37}, AGED | RUIZ | {"quantity": 58}],
        ],
        [("quantity", 1, 2), ("quantity", 1, 2)],
    ),
    "agreement is no dispute": (
        [[SINK | {"time": "2031-03-04"}], [SINK | {"time": "2031-03-04"}]],
        [],
    ),
}


def disputes(db: Database) -> list[dict[str, Any]]:
    return list(db.query("select * from dispute order by slot, id"))


@pytest.mark.parametrize("case", CASES)
def test_flags_on_one_fact_are_one_dispute(case: str) -> None:
    documents, expected = CASES[case]
    db = new_database()
    for number, claims in enumerate(documents):
        add_document(db, f"Outlet {number}", claims)
    evaluate(db, SHIPPED)
    found = disputes(db)
    assert sorted((one["slot"], one["flags"], one["sources"]) for one in found) == expected
    loose = db.execute("select count(*) from flag where dispute_id is null").fetchone()[0]
    assert loose == 0


@pytest.fixture
def db() -> Database:
    database = new_database()
    add_document(database, "Wire", [SINK | {"time": "2031-03-04"}])
    add_document(database, "Post", [SINK | {"time": "2031-03-11"}])
    add_document(database, "Echo", [SINK | {"counted": "boat", "quantity": 9}])
    evaluate(database, SHIPPED)
    return database


def test_it_says_what_it_is_about(db: Database) -> None:
    [dispute] = disputes(db)
    [about] = json.loads(dispute["about"])
    assert about == {"event_id": dispute["event_id"]}
    assert (dispute["strength"], dispute["strength_rank"], dispute["settled"]) == (
        "contradiction",
        1,
        0,
    )


def test_a_verdict_settles_it_and_undoing_opens_it_again(db: Database) -> None:
    [flag] = [row[0] for row in db.execute("select id from flag").fetchall()]
    for verdict, settled in (("dismissed", 1), ("open", 0), ("explained", 1), ("confirmed", 0)):
        db["flag_review"].insert(
            {"flag_id": flag, "verdict": verdict, "reviewer": "ana", "reviewed_at": "2031-04-01"}
        )
        assert disputes(db)[0]["settled"] == settled, verdict
    evaluate(db, SHIPPED, everything=True)
    assert disputes(db)[0]["settled"] == 0


def test_the_strength_is_of_the_strongest_flag_that_is_not_settled() -> None:
    db = new_database()
    for source, modality in (("Wire", "asserted"), ("Post", "likely"), ("Echo", "reported")):
        add_document(db, source, [SINK | {"modality": modality}])
    evaluate(db, SHIPPED)
    strengths = db.execute("select strength, id from flag order by strength_rank").fetchall()
    assert [row[0] for row in strengths] == ["tension", "difference"]
    db["flag_review"].insert(
        {
            "flag_id": strengths[0][1],
            "verdict": "dismissed",
            "reviewer": "ana",
            "reviewed_at": "2031-04-01",
        }
    )
    [dispute] = disputes(db)
    assert (dispute["strength"], dispute["strength_rank"]) == ("difference", 3)
    assert (dispute["slot"], dispute["flags"]) == ("modality", 2)


def test_later_articles_join_it_and_what_is_gone_leaves(db: Database) -> None:
    late = add_document(db, "Late", [SINK | {"time": "2031-03-21"}])
    evaluate(db, SHIPPED)
    assert [one["flags"] for one in disputes(db)] == [3]
    remove_document(db, late)
    evaluate(db, SHIPPED)
    assert [one["flags"] for one in disputes(db)] == [1]
    evaluate(db, RuleSet(tuple(rule for rule in SHIPPED.rules if rule.kind != "date_conflict")))
    assert disputes(db) == []


def test_a_database_of_an_earlier_version_gets_them_at_the_next_check(db: Database) -> None:
    db.execute("update flag set dispute_id = null")
    db.execute("delete from dispute")
    db.execute("delete from flag_raised")
    evaluate(db, SHIPPED)
    assert [one["flags"] for one in disputes(db)] == [1]
    assert db.execute("select count(*) from flag_raised").fetchone()[0] == 1


def test_a_flag_keeps_the_time_at_which_it_was_first_raised(db: Database) -> None:
    db.execute("update flag_raised set raised_at = '2031-01-01T00:00:00+00:00'")
    late = add_document(db, "Late", [SINK | {"time": "2031-03-21"}])
    evaluate(db, SHIPPED)
    evaluate(db, SHIPPED, everything=True)
    raised = db.execute("select raised_at like '2031%' from flag_raised order by 1").fetchall()
    assert [row[0] for row in raised] == [0, 0, 1]
    remove_document(db, late)
    evaluate(db, SHIPPED)
    assert db.execute("select count(*) from flag_raised").fetchone()[0] == 1
