"""Ctrl-C in the middle of a load: one line, no process left, and the next load finishes it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import LONGEST_WAIT, Run, dump

STORIES = Path(__file__).parent / "stories"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups to signal")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_load_that_is_stopped(
    run: Run,
    loaded: Callable[[Path], Path],
    command_environment: dict[str, str],
    tmp_path: Path,
    workers: str,
) -> None:
    path = tmp_path / "a.db"
    words = ("discrepancy", "load", str(path), str(STORIES), "--workers", workers)
    process = subprocess.Popen(
        [sys.executable, "-m", "datasette", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=command_environment,
        start_new_session=True,
        # A shell that started the tests in the background may have switched it off.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    wait_for_a_document(path, process)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    output, errors = process.communicate(timeout=LONGEST_WAIT)
    assert (process.returncode, output) == (1, "")
    (line,) = errors.splitlines()
    assert line.startswith(f"{path}: stopped") and "same command again" in line
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)

    first = run("load", path, STORIES, status=0)
    assert " 0 unchanged" not in first.stdout.splitlines()[0]
    assert dump(path) == dump(loaded(STORIES))


def wait_for_a_document(path: Path, process: subprocess.Popen[str]) -> None:
    """Wait until the first document is stored."""
    until = time.monotonic() + LONGEST_WAIT
    while not documents(path):
        assert time.monotonic() < until and process.poll() is None, "nothing was stored"
        time.sleep(0.05)


def documents(path: Path) -> int:
    """Return how many documents a database holds that may not be there yet."""
    if not path.exists():
        return 0
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("select count(*) from document").fetchone()[0])
    except sqlite3.OperationalError:  # no tables yet, or they are being made
        return 0
    finally:
        connection.close()
