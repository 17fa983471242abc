"""Score a pipeline on treebank text: raw text in, compared by offsets with the treebank.

Names are merged on both sides: in the treebank by its own parts of speech, in the prediction by
the predicted ones. A word whose offsets differ counts as an error on both sides. Punctuation is
left out of the parser's scores, as spaCy's own scorer does.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from training.convert import collapse_names, group_sentences, make_doc
from training.treebank import read_treebank

RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "aux", "aux:pass", "cop", "ccomp", "xcomp",
    "advcl", "acl:relcl", "conj", "appos", "parataxis",
)  # fmt: skip
WORD_COMPONENTS = ("name_runs", "parser")


@dataclass(frozen=True)
class Scores:
    """What a pipeline reaches on one treebank file; shares from 0 to 1."""

    words: int
    upos: float
    verb_lemma: float
    names: float
    sentences: float
    unlabelled: float
    labelled: float
    relations: dict[str, float]
    words_per_second: int


class Matches:
    """Counts of what gold and prediction have, and have in common, by key."""

    def __init__(self) -> None:
        self.gold: Counter[str] = Counter()
        self.predicted: Counter[str] = Counter()
        self.common: Counter[str] = Counter()

    def add(self, key: str, gold: set[Any], predicted: set[Any]) -> None:
        """Count what two sets of hashable findings have for `key`."""
        self.gold[key] += len(gold)
        self.predicted[key] += len(predicted)
        self.common[key] += len(gold & predicted)

    def f_score(self, key: str) -> float:
        """The harmonic mean of precision and recall; 0 where neither side has anything."""
        both = self.gold[key] + self.predicted[key]
        return 2 * self.common[key] / both if both else 0.0


def score(nlp: Language, treebank: Path) -> Scores:
    """Run `nlp` over the text of a CoNLL-U file, one group of sentences at a time, and compare."""
    groups = list(group_sentences(read_treebank(treebank), random.Random(17)))
    gold = [make_doc(group, nlp.vocab) for group in groups]
    texts = [doc.text for doc in gold]
    matches = Matches()
    with nlp.select_pipes(disable=[name for name in WORD_COMPONENTS if name in nlp.pipe_names]):
        for reference, predicted in zip(gold, nlp.pipe(texts, batch_size=32), strict=True):
            _compare_words(matches, reference, predicted)
    started = time.perf_counter()
    parsed = list(nlp.pipe(texts, batch_size=32))
    seconds = time.perf_counter() - started
    subtypes = {token.dep_ for doc in gold for token in doc}
    for reference, predicted in zip(gold, parsed, strict=True):
        _compare_trees(matches, collapse_names(reference), predicted, subtypes)
    words = sum(len(doc) for doc in gold)
    return Scores(
        words=words,
        upos=matches.f_score("upos"),
        verb_lemma=matches.common["verb lemma"] / max(1, matches.gold["verb lemma"]),
        names=matches.f_score("names"),
        sentences=matches.f_score("sentences"),
        unlabelled=matches.f_score("unlabelled"),
        labelled=matches.f_score("labelled"),
        relations={
            relation: matches.f_score(relation) for relation in RELATIONS if matches.gold[relation]
        },
        words_per_second=round(words / seconds),
    )


def _offsets(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _compare_words(matches: Matches, gold: Doc, predicted: Doc) -> None:
    matches.add(
        "upos",
        {(_offsets(token), token.pos_) for token in gold},
        {(_offsets(token), token.pos_) for token in predicted},
    )
    # The lemma of a verb counts wherever the words agree, whatever part of speech was predicted.
    matches.add(
        "verb lemma",
        {(_offsets(token), token.lemma_.lower()) for token in gold if token.pos_ == "VERB"},
        {(_offsets(token), token.lemma_.lower()) for token in predicted},
    )


def _compare_trees(matches: Matches, gold: Doc, predicted: Doc, subtypes: set[str]) -> None:
    matches.add("names", _names(gold), _names(predicted))
    matches.add("sentences", _sentences(gold), _sentences(predicted))
    gold_arcs, predicted_arcs = _arcs(gold, subtypes), _arcs(predicted, subtypes)
    matches.add("labelled", gold_arcs, predicted_arcs)
    matches.add(
        "unlabelled",
        {(word, head) for word, head, _ in gold_arcs},
        {(word, head) for word, head, _ in predicted_arcs},
    )
    for relation in RELATIONS:
        matches.add(
            relation,
            {arc for arc in gold_arcs if arc[2] == relation},
            {arc for arc in predicted_arcs if arc[2] == relation},
        )


def _sentences(doc: Doc) -> set[tuple[int, int]]:
    return {(sentence.start_char, sentence.end_char) for sentence in doc.sents}


def _names(doc: Doc) -> set[tuple[int, int]]:
    """The offsets of the names of several words, which are one token with a blank in it."""
    return {_offsets(token) for token in doc if " " in token.text.strip()}


def _arcs(doc: Doc, subtypes: set[str]) -> set[tuple[tuple[int, int], tuple[int, int], str]]:
    """The arcs of `doc` but those of punctuation.

    A relation outside `subtypes`, which holds all relations of the treebank, counts as its main
    type: one treebank has `obl:agent` where another knows only `obl`.
    """
    arcs = set()
    for token in doc:
        if token.dep_ == "punct" or token.is_space:
            continue
        known = token.dep_ in subtypes
        relation = token.dep_ if known else token.dep_.partition(":")[0]
        arcs.add((_offsets(token), _offsets(token.head), relation))
    return arcs


def table(scores: dict[str, Scores]) -> str:
    """A Markdown table with one column for each named treebank."""
    rows: list[tuple[str, Iterable[str]]] = [
        ("words", [str(each.words) for each in scores.values()]),
        ("part of speech (UPOS)", [f"{each.upos:.3f}" for each in scores.values()]),
        ("lemma of verbs", [f"{each.verb_lemma:.3f}" for each in scores.values()]),
        ("names of several words, F", [f"{each.names:.3f}" for each in scores.values()]),
        ("sentences, F", [f"{each.sentences:.3f}" for each in scores.values()]),
        ("unlabelled attachment, F", [f"{each.unlabelled:.3f}" for each in scores.values()]),
        ("labelled attachment, F", [f"{each.labelled:.3f}" for each in scores.values()]),
    ]
    for relation in RELATIONS:
        values = [each.relations.get(relation) for each in scores.values()]
        row = ["none in it" if value is None else f"{value:.3f}" for value in values]
        rows.append((f"`{relation}`, F", row))
    rows.append(
        ("words a second, one core", [str(each.words_per_second) for each in scores.values()])
    )
    lines = [f"| | {' | '.join(scores)} |", "|---" * (len(scores) + 1) + "|"]
    lines += [f"| {name} | {' | '.join(values)} |" for name, values in rows]
    return "\n".join(lines)
