"""Writes invented stories into our own tables, as a load leaves them."""

# ruff: noqa: S608 - our own names

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.columns import COLUMNS
from datasette_discrepancy.rules.examples import DEFAULTS, mirror
from datasette_discrepancy.schema import migrate
from datasette_discrepancy.storing import write_lexicon

from .world import ATTRIBUTES, CLAIMS_PER_DOCUMENT, OF_PERIODS, Telling, Telltale, stories

SYMMETRIC = frozenset({"meet"})
# What every so manieth outlet gives are files of pictures, which readers may be kept from.
PICTURES_OF = 20
TABLES: dict[str, tuple[str, ...]] = {
    "story": ("id", "name"),
    "source": ("id", "name"),
    "entity": ("id", "story_id", "name", "kind"),
    "event": ("id", "story_id", "predicate", "label"),
    "document": tuple(
        "id lineage document_key version current story_id source_id source_basis title"
        " published_basis published_day published_day_last sha256 text path".split()
    ),
    "picture": ("document_id", "sha256", "width", "height", "format"),
    "passage": ("id", "document_id", "kind", "start", "end"),
    "mention": ("id", "entity_id", "document_id", "start", "end", "text", "name", "kind"),
    "claim": tuple(
        "id key document_id passage_id event_id predicate verb subject_id subject_text object_id"
        " object_text object_head place_id place_text time_text time_approximate day_first day_last"
        " quantity_text quantity_min quantity_max unit counted polarity modality"
        " attributed_to_id attributed_to_text confidence clause"
        " start end quote".split()
    ),
    "claim_reading": COLUMNS,
}
Rows = dict[str, list[dict[str, Any]]]


def prepare(db: Database) -> None:
    """Make the tables and what is true of the deeds."""
    migrate(db)
    write_lexicon(db, load_lexicon())


