"""A copy of all claims to count pairs in: without texts, a number in place of each id.

Counting groups all claims by long ids, rule for rule; numbers take less time to group.
"""

# ruff: noqa: S608 - names of our own tables

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlite_utils import Database

from datasette_discrepancy.rules.columns import COLUMNS
from datasette_discrepancy.rules.compile import READINGS
from datasette_discrepancy.rules.pair_counts import compile_count
from datasette_discrepancy.rules.values import Rule

SHORT = "counted_reading"


class ShortReadings:
    """The copy, made when something is first counted; to be closed.

    Args:
        db: the database.
        rules: the rules that may be counted.
    """

    def __init__(self, db: Database, rules: Sequence[Rule]) -> None:
        self._db = db
        self._rules = rules
        self._texts: list[str] = []

    def count(self, rule: Rule) -> Mapping[str, int]:
        """Return how many pairs a rule compares in every story that has some."""
        if not self._texts:
            self._copy()
        found = self._db.execute(compile_count(rule, SHORT)).fetchall()
        return {self._texts[story]: pairs for story, pairs in found}

    def close(self) -> None:
        """Drop the copy."""
        self._db.execute(f"drop table if exists temp.{SHORT}")

    def _copy(self) -> None:
        db = self._db
        numbers: dict[str, int] = {}

        def number(text: str | None) -> int | None:
            return None if text is None else numbers.setdefault(text, len(numbers))

        db.conn.create_function("number_of", 1, number, deterministic=True)
        shortened = {name for name in self._named if is_id(name)} - self._asked()
        columns = ", ".join(
            f"number_of({name}) as {name}" if name in shortened else name for name in self._named
        )
        self.close()
        db.execute(f"create temp table {SHORT} as select {columns} from {READINGS}")
        db.execute(f"create index temp.{SHORT}_predicate on {SHORT} (predicate, story_id)")
        self._texts = list(numbers)

    @property
    def _named(self) -> list[str]:
        """Return the columns that counting asks for."""
        named = {"claim_id", "mirrored", "story_id", "document_id", "source_id", "predicate"}
        named |= {"subject_id", "object_id", "object_head"}
        for rule in self._rules:
            named |= {*rule.pair.same, *rule.pair.fits}
            for side in (rule.pair.left, rule.pair.right):
                named |= {*side.known, *(item.column for item in side.filters)}
        return [column for column in COLUMNS if column in named]

    def _asked(self) -> set[str]:
        """Return the ids that a rule compares with a text of its own: these stay texts."""
        asked = {
            item.column
            for rule in self._rules
            for side in (rule.pair.left, rule.pair.right)
            for item in side.filters
            if any(value is not None for value in item.values)
        }
        # Subject and object are compared with each other.
        roles = {"subject_id", "object_id"}
        return asked | roles if asked & roles else asked


def is_id(column: str) -> bool:
    """Return whether a column holds identifiers."""
    return column.endswith(("_id", "_key"))
