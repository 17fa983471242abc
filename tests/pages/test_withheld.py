"""With the tables of pictures closed, every number is that of a count that leaves the files out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hand_made import PICTURE_SOURCE, HandMade
from sqlite_utils import Database
from test_guarded import options

from benchmarks.database import fill, prepare
from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.pages import counting
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder

CLAIMS = 2400
ROOT = "/world/-/discrepancy"
CLOSED = {"databases": {"world": {"tables": {"picture": {"allow": {"id": "ana"}}}}}}
# Asked of the tables themselves, and not of what is marked.
OF_FILE = """(
    a_document_id in (select document_id from picture)
    or coalesce(b_document_id in (select document_id from picture), 0)
)"""
SEEN = f"select * from flag where not {OF_FILE}"
Serve = Callable[..., Any]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file of invented stories with files of pictures, and verdicts on some flags."""
    path = tmp_path_factory.mktemp("withheld") / "world.db"
    db = Database(path)
    prepare(db)
    fill(db, CLAIMS, seed=4)
    evaluate(db, load_rules([shipped_rules_folder()]), everything=True)
    for number, verdict in ((3, "dismissed"), (5, "explained"), (7, "confirmed")):
        db.execute("update flag set status = ? where rowid % ? = 0", [verdict, number])
    # A fact that the files alone dispute, and one that they dispute with an article.
    alone = db.execute(f"select dispute_id from flag where {OF_FILE} limit 1").fetchone()
    db.execute("update flag set status = 'open' where dispute_id = ?", alone)
    db.conn.commit()
    db.close()
    return path


@pytest.fixture
def db(world: Path) -> Database:
    return Database(world)


async def answer(path: Path, address: str, closed: bool = True) -> Any:
    """Return the JSON of a page."""
    from datasette.app import Datasette

    datasette = Datasette([str(path)], **(options(CLOSED) if closed else {}))
    response = await datasette.client.get(address)
    assert response.status_code == 200, response.text
    return response.json()


def numbers(db: Database, sql: str, *values: Any) -> dict[str, int]:
    """Return a count by its group."""
    return {str(group): number for group, number in db.execute(sql, values)}


def present(found: dict[str, int]) -> dict[str, int]:
    return {name: number for name, number in found.items() if number}


def test_the_world_has_what_is_to_be_told_apart(db: Database) -> None:
    files = db.execute(f"select count(*) from flag where {OF_FILE}").fetchone()[0]
    both = "select count(distinct dispute_id) from flag where {} {}"
    wholly = db.execute("select count(*) from dispute where of_files").fetchone()[0]
    touched = db.execute(both.format("", OF_FILE)).fetchone()[0]
    assert files > 20
    assert 0 < wholly < touched


def test_flags_and_disputes_of_files_are_marked(db: Database) -> None:
    wrong = f"select count(*) from flag where of_file <> {OF_FILE}"
    assert db.execute(wrong).fetchone() == (0,)
    wrong = f"""
        select count(*) from dispute where of_files <> not exists (
            select 1 from ({SEEN}) as seen where seen.dispute_id = dispute.id
        )
    """
    assert db.execute(wrong).fetchone() == (0,)


@pytest.mark.asyncio
async def test_the_start_page_counts_what_is_seen(world: Path, db: Database) -> None:
    data = await answer(world, f"{ROOT}.json")
    assert data["flags"] == db.execute(f"select count(*) from ({SEEN})").fetchone()[0]
    by_rule = numbers(db, f"select rule_id, count(*) from ({SEEN}) group by 1")
    assert present({rule["id"]: rule["flags"] for rule in data["rules"]}) == by_rule
    assert data["stories"]
    for story in data["stories"]:
        of_story = f"from ({SEEN}) where story_id = ? group by 1"
        for group in ("strength", "status"):
            naive = numbers(db, f"select {group}, count(*) {of_story}", story["id"])
            assert present(story[group]) == naive
        disputes = f"""
            select count(*) from dispute where story_id = ? and settled = 0 and exists (
                select 1 from ({SEEN}) as seen where seen.dispute_id = dispute.id
            )
        """
        assert story["disputes"] == db.execute(disputes, [story["id"]]).fetchone()[0]
        sizes = """
            select count(distinct document.id), count(claim.id), count(distinct source_id),
                count(distinct claim.document_id)
            from document left join claim on claim.document_id = document.id
            where story_id = ? and document.id not in (select document_id from picture)
        """
        shown = ("documents", "claims", "sources", "documents_with_claims")
        assert tuple(story[name] for name in shown) == db.execute(sizes, [story["id"]]).fetchone()
    strongest = {flag["id"] for flag in data["strongest"]}
    seen = {row[0] for row in db.execute(f"select id from ({SEEN})")}
    assert strongest
    assert strongest <= seen


@pytest.mark.asyncio
@pytest.mark.parametrize("large", [False, True], ids=["few flags", "many flags"])
async def test_the_list_counts_what_is_seen(
    world: Path, db: Database, large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if large:
        monkeypatch.setattr(counting, "MOST_COUNTED_BY_SOURCE", 10)
    data = await answer(world, f"{ROOT}/flags.json")
    assert data["matching"] == db.execute(f"select count(*) from ({SEEN})").fetchone()[0]
    for name, column in (("strength", "strength"), ("status", "status"), ("rule", "rule_id")):
        naive = numbers(db, f"select {column}, count(*) from ({SEEN}) group by 1")
        assert present(data["counts"][name]) == naive


@pytest.mark.asyncio
async def test_the_story_counts_what_is_seen(world: Path, db: Database) -> None:
    busiest = db.execute(
        f"select story_id from flag where {OF_FILE} group by 1 order by count(*) desc limit 1"
    ).fetchone()[0]
    listed = await answer(world, f"{ROOT}/story/{busiest}/flags.json")
    naive = f"select {{}}, count(*) from ({SEEN}) where story_id = ? group by 1"
    for name, column in (("strength", "strength"), ("status", "status"), ("rule", "rule_id")):
        assert present(listed["counts"][name]) == numbers(db, naive.format(column), busiest)
    everything = await answer(world, f"{ROOT}/story/{busiest}/flags.json", closed=False)
    assert everything["matching"] > listed["matching"]


def test_a_flag_is_marked_whichever_is_written_first(made: HandMade) -> None:
    """Whoever writes the flag, and where a document turns out to be a file after it."""
    made.add_claim("taken", PICTURE_SOURCE, "2031:05:03 09:00:00", predicate="photographed")
    made.add_rule("caption_file_time", "Caption against file", "picture_metadata", "tension")
    late = made.add_flag("caption_file_time", "a", ("opened", "Saturday"), ("taken", "2031"))
    early = made.flags["number_conflict"]
    marked = "select id from flag where of_file = 1"
    assert made.db.execute(marked).fetchall() == [(late,)]
    file = made.db.execute("select a_document_id from flag where id = ?", [early]).fetchone()[0]
    made.add("picture", document_id=file)
    assert {id for (id,) in made.db.execute(marked)} >= {early, late}
