"""Verdicts on many flags: what is asked first, what is stored, and what one undo takes back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hand_made import HandMade
from test_guarded import options
from test_pages import ROOT, words
from test_review import log, status

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
Cookies = Callable[..., dict[str, str]]
NUMBER, PLANNED, CAPTION = "number_conflict", "planned_vs_done", "unsupported_caption"


class Desk:
    """Somebody at the list of a story's flags who fills in its forms without JavaScript."""

    def __init__(self, datasette: Any, made: HandMade, cookies: dict[str, str]) -> None:
        self.datasette, self.cookies = datasette, cookies
        self.list = f"{ROOT}/story/{made.story_id}/flags"

    async def get(self, address: str) -> Any:
        page = await self.datasette.client.get(address, cookies=self.cookies)
        self.cookies |= dict(page.cookies)
        return page

    async def post(self, address: str, **form: Any) -> Any:
        page = await self.get(self.list)
        if found := re.search(r'name="csrftoken" value="([^"]+)"', page.text):
            form["csrftoken"] = found.group(1)
        return await self.datasette.client.post(address, data=form, cookies=self.cookies)

    async def ask(self, **form: Any) -> Any:
        return await self.post(f"{self.list}/review", **form)

    async def confirm(self, asked: Any, **form: Any) -> Any:
        """Post the form of the page that asked, with everything hidden in it."""
        hidden: dict[str, Any] = {}
        for name, value in re.findall(
            r'<input type="hidden" name="(\w+)" value="([^"]*)"', asked.text
        ):
            hidden.setdefault(name, []).append(value)
        return await self.ask(**{**hidden, **form})


@pytest.fixture
def desk(serve: Serve, made: HandMade, as_actor: Cookies) -> Desk:
    datasette = serve()
    return Desk(datasette, made, as_actor(datasette, "root"))


async def test_number_and_filter_are_named_before_anything_is_stored(
    desk: Desk, made: HandMade
) -> None:
    asked = await desk.ask(scope="all", strength="tension")
    assert asked.status_code == 200
    page = words(asked.text)
    assert "All 1 flag of story “Ansel ferry”, strength “tension” ." in page
    assert "Harbour Courier has the pier opened" in page
    assert "Harbour Courier counts 12" not in page
    assert log(made) == []
    stored = await desk.confirm(asked, verdict="dismissed", reason="rule_too_strict")
    assert stored.status_code == 303
    assert stored.headers["location"].startswith(f"{desk.list}?strength=tension&_done=")
    assert [row["flag_id"] for row in log(made)] == [made.flags[PLANNED]]


async def test_one_batch_and_one_undo(desk: Desk, made: HandMade) -> None:
    made.review(made.flags[CAPTION], "explained", reason="rounding", note="before", evidence="old")
    asked = await desk.ask(flag=[made.flags[NUMBER], made.flags[CAPTION]])
    assert "The 2 flags that you chose" in words(asked.text)
    stored = await desk.confirm(asked, verdict="confirmed")
    rows = log(made)[1:]
    assert len({row["batch"] for row in rows}) == 1 and rows[0]["batch"]
    assert {row["flag_id"] for row in rows} == {made.flags[NUMBER], made.flags[CAPTION]}
    after = await desk.get(stored.headers["location"])
    assert "confirmed : 2 flags Undo all 2" in words(after.text)
    undone = await desk.post(f"{ROOT}/undo", batch=rows[0]["batch"], back="/flags?strength=tension")
    assert undone.status_code == 303
    assert undone.headers["location"].startswith(f"{ROOT}/flags?strength=tension&_done=")
    assert "Taken back: 2 flags" in words((await desk.get(undone.headers["location"])).text)
    assert status(made, made.flags[NUMBER]) == "open"
    assert status(made, made.flags[CAPTION]) == "explained"
    rows = log(made)
    assert len(rows) == 5  # undoing is two more rows
    last = rows[-1] if rows[-1]["flag_id"] == made.flags[CAPTION] else rows[-2]
    # The verdict before, with its reason and on the evidence on which it was given.
    assert (last["reason"], last["note"], last["evidence"]) == ("rounding", "before", "old")
    again = await desk.post(f"{ROOT}/undo", batch=rows[1]["batch"])
    assert again.status_code == 409
    assert len(log(made)) == 5


async def test_the_filter_must_still_match_what_was_shown(desk: Desk, made: HandMade) -> None:
    asked = await desk.ask(scope="all")
    assert "All 3 flags of story" in words(asked.text)
    made.db.execute("delete from flag where id = ?", [made.flags[NUMBER]])
    refused = await desk.confirm(asked, verdict="confirmed")
    assert refused.status_code == 409
    assert "3 were meant, 2 are meant now" in words(refused.text)
    assert log(made) == []
    assert (await desk.confirm(refused, verdict="confirmed")).status_code == 303
    assert len(log(made)) == 2


async def test_as_many_but_others_is_refused_too(desk: Desk, made: HandMade) -> None:
    asked = await desk.ask(scope="all", status="open")
    made.review(made.flags[NUMBER], "confirmed")
    made.add_flag(CAPTION, "Another one.", ("said", None), None)
    refused = await desk.confirm(asked, verdict="confirmed")
    assert refused.status_code == 409
    assert len(log(made)) == 1


