"""Web captures, built here: their pages and the pictures that they show."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.documents.reader import read_documents
from tests.pictures import save

PAGE = (Path(__file__).parent.parent / "article_pages" / "visible-date-only.html").read_bytes()
URL = "https://gazette.example/news/weir.html"
RECORDS = (
    (URL, "200 OK", "text/html; charset=utf-8", PAGE),
    ("https://gazette.example/old", "404 Not Found", "text/html", PAGE),
    ("https://gazette.example/a.css", "200 OK", "text/css", b"p {}"),
)


def warc(records, *, packed: bool) -> bytes:
    """Return a capture of some responses."""
    warcio = pytest.importorskip("warcio.warcwriter")
    from warcio.statusandheaders import StatusAndHeaders

    buffer = io.BytesIO()
    writer = warcio.WARCWriter(buffer, gzip=packed)
    for url, status, kind, content in records:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            url, "response", payload=io.BytesIO(content), http_headers=headers
        )
        writer.write_record(record)
    return buffer.getvalue()


@pytest.mark.parametrize("suffix", ["warc", "warc.gz", "wacz"])
def test_a_capture_gives_its_page_and_the_picture_it_shows(suffix: str, tmp_path: Path) -> None:
    picture = save(tmp_path / "w.jpg", taken="2031:03:04 10:22:31").read_bytes()
    records = [*RECORDS, ("https://gazette.example/news/w.jpg", "200 OK", "image/jpeg", picture)]
    content = warc(records, packed=suffix != "warc")
    file = tmp_path / f"capture.{suffix}"
    if suffix == "wacz":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("archive/data.warc.gz", content)
            archive.writestr("datapackage.json", "{}")
    else:
        file.write_bytes(content)
    page, shown = read_documents([file])
    assert isinstance(page, Document)
    assert isinstance(shown, Document)
    assert (page.title, page.url, page.key) == ("Weir breaks at Arnholt", URL, URL)
    captions = page.extra["captions"]
    assert [one["file"] for one in captions] == [shown.key]
    assert shown.picture is not None
    assert (shown.source, shown.story) == (page.source, page.story)


def test_without_the_extra_one_line_names_the_way_out(tmp_path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    file = tmp_path / "capture.warc"
    file.write_bytes(b"WARC/1.0\r\n")
    (result,) = read_documents([file])
    assert isinstance(result, Unreadable)
    assert "pip install 'datasette-discrepancy[warc]'" in str(result)


@pytest.mark.parametrize(
    "content", [b"no capture at all", b"PK\x03\x04 broken", b"\x1f\x8b broken"]
)
@pytest.mark.parametrize("suffix", ["warc", "warc.gz", "wacz"])
def test_what_is_no_capture_is_reported(content: bytes, suffix: str, tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    file = tmp_path / f"capture.{suffix}"
    file.write_bytes(content)
    (result,) = read_documents([file])
    assert isinstance(result, Unreadable)
