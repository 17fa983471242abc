"""Every address of ours, with hostile text, below a base URL, read-only, closed and without SQL.

The addresses are made from the registered routes (everything.py), so that none can be left out.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from everything import complete, every_address, image_of, soaked
from hand_made import PICTURE_FIELDS, PICTURE_SOURCE, HandMade
from test_bulk import Desk
from test_guarded import CLOSED, HOSTILE, SECRETS, options
from test_pages import ROOT

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
Cookies = Callable[..., dict[str, str]]
# Of the story with everything in it: whatever somebody wrote.
EVERY_SECRET = (*SECRETS, PICTURE_SOURCE, *(value for *_, value in PICTURE_FIELDS))
EVERY_SECRET += ("Oda Lindqvist", "a private thought", "said so once", "240 people")


@pytest.fixture
def full(made: HandMade) -> HandMade:
    return complete(made)


def forms(made: HandMade) -> dict[str, dict[str, Any]]:
    """Return an address and a form for everything that can be posted."""
    flag = made.flags["number_conflict"]
    return {
        f"{ROOT}/flag/{flag}/review": {"verdict": "explained", "note": "x"},
        f"{ROOT}/story/{made.story_id}/flags/review": {"scope": "all"},
        f"{ROOT}/flags/review": {"flag": [flag]},
        f"{ROOT}/undo": {"batch": "none"},
    }


async def test_no_route_is_left_out(full: HandMade) -> None:
    """Each kind of address is there, and answers with something, not only with "not found"."""
    read, posted = every_address(full), every_address(full, posts=True)
    assert image_of(full) in read
    kinds = {re.sub(r"[0-9a-f]{16}", "…", address) for address in [*read, *posted]}
    assert {address.replace(full.story_id, "…") for address in forms(full)} <= {
        *(address.replace(full.story_id, "…") for address in posted)
    }
    assert len(kinds) >= 25, kinds


def outside_of_text(page: str) -> str:
    """Return our part of a page: elements with their attributes' values left out."""
    ours = page[page.index('<main class="discrepancy"') : page.rindex("</main>")]
    return re.sub(r'"[^"]*"', '""', ours)


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_text_in_forms_stays_text(
    serve: Serve, made: HandMade, as_actor: Cookies, name: str
) -> None:
    hostile = HOSTILE[name]
    made.db.execute("update story set name = ?", [hostile])
    made.db.execute("update rule set title = ?, kind = ?", [hostile] * 2)
    made.db.execute("update flag set message = ?, a_source = ?, story = ?", [hostile] * 3)
    datasette = serve()
    desk = Desk(datasette, made, as_actor(datasette, "root"))
    everywhere = {"note": hostile, "reason": hostile, "source": hostile, "back": hostile}
    answers = [
        await desk.post(path, **{**everywhere, **form}) for path, form in forms(made).items()
    ]
    stored = await desk.ask(scope="all", source=hostile)
    answers.append(stored)
    if stored.status_code == 200:  # a form cannot carry every control character back
        confirmed = await desk.confirm(
            stored, source=hostile, verdict="dismissed", reason="duplicate", note=hostile
        )
        assert confirmed.status_code == 303
        answers.append(await desk.get(html.unescape(confirmed.headers["location"])))
    for query in ("strength", "status", "rule", "source", "a", "_next", "_done", "_sort"):
        sent = {query: hostile[:2000]}
        response = await datasette.client.get(desk.list, params=sent, cookies=desk.cookies)
        answers.append(response)
        twin = await datasette.client.get(f"{desk.list}.json", params=sent, cookies=desk.cookies)
        assert json.loads(twin.text)["ok"] is True
    for response in answers:
        if response.status_code == 303:
            assert response.headers["location"].startswith(ROOT)
            continue
        ours = outside_of_text(response.text)
        assert not re.search(r"<(?:script|img|style|iframe|b|svg)\b|<[^>]+\son\w+=", ours), (
            response.url
        )
        # Nobody sees what a form carries back, and what was typed stands as it was typed.
        carried = r'<input type="hidden"[^>]*>|<textarea.*?</textarea>'
        shown = re.sub(carried, "", response.text[response.text.index("<main") :], flags=re.S)
        assert not re.search(r"[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]", shown)
        assert not re.search(r"""(?:href|src|action)=["']?\s*javascript:""", shown, re.I)


