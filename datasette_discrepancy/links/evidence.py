"""What a story's mentions show about the names in them: their kind, their government."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.model import EntityKind
from datasette_discrepancy.language.name_kinds import kind_of_name
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.links.model import Mention
from datasette_discrepancy.links.names import person_name
from datasette_discrepancy.links.organizations import governs
from datasette_discrepancy.links.titles import acts_for, conflict, profile


def is_short(name: str) -> bool:
    """Whether a name is one word beside particles and "Jr.": a surname, or a name of one word.

    A sovereign's number makes it whole: "Elizabeth II" is no other Elizabeth.
    """
    particles, named = gazetteer.small_words("particle"), person_name(name)
    tokens = [token for token in named.tokens if token not in particles]
    numbered = named.generation not in {"", "jr", "sr"}
    sovereign = numbered and named.tokens[0] in gazetteer.given_names()
    return len(tokens) <= 1 and not sovereign


def shown_kind(mention: Mention) -> EntityKind:
    """Return what a mention shows: a title makes a person of anything but a body or a country."""
    country = gazetteer.country_named(mention.name)
    if mention.title is not None and mention.kind != "organization" and country is None:
        return "person"
    return mention.kind or kind_of_name(mention.name) or "other"


def kinds_of_names(mentions: Iterable[Mention]) -> dict[str, EntityKind]:
    """Return what each name is, by key and most frequent evidence; "other" for none or a tie.

    Of a name of several words one title is enough: "Senator Kari Lake" is no lake elsewhere.
    """
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for mention in mentions:
        votes[name_key(mention.name)][shown_kind(mention)] += 1
    return {
        key: "person" if " " in key and counts["person"] else _most_voted(counts)
        for key, counts in votes.items()
    }


def kind_together(mentions: Iterable[Mention]) -> EntityKind:
    """Return what mentions of one entity show together; one that shows a person is enough."""
    votes = Counter(shown_kind(mention) for mention in mentions)
    return "person" if votes["person"] else _most_voted(votes)


def _most_voted(counts: Counter[EntityKind]) -> EntityKind:
    told = sorted(
        ((count, kind) for kind, count in counts.items() if kind != "other"), reverse=True
    )
    if not told or (len(told) > 1 and told[0][0] == told[1][0]):
        return "other"
    return told[0][1]


def at_odds(mentions: Iterable[Mention]) -> bool:
    """Whether the titles of one bare surname can hardly be one person's."""
    profiles = [profile(title) for title in sorted({m.title for m in mentions if m.title})]
    return any(conflict(a, b) for i, a in enumerate(profiles) for b in profiles[i + 1 :])


def country_of_body(mentions: Sequence[Mention]) -> str | None:
    """Return the code of the country of which mentions name a government's body."""
    return _only_country(parse_name(m.text).country for m in mentions if governs(m.name))


def country_of_holder(mentions: Sequence[Mention]) -> str | None:
    """Return the code of the country for whose government a person's titles say they act."""
    return _only_country(acts_for(m.title) for m in mentions if m.title)


def _only_country(names: Iterable[str | None]) -> str | None:
    counts = Counter(name for name in names if name is not None).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    country = gazetteer.country_named(counts[0][0])
    return country.iso if country else None
