"""Figures of a month, a quarter or a year: "revenue of $4bn in 2030", "inflation was 4% in May".

Two such figures are of one thing only where they measure the same over the same period. "Core
inflation", "operating profit" and "sales in Norvik" are other things than those without these
words: whatever a sentence adds to the measure belongs to its name. A word too many there makes two
things of one, which only misses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from datasette_discrepancy.claims.counting import RATE, Counting, scope_by_words
from datasette_discrepancy.claims.measured_quantities import KINDS
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.times.words import MONTHS

# One name for a measure, by the words that name it, without what modifies them.
NAMES = {
    "profits": "profit", "earnings": "net profit", "earned": "net profit", "earns": "net profit",
    "losses": "loss", "revenues": "revenue", "turnover": "revenue", "sale": "sales",
    "inflation rate": "inflation", "rate of inflation": "inflation", "joblessness": "unemployment",
    "unemployment rate": "unemployment", "jobless rate": "unemployment",
}  # fmt: skip
# "Made $3m" may be what came in or what was left.
VAGUE = frozenset({"made", "makes"})
# What "net" makes of a measure: "net income" and "net earnings" are a net profit.
NET = {
    "income": "net profit", "profit": "net profit", "net profit": "net profit", "loss": "net loss",
}  # fmt: skip
# Words around a measure that change nothing of it.
NEUTRAL = frozenset(
    """
    a an the its their his her of in for at to on by over during with or also again still now then
    just only even about some around nearly almost more than was is were are be been has had have
    stood stands came come hit hits reached reaches rose risen rises fell fallen falls climbed
    climbs dropped drops jumped jumps eased eases slowed slows grew grown slipped edged surged
    ticked up down increased decreased declined accelerated totalled totaled amounted averaged
    remained held steady unchanged recorded measured posted reported made booked announced
    generated earned registered turned annual annually yearly quarterly fullyear record headline
    overall total whole group national country nation company firm bank yearonyear figures data
    show showed shows said says official officials s
    """.split()
)
# Figures of another state of the reckoning, wherever the sentence says so.
EARLY = frozenset(
    "preliminary provisional flash initial estimate estimates estimated revised adjusted".split()
)
# Where a phrase before a measure ends: nothing before these modifies it.
BEGINNING = frozenset(
    "that reported posted made recorded booked announced generated registered turned had".split()
)
# What a sentence goes on with behind a figure.
GOING_ON = (
    "compared|against|versus|than|as|while|and|but|because|when|which|who|thanks|despite|following|"
    "since|said|says|according|though|although|helped|driven|amid|up|down|beating|missing"
)
_MASKS = "".join(sorted(KINDS))
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_END = re.compile(rf"[,;:()–—“”\"{_MASKS}]|\.(?!\w)|\s(?:{GOING_ON})(?!\w)|\sfrom\s+[{_MASKS}]")
_BREAK = re.compile(rf"[,;:()–—“”\"{_MASKS}]|\.(?!\w)")
_ELSEWHERE = re.compile(
    r"(?i)(?<!\w)(?:in|across|among|within|throughout|excluding|for|before)\s[^,;:]{1,60}"
)
# Between a figure and its period: no other period is compared with it, and no other figure stands.
_BESIDE = re.compile(rf"(?!.*\b(?:{GOING_ON}|from|until|by|before|after)\b)[^,;:()–—{_MASKS}]*")
# "0.4 percent in April compared with March": what a month made of it, and no rate of a year.
_MONTH_ON_MONTH = re.compile(
    r"(?i)\b(?:month[- ](?:on|over)[- ]month"
    r"|(?:compared (?:with|to)|from|against|versus|than|on) (?:in )?"
    r"(?:the (?:previous|prior|preceding) month|the month|a month (?:earlier|before)"
    rf"|{'|'.join(MONTHS)}))\b"
)
_OPENING = re.compile(r"(?i)\s*(?:(?:in|for|during|over)\s+)?(?:the\s+)?")
LONGEST_GAP = 40
WORDS_BEFORE = 4


@dataclass(frozen=True)
class Figure:
    """A figure in its passage, all offsets those of the passage.

    Attributes:
        masked: the passage with its numbers masked.
        sentence: first and last code point of its sentence.
        measure: those of the words that name what is measured.
        number: those of the figure.
        offset: where the passage begins in the document.
        owner: who is measured, as printed; None where the measure has no owner.
        length: how many days its period has, at least and at most.
    """

    masked: str
    sentence: tuple[int, int]
    measure: tuple[int, int]
    number: tuple[int, int]
    offset: int
    owner: str | None
    length: tuple[int, int]


def with_period(
    amount: Counting, figure: Figure, text: str, times: Sequence[TimeExpression]
) -> Counting:
    """Return an amount with its period, and what is measured for what it counts.

    Args:
        amount: the figure.
        figure: where it stands.
        text: the whole document.
        times: of the passage.

    Returns:
        The amount as it was where no such period stands beside it, or it is "a day".
    """
    period = _period(figure, times)
    if period is None or scope_by_words(text, amount.quantity) == RATE:
        return amount
    named = " ".join(figure.masked[slice(*figure.measure)].lower().split())
    if named in VAGUE:
        return amount
    name = NAMES.get(named, named)
    rest = _added(figure, times) - set(named.split())
    if "net" in rest and name in NET:
        name, rest = NET[name], rest - {"net"}
    return replace(amount, counted=" ".join([name, *sorted(rest)]), period=period)


def _period(figure: Figure, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The period beside a figure: right behind it, between it and the measure, or at the head."""
    first, last = figure.sentence
    for time in times:
        start, end = time.start - figure.offset, time.end - figure.offset
        if time.timex_type != "DATE" or not first <= start < end <= last or time.approximate:
            continue
        if not figure.length[0] <= _days(time) <= figure.length[1]:
            continue
        if end <= figure.measure[0]:
            beside = _OPENING.fullmatch(figure.masked[first:start]) is not None
        elif start < figure.number[0]:
            beside = start >= figure.measure[1]
        else:
            gap = figure.masked[figure.number[1] : start]
            beside = len(gap) <= LONGEST_GAP and _BESIDE.fullmatch(gap) is not None
        if beside:
            return time
    return None


