"""The captions of a page's pictures, read from its own elements.

General extractors of article text lose most captions (measured on the test pages of one: they keep
6 to 19 of 100), so this reads ``figure`` and ``figcaption``, elements that are named a caption and
stand with a picture, ``alt`` texts, JSON-LD and Open Graph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import html
from rapidfuzz import fuzz

from .headlines import normalised
from .html_markup import words_of_element
from .json_ld import Thing, pictures_of
from .page_outline import Outline, names_of

LONGEST_CAPTION = 3_000

PICTURES = frozenset(["img", "amp-img", "picture", "video", "amp-video", "source", "amp-anim"])
NOT_PICTURES = frozenset(["table", "blockquote", "pre", "math", "iframe"])
# Elements that are no text under a picture, whatever they are called.
NO_CAPTION = frozenset("table caption video track button a input svg".split()) | PICTURES
# How far above its caption a picture may be held: figure > div > div > figcaption.
HIGHEST = 4
CAPTION_NAME = re.compile(
    r"[\s_-](?:(?:wp-?|img-?|image-?|photo-?|picture-?|media-?|figure-?|gallery-?|slide-?"
    r"|lightbox-?)?(?:caption|legend)(?:-?text)?|cutline)[\s_-]"
)
CREDIT_NAME = re.compile(
    r"[\s_-](?:credits?|copyright|(?:image|photo|picture|media)-?(?:source|credit|by)|byline"
    r"|attribution|photographer|agency|provider)[\s_-]"
)
CREDIT_PROPERTY = frozenset(["copyrightHolder", "creditText", "creator", "author"])
# Words for machines and buttons: no part of what the caption says.
HIDDEN_NAME = re.compile(
    r"[\s_-](?:visually-?hidden|sr-?only|screen-?reader(?:-text)?|hide-?caption|toggle-?caption"
    r"|caption-?toggle|enlarge\w*|expand|counter|index|share|button|btn)[\s_-]"
)
HIDDEN_TAGS = frozenset(["button", "svg", "label", "input"])
LABEL = re.compile(
    r"(?:image|photo|picture|figure)?\s?(?:caption|description|source|credit)s?,?:?", re.IGNORECASE
)
LONGEST_LABEL = 4
# What an alt text holds that describes no picture.
NO_DESCRIPTION = re.compile(
    r"^(?:image|photo|picture|logo|avatar|icon|placeholder|advertisement|thumbnail|file|img|dsc\w*)?"
    r"[\s_\d.-]*$|\.(?:jpe?g|png|gif|webp|avif|svg)$|^https?://|\blogo$",
    re.IGNORECASE,
)
# A text for machines that is shorter than this names a thing and tells nothing.
LEAST_WORDS = 4
# Two texts as alike as this are one caption (RapidFuzz ratio, 0 to 100).
SAME_CAPTION = 92.0
VISIBLE = frozenset(["figcaption", "caption element"])
ADDRESS_KEYS = ("data-src", "data-original", "data-lazy-src", "src", "poster", "data-url")
SET_KEYS = ("data-srcset", "srcset")


@dataclass(frozen=True)
class PageCaption:
    """One text that a page sets under, in or beside a picture.

    Attributes:
        text: white space collapsed, without its credit.
        image: the picture's address as the page gives it; None where none is given.
        origin: "figcaption", "caption element", "alt", "JSON-LD caption", "meta og:image:alt".
        credit: who made or owns the picture, as printed behind the caption.
    """

    text: str
    image: str | None
    origin: str
    credit: str | None = None

    @property
    def is_alternative(self) -> bool:
        """Whether it is told to those who cannot see the picture, and to machines."""
        return self.origin.rpartition(":")[2] == "alt"


def find_captions(tree: html.HtmlElement, article: Thing | None) -> list[PageCaption]:
    """Return the captions of the article's own pictures, each text once.

    Args:
        tree: the page.
        article: its JSON-LD article, where it has one.

    Returns:
        Visible captions in the page's order, then alternative texts that say something else, then
        what only machines are told.
    """
    outline = Outline(tree)
    found = [
        *visible_captions(outline),
        *alternative_texts(outline),
        *json_ld_captions(article),
        *meta_captions(tree),
    ]
    return distinct(one for one in found if len(one.text) <= LONGEST_CAPTION)


def visible_captions(outline: Outline) -> Iterator[PageCaption]:
    """Yield the captions that a reader sees."""
    pictures = outline.places([one for one in outline.elements if one.tag in PICTURES])
    others = outline.places([one for one in outline.elements if one.tag in NOT_PICTURES])
    read_until: html.HtmlElement | None = None
    for element in outline.own:
        if read_until is not None and read_until in element.iterancestors():
            continue
        figcaption = element.tag == "figcaption"
        if not figcaption and not (
            is_caption_element(element) and not outline.inside(element, pictures)
        ):
            continue
        address = picture_of(element, outline, pictures, others)
        if address is None:
            continue
        read_until = element
        origin = "figcaption" if figcaption else "caption element"
        yield from caption_of(element, address or None, origin)


def is_caption_element(element: html.HtmlElement) -> bool:
    """Tell whether an element's name says that it is a caption."""
    if element.tag in NO_CAPTION or element.tag == "figure":
        return False
    names = names_of(element)
    return CAPTION_NAME.search(names) is not None and HIDDEN_NAME.search(names) is None


