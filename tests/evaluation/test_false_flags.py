"""The count of strong flags, and the table of judgements."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from evaluation import false_flags
from evaluation.false_flags import JUDGEMENTS, JudgementError, measure, read_judgements
from evaluation.measures import MissingDataError

DEAD = "On 4 May 2031 the fire in the Belmont mine killed {} miners."
ARTICLES = [
    ("mine", "Wire", DEAD.format(17)),
    ("mine", "Post", DEAD.format(27)),
    ("mine", "Echo", "Mayor Rosa Kern visited the families."),
    # Of one source: no pair.
    ("harbour", "Wire", "Captain Ole Brandt sank the ferry in Tresco."),
    ("harbour", "Wire", "The ferry lay in Tresco."),
]


@pytest.fixture
def data(tmp_path: Path, one_pipeline: None) -> Path:
    path = tmp_path / "basil-stories.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, (story, source, text) in enumerate(ARTICLES):
            record = {"id": number, "story": story, "source": source, "text": text}
            file.write(json.dumps({**record, "id": str(number), "published": "2031-05-06"}) + "\n")
    return tmp_path


def write(path: Path, *rows: tuple[str, str, str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([false_flags.COLUMNS, *rows])
    return path


def test_counts_flags_and_pairs_of_different_sources(data: Path) -> None:
    part = measure(data, data, judged_in=data / "none.csv")
    assert part.figures["article pairs"] == 3
    assert part.figures["strong flags"] == 1
    assert part.figures["strong flags per 100 pairs"] == 33.33
    assert part.figures["number_conflict flags"] == 1
    assert part.figures["not judged"] == 1


def test_shows_what_is_to_be_judged_and_takes_the_row(data: Path) -> None:
    part = measure(data, data, judged_in=data / "none.csv")
    shown = "\n".join(part.to_judge)
    assert "killed 17 miners" in shown
    assert "killed 27 miners" in shown
    (flag_id, rule, verdict, reason) = next(csv.reader(io.StringIO(part.to_judge[-1])))
    assert (rule, verdict, reason) == ("number_conflict", "", "")

    table = write(
        data / "judged.csv",
        (flag_id, rule, "real difference", "two counts of one fire"),
        ("0123456789abcdef", rule, "excusable", "gone since"),
    )
    part = measure(data, data, judged_in=table)
    assert part.figures["judged real difference"] == 1
    assert part.figures["judged excusable"] == 0
    assert part.figures["not judged"] == 0
    assert part.figures["judged flags that are gone"] == 1
    assert not any(flag_id in line for line in part.to_judge)
    assert "real difference (two counts of one fire)" in part.details[0]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("a", "r", "quite right", "why")], r"judged\.csv:2: 'quite right' is no class: .*excus"),
        ([("a", "r", "", "")], r"judged\.csv:2: '' is no class"),
        ([("a", "r", "excusable", "x"), ("a", "r", "excusable", "y")], ":3: a is judged twice"),
    ],
)
def test_a_table_that_cannot_be_used_names_the_line(
    tmp_path: Path, rows: list[tuple[str, str, str, str]], message: str
) -> None:
    with pytest.raises(JudgementError, match=message):
        read_judgements(write(tmp_path / "judged.csv", *rows))


def test_the_committed_table_is_in_order_and_gives_reasons() -> None:
    rows = read_judgements(JUDGEMENTS)
    assert all(len(flag_id) == 16 and row.rule and row.reason for flag_id, row in rows.items())


def test_missing_articles_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match=r"basil-stories\.jsonl does not exist"):
        measure(tmp_path, tmp_path)
