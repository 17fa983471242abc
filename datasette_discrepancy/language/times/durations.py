"""Lengths of time and what recurs: "for more than a decade", "the last seven decades", "daily"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from . import reading as make
from .anchors import Context
from .calendar_steps import amount, period, step
from .guards import is_duration, is_rate, is_recurrence
from .hints import (
    MONTH_WORDS,
    NUMBERS,
    SEASON_WORDS,
    UNIT_WORDS,
    VAGUE_WORDS,
    WEEKDAY_WORDS,
    any_of,
)
from .pattern import Pattern
from .reading import Reading
from .words import (
    DASH,
    LEFT,
    MONTH,
    NUMBER,
    RIGHT,
    SEASON,
    SEASONS,
    SP,
    UNIT,
    UNIT_FACTORS,
    VAGUE,
    WEEKDAY_NAME,
    WEEKDAYS,
    month_number,
    unit_name,
    weekday_number,
)


def _length(match: re.Match[str], context: Context) -> Reading | None:
    groups = match.groupdict()
    number = amount(groups["number"]) if groups.get("number") else None
    if "couple" in match[0].lower():
        number = 2
    if groups.get("number") and number is None:
        return None
    if groups.get("half"):
        number = (number or 0) + 0.5
    return Reading("DURATION", period(number, unit_name(match["unit"] or "quarter")))


def _shifted(when: date, number: float, unit: str) -> date | None:
    """Return the day so many units away; None where it is not counted in days or out of range."""
    number *= UNIT_FACTORS.get(unit, 1)
    try:
        if unit in ("day", "night"):
            return when + timedelta(days=round(number))
        if unit in ("week", "fortnight"):
            return when + timedelta(weeks=number)
        months = {"month": 1, "quarter": 3, "year": 12, "decade": 12, "century": 12}.get(unit)
        if months is None:
            return None
        moved = step(when, "month", round(number * months))
        if moved is None or moved.first is None or moved.last is None:
            return None
        return min(make.day_of(moved.first) + timedelta(days=when.day - 1), make.day_of(moved.last))
    except (ValueError, OverflowError):
        return None


def _from_now(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the past two months": a length that ends, or begins, at the anchor."""
    unit = unit_name(match["unit"])
    number = amount(match["number"]) if match["number"] else None
    if not match["number"] and match["unit"].lower() == unit:
        number = 1
    length = Reading("DURATION", period(number, unit))
    if number is None or context.anchor is None:
        return length
    ahead = match["which"].lower() in ("next", "coming", "upcoming")
    other = _shifted(context.day, number if ahead else -number, unit)
    if other is None:
        return length
    first, last = sorted((context.day, other))
    return replace(length, first=first, last=last, approximate=True)


def _set_of(match: re.Match[str], context: Context) -> Reading | None:
    groups = match.groupdict()
    if groups.get("weekday"):
        return Reading("SET", f"XXXX-WXX-{weekday_number(match['weekday'])}")
    if groups.get("month"):
        return Reading("SET", f"XXXX-{month_number(match['month']):02d}")
    if groups.get("season"):
        return Reading("SET", f"XXXX-{SEASONS[match['season'].lower()][1]}")
    number = amount(groups["number"]) if groups.get("number") else 1
    return Reading("SET", period(number, unit_name(match["unit"])))


_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip


def _part_set(match: re.Match[str], context: Context) -> Reading:
    return Reading("SET", f"XXXX-XX-XX{_PARTS[match['part'].lower()]}")


def _adverb(match: re.Match[str], context: Context) -> Reading:
    return Reading("SET", _ADVERBS[match[0].lower()])


