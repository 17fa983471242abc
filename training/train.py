"""Train the two halves of the pipeline at the same time, one process and one core each."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from training.convert import convert

TRAIN_FILES = ("ewt-train.conllu", "gum-open-train.conllu")
DEVELOPMENT_FILES = ("ewt-dev.conllu", "gum-open-dev.conllu")
HERE = Path(__file__).parent


def convert_all(treebanks: Path, work: Path) -> None:
    """Write the training and development data of both halves to the folder `work`.

    Raises `FileNotFoundError` where a treebank file is missing.
    """
    for half, collapsed in (("tagging", False), ("parsing", True)):
        for part, files in (("train", TRAIN_FILES), ("dev", DEVELOPMENT_FILES)):
            sources = [treebanks / file for file in files]
            output = data_file(work, half, part)
            documents = convert(sources, output, collapsed=collapsed, train=part == "train")
            print(f"{output.name}: {documents} documents")


def data_file(work: Path, half: str, part: str) -> Path:
    """Where the converted data of one half of the pipeline is kept."""
    return work / f"{half}-{part}.spacy"


def train_halves(work: Path, steps: int | None = None) -> tuple[Path, Path]:
    """Train both halves on the data in `work`; return the folders of the best of each.

    `steps` overrides the number of training steps, for a quick trial. Raises
    `subprocess.CalledProcessError` when one of the trainings fails; see its log in `work`.
    """
    halves = ("tagging", "parsing")
    running = [_start(half, work, steps) for half in halves]
    for process in running:
        if process.wait() != 0:
            raise subprocess.CalledProcessError(process.returncode, process.args)
    tagging, parsing = (work / half / "model-best" for half in halves)
    return tagging, parsing


def _start(half: str, work: Path, steps: int | None) -> subprocess.Popen[bytes]:
    """Start one `spacy train` in the background, its output in a log file."""
    command: Sequence[str] = [
        sys.executable, "-m", "spacy", "train", str(HERE / f"{half}.cfg"),
        "--code", str(HERE / "reader.py"),
        "--output", str(work / half),
        "--paths.train", str(data_file(work, half, "train")),
        "--paths.dev", str(data_file(work, half, "dev")),
    ]  # fmt: skip
    if steps is not None:
        command = [*command, "--training.max_steps", str(steps)]
    # One thread each: two trainings share the cores, and sums come out the same every time.
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(HERE.parent)}
    with (work / f"{half}.log").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, env=environment)
