"""The list of flags: what each address shows, and that the numbers on it are what follows."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import pytest
from hand_made import HandMade
from test_pages import ROOT, words

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]

NUMBER, PLANNED, CAPTION = "number_conflict", "planned_vs_done", "unsupported_caption"
COURIER, POST = "Harbour+Courier", "Tidewater+Post"

# With the contradiction dismissed: a settled flag comes last, however strong.
FILTERS = [
    ("", [PLANNED, CAPTION, NUMBER]),
    ("?strength=tension", [PLANNED]),
    ("?status=open", [PLANNED, CAPTION]),
    ("?status=dismissed", [NUMBER]),
    ("?rule=unsupported_caption&status=open", [CAPTION]),
    ("?kind=number_conflict", [NUMBER]),
    (f"?source={COURIER}", [PLANNED, CAPTION, NUMBER]),
    (f"?source={POST}", [PLANNED, NUMBER]),
    (f"?a={COURIER}&b={POST}", [PLANNED, NUMBER]),
    (f"?a={POST}&b={COURIER}", [PLANNED, NUMBER]),
    (f"?a={COURIER}&b={COURIER}", []),
    (f"?a={COURIER}&b=The+Quay", []),
    (f"?alone={COURIER}", [CAPTION]),
    (f"?alone={POST}", []),
    ("?strength=tension&status=dismissed", []),
    ("?strength=nonsense", []),
    ("?_next=2", [NUMBER]),
    ("?_next=nonsense", [PLANNED, CAPTION, NUMBER]),
    ("?_next=99", []),
    ("?_sort=nonsense", [PLANNED, CAPTION, NUMBER]),
    ("?_sort=source", [CAPTION, PLANNED, NUMBER]),
    ("?_sort=newest", [PLANNED, CAPTION, NUMBER]),
]


def dismissed(made: HandMade) -> None:
    made.review(made.flags[NUMBER], "dismissed", reason="duplicate")


@pytest.mark.parametrize(("query", "kinds"), FILTERS)
async def test_filters(serve: Serve, made: HandMade, query: str, kinds: list[str]) -> None:
    dismissed(made)
    datasette = serve()
    for address in (f"{ROOT}/story/{made.story_id}/flags", f"{ROOT}/flags"):
        if address == f"{ROOT}/flags" and "_sort" in query:
            continue  # without an index for it, the whole database has one order
        twin = (await datasette.client.get(f"{address}.json{query}")).json()
        assert [flag["kind"] for flag in twin["flags"]] == kinds
        page = await datasette.client.get(address + query)
        assert page.text.count("<h3") == len(kinds)
        chosen = len(re.findall(r"[?&](?!_)", query)) if "nonsense" not in query else 0
        if "strength=nonsense" not in query:
            assert page.text.count('class="chip"') >= 1
            assert len(re.findall(r'class="chip"[^>]+aria-current="true"', page.text)) == chosen
        if not kinds and "_next" not in query:
            assert "No flag passes these filters. Show all 3" in words(page.text)
        if "_next=99" in query:
            assert "There are no more flags. Back to the first" in words(page.text)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the database pass for one whose flags are too many to be counted by source."""

    async def has_few(reading: Any) -> bool:
        return False

    monkeypatch.setattr("datasette_discrepancy.pages.counting.has_few", has_few)


@pytest.mark.parametrize("size", ["small", "large"])
async def test_every_number_is_what_its_link_shows(
    serve: Serve, made: HandMade, size: str, request: pytest.FixtureRequest
) -> None:
    if size == "large":
        request.getfixturevalue("large")
    dismissed(made)
    datasette = serve()
    for start in (
        f"{ROOT}/story/{made.story_id}/flags",
        f"{ROOT}/story/{made.story_id}/flags?status=open",
        f"{ROOT}/story/{made.story_id}/flags?source={POST}&_sort=source",
        f"{ROOT}/flags?strength=contradiction",
        f"{ROOT}/flags?source={POST}",
        f"{ROOT}/flags?a={POST}&b={COURIER}&status=open",
        f"{ROOT}/flags?alone={COURIER}",
    ):
        page = (await datasette.client.get(start)).text
        chips = re.findall(
            r'class="chip" href="([^"]+)">.*?<span class="count">(\d+)</span></a>', page
        )
        assert len(chips) > 4, start
        for href, number in chips:
            address, _, query = html.unescape(href).partition("?")
            twin = (await datasette.client.get(f"{address}.json?{query}")).json()
            assert twin["matching"] == int(number) == len(twin["flags"]), href


