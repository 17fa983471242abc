"""The page of a picture, and the picture itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hand_made import PICTURE, HandMade
from test_guarded import CLOSED, options
from test_pages import ROOT, words

pytestmark = pytest.mark.asyncio
Serve = Callable[..., Any]


async def test_a_picture_with_its_captions_and_its_file(serve: Serve, made: HandMade) -> None:
    page = (await serve().client.get(f"{ROOT}/picture/{PICTURE}")).text
    said = words(page)
    assert "Ines Calder opens the repaired pier on Saturday." in said
    assert "EXIF DateTimeOriginal" in said
    assert "NORDA Z9" in said
    assert "Harbour Courier has the pier opened on 3 May" in said
    document = made.documents["Harbour Courier"]
    assert f'<img src="{ROOT}/image/{document}.jpg"' in page


async def test_the_json_holds_what_the_page_shows(serve: Serve) -> None:
    data = (await serve().client.get(f"{ROOT}/picture/{PICTURE}.json")).json()
    assert [caption["origin"] for caption in data["captions"]] == ["figcaption"]
    assert [field["tag"] for field in data["files"][0]["fields"]] == [
        "EXIF DateTimeOriginal",
        "EXIF Model",
    ]
    assert {flag["rule_id"] for flag in data["flags"]} == {"planned_vs_done", "unsupported_caption"}


async def test_the_picture_is_served_as_nothing_but_a_picture(serve: Serve, made: HandMade) -> None:
    address = f"{ROOT}/image/{made.documents['Harbour Courier']}.jpg"
    response = await serve().client.get(address)
    assert response.status_code == 200
    assert response.content.startswith(b"\xff\xd8")
    assert response.headers["content-type"] == "image/jpeg"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["content-security-policy"] == "default-src 'none'"


@pytest.mark.parametrize("closed", CLOSED)
async def test_a_picture_is_as_closed_as_its_document(
    serve: Serve, made: HandMade, closed: str
) -> None:
    datasette = serve(**options(CLOSED[closed]))
    response = await datasette.client.get(f"{ROOT}/image/{made.documents['Harbour Courier']}.jpg")
    assert response.status_code == 403
    assert b"pixels" not in response.content


@pytest.mark.parametrize("address", ["/picture/0000000000000000", "/image/0000000000000000.jpg"])
async def test_what_is_not_there(serve: Serve, address: str) -> None:
    response = await serve().client.get(f"{ROOT}{address}")
    assert response.status_code == 404
    assert "no such picture" in words(response.text)


async def test_the_document_and_the_flag_lead_to_the_picture(serve: Serve, made: HandMade) -> None:
    client = serve().client
    link = f'href="{ROOT}/picture/{PICTURE}"'
    courier, quay = made.documents["Harbour Courier"], made.documents["The Quay"]
    assert link in (await client.get(f"{ROOT}/document/{courier}")).text
    assert link not in (await client.get(f"{ROOT}/document/{quay}")).text
    assert link in (await client.get(f"{ROOT}/flag/{made.flags['planned_vs_done']}")).text
    assert link not in (await client.get(f"{ROOT}/flag/{made.flags['number_conflict']}")).text
