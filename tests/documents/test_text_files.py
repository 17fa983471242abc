"""Text files: encodings, front matter, and what is known of an article."""

import pytest

from datasette_discrepancy.documents import read_documents
from tests.reading import ARTICLE, BODY, parts, read_one, write

TEXTS = {
    "plain": (ARTICLE.encode(), ARTICLE),
    "byte order mark": (b"\xef\xbb\xbf" + ARTICLE.encode(), ARTICLE),
    "carriage returns": (ARTICLE.replace("\n", "\r\n").encode(), ARTICLE.replace("\n", "\r\n")),
    "utf-16": (ARTICLE.encode("utf-16"), ARTICLE),
    "utf-16 big": (b"\xfe\xff" + ARTICLE.encode("utf-16-be"), ARTICLE),
    "utf-32": (ARTICLE.encode("utf-32"), ARTICLE),
    "emoji": (f"🐟 {ARTICLE}".encode(), f"🐟 {ARTICLE}"),
    "no line break at the end": (ARTICLE.strip().encode(), ARTICLE.strip()),
    "spaces": (b"  \n" + ARTICLE.encode() + b"\n  ", "  \n" + ARTICLE + "\n  "),
}


@pytest.mark.parametrize(("data", "text"), TEXTS.values(), ids=TEXTS)
def test_text_is_never_edited(tmp_path, data, text):
    document = read_one(write(tmp_path, "a.txt", data))
    assert document.text == text
    assert document.title.endswith("Ministers talk fish")
    assert document.title_basis == "headline"
    assert parts(document, "body") == [BODY]


def test_windows_text_is_recognised(tmp_path):
    text = f"Café talks\n\n“No,” said the minister of the north — twice. {BODY} It cost €5.\n"
    document = read_one(write(tmp_path, "a.txt", text.encode("cp1252")))
    assert document.text == text
    assert document.extra == {"encoding": "cp1252"}


FRONT = """---
id: fish-1
source: Northern Herald
title: Ministers talk fish
url: https://herald.example/1
published: 2023-09-05
author: [Jane Doe, Ola Holm]
language: en
desk: no
captions:
  - {text: Two men on a quay., image: quay.jpg}
  - {text: Not in the text, image: none.jpg}
---
"""


def test_front_matter(tmp_path):
    text = FRONT + ARTICLE + "\nTwo men on a quay.\n"
    document = read_one(write(tmp_path, "a.md", text))
    assert document.text == text
    assert parts(document, "boilerplate") == [FRONT.strip()]
    assert parts(document, "headline") == ["Ministers talk fish"]
    assert parts(document, "caption") == ["Two men on a quay."]
    start = text.index("Two men", len(FRONT))
    assert document.key == "fish-1"
    assert (document.source, document.source_basis) == ("Northern Herald", "metadata")
    assert (document.title, document.title_basis) == ("Ministers talk fish", "metadata")
    assert document.url == "https://herald.example/1"
    assert document.author == "Jane Doe, Ola Holm"
    assert document.language == "en"
    assert (document.publication.edtf, document.publication.basis) == ("2023-09-05", "metadata")
    assert document.extra == {
        "desk": "no",
        "captions": [
            {"text": "Two men on a quay.", "image": "quay.jpg", "start": start, "end": start + 18},
            {"text": "Not in the text", "image": "none.jpg"},
        ],
    }


def test_what_is_no_front_matter(tmp_path):
    text = f"---\nA rule of dashes\n---\n\n{ARTICLE}"
    assert "A rule of dashes" not in str(read_one(write(tmp_path, "a.txt", text)).extra)
    text = f"---\n{ARTICLE}"
    assert read_one(write(tmp_path, "b.txt", text)).text == text


def test_options_win_over_the_document(tmp_path):
    file = write(tmp_path, "a.txt", FRONT + ARTICLE)
    document = read_one(file, source="Paper", published="2024-01-02", story="S")
    assert (document.source, document.source_basis) == ("Paper", "option")
    assert (document.publication.edtf, document.publication.basis) == ("2024-01-02", "option")
    assert document.story == "S"


def test_published_option_that_is_no_date_is_refused_at_once():
    with pytest.raises(ValueError, match="'soon' is no date"):
        read_documents([], published="soon")


def test_impossible_date_is_noted(tmp_path):
    file = write(tmp_path, "a.txt", f"---\npublished: 2023-02-30\n---\n{ARTICLE}")
    document = read_one(file)
    assert document.publication.basis == "unknown"
    assert document.extra == {
        "problems": ["published: '2023-02-30' is no date of the calendar: write it as 2024-03-05"]
    }


SOURCES = {
    "file name": (ARTICLE, ("herald-1", "file name")),
    "dateline": (f"Fish\n\nOSLO (AP) - {BODY}\n", ("AP", "dateline")),
    "copyright line": (f"{ARTICLE}\n©2023 Herald Ltd\n", ("Herald", "copyright line")),
    "url": (f"---\nurl: https://www.herald.example/1\n---\n{ARTICLE}", ("herald.example", "url")),
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.values(), ids=SOURCES)
def test_source_and_basis(tmp_path, text, expected):
    document = read_one(write(tmp_path, "herald-1.txt", text))
    assert (document.source, document.source_basis) == expected
