"""Captions that nothing names so: words that stand alone with a picture."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import html

from .caption_parts import LONGEST_CAPTION, is_hidden
from .element_names import NO_PICTURE_NAME, names_caption, names_of
from .html_markup import words_of_element
from .page_outline import Outline
from .told_captions import describes

# What a figure holds besides a picture and its caption: then its words are no caption.
OTHER_CONTENT = frozenset(
    "figure figcaption blockquote q table ul ol dl h1 h2 h3 h4 h5 h6 form pre audio iframe".split()
)
# Words in such letters right below a picture tell of it.
EMPHASISED = frozenset(["em", "i", "small", "font"])
AROUND_LINE = frozenset(["p", "div", "center", "td"])
# A picture, its link, a line break, the words: what holds more is no picture with its caption.
MOST_BESIDE = 6


def is_figure_text(element: html.HtmlElement, outline: Outline, pictures: Sequence[int]) -> bool:
    """Tell whether an element is a figure whose words, in no element of their own, are its caption.

    Args:
        element: any element of the article.
        outline: the page.
        pictures: where its pictures stand.
    """
    if element.tag != "figure" or not outline.inside(element, pictures):
        return False
    below = [one for one in element.iter() if one is not element and isinstance(one.tag, str)]
    if any(one.tag in OTHER_CONTENT or names_caption(one) for one in below):
        return False
    # A card that leads to another story.
    linked = {one for one in below if one.tag == "a"}
    words = words_of_element(element, {*linked, *(one for one in below if is_hidden(one))})
    return (
        len(words) <= LONGEST_CAPTION
        and describes(words)
        and NO_PICTURE_NAME.search(names_of(element)) is None
    )


def is_emphasised_line(
    element: html.HtmlElement, outline: Outline, pictures: Sequence[int]
) -> bool:
    """Tell whether an element is a line in small or slanting letters, alone with a picture above.

    Args:
        element: any element of the article.
        outline: the page.
        pictures: where its pictures stand.
    """
    around = element.getparent()
    if (
        element.tag not in EMPHASISED
        or around is None
        or around.tag not in AROUND_LINE
        or len(around) > MOST_BESIDE
        or outline.is_boundary(around)
        or (around.text or "").strip()
    ):
        return False
    above = list(element.itersiblings(preceding=True))
    if not any(outline.within(one, pictures) for one in above):
        return False
    beside = [one for one in around if one is not element]
    # Words of the paragraph beside it: then it only stresses some.
    alone = not any((one.tail or "").strip() for one in around) and not any(
        words_of_element(one, set()) for one in beside
    )
    return alone and describes(words_of_element(element, set()))
