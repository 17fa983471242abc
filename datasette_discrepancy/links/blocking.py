"""Which events a claim has to be compared with: those that share a key with it.

Each way in which `Sameness.match` can say yes needs a participant in common, and some a date as
well. A claim is filed under a key for each way, and asks under the keys that the other side of
such a match is filed under. Whatever could match is found; most of the rest is never looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from datasette_discrepancy.links.event_model import EventClaim, Participant, World
from datasette_discrepancy.links.sameness import (
    DAYS_FOR_ONE_DEED,
    DAYS_FOR_REPEATABLE,
    YEAR,
    Sameness,
    length,
    points_back,
)

Key = tuple[Hashable, ...]
# A claim whose time spans more buckets than this meets those of every time.
MOST_BUCKETS = 4
# Besides numbered stretches of time: every dated claim, and those whose time is wide or open.
ALL, WIDE = "all", "wide"


class Index:
    """Finds the events that a claim may match.

    Args:
        sameness: how claims are compared.
    """

    def __init__(self, sameness: Sameness) -> None:
        self._sameness = sameness
        self._events: dict[Key, dict[int, None]] = defaultdict(dict)
        repeatable = sameness.predicate.repeatable
        # Dates further apart than this are never one event; 0: there is no such limit.
        self._slack = DAYS_FOR_REPEATABLE if repeatable else DAYS_FOR_ONE_DEED
        self._bucketed = not sameness.predicate.functional

    def add(self, claim: EventClaim, event: int) -> None:
        """File a claim under the number of its event."""
        for key in self._filed(claim):
            self._events[key][event] = None

    def candidates(self, claim: EventClaim) -> list[int]:
        """Return the numbers of the events that have a claim that may match, ascending."""
        found: set[int] = set()
        for key in self._asked(claim):
            found.update(self._events.get(key, ()))
        return sorted(found)

    def _filed(self, claim: EventClaim) -> Iterator[Key]:
        for doers, undergoers in self._sides(claim):
            yield from (("both", d, u) for d in doers for u in undergoers)
            for doer in doers:
                yield ("doer", doer)
                buckets = self._buckets(claim, asked=False)
                yield from (("doer on", doer, bucket) for bucket in buckets)
                if points_back(claim):
                    yield ("doer, points back", doer)
                if claim.object is None:
                    yield ("doer alone", doer)
            for undergoer in undergoers:
                yield ("undergoer", undergoer)
                if claim.subject is None:
                    yield ("undergoer, doer open", undergoer)

    def _asked(self, claim: EventClaim) -> Iterator[Key]:
        predicate = self._sameness.predicate
        doers = keys(claim.doer, self._sameness.world)
        undergoers = keys(claim.undergoer, self._sameness.world)
        yield from (("both", d, u) for d in doers for u in undergoers)
        for doer in doers if predicate.known else ():
            yield ("doer, points back", doer)
            if points_back(claim):
                yield ("doer", doer)
            if claim.object is None and not predicate.repeatable:
                yield ("doer alone", doer)
            buckets = self._buckets(claim, asked=True)
            yield from (("doer on", doer, bucket) for bucket in buckets)
        for undergoer in undergoers if predicate.known else ():
            open_or_any = claim.subject is None or predicate.cumulative
            yield ("undergoer" if open_or_any else "undergoer, doer open", undergoer)

    def _sides(self, claim: EventClaim) -> list[tuple[frozenset[Key], frozenset[Key]]]:
        doers = keys(claim.doer, self._sameness.world)
        undergoers = keys(claim.undergoer, self._sameness.world)
        sides = [(doers, undergoers)]
        return [*sides, (undergoers, doers)] if self._sameness.predicate.symmetric else sides

    def _buckets(self, claim: EventClaim, *, asked: bool) -> list[int | str]:
        """The stretches of time to file a claim under, or to ask for; none without a date."""
        if claim.day_first is None:
            return []
        width = 2 * self._slack
        widest = min(YEAR - 1, MOST_BUCKETS * width)
        if not self._bucketed or claim.day_last is None or length(claim) > widest:
            return [ALL] if asked or not self._bucketed else [WIDE, ALL]
        slack = self._slack if asked else 0
        first, last = (claim.day_first - slack) // width, (claim.day_last + slack) // width
        return [*range(first, last + 1), WIDE if asked else ALL]


def keys(participant: Participant, world: World) -> frozenset[Key]:
    """Return keys of which two participants share one wherever they may be the same."""
    found: set[Key] = set()
    if participant.entity_id is not None:
        found.add(("entity", participant.entity_id))
        government = world.government_of.get(participant.entity_id)
        if government is not None:
            found.add(("entity", government))
    description = participant.description
    if description is not None and not description.pronoun:
        found.update(("word", word) for word in description.words | {description.head})
    return frozenset(found)