_LONG = rf"(?:{DASH}long(?!\w))?"
_ARTICLE = r"(?P<number>(?i:an?))"
_OLD = rf"(?!(?:{SP}|{DASH})old(?!\w))(?!{SP}of{SP}age)"
_NOW_WORDS = "past|last|next|coming|recent|previous|upcoming|latest"
_NOW = rf"(?P<which>(?i:{_NOW_WORDS}))"
_THE = rf"(?:(?i:the|these|its|his|her|their){SP})?"
_LENGTH_UNIT = (
    r"(?P<unit>(?i:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?"
    r"|centuries|century|millennia|millennium|weekends?|quarters?))(?!\w|-(?:ago|earlier|end|old))"
)
# "two day" counts for the noun after it, and so the article before it does, too.
_MANY = (
    r"(?P<unit>(?i:seconds|minutes|hours|days|nights|weekdays|weeks|fortnights|months|years"
    r"|decades|centuries|millennia|weekends|quarters))(?!\w)"
)
_KIND = rf"(?:(?i:more|full|straight|consecutive|additional|trading|business|working|school){SP})?"
_PLURAL_UNIT = r"(?P<unit>(?i:minutes|hours|days|weeks|months|years|decades|centuries))(?!\w)"
_PLURAL_OR_QUARTERS = _PLURAL_UNIT.replace("weeks|", "weeks|quarters|")

