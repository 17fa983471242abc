"""Make the pipeline that is shipped out of the trained one, and write it small."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.parts_of_speech import IDS as PARTS_OF_SPEECH
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer

import datasette_discrepancy.language.name_runs  # noqa: F401  registers the component
from training.rounding import round_weights

# How an edit tree says that it has no subtree.
NO_TREE = 0xFFFFFFFF

META = {
    "name": "discrepancy",
    "version": "0.1.0",
    "description": "Parts of speech, lemmas and dependencies of English news, names merged.",
    "license": "CC BY-SA 4.0",
    "sources": [
        {
            "name": "Universal Dependencies English-EWT 2.15",
            "url": "https://github.com/UniversalDependencies/UD_English-EWT",
            "license": "CC BY-SA 4.0",
        },
        {
            "name": "GUM, open genres",
            "url": "https://github.com/amir-zeldes/gum",
            "license": "annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain",
        },
    ],
    # Weights are guaranteed within a minor line of spaCy only.
    "spacy_version": ">=3.8.0,<3.9.0",
}


def assemble(trained: Path) -> Language:
    """The pipeline in the folder `trained` as it is shipped: its weights rounded."""
    nlp = spacy.load(trained)
    round_weights(nlp)
    return nlp


def write(nlp: Language, output: Path) -> None:
    """Write `nlp` to the folder `output`, replacing a pipeline that is there already.

    Only what is needed to run it is written: no training settings, which hold paths of the machine
    they ran on, and neither words nor rules that served the training texts alone.
    """
    for part in ("vocab", *nlp.pipe_names):
        shutil.rmtree(output / part, ignore_errors=True)
    for section in ("paths", "corpora", "initialize", "training"):
        nlp.config[section] = {}
    nlp.config["system"] = {"gpu_allocator": None, "seed": 0}
    nlp.meta.update(META)
    nlp.meta["performance"] = {}
    _keep_trees_in_use(nlp.get_pipe("trainable_lemmatizer"))
    nlp.to_disk(output)
    strings = json.dumps(sorted(needed_strings(nlp)), ensure_ascii=False)
    (output / "vocab" / "strings.json").write_text(strings, encoding="utf-8")


def _keep_trees_in_use(lemmatizer: EditTreeLemmatizer) -> None:
    """Drop the edit trees no label leads to: training adds one for every form it meets."""
    trees = [lemmatizer.trees[position] for position in range(len(lemmatizer.trees))]
    kept: list[dict[str, int]] = []
    place: dict[int, int] = {NO_TREE: NO_TREE}

    def keep(position: int) -> int:
        if position not in place:
            tree = dict(trees[position])
            for part in ("prefix_tree", "suffix_tree"):
                if part in tree:
                    tree[part] = keep(tree[part])
            place[position] = len(kept)
            kept.append(tree)
        return place[position]

    lemmatizer.cfg["labels"] = [keep(label) for label in lemmatizer.cfg["labels"]]
    lemmatizer.trees.from_json(kept)
    lemmatizer.tree2label = {tree: number for number, tree in enumerate(lemmatizer.cfg["labels"])}


def needed_strings(nlp: Language) -> set[str]:
    """The strings the components refer to by their hash."""
    needed = {name for name in PARTS_OF_SPEECH if name} | {"NNP", "ROOT", "dep"}
    for labels in nlp.pipe_labels.values():
        for label in map(str, labels):
            needed.add(label)
            needed.update(label.split("||"))
    for label, features in nlp.get_pipe("morphologizer").cfg["labels_morph"].items():
        needed.update((label, features, *features.split("|")))
        needed.update(part for pair in features.split("|") for part in pair.split("="))
    trees = nlp.get_pipe("trainable_lemmatizer").trees
    for position in range(len(trees)):
        tree = trees[position]
        if "orig" in tree:
            needed.update(nlp.vocab.strings[tree[part]] for part in ("orig", "subst"))
    return needed - {""}
