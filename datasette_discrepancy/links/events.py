"""Which claims report the same event: by deed, participants, time and place.

Two claims of one deed are the same event when their participants agree as far as both name them and
nothing else keeps them apart. A claim that would fit two events joins neither: undecided stays
undecided, since a wrong event makes a false alarm and a missing one only a miss.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from datasette_discrepancy.claims.predicates import Lexicon, Predicate
from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.links.blocking import Index
from datasette_discrepancy.links.event_model import Event, EventClaim, World
from datasette_discrepancy.links.sameness import Sameness, dates_by_witness

__all__ = ["Event", "EventClaim", "World", "find_events"]

MakeIndex = Callable[[Sameness], Index]


@dataclass
class Group:
    """Claims that are one event so far.

    Attributes:
        claims: all of them, the first says most.
        faces: one claim of each kind that comparison can tell apart.
    """

    claims: list[EventClaim] = field(default_factory=list)
    faces: dict[tuple[object, ...], EventClaim] = field(default_factory=dict)

    def add(self, claim: EventClaim) -> bool:
        """Add a claim; return whether it differs from all others in what is compared."""
        self.claims.append(claim)
        face = _face(claim)
        if face in self.faces:
            return False
        self.faces[face] = claim
        return True


def find_events(
    story_id: str, claims: Iterable[EventClaim], world: World, make_index: MakeIndex = Index
) -> list[Event]:
    """Group the claims of one story into events.

    Args:
        story_id: the story.
        claims: all claims of its current documents, attribute claims left out.
        world: lexicon, governments and places.
        make_index: finds the events worth comparing; another one may only be slower.

    Returns:
        Events in order of id; each claim is in exactly one.
    """
    world = replace(world, participants=[], numbers={}, roles={}, compared={})
    by_predicate: dict[str, list[EventClaim]] = defaultdict(list)
    for claim in claims:
        by_predicate[claim.predicate].append(claim)
    groups: dict[str, list[Group]] = {}
    for name in sorted(by_predicate):
        predicate = world.lexicon.predicates.get(name) or Predicate(name, known=False)
        members = sorted(by_predicate[name], key=_specific_first)
        sameness = Sameness(predicate, world, dates_by_witness(members))
        groups[name] = _joined(_group(members, sameness, make_index), sameness, make_index)
    _join_opposites(groups, world, make_index)
    events = [_event(story_id, group) for members in groups.values() for group in members]
    return sorted(events, key=lambda event: event.id)


def _event(story_id: str, group: Group) -> Event:
    name = group.claims[0].predicate
    first = min(claim.key for claim in group.claims if claim.predicate == name)
    return Event(
        id=content_id("event", story_id, name, first),
        predicate=name,
        label=group.claims[0].label,
        claim_ids=tuple(claim.claim_id for claim in group.claims),
    )


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


def _face(claim: EventClaim) -> tuple[object, ...]:
    """Everything of a claim that comparison looks at."""
    return (
        claim.doer,
        claim.undergoer,
        claim.place_id,
        claim.day_first,
        claim.day_last,
        claim.witness,
        claim.planned,
        claim.noun,
        claim.untold_first,
        claim.untold_last,
        claim.beside,
        claim.occasion,
        claim.limits,
        claim.episode,
        claim.running,
        claim.venue,
        claim.wide,
        claim.sums,
        claim.counted,
        claim.counted_in,
        claim.sort,
        claim.most,
        claim.one_spot,
        claim.in_one_spot,
        claim.weekday,
        claim.change,
        claim.said,
    )


def _group(claims: Sequence[EventClaim], sameness: Sameness, make_index: MakeIndex) -> list[Group]:
    groups: list[Group] = []
    index = make_index(sameness)
    for claim in claims:
        fitting = []
        for number in index.candidates(claim):
            faces = groups[number].faces.values()
            if all(sameness.may_be_one(claim, other) for other in faces) and any(
                sameness.match(claim, other) for other in faces
            ):
                score = max(sameness.closeness(claim, other) for other in faces)
                fitting.append((score, number))
        best = max((score for score, _ in fitting), default=None)
        closest = [number for score, number in fitting if score == best]
        chosen = closest[0] if len(closest) == 1 else len(groups)
        if chosen == len(groups):
            groups.append(Group())
        if groups[chosen].add(claim):
            index.add(claim, chosen)
    return groups


def _joined(groups: Sequence[Group], sameness: Sameness, make_index: MakeIndex) -> list[Group]:
    """Join events that a later, vaguer claim has shown to be one; two candidates join nothing."""
    joined: list[Group] = []
    index = make_index(sameness)
    for group in groups:
        fitting = _fitting(group, joined, index, sameness)
        chosen = fitting[0] if len(fitting) == 1 else len(joined)
        if chosen == len(joined):
            joined.append(Group())
        for claim in group.claims:
            if joined[chosen].add(claim):
                index.add(claim, chosen)
    return joined


def _fitting(group: Group, others: Sequence[Group], index: Index, sameness: Sameness) -> list[int]:
    """Numbers of the groups that can be one event with this one, and of which enough agrees."""
    numbers: set[int] = set()
    for face in group.faces.values():
        numbers.update(index.candidates(face))
    pairs = [
        (number, [(a, b) for a in group.faces.values() for b in others[number].faces.values()])
        for number in sorted(numbers)
    ]
    return [
        number
        for number, faces in pairs
        if all(sameness.may_be_one(a, b) for a, b in faces)
        and any(sameness.match(a, b) for a, b in faces)
    ]


def _join_opposites(groups: dict[str, list[Group]], world: World, make_index: MakeIndex) -> None:
    """Join what one source reports and another reports the opposite of: one vote, passed or lost.

    Only where either side has one candidate; the groups of the second deed move to the first.
    """
    for name, other in world.lexicon.opposites():
        if name >= other or name not in groups or other not in groups:
            continue
        sameness = _of_opposites(world.lexicon, name, other, groups, world)
        index = make_index(sameness)
        for number, group in enumerate(groups[name]):
            for face in group.faces.values():
                index.add(face, number)
        fits = [_fitting(group, groups[name], index, sameness) for group in groups[other]]
        wanted = [numbers[0] for numbers in fits if len(numbers) == 1]
        kept = []
        for group, numbers in zip(groups[other], fits, strict=True):
            if len(numbers) == 1 and wanted.count(numbers[0]) == 1:
                for claim in group.claims:
                    groups[name][numbers[0]].add(claim)
            else:
                kept.append(group)
        groups[other] = kept


def _of_opposites(
    lexicon: Lexicon, name: str, other: str, groups: dict[str, list[Group]], world: World
) -> Sameness:
    one, two = lexicon.predicates[name], lexicon.predicates[other]
    # Either may be true of another day, or of another vote.
    properties = (one.properties | two.properties) & {"repeatable", "symmetric"}
    predicate = Predicate(f"{name} or {other}", properties)
    claims = [claim for key in (name, other) for group in groups[key] for claim in group.claims]
    return Sameness(predicate, world, dates_by_witness(claims), opposed=True)
