"""Sentences as news writes them: who does what, whether it is so, and who says so.

Each table is one kind of construction; what nobody asserts, and what must stay open, is tested too.
"""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.model import CONFIDENT, LEAST

from .conftest import name_of


def only(claims, predicate):
    found = [claim for claim in claims if claim.predicate == predicate]
    assert found, f"no claim of {predicate} among {[claim.predicate for claim in claims]}"
    return found[0]


CONTROL = [
    ("He criticised Ana Lima for not signing the treaty.", "sign", "Ana Lima", "treaty"),
    ("The board nominated Bo Berg to lead the bank.", "lead", "Bo Berg", "bank"),
    ("He called on the mayor to resign.", "resign", "mayor", None),
    ("The council called on the mayor to resign.", "urge", "council", "mayor"),
    ("Ana Lima called for the arrest of Bo Berg.", "demand", "Ana Lima", "arrest of Bo Berg"),
    (
        "Ana Lima will give a speech in Oslo on Monday that would change the treaty.",
        "change",
        "speech",
        "treaty",
    ),
    ("Ana Lima promised the board to sign the treaty.", "sign", "Ana Lima", "treaty"),
    ("Ana Lima asked the board to sign the treaty.", "sign", "board", "treaty"),
    ("Ana Lima flew home and signed the treaty.", "sign", "Ana Lima", "treaty"),
    ("He attacked the mayor for declining to sign and met Ana Lima.", "meet", "He", "Ana Lima"),
    ("Ana Lima, who met Bo Berg on Monday, left Oslo.", "meet", "Ana Lima", "Bo Berg"),
    ("Police read the treaty that the board signed.", "sign", "board", "treaty"),
    ("The man arrested on Monday left Oslo.", "arrest", None, "man"),
    ("The arrest of Bo Berg by the police surprised Oslo.", "arrest", "police", "Bo Berg"),
    ("The meeting between Ana Lima and Bo Berg ended.", "meet", "Ana Lima", "Bo Berg"),
    ("Ana Lima paid a visit to Norway.", "visit", "Ana Lima", "Norway"),
    ("He argued that closing the border would harm trade.", "harm", None, "trade"),
    ("Bo Berg was named deputy director in 2016.", "appoint", None, "Bo Berg"),
    (
        "The mine obeyed the rules, according to the Water Board, which watches the rivers and "
        "has inspected the pipes.",
        "inspect",
        "Water Board",
        "pipes",
    ),
    (
        "Under the bill, minors who attack teachers would go to court.",
        "attack",
        "minors",
        "teachers",
    ),
    ("The mayor said a board led by Bo Berg met Ana Lima.", "meet", "board", "Ana Lima"),
    ("Ana Lima remained detained in Oslo.", "arrest", None, "Ana Lima"),
    ("Mr. Berg said the firm expected to win the case.", "win", "firm", "case"),
    ("Ana Lima teased Bo Berg for burning the cake.", "burn", "Bo Berg", "cake"),
    ("Ana Lima used the law for closing the port.", "close", "Ana Lima", "port"),
    ("The board should prod Norway to appoint Bo Berg.", "appoint", "Norway", "Bo Berg"),
    ("Ana Lima, who was convicted of killing Bo Berg, left Oslo.", "kill", "Ana Lima", "Bo Berg"),
    ("Officials familiar with the plan who praised it left Oslo.", "praise", "Officials", "it"),
    ("Ana Lima is a nurse who joined the board in July.", "join", "nurse", "board"),
    ("The board has passed, after a long debate, an amendment.", "approve", "board", "amendment"),
    ("The board passed, on Monday, and the mayor left Oslo.", "leave", "mayor", "Oslo"),
    ("The ferry Norvik sank off Bergen.", "sink", None, "Norvik"),
    ("Ola van der Berg met Bo von Lima.", "meet", "Ola van der Berg", "Bo von Lima"),
]


@pytest.mark.parametrize(("sentence", "predicate", "subject", "thing"), CONTROL)
def test_who_does_it(told, sentence, predicate, subject, thing):
    claim = only(told(sentence), predicate)
    assert (name_of(claim.subject), name_of(claim.object)) == (subject, thing)


