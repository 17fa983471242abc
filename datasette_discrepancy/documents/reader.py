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
from .publication import publication_from_text


def read_documents(
    paths: Iterable[Path],
    *,
    story: str | None = None,
    source: str | None = None,
    published: str | None = None,
) -> Iterator[Document | Unreadable]:
    """Read all documents below the given paths, in the order given and then of their names.

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


Read = tuple[Origin, Document | Unreadable]


def read_all(paths: Iterable[Path], options: Options) -> Iterator[Read | Unreadable]:
    """Yield what every file holds, each file once also where two paths lead to it."""
    seen: set[str] = set()
    for path in paths:
        for origin in find_files(Path(path), options):
            if isinstance(origin, Unreadable):
                yield origin
                continue
            real = os.path.realpath(origin.file)
            if real not in seen:
                seen.add(real)
                for result in read_file(origin):
                    yield origin, result


def read_file(origin: Origin) -> Iterator[Document | Unreadable]:
    """Yield what one file holds."""
    try:
        check_regular(origin)
        yield from READERS[suffix_of(origin.file)](origin)
    except UnreadableError as error:
        yield Unreadable(origin.shown, error.problem, error.remedy, error.line)


def distinct(results: Iterable[Read | Unreadable]) -> Iterator[Document | Unreadable]:
    """Give every document of a story a key of its own.

    Two files may lead to one key where documents name their story themselves, or folders of the
    same name are loaded together: then the longer path is the key. A second record with the same id
    and text is the same document; with another text it is reported, because it would replace the
    first.
    """
    texts: dict[tuple[str, str], str] = {}
    for result in results:
        if isinstance(result, Unreadable):
            yield result
            continue
        origin, document = result
        if isinstance(document, Unreadable):
            yield document
            continue
        if document.key == origin.key and (document.story, document.key) in texts:
            document = dataclasses.replace(document, key=document.path)
        place = (document.story, document.key)
        if place not in texts:
            texts[place] = document.text
            yield document
        elif texts[place] != document.text:
            problem = f"a second document has the id '{document.key}'"
            yield Unreadable(origin.shown, problem, "give each document an id of its own")
