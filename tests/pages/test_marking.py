"""Overlapping spans flattened, and strangers' text made safe to look at."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasette_discrepancy.pages.marking import Span, blocks, slices, window
from datasette_discrepancy.pages.shown import safe_url, shown

TEXT = "ab🚢de\r\ne\u0301f\ufeffשלום\u00a0xyz"


def span(start: int, end: int, name: str = "") -> Span:
    return Span(start, end, name or f"{start}-{end}", f"claim {name}")


@pytest.mark.parametrize(
    ("spans", "cut"),
    [
        ([], [("abcdef", "")]),
        ([(1, 3)], [("a", ""), ("bc", "1-3"), ("def", "")]),
        ([(0, 6)], [("abcdef", "0-6")]),
        ([(1, 4), (2, 5)], [("a", ""), ("b", "1-4"), ("cd", "1-4 2-5"), ("e", "2-5"), ("f", "")]),
        ([(1, 5), (2, 3)], [("a", ""), ("b", "1-5"), ("c", "1-5 2-3"), ("de", "1-5"), ("f", "")]),
        ([(1, 3), (3, 5)], [("a", ""), ("bc", "1-3"), ("de", "3-5"), ("f", "")]),
        ([(2, 2)], [("abcdef", "")]),
        ([(4, 2)], [("abcdef", "")]),
        ([(4, 99)], [("abcd", ""), ("ef", "4-99")]),
        ([(-3, 2)], [("ab", "-3-2"), ("cdef", "")]),
        ([(7, 9)], [("abcdef", "")]),
    ],
)
def test_slices(spans: list[tuple[int, int]], cut: list[tuple[str, str]]) -> None:
    made = slices("abcdef", [span(*one) for one in spans])
    assert [(one.text, " ".join(span.id for span in one.covering)) for one in made] == cut


def test_borders_are_told_where_they_are() -> None:
    made = slices("abcdef", [span(1, 4, "p"), span(1, 2, "q"), span(3, 9, "r")])
    assert [[span.id for span in one.opening] for one in made] == [[], ["p", "q"], [], ["r"], []]
    assert [[span.id for span in one.closing] for one in made] == [[], ["q"], [], ["p"], []]


def test_flagged_wins_over_quiet() -> None:
    quiet = Span(0, 3, "q", "claim 1", kind="quiet")
    made = slices("abc", [quiet, span(1, 2)])
    assert [one.kind for one in made] == ["quiet", "flagged", "quiet"]


offsets = st.integers(-3, len(TEXT) + 3)


@given(st.lists(st.tuples(offsets, offsets), max_size=12))
def test_slices_are_the_text(spans: list[tuple[int, int]]) -> None:
    marked = [span(start, end, str(number)) for number, (start, end) in enumerate(spans)]
    made = slices(TEXT, marked)
    assert "".join(one.text for one in made) == TEXT
    position = 0
    for one in made:
        for character in range(position, position + len(one.text)):
            over = {span.id for span in marked if span.start <= character < span.end}
            assert {span.id for span in one.covering} == over
        position += len(one.text)


@given(st.lists(st.tuples(st.sampled_from(["body", "caption"]), offsets, offsets), max_size=6))
def test_blocks_keep_every_letter(passages: list[tuple[str, int, int]]) -> None:
    passages = [(kind, max(0, start), end) for kind, start, end in passages]
    made = blocks(TEXT, passages, [span(2, 9)])
    kept = "".join(one.text for block in made for one in block.slices)
    assert "".join(kept.split()) == "".join(TEXT.split())


def test_a_claim_across_passages_is_marked_in_both() -> None:
    made = blocks("one\n\ntwo", [("headline", 0, 3), ("body", 5, 8)], [span(1, 7, "x")])
    assert [(block.kind, [one.text for one in block.slices]) for block in made] == [
        ("headline", ["o", "ne"]),
        ("body", ["tw", "o"]),
    ]


@pytest.mark.parametrize(
    ("start", "end", "around", "seen"),
    [
        (8, 13, 100, "The old ferry sank off the pier"),
        (8, 13, 0, "ferry"),
        (8, 13, 2, " ferry "),
        (8, 13, 6, "old ferry sank"),
        (0, 31, 5, "The old ferry sank off the pier"),
    ],
)
def test_window(start: int, end: int, around: int, seen: str) -> None:
    text = "The old ferry sank off the pier"
    first, last = window(text, start, end, 0, len(text), around)
    assert text[first:last].strip() == seen.strip()
    assert first <= start and end <= last


def test_window_of_one_huge_word_keeps_the_quote() -> None:
    text = "x" * 5_000_000
    first, last = window(text, 2_000_000, 2_000_010, 0, len(text), 700)
    assert (first, last) == (2_000_000, 2_000_010)


def test_many_spans_in_a_long_text() -> None:
    text = "a word " * 100_000
    spans = [span(start, start + 40, str(start)) for start in range(0, 600_000, 60)]
    passages = [("body", start, start + 600) for start in range(0, 700_000, 700)]
    began = time.process_time()
    made = blocks(text, passages, spans)
    assert sum(len(one.opening) for block in made for one in block.slices) > 8_000
    assert time.process_time() - began < 10  # quadratic work would take minutes


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain", "plain"),
        (None, ""),
        (17, "17"),
        ("a\x00b\x1b[31m", "a␀b␛[31m"),
        ("line\n\ttab\r\n", "line\n\ttab\r\n"),
        ("safe\u202egpj.exe", "safe⟦RLO⟧gpj.exe"),
        ("\u2066x\u2069", "⟦LRI⟧x⟦PDI⟧"),
        ("שלום \u200f🚢", "שלום \u200f🚢"),
        ("<b>&", "<b>&"),
    ],
)
def test_shown(text: object, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=c", True),
        ("HTTP://example.org/", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/", False),
        ("https:", False),
        ("http://[broken", False),
        ("", False),
        (None, False),
    ],
)
def test_safe_url(url: str | None, linked: bool) -> None:
    assert safe_url(url) == (url if linked else None)
