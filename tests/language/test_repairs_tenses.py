"""Verbs misread as participles or plurals, in trees as the parser makes them."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc as ParsedDoc

from datasette_discrepancy.language.repairs.tenses import intention, past_tense
from datasette_discrepancy.language.tree import Doc

CONVICTED = "jury NNS NOUN 0 ROOT|convicted VBN VERB 1 acl|Lee NNP PROPN 2 obj"
AGENTLESS = "jury NNS NOUN 0 ROOT|convicted VBN VERB 1 acl|again RB ADV 2 advmod"
GIVEN = "girl NN NOUN 0 ROOT|given VBN VERB 1 acl|medals NNS NOUN 2 obj"
BEHIND_COMMA = "jury NN NOUN 0 ROOT|, , PUNCT 3 punct|named VBN VERB 1 acl|Lee NNP PROPN 3 obj"
FINITE_BESIDE = (
    "left VBD VERB 0 ROOT|jury NN NOUN 1 nsubj|cleared VBN VERB 2 acl|Lee NNP PROPN 3 obj"
)
PLANS = "Norvik NNP PROPN 2 compound|plans NNS NOUN 0 ROOT|to TO PART 4 mark|buy VB VERB 2 acl"
OWNED = "the DT DET 2 det|plans NNS NOUN 0 ROOT|to TO PART 4 mark|buy VB VERB 2 acl"


def tree(rows: str) -> Doc:
    cells = [row.split() for row in rows.split("|")]
    words, tags, pos, heads, labels = (list(column) for column in zip(*cells, strict=True))
    places = [int(head) - 1 if int(head) else i for i, head in enumerate(heads)]
    lemmas = {"convicted": "convict", "given": "give", "named": "name", "plans": "plan"}
    parsed = ParsedDoc(
        spacy.blank("en").vocab, words=words, tags=tags, pos=pos, heads=places, deps=labels,
        lemmas=[lemmas.get(word, word) for word in words],
    )  # fmt: skip
    return Doc(parsed)


@pytest.mark.parametrize(
    ("rows", "tag"),
    [
        (CONVICTED, "VBD"),
        (AGENTLESS, "VBN"),
        (GIVEN, "VBN"),
        (BEHIND_COMMA, "VBN"),
        (FINITE_BESIDE, "VBN"),
    ],
)
def test_a_participle_with_an_object_is_the_past_tense_a_sentence_lacks(
    rows: str, tag: str
) -> None:
    doc = tree(rows)
    verb = next(token for token in doc if token.dep_ == "acl")
    past_tense(verb)
    assert verb.tag_ == tag


@pytest.mark.parametrize(("rows", "pos"), [(PLANS, "VERB"), (OWNED, "NOUN")])
def test_a_plural_between_a_name_and_an_infinitive_is_a_verb(rows: str, pos: str) -> None:
    doc = tree(rows)
    intention(doc[1])
    assert doc[1].pos_ == pos
    assert (doc[0].dep_ == "nsubj") == (pos == "VERB")
