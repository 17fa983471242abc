"""What the place of a paragraph among the others tells: headline, standfirst, heading, body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .caption_patterns import CAPTION_CREDIT, CAPTION_FOLLOWS, LABEL, LONGEST_CAPTION
from .datelines import find_dateline
from .headlines import (
    is_kicker,
    is_prose,
    is_site_name,
    may_be_heading,
    may_be_headline,
    normalised,
    same_words,
)
from .model import PassageKind
from .page_furniture import LINKS_FOLLOW
from .paragraphs import trim

# A paragraph longer than this is nothing but prose.
LONGEST_FURNITURE = 2000
LONGEST_STANDFIRST = 400
MOST_STANDFIRSTS = 3


@dataclass
class Piece:
    """A passage whose kind may still be open (None: prose)."""

    kind: PassageKind | None
    start: int
    end: int


def give_structure(text: str, pieces: list[Piece], title: str | None) -> None:
    """Decide what the open pieces are, in place.

    Args:
        text: the document's text.
        pieces: its pieces in order; those of kind None get one.
        title: the title as metadata give it.
    """
    mark_captions(text, pieces)
    mark_links(text, pieces)
    headline = find_headline(text, pieces, title)
    if headline is not None:
        find_standfirsts(text, pieces, headline)
    mark_headings(text, pieces)
    for piece in pieces:
        piece.kind = piece.kind or "body"


def mark_captions(text: str, pieces: list[Piece]) -> None:
    """Mark what a label on the line above calls a caption, and captions that are printed again."""
    printed = {
        normalised(line)
        for piece in pieces
        if piece.kind == "caption"
        for line in without_label_and_credit(line_of(text, piece))
    }
    labelled = False
    for piece in pieces:
        if piece.kind is None:
            short = piece.end - piece.start <= LONGEST_CAPTION
            if labelled or (short and normalised(line_of(text, piece)) in printed):
                piece.kind = "caption"
        labelled = CAPTION_FOLLOWS.match(line_of(text, piece)) is not None


def without_label_and_credit(line: str) -> tuple[str, ...]:
    """Return a caption as printed, and without the label before it and the credit behind it."""
    label = LABEL.match(line)
    credit = CAPTION_CREDIT.search(line)
    begin, end = label.end() if label else 0, credit.start() if credit else len(line)
    # The credit's pattern may take the full stop of the sentence before it.
    return line, line[begin:], line[begin:end].strip(), line[begin:end].strip() + "."


def mark_links(text: str, pieces: list[Piece]) -> None:
    """Mark the titles of other stories behind "More on this story" and the like."""
    listed = False
    for piece in pieces:
        if piece.kind == "boilerplate":
            listed = listed or LINKS_FOLLOW.match(line_of(text, piece)) is not None
        elif piece.kind is None:
            listed = listed and may_be_headline(line_of(text, piece))
            piece.kind = "boilerplate" if listed else None


def mark_headings(text: str, pieces: Sequence[Piece]) -> None:
    """Mark the section headings: short lines between two paragraphs of prose."""
    prose = [piece for piece in pieces if piece.kind is None]
    lines = [line_of(text, piece) for piece in prose]
    # Decided on the lines alone, before any is changed: two short lines in a row are a list.
    for index in range(1, len(prose) - 1):
        before, line, after = lines[index - 1 : index + 2]
        if may_be_heading(line) and is_prose(before) and is_prose(after):
            prose[index].kind = "boilerplate"


def find_headline(text: str, pieces: list[Piece], title: str | None) -> int | None:
    """Mark the headline and what stands above it; return its index among the pieces."""
    open_indices = [index for index, piece in enumerate(pieces) if piece.kind is None]
    if len(open_indices) < 2:
        return None
    lines = [line_of(text, pieces[index]) for index in open_indices[:4]]
    for place, line in enumerate(lines[:3]):
        if title and same_words(line, title):
            for above in open_indices[:place]:
                pieces[above].kind = "boilerplate"
            pieces[open_indices[place]].kind = "headline"
            return open_indices[place]
    if title and (cut := title_length(lines[0], title)):
        first = pieces[open_indices[0]]
        rest = trim(text, first.start + cut, first.end)
        pieces[open_indices[0]] = Piece("headline", first.start, first.start + cut)
        if rest:
            pieces.insert(open_indices[0] + 1, Piece(None, *rest))
        return open_indices[0]
    place = 0
    if is_site_name(lines[0]) or (len(open_indices) > 2 and is_kicker(lines[0], lines[1])):
        pieces[open_indices[0]].kind = "boilerplate"
        place = 1
    if not may_be_headline(lines[place]) or find_dateline(lines[place]):
        return None
    pieces[open_indices[place]].kind = "headline"
    return open_indices[place]


def line_of(text: str, piece: Piece) -> str:
    """Return a piece's text, cut where it is longer than any headline or furniture."""
    return text[piece.start : min(piece.end, piece.start + LONGEST_FURNITURE)]


def title_length(line: str, title: str) -> int | None:
    """Return how much of a paragraph is the title, where the text runs on in the same paragraph.

    Only where a sign or a new sentence parts the two: "Kim" is no headline of "Kim said".
    """
    if not line.startswith(title) or len(title.split()) < 3:
        return None
    rest = line[len(title) :]
    mark = len(rest) - len(rest.lstrip(".!?:|"))
    following = rest[mark:]
    if not mark or not following[:1].isspace() or following.lstrip()[:1].islower():
        return None
    return len(title) + mark


def find_standfirsts(text: str, pieces: list[Piece], headline: int) -> None:
    """Mark what stands between the headline and the body."""
    later = list(range(headline + 1, len(pieces)))
    still_open = [index for index in later if pieces[index].kind is None]
    byline = next((index for index in later if pieces[index].kind == "byline"), None)
    above_byline = [index for index in still_open if byline is not None and index < byline]
    if len(above_byline) > 2 or len(above_byline) == len(still_open):
        above_byline = []
    for number, index in enumerate(still_open[:-1]):
        line = line_of(text, pieces[index])
        if same_words(line, line_of(text, pieces[headline])):
            pieces[index].kind = "headline"
            continue
        short = may_be_headline(line) or (index in above_byline and len(line) <= LONGEST_STANDFIRST)
        if number >= MOST_STANDFIRSTS or not short or find_dateline(line):
            return
        pieces[index].kind = "standfirst"
