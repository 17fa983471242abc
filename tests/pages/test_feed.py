"""The Atom feed and the CSV of a list, with hostile text."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hand_made import HandMade

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]
ROOT = "/harbour/-/discrepancy"
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "<script>alert(1)</script> ]]> &amp; \x00\x0b\ufffe \u202eevil 🚢"


@pytest.fixture
def raised(made: HandMade) -> HandMade:
    """Note when each flag was raised: the last one last."""
    for day, flag_id in enumerate(made.flags.values(), 1):
        made.add(
            "flag_raised",
            flag_id=flag_id,
            story_id=made.story_id,
            raised_at=f"2031-05-0{day}T08:00:00+00:00",
        )
    return made


async def feed_of(datasette: Any, address: str) -> ET.Element:
    response = await datasette.client.get(address)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(response.content)  # noqa: S314 - our own answer


def addresses(made: HandMade) -> list[str]:
    return [f"{ROOT}/flags.atom", f"{ROOT}/story/{made.story_id}/flags.atom"]


async def test_the_feed_is_whole(serve: Serve, raised: HandMade) -> None:
    datasette = serve()
    for address in addresses(raised):
        feed = await feed_of(datasette, address)
        assert feed.tag == f"{ATOM}feed"
        for element in (feed, *feed.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(ATOM + name)) == 1, name
            assert element.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
            assert datetime.fromisoformat(element.findtext(f"{ATOM}updated", "")).tzinfo
            [page] = [one for one in element.findall(f"{ATOM}link") if one.get("rel") != "self"]
            assert page.get("href", "").startswith("http://localhost/harbour/-/discrepancy/")
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        [itself] = [one for one in feed.findall(f"{ATOM}link") if one.get("rel") == "self"]
        assert itself.get("href") == f"http://localhost{address}"
        assert feed.findtext(f"{ATOM}updated") == "2031-05-03T08:00:00+00:00"


async def test_newest_first_with_ids_that_stay(serve: Serve, raised: HandMade) -> None:
    datasette = serve()
    feeds = [await feed_of(datasette, address) for address in addresses(raised)]
    ids = [[entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")] for feed in feeds]
    assert ids[0] == ids[1] and len(set(ids[0])) == 3
    titles = [entry.findtext(f"{ATOM}title") for entry in feeds[0].iter(f"{ATOM}entry")]
    assert "12 injured passengers" in str(titles[-1])
    raised.db.execute("update flag set message = 'other words'")
    raised.db.conn.commit()
    again = await feed_of(datasette, addresses(raised)[0])
    assert [entry.findtext(f"{ATOM}id") for entry in again.iter(f"{ATOM}entry")] == ids[0]


async def test_the_filters_of_the_list_hold(serve: Serve, raised: HandMade) -> None:
    feed = await feed_of(serve(), f"{ROOT}/flags.atom?strength=tension")
    terms = [one.get("term") for one in feed.iter(f"{ATOM}category")]
    assert terms == ["tension", "planned_vs_done"]


async def test_hostile_text_is_text(serve: Serve, raised: HandMade) -> None:
    raised.db.execute("update flag set message = ?, a_quote = ?", [HOSTILE, HOSTILE])
    raised.db.execute("update story set name = ?", [HOSTILE])
    raised.db.conn.commit()
    datasette = serve()
    for address in addresses(raised):
        feed = await feed_of(datasette, address)
        title = feed.findtext(f"{ATOM}entry/{ATOM}title", "")
        assert "<script>alert(1)</script>" in title and "⟦RLO⟧" in title and "␀" in title


async def test_a_time_that_is_none_does_no_harm(serve: Serve, raised: HandMade) -> None:
    raised.db.execute("update flag_raised set raised_at = 'yesterday'")
    raised.db.conn.commit()
    feed = await feed_of(serve(), f"{ROOT}/flags.atom")
    assert feed.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+00:00"


@pytest.mark.parametrize("form", ["atom", "csv"])
async def test_what_is_not_there(serve: Serve, made: HandMade, form: str) -> None:
    datasette = serve()
    for address in (f"/nowhere/-/discrepancy/flags.{form}", f"{ROOT}/story/none/flags.{form}"):
        assert (await datasette.client.get(address)).status_code == 404
    made.db.execute("drop table flag_raised")
    made.db.conn.commit()
    expected = 404 if form == "atom" else 200
    assert (await datasette.client.get(f"{ROOT}/flags.{form}")).status_code == expected


@pytest.mark.parametrize(
    ("query", "rows"),
    [("", 3), ("?strength=contradiction", 1), ("?source=The+Quay", 0), ("?a=Tidewater+Post", 2)],
)
async def test_the_flags_of_a_list_as_csv(
    serve: Serve, made: HandMade, query: str, rows: int
) -> None:
    datasette = serve()
    made.db.execute("update flag set message = '=HYPERLINK(\"http://example.org\")'")
    made.db.conn.commit()
    for place in ("", f"/story/{made.story_id}"):
        response = await datasette.client.get(f"{ROOT}{place}/flags.csv{query}")
        assert response.headers["content-type"] == "text/csv; charset=utf-8"
        found = list(csv.DictReader(io.StringIO(response.text)))
        assert len(found) == rows
        assert all(row["message"].startswith("'=") for row in found)


async def test_many_flags_are_datasettes_to_stream(
    serve: Serve, made: HandMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("datasette_discrepancy.pages.feed.MOST_ROWS", 1)
    datasette = serve()
    response = await datasette.client.get(
        f"{ROOT}/story/{made.story_id}/flags.csv?status=open", follow_redirects=False
    )
    assert response.status_code == 302
    streamed = await datasette.client.get(response.headers["location"])
    assert len(list(csv.DictReader(io.StringIO(streamed.text)))) == 3
