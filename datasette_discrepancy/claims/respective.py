""" "A and B were jailed for 21 and 18 months, respectively": each name with its own number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.measured_quantities import mask
from datasette_discrepancy.language.model import Quantity, TimeExpression
from datasette_discrepancy.language.tree import Token

# What may stand between two names of one list, beside further words of the first.
JOINING = frozenset({",", "and", "&"})


def respective(
    deed: Deed, reader: Reader, quantities: Sequence[Quantity], times: Sequence[TimeExpression]
) -> list[tuple[Token, Quantity]]:
    """Return each name of a list with its number, empty where the sentence shares none out.

    Only where as many numbers as names stand between the list and "respectively", and a
    participant of the deed is in the list or joined to it.

    Args:
        deed: its participants as tokens.
        reader: of the passage.
        quantities: those of the passage.
        times: those of the passage; durations are quantities here.
    """
    sentence = deed.head.sent
    word = next((token for token in sentence if token.lower_ == "respectively"), None)
    if word is None:
        return []
    names = _listed(deed, reader)
    if len(names) < 2:
        return []
    first, last = (reader.offset + token.idx for token in (names[-1], word))
    measured = mask(reader, quantities, times)[1]
    numbers = [one for _, one in sorted(measured.items()) if first < one.start and one.end <= last]
    if len(numbers) != len(names) or not _nearest(deed, numbers[0].start, reader):
        return []
    # "21 and 18 months": the unit stands once.
    unit = numbers[-1].unit
    numbers = [replace(one, unit=one.unit or unit) for one in numbers]
    return list(zip(names, numbers, strict=True))


def _nearest(deed: Deed, number: int, reader: Reader) -> bool:
    """Whether no other verb stands between a deed and the numbers: "pleaded … and were jailed"."""
    behind = (word for word in reader.doc[deed.head.i + 1 :] if reader.offset + word.idx < number)
    return not any(reader.grammar.is_clause(word) for word in behind)


def members_of(participants: Sequence[Token]) -> list[Token]:
    """Return participants with what is joined to them and what they are called.

    "Two guards, Ann Lee and Bo Berg, were": the names say who the guards are.
    """
    return [
        member
        for token in participants
        for listed in (token, *token.conjuncts)
        for member in (listed, *(c for c in listed.subtree if c.dep_ in {"appos", "conj"}))
    ]


def _listed(deed: Deed, reader: Reader) -> list[Token]:
    """The names of the last list before "respectively" to which a participant belongs."""
    members = members_of((*deed.subjects, *deed.objects))
    found = sorted({token.i for token in members if token.i in reader.mentions})
    if len(found) < 2 or any(not _joined(*pair, reader) for pair in _pairs(found)):
        return []
    return [reader.doc[i] for i in found]


def _pairs(places: Sequence[int]) -> list[tuple[int, int]]:
    return list(pairwise(places))


def _joined(first: int, last: int, reader: Reader) -> bool:
    between = reader.doc[first + 1 : last]
    return any(token.lower_ in JOINING for token in between) and all(
        token.lower_ in JOINING or token.head.i == first for token in between
    )
