"""The sentence around a claim, as far as the text near its quote shows it.

A quote holds the words of the deed. What the sentence sets before or behind it ("Nationwide, …",
"…, up from 12") says of what its number is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# A mark that ends a sentence, or a line; an abbreviation cuts short, which only leaves words out.
_END = re.compile(r"[.!?][”\"’')\]]*\s|\n")


@dataclass(frozen=True)
class ToldSentence:
    """A sentence in three pieces.

    Attributes:
        before: what stands before the quote.
        quote: the words of the claim.
        behind: what stands behind them.
    """

    before: str
    quote: str
    behind: str

    @property
    def text(self) -> str:
        """The whole of it."""
        return self.before + self.quote + self.behind


def sentence_of(claim: Mapping[str, Any]) -> ToldSentence:
    """Return the sentence of a claim.

    Args:
        claim: a row of `claim` with `leading` and `trailing`, the text next to its quote.
    """
    leading, trailing = claim["leading"], claim["trailing"]
    start = max((found.end() for found in _END.finditer(leading)), default=0)
    end = _END.search(trailing)
    return ToldSentence(
        leading[start:], claim["quote"], trailing[: end.start()] if end is not None else trailing
    )
