"""Who "the poet" and which "the bridge" is, where a text leaves to others what it knows.

An article that prints a name and goes on with "the poet" need not say that its bearer is one: the
other articles of the story do. And "the bridge" is the swing bridge of which the same article
spoke. Both are read only behind "the" and only where nobody and nothing else can be meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from datasette_discrepancy.claims.office_holders import NOT_IN_OFFICE, PREPOSITION
from datasette_discrepancy.language.lemmas import is_plural
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.links.descriptions import Description
from datasette_discrepancy.links.model import Mention

# How much less sure a claim is whose participant is read so, as for a pronoun.
GUESS_FACTOR = 0.8
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SLOTS = ("subject", "object")


def is_definite(claim: Mapping[str, Any], slot: str) -> bool:
    """Return whether the phrase in a slot stands behind "the" in its claim.

    Args:
        claim: a row of the table `claim` with `around`, its quote and some characters before it.
        slot: "subject" or "object".
    """
    text = claim[f"{slot}_text"]
    around: str = claim["around"]
    place = around.find(f"he {text}")
    return place > 0 and around[place - 1] in "tT" and not around[: place - 1][-1:].isalnum()


def resolve_callings(
    claims: Iterable[dict[str, Any]], mentions: Sequence[Mention], entity_of: Mapping[str, str]
) -> None:
    """Give participants without a name the one person of the story who is called so.

    Sets `subject_id` and `object_id`, and lowers `confidence`, of claims whose "the poet" is
    somebody whom their article names and another calls a poet.

    Args:
        claims: rows of the table `claim` with `around`; changed in place.
        mentions: every name in the story.
        entity_of: mention to entity.
    """
    called: dict[str, set[str]] = defaultdict(set)
    named_in: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        entity = entity_of.get(mention.id)
        if entity is None:
            continue
        named_in[mention.document_id].add(entity)
        if mention.title and mention.kind == "person":
            head, *_ = PREPOSITION.split(mention.title.lower(), maxsplit=1)
            words = [name_key(word) for word in WORD.findall(head)]
            if words and not NOT_IN_OFFICE.intersection(words) and not is_plural(words[-1]):
                called[words[-1]].add(entity)
    for claim in claims:
        for slot in SLOTS:
            text = claim[f"{slot}_text"]
            if text is None or claim[f"{slot}_mention_id"] is not None or not text.isalpha():
                continue
            bearers = called.get(name_key(text), set())
            if len(bearers) != 1 or not is_definite(claim, slot):
                continue
            (bearer,) = bearers
            other = claim["object_id" if slot == "subject" else "subject_id"]
            if bearer in named_in[claim["document_id"]] and bearer != other:
                claim[f"{slot}_id"] = bearer
                claim["confidence"] = round(claim["confidence"] * GUESS_FACTOR, 3)


class FullerPhrases:
    """Which bridge "the bridge" is: the one that the same article describes in more words."""

    def __init__(self) -> None:
        self._words: dict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)

    def note(self, document_id: str, description: Description) -> None:
        """Take note of a phrase of a document."""
        if description.words and not description.pronoun and description.number is None:
            self._words[document_id, description.head].append(description.words)

    def fuller(self, document_id: str, description: Description) -> Description:
        """Return what stands behind "the", a bare "bridge" with its document's words for it."""
        description = replace(description, definite=True)
        if description.words or description.pronoun or description.number is not None:
            return description
        found = self._words.get((document_id, description.head), [])
        shared = frozenset.intersection(*found) if found else frozenset()
        return replace(description, elsewhere=shared) if shared else description
