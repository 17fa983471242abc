"""Who does it, over parses written by hand in both label sets: no model is needed."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.certainty import certainty_of
from datasette_discrepancy.language.clauses import clause_of
from datasette_discrepancy.language.grammar import grammar_of
from tests.language.hand_parses import parse

BLAMED = {
    "ud": """
        Lima Lima PROPN NNP 2 nsubj
        blamed blame VERB VBD 0 root
        Berg Berg PROPN NNP 2 obj
        for for SCONJ IN 5 mark
        closing close VERB VBG 2 advcl
        mines mine NOUN NNS 5 obj
    """,
    "clear": """
        Lima Lima PROPN NNP 2 nsubj
        blamed blame VERB VBD 0 root
        Berg Berg PROPN NNP 2 dobj
        for for ADP IN 2 prep
        closing close VERB VBG 4 pcomp
        mines mine NOUN NNS 5 dobj
    """,
}
CLAUSE_AS_SUBJECT = {
    "ud": """
        Lima Lima PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        closing close VERB VBG 6 csubj
        mines mine NOUN NNS 3 obj
        would would AUX MD 6 aux
        harm harm VERB VB 2 ccomp
        trade trade NOUN NN 6 obj
    """,
    "clear": """
        Lima Lima PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        closing close VERB VBG 6 csubj
        mines mine NOUN NNS 3 dobj
        would would AUX MD 6 aux
        harm harm VERB VB 2 ccomp
        trade trade NOUN NN 6 dobj
    """,
}
NEEDED = {
    "ud": """
        Votes vote NOUN NNS 3 nsubj:pass
        are be AUX VBP 3 aux:pass
        needed need VERB VBN 0 root
        to to PART TO 5 mark
        convict convict VERB VB 3 advcl
        Berg Berg PROPN NNP 5 obj
    """,
    "clear": """
        Votes vote NOUN NNS 3 nsubjpass
        are be AUX VBP 3 auxpass
        needed need VERB VBN 0 root
        to to PART TO 5 aux
        convict convict VERB VB 3 advcl
        Berg Berg PROPN NNP 5 dobj
    """,
}
NOBODY = {
    "ud": """
        Nobody nobody PRON NN 2 nsubj
        attacked attack VERB VBD 0 root
        ports port NOUN NNS 2 obj
    """,
    "clear": """
        Nobody nobody PRON NN 2 nsubj
        attacked attack VERB VBD 0 root
        ports port NOUN NNS 2 dobj
    """,
}


@pytest.mark.parametrize("labels", ["ud", "clear"])
@pytest.mark.parametrize(
    ("sentence", "verb", "subjects"),
    [(BLAMED, 4, ["Berg"]), (CLAUSE_AS_SUBJECT, 5, []), (NEEDED, 4, [])],
)
def test_who_does_it(labels, sentence, verb, subjects):
    doc = parse(sentence[labels])
    clause = clause_of(doc[verb], grammar_of(doc))
    assert [token.text for token in clause.subjects] == subjects


@pytest.mark.parametrize("labels", ["ud", "clear"])
def test_nobody_did_it(labels):
    doc = parse(NOBODY[labels])
    assert certainty_of(doc[1], grammar_of(doc)).polarity == "negative"
