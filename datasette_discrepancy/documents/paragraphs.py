"""Paragraphs of a text, as offsets."""

from __future__ import annotations

import re
from itertools import pairwise

# Everything that Unicode calls a line or paragraph break, so that no quote runs over one.
LINE = re.compile(r"[^\n\r\v\f\u0085\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")

# Mail and old text files break lines at a fixed width, rarely outside these limits.
NARROWEST, WIDEST = 60, 100
LEAST_WRAPPED = 3
SENTENCE_END = re.compile(r"[.!?:][”’\"')\]]?$")

Span = tuple[int, int]


def find_paragraphs(text: str, start: int = 0) -> list[Span]:
    """Split a text into paragraphs.

    A line is a paragraph, unless the text was broken at a fixed width: there the lines of a block
    belong together.

    Args:
        text: the document's text.
        start: code point to begin at.

    Returns:
        Start and end of every paragraph that is not blank, trimmed of white space.
    """
    lines = [span for match in LINE.finditer(text, start) if (span := trim(text, *match.span()))]
    width = max((end - begin for begin, end in lines), default=0)
    if not NARROWEST <= width <= WIDEST:
        return lines
    joins = [continues(text, before, after, width) for before, after in pairwise(lines)]
    wrapped = [span for span, join in zip(lines, joins, strict=False) if join]
    unfinished = [span for span in wrapped if not SENTENCE_END.search(text[slice(*span)][-3:])]
    # In lists and verse, lines end where their sentence does.
    if len(wrapped) < LEAST_WRAPPED or 2 * len(unfinished) < len(wrapped):
        return lines
    return join_lines(lines, joins)


def trim(text: str, start: int, end: int) -> Span | None:
    """Return the span without white space around it, None where nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return (start, end) if start < end else None


def continues(text: str, before: Span, after: Span, width: int) -> bool:
    """Tell whether a line was broken only because the next word would not fit."""
    if len(BREAK.findall(text, before[1], after[0])) != 1:
        return False
    first_word = text[after[0] : after[1]].split(maxsplit=1)[0]
    return before[1] - before[0] + 1 + len(first_word) > width


def join_lines(lines: list[Span], joins: list[bool]) -> list[Span]:
    """Return the blocks of lines; ``joins[i]`` tells whether line i runs on into the next."""
    blocks = [lines[0]]
    for span, joined in zip(lines[1:], joins, strict=True):
        if joined:
            blocks[-1] = (blocks[-1][0], span[1])
        else:
            blocks.append(span)
    return blocks
