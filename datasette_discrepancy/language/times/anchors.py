"""What an expression leans on: the publication date, the tense and the time spoken of last."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from ...documents.model import Publication
from .reading import Found, Reading, day_of
from .tense import Tense

# Distance weights: the past is preferred unless the words point ahead (and then strongly not).
_FUTURE_WEIGHT = {None: 4.0, "past": 6.0, "future": 1.0}
_PAST_WEIGHT = {None: 1.0, "past": 1.0, "future": 4.0}


class UnanchoredError(Exception):
    """Raised where an expression needs the publication date and there is none."""


@dataclass
class Context:
    """What surrounds one expression.

    Attributes:
        anchor: the day the text speaks from; None where the publication date is unknown.
        tense: where the words around it point.
        earlier: the expressions before it in the same text, in order.
        text: what is searched.
        start: where the expression begins in it.
    """

    anchor: date | None
    tense: Tense | None = None
    earlier: list[Found] = field(default_factory=list)
    text: str = ""
    start: int = 0

    @property
    def day(self) -> date:
        """The day the text speaks from.

        Raises:
            UnanchoredError: it is unknown.
        """
        if self.anchor is None:
            raise UnanchoredError
        return self.anchor

    def nearest(self, candidates: Iterable[Reading]) -> Reading | None:
        """Return the candidate nearest to the anchor, on the side that the tense prefers."""
        return min(candidates, key=self._distance, default=None)

    def nearest_year(self, build: Callable[[int], Reading]) -> Reading | None:
        """Return what ``build`` makes of the year that brings it nearest to the anchor.

        Args:
            build: makes the reading of a year; raises ValueError where the year has none
                (29 February).
        """
        candidates = []
        # Leap days are up to eight years apart (1896 to 1904).
        for reach in (1, 8):
            for number in range(self.day.year - reach, self.day.year + reach + 1):
                try:
                    candidates.append(build(number))
                except ValueError:
                    continue
            if candidates:
                return self.nearest(candidates)
        return None

    def _distance(self, reading: Reading) -> float:
        if reading.first is None or reading.last is None:
            return float("inf")
        after = (day_of(reading.first) - self.day).days
        before = (self.day - day_of(reading.last)).days
        if after > 0:
            return after * _FUTURE_WEIGHT[self.tense]
        return max(before, 0) * _PAST_WEIGHT[self.tense]


@lru_cache(maxsize=1)  # asked for each passage of a document
def anchor_days(publication: Publication | None) -> tuple[date | None, date | None]:
    """Return the first and last day on which a document may have been published.

    Args:
        publication: an interval of ISO dates or timestamps; a year or month alone is widened.

    Returns:
        Two equal days where it is certain, (None, None) where it is unknown or unreadable. A
        timestamp counts as the calendar day of its own zone, which is the day its writer meant.
    """
    if publication is None:
        return None, None
    first = _read_day(publication.earliest, last=False)
    last = _read_day(publication.latest, last=True)
    first, last = first or last, last or first
    if first is not None and last is not None and last < first:
        return last, first
    return first, last


def _read_day(text: str | None, *, last: bool) -> date | None:
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)", text or "")
    if match is None:
        return None
    year = int(match[1])
    month = int(match[2] or (12 if last else 1))
    try:
        return date(year, month, int(match[3] or (monthrange(year, month)[1] if last else 1)))
    except ValueError:
        return None
