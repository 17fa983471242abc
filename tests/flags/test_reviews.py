"""Verdicts outlive everything: a new check, a rule that goes and comes, a flag that is gone."""

from __future__ import annotations

import pytest

from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.flags.reviews import (
    at_least,
    open_flags_at_least,
    reviews_without_flag,
    stale_verdicts,
)
from datasette_discrepancy.rules.model import RuleSet

from .test_evaluate import LATE, SHORT, SINK, only
from .worlds import add_document, flags, new_database, remove_document


@pytest.fixture
def db():
    database = new_database()
    add_document(database, "Wire", [SINK | SHORT])
    add_document(database, "Post", [SINK | LATE])
    evaluate(database, only("date_conflict"))
    return database


def review(db, verdict, evidence=None) -> str:
    [flag] = flags(db)
    db.execute(
        "insert into flag_review (flag_id, verdict, reason, reviewer, reviewed_at, evidence)"
        " values (?, ?, 'file_photo', 'ana', '2031-04-01T00:00:00Z', ?)",
        [flag["id"], verdict, evidence or flag["evidence"]],
    )
    return str(flag["id"])


def test_a_verdict_shows_at_once_and_after_the_next_check(db) -> None:
    review(db, "dismissed")
    assert [flag["status"] for flag in flags(db)] == ["dismissed"]
    summary = evaluate(db, only("date_conflict"))
    assert [flag["status"] for flag in flags(db)] == ["dismissed"]
    assert summary.by_strength == {"contradiction": 1}
    assert summary.open_by_strength == {}


def test_the_last_verdict_counts(db) -> None:
    for verdict in ("dismissed", "confirmed", "open", "explained"):
        review(db, verdict)
    evaluate(db, only("date_conflict"))
    assert [flag["status"] for flag in flags(db)] == ["explained"]
    assert db["flag_review"].count == 4


def test_a_verdict_waits_for_a_flag_that_comes_back(db) -> None:
    flag_id = review(db, "confirmed")
    evaluate(db, RuleSet(()))
    assert flags(db) == []
    assert [row["flag_id"] for row in reviews_without_flag(db)] == [flag_id]
    evaluate(db, only("date_conflict"))
    assert [(flag["id"], flag["status"]) for flag in flags(db)] == [(flag_id, "confirmed")]
    assert reviews_without_flag(db) == []


def test_a_changed_quote_is_a_new_open_flag_and_the_verdict_stays_in_the_log(db) -> None:
    flag_id = review(db, "dismissed")
    [flag] = flags(db)
    remove_document(db, flag["b_document_id"])
    add_document(
        db, "Post", [SINK | LATE | {"quote": "The Ilse went down on 11 or 12 March."}], version=2
    )
    evaluate(db, only("date_conflict"))
    [after] = flags(db)
    assert after["id"] != flag_id and after["status"] == "open"
    assert [row["flag_id"] for row in reviews_without_flag(db)] == [flag_id]


def test_a_verdict_on_other_evidence_is_stale(db) -> None:
    assert stale_verdicts(db) == []
    flag_id = review(db, "confirmed", evidence="as it was then")
    assert [row["id"] for row in stale_verdicts(db)] == [flag_id]
    review(db, "confirmed")
    assert stale_verdicts(db) == []


@pytest.mark.parametrize(
    ("strength", "number"), [("contradiction", 1), ("tension", 3), ("difference", 7)]
)
def test_a_limit_counts_that_strength_and_the_stronger(strength, number) -> None:
    assert at_least({"difference": 4, "contradiction": 1, "tension": 2}, strength) == number
    assert at_least({}, strength) == 0


def test_a_limit_of_another_word_is_refused() -> None:
    with pytest.raises(ValueError, match="use contradiction, tension, difference"):
        at_least({}, "error")


def test_only_open_flags_make_a_check_fail(db) -> None:
    assert open_flags_at_least(db, "contradiction") == 1
    for verdict in ("confirmed", "explained", "dismissed"):
        review(db, verdict)
        assert open_flags_at_least(db, "difference") == 0
    review(db, "open")
    assert open_flags_at_least(db, "difference") == 1
