"""A settled grammar answers as the one it stands for, and asks it once for each word."""

from __future__ import annotations

from collections import Counter

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc as Parsed

from datasette_discrepancy.language.settled_grammar import QUESTIONS, settled
from datasette_discrepancy.language.tree import Doc, Token
from datasette_discrepancy.language.universal_grammar import UNIVERSAL, UniversalGrammar


@pytest.fixture
def doc() -> Doc:
    """ "The mayor was not seen by Lee", as Universal Dependencies have it."""
    words = "The mayor was not seen by Lee".split()
    return Doc(
        Parsed(
            English().vocab,
            words=words,
            heads=[1, 4, 4, 4, 4, 6, 4],
            deps=["det", "nsubj:pass", "aux:pass", "advmod", "ROOT", "case", "obl:agent"],
            pos=["DET", "NOUN", "AUX", "PART", "VERB", "ADP", "PROPN"],
            tags=["DT", "NN", "VBD", "RB", "VBN", "IN", "NNP"],
            lemmas=["the", "mayor", "be", "not", "see", "by", "Lee"],
        )
    )


def test_it_answers_whatever_a_grammar_is_asked(doc: Doc) -> None:
    grammar = settled(UNIVERSAL)
    assert {"subjects", "is_passive", "agents", "relation", "conjuncts"} <= set(QUESTIONS)
    for _ in "twice":
        for question in QUESTIONS:
            for token in doc:
                expected = getattr(UNIVERSAL, question)(token)
                assert getattr(grammar, question)(token) == expected
    assert [noun.text for noun in grammar.agents(doc[4])] == ["Lee"]


def test_each_answer_is_found_once(doc: Doc) -> None:
    asked: Counter[int] = Counter()

    class Asked(UniversalGrammar):
        def adverbs(self, head: Token) -> list[Token]:
            asked[head.i] += 1
            return super().adverbs(head)

    grammar = settled(Asked())
    for _ in range(3):
        assert [word.text for word in grammar.adverbs(doc[4])] == ["not"]
        assert grammar.adverbs(doc[1]) == []
    assert asked == {4: 1, 1: 1}
