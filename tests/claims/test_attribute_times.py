"""An age or an office in the words of a deed of years ago is of that year."""

from __future__ import annotations

import pytest

CASES = {
    "the age at an arrest years ago": (
        "Ilse Vogt, 61, was arrested in 2028.",
        {("aged", "2028")},
    ),
    "the office at a signature years ago": (
        "Finance minister Jan Kral signed the contract in 2027.",
        {("holds_office", "2027")},
    ),
    "the year in front": (
        "In 2027 the finance minister, Jan Kral, signed the contract.",
        {("holds_office", "2027")},
    ),
    "a deed of these days": (
        "Ilse Vogt, 61, was arrested on Monday.",
        {("aged", None)},
    ),
    "a deed without a date": (
        "Finance minister Jan Kral signed the contract.",
        {("holds_office", None)},
    ),
    "an old deed told aside": (
        "Ilse Vogt, 61, who was arrested in 2028, was freed on Monday.",
        {("aged", None)},
    ),
    "an old deed of somebody else": (
        "Ilse Vogt, 61, praised the law. Parliament passed the law in 2028.",
        {("aged", None)},
    ),
    "where somebody is from stays": (
        "The Danish singer Ilse Vogt was arrested in 2028.",
        {("nationality", None), ("works_as", "2028")},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_time_of_an_attribute(extraction_of, name: str) -> None:
    text, expected = CASES[name]
    found = {
        (claim.predicate, claim.time.text if claim.time is not None else None)
        for claim in extraction_of(text, published="2031-05-14").claims
        if claim.predicate in {"aged", "holds_office", "works_as", "nationality"}
    }
    assert found == expected
