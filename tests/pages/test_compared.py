"""The flag page tells what its rule compared beside the flag, and what excused it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from datasette.app import Datasette

from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.rules.model import load_rules, shipped_rules_folder
from tests.flags.worlds import add_document, new_database

pytestmark = pytest.mark.asyncio

CREW = {"predicate": "rescue", "counted": "sailor"}
STORY = {
    "Wire": [CREW | {"quantity": 16, "quote": "They saved 16."}],
    "Post": [CREW | {"quantity": 26, "quote": "They saved 26."}],
    "Echo": [
        CREW | {"quantity": 16, "place": "Ulm", "quote": "16 were saved <b>at</b> Ulm."},
        CREW | {"quantity": "10/..", "quote": "Over ten were saved."},
        {"part": "caption", "subject": "Duke", "predicate": "plant", "quote": "The Duke plants."},
    ],
    "Star": [CREW | {"quantity": 40, "place": "Bonn", "quote": "40 saved at Bonn."}],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rescue.db"
    db = new_database(path)
    for source, claims in STORY.items():
        add_document(db, source, claims)
    evaluate(db, load_rules([shipped_rules_folder()]))
    db.conn.commit()
    db.close()
    return path


async def flag_pages(path: Path, rule_id: str, change: str = "", **settings):
    """Return data and HTML of the first flag of a rule, after a change of the database."""
    datasette = Datasette([str(path)], settings=settings)
    database = datasette.get_database("rescue")
    if change:
        await database.execute_write(change)
    sql = "select id from flag where rule_id = :rule order by id"
    flag_id = (await database.execute(sql, {"rule": rule_id})).first()[0]
    address = f"/rescue/-/discrepancy/flag/{flag_id}"
    twin, page = [await datasette.client.get(address + ending) for ending in (".json", "")]
    assert (twin.status_code, page.status_code) == (200, 200)
    for opened in datasette.databases.values():
        opened.close()
    return twin.json(), page.text


async def test_what_was_compared_and_excused_is_told(path: Path) -> None:
    data, page = await flag_pages(path, "number_conflict")
    told = {one["because"]: one for one in data["compared"]["told"]}
    assert data["compared"]["complete"] is True
    assert sum(one["pairs"] for one in told.values()) == 9
    apart = told["the counts are of different places"]
    assert (apart["fate"], apart["pairs"]) == ("excused", 1)
    [pair] = apart["samples"]
    assert {one["source"] for one in pair} == {"Echo", "Star"}
    assert "Compared and excused" in page
    assert "silent: the counts are of different places" in " ".join(page.split())
    # The quote of another article stands there as text, and leads to it.
    assert "16 were saved &lt;b&gt;at&lt;/b&gt; Ulm." in page
    assert re.search(r'href="[^"]*/document/[^"]*#claim-[^"]*"><bdi>Echo</bdi>', page)


async def test_a_rule_on_one_claim_tells_of_the_story(path: Path) -> None:
    data, page = await flag_pages(path, "unsupported_caption")
    assert [one["pairs"] for one in data["compared"]["told"]][-1] == 1
    assert "What the rule made of claims of this story" in page


@pytest.mark.parametrize(
    "change",
    [
        "update rule set yaml = 'id: number_conflict'",
        "update rule set yaml = 'id: ['",
        "delete from rule where id = 'number_conflict'",
        "drop table claim_reading",
    ],
)
async def test_without_a_rule_that_can_be_read_the_page_is_still_there(path, change) -> None:
    data, page = await flag_pages(path, "number_conflict", change)
    assert data["compared"] is None
    assert "Compared and excused" not in page


async def test_a_foreign_comparison_is_not_run(path: Path) -> None:
    # Whoever wrote the database wrote the file: what is no plain comparison is not run.
    folder = shipped_rules_folder() / "number_conflict" / "number_conflict.yml"
    text = folder.read_text("utf-8")
    start, end = text.index("conflict:\n"), text.index("unless:\n")
    foreign = text[:start] + "sql: exists (select 1 from document)\n" + text[end:]
    change = "update rule set yaml = '" + foreign.replace("'", "''") + "'"
    data, _ = await flag_pages(path, "number_conflict", change)
    assert data["compared"] is None


async def test_more_than_is_looked_at_is_said(path: Path, monkeypatch) -> None:
    monkeypatch.setattr("datasette_discrepancy.pages.compared.SIZE", 3)
    data, page = await flag_pages(path, "number_conflict")
    assert data["compared"]["complete"] is False
    assert "there are more" in page
