"""The names of one story, gathered over all its documents before any mention is settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from datasette_discrepancy.language.model import EntityKind
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.links.evidence import is_short, kinds_of_names, shown_kind
from datasette_discrepancy.links.generations import (
    Generations,
    marked_name,
    survey_generations,
)
from datasette_discrepancy.links.model import Mention
from datasette_discrepancy.links.names import may_be_personal, person_name
from datasette_discrepancy.links.organizations import (
    body_of,
    is_acronym,
    merge_short_names,
    spelled_out,
)
from datasette_discrepancy.links.people import (
    FullName,
    Person,
    ends_of,
    gender_of,
    group_full_names,
)
from datasette_discrepancy.links.places import Meaning, Story, country_meant, survey
from datasette_discrepancy.links.titles import combined


@dataclass
class People:
    """The people of a story by number, and the short names that may mean them.

    Attributes:
        group_of_key: key of a full name to the person's number.
        undecided: keys of full names that may be several people's.
        by_surname, by_given: key of a surname or given name to those who bear it.
    """

    group_of_key: dict[str, int] = field(default_factory=dict)
    undecided: frozenset[str] = frozenset()
    by_surname: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))

    def bearing(self, name: str) -> list[Person]:
        """Return those whom a short name may mean: by surname before given name, people first."""
        tokens = person_name(name).tokens
        found = self.by_surname.get(tokens[-1]) or self.by_given.get("".join(tokens), [])
        return [person for person in found if person.known] or found


class Roster:
    """The names of one story: what may be a person, whose ministry, which initials.

    Attributes:
        mentions: the story's mentions, in order.
        story: what it says about countries.
        kinds: kind of each name by key, as far as the story shows it.
        meanings: mention id to what it means as a country's name, with the country's code.
        acting: document and key of each name that acts there.
        places: document and key of each name that something happens at or goes to there.
        generations: who with "Jr." behind the name is told from another of that name.
        people: full names, grouped, and whom short names may mean.
        bodies: initials to the keys of the bodies they may stand for.
        short_bodies: compared short name of a body to the long one ("ford" to "ford motor").
        plain_bodies: the one word that is left of a company's name without its legal form
            ("halvex" of "Halvex Group"), where nothing shows a person or a place of that name.
        owners: compared name of a body to the codes of countries that have one, with documents.
    """

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.story: Story = survey(mentions)
        self.kinds = kinds_of_names(mentions)
        self.meanings = {m.id: self._meaning(m) for m in mentions}
        self.acting = {(m.document_id, name_key(m.name)) for m in mentions if m.role == "agent"}
        self.places = {(m.document_id, name_key(m.name)) for m in mentions if m.role == "place"}
        self._bare = self._find_bare()
        self._titled = {name_key(m.name) for m in mentions if m.title is not None}
        self.generations: Generations = survey_generations(mentions)
        self.people = self._find_people()
        self.bodies = self._find_bodies()
        self.short_bodies = self._find_short_bodies()
        self.plain_bodies = self._find_plain_bodies()
        self.owners = self._find_owners()

    def _meaning(self, mention: Mention) -> tuple[Meaning, str | None]:
        if shown_kind(mention) == "person":
            return "none", None
        meaning, country = country_meant(mention, self.story)
        return meaning, country.iso if country else None

    def kind(self, mention: Mention) -> EntityKind:
        """Return what the story shows the mention's name to be."""
        return self.kinds[name_key(mention.name)]

    def is_name(self, mention: Mention, *kinds: EntityKind) -> bool:
        """Whether a mention is a name of one of these kinds, and no country's or capital's."""
        return self._no_country(mention) and self.kind(mention) in kinds

    def _no_country(self, mention: Mention) -> bool:
        return self.meanings[mention.id][0] == "none"

    def _find_people(self) -> People:
        found: dict[str, FullName] = {}
        printed: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if not self.is_name(mention, "person", "other") or is_short(mention.name):
                continue
            key = name_key(mention.name)
            name = found.setdefault(key, FullName(key, person_name(mention.name), in_text=False))
            name.in_text |= not mention.headline or is_acronym(mention.name)
            name.count += 1
            name.documents.add(mention.document_id)
            if mention.title:
                name.titles.add(mention.title)
            printed[key].append(mention)
        people = People()
        groups, people.undecided = group_full_names(list(found.values()), self.generations)
        for number, group in enumerate(groups):
            people.group_of_key.update({name.key: number for name in group})
            of_group = [mention for name in group for mention in printed[name.key]]
            known = any(self.kinds[name.key] == "person" for name in group)
            if self._comes_too_late(of_group):
                continue
            if known or any(self._acts(mention) for mention in of_group):
                self._add_person(people, number, group, of_group)
        return people

    def _comes_too_late(self, printed: Sequence[Mention]) -> bool:
        """Whether a full name stands once in a story, without a title, behind its own last word.

        "Medicare pays" and further down "the Berg-Ryan Medicare plan": nobody is introduced so.
        """
        full = printed[0]
        last = person_name(full.name).tokens[-1]
        if len(printed) > 1 or full.title is not None or full.role != "other":
            return False
        first = self._bare.get((full.document_id, last))
        return first is not None and first < full.start and last not in self._titled

    def _find_bare(self) -> dict[tuple[str, str], int]:
        """Document and key of each name of one word to where its text first has it untitled."""
        first: dict[tuple[str, str], int] = {}
        for mention in self.mentions:
            if mention.headline or mention.title is not None or not is_short(mention.name):
                continue
            key = mention.document_id, name_key(mention.name)
            first[key] = min(first.get(key, mention.start), mention.start)
        return first

    def _acts(self, mention: Mention) -> bool:
        """Whether an unknown name acts, in full or by its last word; a headline's never does."""
        if not may_be_personal(mention.name):
            return False
        last = person_name(mention.name).tokens[-1]
        return mention.role == "agent" or (mention.document_id, last) in self.acting

    def _add_person(
        self, people: People, number: int, group: Sequence[FullName], printed: Sequence[Mention]
    ) -> None:
        said = combined(title for name in group for title in name.titles)
        genders = said.genders | {gender_of(name.name) for name in group} - {""}
        documents: dict[str, int] = {}
        for mention in sorted(printed, key=lambda m: (m.document_id, m.start)):
            documents.setdefault(mention.document_id, mention.start)
        ends = [ends_of(name.name) for name in group]
        surnames = frozenset().union(*(surname for surname, _ in ends))
        given = frozenset().union(*(name for _, name in ends)) - surnames
        known = any(self.kinds[name.key] == "person" for name in group)
        marks = {marked_name(name.name) for name in group}
        marked = marks.pop() if len(marks) == 1 else None
        person = Person(
            number, known, surnames, given, said, genders, documents, len(printed), marked
        )
        for key in surnames:
            people.by_surname[key].append(person)
        for key in given:
            people.by_given[key].append(person)

    def _find_bodies(self) -> dict[str, list[str]]:
        """Initials to the groups of bodies they may stand for, as sorted keys of names."""
        names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        full: dict[str, str] = {}
        acronyms = set()
        for mention in self.mentions:
            key = name_key(mention.name)
            if is_acronym(mention.name):
                acronyms.add(mention.name)
            elif " " in key and self.is_name(mention, "organization", "other"):
                full.setdefault(key, mention.name)
        for acronym in sorted(acronyms):
            for name in spelled_out(acronym, full.values()):
                if self.kinds[name_key(name)] == "organization" or len(acronym) > 2:
                    names[name_key(acronym)].add((name_key(name),))
        return {key: sorted(name for (name,) in found) for key, found in names.items()}

    def _find_short_bodies(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        cores = set()
        for mention in self.mentions:
            alone = " " not in name_key(mention.name) and shown_kind(mention) == "other"
            if self.is_name(mention, "organization") or (alone and self._no_country(mention)):
                iso, core = body_of(mention.name, mention.text)
                if iso is None:
                    cores.add(core)
        distinct = sorted(cores)
        joined = merge_short_names(distinct, frozenset())
        return {distinct[short]: distinct[long] for short, long in joined.items()}

    def _find_plain_bodies(self) -> frozenset[str]:
        """The words that alone are a company's name, as keys; its legal form says which.

        A word that something happens in or goes to anywhere in the story may be the town that the
        company is called after; one that a title or the tables show as anything else is that.
        """
        words = set()
        for mention in self.mentions:
            key = name_key(mention.name)
            if " " in key and self.is_name(mention, "organization"):
                iso, core = body_of(mention.name, mention.text)
                if iso is None and len(core) == 1:
                    words.add(core[0])
        towns = {key for _, key in self.places}
        return frozenset(word for word in words - towns if self.kinds.get(word, "other") == "other")

    def _find_owners(self) -> dict[tuple[str, ...], dict[str, set[str]]]:
        """Compared name of a body to the countries that have one, with the documents."""
        found: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for mention in self.mentions:
            if self.is_name(mention, "organization"):
                iso, core = body_of(mention.name, mention.text)
                if iso is not None:
                    found[core][iso].add(mention.document_id)
        return found
