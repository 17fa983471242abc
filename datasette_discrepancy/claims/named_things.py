"""Which named thing "the ship", "the company" or "the bank" is, where an article names one only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.language.spelling import name_key

# Words that an article uses for one another, first the widest.
CLASSES: tuple[frozenset[str], ...] = (
    frozenset(
        "ship vessel boat ferry tanker freighter trawler yacht submarine coaster frigate liner "
        "icebreaker tug barge schooner destroyer cruiser steamer".split()
    ),
    frozenset(
        "company firm manufacturer maker producer operator developer retailer insurer brewer "
        "supplier airline carmaker shipbuilder chipmaker startup".split()
    ),
    frozenset("plane aircraft airliner jet helicopter".split()),
    frozenset("newspaper daily weekly magazine tabloid".split()),
)
# Words that stand in the name itself: "Norges Bank" is "the bank".
IN_NAMES = frozenset(
    "bank university college institute museum hospital ministry court agency commission council "
    "party union club theatre theater airport school foundation airline railway orchestra".split()
)
COMPANY = "company"
LEGAL = frozenset("inc ltd llc plc ag gmbh corp asa oyj sa nv".split())
CLASS_OF: Mapping[str, int] = {word: i for i, words in enumerate(CLASSES) for word in words}
# Vessels and planes: few stories have a second one that they never introduce.
SURE = frozenset({CLASS_OF["ship"], CLASS_OF["plane"]})
INDEFINITE = r"\b(?:an?|another|two|three|four|several|second|other|\d{1,3})\s+(?:[\w-]+\s+){0,3}?"
_NOUNS = "|".join(sorted(CLASS_OF, key=lambda word: (-len(word), word)))
BEFORE = re.compile(rf"\b(?P<noun>{_NOUNS})\s+[“\"']?\Z")
# "the Elsbeth, a coaster laden with salt", "Norvik, the Danish maker of pumps".
BEHIND = re.compile(rf"[”\"']?,\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}?(?P<noun>{_NOUNS})\b")
ABOARD = re.compile(r"\b(?:aboard|on\s+board|wreck\s+of|crew\s+of)\s+the\s+\Z")
PREFIX = re.compile(r"(?:MV|MS|SS|USS|HMS|HMAS|MT)\s")
FARTHEST = 30


class NamedThings:
    """The ships, companies and bodies that an article names, by the nouns that may mean them.

    Args:
        text: the article.
        mentions: every name in it.
    """

    def __init__(self, text: str, mentions: Iterable[FoundMention]) -> None:
        self._text = text
        self._by_class: dict[int | str, dict[str, FoundMention]] = defaultdict(dict)
        for mention in mentions:
            if mention.kind == "person":
                continue
            for sort in _sorts(text, mention):
                self._by_class[sort].setdefault(name_key(mention.name), mention)

    def meant(self, noun: str) -> FoundMention | None:
        """Return the one name that a noun behind "the" means, None where there are several.

        None, too, where the article has one without a name: after "a boat" the boat may be that.
        """
        found = self._by_class.get(CLASS_OF.get(noun, noun), {})
        if len(found) != 1:
            return None
        (mention,) = found.values()
        return None if self._has_nameless(noun) else mention

    def _has_nameless(self, noun: str) -> bool:
        """Whether the article brings in one by the noun and gives no name behind or before it."""
        pattern = re.compile(rf"(?P<comma>,\s+)?{INDEFINITE}{re.escape(noun)}s?\b(?!\s+[“\"A-Z])")
        return any(found["comma"] is None for found in pattern.finditer(self._text))


def is_sure(noun: str) -> bool:
    """Whether "the" and the noun mean the named one beyond doubt: a vessel, not a company."""
    return CLASS_OF.get(noun) in SURE


def _sorts(text: str, mention: FoundMention) -> set[int | str]:
    """The classes of nouns by which a name may be called."""
    sorts: set[int | str] = set()
    keys = name_key(mention.name).split()
    sorts |= IN_NAMES.intersection(keys)
    if keys and keys[-1] in LEGAL:
        sorts.add(CLASS_OF[COMPANY])
    if PREFIX.match(mention.name):
        sorts.add(CLASS_OF["ship"])
    before = text[max(0, mention.start - FARTHEST) : mention.start]
    if ABOARD.search(before):
        sorts.add(CLASS_OF["ship"])
    for found in (BEFORE.search(before), BEHIND.match(text, mention.end)):
        if found is not None:
            sorts.add(CLASS_OF[found["noun"]])
    return sorts
