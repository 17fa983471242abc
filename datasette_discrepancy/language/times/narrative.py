"""Expressions that lean on the time the text spoke of last: "the following day", "a year earlier".

Where the passage has spoken of no time yet, or only of a longer stretch than the expression
counts in ("in March ... the next day"), they stay without value and interval.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from . import reading as make
from .anchors import Context
from .calendar_steps import amount, in_other_year, period, step
from .guards import is_alone
from .hints import PARTS, UNIT_WORDS, YEAR_WORD, any_of
from .pattern import Pattern
from .reading import Reading, day_of
from .reports import quarter_before, quarter_of, tells_longer, year_back
from .words import (
    LEFT,
    NUMBER,
    PARTS_OF_DAY,
    RIGHT,
    SP,
    UNIT,
    UNIT_FACTORS,
    VAGUE,
    WEEKDAYS,
    YEAR,
    unit_name,
)

# From fine to coarse: a unit can be counted from a time that is no coarser than itself.
_RANKS = {
    "time": 0, "part of day": 0, "day": 0, "weekend": 1, "week": 1, "month": 2, "season": 3,
    "quarter": 3, "half": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip
_UNIT_RANKS = {
    "day": 0, "night": 0, "weekday": 0, "week": 1, "fortnight": 1, "weekend": 1, "month": 2,
    "quarter": 3, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip
_PARTS = {part: PARTS_OF_DAY[part] for part in ("morning", "afternoon", "evening", "night")}
# How far back the text is still at that time: in code points, and into the paragraph before.
_REACH = 500
_BREAK = re.compile(r"\n\s*\n")
# "..., police said Tuesday." is when it was told, not when it happened.
_TOLD_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:said|says|told|reported|announced|added|confirmed|stated|wrote)(?:\s[\w.]+){0,4}\s$"
)
_TOLD_AFTER = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?[.\"”]?(?:\s*$|\.\s)")

# A comparison does not move the text to that time.
_COMPARED = re.compile(r"(?i)year[\s-](?:ago|earlier)")


def narrative_time(context: Context) -> Reading | None:
    """Return the time of the calendar that the passage spoke of last; None where there is none."""
    told = None
    for one in reversed(context.earlier):
        if context.start - one.end > _REACH:
            break
        if len(_BREAK.findall(context.text[one.end : context.start])) > 1:
            break
        reading = one.reading if one.reading.is_running else one.reading.claimed or one.reading
        if _COMPARED.search(context.text[one.start : one.end]):
            continue
        if reading.kind not in ("DATE", "TIME") or reading.first is None or reading.last is None:
            continue
        before = context.text[max(0, one.start - 60) : one.start]
        if _TOLD_BEFORE.search(before) and _TOLD_AFTER.match(context.text, one.end, one.end + 14):
            told = told or reading
            continue
        return reading
    return told


def _base(context: Context, unit: str) -> tuple[date, date] | None:
    """Return first and last day of the narrative time where the unit can be counted from it."""
    reading = narrative_time(context)
    if reading is None or reading.first is None or reading.last is None:
        return None
    if _RANKS.get(reading.granularity, 9) > _UNIT_RANKS[unit]:
        return None
    return day_of(reading.first), day_of(reading.last)


_NO_VALUE = Reading("DATE", None)


def _part(when: date, part: str) -> Reading:
    found = make.day(when)
    value = f"{found.value}{_PARTS[part]}"
    return replace(found, kind="TIME", value=value, granularity="part of day")


def _neighbour(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the following day", "the previous Friday", "that night", "the same year"."""
    words = match["which"].lower().split()
    ahead = bool({"following", "next"} & set(words))
    steps = 1 if ahead else -1 if {"previous", "preceding", "prior"} & set(words) else 0
    unit = match["unit"].lower()
    kind = "day" if unit in WEEKDAYS or unit in _PARTS else unit
    if "next" in words and kind not in ("day", "night") and context.tense == "future":
        return step(context.day, kind, 1)
    if unit == "year" and not steps:
        context = _before_day_of_year(context)
    base = _base(context, kind)
    if base is None:
        return _without_base(unit, steps, "next" in words, context)
    if unit in WEEKDAYS:
        if not steps:
            return None
        number = WEEKDAYS[unit]
        start = base[1] if ahead else base[0]
        gap = (steps * (number - start.isoweekday())) % 7 or 7
        return make.day(start + steps * timedelta(days=gap))
    if unit in _PARTS:
        return _part(base[0] + timedelta(days=steps), unit)
    return step(base[1] if steps > 0 else base[0], unit, steps)


