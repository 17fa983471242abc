"""Words around an expression that narrow, blur or open its interval: "early", "about", "since"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from .reading import Found, Moment, Reading, day_of
from .words import DASH, SP

# Which third of a stretch: 0 the first, 2 the last.
_THIRDS = {"start": 0, "mid": 1, "end": 2}
_PREFIXES = tuple(
    (effect, re.compile(rf"(?<![\w$-])(?i:{words}){gap}$"))
    for effect, words, gap in (
        ("start", rf"(?:the{SP})?(?:very{SP})?early(?:{SP}in)?", rf"(?:{SP}|{DASH})"),
        ("start", rf"(?:the{SP})?(?:beginning|start){SP}of", SP),
        ("so far", rf"earlier(?:{SP}in)?", SP),
        ("mid", rf"(?:the{SP})?mid", rf"(?:{SP}|{DASH})"),
        ("mid", rf"(?:the{SP})?middle{SP}of", SP),
        ("end", rf"(?:the{SP})?late(?:{SP}in)?", rf"(?:{SP}|{DASH})"),
        ("end", rf"(?:the{SP})?end{SP}of", SP),
        ("end", "end", DASH),
        ("from now", rf"later(?:{SP}in)?", SP),
        ("about", "around|approximately|roughly|circa|nearly", SP),
        ("bound", rf"(?:no{SP})?(?:more|less|fewer){SP}than|at{SP}(?:least|most)|up{SP}to", SP),
        ("since", "post", DASH),
        ("until", "pre", DASH),
    )
)  # fmt: skip
# Hedges that stay outside the expression, as most annotation has it.
_ABOUT = re.compile(rf"(?<![\w$-])(?i:about|almost){SP}$")
_MEASURE = re.compile(rf"(?<![\w$-])(?i:over|under|some|within){SP}$")
_LONGER = re.compile(rf"(?<![\w$-])(?i:more{SP}than|over|at{SP}least|well{SP}over){SP}$")
_SHORTER = re.compile(rf"(?<![\w$-])(?i:less{SP}than|under|within|not{SP}even){SP}$")
# "the late-May trip", "the early 2020 vote": the article belongs to the noun.
_ARTICLE = re.compile(rf"(?i:the){SP}")
_WITH_ARTICLE = ("season", "quarter", "half", "decade", "century", "week", "weekend", "range")
_SUFFIX = re.compile(rf"{SP}(?:or{SP}so|or{SP}later|or{SP}more|and{SP}beyond)(?!\w)")
_OPENERS = (
    ("last", re.compile(r"(?i)(?<!\w)(?:since|ever since|after|starting(?: on| in)?|from)\s$")),
    ("first", re.compile(r"(?i)(?<!\w)(?:until|till|by|before|through|up to|no later than)\s$")),
)
_MEASURED = re.compile(
    r"(?i)(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|shortly|just|soon|long)\s"
    r"(?:before|after)\s$"
)
_LOOK_BACK = 28


def third(first: date, last: date, which: int, granularity: str) -> tuple[date, date]:
    """Return the first, middle or last third of a stretch of days.

    Days 1-10, 11-20 and 21-end for a month, as newspapers' "early", "mid" and "late" are commonly
    read (the same cut as the Japanese and Chinese ten-day periods); whole months for a year.

    Args:
        first, last: the stretch, both days within.
        which: 0, 1 or 2.
        granularity: "month", "year" or any other, which is cut into equal runs of days.
    """
    if granularity == "month":
        cuts = [first, first + timedelta(days=10), first + timedelta(days=20)]
    elif granularity == "year":
        cuts = [first, first.replace(month=5), first.replace(month=9)]
    else:
        length = (last - first).days + 1
        cuts = [first + timedelta(days=length * number // 3) for number in range(3)]
    ends = [cuts[1] - timedelta(days=1), cuts[2] - timedelta(days=1), last]
    return cuts[which], max(cuts[which], ends[which])


def narrow(text: str, found: Found, anchor: date | None, floor: int) -> Found:
    """Take the words around an expression into it and into its interval.

    Args:
        text: what is searched.
        found: the expression.
        anchor: the day the text speaks from.
        floor: where the expression before it ends; nothing before is looked at.
    """
    start, end, reading = found.start, found.end, found.reading
    # Two at most: "about the middle of October".
    for _ in range(2):
        before = text[max(floor, start - _LOOK_BACK) : start]
        for effect, prefix in _PREFIXES:
            match = prefix.search(before)
            changed = _apply(effect, reading, anchor) if match else None
            if match and changed is not None:
                start, granularity, reading = start - len(match[0]), reading.granularity, changed
                article = _ARTICLE.match(match[0])
                if article and granularity not in _WITH_ARTICLE and " of" not in match[0]:
                    start += article.end()
                break
        else:
            break
    before = text[max(floor, start - _LOOK_BACK) : start]
    if _ABOUT.search(before) or (reading.kind == "DURATION" and _MEASURE.search(before)):
        reading = reading.vague()
    if reading.kind == "DATE" and text[:end].endswith(" ago"):
        reading = _up_to_ago(before, reading, anchor)
    after = _SUFFIX.match(text, end, end + _LOOK_BACK)
    if after and reading.kind in ("DATE", "DURATION") and reading.granularity != "reference":
        end, reading = after.end(), replace(reading, approximate=True)
        if "later" in after[0] or "beyond" in after[0]:
            return Found(start, end, _opened(replace(reading, approximate=False), ahead=True))
    return Found(start, end, reading)


def _up_to_ago(before: str, reading: Reading, anchor: date | None) -> Reading:
    """ "More than a decade ago": a claim takes all before it, too; "less than", all since then.

    The value names what is told.
    """
    if reading.first is None or reading.last is None:
        return reading
    if _LONGER.search(before):
        return replace(reading, claimed=_opened(reading, ahead=False))
    if anchor is not None and _SHORTER.search(before):
        return replace(reading, claimed=reading.within(reading.first, anchor))
    return reading


def open_border(text: str, found: Found, floor: int) -> Found:
    """Open one side of an expression after "since", "until", "by", which stay outside it.

    Args:
        text: what is searched.
        found: the expression.
        floor: where the expression before it ends; nothing before is looked at.
    """
    before = text[max(floor, found.start - _LOOK_BACK) : found.start]
    return replace(found, reading=_open(before, text, found.end, found.reading))


def _apply(effect: str, reading: Reading, anchor: date | None) -> Reading | None:
    if reading.granularity == "reference" or reading.kind == "SET":
        return None
    if effect == "about":  # "ways around Friday's ruling" are not of about Friday
        return None if reading.weekday is not None else reading.vague()
    if effect == "bound":
        return reading.vague() if reading.kind == "DURATION" else None
    if reading.kind == "DURATION":
        return None
    if effect in ("since", "until"):
        return _opened(reading, ahead=effect == "since")
    if reading.first is None or reading.last is None:
        return reading.vague() if reading.granularity != "time" else None
    first, last = day_of(reading.first), day_of(reading.last)
    if first == last:  # "early Tuesday", "late yesterday"
        return reading if reading.granularity == "day" else None
    if effect in ("so far", "from now"):
        if anchor is None or not first <= anchor <= last:
            return reading.vague()
        # The value is the whole of it; what has happened is over, what is to come is not yet.
        days = (first, anchor) if effect == "so far" else (anchor, last)
        claimed = reading.claimed if reading.is_symbol else reading.within(*days)
        return replace(reading.vague(), claimed=claimed)
    return reading.within(*third(first, last, _THIRDS[effect], reading.granularity))


def _open(before: str, text: str, end: int, reading: Reading) -> Reading:
    """The value still names the border."""
    if reading.kind not in ("DATE", "TIME") or reading.granularity in ("reference", "range"):
        return reading
    if reading.first is None and reading.last is None:
        return reading
    if text[end : end + 2] in ("'s", "’s") or _MEASURED.search(before):
        return reading
    for side, opener in _OPENERS:
        if not opener.search(before):
            continue
        if before.lower().rstrip().endswith("from") and not re.match(
            r"\s(?:on|onwards?)\b", text[end : end + 9]
        ):
            return reading
        return _opened(reading, ahead=side == "last")
    return reading


def _opened(reading: Reading, *, ahead: bool) -> Reading:
    text = _half_open(reading, ahead=ahead)
    if reading.claimed is not None and not reading.is_symbol:
        reading = replace(reading, claimed=_opened(reading.claimed, ahead=ahead))
    if ahead:
        return replace(reading, last=None, edtf=text)
    return replace(reading, first=None, edtf=text)


def _half_open(reading: Reading, *, ahead: bool) -> str:
    """Return EDTF for a border and the open side: "2012/..", "../2030"."""
    border: Moment | None = reading.first if ahead else reading.last
    own = reading.edtf if not reading.approximate else None
    text = own or (border.isoformat() if border is not None else "..")
    return f"{text}/.." if ahead else f"../{text}"