@pytest.mark.parametrize("closed", CLOSED)
async def test_not_a_word_gets_out(
    serve: Serve, full: HandMade, as_actor: Cookies, closed: str
) -> None:
    datasette = serve(**options(CLOSED[closed]))
    for address in every_address(full):
        response = await datasette.client.get(address)
        assert response.status_code == 403, address
        said = [secret for secret in EVERY_SECRET if secret in response.text]
        assert said == [], address
        if address.endswith(".json"):
            body = response.json()
            assert (body["ok"], body["status"], body["errors"]) == (False, 403, [body["error"]])
        response = await datasette.client.post(address)
        assert response.status_code in (403, 405), address
        assert [secret for secret in EVERY_SECRET if secret in response.text] == [], address
    # Somebody else who is signed in learns no more; who may read, reads.
    for actor, expected in (("ben", {403}), ("ana", {200, 404})):
        cookies = as_actor(datasette, actor)
        found = {
            (await datasette.client.get(address, cookies=cookies)).status_code
            for address in every_address(full, brief=True)
        }
        assert found == expected, actor


# Datasette's own pages that could name what a closed database holds; some are of one line only.
AROUND = ("", ".json", "-/metadata.json", "-/plugins.json", "-/config.json", "-/databases.json")
AROUND += ("-/jump.json?q=ferry", "-/tables.json?q=ferry", "-/actions.json", "-/versions.json")


@pytest.mark.parametrize("closed", ["the database", "the instance"])
async def test_nor_by_datasettes_own_pages(serve: Serve, full: HandMade, closed: str) -> None:
    datasette = serve(**options(CLOSED[closed]))
    for address in AROUND:
        response = await datasette.client.get(f"/{address}")
        said = [secret for secret in EVERY_SECRET if secret in response.text]
        assert said == [] and "in 1 story" not in response.text, address


@pytest.mark.parametrize("closed", CLOSED)
async def test_nothing_that_is_posted_gets_a_word_out(
    serve: Serve, made: HandMade, as_actor: Cookies, closed: str
) -> None:
    """Also to a reviewer, where somebody else alone may read."""
    made.review(made.flags["number_conflict"], "explained", note="counts 12 secretly", batch="none")
    rules = {**CLOSED[closed], "plugins": {"datasette-discrepancy": {"reviewers": ["ben"]}}}
    datasette = serve(**options(rules))
    cookies = as_actor(datasette, "ben")
    for path, form in forms(made).items():
        token = (await datasette.client.get("/-/", cookies=cookies)).cookies
        response = await datasette.client.post(path, data=form, cookies={**cookies, **dict(token)})
        assert response.status_code == 403, path
        for secret in SECRETS:
            assert secret not in response.text, (path, secret)
    assert made.db.execute("select count(*) from flag_review").fetchone() == (1,)


SETTINGS: list[dict[str, Any]] = [
    {"immutable": True},
    {"settings": {"default_allow_sql": False}},
    {"settings": {"base_url": "/desk/"}},
    options({"databases": {"harbour": {"allow": {"id": ["root", "ana"]}}}}),
]


