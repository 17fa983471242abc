"""The pages and their JSON twins over the harbour story."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from hand_made import PICTURE, HandMade

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
ROOT = "/harbour/-/discrepancy"


def words(page: str) -> str:
    """Return what a reader of a page sees or hears, in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


class Article(HTMLParser):
    """The text of a document on its page: without kinds, hidden words and pointers to flags."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kinds = (dict(attrs).get("class") or "").split()
        left_out = tag == "sup" or not {"unseen", "kind"}.isdisjoint(kinds)
        if tag == "article" or self.open:
            self.open.append(not left_out and all(self.open))

    def handle_endtag(self, tag: str) -> None:
        if self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1]:
            self.text.append(data)


def addresses(made: HandMade) -> list[str]:
    """Return the address of every page of the story."""
    return [
        ROOT,
        f"{ROOT}/story/{made.story_id}",
        f"{ROOT}/story/{made.story_id}/flags",
        f"{ROOT}/flags",
        *(f"{ROOT}/flag/{flag}" for flag in made.flags.values()),
        *(f"{ROOT}/document/{document}" for document in made.documents.values()),
        *(f"{ROOT}/entity/{entity}" for entity in made.entities.values()),
        f"{ROOT}/picture/{PICTURE}",
    ]


async def test_every_page_has_a_twin(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    for address in addresses(made):
        page = await datasette.client.get(address)
        twin = await datasette.client.get(f"{address}.json")
        assert page.status_code == twin.status_code == 200, address
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert f'href="{address}.json"' in page.text
        assert twin.headers["content-type"].startswith("application/json")
        assert twin.json()["ok"] is True
        assert twin.json()["database"] == "harbour"


async def test_no_script_and_no_style_in_our_part(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    for address in addresses(made):
        ours = (await datasette.client.get(address)).text
        ours = ours[ours.index('<main class="discrepancy"') : ours.index("</main>")]
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=|javascript:", ours, re.I), address


async def test_every_anchor_exists_once(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    for address in addresses(made):
        page = (await datasette.client.get(address)).text
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids)), address
        for target in re.findall(r'href="#([^"]+)"', page):
            assert target in ids, (address, target)


async def test_start_page_counts(serve: Serve, made: HandMade) -> None:
    made.review(made.flags["unsupported_caption"], "dismissed", reason="does_not_matter")
    datasette = serve()
    (story,) = (await datasette.client.get(f"{ROOT}.json")).json()["stories"]
    assert story["name"] == "Ansel ferry"
    assert (story["documents"], story["documents_with_claims"], story["claims"]) == (4, 2, 6)
    assert story["sources"] == 4
    assert story["strength"] == {"contradiction": 1, "tension": 1, "difference": 1}
    assert story["status"] == {"open": 2, "confirmed": 0, "explained": 0, "dismissed": 1}
    page = words((await datasette.client.get(ROOT)).text)
    assert "3 places where sources differ, from 12 compared pairs" in page
    assert "2 of 4" in page
    assert "Last checked 2031-05-05 08:00 UTC" in page


@pytest.mark.parametrize(
    ("emptied", "said"),
    [
        ("delete from flag", "found no place where the sources differ"),
        ("delete from flag; delete from rule_run", "no rule has been run yet"),
        (
            "delete from flag; delete from claim; delete from passage; delete from document; "
            "delete from story",
            "Nothing is loaded yet",
        ),
    ],
)
async def test_start_page_says_which_emptiness(
    serve: Serve, made: HandMade, emptied: str, said: str
) -> None:
    made.db.conn.executescript(emptied)
    response = await serve().client.get(ROOT)
    assert response.status_code == 200
    assert said in words(response.text)


async def test_story_shows_both_quotes(serve: Serve, made: HandMade) -> None:
    page = words((await serve().client.get(f"{ROOT}/story/{made.story_id}")).text)
    for quote in (
        "Twelve passengers were injured",
        "Seventeen passengers were injured",
        "Ines Calder opens the repaired pier on Saturday",
        "No other source reports this.",
        "2031-05-03 (from its by-line)",
        "date not known",
    ):
        assert quote in page


async def test_story_shows_its_strongest_flags(serve: Serve, made: HandMade) -> None:
    made.review(made.flags["number_conflict"], "dismissed", reason="duplicate")
    datasette = serve()
    address = f"{ROOT}/story/{made.story_id}"
    twin = (await datasette.client.get(f"{address}.json")).json()
    assert [flag["kind"] for flag in twin["flags"]] == ["planned_vs_done", "unsupported_caption"]
    page = (await datasette.client.get(address)).text
    assert f'<a href="{address}/flags">All 3 flags</a> of this story' in page


async def test_flag_page_lays_out_the_evidence(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    flag_id = made.flags["number_conflict"]
    response = await datasette.client.get(f"{ROOT}/flag/{flag_id}")
    page = words(response.text)
    start = made.texts["Harbour Courier"].index("Twelve")
    for said in (
        "Harbour Courier counts 12 injured passengers, Tidewater Post 17.",
        "The evening ferry struck the north pier on Friday.",
        "ran into a pier on Friday",
        "by-line",
        "from the document’s metadata",
        f"the text, characters {start} to {start + 30}",
        "Two sources give different numbers",
        "both cannot hold",
        "Attributed to Ines Calder –",
        "Nobody has given a verdict yet.",
    ):
        assert said in page
    assert response.text.count('<mark class="quoted">') == 2
    document = f"{ROOT}/document/{made.documents['Harbour Courier']}"
    assert f'href="{document}#claim-{made.claims["twelve"]}"' in response.text
    twin = (await datasette.client.get(f"{ROOT}/flag/{flag_id}.json")).json()
    for side in twin["sides"]:
        context = side["context"]
        first, last = side["start"] - context["start"], side["end"] - context["start"]
        assert context["text"][first:last] == side["quote"]
        assert side["quote_is_exact"] is True
        assert "text" not in side["document"]


async def test_flag_page_shows_the_words_that_complete_a_deed(serve: Serve, made: HandMade) -> None:
    flag = made.flags["number_conflict"]
    address = f"{ROOT}/flag/{flag}"
    assert "Completed by" not in (await serve().client.get(address)).text
    made.db.execute(
        "update claim set completion_text = 'when the pier gave way'"
        " where id = (select a_claim_id from flag where id = ?)",
        [flag],
    )
    made.db.conn.commit()
    page = words((await serve().client.get(address)).text)
    assert "Completed by when the pier gave way –" in page


async def test_pages_show_whom_a_speaker_cites(serve: Serve, made: HandMade) -> None:
    flag = made.flags["number_conflict"]
    address = f"{ROOT}/flag/{flag}"
    assert "Citing" not in (await serve().client.get(address)).text
    [[claim, document]] = made.db.execute(
        "select a_claim_id, a_document_id from flag where id = ?", [flag]
    ).fetchall()
    made.db.execute(
        "update claim set cites_text = 'two deckhands', quoted_by_text = 'Pier Radio' where id = ?",
        [claim],
    )
    made.db.conn.commit()
    client = serve().client
    page = words((await client.get(address)).text)
    assert "Citing two deckhands –" in page
    assert "Quoted by Pier Radio –" in page
    told = await client.get(f"{ROOT}/document/{document}")
    assert "two deckhands" in words(told.text)
    assert "Pier Radio" in words(told.text)
    [twin] = [
        one
        for one in (await client.get(f"{ROOT}/document/{document}.json")).json()["claims"]
        if one["id"] == claim
    ]
    assert (twin["cites_text"], twin["quoted_by_text"]) == ("two deckhands", "Pier Radio")


async def test_flag_page_says_when_a_quote_is_not_exact(serve: Serve, made: HandMade) -> None:
    flag_id = made.flags["number_conflict"]
    made.db.execute("update flag set a_quote = 'Twelve were hurt' where id = ?", [flag_id])
    page = words((await serve().client.get(f"{ROOT}/flag/{flag_id}")).text)
    assert "The stored quote is not what stands at these offsets." in page


async def test_flag_without_another_side(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    address = f"{ROOT}/flag/{made.flags['unsupported_caption']}"
    page = words((await datasette.client.get(address)).text)
    assert "No other source reports this" in page
    twin = (await datasette.client.get(f"{address}.json")).json()
    assert [other["source"] for other in twin["other_sources"]] == ["The Quay", "Tidewater Post"]
    assert [side["side"] for side in twin["sides"]] == ["a"]


async def test_flag_page_leads_on(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    flags = [made.flags[rule] for rule in ("number_conflict", "planned_vs_done")]
    flags.append(made.flags["unsupported_caption"])
    pages = [(await datasette.client.get(f"{ROOT}/flag/{flag}.json")).json() for flag in flags]
    assert [page["previous"] for page in pages] == [None, *flags[:2]]
    assert [page["next"] for page in pages] == [*flags[1:], None]
    assert [[other["id"] for other in page["same_claims"]] for page in pages] == [
        [],
        [flags[2]],
        [flags[1]],
    ]


async def test_the_sql_behind_a_flag_runs(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    page = (await datasette.client.get(f"{ROOT}/flag/{made.flags['number_conflict']}")).text
    (href,) = re.findall(r'href="([^"]+)">Run this SQL', page)
    ran = await datasette.client.get(html.unescape(href))
    assert ran.status_code == 200
    assert "counts 12 injured passengers" in ran.text


async def test_no_link_to_run_sql_where_that_is_forbidden(serve: Serve, made: HandMade) -> None:
    datasette = serve(settings={"default_allow_sql": False})
    response = await datasette.client.get(f"{ROOT}/flag/{made.flags['number_conflict']}")
    assert "The SQL that found it" in response.text
    assert "Run this SQL" not in response.text


async def test_document_page_marks_claims(serve: Serve, made: HandMade) -> None:
    response = await serve().client.get(f"{ROOT}/document/{made.documents['Harbour Courier']}")
    page = words(response.text)
    for name in ("twelve", "said", "opened", "named"):
        assert response.text.count(f'id="claim-{made.claims[name]}"') == 1, name
    assert f'<tr id="claim-{made.claims["named"]}"' in response.text  # listed, not marked
    for kind in ("headline", "by-line", "caption", "page furniture"):
        assert kind in page
    assert "[claim 2 starts] [claim 1 starts] Twelve" in page  # the longer one first
    assert "🚢 The crew walked away unhurt." in page
    assert 'class="claim flagged several"' in response.text
    assert "Tidewater Post : 17 ." in page


async def test_document_text_is_whole(serve: Serve, made: HandMade) -> None:
    datasette = serve()
    for source, document_id in made.documents.items():
        page = (await datasette.client.get(f"{ROOT}/document/{document_id}")).text
        article = Article()
        article.feed(page)
        # Between the passages stands white space alone; everything else is there, in order.
        assert "".join(article.text).split() == made.texts[source].split()


async def test_document_versions(serve: Serve, made: HandMade) -> None:
    document_id = made.documents["The Quay"]
    made.db.execute("update document set current = 0 where id = ?", [document_id])
    lineage = next(made.db.query("select lineage from document where id = ?", [document_id]))
    newer = made.add_document(
        "The Quay", [("body", "Nobody was hurt.")], lineage=lineage["lineage"], version=2
    )
    page = await serve().client.get(f"{ROOT}/document/{document_id}")
    assert f'href="{ROOT}/document/{newer}">2 (current)</a>' in page.text


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/story/0000000000000000", "no such story"),
        ("/flag/0000000000000000", "no such flag"),
        ("/flag/~2E~2E", "no such flag"),
        ("/document/0000000000000000", "no such document"),
        ("/nothing", "no such page"),
        ("/story/0000000000000000/more", "no such page"),
    ],
)
async def test_unknown_ids(serve: Serve, address: str, said: str) -> None:
    datasette = serve()
    page = await datasette.client.get(ROOT + address)
    assert page.status_code == 404
    assert said in page.text
    assert f'<a href="{ROOT}">All stories of this database</a>' in page.text
    twin = await datasette.client.get(f"{ROOT}{address}.json")
    assert twin.status_code == 404
    body = twin.json()
    assert (body["ok"], body["status"], body["errors"]) == (False, 404, [body["error"]])
    assert said in body["error"]


async def test_a_flag_that_is_gone_keeps_its_reviews(serve: Serve, made: HandMade) -> None:
    gone = "feedfacefeedface"
    made.review(gone, "explained", reason="rounding", note="both rounded, see the note")
    datasette = serve()
    page = await datasette.client.get(f"{ROOT}/flag/{gone}")
    assert page.status_code == 404
    for said in ("no longer stands", "explained", "rounding", "both rounded, see the note", "ana"):
        assert said in words(page.text)
    twin = (await datasette.client.get(f"{ROOT}/flag/{gone}.json")).json()
    assert twin["reviews"][0]["note"] == "both rounded, see the note"


async def test_databases_that_are_not_ours(serve: Serve) -> None:
    datasette = serve(memory=True)
    for address in ("/_memory/-/discrepancy", "/nowhere/-/discrepancy"):
        page = await datasette.client.get(address)
        twin = await datasette.client.get(f"{address}.json")
        assert page.status_code == twin.status_code == 404
        assert twin.json()["ok"] is False
    loads = await datasette.client.get("/_memory/-/discrepancy")
    assert "datasette discrepancy load _memory.db FOLDER" in words(loads.text)


async def test_pages_are_only_read(serve: Serve) -> None:
    response = await serve().client.options(f"{ROOT}.json")
    assert response.status_code == 405
    assert response.json()["ok"] is False


async def test_base_url(serve: Serve, made: HandMade) -> None:
    datasette = serve(settings={"base_url": "/desk/"})
    for address in addresses(made):
        page = await datasette.client.get(address)
        assert page.status_code == 200
        for href in re.findall(r'(?:href|action)="(/[^"]*)"', page.text):
            assert href.startswith("/desk/"), (address, href)
    for name, address in (("discrepancy", ROOT), ("tables", "/harbour/flags")):
        sheet = f"/-/static-plugins/datasette_discrepancy/{name}.css"
        assert f'href="/desk{sheet}"' in (await datasette.client.get(address)).text
        assert (await datasette.client.get(sheet)).status_code == 200


async def test_database_name_with_dots_and_spaces(made: HandMade, tmp_path: Any) -> None:
    from datasette.app import Datasette

    made.db.close()
    path = tmp_path / "port ansel.v2.db"
    (tmp_path / "harbour.db").rename(path)
    datasette = Datasette([str(path)])
    root = f"{datasette.urls.database('port ansel.v2')}/-/discrepancy"
    page = await datasette.client.get(root)
    assert page.status_code == 200
    assert f'href="{root}/story/{made.story_id}"' in page.text
    for database in datasette.databases.values():
        database.close()
