"""Words that point at the present, the past or the future without saying when."""

from __future__ import annotations

import re

from .anchors import Context
from .pattern import Pattern
from .reading import Reading
from .words import LEFT, RIGHT, SP

_REFERENCES = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF",
    "current": "PRESENT_REF", "at present": "PRESENT_REF", "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF", "these days": "PRESENT_REF", "recently": "PAST_REF",
    "more recently": "PAST_REF", "recent": "PAST_REF", "the past": "PAST_REF",
    "the future": "FUTURE_REF", "the near future": "FUTURE_REF", "the near term": "FUTURE_REF",
    "the short term": "FUTURE_REF", "the long term": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF", "future quarters": "FUTURE_REF",
    "future years": "FUTURE_REF",
}  # fmt: skip


def _reference(match: re.Match[str], context: Context) -> Reading:
    return Reading("DATE", _REFERENCES[" ".join(match[0].lower().split())], granularity="reference")


_WORDS = "|".join(word.replace(" ", SP) for word in sorted(_REFERENCES, key=len, reverse=True))

_ONE_DAY = (
    r"(?:(?<=he )|(?<=she )|(?<=they )|(?<=we )|(?<=will )|(?<=would )|(?<=could )|(?<=may )"
    rf"|(?<=might )|(?<=who )|(?<=to ))(?i:one{SP}day|some{SP}?day){RIGHT}(?!-)"
)
PATTERNS = (
    Pattern(
        _ONE_DAY,
        lambda match, context: Reading("DATE", "FUTURE_REF", granularity="reference"),
        needs=("one some someday", "day someday"),
    ),
    Pattern(
        rf"{LEFT}(?<!-)(?i:{_WORDS}){RIGHT}(?!-)(?!{SP}as)",
        _reference,
        needs=({word.split()[-1] for word in _REFERENCES},),
    ),
)
