"""An age between a name and what it says of its bearer: everything is read as without it."""

from __future__ import annotations

import pytest

from .conftest import name_of

# Ways of telling an age that stand between a name and an apposition.
INSERTIONS = ["", ", 45", ", aged 45", ", age 45", ", 45 years old", " (45)", " (PS)"]

# Before and behind the name with its apposition, a deed, who does it and to whom it is done.
ROLES = [
    ("", ", {0}, resigned on Monday.", "resign", "Petra Olsen", None),
    ("", ", {0}, was arrested.", "arrest", None, "Petra Olsen"),
    ("Police arrested ", ", {0}, on Monday.", "arrest", "Police", "Petra Olsen"),
    ("Police arrested ", ", {0}.", "arrest", "Police", "Petra Olsen"),
    ("The fire was started by ", ", {0}.", "begin", "Petra Olsen", "fire"),
]
OFFICES = [
    ("the mayor of Harlen", "holds_office"),
    ("a former judge", "held_office"),
    ("an engineer at Norvik", "works_as"),
    ("a teacher from Harlen", "works_as"),
]


def roles(claims, predicate):
    return [(name_of(c.subject), name_of(c.object)) for c in claims if c.predicate == predicate]


@pytest.mark.parametrize("insertion", INSERTIONS)
@pytest.mark.parametrize(("before", "behind", "deed", "subject", "thing"), ROLES)
def test_the_bearer_takes_part_whatever_stands_behind(
    told, before, behind, deed, subject, thing, insertion
):
    sentence = f"{before}Petra Olsen{insertion}{behind.format('the mayor of Harlen')}"
    claims = told(sentence)
    assert roles(claims, deed) == [(subject, thing)]
    assert roles(claims, "holds_office") == [("Petra Olsen", "the mayor of Harlen")]


@pytest.mark.parametrize("insertion", INSERTIONS)
@pytest.mark.parametrize(("office", "predicate"), OFFICES)
def test_offices_behind_an_age(told, office, predicate, insertion):
    claims = told(f"Petra Olsen{insertion}, {office}, resigned.")
    assert roles(claims, predicate) == [("Petra Olsen", office)]
    assert roles(claims, "resign") == [("Petra Olsen", None)]


@pytest.mark.parametrize("behind", ["", ", 45", ", a teacher", ", 45, the mayor of Harlen"])
def test_who_speaks_at_the_end_of_a_sentence(told, behind):
    for deed in ("Norvik sold the clinic", "The clinic was sold by Norvik"):
        (sold,) = (c for c in told(f"{deed}, said Petra Olsen{behind}.") if c.predicate == "sell")
        assert name_of(sold.attributed_to) == "Petra Olsen"


def test_who_speaks_behind_an_age(told):
    for sentence in (
        "The clinic was sold by Norvik, said Petra Olsen, 45, the mayor of Harlen.",
        "Petra Olsen, 45, the mayor of Harlen, said the clinic was sold by Norvik.",
        "Petra Olsen, 45, who is the mayor of Harlen, said the clinic was sold by Norvik.",
    ):
        claims = told(sentence)
        sold = [c for c in claims if c.predicate == "sell"]
        assert [name_of(c.attributed_to) for c in sold] == ["Petra Olsen"]
        assert roles(claims, "holds_office") == [("Petra Olsen", "the mayor of Harlen")]


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        ("Tom Brand, 34, Petra Olsen's brother, left.", "related_to", ("Tom Brand", "Petra Olsen")),
        (
            "Tom Brand, 34, the brother of Petra Olsen, left.",
            "related_to",
            ("Tom Brand", "Petra Olsen"),
        ),
        (
            "Petra Olsen, 45, and her husband, Tom Brand, 34, left.",
            "related_to",
            ("Tom Brand", "Petra Olsen"),
        ),
        ("Tom Brand, 34, a Norwegian citizen, left.", "nationality", ("Tom Brand", "Norwegian")),
        ("Jane Smith, 39, a French engineer, left.", "nationality", ("Jane Smith", "French")),
        ("Jane Smith is French.", "nationality", ("Jane Smith", "French")),
        ("Jane Smith, who is South Korean, left.", "nationality", ("Jane Smith", "South Korean")),
        ("Jane Smith, 39, an engineer at Norvik, left.", "employed_by", ("Jane Smith", "Norvik")),
        (
            "Tom Brand, 34, the Norvik chief executive, left.",
            "employed_by",
            ("Tom Brand", "Norvik"),
        ),
        ("Tom Brand, 34, who was mayor until 2020, left.", "held_office", ("Tom Brand", "mayor")),
        (
            "Tom Brand, who is 34 and the mayor of Harlen, left.",
            "holds_office",
            ("Tom Brand", "the mayor of Harlen"),
        ),
        (
            "Tom Brand, formerly the mayor of Harlen, left.",
            "held_office",
            ("Tom Brand", "formerly the mayor of Harlen"),
        ),
    ],
)
def test_other_attributes(told, sentence, predicate, expected):
    assert roles(told(sentence), predicate) == [expected]


