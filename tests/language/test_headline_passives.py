"""Headlines that leave out "were", and those whose first word has a capital for no other reason."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc as ParsedDoc
from spacy.vocab import Vocab

from datasette_discrepancy.language.headlines import restore_passives, truecase
from datasette_discrepancy.language.tree import Doc

LEMMAS = {"injured": "injure", "won": "win"}


def parsed(words: str, heads: list[int], labels: str, tags: str) -> Doc:
    parsed = ParsedDoc(
        Vocab(),
        words=words.split(),
        heads=heads,
        deps=labels.split(),
        tags=tags.split(),
        lemmas=[LEMMAS.get(word, word) for word in words.split()],
    )
    return Doc(parsed)


@pytest.mark.parametrize(
    ("doc", "passive"),
    [
        pytest.param(
            parsed("twelve injured", [1, 1], "nsubj ROOT", "CD VBD"), True, id="twelve injured"
        ),
        pytest.param(
            parsed("keeper won by tiger", [1, 1, 3, 1], "nsubj ROOT case obl", "NN VBD IN NN"),
            True,
            id="done by somebody",
        ),
        pytest.param(
            parsed("fire injured twelve", [1, 1, 1], "nsubj ROOT obj", "NN VBD CD"),
            False,
            id="with an object",
        ),
        pytest.param(parsed("reds won", [1, 1], "nsubj ROOT", "NNS VBD"), False, id="reds won"),
        pytest.param(
            parsed("twelve have injured", [2, 2, 2], "nsubj aux ROOT", "CD VBP VBN"),
            False,
            id="with an auxiliary",
        ),
    ],
)
def test_passives_without_be(doc: Doc, passive: bool) -> None:
    restore_passives(doc)
    assert ("nsubj:pass" in [token.dep_ for token in doc]) is passive


@pytest.mark.parametrize(
    ("headline", "article", "expected"),
    [
        ("Keeper killed by tiger", "The keeper was 34.", "keeper killed by tiger"),
        ("Brown killed by tiger", "Mr Brown had a brown coat.", "Brown killed by tiger"),
        ("Keeper killed by tiger", "Nobody else was hurt.", "Keeper killed by tiger"),
        ("", "The keeper was 34.", ""),
    ],
)
def test_the_first_word(headline: str, article: str, expected: str) -> None:
    assert truecase(headline, f"{headline}\n\n{article}") == expected
