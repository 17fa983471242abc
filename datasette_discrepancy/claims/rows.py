"""Rows for the database from a document and what was found in it; ids come from content."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timezone
from hashlib import sha256
from typing import Any

from datasette_discrepancy.claims.counting import TOTAL
from datasette_discrepancy.claims.model import BY_HAND, Argument, Extraction, FoundClaim
from datasette_discrepancy.documents.model import Document, Publication
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.language.model import TimeExpression

# TIMEX3 value of a week.
WEEK = re.compile(r"\d{4}-W\d{2}")
WEEK_SLACK = 6
# How its time of day ends where that is the end of a day.
MIDNIGHT = "T24:00"
Row = dict[str, Any]
Rows = dict[str, list[Row]]


class QuoteError(AssertionError):
    """A quote that is not the slice of the text at its offsets: a defect of the extraction."""


def day_number(moment: str | None, *, last: bool = False) -> int | None:
    """Return the day number of an ISO date or timestamp, None for None.

    A timestamp with an offset is a day where it was written and a day in UTC: the earlier counts as
    the first day, the later as the last, so that one instant never falls on disjoint days.
    """
    if moment is None:
        return None
    if len(moment) <= 10:
        return date.fromisoformat(moment).toordinal()
    stamp = datetime.fromisoformat(moment.replace("Z", "+00:00"))
    days = [stamp.date().toordinal()]
    if stamp.tzinfo is not None:
        days.append(stamp.astimezone(timezone.utc).date().toordinal())
    return max(days) if last else min(days)


def story_id(name: str) -> str:
    """Return the id of a story."""
    return content_id("story", name)


def source_id(name: str) -> str:
    """Return the id of an outlet."""
    return content_id("source", name)


def lineage_id(document: Document) -> str:
    """Return what an article keeps through all its versions."""
    return content_id("lineage", document.story, document.key)


def document_id(document: Document) -> str:
    """Return the id of a document: the article and its very text."""
    return content_id("document", lineage_id(document), text_hash(document))


def text_hash(document: Document) -> str:
    """Return SHA-256 of the text in UTF-8, hexadecimal."""
    return sha256(document.text.encode("utf-8")).hexdigest()


def rows_of(
    document: Document, extraction: Extraction, version: int = 1, read_by: str | None = None
) -> Rows:
    """Return every row that a document makes, by table.

    Entities, events and readings are missing: the links make them.

    Args:
        document: the article.
        extraction: what was found in it.
        version: which version of the article it is.
        read_by: fingerprint of what read it; not stored where the claims are a person's own.

    Raises:
        QuoteError: if a stored text is not the slice of the document at its offsets.
    """
    identifier = document_id(document)
    passages = [
        {
            "id": content_id("passage", identifier, passage.start, passage.end),
            "document_id": identifier,
            # Prose that reads as a caption is one; the other kinds are known otherwise.
            "kind": "caption"
            if index in extraction.captions and passage.kind == "body"
            else passage.kind,
            "start": passage.start,
            "end": passage.end,
        }
        for index, passage in enumerate(document.passages)
    ]
    rows: Rows = {
        "story": [{"id": story_id(document.story), "name": document.story}],
        "source": [{"id": source_id(document.source), "name": document.source}],
        "document": [_document_row(document, identifier, version, read_by)],
        "passage": passages,
        "mention": _mention_rows(document, identifier, extraction),
        "time_expression": [
            {
                "id": content_id("time", identifier, time.start, time.end),
                "document_id": identifier,
                "start": time.start,
                "end": time.end,
                "text": _slice(document, time.start, time.end, time.text),
                "edtf": time.edtf,
                "earliest": time.earliest,
                "latest": time.latest,
                "approximate": int(time.approximate),
                "timex_type": time.timex_type,
                "timex_value": time.timex_value,
            }
            for time in extraction.times
        ],
        "claim": _claim_rows(document, identifier, extraction, passages),
        **picture_rows(document, identifier),
    }
    return rows


def picture_rows(document: Document, identifier: str) -> Rows:
    """Return the rows of a document's pictures: its own file's, and those its captions name."""
    rows: Rows = {
        "picture": [],
        "picture_field": [],
        "picture_use": _use_rows(document, identifier),
    }
    picture = document.picture
    if picture is None:
        return rows
    rows["picture"].append(
        {
            "document_id": identifier,
            "sha256": picture.sha256,
            "perceptual_hash": picture.perceptual_hash,
            "width": picture.width,
            "height": picture.height,
            "format": picture.format,
            "preview": picture.preview,
        }
    )
    rows["picture_field"] = [
        {
            "document_id": identifier,
            "place": place,
            "name": field.name,
            "tag": field.tag,
            "value": field.value,
            "earliest": field.time.earliest if field.time else None,
            "latest": field.time.latest if field.time else None,
            "zoned": int(field.time.zoned) if field.time else None,
        }
        for place, field in enumerate(picture.fields)
    ]
    return rows


def _use_rows(document: Document, identifier: str) -> list[Row]:
    """Which picture each caption of a document stands with; a file is its own picture."""
    if document.picture is not None:
        use = {"start": 0, "end": 0, "origin": "file", "address": document.key}
        return [{"document_id": identifier, **use}]
    captions = document.extra.get("captions")
    rows: dict[tuple[int, str], Row] = {}
    for caption in captions if isinstance(captions, list) else []:
        address = caption.get("file") or caption.get("image")
        start, end = caption.get("start", 0), caption.get("end", 0)
        if isinstance(address, str) and address:
            rows[start, address] = {
                "document_id": identifier,
                "start": start,
                "end": end,
                "origin": str(caption.get("origin") or "caption"),
                "address": address,
            }
    return list(rows.values())


def publication_columns(publication: Publication) -> Row:
    """Return the columns of `document` that say when it was published."""
    return {
        "published": publication.edtf,
        "published_earliest": publication.earliest,
        "published_latest": publication.latest,
        "published_basis": publication.basis,
        "published_day": day_number(publication.earliest),
        "published_day_last": day_number(publication.latest, last=True),
    }


def _document_row(document: Document, identifier: str, version: int, read_by: str | None) -> Row:
    extra = json.dumps(document.extra, ensure_ascii=False, sort_keys=True)
    return {
        "id": identifier,
        "lineage": lineage_id(document),
        "document_key": document.key,
        "version": version,
        "current": 1,
        "story_id": story_id(document.story),
        "source_id": source_id(document.source),
        "source_basis": document.source_basis,
        "title": document.title,
        "title_basis": document.title_basis,
        "url": document.url,
        "author": document.author,
        "language": document.language,
        **publication_columns(document.publication),
        "sha256": text_hash(document),
        "text": document.text,
        "path": document.path,
        "extra": extra if document.extra else None,
        "extraction": None if document.extra.get("claims") == BY_HAND else read_by,
    }


def _mention_rows(document: Document, identifier: str, extraction: Extraction) -> list[Row]:
    return [
        {
            "id": content_id("mention", identifier, mention.start, mention.end),
            "document_id": identifier,
            "start": mention.start,
            "end": mention.end,
            "text": _slice(document, mention.start, mention.end, mention.text),
            "name": mention.name,
            "title": mention.title,
            "kind": mention.kind,
            "role": mention.role,
        }
        for mention in extraction.mentions
    ]


def _claim_rows(
    document: Document, identifier: str, extraction: Extraction, passages: list[Row]
) -> list[Row]:
    rows, occurrences = [], Counter[tuple[object, ...]]()
    lineage = lineage_id(document)
    for claim in extraction.claims:
        row = _claim_row(document, identifier, claim, passages)
        quote = " ".join(row["quote"].split())
        content = (
            passages[claim.passage]["kind"],
            quote,
            claim.predicate,
            row["subject_text"],
            row["object_text"],
        )
        occurrences[content] += 1
        occurrence = occurrences[content]
        by_hand = claim.clause == BY_HAND
        # Beside the claim that the extraction found in the same words.
        maker = (BY_HAND,) if by_hand else ()
        row["key"] = content_id("claim key", lineage, *content, occurrence, *maker)
        # A person who corrects a claim corrects this one.
        modality = None if by_hand else claim.modality
        row["id"] = content_id("claim", identifier, row["start"], row["end"], row["key"], modality)
        rows.append(row)
    return rows


def _claim_row(document: Document, identifier: str, claim: FoundClaim, passages: list[Row]) -> Row:
    time, quantity = claim.time, claim.quantity
    return {
        "document_id": identifier,
        "passage_id": passages[claim.passage]["id"],
        "predicate": claim.predicate,
        "verb": claim.verb,
        "noun": claim.noun,
        **_argument_columns("subject", claim.subject, identifier),
        **_argument_columns("object", claim.object, identifier),
        "object_head": claim.object.head if claim.object is not None else None,
        "completion_text": claim.completion,
        "completion_head": claim.completion_head,
        **_argument_columns("place", claim.place, identifier),
        "time_text": time.text if time else None,
        "time_earliest": time.earliest if time else None,
        "time_latest": time.latest if time else None,
        "time_approximate": int(time.approximate) if time else 0,
        **_day_columns(time),
        "quantity_text": quantity.text if quantity else None,
        "quantity_min": quantity.minimum if quantity else None,
        "quantity_max": quantity.maximum if quantity else None,
        "unit": quantity.unit if quantity else None,
        "counted": claim.counted,
        "quantity_scope": _scope(claim),
        "quantity_whole": claim.quantity_whole,
        **_as_of_columns(claim.as_of),
        "picture": claim.picture,
        "archive": int(claim.archive),
        "polarity": claim.polarity,
        "modality": claim.modality,
        **_argument_columns("attributed_to", claim.attributed_to, identifier),
        **_argument_columns("cites", claim.cites, identifier),
        "quoted_by_text": claim.quoted_by.text if claim.quoted_by is not None else None,
        "confidence": claim.confidence,
        "clause": claim.clause,
        "start": claim.start,
        "end": claim.end,
        "quote": _slice(document, claim.start, claim.end),
    }


def _day_columns(time: TimeExpression | None) -> Row:
    """Day numbers for comparison; a week is as wide as people mean it.

    "Last week" said on a Sunday may be the week that ends that day, so a week reaches six days
    beyond its Sunday; midnight is of both days. The time itself is stored as it stands.
    """
    if time is None:
        return {"day_first": None, "day_last": None}
    first, last = day_number(time.earliest), day_number(time.latest, last=True)
    if last is not None and WEEK.fullmatch(time.timex_value or ""):
        last += WEEK_SLACK
    if first is not None and (time.timex_value or "").endswith(MIDNIGHT):
        first -= 1  # "at midnight on Sunday" is of Sunday to some, of Monday to others
    return {"day_first": first, "day_last": last}


def _scope(claim: FoundClaim) -> str | None:
    """What the number is to its deed; one that nobody told apart counts the whole."""
    if claim.quantity is None:
        return None
    return claim.quantity_scope or TOTAL


def _as_of_columns(time: TimeExpression | None) -> Row:
    if time is None:
        return {"as_of_text": None, "as_of_first": None, "as_of_last": None}
    last = day_number(time.latest, last=True)
    # "by Tuesday" has no beginning: the count is Tuesday's.
    first = day_number(time.earliest) if time.earliest is not None else last
    return {"as_of_text": time.text, "as_of_first": first, "as_of_last": last}


def _argument_columns(slot: str, argument: Argument | None, identifier: str) -> Mapping[str, Any]:
    mention = argument.mention if argument is not None else None
    return {
        f"{slot}_mention_id": content_id("mention", identifier, mention.start, mention.end)
        if mention is not None
        else None,
        f"{slot}_text": argument.text if argument is not None else None,
    }


def _slice(document: Document, start: int, end: int, expected: str | None = None) -> str:
    text = document.text[start:end]
    if not text.strip() or (expected is not None and text != expected):
        raise QuoteError(f"{document.path}: {expected!r} is not at {start}:{end}, but {text!r}")
    return text
