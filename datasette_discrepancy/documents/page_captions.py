"""The captions of a page's pictures, read from its own elements.

General extractors of article text lose most captions (measured on the test pages of one: they keep
6 to 19 of 100), so this reads ``figure`` and ``figcaption``, elements that are named a caption or
are one by their place and stand with a picture, and what is told of pictures otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import html
from rapidfuzz import fuzz

from .caption_parts import LONGEST_CAPTION, PageCaption, caption_of
from .element_names import (
    NO_PICTURE_NAME,
    QUOTE_NAME,
    VIDEO,
    names_caption,
    names_credit,
    names_of,
)
from .headlines import normalised
from .html_markup import words_of_element
from .json_ld import Thing, text_of, types_of
from .page_outline import Outline
from .picture_addresses import address_of
from .told_captions import captions_told
from .unnamed_captions import is_emphasised_line, is_figure_text

PICTURES = frozenset(["img", "amp-img", "picture", "video", "amp-video", "source", "amp-anim"])
NOT_PICTURES = frozenset("table blockquote pre math iframe canvas audio object".split())
# Elements that are no text under a picture, whatever they are called.
NO_CAPTION = frozenset("table caption video track button a input svg figure".split()) | PICTURES
# How far above its caption a picture may be held: figure > div > div > figcaption.
HIGHEST = 4
# Two texts as alike as this are one caption (RapidFuzz ratio, 0 to 100).
SAME_CAPTION = 92.0
DIGITS = re.compile(r"\d+")
VISIBLE = frozenset(["figcaption", "caption element", "described by", "beside", "data-caption"])


def find_captions(
    tree: html.HtmlElement, article: Thing | None, objects: Sequence[Thing] = ()
) -> tuple[list[PageCaption], list[html.HtmlElement]]:
    """Return the captions of the article's own pictures, each text once.

    Args:
        tree: the page.
        article: its JSON-LD article, where it has one.
        objects: everything that its JSON-LD holds.

    Returns:
        Visible captions in the page's order, then alternative texts that say something else, then
        what only machines are told; and the elements whose text was read as a caption.
    """
    outline = Outline(tree, live=article is not None and "LiveBlogPosting" in types_of(article))
    visible = list(visible_captions(outline))
    found = [
        *(caption for _, caption in visible),
        *captions_told(outline, tree, objects),
    ]
    titles = titles_of(tree, article)
    captions = distinct(
        one
        for one in found
        if len(one.text) <= LONGEST_CAPTION
        and (one.origin in VISIBLE or normalised(one.text).strip(" .") not in titles)
    )
    return captions, [element for element, one in visible if len(one.text) <= LONGEST_CAPTION]


def titles_of(tree: html.HtmlElement, article: Thing | None) -> set[str]:
    """Return a page's headlines, normalised: many systems tell them of its pictures, too."""
    given = [words_of_element(one, set()) for one in tree.iter("h1")]
    given += [text_of((article or {}).get("headline")) or ""]
    given += [one.get("content") or "" for one in tree.xpath("//meta[@property='og:title']")]
    return {normalised(one).strip(" .") for one in given}


def visible_captions(outline: Outline) -> Iterator[tuple[html.HtmlElement, PageCaption]]:
    """Yield the captions that a reader sees, each with its element."""
    pictures = outline.places([one for one in outline.elements if shows_picture(one)])
    others = outline.places(
        [one for one in outline.elements if one.tag in NOT_PICTURES and not shows_picture(one)]
    )
    described = described_pictures(outline)
    read_until: html.HtmlElement | None = None
    for element in outline.own:
        if read_until is not None and read_until in element.iterancestors():
            continue
        describes_picture = described.get(element.get("id") or "")
        if describes_picture is not None and element.tag not in NO_CAPTION:
            address: str | None = address_of(describes_picture)
            origin = "described by"
        elif names_credit(element):
            continue
        elif element.tag == "figcaption" or (
            element.tag not in NO_CAPTION
            and names_caption(element)
            and not outline.inside(element, pictures)
            and not holds_several(element)
        ):
            address = picture_of(element, outline, pictures, others)
            origin = "figcaption" if element.tag == "figcaption" else "caption element"
        elif is_figure_text(element, outline, pictures) or is_emphasised_line(
            element, outline, pictures
        ):
            address = picture_of(element, outline, pictures, others)
            origin = "beside"
        else:
            continue
        if address is not None:
            read_until = element
            for caption in caption_of(element, address or None, origin):
                yield element, caption


