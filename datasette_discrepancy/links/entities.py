"""Who is who in one story: from mentions to entities.

Full names are settled first, over all documents; then every short name by itself, from the
document it stands in. What stays open is left out, and takes part in no comparison.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.model import EntityKind
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.links.evidence import (
    at_odds,
    country_of_body,
    country_of_holder,
    is_short,
    kind_together,
    shown_kind,
)
from datasette_discrepancy.links.model import Entity, Mention, Resolution
from datasette_discrepancy.links.organizations import body_of, is_acronym
from datasette_discrepancy.links.people import choose, of_generation
from datasette_discrepancy.links.places import country_around, place_key
from datasette_discrepancy.links.roster import Roster

# What a group of mentions is known by while the story is being read: its sort and a key.
Group = tuple[str, ...]
# What mentions have in common that mean the same.
Likeness = tuple[str, ...]


def resolve(story_id: str, mentions: Sequence[Mention]) -> Resolution:
    """Tell who is who in one story.

    Args:
        story_id: ``story.id``.
        mentions: all mentions of all its documents, in any order.

    Returns:
        The entities, and which mention names which. A mention that may name several, or of which
        it is open whether it names the place or its government, is missing.
    """
    ordered = sorted(mentions, key=lambda m: (m.document_id, m.start, m.end, m.id))
    return _Reading([m for m in ordered if name_key(m.name)]).resolution(story_id)


class _Reading:
    """One story being read: every mention by itself, from what the roster holds."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.roster = Roster(mentions)
        # Of mentions that are alike one is enough to ask.
        self._alike: dict[str, dict[Likeness, Mention]] = defaultdict(dict)
        for mention in mentions:
            self._alike[name_key(mention.name)].setdefault(_likeness(mention), mention)

    def _group(self, mention: Mention) -> Group | None:
        meaning, iso = self.roster.meanings[mention.id]
        if meaning == "undecided":
            return None
        bearer = self._bears_surname(mention)
        if meaning in ("country", "place") and iso is not None:
            # "Jordan said", where a Michael Jordan is about, may be either.
            if bearer and mention.role != "place":
                return None
            return ("country", iso) if meaning == "country" else ("place", place_key(mention.name))
        if shown_kind(mention) == "person":
            return self._person(mention)
        kind = self.roster.kind(mention)
        if is_acronym(mention.name) and kind in ("organization", "other"):
            spelled = self.roster.bodies.get(name_key(mention.name), [])
            if spelled:
                return self._body_spelled(spelled, mention)
        if kind == "organization":
            if bearer and is_short(mention.name):
                # "Bloomberg" beside "Michael Bloomberg" is he, not the agency.
                return self._person(mention)
            return self._body(mention)
        if kind == "place":
            if bearer and is_short(mention.name):
                return self._person(mention) if self._is_somebody_here(mention) else None
            return ("place", place_key(mention.name))
        return self._person(mention)

    def _bears_surname(self, mention: Mention) -> bool:
        """Whether somebody whose full name the document prints has the mention for a surname."""
        key = name_key(mention.name)
        people = self.roster.people.by_surname.get(key, ())
        return any(mention.document_id in person.documents for person in people)

    def _is_somebody_here(self, mention: Mention) -> bool:
        """Whether a town's name, somebody's surname in its document, means that person there.

        It acts, or something is done to it and it never stands where places do: "sued Serra".
        """
        if mention.role == "agent":
            return True
        where = mention.document_id, name_key(mention.name)
        return mention.role == "undergoer" and where not in self.roster.places

    def _body_spelled(self, spelled: Sequence[str], mention: Mention) -> Group | None:
        found = {
            self._group(other) for key in sorted(spelled) for other in self._alike[key].values()
        }
        found.discard(None)
        return found.pop() if len(found) == 1 else None

    def _body(self, mention: Mention) -> Group | None:
        iso, core = body_of(mention.name, mention.text)
        if iso is None:
            owners = self.roster.owners.get(core, {})
            here = [o for o, documents in owners.items() if mention.document_id in documents]
            candidates = here or list(owners)
            if len(candidates) > 1:
                return None
            iso = candidates[0] if candidates else ""
            core = self.roster.short_bodies.get(core, core) if not iso else core
        return ("body", iso, *core)

    def _person(self, mention: Mention) -> Group | None:
        key = name_key(mention.name)
        if not is_short(mention.name):
            number = self.roster.people.group_of_key.get(key)
            return None if number is None else ("person", str(number))
        town = gazetteer.cities_named(mention.name) or gazetteer.regions_named(mention.name)
        if town and mention.role == "place" and mention.title is None:
            # "to Jackson", where a Jesse Jackson is about, may be either.
            bearer = self._bears_surname(mention)
            return None if bearer else ("place", place_key(mention.name))
        bearers = self.roster.people.bearing(mention.name)
        candidates = of_generation(mention, bearers, self.roster.generations)
        body = self.roster.short_bodies.get((key,))
        if body is None and key in self.roster.plain_bodies:
            body = (key,)
        if body is not None and mention.title is None:
            # "Ford" beside both Harrison Ford and Ford Motor Co. is neither.
            return None if candidates else ("body", "", *body)
        person, in_question = choose(mention.document_id, mention.title, candidates)
        if person is not None:
            return ("person", str(person.number))
        return None if in_question else ("short", key)

    def resolution(self, story_id: str) -> Resolution:
        """Return the entities with their mentions."""
        members: dict[Group, list[Mention]] = defaultdict(list)
        spelled: dict[Likeness, Group | None] = {}
        for mention in self.mentions:
            group = self._group_once(mention, spelled)
            if group is not None:
                members[group].append(mention)
        for group in [g for g, found in members.items() if g[0] == "short" and at_odds(found)]:
            del members[group]
        acting = {group: _government(group, found) for group, found in members.items()}
        for iso in sorted({iso for iso in acting.values() if iso is not None}):
            members.setdefault(("country", iso), [])
        entities = {g: _entity(story_id, g, found) for g, found in members.items()}
        entity_of = {m.id: entities[g].id for g, found in members.items() for m in found}
        government_of = {
            entities[group].id: entities[("country", iso)].id
            for group, iso in sorted(acting.items())
            if iso is not None
        }
        by_id = {entity.id: entity for entity in entities.values()}
        return Resolution(
            tuple(by_id[key] for key in sorted(by_id)),
            dict(sorted(entity_of.items())),
            government_of,
            self._within(entities),
        )

    def _group_once(self, mention: Mention, known: dict[Likeness, Group | None]) -> Group | None:
        """The group of a mention; those that are alike are looked at once."""
        like = _likeness(mention)
        if like not in known:
            known[like] = self._group(mention)
        return known[like]

    def _within(self, entities: dict[Group, Entity]) -> frozenset[tuple[str, str]]:
        pairs = set()
        for group, entity in entities.items():
            if group[0] != "place":
                continue
            country = country_around(entity.name, self.roster.story.hinted)
            outer = entities.get(("country", country.iso)) if country else None
            if outer is not None and outer.id != entity.id:
                pairs.add((entity.id, outer.id))
            capital = entities.get(("place", place_key(country.capital))) if country else None
            if capital is not None and gazetteer.country_of_seat(entity.name) is not None:
                pairs.add((entity.id, capital.id))
        return frozenset(pairs)