def _before_day_of_year(context: Context) -> Context:
    """Leave out the day right before "that year", which has its year from it: "May 3 that year"."""
    last = context.earlier[-1:]
    if last and context.text[last[0].end : context.start].strip(" ,") in {"", "of"}:
        return replace(context, earlier=context.earlier[:-1])
    return context


def _without_base(unit: str, steps: int, is_next: bool, context: Context) -> Reading | None:
    if unit in WEEKDAYS and not steps:
        return None
    if is_next and unit not in WEEKDAYS and unit not in _PARTS and unit != "day":
        return step(context.day, unit, 1)
    return _NO_VALUE


def _shifted(match: re.Match[str], context: Context) -> Reading:
    """Return "two days later", "a year earlier": a date, or only the length where it is unknown."""
    unit = unit_name(match["unit"])
    the = match["number"].lower() == "the"
    number = 1 if the else amount(match["number"])
    length = _NO_VALUE if the else Reading("DURATION", period(number, unit))
    if number is None or unit not in _UNIT_RANKS:
        return length
    ahead = match["direction"].lower() in ("later", "after", "afterward", "afterwards", "on")
    steps = round(number * UNIT_FACTORS.get(unit, 1)) * (1 if ahead else -1)
    if unit == "year":
        known = _years_away(context, steps)
        if known is not None:
            return known
    base = _base(context, unit)
    if base is None:
        return length
    counted = {"fortnight": "week", "decade": "year", "century": "year", "weekday": "day"}
    found = step(base[1] if ahead else base[0], counted.get(unit, unit), steps)
    if found is None:
        return length
    return found if unit in ("day", "night") else found.vague()


def _years_away(context: Context, steps: int) -> Reading | None:
    """Return the same month, quarter or half of another year, where the text speaks of such."""
    quarter = quarter_before(context)
    if quarter is not None and steps == -1:
        return year_back(quarter)
    if steps == -1 and tells_longer(context):
        return make.year(context.day.year - 1).vague()
    reading = narrative_time(context)
    if reading is None or reading.granularity not in ("month", "quarter", "half", "season"):
        return None
    found = in_other_year(reading, steps)
    return None if found is None else found.vague()


