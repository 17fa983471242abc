"""Chains of attribution: who says so, whom they cite for it, who passes on what they said."""

from __future__ import annotations

import pytest

from .conftest import name_of, text_of

# Who says that Norvik sold the mill, and whom or what they cite.
CITING = [
    ("The Gazette reported, citing two officials, that Norvik sold the mill.", "two officials"),
    ("The Gazette reports, quoting police, that Norvik sold the mill.", "police"),
    ("The Gazette said, citing a spokesman for Harlen, that Norvik sold the mill.", "spokesman"),
    ("The Gazette reported on Monday, citing police, that Norvik sold the mill.", "police"),
    (
        "The Gazette reported Monday, citing court papers, that Norvik sold the mill.",
        "court papers",
    ),
    (
        "The Gazette reported, citing an aide who spoke to it in Karth, that Norvik sold the mill.",
        "aide",
    ),
    (
        "The Gazette reported, citing an aide in Karth, the capital, that Norvik sold the mill.",
        "aide",
    ),
    ("The Gazette, citing two officials, reported that Norvik sold the mill.", "two officials"),
    ("The Gazette, quoting police, reports that Norvik sold the mill.", "police"),
    ("The Gazette, quoting the mayor, Ida Brandt, said that Norvik sold the mill.", "Ida Brandt"),
    ("Norvik sold the mill, the Gazette reported, citing two officials.", "two officials"),
    ("Norvik sold the mill, the Gazette said, quoting police.", "police"),
    ("Norvik sold the mill, reported the Gazette, citing Mayor Ida Brandt.", "Ida Brandt"),
    (
        "Norvik sold the mill, the Gazette reported on Monday, citing an unnamed source familiar "
        "with the matter.",
        "unnamed source",
    ),
    ("Citing two officials, the Gazette reported that Norvik sold the mill.", "two officials"),
    ("Quoting police, the Gazette said Norvik sold the mill.", "police"),
    ("Norvik sold the mill, according to the Gazette, which cited police.", "police"),
    ("According to the Gazette, which cited police, Norvik sold the mill.", "police"),
    ("Norvik sold the mill, according to the Gazette, citing police.", "police"),
    ("According to the Gazette, citing two officials, Norvik sold the mill.", "two officials"),
    (
        "The Gazette, which cited two officials, reported that Norvik sold the mill.",
        "two officials",
    ),
    ("The Gazette reported that Norvik sold the mill, citing two officials.", "two officials"),
    (
        "The Gazette reported that, according to two officials, Norvik sold the mill.",
        "two officials",
    ),
    ('"Norvik sold the mill," the Gazette reported, citing Ida Brandt.', "Ida Brandt"),
    ('The Gazette reported, citing Ida Brandt: "Norvik sold the mill."', "Ida Brandt"),
    ("The Gazette said, citing the ferryman Bo Harlen, that Norvik sold the mill.", "Bo Harlen"),
    ("The Gazette said, citing two deckhands, that Norvik sold the mill.", "two deckhands"),
    # A reason is no source, and who is only told says nothing.
    ("The Gazette said, citing its high costs, that Norvik sold the mill.", None),
    ("The Gazette, citing weak demand, said that Norvik sold the mill.", None),
    ("The Gazette reported, without naming a source, that Norvik sold the mill.", None),
    ("The Gazette reported, to the delight of many, that Norvik sold the mill.", None),
    ("The Gazette reported that Norvik sold the mill, citing high costs.", None),
    # What is cited elsewhere.
    ("Norvik sold the mill, according to the Gazette. It cited two officials.", None),
    ("The Gazette reports that Norvik sold the mill.", None),
]

