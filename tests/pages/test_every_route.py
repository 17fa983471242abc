"""Every address of ours, with hostile text, below a base URL, read-only and without SQL."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hand_made import HandMade
from test_bulk import Desk
from test_guarded import CLOSED, HOSTILE, SECRETS, options
from test_pages import ROOT, addresses

from datasette_discrepancy.pages.routes import routes

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
Cookies = Callable[..., dict[str, str]]
GONE = "feedfacefeedface"


def forms(made: HandMade) -> dict[str, dict[str, Any]]:
    """Return an address and a form for everything that can be posted."""
    flag = made.flags["number_conflict"]
    return {
        f"{ROOT}/flag/{flag}/review": {"verdict": "explained", "note": "x"},
        f"{ROOT}/story/{made.story_id}/flags/review": {"scope": "all"},
        f"{ROOT}/flags/review": {"flag": [flag]},
        f"{ROOT}/undo": {"batch": "none"},
    }


def more_addresses(made: HandMade) -> list[str]:
    """Return addresses that answer with something else than a page."""
    image = made.documents["Harbour Courier"]
    others = [f"{ROOT}/image/{image}.jpg", f"{ROOT}/flag/{GONE}", f"{ROOT}/nothing"]
    lists = [f"{ROOT}/flags", f"{ROOT}/story/{made.story_id}/flags"]
    feeds = [f"{address}.{form}" for address in lists for form in ("csv", "atom")]
    return [*others, *feeds, f"{ROOT}/entity/{GONE}"]


async def test_no_route_is_left_out(made: HandMade) -> None:
    """A new route must come into these tests: each pattern meets an address of theirs."""
    pages = [*addresses(made), *more_addresses(made), *forms(made)]
    known = [*pages, *(f"{page}.json" for page in pages)]
    left_out = [
        pattern for pattern, _ in routes() if not any(re.match(pattern, path) for path in known)
    ]
    assert left_out == []


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


@pytest.mark.parametrize(
    "setting",
    [
        {},
        {"immutable": True},
        {"settings": {"default_allow_sql": False}},
        {"settings": {"base_url": "/desk/"}},
    ],
)
async def test_pages_answer_whatever_is_set(
    serve: Serve, made: HandMade, as_actor: Cookies, setting: dict[str, Any]
) -> None:
    made.review(made.flags["number_conflict"], "dismissed", reason="duplicate")
    datasette = serve(**setting)
    base = "/desk" if "base_url" in setting.get("settings", {}) else ""
    for actor in ("root", None):
        cookies = as_actor(datasette, actor) if actor else {}
        for address in addresses(made):
            page = await datasette.client.get(address, cookies=cookies)
            assert page.status_code == 200, address
            ours = page.text[page.text.index("<main") : page.text.index("</main>")]
            for target in re.findall(r'(?:href|action|src|data-review)="(/[^"]*)"', page.text):
                assert target.startswith(f"{base}/"), (address, target)
            if setting.get("immutable") or actor is None:
                assert "<form" not in ours and "data-review" not in ours, address
            if "default_allow_sql" in setting.get("settings", {}):
                assert "sql=" not in ours, address
    assert (await datasette.client.get("/-/static-plugins/datasette_discrepancy/keys.js")).text
