"""A probe that flies, and a probe into something."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan launched a probe to Venus on Sunday.",
        "The agency will launch its Hoshi-3 probe from Karth on 2 June.",
        "The probe landed on Mars.",
    ],
)
def test_a_craft_looks_into_nothing(told, sentence: str) -> None:
    assert "investigate" not in {claim.predicate for claim in told(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvik launched a probe into the fire.",
        "The court launched a probe of the mayor.",
        "Police launched a probe on Sunday.",
    ],
)
def test_a_probe_into_something(told, sentence: str) -> None:
    assert "investigate" in {claim.predicate for claim in told(sentence)}
