"""Which of two nouns a relative clause describes, and how sure that is."""

from __future__ import annotations

import pytest

# Text, predicate, subject, object.
DECIDED = [
    # A room, a committee and a city are no "who".
    ("The man in the corner of the hall who struck Bo Berg fled.", "strike", "man", "Bo Berg"),
    (
        "Ann Lee met a member of the Harbour Committee who signed the letter.",
        "sign",
        "member of the Harbour Committee",
        "letter",
    ),
    # The number of the verb decides.
    ("The board read a rule on late trains that has angered the union.", "anger", "rule", "union"),
    (
        "The rules for the harbour that have angered the union were dropped.",
        "anger",
        "rules",
        "union",
    ),
    # "that" behind a name or a bare noun means the noun before it.
    ("Ann Lee kept a pledge to Oslo that helped the union.", "help", "pledge", "union"),
    ("The board wrote a code of conduct that binds the clerks.", "bind", "code of conduct",
     "clerks"),
    # "a" marks the noun that is told of.
    ("Bo Berg is the owner of a firm that built the mill.", "build", "firm", "mill"),
    # Amounts and kinds are of what is told of.
    ("A number of firms that backed the bridge withdrew.", "endorse", "firms", "bridge"),
    # Behind a preposition of three words there is one noun.
    ("Bo Berg resigned in the face of losses that shocked the miners.", "shock", "losses",
     "miners"),
]  # fmt: skip
UNCHANGED = [
    ("The board praised the clerk who wrote the letter.", "write", "clerk", "letter"),
    ("The union read the letter that Ann Lee signed.", "sign", "Ann Lee", "letter"),
    ("Ann Lee, who runs the mill, sued the board.", "sue", "Ann Lee", "board"),
    ("The board rejected a plan for mills that were sold in May.", "sell", None, "mills"),
    ("The claim that Bo Berg robbed the bank angered Ann Lee.", "rob", "Bo Berg", "bank"),
]


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), DECIDED + UNCHANGED)
def test_which_noun_a_clause_describes(roles_of, text, predicate, subject, undergoer):
    assert roles_of(text, predicate) == [(subject, undergoer)]


@pytest.mark.parametrize(
    ("sure", "unsure", "predicate"),
    [
        (
            "Ann Lee saw the mill that scared the miners.",
            "Ann Lee saw the shed in the mill that scared the miners.",
            "scare",
        ),
        (
            "The board lists the trees that were felled.",
            "The board lists owners of trees that were felled.",
            "fell",
        ),
    ],
)
def test_where_either_may_be_meant_the_claim_is_less_sure(told, sure, unsure, predicate):
    (one,) = [claim for claim in told(sure) if claim.predicate == predicate]
    (other,) = [claim for claim in told(unsure) if claim.predicate == predicate]
    assert one.confidence >= 0.8 > other.confidence