def shows_picture(element: html.HtmlElement) -> bool:
    """Tell whether an element is a picture: still, moving, or moving in a frame."""
    if element.tag in PICTURES:
        return True
    return element.tag in ("iframe", "amp-iframe", "amp-youtube") and (
        VIDEO.search(f"{element.get('src') or ''} {names_of(element)}") is not None
    )


def described_pictures(outline: Outline) -> dict[str, html.HtmlElement]:
    """Return the article's pictures by the id of the element that each says describes it."""
    return {
        name: one
        for one in outline.own
        if shows_picture(one)
        for name in (one.get("aria-describedby") or "").split()
    }


def holds_several(element: html.HtmlElement) -> bool:
    """Tell whether an element named a caption is only what holds the captions of several."""
    names = [
        one.get("class") for one in element.iter("div", "li", "p", "span") if one is not element
    ]
    inner = [name for name in names if name and "caption" in name.lower()]
    return len(inner) > len(set(inner))


def is_quotation(figure: html.HtmlElement) -> bool:
    """Tell whether a figure shows somebody's words."""
    return QUOTE_NAME.search(names_of(figure)) is not None or any(
        True for _ in figure.iter("blockquote")
    )


def picture_of(
    element: html.HtmlElement, outline: Outline, pictures: Sequence[int], others: Sequence[int]
) -> str | None:
    """Return the address of the picture that a caption stands with, "" for one without address.

    None where it stands with no picture: the caption of a table or of a quotation, which may show
    the portrait of who speaks.
    """
    figure = next((one for one in element.iterancestors("figure")), None)
    if figure is not None and is_quotation(figure):
        return None
    own = outline.inside(element, pictures)
    if own:
        return address_of(outline.at(own[0]))
    around = element
    for _ in range(HIGHEST):
        previous, around = around.getprevious(), around.getparent()
        if around is None:
            return None
        if outline.is_boundary(around):
            # Within the whole article only the element right before it counts.
            inside = [] if previous is None else outline.within(previous, pictures)
            return address_of(outline.at(inside[-1])) if inside else None
        inside = outline.inside(around, pictures)
        if inside:
            before = outline.before(element, inside)
            return address_of(outline.at(inside[0] if before is None else before))
        if around.tag == "figure":
            # Loaded late: the picture is a background, or comes by a script.
            other = outline.inside(around, others) or NO_PICTURE_NAME.search(names_of(around))
            return None if other else ""
    return None


def distinct(captions: Iterable[PageCaption]) -> list[PageCaption]:
    """Drop what repeats an earlier caption: the same words, a part of it, or nearly the same.

    What machines are told often adds the credit to the caption that readers see: the same caption.
    """
    kept: list[PageCaption] = []
    seen: list[str] = []
    for caption in captions:
        words = normalised(caption.text).strip(" .")
        visible = caption.origin in VISIBLE
        if any(
            words in other
            # "on 3 May" and "on 4 May" are two captions, however alike.
            or (
                fuzz.ratio(words, other) >= SAME_CAPTION
                and DIGITS.findall(words) == DIGITS.findall(other)
            )
            or (not visible and other in words)
            for other in seen
        ):
            continue
        kept.append(caption)
        seen.append(normalised(f"{caption.text} {caption.credit or ''}").strip(" ."))
    return kept
