"""Let a person read claims drawn at random, and say which share of them is right.

`draw` loads ``basil-stories.jsonl`` and draws from all claims about deeds, sure or not; how a name
is spelled is a claim of its own kind and left out. The same claims, seed and count give the same
draw. Each draw has a folder of its own, named by its seed, and a row in ``reading/readings.csv``
that tells the commit which made the claims. ``draw.csv`` there keeps ids, offsets and confidence;
the texts belong to their publishers, so that the sheet to judge from is written outside the
checkout.

The reader writes ``verdicts.csv`` beside the draw: one row for a claim and a field, ``right``,
``wrong`` or ``unsure``, and a note in their own words. A field is right where it has what the
article says, also where it is empty because the article says nothing. Readings of one commit are
counted together; of a claim that two of them drew, what the first reader said counts.

Several fields together are right where each of them is, wrong where one of them is; where none is
wrong and one is unsure, or where one is not judged, they count as open and are left out of the
share. A claim is *confident* where its confidence lets it carry a contradiction (`CONFIDENT`).
"""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.attributes import NAMED
from datasette_discrepancy.claims.model import CONFIDENT
from evaluation.measures import Figure, share

FOLDER = Path(__file__).with_name("reading")
LIST, DRAW, VERDICTS = "readings.csv", "draw.csv", "verdicts.csv"
LIST_COLUMNS = ("seed", "commit")
DRAW_COLUMNS = ("claim_id", "document_id", "start", "end", "confidence")
VERDICT_COLUMNS = ("claim_id", "field", "verdict", "note")
RIGHT, WRONG, UNSURE, OPEN = "right", "wrong", "unsure", "open"
VERDICT_NAMES = (RIGHT, WRONG, UNSURE)
# Fields of the judgement, and the columns of `CLAIMS` that show their values, each with what stands
# before it.
FIELDS = {
    "predicate": {"predicate": "", "verb": "verb ", "noun": "noun ", "completion_text": "with "},
    "subject": {"subject_text": "", "subject_name": "who is "},
    "object": {"object_text": "", "object_name": "who is "},
    "place": {"place_text": "", "place_name": "which is "},
    "time": {"time_text": "", "time_earliest": "from ", "time_latest": "to "},
    "quantity": {
        "quantity_text": "",
        "quantity_min": "at least ",
        "quantity_max": "at most ",
        "unit": "unit ",
        "counted": "counted ",
    },
    "polarity": {"polarity": ""},
    "modality": {"modality": ""},
    "attribution": {"attributed_to_text": "", "attributed_to_name": "who is "},
}
# A claim as one reads it in a table: who, does what, to whom, and the words that complete it.
IN_A_ROW = ("subject_text", "verb", "object_text", "completion_text")
# Who did what to whom, and whether: without these no comparison can be right.
CORE = ("predicate", "subject", "object", "polarity")
CORE_OF_CONFIDENT = "predicate, roles and polarity of confident claims"
ALL_OF_CONFIDENT = "all fields together, of confident claims"
ALL_FIELDS = "all fields together"
SERIES_COLUMNS = (
    "commit", "seeds", "claims", "worst field", CORE_OF_CONFIDENT, ALL_OF_CONFIDENT, ALL_FIELDS,
)  # fmt: skip
# Code points shown around a quote.
CONTEXT = 240

CLAIMS = """
select claim.*, document.text, document.published, source.name as source, passage.kind as part,
    subject.name as subject_name, object.name as object_name, place.name as place_name,
    speaker.name as attributed_to_name
from claim
join document on document.id = claim.document_id and document.current = 1
join source on source.id = document.source_id
join passage on passage.id = claim.passage_id
left join entity subject on subject.id = claim.subject_id
left join entity object on object.id = claim.object_id
left join entity place on place.id = claim.place_id
left join entity speaker on speaker.id = claim.attributed_to_id
where claim.predicate <> ?
order by claim.id
"""

Claim = Mapping[str, Any]


class ReadingError(ValueError):
    """A table that cannot be used; the text names file, line and what is wrong."""


@dataclass(frozen=True)
class Verdict:
    """What a person said of one field of a claim."""

    claim_id: str
    field: str
    verdict: str
    note: str


@dataclass(frozen=True)
class Reading:
    """What one person said of one draw.

    Attributes:
        seed, commit: of the draw, and of the extraction that made its claims.
        draw: confidence of each drawn claim by its id.
    """

    seed: str
    commit: str
    draw: Mapping[str, float]
    verdicts: Sequence[Verdict]


