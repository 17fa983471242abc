"""Documents are parsed together, and none is read otherwise for the company it is in."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing import get_start_method
from pathlib import Path
from typing import Any

import pytest

from datasette_discrepancy import extracting, loading
from datasette_discrepancy.claims.model import BY_HAND, Extraction
from datasette_discrepancy.claims.parsing import parse
from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.documents.model import Document, Passage, Unreadable
from datasette_discrepancy.extracting import CHUNK, WorkerError, chunks, extract_all
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.schema import migrate, open_database

from .conftest import write_articles

LEAD = "Ana Vance met the council of Tresco on Monday."
BODY = "Vance {} the harbour. {} people cheered."
VERBS = ("sold", "closed", "bought", "opened", "visited")


def documents(many: int) -> list[Document]:
    """Articles of which no two tell the same."""
    return [_article(n, BODY.format(VERBS[n % 5], 10 + n)) for n in range(many)]


def _article(number: int, body: str) -> Document:
    text = f"{LEAD}\n\n{body}"
    passages = (Passage("body", 0, len(LEAD)), Passage("body", len(LEAD) + 2, len(text)))
    name = f"article-{number}.txt"
    return Document("harbour", name, text, name, "Wire", "metadata", passages=passages)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def extracted(articles: list[Document], lexicon: Lexicon) -> list[Extraction | Unreadable]:
    return list(extract_all(articles, lexicon, (), None, 1))


def test_together_documents_tell_what_each_tells_alone(lexicon: Lexicon) -> None:
    articles = documents(CHUNK + 3)
    together = extracted(articles, lexicon)
    assert together == [one for article in articles for one in extracted([article], lexicon)]
    told = [{c.verb for c in one.claims} for one in together if isinstance(one, Extraction)]
    assert len(told) == len(articles)
    for n, verbs in enumerate(told):
        assert VERBS[n % 5] in verbs


def _words() -> int:
    return sum(type(thing) is Token for thing in gc.get_objects())


def test_the_words_of_an_article_are_freed_without_the_collector(lexicon: Lexicon) -> None:
    articles = documents(2)
    gc.collect()
    gc.disable()
    try:
        before = _words()
        assert all(one.claims for one in extracted(articles, lexicon))
        assert _words() == before
    finally:
        gc.enable()


def failing_on(marker: str, pipe: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """A pipeline's `pipe` that cannot bear a text with a marker in it."""

    def broken(docs: Any, **options: Any) -> Iterator[Any]:
        for doc in pipe(docs, **options):
            if marker in doc.text:
                raise IndexError(marker)
            yield doc

    return broken


def test_a_document_that_cannot_be_parsed_costs_itself_alone(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = documents(5)
    whole = extracted(articles, lexicon)
    nlp = extracting.load_pipeline()
    monkeypatch.setattr(nlp, "pipe", failing_on("12 people", nlp.pipe))
    monkeypatch.setattr(extracting, "load_pipeline", lambda _: nlp)
    found = extracted(articles, lexicon)
    lost = found[2]
    assert isinstance(lost, Unreadable)
    assert lost.path == "article-2.txt"
    assert "IndexError: 12 people" in lost.problem
    assert [one for n, one in enumerate(found) if n != 2] == [
        one for n, one in enumerate(whole) if n != 2
    ]


@pytest.mark.parametrize(
    "many, workers, sizes",
    [
        (0, 1, []),
        (1, 1, [1]),
        (CHUNK + 1, 1, [CHUNK, 1]),
        (5, 2, [3, 2]),
        (2, 64, [1, 1]),
        (4 * CHUNK, 2, [CHUNK] * 4),
    ],
)
def test_every_worker_gets_something_to_read(many: int, workers: int, sizes: list[int]) -> None:
    articles = documents(many)
    shared = list(chunks(articles, workers))
    assert [len(chunk) for chunk in shared] == sizes
    assert [one for chunk in shared for one in chunk] == articles


# Half a surrogate pair cannot be read, and no reader lets one pass.
NEXT_TO_NOTHING = ("", "\U0001f600", "\u00a0", "\n", "(", "That", "\u2015")
KINDS = ("headline", "standfirst", "body", "caption", "alt")


def test_passages_with_next_to_nothing_in_them(lexicon: Lexicon) -> None:
    articles = [_with_passage(kind, text) for kind in KINDS for text in NEXT_TO_NOTHING]
    for article, found in zip(articles, extracted(articles, lexicon), strict=True):
        assert isinstance(found, Extraction), article
        assert {claim.passage for claim in found.claims} == {0, 2}, article


def _with_passage(kind: str, part: str) -> Document:
    text = f"{LEAD}\n\n{part}\n\n{LEAD}"
    first, last = len(LEAD) + 2, len(LEAD) + 2 + len(part)
    spans = [("body", 0, len(LEAD)), (kind, first, last), ("body", last + 2, len(text))]
    passages = tuple(Passage(*span) for span in spans)
    return Document("harbour", "a", text, "a", "Wire", "metadata", passages=passages)


def test_documents_without_passages_and_those_read_by_hand(lexicon: Lexicon) -> None:
    empty = Document("harbour", "a", "", "a", "Wire", "metadata")
    mine = Document("harbour", "b", LEAD, "b", "Wire", "metadata", extra={"claims": BY_HAND})
    assert extracted([mine, mine], lexicon) == [Extraction(), Extraction()]
    assert extracted([], lexicon) == []
    article = documents(1)
    assert extracted([empty, mine, *article, empty], lexicon) == [
        Extraction(),
        Extraction(),
        *extracted(article, lexicon),
        Extraction(),
    ]


def test_a_parser_that_loses_a_passage_is_no_silent_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = extracting.load_pipeline()
    whole = nlp.pipe
    monkeypatch.setattr(nlp, "pipe", lambda docs, **options: islice(whole(docs, **options), 3))
    with pytest.raises(ValueError, match="zip"):
        list(parse(documents(2), nlp))


@pytest.mark.skipif(get_start_method() != "fork", reason="the workers would not be patched")
def test_a_worker_that_dies_is_told_with_the_way_out(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extracting, "extract_parsed", lambda *_: os._exit(1))
    with pytest.raises(WorkerError, match="fewer --workers"):
        list(extract_all(documents(2), lexicon, (), None, 2))


def test_where_storing_fails_reading_ends_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    thresholds = gc.get_threshold()
    monkeypatch.setattr(loading, "store", full)
    db = open_database(tmp_path / "a.db")
    migrate(db)
    with pytest.raises(sqlite3.OperationalError) as failure:
        loading.load(db, [write_articles(tmp_path / "articles")], progress=lambda items, _: items)
    # Whoever still looks at the error keeps no half-read article alive with it.
    assert failure.tb is not None
    assert (gc.get_freeze_count(), gc.get_threshold()) == (0, thresholds)
    db.conn.close()
