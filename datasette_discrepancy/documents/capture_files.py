"""Reader of web captures (WARC, ISO 28500; WACZ): every captured page with its pictures.

The records are read by warcio, which the extra ``[warc]`` installs.
"""

from __future__ import annotations

import dataclasses
import gzip
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from typing import IO, Any
from urllib.parse import urljoin

from .errors import UnreadableError
from .html_files import read_page
from .html_markup import LONGEST_PAGE
from .image_files import picture_document, read_picture
from .model import Document, Unreadable
from .origin import Origin
from .page_pictures import SHOWN_BY_PAGE, captions_of

INSTALL = "pip install 'datasette-discrepancy[warc]'"
PAGES = ("text/html", "application/xhtml+xml")
LARGEST_PICTURE = 64 * 2**20
MOST_RECORDS = 100_000


def read_capture_file(origin: Origin) -> Iterator[Document | Unreadable]:
    """Yield the documents of a capture's pages, and of the pictures that they show.

    Args:
        origin: a ``.warc``, ``.warc.gz`` or ``.wacz`` file.

    Raises:
        UnreadableError: warcio is not installed, or the file is no capture or holds no page.
    """
    pages: dict[str, Document] = {}
    failed: list[Unreadable] = []
    for url, kind, data in records(origin, PAGES, LONGEST_PAGE):
        if kind not in PAGES or url in pages:
            continue
        own = dataclasses.replace(origin, key=url, shown=f"{origin.shown} ({url})")
        try:
            pages[url] = read_page(own, data, url=url)
        except UnreadableError as error:
            failed.append(Unreadable(own.shown, error.problem, error.remedy))
    if not pages and not failed:
        raise UnreadableError("holds no captured page", "capture the article's page, too")
    wanted = {urljoin(url, address) for url, page in pages.items() for address in addresses(page)}
    pictures: dict[str, Document] = {}
    for url, _, data in records(origin, ("image/",), LARGEST_PICTURE) if wanted else ():
        if url in wanted and url not in pictures:
            own = dataclasses.replace(origin, key=url, shown=f"{origin.shown} ({url})")
            try:
                pictures[url] = picture_document(own, read_picture(data))
            except UnreadableError as error:
                failed.append(Unreadable(own.shown, error.problem, error.remedy))
    shown: set[str] = set()
    for url, page in pages.items():
        yield joined(page, url, pictures)
        for address in addresses(page):
            place = urljoin(url, address)
            if place in pictures and place not in shown:
                shown.add(place)
                yield dataclasses.replace(
                    pictures[place],
                    source=page.source,
                    source_basis=SHOWN_BY_PAGE,
                    story=page.story,
                )
    yield from failed


def addresses(page: Document) -> list[str]:
    """Return the addresses of the pictures under which a page sets captions."""
    given = [caption.get("image") for caption in captions_of(page.extra)]
    return [address for address in given if isinstance(address, str)]


def joined(page: Document, url: str, pictures: dict[str, Document]) -> Document:
    """Return a page whose captions name the captured files of their pictures."""
    captions = captions_of(page.extra)
    for caption in captions:
        address = caption.get("image")
        place = urljoin(url, address) if isinstance(address, str) else None
        if place in pictures:
            caption["file"] = place
    extra = {**page.extra, "captions": captions} if captions else page.extra
    return dataclasses.replace(page, extra=extra)


def records(
    origin: Origin, kinds: tuple[str, ...], largest: int
) -> Iterator[tuple[str, str, bytes]]:
    """Yield address, media type and content of a capture's successful responses of some kinds.

    Raises:
        UnreadableError: warcio is not installed, or the file is no capture.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise UnreadableError("is a web capture", INSTALL) from error
    try:
        for stream in streams(origin):
            with stream as opened:
                found = ArchiveIterator(opened)
                for _ in range(MOST_RECORDS):
                    # warcio prints what it finds damaged, bytes and all.
                    with redirect_stderr(io.StringIO()):
                        record = next(found, None)
                        content = [] if record is None else list(content_of(record, kinds, largest))
                    yield from content
                    if record is None:
                        break
    except (ArchiveLoadFailed, zipfile.BadZipFile, OSError, EOFError) as error:
        raise UnreadableError("is no web capture that can be read", "capture it again") from error


def content_of(
    record: Any, kinds: tuple[str, ...], largest: int
) -> Iterator[tuple[str, str, bytes]]:
    """Yield one record if it is a successful response of a kind that is wanted."""
    if record.rec_type not in ("response", "resource"):
        return
    http = record.http_headers
    if http is not None and http.get_statuscode() != "200":
        return
    headers = http or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if kind.startswith(kinds) and url.startswith(("http://", "https://")):
        data = record.content_stream().read(largest + 1)
        if 0 < len(data) <= largest:
            yield url, kind, data


def streams(origin: Origin) -> Iterator[Any]:
    """Yield what opens each WARC file of a capture."""
    if origin.file.suffix.lower() != ".wacz":
        yield gzip.GzipFile(origin.file) if is_packed_whole(origin) else origin.file.open("rb")
        return
    with zipfile.ZipFile(origin.file) as archive:
        for name in sorted(archive.namelist()):
            if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
                yield member(archive, name)


def is_packed_whole(origin: Origin) -> bool:
    """Tell whether a capture was packed as one file, and not record by record as the format has it.

    warcio refuses such a file at its second record.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    if origin.file.suffix.lower() != ".gz":
        return False
    try:
        with origin.file.open("rb") as opened, redirect_stderr(io.StringIO()):
            found = ArchiveIterator(opened)
            next(found, None)
            next(found, None)
    except ArchiveLoadFailed as error:
        return "non-chunked" in str(error)
    return False


@contextmanager
def member(archive: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    """Open one file of an archive."""
    with archive.open(name) as opened:
        yield opened