def draw_claims(db: Database, seed: int, count: int) -> list[Claim]:
    """Return claims drawn at random, each at most once, in the order of the draw."""
    claims = list(db.query(CLAIMS, [NAMED]))
    return random.Random(seed).sample(claims, min(count, len(claims)))  # noqa: S311


def write_draw(claims: Iterable[Claim], path: Path) -> None:
    """Write ids, offsets and confidence of drawn claims, and nothing of their texts."""
    columns = ("id", *DRAW_COLUMNS[1:])
    _write(path, DRAW_COLUMNS, ([claim[column] for column in columns] for claim in claims))


def write_blank(claims: Iterable[Claim], path: Path) -> None:
    """Write a table of verdicts to be filled in."""
    _write(path, VERDICT_COLUMNS, ([c["id"], field, "", ""] for c in claims for field in FIELDS))


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([columns, *rows])


def sheet(claims: Iterable[Claim]) -> str:
    """Return what a person needs to judge the claims: quotes, the text around, each value."""
    return "\n".join(line for n, claim in enumerate(claims, 1) for line in _entry(n, claim))


def _entry(number: int, claim: Claim) -> Iterator[str]:
    text, start, end = claim["text"], claim["start"], claim["end"]
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    yield f"{number}. {claim['id']}  {claim['clause']}, confidence {claim['confidence']}"
    yield f"   {claim['source']}, {claim['published'] or 'no date'}, {claim['part']}"
    yield f"   “{_one_line(claim['quote'])}”"
    yield f"   … {_one_line(before)} ⟦{_one_line(text[start:end])}⟧ {_one_line(after)} …"
    yield f"   reads: {_one_line(' | '.join(claim[column] or '–' for column in IN_A_ROW))}"
    for field, columns in FIELDS.items():
        values = [f"{lead}{claim[c]}" for c, lead in columns.items() if claim[c] is not None]
        yield f"   {field}: {_one_line('; '.join(values)) or '–'}"
    yield ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def note_draw(seed: int, commit: str | None, folder: Path = FOLDER) -> None:
    """Put a draw at the end of the list of readings, instead of an older one with its seed.

    Args:
        commit: what made its claims, None where that is not known.
        folder: of the readings.
    """
    path = folder / LIST
    rows = [row for _, row in _rows(path, LIST_COLUMNS)] if path.exists() else []
    kept = [[row[name] for name in LIST_COLUMNS] for row in rows if row["seed"] != str(seed)]
    _write(path, LIST_COLUMNS, [*kept, [str(seed), commit or ""]])


def read_readings(folder: Path = FOLDER) -> list[Reading]:
    """Return the readings in the order of the list; draws that nobody has read yet are left out.

    Raises:
        ReadingError: there is no list, or a table cannot be used.
    """
    found = []
    for _, row in _rows(folder / LIST, LIST_COLUMNS):
        own = folder / row["seed"]
        draw = read_draw(own / DRAW)
        if (own / VERDICTS).exists():
            verdicts = read_verdicts(draw, own / VERDICTS)
            found.append(Reading(row["seed"], row["commit"], draw, verdicts))
    return found


def by_commit(readings: Iterable[Reading]) -> list[list[Reading]]:
    """Return the readings of each commit, in the order in which the commits were first read."""
    groups: dict[str, list[Reading]] = {}
    for one in readings:
        groups.setdefault(one.commit, []).append(one)
    return list(groups.values())


def joined(readings: Iterable[Reading]) -> tuple[dict[str, float], list[Verdict]]:
    """Return the claims of several readings and the verdicts on them, of each claim the first."""
    draw: dict[str, float] = {}
    verdicts: list[Verdict] = []
    for one in readings:
        verdicts += [given for given in one.verdicts if given.claim_id not in draw]
        draw = {**one.draw, **draw}
    return draw, verdicts


def read_draw(path: Path) -> dict[str, float]:
    """Return the confidence of each drawn claim by its id.

    Raises:
        ReadingError: there is no draw, or it lacks a column.
    """
    return {row["claim_id"]: float(row["confidence"]) for _, row in _rows(path, DRAW_COLUMNS)}


