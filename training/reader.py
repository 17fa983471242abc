"""The corpus reader the training configurations name, with typographic variants."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Token
from spacy.training import Example

import datasette_discrepancy.language.name_runs  # noqa: F401  registers the component

# Ways one mark is set: {what the treebank has: what news may have instead}.
QUOTES = {"``": ("\u201c", '"'), "''": ("\u201d", '"')}
DASHES = ("-", "\u2013", "\u2014", "--")
APOSTROPHE = "\u2019"
# White space that a tokenizer keeps as a token, as it is not one blank between two words.
BLANKS = (" ", "\n", "\n\n", "\u00a0", "\t", "  ")


def treebank_documents(
    path: str, variants: float, blanks: float
) -> Callable[[Language], Iterator[Example]]:
    """Read a DocBin written by `training.convert`.

    `variants` is the share of documents whose quotes, dashes and apostrophes are set as in print,
    `blanks` the share that has stray white space put in.
    """
    generator = random.Random(29)

    def read(nlp: Language) -> Iterator[Example]:
        for reference in DocBin().from_disk(Path(path)).get_docs(nlp.vocab):
            # Drawn anew each time the corpus is read, so that epochs differ.
            doc = varied(reference, generator, variants, blanks)
            # The predicted side starts as in use, with the words the tokenizer makes.
            yield Example(nlp.make_doc(doc.text), doc)

    return read


def annotated_documents(predicted: str, references: str) -> Callable[[Language], Iterator[Example]]:
    """Read the pair of DocBins written by `training.folds`, in an order drawn anew each time."""
    generator = random.Random(31)

    def read(nlp: Language) -> Iterator[Example]:
        pairs = list(
            zip(
                DocBin().from_disk(Path(predicted)).get_docs(nlp.vocab),
                DocBin().from_disk(Path(references)).get_docs(nlp.vocab),
                strict=True,
            )
        )
        generator.shuffle(pairs)
        for doc, reference in pairs:
            yield Example(doc, reference)

    return read


def varied(doc: Doc, generator: random.Random, variants: float, blanks: float) -> Doc:
    """`doc` as it may be set in print: see `treebank_documents`."""
    if generator.random() < variants:
        doc = with_texts(doc, typographic_variant(doc, generator))
    if generator.random() < blanks:
        doc = with_blank(doc, generator.randrange(len(doc)), generator.choice(BLANKS))
    return doc


def typographic_variant(doc: Doc, generator: random.Random) -> list[str]:
    """The words of `doc` with one choice of quotes, dashes and apostrophes for all of them."""
    quote = generator.randrange(2)
    dash = generator.choice(DASHES)
    texts = []
    for token in doc:
        text = token.text
        if token.tag_ in QUOTES and text in {'"', "``", "''", "\u201c", "\u201d"}:
            text = QUOTES[token.tag_][quote]
        elif token.tag_ in {":", ","} and text in DASHES:
            text = dash
        elif (text.startswith("'") and len(text) > 1) or text.lower() == "n't":
            text = text.replace("'", APOSTROPHE)
        texts.append(text)
    return texts


def with_texts(doc: Doc, texts: list[str]) -> Doc:
    """A copy of the annotated `doc` with other word forms."""
    return Doc(
        doc.vocab,
        words=texts,
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[token.pos_ for token in doc],
        tags=[token.tag_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
    )


def with_blank(doc: Doc, position: int, blank: str) -> Doc:
    """A copy of the annotated `doc` with `blank` as a token of its own behind that at `position`.

    It depends on the word before it, as spaCy's own training does with white space.
    """
    tokens = list(doc)
    before, behind = tokens[: position + 1], tokens[position + 1 :]

    def with_one_more(kept: Callable[[Token], Any], new: Any) -> list[Any]:
        return [*map(kept, before), new, *map(kept, behind)]

    return Doc(
        doc.vocab,
        words=with_one_more(lambda token: token.text, blank),
        spaces=with_one_more(lambda token: bool(token.whitespace_), False),
        pos=with_one_more(lambda token: token.pos_, "SPACE"),
        tags=with_one_more(lambda token: token.tag_, "_SP"),
        morphs=with_one_more(lambda token: str(token.morph), ""),
        lemmas=with_one_more(lambda token: token.lemma_, blank),
        heads=with_one_more(lambda token: token.head.i + (token.head.i > position), position),
        deps=with_one_more(lambda token: token.dep_, "dep"),
    )


spacy.registry.readers("training.treebank_documents.v1", func=treebank_documents)
spacy.registry.readers("training.annotated_documents.v1", func=annotated_documents)
