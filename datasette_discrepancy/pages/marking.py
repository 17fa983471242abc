"""Marked text: overlapping spans flattened into slices, so that HTML can carry them.

The text is cut at every start and end; each slice carries the spans that cover it. Nesting elements
instead fails as soon as two spans cross.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Span:
    """A stretch of a text to mark; offsets are code points, end-exclusive.

    Attributes:
        start, end: the offsets.
        id: what it is the place of, a claim's id.
        label: what a reader hears at its borders ("claim 3").
        kind: "flagged", "quiet" or any other word that a style sheet knows.
        numbers: numbers of its flags in the page's list.
    """

    start: int
    end: int
    id: str
    label: str
    kind: str = "flagged"
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Slice:
    """A piece of text that the same spans cover throughout."""

    text: str
    covering: tuple[Span, ...] = ()
    opening: tuple[Span, ...] = ()
    closing: tuple[Span, ...] = ()

    @property
    def kind(self) -> str:
        """The strongest kind among the covering spans: flagged before quiet."""
        return min((span.kind for span in self.covering), default="")


@dataclass(frozen=True)
class Block:
    """A passage, or the text between two passages (kind "between").

    Attributes:
        kind: the passage's.
        slices: its text.
        same_line: whether it goes on the line of the block before.
    """

    kind: str
    slices: tuple[Slice, ...]
    same_line: bool = False


def slices(text: str, spans: Iterable[Span], start: int = 0, end: int | None = None) -> list[Slice]:
    """Cut ``text[start:end]`` at the borders of the spans.

    Spans without length are dropped; what reaches outside is clipped, and opens or closes only
    where its own border lies inside.

    Args:
        text: the whole text the offsets point into.
        spans: in any order.
        start, end: the part wanted, in code points; None is the end of the text.

    Returns:
        The slices in order. Their texts joined are ``text[start:end]``.
    """
    end = len(text) if end is None else min(end, len(text))
    inside = sorted(
        (span for span in spans if span.start < span.end and span.start < end and span.end > start),
        key=lambda span: (span.start, -span.end, span.id),
    )
    borders = {start, end}
    for span in inside:
        borders.update((max(span.start, start), min(span.end, end)))
    points = sorted(borders)
    found: list[Slice] = []
    active: list[Span] = []
    waiting = 0
    for first, last in pairwise(points):
        active = [span for span in active if span.end > first]
        while waiting < len(inside) and max(inside[waiting].start, start) == first:
            active.append(inside[waiting])
            waiting += 1
        found.append(
            Slice(
                text=text[first:last],
                covering=tuple(active),
                opening=tuple(span for span in active if span.start == first),
                closing=tuple(span for span in active if span.end == last),
            )
        )
    return found


def blocks(
    text: str, passages: Iterable[tuple[str, int, int]], spans: Iterable[Span]
) -> list[Block]:
    """Cut a whole text into its passages, each with its marked slices.

    Args:
        text: the document's text.
        passages: (kind, start, end); overlaps are cut off at the end of the earlier passage.
        spans: what to mark.

    Returns:
        The blocks in order. What lies between passages is kept unless it is only white space.
    """
    ordered = sorted(spans, key=lambda span: span.start)
    made: list[Block] = []
    position = 0

    def add(kind: str, start: int, end: int) -> None:
        nonlocal ordered
        ordered = [span for span in ordered if span.end > start]
        near = []
        for span in ordered:
            if span.start >= end:
                break
            near.append(span)
        same_line = start > 0 and "\n" not in text[max(position - 1, 0) : start]
        made.append(Block(kind, tuple(slices(text, near, start, end)), same_line))

    for kind, passage_start, passage_end in sorted(passages, key=lambda passage: passage[1:]):
        start, end = max(passage_start, position), min(passage_end, len(text))
        if start >= end:
            continue
        if text[position:start].strip():
            add("between", position, start)
        add(kind, start, end)
        position = end
    if text[position:].strip():
        add("between", position, len(text))
    return made


def window(text: str, start: int, end: int, low: int, high: int, around: int) -> tuple[int, int]:
    """Return the part of a passage to show about a quote, cut at white space.

    Args:
        text: the document's text.
        start, end: the quote.
        low, high: the passage that holds it.
        around: code points wanted on either side at most.

    Returns:
        Offsets of the part: the whole passage where it is short enough.
    """
    first, last = max(low, start - around), min(high, end + around)
    while low < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < high and not text[last].isspace():
        last -= 1
    return first, last
