"""Documents are parsed together, and none is read otherwise for the company it is in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from datasette_discrepancy import extracting
from datasette_discrepancy.claims.model import Extraction
from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.documents.model import Document, Passage, Unreadable
from datasette_discrepancy.extracting import CHUNK, extract_all

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
