"""The search: every pattern over the text, the longest match kept, neighbours joined."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ...documents.model import Publication
from ..model import TimeExpression
from . import (
    clock,
    counted,
    days,
    durations,
    easter,
    narrative,
    parts_of_weeks_and_years,
    periods,
    references,
    relative,
    reports,
)
from .anchors import Context, UnanchoredError, anchor_days
from .combine import clock_on, join_neighbours
from .hints import Hints, words_of
from .modifiers import narrow, open_border
from .pattern import Pattern
from .reading import Found, Reading, day_of, edtf, moment_text
from .runs import ends_of, join_runs
from .stretches import stretch_up_to
from .tense import tense_around
from .words import SENTENCE_END

PATTERNS: tuple[Pattern, ...] = (
    *days.PATTERNS, *easter.PATTERNS, *periods.PATTERNS, *reports.PATTERNS, *narrative.PATTERNS,
    *parts_of_weeks_and_years.PATTERNS, *relative.PATTERNS, *counted.PATTERNS,
    *references.PATTERNS, *durations.PATTERNS, *clock.PATTERNS,
)  # fmt: skip
_RANKS = {pattern: rank for rank, pattern in enumerate(PATTERNS)}
# Patterns of the same needs are asked for once.
_BY_NEEDS: dict[Hints, list[Pattern]] = {}
for _pattern in PATTERNS:
    _BY_NEEDS.setdefault(_pattern.needs, []).append(_pattern)
# For each hint, the sets of words that it belongs to.
_SETS: dict[str, set[frozenset[str]]] = {}
for _needs in _BY_NEEDS:
    for _words in _needs:
        for _word in _words:
            _SETS.setdefault(_word, set()).add(_words)


def find_times(
    text: str, publication: Publication | None, *, start: int = 0
) -> list[TimeExpression]:
    """Find the time expressions of a text and the intervals they denote.

    Types and values follow the TIMEX3 guideline of TimeML (Saurí et al. 2006), EDTF is that of
    ISO 8601-2. A border word outside the expression opens the interval: "since 2012" has no end,
    "until Friday" and "by 2030" have no beginning; the value still names the border. An expression
    relative to an event ("the following day", "three weeks later") has no value. What is relative
    to the publication date is resolved at both ends of its interval and covers both answers.

    Args:
        text: a passage or a sentence; paragraphs are better whole, because an expression may lean
            on the one before it.
        publication: when the text was published; None or an empty interval where it is unknown.
        start: where ``text`` begins in the document; added to every offset.

    Returns:
        The expressions in order, without overlap, each with ``text[start:end]`` as its text. The
        ends of a run ("May 3 to 7") are two expressions; both have the whole run as ``claimed``.
    """
    first_day, last_day = anchor_days(publication)
    # The same spans whatever the day: candidates are found once and read twice.
    candidates = _candidates(text)
    found = _read(text, candidates, first_day)
    if first_day != last_day:
        found = _covering(found, _read(text, candidates, last_day))
    return [one for each in found for one in _expressions(text, each, start)]


def claimed_times(times: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Return the times that claims take from the expressions of a passage, in order.

    A run is one of them, from its first word to its last; "earlier this month" ends with the day
    of publication; a fiscal year is a symbol, for whose it is the words do not say.
    """
    found: list[TimeExpression] = []
    for time in times:
        claimed = time.claimed or time
        if not found or found[-1] != claimed:
            found.append(claimed)
    return found


def _candidates(text: str) -> list[tuple[re.Match[str], Pattern]]:
    # Most words are no hint: what is left is small.
    met = frozenset().union(*(_SETS[word] for word in words_of(text) & _SETS.keys()))
    pairs = [
        (match, pattern)
        for needs, patterns in _BY_NEEDS.items()
        if needs <= met
        for pattern in patterns
        for match in pattern.regex.finditer(text)
        if pattern.guard(match)
    ]
    # Longest first where several begin together; the order of the table decides ties.
    return sorted(pairs, key=lambda pair: (pair[0].start(), -pair[0].end(), _RANKS[pair[1]]))


