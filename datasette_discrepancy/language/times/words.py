"""Words of the calendar and the regular-expression fragments made from them."""

from __future__ import annotations

import re

from ..numerals import NUMBER_WORDS, ORDINALS, alternatives

MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        start=1,
    )
}
MONTH_ABBREVIATIONS = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], start=1
    )
}
WEEKDAY_ABBREVIATIONS = {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "tues": 2, "thur": 4, "thurs": 4,
}  # fmt: skip
# Seasons of the northern hemisphere as meteorologists count them: first month, TIMEX3 code and
# EDTF code.
SEASONS = {
    "spring": (3, "SP", 21), "summer": (6, "SU", 22), "autumn": (9, "FA", 23),
    "fall": (9, "FA", 23), "winter": (12, "WI", 24),
}  # fmt: skip
PARTS_OF_DAY = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "noon": "T12:00",
    "midday": "T12:00", "midnight": "T24:00",
}  # fmt: skip
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "weekday": "D",
    "week": "W", "weekend": "W", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "Y", "century": "Y", "millennium": "Y",
}  # fmt: skip
UNIT_FACTORS = {"fortnight": 2, "decade": 10, "century": 100, "millennium": 1000}
PLURALS = {"century": "centuries", "millennium": "millennia"}
VAGUE_NUMBERS = (
    "several", "a few", "few", "some", "many", "a couple of", "a couple", "couple of", "dozens of",
    "hundreds of", "thousands of",
)  # fmt: skip
# Days that fall on the same date each year, or on the nth weekday of a month (US usage).
HOLIDAYS: dict[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
    "new years day": (1, 1), "new years eve": (12, 31),
    "valentine's day": (2, 14), "halloween": (10, 31), "bastille day": (7, 14),
    "independence day": (7, 4), "the fourth of july": (7, 4), "may day": (5, 1),
    "veterans day": (11, 11), "armistice day": (11, 11),
}  # fmt: skip
FLOATING_HOLIDAYS: dict[str, tuple[int, int, int]] = {  # month, ISO weekday, which one (-1: last)
    "thanksgiving day": (11, 4, 4), "thanksgiving": (11, 4, 4), "labor day": (9, 1, 1),
    "memorial day": (5, 1, -1), "martin luther king day": (1, 1, 3), "election day": (11, 2, 1),
}  # fmt: skip
# Hours east of Greenwich (RFC 5322 section 4.3 for the American ones; common civil names else).
ZONES = {
    "GMT": 0, "UTC": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "EST": -5,
    "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "KST": 9,
    "JST": 9, "ET": None, "CT": None, "PT": None, "Z": 0,
}  # fmt: skip

# One gap between words: spaces, or one line break; never an empty line.
SP = r"(?:[^\S\n]{1,3}|[^\S\n]{0,3}\n[^\S\n]{0,3})"
DASH = r"[-‐‑–—]"
LEFT, RIGHT = r"(?<![\w$€£])", r"(?!\w)"


def cased(name: str) -> list[str]:
    """Return a name with a capital and in capitals."""
    return [name.capitalize(), name.upper()]


# Lower case only where the word means nothing else.
MONTH_NAME = "(?:" + "|".join(
    [form for name in MONTHS for form in cased(name)]
    + [name for name in MONTHS if name not in ("march", "may", "august")]
) + r")(?!\w)"  # fmt: skip
MONTH_SHORT = "(?:" + "|".join(
    form for name in MONTH_ABBREVIATIONS if name != "may" for form in cased(name)
) + r")(?!\w)\.?"  # fmt: skip
MONTH = f"(?:{MONTH_NAME}|{MONTH_SHORT})"
WEEKDAY_NAME = "(?:" + "|".join(
    [form for name in WEEKDAYS for form in (*cased(name), name)]
) + r")(?!\w)"  # fmt: skip
WEEKDAY_SHORT = "(?:" + "|".join(
    form for name in WEEKDAY_ABBREVIATIONS for form in cased(name)
) + r")(?!\w)\.?"  # fmt: skip
YEAR_DIGITS = r"(?:1[0-9]|20|21)\d\d"
YEAR = rf"{YEAR_DIGITS}(?!\w|[.,]\d|-\d)"
OF_YEAR = rf"(?:,?{SP}(?:of{SP})?(?P<year>{YEAR}))"
# "this year's" before, "of last year" after what is dated by it.
RELATIVE_YEAR = r"(?P<relative>(?i:this|last|next))"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[:.,/]\d)"
ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|" + alternatives(ORDINALS) + r")(?!\w)"
DAY_OF_MONTH = f"(?:{DAY_NUMBER}|(?i:{ORDINAL}))"
SEASON = f"(?i:{'|'.join(SEASONS)})(?!\\w)"
UNIT = (
    "(?i:"
    + "|".join(sorted((*UNITS, *PLURALS.values(), *(f"{unit}s" for unit in UNITS)), key=len,
                      reverse=True))
    + r")(?!\w)"
)  # fmt: skip
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d{{1,2}}|,\d{{3}})?(?:{SP}\d/\d)?(?![\d/,])|(?i:{NUMBER_WORDS})(?!\w))"
)
VAGUE = f"(?i:{'|'.join(sorted(VAGUE_NUMBERS, key=len, reverse=True))})(?!\\w)"

# An abbreviation before a name ends no sentence.
SENTENCE_END = re.compile(
    r"(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!Sen)(?<!Rep)(?<!Gov)(?<!Gen)(?<!Col)(?<!Lt)(?<!Sgt)(?<!St)"
    r"(?<![ .][A-Z])(?<![ap]\.m)[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n\s*\n"
)


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation as printed."""
    bare = word.rstrip(".").lower()
    return MONTHS.get(bare) or MONTH_ABBREVIATIONS[bare]


def weekday_number(word: str) -> int:
    """Return 1 (Monday) to 7 for a weekday's name or abbreviation as printed."""
    bare = word.rstrip(".").lower()
    return WEEKDAYS.get(bare) or WEEKDAY_ABBREVIATIONS[bare]


def day_number(word: str) -> int:
    """Return the day of the month for "3", "3rd" or "third"."""
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else ORDINALS[word.lower()]


def unit_name(word: str) -> str:
    """Return the singular of a unit of time as printed: "centuries" is "century"."""
    bare = word.lower()
    if bare in UNITS:
        return bare
    return next((one for one, many in PLURALS.items() if many == bare), bare[:-1])
