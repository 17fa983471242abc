"""Claims that a person already has, from CSV and JSON lines into the same tables."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .conftest import ARTICLES, Run, dump, query, write_articles

HEADER = (
    "story source published quote predicate subject object place time quantity unit polarity"
    " modality attributed_to part"
).split()


def row(**values: str) -> dict[str, str]:
    return {"story": "Dam", "published": "2031-03-10", **values}


# Two outlets on one dam, and a third that only plans: what every rule compares can be written down.
DAM = [
    row(
        source="Lake Post",
        quote="The flood at the dam killed 12 workers on Sunday.",
        predicate="killed",
        subject="the flood",
        object="12 workers",
        time="2031-03-09",
        quantity="12",
        unit="workers",
    ),
    row(
        source="Hill Echo",
        quote="Nineteen workers were killed by the flood on Sunday, officials said.",
        predicate="kill",
        subject="the flood",
        object="workers",
        time="last Sunday",
        quantity="nineteen",
        unit="worker",
    ),
    row(
        source="Lake Post",
        quote="Minister Ida Rask opened the dam on 3 March.",
        predicate="opened",
        subject="Ida Rask",
        object="the dam",
        time="2031-03-03",
    ),
    row(
        source="Hill Echo",
        quote="Rask will open the dam this month, her office said.",
        predicate="open",
        subject="Ida Rask",
        object="the dam",
        modality="planned",
        published="2031-03-12",
        time="this month",
        attributed_to="her office",
    ),
]


def as_csv(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    columns = list(dict.fromkeys([*HEADER, *(name for one in rows for name in one)]))
    writer = csv.DictWriter(out, columns, restval="", delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def as_json_lines(rows: list[dict[str, str]]) -> str:
    return "".join(json.dumps(one) + "\n" for one in rows)


def write(folder: Path, text: str, name: str = "claims.csv") -> Path:
    (folder / name).write_bytes(text.encode("utf-8"))
    return folder / name


@pytest.fixture
def dam(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "dam.db"
    run("load-claims", path, write(tmp_path, as_csv(DAM)), "--quiet", status=0)
    return path


def test_the_same_tables_and_rules(run: Run, dam: Path) -> None:
    claims = query(
        dam,
        "select predicate, time_earliest, quantity_min, counted, modality, clause from claim"
        " join document on document.id = document_id join source on source.id = source_id"
        " order by source.name, predicate",
    )
    assert claims == [
        ("kill", "2031-03-09", 19.0, "worker", "asserted", "by hand"),
        ("open", "2031-03-01", None, None, "planned", "by hand"),
        ("kill", "2031-03-09", 12.0, "worker", "asserted", "by hand"),
        ("open", "2031-03-03", None, None, "asserted", "by hand"),
    ]
    # "Rask" in one quote and "Ida Rask" in the other are one person, because the row says so.
    people = "select count(distinct subject_id), count(subject_id) from claim"
    assert query(dam, f"{people} where predicate = 'open'") == [(1, 2)]
    assert query(dam, "select a_value, b_value from flags where kind = 'number_conflict'") in (
        [("12", "nineteen")],
        [("nineteen", "12")],
    )
    assert len(query(dam, "select * from flags where kind = 'planned_vs_done'")) == 1
    run("verify", dam, status=0)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheets(run: Run, tmp_path: Path, dam: Path, delimiter: str) -> None:
    path = tmp_path / "a.db"
    text = "\ufeff" + as_csv(DAM, delimiter).replace("published", " Published ", 1)
    run("load-claims", path, write(tmp_path, text), "--quiet", status=0)
    assert dump(path) == dump(dam)


def test_json_lines(run: Run, tmp_path: Path, dam: Path) -> None:
    path = tmp_path / "a.db"
    rows: list[dict[str, object]] = [dict(one) for one in DAM]
    rows[0]["quantity"] = 12
    text = "".join(json.dumps(one) + "\n" for one in rows)
    run("load-claims", path, write(tmp_path, text, "claims.jsonl"), "--quiet", status=0)
    found, expected = dump(path), dump(dam)
    assert found["claim"] == expected["claim"]
    assert found["flag"] == expected["flag"]


def test_idempotent(run: Run, tmp_path: Path, dam: Path) -> None:
    before = dump(dam)
    result = run("load-claims", dam, tmp_path / "claims.csv", status=0)
    assert result.stdout.splitlines()[0] == "0 claims loaded, 4 unchanged, 0 unreadable"
    assert result.stdout.splitlines()[1].startswith("Dam: 4 documents, 4 claims; 1 contradiction")
    assert dump(dam) == before


def test_a_corrected_row_replaces_its_claim(run: Run, tmp_path: Path, dam: Path) -> None:
    text = as_csv(DAM).replace(",nineteen,", ",12,").replace(",planned,", ",likely,")
    result = run("load-claims", dam, write(tmp_path, text), status=0)
    assert result.stdout.startswith("2 claims loaded, 2 unchanged, 0 unreadable\n")
    assert query(dam, "select count(*) from claim") == [(4,)]
    assert query(dam, "select count(*) from flags where kind = 'number_conflict'") == [(0,)]
    run("verify", dam, status=0)


# --- which document -----------------------------------------------------------------------------

MINE = {
    "source": "Harbour Wire",
    "quote": "The fire killed 17 miners in the Belmont mine",
    "predicate": "injure",
    "subject": "the fire",
    "quantity": "at least 40",
    "unit": "miners",
}


@pytest.mark.parametrize("column", ["id", "path", "key"])
def test_a_claim_of_a_loaded_article(
    run: Run, tmp_path: Path, articles: Path, articles_copy: Path, column: str
) -> None:
    """It joins those that the extraction made, and the next load keeps it."""
    sql = "select {} from document where document_key = 'harbour-wire.txt'"
    stored = {"id": "id", "path": "path", "key": "document_key"}[column]
    reference = str(query(articles_copy, sql.format(stored))[0][0])
    (before,) = query(articles_copy, "select count(*) from claim")[0]
    file = write(tmp_path, as_json_lines([{**MINE, "document": reference}]), "claims.jsonl")
    run("load-claims", articles_copy, file, "--quiet", status=0)
    made = "select document_key, story.name, quantity_min, quantity_max, counted from claim"
    made += " join document on document.id = document_id join story on story.id = story_id"
    made += " where clause = 'by hand'"
    expected = [("harbour-wire.txt", "belmont", 40.0, None, "miner")]
    assert query(articles_copy, made) == expected
    assert query(articles_copy, "select count(*) from claim") == [(int(str(before)) + 1,)]
    after = dump(articles_copy)
    run("load", articles_copy, articles, "--quiet", status=0)
    assert dump(articles_copy) == after
    # Read again, with another date: the extraction's claims are made anew, the person's is kept.
    run("load", articles_copy, articles, "--published", "2031-05-06", "--quiet", status=0)
    assert query(articles_copy, made) == expected
    assert query(articles_copy, "select count(*) from claim") == [(int(str(before)) + 1,)]
    run("verify", articles_copy, status=0)


def test_a_claim_with_its_text(run: Run, tmp_path: Path) -> None:
    """The text is a document with the passages that a reader finds; two rows share it."""
    text = ARTICLES["belmont/harbour-wire.txt"]
    one = {**MINE, "text": text, "document": "wire-1", "story": "Mine"}
    rows = [
        {**one, "part": "body"},
        # Line breaks and doubled spaces of the person's copy do not matter.
        {**one, "quote": "Mayor  Rosa Kern\nvisited the mine", "predicate": "visit"},
    ]
    path = tmp_path / "a.db"
    run("load-claims", path, write(tmp_path, as_csv(rows)), "--quiet", status=0)
    assert query(path, "select document_key, text from document") == [("wire-1", text)]
    assert query(path, "select quote from claim order by start") == [
        ("The fire killed 17 miners in the Belmont mine",),
        ("Mayor Rosa Kern visited the mine",),
    ]
    kinds = {row[0] for row in query(path, "select kind from passage")}
    assert {"headline", "byline", "body"} <= kinds
    run("verify", path, status=0)


def test_a_caption_within_a_text(run: Run, tmp_path: Path) -> None:
    text = "Rosa Kern opening the mine. The mine is closed."
    claim = {"predicate": "open", "subject": "Rosa Kern", "object": "mine", "part": "caption"}
    quoted = {"source": "Echo", "text": text, "quote": "Rosa Kern opening the mine."}
    rows = [quoted | claim]
    path = tmp_path / "a.db"
    run("load-claims", path, write(tmp_path, as_csv(rows)), "--quiet", status=0)
    parts = 'select kind, substr(text, start + 1, "end" - start) from passage, document order by 2'
    assert ("caption", "Rosa Kern opening the mine.") in query(path, parts)
    joined = "select kind from claim join passage on passage.id = passage_id"
    assert query(path, joined) == [("caption",)]
    run("verify", path, status=0)


def test_new_dates_for_the_articles_of_the_story(
    run: Run, tmp_path: Path, articles: Path, articles_copy: Path
) -> None:
    """A dated claim may date the story's undated article anew, which is then read again."""
    late = {**MINE, "story": "belmont", "source": "Late Post", "published": "2031-05-25"}
    write(tmp_path, as_json_lines([late]), "claims.jsonl")
    run("load-claims", articles_copy, tmp_path / "claims.jsonl", "--quiet", status=0)
    dated = "select published_latest from document where document_key = 'undated.txt'"
    assert query(articles_copy, dated) == [("2031-06-01",)]
    extracted = "select count(*) from claim join document on document.id = document_id"
    extracted += " where document_key = 'undated.txt'"
    assert query(articles_copy, extracted)[0][0] != 0
    after = dump(articles_copy)
    run("load", articles_copy, articles, "--quiet", status=0)
    run("load-claims", articles_copy, tmp_path / "claims.jsonl", "--quiet", status=0)
    assert dump(articles_copy) == after


