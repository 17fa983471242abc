"""Evaluating the rules: what `load` and `check` do once the claims are linked.

Everything happens in one transaction, and the work follows the change: triggers note the documents
whose readings have changed since the last evaluation (`changed_document`), and only the pairs and
flags that a change can reach are evaluated again (see changes.py).
"""

# ruff: noqa: S608 - writing SQL is what this module is for; names and words are checked before

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timezone

from sqlite_utils import Database

from datasette_discrepancy.rules.compile import compile_rule
from datasette_discrepancy.rules.model import Rule, RuleSet

from .build import build_flags
from .changes import Reach, note_changes, reach_of, reached_documents, statements
from .disputes import refresh_disputes
from .pairs_compared import PairsCompared
from .raised import note_raised
from .reviews import restore_status
from .views import ALL, ViewError, create_view, drop_rule_views, view_name, view_sql

# Memory for pages of the file, in KiB: partners of a claim are looked up all over the table, and
# SQLite's default of 2 MB would read each of them from the file again.
PAGE_CACHE = 256 * 1024

FLAG_COLUMNS = (
    "id rule_id story_id story kind strength strength_rank message"
    " a_claim_id a_source a_document_id a_part a_quote a_start a_end a_value"
    " b_claim_id b_source b_document_id b_part b_quote b_start b_end b_value"
    " evidence status"
).split()
INSERT_FLAG = (
    f"insert into flag ({', '.join(FLAG_COLUMNS)}) values ({', '.join('?' * len(FLAG_COLUMNS))})"
)
UPSERT_RULE = """
insert into rule (id, title, kind, strength, yaml, sql)
values (:id, :title, :kind, :strength, :yaml, :sql)
on conflict (id) do update set
    title = excluded.title, kind = excluded.kind, strength = excluded.strength,
    yaml = excluded.yaml, sql = excluded.sql
"""
KNOWN_RULE = """
select pairs_compared, flags
from rule join rule_run on rule_run.rule_id = rule.id
where rule.id = :id and yaml = :yaml and sql = :sql
"""
RECORD_RUN = """
insert or replace into rule_run (rule_id, ran_at, pairs_compared, flags) values (?, ?, ?, ?)
"""


@dataclass(frozen=True)
class RuleResult:
    """What came of one rule, over all stories."""

    rule_id: str
    pairs_compared: int
    flags: int


@dataclass(frozen=True)
class Summary:
    """What came of an evaluation.

    Attributes:
        rules: a result for each rule that ran, sorted by id.
        by_strength: flags of each strength, whatever their status.
        open_by_strength: of these, the open ones.
        problems: what went wrong, a line each: rule files and rules that failed.
    """

    rules: tuple[RuleResult, ...]
    by_strength: dict[str, int]
    open_by_strength: dict[str, int]
    problems: tuple[str, ...]

    @property
    def flags(self) -> int:
        """Number of flags of every strength."""
        return sum(self.by_strength.values())


def evaluate(db: Database, rules: RuleSet, *, everything: bool = False) -> Summary:
    """Fill `rule`, `rule_run`, `flag` and the views, in one transaction.

    Only what the changes since the last evaluation can reach is evaluated; a rule that is new, or
    whose file has changed, or that failed, runs over everything. Reviews are never touched; a flag
    raised again has the status of its last verdict. A rule that is gone loses its row, its flags
    and its view. A rule that fails is reported, has no flags, and the others run.

    Args:
        db: a database with claims; its schema must be the newest.
        rules: what to evaluate; drafts are left out.
        everything: evaluate all rules over everything, whatever has changed.

    Returns:
        The state of the database afterwards, not only of what changed.
    """
    active = [rule for rule in rules.rules if rule.maturity != "draft"]
    problems = [str(problem) for problem in rules.problems]
    db.execute(f"pragma cache_size = -{PAGE_CACHE}")
    with db.atomic():
        gone = _drop_rules(db, {rule.id for rule in active})
        changes = note_changes(db)
        create_view(db, ALL, view_sql())
        before = {rule.id: _store_rule(db, rule) for rule in active}
        everything = everything or changes.widespread or not any(before.values())
        counts = PairsCompared(db, active, everything=everything)
        indexes = _without_indexes(db) if everything else []
        whole = everything or gone
        for rule in active:
            last = before[rule.id]
            if last and not everything and not changes:
                continue
            reach = Reach.EVERYTHING if everything or last is None else reach_of(rule)
            whole = whole or reach is Reach.EVERYTHING
            try:
                with db.atomic():
                    result = _replace_flags(db, rule, reach, counts, last)
                    create_view(db, view_name(rule.id), view_sql(rule.id))
            except (sqlite3.Error, ViewError) as error:
                _clear(db, rule.id)
                db.execute("delete from rule_story where rule_id = ?", [rule.id])
                # Without a run the next evaluation runs the rule over everything.
                db.execute("delete from rule_run where rule_id = ?", [rule.id])
                problems.append(
                    f"{rule.path}:1: {rule.id}: cannot be evaluated ({error}): see"
                    f" `datasette discrepancy rules sql {rule.id}`"
                )
                continue
            db.execute(RECORD_RUN, [rule.id, _now(), result.pairs_compared, result.flags])
        counts.close()
        for index in indexes:
            db.execute(index)
        restore_status(db)
        note_raised(db, _now(), everything=whole)
        refresh_disputes(db, active, everything=whole)
        changes.forget(db)
        return _summary(db, problems)


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _store_rule(db: Database, rule: Rule) -> RuleResult | None:
    """Store a rule; return what came of it if that still counts: it ran, and has not changed."""
    row = {
        "id": rule.id,
        "title": rule.title,
        "kind": rule.kind,
        "strength": rule.strength,
        "yaml": rule.yaml,
        "sql": compile_rule(rule),
    }
    last = db.execute(KNOWN_RULE, row).fetchone()
    if last:
        return RuleResult(rule.id, *last)
    db.execute(UPSERT_RULE, row)
    return None