PATTERNS = (
    Pattern(
        rf"{LEFT}(?:(?i:the(?:{SP}first|{SP}final|{SP}full)?|another){SP})?"
        rf"(?P<number>{NUMBER}){SP}{_KIND}{_MANY}{_LONG}{_OLD}",
        _length,
        guard=is_duration,
        needs=(UNIT_WORDS, NUMBERS),
    ),
    Pattern(
        rf"{LEFT}(?:(?i:another){SP})?(?P<number>{NUMBER}){SP}{_KIND}{_LENGTH_UNIT}{_LONG}{_OLD}",
        _length,
        guard=is_duration,
        needs=(UNIT_WORDS, NUMBERS),
    ),
    Pattern(
        rf"{LEFT}{_ARTICLE}{SP}(?P<unit>(?i:minute|hour|day|week|month|year)){SP}or{SP}"
        rf"(?P<vague>(?i:two|three)){RIGHT}(?!{SP}\w+s{RIGHT})",
        lambda match, context: Reading("DURATION", period(None, unit_name(match["unit"]))),
        needs=(UNIT_WORDS, "or", "two three"),
    ),
    # "the two-day visit": the article belongs to the visit.
    Pattern(
        rf"{LEFT}(?P<number>{NUMBER}){DASH}{_LENGTH_UNIT}{_LONG}{_OLD}",
        _length,
        guard=is_duration,
        needs=(UNIT_WORDS, NUMBERS),
    ),
    Pattern(
        rf"{LEFT}{_ARTICLE}(?:{SP}(?i:full|whole|additional))?{SP}{_LENGTH_UNIT}(?!{DASH}long){_OLD}"
        rf"(?:{SP}(?P<half>(?i:and{SP}a{SP}half))(?!\w))?",
        _length,
        guard=is_duration,
        needs=(UNIT_WORDS, "a an"),
    ),
    Pattern(
        rf"{LEFT}(?P<number>{NUMBER}){SP}(?P<half>(?i:and{SP}a{SP}half)){SP}{_LENGTH_UNIT}{_OLD}",
        _length,
        needs=(UNIT_WORDS, NUMBERS, "half"),
    ),
    Pattern(
        rf"{LEFT}(?P<half>(?i:half{SP}an?|an?{SP}half)){SP}{_LENGTH_UNIT}",
        _length,
        needs=(UNIT_WORDS, "half"),
    ),
    Pattern(
        rf"{LEFT}(?P<number>{NUMBER}){SP}(?:to|or){SP}{NUMBER}{SP}{_LENGTH_UNIT}{_OLD}",
        _length,
        guard=is_duration,
        needs=(UNIT_WORDS, NUMBERS, "to or"),
    ),
    Pattern(
        rf"{LEFT}(?:(?i:the{SP}(?:first|last|past|next)){SP})?{VAGUE}{SP}(?:more{SP})?"
        rf"(?:{_PLURAL_UNIT}|(?P<quarters>(?i:quarters)){RIGHT}(?!{SP}of{SP}(?:the|an?|its|his|all)))",
        _length,
        needs=(UNIT_WORDS, VAGUE_WORDS),
    ),
    Pattern(
        rf"{LEFT}(?i:the){SP}{_PLURAL_UNIT}{SP}(?i:ahead|to{SP}come){RIGHT}",
        _length,
        needs=(UNIT_WORDS, "ahead come"),
    ),
    Pattern(
        rf"(?<=ver ){LEFT}(?i:the){SP}(?P<unit>(?i:years|decades|centuries)){RIGHT}",
        _length,
        needs=("years decades centuries",),
    ),
    Pattern(
        rf"{LEFT}(?P<unit>(?i:hour|day|week|month|year|decade|century))(?:{DASH}|{SP})?"
        rf"(?i:long){RIGHT}",
        lambda match, context: Reading("DURATION", period(1, unit_name(match["unit"]))),
        needs=("long hourlong daylong weeklong monthlong yearlong decadelong centurylong",),
    ),
    Pattern(rf"{LEFT}{_PLURAL_UNIT}{_LONG}{_OLD}", _length, guard=is_duration, needs=(UNIT_WORDS,)),
    Pattern(
        rf"{LEFT}{_THE}{_NOW}{SP}(?:(?P<number>{NUMBER}){SP})?{_PLURAL_OR_QUARTERS}"
        rf"(?:{SP}and{SP}(?i:days|weeks|months|years|decades){RIGHT})?",
        _from_now,
        needs=(UNIT_WORDS, _NOW_WORDS.split("|")),
    ),
    Pattern(
        rf"{LEFT}(?i:the{SP})?{_NOW}{SP}(?P<number>{NUMBER}){SP}(?P<unit>{UNIT})",
        _from_now,
        needs=(UNIT_WORDS, NUMBERS, _NOW_WORDS.split("|")),
    ),
    Pattern(
        rf"{LEFT}(?i:the{SP})?(?P<which>(?i:past)){SP}(?P<number>(?!))?"
        rf"(?P<unit>(?i:day|week|month|year|decade|century|quarter))(?!\w)",
        _from_now,
        needs=(UNIT_WORDS, "past"),
    ),
    Pattern(
        rf"{LEFT}(?i:every){SP}(?i:other){SP}(?P<unit>{UNIT})",
        lambda match, context: Reading("SET", period(2, unit_name(match["unit"]))),
        needs=(UNIT_WORDS, "every", "other"),
    ),
    Pattern(
        rf"{LEFT}(?i:every|each){SP}(?:(?P<number>{NUMBER}){SP})?(?P<unit>{UNIT})",
        _set_of,
        needs=(UNIT_WORDS, "every each"),
    ),
    Pattern(
        rf"{LEFT}(?i:every|each){SP}(?:(?P<weekday>{WEEKDAY_NAME})|(?P<month>{MONTH})"
        rf"|(?P<season>{SEASON}))",
        _set_of,
        needs=(any_of(WEEKDAY_WORDS, MONTH_WORDS, SEASON_WORDS), "every each"),
    ),
    Pattern(
        rf"{LEFT}(?P<weekday>(?i:{'|'.join(WEEKDAYS)}))s{RIGHT}",
        _set_of,
        needs=({f"{name}s" for name in WEEKDAYS},),
    ),
    Pattern(
        rf"{LEFT}(?i:every|each){SP}(?P<part>(?i:{'|'.join(_PARTS)})){RIGHT}",
        _part_set,
        needs=(_PARTS, "every each"),
    ),
    Pattern(
        rf"{LEFT}(?i:once|twice|(?:{NUMBER}|several|many){SP}(?:times|days|nights|hours))"
        rf"{SP}(?i:an?|each|every|per){SP}(?P<unit>(?i:minute|hour|day|week|month|year)){RIGHT}",
        _set_of,
        needs=(UNIT_WORDS, "once twice times days nights hours"),
    ),
    Pattern(
        rf"{LEFT}(?i:an?|per){SP}(?P<unit>(?i:minute|hour|day|week|month|year)){RIGHT}",
        _set_of,
        guard=is_rate,
        needs=(UNIT_WORDS, "a an per"),
    ),
    Pattern(
        rf"{LEFT}(?i:{'|'.join(_ADVERBS)}){RIGHT}",
        _adverb,
        guard=is_recurrence,
        needs=(_ADVERBS,),
    ),
)
