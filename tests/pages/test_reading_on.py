"""Pages that lead on from a story: who somebody is, what changed, and which stories there are."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hand_made import DOCUMENTS, HandMade, content_id
from test_pages import ROOT, words

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]


async def test_an_entity_has_every_spelling_and_every_claim(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    address = f"{ROOT}/entity/{made.entities['Ines Calder']}"
    twin = (await datasette.client.get(f"{address}.json")).json()
    assert [(one["name"], one["sources"]) for one in twin["spellings"]] == [
        ("Ines Calder", {"Harbour Courier": 2}),
        ("Calder", {"Tidewater Post": 1}),
    ]
    assert sorted((claim["source"], claim["roles"]) for claim in twin["claims"]) == [
        ("Harbour Courier", "speaker"),
        ("Harbour Courier", "subject"),
        ("Tidewater Post", "subject"),
    ]
    assert len(twin["flags"]) == 3
    page = (await datasette.client.get(address)).text
    for claim in twin["claims"]:
        place = f"{ROOT}/document/{claim['document_id']}#claim-{claim['id']}"
        assert f'href="{place}"' in page


async def test_names_lead_to_their_entity(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    link = f'href="{ROOT}/entity/{made.entities["Ines Calder"]}"'
    for address in (
        f"{ROOT}/document/{made.documents['Harbour Courier']}",
        "/harbour/claim",
        "/harbour/mention",
    ):
        assert link in (await datasette.client.get(address)).text, address


async def test_claims_of_an_older_version_are_left_out(serve: Serve, made: HandMade) -> None:
    made.db.execute(
        "update document set current = 0 where id = ?", [made.documents["Tidewater Post"]]
    )
    address = f"{ROOT}/entity/{made.entities['Ines Calder']}.json"
    twin = (await serve().client.get(address)).json()
    assert {claim["source"] for claim in twin["claims"]} == {"Harbour Courier"}


async def test_nobody_of_that_name(serve: Serve, made: HandMade) -> None:
    response = await serve().client.get(f"{ROOT}/entity/0000000000000000")
    assert response.status_code == 404
    assert "names are put together anew" in words(response.text)


async def test_what_changed_since_the_last_version(serve: Serve, made: HandMade) -> None:
    first = made.documents["Tidewater Post"]
    passages = [
        (kind, text.replace("Seventeen passengers", "Nineteen passengers"))
        for kind, text in DOCUMENTS["Tidewater Post"]
    ]
    second = made.add_document(
        "Tidewater Post", passages, lineage=content_id("lineage", first), version=2
    )
    made.db.execute("update document set current = 0 where id = ?", [first])
    datasette = serve()
    twin = (await datasette.client.get(f"{ROOT}/document/{second}.json")).json()
    assert (twin["earlier"]["id"], twin["earlier"]["version"]) == (first, 1)
    [paragraph] = twin["earlier"]["changes"]
    assert paragraph[:2] == [["removed", "Seventeen"], ["added", "Nineteen"]]
    page = (await datasette.client.get(f"{ROOT}/document/{second}")).text
    assert re.search(r"<del>.*Seventeen.*</del><ins>.*Nineteen.*</ins>", page)
    before = (await datasette.client.get(f"{ROOT}/document/{first}.json")).json()
    assert before["earlier"] is None


@pytest.fixture
def many(made: HandMade, monkeypatch: pytest.MonkeyPatch) -> HandMade:
    """Add stories without articles, more than a page holds; one of them is disputed."""
    monkeypatch.setattr("datasette_discrepancy.pages.start.PAGE_SIZE", 2)
    for name in ("Quarry 100%", "Mill fire", "Zinc mine"):
        made.add("story", id=content_id(name), name=name)
    made.add(
        "dispute",
        id="d",
        story_id=content_id("Zinc mine"),
        strength_rank=1,
        settled=0,
        flags=0,
        sources=2,
    )
    return made


async def test_disputed_stories_come_first_a_page_at_a_time(serve: Serve, many: HandMade) -> None:
    datasette = serve()
    names, address = [], f"{ROOT}.json"
    for _ in range(2):
        twin = (await datasette.client.get(address)).json()
        names += [story["name"] for story in twin["stories"]]
        address = (twin["next_url"] or "").replace("?", ".json?")
    assert twin["next_url"] is None
    assert names == ["Zinc mine", "Ansel ferry", "Mill fire", "Quarry 100%"]


@pytest.mark.parametrize(
    ("search", "found"),
    [("MILL", ["Mill fire"]), ("100%", ["Quarry 100%"]), ("i", ["Zinc mine", "Mill fire"])],
)
async def test_a_story_is_found_by_its_name(
    serve: Serve, many: HandMade, search: str, found: list[str]
) -> None:
    response = await serve().client.get(f"{ROOT}.json", params={"q": search})
    assert [story["name"] for story in response.json()["stories"]] == found


async def test_a_search_that_finds_nothing_says_so(serve: Serve, many: HandMade) -> None:
    response = await serve().client.get(ROOT, params={"q": '<b>"'})
    page = words(response.text)
    assert 'No story has “<b>"” in its name' in page and "Show all stories" in page
    assert "Nothing is loaded yet" not in page


async def test_lists_lead_to_their_feed_and_csv(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    story = f"{ROOT}/story/{made.story_id}"
    for address, place, query in (
        (ROOT, f"{ROOT}/flags", ""),
        (story, f"{story}/flags", ""),
        (f"{story}/flags?strength=tension", f"{story}/flags", "?strength=tension"),
    ):
        page = (await datasette.client.get(address)).text
        assert f'type="application/atom+xml" title="New flags" href="{place}.atom{query}"' in page
        assert f'href="{place}.csv{query}"' in page
