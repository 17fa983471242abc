"""How many pairs each rule compares, kept by story in `rule_story`.

Counting groups all claims by long ids, rule for rule. So the claims to be counted are copied once,
without their texts and with a number in place of each id, which takes less time to group.
"""

# ruff: noqa: S608 - names of our own tables

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from datasette_discrepancy.rules.columns import COLUMNS
from datasette_discrepancy.rules.compile import READINGS
from datasette_discrepancy.rules.counting import can_group, compile_count
from datasette_discrepancy.rules.values import Rule

from .changes import STORIES, within_story

SHORT = "counted_reading"
ADD = "insert into rule_story (rule_id, story_id, pairs_compared) values (?, ?, ?)"


class Counts:
    """Counts pairs in one evaluation; to be closed at its end.

    Args:
        db: the database.
        rules: the rules that may be counted.
        everything: whether all stories are counted, or those that have changed.
    """

    def __init__(self, db: Database, rules: Sequence[Rule], *, everything: bool) -> None:
        self._db = db
        self._everything = everything
        self._numbers: dict[str, int] = {}
        self._rules = rules
        self._texts: list[str] = []
        self._ready = False

    def replace(self, rule: Rule, *, everything: bool) -> None:
        """Count a rule's pairs again, in all stories or in those that have changed."""
        db = self._db
        # A pair that lies in two stories may change its first one without a change there.
        if everything or not within_story(rule):
            db.execute("delete from rule_story where rule_id = ?", [rule.id])
        else:
            db.execute(
                "delete from rule_story where rule_id = ?"
                f" and story_id in (select story_id from {STORIES})",
                [rule.id],
            )
        forms_pairs = not rule.pair.lone and not can_group(rule.pair)
        if (everything and (forms_pairs or not self._everything)) or not within_story(rule):
            # Partners are found by the indexes of all readings. So is a rule that is new among old
            # ones, or one of all stories.
            counts = db.execute(compile_count(rule)).fetchall()
        else:
            self._copy()
            texts = self._texts
            found = db.execute(compile_count(rule, SHORT)).fetchall()
            counts = [(texts[story], pairs) for story, pairs in found]
        db.conn.executemany(ADD, [(rule.id, story, pairs) for story, pairs in counts])

    def close(self) -> None:
        """Drop the copy."""
        self._db.execute(f"drop table if exists temp.{SHORT}")

    def _copy(self) -> None:
        """Copy the claims to be counted, once."""
        if self._ready:
            return
        db, numbers = self._db, self._numbers

        def number(text: str | None) -> int | None:
            return None if text is None else numbers.setdefault(text, len(numbers))

        db.conn.create_function("number_of", 1, number, deterministic=True)
        shortened = {name for name in self._named if is_id(name)} - self._asked()
        columns = ", ".join(
            f"number_of(r.{name}) as {name}" if name in shortened else f"r.{name}"
            for name in self._named
        )
        tables = f"{READINGS} r"
        if not self._everything:
            # The small table first: `cross join` keeps SQLite from reordering.
            tables = f"{STORIES} changed cross join {READINGS} r on r.story_id = changed.story_id"
        db.execute(f"drop table if exists temp.{SHORT}")
        db.execute(f"create temp table {SHORT} as select {columns} from {tables}")
        db.execute(f"create index temp.{SHORT}_predicate on {SHORT} (predicate, story_id)")
        self._texts = list(numbers)
        self._ready = True

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
