"""Expressions that count from the publication date: "yesterday", "last May", "three weeks ago"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from . import reading as make
from .anchors import Context
from .appointments import points_ahead, was_due
from .calendar_steps import amount, step
from .days import HOLIDAY, holiday, holiday_name
from .guards import is_weekday
from .hints import (
    DAY_WORDS,
    DIGITS,
    HOLIDAY_DAYS,
    HOLIDAY_WORDS,
    MONTH_WORDS,
    PARTS,
    SEASON_WORDS,
    UNIT_WORDS,
    WEEKDAY_WORDS,
    WHICH,
    YEAR_WORD,
    any_of,
)
from .pattern import Pattern
from .reading import Reading
from .reports import quarter_before, year_back
from .words import (
    DAY_OF_MONTH,
    LEFT,
    MONTH,
    NUMBER,
    PARTS_OF_DAY,
    RIGHT,
    SEASON,
    SEASONS,
    SP,
    UNIT,
    UNIT_FACTORS,
    VAGUE,
    WEEKDAY_NAME,
    WEEKDAY_SHORT,
    day_number,
    month_number,
    unit_name,
    weekday_number,
)

_NAMED_DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
    "the day after tomorrow": 2,
}  # fmt: skip
_STEPS = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
    "upcoming": 1,
}  # fmt: skip


def _named_day(match: re.Match[str], context: Context) -> Reading:
    name = " ".join(match[0].lower().split())
    found = make.day(context.day + timedelta(days=_NAMED_DAYS[name]))
    if name == "tonight":
        return replace(found, kind="TIME", value=f"{found.value}TNI", granularity="part of day")
    return found


def _part_of_today(match: re.Match[str], context: Context) -> Reading:
    shift = -1 if match["which"].lower() == "last" else 0
    found = make.day(context.day + timedelta(days=shift))
    value = f"{found.value}{PARTS_OF_DAY[match['part'].lower()]}"
    return replace(found, kind="TIME", value=value, granularity="part of day")


_TOLD = re.compile(r"(?<!\w)(?<!was )(?<!were )(?<!been )(?:said|says|told|announced)(?: on)?\s$")


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 18) : match.start()]


def _weekday(match: re.Match[str], context: Context) -> Reading:
    number = weekday_number(match["weekday"])
    if context.anchor is None:
        return Reading("DATE", f"XXXX-WXX-{number}", granularity="day", weekday=number)
    which = (match["which"] or "").lower().split()
    back = (context.day.isoweekday() - number) % 7
    ahead = (number - context.day.isoweekday()) % 7
    if {"last", "past", "previous"} & set(which):
        shift = -(back or 7)
    elif {"next", "coming"} & set(which):
        shift = ahead or 7
    elif "this" in which:
        shift = ahead
    elif re.match(r"['’]s(?!\w)", match.string[match.end() : match.end() + 3]):
        # "they object to Friday's ruling" and "they will vote in Sunday's election"
        weight = 1 if context.tense == "future" else 2
        if context.tense == "past" and match.string[: match.start()].rstrip()[-1:] in {"", "."}:
            weight = 7  # "Friday's attack killed three": over, unless it is that of today
        shift = ahead if weight * ahead < back else -back
    elif context.tense == "future":
        shift = -back if was_due(match.string, match.start(), match.end(), back) else ahead
    elif points_ahead(match.string, match.start(), match.end()):
        shift = ahead
    elif back == 6 and (context.tense is None or _TOLD.search(_before(match))):
        # Nobody tells news of six days ago: it is tomorrow where the text was written.
        shift = ahead
    else:
        shift = -back
    return replace(make.day(context.day + timedelta(days=shift)), weekday=number)


_OVER = re.compile(rf"(?<!\w)(?i:over|in|during|within|throughout|for){SP}$")
_OF = re.compile(rf"{SP}of{SP}(?i:the|an?|his|her|its|their|our|my)(?!\w)")


def _stepped(match: re.Match[str], context: Context) -> Reading | None:
    which = match["which"].split()[-1].lower()
    found = step(context.day, unit_name(match["unit"]), _STEPS[which])
    if found is None or which == "this" or match[0][:4].lower() != "the ":
        return found
    if _OF.match(match.string, match.end()):  # "in the last week of the campaign"
        return Reading("DATE", None)
    if which != "last" or not _OVER.search(_before(match)):
        return found
    # "Over the last week": the calendar's, or the seven days up to today.
    return replace(found, claimed=found.within(found.first, context.day))


def _before_last(match: re.Match[str], context: Context) -> Reading | None:
    """Return "the Friday before last", "the week before last"."""
    named = match["weekday"]
    if not named:
        return step(context.day, unit_name(match["unit"]), -2)
    back = (context.day.isoweekday() - weekday_number(named)) % 7 or 7
    return make.day(context.day - timedelta(days=back + 7))


def _weekend(match: re.Match[str], context: Context) -> Reading | None:
    this = make.weekend(context.day)
    assert this.first is not None  # noqa: S101 - a weekend is closed; tells the type checker
    if context.tense == "future" or make.day_of(this.first) <= context.day:
        return this
    return make.weekend(context.day - timedelta(weeks=1))


def _nth_from_anchor(context: Context, which: str, candidates: list[Reading]) -> Reading | None:
    """Return the last one over before, or the first to begin after, the anchor's own."""
    last = [r for r in candidates if r.last is not None and make.day_of(r.last) < context.day]
    coming = [r for r in candidates if r.first is not None and make.day_of(r.first) > context.day]
    if _STEPS[which] < 0:
        return last[-1] if last else None
    if _STEPS[which] > 0:
        return coming[0] if coming else None
    this_year = [r for r in candidates if r.first and r.first.year == context.day.year]
    return this_year[0] if this_year else None


