"""Captions that metadata give: where they stand in the text, or behind it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .paragraphs import Span, find_paragraphs, trim

BEFORE_A_CAPTION = ".!?”\"’')]:"
ENDS_A_CAPTION = ".!?”\"’')]"


@dataclass(frozen=True)
class Caption:
    """A caption as metadata give it.

    Attributes:
        text: the caption.
        image: the picture's name or address, None where it is not given.
        start, end: where it stands in the document's text; both 0 where it stands nowhere.
    """

    text: str
    image: str | None = None
    start: int = 0
    end: int = 0

    @property
    def placed(self) -> bool:
        """Whether it stands in the document's text."""
        return self.end > self.start

    def as_record(self) -> dict[str, object]:
        """Return it for ``Document.extra``, with its offsets where it has some."""
        record: dict[str, object] = {"text": self.text, "image": self.image}
        if self.placed:
            record |= {"start": self.start, "end": self.end}
        return record


def read_captions(value: object, problems: list[str]) -> list[Caption]:
    """Read the ``captions`` key: a list of ``{text, image}``, or of plain texts.

    Args:
        value: the key's value, None where there is none.
        problems: what cannot be read is noted here.
    """
    if value is None or value == "":
        return []
    captions = []
    for entry in value if isinstance(value, list) else [value]:
        record = {"text": entry} if isinstance(entry, str) else entry
        text = record.get("text") if isinstance(record, Mapping) else None
        if not isinstance(record, Mapping) or not isinstance(text, str) or not text.strip():
            problems.append("captions: an entry has no text: give it one or leave it out")
            continue
        image = record.get("image")
        captions.append(Caption(text.strip(), None if image is None else str(image)))
    return captions


def place_captions(
    text: str, captions: Sequence[Caption], start: int, *, append: bool
) -> tuple[str, list[Caption]]:
    """Find captions in a text, or put them behind it.

    Args:
        text: the document's text.
        captions: what metadata give.
        start: code point where the article begins.
        append: put what is not found behind the text, after a blank line each.

    Returns:
        The text, and the captions with their places.
    """
    if not captions:
        return text, []
    paragraphs = find_paragraphs(text, start)
    taken: set[int] = set()
    placed = []
    for caption in captions:
        found = find_caption(text, paragraphs, caption.text, taken)
        if found is None and append:
            text += "\n\n"
            found = (len(text), len(text) + len(caption.text))
            text += caption.text
        if found is not None:
            taken.update(range(*found))
            caption = dataclasses.replace(caption, start=found[0], end=found[1])
        placed.append(caption)
    return text, placed


def find_caption(
    text: str, paragraphs: Sequence[Span], caption: str, taken: set[int]
) -> Span | None:
    """Return where a caption stands as a paragraph, or as whole sentences of one."""
    for begin, end in paragraphs:
        at = text.find(caption, begin, end)
        while at >= 0:
            span = (at, at + len(caption))
            if at not in taken and is_set_apart(text, (begin, end), span):
                return span
            at = text.find(caption, at + 1, end)
    return None


def is_set_apart(text: str, paragraph: Span, span: Span) -> bool:
    """Tell whether a stretch of a paragraph begins and ends where a sentence may."""
    before = trim(text, paragraph[0], span[0])
    after = trim(text, span[1], paragraph[1])
    begins = before is None or text[before[1] - 1] in BEFORE_A_CAPTION
    ends = after is None or text[span[1] - 1] in ENDS_A_CAPTION or text[after[0]] in "(["
    return begins and ends
