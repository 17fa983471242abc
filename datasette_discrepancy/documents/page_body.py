"""The prose of a page: its paragraphs, as a well-kept extractor of articles finds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import html

# Beyond this no page is an article, and the extractor, whose work grows with the square of it,
# would take minutes.
MOST_PARAGRAPHS = 12_000


@dataclass(frozen=True)
class Block:
    """One paragraph or heading of a page."""

    text: str
    heading: bool = False


def find_blocks(tree: html.HtmlElement, captions: Iterable[html.HtmlElement] = ()) -> list[Block]:
    """Return the paragraphs and headings of a page's article, in order.

    The text comes from trafilatura (Barbaresi, ACL 2021 system demonstrations), which leaves out
    the furniture of pages. Captions are taken out before, so that none becomes a paragraph.

    Args:
        tree: the page; **it is changed**: what is no prose is taken out.
        captions: the elements that were read as captions.
    """
    from trafilatura import bare_extraction

    if len(list(tree.iter("p", "div", "li"))) > MOST_PARAGRAPHS:
        return plain_blocks(tree)
    for element in [*captions, *tree.iter("figcaption", "figure", "button")]:
        if element.getparent() is not None:
            element.drop_tree()
    found = bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        include_images=False,
        with_metadata=False,
        deduplicate=False,
    )
    body = getattr(found, "body", None)
    blocks = [] if body is None else [block for child in body for block in blocks_of(child)]
    return parted(blocks[0], tree) if len(blocks) == 1 else blocks


def parted(block: Block, tree: html.HtmlElement) -> list[Block]:
    """Return the paragraphs of a short article, which the extractor gives in one piece."""
    parts = [part for part in plain_blocks(tree) if part.text in block.text]
    return parts if len(parts) > 1 else [block]


def plain_blocks(tree: html.HtmlElement) -> list[Block]:
    """Return what stands in a page's paragraphs, without telling prose from furniture."""
    words = (" ".join(one.text_content().split()) for one in tree.iter("p"))
    return [Block(text) for text in words if text]


def blocks_of(element: html.HtmlElement) -> list[Block]:
    """Return the blocks of one element of the extracted body."""
    if element.tag in ("list", "quote", "table", "row", "div"):
        inner = [block for child in element for block in blocks_of(child)]
        lead = " ".join((element.text or "").split())
        return ([Block(lead)] if lead else []) + inner
    words = " ".join("".join(element.itertext()).split())
    return [Block(words, element.tag == "head")] if words else []
