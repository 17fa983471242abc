"""What a page says of itself outside its prose, and which part of the page says it.

A field may be given several times: in JSON-LD, in ``meta`` elements, in what the reader sees. All
are kept; the first in the order below is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from .element_names import BYLINE_BEGINS, names_of
from .html_markup import words_of_element
from .json_ld import Thing, text_of
from .page_field import LONGEST_VALUE, Field, is_value, text_field
from .page_shown import microdata_fields, visible_fields

# Per field, the keys of a NewsArticle (schema.org), the best first.
JSON_LD_KEYS = {
    "title": ("headline", "name"),
    "published": ("datePublished",),
    "modified": ("dateModified",),
    "author": ("author", "creator"),
    "source": ("publisher", "sourceOrganization"),
    "url": ("mainEntityOfPage", "url"),
    "language": ("inLanguage",),
    "standfirst": ("description",),
}
# Per field, the names of meta elements (name, property or itemprop), the best first: Open Graph
# (ogp.me), Dublin Core, and what publishing systems write.
META_NAMES = {
    "title": (
        "og:title",
        "twitter:title",
        "dc.title",
        "parsely-title",
        "sailthru.title",
        "headline",
    ),
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "date",
        "pubdate",
        "publish-date",
        "publication_date",
        "publishdate",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "cxenseparse:recs:publishtime",
    ),
    "modified": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "lastmod",
        "last-modified",
    ),
    "author": (
        "author",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
        "byl",
        "article:author",
    ),
    "source": ("og:site_name", "application-name", "dc.publisher", "article:publisher"),
    "url": ("og:url",),
    "standfirst": ("og:description", "description", "twitter:description"),
    "language": ("og:locale", "content-language", "dc.language"),
}
SITE_SUFFIX = re.compile(r"\s[|–—·•»-]\s[^|–—·•»]{2,60}$")


def find_fields(tree: html.HtmlElement, article: Thing | None) -> list[Field]:
    """Return everything a page says of itself, the most believed first of each name.

    Args:
        tree: the page.
        article: its JSON-LD article, where it has one.
    """
    found = [*json_ld_fields(article), *meta_fields(tree), *element_fields(tree)]
    kept: dict[tuple[str, str, str], Field] = {}
    for field in found:
        kept.setdefault((field.name, field.value, field.origin), field)
    return list(kept.values())


def json_ld_fields(article: Thing | None) -> Iterator[Field]:
    """Yield the fields of the JSON-LD article."""
    for name, keys in JSON_LD_KEYS.items():
        for key in keys:
            given = (article or {}).get(key)
            if key == "mainEntityOfPage" and isinstance(given, dict):
                given = given.get("@id") or given.get("url")
            value = text_of(given)
            if value and is_value(name, value):
                yield Field(name, value[:LONGEST_VALUE], f"JSON-LD {key}")


def meta_fields(tree: html.HtmlElement) -> Iterator[Field]:
    """Yield the fields of meta elements."""
    values: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            label = (element.get(attribute) or "").strip().lower()
            if label and content:
                values.setdefault(label, []).append(content)
    for name, labels in META_NAMES.items():
        for label in labels:
            given = [one for one in values.get(label, ()) if is_value(name, one)]
            if given:
                value = ", ".join(dict.fromkeys(given)) if name == "author" else given[0]
                value = BYLINE_BEGINS.sub("", value) if name == "author" else value
                yield Field(name, value[:LONGEST_VALUE], f"meta {label}")


def element_fields(tree: html.HtmlElement) -> Iterator[Field]:
    """Yield the fields of other elements: heading, title, canonical address, language, dates."""
    headings = list(tree.iter("h1"))
    if len(headings) == 1:
        yield from text_field("title", words_of_element(headings[0], set()), "h1")
    for element in tree.iter("title"):
        words = words_of_element(element, set())
        yield from text_field("title", SITE_SUFFIX.sub("", words) or words, "title element")
        break
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            yield from text_field("url", element.get("href") or "", "link canonical")
    yield from text_field("language", tree.get("lang") or "", "html lang")
    for element in tree.iter("time"):
        if is_own_date(element):
            given = element.get("datetime") or words_of_element(element, set())
            given = given if is_value("published", given) else words_of_element(element, set())
            yield from text_field("published", given, "time element")
    yield from microdata_fields(tree)
    yield from visible_fields(tree)


def is_own_date(element: html.HtmlElement) -> bool:
    """Tell whether a ``time`` element dates the article: not an update, and not within its prose.

    A date within a paragraph dates what the article tells; one inside a list or an aside dates
    another story.
    """
    if element.get("pubdate") is not None:
        return True
    around = [element, *element.iterancestors()]
    if any(
        one.tag in ("p", "li", "aside", "nav", "footer", "figure", "blockquote") for one in around
    ):
        return False
    names = " ".join(names_of(one) for one in around[:3])
    return re.search(r"updat|modif|comment|relat", names) is None