NEGATION = [
    ("They said no one was hurt in the fire.", "injure", "negative"),
    ("Nobody attacked the village.", "attack", "negative"),
    ("Nothing in the letters supports the theory.", "endorse", "negative"),
    ("He failed to pay the fine.", "pay", "negative"),
    ("They left Oslo without signing the treaty.", "sign", "negative"),
    ("He would not hesitate to close the port.", "close", "positive"),
    ("She not only signed the treaty but praised it.", "praise", "positive"),
    ("She did not leave Oslo but signed the treaty.", "sign", "positive"),
    ("He left Oslo for declining to sign the bill and attacked the mayor.", "attack", "positive"),
    ("Children can't celebrate the feast or attend the school.", "attend", "negative"),
    (
        "The mayor won't disclose his plans and refuses to publish the report.",
        "publish",
        "negative",
    ),
    ("The mayor refuses to publish the report.", "publish", "negative"),
    ("Officials, who asked not to be named, left Oslo.", "request", "positive"),
    ("Ana Lima was unable to attend the meeting.", "attend", "negative"),
    ("The board stopped short of endorsing Ana Lima.", "endorse", "negative"),
    ("Instead of signing the treaty, Bo Berg left Oslo.", "sign", "negative"),
    ("Instead of signing the treaty, Bo Berg left Oslo.", "leave", "positive"),
    ("Ana Lima did not meet Bo Berg and left Oslo.", "leave", "positive"),
]


@pytest.mark.parametrize(("sentence", "predicate", "polarity"), NEGATION)
def test_how_far_a_negation_reaches(told, sentence, predicate, polarity):
    assert only(told(sentence), predicate).polarity == polarity


NOT_YET = [
    ("The board should set a date, open the files and publish them.", "publish", "planned"),
    ("Children can't attend the school.", "attend", "possible"),
    ("Ana Lima hopes the board will approve the plan.", "approve", "planned"),
    ("They will talk before Ana Lima visits Norway.", "visit", "planned"),
    ("Some lawmakers called for Bo Berg's resignation.", "resign", "planned"),
    ("Ana Lima threatened to leave Oslo.", "leave", "planned"),
    ("Ana Lima urged the board to approve the plan.", "approve", "planned"),
    ("Ana Lima flew to Oslo to meet Bo Berg.", "meet", "planned"),
    ("Ana Lima allegedly attacked Bo Berg.", "attack", "reported"),
    ("Bo Berg sells the mill if Ana Lima pays him.", "sell", "possible"),
    ("Bo Berg sells the mill even if Ana Lima pays him.", "sell", "asserted"),
    ("The firm was interested in buying the mine.", "acquire", "planned"),
    ("Bo Berg was charged with killing Ana Lima.", "kill", "reported"),
    ("Bo Berg was convicted of killing Ana Lima.", "kill", "asserted"),
    ("The strike followed calls for the arrest of Bo Berg.", "arrest", "planned"),
    ("The strike followed the arrest of Bo Berg.", "arrest", "asserted"),
    ("The mayor explained how the fire destroyed the mill.", "destroy", "asserted"),
]


@pytest.mark.parametrize(("sentence", "predicate", "modality"), NOT_YET)
def test_what_is_still_open(told, sentence, predicate, modality):
    assert only(told(sentence), predicate).modality == modality


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("She knows how to win elections.", "win"),
        ("They do not have enough votes to convict the judge.", "convict"),
        ("It is too late to save the ship.", "rescue"),
        ("Will Ana Lima meet Bo Berg? ", "meet"),
        ("It was plainly a power grab by the council.", "grab"),
        ("The members are growing frustrated with Ana Lima.", "rise"),
        ("Given the evidence, the judge left.", "give"),
        ("There is a month to go before the vote.", "travel"),
        ("He left open questions about what the law would cover.", "cover"),
        ("The days leading up to the vote were calm.", "lead up"),
        ("Critics said the role of Bo Berg in the deal shows weakness.", "say"),
        ("Ana Lima, whose dazzling rise surprised Oslo, met Bo Berg.", "dazzle"),
        ("Ana Lima stopped short of calling on Bo Berg to resign on Monday.", "resign"),
        ("Ana Lima did not urge Bo Berg to resign.", "resign"),
    ],
)
def test_what_tells_no_deed(told, sentence, predicate):
    assert predicate not in {claim.predicate for claim in told(sentence)}


SENSES = [
    ("The firm fired Ana Lima.", "dismiss"),
    ("The army fired a missile.", "launch"),
    ("Rebels released three hostages.", "release"),
    ("The office released a statement.", "publish"),
    ("She received the minister in Oslo.", "host"),
    ("She received a letter.", "receive"),
    ("He declined to say whether he was shown.", "decline"),
    ("Prices declined.", "fall"),
    ("They called for a boycott.", "demand"),
    ("Ana Lima laid out the plan.", "lay out"),
]


@pytest.mark.parametrize(("sentence", "predicate"), SENSES)
def test_one_word_for_two_deeds(told, sentence, predicate):
    assert predicate in {claim.predicate for claim in told(sentence)}


