"""The readings of changed claims as they were when the rules last ran, kept by triggers.

What a change takes away from a count can only be told from what was there before. Triggers keep
it, whoever writes. A reading that is new is noted, too, so that what comes and goes again between
two evaluations is not taken for something that was there.
"""

# ruff: noqa: S608 - names of our own tables and columns

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

FORMER = "former_reading"
# Nothing is kept before a first evaluation: a rule without a row in rule_run runs over everything.
WHEN = "when exists (select 1 from rule_run)"


def keep_former_readings(db: Database) -> None:
    """Give `former_reading` the columns of `claim_reading`, and make the triggers that fill it.

    Does nothing where the columns agree. Otherwise what was kept is lost, so all rules run over
    everything next time, if there was any change.
    """
    columns = db.execute("select name, type from pragma_table_info('claim_reading')").fetchall()
    kept = db.execute(f"select name from pragma_table_info('{FORMER}')").fetchall()
    names = [name for name, _ in columns]
    if [name for (name,) in kept] == ["existed", *names]:
        return
    with db.atomic():
        db.execute("delete from rule_run where exists (select 1 from changed_document)")
        db.execute(f"drop table if exists {FORMER}")
        listed = ",\n    ".join(f"{name} {kind}" for name, kind in columns)
        db.execute(
            f"create table {FORMER} (\n    existed integer not null,\n    {listed},\n"
            "    primary key (claim_id, mirrored)\n) without rowid"
        )
        for trigger in ("inserted", "deleted", "updated"):
            db.execute(f"drop trigger if exists {FORMER}_{trigger}")
        old = _keep(("existed", *names), ("1", *(f"old.{name}" for name in names)), "old")
        new = _keep(("existed", *names[:2]), ("0", *(f"new.{name}" for name in names[:2])), "new")
        for trigger, event, steps in (
            ("inserted", "insert", new),
            ("deleted", "delete", old),
            ("updated", "update", f"{old}\n{new}"),
        ):
            db.execute(
                f"create trigger {FORMER}_{trigger} after {event} on claim_reading {WHEN} begin\n"
                f"{steps}\nend"
            )


def _keep(columns: Sequence[str], values: Sequence[str], row: str) -> str:
    """Write: keep this of a row unless something is kept of it already.

    Not `insert or ignore`: the conflict clause of the statement that fires a trigger wins.
    """
    return (
        f"    insert into {FORMER} ({', '.join(columns)}) select {', '.join(values)}\n"
        f"    where not exists (\n        select 1 from {FORMER} f\n"
        f"        where f.claim_id = {row}.claim_id and f.mirrored = {row}.mirrored\n    );"
    )
