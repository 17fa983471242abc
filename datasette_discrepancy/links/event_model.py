"""What the links know of claims and events while they decide which claims tell of one thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.links.changes_told import ToldChange
from datasette_discrepancy.links.descriptions import Description
from datasette_discrepancy.links.limits import Limits
from datasette_discrepancy.links.receivers import Receiver
from datasette_discrepancy.links.said_words import NOTHING_SAID, Said


class Relation(Enum):
    """How a participant of one claim stands to that of another."""

    SAME = "same"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Participant:
    """Who or what takes part.

    Attributes:
        entity_id: None where there is none or it is undecided.
        description: of the phrase, None where there is no participant.
    """

    entity_id: str | None
    description: Description | None


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
        once: True where its thing makes a repeatable deed one that is done once ("held the
            referendum").
        caption: True where it stands under a picture, apart from the text beside it.
        untold_first, untold_last: day numbers between which an undated claim happened, by the day
            of print and what was told before; None where that is open, or the claim is dated.
        beside: True where its words set it beside what was told ("in a separate incident").
        occasion: which of several its words make it ("for the third time", "again"), None where
            they say nothing of it.
        episode: how many such claims the document has up to this one.
        running: True where it is dated to a stretch that goes on ("eleven since Friday").
        venue: the kind of venue or the side of a town where it counts, None where that is open.
        wide: True where it counts over a land at large ("across the country").
        several: True where it counts in several places that it names.
        sums: what its count comes to together with others of its article.
        counted: what it counts, in one word.
        counted_in: place of what it counts, also where the deed itself has none.
        sort: words before that tell of which sort they are ("electric" cars).
        receiver: to or with whom the counted or measured is done, None where that is open.
        doers: how many do it, where those are counted ("30,000 people marched").
        most: how many at most, where it counts and that is known.
        one_spot: True where what did it strikes one spot: a crash, a bomb.
        in_one_spot: True where its words tell of such a thing, in whatever role.
        weekday: the day of the week, where that is all that is known of the date.
        change: of which group's fares a change is, and whether it passed within a day; None where
            it tells of no change.
        limits: what its number is limited to by the words beside it ("in the run-off").
        said: the quoted sentence that it stands in, and who says it.
        amount: how much, in the base unit that stands behind it; None where nothing is measured.
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
    once: bool = False
    caption: bool = False
    untold_first: int | None = None
    untold_last: int | None = None
    beside: bool = False
    occasion: str | None = None
    episode: int = 0
    running: bool = False
    venue: str | None = None
    wide: bool = False
    several: bool = False
    sums: frozenset[float] = frozenset()
    counted: str | None = None
    counted_in: str | None = None
    sort: frozenset[str] = frozenset()
    doers: float | None = None
    receiver: Receiver | None = None
    most: float | None = None
    one_spot: bool = False
    in_one_spot: bool = False
    weekday: str | None = None
    change: ToldChange | None = None
    limits: Limits = frozenset()
    said: Said = NOTHING_SAID
    amount: tuple[float, float, str] | None = None

    @property
    def witness(self) -> tuple[str, bool]:
        """Who tells it: an article's text, or the captions under its pictures.

        Captions are written by others, before or after the text.
        """
        return self.document_id, self.caption

    @property
    def number(self) -> float | None:
        """How many undergo it, else how many do it; None where neither are counted."""
        counted = self.object.number if self.object is not None else None
        return counted if counted is not None else self.doers

    @property
    def doer(self) -> Participant:
        """Who does it."""
        return Participant(self.subject_id, self.subject)

    @property
    def undergoer(self) -> Participant:
        """Who or what undergoes it."""
        return Participant(self.object_id, self.object)

    @property
    def dated(self) -> bool:
        """Whether both ends of its time are known."""
        return self.day_first is not None and self.day_last is not None


@dataclass(frozen=True)
class Event:
    """One event with the claims that report it.

    Attributes:
        predicate: of the claim that says most; others may report the opposite of it.
    """

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
        named_in: documents with the entities that they name.
        participants, numbers: those met so far, and the place of each.
        roles: numbers of a claim's doer and undergoer, by its id.
        compared: relations worked out so far, by the numbers of the two participants.
    """

    lexicon: Lexicon
    government_of: Mapping[str, str]
    within: frozenset[tuple[str, str]]
    named_in: frozenset[tuple[str, str]] = frozenset()
    participants: list[Participant] = field(default_factory=list)
    numbers: dict[Participant, int] = field(default_factory=dict)
    roles: dict[str, tuple[int, int]] = field(default_factory=dict)
    compared: dict[tuple[int, int], Relation] = field(default_factory=dict)

    def numbered(self, claim: EventClaim) -> tuple[int, int]:
        """Return numbers of doer and undergoer, which equal participants share.

        Numbers are quicker to look up than what they stand for.
        """
        if claim.claim_id not in self.roles:
            self.roles[claim.claim_id] = self._number(claim.doer), self._number(claim.undergoer)
        return self.roles[claim.claim_id]

    def _number(self, participant: Participant) -> int:
        if participant not in self.numbers:
            self.numbers[participant] = len(self.participants)
            self.participants.append(participant)
        return self.numbers[participant]

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

    def receivers_differ(self, one: Receiver | None, other: Receiver | None) -> bool:
        """Whether two receivers are surely two: two names, or two nouns.

        A name and a noun ("Norvik", "the town") may be one, as may a town and its land.
        """
        if one is None or other is None or one.named != other.named:
            return False
        if one.entity_id is None or other.entity_id is None:
            return not one.words & other.words
        if self.same_actor(one.entity_id, other.entity_id):
            return False
        return self.places_differ(one.entity_id, other.entity_id)
