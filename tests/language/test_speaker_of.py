"""Who says what a verb reports, in trees as the parser makes them."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.attribution import speaker_of
from datasette_discrepancy.language.grammar import grammar_of

from .hand_parses import parse


def said(verb: str, relation: str, *between: str, subject: int | None = None) -> str:
    """Return the parse of "Lee … that Norvik sank": its verb, and what stands before it."""
    root = 2 + len(between)
    told = root + 3
    return "\n".join(
        [
            f"Lee Lee PROPN NNP {subject or root} {relation}",
            *(row.replace(">", str(root)) for row in between),
            f"{verb} 0 root",
            f"that that SCONJ IN {told} mark",
            f"Norvik Norvik PROPN NNP {told} nsubj",
            f"sank sink VERB VBD {root} ccomp",
        ]
    )


@pytest.mark.parametrize(
    ("table", "speaker"),
    [
        (said("warned warn VERB VBD", "nsubj"), "Lee"),
        # A past tense that the tagger took for a participle.
        (said("declared declare VERB VBN", "nsubj:pass"), "Lee"),
        # Whoever is told of it, or was told, says nothing.
        (said("declared declare VERB VBN", "nsubj:pass", "was be AUX VBD > aux:pass"), None),
        (said("told tell VERB VBN", "nsubj:pass"), None),
        # The subject hangs on the participle between, and on no other verb.
        (
            said(
                "said say VERB VBN", "nsubj", "citing cite VERB VBG > advcl",
                "has have AUX VBZ > aux", subject=2,
            ),
            "Lee",
        ),
        (said("said say VERB VBD", "nsubj", "left leave VERB VBD > advcl", subject=2), None),
    ],
)  # fmt: skip
def test_who_says_so(table: str, speaker: str | None) -> None:
    doc = parse(table)
    verb = next(word for word in doc if word.dep_ == "ROOT")
    found = speaker_of(verb, grammar_of(doc))
    assert (found and found.text) == speaker
