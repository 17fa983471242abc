"""Writing with SQLite's write-ahead log, so that Datasette can read meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlite_utils import Database

# Pages that the log may hold before they are copied into the file. After SQLite's own 1,000 those
# that every article changes would be copied again and again.
LOGGED_PAGES = 16_384


@contextmanager
def write_ahead(db: Database) -> Iterator[None]:
    """Write to a log beside the file while the context lasts; leave a plain file behind.

    A transaction does not wait for the disk: what a power cut takes is whole transactions. A plain
    file can be copied, and opened where its folder is not writable. While somebody else has it open
    SQLite keeps the log, which is right too. See https://www.sqlite.org/wal.html.

    What an error leaves half written is rolled back.

    Raises:
        sqlite3.OperationalError: if the file cannot be written, or somebody else is writing it.
    """
    db.execute("pragma journal_mode = wal")
    (waiting,) = db.execute("pragma synchronous").fetchone()
    db.execute("pragma synchronous = normal")
    db.execute(f"pragma wal_autocheckpoint = {LOGGED_PAGES}")
    try:
        yield
    except BaseException:
        db.conn.rollback()
        raise
    finally:
        with suppress(sqlite3.OperationalError):
            db.execute("pragma wal_checkpoint(truncate)")
            db.execute("pragma journal_mode = delete")
            # Without the log, only who waits for the disk is safe from a power cut.
            db.execute(f"pragma synchronous = {waiting}")
