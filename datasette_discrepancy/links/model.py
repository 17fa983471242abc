"""Values of the linking step: mentions in, entities out."""

from __future__ import annotations

from dataclasses import dataclass, field

from datasette_discrepancy.language.model import EntityKind, MentionRole


@dataclass(frozen=True)
class Mention:
    """One name where it stands in a document.

    Attributes:
        id: ``mention.id``.
        document_id: the document.
        start, end: code points into the document's text.
        text: as printed ("Russian Defense Minister Sergei Shoigu").
        name: the name alone ("Sergei Shoigu").
        title: title or office beside it ("Russian Defense Minister"), None without one.
        kind: what the text itself shows, None where it shows nothing.
        role: how the sentence uses it; a capital as agent stands for its government.
        headline: True where it stands in a headline, which gives names short and runs them together
            with other words in capitals.
    """

    id: str
    document_id: str
    start: int
    end: int
    text: str
    name: str
    title: str | None = None
    kind: EntityKind | None = None
    role: MentionRole = "other"
    headline: bool = False


@dataclass(frozen=True)
class Entity:
    """Somebody or something that mentions of one story name."""

    id: str
    name: str
    kind: EntityKind


@dataclass(frozen=True)
class Resolution:
    """Who is who in one story.

    Attributes:
        entities: every entity, sorted by id.
        entity_of: mention id to entity id; undecided mentions are missing.
        government_of: person's or body's entity id to the entity id of the country it acts for.
        place_within: pairs of entity ids, the inner place first.
    """

    entities: tuple[Entity, ...]
    entity_of: dict[str, str]
    government_of: dict[str, str] = field(default_factory=dict)
    place_within: frozenset[tuple[str, str]] = frozenset()
