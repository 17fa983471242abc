"""The lexicon of deeds: one word, one meaning, and what is true of it."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.predicates import LexiconError, load_lexicon


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


@pytest.mark.parametrize(
    ("lemma", "following", "predicate", "undergone"),
    [
        ("meet", (), "meet", False),
        ("confer", (), "meet", False),
        ("buy", (), "acquire", False),
        ("take", ("over *", "over", "*"), "acquire", False),
        ("fire", ("<weapon>", "*"), "launch", False),
        ("fire", ("shell", "*"), "fire", False),
        ("throw", ("out <ruling>", "out"), "overturn", False),
        ("throw", ("out chair", "out"), "throw", False),
        ("die", (), "kill", True),
        ("shake", ("hand",), "meet", False),
        ("knit", (), "knit", False),
    ],
)
def test_verbs(lexicon, lemma, following, predicate, undergone):
    match = lexicon.of_verb(lemma, following)
    assert (match.predicate.name, match.undergone) == (predicate, undergone)


def test_a_word_of_no_file_is_repeatable_and_unknown(lexicon):
    predicate = lexicon.of_verb("knit").predicate
    assert predicate.repeatable
    assert not predicate.known


def test_nouns_name_deeds_and_things_do_not(lexicon):
    assert lexicon.of_noun("talks").predicate.name == "meet"
    assert lexicon.of_noun("table") is None


def test_opposites_hold_both_ways(lexicon):
    pairs = set(lexicon.opposites())
    assert ("acquit", "convict") in pairs
    assert {(b, a) for a, b in pairs} == pairs


def test_properties_are_rows_for_the_database(lexicon):
    rows = lexicon.properties()
    assert ("meet", "symmetric") in rows
    assert ("named", "attribute") in rows
    assert rows == sorted(rows)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sing:\n  verbs: [meet]\n", "'meet' already means meet"),
        ("sing:\n  verb: [sing]\n", "unknown key verb"),
        ("sing:\n  verbs: [sing]\n  properties: [symetric]\n", "unknown property symetric"),
        ("sing: [\n", "this is no YAML"),
        ("- sing\n", "must map predicates"),
    ],
)
def test_a_mistake_is_named_with_file_and_way_out(tmp_path, text, told):
    folder = tmp_path / "predicates"
    folder.mkdir()
    (folder / "mine.yml").write_text(text, "utf-8")
    with pytest.raises(LexiconError, match=r"mine\.yml") as caught:
        load_lexicon([tmp_path])
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_users_predicate_replaces_the_shipped_one(tmp_path):
    folder = tmp_path / "predicates"
    folder.mkdir()
    (folder / "mine.yml").write_text("meet:\n  verbs: [meet]\n  properties: [one_way]\n", "utf-8")
    predicate = load_lexicon([tmp_path]).of_verb("meet").predicate
    assert predicate.properties == {"one_way"}
