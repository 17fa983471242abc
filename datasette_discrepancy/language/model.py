"""Values that the language step finds in a text: times and quantities as intervals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["person", "organization", "place", "other"]
# How a sentence uses a name: "Rome said", "in Rome", "sued Rome"; anything else is "other".
MentionRole = Literal["agent", "place", "undergoer", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True)
class TimeExpression:
    """A time expression in the sense of TimeML, with the interval it denotes.

    Attributes:
        start, end: code points into the text that was searched, end-exclusive.
        text: the slice.
        timex_type: DATE, TIME, DURATION or SET.
        timex_value: TIMEX3 value ("2023-07", "P3D", "2023-W35"), None where it has none.
        edtf: the same in EDTF, None where it has none.
        earliest, latest: ISO dates or timestamps; None means open or unknown.
        approximate: True where the words or an uncertain anchor leave the borders vague.
        claimed: what a claim takes from it where that is something else: the whole run that the
            expression is one end of, or days known better, or less well, than its value says.
    """

    start: int
    end: int
    text: str
    timex_type: TimexType
    timex_value: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    approximate: bool = False
    claimed: TimeExpression | None = None


@dataclass(frozen=True)
class Quantity:
    """A number with its unit, as an interval.

    Attributes:
        start, end: code points into the text that was searched, end-exclusive.
        text: the slice, hedge included ("at least 34", "some 2,000", "$3.2bn").
        minimum, maximum: the interval; None means open ("at least 34" has no maximum).
        unit: canonical unit ("percent", "kilometre", "USD", "year of age"), None for a plain count.
        approximate: True for "some", "about", "nearly" and round numbers that are said to be vague.
    """

    start: int
    end: int
    text: str
    minimum: float | None
    maximum: float | None
    unit: str | None = None
    approximate: bool = False


@dataclass(frozen=True)
class NamePhrase:
    """A name with what belongs to it.

    Attributes:
        start, end: tokens of the phrase, end-exclusive.
        name_start, name_end: code points in the text where the name, with the title before it,
            begins and ends; an insertion stands outside.
        title: an office that stands behind the name, None without one.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    title: str | None = None
