"""The pieces of the recipe that makes the shipped pipeline.

None of this needs the treebanks: the trees here are written by hand.
"""

import random
from pathlib import Path

import numpy
import pytest
import spacy
from spacy.tokens import Doc

conllu = pytest.importorskip("conllu", reason="the recipe needs the dependency group `training`")

from training.__main__ import main  # noqa: E402
from training.convert import collapse_names, make_doc  # noqa: E402
from training.folds import BLOCK, FOLDS, fold_of, merged_in  # noqa: E402
from training.hyphenated_names import with_hyphenated_names  # noqa: E402
from training.reader import typographic_variant, with_blank, with_texts  # noqa: E402
from training.rounding import is_rounded, rounded  # noqa: E402
from training.treebank import Sentence, read_sentences  # noqa: E402

SEEDED = random.Random(3)  # noqa: S311

TREEBANK = """\
# newdoc id = one
# sent_id = 1
# text = Jane Roe didn't visit the United States.
1	Jane	Jane	PROPN	NNP	Number=Sing	5	nsubj	_	_
2	Roe	Roe	PROPN	NNP	Number=Sing	1	flat	_	_
3-4	didn't	_	_	_	_	_	_	_	_
3	did	do	AUX	VBD	Tense=Past|VerbForm=Fin	5	aux	_	_
4	n't	not	PART	RB	Polarity=Neg	5	advmod	_	_
5	visit	visit	VERB	VB	VerbForm=Inf	0	root	_	_
6	the	the	DET	DT	Definite=Def|PronType=Art	8	det	_	_
7	United	unite	VERB	NNP	Tense=Past|VerbForm=Part	8	amod	_	_
8	States	States	PROPN	NNPS	Number=Plur	5	obj	_	SpaceAfter=No
9	.	.	PUNCT	.	_	5	punct	_	_

# sent_id = 2
# text = "Really - yes."
1	"	"	PUNCT	``	_	2	punct	_	SpaceAfter=No
2	Really	really	ADV	RB	Style=Expr	0	root	_	_
3	-	-	PUNCT	,	_	4	punct	_	_
4	yes	yes	INTJ	UH	_	2	discourse	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	SpaceAfter=No
6	"	"	PUNCT	''	_	2	punct	_	_

"""


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    return list(read_sentences(iter(conllu.parse(TREEBANK))))


@pytest.fixture(scope="module")
def doc(sentences: list[Sentence]) -> Doc:
    return make_doc(sentences, spacy.blank("en").vocab)


def test_read_spaces_and_names(sentences: list[Sentence]) -> None:
    first, second = sentences
    assert (first.document, second.document) == ("one", "one")
    assert [word.text for word in first.words if not word.space] == ["did", "States"]
    united = first.words[6]
    assert (united.upos, united.lemma, united.features) == ("PROPN", "United", "Number=Sing")
    assert second.words[1].features == ""
    assert (first.words[4].head, first.words[4].relation) == (4, "ROOT")


def test_doc_has_the_text_and_the_trees(doc: Doc) -> None:
    assert doc.text == 'Jane Roe didn\'t visit the United States. "Really - yes." '
    assert len(list(doc.sents)) == 2
    assert [(token.text, token.head.text) for token in doc if token.dep_ == "obj"] == [
        ("States", "visit")
    ]


def test_names_are_collapsed_with_their_head(doc: Doc) -> None:
    collapsed = collapse_names(doc)
    assert collapsed.text == doc.text
    jane, states = collapsed[0], collapsed[5]
    assert (jane.text, jane.dep_, jane.head.text) == ("Jane Roe", "nsubj", "visit")
    assert (states.text, states.dep_, states.pos_) == ("United States", "obj", "PROPN")
    assert collapsed[4].head == states
    assert len(list(collapsed.sents)) == 2


def test_run_with_two_heads_outside_is_left_alone() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=["Jane", "Roe", "left"],
        pos=["PROPN", "PROPN", "VERB"],
        heads=[2, 2, 2],
        deps=["nsubj", "obj", "ROOT"],
    )
    assert [token.text for token in collapse_names(doc)] == ["Jane", "Roe", "left"]


def test_hyphenated_names_keep_the_tree(sentences: list[Sentence]) -> None:
    sentence = next(iter(with_hyphenated_names(sentences, 1.0, SEEDED)))
    doc = make_doc([sentence], spacy.blank("en").vocab)
    name = collapse_names(doc)[0]
    assert (name.dep_, name.head.text) == ("nsubj", "visit")
    assert len(name.text.split()) in (2, 3)
    assert doc.text.endswith(" didn't visit the United States. ")


def test_typographic_variant_changes_marks_only(doc: Doc) -> None:
    texts = typographic_variant(doc, SEEDED)
    variant = with_texts(doc, texts)
    assert texts[3] == "n’t"
    assert texts[9] in {"“", '"'}
    assert [token.head.i for token in variant] == [token.head.i for token in doc]


def test_stray_blank_hangs_on_the_word_before_it(doc: Doc) -> None:
    with_newline = with_blank(doc, 1, "\n")
    assert [token.text for token in with_newline][:4] == ["Jane", "Roe", "\n", "did"]
    assert (with_newline[2].head.i, with_newline[2].pos_) == (1, "SPACE")
    assert with_newline[0].head.text == "visit"
    assert len(list(with_newline.sents)) == 2


def test_rounding_is_close_and_idempotent() -> None:
    weights = numpy.random.default_rng(5).normal(size=1000).astype(numpy.float32)
    once = rounded(weights)
    assert not is_rounded(weights)
    assert is_rounded(once)
    assert numpy.abs(once / weights - 1).max() < 0.004
    assert (rounded(numpy.zeros(3, dtype=numpy.float32)) == 0).all()


@pytest.mark.parametrize("first", [["score", "somewhere"], ["--output", "somewhere"]])
def test_missing_treebanks_are_named(
    first: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*first, str(tmp_path)])
    assert "pud-test.conllu" in capsys.readouterr().err


def test_each_document_is_in_one_fold_and_blocks_stay_together() -> None:
    folds = [fold_of(position) for position in range(3 * FOLDS * BLOCK)]
    assert {folds.count(fold) for fold in range(FOLDS)} == {3 * BLOCK}
    assert len(set(folds[:BLOCK])) == 1


def test_words_are_merged_as_the_pipeline_merged_them(doc: Doc) -> None:
    seen = spacy.blank("en")(doc.text)
    with seen.retokenize() as retokenizer:
        retokenizer.merge(seen[0:2])  # "Jane Roe", one root
        retokenizer.merge(seen[2:5])  # "didn't visit", one root as well
    merged = [doc[start:end].text for start, end in merged_in(seen, doc)]
    assert merged == ["Jane Roe", "didn't visit"]
