"""The main job: read documents, extract claims, link stories, evaluate rules.

Idempotent and incremental: a document already stored with the same text and metadata costs a
comparison; only stories that changed are linked and checked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from spacy.language import Language
from sqlite_utils import Database

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.model import BY_HAND, Extraction
from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.claims.rows import QuoteError, rows_of, story_id
from datasette_discrepancy.collector import long_lived
from datasette_discrepancy.documents import read_documents
from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.extraction_fingerprint import extraction_fingerprint
from datasette_discrepancy.language.pipeline import load_pipeline
from datasette_discrepancy.links.story import link_story
from datasette_discrepancy.planner_statistics import analyse_if_grown
from datasette_discrepancy.planning import LoadSummary, Work, plan
from datasette_discrepancy.storing import store, write_lexicon

# Documents a worker takes at a time: enough to fill a batch of the parser.
CHUNK = 8
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


class WorkerError(RuntimeError):
    """A process that extracts claims ended before its work; the text says the way out."""


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
            summary.notes += [f"{item.path}: {problem}" for problem in noted]
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
    extracted = extract_all(texts, lexicon, rule_folders, model, workers)
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


def _half_linked(db: Database, story: str) -> bool:
    return bool(db.execute(HALF_LINKED, {"story_id": story_id(story)}).fetchone()[0])


def extract_all(
    documents: Sequence[Document],
    lexicon: Lexicon,
    rule_folders: Sequence[Path],
    model: str | None,
    workers: int,
) -> Iterator[Extraction | Unreadable]:
    """Extract claims from each document, in order; in several processes where asked.

    A document whose claims are a person's own is not read. Each process loads the pipeline
    once; texts go in and plain values come out, which is twice as fast as spaCy's own `n_process`,
    that sends whole parses.
    """
    parsed = _parse_all(
        [document for document in documents if not _by_hand(document)],
        lexicon,
        rule_folders,
        model,
        workers,
    )
    for document in documents:
        yield Extraction() if _by_hand(document) else next(parsed)


def _by_hand(document: Document) -> bool:
    """Whether the claims of a document are a person's own, so that nobody else reads it."""
    return document.extra.get("claims") == BY_HAND


def _parse_all(
    documents: Sequence[Document],
    lexicon: Lexicon,
    rule_folders: Sequence[Path],
    model: str | None,
    workers: int,
) -> Iterator[Extraction | Unreadable]:
    if not documents:
        return
    # Here also where others will do the work, so that a wrong name is reported before they start.
    nlp = load_pipeline(model)
    if workers <= 1 or len(documents) < 2:
        with long_lived():
            for document in documents:
                yield _extract_or_report(document, nlp, lexicon)
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


def _extract_or_report(
    document: Document, nlp: Language, lexicon: Lexicon
) -> Extraction | Unreadable:
    """Extract claims; a parse that the extraction cannot bear costs this document alone.

    The boundary of one document: whatever goes wrong inside becomes a value, so that neither the
    other documents nor the pool of processes is lost.
    """
    try:
        return extract(document, nlp, lexicon)
    except Exception as error:
        problem = f"its claims could not be read ({type(error).__name__}: {error})"
        remedy = "it was left out; please report this defect"
        return Unreadable(document.path, " ".join(problem.split()), remedy)


_worker: dict[str, Any] = {}


def _start_worker(model: str | None, rule_folders: tuple[Path, ...]) -> None:
    _worker["nlp"] = load_pipeline(model)
    _worker["lexicon"] = load_lexicon(rule_folders)
    _worker["collector"] = stack = ExitStack()
    stack.enter_context(long_lived())  # until the process ends


def _extract_in_worker(document: Document) -> Extraction | Unreadable:
    return _extract_or_report(document, _worker["nlp"], _worker["lexicon"])
