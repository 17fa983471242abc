"""Numbers of claims: the many ways to write one number give one predicate, unit and scope."""

from __future__ import annotations

import pytest

from tests.hostile import no_blow_up


def numbers(claims) -> set[tuple]:
    """Return predicate, minimum, maximum, counted or unit, and scope of each number."""
    return {
        (
            claim.predicate,
            claim.quantity.minimum,
            claim.quantity.maximum,
            claim.counted or claim.quantity.unit,
            claim.quantity_scope,
        )
        for claim in claims
        if claim.quantity is not None
    }


TWELVE_DEAD = [
    "An explosion killed 12 people.",
    "An explosion killed 12.",
    "12 people were killed in the blast.",
    "Twelve people died in the blast.",
    "Twelve died on Monday.",
    "The blast, which killed 12, shook the town.",
    "The death toll rose to 12.",
    "The death toll from the blast has risen from 9 to 12, officials said.",
    "The toll stood at 12.",
    "The number of dead rose to 12.",
    "The storm left 12 dead.",
    "The storm left 12 people dead and 30 injured.",
    "The storm claimed 12 lives.",
    "The storm claimed the lives of 12 villagers.",
    "Twelve lives were lost.",
    "Twelve people lost their lives.",
    "Officials reported 12 deaths.",
    "There were 12 deaths.",
    "The fire caused 12 fatalities.",
    "Twelve people are dead, police said.",
    "The explosion at the plant in Ulm killed 12 people.",
]


@pytest.mark.parametrize("sentence", TWELVE_DEAD)
def test_one_count_of_the_dead(told, sentence):
    counted = "villager" if "villagers" in sentence else "person"
    assert ("kill", 12, 12, counted, "total") in numbers(told(sentence))


