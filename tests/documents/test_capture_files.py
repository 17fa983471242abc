"""Web captures, built here: their pages and the pictures that they show."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.documents.reader import read_documents
from tests.pictures import paint, save

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


def page_of(title: str, sentence: str, picture: str) -> bytes:
    """Return a page with an article of its own and a captioned picture."""
    return (
        f"<html><head><title>{title}</title></head><body><main><article><h1>{title}</h1>"
        f"<figure><img src='{picture}'><figcaption>{sentence}</figcaption></figure>"
        f"<p>{sentence} Crews closed the gates of the lower dam at dawn.</p>"
        f"<p>Nobody was hurt, and {title.split()[-1]} will decide on repairs in June.</p>"
        "</article></main></body></html>"
    ).encode()


@pytest.mark.parametrize("split", [False, True], ids=["one member", "a member for each record"])
def test_every_captured_page_with_an_article_becomes_a_document(
    split: bool, tmp_path: Path
) -> None:
    root = "https://gazette.example"
    pages = {
        f"{root}/a": page_of("Weir breaks at Arnholt", "Water ran over the quay.", "p/a.jpg"),
        f"{root}/b": page_of("Ferry stuck off Belmont", "Tugs pulled at the ferry.", "/p/b.jpg"),
        f"{root}/c": page_of(
            "Choir sings at Tresco", "Singers stood on the pier.", f"{root}/p/a.jpg"
        ),
        f"{root}/login": b"<html><body><form><input name='user'></form></body></html>",
    }
    images = {
        f"{root}/p/{name}.jpg": save(tmp_path / f"{name}.jpg", paint(seed)).read_bytes()
        for seed, name in enumerate(("a", "b", "unused"))
    }
    records = [
        *((url, "200 OK", "text/html", content) for url, content in pages.items()),
        # Captured twice: the first counts.
        (f"{root}/a", "200 OK", "text/html", pages[f"{root}/b"]),
        *((url, "200 OK", "image/jpeg", content) for url, content in images.items()),
    ]
    file = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(file, "w") as archive:
        members = [[record] for record in records] if split else [records]
        for number, part in enumerate(members):
            archive.writestr(f"archive/rec-{number}.warc.gz", warc(part, packed=True))
    results = list(read_documents([file]))
    documents = [one for one in results if isinstance(one, Document)]
    articles = {one.key: one.title for one in documents if one.picture is None}
    assert articles == {
        f"{root}/a": "Weir breaks at Arnholt",
        f"{root}/b": "Ferry stuck off Belmont",
        f"{root}/c": "Choir sings at Tresco",
    }
    assert [one.key for one in documents if one.picture] == [f"{root}/p/a.jpg", f"{root}/p/b.jpg"]
    (unread,) = (one for one in results if isinstance(one, Unreadable))
    assert f"{root}/login" in unread.path


DAMAGED: dict[str, tuple[Callable[[bytes], bytes], type]] = {
    "packed as one": (lambda data: gzip.compress(gzip.decompress(data)), Document),
    "cut off": (lambda data: data[: len(data) * 2 // 3], Unreadable),
    "damaged picture": (
        lambda data: data[: len(data) * 2 // 3] + b"\x55" * 40 + data[len(data) * 2 // 3 + 40 :],
        Unreadable,
    ),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_captures_that_are_not_as_they_should_be(damage: str, tmp_path: Path, capsys) -> None:
    article = page_of("Weir breaks at Arnholt", "Water ran over the quay.", "/a.jpg")
    picture = save(tmp_path / "a.jpg").read_bytes()
    records = [
        ("https://gazette.example/a", "200 OK", "text/html", article),
        ("https://gazette.example/a.jpg", "200 OK", "image/jpeg", picture),
    ]
    change, of_picture = DAMAGED[damage]
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(change(warc(records, packed=True)))
    results = list(read_documents([file]))
    assert [type(one) for one in results] == [Document, of_picture]
    assert isinstance(results[0], Document)
    assert results[0].title == "Weir breaks at Arnholt"
    # What is damaged is told by the reader, in its own words.
    assert capsys.readouterr().err == ""


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
