"""Read documents from files and folders: the first step of the road."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from .errors import UnreadableError
from .folders import check_regular, find_files
from .formats import READERS, suffix_of
from .model import Document, Unreadable
from .origin import Options, Origin
from .page_pictures import PICTURE_SUFFIXES, shown_files
from .publication import publication_from_text


def read_documents(
    paths: Iterable[Path],
    *,
    story: str | None = None,
    source: str | None = None,
    published: str | None = None,
) -> Iterator[Document | Unreadable]:
    """Read all documents below the given paths, in the order given and then of their names.

    Pictures come last: one that a page shows belongs to that page, wherever the two lie.

    Args:
        paths: files and folders. Each immediate subfolder that holds documents is a story; a
            folder's own documents form one named after it; a file's story is its folder.
        story: name of the story of all documents, whatever they say.
        source: the outlet of all documents, whatever they say.
        published: publication date of all documents, ISO 8601, EDTF interval or written out.

    Returns:
        Every document that can be read, and an Unreadable for each that cannot.

    Raises:
        ValueError: ``published`` is no date; the message is one line for the person.
    """
    publication = publication_from_text(published, "option") if published else None
    options = Options(story or None, source or None, publication)
    return distinct(read_all(list(paths), options))


# What was read, and where it comes from; what could not be read says so itself.
Read = tuple[Origin, Document] | Unreadable


def read_all(paths: Iterable[Path], options: Options) -> Iterator[Read]:
    """Yield what every file holds, each file once also where two paths or a page lead to it."""
    found = [one for path in paths for one in find_files(Path(path), options)]
    seen: set[str] = set()
    # Stable, so that files of either kind keep their order.
    for origin in sorted(found, key=is_picture):
        if isinstance(origin, Unreadable):
            yield origin
            continue
        real = os.path.realpath(origin.file)
        if real not in seen:
            seen.add(real)
            for result in read_file(origin):
                if isinstance(result, Unreadable):
                    yield result
                    continue
                seen.update(os.path.realpath(file) for file in shown_files(origin, result))
                yield origin, result


def is_picture(origin: Origin | Unreadable) -> bool:
    """Tell whether a file that was found is a picture."""
    return isinstance(origin, Origin) and suffix_of(origin.file) in PICTURE_SUFFIXES


def read_file(origin: Origin) -> Iterator[Document | Unreadable]:
    """Yield what one file holds."""
    try:
        check_regular(origin)
        yield from READERS[suffix_of(origin.file)](origin)
    except UnreadableError as error:
        yield Unreadable(origin.shown, error.problem, error.remedy, error.line)


def distinct(results: Iterable[Read]) -> Iterator[Document | Unreadable]:
    """Give every document of a story a key of its own.

    Two files may lead to one key where documents name their story themselves, or folders of the
    same name are loaded together: then the longer path is the key. A second record with the same id
    and text is the same document; with another text it is reported, because it would replace the
    first. What several lead to and none can read is reported once.
    """
    texts: dict[tuple[str, str], str] = {}
    reported: set[Unreadable] = set()
    for result in results:
        if isinstance(result, Unreadable):
            if result not in reported:
                reported.add(result)
                yield result
            continue
        origin, document = result
        if document.key == origin.key and (document.story, document.key) in texts:
            document = dataclasses.replace(document, key=document.path)
        place = (document.story, document.key)
        if place not in texts:
            texts[place] = document.text
            yield document
        elif texts[place] != document.text:
            problem = f"a second document has the id '{document.key}'"
            yield Unreadable(origin.shown, problem, "give each document an id of its own")