# --- values -------------------------------------------------------------------------------------

# What a row says, and what is stored.
VALUES = [
    ({"time": "2031"}, {"time_earliest": "2031-01-01", "time_latest": "2031-12-31"}),
    ({"time": "2031-03-01/2031-03-05"}, {"time_latest": "2031-03-05"}),
    ({"time": "2031-03-01/.."}, {"time_earliest": "2031-03-01", "time_latest": None}),
    ({"time": "../2031-03"}, {"time_earliest": None, "time_latest": "2031-03-31"}),
    ({"time": "2031-03~"}, {"time_earliest": "2031-03-01", "time_approximate": 1}),
    ({"time": "9 March 2031"}, {"time_earliest": "2031-03-09", "time_latest": "2031-03-09"}),
    ({"time": "yesterday"}, {"time_earliest": "2031-03-09", "time_text": "yesterday"}),
    ({"quantity": "17"}, {"quantity_min": 17.0, "quantity_max": 17.0, "unit": None}),
    ({"quantity": "2023"}, {"quantity_min": 2023.0, "quantity_max": 2023.0}),
    ({"quantity": "at least 17"}, {"quantity_min": 17.0, "quantity_max": None}),
    ({"quantity": "3.2 billion", "unit": "USD"}, {"quantity_min": 3.2e9, "unit": "USD"}),
    ({"quantity": "5", "unit": "km"}, {"quantity_min": 5.0, "unit": "kilometre", "counted": None}),
    ({"quantity": "5", "unit": "people"}, {"counted": "person", "unit": None}),
    ({"polarity": "Negative"}, {"polarity": "negative"}),
    ({"predicate": "meetings"}, {"predicate": "meet", "verb": "meetings"}),
    ({"predicate": "met"}, {"predicate": "meet"}),
    ({"predicate": "grumble"}, {"predicate": "grumble"}),
    ({"predicate": "died", "subject": "miners"}, {"subject_text": None, "object_text": "miners"}),
    ({"place": "Belmont"}, {"place_text": "Belmont"}),
    ({"subject": "Nobody Named"}, {"subject_text": "Nobody Named", "subject_mention_id": None}),
]  # fmt: skip


