"""What sentences say of somebody: age, office, country, employer, kin; and what they do not say."""

from __future__ import annotations

import pytest

AGES = [
    ("Lena Falk, 34, lives in Ystad.", (34, 34)),
    ("Lena Falk, aged 34, lives in Ystad.", (34, 34)),
    ("Lena Falk, who is 34, lives in Ystad.", (34, 34)),
    ("Lena Falk, who turned 34 on Monday, lives in Ystad.", (34, 34)),
    ("The 34-year-old Lena Falk lives in Ystad.", (34, 34)),
    ("The 34-year-old plumber Lena Falk lives in Ystad.", (34, 34)),
    ("The 34-year-old church organist Lena Falk lives in Ystad.", (34, 34)),
    ("Lena Falk, a 34-year-old plumber, lives in Ystad.", (34, 34)),
    ("Lena Falk, who is in her fifties, lives in Ystad.", (50, 59)),
    ("Lena Falk, in her early 40s, lives in Ystad.", (40, 44)),
    ("Lena Falk is in her late sixties.", (66, 69)),
]


@pytest.mark.parametrize(("sentence", "years"), AGES)
def test_ages(said, sentence, years):
    assert [(s, q) for s, _, _, q in said(sentence, "aged")] == [("Lena Falk", years)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 34-year-old told Lena Falk to wait.",
        "The 34-year-old waited for Lena Falk.",
        "The 34-year-old left after Lena Falk.",
        "Lena Falk, who is 34 metres behind the leader, ran on.",
        "Lena Falk, 34 others and a dog were on board.",
        "The band in his garage, Lena Falk said, is from the sixties.",
        "Lena Falk sold a 34-year-old boat.",
        "Goals: Lena Falk (34), Mona Vik (71).",
    ],
)
def test_what_is_nobodys_age(said, sentence):
    assert said(sentence, "aged") == []


OFFICES = [
    ("Defence Minister Lena Falk left.", "holds_office", "Defence Minister", None),
    ("Lena Falk, the country's defence minister, left.", "holds_office",
     "the country's defence minister", None),
    ("Lena Falk, who is defence minister, left.", "holds_office", "defence minister", None),
    ("Lena Falk is the mayor of Ystad.", "holds_office", "the mayor of Ystad", "Ystad"),
    ("The mayor of Ystad, Lena Falk, left.", "holds_office", "mayor of Ystad", "Ystad"),
    ("Lena Falk was appointed chief executive of Norvik in May.", "holds_office",
     "chief executive of Norvik", None),
    ("Lena Falk, Chile's ambassador to Peru, left.", "holds_office",
     "Chile's ambassador to Peru", "Peru"),
    ("Lena Falk, ambassador of Chile to Peru, left.", "holds_office",
     "ambassador of Chile to Peru", "Peru"),
    ("Former finance minister Lena Falk left.", "held_office", "Former finance minister", None),
    ("Lena Falk, a former judge, left.", "held_office", "a former judge", None),
    ("Then-governor Lena Falk left.", "held_office", "Then-governor", None),
    ("Lena Falk, who was mayor of Ystad from 2001 to 2005, left.", "held_office",
     "mayor of Ystad", "Ystad"),
    ("Lena Falk served as a judge.", "held_office", "a judge", None),
    ("They questioned recently fired police chief Lena Falk.", "held_office", "police chief", None),
    ("Lena Falk, her chief of staff at the time, left.", "held_office",
     "her chief of staff at the time", None),
    ("Lena Falk, the outgoing mayor of Ystad, left.", "holds_office",
     "the outgoing mayor of Ystad", "Ystad"),
    ("Lena Falk (D-Ohio), chair of the Whale Caucus, left.", "holds_office",
     "chair of the Whale Caucus", None),
    ("Lena Falk, the top Democrat on the panel, left.", "holds_office",
     "the top Democrat on the panel", None),
    # Of two, one may be held and the other not.
    ("Lena Falk, a retired judge and two-term trustee, left.", "held_office",
     "a retired judge", None),
    ("Lena Falk, a former governor and senator, left.", "held_office",
     "a former governor and senator", None),
    # Words that a run of capitals or a sentence puts before the title are none of it.
    ("Like Governor Lena Falk, they left.", "holds_office", "Governor", None),
    ("The chairman of the Harbour Committee Rep. Lena Falk left.", "holds_office", "Rep.", None),
    ("Former Director of National Intelligence Lena Falk left.", "held_office",
     "Former Director of National Intelligence", None),
    ("U.S. Attorney Lena Falk left.", "holds_office", "U.S. Attorney", None),
    ("Special Counsel Lena Falk left.", "holds_office", "Special Counsel", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "predicate", "office", "place"), OFFICES)
def test_offices(said, sentence, predicate, office, place):
    assert [found[:3] for found in said(sentence, predicate)] == [("Lena Falk", office, place)]
    other = {"holds_office": "held_office", "held_office": "holds_office"}[predicate]
    assert said(sentence, other) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena Falk is not the mayor of Ystad.",
        "Lena Falk, a candidate for mayor, left.",
        "Lena Falk, the incoming mayor, left.",
        "Lena Falk is likely to become mayor.",
        "The son of Lena Falk is a judge.",
        "Lena Falk will be named mayor.",
        "After meeting Lena Falk, the mayor, Bo Berg, left.",
        "Lena Falk, a city with a mayor, left.",
        "Mr Falk left, Mrs Berg stayed.",
        "Under President Lena Falk, trade grew.",
        "Bo Berg, son of Lena Falk, the mayor, left.",
        "Lena Falk, the mayor said, left.",
        "Near Ystad, police officials in Lena Falk said, it rained.",
        "Witness Lena Falk left.",
        "Lena Falk, a resident of Ystad, left.",
    ],
)
def test_who_holds_no_office(said, sentence):
    assert [found for found in said(sentence, "holds_office") if found[0] != "Bo Berg"] == []


@pytest.mark.parametrize(
    ("sentence", "now", "before"),
    [
        (
            "Lena Falk, the mayor of Ystad and a former judge, left.",
            "the mayor of Ystad",
            "a former judge",
        ),
        (
            "Lena Falk, the former judge and now the mayor, left.",
            "now the mayor",
            "the former judge",
        ),
        ("Lena Falk, the mayor and governor, left.", "the mayor and governor", None),
        (
            "Lena Falk, then a judge and later the mayor, left.",
            None,
            "then a judge and later the mayor",
        ),
        # "the president" is whom Falk worked for
        ("In the words of the president Falk worked for, it was a gift.", None, None),
        ("They heard the president, Lena Falk, speak.", "president", None),
    ],
)
def test_one_office_is_held_and_another_was(said, sentence, now, before):
    assert [found[1] for found in said(sentence, "holds_office")] == ([now] if now else [])
    assert [found[1] for found in said(sentence, "held_office")] == ([before] if before else [])


def test_an_office_called_former_once_is_former_throughout(said):
    text = "The former secretary of state Lena Falk left. Secretary Falk waved. Judge Falk stayed."
    assert [found[:2] for found in said(text, "held_office")] == [
        ("Lena Falk", "former secretary of state"),
        ("Falk", "Secretary"),
    ]
    assert [found[:2] for found in said(text, "holds_office")] == [("Falk", "Judge")]


CALLINGS = [
    ("The novelist Lena Falk left.", "works_as", "novelist"),
    ("Lena Falk, an actress, left.", "works_as", "an actress"),
    ("Lena Falk, her lawyer, left.", "works_as", "her lawyer"),
    ("Former pianist Lena Falk left.", "worked_as", "Former pianist"),
    ("Baptist minister Lena Falk left.", "works_as", "Baptist minister"),
    ("Lena Falk, a farmer at the time, left.", "worked_as", "a farmer at the time"),
]


def test_who_defends_a_thing_plays_no_ball(said):
    assert said("Lena Falk is a strong defender of free trade.", "works_as") == []


@pytest.mark.parametrize(("sentence", "predicate", "calling"), CALLINGS)
def test_a_calling_is_no_office(said, sentence, predicate, calling):
    assert [found[:2] for found in said(sentence, predicate)] == [("Lena Falk", calling)]
    assert said(sentence, "holds_office") == said(sentence, "held_office") == []


PARTIES = [
    ("Lena Falk, a Democrat, left.", "Democrat"),
    ("Lena Falk, Republican of Maine, left.", "Republican"),
    ("Lena Falk, who is also a Republican, left.", "Republican"),
    ("Democrat Lena Falk left.", "Democrat"),
    ("Lena Falk, D-Ohio, left.", "D"),
    ("Sen. Lena Falk (R-Maine) left.", "R"),
]


@pytest.mark.parametrize(("sentence", "party"), PARTIES)
def test_a_party_is_no_office(said, sentence, party):
    assert [found[:2] for found in said(sentence, "member_of_party")] == [("Lena Falk", party)]
    assert {found[1] for found in said(sentence, "holds_office")} <= {"Sen."}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena Falk, the top Democrat on the panel, left.",
        "Lena Falk met a Democrat.",
        "Lena Falk, a former Democrat, left.",
        "Lena Falk left (D-Day was near).",
        "Singers with names like Lena Falk, D-Money and Shorty left.",
    ],
)
def test_whose_party_is_open(said, sentence):
    assert said(sentence, "member_of_party") == []


NATIONALITIES = [
    ("The Norwegian skier Lena Falk won.", "Norwegian"),
    ("Norwegian Lena Falk won.", "Norwegian"),
    ("Lena Falk, a Norwegian national, won.", "Norwegian"),
    ("Lena Falk is a Norwegian citizen.", "Norwegian"),
    ("Lena Falk, president of Norway, won.", "Norway"),
    ("Norwegian Foreign Minister Lena Falk left.", "Norwegian"),
    ("Lena Falk, Norway's ambassador to Peru, left.", "Norway"),
    ("Slovak student Lena Falk left.", "Slovak"),
    ("Lena Falk, a Danish student, left.", "Danish"),
    ("Lena Falk, a Swiss teacher, left.", "Swiss"),
    ("The Belgian lecturer Lena Falk left.", "Belgian"),
]


@pytest.mark.parametrize(("sentence", "country"), NATIONALITIES)
def test_nationalities(said, sentence, country):
    assert [found[:2] for found in said(sentence, "nationality")] == [("Lena Falk", country)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Norwegian teacher Lena Falk left.",
        "Lena Falk, a French teacher, left.",
        "Lena Falk, an English student, left.",
        "Lena Falk, a former Danish student, left.",
        "The Iran envoy Lena Falk left.",
        "Lena Falk, an expert on Chinese history, left.",
        "Norwegian-born Lena Falk won.",
        "A Norwegian ship hit Lena Falk.",
        "Lena Falk met Norwegians.",
    ],
)
def test_whose_nationality_is_open(said, sentence):
    assert said(sentence, "nationality") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena Falk is a member of the Green Party.",
        "Lena Falk, a senior member of the ruling Norvik Workers' Party, left.",
    ],
)
def test_who_belongs_to_a_party_holds_no_office(said, sentence):
    assert said(sentence, "holds_office") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena Falk, a member of the Green Party leadership, left.",
        "Lena Falk, a member of the city council, left.",
    ],
)
def test_who_sits_in_a_body_holds_an_office(said, sentence):
    assert [found[0] for found in said(sentence, "holds_office")] == ["Lena Falk"]


def test_birthplace_is_no_nationality(said):
    assert [found[:2] for found in said("Oslo-born Lena Falk won.", "origin")] == [
        ("Lena Falk", "Oslo")
    ]
    assert said("Oslo-born Lena Falk won.", "nationality") == []


EMPLOYERS = [
    ("Lena Falk of the University of Brenna disagreed.", "University of Brenna"),
    ("Lena Falk, an analyst at Sund Bank, disagreed.", "Sund Bank"),
    ("Norvik spokeswoman Lena Falk disagreed.", "Norvik"),
    ("Lena Falk, head of research at the Lorne Institute, disagreed.", "Lorne Institute"),
    ("Lena Falk is chief executive of Norvik.", "Norvik"),
    ("Lena Falk, a spokeswoman for the Vang Port Authority, disagreed.", "Vang Port Authority"),
    ("Lena Falk, director of the N.L.R.B., disagreed.", "N.L.R.B."),
    ("Lena Falk, head of Global Policy at Norvik, disagreed.", "Norvik"),
    ("Berg campaign spokeswoman Lena Falk disagreed.", "Berg campaign"),
    (
        "Lena Falk, a senior fellow at Oslo's Lorne Institute for Policy Studies, disagreed.",
        "Lorne Institute for Policy Studies",
    ),
]


