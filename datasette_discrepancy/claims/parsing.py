"""Parsing: the passages of documents that tell something, those of several documents together.

The parser takes paragraphs in batches: the more of them, the less each costs, and an article alone
fills no batch. What a parse says does not depend on what else is in its batch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc as Parsed

from datasette_discrepancy.claims.pictures import CAPTION_KINDS
from datasette_discrepancy.documents import find_dateline
from datasette_discrepancy.documents.model import Document, Passage
from datasette_discrepancy.language.captions import frame_length
from datasette_discrepancy.language.headlines import truecase
from datasette_discrepancy.language.known_names import make_doc, name_words

# Passages that make claims; by-lines and boilerplate make none.
CLAIMING = frozenset({"headline", "standfirst", "body", *CAPTION_KINDS})

# Paragraphs that the parser reads at a time: of fewer each costs more, and more gain nothing.
BATCH = 64

# To the tokenizer these are words; each becomes one plain space, so that offsets stay. The
# horizontal bar is unknown to it, and the em dash, which it knows, is what the bar stands for.
PLAIN_CHARACTERS = {ord(space): " " for space in "\u00a0\u2007\u2009\u200a\u202f\t\r\n"}
PLAIN_CHARACTERS[0x2015] = "\u2014"


@dataclass(frozen=True)
class ParsedPassage:
    """A passage that makes claims, and its parse.

    Attributes:
        index: of the passage in its document.
        passage: as the document has it.
        start: where in the document the parsed part begins, behind a dateline or "From left:".
        parsed: by spaCy; as many code points as the part.
    """

    index: int
    passage: Passage
    start: int
    parsed: Parsed


def parse(documents: Sequence[Document], nlp: Language) -> Iterator[list[ParsedPassage]]:
    """Parse what documents tell.

    Args:
        documents: as a reader made them.
        nlp: a pipeline of `language.pipeline.load_pipeline`.

    Yields:
        For each document, in their order, its parsed passages in text order.
    """
    told = [_told(document) for document in documents]
    words = (
        word
        for document, passages in zip(documents, told, strict=True)
        for word in _words(document, passages, nlp)
    )
    docs = nlp.pipe(words, batch_size=BATCH)
    for passages in told:
        yield [
            ParsedPassage(index, passage, start, parsed)
            for (index, passage, start), parsed in zip(
                passages, islice(docs, len(passages)), strict=True
            )
        ]


# Index, passage, and where its parsed part begins.
_Told = tuple[int, Passage, int]


def _told(document: Document) -> list[_Told]:
    return [
        (index, passage, _first_word(document, passage))
        for index, passage in enumerate(document.passages)
        if passage.kind in CLAIMING
    ]


def _words(document: Document, passages: Sequence[_Told], nlp: Language) -> Iterator[Parsed]:
    """What the pipeline gets of a document: the words of each passage, and which are names."""
    names = name_words(document.text)
    for _, passage, start in passages:
        yield make_doc(nlp, _plain(document, passage, start), names)


def _first_word(document: Document, passage: Passage) -> int:
    """Where the part of a passage begins that reads as a sentence."""
    if passage.kind in CAPTION_KINDS:
        return passage.start + frame_length(document.text[passage.start : passage.end])
    dateline = find_dateline(document.text, passage.start, passage.end)
    return passage.start if dateline is None else min(dateline.end, passage.end - 1)


def _plain(document: Document, passage: Passage, start: int) -> str:
    """What the parser gets: the same number of code points, easier to read."""
    text = document.text[start : passage.end].translate(PLAIN_CHARACTERS)
    return truecase(text, document.text) if passage.kind == "headline" else text
