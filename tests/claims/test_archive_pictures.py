"""Captions that call their picture one from the archive, an illustration or a composite."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.archive_pictures import archived_passages, is_archive
from datasette_discrepancy.documents.model import Document, Passage
from tests.hostile import no_blow_up

ARCHIVE = [
    "FILE - The mayor opens the lock, May 4, 2031.",
    "FILE PHOTO: The mayor opens the lock.",
    "(FILES) The mayor opens the lock.",
    "File 2019: The mayor opens the lock.",
    "The mayor opens the lock. (AP Photo/Ann Lee, File)",
    "The mayor opens the lock. Ann Lee/Northern Pictures/File",
    "The mayor opens the lock (file picture)",
    "ARCHIVE: The mayor opens the lock.",
    "The mayor opens the lock. Photo: Post archive photo",
    "The mayor opens the lock. Picture: Ann Lee/Archive",
    "Library image of the lock.",
    "Stock photo of a lock.",
    "An artist's impression of the lock.",
    "Illustration: a lock.",
    "An AI-generated picture of the lock.",
    "The lock in 2050. Created with artificial intelligence.",
    "Representational image",
    "Image used for representation.",
    "Courtroom sketch of the mayor.",
    "The mayor in an undated photograph.",
    "This combination of pictures shows the mayor and his rival.",
    "Composite image of the mayor and his rival.",
    "Screen grab of a video that shows the lock.",
    "Symbolic picture: a lock.",
]
OF_THE_DAY = [
    "The mayor opens the lock on Friday.",
    "Readers in the national archive in Ulm.",
    "The reconstruction of the lock begins.",
    "Actors perform a sketch about the lock.",
    "Visitors look at an artwork made of files.",
    "Files are carried out of the office.",
    "Illustrator Ann Lee signs her book.",
    "A combination of wind and rain broke the lock.",
    "Dancers in profile on the quay.",
    "Protesters file past the town hall.",
    "An archivist opens the lock.",
    "",
]


@pytest.mark.parametrize("caption", ARCHIVE)
def test_what_calls_a_picture_one_of_another_occasion(caption: str) -> None:
    assert is_archive(caption)


@pytest.mark.parametrize("caption", OF_THE_DAY)
def test_what_a_picture_of_the_day_may_show(caption: str) -> None:
    assert not is_archive(caption)


def test_hostile_captions_take_linear_time() -> None:
    for part in ("combination ", "(file ", "created by ", "from the ", "image for ", ", file"):
        with no_blow_up():
            is_archive(part * 20_000)


def document(*captions: dict[str, str]) -> Document:
    """Return a document of captions, each with its record; offsets are filled in."""
    text, passages, records = "", [], []
    for given in captions:
        start = len(text)
        text += given["text"]
        passages.append(Passage("caption", start, len(text)))
        records.append({**given, "start": start, "end": len(text)})
        text += "\n"
    return Document(
        "s", "k", text, "p", "src", "b", passages=tuple(passages), extra={"captions": records}
    )


def test_a_credit_tells_it_too() -> None:
    article = document(
        {"text": "The mayor opens the lock.", "image": "a.jpg", "credit": "AP Photo/Lee, File"},
        {"text": "Swans below the lock.", "image": "b.jpg", "credit": "Ann Lee"},
    )
    assert archived_passages(article, [0, 1]) == {0}


def test_what_one_caption_says_holds_for_every_text_of_the_picture() -> None:
    article = document(
        {"text": "FILE - The mayor opens the lock.", "image": "a.jpg"},
        {"text": "A man with a chain turns a wheel", "image": "a.jpg"},
        {"text": "A man with a chain at a desk", "image": "b.jpg"},
        {"text": "A man in a boat"},
        {"text": "Undated photo of a boat"},
    )
    assert archived_passages(article, range(5)) == {0, 1, 4}
