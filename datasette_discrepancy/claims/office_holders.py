"""Who holds which office in an article: "the minister" is whoever alone is called one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.language.spelling import name_key

PREPOSITION = re.compile(r"\s(?:of|for|to|at|in|from|on)\s")
# "the president" is not the former one, nor the vice-president.
NOT_IN_OFFICE = frozenset("former ex then late deputy vice acting designate elect".split())
WORD = re.compile(r"[^\W\d_]+")


class Holders:
    """Who holds which office in an article: "the minister" is whoever alone is called one.

    Args:
        mentions: every name in the article, with the title beside it.
    """

    def __init__(self, mentions: Iterable[FoundMention]) -> None:
        self._titles: dict[str, list[tuple[frozenset[str], FoundMention]]] = {}
        self._surnames: set[str] = set()
        for mention in mentions:
            words = name_key(mention.name).split()
            if mention.kind == "person" or (mention.kind is None and len(words) > 1):
                self._surnames.add(words[-1])
            if mention.title is None or mention.kind != "person":
                continue
            # The office is the last word before its "of": a party's leader is no party.
            head, *_ = PREPOSITION.split(mention.title.lower(), maxsplit=1)
            words = [name_key(word) for word in WORD.findall(head)]
            if words and not NOT_IN_OFFICE.intersection(words):
                self._titles.setdefault(words[-1], []).append((frozenset(words), mention))

    def may_be_somebody(self, mention: FoundMention) -> bool:
        """Return whether a name is a person's, or ends as one that may be.

        Two words that nothing shows to be a body's or a place's may be a person's name.
        """
        if mention.kind is not None:
            return mention.kind == "person"
        return name_key(mention.name).split()[-1] in self._surnames

    def holder(self, words: Sequence[str]) -> FoundMention | None:
        """Return the one person whose title has all the words, None where several have.

        Args:
            words: of a definite description, the noun last ("finance", "minister").
        """
        asked = {name_key(word) for word in words}
        found = [
            mention
            for title, mention in self._titles.get(name_key(words[-1]), [])
            if asked <= title
        ]
        surnames = {mention.name.split()[-1] for mention in found}
        return found[0] if len(surnames) == 1 else None