def _which(match: re.Match[str]) -> str:
    return match["which"].split()[-1].lower()


def _around(context: Context) -> range:
    return range(context.day.year - 2, context.day.year + 3)


def _named_month(match: re.Match[str], context: Context) -> Reading | None:
    number = month_number(match["month"])
    months = [make.month(year, number) for year in _around(context)]
    return _nth_from_anchor(context, _which(match), months)


def _named_date(match: re.Match[str], context: Context) -> Reading | None:
    month, number = month_number(match["month"]), day_number(match["day"])
    days = []
    for year in _around(context):
        try:
            days.append(make.day(date(year, month, number)))
        except ValueError:
            continue
    return _nth_from_anchor(context, _which(match), days)


def _named_season(match: re.Match[str], context: Context) -> Reading | None:
    season = SEASONS[match["season"].lower()]
    return _nth_from_anchor(
        context, _which(match), [make.season(year, *season) for year in _around(context)]
    )


def _named_holiday(match: re.Match[str], context: Context) -> Reading | None:
    name = holiday_name(match["name"])
    return _nth_from_anchor(
        context, _which(match), [holiday(year, name) for year in _around(context)]
    )


def _counted(match: re.Match[str], context: Context) -> Reading | None:
    """Return "three weeks ago" as the unit it falls in: exact for days, vague for longer units."""
    unit = unit_name(match["unit"])
    ahead = match["direction"].lower() != "ago"
    number = amount(match["number"] or "a")
    if number is None or match.groupdict().get("vague"):
        return Reading("DATE", "FUTURE_REF" if ahead else "PAST_REF", granularity="reference")
    quarter = quarter_before(context)
    if quarter is not None and unit == "year" and number == 1 and not ahead:
        return year_back(quarter)
    steps = round(number * UNIT_FACTORS.get(unit, 1)) * (1 if ahead else -1)
    base = {"fortnight": "week", "decade": "year", "century": "year"}.get(unit, unit)
    found = step(context.day, base, steps)
    if found is None:
        return Reading("TIME", None)
    exact = base == "day" and " so " not in match[0]
    return found if exact else found.vague()


def _week_of(match: re.Match[str], context: Context) -> Reading | None:
    number, day = month_number(match["month"]), int(match["day"])
    try:
        found = context.nearest_year(lambda year: make.day(date(year, number, day)))
    except ValueError:
        return None
    return None if found is None or found.first is None else make.week(make.day_of(found.first))


def _year_end(match: re.Match[str], context: Context) -> Reading | None:
    return context.nearest_year(lambda year: make.day(date(year, 12, 31)))


_WHICH = (
    r"(?P<which>(?i:(?:the{SP})?(?:this{SP}(?:past|coming)|last|past|next|this|coming|previous)))"
)
_WHICH = _WHICH.replace("{SP}", SP)
_CALENDAR_UNIT = r"(?P<unit>(?i:week|weekend|month|quarter|year|decade|century))(?!\w|-)"
_PLURAL = r"(?i:days|weeks|months|years|decades|centuries|hours|minutes)"

# Not "the Friday before last week's vote", "the week before last Christmas".
_NO_OTHER_LAST = (
    rf"(?!{SP}(?!(?:in|on|at|that|when|and|the|an?|by|for|with|to|after|as|but|who|which|from|over"
    rf"|he|she|it|they|we)(?!\w))(?:[a-z]|{MONTH}|{WEEKDAY_NAME}|{HOLIDAY}|Easter))"
)

