"""Numbers in a text, before their unit and their hedge: figures, words, shares, "dozens"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .numerals import NUMBER_WORDS, SCALES, SMALL, TENS, alternatives, parse_number_words
from .units import CURRENCY_SIGNS, SPACED_WORDS, UNIT

SP = r"(?:[^\S\n]{1,2}|[^\S\n]?\n[^\S\n]?)"
DASH = r"[-‐‑–—]"


def _spaced(words: dict[str, float]) -> str:
    """Return the words as alternatives, longest first, their spaces as gaps."""
    return "|".join(word.replace(" ", SP) for word in sorted(words, key=len, reverse=True))


_SCALE_LETTERS = {"bn": 1e9, "tn": 1e12, "mn": 1e6, "k": 1e3, "m": 1e6, "b": 1e9}
_SCALE_WORDS = {
    "lakh crore": 1e12,
    **{word: float(value) for word, value in SCALES.items()},
    "dozen": 12.0,
}

# In South Asia two figures stand between the commas but the last: "2,50,000".
_FIGURES = (
    r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?(?![\d,]\d)"
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,6})?(?![\d,]\d)|\d{1,15}(?:\.\d{1,6})?"
)
_SIGN = "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_SCALE = (
    rf"(?:(?:{SP}|-)(?P<scale>(?i:{'|'.join(_SCALE_WORDS)}))(?!\w)"
    r"|[ ]?(?P<letter>bn|tn|mn)(?!\w)|(?P<short>[kmbKMB])(?!\w))?"
)
_FIGURE_NUMBER = re.compile(
    rf"(?<![\w.,/:#@=&+])(?:(?P<minus>[-−–]|minus{SP})(?=[\d$€£]))?(?P<sign>{_SIGN})?[ ]?"
    rf"(?P<figures>{_FIGURES})"
    rf"(?:[ ]?(?P<vulgar>[¼½¾⅓⅔])|[ -](?P<part>[123]/[2348])(?![\d/]))?{_SCALE}"
)
_WORD_NUMBER = re.compile(
    rf"(?<![\w-])(?:(?P<minus>(?i:minus)){SP})?"
    rf"(?P<words>(?i:{NUMBER_WORDS}|(?:half{SP})?an?(?={SP}dozen)))(?!\w)"
    rf"(?:{SP}(?P<scale>(?i:dozen))(?!\w))?"
)
_VAGUE = {
    "dozens": 20.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "tens of thousands": 2e4,
    "hundreds of thousands": 2e5, "millions": 2e6, "tens of millions": 2e7,
    "hundreds of millions": 2e8, "billions": 2e9, "trillions": 2e12,
}  # fmt: skip
_VAGUE_NUMBER = re.compile(
    rf"(?<![\w-])(?i:(?P<plural>{_spaced(_VAGUE)})"
    rf"|(?P<couple>a{SP}couple(?={SP}of(?!\w)))"
    rf"|(?:several|a{SP}few|many){SP}(?P<single>{'|'.join(_SCALE_WORDS)}))(?!\w)"
)
_FRACTIONS = {
    "half": 1 / 2, "a third": 1 / 3, "one-third": 1 / 3, "one third": 1 / 3, "two-thirds": 2 / 3,
    "two thirds": 2 / 3, "a quarter": 1 / 4, "one-quarter": 1 / 4, "one quarter": 1 / 4,
    "three-quarters": 3 / 4, "three quarters": 3 / 4, "a fifth": 1 / 5, "one-fifth": 1 / 5,
    "two-fifths": 2 / 5, "three-fifths": 3 / 5, "four-fifths": 4 / 5, "a tenth": 1 / 10,
    "one-tenth": 1 / 10,
}  # fmt: skip
# Only as a share of something: "half of", "half the", not "half-time" or "the second half of".
_SHARE = re.compile(
    rf"(?<![\w-])(?i:{_spaced(_FRACTIONS)})"
    rf"(?={SP}(?:of|the|its|their|his|her|all|our|those|these)(?!\w))"
)
# "Fell by a third", "by nearly half": a share of itself, and not "by a third man".
_HEDGES = (
    "", "nearly ", "almost ", "about ", "around ", "roughly ", "some ", "over ", "more than ",
    "less than ", "at least ", "up to ", "as much as ", "just under ", "just over ",
)  # fmt: skip
_BY = "|".join(rf"(?<=\bby {hedge})" for hedge in _HEDGES)
_SHARE_BY = re.compile(
    rf"(?:{_BY})(?i:{_spaced(_FRACTIONS)})(?=\s*(?:[.,;:)]|$)|{SP}(?:in|on|to|from|over|since"
    r"|during|at|this|last|and|but|after|because|compared|between|while|within|as|when)(?!\w))"
)
# "Half a percentage point", "a quarter-point", "half a percent".
_POINTS = re.compile(
    rf"(?<![\w-])(?i:(?P<part>half|(?:an?{SP}|one[ -])?quarter|three[ -]quarters)(?:{SP}of)?"
    rf"(?:{SP}an?)?(?:{SP}|-)(?:(?P<percent>percent|per{SP}cent)|(?:percentage(?:{SP}|-))?points?))(?!\w)"
)
# "One in five workers", "two out of every five": a share, and not "killed one in three attacks".
_ONE_IN = re.compile(
    rf"(?<![\w-])(?:(?P<one>(?i:one)|1){SP}in{SP}(?:every{SP})?"
    rf"|(?P<some>(?i:{NUMBER_WORDS})|\d{{1,2}}){SP}(?:in{SP}every|out{SP}of{SP}every|out{SP}of){SP})"
    rf"(?P<all>(?i:{NUMBER_WORDS})|\d{{1,2}})(?={SP}[a-z])(?!\w)(?!{SP}(?:years?|months?|weeks?"
    r"|days?|hours?|minutes?|seconds?|attacks?|strikes?|raids?|clashes|incidents?|towns?|cities|villages?|games?"
    r"|matches|tests?|trials?|votes?|rounds?|races?|attempts?|places|cases)(?!\w))"
)
_BEFORE_ONE = re.compile(
    r"(?i)(?:^|[.!?“\"(,;:—]\s*|(?<!\w)(?:about|nearly|almost|some|roughly|than|that|around|only|just"
    r"|least|of|to|and|with|affects?|for|which|where)\s)$"
)
# "Half a million", "one-and-a-half million", "two and a half miles".
_HALVES = re.compile(
    rf"(?<![\w-])(?:(?P<before>(?i:an?|{alternatives(SMALL)})|\d{{1,3}}){SP}"
    rf"(?P<large>(?i:{'|'.join(_SCALE_WORDS)})){SP}(?i:and{SP}a{SP}half)"
    rf"|(?:(?P<words>(?i:{NUMBER_WORDS})|\d{{1,3}})"
    rf"(?:{SP}|-)(?i:and)(?:{SP}|-)(?i:a)(?:{SP}|-)(?i:half)"
    rf"(?:(?:{SP}|-)(?P<scale>(?i:{'|'.join(_SCALE_WORDS)}))s?)?)"
    rf"|(?i:half(?:{SP}|-)a|(?:a{SP})?half)(?:{SP}|-)(?P<only>(?i:{'|'.join(_SCALE_WORDS)})))(?!\w)"
)
_HALF_OF_GAME = re.compile(r"(?i)(?:first|second|other|latter|better|one)[ -]$")


TEN, DOZEN = 10, 12
# "5½ percent", "1-1/2 miles".
_PARTS = {
    "¼": 1 / 4, "½": 1 / 2, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "1/2": 1 / 2, "1/3": 1 / 3,
    "2/3": 2 / 3, "1/4": 1 / 4, "3/4": 3 / 4, "1/8": 1 / 8, "3/8": 3 / 8,
}  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """A quantity while its words are being gathered.

    Attributes:
        start, end: what belongs to it so far.
        minimum, maximum, unit, approximate: as in ``Quantity``.
        whole: True where whole things are counted, so that "more than 3" begins at 4.
        scale: what the figures were multiplied with.
        bare: True for figures that nothing yet tells from a year or the number of a model.
    """

    start: int
    end: int
    minimum: float | None
    maximum: float | None
    unit: str | None = None
    approximate: bool = False
    whole: bool = False
    bare: bool = False
    scale: float = 1.0


# Capitalised words before a number that do not make it a model or a road ("Boeing 737").
_NO_NAME = frozenset(
    """
    a about above after all almost also although among an and another any are around as at
    before below between both but by despite during each even every exactly for from had has
    have he her his how if in including into is it its just last least less more most nearly
    no nor of on only or other our over per police roughly she since so some still than that
    the their there these they this those though through to total under until up we what
    when where which while who with within without january february march april may june
    july august september october november december monday tuesday wednesday thursday friday
    saturday sunday yesterday today killed authorities officials rescuers
    """.split()
)
_NAME_BEFORE = re.compile(
    r"(?<![\w.])([A-Z][\w’'&-]*|[Nn]o\.|[Nn]os\.|[Cc]hapter|[Pp]age|[Aa]rticle)[ \n]$"
)
# A plural, or one of the common nouns without one, shows that something is counted.
COUNTED_AFTER = re.compile(
    r"[ \n](?:people|men|women|children|troops|police|staff|crew|personnel|dead|wounded|aircraft|"
    r"head|others|of|(?!was |is |has |as |this |its |his )[a-z][a-z-]{2,20}s)(?!\w)"
    r"|[ \n][a-z-]{3,16}[ \n](?:people|men|women|children|troops|personnel|[a-z-]{3,20}s)(?!\w)"
)
_ONE_OF_A_KIND = re.compile(
    r"[ \n](?:person|man|woman|child|boy|girl|soldier|civilian|officer|death|victim|hostage|"
    r"passenger|policeman|journalist|worker|student|other[ \n]person)(?!\w)"
)


# "30,000-strong" and "12-member" count; "three-way", "twenty-first" and "five-star" do not.
_COMPOUND = re.compile(r"-(?!(?:strong|member|person|man|woman|seat|vessel|nation)(?!\w))[A-Za-z]")


def _in_compound(text: str, end: int) -> bool:
    return bool(_COMPOUND.match(text, end)) and not UNIT.match(text, end)


def _counts_millions(match: re.Match[str]) -> bool:
    """Tell "1.2m tonnes" and "5m people" from "a 5m wall": an m before what is counted."""
    after = match.string[match.end() : match.end() + 40]
    return bool(COUNTED_AFTER.match(after)) or bool(
        re.match(rf"[ \n](?:{SPACED_WORDS})s?(?!\w)", after)
    )


def _is_number(match: re.Match[str], plain: bool) -> bool:
    """Tell a number from part of an identifier, a date, a clock time or a telephone number.

    Args:
        match: of the figures.
        plain: True where neither a currency sign nor a scale word stands beside it.
    """
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if re.match(r"(?:st|nd|rd|th)(?!\w)|[:/]\d|\.\d|,\d|_", after):
        return False
    if re.match(r"0\d", match["figures"]):
        return False  # part of a telephone number, or a code
    if re.match(r"-\d{4}(?!\d)", after) and len(match["figures"]) == 3:
        return False  # 555-0123
    # 12-15 is met again as a range; 020 7946 0123 and 555-0123 are not.
    glued = re.search(r"\d[ ]$|\(\d+\)[ ]$", before) or (
        len(match["figures"]) >= 4 and re.search(r"\d-$", before)
    )
    if glued:
        return False
    if re.search(r"[A-Za-z][-‐‑–]$", before) and not re.search(r"(?i)magnitude-$", before):
        return False  # AK-47
    if match["minus"] and re.search(r"[\w)]$", before):
        return False
    if not plain:
        return True
    name = _NAME_BEFORE.search(before)
    named = name is not None and name[1].lower() not in _NO_NAME
    return not named or bool(COUNTED_AFTER.match(after)) or bool(re.match(r"[ ]?%|[ ]per", after))


def _is_year(match: re.Match[str], value: float) -> bool:
    """Tell whether bare figures look like a year and nothing shows a count."""
    if not re.fullmatch(r"1[5-9]\d\d|20\d\d|2100", match["figures"]):
        return False
    before = match.string[max(0, match.start() - 12) : match.start()]
    if re.search(r"(?i)(?:^|\W)(?:in|since|until|by|of|from|during)[ \n]$", before):
        return True
    return not COUNTED_AFTER.match(match.string[match.end() : match.end() + 40])


def _figures(match: re.Match[str]) -> Draft | None:
    value, end = float(match["figures"].replace(",", "")), match.end()
    value += _PARTS.get(match["vulgar"] or match["part"] or "", 0.0)
    unit = CURRENCY_SIGNS.get(match["sign"] or "")
    scale = 1.0
    if match["scale"]:
        scale = _SCALE_WORDS[match["scale"].lower()]
    elif match["letter"]:
        scale = _SCALE_LETTERS[match["letter"]]
    elif match["short"]:
        if unit or _counts_millions(match):
            scale = _SCALE_LETTERS[match["short"].lower()]
        elif match["short"] == "m":
            end = match.start("short")  # metres: the unit is read later
        else:
            return None
    letter_follows = re.match(r"[A-Za-z]", match.string[end : end + 1]) and not match["short"]
    if letter_follows and not UNIT.match(match.string, end):
        return None  # "737s", "1B"
    plain = unit is None and scale == 1
    if _in_compound(match.string, end) or not _is_number(match, plain):
        return None
    year = plain and _is_year(match, value)
    value = value * scale * (-1 if match["minus"] else 1)
    sign_start = match.start("sign") if match["sign"] else match.start("figures")
    return Draft(
        match.start() if match["minus"] else sign_start, end, value, value, unit,
        whole=plain and value.is_integer(), bare=year, scale=scale,
    )  # fmt: skip


def _words(match: re.Match[str]) -> Draft | None:
    words = " ".join(match["words"].lower().split())
    scale = 12.0 if match["scale"] else 1.0
    if words in ("a", "an") and match["scale"]:
        value: float | None = 1.0
    elif words == "half a":
        value = 0.5
    else:
        value = parse_number_words(words)
    if value is None or _in_compound(match.string, match.end()):
        return None
    if words == "one" and not match["scale"]:
        after = match.string[match.end() : match.end() + 24]
        if not _ONE_OF_A_KIND.match(after) and not UNIT.match(after):
            return None
    value = value * scale * (-1 if match["minus"] else 1)
    return Draft(
        match.start(), match.end(), value, value, approximate=bool(match["scale"]),
        whole=value.is_integer(),
    )  # fmt: skip


def _vague(match: re.Match[str]) -> Draft:
    if match["couple"]:  # two, or about two
        return Draft(match.start(), match.end(), 2.0, 3.0, approximate=True)
    if match["plural"]:
        least = _VAGUE[" ".join(match["plural"].lower().split())]
    else:
        least = 2 * _SCALE_WORDS[match["single"].lower()]
    return Draft(match.start(), match.end(), least, None, approximate=True)


def _share(match: re.Match[str]) -> Draft | None:
    if _HALF_OF_GAME.search(match.string[max(0, match.start() - 8) : match.start()]):
        return None
    value = 100 * _FRACTIONS[" ".join(match[0].lower().split())]
    return Draft(match.start(), match.end(), value, value, "percent")


def _point(match: re.Match[str]) -> Draft | None:
    if _HALF_OF_GAME.search(match.string[max(0, match.start() - 8) : match.start()]):
        return None
    part = match["part"].lower()
    value = 0.5 if part == "half" else 0.75 if part.startswith("three") else 0.25
    unit = "percent" if match["percent"] else "percentage point"
    return Draft(match.start(), match.end(), value, value, unit)


def _one_in(match: re.Match[str]) -> Draft | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    some = 1.0 if match["one"] else _number_of(match["some"])
    every = _number_of(match["all"])
    if some is None or every is None or not some < every:
        return None
    if match["one"] and not _BEFORE_ONE.search(before):
        return None
    if match["some"] and every > TEN and "every" not in match[0]:
        return None  # "12 out of 15 voters" are counted
    value = 100 * some / every
    return Draft(match.start(), match.end(), value, value, "percent")


def _number_of(words: str) -> float | None:
    """The value of figures or of words."""
    return float(words) if words.isdigit() else parse_number_words(words.lower())


def _halves(match: re.Match[str]) -> Draft | None:
    scale = match["scale"] or match["only"] or match["large"]
    if match["before"]:  # "a million and a half"
        one = match["before"].lower() in {"a", "an"}
        whole = 1.0 if one else _number_of(match["before"])
        value: float | None = None if whole is None else whole + 0.5
    elif match["words"] is None:
        value = 0.5
    else:
        whole = _number_of(match["words"])
        value = None if whole is None else whole + 0.5
    if value is None or (scale is None and not UNIT.match(match.string, match.end())):
        return None
    times = _SCALE_WORDS[scale.lower()] if scale else 1.0
    if _in_compound(match.string, match.end()):
        return None
    return Draft(
        match.start(), match.end(), value * times, value * times, approximate=times == DOZEN
    )


_Reader = Callable[[re.Match[str]], Draft | None]


def _last_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(re.split(r"[ -]", phrase)[-1] for phrase in phrases)


_DIGIT, _LETTERS = re.compile(r"\d"), re.compile(r"[^\W\d_]+")
# In place of any digit, among the words of a text.
_ANY_DIGIT = "0"
# Each with the words of which a text must hold one, in lower case.
_READERS: tuple[tuple[re.Pattern[str], _Reader, frozenset[str]], ...] = (
    (_FIGURE_NUMBER, _figures, frozenset({_ANY_DIGIT})),
    (_WORD_NUMBER, _words, frozenset({*SMALL, *TENS, *SCALES, "dozen"})),
    (_VAGUE_NUMBER, _vague, _last_words(_VAGUE) | {"couple", "several", "few", "many"}),
    (_SHARE, _share, _last_words(_FRACTIONS)),
    (_SHARE_BY, _share, _last_words(_FRACTIONS)),
    (_POINTS, _point, frozenset({"half", "quarter", "quarters"})),
    (_ONE_IN, _one_in, frozenset({"in", "of"})),
    (_HALVES, _halves, frozenset({"half"})),
)


def find_numbers(text: str) -> list[Draft]:
    """Return the numbers of a text in order, without overlap, the longest first."""
    held = set(_LETTERS.findall(text.lower()))
    if _DIGIT.search(text):
        held.add(_ANY_DIGIT)
    found = [
        draft
        for pattern, read, needs in _READERS
        if not needs.isdisjoint(held)
        for match in pattern.finditer(text)
        if (draft := read(match)) is not None
    ]
    found.sort(key=lambda draft: (draft.start, -draft.end))
    apart: list[Draft] = []
    for draft in found:
        if not apart or draft.start >= apart[-1].end:
            apart.append(draft)
    return apart
