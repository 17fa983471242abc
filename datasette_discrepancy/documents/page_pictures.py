"""The pictures beside an article: files that its captions name and that lie where it lies."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from .errors import UnreadableError
from .image_files import LARGEST_FILE, SMALLEST_SHOWN, picture_document, read_picture
from .model import Document, Unreadable
from .origin import Origin, printable

PICTURE_SUFFIXES = frozenset([".jpg", ".jpeg", ".png", ".webp", ".avif", ".tif", ".tiff", ".gif"])
# Browsers save "Page.html" with what it shows in "Page_files".
COMPANION = "_files"
# How the outlet of a picture is known that an article shows.
SHOWN_BY_PAGE = "page that shows it"


def is_companion(folder: Path) -> bool:
    """Tell whether a folder holds what a page saved beside it shows, and no story of its own."""
    if not folder.name.endswith(COMPANION):
        return False
    stem = folder.name[: -len(COMPANION)]
    return any((folder.parent / f"{stem}{suffix}").is_file() for suffix in (".html", ".htm"))


def find_pictures(
    origin: Origin, captions: Sequence[dict[str, Any]], source: str
) -> Iterator[Document | Unreadable]:
    """Yield the documents of the picture files that captions name, each file once.

    Args:
        origin: the article's file.
        captions: records with ``image``; those whose file is found get its key as ``file``.
        source: the outlet that shows the pictures.
    """
    found: dict[Path, str | None] = {}
    for caption in captions:
        file = file_of(origin, caption.get("image"))
        if file is None:
            continue
        if file not in found:
            own = origin_of(origin, file)
            try:
                if file.stat().st_size > LARGEST_FILE:
                    raise UnreadableError("is a picture above 256 MB", "save it smaller")
                picture = read_picture(own.read_bytes())
                if min(picture.width, picture.height) < SMALLEST_SHOWN:
                    found[file] = None
                    continue
                document = picture_document(own, picture, source=source)
            except UnreadableError as error:
                found[file] = None
                yield Unreadable(own.shown, error.problem, error.remedy)
                continue
            found[file] = own.key
            yield dataclasses.replace(document, source_basis=SHOWN_BY_PAGE)
        if found[file] is not None:
            caption["file"] = found[file]


def shown_files(origin: Origin, document: Document) -> Iterator[Path]:
    """Yield the files beside an article that it shows."""
    for caption in captions_of(document.extra):
        file = file_of(origin, caption.get("image")) if "file" in caption else None
        # In a capture the same address means a captured file.
        if file is not None and origin_of(origin, file).key == caption["file"]:
            yield file


def file_of(origin: Origin, address: object) -> Path | None:
    """Return the file that an address means, None where none lies below the article's folder.

    A page is hostile until shown otherwise: addresses that lead out of its folder are no files.
    """
    if not isinstance(address, str) or not address or len(address) > 1_000:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    folder = origin.file.parent
    for name in dict.fromkeys((unquote(parts.path), parts.path)):
        if "\x00" in name or Path(name).suffix.lower() not in PICTURE_SUFFIXES:
            continue
        try:
            file = (folder / name).resolve()
            inside = file.is_relative_to(folder.resolve()) and file.is_file()
        except (OSError, RuntimeError):
            continue
        if inside:
            return file
    return None


def origin_of(origin: Origin, file: Path) -> Origin:
    """Return where a picture comes from, named by its place beside the article."""
    below = printable(file.relative_to(origin.file.parent.resolve()))

    def beside(path: str) -> str:
        folder, slash, _ = path.rpartition("/")
        return f"{folder}{slash}{below}"

    return dataclasses.replace(
        origin,
        file=file,
        shown=beside(origin.shown),
        path=beside(origin.path),
        key=beside(origin.key),
    )


def captions_of(extra: Mapping[str, object]) -> list[dict[str, Any]]:
    """Return a document's caption records, each a copy that may be added to."""
    given = extra.get("captions")
    records = given if isinstance(given, list) else []
    return [dict(record) for record in records if isinstance(record, Mapping)]


def with_pictures(origin: Origin, document: Document) -> Iterator[Document | Unreadable]:
    """Yield a document, its captions joined to their files, and behind it those files."""
    captions = captions_of(document.extra)
    if not captions:
        yield document
        return
    pictures = list(find_pictures(origin, captions, document.source))
    yield dataclasses.replace(document, extra={**document.extra, "captions": captions})
    for picture in pictures:
        if isinstance(picture, Document):
            picture = dataclasses.replace(picture, story=document.story)
        yield picture
