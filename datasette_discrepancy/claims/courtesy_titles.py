"""Titles that people keep when the office is no longer theirs: "President Kennedy", "in 1980".

A title in front of a name tells an office without saying when. Where an article calls several
people by one title of which there is only one at a time, or where the sentence tells of years long
past, most of them no longer hold it: such a claim is kept, and is none to rely on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from datasette_discrepancy.claims.held_before import HOLDS, office_of
from datasette_discrepancy.claims.model import FoundClaim
from datasette_discrepancy.language.model import TimeExpression

# Of these a country, a state or a body has one at a time.
SOLE = frozenset(
    "president premier chancellor pope king queen emperor governor mayor secretary minister".split()
)
# What is left of the confidence of one whose office may be over; six of nine such were right in
# the readings.
FACTOR = 0.85
# After so many years an office is likely somebody else's: a term.
TERM = 4
YEAR = 4  # digits
# How far a time may stand from a title in its sentence, in code points.
NEAR = 120
# Somebody is meant to be in office whose title stands so many times more often than another's.
MORE_OFTEN = 2


def with_courtesy_titles(
    claims: Sequence[FoundClaim],
    text: str,
    times: Mapping[int, Sequence[TimeExpression]],
    earliest: str | None,
) -> Iterator[FoundClaim]:
    """Yield the claims, those of offices that may be over with less confidence.

    Args:
        claims: of one document, each as often as the text tells it.
        text: of the document.
        times: the time expressions of each passage, by its index.
        earliest: first day on which the document may have been published, None where unknown.
    """
    bearers: dict[str, Counter[str]] = {}
    for claim in claims:
        office = _sole_office(claim)
        if office is not None:
            bearers.setdefault(office[1], Counter())[office[0]] += 1
    for claim in claims:
        office = _sole_office(claim)
        shared = office is not None and _is_rarer(office[0], bearers[office[1]])
        titled = claim.predicate == HOLDS and claim.clause == "title"
        past = titled and _is_of_the_past(claim, text, times.get(claim.passage, ()), earliest)
        doubtful = shared or past
        yield replace(claim, confidence=round(claim.confidence * FACTOR, 3)) if doubtful else claim


def _sole_office(claim: FoundClaim) -> tuple[str, str] | None:
    """The bearer and the office of a bare title: "President Lee", not "Norvik's President Lee"."""
    if claim.predicate != HOLDS or claim.clause != "title" or claim.object is None:
        return None
    bare = claim.place is None and claim.object.text.lower() in SOLE
    return office_of(claim) if bare else None


def _is_rarer(bearer: str, counted: Counter[str]) -> bool:
    others = [times for name, times in counted.items() if name != bearer]
    return bool(others) and counted[bearer] < MORE_OFTEN * max(others)


def _is_of_the_past(
    claim: FoundClaim, text: str, times: Sequence[TimeExpression], earliest: str | None
) -> bool:
    """Whether the sentence around a title tells of years before the last term."""
    if earliest is None:
        return False
    for time in times:
        first, last = sorted(((claim.start, claim.end), (time.start, time.end)))
        if time.latest is None or last[0] - first[1] > NEAR:
            continue
        between = text[first[1] : last[0]]
        if any(mark in between for mark in (". ", "? ", "! ", "\n")):
            continue
        if int(time.latest[:YEAR]) < int(earliest[:YEAR]) - TERM:
            return True
    return False
