"""Reader of ``.html``: a saved article page, with its captions and what it says of itself."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from .assemble import make_document
from .caption_parts import PageCaption
from .errors import UnreadableError
from .headlines import same_words
from .html_markup import read_markup
from .json_ld import Thing, find_article, read_objects, text_of
from .model import Document, Passage, PassageKind, Unreadable
from .origin import Origin
from .page_body import Block, find_blocks
from .page_captions import find_captions
from .page_field import Field, first
from .page_fields import find_fields
from .page_pictures import with_pictures
from .passages import find_passages

METADATA_KEYS = ("title", "published", "author", "source", "url", "language")
# Fields that a flag may quote.
DATE_FIELDS = ("published", "modified")

# Mark-up that ends a paragraph, within a text.
BLOCK_TAG = re.compile(r"</?(?:p|div|li|ul|ol|h[1-6]|blockquote|br)\b[^<>]{0,200}>", re.IGNORECASE)
# A page none of whose paragraphs is longer holds no article, only its menus. Characters.
SHORTEST_PROSE = 40


@dataclass
class Page:
    """The text of a page while it is put together: every part knows where it stands."""

    text: str = ""
    known: list[Passage] = field(default_factory=list)

    def add(
        self, words: str, kind: PassageKind | None = None, *, apart: str = "\n\n"
    ) -> tuple[int, int]:
        """Append a part; one of a known kind is a passage. Return its offsets."""
        self.text += apart if self.text else ""
        start = len(self.text)
        self.text += words
        if kind is not None:
            self.known.append(Passage(kind, start, len(self.text)))
        return start, len(self.text)


def read_html_file(origin: Origin) -> Iterator[Document | Unreadable]:
    """Yield the document of a saved page, and those of its pictures that lie beside it.

    Its text is what was read of the page: headline, standfirst, paragraphs, captions, and behind
    them the fields that the page gives of itself, one a line. Every offset points into that text.

    Args:
        origin: the file.

    Raises:
        UnreadableError: no HTML, no article in it, or an unknown encoding.
    """
    yield from with_pictures(origin, read_page(origin, origin.read_bytes()))


def read_page(origin: Origin, data: bytes, *, url: str | None = None) -> Document:
    """Return the document of a page.

    Args:
        origin: where it comes from.
        data: the page.
        url: its address, where the page does not give it.

    Raises:
        UnreadableError: no HTML, no article in it, or an unknown encoding.
    """
    tree, encoding = read_markup(data)
    objects = read_objects(tree)
    article = find_article(objects)
    fields = find_fields(tree, article)
    captions, elements = find_captions(tree, article, objects)
    # Last, because it takes out of the tree what is no prose.
    readings = (find_blocks(tree, elements), blocks_of_article(article))
    # Of two readings of the same words the one in more paragraphs.
    blocks = max(readings, key=lambda blocks: (prose_length(blocks), len(blocks)))
    if prose_length(blocks) == 0:
        problem = "holds no article" if captions else "holds no article text"
        raise UnreadableError(
            problem, "save the page again when it has loaded, or its text as .txt"
        )
    page, placed = assemble(fields, blocks, captions)
    records = [dict(dataclasses.asdict(one)) for one in fields]
    add_dates(page, records)
    chosen = {name: first(fields, name) for name in METADATA_KEYS}
    metadata: dict[str, object] = {name: one.value for name, one in chosen.items() if one}
    basis = {name: one.origin for name, one in chosen.items() if one}
    if url is not None:
        metadata.setdefault("url", url)
    document = make_document(
        origin,
        page.text,
        metadata,
        name=origin.key,
        passages=passages_of(page, metadata.get("title")),
        basis=basis,
    )
    extra: dict[str, object] = {
        **document.extra,
        "encoding": encoding,
        "fields": records,
    }
    if placed:
        extra["captions"] = placed
    return dataclasses.replace(document, extra=extra)


def prose_length(blocks: Sequence[Block]) -> int:
    """Return how many characters of prose some blocks hold: menus, labels and spaces are none."""
    prose = [one.text for one in blocks if not one.heading and len(one.text) >= SHORTEST_PROSE]
    return sum(not character.isspace() for text in prose for character in text)


def blocks_of_article(article: Thing | None) -> list[Block]:
    """Return the paragraphs that JSON-LD gives, for pages whose text comes by a script."""
    body = (article or {}).get("articleBody")
    if not isinstance(body, str):
        return []
    # Some write mark-up into it, and some of those its escapes.
    lines = BLOCK_TAG.sub("\n", unescape(body) if "&lt;" in body else body).splitlines()
    return [Block(words) for line in lines if (words := text_of(line))]


def assemble(
    fields: Sequence[Field], blocks: Sequence[Block], captions: Sequence[PageCaption]
) -> tuple[Page, list[dict[str, object]]]:
    """Put the text of a page together.

    Returns:
        The page, and the captions with their offsets, origin and picture.
    """
    page = Page()
    title, standfirst = first(list(fields), "title"), first(list(fields), "standfirst")
    if title is not None:
        page.add(title.value, "headline")
    for number, block in enumerate(blocks):
        if title is not None and same_words(block.text, title.value) and number < 3:
            continue
        is_standfirst = standfirst is not None and same_words(block.text, standfirst.value)
        if block.heading:
            page.add(block.text, "boilerplate")
        else:
            page.add(block.text, "standfirst" if is_standfirst and number < 4 else None)
    return page, [add_caption(page, caption) for caption in captions]


def add_dates(page: Page, records: Sequence[dict[str, object]]) -> None:
    """Append a line for every date that the page gives of itself; the records get its offsets."""
    for record in records:
        if record["name"] in DATE_FIELDS:
            label = f"{str(record['name']).capitalize()} ({record['origin']}):"
            page.add(label, "boilerplate", apart="\n")
            start, end = page.add(str(record["value"]), "metadata", apart=" ")
            record |= {"start": start, "end": end}


def add_caption(page: Page, caption: PageCaption) -> dict[str, object]:
    """Append a caption and its credit; return its record."""
    start, end = page.add(caption.text, "alt" if caption.is_alternative else "caption")
    if caption.credit:
        page.add(caption.credit, "boilerplate", apart=" ")
    return {
        "text": caption.text,
        "image": caption.image,
        "origin": caption.origin,
        "credit": caption.credit,
        "start": start,
        "end": end,
    }


def passages_of(page: Page, title: object) -> tuple[Passage, ...]:
    """Return the passages of a page: those known from markup, and what the others' form shows."""
    spans = sorted((one.start, one.end) for one in page.known)
    known = {(one.start, one.end): one for one in page.known}
    name = title if isinstance(title, str) else None
    found = find_passages(page.text, title=name, captions=spans)
    return tuple(known.get((one.start, one.end), one) for one in found)
