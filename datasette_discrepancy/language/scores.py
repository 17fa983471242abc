"""Scores of games and votes: "beat Dorvik 2-1", "a 5-4 ruling", "voted 52-48", "voted 52 to 48".

Two numbers with a dash are a score where the larger stands first, or where the words beside them
tell of a result; "10-15 people" is a range, "9-11" a day. What is no end result is told apart and
has no value: the sets of a match, a lead, the state at half-time, penalties, two legs together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .numerals import SMALL

# The unit of a score.
SCORE = "score"
# More than either side of a score has.
_SCALE = 1000

_NUMBER = rf"(?:\d{{1,3}}|(?i:{'|'.join(sorted(SMALL))}))"
_SIDES = re.compile(
    r"(?<![\w.,/:$€£#+&‐‑–-])(?:(\d{1,3})(?:[-‐‑–]|[ ][-–][ ])(\d{1,3})"
    rf"|({_NUMBER})\s(?:votes?|goals?|points)\s(?:to|against)\s({_NUMBER})"
    rf"|(?:(?<=voted\s)|(?<=vote\sof\s))({_NUMBER})\sto\s(?!one(?!\w)|1(?!\d)|zero)({_NUMBER})"
    r"(?!\s(?:percent|per\s)))"
    r"(?![\w%/:$€£°‐‑–-]|[.,]\d)"
)
_VOTED = "voted "
# What these say is no score: always, half and half.
_SAYINGS = frozenset({(24, 7), (50, 50)})
_KINDS = (
    r"(?:home|away|league|cup|opening|narrow|comfortable|convincing|surprise|shock|comeback|late"
    r"|overtime|extra-time|split|party-line|partisan|bipartisan|committee|council|court|"
    r"supreme[ ]court|senate|house|board)"
)
_RESULT_BEHIND = re.compile(
    rf"[-\s](?:{_KINDS}\s+){{0,2}}(?:win|victory|triumph|thrashing|defeat|loss|draw|tie|rout|"
    r"vote|ruling|decision|verdict|opinion|result|scoreline)(?!\w)",
    re.IGNORECASE,
)
_RESULT_BEFORE = re.compile(
    r"(?<!\w)(?:(?:vote|margin|tally|score|scoreline|result)\s+(?:of|was)|lost|lose|loses|beaten"
    r"|drew|draw|tied|voted|vote|votes|ruled)\s+$",
    re.IGNORECASE,
)
# Behind these a smaller number may stand first, and what is counted behind it: "lost 10-15 seats".
_ALONE = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:to|against|with|by|on|at|in|that|after)(?!\w)")
# What stands behind a score that is not the end of it.
_NO_RESULT = re.compile(
    r"[-\s,]*\(?(?:(?:on|in)\s+)?(?:(?:the|an?)\s+)?(?:aggregate|agg(?!\w)|penalt|penalty|shoot-?out|"
    r"half-?time|halftime|break(?!\w)|interval|lead(?!\w)|advantage|deficit|up(?!\w)|down(?!\w)|"
    r"ahead|behind|series|rubber|(?:first|second|third|fourth|opening)\s+(?:half|set|quarter|"
    r"period|frame))"
    r"|\s+at\s+(?:the\s+)?(?:half|break|interval)",
    re.IGNORECASE,
)
_SERIES_BEFORE = re.compile(
    r"(?<!\w)(?:(?:led|lead|leads|leading|trail\w*|ahead|series|rubber|aggregate|tie|set|sets|half-time)"
    r"(?:\s+by)?|half-time\s+score\s+of|record\s+(?:of|to)|odds\s+of|page|pages|chapter|verse|rule"
    r"|section|article|from)\s+\(?$",
    re.IGNORECASE,
)
# Two scores in a row are sets, legs or several games.
_NEXT = re.compile(r"(?:\s*\(\d+\))?(?:[,;]|\s+and|,\s+and|\s+then)?\s+\(?$")
_LOOK = 32


@dataclass(frozen=True)
class Score:
    """Two sides of a result.

    Attributes:
        start, end: code points in the text that was searched.
        sides: the numbers as printed, the larger first.
        final: whether the words leave it the result of one game or vote.
    """

    start: int
    end: int
    sides: tuple[int, int]
    final: bool


def find_scores(text: str) -> list[Score]:
    """Return the scores of a text in order, those that are no end result among them."""
    found: list[Score] = []
    row = False
    for match in _SIDES.finditer(text):
        first, second = _sides(match)
        if re.match(r"0\d", match[2] or ""):
            continue  # part of a telephone number
        before, after = text[max(0, match.start() - _LOOK) : match.start()], text[match.end() :]
        after = after[: 2 * _LOOK]
        told = _RESULT_BEFORE.search(before) and _ALONE.match(after)
        if first < second and not told and not _RESULT_BEHIND.match(after):
            continue  # "10-15 people"
        final = (first, second) not in _SAYINGS and not _NO_RESULT.match(after)
        final = final and not _SERIES_BEFORE.search(before)
        in_row = bool(found) and _is_next(text[found[-1].end : match.start()][: _LOOK + 1])
        if in_row and not row:
            last = found[-1]
            found[-1] = Score(last.start, last.end, last.sides, final=False)
        row = in_row
        sides = (max(first, second), min(first, second))
        found.append(Score(match.start(), match.end(), sides, final and not in_row))
    return found


def _is_next(between: str) -> bool:
    return len(between) <= _LOOK and _NEXT.fullmatch(between) is not None


def sides_of(text: str) -> tuple[int, int] | None:
    """Return both sides of a printed score, the larger first; None where the text has no such."""
    match = _SIDES.search(text)
    if match is None:
        match = _SIDES.search(_VOTED + text)  # "52 to 48", which only a verb makes a score
    if match is None:
        return None
    first, second = _sides(match)
    return max(first, second), min(first, second)


def _sides(match: re.Match[str]) -> tuple[int, int]:
    first, second = (_number(match[i] or match[i + 2] or match[i + 4]) for i in (1, 2))
    return first, second


def _number(printed: str) -> int:
    return int(printed) if printed.isdecimal() else int(SMALL[printed.lower()])


def comparable_score(text: str) -> float | None:
    """Return one number for a printed score: two scores are the same where their numbers are.

    Either side may stand first, as "lost 1-2" and "lost 2-1" tell of one result.
    """
    sides = sides_of(text)
    return None if sides is None else float(sides[0] * _SCALE + sides[1])
