"""What the tests of claims share: a sentence read into claims."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.extract import extract
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.documents.model import Document, Passage, Publication
from datasette_discrepancy.language.pipeline import load_pipeline

PUBLISHED = Publication("2031-05-09", "2031-05-09", "2031-05-09", "metadata")


@pytest.fixture(scope="package")
def told():
    nlp, lexicon = load_pipeline(), load_lexicon()

    def told(text: str):
        passages = (Passage("body", 0, len(text)),)
        document = Document(
            "s", "k", text, "p", "Wire", "metadata", publication=PUBLISHED, passages=passages
        )
        return extract(document, nlp, lexicon).claims

    return told
