"""The passages of a document: every paragraph gets a kind, some are split into several passages.

Three steps: the tables of page_furniture, by-lines and captions label what shows by its own form;
what is left is prose; its place among the rest tells headline, standfirst and section headings from
the body. Section headings inside the body are no claims and count as boilerplate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from . import caption_patterns, page_furniture
from .bylines import are_names, is_byline, words_of
from .datelines import find_dateline
from .headlines import is_kicker, is_prose, may_be_heading, may_be_headline, same_words
from .model import Passage, PassageKind
from .paragraphs import Span, find_paragraphs, trim

# A paragraph longer than this is nothing but prose.
LONGEST_FURNITURE = 2000
LONGEST_STANDFIRST = 400
MOST_STANDFIRSTS = 3
# Marks of emphasis and quotation that Markdown puts around a by-line or caption.
EMPHASIS = "*_ \u00a0"


@dataclass
class Piece:
    """A passage whose kind may still be open (None: prose)."""

    kind: PassageKind | None
    start: int
    end: int


def find_passages(
    text: str,
    *,
    start: int = 0,
    title: str | None = None,
    captions: Iterable[Span] = (),
) -> tuple[Passage, ...]:
    """Divide a text into passages.

    Args:
        text: the document's text.
        start: code point where the article begins; what stands before it (front matter) is one
            boilerplate passage.
        title: the title as metadata give it; a paragraph that says the same is the headline.
        captions: stretches that are known to be captions, in order.

    Returns:
        Passages in order. They do not overlap, carry no white space at their ends and cover every
        character of the text that is no white space.
    """
    pieces: list[Piece] = []
    before = trim(text, 0, start)
    if before:
        pieces.append(Piece("boilerplate", *before))
    known = list(captions)
    for span in find_paragraphs(text, start):
        for piece in set_captions_apart(text, span, known):
            pieces.extend([piece] if piece.kind else label(text, piece.start, piece.end))
    give_structure(text, pieces, title)
    return tuple(Passage(piece.kind or "body", piece.start, piece.end) for piece in pieces)


def set_captions_apart(text: str, span: Span, captions: Sequence[Span]) -> Iterator[Piece]:
    """Yield the known captions of a paragraph and, still open, what stands around them."""
    at, end = span
    for first, last in captions:
        if not at <= first < last <= end:
            continue
        yield from open_piece(text, at, first)
        yield Piece("caption", first, last)
        at = last
    yield from open_piece(text, at, end)


def open_piece(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield a piece of open kind, unless the stretch is blank."""
    span = trim(text, start, end)
    if span:
        yield Piece(None, *span)


def label(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of one paragraph, labelled where its own form tells the kind."""
    line = text[start : min(end, start + LONGEST_FURNITURE)]
    for splitter in (
        split_picture_line,
        split_heading_mark,
        split_share_buttons,
        split_camera_line,
    ):
        cut = splitter(line) if len(line) == end - start else None
        if cut:
            yield from split_pieces(text, start, end, cut)
            return
    if len(line) < end - start:
        wordless = not any(character.isalnum() for character in text[start:end])
        yield Piece("boilerplate" if wordless else None, start, end)
        return
    yield Piece(kind_of(line.strip(EMPHASIS) or line), start, end)


Cut = list[tuple[int, PassageKind | None]]


def split_pieces(text: str, start: int, end: int, cut: Cut) -> Iterator[Piece]:
    """Yield the parts of a cut paragraph; parts of open kind are labelled in turn.

    Args:
        text: the document's text.
        start, end: the paragraph.
        cut: where each part begins, from the paragraph's start, and its kind.
    """
    ends = [offset for offset, _ in cut[1:]] + [end - start]
    for (offset, kind), until in zip(cut, ends, strict=True):
        span = trim(text, start + offset, start + until)
        if span is None:
            continue
        if kind:
            yield Piece(kind, *span)
        else:
            yield from label(text, *span)


def split_picture_line(line: str) -> Cut | None:
    """Cut a Markdown picture into marks, caption and address."""
    match = page_furniture.PICTURE_LINE.match(line)
    if match is None:
        return None
    return [
        (0, "boilerplate"),
        (match.start("words"), "caption"),
        (match.end("words"), "boilerplate"),
    ]


def split_heading_mark(line: str) -> Cut | None:
    """Cut the mark of a Markdown heading off."""
    match = page_furniture.HEADING_MARK.match(line)
    return [(0, "boilerplate"), (match.end(), None)] if match else None


def split_share_buttons(line: str) -> Cut | None:
    """Cut share buttons off that are glued to the text behind them."""
    match = page_furniture.SHARE_PREFIX.match(line)
    return [(0, "boilerplate"), (match.end(), None)] if match else None


def split_camera_line(line: str) -> Cut | None:
    """Cut the sentence that names the camera off; what stands before it is the caption."""
    tail = max(0, len(line) - 160)
    match = caption_patterns.CAMERA.search(line, tail)
    if match is None or len(line) > caption_patterns.LONGEST_CAPTION:
        return None
    before = line[: match.start()].rstrip()
    if not before:
        return [(0, "boilerplate")]
    # In the middle of a sentence ("a film shot on iPhone") it is no camera line.
    if before[-1] not in '.!?)”"’|':
        return None
    return [(0, "caption"), (match.start(), "boilerplate")]


def kind_of(line: str) -> PassageKind | None:
    """Return the kind that a paragraph's own form shows, None for prose."""
    if page_furniture.SHARE_ROW.match(line) or not any(character.isalnum() for character in line):
        return "boilerplate"
    if matches(line, page_furniture.FURNITURE):
        return "boilerplate"
    if is_byline(line):
        return "byline"
    if is_caption(line):
        return "caption"
    return None


def matches(line: str, table: Sequence[page_furniture.Furniture]) -> bool:
    """Tell whether a row of a table matches a paragraph."""
    for row in table:
        match = row.pattern.match(line) if len(line) <= row.longest else None
        if match and (not row.names_only or are_names(words_of(line[match.end() :]))):
            return True
    return False


def is_caption(line: str) -> bool:
    """Tell whether a paragraph is the caption of a picture."""
    if len(line) > caption_patterns.LONGEST_CAPTION:
        return False
    if matches(line, caption_patterns.CAPTIONS) or caption_patterns.CAPTION_CREDIT.search(line):
        return True
    return bool(
        caption_patterns.PLAIN_CREDIT.search(line) and caption_patterns.POSITION.search(line)
    )


def give_structure(text: str, pieces: list[Piece], title: str | None) -> None:
    """Decide headline, standfirsts, section headings and body among the open pieces, in place."""
    headline = find_headline(text, pieces, title)
    if headline is not None:
        find_standfirsts(text, pieces, headline)
    prose = [piece for piece in pieces if piece.kind is None]
    lines = [text[piece.start : min(piece.end, piece.start + LONGEST_FURNITURE)] for piece in prose]
    # Decided on the lines alone, before any is changed: two short lines in a row are a list.
    for index in range(1, len(prose) - 1):
        if (
            may_be_heading(lines[index])
            and is_prose(lines[index - 1])
            and is_prose(lines[index + 1])
        ):
            prose[index].kind = "boilerplate"
    for piece in prose:
        piece.kind = piece.kind or "body"


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
    if len(open_indices) > 2 and is_kicker(lines[0], lines[1]):
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
