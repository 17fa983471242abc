"""Who speaks in quotation marks, over sentences and paragraphs.

A quotation belongs to the reporting verb beside it ("…", said the mayor; the mayor said: "…"). One
without a verb of its own goes on with the speaker of the quotation before it in the paragraph, and
a paragraph that opens with a mark that the one before left unclosed goes on with its speaker, as
newspapers print long quotations.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.quotation_marks import Quotation, find_quotations
from datasette_discrepancy.language.quoted_speakers import (
    ENDS,
    before_colon,
    last_speaker,
    speaker_beside,
    who_reacts,
)
from datasette_discrepancy.language.tree import Doc, Token

__all__ = ["Quotation", "find_speakers"]

# How far on a quotation may end that is left open by a paragraph, and goes on without a mark.
MOST_PARAGRAPHS = 4


def find_speakers(paragraphs: Sequence[tuple[Doc, Grammar]]) -> list[list[Quotation]]:
    """Return the quotations of each paragraph of an article with who speaks in them.

    Args:
        paragraphs: in text order, parsed.
    """
    found: list[list[Quotation]] = []
    running: Quotation | None = None  # left open by the paragraph before
    announced: Token | None = None  # whose words the paragraph before announces by a colon
    said: tuple[int, Token] | None = None  # who speaks at the end of the paragraph before
    for index, (doc, grammar) in enumerate(paragraphs):
        quotations = find_quotations(doc)
        if running is not None and not quotations and _closes_later(paragraphs[index + 1 :]):
            quotations = [Quotation(0, len(doc), closed=False)]
        quoted = frozenset(i for q in quotations for i in range(q.first, q.last))
        known = [speaker_beside(q, quoted, doc, grammar) for q in quotations]
        named: list[Quotation] = [
            replace(q, paragraph=index, speaker=speaker)
            for q, speaker in zip(quotations, known, strict=True)
        ]
        if running is not None and named and named[0].first <= 1 and named[0].speaker is None:
            named[0] = replace(named[0], paragraph=running.paragraph, speaker=running.speaker)
        elif announced is not None and named and named[0].first <= 1 and named[0].speaker is None:
            named[0] = replace(named[0], paragraph=index - 1, speaker=announced)
        named = _carried(_led_in(named, quoted, doc, grammar))
        if (
            said is not None
            and named
            and named[0].speaker is None
            and _is_all_quoted(doc, named, quoted)
        ):
            named = [replace(q, paragraph=said[0], speaker=said[1]) for q in named]
        said = _still_speaking(index, doc, named, quoted, grammar)
        found.append(named)
        running = named[-1] if named and not named[-1].closed else None
        announced = _announced(doc, quoted, grammar)
    return found


def _closes_later(paragraphs: Sequence[tuple[Doc, Grammar]]) -> bool:
    """Whether a mark left open is closed some paragraphs on, as posts are quoted whole."""
    for doc, _ in paragraphs[:MOST_PARAGRAPHS]:
        quotations = find_quotations(doc)
        if quotations:
            return quotations[0].first == 0 and quotations[0].closed and not doc[0].is_quote
    return False


def _is_all_quoted(doc: Doc, quotations: Sequence[Quotation], quoted: Container[int]) -> bool:
    """Whether a paragraph is nothing but quotations, so that it cannot say whose."""
    if not quotations or not doc[quotations[0].first].is_quote:
        return False  # a mark without its partner
    return all(word.i in quoted or word.is_punct or word.is_space for word in doc)


def _still_speaking(
    index: int,
    doc: Doc,
    quotations: Sequence[Quotation],
    quoted: Container[int],
    grammar: Grammar,
) -> tuple[int, Token] | None:
    """Who speaks in the last sentence of a paragraph, and the paragraph that names them.

    A paragraph of quotations alone goes on with them.
    """
    end = next((word for word in reversed(doc.tokens) if not word.is_space), None)
    if end is None:
        return None
    last = quotations[-1] if quotations else None
    if last is not None and last.speaker is not None:
        # "“…,” Ann Lee, a lawyer for Bo Berg Jr., said": a sentence may seem to end in a name.
        behind = doc[last.last : end.i]
        if last.last >= end.sent.start or all(word.text not in ENDS for word in behind):
            return last.paragraph, last.speaker
    speaker = last_speaker(end.sent, quoted, grammar)
    return None if speaker is None else (index, speaker)


def _announced(doc: Doc, quoted: Container[int], grammar: Grammar) -> Token | None:
    """Whose words follow a paragraph that ends with a colon: "Ann Lee said in a statement:"."""
    last = next((word for word in reversed(doc.tokens) if not word.is_space), None)
    if last is None or not last.text.endswith(":"):  # "(D-Vang):"
        return None
    before = doc[last.sent.start : last.i]
    return last_speaker(before, quoted, grammar) or before_colon(before, quoted, grammar)


def _led_in(
    quotations: list[Quotation], quoted: Container[int], doc: Doc, grammar: Grammar
) -> list[Quotation]:
    """Let whole quoted sentences be said by whoever is reported to speak in the sentence before.

    "Berg blasted the firm. “It sold the mill.”"
    """
    for place, quotation in enumerate(quotations):
        ended = doc[quotation.first - 1] if quotation.first else None
        whole = quotation.last >= 2 and doc[quotation.last - 2].text in ENDS
        if quotation.speaker is not None or ended is None or ended.text not in ENDS or not whole:
            continue
        speaker = last_speaker(ended.sent, quoted, grammar) or who_reacts(
            ended.sent, quoted, grammar
        )
        if speaker is not None:
            quotations[place] = replace(quotation, speaker=speaker)
    return quotations


def _carried(quotations: list[Quotation]) -> list[Quotation]:
    """Let a quotation without a speaker go on with its neighbour's in the paragraph."""
    for order in (range(1, len(quotations)), range(len(quotations) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            beside = quotations[i + step]
            if quotations[i].speaker is None and beside.speaker is not None:
                quotations[i] = replace(
                    quotations[i], paragraph=beside.paragraph, speaker=beside.speaker
                )
    return quotations