def _drop_rules(db: Database, keep: set[str]) -> bool:
    """Drop what belongs to rules that are gone; return whether any is. Reviews stay."""
    stored = [row[0] for row in db.execute("select id from rule order by id").fetchall()]
    gone = [rule_id for rule_id in stored if rule_id not in keep]
    drop_rule_views(db, gone)
    for rule_id in gone:
        _clear(db, rule_id)
        for table in ("rule_story", "rule_run"):
            db.execute(f"delete from {table} where rule_id = ?", [rule_id])
        db.execute("delete from rule where id = ?", [rule_id])
    return bool(gone)


def _clear(db: Database, rule_id: str, documents: str | None = None) -> int:
    """Delete a rule's flags, or those of the documents in a table; return how many there were."""
    conditions = ["rule_id = ?"]
    if documents:
        reached = f"document_id in (select document_id from {documents})"
        conditions = [f"rule_id = ? and {side}_{reached}" for side in "ab"]
    return sum(
        db.execute(f"delete from flag where {condition}", [rule_id]).rowcount
        for condition in conditions
    )


def _without_indexes(db: Database) -> list[str]:
    """Empty `flag` and drop its indexes; return the statements that create them again.

    Creating an index of many flags at the end costs a fraction of keeping it right at each one.
    """
    db.execute("delete from flag")
    found = db.execute(
        "select name, sql from sqlite_master where type = 'index' and tbl_name = 'flag'"
        " and sql is not null order by name"
    ).fetchall()
    for name, _ in found:
        db.execute(f'drop index "{name}"')
    return [sql for _, sql in found]


def _replace_flags(
    db: Database, rule: Rule, reach: Reach, counts: PairsCompared, last: RuleResult | None
) -> RuleResult:
    """Replace a rule's flags and counts as far as a change reaches; return how many there are."""
    if last is None or reach is Reach.EVERYTHING:
        documents, kept, pairs_before = None, 0, 0
        _clear(db, rule.id)
    else:
        documents = reached_documents(db, rule, reach)
        kept, pairs_before = last.flags - _clear(db, rule.id, documents), last.pairs_compared
    hits = {row for sql in statements(rule, documents) for row in db.execute(sql)}
    rows = build_flags(db, rule, hits)
    db.conn.executemany(
        INSERT_FLAG, [tuple(row[column] for column in FLAG_COLUMNS) for row in rows]
    )
    pairs = counts.replace(rule, reach, pairs_before)
    return RuleResult(rule.id, pairs, kept + len(rows))


def _summary(db: Database, problems: list[str]) -> Summary:
    """Return the state of the database, from what each rule found and the few flags decided on."""
    results = db.execute(
        "select rule_id, pairs_compared, flags from rule_run order by rule_id"
    ).fetchall()
    counts = Counter(
        dict(
            db.execute(
                "select strength, sum(flags) from rule join rule_run on rule_id = rule.id"
                " group by strength having sum(flags) > 0"
            ).fetchall()
        )
    )
    decided = db.execute(
        "select strength, count(*) from flag where status <> 'open' group by strength"
    ).fetchall()
    return Summary(
        rules=tuple(RuleResult(*row) for row in results),
        by_strength=dict(counts),
        open_by_strength=dict(+(counts - Counter(dict(decided)))),
        problems=tuple(problems),
    )
