"""Words that the article itself shows to be names."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from datasette_discrepancy.language.known_names import KnownNames, make_doc, name_words


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
    doc = make_doc(spacy.blank("en"), "Vance will be moved", frozenset({"Vance"}))
    doc[0].pos_ = part_of_speech
    assert KnownNames()(doc)[0].pos_ == expected
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


@pytest.mark.parametrize(
    ("words", "tags", "expected"),
    [
        ("The Tordenskjold left Vang", "DET ADJ VERB PROPN", "PROPN"),
        ("Fearless left Vang", "ADJ VERB PROPN", "PROPN"),
        # Its verb is a form of "be", it has an article, or it may stand for people.
        ("The brave left Vang", "DET ADJ VERB PROPN", "ADJ"),
        ("The Norwegian left Vang", "DET ADJ VERB PROPN", "ADJ"),
        ("Many left Vang", "ADJ VERB PROPN", "ADJ"),
        ("Fearless was left", "ADJ AUX VERB", "ADJ"),
        ("Fearless sailors left", "ADJ NOUN VERB", "ADJ"),
    ],
)
def test_an_adjective_does_nothing(words, tags, expected):
    doc = Doc(spacy.blank("en").vocab, words=words.split(), pos=tags.split())
    for token in doc:
        token.tag_ = "VBD" if token.text in {"left", "was"} else "JJ"
    assert KnownNames()(doc)[tags.split().index("ADJ")].pos_ == expected


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
