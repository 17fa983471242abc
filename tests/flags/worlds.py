"""Small loaded databases: documents whose text is the quotes of their claims, one to a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.columns import COLUMNS
from datasette_discrepancy.rules.examples import INSERT, mirror, reading
from datasette_discrepancy.schema import migrate

Claim = Mapping[str, Any]


def new_database(path: Any = None) -> Database:
    """Return a database with the schema and the checks of its foreign keys on."""
    db = Database(path) if path else Database(memory=True)
    migrate(db)
    db.execute("pragma foreign_keys = on")
    db.execute("insert into predicate_property values ('meet', 'symmetric')")
    db.execute("insert into predicate_property values ('meet', 'repeatable')")
    return db


def add_document(
    db: Database,
    source: str,
    claims: Iterable[Claim],
    story: str = "Harbour",
    published: str | None = None,
    version: int = 1,
) -> str:
    """Store one article and return its id.

    A claim has `quote` and what an example's claim may have; its event is one per story and word;
    None is a claim without one.
    """
    claims = list(claims)
    quotes = [str(claim.get("quote", f"{source} claim {i}.")) for i, claim in enumerate(claims)]
    text = "\n".join(quotes)
    lineage = content_id("lineage", story, source)
    document_id = content_id("document", lineage, text)
    story_id, source_id = content_id("story", story), content_id("source", source)
    db.execute("insert or ignore into story values (?, ?)", [story_id, story])
    db.execute("insert or ignore into source values (?, ?)", [source_id, source])
    db.execute("update document set current = 0 where lineage = ?", [lineage])
    db["document"].insert(
        {
            "id": document_id,
            "lineage": lineage,
            "document_key": source,
            "version": version,
            "current": 1,
            "story_id": story_id,
            "source_id": source_id,
            "source_basis": "test",
            "title": f"{source} on {story}",
            "published": published,
            "published_basis": "test" if published else "unknown",
            "sha256": content_id(text),
            "text": text,
            "path": f"{story}/{source}.txt",
        }
    )
    rows = []
    start = 0
    for index, (claim, quote) in enumerate(zip(claims, quotes, strict=True)):
        rows += _claim(db, claim, quote, start, index, document_id, lineage, story_id, source_id,
                       published)  # fmt: skip
        start += len(quote) + 1
    db.conn.executemany(INSERT, rows)
    db.conn.commit()
    return document_id


def _claim(db, claim, quote, start, index, document_id, lineage, story_id, source_id, published):
    """Store one claim with its passage and event; return its readings."""
    given = {key: value for key, value in claim.items() if key != "quote"}
    row = reading("x", {"published": published} | given, "sources")
    passage_id = content_id("passage", document_id, index)
    claim_id = content_id("claim", document_id, start, quote, index)
    event = given.get("event", row["predicate"])
    # What somebody is, is no event.
    event_id = content_id("event", story_id, event) if event is not None else None
    db["passage"].insert(
        {
            "id": passage_id,
            "document_id": document_id,
            "kind": row["part"],
            "start": start,
            "end": start + len(quote),
        }
    )
    if event_id is not None:
        db.execute(
            "insert or ignore into event values (?, ?, ?, ?)",
            [event_id, story_id, row["predicate"], str(event)],
        )
    for column in ("subject_id", "object_id", "place_id"):
        if row[column] is not None:
            name = row[column]
            row[column] = content_id("entity", story_id, name)
            db.execute(
                "insert or ignore into entity values (?, ?, ?, 'person')",
                [row[column], story_id, name],
            )
    row["object_key"] = row["object_id"] or row["object_head"]
    row |= {
        "claim_id": claim_id,
        "story_id": story_id,
        "event_id": event_id,
        "document_id": document_id,
        "source_id": source_id,
    }
    shared = (set(COLUMNS) & {column.name for column in db["claim"].columns}) | {"time_approximate"}
    db["claim"].insert(
        {column: row[column] for column in shared if column != "claim_id"}
        | {
            "id": claim_id,
            "key": content_id(lineage, row["part"], quote, row["predicate"], index),
            "passage_id": passage_id,
            "verb": row["predicate"],
            "confidence": 0.9,
            "clause": "root",
            "start": start,
            "end": start + len(quote),
            "quote": quote,
        }
    )
    symmetric = db.execute(
        "select 1 from predicate_property where predicate = ? and property = 'symmetric'",
        [row["predicate"]],
    ).fetchone()
    return [row, mirror(row)] if symmetric else [row]


def remove_document(db: Database, document_id: str) -> None:
    """Take an article out of the comparison, as a newer version would."""
    db.execute("update document set current = 0 where id = ?", [document_id])
    db.execute("delete from claim_reading where document_id = ?", [document_id])
    db.conn.commit()


def flags(db: Database) -> list[dict[str, Any]]:
    """Return every flag as stored, sorted by id."""
    return list(db.query("select * from flag order by id"))
