"""Counts that their own article calls first ones: "police initially said 12 people had died".

Such a number has been replaced, or is expected to be, so that another one contradicts nothing.
"""

from __future__ import annotations

import re

# Asked first: few sentences have one of these.
_HINT = re.compile(r"(?i)\b(?:initial|first|earl|origin|preliminar|provisional|previous)")
# "Reported first-quarter revenue" tells what quarter it is of.
_THEN = (
    r"(?:initially|originally|at\s+first|first(?!-|\s+(?:quarter|half|year|month|week|day|season|round))"
    r"|earlier|previously)"
)
_TOLD = (
    r"(?:said|reported|put|estimated|told|announced|stated|believed|thought|counted|given|gave"
    r"|claimed|listed|feared|confirmed|spoke|spoken|declared|recorded)"
)
_REPORT = r"(?:reports?|counts?|figures?|estimates?|tally|tallies|tolls?|information|accounts?)"
_TELLER = rf"(?:{_THEN}\s+(?:(?:had|have|been|was|were)\s+){{0,2}}{_TOLD}|{_TOLD}\s+{_THEN})\b"
_BEFORE = (
    re.compile(rf"(?i)\b{_TELLER}"),
    # "At first, officials said"
    re.compile(rf"(?i)\A\W*(?:initially|originally|at\s+first)\b[^;:.]{{1,60}}?\b{_TOLD}\b"),
    re.compile(
        r"(?i)\b(?:initial|early|preliminary|provisional|first|earlier|previous)\s+"
        rf"(?:(?:police|media|official|news|press|death|casualty)\s+)?{_REPORT}\s+"
        r"(?:[a-z]+\s+){0,4}?(?:said|put|spoke|had|gave|suggest(?:s|ed)?|show(?:s|ed)?|indicated?|"
        r"indicates|listed|counted|mentioned)\b"
    ),
)
_BEHIND = (
    # "12 people were initially reported dead", "12 people, as first reported"
    re.compile(
        rf"(?i)(?:\s+[a-z-]+){{0,4}}?,?\s+(?:as\s+|(?:was|were|been)\s+){_THEN}\s+"
        r"(?:reported|said|thought|believed|feared|stated|announced|counted|listed)\b"
    ),
    # "12 people were arrested, police said at first"
    re.compile(rf"(?i)[^;:.]{{0,80}},\s+(?:[a-z]+\s+){{0,4}}{_TELLER}"),
)
# What stands behind one of these is told of later.
_NOW = re.compile(
    r"(?i)\b(?:but|now|later|since|however|although|though|rose|risen|revised|corrected|raised"
    r"|lowered|whereas|while|actually|then)\b|;"
)


def is_first_count(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is what was said at first.

    Args:
        sentence: the whole sentence.
        start, end: code points of the number in it.
    """
    if not _HINT.search(sentence):
        return False
    before, behind = sentence[:start], sentence[end:]
    for pattern in _BEFORE:
        found = pattern.search(before)
        if found is not None and not _NOW.search(before, found.end()):
            return True
    return any(
        (found := pattern.match(behind)) is not None and not _NOW.search(found[0])
        for pattern in _BEHIND
    )
