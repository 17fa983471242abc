"""Train the two halves of the pipeline, first the words, then the sentence on top of them."""

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


def train_halves(work: Path, steps: int | None = None) -> Path:
    """Train both halves on the data in `work`; return the folder of the whole pipeline.

    `steps` overrides the number of training steps, for a quick trial. Raises
    `subprocess.CalledProcessError` when one of the trainings fails; see its log in `work`.
    """
    tagging = _train("tagging", work, steps, [])
    return _train("parsing", work, steps, ["--paths.tagging", str(tagging)])


def _train(half: str, work: Path, steps: int | None, overrides: Sequence[str]) -> Path:
    """Run one `spacy train`, its output in a log file; return the folder of the best result."""
    command = [
        sys.executable, "-m", "spacy", "train", str(HERE / f"{half}.cfg"),
        "--code", str(HERE / "reader.py"),
        "--output", str(work / half),
        "--paths.train", str(data_file(work, half, "train")),
        "--paths.dev", str(data_file(work, half, "dev")),
        *overrides,
    ]  # fmt: skip
    if steps is not None:
        command += ["--training.max_steps", str(steps)]
    # One thread, so that sums come out the same every time.
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(HERE.parent)}
    log_file = work / f"{half}.log"
    print(f"training {half}; follow it in {log_file}")
    with log_file.open("wb") as log:
        subprocess.run(command, stdout=log, stderr=log, env=environment, check=True)
    return work / half / "model-best"
