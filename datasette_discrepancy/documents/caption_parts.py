"""The parts of a caption's element: what it says, who made the picture, labels and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from .bylines import BESIDE_NAMES
from .caption_patterns import LAST_CREDIT
from .element_names import HIDDEN_NAME, HIDDEN_TAGS, names_credit, names_of
from .html_markup import words_of_element

LONGEST_CAPTION = 3_000
LABEL = re.compile(
    r"(?:(?:image|photo|picture|figure|media|video)?\s?(?:caption|description|source|credit)s?,?:?"
    # "3 of 12", "[3/12]": which slide it is.
    r"|(?:item|image|photo|picture|slide)?\s?[\[(]?\d{1,3}\s?(?:/|of)\s?\d{1,3}[\])]?)",
    re.IGNORECASE,
)
LABEL_BEFORE = re.compile(r"(?:image|photo|picture|media|video)\scaption\s?[,:]\s", re.IGNORECASE)
LONGEST_LABEL = 4
# What begins the words that name who made a picture.
CREDIT_BEGINS = re.compile(
    r"(?:photo(?:graph|grapher)?|picture|image|illustration|credit|source)s?"
    r"(?:\s(?:credit|by|courtesy(?:\sof)?))?\s?(?::|\.\.\.|…|\bby\s|©)",
    re.IGNORECASE,
)
LONGEST_CREDIT = 14


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
        """Whether it stands in place of the picture: "alt", "meta og:image:alt"."""
        return self.origin.rpartition(":")[2] == "alt"


def caption_of(element: html.HtmlElement, image: str | None, origin: str) -> Iterator[PageCaption]:
    """Yield the caption of an element, its credit apart."""
    below = [one for one in element.iter() if one is not element and isinstance(one.tag, str)]
    hidden = {one for one in below if is_hidden(one)}
    credits = [one for one in below if one not in hidden and is_credit(one, hidden)]
    text = words_of_element(element, {*credits, *hidden})
    if not any(character.isalpha() for character in text):
        return
    outer = [one for one in credits if not any(above in credits for above in one.iterancestors())]
    credit = " ".join(filter(None, (words_of_element(one, hidden) for one in outer)))
    label = LABEL_BEFORE.match(text)
    text = text[label.end() :] if label else text
    last = LAST_CREDIT.search(text) if len(text) <= LONGEST_CAPTION else None
    if last is not None:
        text, credit = text[: last.start()].rstrip(), f"{last['credit']} {credit}".strip()
    if text and not is_credit_text(text):
        yield PageCaption(text, image, origin, credit or None)


def is_credit(element: html.HtmlElement, hidden: set[html.HtmlElement]) -> bool:
    """Tell whether an element of a caption names who made the picture: by its name or its words."""
    if names_credit(element):
        return True
    return is_credit_text(words_of_element(element, hidden))


def is_credit_text(words: str) -> bool:
    """Tell whether words name who made a picture, and nothing that it shows."""
    match = CREDIT_BEGINS.match(words)
    if match is None or len(words.split()) > LONGEST_CREDIT:
        return False
    rest = [word.strip(".,;:()/|") for word in words[match.end() :].split()]
    return all(not word[:1].islower() or word in BESIDE_NAMES for word in rest)


def is_hidden(element: html.HtmlElement) -> bool:
    """Tell whether an element of a caption is a button or a label for screen readers."""
    if element.tag in HIDDEN_TAGS or element.get("role") == "button":
        return True
    if element.get("hidden") is not None:
        return True
    words = words_of_element(element, set())
    if LABEL.fullmatch(words) is not None:
        return True
    return HIDDEN_NAME.search(names_of(element)) is not None and len(words.split()) <= LONGEST_LABEL
