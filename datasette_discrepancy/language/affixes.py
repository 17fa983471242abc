"""Words with a hyphen that are one word: "re-elected", "e-mails".

The treebanks keep a prefix that is no word of its own with its word and cut other words at the
hyphen ("state - run"); so did whoever tagged what the pipeline has learnt from
(https://catalog.ldc.upenn.edu/docs/LDC2011T03/treebank/english-treebank-guidelines.pdf, the
addendum on hyphens).
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import Any

HYPHENS = frozenset("-‐‑")
# Prefixes that are no words. "Ex", "vice" and "pro" stand before titles and names as well.
AFFIXES = frozenset("re e pre co non un de mis".split())


def keep_affixes(tokenizer: Any) -> None:
    """Have a tokenizer leave words whole whose first part is a prefix and the second small.

    Args:
        tokenizer: of a spaCy pipeline; one without rules for hyphens stays as it is.
    """
    infixes = getattr(tokenizer, "infix_finditer", None)
    if infixes is None:
        return

    def without_affixes(text: str) -> Iterator[Match[str]]:
        return (found for found in infixes(text) if not _joins_affix(text, found))

    tokenizer.infix_finditer = without_affixes


def without_hyphen(word: str) -> str | None:
    """Return a word joined to its prefix ("re-opened": "reopened"), None for other words.

    Args:
        word: lower case.
    """
    prefix, hyphen, rest = word.partition("-")
    return prefix + rest if hyphen and prefix in AFFIXES and rest.isalpha() else None


def _joins_affix(text: str, found: Match[str]) -> bool:
    behind = text[found.end() : found.end() + 1]
    return (
        found.group() in HYPHENS and text[: found.start()].lower() in AFFIXES and behind.islower()
    )
