"""Who says so where the verb of saying and the speaker are hard to bring together."""

from __future__ import annotations

import pytest

from .conftest import text_of

# Sentence, verb of the deed, who says it.
SAID = [
    # How near somebody is to what is told stands between them and the verb.
    ("People familiar with the matter said Norvik sold the mill.", "sold", "People"),
    ("Officials familiar with the talks said Norvik sold the mill.", "sold", "Officials"),
    ("Residents close to the mill said Norvik sold it in May.", "sold", "Residents"),
    # An aside stands between them.
    ("Northline, citing two officials, reported that Norvik shelled the port.", "shelled",
     "Northline"),
    ("The agency quoted Ida Brandt, 45, who is the minister, as saying Norvik shelled the port.",
     "shelled", "Ida Brandt"),
    ("The agency quoted Ida Brandt, who left the party in May, as saying that Norvik sold it.",
     "sold", "Ida Brandt"),
    # When it was said.
    ("Brandt said last week Falk did not sell the mill.", "sell", "Brandt"),
    ("Brandt said on Tuesday Falk did not sell the mill.", "sell", "Brandt"),
    # The speaker stands behind and is described; what describes her is the text's own.
    ("Norvik shelled the port, said Brandt, who leads the party.", "shelled", "Brandt"),
    ("Norvik shelled the port, said Brandt, who leads the party.", "leads", None),
    # How somebody sees or puts it.
    ("Brandt viewed the sale as abandoning the workers.", "abandoning", "Brandt"),
    ("Spokesmen have cast her decision as motivated by greed.", "motivated", "Spokesmen"),
    # Other words of saying.
    ("Brandt made clear he won't sell the mill.", "sell", "Brandt"),
    ("Brandt made it loud and clear that she won't sell the mill.", "sell", "Brandt"),
    ("The economist projected that the deal would raise growth.", "raise", "economist"),
    ("The lawsuit names three firms. It also claims that Norvik hired men.", "hired", "It"),
    ("It was said that Norvik hired men.", "hired", None),
    ("It says here that Norvik hired men.", "hired", None),
    # No remark speaks.
    ("Falk offered comments that have drawn fire, saying, “Norvik shelled the port.”", "shelled",
     "Falk"),
    # Which source it is, no source says.
    ("Most voters think it won, according to a Northline poll released on Friday.", "released",
     None),
    ("According to the ministry, Norvik sold the mill.", "sold", "ministry"),
    ("Brandt said she would stay, even as Falk sold the mill.", "sold", None),
    # Who reacts goes on to speak.
    ("Ida Brandt disagreed. “Norvik closed the plant in May.”", "closed", "Ida Brandt"),
    ("Jonas Falk shook his head. “Norvik never sold it.”", "sold", "Jonas Falk"),
    ("Ida Brandt was blunt. “Norvik closed the plant in May.”", "closed", "Ida Brandt"),
    ("Falk met Ida Brandt. “Norvik closed the plant in May.”", "closed", None),
    ("Falk disagreed with Ida Brandt. “Norvik closed the plant in May.”", "closed", None),
    ("The rain fell for hours. “Norvik closed the plant in May.”", "closed", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "verb", "speaker"), SAID)
def test_who_says_so(told, sentence, verb, speaker):
    assert {text_of(c.attributed_to) for c in told(sentence) if c.verb == verb} == {speaker}


def test_who_passes_on_what_a_described_speaker_said(told):
    sentence = (
        "The agency quoted Ida Brandt, 45, who is the minister, as saying Norvik shelled the port."
    )
    (claim,) = (c for c in told(sentence) if c.verb == "shelled")
    assert text_of(claim.quoted_by) == "agency"


def test_whom_a_speaker_cites_in_an_aside(told):
    sentence = "Northline, citing two officials, reported that Norvik shelled the port."
    (claim,) = (c for c in told(sentence) if c.verb == "shelled")
    assert text_of(claim.cites) == "two officials"


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Brandt, who led the board, backed down -- he said it was late.", "led"),
        ("The report does not mention whether Falk knew of it before they sold the mill.", "sold"),
    ],
)
def test_what_nobody_is_credited_with(told, sentence, verb):
    assert {text_of(c.attributed_to) for c in told(sentence) if c.verb == verb} == {None}
