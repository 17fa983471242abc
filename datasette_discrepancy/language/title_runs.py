"""Merge a title with the name behind it, before the sentence is parsed.

"North Korean leader Kim Jong Un" and "National Intelligence Service director Kim Kyou-hyun" are one
person each. As several nouns side by side they are what parsers most often tear apart, into two
subjects or two sentences; as one token they are attached like any other name.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.symbols import LEMMA, NORM, POS, PROPN, TAG
from spacy.tokens import Doc, Span

from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.title_context import title_before

COMPONENT = "title_runs"


@Language.component(COMPONENT, requires=["token.pos"], retokenizes=True)
def merge_titles(doc: Doc) -> Doc:
    """Merge every title with its name; the text and its offsets stay the same."""
    spans = title_spans(doc)
    if not spans:
        return doc
    tag = doc.vocab.strings.add("NNP")
    with doc.retokenize() as retokenizer:
        for span in spans:
            name = span[-1]
            retokenizer.merge(
                span,
                attrs={
                    POS: PROPN,
                    TAG: tag,
                    LEMMA: doc.vocab.strings.add(span.text),
                    NORM: doc.vocab.strings.add(name.norm_),
                },
            )
    return doc


def title_spans(doc: Doc) -> list[Span]:
    """Return the spans of title and name, sorted, none overlapping.

    Args:
        doc: a tagged text whose names are merged already.
    """
    spans: list[Span] = []
    for token in doc:
        if token.pos_ != "PROPN":
            continue
        # "Defense Minister" may be part of the name's token already, and "Russian" before it not.
        name = token.idx + max(token.text.rfind(parse_name(token.text).name or token.text), 0)
        title = title_before(doc.text, name)
        if title is None or title[0] >= token.idx:
            continue
        span = doc.char_span(title[0], token.idx + len(token))
        # A title that begins inside another token, or in the name before, is none.
        if span is not None and len(span) > 1 and (not spans or span.start >= spans[-1].end):
            spans.append(span)
    return spans
