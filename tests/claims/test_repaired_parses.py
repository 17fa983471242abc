"""Sentences that a small parser gets wrong in a regular way, and what must stay as it is."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.model import FoundClaim

from .conftest import name_of


def roles(claims: list[FoundClaim], predicate: str) -> list[tuple[str | None, str | None]]:
    return [(name_of(c.subject), name_of(c.object)) for c in claims if c.predicate == predicate]


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        # What describes a noun from before it is no clause.
        ("A falling mine hit the ferry.", "hit", ("falling mine", "ferry")),
        # Behind a first verb without any link the main verb follows.
        ("A van packed with gas bottles blew up near the bank.", "explode", (None, "van")),
        ("A man armed with a knife entered the bank on Friday.", "enter", ("man", "bank")),
        ("A woman dressed in black robbed the bank.", "rob", ("woman", "bank")),
        # Past tenses that look like nouns.
        ("The dam of the tin mine burst on 3 August.", "burst", (None, "dam of the tin mine")),
        ("A water main burst in the centre of Lesk on Sunday.", "burst", (None, "water main")),
        ("The tyre of the bus burst on the way to Rome.", "burst", (None, "tyre of the bus")),
        # What is let somewhere is no verb.
        ("The plant let acid into the canal.", "let into canal", ("plant", "acid")),
        ("The plant might have let acid into the canal.", "let into canal", ("plant", "acid")),
        ("The guards let two prisoners out of the yard.", "let out of yard",
         ("guards", "two prisoners")),
        # No adverb, whatever its last letters.
        ("Its assembly approved the plan on Monday.", "approve", ("Its assembly", "plan")),
        ("The owners' family sold the mill in May.", "sell", ("owners' family", "mill")),
        ("The board quickly approved the plan.", "approve", ("board", "plan")),
        # The name says who the rival is.
        ("Ana Lima beat her rival, Bo Berg, by six votes.", "defeat", ("Ana Lima", "Bo Berg")),
    ],
)  # fmt: skip
def test_roles_behind_misread_words(
    told, sentence: str, predicate: str, expected: tuple[str | None, str | None]
) -> None:
    assert roles(told(sentence), predicate) == [expected]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        # Both verbs are told; nothing describes the town.
        ("The town recovered from the storm and rebuilt the bridge.", "rebuild"),
        ("The car broke down near Lund, and police questioned the driver.", "question"),
        ("Bo Berg looked at the map and left the hut.", "leave"),
    ],
)
def test_two_verbs_that_are_linked_stay_two(told, sentence: str, predicate: str) -> None:
    assert len(roles(told(sentence), predicate)) == 1
    assert all(claim.clause != "acl" for claim in told(sentence))


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("A burst of anger followed the vote on Sunday.", "burst"),
        ("The split in the party hurt the mayor.", "split"),
        ("The burst pipe flooded the cellar.", "burst"),
        ("The firm lets rooms to students.", "let"),
        ("The judge let him go into the yard.", "let into yard"),
    ],
)
def test_a_noun_stays_one(told, sentence: str, silent: str) -> None:
    assert roles(told(sentence), silent) == []


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Tessin Motors closes Lomar plant", ("Tessin Motors", "Lomar plant")),
        ("Tessin Motors closes Lomar mill", ("Tessin Motors", "Lomar mill")),
        ("Tessin Motors closes Lomar", ("Tessin Motors", "Lomar")),
    ],
)
def test_a_noun_behind_a_name_is_the_thing(told, headline: str, expected: tuple[str, str]) -> None:
    assert expected in roles(told(headline, "headline"), "close")


@pytest.mark.parametrize(
    ("caption", "place"),
    [
        ("Chancellor Ana Lima signing the accord in Bled in October 2030.", "Bled"),
        ("Chancellor Ana Lima signing the accord in Reading in October 2030.", "Reading"),
        ("Chancellor Ana Lima signing the accord in Oslo in October 2030.", "Oslo"),
        ("Chancellor Ana Lima signing the accord in October 2030.", None),
    ],
)
def test_a_capital_behind_in_is_a_place(told, caption: str, place: str | None) -> None:
    [claim] = [claim for claim in told(caption, "caption") if claim.predicate == "sign"]
    assert name_of(claim.place) == place
    assert claim.time is not None and claim.time.text == "October 2030"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Ana Lima is due to hold talks with Bo Berg in Oslo in the last week of June.", "planned"),
        ("Ana Lima was due to meet Bo Berg on Monday.", "planned"),
        ("Ana Lima met Bo Berg in Oslo on Monday.", "asserted"),
    ],
)
def test_what_is_due_is_still_to_come(told, sentence: str, modality: str) -> None:
    [claim] = [claim for claim in told(sentence) if claim.predicate == "meet"]
    assert (claim.modality, name_of(claim.subject), name_of(claim.object)) == (
        modality,
        "Ana Lima",
        "Bo Berg",
    )


SAID_BETWEEN = [
    # sentence, predicate, who does it, who says so
    ("Bo Berg left Ana Lima in May, friends of the singer say, and moved to Rome.", "leave",
     "Bo Berg", "friends of the singer"),
    ("The firm closed the plant in May, two managers said, and sold the machines.", "sell",
     "firm", "two managers"),
    ("The bishop sold the palace in May, neighbours of the cook say, and bought a farm.", "sell",
     "bishop", "neighbours of the cook"),
    ("The ministers met on Monday, aides say, and signed a pact.", "sign", "ministers", "aides"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "predicate", "subject", "speaker"), SAID_BETWEEN)
def test_who_says_so_between_two_commas(
    told, sentence: str, predicate: str, subject: str, speaker: str
) -> None:
    [claim] = [claim for claim in told(sentence) if claim.predicate == predicate]
    assert (name_of(claim.subject), name_of(claim.attributed_to)) == (subject, speaker)


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Bo Berg left Ana Lima in May, and friends of the singer say he moved to Rome.", "leave"),
        ("The firm, which two managers left, sold the machines.", "sell"),
    ],
)
def test_a_clause_beside_another_says_nothing_about_it(told, sentence: str, predicate: str) -> None:
    found = [claim for claim in told(sentence) if claim.predicate == predicate]
    assert [claim.attributed_to for claim in found[:1]] == [None]


@pytest.mark.parametrize(
    ("sentence", "predicate", "subject", "undergoer"),
    [
        ("Ida Brandt did not expel Harlen.", "expel", "Ida Brandt", "Harlen"),
        ("Dorvik didn't expel envoys.", "expel", "Dorvik", "envoys"),
        ("Norvik did not authorise two ferries.", "allow", "Norvik", "two ferries"),
        ("Norvik did not free two editors.", "release", "Norvik", "two editors"),
        ("The board did not lower fees.", "reduce", "board", "fees"),
        ("Norvik did not lower two fees.", "reduce", "Norvik", "two fees"),
        ("Dorvik did not vow to sell.", "promise", "Dorvik", "to sell"),
        # no part of the name behind it
        ("The board did not imprison Tom Brand.", "sentence", "board", "Tom Brand"),
    ],
)
def test_behind_not_stands_a_verb(told, sentence, predicate, subject, undergoer) -> None:
    claims = told(sentence)
    assert roles(claims, predicate) == [(subject, undergoer)]
    assert [c.polarity for c in claims if c.predicate == predicate] == ["negative"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvik did not even the last time.",
        "Norvik did not last week.",
        "Dorvik did not back then.",
        "Dorvik did not well in May.",
    ],
)
def test_behind_not_no_adverb_is_a_verb(told, sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "predicate", "subject", "undergoer"),
    [
        ("Dorvik beat Harlen on Saturday.", "defeat", "Dorvik", "Harlen"),
        ("Dorvik shut the plant in May.", "close", "Dorvik", "plant"),
        ("Marnic cut 300 jobs.", "cut", "Marnic", "300 jobs"),
    ],
)
def test_an_unknown_name_before_a_past_tense_does_it(
    told, sentence, predicate, subject, undergoer
) -> None:
    claims = told(sentence)
    assert roles(claims, predicate) == [(subject, undergoer)]
    assert [c.modality for c in claims if c.predicate == predicate] == ["asserted"]


def test_what_is_sold_gets_nothing(told) -> None:
    claims = told("They would have sold the mill if the bank had paid.")
    assert roles(claims, "sell") == [("They", "mill")]
    assert ("Norvik", "owners") not in roles(told("Norvik told the owners that it sank."), "tell")


@pytest.mark.parametrize("sentence", ["Quickly cut the tape.", "Please beat the eggs."])
def test_an_order_is_nobodys_deed(told, sentence: str) -> None:
    assert [claim.subject for claim in told(sentence)] == [None] * len(told(sentence))


@pytest.mark.parametrize(
    ("sentence", "verb", "subject", "undergoer"),
    [
        # who hears it is not described by it
        ("Berg told the panel that the ferry sank.", "sank", None, "ferry"),
        ("Berg asked the board that Hale be excused.", "excused", None, "Hale"),
        ("Berg swore to the board that Hale sold it.", "sold", "Hale", "it"),
        # what somebody wrote is described by it
        ("Berg sold the book that her aunt wrote.", "wrote", "her aunt", "book"),
        # a participle taken for the verb
        ("The parcel addressed to Berg was found on Friday.", "found", None, "parcel"),
        ("The letter posted by Berg was lost.", "lost", None, "letter"),
        ("The mayor resigned on Friday and was arrested.", "arrested", None, "mayor"),
        # a hyphen that stands for a dash makes no noun of a verb
        ("The mayor resigned-a day after the vote.", "resigned", "mayor", None),
        ("In a note, Hale claimed, falsely, that Berg was paying for it.", "paying", "Berg", "it"),
        # "has"
        ("She dealt with the trouble he's caused as well.", "caused", "he", "trouble"),
        ("She dealt with the trouble he's caused.", "caused", "he", "trouble"),
        ("The day he's released, they leave.", "released", None, "he"),
    ],
)
def test_clauses_beside_nouns(told, sentence, verb, subject, undergoer) -> None:
    found = [(name_of(c.subject), name_of(c.object)) for c in told(sentence) if c.verb == verb]
    assert found == [(subject, undergoer)]


def test_a_demand_is_of_the_deed(told) -> None:
    claims = told("Voters called for the mayor to sign the bill.")
    assert roles(claims, "demand") == [("Voters", "for the mayor to sign the bill")]
    claims = told("Voters called for the law to be scrapped.")
    assert roles(claims, "demand") == [("Voters", "for the law to be scrapped")]
    claims = told("Voters called for a law to calm the town.")
    assert roles(claims, "demand") == [("Voters", "law")]


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        ("Iran agreed to release two tankers.", "release", [("Iran", "two tankers")]),
        ("Iran released two photographs of the tankers.", "release", []),
        ("Karth Motors released a new jet engine.", "release", []),
        (
            "Harlen Airlines laid off 400 cabin crew.",
            "cut",
            [("Harlen Airlines", "400 cabin crew")],
        ),
        ("They put off further talks.", "postpone", [("They", "further talks")]),
        # what describes the nouns is no particle
        ("They met two off-duty guards.", "meet", [("They", "two off-duty guards")]),
    ],
)
def test_verbs_by_their_objects_and_particles(told, sentence, predicate, expected) -> None:
    assert roles(told(sentence), predicate) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nine workers died when an explosion ripped through a mill on Monday.", "Monday"),
        ("Four people died as a fire swept through a hotel in Marren on Sunday.", "Sunday"),
    ],
)
def test_a_clause_of_time_of_a_calamity_dates_the_deaths(told, sentence, expected) -> None:
    claims = [claim for claim in told(sentence) if claim.predicate == "kill"]
    assert [claim.time.text for claim in claims] == [expected]


def test_a_storm_that_something_is_described_as_does_nothing(told) -> None:
    claims = told("He described it as a storm ripped from the coast.")
    assert not [claim for claim in claims if claim.clause == "advcl"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The pope cancelled a visit to Oslo planned for Sunday.",
        "Ida Brandt called off a trip to Norway scheduled for Monday.",
    ],
)
def test_what_is_planned_for_a_day_is_the_deed(told, sentence) -> None:
    held = [name_of(claim.object) for claim in told(sentence) if claim.predicate == "hold"]
    assert all(one == "trip" for one in held)
