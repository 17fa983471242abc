"""What end-to-end tests share: the command line, loaded corpora, dumps of a database."""

from __future__ import annotations

import functools
import importlib.metadata
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from click.testing import CliRunner, Result

import datasette_discrepancy.extracting
import datasette_discrepancy.rules.model
from datasette_discrepancy.claims import predicates
from datasette_discrepancy.cli import discrepancy
from datasette_discrepancy.data_files import shipped_rules_folder

# How long one example takes says more of what else the machine does than of the code.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

TOP = Path(__file__).parents[1]
SEEDS = TOP / "seeds"
# The only cell that a second load may change, and SQLite's own bookkeeping.
CLOCK = {"rule_run": "ran_at", "flag_raised": "raised_at"}
BOOKKEEPING = ("sqlite_", "_sqlite_")
LONGEST_WAIT = 300

Run = Callable[..., Result]
Rows = dict[str, list[tuple[object, ...]]]


def dump(path: Path) -> Rows:
    """Return every row of every table, sorted; times of day left out."""
    connection = sqlite3.connect(path)
    tables = [
        name
        for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
        if not name.startswith(BOOKKEEPING)
    ]
    found = {}
    for table in tables:
        columns = [row[1] for row in connection.execute(f'pragma table_info("{table}")')]
        kept = ", ".join(f'"{column}"' for column in columns if column != CLOCK.get(table))
        rows = connection.execute(f'select {kept} from "{table}"').fetchall()
        found[table] = sorted(rows, key=repr)
    connection.close()
    return found


def query(path: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Run one statement, committed, and return its rows."""
    connection = sqlite3.connect(path)
    with connection:
        rows = connection.execute(sql, values).fetchall()
    connection.close()
    return rows


@pytest.fixture(scope="session")
def one_pipeline() -> Iterator[None]:
    """Read what ships with the project once for all loads of this process: it never changes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            datasette_discrepancy.extracting,
            "load_pipeline",
            functools.cache(datasette_discrepancy.extracting.load_pipeline),
        )
        for module, name in (
            (datasette_discrepancy.rules.model, "_read"),
            (predicates, "_entries"),
        ):
            patch.setattr(module, name, read_once(getattr(module, name)))
        yield


def read_once(reader: Callable[[Path], Any]) -> Callable[[Path], Any]:
    """Return a reader of files that keeps what it has read of the shipped rules."""
    kept = functools.cache(reader)
    shipped = shipped_rules_folder()

    def read(path: Path) -> Any:
        return kept(path) if shipped in path.parents else reader(path)

    return read


@pytest.fixture(scope="session")
def run(one_pipeline: None) -> Run:
    """Return a function that runs `datasette discrepancy …` and refuses tracebacks."""

    def call(*arguments: object, status: int | None = None) -> Result:
        result = CliRunner().invoke(discrepancy, [str(argument) for argument in arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        assert "Traceback" not in result.output
        assert status is None or result.exit_code == status, result.output
        return result

    return call


@pytest.fixture(scope="session")
def command_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the environment in which `python -m datasette discrepancy` works in a checkout."""
    paths = [str(TOP)]
    known = importlib.metadata.entry_points(group="datasette")
    if "datasette_discrepancy" not in {entry.value for entry in known}:
        # Not installed: an entry point is two files in a folder of the path.
        folder = tmp_path_factory.mktemp("entry") / "datasette_discrepancy-0.dist-info"
        folder.mkdir()
        metadata = "Metadata-Version: 2.1\nName: datasette-discrepancy\nVersion: 0\n"
        (folder / "METADATA").write_text(metadata)
        (folder / "entry_points.txt").write_text(
            "[datasette]\ndiscrepancy = datasette_discrepancy\n"
        )
        paths.insert(0, str(folder.parent))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


Process = subprocess.CompletedProcess[str]


@pytest.fixture(scope="session")
def run_process(command_environment: dict[str, str]) -> Callable[..., Process]:
    """Return a function that runs the real command in a process of its own."""

    def call(*arguments: object, **variables: str) -> Process:
        result = subprocess.run(
            [sys.executable, "-m", "datasette", "discrepancy", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=command_environment | variables,
            check=False,
        )
        assert "Traceback" not in result.stdout + result.stderr, result.stderr
        return result

    return call


@pytest.fixture(scope="session")
def loaded(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Return a function that gives the database of a folder, loaded once a session.

    Also where pytest-xdist runs the session in several processes: the first to ask loads it, the
    others wait. Nobody may change the file.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def database(folder: Path) -> Path:
        place = shared / f"loaded-{folder.name}"
        finished, path = place / "finished", place / f"{folder.name}.db"
        try:
            place.mkdir()
        except FileExistsError:
            waited_from = time.monotonic()
            while not finished.exists():
                assert time.monotonic() < waited_from + LONGEST_WAIT, f"{folder} was not loaded"
                time.sleep(0.1)
            return path
        try:
            run("load", path, folder, "--quiet", status=0)
        finally:
            finished.touch()
        return path

    return database


@pytest.fixture(scope="session")
def seeds_loaded(loaded: Callable[[Path], Path]) -> Path:
    """Return the loaded demonstration story, to be read only."""
    return loaded(SEEDS)


@pytest.fixture
def seeds_copy(seeds_loaded: Path, tmp_path: Path) -> Path:
    """Return a copy of the loaded demonstration story, to be changed."""
    return Path(shutil.copy(seeds_loaded, tmp_path / "seeds.db"))


# A story whose sentences every parser reads: two articles of one disaster, and one of another town.
ARTICLES = {
    "belmont/harbour-wire.txt": (
        "Fire in Belmont mine\n\n"
        "By Ada Lind\nMay 5, 2031\n\n"
        "The fire killed 17 miners in the Belmont mine on 4 May 2031.\n\n"
        "Mayor Rosa Kern visited the mine on Monday.\n"
    ),
    "belmont/valley-post.txt": (
        "Miners die in Belmont\n\n"
        "By Ole Brandt\nMay 5, 2031\n\n"
        "The fire killed 27 miners in the Belmont mine on 4 May 2031.\n"
    ),
    "belmont/undated.txt": (
        "Belmont mourns\n\nMayor Rosa Kern visited the families. The town mourns its miners.\n"
    ),
    "tresco/echo.jsonl": (
        '{"id": "t1", "source": "Echo", "published": "2031-06-02",'
        ' "text": "Minister Ida Rask met Jonas Weir in Tresco on 1 June 2031."}\n'
        '{"id": "t2", "source": "Dawn", "published": "2031-06-02",'
        ' "text": "Minister Ida Rask met Jonas Weir in Tresco on 1 June 2031 for an hour."}\n'
    ),
}


def write_articles(folder: Path, articles: dict[str, str] = ARTICLES) -> Path:
    """Write articles below a folder and return it."""
    for name, text in articles.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder of two small stories."""
    return write_articles(tmp_path / "articles")


@pytest.fixture(scope="session")
def articles_loaded(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the database of the two small stories, to be read only."""
    folder = tmp_path_factory.mktemp("articles")
    path = folder / "articles.db"
    run("load", path, write_articles(folder / "articles"), "--quiet", status=0)
    return path


@pytest.fixture
def articles_copy(articles_loaded: Path, tmp_path: Path) -> Path:
    """Return a copy of the database of the two small stories, to be changed."""
    return Path(shutil.copy(articles_loaded, tmp_path / "articles.db"))
