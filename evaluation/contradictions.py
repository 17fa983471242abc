"""Score contradictions between pairs of texts: do the rules flag those that people call one?

Data: ``rte3-dev.jsonl``, an object a line with ``id``, ``text``, ``hypothesis`` and ``label``: the
development set of RTE-3 with its three-way labels (Giampiccolo et al. 2007; de Marneffe et al. 2008
marked the contradictions).

Each pair is one story of two articles from two sources, read by the real loader; all pairs go into
one database, and stories never meet. A pair counts as *found* where at least one flag of strength
contradiction or tension stands between the two texts; a flag within one of them, or on one alone,
does not count. Found pairs labelled ``contradiction`` are right, those labelled ``entailment`` or
``neutral`` wrong. Pairs labelled ``disputed``, on which the annotators did not agree, are neither
right nor wrong nor missed; how many of them were found is told apart.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from evaluation.measures import Figure, Matches, Part, data_file
from evaluation.stories import STRONG, loaded

NAME = "contradictions"
DATA = "rte3-dev.jsonl"
CONTRADICTION, DISPUTED = "contradiction", "disputed"

FLAGS_BETWEEN = """
select story as pair, id, rule_id as rule, strength, message, a_quote, b_quote from flag
where strength in (?, ?) and b_document_id is not null and a_document_id <> b_document_id
order by story, strength_rank, rule_id, id
"""


@dataclass(frozen=True)
class Pair:
    """Two texts and what people said of them; the label is one of the four named above."""

    id: str
    text: str
    hypothesis: str
    label: str


@dataclass(frozen=True)
class PairFlag:
    """A strong flag between the two texts of a pair."""

    pair: str
    id: str
    rule: str
    strength: str
    message: str
    a_quote: str
    b_quote: str


def read_pairs(path: Path) -> list[Pair]:
    """Read the pairs of a file, one JSON object a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    return [Pair(r["id"], r["text"], r["hypothesis"], r["label"]) for r in records]


def write_articles(pairs: Iterable[Pair], path: Path) -> Path:
    """Write each pair as two articles of one story, in the JSON lines that the loader reads."""
    with path.open("w", encoding="utf-8") as file:
        for pair in pairs:
            for source, text in (("text", pair.text), ("hypothesis", pair.hypothesis)):
                record = {"id": source, "story": pair.id, "source": source, "text": text}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def find_flags(pairs: Iterable[Pair], folder: Path, workers: int = 1) -> list[PairFlag]:
    """Load the pairs into a database in a folder and return the strong flags between their texts.

    Raises:
        LoadError: a text could not be read, or a rule could not be evaluated.
    """
    articles = write_articles(pairs, folder / "pairs.jsonl")
    with loaded(articles, folder / "pairs.db", workers) as db:
        return read_flags(db)


def read_flags(db: Database) -> list[PairFlag]:
    """Return the strong flags between two texts, by pair."""
    return [PairFlag(**row) for row in db.query(FLAGS_BETWEEN, STRONG)]


def score(pairs: Sequence[Pair], flags: Iterable[PairFlag]) -> dict[str, Figure]:
    """Compare the flagged pairs with the labels; see the module for what counts."""
    flagged: dict[str, set[str]] = {}
    for flag in flags:
        flagged.setdefault(flag.pair, set()).add(flag.rule)
    matches = Matches()
    matches.add(
        (pair.id for pair in pairs if pair.id in flagged and pair.label != DISPUTED),
        (pair.id for pair in pairs if pair.label == CONTRADICTION),
    )
    return {
        "pairs": len(pairs),
        **matches.figures(),
        "disputed found": sum(p.id in flagged for p in pairs if p.label == DISPUTED),
        **_by_rule(pairs, flagged),
    }


def _by_rule(pairs: Iterable[Pair], flagged: Mapping[str, set[str]]) -> dict[str, Figure]:
    """Pairs that each rule found, right and wrong; several rules may have found one pair."""
    counts = {True: Counter[str](), False: Counter[str]()}
    for pair in pairs:
        if pair.label != DISPUTED:
            counts[pair.label == CONTRADICTION].update(flagged.get(pair.id, ()))
    return {
        f"{rule} {name}": counts[right][rule]
        for rule in sorted({*counts[True], *counts[False]})
        for right, name in ((True, "right"), (False, "wrong"))
    }


def details(pairs: Iterable[Pair], flags: Sequence[PairFlag]) -> list[str]:
    """Return the hits, false alarms and misses with their texts, for the screen only."""
    lines: dict[str, list[str]] = {"hit": [], "disputed": [], "false alarm": [], "missed": []}
    for pair in pairs:
        own = [flag for flag in flags if flag.pair == pair.id]
        kind = {CONTRADICTION: "hit", DISPUTED: "disputed"}.get(pair.label, "false alarm")
        for flag in own:
            lines[kind] += [
                f"{kind} {pair.id} ({pair.label}) {flag.rule}: {flag.message}",
                *(f"    “{quote}”" for quote in (flag.a_quote, flag.b_quote)),
            ]
        if pair.label == CONTRADICTION and not own:
            lines["missed"] += [
                f"missed {pair.id}",
                f"    text: {pair.text}",
                f"    hypothesis: {pair.hypothesis}",
            ]
    return [line for kind in lines.values() for line in kind]


def measure(folder: Path, work: Path, workers: int = 1) -> Part:
    """Score the pairs in a folder of development data; databases are made in `work`.

    Raises:
        MissingDataError: the folder has no such file.
    """
    pairs = read_pairs(data_file(folder, DATA))
    flags = find_flags(pairs, work, workers)
    return Part(NAME, score(pairs, flags), tuple(details(pairs, flags)))