OTHERS = [
    ("Thirty people were wounded, police said.", ("injure", 30, 30, "person", "total")),
    ("The crash injured 30 people.", ("injure", 30, 30, "person", "total")),
    ("The storm left 12 dead and 30 injured.", ("injure", 30, 30, "person", "total")),
    ("30 people suffered injuries.", ("injure", 30, 30, "person", "total")),
    ("Nine people are missing.", ("missing", 9, 9, "person", "total")),
    ("Nine people remain missing.", ("missing", 9, 9, "person", "total")),
    ("Police made 40 arrests.", ("arrest", 40, 40, "person", "total")),
    ("About 40 people were detained.", ("arrest", 36, 44, "person", "total")),
    ("The flood displaced 3,000 people.", ("displace", 3000, 3000, "person", "total")),
    ("A fire left 200 families homeless.", ("displace", 200, 200, "family", "total")),
    ("Norvik was fined $3.2bn.", ("fine", 3.2e9, 3.2e9, "dollar", "total")),
    ("Norvik was hit with a $3.2bn fine.", ("fine", 3.2e9, 3.2e9, "dollar", "total")),
    ("Norvik received a fine of $3.2 billion.", ("fine", 3.2e9, 3.2e9, "dollar", "total")),
    ("The bridge cost €40 million.", ("cost", 4e7, 4e7, "EUR", "total")),
    ("The bridge will cost €40 million.", ("cost", 4e7, 4e7, "EUR", "total")),
    ("The transfer cost the club €950,000.", ("cost", 950000, 950000, "EUR", "total")),
    ("The painting was valued at €40 million.", ("value", 4e7, 4e7, "EUR", "total")),
    ("The painting is worth €40 million.", ("value", 4e7, 4e7, "EUR", "total")),
    ("Ada Berg was sentenced to nine years in prison.", ("sentence", 9, 9, "year", "total")),
    ("Ada Berg was jailed for nine years.", ("sentence", 9, 9, "year", "total")),
    ("The judge gave Ada Berg a nine-year sentence.", ("sentence", 9, 9, "year", "total")),
    ("Ada Berg received a sentence of nine years.", ("sentence", 9, 9, "year", "total")),
    ("Ada Berg, who got nine years in prison, wept.", ("sentence", 9, 9, "year", "total")),
    ("A 6.1-magnitude earthquake struck Ulm.", ("magnitude", 6.1, 6.1, "magnitude", "total")),
    ("The quake measured 6.1.", ("magnitude", 6.1, 6.1, "magnitude", "total")),
    ("The tunnel is 14 kilometres long.", ("size", 14, 14, "kilometre", "total")),
    ("Turnout was 61 per cent.", ("turnout", 61, 61, "percent", "total")),
    ("Ada Berg won 52 percent of the vote.", ("poll", 52, 52, "percent", "total")),
    ("The party won 11 of the 30 seats.", ("poll", 11, 11, "seat", "total")),
    ("The party came first with nine seats.", ("poll", 9, 9, "seat", "total")),
    # beside others, and those that are only feared dead
    (
        "The blast left five dead and another nine wounded.",
        ("injure", 9, 9, "person", "additional"),
    ),
    (
        "The blast killed three people and another 12 were injured.",
        ("injure", 12, 12, "person", "additional"),
    ),
    (
        "The storm killed 12 people and 40 others were hurt.",
        ("injure", 40, 40, "person", "additional"),
    ),
    ("At least 40 miners are feared dead.", ("kill", 40, None, "miner", "total")),
    ("Thirteen sailors were found dead.", ("kill", 13, 13, "sailor", "part")),
    ("Two more sailors were found dead.", ("kill", 2, 2, "person", "additional")),
    (
        "Two more sailors were found dead, bringing the total to 16.",
        ("kill", 16, 16, "person", "total"),
    ),
    ("The number of patients rose from 80 to 120.", ("rise", 120, 120, "patient", "level")),
    ("The number of patients fell by 30 to 120.", ("fall", 120, 120, "patient", "level")),
    (
        "The bank cut its rate by a quarter of a point to 4.5%.",
        ("cut", 4.5, 4.5, "percent", "level"),
    ),
    (
        "The bank cut its rate by a quarter of a point to 4.5%.",
        ("cut", 0.25, 0.25, "percentage point", "change"),
    ),
    ("Rescuers freed 12 of the 40 trapped miners.", ("release", 12, 12, "miner", "total")),
    ("Bo Lund was jailed and fined 40,000 euros.", ("fine", 4e4, 4e4, "EUR", "total")),
    ("Bo Lund was arrested, charged and fined $300.", ("fine", 300, 300, "dollar", "total")),
    ("The port handled 7 million tonnes last year.", ("handle", 7e6, 7e6, "tonne", "total")),
    ("The airline carried 9 million guests.", ("carry", 9e6, 9e6, "guest", "total")),
    ("The ferry carried 36 men.", ("contain", 36, 36, "man", "total")),
    ("A train carrying 31 pilgrims derailed.", ("contain", 31, 31, "pilgrim", "total")),
    ("Ada Berg beat Bo Lund by 1,204 votes.", ("defeat", 1204, 1204, "vote", "change")),
    ("Norvik's exports fell by half in May.", ("fall", 50, 50, "percent", "change")),
    ("Norvik's imports rose by 4 percent.", ("rise", 4, 4, "percent", "change")),
    ("A ship with 36 men aboard sank off Crete.", ("contain", 36, 36, "man", "total")),
    ("There were 36 men on the ship.", ("contain", 36, 36, "man", "total")),
    ("The ship was carrying 36 men.", ("contain", 36, 36, "man", "total")),
    ("The ship had 36 people on board.", ("contain", 36, 36, "person", "total")),
    ("Seven memoranda were signed on Wednesday.", ("sign", 7, 7, "memorandum", "total")),
    ("Inflation rose by 4 percent.", ("rise", 4, 4, "percent", "change")),
    ("Inflation rose 4%.", ("rise", 4, 4, "percent", "change")),
    ("Inflation rose to 4%.", ("rise", 4, 4, "percent", "level")),
    ("Half of the 300 workers walked out.", ("walk_out", 150, 150, "worker", "total")),
    ("Twelve of the 40 miners were rescued.", ("rescue", 12, 12, "miner", "total")),
    ("Three of the victims died in hospital.", ("kill", 3, 3, "person", "part")),
    ("Three children were among the dead.", ("kill", 3, 3, "child", "part")),
    ("Another 12 were hurt.", ("injure", 12, 12, "person", "additional")),
    ("Twelve more people died.", ("kill", 12, 12, "person", "additional")),
    ("Two others were injured.", ("injure", 2, 2, "person", "additional")),
    ("The line carries 90,000 people a day.", ("carry", 90000, 90000, "person", "rate")),
    ("So far 12 people have died.", ("kill", 12, None, "person", "total")),
    ("The toll had risen to 41 by Tuesday.", ("kill", 41, None, "person", "total")),
]