def fill(db: Database, claims: int, seed: int, held_back: int = 0) -> dict[str, Rows]:
    """Write invented claims, in one transaction for every hundred stories.

    Args:
        db: a database with our tables.
        claims: how many there are.
        seed: another seed gives other stories.
        held_back: about how many of them to return in place of writing them, each time.

    Returns:
        Claims for later: "few stories" a tenth of the first stories' articles, "all stories"
        articles of all stories in proportion to their size.
    """
    articles = held_back // CLAIMS_PER_DOCUMENT
    share = held_back / claims
    owed, few = 0.0, articles
    pending: Rows = {table: [] for table in TABLES}
    later: dict[str, Rows] = {
        name: {table: [] for table in TABLES} for name in ("few stories", "all stories")
    }
    for number, story in enumerate(stories(claims, seed)):
        owed += share * len(story)
        spread = min(int(owed), len(story) - 1)
        owed -= spread
        together = min(few, len(story) // 10)
        few -= together
        parts = (
            (later["all stories"], story[:spread]),
            (later["few stories"], story[spread : spread + together]),
            (pending, story[spread + together :]),
        )
        for rows, documents in parts:
            if documents:
                for table, found in story_rows(number, documents).items():
                    rows[table] += found
        if number % 100 == 99:
            write(db, pending)
            pending = {table: [] for table in TABLES}
    write(db, pending)
    return later


def write(db: Database, rows: Rows) -> None:
    """Write rows in one transaction; what is shared and there already is kept."""
    with db.atomic():
        for table, columns in TABLES.items():
            names = ", ".join(f'"{column}"' for column in columns)
            slots = ", ".join(f":{column}" for column in columns)
            db.conn.executemany(
                f"insert or ignore into {table} ({names}) values ({slots})", rows[table]
            )


def story_rows(number: int, documents: Iterable[Telltale], edition: str = "") -> Rows:
    """Return the rows of one story.

    Args:
        number: which story it is; another run with the same number adds to it.
        documents: its articles.
        edition: tells articles apart that the same outlet adds to a story later.
    """
    rows: Rows = {table: [] for table in TABLES}
    name = f"Story {number:06}"
    story_id = content_id("story", name)
    rows["story"].append({"id": story_id, "name": name})
    for entity in range(25):
        kind = "person" if entity < 20 else "place"
        rows["entity"].append(
            {
                "id": f"{story_id}-{entity}",
                "story_id": story_id,
                "name": called(entity, 0),
                "kind": kind,
            }
        )
    events = {}
    for document in documents:
        source = f"Outlet {document.source}"
        lineage = content_id("lineage", name, source, edition)
        base = {
            "id": content_id("document", lineage),
            "story_id": story_id,
            "source_id": content_id("source", source),
            "published_day": document.published,
            "published_day_last": document.published,
        }
        rows["source"].append({"id": base["source_id"], "name": source})
        quotes = []
        start = 0
        for index, telling in enumerate(document.claims):
            event_id = None
            if telling.predicate not in ATTRIBUTES:
                event_id = f"{story_id}-{telling.predicate}{telling.event}"
                events[event_id] = telling.predicate
            found = claim_rows(base, lineage, index, telling, event_id, start)
            rows["passage"].append(found[0])
            rows["claim"].append(found[1])
            rows["mention"] += mentions(found[1])
            rows["claim_reading"] += found[2:]
            quotes.append(found[1]["quote"])
            start = found[1]["end"] + 1
        text = "\n".join(quotes)
        rows["document"].append(
            base
            | {
                "lineage": lineage,
                "document_key": source + edition,
                "version": 1,
                "current": 1,
                "source_basis": "invented",
                "title": f"{source} on {name}",
                "published_basis": "invented" if document.published else "unknown",
                "sha256": content_id(text),
                "text": text,
                "path": f"{number}/{document.source}{edition}.txt",
            }
        )
        if document.source % PICTURES_OF == 0:
            file = {"document_id": base["id"], "sha256": content_id(text), "format": "JPEG"}
            rows["picture"].append(file | {"width": 4, "height": 3})
    rows["event"] = [
        {"id": event_id, "story_id": story_id, "predicate": predicate, "label": predicate}
        for event_id, predicate in events.items()
    ]
    return rows


def called(entity: int, spelling: int) -> str:
    """Return the name of a person or place of a story, in its usual or its other spelling."""
    if entity >= 20:
        return f"Place{entity}"
    return f"Maria Tavelle{'es'[spelling]}{entity}"


def mentions(claim: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the mention of a claim's subject, which its quote starts with."""
    if claim["subject_id"] is not None:
        name = claim["subject_text"]
        yield {
            "id": content_id("mention", claim["id"]),
            "entity_id": claim["subject_id"],
            "document_id": claim["document_id"],
            "start": claim["start"],
            "end": claim["start"] + len(name),
            "text": name,
            "name": name,
            "kind": "person",
        }


def claim_rows(
    base: dict[str, Any],
    lineage: str,
    index: int,
    telling: Telling,
    event_id: str | None,
    start: int,
) -> Iterator[dict[str, Any]] | list[dict[str, Any]]:
    """Return the passage, the claim and its readings."""
    story_id = base["story_id"]

    def entity(number: int | None) -> str | None:
        return None if number is None else f"{story_id}-{number}"

    def text(number: int | None) -> str | None:
        return None if number is None else called(number, telling.spelling)

    day = None if telling.day_first is None else f"day {telling.day_first}"
    amount = None if telling.quantity_min is None else f"{telling.quantity_min:g}"
    words = [
        text(telling.subject) or "Somebody",
        telling.predicate,
        amount or "",
        text(telling.object) or telling.fact or telling.object_head or "",
        day or "",
        f"({index}).",
    ]
    quote = " ".join(word for word in words if word)
    passage_id = content_id("passage", base["id"], index)
    end = start + len(quote)
    passage = {
        "id": passage_id,
        "document_id": base["id"],
        "kind": telling.part,
        "start": start,
        "end": end,
    }
    shared = {
        "event_id": event_id,
        "document_id": base["id"],
        "predicate": telling.predicate,
        "subject_id": entity(telling.subject),
        "subject_text": text(telling.subject),
        "object_id": entity(telling.object),
        "object_text": text(telling.object) or telling.fact or telling.object_head,
        "object_head": telling.object_head,
        "place_id": entity(telling.place),
        "place_text": text(telling.place),
        "time_text": day,
        "time_approximate": int(telling.approximate),
        "day_first": telling.day_first,
        "day_last": telling.day_last,
        "quantity_text": amount,
        "quantity_min": telling.quantity_min,
        "quantity_max": telling.quantity_max,
        "unit": telling.unit,
        "counted": telling.counted,
        "polarity": telling.polarity,
        "modality": telling.modality,
        "attributed_to_id": entity(telling.speaker),
        "attributed_to_text": text(telling.speaker),
    }
    claim = shared | {
        "id": content_id("claim", base["id"], index),
        "key": content_id("claim key", lineage, index),
        "passage_id": passage_id,
        "verb": telling.predicate,
        "confidence": 0.9 if telling.confident else 0.5,
        "clause": "caption" if telling.part == "caption" else "root",
        "start": start,
        "end": end,
        "quote": quote,
    }
    reading = (
        dict.fromkeys(COLUMNS)
        | dict(DEFAULTS)
        | shared
        | {
            "claim_id": claim["id"],
            "mirrored": 0,
            "story_id": story_id,
            "source_id": base["source_id"],
            "part": telling.part,
            "published_day": base["published_day"],
            "published_day_last": base["published_day_last"],
            "subject_kind": None if telling.subject is None else "person",
            "subject_name": text(telling.subject) and text(telling.subject).lower(),
            "object_kind": None
            if telling.object is None
            else "place"
            if telling.object >= 20
            else "person",
            "object_key": entity(telling.object) or telling.fact or telling.object_head,
            "picture_id": None if telling.picture is None else f"{story_id}-p{telling.picture}",
            "archive": int(telling.archive),
            "confident": int(telling.confident),
            "attributed_to_key": entity(telling.speaker),
            "attributed_to_kind": None if telling.speaker is None else "person",
            "clause": claim["clause"],
            "quantity_scope": None
            if telling.quantity_min is None
            else "rate"
            if telling.predicate in OF_PERIODS
            else "total",
            "as_of_first": base["published_day"],
            "as_of_last": base["published_day_last"],
        }
    )
    rows = [passage, claim, reading]
    if telling.predicate in SYMMETRIC and telling.object is not None:
        rows.append(mirror(reading))
    return rows
