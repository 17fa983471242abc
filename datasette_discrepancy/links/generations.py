"""Where a story tells "Ola Berg Jr." from an Ola Berg without the addition.

An article that goes on calling him "Berg Jr.", or that has "President Berg" beside an Ola Berg Jr.
who holds no office, means somebody else by the surname alone: most often the father, whom
everybody knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.links.evidence import is_short
from datasette_discrepancy.links.model import Mention
from datasette_discrepancy.links.names import PersonName, person_name
from datasette_discrepancy.links.titles import combined, conflict

# A surname and its addition: ("berg", "jr").
Marked = tuple[str, str]


@dataclass(frozen=True)
class Generations:
    """Who with an addition to the name is told apart in a story.

    Attributes:
        apart: in which documents a surname without the addition means another bearer.
        introduced: which documents print the full name with it.
    """

    apart: frozenset[tuple[str, Marked]]
    introduced: frozenset[tuple[str, Marked]]

    def of_another(self, document: str, marked: Marked) -> bool:
        """Whether a name without the addition is another's in a document.

        Also in a document that never prints the addition, where another of the story tells the two
        apart.
        """
        if (document, marked) in self.introduced:
            return (document, marked) in self.apart
        return self.told_apart(marked)

    def told_apart(self, marked: Marked) -> bool:
        """Whether any document of the story tells the bearer of the addition from another."""
        return any(found == marked for _, found in self.apart)


def marked_name(name: PersonName) -> Marked | None:
    """Return the surname with its addition, None without one."""
    return (name.tokens[-1], name.generation) if name.generation else None


def survey_generations(mentions: Iterable[Mention]) -> Generations:
    """Return which additions to names tell two people apart in a story.

    Args:
        mentions: the story's names.
    """
    by_document: dict[str, list[Mention]] = defaultdict(list)
    full: dict[Marked, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_document[mention.document_id].append(mention)
        marked = marked_name(person_name(mention.name))
        if marked is not None and not is_short(mention.name):
            full[marked].append(mention)
    apart: set[tuple[str, Marked]] = set()
    introduced: set[tuple[str, Marked]] = set()
    for marked, printed in full.items():
        for document in {mention.document_id for mention in printed}:
            introduced.add((document, marked))
            if _is_another_named(marked, printed, by_document[document]):
                apart.add((document, marked))
    return Generations(frozenset(apart), frozenset(introduced))


def _is_another_named(marked: Marked, full: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether an article that prints a full name with its addition means somebody else without.

    It goes on calling the bearer by the addition, or gives the surname alone an office where no
    article of the story gives the bearer one.
    """
    titles = combined(mention.title for mention in full if mention.title)
    holds = any(_has_office(mention) for mention in full)
    for mention in mentions:
        name = person_name(mention.name)
        if not name.tokens or name.tokens[-1] != marked[0] or not is_short(mention.name):
            continue
        if name.generation == marked[1]:
            return True
        if name.generation or mention.title is None:
            continue
        if conflict(combined([mention.title]), titles) or (_has_office(mention) and not holds):
            return True
    return False


def _has_office(mention: Mention) -> bool:
    """Whether a government's office stands beside a name."""
    titles = gazetteer.titles()
    keys = name_key(mention.title or "").split()
    return any(key in titles and titles[key].government for key in keys)
