"""Articles of development data through the real loader into a database of their own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from datasette_discrepancy.data_files import shipped_rules_folder
from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.loading import load
from datasette_discrepancy.rules.model import load_rules
from datasette_discrepancy.schema import migrate, open_database
from datasette_discrepancy.write_ahead import write_ahead

# Strengths that say that two texts cannot, or can hardly, both be right.
STRONG = ("contradiction", "tension")


class LoadError(RuntimeError):
    """Development data that the loader or a rule refused; the text is its report."""


@contextmanager
def working_folder(keep: Path | None) -> Iterator[Path]:
    """Give the folder in which databases are made: a temporary one, or the one to keep them in."""
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep
        return
    with tempfile.TemporaryDirectory() as temporary:
        yield Path(temporary)


@contextmanager
def loaded(articles: Path, database: Path, workers: int = 1) -> Iterator[Database]:
    """Load articles into a new database, evaluate the shipped rules, and give the database.

    Args:
        articles: a file or folder that `datasette discrepancy load` reads.
        database: where the database is made; one that is there is replaced.
        workers: processes that extract claims.

    Raises:
        LoadError: a document could not be read, or a rule could not be evaluated.
    """
    database.unlink(missing_ok=True)
    db = open_database(database)
    with closing(db.conn):
        load_all(db, articles, workers)
        yield db


def load_all(db: Database, articles: Path, workers: int = 1) -> None:
    """Do what `datasette discrepancy load` does: read, extract, link, evaluate, write.

    Raises:
        LoadError: a document could not be read, or a rule could not be evaluated.
    """
    with write_ahead(db):
        migrate(db)
        summary = load(db, [articles], workers=workers)
        problems = [str(one) for one in summary.unreadable]
        problems += evaluate(db, load_rules([shipped_rules_folder()])).problems
    if problems:
        raise LoadError("; ".join(problems))
