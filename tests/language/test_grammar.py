"""The same answers from Universal Dependencies and ClearNLP labels."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.certainty import certainty_of
from datasette_discrepancy.language.clauses import clause_of
from datasette_discrepancy.language.clear_grammar import CLEAR
from datasette_discrepancy.language.grammar import grammar_of
from datasette_discrepancy.language.universal_grammar import UNIVERSAL

from . import hand_parses as parses

LABELS = ["ud", "clear"]


def clause(sentence: dict[str, str], labels: str, verb: str):
    doc = parses.parse(sentence[labels])
    grammar = {"ud": UNIVERSAL, "clear": CLEAR}[labels]
    head = next(token for token in doc if token.text == verb)
    return clause_of(head, grammar), certainty_of(head, grammar)


def texts(tokens):
    return [token.text for token in tokens]


@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize(
    ("sentence", "verb", "subjects", "objects"),
    [
        (parses.ACTIVE, "briefed", ["Kim Kyou-hyun"], ["committee"]),
        (parses.PASSIVE, "briefed", ["Kim"], ["committee"]),
        (parses.RELATIVE, "briefed", ["Kim"], ["lawmakers"]),
        (parses.RELATIVE, "left", ["Kim"], []),
        (parses.EXPECTED, "meet", ["Kim"], []),
        (parses.REPORTED, "proposed", ["Moscow"], ["drills"]),
        (parses.CONTROL, "offer", ["Russia"], ["help"]),
        (parses.COORDINATED, "met", ["Lula"], ["Petro"]),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_roles(labels, sentence, verb, subjects, objects):
    found, _ = clause(sentence, labels, verb)
    assert texts(found.subjects) == subjects
    assert texts(found.objects) == objects


@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize(
    ("sentence", "verb", "polarity", "modality", "speaker"),
    [
        (parses.ACTIVE, "briefed", "positive", "asserted", None),
        (parses.PASSIVE, "briefed", "positive", "asserted", None),
        (parses.EXPECTED, "meet", "positive", "planned", None),
        (parses.REPORTED, "proposed", "positive", "possible", "Yoo"),
        (parses.NEGATED, "sign", "negative", "asserted", None),
        (parses.CONTROL, "offer", "positive", "planned", "Officials"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_certainty(labels, sentence, verb, polarity, modality, speaker):
    _, certainty = clause(sentence, labels, verb)
    assert (certainty.polarity, certainty.modality) == (polarity, modality)
    assert getattr(certainty.attributed_to, "text", None) == speaker


@pytest.mark.parametrize("labels", LABELS)
def test_prepositions(labels):
    found, _ = clause(parses.EXPECTED, labels, "meet")
    assert [(o.preposition, o.head.text) for o in found.obliques] == [("with", "Putin")]
    found, _ = clause(parses.PASSIVE, labels, "briefed")
    assert [(o.preposition, o.head.text) for o in found.obliques] == [("on", "Monday")]


@pytest.mark.parametrize(
    "sentence", [parses.ACTIVE, parses.PASSIVE, parses.EXPECTED, parses.CONTROL]
)
def test_labels_tell_the_grammar(sentence):
    assert grammar_of(parses.parse(sentence["ud"])) is UNIVERSAL
    assert grammar_of(parses.parse(sentence["clear"])) is CLEAR


def test_by_friday_is_no_agent():
    doc = parses.parse(
        """
        It it PRON PRP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        signed sign VERB VBN 0 root
        by by ADP IN 5 case
        Friday Friday PROPN NNP 3 obl
        """
    )
    assert clause_of(doc[2], UNIVERSAL).subjects == ()
