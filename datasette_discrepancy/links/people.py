"""Group the full names of a story's people, and tell whom a bare surname means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

import numpy
from rapidfuzz import fuzz, process

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.links.generations import Generations, Marked, marked_name
from datasette_discrepancy.links.model import Mention
from datasette_discrepancy.links.names import (
    NEAR,
    PersonName,
    fold,
    person_name,
    person_relation,
)
from datasette_discrepancy.links.titles import TitleProfile, agreement, combined, conflict

# Where several people of one surname stand in an article, news keeps the bare surname for the
# principal one: named first, and in the story so many times as often as any other.
DOMINANCE = 2
FEWEST_NAMINGS = 3


@dataclass
class FullName:
    """One spelling of a full name in a story.

    Attributes:
        key: the spelling's key.
        name: ready for comparison.
        count: how often it is printed.
        titles: titles beside it, over all documents.
        documents: ids of the documents that print it.
        in_text: whether it stands anywhere but in headlines, where words in capitals run together
            ("Berg Visits Vang").
    """

    key: str
    name: PersonName
    count: int = 0
    titles: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    in_text: bool = True


def group_full_names(
    names: Sequence[FullName], generations: Generations
) -> tuple[list[list[FullName]], frozenset[str]]:
    """Group spellings that name one person.

    Longer names come first, so that a short form joins a group only when no other group could take
    it: "J. Smith" beside John and Jane Smith belongs to nobody, and never joins the two.

    Args:
        names: distinct spellings, in any order.
        generations: who with an addition to the name is told apart.

    Returns:
        The groups, and the keys that remain undecided: those that fit several groups, those that
        stand in headlines only and fit none, and the rarer of two that differ like a misprint
        without a title in common.
    """
    ordered = sorted(
        (name for name in names if name.in_text),
        key=lambda n: (-n.name.spelled_out, -len(n.name.tokens), n.key),
    )
    near = _neighbours(ordered)
    groups: list[list[FullName]] = []
    group_of: dict[str, int] = {}
    undecided: set[str] = set()
    doubts: list[tuple[str, int]] = []
    for position, name in enumerate(ordered):
        around = sorted({group_of[k] for k in near[position] if k in group_of})
        relations = {group: _relation_to(name, groups[group], generations) for group in around}
        same = [group for group, relation in relations.items() if relation == "same"]
        if len(same) > 1:
            undecided.add(name.key)
            continue
        if not same:
            doubts += [(name.key, group) for group in around if relations[group] == "alike"]
            same = [len(groups)]
            groups.append([])
        groups[same[0]].append(name)
        group_of[name.key] = same[0]
    counts = [sum(name.count for name in group) for group in groups]
    for key, other in doubts:
        own = group_of[key]
        if counts[own] <= counts[other]:
            undecided |= {name.key for name in groups[own]}
        if counts[other] <= counts[own]:
            undecided |= {name.key for name in groups[other]}
    kept = [[name for name in group if name.key not in undecided] for group in groups]
    kept = [group for group in kept if group]
    for name in names:
        if name.in_text:
            continue
        same = [
            n for n, group in enumerate(kept) if _relation_to(name, group, generations) == "same"
        ]
        if len(same) == 1:
            kept[same[0]].append(name)
        else:
            undecided.add(name.key)
    return kept, frozenset(undecided)


def _relation_to(name: FullName, group: Sequence[FullName], generations: Generations) -> str:
    relations = [
        "different"
        if _father_and_son(name, member, generations)
        else person_relation(name.name, member.name)
        for member in group
    ]
    if "different" in relations:
        return "different"
    if "same" in relations:
        return "same"
    mine = combined(name.titles)
    theirs = combined(title for member in group for title in member.titles)
    if conflict(mine, theirs):
        return "alike"
    # A document that prints both spellings tells two people apart; documents that print one each
    # more likely spell one person differently.
    apart = any(name.documents & member.documents for member in group)
    return "same" if agreement(mine, theirs) or not apart else "alike"


def _father_and_son(a: FullName, b: FullName, generations: Generations) -> bool:
    """Whether a story has both "Ola Berg" and "Ola Berg Jr.", in one document or told apart."""
    if a.name.generation == b.name.generation:
        return False
    marked = marked_name(a.name) or marked_name(b.name)
    if marked is None:
        return False
    # "Ola Berg III" is Ola Berg further down; a grandfather is rarely in the news beside him.
    near = marked[1] in ("jr", "sr") and bool(a.documents & b.documents)
    return near or generations.told_apart(marked)


def _neighbours(names: Sequence[FullName]) -> list[set[str]]:
    """For each name the keys of those worth comparing: surnames near each other."""
    holders: dict[str, list[int]] = defaultdict(list)
    for position, name in enumerate(names):
        first, last = name.name.tokens[0], name.name.tokens[-1]
        # Two people who share a given name and nothing else are not worth comparing.
        asian = {fold(first)} if first in gazetteer.east_asian_surnames() else set()
        for end in {fold(last), *asian}:
            holders[end].append(position)
        holders["".join(name.name.tokens)].append(position)
    ends = sorted(holders)
    found: list[set[str]] = [set() for _ in names]
    if not ends:
        return found
    scores = process.cdist(ends, ends, scorer=fuzz.ratio, score_cutoff=NEAR - 5, dtype=numpy.uint8)
    for row, column in zip(*map(numpy.ndarray.tolist, numpy.nonzero(scores)), strict=True):
        others = {names[other].key for other in holders[ends[column]]}
        for position in holders[ends[row]]:
            found[position] |= others
    return found


@dataclass(frozen=True)
class Person:
    """A person of a story, as a candidate for a bare surname.

    Attributes:
        number: which one, for the caller.
        known: whether the texts show that it is a person at all.
        surnames: keys that are this person's surname.
        others: keys that are this person's given name, which news uses rarely.
        profile: what all titles of the story say.
        genders: what titles and given name show.
        documents: documents that print the full name, with the first offset.
        count: how often the story prints it.
        marked: surname and addition where every spelling has one ("Berg Jr."), else None.
    """

    number: int
    known: bool
    surnames: frozenset[str]
    others: frozenset[str]
    profile: TitleProfile
    genders: frozenset[str]
    documents: Mapping[str, int]
    count: int
    marked: Marked | None = None


def ends_of(name: PersonName) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys by which a person may be named shortly: as surname, and as given name."""
    first, last = name.tokens[0], name.tokens[-1]
    asian = gazetteer.east_asian_surnames()
    if first in asian and not (first in gazetteer.given_names() and len(name.tokens) == 2):
        # "Kim Jong Un": the given name in full is a short form, its last syllable is none.
        surnames = {first} if last not in asian else {first, last}
        given = {"".join(name.tokens[1:])} if len(name.tokens) > 1 else set()
        return frozenset(surnames), frozenset(given)
    if last in asian:
        return frozenset((last,)), frozenset((first,))
    return frozenset((last,)), frozenset((first,)) if len(first) > 1 else frozenset()