def test_each_entry_of_a_list_tells_of_the_name_that_opens_it(told):
    claims = told(
        "Tom Brand, 34, a teacher, Ida Brandt, 45, a nurse, and Petra Olsen, 50, a lawyer, "
        "were arrested."
    )
    assert roles(claims, "works_as") == [
        ("Tom Brand", "a teacher"),
        ("Ida Brandt", "a nurse"),
        ("Petra Olsen", "a lawyer"),
    ]
    assert sorted(thing for _, thing in roles(claims, "arrest")) == [
        "Ida Brandt",
        "Petra Olsen",
        "Tom Brand",
    ]


def test_an_age_is_that_of_the_name_before_it(said):
    text = "Tom Brand, 34, Ida Brandt, 45, and Petra Olsen, 50, were arrested."
    assert [(name, q[0]) for name, _, _, q in said(text, "aged")] == [
        ("Tom Brand", 34),
        ("Ida Brandt", 45),
        ("Petra Olsen", 50),
    ]
    assert [f[0] for f in said("Tom Brand, 34, Harlen's mayor, resigned.", "aged")] == ["Tom Brand"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Petra Olsen (45), a teacher, was arrested.",
        "Petra Olsen, a mother of two, was arrested.",
        "Petra Olsen, 45, the mother of two boys, was arrested.",
    ],
)
def test_a_number_in_a_description_counts_nothing_in_the_deed(told, sentence):
    assert [c.quantity for c in told(sentence) if c.predicate == "arrest"] == [None]


def test_a_time_in_a_description_dates_no_deed(told):
    (claim,) = (
        c for c in told("Tom Brand, mayor of Harlen in 2020, was arrested.") if c.verb == "arrested"
    )
    assert claim.time is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Petra Olsen, a teacher from Harlen, resigned.",
        "Petra Olsen, 45, an engineer from Harlen, resigned.",
    ],
)
def test_where_somebody_is_from_employs_nobody(said, sentence):
    assert said(sentence, "employed_by") == []


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        # Not who says so, nor the title of the next name.
        ("Petra Olsen, 45, the mayor said, left.", []),
        ("Petra Olsen, 45, and her husband, the mayor, left.", []),
        ("After meeting Petra Olsen, 45, the mayor, Bo Berg, left.", []),
        ("Petra Olsen, 45, a candidate for mayor, left.", []),
        ("The son of Petra Olsen, 45, is a judge.", []),
    ],
)
def test_who_holds_no_office(said, sentence, offices):
    assert [found[0] for found in said(sentence, "holds_office")] == offices


def test_husbands_named_with_an_age_are_one_person(told):
    assert roles(told("Her husband, Tom Brand, 34, was arrested."), "arrest") == [
        (None, "Tom Brand")
    ]
    # The husband is asked, and Brand says so.
    claims = told("In front of her husband, Tom Brand, 34, sold the mill.")
    assert roles(claims, "sell") == [("Tom Brand", "mill")]


def test_what_resigns_is_not_resigned(told):
    assert roles(told("Tom Brand, a Democrat from Ohio, resigned."), "resign") == [
        ("Tom Brand", None)
    ]


# Phrases between two commas, right before the verb: who somebody is, and not who does it.
@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        ("Tom Brand, the Norwegian skier, won the race.", "win", ("Tom Brand", "race")),
        ("Tom Brand, a Norwegian, won the race.", "win", ("Tom Brand", "race")),
        ("Tom Brand, the U.S. ambassador to Peru, resigned.", "resign", ("Tom Brand", None)),
        ("On Monday Tom Brand, a local plumber, was arrested.", "arrest", (None, "Tom Brand")),
        ("Tom Brand, a 34-year-old nurse who sings, resigned.", "resign", ("Tom Brand", None)),
        ("Tom Brand, 34, the mayor, a former judge, resigned.", "resign", ("Tom Brand", None)),
        ("Tom Brand, who leads the Labour Party, resigned.", "resign", ("Tom Brand", None)),
        ("Tom Brand, who leads Norvik, was arrested.", "arrest", (None, "Tom Brand")),
        ("A nurse from Harlen, Tom Brand, 34, was arrested.", "arrest", (None, "Tom Brand")),
        ("After Norvik's director, Tom Brand, resigned, it rained.", "resign", ("Tom Brand", None)),
        # Somebody else: behind a preposition the name has its own place.
        ("In front of Tom Brand, the nurse sold the mill.", "sell", ("nurse", "mill")),
        ("After a storm in Norvik, the mayor, a nurse, resigned.", "resign", ("mayor", None)),
    ],
)
def test_who_does_it_beside_a_description(told, sentence, predicate, expected):
    assert roles(told(sentence), predicate) == [expected]


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        (
            "Norvik's chief executive, Tom Brand, resigned.",
            "holds_office",
            "Norvik's chief executive",
        ),
        ("Norvik's chief executive, Tom Brand, resigned.", "employed_by", "Norvik"),
        ("Its chief executive, Tom Brand, resigned.", "holds_office", "chief executive"),
        ("Mr. Berg's lawyer, Tom Brand, left Harlen.", "works_as", "Mr. Berg's lawyer"),
        ("Tom Brand, mayor of Harlen since 2020, resigned.", "holds_office", "mayor of Harlen"),
        ("Tom Brand, mayor of Harlen in 2020, resigned.", "held_office", "mayor of Harlen in 2020"),
        ("Tom Brand, the mayor, a former judge, resigned.", "held_office", "a former judge"),
        ("Tom Brand, the mayor, who was a judge until 2020, left.", "held_office", "a judge"),
    ],
)
def test_offices_and_employers_told_in_other_ways(told, sentence, predicate, expected):
    assert roles(told(sentence), predicate) == [("Tom Brand", expected)]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Tom Brand, elected mayor of Harlen in 2020, resigned.", "held_office"),
        ("Tom Brand, the mayor, a former judge, and a nurse left.", "held_office"),
        ("Ida Brandt's lawyer, Tom Brand, left Harlen.", "employed_by"),
        ("Tom Brand, a lawyer for Norvik, left Harlen.", "employed_by"),
        ("After the storm in Norvik, the mayor, tired and cold, resigned.", "holds_office"),
    ],
)
def test_what_is_not_said_of_anybody(said, sentence, predicate):
    assert said(sentence, predicate) == []


