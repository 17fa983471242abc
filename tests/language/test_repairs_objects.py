"""What undergoes a deed where the parser hangs it elsewhere, in trees as the parser makes them."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.repairs.objects import infinitive_as_object

from .hand_parses import parse

# "get a check to buy coal": the check is read as the first half of what is bought.
CHECK = """
    miners miner NOUN NNS 2 nsubj
    get get VERB VBP 0 root
    a a DET DT 6 det
    check check NOUN NN 6 compound
    to to PART TO 6 mark
    buy buy VERB VB 2 ccomp
    coal coal NOUN NN 6 obj
"""
# "get a mine to buy coal": the tree has it right.
MINE = """
    miners miner NOUN NNS 2 nsubj
    get get VERB VBP 0 root
    a a DET DT 4 det
    mine mine NOUN NN 2 obj
    to to PART TO 6 mark
    buy buy VERB VB 2 xcomp
    coal coal NOUN NN 6 obj
"""


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (CHECK, {"a": "check", "check": "get", "to": "buy", "buy": "check", "coal": "buy"}),
        (MINE, {"a": "mine", "mine": "get", "to": "buy", "buy": "get", "coal": "buy"}),
    ],
)
def test_whose_infinitive_it_is(table: str, expected: dict[str, str]) -> None:
    doc = parse(table)
    infinitive_as_object(doc[5])
    assert {word.text: word.head.text for word in doc[2:]} == expected
    assert doc[3].dep_ == "obj"
