"""The plain tree says what spaCy's own objects say, also after its words are hung elsewhere."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc as ParsedDoc
from spacy.tokens import Span as ParsedSpan

import datasette_discrepancy
from datasette_discrepancy.language.tree import Doc, Span

VALUES = (
    "i idx text lower_ lemma_ pos_ tag_ dep_ whitespace_ is_alpha is_currency is_digit is_lower "
    "is_punct is_quote is_space like_num"
).split()
RELATIONS = "lefts rights children subtree ancestors conjuncts".split()
NEIGHBOURS = "head left_edge right_edge".split()

# Word, head (from 1, 0 the root) and label of each word.
JOINED = "Ann 2 nsubj|met 0 ROOT|Bo 2 obj|, 5 punct|Cy 3 conj|and 7 cc|Dee 5 conj|. 2 punct"
TWO_SENTENCES = "Ann 2 nsubj|left 0 ROOT|. 2 punct|“ 6 punct|Bo 6 nsubj|stayed 0 ROOT|” 6 punct"
CROSSING = "a 2 det|hearing 3 nsubj|set 0 ROOT|on 6 case|the 6 det|bribes 2 nmod|today 3 obl"
NUMBERS = "$ 2 nmod|40 4 obl|had 4 aux|gone 0 ROOT|to 6 case|seven 4 obl"
TEXTS = (JOINED, TWO_SENTENCES, CROSSING, NUMBERS)


def parsed(rows: str) -> ParsedDoc:
    words, heads, labels = zip(*(row.split() for row in rows.split("|")), strict=True)
    places = [int(head) - 1 if int(head) else i for i, head in enumerate(heads)]
    spaces = [follower not in {",", ".", "”"} for follower in words[1:]] + [False]
    return ParsedDoc(
        spacy.blank("en").vocab, words=list(words), spaces=spaces, heads=places, deps=list(labels),
        lemmas=[word.lower() for word in words], pos=["X"] * len(words), tags=["X"] * len(words),
    )  # fmt: skip


def assert_same(doc: Doc, source: ParsedDoc) -> None:
    assert doc.text == source.text
    assert len(doc) == len(source)
    for token, word in zip(doc, source, strict=True):
        assert [getattr(token, name) for name in VALUES] == [getattr(word, name) for name in VALUES]
        assert len(token) == len(word)
        for name in RELATIONS:
            places = [other.i for other in getattr(token, name)]
            assert places == [other.i for other in getattr(word, name)], (token, name)
        for name in NEIGHBOURS:
            assert getattr(token, name).i == getattr(word, name).i, (token, name)
        assert_same_span(token.sent, word.sent)
        assert [token.is_ancestor(other) for other in doc] == [
            word.is_ancestor(other) for other in source
        ]
    assert [sentence.text for sentence in doc.sents] == [sentence.text for sentence in source.sents]


def assert_same_span(span: Span | None, source: ParsedSpan | None) -> None:
    if source is None:
        assert span is None
        return
    assert span is not None
    assert (span.start, span.end, span.text) == (source.start, source.end, source.text)
    assert [token.i for token in span] == [word.i for word in source]
    if len(source):
        assert (span.start_char, span.end_char) == (source.start_char, source.end_char)
        assert span.root.i == source.root.i


@pytest.mark.parametrize("rows", TEXTS)
def test_the_same_values_and_relations(rows: str) -> None:
    source = parsed(rows)
    assert_same(Doc(source), source)


@pytest.mark.parametrize(
    ("rows", "word", "head"),
    [(JOINED, 6, 2), (JOINED, 4, 1), (TWO_SENTENCES, 4, 6), (NUMBERS, 1, 5), (NUMBERS, 0, 3)],
)
def test_the_same_after_a_word_is_hung_elsewhere(rows: str, word: int, head: int) -> None:
    source = parsed(rows)
    doc = Doc(source)
    source[word].head = source[head]
    doc[word].head = doc[head]
    assert_same(doc, source)


def test_a_root_of_its_own_begins_a_sentence() -> None:
    doc = Doc(parsed(TWO_SENTENCES))
    doc[2].head = doc[2]
    assert [sentence.text for sentence in doc.sents] == ["Ann left", ".", "“ Bo stayed”"]


def test_edges_are_those_of_all_that_hangs_on_a_word_where_arcs_cross() -> None:
    doc = Doc(parsed(NUMBERS))
    doc[5].head = doc[0]
    assert [doc[i].right_edge.i for i in (0, 1, 3)] == [5, 5, 5]


def test_a_tree_that_is_turned_round_may_be_a_ring_for_a_moment() -> None:
    doc = Doc(parsed(NUMBERS))
    doc[3].head = doc[1]
    doc[1].head = doc[1]
    assert [token.i for token in doc[5].ancestors] == [3, 1]
    assert doc[0].sent.root is doc[1]


def test_what_hangs_on_a_word_may_be_nested_deeper_than_functions_are() -> None:
    deep = "|".join(f"so {i} {'conj' if i else 'ROOT'}" for i in range(3000))
    assert [word.i for word in Doc(parsed(deep))[0].subtree] == list(range(3000))


@pytest.mark.parametrize("rows", TEXTS)
def test_the_same_words_of_a_stretch_of_text(rows: str) -> None:
    source = parsed(rows)
    doc = Doc(source)
    places = range(-1, len(doc.text) + 2)
    for (start, end), mode in product(product(places, places), ("strict", "contract", "expand")):
        if start < end:
            words = source.char_span(start, end, alignment_mode=mode)
            assert_same_span(doc.char_span(start, end, mode), words)


@pytest.mark.parametrize("cut", [slice(1, 3), slice(-3, None), slice(3, 1), slice(0, 99), slice(9)])
def test_the_same_slices(cut: slice) -> None:
    source = parsed(TWO_SENTENCES)
    doc = Doc(source)
    assert_same_span(doc[cut], source[cut])
    assert_same_span(doc[1:6][cut], source[1:6][cut])
    assert doc[-1].text == source[-1].text


def test_there_is_no_neighbour_beyond_the_ends() -> None:
    doc = Doc(parsed(JOINED))
    assert [doc[0].nbor().text, doc[-1].nbor(-1).text] == ["met", "Dee"]
    for token, step in ((doc[0], -1), (doc[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(step)


def test_whatever_runs_after_the_parser_reads_the_plain_tree() -> None:
    package = Path(datasette_discrepancy.__file__).parent
    components = {"blank_lines", "known_names", "name_phrases", "name_runs", "report_tags"}
    components |= {"joined_names", "parsing", "single_kinds", "tree"}
    asking = {
        path.stem
        for path in package.rglob("*.py")
        if "from spacy.tokens import" in path.read_text(encoding="utf-8")
    }
    assert asking == components
