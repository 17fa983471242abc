"""Codes of the database in words for a reader. Data, and the few lines that put it together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from typing import Any

# Symbol and meaning: never told apart by colour alone.
STRENGTHS: Mapping[str, tuple[str, str]] = {
    "contradiction": ("▲", "both cannot hold"),
    "tension": ("◆", "unlikely together"),
    "difference": ("○", "worth seeing"),
}

STATUSES = ("open", "confirmed", "explained", "dismissed")

PARTS: Mapping[str, str] = {
    "headline": "headline",
    "standfirst": "standfirst",
    "byline": "by-line",
    "body": "text",
    "caption": "caption",
    "boilerplate": "page furniture",
    "alt": "alternative text",
    "metadata": "field of the file or page",
    "embedded_caption": "caption within the file",
    "between": "outside any passage",
}

# How sure a source is, and whether it says that it happened: in a cell of its own.
MODALITIES: Mapping[str, str] = {
    "asserted": "states it as a fact",
    "reported": "says that others say so",
    "likely": "calls it likely",
    "possible": "calls it possible",
    "planned": "says that it is planned",
    "denied": "says that it is denied",
}
POLARITIES: Mapping[str, str] = {"positive": "it did", "negative": "it did not"}

# What became of a pair that a rule compared, behind a number.
FATES: Mapping[str, str] = {
    "flagged": "raised, this one among them",
    "excused": "silent:",
    "no_conflict": "without a conflict",
    "unknown": "not comparable: a side leaves open what is compared",
}

BASES: Mapping[str, str] = {
    "metadata": "from the document’s metadata",
    "option": "given when it was loaded",
    "date line": "from its date line",
    "by-line": "from its by-line",
    "copyright year": "from its copyright year",
    "story": "inferred from the story’s other documents",
    "unknown": "not known",
}


def moment(timestamp: str) -> str:
    """Return a timestamp in UTC as a person reads it, to the minute; others as they are."""
    try:
        when = datetime.fromisoformat(timestamp)
    except ValueError:
        return timestamp
    if when.tzinfo is None:
        return timestamp
    return when.astimezone(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")


def published(document: Mapping[str, Any]) -> str:
    """Return when a document was published, as far as it is known."""
    first, last = document["published_earliest"], document["published_latest"]
    edtf = document["published"]
    if edtf:
        # EDTF marks what is approximate or uncertain behind a date, and joins an interval by "/".
        plain = edtf.replace("~", "").replace("?", "").replace("%", "").replace("/", " to ")
        return plain if len(plain.replace(" to ", "/")) == len(edtf) else f"about {plain}"
    if first or last:
        return f"{first or '?'} to {last or '?'}"
    return "date not known"


def basis(document: Mapping[str, Any]) -> str:
    """Return how the publication date is known; a basis may name several, joined by commas."""
    known = document["published_basis"].split(", ")
    return ", ".join(BASES.get(one, one) for one in known)


def title(document: Mapping[str, Any]) -> str:
    """Return a document's title, and for one without its file."""
    return document["title"] or f"Untitled ({document['path']})"


def time(claim: Mapping[str, Any]) -> str:
    """Return a claim's time as printed, with the interval it is read as."""
    if not (claim["time_earliest"] or claim["time_latest"]):
        return claim["time_text"] or ""
    first, last = claim["time_earliest"] or "open", claim["time_latest"] or "open"
    interval = first if first == last else f"{first} to {last}"
    return f"{claim['time_text']} ({interval})" if claim["time_text"] else interval


def quantity(claim: Mapping[str, Any]) -> str:
    """Return a claim's quantity as printed, with its unit where the words leave it out."""
    text, unit = claim["quantity_text"] or "", claim["unit"]
    return f"{text} ({unit})" if text and unit and unit not in text else text


# What a claim says, in the order in which a page shows it.
CLAIM_ROWS: tuple[tuple[str, Callable[[Mapping[str, Any]], Any]], ...] = (
    ("Predicate", lambda claim: claim["predicate"]),
    ("Subject", lambda claim: claim["subject_text"]),
    ("Object", lambda claim: claim["object_text"]),
    ("Completed by", lambda claim: claim["completion_text"]),
    ("Time", time),
    ("Place", lambda claim: claim["place_text"]),
    ("Quantity", quantity),
    ("Polarity", lambda claim: claim["polarity"]),
    ("Modality", lambda claim: claim["modality"]),
    ("Attributed to", lambda claim: claim["attributed_to_text"]),
    ("Citing", lambda claim: claim["cites_text"]),
    ("Quoted by", lambda claim: claim["quoted_by_text"]),
)

# Of these rows, the column that says who or what is meant.
ENTITIES: Mapping[str, str] = {
    "Subject": "subject_id",
    "Object": "object_id",
    "Place": "place_id",
    "Attributed to": "attributed_to_id",
    "Citing": "cites_id",
}