PATTERNS = (
    Pattern(
        rf"{LEFT}(?i:the{SP}day{SP}before{SP}yesterday|the{SP}day{SP}after{SP}tomorrow|today|tonight"
        rf"|yesterday|tomorrow){RIGHT}",
        _named_day,
        needs=("today tonight yesterday tomorrow",),
    ),
    Pattern(
        rf"{LEFT}(?:(?P<which>(?i:this)){SP}(?P<part>(?i:morning|afternoon|evening))"
        rf"){RIGHT}",
        _part_of_today,
        needs=("this", PARTS),
    ),
    Pattern(
        rf"{LEFT}(?P<which>(?i:last)){SP}(?P<part>(?i:night|evening)){RIGHT}",
        _part_of_today,
        needs=("last", "night evening"),
    ),
    Pattern(
        rf"{LEFT}(?:{_WHICH}{SP})?(?P<weekday>{WEEKDAY_NAME}|{WEEKDAY_SHORT})",
        _weekday,
        guard=is_weekday,
        needs=(WEEKDAY_WORDS,),
    ),
    Pattern(
        rf"{LEFT}(?i:the{SP})?(?P<which>(?i:last|this|next|current|coming)){SP}{_CALENDAR_UNIT}",
        _stepped,
        needs=(UNIT_WORDS, "last this next current coming"),
    ),
    Pattern(
        rf"{LEFT}(?P<which>(?i:this{SP}(?:past|coming))){SP}{_CALENDAR_UNIT}",
        _stepped,
        needs=(UNIT_WORDS, "this", "past coming"),
    ),
    Pattern(
        rf"{LEFT}(?:(?i:the){SP})?(?:(?P<weekday>{WEEKDAY_NAME})|(?P<unit>(?i:night|week|weekend|month"
        rf"|year))){SP}(?i:before{SP}last){RIGHT}{_NO_OTHER_LAST}",
        _before_last,
        needs=("before", "last", any_of(WEEKDAY_WORDS, UNIT_WORDS)),
    ),
    Pattern(rf"{LEFT}(?i:the{SP}weekend){RIGHT}", _weekend, needs=("weekend",)),
    Pattern(rf"{LEFT}{_WHICH}{SP}(?P<month>{MONTH})", _named_month, needs=(MONTH_WORDS, WHICH)),
    Pattern(
        rf"{LEFT}{_WHICH}{SP}(?P<month>{MONTH}){SP}(?P<day>{DAY_OF_MONTH})",
        _named_date,
        needs=(MONTH_WORDS, DAY_WORDS, WHICH),
    ),
    Pattern(rf"{LEFT}{_WHICH}{SP}(?P<season>{SEASON})", _named_season, needs=(SEASON_WORDS, WHICH)),
    Pattern(
        rf"{LEFT}{_WHICH}{SP}(?P<name>{HOLIDAY})",
        _named_holiday,
        needs=(HOLIDAY_WORDS, HOLIDAY_DAYS, WHICH),
    ),
    Pattern(
        rf"{LEFT}(?P<number>{NUMBER}|(?i:an?)){SP}(?P<unit>{UNIT}){SP}(?:or{SP}so{SP})?"
        rf"(?P<direction>(?i:ago|from{SP}(?:now|today)|hence)){RIGHT}",
        _counted,
        needs=(UNIT_WORDS, "ago hence now today"),
    ),
    Pattern(
        rf"{LEFT}(?:(?P<number>(?P<vague>{VAGUE})){SP})?(?P<unit>{_PLURAL}){SP}"
        rf"(?P<direction>(?i:ago|from{SP}now)){RIGHT}",
        lambda match, context: Reading(
            "DATE",
            "PAST_REF" if match["direction"].lower() == "ago" else "FUTURE_REF",
            granularity="reference",
        ),
        needs=(UNIT_WORDS, "ago now"),
    ),
    Pattern(
        rf"{LEFT}(?i:the{SP}week{SP}of){SP}(?P<month>{MONTH}){SP}(?P<day>[12]\d|3[01]|[1-9]){RIGHT}",
        _week_of,
        needs=(MONTH_WORDS, DIGITS, "week"),
    ),
    Pattern(
        rf"{LEFT}(?i:year-end|year{SP}end|year['’]s{SP}end){RIGHT}",
        _year_end,
        needs=(YEAR_WORD, "end"),
    ),
)
