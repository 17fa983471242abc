"""When a verdict no longer counts, what follows a flag that is gone, and reading blind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hand_made import HandMade
from test_bulk import Desk
from test_guarded import options
from test_pages import ROOT, words
from test_review import log

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
Cookies = Callable[..., dict[str, str]]
NUMBER = "number_conflict"


def edited(made: HandMade) -> str:
    """Have the Post print another number: a new version, claim and flag take the place of the old.

    Returns the id of the new flag.
    """
    old_document, old_flag = made.documents["Tidewater Post"], made.flags.pop(NUMBER)
    (row,) = made.db.query("select lineage from document where id = ?", [old_document])
    made.db.execute("delete from flag where id = ?", [old_flag])
    made.db.execute("update document set current = 0 where id = ?", [old_document])
    made.add_document(
        "Tidewater Post",
        [("body", "Nineteen passengers were injured when the evening ferry ran into a pier.")],
        version=2,
        lineage=row["lineage"],
    )
    made.add_claim("nineteen", "Tidewater Post", "Nineteen passengers were injured")
    return made.add_flag(NUMBER, "12 or 19 injured.", ("twelve", "12"), ("nineteen", "19"))


async def test_a_new_flag_names_the_verdict_on_the_one_before(
    serve: Serve, made: HandMade, as_actor: Cookies
) -> None:
    datasette = serve()
    desk = Desk(datasette, made, as_actor(datasette, "root"))
    old = made.flags[NUMBER]
    await desk.post(f"{ROOT}/flag/{old}/review", verdict="dismissed", reason="wrong_entity")
    new = edited(made)
    page = words((await desk.get(f"{ROOT}/flag/{new}")).text)
    assert "The articles have changed." in page
    assert "“ Harbour Courier counts 12 injured passengers, Tidewater Post 17. ”" in page
    assert "the verdict of root was: dismissed (somebody or something else is meant)" in page
    twin = (await desk.get(f"{ROOT}/flag/{new}.json")).json()
    assert (twin["follows"]["flag_id"], twin["flag"]["status"]) == (old, "open")
    gone = await desk.get(f"{ROOT}/flag/{old}")
    assert gone.status_code == 404
    said = words(gone.text)
    assert "This flag no longer stands" in said
    assert "It said: Harbour Courier counts 12 injured passengers" in said
    assert "What the same articles say of it now: 12 or 19 injured." in said
    assert f'href="{ROOT}/flag/{new}"' in gone.text
    # Judged itself, it needs no word of the other any more.
    await desk.post(f"{ROOT}/flag/{new}/review", verdict="confirmed")
    assert (await desk.get(f"{ROOT}/flag/{new}.json")).json()["follows"] is None


@pytest.mark.parametrize(
    "change",
    [
        "update claim set predicate = 'kill' where quote like 'Nineteen%'",
        "update document set lineage = 'another article' where version = 2",
        "update flag set rule_id = 'planned_vs_done' where message like '12 or 19%'",
        "insert into flag_review (flag_id, verdict, reviewer, reviewed_at, slot)"
        " select flag_id, 'open', 'root', reviewed_at, slot from flag_review",
    ],
)
async def test_another_finding_follows_nothing(
    serve: Serve, made: HandMade, as_actor: Cookies, change: str
) -> None:
    datasette = serve()
    desk = Desk(datasette, made, as_actor(datasette, "root"))
    await desk.post(f"{ROOT}/flag/{made.flags[NUMBER]}/review", verdict="confirmed")
    new = edited(made)
    made.db.execute(change)
    assert (await desk.get(f"{ROOT}/flag/{new}.json")).json()["follows"] is None


async def test_a_flag_that_still_stands_is_followed_by_nothing(
    serve: Serve, made: HandMade, as_actor: Cookies
) -> None:
    datasette = serve()
    desk = Desk(datasette, made, as_actor(datasette, "root"))
    await desk.post(f"{ROOT}/flag/{made.flags[NUMBER]}/review", verdict="confirmed")
    twin = made.add_flag(NUMBER, "The same again.", ("seventeen", "17"), ("twelve", "12"))
    assert (await desk.get(f"{ROOT}/flag/{twin}.json")).json()["follows"] is None


@pytest.mark.parametrize(("evidence", "stale"), [("something else", True), (None, False)])
async def test_the_list_shows_stale_verdicts(
    serve: Serve, made: HandMade, evidence: str | None, stale: bool
) -> None:
    made.review(made.flags[NUMBER], "confirmed", evidence=evidence)
    datasette = serve()
    twin = (await datasette.client.get(f"{ROOT}/flags.json?status=confirmed")).json()
    assert [flag["evidence_changed"] for flag in twin["flags"]] == [stale]
    page = words((await datasette.client.get(f"{ROOT}/flags")).text)
    assert page.count("evidence changed since") == int(stale)


BLIND = {"plugins": {"datasette-discrepancy": {"reviewers": ["ana", "ben"], "blind": True}}}


async def test_a_blind_reader_sees_others_once_their_own_verdict_is_in(
    serve: Serve, made: HandMade, as_actor: Cookies
) -> None:
    flag = made.flags[NUMBER]
    made.review(flag, "dismissed", reason="duplicate", note="a thought of ana", reviewer="ana")
    datasette = serve(**options(BLIND))
    ben = Desk(datasette, made, as_actor(datasette, "ben"))
    pages = [
        f"{ROOT}/flag/{flag}",
        f"{ROOT}/flag/{made.flags['planned_vs_done']}",
        f"{ROOT}/flags",
        ben.list,
        f"{ROOT}/document/{made.documents['Harbour Courier']}",
    ]
    for address in pages:
        for form in (address, f"{address}.json"):
            text = (await ben.get(form)).text
            main = text[text.index("<main") : text.index("</main>")] if "<main" in text else text
            assert "a thought of ana" not in main, form
            assert "status-dismissed" not in main and '"status": "dismissed"' not in main, form
    assert "once you have given your verdict" in words((await ben.get(pages[0])).text)
    twin = (await ben.get(f"{ROOT}/flags.json")).json()
    assert twin["counts"]["status"] == {"open": 3, "confirmed": 0, "explained": 0, "dismissed": 0}
    assert (await ben.get(f"{ROOT}/flags.json?status=dismissed")).json()["flags"] == []
    await ben.post(f"{pages[0]}/review", verdict="confirmed")
    assert "a thought of ana" in (await ben.get(pages[0])).text
    assert (await ben.get(f"{ROOT}/flags.json?status=confirmed")).json()["matching"] == 1
    await ben.post(f"{ROOT}/undo", batch=log(made)[-1]["batch"])
    assert "a thought of ana" not in (await ben.get(pages[0])).text


@pytest.mark.parametrize("actor", ["ana", "carla", None])
async def test_whoever_has_judged_or_does_not_judge_is_not_blind(
    serve: Serve, made: HandMade, as_actor: Cookies, actor: str | None
) -> None:
    flag = made.flags[NUMBER]
    made.review(flag, "dismissed", reason="duplicate", note="a thought of ana", reviewer="ana")
    datasette = serve(**options(BLIND))
    cookies = as_actor(datasette, actor) if actor else {}
    page = await datasette.client.get(f"{ROOT}/flag/{flag}", cookies=cookies)
    assert "a thought of ana" in page.text
