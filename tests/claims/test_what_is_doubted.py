"""What is denied, doubted or wanted by whom, and past tenses that looked like adjectives."""

from __future__ import annotations

import pytest

from .conftest import name_of, text_of


def of(claims, predicate):
    """Return polarity, modality and speaker of the only claim with a predicate."""
    (found,) = [claim for claim in claims if claim.predicate == predicate]
    return found.polarity, found.modality, name_of(found.attributed_to)


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Ida Brandt did not resign because of the row, but because she was ill.", "resign"),
        ("Norvik did not close the mill because it lost money but because of a strike.", "close"),
        ("The ministers did not meet in Harlen but in Dorvik.", "meet"),
    ],
)
def test_a_reason_or_place_that_is_denied_denies_no_deed(told, sentence, predicate) -> None:
    assert [claim for claim in told(sentence) if claim.predicate == predicate] == []


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("The guard did not shoot Karth but a farmer did.", "shoot"),
        ("Norvik did not close the mill because of the strike.", "close"),
        ("Norvik did not close the mill in Harlen, but it sold the port in May.", "close"),
        ("Karth was not shot by the guard but by a farmer.", "shoot"),
    ],
)
def test_but_another_deed_leaves_the_negation(told, sentence, predicate) -> None:
    assert of(told(sentence), predicate)[0] == "negative"


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        (
            "It is not true that we sold the weapons, Ida Brandt said.",
            "sell",
            ("positive", "denied", "Ida Brandt"),
        ),
        (
            "The army rejected claims that its soldiers had looted the museum.",
            "loot",
            ("positive", "denied", "army"),
        ),
        (
            "The army denied reports that its soldiers had looted the museum.",
            "loot",
            ("positive", "denied", "army"),
        ),
        (
            "The ministry dismissed reports that the bridge had fallen.",
            "fall",
            ("positive", "denied", "ministry"),
        ),
        (
            "The ministry dismissed as false reports that the bridge had fallen.",
            "fall",
            ("positive", "denied", "ministry"),
        ),
        (
            "Officials rejected Norvik's claim that Karth robbed the bank.",
            "rob",
            ("positive", "denied", "Officials"),
        ),
        (
            "Parliament is unlikely to approve the treaty this year.",
            "approve",
            ("negative", "likely", None),
        ),
        (
            "Parliament is not unlikely to approve the treaty.",
            "approve",
            ("positive", "likely", None),
        ),
        (
            "Experts doubt that the vaccine caused the deaths.",
            "cause",
            ("negative", "likely", "Experts"),
        ),
        (
            "Experts doubted that Norvik would close the mill.",
            "close",
            ("negative", "possible", "Experts"),
        ),
        (
            "The opposition wants the prime minister to resign.",
            "resign",
            ("positive", "planned", "opposition"),
        ),
        ("Ida Brandt wants to resign.", "resign", ("positive", "planned", None)),
    ],
)
def test_who_denies_doubts_or_wants(told, sentence, predicate, expected) -> None:
    assert of(told(sentence), predicate) == expected


def test_a_report_that_somebody_wrote_is_rejected_and_was_written(told) -> None:
    claims = told("The board rejected the report that Ida Brandt wrote.")
    assert of(claims, "write")[:2] == ("positive", "asserted")


@pytest.mark.parametrize(
    ("sentence", "subject", "predicate", "thing"),
    [
        ("The army destroyed 14 tanks on Monday.", "army", "destroy", "14 tanks"),
        (
            "The army destroyed 14 tanks on Monday, according to the ministry.",
            "army",
            "destroy",
            "14 tanks",
        ),
        (
            "The palace confirmed that the king had undergone surgery.",
            "king",
            "undergo",
            "surgery",
        ),
        (
            "The palace confirmed on Monday that the king had undergone surgery.",
            "king",
            "undergo",
            "surgery",
        ),
        ("“The troops shot at us,” a farmer told Reuters.", "troops", "shoot at", "us"),
        ("Gunmen shot at a car in Harlen.", "Gunmen", "shoot at", "car"),
        ("It closed two of the lanes last year.", "It", "close", "two of the lanes"),
        ("The police arrested protesters in Harlen.", "police", "arrest", "protesters"),
    ],
)
def test_past_tenses_and_what_they_are_done_to(told, sentence, subject, predicate, thing) -> None:
    found = [
        (text_of(claim.subject), claim.predicate, text_of(claim.object)) for claim in told(sentence)
    ]
    assert (subject, predicate, thing) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "A state owned mill.",
        "The house had broken windows.",
        "A shot at the title.",
        "A shot at goal by the captain.",
    ],
)
def test_what_describes_stays_an_adjective(told, sentence) -> None:
    assert list(told(sentence)) == []


def test_points_and_days_are_no_objects(told) -> None:
    claim = next(c for c in told("Brandt fled two days later.") if c.predicate == "flee")
    assert claim.object is None


def test_who_says_on_a_day_and_has_undergone_are_two(told) -> None:
    claims = told("The palace confirmed on Monday that the king had undergone surgery.")
    assert [name_of(claim.attributed_to) for claim in claims] == ["palace"]
