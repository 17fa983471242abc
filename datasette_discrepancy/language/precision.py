"""How exact a printed number is: the interval of what a careful writer may have rounded to it.

"2,000" covers 1,987, "forty" covers 41, "3.2bn" covers 3.17 billion, "14 kg" covers 31 pounds;
"1,987" and "40 people" were counted and are themselves, and so is what a text says "exactly".
"""

from __future__ import annotations

import math
import re

from .scores import SCORE, comparable_score
from .units import BY_NAME

# A writer rounds away at most this share of a number; more where a scale word shortens it ("3bn").
LARGEST_SHARE, LARGEST_SCALED_SHARE = 0.05, 0.10
# Just under one half, so that 14 and 15 of one unit stay apart while 14 covers 14.4.
HALF = 0.49
# Figures below this were counted, one by one; the same number in words may be round ("forty").
COUNTED_BELOW = 100
# Terms of prison, ages: whole numbers of them are meant as whole.
WHOLE_UNITS = frozenset({"second", "month", "year of age"})
# "20 percent" is not rounded to the next ten as "20 kilometres" is.
TO_THE_UNIT = frozenset({"percent", "percentage point", "magnitude", "degree", "degree Celsius"})

_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")
_EXACT = re.compile(r"(?i)(?<!\w)(?:exactly|precisely)(?!\w)")


def rounding_interval(value: float, text: str, unit: str | None = None) -> tuple[float, float]:
    """Return the values that a careful writer may have rounded to a printed number.

    Half a unit of the last figure that is not zero, at most 5 % (10 % before a scale word, since
    "3bn" has one figure only). A plain count without closing zeros, decimals or a scale is itself.

    Args:
        value: the number.
        text: as printed.
        unit: canonical unit; None for a plain count, which below 100 is exact when in figures.
    """
    if not math.isfinite(value) or value == 0 or _EXACT.search(text):
        return value, value
    slack = _half_place(value, text, unit)
    return value - slack, value + slack


def comparable_interval(
    minimum: float | None, maximum: float | None, text: str | None, unit: str | None
) -> tuple[float | None, float | None]:
    """Widen an interval by the roundness of the number that was printed.

    Args:
        minimum, maximum: the interval as the words have it; None means open.
        text: as printed; None leaves the interval as it is.
        unit: canonical unit, None for a plain count.

    Returns:
        The interval for comparison; of a score one number for both of its sides.
        One whose words are vague already
        ("about 50", "12 to 15") stays as it is.
    """
    if unit == SCORE:
        both = comparable_score(text or "")
        return both, both
    if text is None or (minimum is not None and maximum is not None and minimum != maximum):
        return minimum, maximum
    low = None if minimum is None else rounding_interval(minimum, text, unit)[0]
    high = None if maximum is None else rounding_interval(maximum, text, unit)[1]
    return low, high


def _half_place(value: float, text: str, unit: str | None) -> float:
    """Half a unit of the last telling figure, and never more than a share of the number."""
    known = BY_NAME.get(unit or "")
    base = known.base if known is not None else unit
    if base in WHOLE_UNITS:
        return 0.0
    found = _FIGURES.search(text)
    if found is None:
        # In words: "forty" and "a third" are round, "forty-one" and "twelve" are not.
        round_words = unit is not None or (abs(value) >= 20 and value % 10 == 0)
        return LARGEST_SHARE * abs(value) if round_words else 0.0
    bare = found.group().replace(",", "")
    printed = float(bare)
    scale = abs(value) / printed if printed else 1.0
    scaled = not math.isclose(scale, 1.0, rel_tol=1e-3)
    if "." in bare:
        place = 10.0 ** -len(bare.partition(".")[2])
    elif base in TO_THE_UNIT:
        place = 1.0
    else:
        place = 10.0 ** (len(bare) - len(bare.rstrip("0")))
    if unit is None and not scaled and (place == 1 or abs(value) < COUNTED_BELOW):
        return 0.0
    share = LARGEST_SCALED_SHARE if scaled or place == 1 else LARGEST_SHARE
    return min(HALF * place * scale, share * abs(value))
