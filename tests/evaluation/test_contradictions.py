"""The scorer of labelled pairs: what counts as found, right, wrong and missed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.contradictions import (
    Pair,
    PairFlag,
    details,
    find_flags,
    measure,
    read_pairs,
    score,
)
from evaluation.measures import MissingDataError

DEAD = "On 4 May 2031 the fire in the Belmont mine killed {} miners."


def pair(identifier: str, label: str, text: str = "A.", hypothesis: str = "B.") -> Pair:
    return Pair(identifier, text, hypothesis, label)


def flag(identifier: str, rule: str = "number_conflict") -> PairFlag:
    return PairFlag(identifier, "f" + identifier + rule, rule, "tension", "They differ.", "A", "B")


PAIRS = [
    pair("hit", "contradiction"),
    pair("miss", "contradiction", "Nobody came.", "Somebody came."),
    pair("alarm", "neutral"),
    pair("quiet", "entailment"),
    pair("argued", "disputed"),
    pair("argued too", "disputed"),
]


def test_counts_pairs_not_flags() -> None:
    figures = score(PAIRS, [flag("hit"), flag("hit", "date_conflict"), flag("alarm")])
    assert (figures["right"], figures["wrong"], figures["missed"]) == (1, 1, 1)
    assert (figures["precision"], figures["recall"], figures["F1"]) == (0.5, 0.5, 0.5)


def test_each_rule_has_its_own_count() -> None:
    figures = score(PAIRS, [flag("hit"), flag("hit", "date_conflict"), flag("alarm")])
    assert (figures["number_conflict right"], figures["number_conflict wrong"]) == (1, 1)
    assert (figures["date_conflict right"], figures["date_conflict wrong"]) == (1, 0)


def test_a_disputed_pair_is_neither_right_nor_wrong_nor_missed() -> None:
    figures = score(PAIRS, [flag("argued")])
    assert (figures["right"], figures["wrong"], figures["missed"]) == (0, 0, 2)
    assert figures["disputed found"] == 1
    assert "number_conflict right" not in figures


def test_without_flags_every_share_is_zero() -> None:
    figures = score(PAIRS, [])
    assert (figures["precision"], figures["recall"], figures["F1"]) == (0, 0, 0)


def test_details_name_the_pair_the_rule_and_what_was_missed() -> None:
    lines = details(PAIRS, [flag("hit"), flag("alarm"), flag("argued")])
    assert "hit hit (contradiction) number_conflict: They differ." in lines
    assert "false alarm alarm (neutral) number_conflict: They differ." in lines
    assert "disputed argued (disputed) number_conflict: They differ." in lines
    assert lines[-3:] == ["missed miss", "    text: Nobody came.", "    hypothesis: Somebody came."]


def test_pairs_go_through_the_real_loader(one_pipeline: None, tmp_path: Path) -> None:
    pairs = [
        pair("1", "contradiction", DEAD.format(17), DEAD.format(27)),
        pair("2", "entailment", DEAD.format(17), DEAD.format(17)),
        # The same texts in two stories: stories never meet.
        pair("3", "neutral", DEAD.format(27), "Mayor Rosa Kern visited Belmont."),
    ]
    assert {one.pair for one in find_flags(pairs, tmp_path)} == {"1"}


def test_measures_a_file(one_pipeline: None, tmp_path: Path) -> None:
    record = {"text": DEAD.format(17), "hypothesis": DEAD.format(27), "label": "contradiction"}
    path = tmp_path / "rte3-dev.jsonl"
    path.write_text(json.dumps({"id": "1", **record}) + "\n\n", encoding="utf-8")
    assert [one.id for one in read_pairs(path)] == ["1"]
    part = measure(tmp_path, tmp_path)
    assert (part.name, part.figures["pairs"], part.figures["recall"]) == ("contradictions", 1, 1)


def test_missing_pairs_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match=r"rte3-dev\.jsonl does not exist"):
        measure(tmp_path, tmp_path)
