"""Claims drawn for a person to judge, and what the verdicts come to."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlite_utils import Database

from datasette_discrepancy.claims.model import CONFIDENT
from evaluation import reading
from evaluation.__main__ import evaluation
from evaluation.history import TOP
from evaluation.reading import (
    ALL_FIELDS,
    ALL_OF_CONFIDENT,
    CORE_OF_CONFIDENT,
    FIELDS,
    OPEN,
    RIGHT,
    UNSURE,
    WRONG,
    Verdict,
    score,
    together,
)

from ..conftest import ARTICLES


def call(*arguments: object) -> Result:
    result = CliRunner().invoke(evaluation, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result


@pytest.fixture
def db(articles_loaded: Path) -> Database:
    return Database(str(articles_loaded))


def test_the_draw_depends_on_the_seed_alone(db: Database) -> None:
    first, again, other = (reading.draw_claims(db, seed, 3) for seed in (7, 7, 8))
    assert [claim["id"] for claim in first] == [claim["id"] for claim in again]
    assert [claim["id"] for claim in first] != [claim["id"] for claim in other]
    assert len({claim["id"] for claim in first}) == 3


def test_a_draw_larger_than_the_whole_is_the_whole_without_spellings(db: Database) -> None:
    drawn = reading.draw_claims(db, 1, 1000)
    deeds = db.execute("select count(*) from claim where predicate <> 'named'").fetchone()[0]
    assert len(drawn) == deeds > 0
    assert all(claim["predicate"] != "named" for claim in drawn)


def test_the_kept_draw_quotes_nothing(db: Database, tmp_path: Path) -> None:
    drawn = reading.draw_claims(db, 1, 1000)
    path = tmp_path / "new" / "draw.csv"
    reading.write_draw(drawn, path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [tuple(row) for row in rows] == [reading.DRAW_COLUMNS] * len(drawn)
    assert {row["claim_id"]: float(row["confidence"]) for row in rows} == reading.read_draw(path)
    assert "Belmont" not in path.read_text("utf-8")


def test_the_sheet_shows_quote_context_and_every_field(db: Database) -> None:
    text = reading.sheet(reading.draw_claims(db, 1, 1000))
    assert "⟦fire killed 17 miners in the Belmont mine on 4 May 2031⟧" in text
    assert "   reads: fire | killed | 17 miners | –\n" in text
    assert "   predicate: kill; verb killed\n" in text
    assert "   time: 4 May 2031; from 2031-05-04; to 2031-05-04\n" in text
    assert "at least 17.0; at most 17.0" in text
    assert "subject: Mayor Rosa Kern; who is Rosa Kern\n" in text
    assert "attribution: –" in text
    for field in FIELDS:
        assert text.count(f"\n   {field}: ") == text.count(", confidence ")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"subject": RIGHT, "object": RIGHT}, RIGHT),
        ({"subject": RIGHT, "object": WRONG}, WRONG),
        ({"subject": UNSURE, "object": WRONG}, WRONG),
        ({"subject": UNSURE, "object": RIGHT}, OPEN),
        ({"subject": RIGHT}, OPEN),
        ({"subject": RIGHT, "object": RIGHT, "place": WRONG}, RIGHT),
    ],
)
def test_fields_together(given: dict[str, str], expected: str) -> None:
    assert together(given, ("subject", "object")) == expected


def verdicts(claim: str, **other: str) -> list[Verdict]:
    return [Verdict(claim, field, other.get(field, RIGHT), "") for field in FIELDS]


def test_shares() -> None:
    draw = {"sure": CONFIDENT, "wrong": 0.9, "vague": CONFIDENT - 0.01, "unread": 0.9}
    given = [
        *verdicts("sure", place=WRONG),
        *verdicts("wrong", polarity=WRONG, time=UNSURE),
        *verdicts("vague", subject=WRONG),
    ]
    rows = {name: counts for name, *counts in score(draw, given)}
    assert rows["predicate"] == [3, 0, 0, 1]
    assert rows["time"] == [2, 0, 1, 1]
    assert rows["place"] == [2, 1, 0, 0.667]
    assert rows[CORE_OF_CONFIDENT] == [1, 1, 0, 0.5]
    assert rows[ALL_OF_CONFIDENT] == [0, 2, 0, 0]
    assert rows[ALL_FIELDS] == [0, 3, 0, 0]
    assert list(rows)[: len(FIELDS)] == list(FIELDS)


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


DRAW = ("claim_id,document_id,start,end,confidence", "c1,d1,0,9,0.9", "c2,d1,10,19,0.6")
HEAD = "claim_id,field,verdict,note"


def reading_of(folder: Path, seed: int, *rows: str, commit: str = "abc") -> Path:
    """Write a draw with its verdicts, and put it into the list; return the table of verdicts."""
    own = folder / str(seed)
    own.mkdir(parents=True)
    write(own / "draw.csv", *DRAW)
    reading.note_draw(seed, commit, folder)
    return write(own / "verdicts.csv", HEAD, *rows)


def test_prints_the_shares(tmp_path: Path) -> None:
    rows = [f"c1,{field},right," for field in FIELDS]
    reading_of(tmp_path, 7, *rows, "c2,subject,wrong,it is the mayor", "c2,time,,")
    output = call("reading", "--readings", tmp_path).output
    lines = [line.split() for line in output.splitlines()]
    assert "abc, seeds 7:" in output
    assert ["subject", "1", "1", "0", "0.5"] in lines
    assert ["time", "1", "0", "1", "1.0"] in lines
    assert ["all", "fields", "together", "1", "1", "0", "0.5"] in lines


def test_readings_of_one_commit_are_counted_together(tmp_path: Path) -> None:
    reading_of(tmp_path, 1, "c1,subject,wrong,", commit="old")
    reading_of(tmp_path, 7, "c1,subject,right,")
    reading_of(tmp_path, 8, "c1,subject,wrong,", "c2,subject,right,")
    groups = reading.by_commit(reading.read_readings(tmp_path))
    assert [[one.seed for one in group] for group in groups] == [["1"], ["7", "8"]]
    draw, given = reading.joined(groups[-1])
    # Both drew c1, and what the first reader said of it counts; c2 nobody judged but the second.
    assert [(one.claim_id, one.verdict) for one in given] == [("c1", RIGHT)]
    assert set(draw) == {"c1", "c2"}
    rows = reading.series(reading.read_readings(tmp_path))
    assert [(row[0], row[1], row[2]) for row in rows] == [
        ("old", "1", 1),
        ("abc", "7, 8", 1),
        ("all", "", 2),
    ]
    assert rows[-1][3] == "subject 1 of 2"


def test_a_draw_that_nobody_read_counts_nowhere(tmp_path: Path) -> None:
    reading_of(tmp_path, 7, "c1,subject,right,")
    reading_of(tmp_path, 8).unlink()
    assert [one.seed for one in reading.read_readings(tmp_path)] == ["7"]
    (tmp_path / "7" / "verdicts.csv").unlink()
    result = call("reading", "--readings", tmp_path)
    assert result.exit_code == 1
    assert "nobody has read a draw yet" in result.output


def test_a_seed_drawn_again_is_the_last(tmp_path: Path) -> None:
    reading_of(tmp_path, 7, "c1,subject,right,")
    reading_of(tmp_path, 8, "c1,subject,right,")
    reading.note_draw(7, None, tmp_path)
    found = reading.read_readings(tmp_path)
    assert [(one.seed, one.commit) for one in found] == [("8", "abc"), ("7", "")]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("c9,subject,right,", "the draw has no claim 'c9'"),
        ("c1,colour,right,", "'colour' is none of predicate"),
        ("c1,subject,correct,", "'correct' is none of right"),
        ("c1,object,wrong,", "object of c1 is judged twice"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, message: str) -> None:
    table = reading_of(tmp_path, 7, "c1,object,right,", row)
    result = call("reading", "--readings", tmp_path)
    assert result.exit_code == 1
    assert f"{table}:3: {message}" in result.output


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    result = call("reading", "--readings", tmp_path / "none")
    assert result.exit_code == 1
    assert "python -m evaluation draw" in result.output
    table = reading_of(tmp_path, 7)
    write(table, "claim_id,field", "c1,subject")
    assert "has no column verdict, note" in call("reading", "--readings", tmp_path).output


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    records = [
        {"id": name, "story": "belmont", "source": name, "text": text}
        for name, text in ARTICLES.items()
        if name.endswith(".txt")
    ]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (folder / "basil-stories.jsonl").write_text(lines, encoding="utf-8")
    return folder


def test_draws_from_the_articles(one_pipeline: None, data: Path, tmp_path: Path) -> None:
    sheet, kept = tmp_path / "sheet.txt", tmp_path / "readings" / "3" / "draw.csv"
    arguments = ("draw", data, "--seed", 3, "--count", 2, "--readings", tmp_path / "readings")
    result = call(*arguments, "--sheet", sheet)
    assert result.exit_code == 0
    assert "2 claims" in result.output
    text = sheet.read_text("utf-8")
    blank = sheet.with_suffix(".csv")
    # Filled in, the blank table is one that can be read.
    filled = blank.read_text("utf-8").replace(",,", ",right,")
    table = write(tmp_path / "v.csv", filled)
    assert len(reading.read_verdicts(reading.read_draw(kept), table)) == 2 * len(FIELDS)
    # The same seed draws the same; without a file the sheet is printed.
    shutil.move(kept, tmp_path / "first.csv")
    assert call(*arguments).output.strip() == text.strip()
    assert kept.read_text() == (tmp_path / "first.csv").read_text()


def test_the_sheet_stays_out_of_the_checkout(data: Path) -> None:
    result = call("draw", data, "--seed", 1, "--sheet", TOP / "sheet.txt")
    assert result.exit_code == 2
    assert "outside the checkout" in result.output
    assert not (TOP / "sheet.txt").exists()


def test_without_articles_there_is_no_draw(tmp_path: Path) -> None:
    result = call("draw", tmp_path, "--seed", 1)
    assert result.exit_code == 1
    assert "basil-stories.jsonl does not exist" in result.output
