"""Codes and dates in words."""

from __future__ import annotations

import pytest

from datasette_discrepancy.pages.wording import basis, moment, published, quantity, time, title


@pytest.mark.parametrize(
    ("edtf", "first", "last", "words"),
    [
        ("2031-05-03", "2031-05-03", "2031-05-03", "2031-05-03"),
        ("2031-05-03/2031-05-09", None, None, "2031-05-03 to 2031-05-09"),
        ("2031-05-03~/2031-05-09~", None, None, "about 2031-05-03 to 2031-05-09"),
        ("2031?", "2031-01-01", "2031-12-31", "about 2031"),
        (None, "2031-05-03", "2031-05-09", "2031-05-03 to 2031-05-09"),
        (None, None, "2031-05-09", "? to 2031-05-09"),
        (None, None, None, "date not known"),
    ],
)
def test_published(edtf: str | None, first: str | None, last: str | None, words: str) -> None:
    document = {"published": edtf, "published_earliest": first, "published_latest": last}
    assert published(document) == words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("by-line", "from its by-line"),
        (
            "copyright year, story",
            "from its copyright year, inferred from the story’s other documents",
        ),
        ("a new basis", "a new basis"),
    ],
)
def test_basis(code: str, words: str) -> None:
    assert basis({"published_basis": code}) == words


@pytest.mark.parametrize(
    ("timestamp", "words"),
    [
        ("2031-05-05T08:00:00+00:00", "2031-05-05 08:00 UTC"),
        ("2031-05-05T08:00:00+02:00", "2031-05-05 06:00 UTC"),
        ("2031-05-05T08:00:00", "2031-05-05T08:00:00"),
        ("yesterday", "yesterday"),
    ],
)
def test_moment(timestamp: str, words: str) -> None:
    assert moment(timestamp) == words


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("on Friday", "2031-05-02", "2031-05-02", "on Friday (2031-05-02)"),
        ("since May", "2031-05-01", None, "since May (2031-05-01 to open)"),
        ("recently", None, None, "recently"),
        (None, "2031-05-02", "2031-05-02", "2031-05-02"),
        (None, None, None, ""),
    ],
)
def test_time(text: str | None, first: str | None, last: str | None, words: str) -> None:
    assert time({"time_text": text, "time_earliest": first, "time_latest": last}) == words


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [("Twelve", None, "Twelve"), ("40 km", "kilometre", "40 km (kilometre)"), (None, "USD", "")],
)
def test_quantity(text: str | None, unit: str | None, words: str) -> None:
    assert quantity({"quantity_text": text, "unit": unit}) == words


def test_a_document_without_a_title_has_its_file() -> None:
    assert title({"title": None, "path": "a/b.txt"}) == "Untitled (a/b.txt)"
