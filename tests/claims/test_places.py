"""Where a deed happened, and what is told again. Published on Wednesday, 6 September 2023."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.model import CONFIDENT


@pytest.mark.parametrize(
    ("sentence", "deed", "place"),
    [
        ("An explosion destroyed the grain terminal in Bergen on Sunday.", "destroy", "Bergen"),
        ("A fire damaged a warehouse near Lyon.", "damage", "Lyon"),
        ("Police arrested Tom Hale at a hotel in Turin on Saturday.", "arrest", "Turin"),
        ("Anna Berg died at her home in Oslo on Monday.", "kill", "Oslo"),
        ("The ministers signed the treaty at a ceremony in Riga on Tuesday.", "sign", "Riga"),
        ("The treaty was signed in Riga.", "sign", "Riga"),
        ("A bomb exploded in the city of Kano on Friday.", "explode", "Kano"),
        # what somebody runs into, and where something comes ashore
        ("A bus plunged into a ravine near Bergen on Tuesday.", "plunge into", "Bergen"),
        ("A car crashed into a house in Bergen.", "crash", "Bergen"),
        ("Storm Berta made landfall near Bergen on Tuesday.", "make landfall", "Bergen"),
        ("Two people died when a bus plunged into a ravine near Bergen.", "kill", "Bergen"),
        ("Two people died when a wall collapsed at a school in Bergen.", "kill", "Bergen"),
        ("Tom Hale died when the army entered Bergen.", "kill", None),
        # the place behind the day
        (
            "In a speech on Saturday in Bergen, Anna Berg criticised the mayor.",
            "criticise",
            "Bergen",
        ),
        # who buys or sues what stands there may be anywhere
        ("Acme bought a factory in Bergen on Monday.", "acquire", None),
        # where somebody comes from, and whose officer somebody is, is no place
        ("Police arrested a man from Turin on Saturday.", "arrest", None),
        ("Police arrested the mayor of Turin on Saturday.", "arrest", None),
        ("Police arrested Tom Hale after an article in a newspaper in Turin.", "arrest", None),
        # where those sit to whom it is done, what it is about, and where it was printed
        ("Anna Berg thanked her staff in Oslo for their work.", "thank", None),
        ("Anna Berg thanked her staff both in Oslo and Bergen.", "thank", None),
        ("Anna Berg met her staff in Oslo.", "meet", "Oslo"),
        ("Anna Berg thanked Tom Hale in Oslo.", "thank", "Oslo"),
        ("Anna Berg pushed back on the Norway investigation.", "push back on", None),
        ("Anna Berg disputed a report in the Vang Gazette.", "dispute", None),
        ("Anna Berg disputed a report in the New York Times.", "dispute", None),
        # a post that somebody leaves, and a town
        ("Anna Berg left the State Department on Monday.", "leave", None),
        ("Anna Berg left Oslo on Monday.", "leave", "Oslo"),
        # where it goes to
        ("Tom Hale travelled to Rome on Friday.", "travel", "Rome"),
    ],
)
def test_place_of_a_deed(told, sentence: str, deed: str, place: str | None) -> None:
    found = [claim for claim in told(sentence) if claim.predicate == deed]
    assert found
    assert {claim.place and claim.place.text for claim in found} == {place}


@pytest.mark.parametrize(
    ("text", "deed", "times"),
    [
        ("A train derailed near Lyon. The accident happened on 3 August.", "crash",
         [None, "3 August"]),
        ("A train derailed near Lyon. The derailment occurred on 3 August.", "crash",
         [None, "3 August"]),
        # it has its day already, and this is another one
        ("A train derailed near Lyon on Monday. The accident happened on 3 August.", "crash",
         ["Monday"]),
        # which of the two
        ("A train derailed near Lyon. A ferry sank off Nice. The accident happened on 3 August.",
         "crash", [None]),
        # no accident
        ("Tom Hale met Anna Berg. The accident happened on 3 August.", "meet", [None]),
        ("A train derailed near Lyon. An accident happened on 3 August.", "crash", [None]),
        ("A train derailed near Lyon. Nobody knows whether the accident happened on 3 August.",
         "crash", [None]),
    ],
)  # fmt: skip
def test_told_again(told, text: str, deed: str, times: list[str | None]) -> None:
    found = [claim for claim in told(text) if claim.predicate == deed]
    assert [claim.time and claim.time.text for claim in found] == times
    for claim in found[1:]:
        assert claim.confidence < CONFIDENT  # no contradiction by itself
