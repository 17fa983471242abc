"""Writing only what differs: what is stored just so is left alone."""

# ruff: noqa: S608 - names of tables and columns are our own

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database


def replace_rows(
    db: Database,
    table: str,
    where: str,
    values: dict[str, Any],
    rows: Iterable[Sequence[Any]],
) -> None:
    """Make some rows of a table these, writing only what differs.

    What is left alone need not be evaluated again, and the indexes of a large table are touched no
    more than the change asks.

    Args:
        db: the database.
        table: one of ours, its primary key the first two columns.
        where: condition on the rows in question; empty for all of them.
        values: of the condition.
        rows: all columns of each row, in the table's order.
    """
    condition = f" where {where}" if where else ""
    wanted = {tuple(row) for row in rows}
    stored: set[tuple[Any, ...]] = set(
        db.execute(f"select * from {table}{condition}", values).fetchall()
    )
    names = [column.name for column in db.table(table).columns]
    gone = sorted(row[:2] for row in stored - wanted)
    db.conn.executemany(f"delete from {table} where {names[0]} = ? and {names[1]} = ?", gone)
    slots = ", ".join("?" * len(names))
    new = {row[:2]: row for row in wanted - stored}
    db.conn.executemany(f"insert into {table} values ({slots})", [new[key] for key in sorted(new)])
