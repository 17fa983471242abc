"""Which respect a "not" denies, and deeds of which somebody is cleared."""

from __future__ import annotations

import pytest

from .conftest import name_of


@pytest.mark.parametrize(
    "sentence",
    [
        # A limit in time says that it happened then.
        "Police did not arrest Venn until Tuesday.",
        "Police did not arrest Venn till the ferry had left.",
        "Nobody arrested Venn until Tuesday.",
        "Police did not arrest Venn before Tuesday.",
        # How fast, how far, how often, with what in mind.
        "Police did not immediately arrest Venn.",
        "Police did not arrest Venn immediately.",
        "Police did not initially arrest Venn.",
        "Police did not always arrest Venn.",
        "Police did not formally arrest Venn.",
        "Police did not deliberately arrest Venn.",
        "Police did not arrest Venn on purpose.",
        "Police did not arrest Venn by mistake.",
        "Police did not arrest Venn right away.",
    ],
)
def test_a_negation_of_one_respect_denies_no_deed(told, sentence: str) -> None:
    assert [c for c in told(sentence) if c.predicate == "arrest"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Police did not arrest Venn.",
        "Police did not arrest Venn on Tuesday.",
        "Police did not arrest Venn before the vote.",
        "Police deliberately did not arrest Venn.",
        "Police did not actually arrest Venn.",
        "Police have not yet arrested Venn.",
        "Police did not arrest Venn, officially a guest of the town.",
        "Police did not arrest Venn, who stayed until Monday.",
        "Police did not arrest Venn and stayed until Monday.",
    ],
)
def test_other_words_leave_a_negation_whole(told, sentence: str) -> None:
    found = [c.polarity for c in told(sentence) if c.predicate == "arrest"]
    assert found == ["negative"]


def test_until_further_notice_is_no_limit(told) -> None:
    (claim,) = told("The bridge will not open until further notice.")
    assert (claim.polarity, claim.modality) == ("negative", "planned")


def test_what_lasted_until_a_day_is_told(told) -> None:
    (claim,) = told("Police held Venn until Tuesday.")
    assert claim.polarity == "positive"


@pytest.mark.parametrize(
    "sentence",
    [
        "Venn was acquitted of killing the guard on Monday.",
        "A court acquitted Venn of killing the guard.",
        "A court cleared Venn of killing the guard.",
        "Venn was exonerated of having killed the guard.",
        "Venn was found not guilty of killing the guard.",
        "Venn was not found guilty of killing the guard.",
        "The jury did not find Venn guilty of killing the guard.",
        "Lund is innocent of killing the guard.",
    ],
)
def test_nobody_did_what_somebody_was_cleared_of(told, sentence: str) -> None:
    assert [c for c in told(sentence) if c.predicate == "kill"] == []


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Venn was convicted of killing the guard.", "asserted"),
        ("A court convicted Venn of killing the guard.", "asserted"),
        ("Venn was found guilty of killing the guard.", "asserted"),
        ("Venn was accused of having killed the guard.", "reported"),
        ("Prosecutors accused Venn of killing the guard.", "reported"),
        ("Venn admitted having killed the guard.", "asserted"),
        ("Venn denied having killed the guard.", "denied"),
        ("Venn denied the theft, having killed the guard.", "asserted"),
    ],
)
def test_others_are_said_to_have_done_it(told, sentence: str, modality: str) -> None:
    found = [(name_of(c.subject), c.modality) for c in told(sentence) if c.predicate == "kill"]
    assert found == [("Venn", modality)]


def test_found_not_guilty_is_no_conviction(told) -> None:
    for sentence in (
        "The jury found Venn not guilty of killing the guard.",
        "Venn was found not guilty of killing the guard.",
    ):
        found = [(c.predicate, c.polarity, name_of(c.object)) for c in told(sentence)]
        assert found == [("acquit", "positive", "Venn")]


@pytest.mark.parametrize(
    ("word", "polarity", "modality"),
    [
        ("possible", "positive", "possible"),
        ("likely", "positive", "likely"),
        ("probable", "positive", "likely"),
        ("impossible", "positive", "denied"),
        ("unlikely", "negative", "likely"),
        ("clear", "positive", "asserted"),
        ("certain", "positive", "asserted"),
    ],
)
def test_how_likely_its_content_is_says_the_adjective(
    told, word: str, polarity: str, modality: str
) -> None:
    (claim,) = told(f"It is {word} that rebels killed the doctor.")
    assert (claim.predicate, claim.polarity, claim.modality) == ("kill", polarity, modality)


def test_the_role_that_is_denied_is_kept(told) -> None:
    heads = [
        claim.completion_head
        for text in (
            "Calder did not appoint Marek as finance minister.",
            "Calder appointed Marek as interior minister.",
        )
        for claim in told(text)
        if claim.predicate == "appoint"
    ]
    assert heads == ["as finance minister", "as interior minister"]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("Venn denies killing the guard.", "Venn"),
        ("Karl Venn denies killing the guard.", "Karl Venn"),
        ("The minister denies killing the guard.", "minister"),
        ("The minister denies having killed the guard.", "minister"),
        ("Venn denies that Orsk killed the guard.", "Orsk"),
        ("Venn denies killing the guard, his lawyer said.", "Venn"),
        ("Venn denies killing the guard, but Orsk left Norvik.", "Venn"),
    ],
)
def test_who_denies_it_in_the_present(told, sentence: str, doer: str) -> None:
    found = [(name_of(c.subject), c.modality) for c in told(sentence) if c.predicate == "kill"]
    assert found == [(doer, "denied")]


@pytest.mark.parametrize("accusers", ["Prosecutors", "Police", "Critics", "The unions"])
def test_who_accuses_in_the_present_says_so(told, accusers: str) -> None:
    claims = told(f"{accusers} accuse Orsk of bribing the mayor.")
    found = [
        (name_of(c.subject), name_of(c.object), c.modality, name_of(c.attributed_to))
        for c in claims
        if c.predicate == "bribe"
    ]
    assert found == [("Orsk", "mayor", "reported", accusers.removeprefix("The "))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Reports that rebels killed the doctor are false.",
        "The claim that rebels killed the doctor is false.",
        "The rumour that rebels killed the doctor is untrue.",
        "A report that rebels killed the doctor was wrong.",
        "The allegation that rebels killed the doctor is not true.",
    ],
)
def test_what_is_called_untrue_is_denied(told, sentence: str) -> None:
    found = [
        (name_of(c.subject), name_of(c.object), c.modality)
        for c in told(sentence)
        if c.predicate == "kill"
    ]
    assert found == [("rebels", "doctor", "denied")]


def test_what_undergoes_nothing_is_denied_as_well(told) -> None:
    (claim,) = told("Reports that the bridge collapsed are false.")
    assert (claim.predicate, claim.modality) == ("collapse", "denied")


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        # The report is what was written and is false.
        ("The report that Lund wrote is false.", "wrote"),
        ("Reports that the bridge collapsed are true.", "collapsed"),
        ("Lund said that rebels killed the doctor and that the report was false.", "killed"),
    ],
)
def test_what_is_not_called_untrue_is_told(told, sentence: str, verb: str) -> None:
    (claim,) = [c for c in told(sentence) if c.verb == verb]
    assert claim.modality != "denied"
