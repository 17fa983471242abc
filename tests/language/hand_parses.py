"""Parses written by hand: tests of the grammar need no model and never change with one."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc as ParsedDoc

from datasette_discrepancy.language.tree import Doc

VOCAB = spacy.blank("en").vocab


def parse(table: str) -> Doc:
    """Build a parsed text from lines `word lemma POS TAG head relation`.

    The head is the number of a line, from 1; 0 is the root. A word written with `_` holds spaces.
    """
    rows = [line.split() for line in table.strip().splitlines()]
    heads = [int(row[4]) - 1 if int(row[4]) else i for i, row in enumerate(rows)]
    parsed = ParsedDoc(
        VOCAB,
        words=[row[0].replace("_", " ") for row in rows],
        spaces=[True] * len(rows),
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        tags=[row[3] for row in rows],
        heads=heads,
        deps=["ROOT" if row[4] == "0" else row[5] for row in rows],
    )
    return Doc(parsed)


ACTIVE = {
    "ud": """
        Kim_Kyou-hyun Kim PROPN NNP 2 nsubj
        briefed brief VERB VBD 0 root
        the the DET DT 4 det
        committee committee NOUN NN 2 obj
        on on ADP IN 6 case
        Monday Monday PROPN NNP 2 obl
    """,
    "clear": """
        Kim_Kyou-hyun Kim PROPN NNP 2 nsubj
        briefed brief VERB VBD 0 root
        the the DET DT 4 det
        committee committee NOUN NN 2 dobj
        on on ADP IN 2 prep
        Monday Monday PROPN NNP 5 pobj
    """,
}
PASSIVE = {
    "ud": """
        The the DET DT 2 det
        committee committee NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        briefed brief VERB VBN 0 root
        by by ADP IN 6 case
        Kim Kim PROPN NNP 4 obl
        on on ADP IN 8 case
        Monday Monday PROPN NNP 4 obl
    """,
    "clear": """
        The the DET DT 2 det
        committee committee NOUN NN 4 nsubjpass
        was be AUX VBD 4 auxpass
        briefed brief VERB VBN 0 root
        by by ADP IN 4 agent
        Kim Kim PROPN NNP 5 pobj
        on on ADP IN 4 prep
        Monday Monday PROPN NNP 7 pobj
    """,
}
RELATIVE = {
    "ud": """
        Kim Kim PROPN NNP 7 nsubj
        , , PUNCT , 4 punct
        who who PRON WP 4 nsubj
        briefed brief VERB VBD 1 acl:relcl
        lawmakers lawmaker NOUN NNS 4 obj
        , , PUNCT , 4 punct
        left leave VERB VBD 0 root
    """,
    "clear": """
        Kim Kim PROPN NNP 7 nsubj
        , , PUNCT , 4 punct
        who who PRON WP 4 nsubj
        briefed brief VERB VBD 1 relcl
        lawmakers lawmaker NOUN NNS 4 dobj
        , , PUNCT , 4 punct
        left leave VERB VBD 0 root
    """,
}
EXPECTED = {  # Kim is expected to meet with Putin
    "ud": """
        Kim Kim PROPN NNP 3 nsubj:pass
        is be AUX VBZ 3 aux:pass
        expected expect VERB VBN 0 root
        to to PART TO 5 mark
        meet meet VERB VB 3 xcomp
        with with ADP IN 7 case
        Putin Putin PROPN NNP 5 obl
    """,
    "clear": """
        Kim Kim PROPN NNP 3 nsubjpass
        is be AUX VBZ 3 auxpass
        expected expect VERB VBN 0 root
        to to PART TO 5 aux
        meet meet VERB VB 3 xcomp
        with with ADP IN 5 prep
        Putin Putin PROPN NNP 6 pobj
    """,
}
REPORTED = {  # Yoo said Moscow may have proposed drills
    "ud": """
        Yoo Yoo PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        Moscow Moscow PROPN NNP 6 nsubj
        may may AUX MD 6 aux
        have have AUX VB 6 aux
        proposed propose VERB VBN 2 ccomp
        drills drill NOUN NNS 6 obj
    """,
    "clear": """
        Yoo Yoo PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        Moscow Moscow PROPN NNP 6 nsubj
        may may AUX MD 6 aux
        have have AUX VB 6 aux
        proposed propose VERB VBN 2 ccomp
        drills drill NOUN NNS 6 dobj
    """,
}
NEGATED = {  # China did not sign the treaty
    "ud": """
        China China PROPN NNP 4 nsubj
        did do AUX VBD 4 aux
        not not PART RB 4 advmod
        sign sign VERB VB 0 root
        the the DET DT 6 det
        treaty treaty NOUN NN 4 obj
    """,
    "clear": """
        China China PROPN NNP 4 nsubj
        did do AUX VBD 4 aux
        not not PART RB 4 neg
        sign sign VERB VB 0 root
        the the DET DT 6 det
        treaty treaty NOUN NN 4 dobj
    """,
}
CONTROL = {  # Officials asked Russia to offer help
    "ud": """
        Officials official NOUN NNS 2 nsubj
        asked ask VERB VBD 0 root
        Russia Russia PROPN NNP 2 obj
        to to PART TO 5 mark
        offer offer VERB VB 2 xcomp
        help help NOUN NN 5 obj
    """,
    "clear": """
        Officials official NOUN NNS 2 nsubj
        asked ask VERB VBD 0 root
        Russia Russia PROPN NNP 2 dobj
        to to PART TO 5 aux
        offer offer VERB VB 2 xcomp
        help help NOUN NN 5 dobj
    """,
}
COORDINATED = {  # Lula flew home and met Petro
    "ud": """
        Lula Lula PROPN NNP 2 nsubj
        flew fly VERB VBD 0 root
        home home ADV RB 2 advmod
        and and CCONJ CC 5 cc
        met meet VERB VBD 2 conj
        Petro Petro PROPN NNP 5 obj
    """,
    "clear": """
        Lula Lula PROPN NNP 2 nsubj
        flew fly VERB VBD 0 root
        home home ADV RB 2 advmod
        and and CCONJ CC 2 cc
        met meet VERB VBD 2 conj
        Petro Petro PROPN NNP 5 dobj
    """,
}
