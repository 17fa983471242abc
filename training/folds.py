"""Cross-validation: each training document with the tags of a tagger that has not seen it.

A tagger makes far fewer mistakes on the sentences it learned from than on others. A parser trained
on those tags would learn to trust them more than it should; the usual way out is to tag each fold
of the training data with a tagger trained on the others ("jackknifing"). Names and titles are
merged here as they are when a text is read, so that the parser learns from the words it will get.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from datasette_discrepancy.language.pipeline import add_word_components
from training.convert import ATTRIBUTES, collapse, root_of
from training.reader import varied

FOLDS = 4
# Documents that stay together: long enough to keep most of a text in one fold, short enough that
# each fold has a part of every genre, as the treebanks are sorted by genre.
BLOCK = 25


def fold_of(position: int) -> int:
    """The fold of the training document at `position`."""
    return position // BLOCK % FOLDS


def write_folds(source: Path, outputs: Sequence[Path]) -> None:
    """Write, for each fold, the documents of all the others from the DocBin `source`."""
    documents = read_documents(source, Vocab())
    for fold, output in enumerate(outputs):
        others = [doc for position, doc in enumerate(documents) if fold_of(position) != fold]
        DocBin(docs=others, attrs=ATTRIBUTES).to_disk(output)


def read_documents(source: Path, vocab: Vocab) -> list[Doc]:
    """The documents of a DocBin."""
    return list(DocBin().from_disk(source).get_docs(vocab))


# How often each document is read, each time with its own choice of quotes, dashes and blanks.
READINGS = 3
VARIANTS = 0.25
BLANKS = 0.1
PREDICTED = [*ATTRIBUTES[:6], "NORM"]


def annotate(source: Path, taggers: Sequence[Path], predicted: Path, references: Path) -> int:
    """Write what the parser trains on; return the count of documents.

    Args:
        source: DocBin of the training documents, words as the treebank has them.
        taggers: folder of the tagging pipeline of each fold.
        predicted: where the documents go as the tagger of their fold sees them, names merged.
        references: where the same documents go with the treebank's trees, the same words merged.
    """
    generator = random.Random(29)
    seen, known = [], []
    for fold, tagger in enumerate(taggers):
        nlp = spacy.load(tagger)
        add_word_components(nlp)
        documents = [
            doc
            for position, doc in enumerate(read_documents(source, nlp.vocab))
            if fold_of(position) == fold
        ]
        for _ in range(READINGS):
            drawn = [varied(doc, generator, VARIANTS, BLANKS) for doc in documents]
            for reference, doc in zip(drawn, nlp.pipe(doc.text for doc in drawn), strict=True):
                seen.append(doc)
                known.append(collapse(reference, merged_in(doc, reference)))
    DocBin(docs=seen, attrs=PREDICTED).to_disk(predicted)
    DocBin(docs=known, attrs=ATTRIBUTES).to_disk(references)
    return len(seen)


def merged_in(doc: Doc, reference: Doc) -> list[tuple[int, int]]:
    """The runs of words of `reference` that are one token of `doc` and have one root.

    Pairs of token positions, the end exclusive.
    """
    runs = []
    for token in doc:
        span = reference.char_span(token.idx, token.idx + len(token))
        if (
            span is not None
            and len(span) > 1
            and root_of(reference, span.start, span.end) is not None
        ):
            runs.append((span.start, span.end))
    return runs