@pytest.mark.parametrize(("sentence", "expected"), OTHERS, ids=[row[0] for row in OTHERS])
def test_numbers_with_what_they_count(told, sentence, expected):
    assert expected in numbers(told(sentence))


def test_a_change_and_where_it_arrives_are_two_numbers(told):
    claims = told("Inflation rose by 4 percent to 9 percent.")
    assert numbers(claims) == {
        ("rise", 4, 4, "percent", "change"),
        ("rise", 9, 9, "percent", "level"),
    }


def test_passengers_are_no_boats(told):
    text = "Up to 70 passengers were aboard the boat that sank off Karth on Sunday."
    (sinking,) = [c for c in told(text) if c.predicate == "sink"]
    assert sinking.quantity is None


def test_a_total_is_of_the_day_on_which_it_is_brought_up(told):
    text = "Two more sailors were found dead on Monday, bringing the death toll to 29."
    (claim,) = [c for c in told(text) if c.quantity is not None and c.quantity.minimum == 29]
    assert claim.as_of is not None and claim.as_of.text == "Monday" and claim.time is None


def test_a_part_told_behind_leaves_the_whole(told):
    (claim,) = told("The crash injured 31 people, eight of them seriously.")
    assert (claim.quantity.minimum, claim.quantity_scope) == (31, "total")


def test_what_a_bus_carries_is_no_number_of_buses(told):
    (crash,) = [c for c in told("A bus with 45 pilgrims crashed.") if c.predicate == "crash"]
    assert crash.quantity is None


def test_a_headline_without_a_verb(told):
    claims = told("12 miners dead after shaft fire", "headline")
    assert ("kill", 12, 12, "miner", "total") in numbers(claims)


def test_the_word_behind_a_number_says_whose_it_is(told):
    found = numbers(told("The attack shook the town, with 50 people killed and 53 wounded in it."))
    assert ("kill", 53, 53, "person", "total") not in found
    assert ("injure", 53, 53, "person", "total") in found


def test_up_to_when_a_count_runs(told):
    (claim,) = (c for c in told("As of Monday, 12 people had died.") if c.predicate == "kill")
    assert claim.as_of is not None and claim.as_of.text == "Monday"
    assert claim.time is None
    assert (claim.quantity.minimum, claim.quantity.maximum) == (12, None)


def test_the_whole_is_kept(told):
    (claim,) = (c for c in told("Twelve of the 40 miners were rescued.") if c.quantity)
    assert claim.quantity_whole == 40


@pytest.mark.parametrize(
    ("sentence", "predicate", "owner"),
    [
        ("Norvik was hit with a $3.2bn fine.", "fine", "Norvik"),
        ("Norvik, which was fined $3.2bn in 2030, will appeal.", "fine", "Norvik"),
        ("Line six of the metro in Ulm cost 2.3 billion reais.", "cost", "Line"),
        ("The line cost 3.2 billion reais, the treasurer said.", "cost", "line"),
        ("The bridge will cost €40 million.", "cost", "bridge"),
        ("The judge gave Ada Berg a nine-year sentence.", "sentence", "Ada Berg"),
    ],
)
def test_whose_amount(told, sentence, predicate, owner):
    claims = [c for c in told(sentence) if c.predicate == predicate and c.quantity is not None]
    assert [claim.object.text.split(" of ")[0] for claim in claims] == [owner]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("An explosion killed at least 12.", "explosion"),
        ("A fire in the old coal mine killed 17 miners.", "fire"),
        ("The storm left 12 dead.", "storm"),
    ],
)
def test_what_killed(told, sentence, subject):
    (claim,) = (c for c in told(sentence) if c.predicate == "kill")
    assert claim.subject is not None and claim.subject.text == subject


NOT_FLAT = [
    ("At least 40 miners are feared dead.", "kill", "possible", "positive"),
    ("Forty miners were presumed dead.", "kill", "likely", "positive"),
    ("The bridge could cost €40 million.", "cost", "possible", "positive"),
    ("The bridge will cost €40 million.", "cost", "planned", "positive"),
    ("The bridge did not cost €40 million.", "cost", "asserted", "negative"),
    ("The attack may have left 12 dead.", "kill", "possible", "positive"),
    ("Norvik agreed to pay a $3.2bn fine.", "fine", "planned", "positive"),
]


