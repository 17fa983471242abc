"""What SQLite knows of the sizes of tables and indexes: told again when they have grown.

`analyze` reads every index from end to end. A load of a few articles into a large database would
take longer over that than over the articles, and learn nothing new.
"""

# ruff: noqa: S608 - names of our own tables

from __future__ import annotations

from sqlite_utils import Database

# Tables that grow with what is loaded.
GROWING = ("document", "claim", "claim_reading", "flag")
# From how many times as many rows on other plans may be better.
GROWTH = 1.2
# The first number of every line of a table is its number of rows.
KNOWN = "select max(cast(stat as integer)) from sqlite_stat1 where tbl = ?"


def analyse_if_grown(db: Database) -> bool:
    """Tell SQLite the sizes of the tables again where one has grown since; return whether.

    The highest row id stands for the number of rows, which counting would take long to find: it is
    at least as high, so that growth is never missed.
    """
    known = "select 1 from sqlite_master where name = 'sqlite_stat1'"
    if db.execute(known).fetchone() and not any(_grown(db, table) for table in GROWING):
        return False
    db.execute("analyze")
    return True


def _grown(db: Database, table: str) -> bool:
    [before] = db.execute(KNOWN, [table]).fetchone()
    [now] = db.execute(f"select coalesce(max(rowid), 0) from {table}").fetchone()
    return bool(now) if before is None else bool(now > GROWTH * before)
