"""Turn treebank sentences into spaCy training documents of several sentences each."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from datasette_discrepancy.language.name_runs import name_runs
from training.hyphenated_names import with_hyphenated_names
from training.treebank import Sentence, Word, read_treebank

LONGEST_GROUP = 6
SHARE_OF_HYPHENATED_NAMES = 0.15


def convert(files: Sequence[Path], output: Path, *, collapsed: bool, train: bool) -> int:
    """Write the sentences of CoNLL-U `files` to `output` (a DocBin); return the count of documents.

    `collapsed`: whether names are merged, as the parser sees them. `train`: whether hyphenated
    names are put in, which belongs to training data only.
    """
    generator = random.Random(17)
    vocab = Vocab()
    documents: list[Doc] = []
    for file in files:
        sentences: Iterable[Sentence] = read_treebank(file)
        if train:
            sentences = with_hyphenated_names(sentences, SHARE_OF_HYPHENATED_NAMES, generator)
        for group in group_sentences(sentences, generator):
            doc = make_doc(group, vocab)
            documents.append(collapse_names(doc) if collapsed else doc)
    output.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=documents, attrs=ATTRIBUTES).to_disk(output)
    return len(documents)


ATTRIBUTES = ["ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"]


def group_sentences(
    sentences: Iterable[Sentence], generator: random.Random
) -> Iterator[list[Sentence]]:
    """Cut each document into groups of one to `LONGEST_GROUP` sentences.

    The parser learns sentence boundaries from the joints inside a group.
    """
    for _, document in groupby(sentences, key=lambda sentence: sentence.document):
        rest = list(document)
        while rest:
            size = generator.randint(1, LONGEST_GROUP)
            yield rest[:size]
            rest = rest[size:]


def make_doc(sentences: Sequence[Sentence], vocab: Vocab) -> Doc:
    """One Doc with the words of `sentences` and all their annotation."""
    words: list[Word] = []
    heads: list[int] = []
    starts: list[bool] = []
    spaces: list[bool] = []
    for sentence in sentences:
        heads += [len(words) + word.head for word in sentence.words]
        starts += [position == 0 for position in range(len(sentence.words))]
        spaces += [word.space for word in sentence.words[:-1]] + [True]
        words += sentence.words
    doc = Doc(
        vocab,
        words=[word.text for word in words],
        spaces=spaces,
        pos=[word.upos for word in words],
        tags=[word.tag for word in words],
        lemmas=[word.lemma for word in words],
        morphs=[word.features for word in words],
        heads=heads,
        deps=[word.relation for word in words],
    )
    for token, start in zip(doc, starts, strict=True):
        if token.is_sent_start != start:
            raise ValueError(f"a sentence is not one tree: {token.sent.text!r}")
    return doc


def collapse_names(doc: Doc) -> Doc:
    """A copy of `doc` in which each run of `name_runs` that has one root is one token.

    A run whose words depend on two words outside cannot be one node of the tree and stays.
    """
    return collapse(doc, [run for run in name_runs(doc) if root_of(doc, *run) is not None])


def collapse(doc: Doc, runs: Sequence[tuple[int, int]]) -> Doc:
    """A copy of `doc` in which each run is one token; runs are positions, the end exclusive."""
    ends = dict(runs)
    inside = {position for start, end in runs for position in range(start + 1, end)}
    kept = [position for position in range(len(doc)) if position not in inside]
    place: dict[int, int] = {}
    for new, old in enumerate(kept):
        place.update(dict.fromkeys(range(old, ends.get(old, old + 1)), new))
    spans = [doc[old : ends.get(old, old + 1)] for old in kept]
    roots = [doc[span.start] if len(span) == 1 else span.root for span in spans]
    merged = [len(span) > 1 for span in spans]
    return Doc(
        doc.vocab,
        words=[span.text for span in spans],
        spaces=[bool(span[-1].whitespace_) for span in spans],
        pos=["PROPN" if name else root.pos_ for name, root in zip(merged, roots, strict=True)],
        tags=["NNP" if name else root.tag_ for name, root in zip(merged, roots, strict=True)],
        lemmas=[
            span.text if name else span[0].lemma_ for name, span in zip(merged, spans, strict=True)
        ],
        morphs=[str(root.morph) for root in roots],
        heads=[place[root.head.i] for root in roots],
        deps=[root.dep_ for root in roots],
    )


def root_of(doc: Doc, start: int, end: int) -> int | None:
    """The position of the one word of doc[start:end] whose head is outside, or None."""
    outside = [
        token.i
        for token in doc[start:end]
        if token.head.i == token.i or not start <= token.head.i < end
    ]
    return outside[0] if len(outside) == 1 else None
