"""What there is to do for the documents that were read: which are new, changed, or dated anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.model import Extraction
from datasette_discrepancy.claims.rows import rows_of, story_id
from datasette_discrepancy.documents import publication_from_story
from datasette_discrepancy.documents.model import Document, Publication, Unreadable
from datasette_discrepancy.documents.page_pictures import SHOWN_BY_PAGE
from datasette_discrepancy.storing import STORED_DOCUMENTS, stored_document

# Kinds of knowledge that the other documents of a story may sharpen.
COPYRIGHT_YEAR, NARROWED_YEAR = "copyright year", "copyright year, story"
INFERRED = frozenset({"unknown", "story", COPYRIGHT_YEAR, NARROWED_YEAR})
LAST_VERSION = "select coalesce(max(version), 0) from document where lineage = ?"


@dataclass
class LoadSummary:
    """What a load did.

    Attributes:
        stories: names of the stories that changed.
        loaded, unchanged, versions: documents new, untouched, and new versions of known ones.
        claims: claims in what was loaded.
        read_again: documents untouched whose claims were read anew, by a changed extraction.
        unreadable: what could not be read.
        notes: what a document says of itself that was not understood; it was loaded all the same.
    """

    stories: set[str] = field(default_factory=set)
    loaded: int = 0
    unchanged: int = 0
    versions: int = 0
    claims: int = 0
    read_again: int = 0
    unreadable: list[Unreadable] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Work:
    """One document to extract and store.

    Attributes:
        version: which version of the article it is.
        given: False for a stored document that only the others of its story have changed.
        again: True where nothing but the extraction has changed since it was stored.
    """

    document: Document
    version: int
    given: bool = True
    again: bool = False


def plan(
    db: Database, documents: Sequence[Document], summary: LoadSummary, read_by: str
) -> list[Work]:
    """Decide what has to be extracted, publication dates sharpened by the story.

    Counts what is unchanged. A stored document whose inferred date changes is extracted again, and
    so is one that is given and was stored by another extraction.

    Args:
        db: the database.
        documents: what is given.
        summary: counts what is unchanged.
        read_by: fingerprint of the extraction.
    """
    by_story: dict[str, dict[str, Document]] = defaultdict(dict)
    for document in documents:
        by_story[document.story][document.key] = document
    work: list[Work] = []
    for name, given in by_story.items():
        stored = {row["lineage"]: row for row in db.query(STORED_DOCUMENTS, [story_id(name)])}
        known = {
            document.key: document
            for document in (stored_document(db, row) for row in stored.values())
        }
        for key, document in given.items():
            given[key] = _of_its_page(document, known.get(key))
        for document in _dated_by_story({**known, **given}):
            is_given = document.key in given
            item = _work(db, document, stored, read_by if is_given else None)
            if item is None or item.again:
                summary.unchanged += is_given
            if item is not None:
                work.append(replace(item, given=is_given))
    return work


def _of_its_page(document: Document, stored: Document | None) -> Document:
    """Return a picture as that of the page that shows it, also where it is loaded again alone."""
    known_otherwise = document.source_basis in ("option", SHOWN_BY_PAGE)
    if stored is None or document.picture is None or known_otherwise:
        return document
    if stored.source_basis != SHOWN_BY_PAGE or stored.text != document.text:
        return document
    return replace(document, source=stored.source, source_basis=SHOWN_BY_PAGE)


def _work(
    db: Database, document: Document, stored: dict[str, dict[str, Any]], read_by: str | None
) -> Work | None:
    """What to do with a document: None where it is stored just so."""
    fresh = rows_of(document, Extraction(), read_by=read_by)["document"][0]
    present = stored.get(fresh["lineage"])
    if present is not None and present["id"] == fresh["id"]:
        changed = {column for column in fresh if present[column] != fresh[column]} - {"version"}
        if read_by is None:
            # Who read a document that nobody asked for is no reason to read it again.
            changed -= {"extraction"}
        again = changed == {"extraction"}
        return Work(document, present["version"], again=again) if changed else None
    earlier = list(db.query("select version from document where id = ?", [fresh["id"]]))
    if earlier:
        return Work(document, earlier[0]["version"])
    last = db.execute(LAST_VERSION, [fresh["lineage"]]).fetchone()[0]
    return Work(document, last + 1)


def _dated_by_story(documents: dict[str, Document]) -> list[Document]:
    """Give undated documents the interval that the dated ones of the story leave them."""
    own = {key: _own_publication(document) for key, document in documents.items()}
    dated = [own[key] for key in sorted(own)]
    result = []
    for key in sorted(documents):
        publication = own[key]
        if publication.basis in INFERRED:
            publication = publication_from_story(dated, publication)
        result.append(replace(documents[key], publication=publication))
    return result


def _own_publication(document: Document) -> Publication:
    """What a document itself says of its date, before the story was asked."""
    publication = document.publication
    if publication.basis == "story":
        return Publication()
    if publication.basis == NARROWED_YEAR and publication.earliest:
        # The narrowed interval lies within its year.
        year = publication.earliest[:4]
        return Publication(year, f"{year}-01-01", f"{year}-12-31", COPYRIGHT_YEAR)
    return publication
