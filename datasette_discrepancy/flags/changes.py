"""What a change can reach: which pairs have to be compared again, and which flags replaced.

A pair of claims depends on the two claims and on claims that support one of them. Where every
support has to stand in the document of one of the two, a change of some documents reaches only
pairs with a claim in one of these. A support from anywhere in the story reaches the whole story.
Flags are one for two documents, so replacing all flags of a document leaves no half of one behind.
"""

# ruff: noqa: S608 - names of our own tables

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sqlite_utils import Database

from datasette_discrepancy.rules.compile import compile_rule
from datasette_discrepancy.rules.model import Rule

# Temporary tables, for the time of an evaluation.
DOCUMENTS, STORIES = "changed_now", "changed_story"
# From this share of all documents on, going through everything once is cheaper.
WIDESPREAD = 0.2
WITHIN_STORY = frozenset({"story_id", "event_id", "document_id"})


class Reach(Enum):
    """How far a change reaches; the value is the conditions on the flags that it may concern."""

    DOCUMENTS = (
        f"+rule_id = ? and a_document_id in (select document_id from {DOCUMENTS})",
        f"+rule_id = ? and b_document_id in (select document_id from {DOCUMENTS})",
    )
    STORIES = (f"+rule_id = ? and story_id in (select story_id from {STORIES})",)
    EVERYTHING = ("rule_id = ?",)

    @property
    def flags(self) -> tuple[str, ...]:
        """SQL conditions with one slot for the rule's id."""
        conditions: tuple[str, ...] = self.value
        return conditions


@dataclass(frozen=True)
class Changes:
    """What has changed since the last evaluation: how many documents of how many."""

    documents: int
    of: int

    def __bool__(self) -> bool:
        return self.documents > 0

    @property
    def widespread(self) -> bool:
        """Whether so much has changed that everything may as well be evaluated."""
        return self.documents > WIDESPREAD * self.of

    def forget(self, db: Database) -> None:
        """Empty the list of changes: they have been evaluated."""
        db.execute("delete from main.changed_document")
        for table in (DOCUMENTS, STORIES):
            db.execute(f"drop table temp.{table}")


def note_changes(db: Database) -> Changes:
    """Make the small tables that an evaluation starts from."""
    for table in (DOCUMENTS, STORIES):
        db.execute(f"drop table if exists temp.{table}")
    for table, column in ((DOCUMENTS, "document_id"), (STORIES, "story_id")):
        db.execute(f"create temp table {table} ({column} text primary key) without rowid")
        db.execute(f"insert into {table} select distinct {column} from main.changed_document")
        # Without its size SQLite takes the table for a large one and reads all claims into a
        # filter.
        db.execute(f"analyze temp.{table}")
    documents = db.execute(f"select count(*) from {DOCUMENTS}").fetchone()[0]
    of = db.execute("select count(*) from document").fetchone()[0] if documents else 0
    return Changes(documents, of)


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
        return Reach.STORIES
    return Reach.EVERYTHING


def statements(rule: Rule, reach: Reach) -> list[str]:
    """Return the SQL that finds a rule's pairs as far as a change reaches; some may come twice."""
    if reach is Reach.EVERYTHING:
        return [compile_rule(rule)]
    if reach is Reach.STORIES:
        return [compile_rule(rule, STORIES)]
    sides = "a" if rule.pair.lone else "ab"
    return [compile_rule(rule, documents=(side, DOCUMENTS)) for side in sides]
