"""States that lawmakers stand for, which news writes as it writes where others live."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from datasette_discrepancy.claims.model import FoundClaim
from datasette_discrepancy.language.office_phrases import office_phrase
from datasette_discrepancy.language.spelling import name_key

RESIDES, HOLDING = "resides_in", frozenset({"holds_office", "held_office", "member_of_party"})
# The word that carries the claim where a name stands beside a place: "Berg, of Idaho".
BESIDE = "of"
OFFICES = frozenset({"legislator", "governor"})


def without_constituencies(claims: Sequence[FoundClaim]) -> Iterator[FoundClaim]:
    """Yield the claims without "Berg, of Idaho" where the article has "Rep. Ola Berg".

    A bearer is known again by the last word of the name.
    """
    holders = {_last_name(claim) for claim in claims if _is_holder(claim)}
    for claim in claims:
        beside = claim.predicate == RESIDES and claim.verb == BESIDE
        if not beside or _last_name(claim) not in holders:
            yield claim


def _is_holder(claim: FoundClaim) -> bool:
    if claim.predicate not in HOLDING or claim.object is None:
        return False
    phrase = office_phrase(claim.object.text)
    lawmaker = phrase is not None and bool(phrase.title.classes & OFFICES)
    return lawmaker or claim.predicate == "member_of_party"


def _last_name(claim: FoundClaim) -> str:
    subject = claim.subject
    if subject is None or subject.mention is None:
        return ""
    return name_key(subject.mention.name).rpartition(" ")[2]
