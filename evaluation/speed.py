"""Measure how fast articles are loaded, against the parse alone.

Data: ``basil-stories.jsonl``, of which the first stories are taken. In each repetition the same
articles are parsed (`nlp.pipe` over their paragraphs, as the extraction reads them), then loaded
into a new database: read, extract, link, evaluate, write; then parsed once more. The mean of both
parses counts, so that it does not matter where a machine grows busier meanwhile. One process, a
pipeline of its own for each, so that none finds a warm cache. The figures are medians over the
repetitions; beside them stands the ratio of the fastest load and the fastest parse, because what
others on the machine do makes both slower, and never faster (as `timeit` says of its minimum).

Seconds are those that the processor spent on this process, so that a busy machine changes little;
starting the pipeline is left out of both and told apart: the load is handed one that is ready. A
word is a run of characters that are no white space. The words per second hold for one machine only,
their ratio for others as well.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import TypeVar
from unittest.mock import patch

from datasette_discrepancy import extracting
from datasette_discrepancy.claims.parsing import BATCH, CLAIMING
from datasette_discrepancy.documents import read_documents
from datasette_discrepancy.documents.model import Document
from datasette_discrepancy.language.pipeline import load_pipeline
from datasette_discrepancy.schema import open_database
from evaluation.measures import Figure, Part, data_file
from evaluation.stories import load_all

NAME = "speed"
DATA = "basil-stories.jsonl"
STORIES = 20
REPETITIONS = 5

T = TypeVar("T")


def take_stories(path: Path, output: Path, stories: int) -> Path:
    """Write the articles of the first stories of a file to another one and return it."""
    kept: set[str] = set()
    with path.open(encoding="utf-8") as lines, output.open("w", encoding="utf-8") as taken:
        for line in filter(str.strip, lines):
            story = json.loads(line)["story"]
            if story in kept or len(kept) < stories:
                kept.add(story)
                taken.write(line)
    return output


def paragraphs(articles: Path) -> list[str]:
    """Return the passages of some articles that the extraction parses."""
    return [
        document.text[passage.start : passage.end]
        for document in read_documents([articles])
        if isinstance(document, Document)
        for passage in document.passages
        if passage.kind in CLAIMING
    ]


def timed(action: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of processor time that an action took, and its result."""
    started = time.process_time()
    result = action()
    return time.process_time() - started, result


def score(articles: Path, work: Path, repetitions: int) -> dict[str, Figure]:
    """Time the parse and the load of some articles; see the module for what is compared.

    Args:
        articles: a file that `datasette discrepancy load` reads.
        work: where the databases are made.
        repetitions: how often; at least 1.
    """
    texts = paragraphs(articles)
    words = sum(len(text.split()) for text in texts)
    starts, parses, loads = zip(
        *(_repetition(articles, texts, work / "speed.db") for _ in range(repetitions)), strict=True
    )
    return figures(words, starts, parses, loads)


def _repetition(articles: Path, texts: Iterable[str], database: Path) -> tuple[float, float, float]:
    """Seconds to start a pipeline, to parse, and to load."""
    start, before = _parse(texts)
    database.unlink(missing_ok=True)
    db = open_database(database)
    ready = patch.object(extracting, "load_pipeline", return_value=load_pipeline())
    with closing(db.conn), ready:
        load, _ = timed(lambda: load_all(db, articles))
    _, after = _parse(texts)
    return start, (before + after) / 2, load


def _parse(texts: Iterable[str]) -> tuple[float, float]:
    """Seconds to start a pipeline, and to parse with it."""
    start, nlp = timed(load_pipeline)
    parse, _ = timed(lambda: sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH)))
    return start, parse


def figures(
    words: int, starts: Sequence[float], parses: Sequence[float], loads: Sequence[float]
) -> dict[str, Figure]:
    """Return medians of the seconds of each repetition, and what follows from them.

    The ratio is taken within each repetition, where both ran on an equally busy machine.
    """
    ratios = [load / parse for load, parse in zip(loads, parses, strict=True)]
    return {
        "words": words,
        "repetitions": len(ratios),
        "seconds to start": round(median(starts), 2),
        "words per second, parse alone": round(words / median(parses)),
        "words per second, whole load": round(words / median(loads)),
        "load over parse": round(median(ratios), 2),
        "load over parse, fastest of each": round(min(loads) / min(parses), 2),
    }


def measure(folder: Path, work: Path, workers: int = 1) -> Part:
    """Time the load of some articles in a folder of development data; always one process.

    Raises:
        MissingDataError: the folder has no such file.
    """
    articles = take_stories(data_file(folder, DATA), work / "speed.jsonl", STORIES)
    return Part(NAME, score(articles, work, REPETITIONS))
