"""Kinds of words by their tags (Penn Treebank) and parts of speech (Universal Dependencies)."""

from __future__ import annotations

# Verbs with a tense, and those with "will", "may" and their like.
TENSED = frozenset({"VBD", "VBZ", "VBP"})
FINITE = TENSED | {"MD"}
# What may stand for somebody or something by itself, without pronouns and with them.
NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = NOUNS | {"PRON"}
