"""Which claims count as right, and the factors fitted from them, on trees written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc as ParsedDoc

from datasette_discrepancy.claims.confidence import confidence_of
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.language.grammar import grammar_of
from datasette_discrepancy.language.pipeline import load_pipeline
from datasette_discrepancy.language.tree import Doc
from evaluation.confidence import (
    Judged,
    band_rows,
    claims_of,
    crossed,
    doubt_rows,
    feature_rows,
    fitted,
    judge,
    read_judged,
    threshold_rows,
)
from evaluation.measures import MissingDataError

from .test_claims import ACTIVE, NAMED, PASSIVE, tree


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


LEMMAS = {"visited": "visit", "closed": "close", "inspectors": "inspector", "sued": "sue"}


def gold_tree(nlp: Language, rows: str) -> ParsedDoc:
    doc = tree(nlp, rows)
    for token in doc:
        token.lemma_ = LEMMAS.get(token.text, token.text)
    return doc


def judged(right: bool, *doubts: str, clause: str = "root", confidence: float = 0.9) -> Judged:
    return Judged(clause, confidence, {}, doubts, right, "", "")


@pytest.mark.parametrize(
    ("old", "new", "right"),
    [
        ("", "", [True, True]),
        ("3 obj", "3 obl", [False, True]),
        ("Rosa PROPN NNP 3 nsubj", "Rosa PROPN NNP 3 vocative", [False, True]),
    ],
)
def test_a_claim_is_right_where_the_tree_says_the_same(
    nlp: Language, old: str, new: str, right: list[bool]
) -> None:
    rows = ACTIVE.replace(old, new) if old else ACTIVE
    gold = [gold_tree(nlp, rows), gold_tree(nlp, PASSIVE)]
    found = list(judge(nlp, load_lexicon(), gold))
    assert [claim.right for claim in found] == right
    assert [claim.features["voice"] for claim in found] == ["active", "passive with agent"]


def test_the_parse_knows_the_names_of_the_text_as_a_load_does(nlp: Language) -> None:
    found = list(judge(nlp, load_lexicon(), [gold_tree(nlp, NAMED)]))
    assert [claim.right for claim in found] == [True, True]


def test_a_plain_sentence_raises_no_doubt_but_one_of_the_lexicon(nlp: Language) -> None:
    doc = Doc(gold_tree(nlp, ACTIVE))
    (claim,) = claims_of(doc, load_lexicon())
    sure = confidence_of(claim.deed, "root", grammar_of(doc), guessed=False)
    guess = confidence_of(claim.deed, "root", grammar_of(doc), guessed=True)
    assert sure > 0.85
    assert guess < 0.75


def test_factors_are_how_often_claims_are_right() -> None:
    plain = [judged(n < 90) for n in range(100)]
    doubtful = [judged(n < 45, "gerund") for n in range(100)]
    rare = [judged(False, "rare")] * 3
    factors = fitted([*plain, *doubtful])
    assert factors == {"root": pytest.approx(0.9, abs=0.01), "gerund": pytest.approx(0.5, abs=0.01)}
    assert "rare" not in fitted([*plain, *rare])


def test_tables_count_claims() -> None:
    claims = [judged(n < 20, "gerund", confidence=0.6 + 0.3 * (n < 10)) for n in range(40)]
    assert ("gerund", 40, 0.5) in [row[:3] for row in doubt_rows(claims)]
    assert ("0.83", 10, 1.0, 0.5) in threshold_rows(claims)
    assert ("0.6 to 0.7", 30, 0.333, 0.6) in band_rows(claims)


def test_a_claim_is_judged_by_factors_that_it_did_not_fit() -> None:
    # Only the last fold has wrong ones: the others know nothing of it, it knows the others.
    claims = [judged(n < 80) for n in range(100)]
    sure = [claim.confidence for claim in crossed(claims)]
    assert sure[:80] == [0.75] * 80
    assert sure[80:] == [1.0] * 20


def test_features_are_tabulated(nlp: Language) -> None:
    found = list(judge(nlp, load_lexicon(), [gold_tree(nlp, ACTIVE)]))
    assert ("subject is", "name", 1, 1.0) in feature_rows(found)


def test_missing_treebanks_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match=r"pud-test\.conllu does not exist"):
        read_judged(tmp_path)