@pytest.mark.parametrize(("sentence", "predicate", "modality", "polarity"), NOT_FLAT)
def test_certainty_holds_for_numbers(told, sentence, predicate, modality, polarity):
    claims = [c for c in told(sentence) if c.predicate == predicate and c.quantity is not None]
    assert {(c.modality, c.polarity) for c in claims} == {(modality, polarity)}


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("The storm left 12 dead fish on the beach.", "kill"),
        ("Up to 300 migrants are feared dead.", "kill"),
        ("Ada Berg scored again before Bo Lund died, bringing the total to 4 points.", "kill"),
        ("The team rose from 12 to 4 in the table.", "rise"),
        ("Bo Lund won the 800 metres.", "win"),
        ("Bo Lund won the 10,000 metres in 30 minutes and 12 seconds on Sunday.", "win"),
        ("If the dam breaks, it could claim 12 lives.", "kill"),
        ("There were 30 deaths a year on the road.", "kill"),
        ("Norvik faces a $3.2bn fine.", "fine"),
        ("Prosecutors asked for a nine-year sentence.", "sentence"),
        ("Nobody was among the 12 dead.", "kill"),
        ("The law would save 12 lives.", "kill"),
        ("Of the 12 dead, three were children.", "kill"),
        ("Ada Berg won the race three years ago.", "sentence"),
    ],
)
def test_what_no_number_says(told, sentence, predicate):
    assert [c for c in told(sentence) if c.predicate == predicate and c.quantity] == []


@pytest.mark.parametrize(
    "piece", ["toll rose to ", "12 people were ", "left 12 ", "cost of the 5 ", "$5 fine of ", "a "]
)
def test_patterns_take_linear_time(piece):
    from datasette_discrepancy.claims.measures import patterns

    text = piece.replace("12", "\ue000\ue000").replace("$5", "\ue001\ue001")
    with no_blow_up():
        for pattern in patterns():
            for _ in pattern.expression.finditer(text * (20_000 // len(text))):
                pass


@pytest.mark.parametrize(
    ("sentence", "predicate", "shared"),
    [
        (
            "Ann Lee and Bo Berg were jailed for 12 and 15 years, respectively.",
            "sentence",
            {("Ann Lee", 12.0, "year"), ("Bo Berg", 15.0, "year")},
        ),
        (
            "Ann Lee and Bo Berg confessed in March and were sentenced to 30 months and 20 "
            "months, respectively.",
            "sentence",
            {("Ann Lee", 30.0, "month"), ("Bo Berg", 20.0, "month")},
        ),
        # nothing to share out: one number for both
        (
            "Ann Lee and Bo Berg were jailed for 12 years, respectively.",
            "sentence",
            set(),
        ),
    ],
)
def test_numbers_shared_out(told, sentence, predicate, shared):
    found = [c for c in told(sentence) if c.predicate == predicate and c.quantity is not None]
    told = {(c.object.text, c.quantity.minimum, c.quantity.unit) for c in found if c.object}
    assert shared <= told
    assert shared or len(told) <= 1


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        (
            "The storm partly destroyed 200 homes in Harlen.",
            ("destroy", 200, 200, "home", "part"),
        ),
        ("The storm destroyed 200 homes in Harlen.", ("destroy", 200, 200, "home", "total")),
        (
            "The blast killed or wounded 15 people in Harlen.",
            ("injure", 15, 15, "person", "part"),
        ),
        ("The flood left 12 people dead or missing.", ("kill", 12, 12, "person", "part")),
        ("The flood left 12 people dead.", ("kill", 12, 12, "person", "total")),
        (
            "With 40 percent of ballots counted, Lund won 52 percent of the vote.",
            ("poll", 52, 52, "percent", "part"),
        ),
        (
            "With all the ballots of Sunday’s vote counted, Lund won 52 percent of the vote.",
            ("poll", 52, 52, "percent", "total"),
        ),
    ],
)
def test_narrowed_counts(told, sentence, number):
    assert number in numbers(told(sentence))


@pytest.mark.parametrize("noun", ["suspects", "men", "drivers"])
def test_a_plural_that_looks_like_a_verb_has_no_time_of_its_own(told, noun):
    (claim,) = (c for c in told(f"Police released two {noun} on Tuesday.") if c.quantity)
    assert claim.time is not None
    assert claim.time.text == "Tuesday"
