"""Claims from sentences, through the shipped pipeline: roles, certainty, who says so, exact quotes.

The sentences are plain, so that a better pipeline keeps what this one gets right.
"""

from __future__ import annotations

from datetime import date

import pytest

from datasette_discrepancy.claims.model import CONFIDENT
from datasette_discrepancy.claims.rows import WEEK_SLACK, rows_of

from .conftest import article


@pytest.fixture(scope="module")
def read(extraction_of):
    def read(text: str, kind: str = "body"):
        extraction = extraction_of(text, kind)
        for claim in extraction.claims:
            assert text[claim.start : claim.end].strip()
            for argument in (claim.subject, claim.object, claim.place, claim.attributed_to):
                assert argument is None or text[argument.start : argument.end] == argument.text
        for mention in extraction.mentions:
            assert text[mention.start : mention.end] == mention.text
        return extraction

    return read


def name(argument) -> str | None:
    if argument is None:
        return None
    return argument.mention.name if argument.mention else argument.text


def claim_of(extraction, predicate):
    return next(claim for claim in extraction.claims if claim.predicate == predicate)


ROLES = [
    ("Minister Ana Lima met President Bo Berg in Oslo on Tuesday.", "meet", "Ana Lima", "Bo Berg"),
    ("Bo Berg was briefed by Ana Lima on Tuesday.", "brief", "Ana Lima", "Bo Berg"),
    ("Bo Berg was briefed on the plan on Tuesday.", "brief", None, "Bo Berg"),
    ("Ana Lima held talks with Bo Berg in Oslo.", "meet", "Ana Lima", "Bo Berg"),
    ("Ana Lima and Bo Berg met in Oslo on Tuesday.", "meet", "Ana Lima", "Bo Berg"),
    ("The firm Norvik bought the shipyard in 2029.", "acquire", "Norvik", "shipyard"),
    ("Twelve miners died in the fire.", "kill", None, "Twelve miners"),
    ("Police arrested Bo Berg in Lyon.", "arrest", "Police", "Bo Berg"),
    ("Ana Lima gave a briefing to the committee.", "brief", "Ana Lima", "committee"),
    ("Ana Lima will visit Norway in June.", "visit", "Ana Lima", "Norway"),
    ("Captain Bo Berg questioned inspector Ana Lima.", "question", "Bo Berg", "Ana Lima"),
    (
        "The smuggler was sentenced to nine years in prison by Judge Ana Lima.",
        "sentence",
        "Ana Lima",
        "smuggler",
    ),
    ("The broker Bo Berg was sentenced on Monday.", "sentence", None, "Bo Berg"),
    ("The offer was made as minister Bo Berg met with Ana Lima.", "meet", "Bo Berg", "Ana Lima"),
]


@pytest.mark.parametrize(("sentence", "predicate", "subject", "thing"), ROLES)
def test_roles(read, sentence, predicate, subject, thing):
    claim = claim_of(read(sentence), predicate)
    assert (name(claim.subject), name(claim.object)) == (subject, thing)


CERTAINTY = [
    ("Ana Lima met Bo Berg on Tuesday.", "meet", "asserted", "positive"),
    ("Ana Lima did not meet Bo Berg.", "meet", "asserted", "negative"),
    ("Ana Lima reportedly met Bo Berg.", "meet", "reported", "positive"),
    ("Ana Lima may have met Bo Berg.", "meet", "possible", "positive"),
    ("Ana Lima is likely to have met Bo Berg.", "meet", "likely", "positive"),
    ("Ana Lima is believed to have met Bo Berg.", "meet", "likely", "positive"),
    ("Ana Lima is said to have met Bo Berg.", "meet", "reported", "positive"),
    ("Ana Lima will meet Bo Berg in June.", "meet", "planned", "positive"),
    ("Ana Lima is expected to meet Bo Berg in June.", "meet", "planned", "positive"),
    ("Ana Lima agreed to meet Bo Berg.", "meet", "planned", "positive"),
    ("Ana Lima refused to meet Bo Berg.", "meet", "asserted", "negative"),
    ("Ana Lima managed to meet Bo Berg.", "meet", "asserted", "positive"),
    ("Ana Lima denied that she met Bo Berg.", "meet", "denied", "positive"),
    ("Neither Ana Lima nor Bo Berg signed the treaty.", "sign", "asserted", "negative"),
    ("No fewer than 12 miners died in the fire.", "kill", "asserted", "positive"),
    ("No miners died in the fire.", "kill", "asserted", "negative"),
]


@pytest.mark.parametrize(("sentence", "predicate", "modality", "polarity"), CERTAINTY)
def test_certainty(read, sentence, predicate, modality, polarity):
    claim = claim_of(read(sentence), predicate)
    assert (claim.modality, claim.polarity) == (modality, polarity)


