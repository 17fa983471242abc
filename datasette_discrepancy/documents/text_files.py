"""Reader of ``.txt`` and ``.md``: an article as a person would paste it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from .assemble import make_document
from .encoding import decode
from .front_matter import split_front_matter
from .model import Document
from .origin import Origin


def read_text_file(origin: Origin) -> Iterator[Document]:
    """Yield the document of a text file: the whole file, front matter included, is its text.

    Args:
        origin: the file.

    Raises:
        UnreadableError: no text, an unknown encoding, or broken front matter.
    """
    decoded = decode(origin.read_bytes())
    front = split_front_matter(decoded.text)
    document = make_document(origin, decoded.text, front.metadata, name=origin.key, start=front.end)
    if decoded.guessed:
        extra = {**document.extra, "encoding": decoded.encoding}
        document = dataclasses.replace(document, extra=extra)
    yield document
