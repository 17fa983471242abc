"""Who says so: reporting verbs and nouns, documents, colons, quotations over several sentences."""

from __future__ import annotations

import pytest

from .conftest import name_of


def speakers(claims, predicate):
    """Return who says each claim of a predicate: the name, else the words."""
    said = [claim.attributed_to for claim in claims if claim.predicate == predicate]
    return [name_of(by) for by in said]


SAID = [
    ("Norvik sold the mill, Ana Lima insisted.", "Ana Lima"),
    ("But Democrats continued to insist they sold the mill.", "Democrats"),
    ("But, Mr. Berg added, Norvik sold the mill.", "Berg"),
    ("Ana Lima spoke, joking that Norvik sold the mill.", "Ana Lima"),
    ("Ana Lima vowed that Norvik would sell the mill.", "Ana Lima"),
    ("Ana Lima complained that Norvik sold the mill.", "Ana Lima"),
    ("In a letter to Bo Berg, Ana Lima wrote that Norvik sold the mill.", "Ana Lima"),
    ("The lawsuit alleges that Norvik, described as a giant, sold the mill.", "lawsuit"),
    ("The report says Norvik sold the mill.", "report"),
    ("The survey shows that Norvik sold the mill.", "survey"),
    ("Norvik sold the mill, police officials in Vang said.", "police officials"),
    ("Norvik sold the mill, according to a report by the Vang Institute.", "report"),
    ("In a statement, Norvik said it sold the mill.", "Norvik"),
    ("Bo Berg said Ana Lima believes that Norvik sold the mill.", "Ana Lima"),
    # Quotations.
    ('Someone shouted "Norvik sold the mill."', "Someone"),
    ('"Norvik sold the mill," read the letter.', "letter"),
    ('"Norvik sold the mill," the letter addressed to Chairman Bo Berg said.', "letter"),
    ('"Make no mistake," Ana Lima said. "Norvik sold the mill."', "Ana Lima"),
    ('"We know," Ana Lima told Bo Berg. "It is so. Norvik sold the mill."', "Ana Lima"),
    ('Asked about the fire, Ana Lima replied: "Norvik sold the mill."', "Ana Lima"),
    ('Ana Lima: "Norvik sold the mill."', "Ana Lima"),
    ("Ana Lima announced: Norvik sold the mill.", "Ana Lima"),
    (
        '"We know," Senator Ida Lund of Maine, who leads the Greens, told reporters. '
        '"Norvik sold the mill."',
        "Ida Lund",
    ),
    ('"Norvik sold the mill," Ana Lima, 34, a lawyer in Oslo, said.', "Ana Lima"),
    ('"Norvik sold the mill," a letter from Ana Lima said.', "Ana Lima"),
    ("“Norvik sold the mill,” Ana Lima, a spokeswoman for Mr. Berg, said.", "Ana Lima"),
    ("“Norvik sold the mill,” Ana Lima, a spokeswoman for Mr. Berg, said in a note.", "Ana Lima"),
    ("They noted that of the ten firms in Vang, only Norvik sold the mill.", "They"),
    (
        "Ana Lima refused to resign, adding that from this day forward, Norvik sold the mill.",
        "Ana Lima",
    ),
    ("Ana Lima says the plan is bad, noting that Norvik sold the mill.", "Ana Lima"),
    ("Ana Lima says Bo Berg is right, noting that Norvik sold the mill.", "Bo Berg"),
    ("Ana Lima made it clear that Norvik sold the mill.", "Ana Lima"),
    # Parties behind a name.
    ("House Leader Ana Lima, D-Calif., said Norvik sold the mill.", "Ana Lima"),
    ('"Norvik sold the mill," Rep. Ana Lima, R-Ky., said in a note.', "Ana Lima"),
    # Of a subject with a clause of its own, no tag follows.
    ("Ana Lima, whose firm Norvik sold the mill in May, tweeted about her tenure.", None),
    ("Norvik sold the mill, two people briefed on the matter said.", "two people"),
    # Announced by a colon in the paragraph before, led in by the sentence before.
    ('Ana Lima was blunt on Monday, tweeting:\n"Norvik sold the mill."', "Ana Lima"),
    ('Ana Lima criticised the firm. "Norvik sold the mill."', "Ana Lima"),
    ('Bo Berg said no. "Norvik sold the mill," Ida Lund said.', "Ida Lund"),
    ('Bo Berg left.\n"Norvik sold the mill."', None),
    ('Bo Berg left. "Norvik sold the mill."', None),
    ('Ana Lima saw a sign:\n"Norvik sold the mill."', None),
    ('Ana Lima hit back on Monday:\n"Norvik sold the mill."', "Ana Lima"),
    ('Ana Lima hit back: "Norvik sold the mill."', "Ana Lima"),
    ('The notice was clear: "Norvik sold the mill."', None),
    # A paragraph of nothing but a quotation goes on with who spoke last.
    ('"It is a shame," Ana Lima said.\n"Norvik sold the mill. Why?"', "Ana Lima"),
    ('Ana Lima criticised the firm on Monday.\n"Norvik sold the mill. Why?"', "Ana Lima"),
    ('"It is a shame," Ana Lima said. She left.\n"Norvik sold the mill."', None),
    ('"It is a shame," Ana Lima said.\nNorvik sold the mill, and "fast."', None),
    # What somebody wrote or issued says what they say; a report speaks for itself.
    ("Ana Lima issued a statement saying Norvik sold the mill.", "Ana Lima"),
    ("The group posted a letter saying Norvik sold the mill.", "group"),
    ("Norvik sold the mill, according to a statement from Ana Lima.", "Ana Lima"),
    ("Ana Lima's statement said Norvik sold the mill.", "Ana Lima"),
    ("The statement said Norvik sold the mill.", "statement"),
    (
        '"Norvik sold the mill," Mayor Ana Lima, who has sued it many times, said in a statement.',
        "Ana Lima",
    ),
    ('"Norvik sold the mill," the firm\'s lawyer, Ana Lima, said in an email to Bo.', "Ana Lima"),
    # Whoever is told stands between the verb and what is told.
    ("Ana Lima had left the town, but told the Gazette that Norvik sold the mill.", "Ana Lima"),
    (
        "A former senior official confirmed to Gazette News that Norvik sold the mill.",
        "former senior official",
    ),
    ("Ana Lima said in an email to the Gazette that Norvik sold the mill.", "Ana Lima"),
    ("Real estate tycoon Bo Berg said Thursday he has sold the mill.", "Bo Berg"),
    (
        "It was a similar call from Sen. Ana Lima of Vang, who wrote that Norvik sold the mill.",
        "Ana Lima",
    ),
    ("Instead, the paper reports, aides of the mayor sold the mill.", "paper"),
    ("Ana Lima first mentioned publicly in May that Norvik sold the mill.", "Ana Lima"),
    # As news wires mark quotations.
    ("``It is a shame,'' Ana Lima said. ``Norvik sold the mill.''", "Ana Lima"),
    ("''It is a shame,'' Ana Lima said. ''Norvik sold the mill.''", "Ana Lima"),
    # "I" is whoever speaks, and not whom they cite.
    ('"Bo Berg has said that he is ill and I sold the mill," Ana Lima said.', "Ana Lima"),
    # Whoever says so is nobody whom the words name.
    ("Norvik sold the mill, he told Bo Berg.", "he"),
    # A mark behind one word ends no speech, and what follows it is no tag.
    ("Norvik sold the mill and scorned what it called “lurid” press reports.", None),
    ("Norvik sold the mill and scorned what it called 'lurid' television reports.", None),
    ("Norvik sold the mill in what Bo Berg termed a “fair” deal, Ana Lima said.", "Ana Lima"),
    ("Norvik sold the mill in a “fair” deal Vang Mayor Ana Lima said.", "Ana Lima"),
    ("Norvik sold the mill as a “live” asset Vang City Mayor Ana Lima said.", "Ana Lima"),
    ("“Norvik sold the mill” Ana Lima said.", "Ana Lima"),
    ("“It is a shame.” “Norvik sold the mill” Ana Lima said.", "Ana Lima"),
    # A second "that" goes on telling what a participle tells.
    (
        "Ana Lima published new evidence in defence of the board, arguing that a ship called Vale "
        "is a hospital, and that Norvik sold the mill.",
        "Ana Lima",
    ),
    ("Ana Lima left on Monday, saying that it was late, and Norvik sold the mill.", None),
    # Who answers a claim goes on to say why, nobody in the claim.
    (
        "Ana Lima dismissed reports that the board had quit, saying that Norvik sold the mill.",
        "Ana Lima",
    ),
    (
        "Ana Lima on Monday firmly defended the finding that Bo Berg was taping calls, arguing "
        "that Norvik sold the mill.",
        "Ana Lima",
    ),
    ("Ana Lima denied that the board had quit, insisting that Norvik sold the mill.", "Ana Lima"),
    ("Ana Lima denied that the board wrote to Bo Berg saying that Norvik sold the mill.", "board"),
    ("Ana Lima said the board had quit, complaining that Norvik sold the mill.", "board"),
    ("Ana Lima saw that the board had quit, complaining that Norvik sold the mill.", "board"),
    # Nouns of fear, hope and advice with a holder, and what somebody is called.
    ("Ana Lima's recommendation that Norvik sell the mill was read.", "Ana Lima"),
    ("There is alarm among clerks that Norvik will sell the mill.", "clerks"),
    (
        "Despite warnings from the Lima council that Norvik could sell the mill, he left.",
        "Lima council",
    ),
    ("Ana Lima called Norvik a crook that sold the mill.", "Ana Lima"),
    ("Ana Lima met a crook that sold the mill.", None),
    # Posts and letters before a colon.
    (
        "Ana Lima, a potter and married to Hetty Berg since 2012, reportedly posted on her own "
        "page in that network: “For the record, Norvik sold the mill.",
        "Ana Lima",
    ),
    ("Ana Lima had a message for the town: “Norvik sold the mill.”", "Ana Lima"),
    (
        "Ana Lima went further than the board that morning, tweeting:\n“Norvik sold the mill!”",
        "Ana Lima",
    ),
    (
        "Ana Lima, who is ill and married her partner last year, wrote: “Norvik sold the mill.”",
        "Ana Lima",
    ),
    (
        "Ana Lima tweeted on Monday: “It is a shame.\nNorvik sold the mill.\nThere was no need!”",
        "Ana Lima",
    ),
    ("Ana Lima tweeted on Monday: “It is a shame.\nNorvik sold the mill.\nBo Berg left.", None),
    (
        "Ana Lima, the embattled Republican mayor of Maine, declared on Wednesday that Norvik "
        "would sell the mill.",
        "Ana Lima",
    ),
    (
        "The Vang congressman, echoing other leaders, has said that Norvik sold the mill.",
        "Vang congressman",
    ),
    # The clause is hung on what stands between, or joined to the verb of saying.
    (
        "Ana Lima said on a call with clerks Tuesday that the mill was sold by Norvik.",
        "Ana Lima",
    ),
    ("Ana Lima testified before the Senate that Norvik sold the mill.", "Ana Lima"),
    ("Ana Lima said during a town hall that Norvik sold the mill.", "Ana Lima"),
    ("Ana Lima said in a talk with the firm that sold the mill.", None),
    ("Ana Lima said he is ill and that Norvik sold the mill.", "Ana Lima"),
    ("Some are glad that Ana Lima agreed to leave, and that Norvik sold the mill.", None),
    ("We have learned a lot since the days that Norvik sold the mill.", None),
    # Nobody says what has yet to be said, nor do those whom it tells of.
    ("Ana Lima is expected by some to announce that Norvik will sell the mill.", None),
    ("Bo Berg left, according to a clerk who sold the mill.", None),
    ("In a speech in Oslo, Ana Lima sought to sell the mill.", None),
    ("Ana Lima called on Norvik to sell the mill.", "Ana Lima"),
    # A deed that a noun names is told by whoever tells the clause.
    ("Ana Lima said the sale of Norvik hurt the town.", "Ana Lima"),
    ("The sale of Norvik hurt the town.", None),
    # The text's own.
    ("Norvik sold the mill, as wages are calculated according to age.", None),
    ("Even as Norvik sold the mill, Democrats have said they want to wait.", None),
    ("Ana Lima praised Norvik, which sold the mill.", None),
    ("Though Norvik sold the mill, it lost money, according to Bo Berg.", None),
    ("Ana Lima read the fact that Norvik sold the mill.", None),
    ("Ana Lima said she likes Norvik, which sold the mill.", None),
    ("Norvik sold the mill: a fire had ruined it.", None),
]