def of_generation(
    mention: Mention, people: Sequence[Person], generations: Generations
) -> list[Person]:
    """Return those whom a short name may mean, as far as "Jr." in it or missing from it tells.

    Args:
        mention: "Berg", "Mr. Berg" or "Berg Jr.".
        people: everybody of the story who bears it.
        generations: who with an addition to the name is told apart.
    """
    said = marked_name(person_name(mention.name))
    if said is not None:
        same = [person for person in people if person.marked == said]
        return same or list(people)
    return [
        person
        for person in people
        if person.marked is None or not generations.of_another(mention.document_id, person.marked)
    ]


def gender_of(name: PersonName) -> str:
    """Return the gender a given name shows, "" where it shows none."""
    first = name.tokens[0]
    if first in gazetteer.east_asian_surnames():
        return ""
    return gazetteer.given_names().get(first, "")


def choose(
    document: str, title: str | None, candidates: Sequence[Person]
) -> tuple[Person | None, bool]:
    """Tell whom a bare surname means.

    A title decides first; then the only one whose full name the document prints, then the story's
    only one; of several in a document the principal one (see `DOMINANCE`).

    Args:
        document: id of the document that prints the surname.
        title: title beside it, None without one.
        candidates: everybody of the story who bears it.

    Returns:
        The person or None, and whether anybody was in question at all.
    """
    said = combined([title] if title else [])
    fitting = [
        person
        for person in candidates
        if not conflict(said, person.profile) and not _other_gender(said.genders, person.genders)
    ]
    here = [person for person in fitting if document in person.documents]
    for group in (here, fitting):
        best = _best_by_title(said, group)
        if best is not None:
            return best, True
    if len(here) == 1:
        # An article about a relative: its bare surname may still be the famous one's.
        others = [p for p in fitting if p is not here[0] and _dominates(p, [here[0]])]
        return (None if others else here[0]), True
    if here:
        return _principal(document, here, candidates), True
    # The full name stands in another document of the story: only where nobody else bears it.
    if len(fitting) == 1:
        return fitting[0], True
    return None, bool(candidates)


def _other_gender(said: Set[str], known: Set[str]) -> bool:
    return bool(said and known and not said & known)


def _best_by_title(said: TitleProfile, people: Sequence[Person]) -> Person | None:
    scores = Counter({person.number: agreement(said, person.profile) for person in people})
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] == 0 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return next(person for person in people if person.number == ranked[0][0])


def _principal(document: str, here: Sequence[Person], everybody: Sequence[Person]) -> Person | None:
    first = min(here, key=lambda person: person.documents[document])
    others = [person for person in everybody if person.number != first.number]
    return first if _dominates(first, others) else None


def _dominates(person: Person, others: Sequence[Person]) -> bool:
    most = max((other.count for other in others), default=0)
    return person.count >= max(FEWEST_NAMINGS, DOMINANCE * most)