def test_an_office_begins_behind_the_verb(told):
    (left,) = (
        c
        for c in told("The board said its chief executive, Tom Brand, had resigned.")
        if c.predicate == "resign"
    )
    assert name_of(left.attributed_to) == "board"
    claims = told("Harlen's mayor, Tom Brand, met Dorvik's mayor, Karl Lind, on Monday.")
    assert roles(claims, "meet") == [("Tom Brand", "Karl Lind")]
    assert roles(claims, "holds_office") == [
        ("Tom Brand", "Harlen's mayor"),
        ("Karl Lind", "Dorvik's mayor"),
    ]


@pytest.mark.parametrize("age", [", then 45", ", a teacher, 45"])
def test_other_places_of_an_age_count_nobody(told, age):
    (arrest,) = (c for c in told(f"Ida Brandt{age}, was arrested.") if c.predicate == "arrest")
    assert (name_of(arrest.object), arrest.quantity) == ("Ida Brandt", None)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        # Whose wife she is, is another man, and so is whose lawyer somebody is.
        ("His wife, Karth Brandt, 45, said he left Harlen.", "he"),
        ("Bo Berg's wife, Karth Brandt, said he left Harlen.", "he"),
        ("Karth Brandt, his lawyer, said he left Harlen.", "he"),
        ("Her lawyer, Karth Brandt, said she left Harlen.", "she"),
        ("Her lawyer, Karth Brandt, said he left Harlen.", "Karth Brandt"),
        ("Karth Brandt, the lawyer, said he left Harlen.", "Karth Brandt"),
    ],
)
def test_whom_a_pronoun_means_behind_a_relative(told, sentence, who):
    assert [subject for subject, _ in roles(told(sentence), "leave")] == [who]


def test_a_description_with_whose_does_nothing(told):
    (claim,) = (
        c
        for c in told("Brand, whose town is 35 percent Norwegian, has expressed support for it.")
        if c.predicate == "express"
    )
    assert (name_of(claim.subject), claim.quantity) == ("Brand", None)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The composer Henri Duval died in Nice at the age of 92.", 92),
        ("Henri Duval, who died in Nice on Monday aged 92, was a painter.", 92),
        ("The 61-year-old German climber Uwe Stark fell on Monday.", 61),
        ("Henri Duval died in Nice on Monday. He was 92.", 92),
        # Of a house, of somebody else, of one of two.
        ("Henri Duval died in a 90-year-old house.", None),
        ("Henri Duval died at the clinic where a man aged 92 lay.", None),
        ("Henri Duval met Uwe Stark in Nice on Monday. He was 92.", None),
    ],
)
def test_ages_apart_from_the_name(told, text, age):
    found = [claim.quantity.minimum for claim in told(text) if claim.predicate == "aged"]
    assert found == ([] if age is None else [age])


def test_an_analyst_is_at_a_body_whatever_its_name(told):
    text = "Tim Farrow, an analyst at Morgan Stanley, resigned."
    employers = [claim.object.text for claim in told(text) if claim.predicate == "employed_by"]
    assert employers == ["Morgan Stanley"]


@pytest.mark.parametrize(
    ("sentence", "ages"),
    [
        ("At 41, Petra Olsen is the oldest player of the league.", [41.0]),
        ("At 41, Petra Olsen has never been so busy.", [41.0]),
        # when she was, and not what she is
        ("At 41, Petra Olsen moved to Harlen.", []),
        ("At 41, the mayor is popular.", []),
    ],
)
def test_an_age_at_the_head_of_a_sentence(told, sentence, ages) -> None:
    found = [claim.quantity for claim in told(sentence) if claim.predicate == "aged"]
    assert [quantity.minimum for quantity in found if quantity is not None] == ages
