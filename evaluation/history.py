"""Keep every run's figures: one JSON object a line, in the order of the runs.

Each line has ``date`` (UTC, ISO 8601), ``commit`` ("-dirty" where tracked files differ from it;
null outside a repository), ``version`` of the package, ``python``, ``spacy``, and ``figures``: part
to name of the figure to value.
"""

from __future__ import annotations

import json
import platform
import subprocess
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from evaluation.measures import Figure, Part

TOP = Path(__file__).parents[1]
HISTORY = Path(__file__).with_name("history.jsonl")

Run = dict[str, Any]


class HistoryError(ValueError):
    """A history that cannot be read; the text names file and line."""


def begin_run(top: Path = TOP) -> Run:
    """Return the line of a run that begins now, without figures.

    To be called before anything is measured, as files may change meanwhile.

    Args:
        top: a folder of the checkout that is measured.
    """
    return {
        "date": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "commit": commit(top),
        "version": installed("datasette-discrepancy"),
        "python": platform.python_version(),
        "spacy": installed("spacy"),
        "figures": {},
    }


def with_figures(run: Run, parts: Iterable[Part]) -> Run:
    """Return a run with what was measured."""
    return {**run, "figures": {part.name: part.figures for part in parts}}


def commit(folder: Path) -> str | None:
    """Return the commit that is checked out, "-dirty" where tracked files differ; None without git.

    The history itself does not count, as every run changes it.
    """
    changes = ("status", "--porcelain", "--untracked-files=no", ".", f":(exclude)*{HISTORY.name}")
    try:
        short, changed = _git(folder, "rev-parse", "--short", "HEAD"), _git(folder, *changes)
    except (OSError, subprocess.CalledProcessError):
        return None
    return f"{short}-dirty" if changed else short


def _git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints."""
    return subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, check=True, text=True
    ).stdout.strip()


def installed(distribution: str) -> str | None:
    """Return the version of a distribution, None where it runs without being installed."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def append(run: Run, path: Path = HISTORY) -> None:
    """Add a line to a history."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(run, ensure_ascii=False) + "\n")


def read(path: Path = HISTORY) -> list[Run]:
    """Return the runs of a history, oldest first; none where there is no file.

    Raises:
        HistoryError: a line is no JSON object with figures.
    """
    if not path.exists():
        return []
    runs = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            run = json.loads(line)
            run["figures"].items()
        except (ValueError, KeyError, TypeError, AttributeError):
            raise HistoryError(f"{path}:{number}: is no run: remove the line") from None
        runs.append(run)
    return runs


def table(runs: Sequence[Run]) -> tuple[list[str], list[list[Figure | str]]]:
    """Return headers and rows of the way the figures went: a row a figure, a column a run.

    Runs are measured in parts; what one did not measure stays empty.
    """
    names: dict[tuple[str, str], None] = {}
    for run in runs:
        for part, figures in run["figures"].items():
            names.update(dict.fromkeys((part, name) for name in figures))
    parts = list(dict.fromkeys(part for part, _ in names))
    headers = ["part", "figure", *(f"{run['date'][:16]}\n{run['commit']}" for run in runs)]
    rows: list[list[Figure | str]] = [
        [part, name, *(run["figures"].get(part, {}).get(name, "") for run in runs)]
        for part, name in sorted(names, key=lambda key: parts.index(key[0]))
    ]
    return headers, rows
