"""Which claims report the same event: by deed, participants, time and place.

Two claims of one deed are the same event when their participants agree as far as both name them and
nothing else keeps them apart. A claim that would fit two events joins neither: undecided stays
undecided, since a wrong event makes a false alarm and a missing one only a miss.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from datasette_discrepancy.claims.predicates import Lexicon, Predicate
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.links.descriptions import Description, same_thing, surely_same

# A deed that happens once may be dated differently by two sources; beyond this it is another one.
DAYS_FOR_ONE_DEED = 62
# A deed that may be repeated: sources differ by some days at most, not by months.
DAYS_FOR_REPEATABLE = 3
# Between years (founded in 1987 or 1989), for deeds that happen once.
YEARS_APART = 10 * 366
YEAR = 300


class Relation(Enum):
    """How a participant of one claim stands to that of another."""

    SAME = "same"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


@dataclass(frozen=True)
class EventClaim:
    """What the linker knows of a claim.

    Attributes:
        claim_id, key, document_id: as in the table `claim`.
        subject_id, object_id, place_id: entities, None where there is none or it is undecided.
        subject, object: description of the phrase, None where there is no participant.
        day_first, day_last: day numbers, None where open or unknown.
        planned: True where the claim only announces it.
        noun: True where a noun names the deed ("made the proposal"): no object, and none needed.
        label: for people: who did what to whom.
    """

    claim_id: str
    key: str
    document_id: str
    predicate: str
    subject_id: str | None
    object_id: str | None
    place_id: str | None
    subject: Description | None
    object: Description | None
    day_first: int | None
    day_last: int | None
    planned: bool
    noun: bool
    label: str


@dataclass(frozen=True)
class Event:
    """One event with the claims that report it."""

    id: str
    predicate: str
    label: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True)
class World:
    """What the linker may assume about the story.

    Attributes:
        government_of: person or body to the country it acts for.
        within: pairs of places, the inner one first.
        compared: relations worked out so far, by the two claims' ids.
    """

    lexicon: Lexicon
    government_of: Mapping[str, str]
    within: frozenset[tuple[str, str]]
    compared: dict[tuple[str, str], tuple[Relation, Relation]] = field(default_factory=dict)

    def same_actor(self, one: str, other: str) -> bool:
        """Whether two entities act as one: the same, or a minister and the country."""
        return (
            one == other
            or self.government_of.get(one) == other
            or self.government_of.get(other) == one
        )

    def places_differ(self, one: str | None, other: str | None) -> bool:
        """Whether both are known and neither lies in the other."""
        if one is None or other is None or one == other:
            return False
        return (one, other) not in self.within and (other, one) not in self.within


def find_events(story_id: str, claims: Iterable[EventClaim], world: World) -> list[Event]:
    """Group the claims of one story into events.

    Args:
        story_id: the story.
        claims: all claims of its current documents, attribute claims left out.
        world: lexicon, governments and places.

    Returns:
        Events in order of id; each claim is in exactly one.
    """
    world = replace(world, compared={})
    by_predicate: dict[str, list[EventClaim]] = defaultdict(list)
    for claim in claims:
        by_predicate[claim.predicate].append(claim)
    events = []
    for name, members in by_predicate.items():
        predicate = world.lexicon.predicates.get(name) or Predicate(name, known=False)
        for group in _group(sorted(members, key=_specific_first), predicate, world):
            keys = sorted(claim.key for claim in group)
            events.append(
                Event(
                    id=content_id("event", story_id, name, keys[0]),
                    predicate=name,
                    label=group[0].label,
                    claim_ids=tuple(claim.claim_id for claim in group),
                )
            )
    return sorted(events, key=lambda event: event.id)


def _specific_first(claim: EventClaim) -> tuple[bool, bool, bool, int, str, str]:
    """Claims that say most found the events; vague ones join them afterwards.

    Among equals the earlier day and the printed words decide, and the key, which hangs on the
    name of a file, only where nothing else differs.
    """
    return (
        claim.subject_id is None,
        claim.object_id is None and (claim.object is None or claim.object.generic),
        claim.day_first is None and claim.day_last is None,
        claim.day_first or claim.day_last or 0,
        claim.label,
        claim.key,
    )


def _group(
    claims: Sequence[EventClaim], predicate: Predicate, world: World
) -> list[list[EventClaim]]:
    groups: list[list[EventClaim]] = []
    series = _dates_by_document(claims)
    for claim in claims:
        fitting = [
            group
            for group in groups
            if all(_may_be_one(claim, other, predicate, world, series) for other in group)
            and any(_match(claim, other, predicate, world) for other in group)
        ]
        scores = [max(_closeness(claim, other, predicate, world) for other in g) for g in fitting]
        best = max(scores, default=(0, 0, 0))
        if scores.count(best) == 1:
            fitting[scores.index(best)].append(claim)
        else:
            groups.append([claim])
    return _joined(groups, predicate, world, series)


def _joined(
    groups: list[list[EventClaim]],
    predicate: Predicate,
    world: World,
    series: Mapping[str, set[tuple[int, int]]],
) -> list[list[EventClaim]]:
    """Join events that a later, vaguer claim has shown to be one; two candidates join nothing."""
    joined: list[list[EventClaim]] = []
    for group in groups:
        fitting = [
            other
            for other in joined
            if all(_may_be_one(a, b, predicate, world, series) for a in group for b in other)
            and any(_match(a, b, predicate, world) for a in group for b in other)
        ]
        if len(fitting) == 1:
            fitting[0].extend(group)
        else:
            joined.append(group)
    return joined


def _closeness(
    claim: EventClaim, other: EventClaim, predicate: Predicate, world: World
) -> tuple[int, int, int]:
    """How much two claims that may be one event have in common: the closest event is joined."""
    subject, thing = _relations(claim, other, predicate, world)
    dated = claim.day_first is not None and other.day_first is not None
    return (
        (subject is Relation.SAME) + (thing is Relation.SAME),
        int(claim.subject_id is not None and claim.subject_id == other.subject_id),
        int(dated) + int(claim.planned == other.planned),
    )


def _dates_by_document(claims: Sequence[EventClaim]) -> dict[str, set[tuple[int, int]]]:
    dates: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for claim in claims:
        if claim.day_first is not None and claim.day_last is not None:
            dates[claim.document_id].add((claim.day_first, claim.day_last))
    return dates


def _relations(
    claim: EventClaim, other: EventClaim, predicate: Predicate, world: World
) -> tuple[Relation, Relation]:
    pair = (claim.claim_id, other.claim_id)
    if pair not in world.compared:
        world.compared[pair] = _compare(claim, other, predicate, world)
    return world.compared[pair]


def _compare(
    claim: EventClaim, other: EventClaim, predicate: Predicate, world: World
) -> tuple[Relation, Relation]:
    straight = (
        _relation(claim.subject_id, claim.subject, other.subject_id, other.subject, world),
        _relation(claim.object_id, claim.object, other.object_id, other.object, world),
    )
    if not predicate.symmetric:
        return straight
    crossed = (
        _relation(claim.subject_id, claim.subject, other.object_id, other.object, world),
        _relation(claim.object_id, claim.object, other.subject_id, other.subject, world),
    )
    return max(straight, crossed, key=_agreement)


def _agreement(relations: tuple[Relation, Relation]) -> int:
    value = {Relation.SAME: 2, Relation.UNKNOWN: 0, Relation.DIFFERENT: -4}
    return sum(value[relation] for relation in relations)


def _relation(
    one_id: str | None,
    one: Description | None,
    other_id: str | None,
    other: Description | None,
    world: World,
) -> Relation:
    if one_id is not None and other_id is not None:
        return Relation.SAME if world.same_actor(one_id, other_id) else Relation.DIFFERENT
    if one is None or other is None or one_id is not None or other_id is not None:
        return Relation.UNKNOWN
    same = same_thing(one, other)
    if same is None:
        return Relation.UNKNOWN
    return Relation.SAME if same else Relation.DIFFERENT


def _may_be_one(
    claim: EventClaim,
    other: EventClaim,
    predicate: Predicate,
    world: World,
    series: Mapping[str, set[tuple[int, int]]],
) -> bool:
    """Whether nothing keeps two claims apart."""
    subject, thing = _relations(claim, other, predicate, world)
    if Relation.DIFFERENT in (subject, thing):
        return False
    both = subject is Relation.SAME and thing is Relation.SAME
    apart = _days_apart(claim, other)
    if apart and not _dates_may_be_confused(claim, other, predicate, apart, both, series):
        return False
    if apart and not _surely_same_object(claim, other):
        return False
    if world.places_differ(claim.place_id, other.place_id):
        agree = both or (subject is Relation.SAME and _without_objects(claim, other))
        return not apart and (not predicate.repeatable or (agree and _same_days(claim, other)))
    return True


def _without_objects(claim: EventClaim, other: EventClaim) -> bool:
    return claim.object is None and other.object is None


def _same_days(claim: EventClaim, other: EventClaim) -> bool:
    """Whether both are dated within a week or less, on days that meet."""
    dated = all(c.day_first is not None and c.day_last is not None for c in (claim, other))
    return dated and not _days_apart(claim, other) and max(map(_length, (claim, other))) <= 7


def _surely_same_object(claim: EventClaim, other: EventClaim) -> bool:
    """Whether the things done agree well enough to bear a contradiction of dates."""
    if claim.object_id is not None or other.object_id is not None:
        return claim.object_id == other.object_id
    if claim.object is None or other.object is None:
        return claim.object is None and other.object is None
    return surely_same(claim.object, other.object)


def _days_apart(claim: EventClaim, other: EventClaim) -> int:
    """Days between two disjoint intervals, 0 where they meet or one is unknown."""
    gaps = [0]
    for one, two in ((claim, other), (other, claim)):
        if one.day_last is not None and two.day_first is not None:
            gaps.append(two.day_first - one.day_last)
    return max(gaps)


def _dates_may_be_confused(
    claim: EventClaim,
    other: EventClaim,
    predicate: Predicate,
    apart: int,
    both: bool,
    series: Mapping[str, set[tuple[int, int]]],
) -> bool:
    """Whether disjoint dates may be two accounts of one event."""
    if claim.document_id == other.document_id:
        return False
    if predicate.repeatable:
        # A source that knows several dates tells of a series.
        several = len(series[claim.document_id]) > 1 or len(series[other.document_id]) > 1
        return both and apart <= DAYS_FOR_REPEATABLE and not several
    if _length(claim) >= YEAR and _length(other) >= YEAR:
        return both and apart <= YEARS_APART
    return apart <= DAYS_FOR_ONE_DEED


def _length(claim: EventClaim) -> int:
    if claim.day_first is None or claim.day_last is None:
        return 0
    return claim.day_last - claim.day_first


def _match(claim: EventClaim, other: EventClaim, predicate: Predicate, world: World) -> bool:
    """Whether enough agrees to call two claims one event."""
    subject, thing = _relations(claim, other, predicate, world)
    if subject is Relation.SAME and thing is Relation.SAME:
        return True
    if not predicate.known:
        return False
    if subject is Relation.SAME:
        if claim.subject_id is None:
            # "their delegations met": nobody named, but the very day.
            return _without_objects(claim, other) and _same_days(claim, other)
        dated = claim.day_first is not None and other.day_first is not None
        return dated or _points_back(claim) or _points_back(other)
    if thing is Relation.SAME:
        # Nobody is named on one side: "the bridge was opened".
        open_side = claim.subject is None or other.subject is None
        return open_side and (not predicate.repeatable or claim.object_id is not None)
    return False


def _points_back(claim: EventClaim) -> bool:
    """Whether the claim leaves its object to what was said before: "the idea", "the offer"."""
    return claim.object.generic if claim.object is not None else claim.noun
