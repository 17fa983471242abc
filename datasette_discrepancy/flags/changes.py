"""What a change can reach: which pairs have to be compared again, and which flags replaced.

A pair of claims depends on the two claims and on claims that support one of them. So a change of
some claims reaches the pairs of the documents in which they stand, and those of documents with a
claim that a changed claim supports, or supported. Flags are one for two documents, so replacing all
flags of a document leaves no half of one behind; but all copies of one picture's file are one
witness, so a change of one of them reaches the others.
"""

# ruff: noqa: S608 - names of our own tables

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import ceil

from sqlite_utils import Database

from datasette_discrepancy.rules.compile import READINGS, compile_rule, supported_documents
from datasette_discrepancy.rules.model import Rule

from .build import FILE_PARTS

# Temporary tables, for the time of an evaluation: documents whose readings have changed, their
# stories, the claims that have changed, and the readings of these as they are and as they were.
DOCUMENTS, STORIES = "changed_now", "changed_story"
CLAIMS, NEW, OLD = "changed_claim", "new_reading", "old_reading"
# The documents that a change reaches by way of support, for one rule.
REACHED = "reached_document"
TABLES = (DOCUMENTS, STORIES, CLAIMS, NEW, OLD, REACHED)
# From this share of all documents on, going through everything once is cheaper.
WIDESPREAD = 0.2
WITHIN_STORY = frozenset({"story_id", "event_id", "document_id"})
# Of some readings: the pictures of whose files they tell, in these or in other copies.
IN_FILE = "in (" + ", ".join(f"'{part}'" for part in sorted(FILE_PARTS)) + ")"
COPIES = f"""
insert or ignore into {{documents}}
select other.document_id
from (
    select distinct told.story_id, told.picture_id from {{readings}}
    where told.picture_id is not null and told.part {IN_FILE}
) copied
cross join {READINGS} other
    on other.story_id = copied.story_id and other.picture_id = copied.picture_id
where other.part {IN_FILE}
"""


class Reach(Enum):
    """How far a change reaches for a rule."""

    DOCUMENTS = "pairs of the changed documents"
    SUPPORTED = "also pairs of documents with a claim that a changed one may support"
    EVERYTHING = "all pairs"


@dataclass(frozen=True)
class Changes:
    """What has changed since the last evaluation: how many documents, and whether it is much."""

    documents: int
    widespread: bool

    def __bool__(self) -> bool:
        return self.documents > 0

    def forget(self, db: Database) -> None:
        """Empty the lists of changes: they have been evaluated."""
        db.execute("delete from main.changed_document")
        db.execute("delete from main.former_reading")
        for table in TABLES:
            db.execute(f"drop table if exists temp.{table}")


def note_changes(db: Database) -> Changes:
    """Make the small tables that an evaluation starts from; after a great change only the lists."""
    for table in TABLES:
        db.execute(f"drop table if exists temp.{table}")
    for table, column in ((DOCUMENTS, "document_id"), (STORIES, "story_id")):
        db.execute(f"create temp table {table} ({column} text primary key) without rowid")
        db.execute(f"insert into {table} select distinct {column} from main.changed_document")
    documents = db.execute(f"select count(*) from {DOCUMENTS}").fetchone()[0]
    # Counting all documents would take longer than many a change does.
    enough = ceil(documents / WIDESPREAD)
    counted = f"select count(*) from (select 1 from document limit {enough})"
    widespread = documents > 0 and db.execute(counted).fetchone()[0] < enough
    if not widespread:
        _note_readings(db)
        db.execute(COPIES.format(documents=DOCUMENTS, readings=f"{OLD} told"))
        _add_copies(db, DOCUMENTS)
        # Without its size SQLite takes a table for a large one and reads all claims into a filter.
        db.execute("analyze temp")
    return Changes(documents, widespread)


def _note_readings(db: Database) -> None:
    """Copy the readings of the changed claims, as they are and as they were."""
    db.execute(f"create temp table {CLAIMS} (claim_id text primary key) without rowid")
    db.execute(f"insert into {CLAIMS} select distinct claim_id from main.former_reading")
    db.execute(
        f"create temp table {NEW} as select r.* from {CLAIMS} c"
        f" cross join {READINGS} r on r.claim_id = c.claim_id"
    )
    columns = ", ".join(column.name for column in db.table(READINGS).columns)
    db.execute(
        f"create temp table {OLD} as"
        f" select {columns} from main.former_reading where existed = 1"
        f" union all select {columns} from {NEW} where (claim_id, mirrored) not in"
        " (select claim_id, mirrored from main.former_reading)"
    )
    for readings in (NEW, OLD):
        db.execute(f"create index temp.{readings}_claim on {readings} (claim_id)")
    db.execute(f"create temp table {REACHED} (document_id text primary key) without rowid")


def _add_copies(db: Database, documents: str) -> None:
    """Add to a table of documents those of the other copies of their pictures."""
    told = f"{documents} one cross join {READINGS} told on told.document_id = one.document_id"
    db.execute(COPIES.format(documents=documents, readings=told))


def within_story(rule: Rule) -> bool:
    """Return whether the claims of a pair always belong to one story."""
    return rule.pair.lone or bool(WITHIN_STORY & set(rule.pair.same))


def reach_of(rule: Rule) -> Reach:
    """Return how far a change of some documents reaches for a rule."""
    if "select" in (rule.sql or "").lower():
        # The author may ask for anything.
        return Reach.EVERYTHING
    wide = [support for support in rule.unsupported if support.document is None]
    if not wide:
        return Reach.DOCUMENTS
    if within_story(rule) and all(WITHIN_STORY & set(support.same) for support in wide):
        return Reach.SUPPORTED
    return Reach.EVERYTHING


def reached_documents(db: Database, rule: Rule, reach: Reach) -> str:
    """Return the name of a table of the documents that a change reaches; fill it if need be."""
    if reach is not Reach.SUPPORTED:
        return DOCUMENTS
    db.execute(f"delete from temp.{REACHED}")
    db.execute(f"insert into {REACHED} select document_id from {DOCUMENTS}")
    for support in rule.unsupported:
        if support.document is None:
            for readings in (NEW, OLD):
                found = supported_documents(rule, support, readings)
                db.execute(f"insert or ignore into {REACHED} {found}")
    _add_copies(db, REACHED)
    db.execute(f"analyze temp.{REACHED}")
    return REACHED


def statements(rule: Rule, documents: str | None) -> list[str]:
    """Return the SQL that finds a rule's pairs as far as a change reaches; some may come twice.

    Args:
        rule: the rule.
        documents: name of the table of documents that are reached; None for all of them.
    """
    if documents is None:
        return [compile_rule(rule)]
    sides = "a" if rule.pair.lone else "ab"
    return [compile_rule(rule, documents=(side, documents)) for side in sides]
