"""What the documentation shows: commands really run, SQL really run, tables read from the code.

The code between cog markers in README.md and docs/ calls these functions; `sh scripts/update-docs`
writes the pages anew, and a test checks that they are as written. Commands run in a temporary
folder that holds a copy of `seeds/`, so nothing depends on the machine or the day.
"""

# ruff: noqa: S602 - the command lines are those of our own pages

from __future__ import annotations

import atexit
import functools
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
DATABASE = "stories.db"
LOAD = f"datasette discrepancy load {DATABASE} seeds"
COPIED = ("seeds",)
# A flag with two sides shows more than one that stands alone.
STRONGEST = """
select id, a_document_id, story_id from flag
order by b_claim_id is null, strength_rank, story, id limit 1
"""
# An ellipsis stands for what a page leaves out.
MORE = "…"


class CommandError(RuntimeError):
    """A command of the documentation ended with another status than its page says."""


@functools.cache
def folder() -> Path:
    """Return the folder in which commands run; it goes when this process ends."""
    place = Path(tempfile.mkdtemp(prefix="documentation-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    for name in COPIED:
        source = TOP / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, place / name)
    return place


def environment() -> dict[str, str]:
    """Return variables that make every machine print the same, with this checkout's code."""
    paths = [str(TOP), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PYTHONUTF8": "1",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TZ": "UTC",
    }


def run(line: str, status: int = 0) -> str:
    """Run a command line in the folder and return what it prints, errors included.

    Raises:
        CommandError: it ends with another status.
    """
    done = subprocess.run(
        line,
        shell=True,
        cwd=folder(),
        env=environment(),
        check=False,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode != status:
        raise CommandError(f"{line}: status {done.returncode}, not {status}:\n{done.stdout}")
    return done.stdout


@functools.cache
def loaded() -> Path:
    """Return the database of the demonstration story, loaded once."""
    path = folder() / DATABASE
    if not path.exists():
        run(f"{LOAD} --quiet")
    return path


def emit(text: str = "") -> None:
    """Write a line into the page that cog is making; without cog to standard output."""
    cog = sys.modules.get("cog")
    write = print if cog is None else cog.outl
    write(text)


def fence(language: str, text: str) -> None:
    """Write a fenced block and a blank line."""
    emit(f"```{language}\n{text.rstrip()}\n```\n")


def shortened(text: str, lines: int | None) -> str:
    """Return the first lines of a text, and an ellipsis where there are more."""
    every = text.rstrip("\n").splitlines()
    if lines is None or len(every) <= lines:
        return "\n".join(every)
    return "\n".join([*every[:lines], MORE])


def command(*lines: str, status: int = 0, show: int | None = None, fresh: bool = False) -> None:
    """Write commands with what they print.

    Args:
        lines: command lines, run one after the other.
        status: with what each must end.
        show: how many lines of each output to show; None for all.
        fresh: whether the demonstration story is still to be loaded.
    """
    if fresh:
        (folder() / DATABASE).unlink(missing_ok=True)
    else:
        loaded()
    shown = []
    for line in lines:
        shown.append(f"$ {line}")
        shown.append(shortened(run(line, status), show))
    fence("console", "\n".join(filter(None, shown)))


def article(path: str, text: str) -> None:
    """Write a small input file and write it into the folder for the commands that follow."""
    place = folder() / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    fence(place.suffix.lstrip(".").replace("txt", "text"), text)


def query(sql: str) -> None:
    """Write a statement and its result as a table."""
    connection = sqlite3.connect(f"file:{loaded()}?mode=ro", uri=True)
    found = connection.execute(sql)
    heads = [column[0] for column in found.description]
    rows = found.fetchall()
    connection.close()
    fence("sql", sql.strip())
    table(heads, rows)


def strongest_flag() -> str:
    """Return the id of the strongest flag with two sides, or of the strongest of all."""
    connection = sqlite3.connect(f"file:{loaded()}?mode=ro", uri=True)
    found = connection.execute(STRONGEST).fetchone()[0]
    connection.close()
    return str(found)


def fetch(address: str, part: str | None = None) -> None:
    """Write a request to a running Datasette and its answer, JSON indented.

    Args:
        address: path and query string.
        part: the key of the answer to show; None for all of it.
    """
    answer = json.loads(run(f"datasette serve {loaded().name} --get '{address}'"))
    narrowed = f" | jq .{part}" if part else ""
    fence("console", f"$ curl -s 'http://127.0.0.1:8001{address}'{narrowed}")
    shown = answer[part] if part else answer
    fence("json", json.dumps(shown, indent=2, ensure_ascii=False))


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a Markdown table."""
    emit(f"| {' | '.join(heads)} |")
    emit(f"|{'---|' * len(heads)}")
    for row in rows:
        emit(f"| {' | '.join(map(cell, row))} |")


def cell(value: object) -> str:
    """Return a value as a cell of a Markdown table."""
    text = "" if value is None else str(value)
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
