"""Count strong flags on real coverage in which the articles nearly always agree, and who is right.

Data: ``basil-stories.jsonl``, articles in the JSON lines that the loader reads; BASIL (Fan et al.
2019) has a hundred events, each told by three outlets.

The unit is the pair of articles of different sources within one story: what a reader would
compare. A flag is *strong* where its strength is contradiction or tension. All strong flags count,
also those on one article alone (a caption that nobody supports, a headline against its body).

What each flag really is, a person says once in ``false_flags.csv``: flag id, rule, class and a
reason in our own words. Flag ids come from the rule and the two claims, so a judgement holds as
long as the claims do. A flag without a row counts as not judged; rows whose flag is gone are
counted, too.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from evaluation.measures import Figure, Part, data_file, share
from evaluation.stories import STRONG, loaded

NAME = "false-flags"
DATA = "basil-stories.jsonl"
JUDGEMENTS = Path(__file__).with_name("false_flags.csv")
COLUMNS = ("flag_id", "rule", "class", "reason")
# What a flag may turn out to be.
CLASSES = {
    "real difference": "the articles say so, and a reader would want to see it",
    "excusable": "the claims are read rightly, yet both can hold: scope, rounding, a later count",
    "wrong event": "the claims are read rightly, but of two different events or persons",
    "wrong extraction": "a claim says what its article does not: who, how many, when, whether",
    "undecided": "the texts alone do not show it",
}
# Code points shown around a quote.
CONTEXT = 160

PAIRS = """
select count(*) from document a
join document b on b.story_id = a.story_id and b.source_id <> a.source_id and a.id < b.id
where a.current = 1 and b.current = 1
"""
STRONG_FLAGS = """
select flag.*, a.text as a_text, b.text as b_text from flag
join document a on a.id = flag.a_document_id
left join document b on b.id = flag.b_document_id
where flag.strength in (?, ?)
order by flag.rule_id, flag.story, flag.id
"""


class JudgementError(ValueError):
    """A table of judgements that cannot be used; the text names file, line and the way out."""


@dataclass(frozen=True)
class Judgement:
    """What a person said of a flag; see `CLASSES`."""

    flag_id: str
    rule: str
    verdict: str
    reason: str


def read_judgements(path: Path = JUDGEMENTS) -> dict[str, Judgement]:
    """Return the judgements of a table by flag id.

    Raises:
        JudgementError: a class that is none, or a flag judged twice.
    """
    if not path.exists():
        return {}
    found: dict[str, Judgement] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), 2):
            judgement = Judgement(*(row[column] or "" for column in COLUMNS))
            if judgement.verdict not in CLASSES:
                raise JudgementError(
                    f"{path}:{line}: '{judgement.verdict}' is no class: write one of "
                    + ", ".join(CLASSES)
                )
            if judgement.flag_id in found:
                raise JudgementError(f"{path}:{line}: {judgement.flag_id} is judged twice")
            found[judgement.flag_id] = judgement
    return found


Flag = Mapping[str, Any]


def read_flags(db: Database) -> tuple[list[Flag], int]:
    """Return the strong flags with the texts they point into, and the number of article pairs."""
    return list(db.query(STRONG_FLAGS, STRONG)), int(db.execute(PAIRS).fetchone()[0])


def score(
    flags: Sequence[Flag], pairs: int, judgements: Mapping[str, Judgement]
) -> dict[str, Figure]:
    """Count the flags by rule and by what they were judged to be."""
    judged = [judgements[flag["id"]] for flag in flags if flag["id"] in judgements]
    verdicts = Counter(judgement.verdict for judgement in judged)
    by_rule = Counter(flag["rule_id"] for flag in flags)
    present = {flag["id"] for flag in flags}
    return {
        "article pairs": pairs,
        "strong flags": len(flags),
        "strong flags per 100 pairs": round(100 * share(len(flags), pairs), 2),
        **{f"{rule} flags": count for rule, count in sorted(by_rule.items())},
        **{f"judged {verdict}": verdicts[verdict] for verdict in CLASSES},
        "not judged": len(flags) - len(judged),
        "judged flags that are gone": sum(flag_id not in present for flag_id in judgements),
    }


def details(flags: Iterable[Flag], judgements: Mapping[str, Judgement]) -> list[str]:
    """Return one line for each flag and what it was judged to be, for the screen only."""
    lines = []
    for flag in flags:
        judgement = judgements.get(flag["id"])
        said = f"{judgement.verdict} ({judgement.reason})" if judgement else "not judged"
        lines.append(f"{flag['id']} {flag['rule_id']} {said}: {flag['message']}")
    return lines


def to_judge(flags: Iterable[Flag], judgements: Mapping[str, Judgement]) -> list[str]:
    """Return what a person needs to judge the flags that nobody has judged, for the screen only."""
    lines = [f"{name}: {meaning}" for name, meaning in CLASSES.items()]
    for flag in flags:
        if flag["id"] in judgements:
            continue
        lines += ["", f"[{flag['strength']}] {flag['message']}"]
        for side in "ab":
            if flag[f"{side}_quote"] is not None:
                lines += _side(flag, side)
        lines.append(f"{flag['id']},{flag['rule_id']},,")
    return lines


def _side(flag: Flag, side: str) -> list[str]:
    """One side of a flag: outlet and value, the quote, the text around it."""
    text, start, end = (flag[f"{side}_{part}"] for part in ("text", "start", "end"))
    around = text[max(0, start - CONTEXT) : end + CONTEXT]
    return [
        f"  {flag[f'{side}_source']} ({flag[f'{side}_part']}), value {flag[f'{side}_value']!r}",
        f"    “{_one_line(text[start:end])}”",
        f"    … {_one_line(around)} …",
    ]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def measure(folder: Path, work: Path, workers: int = 1, judged_in: Path = JUDGEMENTS) -> Part:
    """Count the strong flags on the articles in a folder of development data.

    Args:
        folder: the development data.
        work: where the database is made.
        workers: processes that extract claims.
        judged_in: the table of judgements.

    Raises:
        MissingDataError: the folder has no such file.
        JudgementError: the table of judgements cannot be used.
    """
    articles = data_file(folder, DATA)
    judgements = read_judgements(judged_in)
    with loaded(articles, work / "articles.db", workers) as db:
        flags, pairs = read_flags(db)
    return Part(
        NAME,
        score(flags, pairs, judgements),
        tuple(details(flags, judgements)),
        tuple(to_judge(flags, judgements)),
    )