async def test_pages_of_a_long_list(
    serve: Serve, made: HandMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("datasette_discrepancy.pages.listing.PAGE_SIZE", 2)
    datasette = serve()
    address = f"{ROOT}/story/{made.story_id}/flags?_sort=source"
    first = await datasette.client.get(address)
    (more,) = re.findall(r'rel="next" href="([^"]+)"', first.text)
    second = await datasette.client.get(html.unescape(more))
    assert [page.text.count("<h3") for page in (first, second)] == [2, 1]
    assert '<ol class="cards" start="3"' in second.text
    assert "_sort=source" in more


async def test_long_rows_of_links_are_folded(
    serve: Serve, made: HandMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("datasette_discrepancy.pages.listing.MOST_CHIPS", 1)
    page = (await serve().client.get(f"{ROOT}/story/{made.story_id}/flags?source={POST}")).text
    row = words(page[page.index(">Source<") : page.index('id="flags"')])
    assert row.startswith(">Source Harbour Courier 3 Tidewater Post 2 (chosen"), row


async def test_a_large_database_is_counted_without_sources(
    serve: Serve, made: HandMade, large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = serve().client
    twin = (await client.get(f"{ROOT}/flags.json")).json()
    assert twin["counts"]["source"] == {}
    assert twin["counts"]["strength"] == {"contradiction": 1, "tension": 1, "difference": 1}
    for query, found in ((f"source={POST}", 2), (f"a={POST}&b={COURIER}&strength=tension", 1)):
        twin = (await client.get(f"{ROOT}/flags.json?{query}")).json()
        assert (twin["matching"], len(twin["flags"]), twin["total"]) == (found, found, 3), query
        assert twin["counted_all"] is True
    monkeypatch.setattr("datasette_discrepancy.pages.counting.MOST_COUNTED_BY_SOURCE", 2)
    page = words((await client.get(f"{ROOT}/flags?source={COURIER}")).text)
    assert "more than 2 of 3 flags" in page


async def test_a_long_story_has_the_order_of_its_index(
    serve: Serve, made: HandMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"{ROOT}/story/{made.story_id}/flags"
    client = serve().client
    assert "newest first" in (await client.get(address)).text
    monkeypatch.setattr("datasette_discrepancy.pages.listing.MOST_SORTED", 2)
    page = (await client.get(f"{address}?_sort=source")).text
    assert "newest first" not in page and "by source" not in page
    twin = (await client.get(f"{address}.json?_sort=source")).json()
    assert [flag["kind"] for flag in twin["flags"]] == [NUMBER, PLANNED, CAPTION]


async def test_csv_and_feed_keep_the_filter(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    list_of_story = f"{ROOT}/story/{made.story_id}/flags"
    page = (await datasette.client.get(f"{list_of_story}?strength=tension&_sort=source")).text
    table = f"{list_of_story}.csv?strength=tension&_sort=source"
    assert f'href="{html.escape(table)}"' in page
    rows = (await datasette.client.get(table)).text.strip().splitlines()
    assert len(rows) == 2 and PLANNED in rows[1]
    assert f'href="{list_of_story}.atom?strength=tension"' in page


async def test_nothing_found_is_not_filtered_away(serve: Serve, made: HandMade) -> None:
    made.db.execute("delete from flag")
    page = words((await serve().client.get(f"{ROOT}/story/{made.story_id}/flags")).text)
    assert "The rules found no place where these sources differ." in page


async def test_no_rules_run_is_not_nothing_found(serve: Serve, made: HandMade) -> None:
    made.db.conn.executescript("delete from flag; delete from rule_run; delete from rule")
    for address in (f"{ROOT}/flags", f"{ROOT}/story/{made.story_id}/flags"):
        page = (await serve().client.get(address)).text
        assert "No rule has been run here yet: the start page says" in words(page)
        assert "found no place" not in page
        assert f'<a href="{ROOT}">the start page</a>' in page