# Who says it, and who passes that on.
QUOTED = [
    ("The Gazette quoted Ida Brandt as saying that Norvik sold the mill.", "Ida Brandt", "Gazette"),
    ("The Gazette cited an official as saying Norvik sold the mill.", "official", "Gazette"),
    ("The Gazette cited two aides as saying Norvik sold the mill.", "two aides", "Gazette"),
    (
        "Ida Brandt was quoted by the Gazette as saying that Norvik sold the mill.",
        "Ida Brandt",
        "Gazette",
    ),
    ("Ida Brandt was quoted as saying that Norvik sold the mill.", "Ida Brandt", None),
    ("Ida Brandt, quoted by the Gazette, said that Norvik sold the mill.", "Ida Brandt", "Gazette"),
    (
        '"Norvik sold the mill," the Gazette quoted Ida Brandt as saying.',
        "Ida Brandt",
        "Gazette",
    ),
    ('The Gazette quoted Ida Brandt as saying: "Norvik sold the mill."', "Ida Brandt", "Gazette"),
    ("Norvik sold the mill, according to officials quoted by the Gazette.", "officials", "Gazette"),
    ("According to officials cited by the Gazette, Norvik sold the mill.", "officials", "Gazette"),
    ("The Gazette reported that Ida Brandt said Norvik sold the mill.", "Ida Brandt", "Gazette"),
    ("Bo Berg said officials told him that Norvik sold the mill.", "officials", "Bo Berg"),
    # Who hears it is no link of a chain, nor is who is told of.
    ("Ida Brandt told the Gazette that Norvik sold the mill.", "Ida Brandt", None),
    ("Norvik sold the mill, Ida Brandt told the Gazette.", "Ida Brandt", None),
    ("Ida Brandt said she believes that Norvik sold the mill.", "Ida Brandt", None),
]


def sale(claims):
    """Return the one claim of a sale."""
    [claim] = [claim for claim in claims if claim.predicate == "sell"]
    return claim


@pytest.mark.parametrize(("sentence", "source"), CITING)
def test_whom_a_speaker_cites(told, sentence, source):
    claim = sale(told(sentence))
    assert name_of(claim.attributed_to) == "Gazette"
    assert (name_of(claim.cites), claim.quoted_by) == (source, None)


@pytest.mark.parametrize(("sentence", "speaker", "by"), QUOTED)
def test_who_quotes_a_speaker(told, sentence, speaker, by):
    claim = sale(told(sentence))
    assert (name_of(claim.attributed_to), name_of(claim.quoted_by)) == (speaker, by)
    assert claim.cites is None


def test_two_speakers_cite_each_their_own(told):
    claims = told(
        "The Gazette reported, citing Ida Brandt, that Norvik sold the mill. "
        "The Post reported, citing Bo Berg, that Harlen sold the ferry."
    )
    said = [(name_of(c.attributed_to), name_of(c.cites)) for c in claims if c.predicate == "sell"]
    assert said == [("Gazette", "Ida Brandt"), ("Post", "Bo Berg")]


def test_two_deeds_have_one_source(told):
    claims = told(
        "The Gazette said, citing police, that Norvik sold the mill and that Ida Brandt resigned."
    )
    said = [(c.predicate, text_of(c.cites)) for c in claims if c.predicate != "named"]
    assert said == [("sell", "police"), ("resign", "police")]


def test_in_its_own_voice_an_article_names_a_reason(told):
    for text in (
        "Norvik sold the mill, citing its debts.",
        "Norvik, citing police, sold the mill.",
    ):
        claim = sale(told(text))
        assert (claim.attributed_to, claim.cites, claim.quoted_by) == (None, None, None)


def test_who_cites_somebody_holds_no_office_called_so(told):
    claims = told("Ida Brandt, citing her doctor, left the council on Monday.")
    assert {claim.predicate for claim in claims} == {"leave", "named"}


def test_those_told_of_quote_nobody(told):
    claims = told("The Gazette said that the rebels sold the mill, quoting the army.")
    assert [name_of(c.subject) for c in claims if c.predicate == "quote"] == ["Gazette"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Brandt reported the theft, a crime, that shocked the town.",
        "Ida Brandt reported a sale, the third, that Norvik regretted.",
        "The council read the Gazette reports that Norvik sold the mill.",
    ],
)
def test_what_describes_a_thing_is_not_what_is_said(told, sentence):
    assert all(
        claim.clause != "ccomp" and claim.cites is None and claim.quoted_by is None
        for claim in told(sentence)
    )


def test_long_asides_cost_no_more_than_their_words(told):
    claims = told("The Gazette reported, " + "citing police, " * 2_000 + "that Norvik left.")
    assert all(text_of(claim.cites) in {None, "police"} for claim in claims)
