"""The fact grid, the matrix and the timeline over stories that the rules have checked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from sqlite_utils import Database

from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from tests.flags.worlds import add_document, new_database

SHIPPED = load_rules([shipped_rules_folder()])
SINK = {"predicate": "sink", "subject": "Ilse", "counted": "sailor"}
WORDS = "The harbour office counted {} sailors aboard the Ilse that night."

PUBLISHED = date(2031, 3, 6)

Ask = Callable[..., Any]


def story(path: Path) -> Database:
    """Write a story in which four sources count sailors, two of them in the same words."""
    db = new_database(path)
    day = {"time": "2031-03-04", "time_text": "Tuesday"}
    add_document(
        db,
        "Wire",
        [SINK | day | {"quantity": 16, "quote": WORDS.format(16)}],
        published="2031-03-05",
    )
    add_document(
        db,
        "Post",
        [SINK | day | {"quantity": 26, "quote": "26 sailors <b>sank</b> with it."}],
        published="2031-03-05",
    )
    add_document(
        db, "Echo", [SINK | {"quantity": 16, "quote": WORDS.format(16)}], published="2031-03-06"
    )
    add_document(
        db,
        "Sun",
        [
            SINK
            | {"quantity": "10/..", "quote": "At least ten.", "attributed_to_text": "Ida Rask"},
            {"predicate": "sink", "subject": "Ilse", "time": "2031-03-12", "part": "caption"},
        ],
        published="2031-03-06",
    )
    evaluate(db, SHIPPED)
    db.execute(
        "update document set published = '2031-03-06', published_day = ?, published_day_last = ?",
        [PUBLISHED.toordinal()] * 2,
    )
    db.conn.commit()
    return db


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the story once; each test gets a copy."""
    path = tmp_path_factory.mktemp("facts") / "harbour.db"
    story(path).close()
    return path


@pytest.fixture
def db(template: Path, tmp_path: Path) -> Database:
    return Database(shutil.copy(template, tmp_path / "harbour.db"))


@pytest.fixture
def ask(db: Database, tmp_path: Path) -> Ask:
    """Return a function that asks for the page of the story, or for its data."""
    [(story_id,)] = db.execute("select id from story").fetchall()

    async def get(suffix: str = ".json") -> Any:
        datasette = Datasette([str(tmp_path / "harbour.db")])
        address = f"/harbour/-/discrepancy/story/{story_id}{suffix}"
        response = await datasette.client.get(address)
        assert response.status_code == 200, response.text
        for database in datasette.databases.values():
            database.close()
        return response.json() if suffix.startswith(".json") else response.text

    return get


def fact(twin: dict[str, Any], slot: str) -> dict[str, Any]:
    [found] = [row for row in twin["facts"]["rows"] if row["slot"] == slot]
    return found


@pytest.mark.asyncio
async def test_a_disputed_number_has_every_sources_value(ask: Ask) -> None:
    row = fact(await ask(), "quantity")
    assert row["question"] == "How many or how much"
    letters = {
        source: ["".join(value["letters"]) for value in values]
        for source, values in row["values"].items()
    }
    assert letters == {"Wire": ["A"], "Post": ["B"], "Echo": ["A"], "Sun": ["AB"]}
    assert row["values"]["Sun"][0]["says"] == "Ida Rask"
    # Two sources, one origin: they print the same sentence.
    assert {group["letter"]: (group["sources"], group["wordings"]) for group in row["groups"]} == {
        "A": (3, 2),
        "B": (2, 2),
    }


@pytest.mark.asyncio
async def test_strongest_facts_first_and_settled_ones_last(ask: Ask, db: Database) -> None:
    twin = await ask()
    ranks = ["contradiction", "tension", "difference"]
    strengths = [ranks.index(row["strength"]) for row in twin["facts"]["rows"]]
    assert strengths == sorted(strengths)
    first = twin["facts"]["rows"][0]
    for (flag_id,) in db.execute(
        "select id from flag where dispute_id = ?", [first["id"]]
    ).fetchall():
        db["flag_review"].insert(
            {"flag_id": flag_id, "verdict": "dismissed", "reviewer": "a", "reviewed_at": "2031"}
        )
    db.conn.commit()
    last = (await ask())["facts"]["rows"][-1]
    assert (last["id"], last["settled"]) == (first["id"], True)


