"""Which events a claim has to be compared with: those that share a key with it.

Each way in which `Sameness.match` can say yes needs a participant in common, and some a date as
well. A claim is filed under a key for each way, and asks under the keys that the other side of
such a match is filed under. Whatever could match is found; most of the rest is never looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

from datasette_discrepancy.links.descriptions import LEAST_SHARED
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
ALL, WIDE = "dated", "dated widely"


class Index:
    """Finds the events that a claim may match.

    Args:
        sameness: how claims are compared.
    """

    def __init__(self, sameness: Sameness) -> None:
        self._sameness = sameness
        self._events: dict[Key, set[int]] = defaultdict(set)
        repeatable = sameness.predicate.repeatable
        # Dates further apart than this are never one event; 0: there is no such limit.
        self._slack = DAYS_FOR_REPEATABLE if repeatable else DAYS_FOR_ONE_DEED
        self._bucketed = not sameness.predicate.functional

    def add(self, claim: EventClaim, event: int) -> None:
        """File a claim under the number of its event."""
        for key in self._filed(claim):
            self._events[key].add(event)

    def candidates(self, claim: EventClaim) -> list[int]:
        """Return the numbers of the events that have a claim that may match, ascending."""
        doers = keys(claim.doer, self._sameness.world)
        undergoers = keys(claim.undergoer, self._sameness.world)
        found = self._under("doer", doers) & self._under("undergoer", undergoers)
        if self._sameness.predicate.known:
            for way in self._ways_of_doer(claim):
                found |= self._under(way, doers)
            predicate = self._sameness.predicate
            rivals = "one_doer" in predicate.properties
            open_or_any = claim.subject is None or predicate.cumulative or rivals
            way = "undergoer" if open_or_any else "undergoer, doer open"
            found |= self._under(way, undergoers)
        return sorted(found | self._under("said", [claim.said.words] if claim.said.words else []))

    def _under(self, way: Hashable, participant: Iterable[Key]) -> set[int]:
        found: set[int] = set()
        for key in participant:
            found.update(self._events.get((way, key), ()))
        return found

    def _ways_of_doer(self, claim: EventClaim) -> Iterator[Hashable]:
        """What the doer alone is enough for; see `Sameness.match`."""
        yield "doer, points back"
        if points_back(claim):
            yield "doer"
        if claim.object is None and not self._sameness.predicate.repeatable:
            yield "doer alone"
        yield from self._buckets(claim, asked=True)

    def _filed(self, claim: EventClaim) -> Iterator[Key]:
        if claim.said.words:
            yield ("said", claim.said.words)
        ways: list[Hashable] = ["doer", *self._buckets(claim, asked=False)]
        if points_back(claim):
            ways.append("doer, points back")
        if claim.object is None:
            ways.append("doer alone")
        for doers, undergoers in self._sides(claim):
            yield from ((way, doer) for way in ways for doer in doers)
            for undergoer in undergoers:
                yield ("undergoer", undergoer)
                if claim.subject is None:
                    yield ("undergoer, doer open", undergoer)

    def _sides(self, claim: EventClaim) -> list[tuple[list[Key], list[Key]]]:
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


def keys(participant: Participant, world: World) -> list[Key]:
    """Return keys of which two participants share one wherever they may be the same."""
    found: list[Key] = []
    description = participant.description
    if description is not None and description.words:
        found.append(("words", description.head, description.words))
    if participant.entity_id is not None:
        found.append(("entity", participant.entity_id))
        government = world.government_of.get(participant.entity_id)
        if government is not None:
            found.append(("entity", government))
    elif description is not None and not description.pronoun:
        found.append(("head", description.head))
        telling = sorted(description.words | {description.head})
        found.extend(("two words", *pair) for pair in combinations(telling, LEAST_SHARED))
    return found
