"""The claims of many documents: read in this process or in several, some documents at a time."""

from __future__ import annotations

import signal
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from math import ceil
from multiprocessing import active_children
from pathlib import Path
from typing import Any

from spacy.language import Language

from datasette_discrepancy.claims.extract import extract_parsed
from datasette_discrepancy.claims.model import BY_HAND, Extraction
from datasette_discrepancy.claims.parsing import ParsedPassage, parse
from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.collector import long_lived
from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.language.pipeline import load_pipeline

# Documents that are parsed together at most: the paragraphs of a few articles fill a batch of the
# parser, and what is read is stored the sooner the fewer they are.
CHUNK = 8


class WorkerError(RuntimeError):
    """A process that extracts claims ended before its work; the text says the way out."""


def extract_all(
    documents: Sequence[Document],
    lexicon: Lexicon,
    rule_folders: Sequence[Path],
    model: str | None,
    workers: int,
) -> Generator[Extraction | Unreadable, None, None]:
    """Extract claims from each document, in order; in several processes where asked.

    A document whose claims are a person's own is not read. Each process loads the pipeline once;
    texts go in and plain values come out, where spaCy's own `n_process` would send whole parses.

    Args:
        documents: as a reader made them.
        lexicon: the known deeds.
        rule_folders: of the user, from which other processes make the same lexicon.
        model: spaCy pipeline, None for the shipped one.
        workers: processes; 1 is this one, in which the collector of rings is put back when all is
            read, or the generator closed.

    Yields:
        What each document tells, or why it could not be read.

    Raises:
        PipelineError: if the pipeline cannot be loaded.
        WorkerError: if a process ended before its work.
    """
    to_read = [document for document in documents if not _by_hand(document)]
    # Here also where others will do the work, so that a wrong name is reported before they start.
    nlp = load_pipeline(model) if to_read else None
    if nlp is None:
        extracted: Iterator[Extraction | Unreadable] = iter(())
    elif workers <= 1 or len(to_read) < 2:
        extracted = _in_this_process(to_read, nlp, lexicon)
    else:
        extracted = _in_several(to_read, model, rule_folders, workers)
    for document in documents:
        yield Extraction() if _by_hand(document) else next(extracted)


def _by_hand(document: Document) -> bool:
    """Whether the claims of a document are a person's own, so that nobody else reads it."""
    return document.extra.get("claims") == BY_HAND


def _in_this_process(
    documents: Sequence[Document], nlp: Language, lexicon: Lexicon
) -> Iterator[Extraction | Unreadable]:
    with long_lived():
        for chunk in chunks(documents):
            yield from _extract_chunk(chunk, nlp, lexicon)


def _in_several(
    documents: Sequence[Document], model: str | None, rule_folders: Sequence[Path], workers: int
) -> Iterator[Extraction | Unreadable]:
    others = set(active_children())
    try:
        with ProcessPoolExecutor(
            workers, initializer=_start_worker, initargs=(model, tuple(rule_folders))
        ) as pool:
            try:
                for extractions in pool.map(_extract_in_worker, chunks(documents, workers)):
                    yield from extractions
            except (KeyboardInterrupt, GeneratorExit):
                # Else what they have begun is waited for, and thrown away.
                for process in set(active_children()) - others:
                    process.terminate()
                raise
    except BrokenProcessPool as error:
        raise WorkerError(
            f"a worker process ended before its work ({error}): load again with fewer --workers; "
            "what is stored already is kept"
        ) from None


def chunks(documents: Sequence[Document], workers: int = 1) -> Iterator[Sequence[Document]]:
    """Yield the documents that are parsed together, in order; few are shared out among workers."""
    size = min(CHUNK, ceil(len(documents) / workers)) or 1
    for first in range(0, len(documents), size):
        yield documents[first : first + size]


def _extract_chunk(
    documents: Sequence[Document], nlp: Language, lexicon: Lexicon
) -> Iterator[Extraction | Unreadable]:
    """Extract the claims of some documents that are parsed together."""
    parsed: list[list[ParsedPassage] | None]
    try:
        parsed = list(parse(documents, nlp))
    except Exception:
        # Which of them the parser cannot bear shows when each is parsed by itself.
        parsed = [None] * len(documents)
    for document, passages in zip(documents, parsed, strict=True):
        yield _extract_or_report(document, passages, nlp, lexicon)


def _extract_or_report(
    document: Document,
    parsed: Sequence[ParsedPassage] | None,
    nlp: Language,
    lexicon: Lexicon,
) -> Extraction | Unreadable:
    """Extract claims; a parse that the extraction cannot bear costs this document alone.

    The boundary of one document: whatever goes wrong inside becomes a value, so that neither the
    other documents nor the pool of processes is lost.
    """
    try:
        if parsed is None:
            parsed = next(parse([document], nlp))
        return extract_parsed(document, parsed, lexicon)
    except Exception as error:
        problem = f"its claims could not be read ({type(error).__name__}: {error})"
        remedy = "it was left out; please report this defect"
        return Unreadable(document.path, " ".join(problem.split()), remedy)


_worker: dict[str, Any] = {}


def _start_worker(model: str | None, rule_folders: tuple[Path, ...]) -> None:
    # Ctrl-C goes to every process of the terminal; the one that reports ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker["nlp"] = load_pipeline(model)
    _worker["lexicon"] = load_lexicon(rule_folders)
    _worker["collector"] = stack = ExitStack()
    stack.enter_context(long_lived())  # until the process ends


def _extract_in_worker(documents: Sequence[Document]) -> list[Extraction | Unreadable]:
    return list(_extract_chunk(documents, _worker["nlp"], _worker["lexicon"]))
