"""Words that the article itself shows to be names."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from datasette_discrepancy.language.known_names import KnownNames, name_words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The judge freed Peter Vance on Monday.", {"Peter", "Vance"}),
        # At the head of a sentence capitals show nothing.
        ("Green Parties won. They rejoiced.", set()),
        # A word that also stands in lower case is a word.
        ("They met the Green Party and the green vote.", {"Party"}),
        ("They met the BBC World Service and IBM Europe.", {"World", "Service", "Europe"}),
        ("", set()),
    ],
)
def test_name_words(text, names):
    assert name_words(text) == names


@pytest.mark.parametrize(
    ("part_of_speech", "expected"),
    [("NOUN", "PROPN"), ("VERB", "PROPN"), ("ADJ", "ADJ"), ("PROPN", "PROPN")],
)
def test_only_what_was_mistaken_is_tagged(part_of_speech, expected):
    doc = spacy.blank("en")("Vance will be moved")
    doc[0].pos_ = part_of_speech
    component = KnownNames()
    component.words = frozenset({"Vance"})
    assert component(doc)[0].pos_ == expected
    assert doc[3].pos_ == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["opens", "in", "the", "delta"], "NOUN"),
        (["opens", "in", "the", "Delta"], "PROPN"),
        # A small word beside a name may be part of it; one of no dictionary may be a brand.
        (["met", "Jan", "van", "delta"], "NOUN"),
        (["met", "Jan", "delta"], "PROPN"),
        (["sold", "the", "zorvik"], "PROPN"),
    ],
)
def test_a_small_word_of_the_dictionary_is_no_name(words, expected):
    tags = [*("X" for _ in words[:-1]), "PROPN"]
    tags = ["PROPN" if word == "Jan" else tag for word, tag in zip(words, tags, strict=True)]
    doc = Doc(spacy.blank("en").vocab, words=words, pos=tags)
    assert KnownNames()(doc)[-1].pos_ == expected


def test_hostile_text():
    assert name_words("a " + "Abel " * 100_000) == {"Abel"}


@pytest.mark.parametrize(
    ("words", "tags", "expected"),
    [
        (["Torleif", "Berg", "left"], ["VERB", "PROPN", "VERB"], "PROPN"),
        (["Lars", "Erik", "left"], ["ADJ", "PROPN", "VERB"], "PROPN"),
        (["Lars", "-", "Erik", "left"], ["ADJ", "PUNCT", "PROPN", "VERB"], "PROPN"),
        (["Speaking", "Berg", "left"], ["VERB", "PROPN", "VERB"], "VERB"),
        (["Korean", "Berg", "left"], ["ADJ", "PROPN", "VERB"], "ADJ"),
        (["Grace", "is", "needed"], ["NOUN", "AUX", "VERB"], "NOUN"),
        (["IBMs", "fell"], ["NOUN", "VERB"], "NOUN"),
    ],
)
def test_strange_words_and_given_names(words, tags, expected):
    doc = Doc(spacy.blank("en").vocab, words=words, pos=tags)
    assert KnownNames()(doc)[0].pos_ == expected
