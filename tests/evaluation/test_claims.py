"""The score of tuples against trees, on trees written by hand."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc as ParsedDoc

from datasette_discrepancy.language.pipeline import load_pipeline
from datasette_discrepancy.language.tree import Doc
from evaluation.claims import measure, score, tuples
from evaluation.measures import MissingDataError


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def tree(nlp: Language, rows: str) -> ParsedDoc:
    """A Doc from lines of word, part of speech, tag, head (from 1, 0 the root) and label."""
    words, pos, tags, heads, labels = zip(*(row.split() for row in rows.split("\n")), strict=True)
    positions = [int(head) - 1 if int(head) else i for i, head in enumerate(heads)]
    spaces = [follower != "." for follower in words[1:]] + [False]
    return ParsedDoc(
        nlp.vocab, words=list(words), spaces=spaces, pos=list(pos), tags=list(tags),
        lemmas=[word.lower() for word in words], heads=positions, deps=list(labels),
    )  # fmt: skip


ACTIVE = """\
Rosa PROPN NNP 3 nsubj
Kern PROPN NNP 1 flat
visited VERB VBD 0 ROOT
the DET DT 5 det
mine NOUN NN 3 obj
. PUNCT . 3 punct"""
PASSIVE = """\
The DET DT 2 det
mine NOUN NN 4 nsubj:pass
was AUX VBD 4 aux:pass
closed VERB VBN 0 ROOT
by ADP IN 6 case
inspectors NOUN NNS 4 obl:agent
. PUNCT . 4 punct"""
SHARED = """\
Miners NOUN NNS 2 nsubj
left VERB VBD 0 ROOT
and CCONJ CC 4 cc
wrote VERB VBD 2 conj
letters NOUN NNS 4 obj
. PUNCT . 2 punct"""

# "Hope" is a verb to the tagger; the text shows that she is somebody.
NAMED = """\
He PRON PRP 2 nsubj
sued VERB VBD 0 ROOT
Ida PROPN NNP 2 obj
Hope PROPN NNP 3 flat
. PUNCT . 2 punct
Hope PROPN NNP 7 nsubj
closed VERB VBD 0 ROOT
the DET DT 9 det
mine NOUN NN 7 obj
. PUNCT . 7 punct"""


def read(doc: ParsedDoc) -> list[tuple[str | None, str, str, str | None]]:
    def word(place: tuple[int, int] | None) -> str | None:
        return None if place is None else doc.text[slice(*place)]

    return [(word(a), role, str(word(verb)), word(b)) for a, role, verb, b in tuples(Doc(doc))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ACTIVE, [("Rosa", "agent", "visited", "mine")]),
        (PASSIVE, [("inspectors", "patient", "closed", "mine")]),
        (SHARED, [("Miners", "agent", "left", None), ("Miners", "agent", "wrote", "letters")]),
    ],
)
def test_tuples_of_a_tree(
    nlp: Language, rows: str, expected: list[tuple[str | None, str, str, str | None]]
) -> None:
    assert read(tree(nlp, rows)) == expected


def test_a_right_parse_scores_full(nlp: Language) -> None:
    figures = score(nlp, [tree(nlp, ACTIVE), tree(nlp, PASSIVE)])
    assert (figures["tuples wanted"], figures["tuples found"], figures["tuples F1"]) == (2, 2, 1)
    assert (figures["agent F1"], figures["patient F1"]) == (1, 1)


def test_the_parse_knows_the_names_of_the_text_as_a_load_does(nlp: Language) -> None:
    figures = score(nlp, [tree(nlp, NAMED)])
    assert (figures["tuples wanted"], figures["tuples found"], figures["tuples F1"]) == (2, 2, 1)


def test_a_wrong_role_is_no_hit_but_the_other_one_is(nlp: Language) -> None:
    # A tree that calls the object a time: the parse has one undergoer more than it.
    odd = ACTIVE.replace("3 obj", "3 obl")
    figures = score(nlp, [tree(nlp, odd)])
    assert (figures["tuples precision"], figures["tuples recall"]) == (0, 0)
    assert (figures["agent F1"], figures["patient F1"]) == (1, 0)


def test_a_missing_treebank_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match=r"pud-test\.conllu does not exist"):
        measure(tmp_path, tmp_path)


def test_a_missing_reader_of_treebanks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "treebank").mkdir()
    (tmp_path / "treebank" / "pud-test.conllu").touch()
    monkeypatch.setitem(sys.modules, "training.treebank", None)
    with pytest.raises(MissingDataError, match=r"is not installed: see CONTRIBUTING\.md"):
        measure(tmp_path, tmp_path)


def test_measures_a_treebank(tmp_path: Path) -> None:
    pytest.importorskip(
        "conllu", reason="reading treebanks needs the dependency group `evaluation`"
    )
    folder = tmp_path / "treebank"
    folder.mkdir()
    lines = ["# newdoc id = one", "# sent_id = 1"]
    for number, row in enumerate(ACTIVE.split("\n"), 1):
        word, pos, tag, head, label = row.split()
        space = "SpaceAfter=No" if word in {"mine", "."} else "_"
        columns = (number, word, word, pos, tag, "_", head, label.lower(), "_", space)
        lines.append("\t".join(map(str, columns)))
    (folder / "pud-test.conllu").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    figures = measure(tmp_path, tmp_path).figures
    assert figures["tuples F1"] == 1
    assert figures["labelled attachment F1"] == 1