def _read(
    text: str, candidates: list[tuple[re.Match[str], Pattern]], anchor: date | None
) -> list[Found]:
    found: list[Found] = []
    for match, pattern in candidates:
        if found and match.start() < found[-1].end:
            continue
        tense = tense_around(text, match.start(), match.end())
        reading = _resolve(match, pattern, Context(anchor, tense, found, text, match.start()))
        if reading is not None:
            found.append(Found(match.start(), match.end(), reading))
    narrowed, floor = [], 0
    for each in join_neighbours(text, found):
        narrowed.append(narrow(text, each, anchor, floor))
        floor = each.end
    opened, floor = [], 0
    for each in join_runs(text, narrowed):
        opened.append(open_border(text, each, floor))
        floor = each.end
    return _dated_clocks(text, opened)


def _resolve(match: re.Match[str], pattern: Pattern, context: Context) -> Reading | None:
    try:
        return pattern.resolve(match, context)
    except UnanchoredError:
        return Reading("DATE", None)
    except (ValueError, OverflowError):  # outside the years 1 to 9999
        return None


def _dated_clocks(text: str, found: list[Found]) -> list[Found]:
    """Give a time of day that stands alone the one day that its sentence names, if there is one."""
    result = []
    for position, each in enumerate(found):
        if each.reading.clock is not None:
            near = [
                other.reading
                for other in found[max(0, position - 3) : position + 4]
                if other.reading.granularity == "day" and other.reading.first is not None
                and _same_sentence(text, each, other)
            ]  # fmt: skip
            distinct = {reading.first for reading in near}
            dated = clock_on(each.reading, near[0]) if len(distinct) == 1 else None
            reading = dated or replace(each.reading, edtf=None)
            each = replace(each, reading=reading)
        result.append(each)
    return result


def _same_sentence(text: str, one: Found, other: Found) -> bool:
    left, right = sorted((one, other), key=lambda found: found.start)
    between = text[left.end : right.start]
    return len(between) < 300 and not SENTENCE_END.search(
        between + text[right.start : right.start + 1]
    )


def _covering(first: list[Found], last: list[Found]) -> list[Found]:
    """Return the expressions with intervals that cover the readings from both anchors."""
    others = {(each.start, each.end): each.reading for each in last}
    covered = []
    for each in first:
        other = others.get((each.start, each.end))
        if other is None:
            blank = replace(each.reading, value=None, first=None, last=None, edtf=None)
            covered.append(replace(each, reading=replace(blank, claimed=None, ends=None)))
        else:
            covered.append(replace(each, reading=_cover(each.reading, other)))
    return covered


def _cover(one: Reading, other: Reading) -> Reading:
    if one == other:
        return one
    claimed = ends = None
    if one.claimed or other.claimed:
        claimed = _cover(one.claimed or one, other.claimed or other)
    if one.ends and other.ends:
        first, last = _covering(list(one.ends), list(other.ends))
        ends = first, last
    return replace(_hull(one, other), claimed=claimed, ends=ends)


def _hull(one: Reading, other: Reading) -> Reading:
    starts = [moment for moment in (one.first, other.first) if moment is not None]
    ends = [moment for moment in (one.last, other.last) if moment is not None]
    # Days, not moments: a stretch between two uncertain times is no finer than that.
    first = min(map(day_of, starts)) if len(starts) == 2 else None
    last = max(map(day_of, ends)) if len(ends) == 2 else None
    value = one.value if one.value == other.value else None
    return replace(
        one, value=value, first=first, last=last, granularity="range", approximate=True, edtf=None
    )


def _expressions(text: str, found: Found, shift: int) -> list[TimeExpression]:
    """Return the one or two expressions of annotation, each with what a claim takes from it."""
    ends = ends_of(text, found)
    if ends is not None:
        whole = _expression(text, found, shift)
        return [replace(_expression(text, end, shift), claimed=whole) for end in ends]
    expression = _expression(text, found, shift)
    stretch = stretch_up_to(text, found)
    if stretch is not None:
        return [replace(expression, claimed=_expression(text, stretch, shift))]
    if found.reading.claimed is None:
        return [expression]
    claimed = _expression(text, replace(found, reading=found.reading.claimed), shift)
    return [replace(expression, claimed=claimed)]


def _expression(text: str, found: Found, shift: int) -> TimeExpression:
    reading = found.reading
    return TimeExpression(
        start=found.start + shift,
        end=found.end + shift,
        text=text[found.start : found.end],
        timex_type=reading.kind,
        timex_value=reading.value,
        edtf=edtf(reading),
        earliest=moment_text(reading.first),
        latest=moment_text(reading.last),
        approximate=reading.approximate,
    )
