"""DuckDB beside SQLite: the same tables, the same text of the rules."""

# ruff: noqa: S608 - our own names

from __future__ import annotations

import csv
import tempfile
from pathlib import Path
from typing import Any

import duckdb
from sqlite_utils import Database

# What rules read. DuckDB's own reader of SQLite files is a download, so the rows go by CSV.
TABLES = ("claim_reading", "predicate_property", "predicate_pair", "place_within", "scale_factor")
TYPES = {"text": "varchar", "integer": "bigint", "real": "double"}
NULL = "\\N"


def copy_to_duckdb(db: Database) -> duckdb.DuckDBPyConnection:
    """Return a DuckDB in memory, on one thread, with what the rules read."""
    duck = duckdb.connect()
    duck.execute("set threads = 1")
    for table in TABLES:
        if db.table(table).exists():
            _copy(db, duck, table)
    return duck


def _copy(db: Database, duck: duckdb.DuckDBPyConnection, table: str) -> None:
    columns = db.execute(f"pragma table_info({table})").fetchall()
    listed = ", ".join(f'"{column[1]}" {TYPES[column[2].lower()]}' for column in columns)
    duck.execute(f"create table {table} ({listed})")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{table}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            for row in db.execute(f"select * from {table}"):
                writer.writerow([NULL if value is None else value for value in row])
        form = f"header false, delimiter ',', quote '\"', escape '\"', nullstr '{NULL}'"
        duck.execute(f"copy {table} from '{path}' ({form}, auto_detect false)")


def same_rows(one: list[tuple[Any, ...]], other: list[tuple[Any, ...]]) -> bool:
    """Return whether two results hold the same rows, in whatever order."""
    return sorted(one, key=repr) == sorted(other, key=repr)
