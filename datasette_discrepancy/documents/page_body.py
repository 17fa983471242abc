"""The prose of a page: its paragraphs, as a well-kept extractor of articles finds them."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from lxml import html

from .page_captions import PICTURES, is_caption_element

# Blocks of trafilatura's output that hold a paragraph each.
PARAGRAPHS = frozenset(["p", "item", "cell", "lb", "ab", "code"])


@dataclass(frozen=True)
class Block:
    """One paragraph or heading of a page."""

    text: str
    heading: bool = False


def find_blocks(tree: html.HtmlElement) -> list[Block]:
    """Return the paragraphs and headings of a page's article, in order.

    The text comes from trafilatura (Barbaresi, ACL 2021 system demonstrations), which leaves out
    the furniture of pages. Captions are taken out before, so that none becomes a paragraph.

    Args:
        tree: the page; it is not changed.
    """
    from trafilatura import bare_extraction

    page = copy.deepcopy(tree)
    for element in list(page.iter("figcaption", "figure", "button")):
        element.drop_tree()
    for element in list(page.iter("div", "span", "p", "small", "dd")):
        if is_caption_element(element) and not any(True for _ in element.iter(*PICTURES)):
            element.drop_tree()
    found = bare_extraction(
        page,
        include_comments=False,
        include_tables=False,
        include_images=False,
        with_metadata=False,
        deduplicate=False,
    )
    body = getattr(found, "body", None)
    return [] if body is None else [block for child in body for block in blocks_of(child)]


def blocks_of(element: html.HtmlElement) -> list[Block]:
    """Return the blocks of one element of the extracted body."""
    if element.tag in ("list", "quote", "table", "row", "div"):
        inner = [block for child in element for block in blocks_of(child)]
        lead = " ".join((element.text or "").split())
        return ([Block(lead)] if lead else []) + inner
    words = " ".join("".join(element.itertext()).split())
    return [Block(words, element.tag == "head")] if words else []
