"""Made-up saved pages in the styles of real outlets: their captions and fields, measured.

The pages and what is true of them (``tests/article_pages/expected.yml``) were written before the
reader saw them; a page is mended only where its own mark-up was wrong. What the reader missed was
then mended by its kind, so the share that is found here is no measure of pages that nobody has
read: docs/decisions/pages-and-pictures.md has what it was before.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from dateutil import parser

from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.documents.reader import read_documents

FOLDER = Path(__file__).parent.parent / "article_pages"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (FOLDER / "expected.yml").read_text(encoding="utf-8")
)
READABLE = sorted(name for name, page in EXPECTED.items() if not page.get("unreadable"))
FIELDS = ("title", "published", "author", "source")
# The share of true captions that must be found, and how many pages there must be to tell.
LEAST_FOUND = 0.95
LEAST_PAGES = 30


@cache
def read(name: str) -> Document | Unreadable:
    """Read one page of the set."""
    return next(iter(read_documents([FOLDER / name])))


def passages(document: Document, *kinds: str) -> list[str]:
    """Return the texts of a document's passages of some kinds."""
    return [document.text[p.start : p.end] for p in document.passages if p.kind in kinds]


def test_every_page_has_its_truth_written_down() -> None:
    assert {file.name for file in FOLDER.glob("*.html")} == set(EXPECTED)
    assert len(EXPECTED) >= LEAST_PAGES


def test_captions_are_found_and_none_is_invented() -> None:
    true = found = 0
    invented: list[tuple[str, str]] = []
    missed: list[tuple[str, str]] = []
    for name in READABLE:
        document = read(name)
        assert isinstance(document, Document), name
        for kinds, key in ((("caption",), "captions"), (("alt",), "alternatives")):
            got, wanted = passages(document, *kinds), EXPECTED[name][key]
            true += len(wanted)
            missed += [(name, text) for text in wanted if text not in got]
            invented += [(name, text) for text in got if text not in wanted]
            found += sum(got.count(text) == 1 for text in wanted)
    print(f"captions found: {found} of {true} on {len(READABLE)} pages; missed: {missed}")
    assert invented == []
    assert found >= LEAST_FOUND * true, missed


@pytest.mark.parametrize("name", READABLE)
def test_every_caption_record_points_at_its_text(name: str) -> None:
    document = read(name)
    assert isinstance(document, Document)
    records: Any = document.extra.get("captions", [])
    assert len(records) == len(passages(document, "caption", "alt"))
    for record in records:
        assert document.text[record["start"] : record["end"]] == record["text"]
    # What stands under a picture is told once: by its caption, and not by the prose, too.
    prose = " ".join(passages(document, "body", "headline", "standfirst"))
    assert not [one for one in records if one["text"] in prose]


@pytest.mark.parametrize("name", READABLE)
def test_fields(name: str) -> None:
    document = read(name)
    assert isinstance(document, Document)
    publication = document.publication
    got = {
        "title": document.title,
        "published": publication.edtf,
        "author": document.author,
        "source": document.source,
    }
    wanted = {key: EXPECTED[name][key] for key in FIELDS if key in EXPECTED[name]}
    if "T" in wanted.get("published", ""):
        # One instant may be written in several ways.
        assert publication.earliest is not None
        got["published"] = parser.isoparse(publication.earliest)
        wanted["published"] = parser.isoparse(wanted["published"]).replace(microsecond=0)
    assert {key: got[key] for key in wanted} == wanted


@pytest.mark.parametrize("name", sorted(set(EXPECTED) - set(READABLE)))
def test_pages_without_an_article_are_reported(name: str) -> None:
    result = read(name)
    assert isinstance(result, Unreadable)
    assert result.problem.startswith("holds no article")