SPEAKERS = [
    ("“We closed the mine,” Ana Lima said. “We will open the port.”", "open", "Ana Lima"),
    ("“We closed the mine,” said Ana Lima. “They attacked the port.”", "attack", "Ana Lima"),
    ('"We closed the mine," Ana Lima said. "They attacked the port."', "attack", "Ana Lima"),
    ("Ana Lima said: “They closed the mine. They attacked the port.”", "attack", "Ana Lima"),
    ("“I think they attacked the port,” Ana Lima said.", "attack", "Ana Lima"),
    ("“Officials said they attacked the port,” Ana Lima said.", "attack", "Officials"),
    ("“They closed the mine,” Ana Lima said, leaving Oslo.", "close", "Ana Lima"),
    (
        "“They closed the mine,” Ana Lima said. “It was wrong.\n“They attacked the port.”",
        "attack",
        "Ana Lima",
    ),
    ("They attacked the port, an aide confirmed.", "attack", "aide"),
    ("They attacked the port, according to Ana Lima.", "attack", "Ana Lima"),
    ("Ana Lima first reported on Monday that they attacked the port.", "attack", "Ana Lima"),
    ("As the mayor said, they attacked the port.", "attack", "mayor"),
    ("They attacked the port, as the mayor said.", "attack", "mayor"),
    ("“They attacked the port,” Ana Lima, D-Va., told reporters.", "attack", "Ana Lima"),
    ("“They attacked the port,” Ana Lima, the senior aide, said.", "attack", "Ana Lima"),
    ("Officials rejected Norvik's claim that Bo Berg robbed the bank.", "rob", "Officials"),
    ("Workers feared Norvik's report that Bo Berg robbed the bank.", "rob", "Norvik"),
    ("Ana Lima accused the board of closing the port.", "close", "Ana Lima"),
    # who demands it
    ("Ana Lima urged Bo Berg to leave the board.", "leave", "Ana Lima"),
    ("The union demanded the arrest of Bo Berg.", "arrest", "union"),
    ("Senators are demanding that the letter be released.", "publish", "Senators"),
    ("The council called on Bo Berg to resign.", "resign", "council"),
    ("Bo Berg was urged by the union to sell the port.", "sell", "union"),
]


@pytest.mark.parametrize(("text", "predicate", "speaker"), SPEAKERS)
def test_who_says_so(told, text, predicate, speaker):
    assert name_of(only(told(text), predicate).attributed_to) == speaker


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("They attacked the port. “We closed the mine,” Ana Lima said.", "attack"),
        ("“We closed the mine,” Ana Lima said. They attacked the port.", "attack"),
        ("“They closed the mine,” Ana Lima said, leaving Oslo.", "leave"),
        ("“They closed the mine.”\nThey attacked the port.", "attack"),
        ("As the mayor announced the plan, they attacked the port.", "attack"),
        ("Bo Berg was urged to sell the port.", "sell"),
        ("Ana Lima asked to leave the board.", "leave"),
        ("Ana Lima seeks to close the port.", "close"),
    ],
)
def test_what_the_text_says_itself(told, text, predicate):
    assert only(told(text), predicate).attributed_to is None


@pytest.mark.parametrize(
    ("text", "predicate", "undergoer"),
    [
        ("The council read the 18th Amendment.", "read", "18th Amendment"),
        ("The council read the Amendment.", "read", "Amendment"),
        ("Norvik bought the 5th Avenue on May 5th.", "acquire", "5th Avenue"),
    ],
)
def test_an_ordinal_is_part_of_a_name(told, text, predicate, undergoer):
    assert name_of(only(told(text), predicate).object) == undergoer


def test_a_constituency_holds_no_office(told):
    claims = told("Senator Ana Lima, D-Calif., the top Democrat on the panel, left Oslo.")
    assert {name_of(c.subject) for c in claims if c.predicate == "holds_office"} == {"Ana Lima"}


def test_a_subject_from_afar_carries_no_contradiction(told):
    claims = told("Ana Lima made an effort to buy the shipyard.")
    assert only(claims, "acquire").confidence < CONFIDENT


def test_nobody_calls_themselves_he(told):
    claims = told("“As views changed, he signed the treaty,” said Bo Berg.")
    assert only(claims, "sign").subject.mention is None


def test_what_is_wrong_more_often_than_right_is_not_kept(told):
    claims = told(
        "Norvik, which the bank that the mayor of Oslo who left praised sued, signed - it."
    )
    assert all(claim.confidence >= LEAST for claim in claims)


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Ana Lima, a former judge who joined the board, left Oslo.", "a former judge"),
        ("Ana Lima is a former judge who joined the board.", "a former judge"),
        ("Ana Lima, the mayor of Oslo, left.", "the mayor of Oslo"),
    ],
)
def test_the_words_of_an_office_end_with_it(told, sentence, office):
    found = [claim for claim in told(sentence) if claim.predicate.endswith("_office")]
    assert [claim.object.text for claim in found] == [office]
