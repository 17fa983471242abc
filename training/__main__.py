"""The command line of the recipe; see the package's docstring."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy

import datasette_discrepancy.language.name_runs  # noqa: F401  registers the component
from training.assemble import assemble, write
from training.convert import SHARE_OF_HYPHENATED_NAMES
from training.model_card import write_card
from training.scoring import Scores, score, table
from training.train import DEVELOPMENT_FILES, TRAIN_FILES, convert_all, train_halves

SCORED = {
    "EWT dev": "ewt-dev.conllu",
    "GUM open dev": "gum-open-dev.conllu",
    "PUD": "pud-test.conllu",
}


def main(arguments: Sequence[str]) -> int:
    """Run the recipe, or its `score` step alone; return the exit code."""
    if arguments[:1] == ["score"]:
        parser = argparse.ArgumentParser("python -m training score")
        parser.add_argument("model", type=Path, help="the folder of a trained pipeline")
        parser.add_argument("treebanks", type=Path, help="the folder with the .conllu files")
        options = parser.parse_args(arguments[1:])
        check_files(parser, options.treebanks, SCORED.values())
        print(table(score_all(options.model, options.treebanks)))
        return 0
    parser = argparse.ArgumentParser("python -m training", description=__doc__)
    parser.add_argument("treebanks", type=Path, help="the folder with the .conllu files")
    parser.add_argument("--output", type=Path, required=True, help="where the pipeline goes")
    parser.add_argument("--work", type=Path, help="keep data, logs and checkpoints in this folder")
    parser.add_argument("--steps", type=int, help="stop each training early, for a trial")
    options = parser.parse_args(arguments)
    files = {*TRAIN_FILES, *DEVELOPMENT_FILES, *SCORED.values()}
    check_files(parser, options.treebanks, sorted(files))
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or Path(temporary)
        build(options.treebanks, options.output, work, options.steps)
    return 0


def check_files(parser: argparse.ArgumentParser, folder: Path, files: Iterable[str]) -> None:
    """End the program with a message that names the treebank files missing in `folder`."""
    missing = [file for file in files if not (folder / file).is_file()]
    if missing:
        parser.error(f"not in {folder}: {', '.join(missing)}")


def build(treebanks: Path, output: Path, work: Path, steps: int | None) -> None:
    """Make the pipeline: convert, train, assemble and round, score, write the model card."""
    convert_all(treebanks, work)
    write(assemble(train_halves(work, steps)), output)
    scores = score_all(output, treebanks)
    print(table(scores))
    write_card(output, scores, SHARE_OF_HYPHENATED_NAMES)


def score_all(model: Path, treebanks: Path) -> dict[str, Scores]:
    """Score the pipeline in the folder `model` on each development and test treebank."""
    nlp = spacy.load(model)
    return {name: score(nlp, treebanks / file) for name, file in SCORED.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
