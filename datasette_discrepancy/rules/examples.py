"""Running the examples that stand in rule files: a tiny database, the rule's own SQL, the pairs.

An example gives only the columns that matter. The shorthands `subject`, `object`, `place` and
`attributed_to` fill id and text, `cites` key and text; `time`, `published` and `quantity` fill both
ends of an interval: `2023-07`, `2023-07-25/2023-07-27`, `2023-07/..` (open), `30/..` (at least 30).
A predicate that the example calls symmetric is read from both sides, as in a loaded database.
"""

from __future__ import annotations

import calendar
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.predicates import LISTED
from datasette_discrepancy.schema import migrate
from datasette_discrepancy.spelling import normalise_name

from .columns import COLUMNS
from .compile import compile_rule
from .values import Example, Rule

DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")
OPEN = ("", "..")

DEFAULTS: Mapping[str, Any] = {
    "mirrored": 0,
    "story_id": "story",
    "event_id": "event",
    "part": "body",
    "predicate": "happen",
    "time_approximate": 0,
    "polarity": "positive",
    "modality": "asserted",
    "confident": 1,
    "archive": 0,
    "clause": "root",
    "time_repeated": 0,
    "subject_kind": "person",
    "object_kind": "person",
}
INSERT = (
    f"insert into claim_reading ({', '.join(COLUMNS)})"  # noqa: S608 - our own column names
    f" values ({', '.join(':' + column for column in COLUMNS)})"
)


class ExampleError(ValueError):
    """An example that cannot be read; the text says what is wrong."""


@dataclass(frozen=True)
class Outcome:
    """What a rule made of an example.

    Attributes:
        flagged: pairs that the rule's SQL returned, as claim names ("a", "b", "other 1").
        error: why the example could not be run; None when it could.
    """

    rule: Rule
    example: Example
    flagged: tuple[tuple[str, str | None], ...] = ()
    error: str | None = None

    @property
    def fires(self) -> bool:
        """Whether the pair that the example is about was flagged."""
        if self.example.b is None or self.rule.pair.lone:
            return ("a", None) in self.flagged
        return bool({("a", "b"), ("b", "a")} & set(self.flagged))

    @property
    def problem(self) -> str | None:
        """What is wrong with the outcome; None where it is as expected.

        A passing example must raise nothing at all. A known miss or false alarm must not mend
        itself unnoticed: then it belongs among the proper examples.
        """
        if self.error:
            return self.error
        expectation = self.example.expectation
        if expectation == "flag" and not self.fires:
            return "missed"
        if expectation == "pass" and self.flagged:
            return "wrongly flagged"
        if expectation == "todo_flag" and self.fires:
            return "known miss that is now found: move it to flag"
        if expectation == "todo_pass" and not self.flagged:
            return "known false alarm that is now silent: move it to pass"
        return None


def day_range(written: str) -> tuple[int, int]:
    """Return first and last day number of a year, month or day.

    Raises:
        ExampleError: if it is none.
    """
    match = DAY.match(written)
    try:
        if not match:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        last_day = day or calendar.monthrange(first.year, last_month)[1]
        return first.toordinal(), date(first.year, last_month, last_day).toordinal()
    except ValueError:
        raise ExampleError(f"{written} is no date: write 2023, 2023-07 or 2023-07-26") from None


def interval(written: Any) -> tuple[int | None, int | None]:
    """Return the day numbers of `2023-07` or of `2023-07-25/..`; None for an open end."""
    first, slash, last = str(written).removesuffix("~").partition("/")
    if not slash:
        return day_range(first)
    return (
        None if first in OPEN else day_range(first)[0],
        None if last in OPEN else day_range(last)[1],
    )


def number_interval(written: Any) -> tuple[float | None, float | None]:
    """Return the ends of `34`, `30/..` or `1900/2100`."""
    first, slash, last = str(written).partition("/")
    try:
        low = None if first in OPEN else float(first)
        high = low if not slash else None if last in OPEN else float(last)
    except ValueError:
        raise ExampleError(f"{written} is no number: write 34, 30/.. or 1900/2100") from None
    return low, high


