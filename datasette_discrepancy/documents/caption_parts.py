"""The parts of a caption's element: what it says, who made the picture, labels and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from .bylines import BESIDE_NAMES
from .caption_patterns import CREDIT_WORD, LAST_CREDIT, NAMES
from .element_names import HIDDEN_NAME, HIDDEN_TAGS, names_credit, names_of
from .html_markup import words_of_element

LONGEST_CAPTION = 3_000
LABEL = re.compile(
    r"(?:(?:image|photo|picture|figure|media|video)?\s?(?:caption|description|source|credit)s?,?:?"
    # "3 of 12", "[3/12]": which slide it is.
    r"|(?:item|image|photo|picture|slide)?\s?[\[(]?\d{1,3}\s?(?:/|of)\s?\d{1,3}[\])]?)",
    re.IGNORECASE,
)
LABEL_BEFORE = re.compile(
    r"(?:image|photo|picture|media|video)\scaption\s?[,:]\s"
    r"|(?:(?:image|photo|picture|slide)\s\d{1,3}\s?(?:/|of)\s?\d{1,3}\s?[:|–—-]"
    r"|[\[(]\d{1,3}\s?(?:/|of)\s?\d{1,3}[\])])\s?",
    re.IGNORECASE,
)
LONGEST_LABEL = 4
# What begins the words that name who made a picture.
CREDIT_BEGINS = re.compile(
    r"(?:photo(?:graph|grapher)?|picture|image|illustration|credit|source)s?"
    r"(?:\s(?:credit|by|courtesy(?:\sof)?))?\s?(?::|\.\.\.|…|\bby\s|©)"
    # In other languages.
    rf"|{CREDIT_WORD}\s?:|©|\(c\)\s",
    re.IGNORECASE,
)
LONGEST_CREDIT = 14
# What parts a caption from the credit behind it.
SEPARATOR_AT_END = re.compile(r"\s?[|•·/–—-]$")
SENTENCE_END = re.compile(r"[.!?…][”\"’)]?$")
# Where a name that is set apart may stand.
PARTS = frozenset("span small em i b p div cite strong".split())
# "Lars Ek/Veldt News", wherever it is set apart.
NAME_AND_AGENCY = re.compile(rf"[(\[]?{NAMES}\s?/\s?{NAMES}[)\]]?")
BARE_NAMES = re.compile(rf"[(\[]?{NAMES}(?:\s?[/,|]\s?{NAMES}){{0,2}}[)\]]?")


@dataclass(frozen=True)
class PageCaption:
    """One text that a page sets under, in or beside a picture.

    Attributes:
        text: white space collapsed, without its credit.
        image: the picture's address as the page gives it; None where none is given.
        origin: "figcaption", "caption element", "beside", "alt", "title", "aria-label",
            "JSON-LD caption", "meta og:image:alt".
        credit: who made or owns the picture, as printed behind the caption.
    """

    text: str
    image: str | None
    origin: str
    credit: str | None = None

    @property
    def is_alternative(self) -> bool:
        """Whether it stands in place of the picture: "alt", "meta og:image:alt"."""
        return self.origin.rpartition(":")[2] in ("alt", "title", "aria-label")


def caption_of(element: html.HtmlElement, image: str | None, origin: str) -> Iterator[PageCaption]:
    """Yield the caption of an element, its credit apart."""
    below = [one for one in element.iter() if one is not element and isinstance(one.tag, str)]
    hidden = {one for one in below if is_hidden(one)}
    credits = [one for one in below if one not in hidden and is_credit(one, hidden)]
    last = last_words(below, hidden)
    if last is not None and not credits and is_bare_credit(element, last, hidden):
        credits = [last]
    text = words_of_element(element, {*credits, *hidden})
    text = SEPARATOR_AT_END.sub("", text) if credits else text
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


def last_words(
    below: list[html.HtmlElement], hidden: set[html.HtmlElement]
) -> html.HtmlElement | None:
    """Return the element that holds the last words of a caption, None where it has no elements."""
    shown = [one for one in below if one.tag in PARTS and one not in hidden and len(one) == 0]
    return shown[-1] if shown and not (shown[-1].tail or "").strip() else None


def is_bare_credit(
    element: html.HtmlElement, last: html.HtmlElement, hidden: set[html.HtmlElement]
) -> bool:
    """Tell whether a caption's last element holds nothing but a name, behind a full stop.

    Style sheets set it apart where its class says nothing ("a_m_m").
    """
    before = words_of_element(element, {last, *hidden})
    return (
        SENTENCE_END.search(before) is not None
        and BARE_NAMES.fullmatch(words_of_element(last, hidden)) is not None
    )


def is_credit(element: html.HtmlElement, hidden: set[html.HtmlElement]) -> bool:
    """Tell whether an element of a caption names who made the picture: by its name or its words."""
    if names_credit(element):
        return True
    words = words_of_element(element, hidden)
    if element.tag in PARTS and len(element) == 0 and NAME_AND_AGENCY.fullmatch(words):
        return True
    return is_credit_text(words)


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
    if element.tag == "summary":
        return len(words.split()) <= LONGEST_LABEL
    if LABEL.fullmatch(words) is not None:
        return True
    return HIDDEN_NAME.search(names_of(element)) is not None and len(words.split()) <= LONGEST_LABEL
