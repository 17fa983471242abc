"""Scores: one deed with one pair of roles and one result, by whichever side it is told."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.precision import comparable_interval
from datasette_discrepancy.language.quantities import find_quantities
from datasette_discrepancy.language.scores import SCORE, find_scores
from tests.claims.conftest import name_of
from tests.hostile import no_blow_up


def results(claims) -> set[tuple]:
    """Return predicate, who and whom, printed score and what was counted of each score."""
    return {
        (c.predicate, name_of(c.subject), name_of(c.object), c.quantity.text, c.counted)
        for c in claims
        if c.quantity is not None and c.quantity.unit == SCORE
    }


def numbers(claims) -> list[str]:
    """Return each printed number that a claim has."""
    return [claim.quantity.text for claim in claims if claim.quantity is not None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Harlen beat Dorvik 2-1 on Saturday.",
        "Harlen defeated Dorvik 2-1.",
        "Harlen overcame Dorvik 2-1.",
        "Harlen won 2-1 against Dorvik on Saturday.",
        "Dorvik lost 2-1 to Harlen on Saturday.",
        "Dorvik were beaten 2-1 by Harlen.",
        "Dorvik was beaten by Harlen 2-1 on Saturday.",
        "Harlen's 2-1 win over Dorvik on Saturday sent the club to the top.",
        "Harlen claimed a 2-1 victory over Dorvik.",
        "Dorvik suffered a 2-1 defeat to Harlen.",
        "Dorvik slumped to a 2-1 defeat against Harlen on Sunday.",
        "Dorvik's 2-1 defeat by Harlen on Saturday cost the coach his job.",
    ],
)
def test_who_beat_whom(told, sentence):
    assert ("defeat", "Harlen", "Dorvik", "2-1", None) in results(told(sentence))


def test_a_loser_may_name_his_side_first(told):
    (claim,) = told("Dorvik lost 1-2 to Harlen on Saturday.")
    assert results([claim]) == {("defeat", "Harlen", "Dorvik", "1-2", None)}
    assert comparable_interval(2, 2, "1-2", SCORE) == comparable_interval(2, 2, "2-1", SCORE)
    assert comparable_interval(2, 2, "2-1", SCORE) != comparable_interval(2, 2, "2-0", SCORE)


@pytest.mark.parametrize(
    "sentence",
    ["Harlen drew 1-1 with Dorvik.", "Harlen and Dorvik drew 1-1."],
)
def test_a_draw(told, sentence):
    assert results(told(sentence)) == {("tie", "Harlen", "Dorvik", "1-1", None)}


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        (
            "The council voted 7-5 to approve the plan.",
            ("approve", "council", "plan", "7-5", "12 votes"),
        ),
        (
            "The council voted 7 to 5 to approve the plan.",
            ("approve", "council", "plan", "7 to 5", "12 votes"),
        ),
        (
            "The council approved the plan by a vote of nine to five.",
            ("approve", "council", "plan", "nine to five", "14 votes"),
        ),
        (
            "The council approved the plan by 7 votes to 5.",
            ("approve", "council", "plan", "7 votes to 5", "12 votes"),
        ),
        (
            "The council approved the plan by seven votes to five.",
            ("approve", "council", "plan", "seven votes to five", "12 votes"),
        ),
        (
            "The council approved the plan on a 7-5 vote.",
            ("approve", "council", "plan", "7-5", "12 votes"),
        ),
        (
            "The Senate approved the bill 52–48 on Tuesday.",
            ("approve", "Senate", "bill", "52–48", "100 votes"),
        ),
        ("The bill passed 52-48.", ("approve", None, "bill", "52-48", "100 votes")),
        (
            "In a 5-4 ruling, the court struck down the law.",
            ("overturn", "court", "law", "5-4", "9 votes"),
        ),
        (
            "The court voted 5-4 to uphold the ban.",
            ("uphold", "court", "ban", "5-4", "9 votes"),
        ),
    ],
)
def test_votes(told, sentence, result):
    claims = told(sentence)
    assert results(claims) == {result}
    assert {claim.modality for claim in claims if claim.predicate == result[0]} == {"asserted"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Harlen took a 2-1 lead in the first half.",
        "Harlen led 2-1 at half-time.",
        "Ida Brandt beat Lena Karth 6-4, 7-5.",
        "Ida Brandt beat Lena Karth 6-4 7-6 (5).",
        "Harlen beat Dorvik 4-3 on aggregate.",
        "Harlen beat Dorvik 4-3 on penalties after a 1-1 draw.",
        "Harlen beat Dorvik 2-1 and Karth 3-0.",
        "Harlen beat Dorvik and Karth 2-1.",
        "It was a 24-7 operation, Norvik said.",
        "Lee gave them a 50-50 chance.",
        "The 2010-11 season ended in May.",
        "Norvik fell to Dorvik troops in May.",
    ],
)
def test_no_result(told, sentence):
    assert numbers(told(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Some 10-15 people left Karth.", ("Some 10-15", None)),
        ("The flood killed 10-15 people.", ("10-15", None)),
        ("Prices fell 3-5 percent.", ("3-5 percent", "percent")),
    ],
)
def test_a_range_stays_one(told, sentence, number):
    (claim,) = told(sentence)
    assert (claim.quantity.text, claim.quantity.unit) == number


def test_nothing_is_done_to_a_score(told):
    for sentence in ("Harlen lost 3-1 to Dorvik.", "Harlen won 3-1.", "Harlen lost 3-1."):
        assert all("3" not in (name_of(c.object) or "") for c in told(sentence))


def test_whoever_is_lost_to_has_a_name(roles_of):
    assert roles_of("Lee lost to Park in May.", "defeat") == [("Park", "Lee")]
    assert roles_of("Ann Lee lost to cancer.", "defeat") == []
    assert roles_of("The party lost three seats to Norvik.", "defeat") == []
    assert roles_of("Norvik's troops won over Karth.", "defeat") == []


def test_what_is_no_end_is_told_apart():
    text = "It was 1-0 at half-time, 2-1 in the end and 6-4, 7-5 in sets; 5-10 people saw it."
    found = [(text[one.start : one.end], one.final) for one in find_scores(text)]
    assert found == [("1-0", False), ("2-1", True), ("6-4", False), ("7-5", False)]


def test_a_long_text_takes_no_longer():
    for part in (
        "lost 1-2 ",
        "vote of ",
        "voted 7 to ",
        "voted seven to ",
        "2-1 home ",
        "6-4, ",
        "7 votes to ",
        "2-1" + " " * 999,
    ):
        with no_blow_up():
            find_quantities(part * 2000)


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Ida Petrak upset the champion Lena Roth 7-5, 6-4 on Thursday.", "defeat"),
        ("Ida Petrak stunned Lena Roth 7-6, 6-4 on Thursday.", "defeat"),
        ("Ida Petrak upset Lena Roth on Thursday.", "upset"),
        ("Ida Petrak hit Lena Roth 10-15 times.", "hit"),
    ],
)
def test_sets_tell_a_match(told, sentence, predicate) -> None:
    (claim,) = [c for c in told(sentence) if c.predicate not in {"named", "works_as"}]
    assert claim.predicate == predicate
