"""Read a Universal Dependencies treebank into plain sentences, normalised for this project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import conllu

# Features that say how a word is spelled or counted in the treebank, not what it does.
FEATURES_LEFT_OUT = frozenset({"Abbr", "ExtPos", "Foreign", "Style", "Typo", "NumForm"})


@dataclass(frozen=True)
class Word:
    """One word of a treebank sentence; `head` is a position in it, a root's head is itself."""

    text: str
    space: bool
    upos: str
    tag: str
    lemma: str
    features: str
    head: int
    relation: str


@dataclass(frozen=True)
class Sentence:
    """The words of one sentence and the id of the document it stands in."""

    document: str
    words: tuple[Word, ...]


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file.

    Raises `conllu.exceptions.ParseException` where the file is not CoNLL-U.
    """
    with path.open(encoding="utf-8") as lines:
        yield from read_sentences(conllu.parse_incr(lines))


def read_sentences(trees: Iterator[conllu.TokenList]) -> Iterator[Sentence]:
    """Turn parsed CoNLL-U sentences into `Sentence`s; empty nodes are left out."""
    document = ""
    for tree in trees:
        metadata = tree.metadata
        document = metadata.get("newdoc id") or metadata.get("newdoc") or document
        spaces = _spaces(tree)
        tokens = [token for token in tree if isinstance(token["id"], int)]
        words = tuple(
            _word(token, position, spaces.get(token["id"], True))
            for position, token in enumerate(tokens)
        )
        if words:
            yield Sentence(document, words)


def _spaces(tree: conllu.TokenList) -> dict[int, bool]:
    """For each word id with its own say, whether a blank follows it.

    The parts of a multi-word token ("do" + "n't") are glued; its last part ends as the whole does.
    """
    spaces: dict[int, bool] = {}
    for token in tree:
        follows = (token["misc"] or {}).get("SpaceAfter") != "No"
        if isinstance(token["id"], int):
            spaces.setdefault(token["id"], follows)
        elif token["id"][1] == "-":
            first, _, last = token["id"]
            spaces.update(dict.fromkeys(range(first, last), False))
            spaces[last] = follows
    return spaces


def _word(token: conllu.Token, position: int, space: bool) -> Word:
    features = token["feats"] or {}
    kept = "|".join(
        f"{name}={value}"
        for name, value in sorted(features.items())
        if name not in FEATURES_LEFT_OUT
    )
    text = token["form"].replace(" ", "\u00a0")
    word = Word(
        text=text,
        space=space,
        upos=token["upos"],
        tag=token["xpos"] or "",
        lemma=token["lemma"] if token["lemma"] != "_" else text,
        features=kept,
        head=token["head"] - 1 if token["head"] else position,
        relation="ROOT" if token["deprel"] == "root" else token["deprel"],
    )
    return _as_proper_noun(word) if word.tag in ("NNP", "NNPS") else word


def _as_proper_noun(word: Word) -> Word:
    """A word inside a name is a proper noun here, whatever it is by itself.

    The treebanks call "United" in "United States" an adjective or a participle. For finding names
    as runs of PROPN it has to be one of them, with the name's own spelling as its lemma.
    """
    number = "Plur" if word.tag == "NNPS" else "Sing"
    return replace(word, upos="PROPN", features=f"Number={number}", lemma=word.text)
