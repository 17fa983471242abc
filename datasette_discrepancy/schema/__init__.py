"""The tables, each column with its meaning. The database is the interface between the steps.

Plain SQLite (3.25 and newer): no STRICT tables, no generated columns, so that any tool can read the
finished file. Offsets are Unicode code points into ``document.text``, end-exclusive. Day numbers
are Python's proleptic Gregorian ordinals (``datetime.date.toordinal``), null where an interval is
open.

first.py has the tables of version 0.1; later.py, disputes.py and claim_words.py have what was added
since, in this order; former.py has a table that follows another one.
"""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from .former import keep_former_readings
from .steps import migrations

# Importing them registers their migrations, in this order.
# isort: split
from . import first

# isort: split
from . import later

# isort: split
from . import disputes

# isort: split
from . import claim_words

__all__ = ["claim_words", "disputes", "first", "later", "migrate", "open_database"]


def migrate(db: Database) -> None:
    """Bring a database to the newest schema. Does nothing where it is there already."""
    migrations.apply(db)
    keep_former_readings(db)


def open_database(path: Path) -> Database:
    """Open or create a database for writing, with foreign keys enforced.

    Raises:
        sqlite3.DatabaseError: if the file is no SQLite database.
    """
    db = Database(str(path))
    db.execute("pragma foreign_keys = on")
    db.execute("select count(*) from sqlite_master").fetchone()
    return db
