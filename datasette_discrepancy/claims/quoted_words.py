"""Quotes that do not end in the middle of somebody's words: quotation marks come in pairs."""

from __future__ import annotations

import re

OPENING = {"“": "”", "«": "»", "„": "“"}
CLOSING = frozenset(["”", "»"])
STRAIGHT = '"'
MARK = re.compile(f"[{''.join(sorted({*OPENING, *CLOSING, STRAIGHT}))}]")
# Beyond this a quotation is a statement of its own, and the quote of a claim no short one. Words.
LONGEST_ADDITION = 12


def with_whole_quotations(
    text: str, start: int, end: int, first: int, last: int
) -> tuple[int, int]:
    """Widen a quote by the rest of the quotations that it cuts, where that is short.

    Args:
        text: the document's text.
        start, end: the quote, in code points.
        first, last: the sentence that holds it, beyond which nothing is added.

    Returns:
        Start and end of the quote; unchanged where no quotation is cut, or the rest of it is long.
    """
    for begin, until in quotations(text, first, last):
        if begin < start < until <= end and is_short(text[begin:start]):
            start = begin
        if start <= begin < end < until and is_short(text[end:until]):
            end = until
    return start, end


def is_short(words: str) -> bool:
    """Tell whether so many words may be added to a quote."""
    return len(words.split()) <= LONGEST_ADDITION


def quotations(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """Return start and end of the quotations within a sentence, their marks included.

    A mark without its partner is left out. Straight marks pair up in their order.
    """
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in MARK.finditer(text, first, last):
        mark, position = match[0], match.start()
        if opened and mark == opened[-1][0]:
            found.append((opened.pop()[1], position + 1))
        elif mark in OPENING:
            opened.append((OPENING[mark], position))
        elif mark == STRAIGHT:
            opened.append((STRAIGHT, position))
        elif mark in CLOSING:
            opened.clear()
    return sorted(found)
