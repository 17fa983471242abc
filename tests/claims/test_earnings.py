"""What somebody makes of money: a profit, or gifts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "predicates"),
    [
        ("Norvik made 14 million dollars in 2029.", {"profit"}),
        ("Norvik made 14 million dollars in profits in 2029.", {"profit"}),
        ("Norvik made 14 million dollars in donations in 2029.", {"make"}),
        ("Norvik made 2 million dollars in charitable gifts in 2029.", {"make"}),
    ],
)
def test_what_is_made(told, sentence, predicates) -> None:
    assert {c.predicate for c in told(sentence) if c.predicate != "named"} == predicates
