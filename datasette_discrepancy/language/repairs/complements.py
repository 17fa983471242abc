"""What completes a verb and was taken for something beside it, and the other way round."""

from __future__ import annotations

from spacy.tokens import Token

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.names import parse_name


def infinitive_behind(verb: Token) -> None:
    """ "declined to comment": right behind such a verb an infinitive is no purpose."""
    above = verb.head
    marks = children(verb, "mark")
    near = any(mark.lower_ == "to" and mark.i == above.i + 1 for mark in marks)
    table = cues()
    lemma = above.lemma_.lower()
    if near and (lemma in INFINITIVES or lemma in table["negative_governors"]):
        verb.dep_ = "xcomp"


def place_behind_particle(noun: Token) -> None:
    """ "sank off Nice": a place behind a particle makes it a preposition."""
    before = noun.nbor(-1) if noun.i else None
    if before is None or before.dep_ != "compound:prt" or before.head != noun.head:
        return
    if noun.pos_ == "PROPN" and parse_name(noun.text).kind == "place":
        before.head, before.dep_ = noun, "case"
        noun.dep_ = "obl"


# Verbs that an infinitive right behind them completes, beside those that deny it.
INFINITIVES = frozenset(
    "agree aim attempt choose decide expect hope intend manage need plan pledge prepare promise "
    "refuse seek threaten try vow want wish offer opt continue begin start".split()
)