def _likeness(mention: Mention) -> Likeness:
    """What decides whom a mention means: its document, its words and its role."""
    return (
        mention.document_id,
        mention.name,
        mention.text,
        mention.title or "",
        mention.kind or "",
        mention.role,
    )


def _government(group: Group, mentions: Sequence[Mention]) -> str | None:
    """The code of the country for whose government a person or body acts."""
    if group[0] == "body":
        return group[1] or country_of_body(mentions)
    return country_of_holder(mentions) if group[0] in ("person", "short") else None


def _entity(story_id: str, group: Group, mentions: Sequence[Mention]) -> Entity:
    if group[0] == "country":
        name = gazetteer.country(group[1]).name
        return Entity(content_id("entity", story_id, "place", name_key(name)), name, "place")
    spellings = Counter(" ".join(mention.name.split()) for mention in mentions)
    fullest = max(_fullness(name) for name in spellings)
    full = {name: count for name, count in spellings.items() if _fullness(name) == fullest}
    name = min(full, key=lambda spelling: (-full[spelling], spelling))
    kind = _kind_of_group(group, mentions)
    # The first of the fullest spellings, not the most frequent: an id must not change with counts.
    key = min(name_key(spelling) for spelling in full)
    if group[0] == "place":
        key = group[1]
    if group[0] == "body" and group[1]:
        key = " ".join(group[1:])
    return Entity(content_id("entity", story_id, kind, key), name, kind)


def _fullness(name: str) -> tuple[int, int]:
    """How much of a name a spelling gives: its words, and those that are more than an initial."""
    words = name_key(name).split()
    return len(words), sum(len(word) > 1 for word in words)


def _kind_of_group(group: Group, mentions: Sequence[Mention]) -> EntityKind:
    if group[0] == "body":
        return "organization"
    if group[0] == "place":
        return "place"
    return kind_together(mentions)
