"""The main job: read documents, extract claims, link stories, evaluate rules.

Idempotent and incremental: a document already stored with the same text and metadata costs a
comparison; only stories that changed are linked and checked again.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.model import Extraction
from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.claims.rows import QuoteError, Rows, rows_of, story_id
from datasette_discrepancy.documents import publication_from_story, read_documents
from datasette_discrepancy.documents.model import Document, Passage, Publication, Unreadable
from datasette_discrepancy.language.pipeline import load_pipeline
from datasette_discrepancy.links.story import link_story

# Kinds of knowledge that the other documents of a story may sharpen.
COPYRIGHT_YEAR, NARROWED_YEAR = "copyright year", "copyright year, story"
INFERRED = frozenset({"unknown", "story", COPYRIGHT_YEAR, NARROWED_YEAR})
TABLES = ("story", "source", "document", "passage", "mention", "time_expression", "claim")
SHARED_TABLES = frozenset({"story", "source"})
# Documents a worker takes at a time: enough to fill a batch of the parser.
CHUNK = 8

STORED_DOCUMENTS = """
select document.*, story.name as story_name, source.name as source_name
from document
join story on story.id = document.story_id
join source on source.id = document.source_id
where document.story_id = ? and document.current = 1
order by document.lineage
"""
STORED_PASSAGES = 'select kind, start, "end" from passage where document_id = ? order by start'
# Children first, so that foreign keys hold at every step.
FORGET_DOCUMENT = (
    "delete from claim_reading where document_id = ?",
    "delete from flag where a_document_id = ?",
    "delete from flag where b_document_id = ?",
    "delete from claim where document_id = ?",
    "delete from mention where document_id = ?",
    "delete from time_expression where document_id = ?",
    "delete from passage where document_id = ?",
    "delete from document where id = ?",
)
RETIRE_VERSIONS = "update document set current = 0 where lineage = ? and id <> ?"
LAST_VERSION = "select coalesce(max(version), 0) from document where lineage = ?"
# A load that was interrupted leaves a story half done: claims that no rule can see, or readings of
# a version that was replaced.
HALF_LINKED = """
select exists (
    select 1 from claim join document on document.id = claim.document_id
    where document.story_id = :story_id and document.current = 1
        and not exists (select 1 from claim_reading where claim_id = claim.id)
) or exists (
    select 1 from claim_reading join document on document.id = claim_reading.document_id
    where claim_reading.story_id = :story_id and document.current = 0
)
"""
# The rules have run over everything that is stored. Deleted before anything is written, so that
# what was interrupted, or loaded without a check, is checked the next time.
CHECKED = "select exists (select 1 from rule_run)"
FORGET_CHECKED = "delete from rule_run"


class WorkerError(RuntimeError):
    """A process that extracts claims ended before its work; the text says the way out."""


@dataclass
class LoadSummary:
    """What a load did.

    Attributes:
        stories: names of the stories that changed.
        loaded, unchanged, versions: documents new, untouched, and new versions of known ones.
        claims: claims in what was loaded.
        unreadable: what could not be read.
        unchecked: True where the rules have not seen all that an earlier load stored.
    """

    stories: set[str] = field(default_factory=set)
    loaded: int = 0
    unchanged: int = 0
    versions: int = 0
    claims: int = 0
    unreadable: list[Unreadable] = field(default_factory=list)
    unchecked: bool = False


@dataclass(frozen=True)
class Work:
    """One document to extract and store.

    Attributes:
        version: which version of the article it is.
        given: False for a stored document that only the others of its story have changed.
    """

    document: Document
    version: int
    given: bool = True


Progress = Callable[[Iterable[Any], int], Iterator[Any]]


def no_progress(items: Iterable[Any], length: int) -> Iterator[Any]:
    """Pass items on without a bar."""
    yield from items


def load(
    db: Database,
    paths: Sequence[Path],
    *,
    story: str | None = None,
    source: str | None = None,
    published: str | None = None,
    model: str | None = None,
    rule_folders: Sequence[Path] = (),
    workers: int = 1,
    progress: Progress = no_progress,
) -> LoadSummary:
    """Read documents into a database and link the stories they belong to.

    Args:
        db: an open database of the newest schema.
        paths: files and folders.
        story, source, published: what the person says of all of them.
        model: spaCy pipeline, None for the shipped one.
        rule_folders: the user's rule folders; their predicates join the lexicon.
        workers: processes that extract claims; 1 does it in this one.
        progress: wraps the documents while they are extracted.

    Raises:
        ValueError: if `published` is no date.
        LexiconError: if a predicate file cannot be used.
        PipelineError: if the pipeline cannot be loaded.
        WorkerError: if a process that extracts claims ended before its work.
    """
    summary = LoadSummary(unchecked=not db.execute(CHECKED).fetchone()[0])
    documents: list[Document] = []
    for item in read_documents(paths, story=story, source=source, published=published):
        if isinstance(item, Unreadable):
            summary.unreadable.append(item)
        else:
            documents.append(item)
    lexicon = load_lexicon(rule_folders)
    work = plan(db, documents, summary)
    texts = [item.document for item in work]
    extracted = extract_all(texts, lexicon, rule_folders, model, workers)
    for task, extraction in zip(work, progress(extracted, len(work)), strict=True):
        _store_work(db, task, extraction, summary)
    summary.stories |= {
        name for name in {document.story for document in documents} if _half_linked(db, name)
    }
    if summary.stories:
        write_lexicon(db, lexicon)
        for name in sorted(summary.stories):
            link_story(db, story_id(name), lexicon)
        db.execute("analyze")
    return summary


def plan(db: Database, documents: Sequence[Document], summary: LoadSummary) -> list[Work]:
    """Decide what has to be extracted, publication dates sharpened by the story.

    Counts what is unchanged. A stored document whose inferred date changes is extracted again.
    """
    by_story: dict[str, dict[str, Document]] = defaultdict(dict)
    for document in documents:
        by_story[document.story][document.key] = document
    work: list[Work] = []
    for name, given in by_story.items():
        stored = {row["lineage"]: row for row in db.query(STORED_DOCUMENTS, [story_id(name)])}
        known = {
            document.key: document
            for document in (_stored_document(db, row) for row in stored.values())
        }
        for document in _dated_by_story({**known, **given}):
            item = _work(db, document, stored)
            is_given = document.key in given
            if item is None:
                summary.unchanged += is_given
            else:
                work.append(replace(item, given=is_given))
    return work


def _store_work(db: Database, task: Work, extraction: Extraction, summary: LoadSummary) -> None:
    """Store one document and count it; one whose claims do not fit its text is reported."""
    try:
        rows = rows_of(task.document, extraction, task.version)
    except QuoteError as error:
        problem = f"its claims do not fit its text ({error})"
        remedy = "it was left out; please report this defect"
        summary.unreadable.append(Unreadable(task.document.path, problem, remedy))
        return
    store(db, rows)
    summary.stories.add(task.document.story)
    summary.claims += len(rows["claim"])
    summary.loaded += task.given and task.version == 1
    summary.versions += task.given and task.version > 1


def _half_linked(db: Database, story: str) -> bool:
    return bool(db.execute(HALF_LINKED, {"story_id": story_id(story)}).fetchone()[0])


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


def _stored_document(db: Database, row: dict[str, Any]) -> Document:
    extra = json.loads(row["extra"]) if row["extra"] else {}
    return Document(
        story=row["story_name"],
        key=row["document_key"],
        text=row["text"],
        path=row["path"],
        source=row["source_name"],
        source_basis=row["source_basis"],
        title=row["title"],
        title_basis=row["title_basis"],
        url=row["url"],
        author=row["author"],
        language=row["language"],
        publication=Publication(
            row["published"],
            row["published_earliest"],
            row["published_latest"],
            row["published_basis"],
        ),
        passages=tuple(
            Passage(passage["kind"], passage["start"], passage["end"])
            for passage in db.query(STORED_PASSAGES, [row["id"]])
        ),
        extra=extra,
    )


def _work(db: Database, document: Document, stored: dict[str, dict[str, Any]]) -> Work | None:
    """What to do with a document: None where it is stored just so."""
    fresh = rows_of(document, Extraction())["document"][0]
    present = stored.get(fresh["lineage"])
    if present is not None and present["id"] == fresh["id"]:
        same = all(present[column] == fresh[column] for column in fresh if column != "version")
        return None if same else Work(document, present["version"])
    again = list(db.query("select version from document where id = ?", [fresh["id"]]))
    if again:
        return Work(document, again[0]["version"])
    last = db.execute(LAST_VERSION, [fresh["lineage"]]).fetchone()[0]
    return Work(document, last + 1)


def store(db: Database, rows: Rows) -> None:
    """Write the rows of one document in one transaction; older versions of it are retired."""
    document = rows["document"][0]
    with db.atomic():
        db.execute(FORGET_CHECKED)
        for statement in FORGET_DOCUMENT:
            db.execute(statement, [document["id"]])
        for table in TABLES:
            if not rows[table]:
                continue
            columns = list(rows[table][0])
            verb = "insert or ignore" if table in SHARED_TABLES else "insert"
            names = ", ".join(f'"{column}"' for column in columns)
            slots = ", ".join(f":{column}" for column in columns)
            db.conn.executemany(
                f"{verb} into {table} ({names}) values ({slots})",
                rows[table],
            )
        db.execute(RETIRE_VERSIONS, [document["lineage"], document["id"]])


def write_lexicon(db: Database, lexicon: Lexicon) -> None:
    """Write what is true of the predicates, for the rules."""
    with db.atomic():
        db.execute("delete from predicate_property")
        db.execute("delete from predicate_pair")
        db.conn.executemany(
            "insert into predicate_property (predicate, property) values (?, ?)",
            lexicon.properties(),
        )
        db.conn.executemany(
            "insert into predicate_pair (predicate, opposite) values (?, ?)", lexicon.opposites()
        )


def extract_all(
    documents: Sequence[Document],
    lexicon: Lexicon,
    rule_folders: Sequence[Path],
    model: str | None,
    workers: int,
) -> Iterator[Extraction]:
    """Extract claims from each document, in order; in several processes where asked.

    Each process loads the pipeline once; texts go in and plain values come out, which is twice as
    fast as spaCy's own `n_process`, that sends whole parses.
    """
    if not documents:
        return
    # Here also where others will do the work, so that a wrong name is reported before they start.
    nlp = load_pipeline(model)
    if workers <= 1 or len(documents) < 2:
        for document in documents:
            yield extract(document, nlp, lexicon)
        return
    try:
        with ProcessPoolExecutor(
            workers, initializer=_start_worker, initargs=(model, tuple(rule_folders))
        ) as pool:
            yield from pool.map(_extract_in_worker, documents, chunksize=CHUNK)
    except BrokenProcessPool as error:
        raise WorkerError(
            f"a worker process ended before its work ({error}): load again with fewer --workers; "
            "what is stored already is kept"
        ) from None


_worker: dict[str, Any] = {}


def _start_worker(model: str | None, rule_folders: tuple[Path, ...]) -> None:
    _worker["nlp"] = load_pipeline(model)
    _worker["lexicon"] = load_lexicon(rule_folders)


def _extract_in_worker(document: Document) -> Extraction:
    return extract(document, _worker["nlp"], _worker["lexicon"])