@pytest.mark.parametrize("actor", ["root", None])
@pytest.mark.parametrize("setting", SETTINGS, ids=["immutable", "no SQL", "base URL", "private"])
async def test_every_address_answers_whatever_is_set(
    serve: Serve, full: HandMade, as_actor: Cookies, setting: dict[str, Any], actor: str | None
) -> None:
    plain, datasette = serve(), serve(**setting)
    base = "/desk" if "base_url" in setting.get("settings", {}) else ""
    read_only = "immutable" in setting or actor is None
    for address in every_address(full, brief=True):
        asked = as_actor(datasette, actor) if actor else {}
        page = await datasette.client.get(address, cookies=asked)
        if actor is None and setting is SETTINGS[-1]:
            assert page.status_code == 403, address
            continue
        asked = as_actor(plain, actor) if actor else {}
        assert page.status_code == (await plain.client.get(address, cookies=asked)).status_code
        if not page.headers["content-type"].startswith("text/html"):
            continue
        ours = page.text[page.text.index("<main") : page.text.index("</main>")]
        for target in re.findall(r'(?:href|action|src|data-review)="(/[^"]*)"', page.text):
            assert target.startswith(f"{base}/"), (address, target)
        if read_only:
            assert "<form" not in ours and "data-review" not in ours, address
        if "default_allow_sql" in setting.get("settings", {}):
            assert "sql=" not in ours, address


async def test_static_files_are_there(serve: Serve) -> None:
    client = serve().client
    folder = Path(__file__).parents[2] / "datasette_discrepancy" / "static"
    for file in folder.iterdir():
        address = f"/-/static-plugins/datasette_discrepancy/{file.name}"
        assert (await client.get(address)).content == file.read_bytes()
    assert (folder / "keys.js").stat().st_size < 10_000


CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]")
# What a browser would make of strangers' text, were it not escaped.
ELEMENTS = re.compile(r"<(?:script|img|style|iframe|b|svg)\b|<[^>]+\son\w+=", re.I)


def check_page(address: str, text: str) -> None:
    """Check that strangers' text stands in a page as text."""
    ours = text[text.index('<main class="discrepancy"') : text.rindex("</main>")]
    # Our own drawing and pictures stand at addresses of ours.
    foreign = re.sub(rf'<img src="{ROOT}/image/\w+\.jpg"', "<img-of-ours", ours)
    foreign = re.sub(r'<svg width="100%" height="\d+" role="group"', "<svg-of-ours", foreign)
    foreign = re.sub(r'"[^"]*"', '""', foreign).replace("<svg-of-ours", "").replace("<img-of", "")
    assert not ELEMENTS.search(foreign), (address, ELEMENTS.search(foreign))
    assert not re.search(r"""(?:href|src|action)=["']?\s*javascript:""", ours, re.I), address
    assert not CONTROLS.search(ours), address
    assert ours.count("<main") == 1 and "</body>" not in ours, address


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_text_is_text_at_every_address(
    serve: Serve, full: HandMade, as_actor: Cookies, name: str
) -> None:
    before = serve()
    statuses = {
        address: (await before.client.get(address)).status_code
        for address in every_address(full, brief=True)
    }
    soaked(full, HOSTILE[name])
    datasette = serve()
    cookies = as_actor(datasette, "root")
    for address, status in statuses.items():
        page = await datasette.client.get(address, cookies=cookies)
        assert page.status_code == status, address
        kind = page.headers["content-type"].partition(";")[0]
        if kind == "text/html":
            check_page(address, page.text)
        elif kind == "application/json":
            assert json.loads(page.text)["ok"] is (status == 200), address
        elif kind == "application/atom+xml":
            assert len(list(ET.fromstring(page.content))) > 5, address  # noqa: S314 - our own
        elif kind == "text/csv":
            head, *rows = csv.reader(io.StringIO(page.text))
            assert {len(row) for row in rows} == {len(head)}, address
            formulas = [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")]
            assert formulas == [], address
        else:
            assert kind == "image/jpeg", address
    for address in ("/", "/harbour", "/harbour/flags", "/harbour/claim", "/harbour/document"):
        page = await datasette.client.get(address, cookies=cookies)
        assert page.status_code == 200, address
        assert "<script>alert" not in page.text and "<img src=x" not in page.text, address
