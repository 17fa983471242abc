"""Verdicts: who may give one, what it needs, and that the log only ever grows."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hand_made import HandMade
from test_guarded import options
from test_pages import ROOT, words

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
Cookies = Callable[..., dict[str, str]]


async def post(
    datasette: Any, address: str, cookies: dict[str, str], token: bool = True, **form: str
) -> Any:
    """Read the flag's page as the actor, and post its form with the token that stands in it."""
    page = await datasette.client.get(address, cookies=cookies)
    sent = {**cookies, **dict(page.cookies)}
    if token and (found := re.search(r'name="csrftoken" value="([^"]+)"', page.text)):
        form["csrftoken"] = found.group(1)
    return await datasette.client.post(f"{address}/review", data=form, cookies=sent)


def log(made: HandMade) -> list[dict[str, Any]]:
    return list(made.db.query("select * from flag_review order by id"))


def status(made: HandMade, flag_id: str) -> str:
    (row,) = made.db.query("select status from flag where id = ?", [flag_id])
    return str(row["status"])


async def test_a_verdict_is_one_more_row(serve: Serve, made: HandMade, as_actor: Cookies) -> None:
    datasette, flag = serve(), made.flags["number_conflict"]
    address, cookies = f"{ROOT}/flag/{flag}", as_actor(datasette, "root")
    for form in (
        {"verdict": "confirmed", "reason": "", "note": ""},
        {"verdict": "explained", "reason": "updated_later", "note": "The Post <b>wrote</b> later"},
        {"verdict": "open", "reason": "", "note": "undone"},
    ):
        response = await post(datasette, address, cookies, **form)
        assert response.status_code == 303
        place = response.headers["location"]
        assert re.fullmatch(rf"{re.escape(address)}\?_done=\w+#done", place)
        assert status(made, flag) == form["verdict"]
    rows = log(made)
    assert [row["verdict"] for row in rows] == ["confirmed", "explained", "open"]
    assert {row["reviewer"] for row in rows} == {"root"}
    (evidence,) = made.db.query("select evidence from flag where id = ?", [flag])
    assert {row["evidence"] for row in rows} == {evidence["evidence"]}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]{8}\+00:00", row["reviewed_at"]) for row in rows)
    page = words((await datasette.client.get(address)).text)
    assert "explained by root , " in page
    assert "one was updated later" in page
    assert "The Post <b>wrote</b> later" in page


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "Choose one of these verdicts"),
        ({"verdict": "wrong"}, "Choose one of these verdicts"),
        ({"verdict": "explained", "note": "x"}, "Choose a reason"),
        ({"verdict": "explained", "reason": "rounding", "note": "  "}, "Write a note"),
        ({"verdict": "explained", "reason": "duplicate", "note": "x"}, "Choose a reason"),
        ({"verdict": "dismissed"}, "Choose a reason"),
        ({"verdict": "confirmed", "reason": "rounding"}, "takes no reason"),
    ],
)
async def test_an_incomplete_verdict_is_not_stored(
    serve: Serve, made: HandMade, as_actor: Cookies, form: dict[str, str], said: str
) -> None:
    datasette, address = serve(), f"{ROOT}/flag/{made.flags['number_conflict']}"
    response = await post(datasette, address, as_actor(datasette, "root"), **form)
    assert response.status_code == 400
    assert said in words(response.text)
    if form.get("note", "").strip():
        assert f">{form['note']}</textarea>" in response.text  # nothing typed is lost
    assert log(made) == []


REVIEWERS: list[tuple[dict[str, Any], str | None, bool]] = [
    ({}, "root", True),
    ({}, "ana", False),
    ({}, None, False),
    ({"reviewers": ["ana"]}, "ana", True),
    ({"reviewers": ["ana"]}, "root", False),
    ({"reviewers": {"id": ["ana", "ben"]}}, "ben", True),
    ({"reviewers": {"id": "*"}}, "anyone", True),
    ({"reviewers": {"unauthenticated": True}}, None, False),
    ({"reviewers": True}, None, False),
    ({"reviewers": False}, "root", False),
    ({"reviewers": []}, "root", False),
]


@pytest.mark.parametrize(("config", "actor", "may"), REVIEWERS)
async def test_who_may_review(
    serve: Serve,
    made: HandMade,
    as_actor: Cookies,
    config: dict[str, Any],
    actor: str | None,
    may: bool,
) -> None:
    datasette = serve(**options({"plugins": {"datasette-discrepancy": config}}))
    cookies = as_actor(datasette, actor) if actor else {}
    address = f"{ROOT}/flag/{made.flags['number_conflict']}"
    page = await datasette.client.get(address, cookies=cookies)
    assert ('action="' + f'{address}/review"' in page.text) is may
    response = await post(datasette, address, cookies, verdict="confirmed")
    assert response.status_code == (303 if may else 403)
    assert len(log(made)) == int(may)


async def test_no_verdict_on_an_immutable_database(
    serve: Serve, made: HandMade, as_actor: Cookies
) -> None:
    datasette = serve(immutable=True)
    address = f"{ROOT}/flag/{made.flags['number_conflict']}"
    other = await datasette.client.get("/-/", cookies=as_actor(datasette, "root"))
    response = await post(datasette, address, {**as_actor(datasette, "root"), **other.cookies})
    assert response.status_code == 403
    assert log(made) == []


async def test_another_site_cannot_post(serve: Serve, made: HandMade, as_actor: Cookies) -> None:
    datasette = serve()
    address = f"{ROOT}/flag/{made.flags['number_conflict']}/review"
    response = await datasette.client.post(
        address,
        data={"verdict": "confirmed"},
        cookies=as_actor(datasette, "root"),
        headers={"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"},
    )
    assert response.status_code == 403
    assert log(made) == []


async def test_reading_the_address_of_the_form(
    serve: Serve, made: HandMade, as_actor: Cookies
) -> None:
    datasette = serve()
    address = f"{ROOT}/flag/{made.flags['number_conflict']}/review"
    response = await datasette.client.get(address, cookies=as_actor(datasette, "root"))
    assert response.status_code == 405


async def test_no_verdict_on_an_unknown_flag(
    serve: Serve, made: HandMade, as_actor: Cookies
) -> None:
    datasette = serve()
    known = f"{ROOT}/flag/{made.flags['number_conflict']}"
    page = await datasette.client.get(known, cookies=as_actor(datasette, "root"))
    token = re.findall(r'name="csrftoken" value="([^"]+)"', page.text)[-1]
    response = await datasette.client.post(
        f"{ROOT}/flag/0000000000000000/review",
        data={"verdict": "confirmed", "csrftoken": token},
        cookies={**as_actor(datasette, "root"), **dict(page.cookies)},
    )
    assert response.status_code == 404
    assert log(made) == []


@pytest.mark.parametrize(("evidence", "stale"), [("something else", True), (None, False)])
async def test_a_verdict_goes_stale(
    serve: Serve, made: HandMade, evidence: str | None, stale: bool
) -> None:
    flag = made.flags["number_conflict"]
    made.review(flag, "confirmed", evidence=evidence)
    datasette = serve()
    twin = (await datasette.client.get(f"{ROOT}/flag/{flag}.json")).json()
    assert twin["evidence_changed"] is stale
    page = words((await datasette.client.get(f"{ROOT}/flag/{flag}")).text)
    assert ("The evidence has changed since the verdict of ana" in page) is stale
