"""Participles with a hyphen before a noun: "had far-reaching effects", and nothing is reached."""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.name_runs import HYPHENS
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Doc, Token

# What a clause hangs by where it stands in the place of an object.
IN_PLACE = frozenset({"xcomp", "ccomp", "obj", "obl"})
PARTICIPLES = frozenset({"VBG", "VBN"})
OPENING = frozenset({"mark", "aux", "aux:pass", *SUBJECTS})


def repair_hyphened_participles(doc: Doc) -> None:
    """Let such a participle describe the noun right behind it, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for hyphen in doc:
        if hyphen.text in HYPHENS and 0 < hyphen.i < len(doc) - 2 and not hyphen.whitespace_:
            _describes(hyphen.nbor(1), hyphen.nbor(-1))


def _describes(participle: Token, before: Token) -> None:
    noun = participle.nbor(1)
    if participle.tag_ not in PARTICIPLES or participle.dep_ not in IN_PLACE or before.whitespace_:
        return
    above, label = participle.head, participle.dep_
    if noun.tag_ not in {"NN", "NNS"} or noun.head != participle or noun.dep_ != "obj":
        return
    if above.i > before.i or above.pos_ != "VERB" or children(participle, *OPENING):
        return
    hang_with(participle, noun, above, "obj" if label in {"xcomp", "ccomp"} else label)


def hang_with(participle: Token, noun: Token, above: Token, label: str) -> None:
    """Hang a noun where its participle hung, and the participle on it.

    Args:
        participle: above the noun until now.
        noun: what it describes.
        above: what the participle hung on.
        label: of the noun from now on.
    """
    noun.head, noun.dep_ = above, label
    for child in list(participle.children):
        if child.i > noun.i:
            hang(child, noun, "nmod" if child.pos_ in NOUNS else child.dep_)
    participle.head, participle.dep_ = noun, "amod"
    participle.pos_ = "ADJ"
