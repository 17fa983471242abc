"""How many pairs each rule compares, kept by story in `rule_story`.

After a change only the pairs of the claims that have changed are counted: those that are there now
are added, those that were there before are taken off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlite_utils import Database

from datasette_discrepancy.rules.pair_counts import can_group, compile_count, crossing_count
from datasette_discrepancy.rules.values import Pair, Rule

from .changes import CLAIMS, NEW, OLD, Reach, within_story
from .short_readings import ShortReadings

ADD = "insert into rule_story (rule_id, story_id, pairs_compared) values (?, ?, ?)"
CHANGE = f"""
{ADD}
on conflict (rule_id, story_id) do update
set pairs_compared = pairs_compared + excluded.pairs_compared
"""


class PairsCompared:
    """Counts pairs in one evaluation; to be closed at its end.

    Args:
        db: the database.
        rules: the rules that may be counted.
        everything: whether most rules are counted in all stories.
    """

    def __init__(self, db: Database, rules: Sequence[Rule], *, everything: bool) -> None:
        self._db = db
        self._short = ShortReadings(db, rules) if everything else None
        # Rules that compare the same pairs in other ways are counted once.
        self._counted: dict[tuple[Pair, bool], Mapping[str, int]] = {}

    def replace(self, rule: Rule, reach: Reach, before: int) -> int:
        """Count a rule's pairs again, or only those that have changed.

        Args:
            rule: the rule.
            reach: how far the change reaches for it.
            before: how many pairs it compared before.

        Returns:
            How many it compares now.
        """
        # A pair that lies in two stories may change its first one without a change there.
        if reach is Reach.EVERYTHING or not within_story(rule):
            counts = self._all(rule)
            self._db.execute("delete from rule_story where rule_id = ?", [rule.id])
            self._db.conn.executemany(ADD, [(rule.id, *count) for count in counts.items()])
            return sum(counts.values())
        changes = self._changed(rule)
        self._db.conn.executemany(CHANGE, [(rule.id, *change) for change in changes.items()])
        self._db.conn.executemany(
            "delete from rule_story where rule_id = ? and story_id = ? and pairs_compared = 0",
            [(rule.id, story) for story in changes],
        )
        return before + sum(changes.values())

    def close(self) -> None:
        """Drop what was made for counting."""
        if self._short:
            self._short.close()

    def _all(self, rule: Rule) -> Mapping[str, int]:
        """Return the number of pairs of every story that has some."""
        key = (rule.pair, True)
        if key not in self._counted:
            forms_pairs = not rule.pair.lone and not can_group(rule.pair)
            if self._short and not forms_pairs and within_story(rule):
                self._counted[key] = self._short.count(rule)
            else:
                # Partners are found by the indexes of all readings.
                self._counted[key] = dict(self._db.execute(compile_count(rule)).fetchall())
        return self._counted[key]

    def _changed(self, rule: Rule) -> Mapping[str, int]:
        """Return how many pairs more, or fewer, there are in every story where that changed."""
        key = (rule.pair, False)
        if key not in self._counted:
            changes: Counter[str] = Counter()
            for sign, readings in ((1, NEW), (-1, OLD)):
                parts = [compile_count(rule, readings)]
                if not rule.pair.lone:
                    parts.append(crossing_count(rule.pair, readings, CLAIMS))
                for sql in parts:
                    for story, pairs in self._db.execute(sql):
                        changes[story] += sign * pairs
            self._counted[key] = {story: pairs for story, pairs in changes.items() if pairs}
        return self._counted[key]
