"""What a page tells its readers of itself: microdata in its elements, date line, by-line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from .bylines import LABELS, author_of_line, dates_of_line, is_byline
from .element_names import BYLINE_BEGINS, ELSEWHERE, names_of
from .html_markup import words_of_element
from .page_field import Field, text_field

# Elements that are named a date line or a by-line, for pages that say it to readers only.
DATE_NAME = re.compile(
    r"[\s_-](?:date-?line|date-?time|timestamp|time-?stamp|publish(?:ed)?(?:-?(?:date|time|on))?"
    r"|pub-?date|post(?:ed)?-?(?:date|on)|article-?date|entry-?date|date)[\s_-]"
)
BYLINE_NAME = re.compile(r"[\s_-](?:by-?line|author(?:s|-?names?)?|writer)[\s_-]")
# The rank of a date that is labelled as that of a change (see bylines.LABELS).
LAST_CHANGE = LABELS[-1][0]
LONGEST_LINE = 120
# Fields in microdata (HTML standard): elements with ``itemprop`` within an article.
ITEM_PROPERTIES = {
    "datePublished": "published",
    "headline": "title",
    "author": "author",
    "publisher": "source",
}


def microdata_fields(tree: html.HtmlElement) -> Iterator[Field]:
    """Yield the fields of microdata; a person or outlet by the name that its item gives."""
    for element in tree.xpath("//*[@itemprop and not(self::meta)]"):
        name = ITEM_PROPERTIES.get(element.get("itemprop"))
        if name is None or (name != "published" and not of_article(element)):
            continue
        inner = next((one for one in element.iter() if one.get("itemprop") == "name"), element)
        given = inner.get("content") or element.get("datetime") or words_of_element(inner, set())
        yield from text_field(
            name, BYLINE_BEGINS.sub("", given), f"itemprop {element.get('itemprop')}"
        )
    for element in tree.xpath("//meta[@itemprop='datePublished']"):
        yield from text_field("published", element.get("content") or "", "itemprop datePublished")


def of_article(element: html.HtmlElement) -> bool:
    """Tell whether an element's nearest item is an article, and not its picture or publisher."""
    around = element.getparent()
    while around is not None and around.get("itemscope") is None:
        around = around.getparent()
    return around is not None and "Article" in (around.get("itemtype") or "")


def visible_fields(tree: html.HtmlElement) -> Iterator[Field]:
    """Yield the date and author that elements named so show, where their words are no more."""
    kinds: set[str] = set()
    for element in tree.iter("p", "div", "span", "small", "address", "a", "li", "td"):
        names = names_of(element)
        dated = DATE_NAME.search(names) is not None
        byline = element.get("rel") == "author" or BYLINE_NAME.search(names) is not None
        if not (dated or byline) or ("date" in kinds and "author" in kinds):
            continue
        words = words_of_element(element, set())
        if not words or len(words) > LONGEST_LINE or not is_own_line(element):
            continue
        dates = [one for one in dates_of_line(words) if one.rank < LAST_CHANGE]
        if "date" not in kinds and len(dates) == 1 and is_byline(words):
            kinds.add("date")
            found = dates[0].date
            yield from text_field("published", words[found.start : found.end], "visible date")
        author = author_of_line(words) if is_byline(words) else None
        if "author" not in kinds and byline and author is not None:
            kinds.add("author")
            yield Field("author", author, "visible by-line")


def is_own_line(element: html.HtmlElement) -> bool:
    """Tell whether a line is of the article, and not of a teaser, picture or comment."""
    around = [element, *element.iterancestors()]
    if any(one.tag in ("aside", "nav", "footer", "figure", "li") for one in around[1:]):
        return False
    inner = [one for one in around if one.tag not in ("html", "body", "main", "article")]
    return not any(ELSEWHERE.search(names_of(one)) for one in inner[1:4])
