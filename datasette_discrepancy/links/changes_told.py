"""What tells two changes of one thing apart: whose fares were cut, and a move within a day.

"Cut fares for students by 10 percent" and "for pensioners by 20 percent" are two cuts, and prices
that "rose as much as 3 percent before falling back" are in no conflict with those that fell in the
end. Read from the sentence of a claim about a change, so that it costs nothing elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from datasette_discrepancy.claims.amounts import CHANGING
from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.language.times.words import MONTHS, WEEKDAYS
from datasette_discrepancy.links.callings import is_definite
from datasette_discrepancy.links.told_sentences import ToldSentence

# What goes up and down by itself, several times a day.
MOVING = frozenset({"rise", "fall", "change"})
_MOVE = (
    r"(?:fall|ris|climb|dropp|slipp|slid|eas|recover|rebound|retreat|pull|par|gain|los|declin"
    r"|jump|surg|tumbl|plung|sink|bounc|settl|turn|giv|clos|end|swing|revers|weaken|strengthen"
    r"|edg|trimm|stabili[sz]|touch|reach|hitt|trad)ing"
)
_MOVED = (
    r"(?:fell|rose|climbed|dropped|slipped|slid|eased|recovered|rebounded|retreated|pared|gained"
    r"|lost|declined|jumped|surged|tumbled|plunged|sank|bounced|settled|turned|gave|closed|ended"
    r"|swung|reversed|weakened|strengthened|edged|trimmed|stabili[sz]ed)"
)
_HOW = r"(?:\w+ly\s+|later\s+|again\s+|even\s+|having\s+)?"
_PASSING = re.compile(
    rf"\b(?:before|after|only\s+to)\s+{_HOW}{_MOVE}\b"
    rf"|\b(?:then|later)\s+{_HOW}{_MOVED}\b"
    r"|\b(?:briefly|momentarily|intraday|initially|earlier|at\s+first|at\s+one\s+(?:point|stage)"
    r"|at\s+(?:its|their)\s+(?:peak|low|high|worst|lowest|highest)"
    r"|as\s+(?:much|high|low|far)\s+as|early\s+(?:on|in)|in\s+(?:early|late|morning|afternoon)"
    r"\s+(?:trade|trading|deals|dealings))\b",
    re.IGNORECASE,
)
# "for students", up to three words.
_WHOSE = r"\s+(?:for|on|among|in)\s+(?=([a-z][\w’'-]*(?:\s+[\w’'-]+){0,3}))"
_BEHIND_AMOUNT = re.compile(rf"(?:\bpercent|%|\bper\s+cent|\bpoints?){_WHOSE}", re.IGNORECASE)
# These end a phrase, these say nothing in it, and these make it a time or a manner.
_ENDS = re.compile(
    rf"(?:by|from|to|on|in|at|for|and|or|but|after|before|while|when|who|which|that|with|as|since|of"
    rf"|was|were|will|would|has|had|have|is|are|\d.*|{_MOVED}|{_MOVE})\Z",
    re.IGNORECASE,
)
_EMPTY = frozenset("the a an its their his her all most many some those these this that".split())
_NO_GROUP = frozenset(WEEKDAYS) | frozenset(MONTHS) | frozenset(
    "year years month months week weeks day days quarter time times today yesterday tomorrow "
    "average total all general particular fact part return response line first second third "
    "fourth fifth morning afternoon evening night decade decades summer winter spring autumn "
    "trade trading what late early".split()
)  # fmt: skip


@dataclass(frozen=True)
class ToldChange:
    """What a claim about a change says of what was changed.

    Attributes:
        whose: for whom or on what ("student"), empty where nothing says.
        words: those of the thing itself ("fuel", "tax").
        definite: True where the thing points back ("the tax").
        passing: True where it is told as one move within a day, or as one of several.
    """

    whose: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    definite: bool = False
    passing: bool = False

    def is_of_another(self, other: ToldChange) -> bool:
        """Return whether two are of different groups, or one of a group and one of all."""
        if self.whose == other.whose:
            return False
        if self.whose and other.whose:
            return True
        group, bare = (self, other) if self.whose else (other, self)
        return not bare.definite and bare.words.isdisjoint(group.whose)


def change_of(claim: Mapping[str, Any], sentence: ToldSentence) -> ToldChange | None:
    """Return what a claim says of a change, None where it tells of none.

    Args:
        claim: a row of `claim` with `around`.
        sentence: its sentence.
    """
    if claim["predicate"] not in CHANGING or claim["object_text"] is None:
        return None
    text = sentence.text
    return ToldChange(
        _whose(claim["object_text"], text) if claim["object_id"] is None else frozenset(),
        frozenset(noun_lemma(word.lower()) for word in claim["object_text"].split()),
        is_definite(claim, "object"),
        claim["predicate"] in MOVING and _PASSING.search(text) is not None,
    )


def _whose(thing: str, text: str) -> frozenset[str]:
    """The words of a group behind a thing ("fares *for students*"), or behind the amount."""
    place = text.find(thing)
    behind = (
        re.compile(_WHOSE, re.IGNORECASE).match(text, place + len(thing)) if place >= 0 else None
    )
    for found in (behind, _BEHIND_AMOUNT.search(text)):
        words = _group(found[1]) if found is not None else frozenset()
        if words:
            return words
    return frozenset()


def _group(phrase: str) -> frozenset[str]:
    words: list[str] = []
    for word in phrase.lower().split():
        if _ENDS.match(word):
            break
        words.append(noun_lemma(word))
    if not _NO_GROUP.isdisjoint(words):
        return frozenset()
    return frozenset(words) - _EMPTY
