"""When an undated claim can have happened: by the day of print, and by what is told before it.

News in the past tense without a date is of the weeks before it came out, unless its own
sentence or a time told just before it leads elsewhere. What leads elsewhere is left open, but for
"In 1990 a fire broke out. The fire killed 45": what points back to something dated is of its days.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.pictures import CAPTION_KINDS
from datasette_discrepancy.language.pronouns import PRONOUNS
from datasette_discrepancy.links.callings import is_definite
from datasette_discrepancy.links.caption_times import day_number

# Undated news is no older than this when it is printed. Most is of the same week; but what comes to
# light now may have been done the month before ("Norvik has proposed", "proposed it in July").
DAYS_OF_NEWS = 62
# Words of a sentence that lead away from these days, to no day in particular.
ELSEWHERE = re.compile(
    r"\b(?:had|once|earlier|previous(?:ly)?|former(?:ly)?|ago|before|historic(?:al(?:ly)?)?"
    r"|decades?|centur(?:y|ies)|years?|anniversary)\b",
    re.IGNORECASE,
)
# What has not been done was not done in all the years before, either.
AT_NO_TIME = re.compile(r"\b(?:never|has|hasn['’]t|have|haven['’]t)\b", re.IGNORECASE)
# What hangs on a noun ("Berg, who killed two") says who somebody is, and may be of any time.
NEWS_CLAUSES = frozenset({"root", "conj", "ccomp", "parataxis", "measure"})

# Characters that `around` has before the claim; those that end a sentence.
CHARACTERS_BEFORE = 4
# ", the " and no more.
LONGEST_GAP = 6
SENTENCE_ENDS = frozenset(".!?\n")

Window = tuple[int, int]

TIMES_TOLD = """
select time_expression.document_id, time_expression.start, time_expression.text,
       substr(time_expression.earliest, 1, 10) as earliest,
       substr(time_expression.latest, 1, 10) as latest
from time_expression
join document on document.id = time_expression.document_id
where document.story_id = :story_id and document.current = 1
    and time_expression.timex_type in ('DATE', 'TIME')
    and time_expression.latest is not null
order by time_expression.document_id, time_expression.start
"""
PASSAGES = """
select passage.document_id, passage.start
from passage
join document on document.id = passage.document_id
where document.story_id = :story_id and document.current = 1
    and passage.kind in ('headline', 'standfirst', 'body')
order by passage.document_id, passage.start
"""


@dataclass(frozen=True)
class ToldTime:
    """A time that a text tells: where, in which words, and its days."""

    start: int
    text: str
    first: int | None
    last: int


def times_told(db: Database, story_id: str) -> dict[str, list[ToldTime]]:
    """Return the times that each document of a story tells, in order, open ones left out."""
    found: dict[str, list[ToldTime]] = defaultdict(list)
    for row in db.query(TIMES_TOLD, {"story_id": story_id}):
        last = day_number(row["latest"])
        if last is not None:
            first = day_number(row["earliest"]) if row["earliest"] else None
            found[row["document_id"]].append(ToldTime(row["start"], row["text"], first, last))
    return found


def passage_starts(db: Database, story_id: str) -> dict[str, list[int]]:
    """Return where the paragraphs of each document of a story begin, in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for row in db.query(PASSAGES, {"story_id": story_id}):
        found[row["document_id"]].append(row["start"])
    return found


def untold_windows(
    claims: Iterable[Mapping[str, Any]],
    times: Mapping[str, Sequence[ToldTime]],
    passages: Mapping[str, Sequence[int]],
) -> dict[str, Window]:
    """Return the days that undated claims can be about; claims that leave it open are not there.

    Args:
        claims: rows of `claim` with `published_day`, `published_day_last`, `part` and `around`,
            those of a document in the order of its text.
        times: from `times_told`.
        passages: from `passage_starts`.
    """
    windows: dict[str, Window] = {}
    dated: dict[str, Mapping[str, Any]] = {}
    for claim in claims:
        document = claim["document_id"]
        if claim["day_last"] is not None:
            dated[document] = claim
        if claim["part"] in CAPTION_KINDS or claim["published_day"] is None:
            continue
        if claim["time_text"] is not None or claim["modality"] == "planned":
            continue
        window = _window(
            claim, times.get(document, ()), passages.get(document, ()), dated.get(document)
        )
        if window is not None:
            windows[claim["id"]] = window
    return windows


def _window(
    claim: Mapping[str, Any],
    times: Sequence[ToldTime],
    passages: Sequence[int],
    before: Mapping[str, Any] | None,
) -> Window | None:
    oldest = claim["published_day"] - DAYS_OF_NEWS
    told = _leading(claim, times, passages)
    if told is not None and told.last < oldest:
        return _days_pointed_to(claim, told, before)
    if claim["clause"] not in NEWS_CLAUSES or ELSEWHERE.search(claim["quote"]):
        return None
    if claim["polarity"] == "negative" and AT_NO_TIME.search(claim["quote"]):
        return None
    return oldest, claim["published_day_last"] or claim["published_day"]


def _leading(
    claim: Mapping[str, Any], times: Sequence[ToldTime], passages: Sequence[int]
) -> ToldTime | None:
    """Return the last time told up to the end of a claim's words, one paragraph back at most."""
    number = bisect_left(times, claim["end"], key=lambda told: told.start)
    if number == 0:
        return None
    told = times[number - 1]
    own = bisect_left(passages, claim["start"] + 1) - 1
    earliest = passages[own - 1] if own > 0 else 0
    return told if told.start >= earliest else None


def _days_pointed_to(
    claim: Mapping[str, Any], told: ToldTime, before: Mapping[str, Any] | None
) -> Window | None:
    """Return the days of what the doer points back to: a dated doer, or "the 1990 fire"."""
    if _right_before(told, claim):
        return told.first or told.last, told.last
    subject = claim["subject_text"]
    if subject is None:
        return None
    if told.start >= claim["start"]:
        return (told.first or told.last, told.last) if told.text in subject else None
    if (
        before is None
        or before["day_last"] != told.last
        or before["passage_id"] != claim["passage_id"]
        or before["subject_text"] is None
    ):
        return None
    same = claim["subject_id"] is not None and claim["subject_id"] == before["subject_id"]
    noun = subject.lower().split()[-1]
    back = is_definite(claim, "subject") and noun == before["subject_text"].lower().split()[-1]
    if same or back or noun in PRONOUNS:
        return before["day_first"] or told.last, told.last
    return None


def _right_before(told: ToldTime, claim: Mapping[str, Any]) -> bool:
    """Whether a time stands right before a claim's words in their sentence ("In 1990 the …")."""
    gap = claim["start"] - told.start - len(told.text)
    seen: str = claim["around"][max(0, CHARACTERS_BEFORE - gap) : CHARACTERS_BEFORE]
    if not 0 < gap <= LONGEST_GAP or not SENTENCE_ENDS.isdisjoint(seen):
        return False
    # "1990, the": a small letter begins no sentence.
    return gap <= CHARACTERS_BEFORE or seen[:1].islower()
