"""Train the two halves of the pipeline, first the words, then the sentence on top of them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from training.convert import convert
from training.folds import FOLDS, annotate, write_folds

TRAIN_FILES = ("ewt-train.conllu", "gum-open-train.conllu")
DEVELOPMENT_FILES = ("ewt-dev.conllu", "gum-open-dev.conllu")
HERE = Path(__file__).parent
# Steps of a tagger that only annotates its fold: enough to come within half a percent of the
# shipped one on the development data.
FOLD_STEPS = 2100


def convert_all(treebanks: Path, work: Path) -> None:
    """Write the training and development data to the folder `work`.

    Raises `FileNotFoundError` where a treebank file is missing.
    """
    for half, part, files in (
        ("tagging", "train", TRAIN_FILES),
        ("tagging", "dev", DEVELOPMENT_FILES),
        ("parsing", "dev", DEVELOPMENT_FILES),
    ):
        sources = [treebanks / file for file in files]
        output = data_file(work, half, part)
        documents = convert(sources, output, collapsed=half == "parsing", train=part == "train")
        print(f"{output.name}: {documents} documents")


def data_file(work: Path, half: str, part: str) -> Path:
    """Where the converted data of one half of the pipeline is kept."""
    return work / f"{half}-{part}.spacy"


def train_halves(work: Path, steps: int | None = None) -> Path:
    """Train both halves on the data in `work`; return the folder of the whole pipeline.

    `steps` overrides the number of training steps, for a quick trial. Raises
    `subprocess.CalledProcessError` when one of the trainings fails; see its log in `work`.
    """
    train = data_file(work, "tagging", "train")
    tagging = _train("tagging", work / "tagging", steps, _corpora(work, "tagging", train))
    predicted, references = data_file(work, "parsing", "seen"), data_file(work, "parsing", "train")
    annotate(train, _train_folds(work, train, steps), predicted, references)
    return _train(
        "parsing",
        work / "parsing",
        steps,
        {
            "paths.tagging": tagging,
            "paths.predicted": predicted,
            "paths.references": references,
            "paths.dev": data_file(work, "parsing", "dev"),
        },
    )


def _train_folds(work: Path, train: Path, steps: int | None) -> list[Path]:
    """Train a tagger for each fold on the others; return their folders."""
    others = [work / f"tagging-without-{fold}.spacy" for fold in range(FOLDS)]
    write_folds(train, others)
    return [
        _train(
            "tagging",
            work / f"tagging-without-{fold}",
            steps or FOLD_STEPS,
            # The last step is taken: the development data choose the shipped tagger alone.
            {
                **_corpora(work, "tagging", documents),
                "training.eval_frequency": steps or FOLD_STEPS,
            },
        )
        for fold, documents in enumerate(others)
    ]


def _corpora(work: Path, half: str, train: Path) -> dict[str, Path]:
    return {"paths.train": train, "paths.dev": data_file(work, half, "dev")}


def _train(half: str, output: Path, steps: int | None, settings: Mapping[str, object]) -> Path:
    """Run one `spacy train`, its output in a log file; return the folder of the best result."""
    command = [
        sys.executable, "-m", "spacy", "train", str(HERE / f"{half}.cfg"),
        "--code", str(HERE / "reader.py"),
        "--output", str(output),
    ]  # fmt: skip
    for name, value in settings.items():
        command += [f"--{name}", str(value)]
    if steps is not None:
        command += ["--training.max_steps", str(steps)]
    # One thread, so that sums come out the same every time.
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(HERE.parent)}
    log_file = output.with_suffix(".log")
    print(f"training {output.name}; follow it in {log_file}")
    with log_file.open("wb") as log:
        subprocess.run(command, stdout=log, stderr=log, env=environment, check=True)
    return output / "model-best"
