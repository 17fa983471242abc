"""The passages of a document: every paragraph gets a kind, some are split into several passages.

Three steps: the tables of page_furniture, by-lines and captions label what shows by its own form;
what is left is prose; its place among the rest tells headline, standfirst and section headings from
the body. Section headings inside the body are no claims and count as boilerplate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from . import caption_patterns, page_furniture
from .bylines import are_names, is_byline, words_of
from .model import Passage, PassageKind
from .paragraphs import Span, find_paragraphs, trim
from .structure import LONGEST_FURNITURE, Piece, give_structure

# Marks of emphasis and quotation that Markdown puts around a by-line or caption.
EMPHASIS = "*_ \u00a0"


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
        split_credit,
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


def split_credit(line: str) -> Cut | None:
    """Cut the credit off that ends a caption; what stands before it is the caption."""
    if len(line) > caption_patterns.LONGEST_WITH_CREDIT:
        return None
    match = caption_patterns.LAST_CREDIT.search(line)
    return [(0, "caption"), (match.start("credit"), "boilerplate")] if match else None


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
    if matches(line, caption_patterns.CAPTIONS) or (
        any(sign in line for sign in caption_patterns.SIGNS_OF_CREDIT)
        and caption_patterns.CAPTION_CREDIT.search(line)
    ):
        return True
    return bool(
        caption_patterns.PLAIN_CREDIT.search(line) and caption_patterns.POSITION.search(line)
    )