def reading(name: str, given: Mapping[str, Any], across: str) -> dict[str, Any]:
    """Return a row of claim_reading from what an example gives.

    Args:
        name: what the claim is called, its id.
        given: columns and shorthands.
        across: where the rule looks: claims of a rule within one document share theirs.
    """
    home = "x" if across == "document" and name in ("a", "b") else name
    source = str(given.get("source", home))
    row: dict[str, Any] = dict.fromkeys(COLUMNS) | dict(DEFAULTS)
    row |= {
        "claim_id": name,
        "source_id": source,
        "document_id": str(given.get("document", source)),
    }
    for short in ("story", "event"):
        if short in given:
            row[f"{short}_id"] = given[short]
    for short in ("subject", "object", "place", "attributed_to"):
        if given.get(short) is not None:
            row[f"{short}_id"] = str(given[short])
            row[f"{short}_text"] = str(given[short])
    if given.get("cites") is not None:
        row["cites_key"] = row["cites_text"] = str(given["cites"])
    if given.get("picture") is not None:
        row["picture_id"] = str(given["picture"])
    if given.get("time") is not None:
        row["day_first"], row["day_last"] = interval(given["time"])
        row["time_text"] = str(given["time"])
        row["time_approximate"] = int(str(given["time"]).endswith("~"))
    if given.get("published") is not None:
        row["published_day"], row["published_day_last"] = interval(given["published"])
    if given.get("quantity") is not None:
        row["quantity_min"], row["quantity_max"] = number_interval(given["quantity"])
        row["quantity_text"] = str(given["quantity"])
        row["quantity_scope"] = "total"
    row["as_of_first"], row["as_of_last"] = row["published_day"], row["published_day_last"]
    if given.get("as_of") is not None:
        row["as_of_first"], row["as_of_last"] = interval(given["as_of"])
    row |= {key: value for key, value in given.items() if key in COLUMNS}
    if "subject_name" not in given and row["subject_text"] is not None:
        row["subject_name"] = normalise_name(str(row["subject_text"]))
    if row["attributed_to_id"] is not None and "attributed_to_key" not in given:
        row["attributed_to_key"] = row["attributed_to_id"]
        row["attributed_to_kind"] = row["attributed_to_kind"] or "person"
    if row["attributed_to_text"] is not None:
        row["attributed_to_kind"] = row["attributed_to_kind"] or "other"
    if "object_key" not in given:
        row["object_key"] = row["object_id"] or row["object_head"]
    return row


def mirror(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the reading of a symmetric deed from the other side."""
    return dict(row) | {
        "mirrored": 1,
        "subject_id": row["object_id"],
        "subject_kind": row["object_kind"],
        "subject_text": row["object_text"],
        "subject_name": normalise_name(str(row["object_text"])) if row["object_text"] else None,
        "object_id": row["subject_id"],
        "object_kind": row["subject_kind"],
        "object_text": row["subject_text"],
        "object_head": None,
        "object_key": row["subject_id"],
    }


def readings(example: Example, across: str) -> Iterator[dict[str, Any]]:
    """Yield every row of an example's database."""
    claims = {"a": example.a} | ({"b": example.b} if example.b is not None else {})
    claims |= {f"other {index + 1}": other for index, other in enumerate(example.others)}
    for name, given in claims.items():
        row = reading(name, given, across)
        yield row
        if "symmetric" in example.predicates.get(row["predicate"], ()):
            yield mirror(row)


def _said_of_predicates(
    example: Example, rows: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield what an example says of its predicates; one given without a word is of no file."""
    for name, words in example.predicates.items():
        yield from ((name, word) for word in words if word != LISTED)
    for name in sorted({str(row["predicate"]) for row in rows} | set(example.predicates)):
        if example.predicates.get(name) != ():
            yield name, LISTED


class Bench:
    """A database in memory in which examples run, one after the other, each from empty tables."""

    def __init__(self) -> None:
        self.db = Database(memory=True)
        migrate(self.db)

    def fill(self, example: Example, across: str) -> None:
        """Store the claims of an example and what it says about predicates and places.

        Raises:
            ExampleError: if a value cannot be read.
        """
        rows = list(readings(example, across))
        for table in ("claim_reading", "predicate_property", "predicate_pair", "place_within"):
            self.db.execute(f"delete from {table}")  # noqa: S608 - our own names
        self.db.conn.executemany(INSERT, rows)
        self.db.conn.executemany(
            "insert into predicate_property values (?, ?)",
            [*_said_of_predicates(example, rows)],
        )
        self.db.conn.executemany(
            "insert into predicate_pair values (?, ?)", list(example.opposites.items())
        )
        self.db.conn.executemany(
            "insert into place_within values (?, ?)", list(example.within.items())
        )

    def run(self, rule: Rule, example: Example) -> Outcome:
        """Return what a rule makes of an example."""
        try:
            with self.db.atomic():
                self.fill(example, rule.pair.across)
                found = self.db.execute(compile_rule(rule)).fetchall()
        except ExampleError as error:
            return Outcome(rule, example, error=str(error))
        except sqlite3.Error as error:
            return Outcome(rule, example, error=f"the rule's SQL does not run: {error}")
        return Outcome(rule, example, tuple(sorted({(row[0], row[1]) for row in found}, key=str)))


def run_examples(rules: Iterable[Rule]) -> list[Outcome]:
    """Run every example of some rules, in their order."""
    bench = Bench()
    return [bench.run(rule, example) for rule in rules for example in rule.examples]
