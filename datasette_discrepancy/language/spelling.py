"""One spelling for comparison: what is left of a name without case, accents and punctuation."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

from anyascii import anyascii

_JOINING = re.compile(r"[-\u2010-\u2015\u2212/]")
_APOSTROPHES = re.compile("['\u2019\u2018\u02bc`\u00b4]")
_NOT_A_WORD = re.compile(r"[^0-9a-z& ]+")
_POSSESSIVE = re.compile("(?:['\u2019\u02bc]s|(?<=s)['\u2019\u02bc])$", re.IGNORECASE)


@cache
def _american() -> dict[str, str]:
    table = files("datasette_discrepancy.language").joinpath("data", "spellings.csv")
    with table.open(encoding="utf-8") as lines:
        return {row["british"]: row["american"] for row in csv.DictReader(lines)}


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """Return a name for comparison.

    Letters are transliterated to ASCII and lower-cased, hyphens become blanks, dots and apostrophes
    vanish ("U.S." and "US" are one), any other punctuation becomes a blank, and British spellings
    of the words of offices and bodies become American ("defence", "organisation").

    Args:
        name: a name or part of one.

    Returns:
        Lower-case words with single blanks between them, "" where nothing comparable is left.
    """
    text = _APOSTROPHES.sub("", _JOINING.sub(" ", name))
    text = _APOSTROPHES.sub("", anyascii(text)).lower().replace(".", "")
    american = _american()
    return " ".join(american.get(word, word) for word in _NOT_A_WORD.sub(" ", text).split())


def without_possessive(word: str) -> str:
    """Return the word without a possessive ending ("Putin's", "ministers'")."""
    return _POSSESSIVE.sub("", word)
