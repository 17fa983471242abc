"""Words with a hyphen that are one word, and others that are cut at it."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.affixes import without_hyphen
from datasette_discrepancy.language.lemmas import correct_lemmas
from datasette_discrepancy.language.pipeline import load_pipeline
from datasette_discrepancy.language.tree import Doc


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The mayor was re-elected.", "re-elected", "reelect"),
        ("They read the e-mails.", "e-mails", "email"),
        ("The two co-sponsored it.", "co-sponsored", "cosponsor"),
    ],
)
def test_a_prefix_stays_with_its_word(nlp, text: str, word: str, lemma: str) -> None:
    doc = Doc(nlp(text))
    correct_lemmas(doc)
    assert [token.lemma_ for token in doc if token.text == word] == [lemma]


@pytest.mark.parametrize("word", ["state-run", "anti-Norvik", "well-known"])
def test_two_words_are_two(nlp, word: str) -> None:
    assert word not in [token.text for token in nlp(f"The {word} firm was sold.")]


@pytest.mark.parametrize(
    ("word", "joined"), [("re-open", "reopen"), ("state-run", None), ("re-", None), ("open", None)]
)
def test_without_hyphen(word: str, joined: str | None) -> None:
    assert without_hyphen(word) == joined
