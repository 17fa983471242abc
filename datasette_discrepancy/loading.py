"""The main job: read documents, extract claims, link stories, evaluate rules.

Idempotent and incremental: a document already stored with the same text and metadata costs a
comparison; only stories that changed are linked and checked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.model import Extraction
from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.claims.rows import QuoteError, rows_of, story_id
from datasette_discrepancy.collector import long_lived
from datasette_discrepancy.documents import read_documents
from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.extracting import extract_all
from datasette_discrepancy.extraction_fingerprint import extraction_fingerprint
from datasette_discrepancy.links.story import link_story
from datasette_discrepancy.planner_statistics import analyse_if_grown
from datasette_discrepancy.planning import LoadSummary, Work, plan
from datasette_discrepancy.storing import store, write_lexicon

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
    summary = LoadSummary()
    documents: list[Document] = []
    for item in read_documents(paths, story=story, source=source, published=published):
        if isinstance(item, Unreadable):
            summary.unreadable.append(item)
        else:
            documents.append(item)
            problems = item.extra.get("problems")
            noted = problems if isinstance(problems, list) else []
            summary.notes += [f"{_place(item)}: {problem}" for problem in noted]
    lexicon = load_lexicon(rule_folders)
    work = plan(db, documents, summary, extraction_fingerprint(lexicon, model))
    load_work(db, work, lexicon, summary, model, rule_folders, workers, progress)
    finish(db, {document.story for document in documents}, lexicon, summary)
    return summary


def load_work(
    db: Database,
    work: Sequence[Work],
    lexicon: Lexicon,
    summary: LoadSummary,
    model: str | None = None,
    rule_folders: Sequence[Path] = (),
    workers: int = 1,
    progress: Progress = no_progress,
) -> None:
    """Extract and store what `plan` found to do; see `load` for the arguments."""
    texts = [item.document for item in work]
    read_by = extraction_fingerprint(lexicon, model)
    # Closed at once where storing fails or the person stops it: no process goes on reading what
    # nobody takes.
    with closing(extract_all(texts, lexicon, rule_folders, model, workers)) as extracted:
        for task, extraction in zip(work, progress(extracted, len(work)), strict=True):
            _store_work(db, task, extraction, summary, read_by)


def finish(db: Database, stories: Iterable[str], lexicon: Lexicon, summary: LoadSummary) -> None:
    """Link the stories that changed, and those that an interrupted load left half done.

    Args:
        db: the database.
        stories: names of the stories that were asked for, changed or not.
        lexicon: the known deeds.
        summary: its changed stories are linked; those found half done join them.
    """
    summary.stories |= {name for name in stories if _half_linked(db, name)}
    if summary.stories:
        write_lexicon(db, lexicon)
        with long_lived():
            for name in sorted(summary.stories):
                link_story(db, story_id(name), lexicon)
        analyse_if_grown(db)


def _store_work(
    db: Database,
    task: Work,
    extraction: Extraction | Unreadable,
    summary: LoadSummary,
    read_by: str,
) -> None:
    """Store one document and count it; one whose claims do not fit its text is reported."""
    if isinstance(extraction, Unreadable):
        summary.unreadable.append(extraction)
        return
    try:
        rows = rows_of(task.document, extraction, task.version, read_by)
    except QuoteError as error:
        problem = f"its claims do not fit its text ({error})"
        remedy = "it was left out; please report this defect"
        summary.unreadable.append(Unreadable(task.document.path, problem, remedy))
        return
    store(db, rows)
    summary.stories.add(task.document.story)
    summary.claims += len(rows["claim"])
    if task.again:
        summary.read_again += 1
    elif task.given:
        summary.loaded += task.version == 1
        summary.versions += task.version > 1


def _place(document: Document) -> str:
    """Where a person finds a document: its file, and which of the file's records it is."""
    file = PurePosixPath(document.path).name
    record = document.key.rpartition(file)[2].strip()
    return f"{document.path}, {record}" if record else document.path


def _half_linked(db: Database, story: str) -> bool:
    return bool(db.execute(HALF_LINKED, {"story_id": story_id(story)}).fetchone()[0])
