"""Numbers that are no whole: parts, levels behind a change; of what so much; hardly any."""

from __future__ import annotations

import pytest

from tests.claims.conftest import name_of


def counted(claims) -> list[tuple]:
    """Return what undergoes a claim, its number, what is counted and how, in text order."""
    return [
        (
            name_of(claim.object),
            claim.quantity.text,
            claim.counted or claim.quantity.unit,
            claim.quantity_scope,
        )
        for claim in claims
        if claim.quantity is not None
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The blast killed 12 people, including two children.",
        "12 people, including two children, were killed in the fire.",
    ],
)
def test_a_part_is_a_claim_of_its_own(told, sentence):
    claims = told(sentence)
    assert counted(claims) == [
        ("12 people", "12", "person", "total"),
        ("two children", "two", "child", "part"),
    ]
    assert [claim.quantity_whole for claim in claims] == [None, 12]
    assert "12 people, including two children" in sentence[claims[1].start : claims[1].end]


def test_a_part_of_those_who_do_it(told):
    claims = told("Twenty members, including three women, voted against the plan.")
    assert [(name_of(c.subject), c.counted, c.quantity_scope) for c in claims] == [
        ("Twenty members", "member", "total"),
        ("three women", "woman", "part"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The board, including two bankers, resigned.",
        "The blast killed people, including two nurses.",
        "Norvik sold the mill, including two sheds.",
    ],
)
def test_no_part_without_a_number_of_the_whole(told, sentence):
    claims = told(sentence)
    assert len(claims) == 1
    assert claims[0].quantity is None


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        (
            "Unemployment fell by 2 percentage points to 5.4 per cent in May.",
            [("2 percentage points", "change"), ("5.4 per cent", "level")],
        ),
        (
            "Unemployment fell by 2 per cent to 5.4%.",
            [("2 per cent", "change"), ("5.4%", "level")],
        ),
        ("Unemployment fell 2% to 5.4%.", [("2%", "change"), ("5.4%", "level")]),
        ("Profits rose 12% to €40 million.", [("12%", "change"), ("€40 million", "level")]),
        ("Prices rose 2 to 5 per cent.", [("2 to 5 per cent", "change")]),
        ("Prices fell by 5-7 percent.", [("5-7 percent", "change")]),
    ],
)
def test_a_change_and_its_level(told, sentence, numbers):
    # What unemployment was in May is a claim of its own (period_figures.py).
    changes = [claim for claim in told(sentence) if claim.predicate != "statistic"]
    assert [(claim.quantity.text, claim.quantity_scope) for claim in changes] == numbers


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("Norvik exported 1.2m tonnes of grain last year.", "grain"),
        ("Norvik exported 500 tonnes of steel.", "steel"),
        ("Norvik exported 1.2m tonnes last year.", None),
    ],
)
def test_of_what_so_much_is_meant(told, sentence, thing):
    (claim,) = told(sentence)
    assert claim.counted == thing
    assert (claim.quantity.unit, claim.quantity_scope) == ("tonne", "total")
    assert claim.object.text.endswith(f"tonnes of {thing}" if thing else "1.2m tonnes")


@pytest.mark.parametrize(
    "sentence",
    [
        "Few people left Karth.",
        "Very few members voted for the plan.",
        "Few of them left Karth.",
        "Police found few survivors.",
    ],
)
def test_hardly_any_is_no_claim(told, sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A few people left Karth.",
        "Quite a few members voted for the plan.",
        "The few soldiers left Karth.",
        "The last few soldiers left Karth.",
        "Norvik kept its few friends.",
        "Many people left Karth.",
    ],
)
def test_some_is_a_claim(told, sentence):
    (claim,) = told(sentence)
    assert (claim.polarity, claim.modality) == ("positive", "asserted")


def test_a_rate_is_of_nothing(told):
    (claim,) = told("Norvik paid a tax rate of 35 percent.")
    assert (claim.quantity.unit, claim.counted) == ("percent", None)
