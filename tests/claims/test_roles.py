"""Who does a deed, what undergoes it, where and for how long: each sentence tells one claim."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.attributes import NAMED

from .conftest import text_of

# Text, predicate, subject, object; None where nobody or nothing is said.
ROLES = [
    # What a noun's clause says is done by whoever the noun is of.
    ("The decision by the board to close the mill angered Oslo.", "close", "board", "mill"),
    ("The effort by the union to save the mill failed.", "save", "union", "mill"),
    ("The deal gave Ann Lee a mandate to sell the mill.", "sell", "Ann Lee", "mill"),
    ("The town hired lawyers to defend the mill.", "defend", "lawyers", "mill"),
    # Nobody in particular does what is only a goal, a means or a right.
    ("Bo Berg voted for a plan to build a tower.", "build", None, "tower"),
    ("Ann Lee echoed calls for raising taxes.", "rise", None, None),
    ("Steps were taken to train the officers.", "train", None, "officers"),
    ("The court charged Bo Berg with plotting the theft.", "plot", "Bo Berg", "theft"),
    ("Ann Lee was in Oslo to see the show and praised the actors.", "praise", "Ann Lee", "actors"),
    # Subjects before which something else stands.
    (
        "For that reason, some firms, including Norvik, have withdrawn support for the bridge.",
        "withdraw",
        "some firms",
        "support",
    ),
    # What a preposition marks is what undergoes it.
    ("Shareholders panicked over the merger.", "panic over", "Shareholders", "merger"),
    ("The plan does not comport with the treaty.", "comport with", "plan", "treaty"),
    ("Bo Berg pulled ahead of Ann Lee in May.", "pull ahead of", "Bo Berg", "Ann Lee"),
    ("The union walked away from the talks.", "walk away from", "union", "talks"),
    ("Lawyers sifted last summer through the letters.", "sift through", "Lawyers", "letters"),
    # A singular verb tells of the last of several.
    ("Ann Lee met Ola Dahl and Bo Berg, who was fined in May.", "fine", None, "Bo Berg"),
    # How it is done is nobody with whom.
    ("Ann Lee spoke with great power.", "speak", "Ann Lee", None),
    ("Ann Lee spoke with the miners.", "speak", "Ann Lee", "miners"),
    # The noun before a relative clause is what it tells of.
    ("The board read the letter that he signed.", "sign", "he", "letter"),
    ("These are the benefits it promises older workers.", "promise", "it", "benefits"),
    ("Ann Lee did not urge Bo Berg to resign.", "urge to resign", "Ann Lee", "Bo Berg"),
    ("Ann Lee told the clerk not to collect the mail.", "collect", "clerk", "mail"),
    # A time undergoes nothing.
    ("Bo Berg, who was removed last summer, sued the board.", "dismiss", None, "Bo Berg"),
    ("The mayor told all departments to review deals.", "review", "all departments", "deals"),
    # What completes a verb makes the deed.
    ("The law would put miners at legal risk.", "put at risk", "law", "miners"),
    ("Ann Lee took the usual swipes at the bankers.", "take swipe", "Ann Lee", "bankers"),
    (
        "Bo Berg, who never went to law school, praised the court.",
        "attend",
        "Bo Berg",
        "law school",
    ),
]


def _deeds(claims):
    return [claim for claim in claims if claim.predicate != NAMED]


@pytest.mark.parametrize(("text", "predicate", "subject", "undergoer"), ROLES)
def test_who_does_what(roles_of, text, predicate, subject, undergoer):
    nobody = subject is None and undergoer is None
    assert roles_of(text, predicate) == ([] if nobody else [(subject, undergoer)])


@pytest.mark.parametrize(
    "text",
    [
        "The union kept it that way.",
        "His manner made him less of a target.",
        "Ann Lee made it clear that the mill was safe.",
        "Bo Berg went too far.",
        "Bo Berg called it a dark day for the mill.",
        "The fair, as it is being called, opened on Monday.",
        "The miners have got a problem.",
        "The board supports a ban on importing ivory.",
        # the object is the subject of what was said
        "We have not heard people at the Harbour Board concede yet that they lied.",
        "The poll found that families who rent pay more.",
    ],
)
def test_a_verb_without_its_complement_tells_nothing(told, text):
    bare = {"keep", "make", "go", "leave", "import", "receive", "call", "hear", "find"}
    assert [claim.predicate for claim in told(text) if claim.predicate in bare] == []


def test_a_second_infinitive_is_the_deed(told):
    claims = _deeds(told("Ann Lee went on to sell the mill to Bo Berg."))
    assert [(claim.predicate, text_of(claim.subject)) for claim in claims] == [("sell", "Ann Lee")]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ann Lee has the absolute right to sell the mill.", "sell"),
        ("Clerks have to deal with a couple who file a joint return.", "file"),
        ("The party proposed Ann Lee as its candidate.", "propose"),
    ],
)
def test_what_is_only_mentioned_is_no_claim(told, text, predicate):
    assert predicate not in {claim.predicate for claim in told(text)}


PLACES = [
    ("Ann Lee met Bo Berg in a crowded courtroom.", "crowded courtroom"),
    ("Ann Lee met Bo Berg there.", "there"),
    ("Ann Lee brought the files into the office.", "office"),
    ("The army sent troops to Norway.", "Norway"),
    ("Ann Lee praised Bo Berg in the end.", None),
    ("The army sent troops from Norway.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_place_may_have_no_name(told, text, place):
    assert [text_of(claim.place) for claim in _deeds(told(text))] == [place]


def test_a_place_without_a_name_has_no_entity(told):
    (claim,) = _deeds(told("Ann Lee met Bo Berg in a crowded courtroom."))
    assert claim.place.mention is None


TIMES = [
    ("Bo Berg ran the mill for three years.", "three years"),
    ("Ann Lee has criticised the board in recent years.", "recent years"),
    ("Ann Lee called the board twice a week.", "twice a week"),
    ("Bo Berg left the mill on Monday for three weeks.", "Monday"),
    ("Bo Berg sold the mill hours before the vote.", "before the vote"),
    ("Ann Lee, a 21-year veteran, sold the mill.", None),
    ("Ann Lee praised Bo Berg after the vote.", "after the vote"),
    ("Ann Lee praised Bo Berg on Monday after the vote.", "Monday"),
    ("Ann Lee drew criticism from a rival in the 2016 race.", None),
    # An occasion at the head of the sentence, with how long after, as a clause, or an adverb.
    ("After her talk with Bo Berg, Ann Lee praised the board.", "After her talk with Bo Berg"),
    ("Shortly after the ruling, Ann Lee praised Bo Berg.", "Shortly after the ruling"),
    ("Since then, Ann Lee has praised Bo Berg.", "Since then"),
    ("Ann Lee praised Bo Berg throughout the campaign.", "throughout the campaign"),
    ("Ann Lee praised Bo Berg throughout the province.", None),
    (
        "Ann Lee praised Bo Berg only in the final weeks of the race.",
        "only in the final weeks of the race",
    ),
    ("Earlier in the race, Ann Lee praised Bo Berg.", "Earlier in the race"),
    ("Ann Lee initially praised Bo Berg.", "initially"),
    ("Earlier, Ann Lee had praised Bo Berg.", "Earlier"),
    ("Ann Lee praised Bo Berg earlier this year.", "earlier this year"),
]


@pytest.mark.parametrize(("text", "time"), TIMES)
def test_how_long_it_went_on_stands_in_for_when(told, text, time):
    assert [text_of(claim.time) for claim in _deeds(told(text))] == [time]


CLAUSES = [
    ("Ann Lee praised Bo Berg after the film was shown.", "after the film was shown"),
    ("Before she led the town, Ann Lee praised Bo Berg.", "Before she led the town"),
    ("Ann Lee praised Bo Berg when he left the hall.", "when he left the hall"),
    # Any time, a reason, a time that belongs to a nearer verb, or one that a day gives.
    ("Ann Lee often praises Bo Berg when he leaves the hall.", None),
    ("Ann Lee praised Bo Berg as he had left the hall.", None),
    ("Ann Lee praised Bo Berg, who quit the board when it sold the mill.", None),
    ("Ann Lee praised Bo Berg on Monday after the film was shown.", "Monday"),
]


@pytest.mark.parametrize(("text", "time"), CLAUSES)
def test_a_clause_may_tell_the_occasion(told, text, time):
    assert {text_of(claim.time) for claim in told(text) if claim.predicate == "praise"} == {time}


def test_an_occasion_has_no_interval(told):
    (claim,) = _deeds(told("Ann Lee praised Bo Berg after the vote."))
    assert (claim.time.earliest, claim.time.latest) == (None, None)


@pytest.mark.parametrize(
    ("text", "minimum", "counted", "unit"),
    [
        ("Ann Lee voted against the bill 12 times.", 12, "time", None),
        ("Seventy F.B.I. agents searched the mill.", 70, "agent", None),
    ],
)
def test_what_a_number_counts(told, text, minimum, counted, unit):
    (claim,) = _deeds(told(text))
    found = (claim.quantity.minimum, claim.counted, claim.quantity.unit)
    assert found == (minimum, counted, unit)


def test_three_times_as_much_is_no_number_of_times(told):
    claims = _deeds(told("Norvik paid three times as much as the board."))
    assert [claim.counted for claim in claims if claim.counted == "time"] == []


def test_who_lies_in_a_hospital_is_no_place(told):
    (claim,) = _deeds(told("Ann Lee visited Scalese in the hospital."))
    assert text_of(claim.place) == "hospital"


def test_a_clause_behind_as_undergoes_nothing(told):
    claims = _deeds(told("Fighting broke out as marchers smashed windows."))
    assert [claim for claim in claims if claim.object and "marchers" in claim.object.text] == []