def _days(time: TimeExpression) -> int:
    if time.earliest is None or time.latest is None:
        return 0
    first, last = (date.fromisoformat(day[:10]) for day in (time.earliest, time.latest))
    return (last - first).days + 1


def _added(figure: Figure, times: Sequence[TimeExpression]) -> set[str]:
    """The words that a sentence adds to a measure, whatever they tell of it."""
    blank = list(figure.masked)
    for time in times:
        start, end = time.start - figure.offset, time.end - figure.offset
        if 0 <= start < end <= len(blank):
            blank[start:end] = " " * (end - start)
    text, (first, last) = "".join(blank), figure.sentence
    opening = text[first : figure.measure[0]]
    near = _BREAK.split(opening)[-1].split()[-WORDS_BEFORE:]
    for place, word in enumerate(near):
        if word.lower() in BEGINNING:
            near = near[place + 1 :]
            break
    parts = [" ".join(near), text[figure.measure[1] : figure.number[0]]]
    parts += [_END.split(text[figure.number[1] : last])[0]]
    parts += [found[0] for found in _ELSEWHERE.finditer(opening)]
    own = _words(figure.owner or "")
    early = _words(text[first:last]) & EARLY
    if _MONTH_ON_MONTH.search(figure.masked, figure.number[1], last) is not None:
        early = early | {"monthly"}
    return ({word for part in parts for word in _words(part)} - NEUTRAL - own) | early


def _words(text: str) -> set[str]:
    """The words of a text in lower case, without hyphens, owners without their "s"."""
    found = (word.lower() for word in _WORD.findall(text))
    return {re.sub(r"[’']s?$", "", word).replace("-", "") for word in found}