@pytest.mark.asyncio
async def test_cells_lead_to_passages_and_rows_to_flags(ask: Ask) -> None:
    twin, page = await ask(), await ask("")
    row = fact(twin, "quantity")
    for values in row["values"].values():
        for value in values:
            place = f"/document/{value['document_id']}#claim-{value['claim_id']}"
            assert f'href="/harbour/-/discrepancy{place}"' in page
    for flag in row["flags"]:
        assert f'href="/harbour/-/discrepancy/flag/{flag["id"]}"' in page
    assert "<b>sank" not in page and "&lt;b&gt;sank" in page


@pytest.mark.asyncio
async def test_the_matrix_counts_open_flags_and_leads_to_them(ask: Ask, db: Database) -> None:
    twin, page = await ask(), await ask("")
    total = db.execute("select count(*) from flag where status = 'open'").fetchone()[0]
    assert sum(pair["flags"] for pair in twin["matrix"]["pairs"]) == total
    said = re.sub(r"<[^>]+>", "", page)
    assert re.search(r"\d open flags?, \w+ against \w+", said)
    [(flag_id,)] = db.execute("select id from flag order by id limit 1").fetchall()
    db["flag_review"].insert(
        {"flag_id": flag_id, "verdict": "dismissed", "reviewer": "a", "reviewed_at": "2031"}
    )
    db.conn.commit()
    assert sum(pair["flags"] for pair in (await ask())["matrix"]["pairs"]) == total - 1


@pytest.mark.asyncio
async def test_the_timeline_has_lanes_of_its_own_for_captions_and_publication(ask: Ask) -> None:
    twin, page = await ask(), await ask("")
    assert twin["timeline"]["lanes"][0] == "Published"
    marks = {(mark["lane"], mark["source"], mark["earliest"]) for mark in twin["timeline"]["marks"]}
    assert {
        ("Published", "Echo", "2031-03-06"),
        ("Wire", "Wire", "2031-03-04"),
        ("Captions", "Sun", "2031-03-12"),
    } <= marks
    assert any(mark["disputed"] for mark in twin["timeline"]["marks"])
    # The same data as a table.
    for mark in twin["timeline"]["marks"]:
        assert f"<td>{mark['earliest']}</td><td>{mark['latest']}</td>" in page


@pytest.mark.asyncio
async def test_agreement_is_listed_apart(tmp_path: Path) -> None:
    db = new_database(tmp_path / "a.db")
    for source in ("Wire", "Post"):
        add_document(db, source, [SINK | {"time": "2031-03-04", "quantity": 16}])
    evaluate(db, SHIPPED)
    db.conn.commit()
    [(story_id,)] = db.execute("select id from story").fetchall()
    datasette = Datasette([str(tmp_path / "a.db")])
    address = f"/a/-/discrepancy/story/{story_id}"
    twin = (await datasette.client.get(f"{address}.json")).json()
    assert twin["facts"]["rows"] == []
    assert {row["slot"] for row in twin["agreed"]} == {"quantity", "time"}
    page = (await datasette.client.get(address)).text
    assert "2 facts that two sources or more give in one way" in page
    assert "The rules found no place where these sources differ." in page
    for database in datasette.databases.values():
        database.close()


@pytest.mark.asyncio
async def test_a_file_that_knows_no_disputes_says_so(ask: Ask, db: Database) -> None:
    """A published file of an earlier version cannot be changed, and is still worth reading."""
    db.conn.executescript(
        "drop trigger flag_status_settles_dispute;"
        "update flag set dispute_id = null; drop table dispute"
    )
    twin, page = await ask(), await ask("")
    assert twin["facts"] is None and twin["flags"]
    assert "checked by an earlier version" in page
