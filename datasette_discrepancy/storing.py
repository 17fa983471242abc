"""What a load writes of one document, and reads back: SQL and rows, nothing else."""

# ruff: noqa: S608 - names of tables and columns are our own

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.model import BY_HAND
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.claims.rows import Row, Rows
from datasette_discrepancy.documents.model import (
    Document,
    ImageField,
    Passage,
    Picture,
    PictureTime,
    Publication,
)
from datasette_discrepancy.row_changes import replace_rows

TABLES = (
    "story",
    "source",
    "document",
    "passage",
    "mention",
    "time_expression",
    "claim",
    "picture",
    "picture_field",
    "picture_use",
)
SHARED_TABLES = frozenset({"story", "source"})
STORED_DOCUMENTS = """
select document.*, story.name as story_name, source.name as source_name
from document
join story on story.id = document.story_id
join source on source.id = document.source_id
where document.story_id = ? and document.current = 1
order by document.lineage
"""
STORED_PICTURE = "select * from picture where document_id = ?"
STORED_FIELDS = "select * from picture_field where document_id = ? order by place"
STORED_PASSAGES = 'select kind, start, "end" from passage where document_id = ? order by start'
# Children first, so that foreign keys hold at every step.
FORGET_DOCUMENT = (
    "delete from claim_reading where document_id = ?",
    "delete from flag where a_document_id = ?",
    "delete from flag where b_document_id = ?",
    "delete from claim where document_id = ?",
    "delete from mention where document_id = ?",
    "delete from time_expression where document_id = ?",
    "delete from picture_use where document_id = ?",
    "delete from picture_field where document_id = ?",
    "delete from picture where document_id = ?",
    "delete from passage where document_id = ?",
    "delete from document where id = ?",
)
# What a person claimed of a document, and the mentions that this rests on.
BY_HAND_ROWS = {
    "claim": f"select * from claim where document_id = ? and clause = '{BY_HAND}'",
    "mention": f"""
        select * from mention where document_id = ? and exists (
            select 1 from claim
            where claim.document_id = mention.document_id and clause = '{BY_HAND}'
                and mention.id in (subject_mention_id, object_mention_id, place_mention_id,
                    attributed_to_mention_id, cites_mention_id)
        )
    """,
}
# Of a claim, what the links write.
LINKED = frozenset("event_id subject_id object_id place_id attributed_to_id cites_id".split())
RETIRE_VERSIONS = "update document set current = 0 where lineage = ? and id <> ?"


def store(db: Database, rows: Rows) -> None:
    """Write the rows of one document in one transaction; older versions of it are retired."""
    document = rows["document"][0]
    with db.atomic():
        made = {table: list(db.query(sql, [document["id"]])) for table, sql in BY_HAND_ROWS.items()}
        for statement in FORGET_DOCUMENT:
            db.execute(statement, [document["id"]])
        for table in TABLES:
            insert(db, table, rows[table], ignore=table in SHARED_TABLES)
        _put_back(db, made, rows["passage"])
        db.execute(RETIRE_VERSIONS, [document["lineage"], document["id"]])


def insert(
    db: Database, table: str, rows: Sequence[Mapping[str, Any]], *, ignore: bool = False
) -> None:
    """Insert rows that all have the same columns; those already there are kept if so wished."""
    if rows:
        names = ", ".join(f'"{column}"' for column in rows[0])
        slots = ", ".join("?" * len(rows[0]))
        values = (tuple(map(row.__getitem__, rows[0])) for row in rows)
        verb = "insert or ignore" if ignore else "insert"
        db.conn.executemany(f"{verb} into {table} ({names}) values ({slots})", values)


def _put_back(db: Database, made: Mapping[str, list[Row]], passages: Sequence[Row]) -> None:
    """Put back what a person claimed of a document, into the passages that it has now."""
    insert(db, "mention", [{**row, "entity_id": None} for row in made["mention"]], ignore=True)
    for claim in made["claim"]:
        # A quote runs over two passages only where the passages are found in another way now.
        around = [p["id"] for p in passages if p["start"] <= claim["start"] < p["end"]]
        forgotten = dict.fromkeys(LINKED)
        insert(db, "claim", [{**claim, **forgotten, "passage_id": around[0]}] if around else [])


def write_lexicon(db: Database, lexicon: Lexicon) -> None:
    """Write what is true of the predicates, for the rules; what is there already is left alone."""
    with db.atomic():
        for table, rows in (
            ("predicate_property", lexicon.properties()),
            ("predicate_pair", lexicon.opposites()),
        ):
            replace_rows(db, table, "", {}, rows)


def stored_document(db: Database, row: Mapping[str, Any]) -> Document:
    """Return a document as it is stored; the row has the names of its story and source, too."""
    extra = json.loads(row["extra"]) if row["extra"] else {}
    return Document(
        story=row["story_name"],
        key=row["document_key"],
        text=row["text"],
        path=row["path"],
        source=row["source_name"],
        source_basis=row["source_basis"],
        title=row["title"],
        title_basis=row["title_basis"],
        url=row["url"],
        author=row["author"],
        language=row["language"],
        publication=Publication(
            row["published"],
            row["published_earliest"],
            row["published_latest"],
            row["published_basis"],
        ),
        passages=tuple(
            Passage(passage["kind"], passage["start"], passage["end"])
            for passage in db.query(STORED_PASSAGES, [row["id"]])
        ),
        picture=stored_picture(db, row["id"]),
        extra=extra,
    )


def stored_picture(db: Database, document_id: str) -> Picture | None:
    """Return what is stored of a photograph's file; None for an article."""
    for row in db.query(STORED_PICTURE, [document_id]):
        return Picture(
            sha256=row["sha256"],
            perceptual_hash=row["perceptual_hash"],
            width=row["width"],
            height=row["height"],
            format=row["format"],
            preview=row["preview"],
            fields=tuple(
                ImageField(field["name"], field["tag"], field["value"], _picture_time(field))
                for field in db.query(STORED_FIELDS, [document_id])
            ),
        )
    return None


def _picture_time(field: Mapping[str, Any]) -> PictureTime | None:
    if field["earliest"] is None:
        return None
    return PictureTime(field["earliest"], field["latest"], bool(field["zoned"]))
