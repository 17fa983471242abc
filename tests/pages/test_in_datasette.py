"""What the plugin adds to Datasette's own pages: links in cells and menus, descriptions."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from hand_made import HandMade
from test_guarded import CLOSED, options
from test_pages import ROOT

from datasette_discrepancy.descriptions import FLAG_COLUMNS, TABLES, shared_columns

Serve = Callable[..., Any]
TOP = Path(__file__).parents[2]


@pytest.mark.asyncio
@pytest.mark.parametrize("table", ["flags", "flag_number_conflict"])
async def test_cells_of_flags_are_links(serve: Serve, made: HandMade, table: str) -> None:
    page = (await serve().client.get(f"/harbour/{table}?_nosuggest=1")).text
    flag = made.flags["number_conflict"]
    assert f'<a href="{ROOT}/flag/{flag}">{flag}</a>' in page
    for source in ("Harbour Courier", "Tidewater Post"):
        document = made.documents[source]
        assert f'<a href="{ROOT}/document/{document}">{document}</a>' in page


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("address", "href"),
    [
        # A table shows its key as Datasette's own link to the row; the row shows it as ours.
        ("document/{document}", "/document/{document}"),
        ("claim/{claim}", "/document/{document}#claim-{claim}"),
        ("flag/{flag}", "/flag/{flag}"),
        ("flag/{flag}", "/document/{document}#claim-{claim}"),
        ("story/{story}", "/story/{story}"),
        ("flag", "/document/{document}#claim-{claim}"),
        ("document", "/story/{story}"),
        ("passage", "/document/{document}"),
        ("flag_review", "/flag/{flag}"),
    ],
)
async def test_cells_of_tables_are_links(
    serve: Serve, made: HandMade, address: str, href: str
) -> None:
    ids = {
        "document": made.documents["Harbour Courier"],
        "claim": made.claims["twelve"],
        "story": made.story_id,
        "flag": made.flags["number_conflict"],
    }
    made.review(ids["flag"], "confirmed")
    response = await serve().client.get(f"/harbour/{address.format(**ids)}")
    assert response.status_code == 200
    assert f'href="{ROOT}{href.format(**ids)}"' in response.text


@pytest.mark.asyncio
async def test_cells_of_a_query_are_links(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    page = await datasette.client.get(
        "/harbour/-/query?sql=select+flag_id+from+flags"
        if hasattr(datasette, "allowed")
        else "/harbour?sql=select+flag_id+from+flags"
    )
    assert f'href="{ROOT}/flag/{made.flags["number_conflict"]}"' in page.text


@pytest.mark.asyncio
async def test_cells_of_others_are_left_alone(tmp_path: Path) -> None:
    from sqlite_utils import Database

    other = Database(tmp_path / "other.db")
    other.table("document").insert({"id": "annual report", "flag_id": 7, "story_id": "x"}, pk="id")
    datasette = Datasette([str(tmp_path / "other.db")])
    page = await datasette.client.get("/other/document")
    assert page.status_code == 200
    assert "/-/discrepancy" not in page.text
    datasette.get_database("other").close()


LINKED = ["/", "/harbour", "/harbour/flags", "/harbour/flag_number_conflict", "/harbour/claim"]


@pytest.mark.asyncio
@pytest.mark.parametrize("address", LINKED)
async def test_menus_lead_to_the_start_page(serve: Serve, address: str) -> None:
    page = (await serve().client.get(address)).text
    # The menu, and the actions of the page; the first pages also have the hint.
    wanted = {"/": 2, "/harbour": 3}.get(address, 2)
    assert len(re.findall(rf'href="{ROOT}"', page)) == wanted


@pytest.mark.asyncio
async def test_no_menu_for_who_may_not_read(
    serve: Serve, as_actor: Callable[..., dict[str, str]]
) -> None:
    datasette = serve(memory=True, **options(CLOSED["the flags"]))
    for address in ("/", "/harbour", "/harbour/document", "/_memory"):
        page = await datasette.client.get(address)
        assert page.status_code == 200
        assert "Where the sources differ" not in page.text
    page = await datasette.client.get("/", cookies=as_actor(datasette, "ana"))
    assert f'href="{ROOT}"' in page.text


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("flags", "Every place where sources differ, strongest first"),
        ("flags", "Why it was raised, in one sentence."),
        ("flag_planned_vs_done", "Done here, still planned there. Both are unlikely to hold."),
        ("claim", "Whom the document cites for it, as printed."),
        ("flag_review", "The log of verdicts."),
    ],
)
async def test_descriptions(serve: Serve, table: str, said: str) -> None:
    page = (await serve().client.get(f"/harbour/{table}?_nosuggest=1")).text
    assert said in html.unescape(page)
    assert "/-/static-plugins/datasette_discrepancy/tables.css" in page


@pytest.mark.asyncio
async def test_the_users_own_descriptions_win(serve: Serve) -> None:
    own = {"flags": {"description": "Our desk's list", "columns": {"message": "Read this first"}}}
    datasette = serve(metadata={"databases": {"harbour": {"tables": own}}})
    page = html.unescape((await datasette.client.get("/harbour/flags")).text)
    assert "Our desk's list" in page and "Read this first" in page
    assert "strongest first" not in page and "in one sentence" not in page
    assert "The outlet on side a." in page  # what the user left out is still said


def test_every_column_is_described(made: HandMade) -> None:
    tables = {
        name: {column.name for column in made.db.table(name).columns}
        for name in made.db.table_names()
        if not name.startswith("_")
    }
    assert set(tables) == set(TABLES)
    for name, columns in tables.items():
        described = shared_columns(name, TABLES[name][1])
        assert columns <= set(described), name
        assert set(TABLES[name][1]) <= columns, name  # nothing that is not there
    views = {view.name: [column.name for column in view.columns] for view in made.db.views}
    assert all(columns == list(FLAG_COLUMNS) for columns in views.values())


def test_metadata_files_serve(tmp_path: Path) -> None:
    metadata = json.loads((TOP / "metadata.json").read_text())
    settings = json.loads((TOP / "settings.json").read_text())
    assert metadata["title"] and metadata["description"]
    assert settings["suggest_facets"] is False
    datasette = Datasette([], memory=True, metadata=metadata, settings=settings)
    assert datasette.setting("suggest_facets") is False


SERVE_PAGES = """
import asyncio, os, sys
os.environ["DATASETTE_LOAD_PLUGINS"] = ""
from datasette.app import Datasette
from datasette.plugins import pm
before = set(sys.modules)  # Datasette itself reads YAML, and 0.65 finds NumPy where it is
import datasette_discrepancy
if not pm.has_plugin("discrepancy"):
    pm.register(datasette_discrepancy, name="discrepancy")

async def main():
    datasette = Datasette([sys.argv[1]])
    for address in sys.argv[2:]:
        response = await datasette.client.get(address)
        assert response.status_code == 200, (address, response.status_code)

asyncio.run(main())
heavy = "spacy thinc numpy rapidfuzz sqlite_utils yaml lxml".split()
print(" ".join(name for name in heavy if name in set(sys.modules) - before))
"""


def test_serving_imports_nothing_heavy(made: HandMade, tmp_path: Path) -> None:
    ours = [f"{ROOT}", f"{ROOT}/story/{made.story_id}", "/harbour/flags"]
    ours += [f"{ROOT}/flag/{flag}" for flag in made.flags.values()]
    ours += [f"{ROOT}/document/{document}.json" for document in made.documents.values()]
    ran = subprocess.run(
        [sys.executable, "-c", SERVE_PAGES, str(tmp_path / "harbour.db"), *ours],
        cwd=TOP,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == []
