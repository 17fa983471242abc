"""What a clause names: “what amounted to a warning”, “left unclear whether”, “which of them to”."""

from __future__ import annotations

import pytest

# Text, predicate, object.
UNDERGOES = [
    (
        "Norvik received what amounted to a warning from the council.",
        "receive",
        "what amounted to a warning from the council",
    ),
    (
        "The police have undertaken what appears to be a separate inquiry.",
        "undertake",
        "what appears to be a separate inquiry",
    ),
    ("Harlen signed what she called a historic deal.", "sign", "what she called a historic deal"),
    ("Police found what looked like a bomb.", "find", "what looked like a bomb"),
    (
        "The board denounced what critics describe as a waste.",
        "criticise",
        "what critics describe as a waste",
    ),
    # What only asks or names nothing stays apart.
    ("He showed what it means.", "show", None),
    # Questions inside a sentence.
    (
        "The report left unclear whether the bank was opening new branches.",
        "leave unclear",
        "whether the bank was opening new branches",
    ),
    (
        "The company left open when the plant would close.",
        "leave open",
        "when the plant would close",
    ),
    (
        "Ida Brandt selected which of her letters to hand over to the court.",
        "choose",
        "which of her letters to hand over to the court",
    ),
    ("The school was left open when the bridge closed.", "leave open", "school"),
    # What is counted, with a quoted word before it.
    ("Dorvik has to garner 60 “yea” votes in the Senate.", "garner", "60 “yea” votes"),
    ("The party won 40 “safe” seats on Sunday.", "win", "40 “safe” seats"),
    # The money is asked for, and what it is for is not.
    (
        "The budget held nothing of the $5.7 billion that Norvik demanded for 90 miles of canal.",
        "demand",
        "$5.7 billion",
    ),
    (
        "The council approved the $2 million that Harlen requested for 12 miles of road.",
        "request",
        "$2 million",
    ),
    ("Norvik invested $40 million in Harlen Group.", "invest", "Harlen Group"),
    # Without a pronoun a clause describes the noun right before it.
    (
        "The plan ignores his taste for risk and warnings he has received from members.",
        "receive",
        "warnings",
    ),
    ("The roof of the mill he bought was lost.", "acquire", "mill"),
    # Two things side by side: the second did it to the first.
    ("The letter the mayor sent to Brandt in May named three clerks.", "send", "letter"),
    ("He shut the mill the workers occupied in May.", "occupy", "mill"),
    ("The report the board commissioned was lost.", "commission", "report"),
    ("After the fire the men arrested in Karth were freed.", "arrest", "men"),
    # Who says so stands between, and costs nothing.
    (
        "The dam, which she estimates would cost about $3 billion, will be built.",
        "cost",
        "about $3 billion",
    ),
    # People are locked up.
    ("Police locked up three men.", "arrest", "three men"),
    ("The board should not lock up the report.", "lock up", "report"),
    # What people gather for is not gathered.
    ("On Monday, hundreds of miners gathered to demand higher wages in Karth.", "gather", None),
    # Places are conquered, and paths gone down.
    ("The rebels conquered the town of Karth.", "annex", "town of Karth"),
    ("We will conquer poverty.", "conquer", "poverty"),
    ("I have gone down this path with you.", "descend", "path"),
    ("Prices went down in May.", "fall", "Prices"),
    ("Harlen offered no endorsement.", "offer endorsement", "endorsement"),
    ("Harlen offered a deal.", "propose", "deal"),
]


@pytest.mark.parametrize(("text", "predicate", "undergoer"), UNDERGOES)
def test_what_undergoes_it(roles_of, text, predicate, undergoer) -> None:
    assert [found for _, found in roles_of(text, predicate)] == [undergoer]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Norvik received what amounted to a warning from the council.", "amount to"),
        ("The report left unclear how many died.", "kill"),
        ("The report left unclear whether the bank was opening new branches.", "open"),
        ("The company left open when the plant would close.", "close"),
        # Nobody got what a charge may bring.
        ("The charge carries a maximum of three years in prison.", "sentence"),
        ("Dorvik faces up to 10 years in prison.", "sentence"),
        # A label is nothing that is done to anybody.
        ("He vowed to reverse a decline that he called “this carnage.”", "call"),
        ("Harlen defended the law, which she called “a blessing.”", "call"),
    ],
)
def test_what_is_asked_or_named_is_no_claim(told, text, predicate) -> None:
    assert predicate not in {claim.predicate for claim in told(text)}


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        # What is meant to do something would do it, and who is ready as well.
        ("The bill is meant to protect workers.", "protect", "bill"),
        ("The new rule was designed to cut costs.", "cut", "new rule"),
        ("The evidence was needed to convict the guard.", "convict", None),
        ("Critics see a board willing to sell the mill.", "sell", "board"),
        (
            "It ousted the one member of the party leadership willing to meet Brandt.",
            "meet",
            "one member of the party leadership",
        ),
        ("They face accusations that he was too willing to sell the mill.", "sell", "he"),
        # Who keeps something so, for an aim of theirs.
        ("Norvik was keeping the process closely held to avoid leaks.", "avoid", "Norvik"),
    ],
)
def test_who_does_it(roles_of, text, predicate, subject) -> None:
    assert [found for found, _ in roles_of(text, predicate)] == [subject]


def test_a_leading_negotiator_makes_no_office_of_a_party(roles_of) -> None:
    text = "Karl Dorvik, a Republican of Idaho and once a leading negotiator in the House, said no."
    assert roles_of(text, "member_of_party") == [("Karl Dorvik", "Republican")]
    assert roles_of(text, "holds_office") == []
    foremost = roles_of("Karl Dorvik, the top Democrat on the committee, said no.", "holds_office")
    assert foremost == [("Karl Dorvik", "the top Democrat on the committee")]
