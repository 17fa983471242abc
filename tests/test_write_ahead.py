"""What is left of a database that was written with SQLite's log beside it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from sqlite_utils import Database

from datasette_discrepancy.write_ahead import write_ahead


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a database with an empty table."""
    made = tmp_path / "a.db"
    with sqlite3.connect(made) as connection:
        connection.execute("create table story (name text)")
    connection.close()
    return made


def state(path: Path) -> tuple[str, list[str], list[str]]:
    """How the file is kept, what stands in it, and which files lie in its folder."""
    files = sorted(file.name for file in path.parent.iterdir())
    connection = sqlite3.connect(path)
    (mode,) = connection.execute("pragma journal_mode").fetchone()
    names = [name for (name,) in connection.execute("select name from story order by name")]
    connection.close()
    return mode, names, files


def test_a_plain_file_is_left(path: Path) -> None:
    db = Database(path)
    waiting = db.execute("pragma synchronous").fetchone()
    with write_ahead(db):
        assert db.execute("pragma journal_mode").fetchone() == ("wal",)
        assert db.execute("pragma synchronous").fetchone() == (1,)
        db["story"].insert({"name": "harbour"})
    assert db.execute("pragma synchronous").fetchone() == waiting
    # Before the connection is closed, which would clear up as well.
    assert state(path) == ("delete", ["harbour"], ["a.db"])
    db.close()


@pytest.mark.parametrize("error", [KeyboardInterrupt, sqlite3.OperationalError, ZeroDivisionError])
def test_an_error_leaves_a_plain_file_and_nothing_by_halves(
    path: Path, error: type[BaseException]
) -> None:
    db = Database(path)
    waiting = db.execute("pragma synchronous").fetchone()
    with pytest.raises(error), write_ahead(db):
        db["story"].insert({"name": "whole"})
        db.execute("begin")
        db.execute("insert into story values ('half')")
        raise error
    assert db.execute("pragma synchronous").fetchone() == waiting
    assert state(path) == ("delete", ["whole"], ["a.db"])
    db.close()


def test_who_reads_meanwhile_keeps_the_log(path: Path) -> None:
    db, reader = Database(path), sqlite3.connect(path)
    db.execute("pragma busy_timeout = 1")
    with write_ahead(db):
        reader.execute("begin")
        assert reader.execute("select count(*) from story").fetchone() == (0,)
        db["story"].insert({"name": "harbour"})
    assert db.execute("pragma journal_mode").fetchone() == ("wal",)
    reader.close()
    # The next who writes clears up.
    with write_ahead(db):
        pass
    assert state(path) == ("delete", ["harbour"], ["a.db"])
    db.close()


def test_what_cannot_be_written_says_so(path: Path) -> None:
    for_reading = Database(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True))
    with pytest.raises(sqlite3.OperationalError, match="readonly"), write_ahead(for_reading):
        pytest.fail("nothing can be written here")
    for_reading.close()
    db, other = Database(path), sqlite3.connect(path, isolation_level=None)
    db.execute("pragma busy_timeout = 1")
    other.execute("begin exclusive")
    with pytest.raises(sqlite3.OperationalError, match="locked"), write_ahead(db):
        pytest.fail("somebody else is writing")
    other.close()
    db.close()
    assert state(path) == ("delete", [], ["a.db"])


def test_the_log_of_a_process_that_died_is_taken_over(path: Path) -> None:
    dies = """
        import os, sys
        from sqlite_utils import Database
        from datasette_discrepancy.write_ahead import write_ahead
        db = Database(sys.argv[1])
        with write_ahead(db):
            db["story"].insert({"name": "whole"})
            db.execute("begin")
            db.execute("insert into story values ('half')")
            os._exit(1)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(dies), path], check=False)
    assert done.returncode == 1
    assert "a.db-wal" in {file.name for file in path.parent.iterdir()}
    db = Database(path)
    with write_ahead(db):
        db["story"].insert({"name": "more"})
    assert state(path) == ("delete", ["more", "whole"], ["a.db"])
    db.close()
