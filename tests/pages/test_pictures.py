"""The page of a picture, and the picture itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hand_made import PICTURE, PICTURE_SOURCE, HandMade
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
    document = made.documents[PICTURE_SOURCE]
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
    address = f"{ROOT}/image/{made.documents[PICTURE_SOURCE]}.jpg"
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
    response = await datasette.client.get(f"{ROOT}/image/{made.documents[PICTURE_SOURCE]}.jpg")
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


FILE_WORDS = ("NORDA", "2031:05:03", "EXIF", "Longshore", "pixels", "not on 3 May", "a quiet word")
CLOSED_PICTURES = [{"picture"}, {"picture_field"}, {"picture_use"}, {"picture", "picture_field"}]


@pytest.fixture
def with_file_flag(made: HandMade) -> str:
    """Let a flag rest on the picture's file, judged by somebody; return its id."""
    made.add_claim("taken", PICTURE_SOURCE, "2031:05:03 09:00:00", predicate="photographed")
    made.add_rule("caption_file_time", "Caption against file", "picture_metadata", "tension")
    message = "The caption says Saturday, the file not on 3 May."
    flag = made.add_flag("caption_file_time", message, ("opened", "Saturday"), ("taken", "2031"))
    made.review(flag, "explained", reason="rounding", note="a quiet word")
    return flag


@pytest.mark.parametrize("tables", CLOSED_PICTURES, ids=lambda tables: "+".join(sorted(tables)))
async def test_closed_tables_of_pictures_close_every_way_to_them(
    serve: Serve,
    made: HandMade,
    with_file_flag: str,
    as_actor: Callable[..., dict[str, str]],
    tables: set[str],
) -> None:
    only_ana = {table: {"allow": {"id": "ana"}} for table in tables}
    datasette = serve(**options({"databases": {"harbour": {"tables": only_ana}}}))
    client = datasette.client
    file = made.documents[PICTURE_SOURCE]
    picture, image = f"{ROOT}/picture/{PICTURE}", f"{ROOT}/image/{file}.jpg"
    expected = {
        **{f"{ROOT}/flag/{flag}": 200 for flag in made.flags.values()},
        **{f"{ROOT}/document/{document}": 200 for document in made.documents.values()},
        ROOT: 200,
        f"{ROOT}/story/{made.story_id}": 200,
        f"{ROOT}/story/{made.story_id}/flags?rule=caption_file_time&status=explained": 200,
        f"{ROOT}/document/{file}": 404,
        f"{ROOT}/flag/{with_file_flag}": 404,
        picture: 403,
        image: 403,
    }
    shown = []
    for address, status in expected.items():
        path, mark, query = address.partition("?")
        for twin in [address] if address == image else [address, f"{path}.json{mark}{query}"]:
            response = await client.get(twin)
            assert response.status_code == status, twin
            shown.append(response.text)
            for word in (*FILE_WORDS, "<img", PICTURE, file):
                assert word in twin or word not in response.text, (twin, word)
    # What is no picture stays: the caption in its article, and the flags on it.
    assert any("Ines Calder opens the repaired pier" in text for text in shown)
    cookies = as_actor(datasette, "ana")
    for address in expected:
        response = await client.get(address, cookies=cookies)
        assert response.status_code == 200, address
    said = (await client.get(f"{ROOT}/flag/{with_file_flag}", cookies=cookies)).text
    assert image in said
    assert "not on 3 May" in said


async def test_open_tables_show_what_closed_ones_hide(
    serve: Serve, made: HandMade, with_file_flag: str
) -> None:
    client = serve().client
    listed = f"{ROOT}/story/{made.story_id}/flags.json?status=explained"
    assert "not on 3 May" in str((await client.get(listed)).json()["flags"])
    story = (await client.get(f"{ROOT}/story/{made.story_id}.json")).json()
    assert made.documents[PICTURE_SOURCE] in str(story["documents"])
    flag = (await client.get(f"{ROOT}/flag/{with_file_flag}.json")).json()
    assert flag["reviews"][0]["note"] == "a quiet word"
