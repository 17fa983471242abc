"""The sentence in quotation marks that a claim stands in, as words that two articles can share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# Fewer words ("We will win", "No comment, thank you") two people may say alike.
LEAST_WORDS = 6
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAME = re.compile(r"(?<!\w)[^\W\d_a-z][^\W_]*")
# Two people may bear one title; of others that are not listed a finding is missed.
_TITLES = frozenset(
    "mr mrs ms dr sir president vice prime minister secretary senator sen rep governor mayor "
    "chancellor premier judge captain general colonel professor the".split()
)
_OPENING = re.compile(r"(?<!\w)[“\"](?=\w)")
_CLOSING = re.compile(r"(?<=[\w.,!?…—–-])[”\"]")
_SENTENCE_ENDS = re.compile(r"[.!?](?=\s)")
_ENDS = re.compile(r"[”\"]|[.!?](?=\s|\Z)")


@dataclass(frozen=True)
class Said:
    """A quoted sentence.

    Attributes:
        words: its words; none where a claim is not quoted.
        names: words of the name of whoever says it.
    """

    words: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()

    def is_also(self, other: Said) -> bool:
        """Return whether two named speakers, who share no part of a name, say the same words.

        One speaker under two names ("the editor, Ida Brandt", "Ms. Brandt") says nothing new.
        """
        return bool(self.words) and self.words == other.words and not self.names & other.names


NOTHING_SAID = Said()


def said_in(claim: Mapping[str, Any]) -> Said:
    """Return the quoted sentence around a claim whose speaker has a name.

    Args:
        claim: a row of `claim` with `leading` and `trailing`, the text next to its quote. A
            quotation that opens further before is not found.
    """
    found = _NAME.findall(claim["attributed_to_text"] or "")
    names = frozenset(word.lower() for word in found) - _TITLES
    words = _words(claim) if names else ()
    return Said(words, names) if words else NOTHING_SAID


def _words(claim: Mapping[str, Any]) -> tuple[str, ...]:
    leading: str = claim["leading"]
    # With the first letter of the claim, before which the quotation may open.
    openings = [found.end() for found in _OPENING.finditer(leading + claim["quote"][:1])]
    if not openings or _CLOSING.search(leading, openings[-1]):
        return ()
    before = leading[openings[-1] :]
    before = before[max((found.end() for found in _SENTENCE_ENDS.finditer(before)), default=0) :]
    end = _ENDS.search(claim["trailing"])
    behind = claim["trailing"][: end.start()] if end is not None else claim["trailing"]
    said = f"{before}{claim['quote']}{behind}".lower().replace("’", "'")
    words = tuple(_WORD.findall(said))
    return words if len(words) >= LEAST_WORDS else ()