def read_verdicts(draw: Mapping[str, float], path: Path) -> list[Verdict]:
    """Return the verdicts on drawn claims; rows without a verdict are left out.

    Raises:
        ReadingError: an unknown claim, field or verdict, or a field judged twice.
    """
    found: dict[tuple[str, str], Verdict] = {}
    for line, row in _rows(path, VERDICT_COLUMNS):
        verdict = Verdict(*(row[column] or "" for column in VERDICT_COLUMNS))
        if not verdict.verdict:
            continue
        key = verdict.claim_id, verdict.field
        problems = {
            f"the draw has no claim '{verdict.claim_id}'": verdict.claim_id not in draw,
            f"'{verdict.field}' is none of {', '.join(FIELDS)}": verdict.field not in FIELDS,
            f"'{verdict.verdict}' is none of {', '.join(VERDICT_NAMES)}": verdict.verdict
            not in VERDICT_NAMES,
            f"{verdict.field} of {verdict.claim_id} is judged twice": key in found,
        }
        for problem in (text for text, applies in problems.items() if applies):
            raise ReadingError(f"{path}:{line}: {problem}")
        found[key] = verdict
    return list(found.values())


def _rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    if not path.exists():
        raise ReadingError(f"{path}: does not exist: make it with `python -m evaluation draw`")
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, restval="")
        missing = [column for column in columns if column not in (reader.fieldnames or ())]
        if missing:
            raise ReadingError(f"{path}:1: has no column {', '.join(missing)}")
        yield from ((reader.line_num, row) for row in reader)


def together(verdicts: Mapping[str, str], fields: Iterable[str]) -> str:
    """Return what several fields of one claim are together; see the module.

    Args:
        verdicts: field to verdict, of the fields that were judged.
        fields: those that count.
    """
    given = {verdicts.get(field, OPEN) for field in fields}
    if WRONG in given:
        return WRONG
    return RIGHT if given == {RIGHT} else OPEN


Row = tuple[str, int, int, int, Figure]


def score(draw: Mapping[str, float], verdicts: Iterable[Verdict]) -> list[Row]:
    """Return rows of what is right: name, right, wrong, open, share right.

    The fields come first; then, over the confident claims, the core of a claim (predicate, roles
    and polarity) and all its fields; then all fields, over all claims. Claims that nobody judged
    count nowhere.
    """
    by_claim: dict[str, dict[str, str]] = {}
    for verdict in verdicts:
        by_claim.setdefault(verdict.claim_id, {})[verdict.field] = verdict.verdict
    confident = [given for claim, given in by_claim.items() if draw[claim] >= CONFIDENT]
    everything = list(by_claim.values())
    return [
        *(_row(field, everything, (field,)) for field in FIELDS),
        _row(CORE_OF_CONFIDENT, confident, CORE),
        _row(ALL_OF_CONFIDENT, confident, tuple(FIELDS)),
        _row(ALL_FIELDS, everything, tuple(FIELDS)),
    ]


SeriesRow = tuple[str, str, int, str, str, str, str]


def series(readings: Iterable[Reading]) -> list[SeriesRow]:
    """Return a row for each commit that was read, shares as "75 of 79", and one for all of them.

    The columns are `SERIES_COLUMNS`. The last row adds up what was found at each commit.
    """
    groups = by_commit(readings)
    scores = [score(*joined(group)) for group in groups]
    rows = [
        _series_row(group[0].commit, ", ".join(one.seed for one in group), joined(group)[1], found)
        for group, found in zip(groups, scores, strict=True)
    ]
    if len(groups) < 2:
        return rows
    judged = [given for group in groups for given in joined(group)[1]]
    return [*rows, _series_row("all", "", judged, _added_up(scores), sum(row[2] for row in rows))]


def _series_row(
    commit: str, seeds: str, verdicts: Iterable[Verdict], scores: Sequence[Row], claims: int = 0
) -> SeriesRow:
    counts = {name: f"{right} of {right + wrong}" for name, right, wrong, _, _ in scores}
    judged = [row for row in scores if row[0] in FIELDS and row[1] + row[2]]
    least = min(judged, key=lambda row: row[4] or 0, default=scores[0])
    return (
        commit,
        seeds,
        claims or len({given.claim_id for given in verdicts}),
        f"{least[0]} {counts[least[0]]}",
        counts[CORE_OF_CONFIDENT],
        counts[ALL_OF_CONFIDENT],
        counts[ALL_FIELDS],
    )


def _added_up(scores: Sequence[Sequence[Row]]) -> list[Row]:
    """Return rows that add up the same rows of several scores."""
    added = []
    for rows in zip(*scores, strict=True):
        right, wrong, unread = (sum(int(row[place]) for row in rows) for place in (1, 2, 3))
        added.append((rows[0][0], right, wrong, unread, round(share(right, right + wrong), 3)))
    return added


def _row(name: str, claims: Iterable[Mapping[str, str]], fields: Sequence[str]) -> Row:
    counts = Counter(together(given, fields) for given in claims)
    right, wrong = counts[RIGHT], counts[WRONG]
    return name, right, wrong, counts[OPEN], round(share(right, right + wrong), 3)