@pytest.mark.parametrize(("sentence", "body"), EMPLOYERS)
def test_employers(said, sentence, body):
    assert [found[:2] for found in said(sentence, "employed_by")] == [("Lena Falk", body)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A spokesman for Mayor Lena Falk disagreed.",
        "Deputy Defence Minister Lena Falk disagreed.",
        "Lena Falk, the author of Rain, disagreed.",
        "Lena Falk, a former analyst at Sund Bank, disagreed.",
        "Lena Falk, mayor of Ystad, disagreed.",
        "Lena Falk, an analyst, disagreed.",
        "Lena Falk, co-chair of the Whale Caucus, disagreed.",
        "Harbour Committee Chairman Lena Falk disagreed.",
    ],
)
def test_who_works_for_nobody_named(said, sentence):
    assert said(sentence, "employed_by") == []


KIN = [
    ("Bo Berg's wife Lena Falk left.", "Lena Falk", "Bo Berg"),
    ("Bo Berg's wife, Lena Falk, left.", "Lena Falk", "Bo Berg"),
    ("Bo Berg and his wife, Lena Falk, left.", "Lena Falk", "Bo Berg"),
    ("Lena Falk, the daughter of Bo Berg, left.", "Lena Falk", "Bo Berg"),
    ("Lena Falk, Bo Berg's sister, left.", "Lena Falk", "Bo Berg"),
    ("Lena Falk is the niece of Bo Berg.", "Lena Falk", "Bo Berg"),
    ("Lena Falk, who is married to Bo Berg, left.", "Lena Falk", "Bo Berg"),
    ("Bo Berg's ex-wife Lena Falk left.", "Lena Falk", "Bo Berg"),
    ("Lena Falk, wife of the former minister Bo Berg, left.", "Lena Falk", "Bo Berg"),
    ("Ida Lund, Bo Berg's mother-in-law, left.", "Ida Lund", "Bo Berg"),
]


@pytest.mark.parametrize(("sentence", "subject", "thing"), KIN)
def test_kin(said, sentence, subject, thing):
    assert [found[:2] for found in said(sentence, "related_to")] == [(subject, thing)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Berg met Lena Falk and his wife.",
        "Anna Berg and his wife, Lena Falk, left.",
        "Bo Berg, Lena Falk and a daughter left.",
        "Bo Berg knows the wife of somebody, Lena Falk said.",
        "Father Bo Berg met Sister Lena Falk.",
    ],
)
def test_who_is_no_kin(said, sentence):
    assert said(sentence, "related_to") == []


NAMES_INSIDE = [
    ("President Lena Falk's national security adviser Bo Berg left.", {"Lena Falk", "Bo Berg"}),
    ("Bo Berg, a lawyer for Mr. Falk, left.", {"Falk", "Bo Berg"}),
    ("Bo Berg, a spokesman for the Ministry of Justice, left.", {"Ministry of Justice", "Bo Berg"}),
    ("Secretary of State Lena Falk left.", {"Lena Falk"}),
    ("Minister Bo Berg and former senator Lena Falk left.", {"Bo Berg", "Lena Falk"}),
    ("Torleif Berg and Runa Falk left.", {"Torleif Berg", "Runa Falk"}),
]


@pytest.mark.parametrize(("sentence", "names"), NAMES_INSIDE)
def test_names_in_titles_are_names(extraction_of, sentence, names):
    assert {mention.name for mention in extraction_of(sentence).mentions} == names


def test_once_a_document(said):
    text = "President Lena Falk left. President Falk waved. President Lena Falk left again."
    names = [found[0] for found in said(text, "holds_office")]
    assert sorted(names) == ["Falk", "Lena Falk"]
