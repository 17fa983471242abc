"""Small stories written as lists of names, and who is who in them."""

from __future__ import annotations

from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.links.entities import resolve
from datasette_discrepancy.links.model import Mention

# A story is a list of documents, a document a list of phrases as printed; "@agent" or "@place"
# behind a phrase gives its role, "#" before it says that it stands in a headline.
Story = list[list[str]]


def mentions_of(story: Story) -> list[Mention]:
    """Return a mention for each phrase, its id the number of the document and of the phrase."""
    found = []
    for number, document in enumerate(story):
        for position, phrase in enumerate(document):
            printed, _, role = phrase.removeprefix("#").partition("@")
            parsed = parse_name(printed)
            start = position * 100
            found.append(
                Mention(
                    id=f"{number}.{position}",
                    document_id=f"document {number}",
                    start=start,
                    end=start + len(printed),
                    text=printed,
                    name=parsed.name,
                    title=parsed.title,
                    kind=parsed.kind,
                    role=role or "other",  # type: ignore[arg-type]
                    headline=phrase.startswith("#"),
                )
            )
    return found


def named(story: Story) -> list[list[str | None]]:
    """Return the entity's name for each phrase, None where it is undecided."""
    resolution = resolve("story", mentions_of(story))
    names = {entity.id: entity.name for entity in resolution.entities}
    return [
        [names.get(resolution.entity_of.get(f"{d}.{p}", "")) for p in range(len(document))]
        for d, document in enumerate(story)
    ]
