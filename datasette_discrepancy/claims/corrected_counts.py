"""Counts that their own article gives as corrections: "lowered the toll to 31".

Such a number says itself that an earlier one was too high or too low, so that the earlier one
contradicts nothing. A toll that was raised is no correction: more have been found.
"""

from __future__ import annotations

import re

# Asked first: few sentences have one of these.
_HINT = re.compile(r"(?i)\b(?:lower|revis|correct|reduc|downgrad|adjust|amend|scal|cut)")
_CORRECTED = (
    r"(?:lower|revis|correct|reduc|downgrad|adjust|amend)(?:e|es|ed|s|ing)?"
    r"|scal(?:e|es|ed|ing)\s+(?:back|down)|cut(?:s|ting)?"
)
_COUNT = r"(?:toll|tally|count|figure|number|estimate|total)s?"
_BEFORE = (
    # "lowered the death toll from the blast to 31", "a revised toll of 31"
    re.compile(
        rf"(?i)\b(?:{_CORRECTED})\b[^.;:]{{0,60}}\b{_COUNT}\b[^.;:]{{0,100}}?\s(?:to|at|of)\s+\Z"
    ),
    # "the toll was revised down to 31"
    re.compile(
        rf"(?i)\b{_COUNT}\b[^.;:]{{0,100}}?\s(?:was|were|is|are|been|being)\s+(?:\w+ly\s+)?"
        rf"(?:{_CORRECTED})\b[^.;:]{{0,40}}?\s(?:to|at)\s+\Z"
    ),
)
# "31 people died, down from an earlier count of 40", "31, correcting an earlier toll"
_BEHIND = re.compile(
    rf"(?i)[^.;:]{{0,60}},\s+(?:(?:revised|corrected|lowered|adjusted|reduced)\s+(?:\w+\s+)?from"
    rf"|(?:correcting|revising|lowering)\b[^.;:]{{0,40}}\b{_COUNT})\b"
)


def is_corrected_count(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is told as the correction of an earlier one.

    Args:
        sentence: the whole sentence.
        start, end: code points of the number in it.
    """
    if not _HINT.search(sentence):
        return False
    before = sentence[:start]
    return any(pattern.search(before) for pattern in _BEFORE) or bool(_BEHIND.match(sentence, end))