@pytest.mark.parametrize(
    ("form", "code", "said"),
    [
        ({}, 400, "No flag was chosen"),
        ({"flag": ["0000000000000000"]}, 400, "No flag was chosen"),
        ({"scope": "all", "strength": "nonsense"}, 400, "No flag passes this filter"),
        ({"scope": "all", "verdict": "explained", "reason": "rounding"}, 400, "Write a note"),
        ({"scope": "all", "verdict": "dismissed"}, 400, "Choose a reason"),
        # A verdict without the page that asks: it asks.
        ({"scope": "all", "verdict": "confirmed"}, 200, "A verdict on 3 flags"),
    ],
)
async def test_nothing_is_stored_without_a_confirmed_choice(
    desk: Desk, made: HandMade, form: dict[str, Any], code: int, said: str
) -> None:
    response = await desk.ask(**form)
    assert response.status_code == code
    assert said in words(response.text)
    assert log(made) == []


async def test_too_many_at_once(
    desk: Desk, made: HandMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("datasette_discrepancy.pages.bulk.MOST_AT_ONCE", 2)
    response = await desk.ask(scope="all")
    assert response.status_code == 400
    assert "more than 2 flags" in words(response.text)


async def test_undo_leaves_newer_verdicts_and_those_of_others(
    desk: Desk, made: HandMade, as_actor: Cookies
) -> None:
    asked = await desk.ask(flag=[made.flags[NUMBER], made.flags[CAPTION]])
    await desk.confirm(asked, verdict="confirmed")
    batch = log(made)[0]["batch"]
    made.review(made.flags[NUMBER], "dismissed", reason="duplicate", reviewer="ben")
    assert (await desk.post(f"{ROOT}/undo", batch=batch)).status_code == 303
    assert status(made, made.flags[NUMBER]) == "dismissed"
    assert status(made, made.flags[CAPTION]) == "open"
    made.review(made.flags[PLANNED], "confirmed", reviewer="ben", batch="of ben")
    assert (await desk.post(f"{ROOT}/undo", batch="of ben")).status_code == 409
    assert status(made, made.flags[PLANNED]) == "confirmed"


@pytest.mark.parametrize(
    ("back", "led_to"),
    [
        ("/flags?status=open#flag-00", "/flags?status=open&_done={batch}#flag-00"),
        ("/flags?_done=older", "/flags?_done={batch}"),
        ("//elsewhere.example/flags", ""),
        ("https://elsewhere.example/flags", ""),
        ("/../../elsewhere", ""),
        ("/flags\r\nX: y", ""),
        ("", ""),
    ],
)
async def test_only_pages_of_ours_are_led_back_to(
    desk: Desk, made: HandMade, back: str, led_to: str
) -> None:
    flag = made.flags[NUMBER]
    stored = await desk.post(f"{ROOT}/flag/{flag}/review", verdict="confirmed", back=back)
    wanted = ROOT + led_to.format(batch=log(made)[0]["batch"])
    place = stored.headers["location"]
    assert place == wanted if led_to else place.startswith(f"{ROOT}/flag/{flag}?_done=")


async def test_who_may_not_review_sees_no_form_and_can_post_none(
    serve: Serve, made: HandMade, as_actor: Cookies
) -> None:
    datasette = serve(**options({"plugins": {"datasette-discrepancy": {"reviewers": ["ana"]}}}))
    desk = Desk(datasette, made, as_actor(datasette, "ben"))
    page = (await desk.get(desk.list)).text
    assert "<form" not in page[page.index("<main") : page.index("</main>")]
    assert "<kbd>j</kbd>" in page and "<kbd>c</kbd>" not in page
    flag = await desk.get(f"{ROOT}/flag/{made.flags[NUMBER]}")
    desk.cookies |= dict(flag.cookies)
    for address in (f"{desk.list}/review", f"{ROOT}/flags/review", f"{ROOT}/undo"):
        form = {"scope": "all", "verdict": "confirmed", "batch": "x"}
        refused = await datasette.client.post(address, data=form, cookies=desk.cookies)
        assert refused.status_code == 403, address
    assert log(made) == []


async def test_next_flag_of_the_filter(desk: Desk, made: HandMade) -> None:
    flag, after = made.flags[NUMBER], made.flags[CAPTION]
    query = "status=open&source=Harbour+Courier"
    made.review(made.flags[PLANNED], "confirmed")
    stored = await desk.post(f"{ROOT}/flag/{flag}/review?{query}", verdict="confirmed", then="next")
    batch = log(made)[-1]["batch"]
    assert stored.headers["location"] == f"{ROOT}/flag/{after}?{query}&_done={batch}"
    # Judged by now, it passes the filter no more, and its reader still knows the way.
    twin = (await desk.get(f"{ROOT}/flag/{flag}.json?{query}")).json()
    assert (twin["previous"], twin["next"]) == (None, after)
    last = await desk.post(f"{ROOT}/flag/{after}/review?{query}", verdict="confirmed", then="next")
    assert last.headers["location"].startswith(f"{desk.list}?{query}&_done=")
