"""Offices that the article itself calls former, also where it leaves the word out.

"Former Secretary of State Ann Lee" is "Secretary Lee" further down: no claim that she holds the
office now. "A publisher and former editor" is a publisher still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from datasette_discrepancy.claims.descriptions import Said
from datasette_discrepancy.claims.model import FoundClaim
from datasette_discrepancy.language.office_phrases import office_phrase
from datasette_discrepancy.language.spelling import name_key

HOLDS, HELD = "holds_office", "held_office"
# Looked for once in a run of spaces, however long.
AND = r"(?:,|(?<![\s,]))\s+and\s+"
# Before these a second office stands that is not held any longer, or another that is.
FORMER_BEHIND = re.compile(AND + r"(?=(?:(?:an?|the|its|his|her)\s+)?(?:former|retired|onetime)\b)")
ANOTHER_BEHIND = re.compile(AND + r"(?=(?:now\s+|currently\s+)?(?:an?|the|its|his|her)\s)")
JOINED = re.compile(AND)
NOT_ANY_LONGER = re.compile(r"\b(?:former|then|onetime|retired)\b")
# Of the one office alone: "a retired judge and trustee" is a trustee.
RETIRED = re.compile(r"\A(?:an?\s+|the\s+)?retired\b")


def apart_in_time(said: Said) -> list[Said]:
    """Return a description as those of its parts that tell of one time: what is held, what was.

    Args:
        said: "a publisher and former editor of the Herald", "the former mayor and a critic of it".

    Returns:
        The description itself, or its parts; without a part that the words date neither way.
    """
    former = None if said.former else NOT_ANY_LONGER.search(said.text)
    joint = None if former is None else JOINED.search(said.text)
    if former is None or joint is None:
        return [said]
    pattern = ANOTHER_BEHIND if former.start() < joint.start() else FORMER_BEHIND
    split = pattern.search(said.text)
    if split is not None:
        return [_part(said, 0, split.start()), _part(said, split.end(), len(said.text))]
    return [_part(said, 0, joint.start())] if RETIRED.match(said.text) else [said]


def _part(said: Said, first: int, last: int) -> Said:
    text = said.text[first:last]
    return replace(said, start=said.start + first, end=said.start + last, text=text)


def with_former_offices(claims: Sequence[FoundClaim]) -> Iterator[FoundClaim]:
    """Yield the claims, those of an office held now as former ones where the article says so.

    A bearer is known again by the last word of the name, the office by its word ("secretary").
    """
    former = {office_of(claim) for claim in claims if claim.predicate == HELD} - {None}
    for claim in claims:
        again = claim.predicate == HOLDS and office_of(claim) in former
        yield replace(claim, predicate=HELD) if again else claim


def office_of(claim: FoundClaim) -> tuple[str, str] | None:
    """Return the bearer's last name and the word of the office; None where one is missing."""
    if claim.subject is None or claim.subject.mention is None or claim.object is None:
        return None
    phrase = office_phrase(claim.object.text)
    words = name_key(claim.subject.mention.name).split()
    if phrase is None or not words:
        return None
    return words[-1], name_key(phrase.title.term)
