"""Which nouns are a day, a month or another stretch of time."""

from __future__ import annotations

from datasette_discrepancy.language.tree import Token

_TIME_NOUNS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec day week month year decade hour minute morning afternoon evening night weekend "
    "summer winter today yesterday tomorrow tonight time moment times days weeks months "
    "years".split()
)
# "The Times", "Time".
_PAPERS = frozenset({"time", "times"})


def is_calendar(noun: Token) -> bool:
    """Return whether a noun is a day, a month or another stretch of time; no paper called so."""
    word = noun.lower_.rstrip(".")
    return word in _TIME_NOUNS and not (word in _PAPERS and noun.pos_ == "PROPN")