@pytest.mark.parametrize(
    "sentence",
    [
        "Did Ana Lima meet Bo Berg?",
        "If Ana Lima met Bo Berg, she would ask him.",
        "Nobody knows whether Ana Lima met Bo Berg.",
        "Officials did not confirm that Ana Lima met Bo Berg.",
        "There is no evidence that Ana Lima met Bo Berg.",
        "Ana Lima has yet to meet Bo Berg.",
        "Ana Lima nearly met Bo Berg.",
    ],
)
def test_what_nobody_asserts_is_no_claim(read, sentence):
    assert [claim for claim in read(sentence).claims if claim.predicate == "meet"] == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ida Dahl said Ana Lima met Bo Berg.", "Ida Dahl"),
        ("Ana Lima met Bo Berg, Ida Dahl said.", "Ida Dahl"),
        ("Ana Lima met Bo Berg, said Ida Dahl.", "Ida Dahl"),
        ("According to Ida Dahl, Ana Lima met Bo Berg.", "Ida Dahl"),
        ("Ana Lima met Bo Berg.", None),
    ],
)
def test_attribution(read, sentence, speaker):
    assert name(claim_of(read(sentence), "meet").attributed_to) == speaker


def test_time_place_and_number(read):
    extraction = read("In Lyon, rebels killed 34 soldiers on 4 May.")
    claim = claim_of(extraction, "kill")
    assert (claim.time.earliest, claim.time.latest) == ("2031-05-04", "2031-05-04")
    assert (claim.quantity.minimum, claim.quantity.maximum, claim.counted) == (34, 34, "soldier")
    assert name(claim.place) == "Lyon"


def test_an_amount_in_front_of_its_sign_is_an_object(read):
    claim = claim_of(read("The bank borrowed $3 billion in 2030."), "borrow")
    assert name(claim.object) == "$3 billion"
    assert (claim.quantity.minimum, claim.quantity.unit) == (3e9, "dollar")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Finance minister Ana Lima spoke. The minister met Bo Berg.", "Ana Lima"),
        ("Former minister Ana Lima spoke. The minister met Bo Berg.", "minister"),
        ("Foreign ministry spokesman Ola Holm spoke. The ministry met Bo Berg.", "ministry"),
        (
            "Finance minister Ana Lima and defence minister Ola Holm spoke. "
            "The minister met Bo Berg.",
            "minister",
        ),
    ],
)
def test_the_minister_is_whoever_alone_is_called_one(read, text, subject):
    claim = claim_of(read(text), "meet")
    assert name(claim.subject) == subject
    assert not claim.subject.guessed or claim.confidence < CONFIDENT


CAPTIONS = [
    ("A photo of President Bo Berg meeting Ana Lima in May.", "meet", "Bo Berg", "Ana Lima"),
    ("President Bo Berg inspecting several ships in Oslo.", "inspect", "Bo Berg", "several ships"),
    ("Protesters burning tyres in Oslo on Friday.", "burn", "Protesters", "tyres"),
    ("Slovak President Pavel Dvorak meeting mayor Ana Lima.", "meet", "Pavel Dvorak", "Ana Lima"),
    ("President Bo Berg shakes hands with Premier Ana Lima.", "meet", "Bo Berg", "Ana Lima"),
]


@pytest.mark.parametrize(("caption", "predicate", "subject", "thing"), CAPTIONS)
def test_captions_without_a_finite_verb(read, caption, predicate, subject, thing):
    claim = claim_of(read(caption, "caption"), predicate)
    assert (name(claim.subject), name(claim.object)) == (subject, thing)
    assert claim.modality == "asserted"


def test_a_paragraph_that_reads_as_a_caption_is_one(read):
    assert read("President Bo Berg inspecting several ships in Oslo.").captions == {0}
    assert read("President Bo Berg inspected several ships in Oslo.").captions == set()


def test_by_lines_and_boilerplate_claim_nothing(read):
    for kind in ("byline", "boilerplate"):
        assert read("Ana Lima met Bo Berg on Tuesday.", kind).claims == ()


def test_spellings_and_ages_are_claims(read):
    extraction = read("Ana Lima, 34, met Bo Berg. Ana Lima left.")
    spellings = [name(c.subject) for c in extraction.claims if c.predicate == "named"]
    assert spellings == ["Ana Lima", "Bo Berg"]
    assert claim_of(extraction, "aged").quantity.minimum == 34


@pytest.mark.parametrize(
    "text",
    [
        "…",
        "“",
        "Ana",
        "A " * 3000,
        "😀 Ana Lima met 😀 Bo Berg.",
        "Ana\u00a0Lima\u202fmet\tBo.",
        "?",
    ],
)
def test_odd_text_makes_no_wrong_offset(read, text):
    assert read(text) is not None


def test_a_week_is_as_wide_as_people_mean_it(read):
    """ "Last week" on a Sunday may be the week that ends that day."""
    text = "Ana Lima met Bo Berg last week."
    (row,) = [r for r in rows_of(article(text), read(text))["claim"] if r["predicate"] == "meet"]
    assert (row["time_earliest"], row["time_latest"]) == ("2031-04-28", "2031-05-04")
    assert row["day_last"] == date.fromisoformat("2031-05-04").toordinal() + WEEK_SLACK


def test_midnight_is_of_both_days(read):
    text = "Ana Lima met Bo Berg at midnight on Sunday."
    (row,) = [r for r in rows_of(article(text), read(text))["claim"] if r["predicate"] == "meet"]
    assert row["day_last"] == row["day_first"] + 1
