"""Offices that the article itself calls former, also where it leaves the word out.

"Former Secretary of State Ann Lee" is "Secretary Lee" further down: no claim that she holds the
office now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from datasette_discrepancy.claims.model import FoundClaim
from datasette_discrepancy.language.office_phrases import office_phrase
from datasette_discrepancy.language.spelling import name_key

HOLDS, HELD = "holds_office", "held_office"


def with_former_offices(claims: Sequence[FoundClaim]) -> Iterator[FoundClaim]:
    """Yield the claims, those of an office held now as former ones where the article says so.

    A bearer is known again by the last word of the name, the office by its word ("secretary").
    """
    former = {_office_of(claim) for claim in claims if claim.predicate == HELD} - {None}
    for claim in claims:
        again = claim.predicate == HOLDS and _office_of(claim) in former
        yield replace(claim, predicate=HELD) if again else claim


def _office_of(claim: FoundClaim) -> tuple[str, str] | None:
    """The bearer's last name and the word of the office."""
    if claim.subject is None or claim.subject.mention is None or claim.object is None:
        return None
    phrase = office_phrase(claim.object.text)
    words = name_key(claim.subject.mention.name).split()
    if phrase is None or not words:
        return None
    return words[-1], name_key(phrase.title.term)
