"""The story with pictures raises what was planted in it, and nothing strong beside that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import TOP, query

STORY = TOP / "seeds-pictures"

# By rule: which outlets the flag sets against each other; one alone where it speaks of itself.
PLANTED = {
    "taken_after_publication": {"Harbour Gazette"},
    "picture_captions_time": {"Coastline Daily", "The Fjord Courier"},
    "picture_captions_place": {"Coastline Daily", "The Fjord Courier"},
    "picture_captions_person": {"Coastline Daily", "The Fjord Courier"},
    "caption_file_time": {"Coastline Daily", "The Fjord Courier"},
    "caption_file_place": {"Coastline Daily", "The Fjord Courier"},
    "caption_file_camera": {"Coastline Daily", "The Fjord Courier"},
    "caption_file_person": {"Coastline Daily"},
    "file_dates_differ": {"Harbour Gazette"},
    "page_dates_differ": {"Harbour Gazette"},
    "miscaptioned_participant": {"Quayside Post", "The Fjord Courier", "Harbour Gazette"},
    "miscaptioned_time": {"Quayside Post", "Western Wire"},
    "miscaptioned_time_repeatable": {"Quayside Post", "Coastline Daily"},
    "miscaptioned_place": {"Quayside Post", "Western Wire"},
    "unsupported_caption": {"Harbour Gazette"},
}


@pytest.fixture(scope="module")
def database(loaded: Callable[[Path], Path]) -> Path:
    return loaded(STORY)


@pytest.mark.parametrize("rule", PLANTED)
def test_each_rule_of_pictures_finds_its_plant(rule: str, database: Path) -> None:
    rows = query(database, "select a_source, b_source from flags where rule_id = ?", rule)
    assert rows
    assert {source for row in rows for source in row if source is not None} <= PLANTED[rule]


def test_every_rule_of_captions_pictures_and_pages_is_planted() -> None:
    folders = [
        "miscaptioned_*",
        "unsupported_caption",
        "picture_metadata",
        "reused_image",
        "page_metadata",
    ]
    rules = {file.stem for one in folders for file in (TOP / "rules").glob(f"{one}/*.yml")}
    assert rules == set(PLANTED)


def test_nothing_else_is_strong(database: Path) -> None:
    rows = query(
        database,
        "select rule_id, message from flags where strength in ('contradiction', 'tension')",
    )
    assert {row[0] for row in rows} <= set(PLANTED)


def test_the_file_photo_raises_nothing(database: Path) -> None:
    rows = query(database, "select 1 from flags where a_quote like 'FILE%' or b_quote like 'FILE%'")
    assert rows == []


@pytest.mark.parametrize(
    "rule", [rule for rule in PLANTED if rule.startswith(("caption_file", "taken_after"))]
)
def test_copies_of_one_picture_are_one_witness(rule: str, database: Path) -> None:
    # Two outlets' copies say the same of themselves: the caption's own outlet's stands for both.
    rows = query(database, "select a_source, b_source from flags where rule_id = ?", rule)
    assert len(rows) == 1
    assert rows[0][0] == rows[0][1]
