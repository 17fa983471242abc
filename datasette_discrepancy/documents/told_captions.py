"""What a page tells of its pictures outside the words that it shows: attributes, JSON-LD, meta."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import html

from .caption_parts import PageCaption
from .html_markup import words_of_element
from .json_ld import Thing, find_article, pictures_of, types_of
from .page_outline import Outline
from .picture_addresses import address_of

# What an alt text holds that describes no picture.
NO_DESCRIPTION = re.compile(
    r"^(?:image|photo|picture|logo|avatar|icon|placeholder|advertisement|thumbnail|file|img|dsc\w*)?"
    r"[\s_\d.-]*$|\.(?:jpe?g|png|gif|webp|avif|svg)$|^https?://|\blogo$"
    r"|^[\w-]{1,60}\.(?:jpe?g|png|gif|webp|avif|svg)\b"
    r"|^(?:the\s|our\s)?logo\s(?:of|for)\s(?:the\s)?(?-i:(?:[A-Z][\w'’&.-]{0,30}\s?){1,6})$"
    # What happens when the picture is touched.
    r"|^(?:click|tap|press|open|view|see|show|enlarge|zoom|expand|watch|play|read|share|listen"
    r"|go|link|opens)\b.*\b(?:image|picture|photo|gallery|full|larger?|enlarge|zoom|video|story"
    r"|article|more|screen|window|tab|caption)\b",
    re.IGNORECASE,
)
# A text for machines that is shorter than this names a thing and tells nothing.
LEAST_WORDS = 4
# Which attributes describe a picture, by element; other elements may be labelled as one.
TEXTS_OF_PICTURES = {"img": ("alt", "title"), "amp-img": ("alt",)}
TEXTS_IN_PLACE = ("aria-label",)
PAGE_TYPES = frozenset(["WebPage", "ItemPage"])
# Where galleries keep the caption that a script shows.
CAPTION_KEY = re.compile(r"data-(?:[\w-]{0,40}-)?caption|data-sub-html")
# One word there is a setting of the script: "fallback", "true".
LEAST_WORDS_OF_KEY = 2


def captions_told(
    outline: Outline, tree: html.HtmlElement, objects: Sequence[Thing]
) -> Iterator[PageCaption]:
    """Yield what a page tells of its article's pictures outside its text, the surest first."""
    yield from captions_in_attributes(outline)
    yield from alternative_texts(outline)
    yield from json_ld_captions(objects)
    yield from meta_captions(tree)


def captions_in_attributes(outline: Outline) -> Iterator[PageCaption]:
    """Yield the captions that galleries keep in attributes of a picture or of what holds it."""
    for element in outline.own:
        for key, given in element.items():
            if CAPTION_KEY.fullmatch(key) is None:
                continue
            words = plain_words(given)
            if is_told(words):
                image = element.get("href") if element.tag == "a" else picture_beside(element)
                yield PageCaption(words, image or None, "data-caption")


def is_told(words: str) -> bool:
    """Tell whether what a script shall show are words, and no setting and no selector."""
    return (
        len(words.split()) >= LEAST_WORDS_OF_KEY
        and any(character.isalpha() for character in words)
        and words[:1] not in "#."
        and NO_DESCRIPTION.search(words) is None
    )


def picture_beside(element: html.HtmlElement) -> str:
    """Return the address of the picture that an element is, or whose figure holds it; else ""."""
    figure = next(element.iterancestors("figure"), None)
    pictures = () if figure is None else figure.iter("img", "amp-img")
    return address_of(element) or next((address_of(one) for one in pictures), "")


def plain_words(markup: str) -> str:
    """Return the words of a text that may be mark-up."""
    if "<" not in markup:
        return " ".join(markup.split())
    return words_of_element(html.fragment_fromstring(markup, create_parent="div"), set())


def alternative_texts(outline: Outline) -> Iterator[PageCaption]:
    """Yield the texts that stand in place of the article's own pictures and describe something."""
    for element in outline.own:
        for key in TEXTS_OF_PICTURES.get(element.tag, TEXTS_IN_PLACE):
            words = " ".join((element.get(key) or "").split())
            if describes(words) and (key in ("alt", "title") or stands_for_picture(element)):
                yield PageCaption(words, address_of(element) or None, key)


def stands_for_picture(element: html.HtmlElement) -> bool:
    """Tell whether the label of an element that is no picture is one of a picture."""
    if element.tag == "figure":
        return any(True for _ in element.iter("img", "amp-img", "picture"))
    return element.get("role") == "img" and "background" in (element.get("style") or "")


def describes(words: str) -> bool:
    """Tell whether a text for machines tells something about a picture."""
    return len(words.split()) >= LEAST_WORDS and NO_DESCRIPTION.search(words) is None


def json_ld_captions(objects: Sequence[Thing]) -> Iterator[PageCaption]:
    """Yield the captions that JSON-LD gives of the pictures of the article, and of its page."""
    pages = [one for one in objects if types_of(one) & PAGE_TYPES]
    for thing in (find_article(list(objects)), *pages):
        for address, caption in pictures_of(thing):
            if caption and describes(caption):
                yield PageCaption(caption, address, "JSON-LD caption")


def meta_captions(tree: html.HtmlElement) -> Iterator[PageCaption]:
    """Yield the alternative texts that Open Graph gives of the article's pictures."""
    address = None
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        words = " ".join((element.get("content") or "").split())
        if name in ("og:image", "og:image:url", "og:image:secure_url") and words:
            address = words
        elif name in ("og:image:alt", "twitter:image:alt") and describes(words):
            yield PageCaption(words, address, f"meta {name}")