def picture_of(
    element: html.HtmlElement, outline: Outline, pictures: Sequence[int], others: Sequence[int]
) -> str | None:
    """Return the address of the picture that a caption stands with, "" for one without address.

    None where it stands with no picture: the caption of a table or of a quotation.
    """
    around = element
    for _ in range(HIGHEST):
        around = around.getparent()
        if around is None or around is outline.elements[0]:
            return None
        inside = outline.inside(around, pictures)
        if inside:
            before = outline.before(element, inside)
            return address_of(outline.at(inside[0] if before is None else before))
        if around.tag == "figure":
            # Loaded late: the picture is a background, or comes by a script.
            return None if outline.inside(around, others) else ""
    return None


def address_of(picture: html.HtmlElement) -> str:
    """Return the address of a picture: what loads it now or later; "" where none is given."""
    images = [picture, *picture.iter("img", "amp-img", "source")]
    for keys, read in ((ADDRESS_KEYS, str.strip), (SET_KEYS, last_of_set)):
        for image in images:
            for key in keys:
                value = read(image.get(key) or "")
                if value and not value.startswith("data:"):
                    return value
    return ""


def last_of_set(value: str) -> str:
    """Return the last address of a ``srcset``, which is the largest by habit."""
    return value.strip().rpartition(",")[2].strip().split(" ")[0]


def caption_of(element: html.HtmlElement, image: str | None, origin: str) -> Iterator[PageCaption]:
    """Yield the caption of an element, its credit apart."""
    below = [one for one in element.iter() if one is not element and isinstance(one.tag, str)]
    credits = [one for one in below if is_credit(one)]
    hidden = {one for one in below if is_hidden(one)}
    text = words_of_element(element, {*credits, *hidden})
    if not any(character.isalpha() for character in text):
        return
    outer = [one for one in credits if not any(above in credits for above in one.iterancestors())]
    credit = " ".join(filter(None, (words_of_element(one, hidden) for one in outer)))
    yield PageCaption(text, image, origin, credit or None)


def is_credit(element: html.HtmlElement) -> bool:
    """Tell whether an element of a caption names who made the picture."""
    names = names_of(element)
    named = CREDIT_NAME.search(names) is not None and CAPTION_NAME.search(names) is None
    return named or element.tag == "cite" or element.get("itemprop") in CREDIT_PROPERTY


def is_hidden(element: html.HtmlElement) -> bool:
    """Tell whether an element of a caption is a button or a label for screen readers."""
    if element.tag in HIDDEN_TAGS or element.get("role") == "button":
        return True
    if element.get("hidden") is not None:
        return True
    if HIDDEN_NAME.search(names_of(element)) is None:
        return False
    words = words_of_element(element, set())
    return len(words.split()) <= LONGEST_LABEL or LABEL.fullmatch(words) is not None


def alternative_texts(outline: Outline) -> Iterator[PageCaption]:
    """Yield the alt texts of the article's own pictures that describe something."""
    for picture in outline.own:
        if picture.tag in ("img", "amp-img"):
            words = " ".join((picture.get("alt") or "").split())
            if describes(words):
                yield PageCaption(words, address_of(picture) or None, "alt")


def describes(words: str) -> bool:
    """Tell whether a text for machines tells something about a picture."""
    return len(words.split()) >= LEAST_WORDS and NO_DESCRIPTION.search(words) is None


def json_ld_captions(article: Thing | None) -> Iterator[PageCaption]:
    """Yield the captions that JSON-LD gives of the article's pictures."""
    for address, caption in pictures_of(article):
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
            or fuzz.ratio(words, other) >= SAME_CAPTION
            or (not visible and other in words)
            for other in seen
        ):
            continue
        kept.append(caption)
        seen.append(normalised(f"{caption.text} {caption.credit or ''}").strip(" ."))
    return kept
