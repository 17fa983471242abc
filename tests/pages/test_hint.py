"""Datasette's own first pages say that there are flags, and only to those who may read them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hand_made import HandMade
from sqlite_utils import Database
from test_guarded import CLOSED, ONLY_ANA, options
from test_pages import ROOT, words

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
Cookies = Callable[..., dict[str, str]]
NUMBERS = "(1 contradiction, 1 tension, 1 difference in 1 story)"
FIRST_PAGES = [
    ("/", f"Where the sources differ: harbour {NUMBERS}"),
    ("/harbour", f"Where the sources differ {NUMBERS}"),
]


@pytest.mark.parametrize(("address", "said"), FIRST_PAGES)
@pytest.mark.parametrize("setting", [{}, {"immutable": True}, {"settings": {"base_url": "/desk/"}}])
async def test_first_pages_tell_of_the_flags(
    serve: Serve, address: str, said: str, setting: dict[str, Any]
) -> None:
    page = (await serve(**setting).client.get(address)).text
    assert words(page).count(said) == 1
    base = "/desk" if "settings" in setting else ""
    assert f'<p><a href="{base}{ROOT}">' in page


async def test_other_pages_do_not(serve: Serve, made: HandMade) -> None:
    client = serve().client
    for address in ("/harbour/flags", f"/harbour/flag/{made.flags['number_conflict']}", ROOT):
        assert NUMBERS not in words((await client.get(address)).text), address


@pytest.mark.parametrize("closed", ["the flags", "the documents"])
async def test_only_to_who_may_read(serve: Serve, as_actor: Cookies, closed: str) -> None:
    datasette = serve(**options(CLOSED[closed]))
    cookies = as_actor(datasette, "ana")
    for address, said in FIRST_PAGES:
        page = await datasette.client.get(address)
        assert page.status_code == 200
        assert "in 1 story" not in page.text
        assert said in words((await datasette.client.get(address, cookies=cookies)).text)


async def test_flags_on_closed_pictures_are_not_counted(
    serve: Serve, made: HandMade, as_actor: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither here nor beside the rules of a start page with more stories than it shows."""
    monkeypatch.setattr("datasette_discrepancy.pages.start.PAGE_SIZE", 1)
    made.add("story", id="later", name="Another story")
    made.add_claim("taken", "Longshore Pictures", "2031:05:03 09:00:00", predicate="photographed")
    made.add_rule("caption_file_time", "Caption against file", "picture_metadata", "tension")
    made.add_flag("caption_file_time", "On another day", ("opened", "x"), ("taken", "y"))
    tables = {"picture": {"allow": ONLY_ANA}}
    datasette = serve(**options({"databases": {"harbour": {"tables": tables}}}))
    for actor, tensions, flags in (("ana", "2 tensions", 4), ("ben", "1 tension", 3)):
        cookies = as_actor(datasette, actor)
        page = words((await datasette.client.get("/harbour", cookies=cookies)).text)
        assert f"1 contradiction, {tensions}, 1 difference in 2 stories" in page
        twin = (await datasette.client.get(f"{ROOT}.json", cookies=cookies)).json()
        of_rule = {rule["id"]: rule["flags"] for rule in twin["rules"]}
        assert twin["flags"] == sum(of_rule.values()) == flags
        assert of_rule["caption_file_time"] == flags - 3


async def test_nothing_of_others(tmp_path: Path) -> None:
    from datasette.app import Datasette

    Database(tmp_path / "other.db").table("flag").insert({"id": "x"})
    datasette = Datasette([str(tmp_path / "other.db")])
    for address in ("/", "/other"):
        assert "Where the sources differ" not in (await datasette.client.get(address)).text
    datasette.get_database("other").close()


async def test_a_users_own_text_stays(serve: Serve) -> None:
    text = {"databases": {"harbour": {"description": "The desk's ferry file"}}}
    page = words((await serve(metadata=text).client.get("/harbour")).text)
    assert "The desk's ferry file" in page and NUMBERS in page


async def test_the_start_page_shows_the_strongest_in_their_words(
    serve: Serve, made: HandMade
) -> None:
    made.review(made.flags["number_conflict"], "dismissed", reason="duplicate")
    client = serve().client
    twin = (await client.get(f"{ROOT}.json")).json()
    kinds = [flag["rule_id"] for flag in twin["strongest"]]
    assert kinds == ["planned_vs_done", "unsupported_caption"], "what is settled is not strong"
    page = words((await client.get(ROOT)).text)
    assert "Calder plans to open the pier again next month" in page
    for address in (f"{ROOT}.json?q=ferry", f"{ROOT}.json?_next=20"):
        assert (await client.get(address)).json()["strongest"] == []
