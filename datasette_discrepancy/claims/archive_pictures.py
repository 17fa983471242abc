"""Captions that call their picture one of another occasion, or none that a camera took.

A file photo, an illustration, a reconstruction, a combination of several pictures: what such a
caption tells is not what its article reports, and need not agree with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from datasette_discrepancy.documents.model import Document

SHOWN = r"(?:photo(?:graph)?|picture|pic|image|footage|video|shot)s?"
# By what it is; each pattern is matched anywhere in a caption or in the credit behind it. The
# archive of a museum, a sketch on a stage or a bridge in reconstruction may be in today's picture.
KINDS = {
    "file photo": rf"\bfile (?:{SHOWN}|\d{{4}})\b|^\W{{0,2}}files?\s?(?:[-–—:|/]|\d{{4}}\b)"
    r"|\((?:[^()]{0,80}[\s/,])?files?\)|[/,]\s?files?\.?$",
    "archive": rf"\barchiv(?:e|es|al) {SHOWN}\b|\bfrom (?:the |our |its |an? )?archives?\b"
    r"|^\W{0,2}archives?\s?[-–—:|/]|[/(,:]\s?archives?\)?\.?$"
    rf"|\b(?:library|stock) {SHOWN}\b",
    "illustration": r"\billustrations?\b|\billustrative\b|\bartist['’]s (?:impression|rendering)\b"
    r"|\b(?:digital |computer )?rendering (?:of|by|shows)\b|\bconcept (?:art|image)\b"
    r"|\bcourt(?:room)? sketch\b|\b(?:cartoon|sketch|mock-?up) (?:by|of|shows)\b",
    "stands for something like it": rf"\brepresentati(?:ve|onal) (?:{SHOWN}|purposes?)\b"
    rf"|\b{SHOWN} (?:used )?for (?:representation|illustrative)|^\W{{0,2}}representational\b"
    rf"|\bsymboli?c? {SHOWN}\b|\bfor representation\b"
    r"|\b(?:digital|facial|forensic|computer|3-?D) reconstruction\b",
    "made by a machine": r"\b(?:AI|artificial intelligence|computer)[- ](?:generated|made|created)"
    r"\b|\b(?:generated|created|made|produced) (?:with|by|using) (?:the help of )?(?:an? )?"
    r"(?:AI\b|artificial intelligence|generative|DALL-?E|Midjourney|Stable Diffusion|Firefly)",
    "of no known day": r"\bundated\b|\bdate (?:unknown|not known)\b",
    "of several pictures": r"\b(?:combination|combo|composite|collage|montage)\b"
    rf"[^.]{{0,20}}{SHOWN}\b|\bphoto-?montage\b",
    "taken from a screen": r"\bscreen ?(?:shot|grab)\b",
}
ARCHIVE = re.compile("|".join(KINDS.values()), re.IGNORECASE | re.MULTILINE)


def is_archive(words: str) -> bool:
    """Tell whether words under a picture call it one of another occasion, or none of a camera."""
    return ARCHIVE.search(words) is not None


def archived_passages(document: Document, captions: Iterable[int]) -> frozenset[int]:
    """Return those passages that tell of a picture from the archive, by index.

    What one caption or credit says of a picture holds for everything that the document tells of it:
    the text for those who cannot see it leaves "FILE" out.

    Args:
        document: as a reader made it.
        captions: the passages that were read as captions.
    """
    records = records_of(document)
    archived = {
        record.get("file") or record.get("image")
        for record in records
        if is_archive(str(record.get("text") or "")) or is_archive(str(record.get("credit") or ""))
    } - {None}
    found = set()
    for index in captions:
        passage = document.passages[index]
        own = [one for one in records if overlaps(one, passage.start, passage.end)]
        if is_archive(document.text[passage.start : passage.end]) or any(
            is_archive(str(one.get("credit") or ""))
            or (one.get("file") or one.get("image")) in archived
            for one in own
        ):
            found.add(index)
    return frozenset(found)


def records_of(document: Document) -> list[dict[str, Any]]:
    """Return the records of a document's captions."""
    given = document.extra.get("captions")
    return [one for one in given if isinstance(one, dict)] if isinstance(given, list) else []


def overlaps(record: dict[str, Any], start: int, end: int) -> bool:
    """Tell whether a caption's record stands within some offsets."""
    begin, until = record.get("start"), record.get("end")
    return isinstance(begin, int) and isinstance(until, int) and begin < end and start < until
