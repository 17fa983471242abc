"""Whether two claims can be, and are, one event: participants, dates, places.

`may_be_one` says that nothing keeps two claims apart, `match` that enough agrees. The figures are
described in docs/decisions/events.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from datasette_discrepancy.claims.predicates import Predicate
from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.links.descriptions import (
    Description,
    same_name,
    same_thing,
    surely_same,
)
from datasette_discrepancy.links.event_model import EventClaim, Participant, Relation, World
from datasette_discrepancy.links.limits import other_limits
from datasette_discrepancy.links.other_happenings import other_occasion
from datasette_discrepancy.opposed_words import OPPOSED_DOERS, opposed_victims

# A deed that happens once may be dated differently by two sources; beyond this it is another one.
DAYS_FOR_ONE_DEED = 62
# A deed that may be repeated: sources differ by some days at most, not by months.
DAYS_FOR_REPEATABLE = 3
# While it lies ahead it is told of as one: "the visit", for which two sources have two days.
DAYS_FOR_ONE_PLAN = 14
# Between years (founded in 1987 or 1989), for deeds that happen once.
YEARS_APART = 10 * 366
YEAR = 300
# So many civilians and so many fighters are the same people from this number on; a civilian and a
# soldier are two.
LEAST_OF_ONE_COUNT = 5
# Dates this long say hardly more than that it happened.
WEEK = 7

# A meeting has races of several sorts, each with a winner of its own, in the words of descriptions.
RACES_BESIDE = frozenset(
    "man men woman women lady ladies girl boy junior youth senior veteran master wheelchair "
    "handbike amateur elite single singles double doubles mixed pair team relay half ultra "
    "quarter sprint individual eight four lightweight heavyweight novice under-18 under-20 "
    "under-21 under-23 u-20 u-21 u-23".split()
)

# Doers of two sides of a fight, as the words of descriptions.
SIDES_OF_DOERS = [
    {frozenset(noun_lemma(word) for word in phrase.split() if word != "the") for phrase in side}
    for side in OPPOSED_DOERS
]

Relations = tuple[Relation, Relation]
Series = Mapping[tuple[str, bool], set[tuple[int, int]]]
VALUE = {Relation.SAME: 2, Relation.UNKNOWN: 0, Relation.DIFFERENT: -4}


def dates_by_witness(claims: Iterable[EventClaim]) -> Series:
    """Return the dates that each witness gives: one that knows several tells of a series."""
    dates: dict[tuple[str, bool], set[tuple[int, int]]] = defaultdict(set)
    for claim in claims:
        if claim.day_first is not None and claim.day_last is not None:
            dates[claim.witness].add((claim.day_first, claim.day_last))
    return dates


@dataclass(frozen=True)
class Sameness:
    """Compares claims of one predicate, or of two that are opposites.

    Attributes:
        predicate: what is true of the deed; of two opposites, what is true of either.
        series: dates by witness, from `dates_by_witness`.
        opposed: True where the claims compared are of opposites, so that the thing must agree.
    """

    predicate: Predicate
    world: World
    series: Series
    opposed: bool = False

    def relations(self, claim: EventClaim, other: EventClaim) -> Relations:
        """Return how the doers and how the undergoers stand to each other."""
        doer, undergoer = self.world.numbered(claim)
        other_doer, other_undergoer = self.world.numbered(other)
        straight = (
            self._relation(doer, other_doer),
            self._relation(undergoer, other_undergoer),
        )
        if not self.predicate.symmetric:
            return straight
        crossed = (
            self._relation(doer, other_undergoer),
            self._relation(undergoer, other_doer),
        )
        return max(straight, crossed, key=lambda pair: sum(VALUE[relation] for relation in pair))

    def may_be_one(self, claim: EventClaim, other: EventClaim) -> bool:
        """Return whether nothing keeps two claims apart."""
        apart = days_apart(claim, other)
        if _same_quotation(claim, other):
            return not apart
        if apart and not self._once(claim, other) and self._far_apart(claim, other, apart):
            return False
        if apart and self._other_occasion(claim, other):
            return False
        if self._untold_apart(claim, other) or _set_apart(claim, other):
            return False
        if self._other_weekday(claim, other) or self._other_change(claim, other):
            return False
        if _of_other_things(claim, other):
            return False
        again = self._repeatable(claim, other) or claim.object_id is None
        if apart and again and _other_amount(claim, other):
            return False  # two days and two magnitudes are two quakes
        counts_up = self.predicate.cumulative or _is_since(claim) or _is_since(other)
        if counts_up and _total_and_part(claim, other):
            return False
        if _other_number(claim, other) and (
            self._other_counts(claim, other)
            or _opposed_doers(claim, other)
            or self.world.places_differ(claim.counted_in, other.counted_in)
        ):
            return False
        if self._other_receiver(claim, other):
            return False
        subject, thing = self.relations(claim, other)
        if thing is Relation.DIFFERENT:
            return False
        if subject is Relation.DIFFERENT and not self._rivals(claim, other):
            return False
        both = subject is Relation.SAME and thing is Relation.SAME
        if apart and not self._dates_may_be_confused(claim, other, apart, both):
            return False
        if apart and not (_surely_same_object(claim, other) or self._same_scene(claim, other)):
            return False
        if self.world.places_differ(claim.place_id, other.place_id):
            if _other_number(claim, other):
                return False  # so many here, so many there
            agree = both or (subject is Relation.SAME and _without_objects(claim, other))
            return not apart and (
                not self._repeatable(claim, other) or (agree and _same_days(claim, other))
            )
        return True

    def match(self, claim: EventClaim, other: EventClaim) -> bool:
        """Return whether enough agrees to call two claims one event.

        `blocking.keys` has a key for each way.
        """
        if _same_quotation(claim, other):
            return True
        subject, thing = self.relations(claim, other)
        if subject is Relation.SAME and thing is Relation.SAME:
            return True
        if not self.predicate.known:
            return False
        if self.predicate.cumulative and self._one_count_of_two_sides(claim, other):
            return subject is not Relation.DIFFERENT
        if subject is Relation.SAME and (not self.opposed or _without_objects(claim, other)):
            return self._match_by_doer(claim, other)
        if thing is Relation.SAME:
            if subject is Relation.DIFFERENT:
                return self._rivals(claim, other)
            return self._match_by_undergoer(claim, other)
        return False

    def closeness(self, claim: EventClaim, other: EventClaim) -> tuple[int, int, int, int, int]:
        """Return how much two claims have in common: the closest event is joined."""
        subject, thing = self.relations(claim, other)
        dated = claim.day_first is not None and other.day_first is not None
        return (
            (subject is Relation.SAME) + (thing is Relation.SAME),
            int(claim.subject_id is not None and claim.subject_id == other.subject_id),
            self._closeness_of_places(claim, other),
            int(_same_number(claim, other)),
            int(dated) + int(claim.planned == other.planned),
        )

    def _closeness_of_places(self, claim: EventClaim, other: EventClaim) -> int:
        """Return 1 for one place, -1 for two, 0 where one is unknown or lies in the other."""
        if claim.place_id is not None and claim.place_id == other.place_id:
            return 1
        return -int(self.world.places_differ(claim.place_id, other.place_id))

    def _other_counts(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether two different numbers are of two venues, or one is a part of the other.

        A part is of a place within the other's, or stands in its article beside the rest.
        """
        venues = {claim.venue, other.venue} - {None}
        if len(venues) > 1 or _adds_up(claim, other) or _adds_up(other, claim):
            return True
        part, whole = sorted((claim, other), key=_number)
        if _is_kind_of(part, whole) or (whole.several and not part.several):
            return True
        if claim.one_spot and other.one_spot:
            return False  # one bomb, in the country and in its capital
        if part.counted_in is None or part.counted_in == whole.counted_in:
            return False
        if whole.counted_in is None and not whole.wide:
            return not self._may_share_place(part, whole)
        return whole.wide or (part.counted_in, whole.counted_in) in self.world.within

    def _other_receiver(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether so much went to one and so much to another: two loans to two towns."""
        other_sum = _other_number(claim, other) or _other_amount(claim, other)
        return other_sum and self.world.receivers_differ(claim.receiver, other.receiver)

    def _may_share_place(self, part: EventClaim, whole: EventClaim) -> bool:
        """Whether a larger count without a place may be of the place of the smaller one.

        It may where its article names that place at all, and where a crash has but one spot.
        """
        if part.in_one_spot or whole.in_one_spot:
            return True
        return (whole.document_id, part.counted_in) in self.world.named_in

    def _other_occasion(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether words make one of them another time: "again", "the second strike this week"."""
        if claim.occasion is None and other.occasion is None:
            return False
        if self.predicate.functional or self._once(claim, other):
            return False
        return other_occasion(claim.occasion, other.occasion)

    def _other_weekday(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether what may be done again has two days of a week that nobody knows."""
        if claim.weekday is None or other.weekday is None or claim.weekday == other.weekday:
            return False
        return self._repeatable(claim, other) and not self._once(claim, other)

    def _other_change(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether two changes are of different groups, or one of them passed within the day."""
        if claim.change is None or other.change is None:
            return False
        passing = claim.change.passing, other.change.passing
        if any(passing) if self.opposed else len(set(passing)) > 1:
            return True
        return claim.change.is_of_another(other.change)

    def _relation(self, one: int, other: int) -> Relation:
        relation = self.world.compared.get((one, other))
        participants = self.world.participants
        if relation is None:
            relation = _compare(participants[one], participants[other], self.world)
            self.world.compared[one, other] = relation
        if relation is Relation.DIFFERENT and self.predicate.cumulative:
            # What killed them has many names (the blast, the gas); only a name is somebody else.
            named = all(participants[number].entity_id is not None for number in (one, other))
            return relation if named else Relation.UNKNOWN
        return relation

    def _match_by_doer(self, claim: EventClaim, other: EventClaim) -> bool:
        alone = _without_objects(claim, other)
        if claim.subject_id is None or other.subject_id is None:
            # "their delegations met": nobody named, but the very day.
            return alone and _same_days(claim, other)
        if alone and not self.predicate.repeatable:
            return True
        dated = claim.day_first is not None and other.day_first is not None
        return dated or points_back(claim) or points_back(other)

    def _match_by_undergoer(self, claim: EventClaim, other: EventClaim) -> bool:
        if claim.subject is None or other.subject is None:
            # Nobody is named on one side: "the bridge was opened".
            named = claim.object_id is not None
            if not self._repeatable(claim, other) or named:
                return True
            if self.opposed and _same_period(claim, other) and _same_words(claim, other):
                return True
            return _same_days(claim, other) and _surely_same_object(claim, other)
        return self.predicate.cumulative and _same_days(claim, other)

    def _rivals(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether two sources name two doers of what only one can have done: who won the race.

        The thing is told by more than its kind ("the Harlen mill"), the days are the same, and an
        article that has both doers tells of two deeds. Of a race only names of two words are
        rivals: a party may win by its candidate.
        """
        if "one_doer" not in self.predicate.properties or claim.witness == other.witness:
            return False
        if claim.subject_id is None or other.subject_id is None or not _same_days(claim, other):
            return False
        things = [claim.object, other.object]
        described = [one for one in things if one is not None and one.words and one.definite]
        if len(described) < 2 or not _surely_same_object(claim, other):
            return False
        if not self.predicate.repeatable:
            return True
        full = all(one.subject is not None and one.subject.words for one in (claim, other))
        return claim.once and other.once and full and not _races_beside(*described)

    def _one_count_of_two_sides(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether one source counts as civilians whom another counts as fighters.

        The number, the day and the place are the same; where no place is known, both tell of
        one bomb or crash, or of one doer.
        """
        if not opposed_victims(claim.counted, other.counted) or claim.witness == other.witness:
            return False
        if not _same_number(claim, other) or (claim.number or 0) < LEAST_OF_ONE_COUNT:
            return False
        if not _same_days(claim, other):
            return False
        if claim.counted_in is not None and other.counted_in is not None:
            return claim.counted_in == other.counted_in
        if claim.in_one_spot and other.in_one_spot:
            return True
        return self.relations(claim, other)[0] is Relation.SAME

    def _repeatable(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether it may be done again to the same thing: a hearing, and no referendum."""
        return self.predicate.repeatable and not (claim.once and other.once)

    def _once(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether it happens once to the one whom both name: nobody is born or dies twice."""
        once = self.predicate.functional or "once_each" in self.predicate.properties
        return once and claim.object_id is not None and claim.object_id == other.object_id

    def _same_scene(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether somebody named did it in one named place to "the treaty", of whatever kind.

        Only for what is not done again: "signed the treaty in Bled", "signed the river treaty in
        Bled".
        """
        if self._repeatable(claim, other) or claim.object is None or other.object is None:
            return False
        bare = [thing for thing in (claim.object, other.object) if not thing.words]
        return (
            claim.subject_id is not None
            and claim.subject_id == other.subject_id
            and claim.place_id is not None
            and claim.place_id == other.place_id
            and claim.object.head == other.object.head
            and claim.object.number == other.object.number
            and any(thing.definite and not thing.generic for thing in bare)
        )

    def _far_apart(self, claim: EventClaim, other: EventClaim, apart: int) -> bool:
        """Whether dates lie so far apart that no participant can make one event of them."""
        if self._repeatable(claim, other) and not _once_only(claim, other):
            return apart > _days_for_repeatable(claim, other)
        if self.predicate.functional or min(length(claim), length(other)) >= YEAR:
            return False
        return apart > DAYS_FOR_ONE_DEED

    def _untold_apart(self, claim: EventClaim, other: EventClaim) -> bool:
        """Whether one is undated and cannot be of the days of the other.

        What happens once happens once, however it is told; and one number of one thing is one
        event sooner than two.
        """
        if claim.untold_first is None and other.untold_first is None:
            return False
        if self._once(claim, other) or self.predicate.functional or _same_number(claim, other):
            return False
        return _older(claim, other) or _older(other, claim)

    def _dates_may_be_confused(
        self, claim: EventClaim, other: EventClaim, apart: int, both: bool
    ) -> bool:
        """Whether disjoint dates may be two accounts of one event."""
        if claim.witness == other.witness:
            return False
        if self.predicate.repeatable and not (both and _once_only(claim, other)):
            # A source that knows several dates tells of a series.
            witnesses = (claim.witness, other.witness)
            several = any(len(self.series.get(witness, ())) > 1 for witness in witnesses)
            if not self._repeatable(claim, other):
                return not several
            near = apart <= _days_for_repeatable(claim, other)
            return both and near and not several
        if self._once(claim, other):
            return True
        if self.predicate.functional and claim.object_id is not None:
            return False
        if length(claim) >= YEAR and length(other) >= YEAR:
            return both and apart <= YEARS_APART
        return apart <= DAYS_FOR_ONE_DEED


def _days_for_repeatable(claim: EventClaim, other: EventClaim) -> int:
    """How far apart two sources may date one deed of a kind that is done again and again."""
    return DAYS_FOR_ONE_PLAN if _one_plan(claim, other) else DAYS_FOR_REPEATABLE


def _one_plan(claim: EventClaim, other: EventClaim) -> bool:
    """Whether both announce what is done to one thing or person, neither of them anew."""
    if not (claim.planned and other.planned) or claim.occasion or other.occasion:
        return False
    return all(
        one.object_id is not None or (one.object is not None and one.object.definite)
        for one in (claim, other)
    )


def _compare(one: Participant, other: Participant, world: World) -> Relation:
    if one.entity_id is not None and other.entity_id is not None:
        same_actor = world.same_actor(one.entity_id, other.entity_id)
        return Relation.SAME if same_actor else Relation.DIFFERENT
    if one.description is None or other.description is None:
        return Relation.UNKNOWN
    if one.entity_id is not None or other.entity_id is not None:
        # "the Baltic Countries" is a name to one source and none to another.
        same = same_name(one.description, other.description)
        return Relation.SAME if same else Relation.UNKNOWN
    things = same_thing(one.description, other.description)
    if things is None:
        return Relation.UNKNOWN
    return Relation.SAME if things else Relation.DIFFERENT


def _races_beside(one: Description, other: Description) -> bool:
    """Whether words make two races of one: "the women's Harlen race", "the Harlen race"."""
    return any(word in RACES_BESIDE or word.isdigit() for word in one.words ^ other.words)


def _once_only(claim: EventClaim, other: EventClaim) -> bool:
    """Whether a deed that may be repeated is done to what comes once: "its first satellite"."""
    if claim.object is None or other.object is None or claim.object.ordinal is None:
        return False
    return claim.object.ordinal == other.object.ordinal


def points_back(claim: EventClaim) -> bool:
    """Return whether a claim leaves its object to what was said before: "the idea", "the offer"."""
    return claim.object.generic if claim.object is not None else claim.noun


def days_apart(claim: EventClaim, other: EventClaim) -> int:
    """Return the days between two disjoint intervals, 0 where they meet or one is unknown."""
    gaps = [0]
    for one, two in ((claim, other), (other, claim)):
        if one.day_last is not None and two.day_first is not None:
            gaps.append(two.day_first - one.day_last)
    return max(gaps)


def length(claim: EventClaim) -> int:
    """Return the days from the first to the last day of a claim's time, 0 where either is open."""
    if claim.day_first is None or claim.day_last is None:
        return 0
    return claim.day_last - claim.day_first


def _older(old: EventClaim, new: EventClaim) -> bool:
    """Whether one was over before the days of which the undated other one tells."""
    last = old.untold_last if old.untold_last is not None else old.day_last
    if last is None:
        return False
    if old.untold_last is None:
        # Dated to before what undated news can mean.
        return new.untold_first is not None and last < new.untold_first
    first = new.untold_first if new.untold_first is not None else new.day_first
    # It came out before the other happened; between news and news there may be some weeks.
    return first is not None and first - last > DAYS_FOR_ONE_DEED


def _opposed_doers(claim: EventClaim, other: EventClaim) -> bool:
    """Whether troops did one and rebels the other, neither with a name."""
    if claim.subject is None or other.subject is None:
        return False
    words = [one.words | {one.head} for one in (claim.subject, other.subject)]
    sides = {number for number, side in enumerate(SIDES_OF_DOERS) for one in words if one in side}
    return len(sides) == len(SIDES_OF_DOERS)


def _same_quotation(claim: EventClaim, other: EventClaim) -> bool:
    """Whether two articles have it in one quoted sentence, of two speakers."""
    return claim.said.is_also(other.said) and claim.document_id != other.document_id


def _same_number(claim: EventClaim, other: EventClaim) -> bool:
    """Whether both count, and come to the same number."""
    return claim.number is not None and claim.number == other.number


def _other_number(claim: EventClaim, other: EventClaim) -> bool:
    """Whether both count, and come to different numbers."""
    numbers = {claim.number, other.number}
    return None not in numbers and len(numbers) > 1


def _other_amount(claim: EventClaim, other: EventClaim) -> bool:
    """Whether both measure in one unit, and come to amounts that do not meet."""
    one, two = claim.amount, other.amount
    if one is None or two is None or one[2] != two[2]:
        return False
    return one[1] < two[0] or two[1] < one[0]


def _of_other_things(claim: EventClaim, other: EventClaim) -> bool:
    """Whether two different numbers are limited to different things: "in the run-off"."""
    if not claim.limits and not other.limits:
        return False
    if claim.amount is not None and other.amount is not None:
        less, more = sorted((claim, other), key=lambda one: one.amount or (0, 0, ""))
        share = True
    elif _other_number(claim, other):
        less, more = sorted((claim, other), key=_number)
        share = False
    else:
        return False
    return (not share or _other_amount(claim, other)) and other_limits(
        less.limits, more.limits, share
    )


def _number(claim: EventClaim) -> float:
    """How many, where they are counted; 0 elsewhere."""
    return claim.number or 0


def _is_kind_of(part: EventClaim, whole: EventClaim) -> bool:
    """Whether the smaller number is of some of their kind: "electric cars" of the cars."""
    elsewhere = part.document_id != whole.document_id  # a headline leaves such words out
    return elsewhere and part.counted == whole.counted and part.sort > whole.sort


def _adds_up(part: EventClaim, whole: EventClaim) -> bool:
    """Whether the whole is what one article has in parts: "four on Monday and three on Tuesday"."""
    most = whole.most if whole.most is not None else _number(whole)
    return any(_number(whole) <= one <= most for one in part.sums)


def _set_apart(claim: EventClaim, other: EventClaim) -> bool:
    """Whether one article sets one beside what it told before.

    To another article it is the same only where number, day or place say so.
    """
    if not (claim.beside or other.beside):
        return False
    if claim.witness == other.witness:
        first, second = sorted((claim, other), key=lambda one: one.episode)
        return second.beside and first.episode < second.episode
    if claim.beside and other.beside:
        return False
    same_place = claim.place_id is not None and claim.place_id == other.place_id
    return not (same_place or _same_number(claim, other) or _same_days(claim, other))


def _total_and_part(claim: EventClaim, other: EventClaim) -> bool:
    """Whether one counts up to now, the other the days of a part: "eleven since Friday"."""
    if claim.running == other.running:
        return False
    part = other if claim.running else claim
    return part.dated and not _same_number(claim, other)


def _is_since(claim: EventClaim) -> bool:
    """Whether it counts from a day on: "since 2029", of whatever deed."""
    return claim.running and claim.day_first is not None and claim.day_last is None


def _without_objects(claim: EventClaim, other: EventClaim) -> bool:
    return claim.object is None and other.object is None


def _same_days(claim: EventClaim, other: EventClaim) -> bool:
    """Whether both are dated within a week or less, on days that meet."""
    return (
        claim.dated
        and other.dated
        and not days_apart(claim, other)
        and max(length(claim), length(other)) <= WEEK
    )


def _same_period(claim: EventClaim, other: EventClaim) -> bool:
    """Whether both are of one month, quarter or year: "fell in April", "rose in April"."""
    same = claim.day_first == other.day_first and claim.day_last == other.day_last
    return claim.dated and same


def _same_words(claim: EventClaim, other: EventClaim) -> bool:
    """Whether both call what it is done to by the same words: "house prices in Norvik"."""
    one, two = claim.object, other.object
    if one is None or two is None or one.generic or one.pronoun:
        return False
    return one.head == two.head and one.words == two.words


def _surely_same_object(claim: EventClaim, other: EventClaim) -> bool:
    """Whether the things done agree well enough to bear a contradiction of dates."""
    if claim.object_id is not None or other.object_id is not None:
        return claim.object_id == other.object_id
    if claim.object is None or other.object is None:
        return claim.object is None and other.object is None
    return surely_same(claim.object, other.object)
