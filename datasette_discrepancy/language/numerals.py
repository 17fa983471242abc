"""Numbers written in words: a table of English numerals and one reader for them."""

from __future__ import annotations

import re

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "lakh": 100_000, "crore": 10_000_000,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
    "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30,
    "thirty-first": 31,
}  # fmt: skip


def alternatives(words: dict[str, int] | dict[str, str] | tuple[str, ...]) -> str:
    """Return the words as a regular-expression group, longest first so that none hides another."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"


_WORD = alternatives({**SMALL, **TENS, **SCALES})
# At most eight words, so that hostile input costs no more than its length.
NUMBER_WORDS = (
    rf"(?:{_WORD}|an?[ ]{alternatives(SCALES)})"
    rf"(?:(?:[ -]|[ ]and[ ]){_WORD}(?!\w)){{0,7}}"
)


def parse_number_words(text: str) -> int | None:
    """Read a cardinal written in words.

    Args:
        text: "twenty-five", "one hundred and two", "a hundred"; upper or lower case.

    Returns:
        The number, or None where the words are no cardinal ("five six", "a", "").
    """
    total, group, previous = 0, 0, 0
    seen = False
    for word in re.split(r"[\s-]+", text.strip().lower()):
        if word in ("and", "a", "an") and (word == "and") == seen:
            continue
        if word in SMALL:
            value = SMALL[word]
            fits = not seen or (previous in TENS.values() and 0 < value < 10) or previous >= 100
            group += value
        elif word in TENS:
            value = TENS[word]
            fits = not seen or previous >= 100
            group += value
        elif word == "hundred":
            value = 100
            fits = group % 100 == group
            group = (group or 1) * 100
        elif word in SCALES:
            value = SCALES[word]
            fits = not total or value <= total
            total, group = total + (group or 1) * value, 0
        else:
            return None
        if not fits:
            return None
        previous, seen = value, True
    return total + group if seen else None
