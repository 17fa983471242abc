"""The captions of a page's pictures, read from its own elements.

General extractors of article text lose most captions (measured on the test pages of one: they keep
6 to 19 of 100), so this reads ``figure`` and ``figcaption``, elements that are named a caption and
stand with a picture, ``alt`` texts, JSON-LD and Open Graph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import html
from rapidfuzz import fuzz

from .caption_parts import LONGEST_CAPTION, PageCaption, caption_of
from .element_names import (
    NO_PICTURE_NAME,
    VIDEO,
    names_caption,
    names_credit,
    names_of,
)
from .headlines import normalised
from .html_markup import words_of_element
from .json_ld import Thing, pictures_of, types_of
from .page_outline import Outline

PICTURES = frozenset(["img", "amp-img", "picture", "video", "amp-video", "source", "amp-anim"])
NOT_PICTURES = frozenset("table blockquote pre math iframe canvas audio object".split())
# Elements that are no text under a picture, whatever they are called.
NO_CAPTION = frozenset("table caption video track button a input svg figure".split()) | PICTURES
# How far above its caption a picture may be held: figure > div > div > figcaption.
HIGHEST = 4
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
DIGITS = re.compile(r"\d+")
VISIBLE = frozenset(["figcaption", "caption element", "described by", "data-caption"])
# Where a picture's address stands, the surest first: what a script loads later, then what is there.
ADDRESS_KEYS = (
    ("data-src", "data-original", "data-lazy-src"),
    ("data-srcset",),
    ("src", "poster", "data-url"),
    ("srcset",),
)
# What browsers put beside a page that they save: this is the picture that was shown.
SAVED_BESIDE = re.compile(r"(?:\./)?[^:?#]{1,300}_files/[^:?#]{1,300}")
# What stands in the place of a picture until a script loads it; many captions share one.
PLACEHOLDER = re.compile(
    r"placeholder[^/]*$|(?:^|/)(?:blank|spacer|transparent|pixel|1x1|loading|loader|lazy(?:-?load)?"
    r"|empty|clear|trans|dot|gr[ae]y)[-_\dx]*\.(?:gif|png|svg|jpe?g|webp)$",
    re.IGNORECASE,
)
# Where galleries keep the caption that a script shows.
CAPTION_KEYS = ("data-caption", "data-image-caption", "data-lightbox-caption", "data-sub-html")


def find_captions(
    tree: html.HtmlElement, article: Thing | None
) -> tuple[list[PageCaption], list[html.HtmlElement]]:
    """Return the captions of the article's own pictures, each text once.

    Args:
        tree: the page.
        article: its JSON-LD article, where it has one.

    Returns:
        Visible captions in the page's order, then alternative texts that say something else, then
        what only machines are told; and the elements whose text was read as a caption.
    """
    outline = Outline(tree, live=article is not None and "LiveBlogPosting" in types_of(article))
    visible = list(visible_captions(outline))
    found = [
        *(caption for _, caption in visible),
        *captions_in_attributes(outline),
        *alternative_texts(outline),
        *json_ld_captions(article),
        *meta_captions(tree),
    ]
    captions = distinct(one for one in found if len(one.text) <= LONGEST_CAPTION)
    return captions, [element for element, one in visible if len(one.text) <= LONGEST_CAPTION]


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


def picture_of(
    element: html.HtmlElement, outline: Outline, pictures: Sequence[int], others: Sequence[int]
) -> str | None:
    """Return the address of the picture that a caption stands with, "" for one without address.

    None where it stands with no picture: the caption of a table or of a quotation.
    """
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


def address_of(picture: html.HtmlElement) -> str:
    """Return the address of a picture: what loads it now or later; "" where none is given."""
    # The parser does not know that a source is empty, so a picture may lie some elements above.
    around = next(picture.iterancestors("picture"), picture)
    images = [picture, *around.iter("img", "amp-img", "source")]
    shown = (picture.get("src") or "").strip()
    if SAVED_BESIDE.fullmatch(shown) and PLACEHOLDER.search(shown) is None:
        return shown
    for keys in ADDRESS_KEYS:
        for image in images:
            for key in keys:
                given = image.get(key) or ""
                value = last_of_set(given) if key.endswith("srcset") else given.strip()
                path = value.partition("?")[0].partition("#")[0]
                if value and not value.startswith("data:") and not PLACEHOLDER.search(path):
                    return value
    return ""


def last_of_set(value: str) -> str:
    """Return the last address of a ``srcset``, which is the largest by habit."""
    return value.strip().rpartition(",")[2].strip().split(" ")[0]


def captions_in_attributes(outline: Outline) -> Iterator[PageCaption]:
    """Yield the captions that galleries keep in attributes of a picture or of what holds it."""
    for element in outline.own:
        for key in CAPTION_KEYS:
            given = element.get(key)
            words = plain_words(given) if given else ""
            if any(character.isalpha() for character in words) and words[:1] not in "#.":
                image = element.get("href") if element.tag == "a" else address_of(element)
                yield PageCaption(words, image or None, "data-caption")


def plain_words(markup: str) -> str:
    """Return the words of a text that may be mark-up."""
    if "<" not in markup:
        return " ".join(markup.split())
    return words_of_element(html.fragment_fromstring(markup, create_parent="div"), set())


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
