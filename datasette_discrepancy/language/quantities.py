"""Quantities as intervals: "at least 34", "some 2,000", "$3.2bn", "12 to 15", "dozens".

How words become intervals:

* a bare number is itself; how far it may have been rounded is worked out for the comparison
  (``precision.py``), and "exactly" stays part of the text for it;
* "at least", "or more": [n, open). "More than", "over": from n + 1 where whole things are counted,
  from n where a measure may be any amount (an interval has no open border);
* "up to", "at most": (open, n]. "Fewer than", "under": to n - 1 or n by the same rule;
* "about", "some", "roughly": n plus or minus 10 %; "nearly", "almost": 90 % of n to n; "just over":
  n to 110 % of n. All of these are approximate. The tenth is a convention, not a measurement;
* "dozens" is [24, open), "hundreds" [200, open): a plural is at least two; approximate;
* shares are percentages: "two-thirds" is 66.7 percent, "one in five" 20; "half a percentage point"
  and "a quarter point" are parts of a percentage point; "half a million" is half of one;
* a score ("2-1") has the unit score and the larger side for its number (``scores.py``).

Ordinals, years, identifiers ("B-1B", "Boeing 737"), telephone numbers are no quantities.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from .model import Quantity
from .number_spans import COUNTED_AFTER, DASH, SP, Draft, find_numbers
from .people import GROUPS, means_people
from .pounds import OPEN as OPEN_POUND
from .pounds import kind_of_pounds
from .scores import SCORE, Score, find_scores
from .units import BY_NAME, UNIT, UNIT_NAMES

TOLERANCE = 0.1
YEAR_OF_AGE = "year of age"
# No age is as large.
LIFETIME = 130


def _above(draft: Draft) -> Draft:
    counted = draft.whole and draft.unit is None and draft.maximum is not None
    low = draft.maximum + 1 if counted and draft.maximum is not None else draft.maximum
    return replace(draft, minimum=low, maximum=None)


def _below(draft: Draft) -> Draft:
    counted = draft.whole and draft.unit is None and draft.minimum is not None
    high = draft.minimum - 1 if counted and draft.minimum is not None else draft.minimum
    return replace(draft, minimum=None, maximum=high)


def _from(draft: Draft) -> Draft:
    return replace(draft, maximum=None)


def _to(draft: Draft) -> Draft:
    return replace(draft, minimum=None)


def _same(draft: Draft) -> Draft:
    return draft


def _spread(below: float, above: float) -> Callable[[Draft], Draft]:
    def widen(draft: Draft) -> Draft:
        low, high = draft.minimum, draft.maximum
        # By size, not by sign: the slack of -10 is 1 on both sides.
        return replace(
            draft,
            minimum=None if low is None else low - abs(low) * below,
            maximum=None if high is None else high + abs(high) * above,
            approximate=True,
        )

    return widen


_HEDGES = tuple(
    (re.compile(rf"(?<![\w-])(?i:{words.replace(' ', SP)}){SP}$"), change)
    for words, change in (
        (r"at least|no fewer than|no less than|not less than|a minimum of|at the least", _from),
        (r"up to|at most|no more than|not more than|a maximum of|as many as|as much as", _to),
        (r"just over|slightly (?:more than|over|above)|a little (?:more than|over)|a bit over",
         _spread(0, TOLERANCE)),
        (r"nearly|almost|close to|just under|just short of|slightly (?:less than|under|below)"
         r"|a little (?:less than|under)", _spread(TOLERANCE, 0)),
        (r"more than|over|above|upwards? of|in excess of|greater than|exceeding|better than",
         _above),
        (r"fewer than|less than|under|below", _below),
        (r"exactly|precisely", _same),
        (r"about|around|some|roughly|approximately|approx\.|an estimated|estimated|circa"
         r"|in the region of|something like", _spread(TOLERANCE, TOLERANCE)),
    )
)  # fmt: skip
_AFTERWARDS = (
    (re.compile(rf"{SP}(?i:or{SP}more|or{SP}above|and{SP}above)(?!\w)"), _from),
    (re.compile(r"\+(?!\w)"), _from),
    (re.compile(rf"{SP}(?i:or{SP}fewer|or{SP}less|or{SP}under)(?!\w)"), _to),
    (re.compile(rf"{SP}(?i:or{SP}so)(?!\w)"), _spread(TOLERANCE, TOLERANCE)),
)
_LOOK_BACK = 30
_LONGEST_JOINT = 8


_SCORE = re.compile(
    rf"{SP}(?i:win|wins|won|loss|victory|defeat|lead|vote|ruling|draw|record|decision)(?!\w)"
)
_AGE_BEFORE = re.compile(rf"(?<!\w)(?i:aged?|ages){SP}$")
# "aged 34 and 41", "aged 3, 5 and 8": what joins an age to the one before it.
_AND_AGED = re.compile(rf",{SP}(?:and{SP}|or{SP})?|{SP}(?:and|or|to){SP}")
_MORE_OF_THEM = re.compile(rf"{SP}(?:more|other)(?!\w)")
# "Ada Berg, 34, said", "a driver, 34, said": a name or a word for one person,
# a comma, a plain number of a lifetime, a comma or a full stop.
_APPOSED_AGE = re.compile(r"[A-Z][\w’'-]+,[ ]$")
_PERSON_BEFORE = re.compile(r"(?<![\w-])([a-z]{3,20}),[ ]$")
# Words for several people, behind which a number counts them.
_PEOPLE = GROUPS | frozenset("people staff troops folk folks child baby".split())
_AGE_AFTER = re.compile(r",(?!\d)|\.(?!\d)")
_MAGNITUDE_BEFORE = re.compile(r"(?i)(?<!\w)magnitude(?:[ -]|[ ]of[ ])$")
# "rose from 4 to 9 percent", "by 4 percent to 9": what was and what is, no range.
_CHANGE = re.compile(rf"(?i)(?<!\w)(?:from|by){SP}$")
_RANGING = re.compile(
    rf"(?i)(?<!\w)(?:rang\w+|var(?:y|ies|ied|ying)|anywhere|anything|estimates){SP}from{SP}$"
)
# "rose 2% to 5.4%", "fell 7% to 3 billion francs": by how much, and to what.
_COURSE = re.compile(
    rf"(?i)(?<!\w)(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|up|down|increas\w+|decreas\w+"
    rf"|dropp?\w*|declin\w+|grew|grown|grow\w*|climb\w*|gain\w*|lost|slipp?\w*|jump\w*|surg\w+|plung\w+"
    rf"|slid|soar\w*|tumbl\w+|shrank|shrunk|sank|eased|advanc\w+)(?:{SP}(?:by|about|nearly|almost"
    rf"|some|around|over))?{SP}$"
)
_BETWEEN = re.compile(rf"(?i)(?<!\w)between{SP}$")
# "Won the 800 metres": the name of a race, and no distance won.
_RACED = re.compile(
    rf"(?i)(?<!\w)(?:won|wins?|winning|lost|ran|runs?|swam|swims?|contested?|in){SP}the"
    rf"{SP}(?:(?:wo)?men[’']s{SP})?$"
)
_RACES_BEHIND = re.compile(
    rf"(?:{SP}(?:(?:wo)?men[’']s|freestyle|hurdles|backstroke|butterfly|medley|relay|breaststroke"
    rf"|race|final|title|gold|silver|bronze|heats?|steeplechase|sprint))?"
    rf"(?:[.,;]|$|{SP}(?:in|on|at|for|with|by|last|this|yesterday|today|and|ahead|after|when)(?!\w))"
)
_RANGE = re.compile(rf"{SP}?{DASH}{SP}?|{SP}to{SP}")
_AND = re.compile(rf"{SP}and{SP}")


def find_quantities(
    text: str,
    *,
    start: int = 0,
    exclude: Sequence[tuple[int, int]] = (),
) -> list[Quantity]:
    """Find the quantities of a text.

    Args:
        text: a passage or a sentence.
        start: where ``text`` begins in the document; added to every offset.
        exclude: spans of time expressions, in the same offsets as the result: a number within one
            ("July 25", "three days") is no quantity.

    Returns:
        The quantities in order, without overlap, hedges included.
    """
    blocked = sorted((first - start, last - start) for first, last in exclude)
    result: list[Quantity] = []
    floor = 0
    aged = -1  # where an age ends that "aged" told
    for draft in _with_scores(text):
        whole = draft if draft.unit == SCORE else _measured(text, draft)
        if whole is not None and whole.unit is None and _is_aged_too(text, aged, whole):
            whole = replace(whole, unit=YEAR_OF_AGE)
        if whole is not None and whole.unit == YEAR_OF_AGE and draft.unit is None:
            aged = whole.end
        if whole is None or whole.start < floor or _blocked(whole, blocked):
            continue
        if _names_race(text, whole):
            continue
        hedged = whole if whole.unit == SCORE else _hedged(text, whole, floor)
        if hedged is None:
            continue
        floor = hedged.end
        result.append(
            Quantity(
                start=hedged.start + start,
                end=hedged.end + start,
                text=text[hedged.start : hedged.end],
                minimum=hedged.minimum,
                maximum=hedged.maximum,
                unit=hedged.unit,
                approximate=hedged.approximate,
            )
        )
    return result


def _with_scores(text: str) -> list[Draft]:
    """Return numbers and ranges, and the scores in their place; one without a value is neither."""
    numbers, scores = find_numbers(text), find_scores(text)
    if not scores:
        return _ranges(text, numbers)
    ends = [score.end for score in scores]
    apart = [n for n in numbers if not _meets(n, scores, bisect_right(ends, n.start))]
    results = [_result(score) for score in scores if score.final]
    return sorted([*_ranges(text, apart), *results], key=lambda draft: draft.start)


def _meets(number: Draft, scores: list[Score], place: int) -> bool:
    """Whether a number is part of the score at a place, the first that ends behind its start."""
    return place < len(scores) and scores[place].start < number.end


def _result(score: Score) -> Draft:
    larger = float(score.sides[0])
    return Draft(score.start, score.end, larger, larger, SCORE)


def _blocked(draft: Draft, spans: list[tuple[int, int]]) -> bool:
    return any(first < draft.end and draft.start < last for first, last in spans)


def _ranges(text: str, drafts: list[Draft]) -> list[Draft]:
    """Join "12 to 15", "12-15" and "between 12 and 15"; drop scores, where the run falls."""
    result: list[Draft] = []
    position = 0
    while position < len(drafts):
        left = drafts[position]
        right = drafts[position + 1] if position + 1 < len(drafts) else None
        # "5% to 7%", "5 km to 7 km": the unit may stand on both sides.
        left_end = _unit_end(text, left)
        joint = None
        if right is not None and right.start - left_end <= 6:
            between = text[left_end : right.start]
            before = text[max(0, left.start - 10) : left.start]
            dashed = re.fullmatch(DASH, between.strip()) is not None
            if _RANGE.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(before)):
                joint = _range(text, left, right, dashed)
                if joint is None and dashed:  # a score, a vote, the parts of an identifier
                    position += 2
                    continue
        if joint is not None:
            result.append(joint)
            position += 2
        else:
            result.append(left)
            position += 1
    return result


def _range(text: str, left: Draft, right: Draft, dashed: bool) -> Draft | None:
    low, high = left.minimum, right.maximum
    if low is None or high is None or left.maximum is None or right.minimum is None:
        return None
    units = _unit_of(text, left), _unit_of(text, right)
    if units[0] and units[1] and units[0] != units[1]:
        return None  # "rose 12% to €40 million"
    # "$3-4bn": the scale stands at the end and serves both.
    if right.scale != 1 and left.scale == 1 and low * right.scale < high:
        low *= right.scale
    if low >= high or (left.bare and right.bare) or _SCORE.match(text, right.end):
        return None
    leading = text[max(0, left.start - _LOOK_BACK) : left.start]
    if not dashed and _CHANGE.search(leading) and not _RANGING.search(leading):
        return None
    if not dashed and units[0] and _COURSE.search(leading):
        return None
    before = _BETWEEN.search(leading)
    start = left.start - len(before[0]) if before else left.start
    return replace(
        right, start=start, minimum=low, maximum=high, unit=left.unit or right.unit,
        approximate=left.approximate or right.approximate, bare=False,
    )  # fmt: skip


def _unit_end(text: str, draft: Draft) -> int:
    match = UNIT.match(text, draft.end)
    return match.end() if match else draft.end


def _unit_of(text: str, draft: Draft) -> str | None:
    """The unit of a number, its own or the one right behind it."""
    match = None if draft.unit is not None else UNIT.match(text, draft.end)
    return draft.unit if match is None else _unit_name(match)


def _unit_name(match: re.Match[str]) -> str:
    printed = match["symbol"] or " ".join(re.split(r"[\s-]+", match["word"].lower())).strip()
    return UNIT_NAMES[printed]


def _measured(text: str, draft: Draft) -> Draft | None:
    """Add the unit; None where bare figures stay a year."""
    magnitude = _MAGNITUDE_BEFORE.search(text[max(0, draft.start - 16) : draft.start])
    if magnitude and draft.unit is None:
        return replace(draft, start=draft.start - len(magnitude[0]), unit="magnitude")
    before = text[max(0, draft.start - _LOOK_BACK) : draft.start]
    match = UNIT.match(text, draft.end)
    if match and draft.unit is None:
        unit = _unit_name(match)
        if unit == OPEN_POUND:
            unit = kind_of_pounds(text, draft.start, match.end())
        if match["old"]:
            unit = {"year": YEAR_OF_AGE, "month": "month of age"}.get(unit, unit)
        return replace(draft, end=match.end(), unit=unit, whole=False, bare=False)
    if draft.unit is not None or draft.minimum is None or not 0 < draft.minimum < LIFETIME:
        return None if draft.bare else draft
    age = _AGE_BEFORE.search(before)
    if age:
        return replace(draft, start=draft.start - len(age[0]), unit=YEAR_OF_AGE)
    if (
        draft.whole and draft.minimum == draft.maximum and _stands_by_somebody(before)
        and _AGE_AFTER.match(text, draft.end)
    ):  # fmt: skip
        return replace(draft, unit=YEAR_OF_AGE)
    return draft


def _names_race(text: str, draft: Draft) -> bool:
    """ "Won the 800 metres in Norvik", and not "the 800 metres of fence"."""
    if draft.unit is None or draft.unit not in BY_NAME or BY_NAME[draft.unit].base != "metre":
        return False
    before = text[max(0, draft.start - _LOOK_BACK) : draft.start]
    return _RACED.search(before) is not None and _RACES_BEHIND.match(text, draft.end) is not None


def _stands_by_somebody(before: str) -> bool:
    if _APPOSED_AGE.search(before):
        return True
    noun = _PERSON_BEFORE.search(before)
    return noun is not None and noun[1] not in _PEOPLE and means_people(noun[1])


def _is_aged_too(text: str, aged: int, draft: Draft) -> bool:
    """ "aged 34 and 41": whether a number goes on with the ages; not "aged 34 and 12 children"."""
    if aged < 0 or draft.start - aged > _LONGEST_JOINT or not draft.whole:
        return False
    lifetime = draft.minimum is not None and 0 < draft.minimum < LIFETIME
    if not lifetime or not _AND_AGED.fullmatch(text, aged, draft.start):
        return False
    return not COUNTED_AFTER.match(text, draft.end) and not _MORE_OF_THEM.match(text, draft.end)


def _hedged(text: str, draft: Draft, floor: int) -> Draft | None:
    before = text[max(floor, draft.start - _LOOK_BACK) : draft.start]
    for words, change in _HEDGES:
        match = words.search(before)
        if match:
            return replace(change(draft), start=draft.start - len(match[0]), bare=False)
    for words, change in _AFTERWARDS:
        match = words.match(text, draft.end)
        if match:
            return replace(change(draft), end=match.end(), bare=False)
    if draft.approximate and draft.minimum == draft.maximum:  # "three dozen"
        return _spread(TOLERANCE, TOLERANCE)(draft)
    return draft
