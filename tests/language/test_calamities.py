"""Sentences about calamities whose verb a small parser takes for another word."""

from __future__ import annotations

from datasette_discrepancy.claims.object_classes import classes_by_noun
from datasette_discrepancy.language.repairs.calamities import CALAMITIES


def test_the_lexicon_has_the_same_words():
    nouns = {noun for noun, classes in classes_by_noun().items() if "<calamity>" in classes}
    assert nouns == CALAMITIES
