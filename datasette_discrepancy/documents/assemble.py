"""From a text and its metadata to a Document: the part that all readers share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from .bylines import author_of_line
from .captions import Caption, place_captions, read_captions
from .errors import UnreadableError
from .model import Document, Passage, Publication
from .origin import Origin
from .outlet import outlet_from_page, outlet_from_url
from .paragraphs import find_paragraphs
from .passages import find_passages
from .publication import publication_from_page, publication_from_text

KNOWN_KEYS = frozenset(
    (
        "id",
        "story",
        "source",
        "title",
        "url",
        "published",
        "author",
        "language",
        "captions",
        "text",
    )
)
# What a record may say for "nothing".
NOTHING = frozenset(["", "null", "~", "none", "n/a"])

# spaCy's parser needs about 1 GB per 100,000 characters parsed at once (its documentation of
# Language.max_length), and no article has 30,000 words without a line break.
LONGEST_PARAGRAPH = 200_000


def make_document(
    origin: Origin,
    text: str,
    metadata: Mapping[str, object],
    *,
    name: str,
    start: int = 0,
    append_captions: bool = False,
    passages: Sequence[Passage] | None = None,
    basis: Mapping[str, str] | None = None,
) -> Document:
    """Make a document of a text and its metadata.

    Args:
        origin: the file.
        text: the text, as read.
        metadata: keys of the contract's JSONL form; others go to ``extra``.
        name: the outlet's name where nothing tells it, and the key where metadata give neither id
            nor URL.
        start: code point behind the front matter.
        append_captions: put captions that are not in the text behind it.
        passages: the passages where the reader knows them from markup; else found in the text.
        basis: how a key's value is known, where that is not "metadata" ("JSON-LD").

    Raises:
        UnreadableError: there is no text, a paragraph is too long, or characters cannot be stored.
    """
    check_text(text, metadata, start)
    how = dict(basis or {})
    problems: list[str] = []
    value = {key: plain(metadata.get(key)) for key in KNOWN_KEYS - {"text", "captions"}}
    text, captions = place_captions(
        text, read_captions(metadata.get("captions"), problems), start, append=append_captions
    )
    if passages is None:
        spans = [(caption.start, caption.end) for caption in captions if caption.placed]
        passages = find_passages(text, start=start, title=value["title"], captions=sorted(spans))
    title, title_basis = value["title"], how.get("title", "metadata")
    if title is None:
        title, title_basis = headline_of(text, passages), "headline"
    source, source_basis = find_source(origin, value, how, text, passages, name)
    return Document(
        story=origin.options.story or value["story"] or origin.story,
        key=value["id"] or value["url"] or name,
        text=text,
        path=origin.path,
        source=source,
        source_basis=source_basis,
        title=title,
        title_basis=title_basis if title else None,
        url=value["url"],
        author=value["author"] or author_of_page(text, passages),
        language=value["language"],
        publication=find_publication(origin, value, how, text, passages, problems),
        passages=tuple(passages),
        extra=extra_of(metadata, captions, problems),
    )


def check_text(text: str, metadata: Mapping[str, object], start: int) -> None:
    """Refuse a text that holds nothing, cannot be parsed or cannot be stored.

    Raises:
        UnreadableError: with the reason.
    """
    if not any(character.isalnum() for character in text[start:]):
        raise UnreadableError("holds no text", "leave it out or add the article's text")
    if "\x00" in text:
        raise UnreadableError("its text holds a NUL character", "remove the character")
    for begin, end in find_paragraphs(text, start):
        if end - begin > LONGEST_PARAGRAPH:
            problem = f"has a paragraph of {end - begin:,} characters"
            raise UnreadableError(
                problem, "break it into paragraphs", text.count("\n", 0, begin) + 1
            )
    try:
        text.encode("utf-8")
        json.dumps(metadata, ensure_ascii=False, default=str).encode("utf-8")
    except UnicodeEncodeError as error:
        problem = "holds half a surrogate pair, which is no character"
        raise UnreadableError(problem, "write the character itself, or both halves") from error


def plain(value: object) -> str | None:
    """Return a metadata value as text: lists joined, objects by their name; None for nothing."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list):
        return ", ".join(filter(None, map(plain, value))) or None
    if value is None or isinstance(value, (Mapping, bool)):
        return None
    text = str(value).strip()
    return None if text.casefold() in NOTHING else text


def headline_of(text: str, passages: Sequence[Passage]) -> str | None:
    """Return the text of the headline passage, or None."""
    for passage in passages:
        if passage.kind == "headline":
            return text[passage.start : passage.end]
    return None


def author_of_page(text: str, passages: Sequence[Passage]) -> str | None:
    """Return the author whom a by-line names, or None."""
    lines = (text[one.start : one.end] for one in passages if one.kind == "byline")
    return next(filter(None, map(author_of_line, lines)), None)


def find_source(
    origin: Origin,
    value: Mapping[str, str | None],
    how: Mapping[str, str],
    text: str,
    passages: Sequence[Passage],
    name: str,
) -> tuple[str, str]:
    """Return the outlet and how it is known: option, metadata, page, address, file."""
    if origin.options.source:
        return origin.options.source, "option"
    if value["source"]:
        return value["source"], how.get("source", "metadata")
    found = outlet_from_page(text, passages) or outlet_from_url(value["url"])
    if found:
        return found
    if name == origin.key:
        return PurePosixPath(origin.path).stem, "file name"
    # The records of one file are different witnesses until something says otherwise.
    return (value["id"], "record id") if value["id"] else (name, "place in the file")


def find_publication(
    origin: Origin,
    value: Mapping[str, str | None],
    how: Mapping[str, str],
    text: str,
    passages: Sequence[Passage],
    problems: list[str],
) -> Publication:
    """Return the publication date: from the person, metadata, or the page; problems are noted."""
    if origin.options.publication:
        return origin.options.publication
    if value["published"]:
        try:
            return publication_from_text(value["published"], how.get("published", "metadata"))
        except ValueError as error:
            problems.append(f"published: {error}: write it as 2024-03-05")
    return publication_from_page(text, passages)


def extra_of(
    metadata: Mapping[str, object], captions: Sequence[Caption], problems: Sequence[str]
) -> dict[str, object]:
    """Return what no attribute of the document holds: unknown keys, captions, problems."""
    extra: dict[str, object] = {key: metadata[key] for key in metadata if key not in KNOWN_KEYS}
    if captions:
        extra["captions"] = [caption.as_record() for caption in captions]
    if problems:
        extra["problems"] = list(problems)
    return extra