def _same_period(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the same period last year": the stretch the text speaks of, in another year."""
    reading = quarter_before(context) or narrative_time(context)
    back = match["back"] or match["whose"] or ""
    if match["year"]:
        year = int(match["year"])
    elif back.lower().startswith("last"):
        year = context.day.year - 1
    else:
        base = reading.first if reading is not None and reading.first else context.day
        year = day_of(base).year - 1
    if reading is not None and reading.is_symbol:
        return quarter_of(reading, year)
    if reading is not None and reading.first is not None:
        found = in_other_year(reading, year - day_of(reading.first).year)
        if found is not None and reading.granularity != "year":
            return found
    # Some part of that year, and the text does not say which.
    return make.year(year).vague()


def _the_unit(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the week" of the time spoken of last, else of the publication."""
    unit = match["unit"].lower()
    base = _base(context, unit)
    return step(base[0] if base else context.day, unit, 0)


def _the_part(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the morning" of the day spoken of last; none where there was no day."""
    base = _base(context, "day")
    return _part(base[0], match["part"].lower()) if base else None


def _middle_of_day(match: re.Match[str], context: Context) -> Reading:
    base = _base(context, "day")
    return _part(base[0] if base else context.day, match["part"].lower()).vague()


_NAMED = rf"day|night|morning|afternoon|evening|{'|'.join(WEEKDAYS)}"
_LONG = "week|weekend|month|quarter|year|decade|century"
_PLURAL = r"(?i:days|weeks|months|years|decades|centuries|hours|minutes)"
_DIRECTION = r"(?P<direction>(?i:earlier|later|afterwards?|beforehand))"
_YEAR_BACK = (
    rf"(?i:last{SP}year|the{SP}(?:previous|prior|preceding){SP}year"
    rf"|a{SP}year{SP}(?:ago|earlier|before))"
)
# "a day before the vote" is counted from the vote; "a day before." from what was told.
_ENDS = r"(?=[,.;:!?)\"”]|$|\n\s*\n)"

PATTERNS = (
    Pattern(
        rf"{LEFT}(?:(?i:later|earlier){SP}(?:on{SP}|in{SP})?)?"
        rf"(?P<which>(?i:(?:the|that){SP}(?:very{SP})?same|that{SP}very|that|(?:the|that){SP}"
        rf"(?:following|next|previous|preceding|prior|very{SP}next))){SP}"
        rf"(?P<unit>(?i:{_NAMED}|{_LONG})){RIGHT}(?!-)",
        _neighbour,
        needs=(
            "following next previous preceding prior same that very",
            any_of(UNIT_WORDS, PARTS, WEEKDAYS),
        ),
    ),
    Pattern(
        rf"{LEFT}(?P<number>{NUMBER}|(?i:an?)|{VAGUE}){SP}(?P<unit>{UNIT}){SP}{_DIRECTION}{RIGHT}",
        _shifted,
        needs=(UNIT_WORDS, "earlier later afterward afterwards beforehand"),
    ),
    Pattern(
        rf"{LEFT}(?P<number>{NUMBER}|(?i:an?|the)){SP}(?P<unit>{UNIT}){SP}"
        rf"(?P<direction>(?i:before|after)){_ENDS}",
        _shifted,
        needs=(UNIT_WORDS, "before after"),
    ),
    Pattern(
        rf"{LEFT}{_PLURAL}{SP}(?i:earlier|later|afterwards?|beforehand){RIGHT}",
        lambda match, context: _NO_VALUE,
        needs=(UNIT_WORDS, "earlier later afterward afterwards beforehand"),
    ),
    Pattern(
        rf"{LEFT}(?i:(?:the{SP})?(?:same|corresponding|comparable|equivalent){SP}(?:period|time"
        rf"|quarter|month|week|weekend|day|season|half|stretch)){SP}(?:(?i:of|in){SP})?"
        rf"(?:(?P<year>{YEAR})|(?P<back>{_YEAR_BACK}))(?P<whose>(?!))?{RIGHT}",
        _same_period,
        needs=("same corresponding comparable equivalent",),
    ),
    Pattern(
        rf"{LEFT}(?i:the){SP}(?i:quarter|period){SP}(?P<year>(?!))?(?P<back>{_YEAR_BACK})"
        rf"(?P<whose>(?!))?{RIGHT}",
        _same_period,
        needs=("quarter period", YEAR_WORD),
    ),
    Pattern(
        rf"{LEFT}(?P<whose>(?i:last){SP}(?i:year)['’]s){SP}(?P<year>(?!))?(?P<back>(?!))?"
        rf"(?i:quarter|period){RIGHT}",
        _same_period,
        needs=("quarter period", YEAR_WORD),
    ),
    Pattern(
        rf"{LEFT}(?i:the){SP}(?P<unit>(?i:week|month|year|decade|century)){RIGHT}",
        _the_unit,
        guard=is_alone,
        needs=("week month year decade century",),
    ),
    Pattern(
        rf"(?:(?<=in )|(?<=In )|(?<=during )|(?<=During ))(?i:the){SP}"
        rf"(?P<part>(?i:morning|afternoon|evening)){RIGHT}(?!{SP}of(?!\w))",
        _the_part,
        needs=(PARTS,),
    ),
    Pattern(
        rf"{LEFT}(?i:mid)(?:{SP}|-)?(?P<part>(?i:morning|afternoon|evening)){RIGHT}",
        _middle_of_day,
        needs=("mid midmorning midafternoon midevening",),
    ),
)