def test_values(run: Run, tmp_path: Path) -> None:
    rows = [
        row(source=f"Outlet {n}", quote=f"In Belmont it happened {n} times.", predicate="open")
        | given
        for n, (given, _) in enumerate(VALUES)
    ]
    path = tmp_path / "a.db"
    run("load-claims", path, write(tmp_path, as_csv(rows)), "--quiet", status=0)
    for n, (given, expected) in enumerate(VALUES):
        columns = ", ".join(f"claim.{column}" for column in expected)
        stored = query(
            path,
            f"select {columns} from claim join document on document.id = document_id"
            " join source on source.id = source_id where source.name = ?",
            f"Outlet {n}",
        )
        assert stored == [tuple(expected.values())], given


# --- what is wrong ------------------------------------------------------------------------------

WRONG_ROWS = {
    "no quote": ({"quote": ""}, "has no 'quote'"),
    "no source": ({"source": ""}, "has no 'source'"),
    "a time": ({"time": "once upon a time"}, "the time 'once upon a time' cannot be read"),
    "no such day": ({"time": "2031-02-30"}, "the time '2031-02-30' cannot be read"),
    "a quantity": ({"quantity": "plenty"}, "the quantity 'plenty' is no number"),
    "a unit alone": ({"unit": "km", "quantity": ""}, "has a unit without a quantity"),
    "a modality": ({"modality": "plannd"}, "unknown modality 'plannd': did you mean planned?"),
    "a part": ({"part": "footnote"}, "unknown part 'footnote': use one of body,"),
    "a date": ({"published": "soon"}, "published: 'soon' is no date"),
    "a document": ({"document": "no-such-id"}, "no loaded document has the id or path"),
    "a quote": ({"text": "Another text."}, "does not stand in the document"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG_ROWS)
@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_a_wrong_row_loses_no_other(run: Run, tmp_path: Path, name: str, suffix: str) -> None:
    change, message = WRONG_ROWS[name]
    rows = [DAM[0], DAM[1] | change, DAM[2]]
    text = as_csv(rows) if suffix == ".csv" else as_json_lines(rows)
    file = write(tmp_path, text, f"claims{suffix}")
    path = tmp_path / "a.db"
    result = run("load-claims", path, file, status=1)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{file}:{3 if suffix == '.csv' else 2}: ")
    assert message in line
    assert line.count(": ") >= 2
    assert result.stdout.startswith("2 claims loaded, 0 unchanged, 1 unreadable\n")
    assert query(path, "select count(*) from claim") == [(2,)]


def test_the_line_of_a_row_behind_a_long_cell(run: Run, tmp_path: Path) -> None:
    rows = [DAM[0] | {"text": "The flood at the dam killed 12 workers on Sunday.\n\nMore.\n"}, {}]
    file = write(tmp_path, as_csv([*rows, DAM[1] | {"quantity": "plenty"}]))
    result = run("load-claims", tmp_path / "a.db", file, status=1)
    # The header, a row of four lines, an empty row.
    assert result.stderr.startswith(f"{file}:7: the quantity")


WRONG_FILES = {
    "missing": ("claims.csv", None, "claims.csv: cannot be read"),
    "empty": ("claims.csv", b"", "claims.csv"),
    "binary": ("claims.csv", b"a,b\0\1", "claims.csv: is not a text file"),
    "no header": ("claims.csv", b"1,2,3\n", "claims.csv:1: has no column 'source'"),
    "only a header": ("claims.csv", b"source,quote,predicate\n", "claims.csv: holds no rows"),
    "a column": (
        "claims.csv",
        b"source,quote,predicate,atributed_to\nx,y,z,w\n",
        "claims.csv:1: unknown column 'atributed_to': did you mean attributed_to?",
    ),
    "another kind": ("claims.xlsx", b"PK", "claims.xlsx: has an unknown suffix '.xlsx'"),
    "no JSON": ("claims.jsonl", b"{'source': 1}\n", "claims.jsonl:1: is no valid JSON"),
    "no object": ("claims.jsonl", b"[1]\n", "claims.jsonl:1: is no JSON object"),
    "half a character": (
        "claims.jsonl",
        b'{"source": "x", "quote": "\\ud83d", "predicate": "open"}\n',
        "claims.jsonl:1: its 'quote' holds what is no character",
    ),
    "NUL": (
        "claims.jsonl",
        b'{"source": "x", "quote": "a\\u0000b", "predicate": "open"}\n',
        "claims.jsonl:1: its 'quote' holds what is no character",
    ),
}


@pytest.mark.parametrize("name", WRONG_FILES)
def test_a_wrong_file(run: Run, tmp_path: Path, name: str) -> None:
    file, content, message = WRONG_FILES[name]
    if content is not None:
        (tmp_path / file).write_bytes(content)
    result = run("load-claims", tmp_path / "a.db", tmp_path / file, status=2)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{tmp_path}/{message}")


def test_articles_of_one_path(run: Run, tmp_path: Path) -> None:
    """A path that two stories have needs the story, or the id."""
    two = {f"{story}/a.txt": "The fire killed 17 miners." for story in ("north", "south")}
    path = tmp_path / "a.db"
    run("load", path, write_articles(tmp_path / "in", two), "--quiet", status=0)
    claim = {**MINE, "quote": "The fire killed 17 miners", "document": "a.txt"}
    file = write(tmp_path, as_json_lines([claim, {**claim, "story": "south"}]), "claims.jsonl")
    result = run("load-claims", path, file, "--quiet", status=1)
    assert result.stderr.startswith(f"{file}:1: ")
    stories = "select story.name from claim join document on document.id = document_id"
    stories += " join story on story.id = story_id where clause = 'by hand'"
    assert query(path, stories) == [("south",)]