@pytest.mark.parametrize(("sentence", "speaker"), SAID)
def test_who_says_so(told, sentence, speaker):
    assert speakers(told(sentence), "sell") == [speaker]


def test_what_a_participle_before_the_speaker_tells_is_the_texts_own(told):
    claims = told('Asked about the fire, Ana Lima replied: "Norvik sold the mill."')
    assert speakers(claims, "ask about") == [None]


def test_an_office_in_quotation_marks_is_said_by_who_speaks(told):
    claims = told('"We back President Ida Lund," Ana Lima said. Mayor Bo Berg left.')
    assert speakers(claims, "holds_office") == ["Ana Lima", None]
    assert set(speakers(claims, "named")) == {None}


def test_what_somebody_is_asked_is_none_of_the_speech(told):
    claims = told("“I would rather not,” Ana Lima said when asked to praise Bo Berg.")
    assert speakers(claims, "praise") == [None]


def test_no_day_says_so(told):
    text = "It came just eleven days after Ana Lima initially said Norvik sold the mill."
    assert speakers(told(text), "sell") == [None]  # who said so first is left open
    assert speakers(told("Norvik sold the mill, the Times said."), "sell") == ["Times"]


def test_who_continues_is_nobody_whom_the_quotation_names(told):
    claims = told('"Grace means peace," she continued. "Norvik sold the mill."')
    assert speakers(claims, "sell") == ["she"]
