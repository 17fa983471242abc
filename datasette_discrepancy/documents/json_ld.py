"""What a page says of itself in JSON-LD: the objects, and the article among them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import html

# Types of schema.org that are an article (schema.org/Article and what is more special).
ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle AskPublicNewsArticle"
    " BackgroundNewsArticle OpinionNewsArticle ReviewNewsArticle LiveBlogPosting BlogPosting Report"
    " SatiricalArticle SocialMediaPosting AdvertiserContentArticle".split()
)
PICTURE_TYPES = frozenset(["ImageObject", "Photograph", "MediaObject"])
# Wrappers that pages put around the JSON against old browsers.
WRAPPER = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
DEEPEST = 12
MOST_OBJECTS = 5_000

Thing = Mapping[str, Any]


def read_objects(tree: html.HtmlElement) -> list[Thing]:
    """Return every object of every JSON-LD block that can be read; a broken block loses no other.

    Args:
        tree: the page.

    Returns:
        Objects in the order of the page, those inside others (``@graph``, arrays, values) behind
        the one that holds them.
    """
    objects: list[Thing] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        value = read_block(script.text or "")
        for thing in walk(value, 0):
            objects.append(thing)
            if len(objects) >= MOST_OBJECTS:
                return objects
    return objects


def read_block(text: str) -> object:
    """Return the value of a block; None where it is no JSON even with control characters in it."""
    text = WRAPPER.sub("", WRAPPER.sub("", text)).strip().rstrip(";")
    try:
        # Line breaks inside strings are common and harmless.
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def walk(value: object, depth: int) -> Iterator[Thing]:
    """Yield the objects within a value."""
    if depth > DEEPEST:
        return
    if isinstance(value, Mapping):
        yield value
        for inner in value.values():
            yield from walk(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, depth + 1)


def types_of(thing: Thing) -> frozenset[str]:
    """Return an object's types without their namespace."""
    given = thing.get("@type")
    names = given if isinstance(given, list) else [given]
    return frozenset(name.rpartition("/")[2] for name in names if isinstance(name, str))


def find_article(objects: list[Thing]) -> Thing | None:
    """Return the page's own article: the first that has a date or a headline, else None.

    Lists of other stories ("ItemList") hold articles, too; those stand behind the page's own.
    What it only refers to (``{"@id": "#author"}``) is put in its place.
    """
    articles = [thing for thing in objects if types_of(thing) & ARTICLE_TYPES]
    dated = [thing for thing in articles if thing.get("datePublished") or thing.get("articleBody")]
    article = next(iter(dated or articles), None)
    if article is None:
        return None
    named = {
        thing["@id"]: thing
        for thing in objects
        if isinstance(thing.get("@id"), str) and len(thing) > 1
    }
    return {key: resolved(value, named) for key, value in article.items()}


def resolved(value: object, named: Mapping[str, Thing]) -> object:
    """Return a value, or what it refers to; one step deep, so that no reference leads in a ring."""
    if isinstance(value, list):
        return [resolved(one, named) for one in value]
    if isinstance(value, Mapping) and set(value) <= {"@id", "@type"}:
        name = value.get("@id")
        return named.get(name, value) if isinstance(name, str) else value
    return value


def text_of(value: object) -> str | None:
    """Return a value as text: strings, numbers, and objects by their name; None for others."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(text_of, value))) or None
    if isinstance(value, Mapping):
        return text_of(value.get("name") or value.get("@value"))
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    # JSON-LD is often written with HTML's escapes inside.
    return (
        " ".join(html.fragment_fromstring(str(value), create_parent="p").text_content().split())
        if "<" in str(value) or "&" in str(value)
        else " ".join(str(value).split()) or None
    )


def pictures_of(article: Thing | None) -> Iterator[tuple[str | None, str | None]]:
    """Yield address and caption of the pictures that an article names as its own."""
    for key in ("image", "associatedMedia", "primaryImageOfPage", "thumbnail"):
        value = (article or {}).get(key)
        for thing in value if isinstance(value, list) else [value]:
            if isinstance(thing, str):
                yield thing, None
            elif isinstance(thing, Mapping):
                address = thing.get("contentUrl") or thing.get("url")
                caption = text_of(thing.get("caption")) or (
                    text_of(thing.get("description")) if types_of(thing) & PICTURE_TYPES else None
                )
                yield text_of(address), caption
