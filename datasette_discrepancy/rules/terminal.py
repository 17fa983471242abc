"""`rules explain`: a rule in words, and what became of its pairs, as lines for a terminal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from .values import Rule
from .wording import compared, in_words, silent

HEADINGS = {
    "flagged": "flagged",
    "excused": "silent, because",
    "no_conflict": "no conflict between the two",
    "unknown": "not comparable: a side leaves open what is compared",
}


def rule_in_lines(rule: Rule) -> Iterator[str]:
    """Yield what a rule compares and when it is silent."""
    yield f"{rule.id} ({rule.strength}): {rule.title}."
    for sentence in compared(rule.pair):
        yield f"  {sentence}."
    if rule.conflict:
        yield "A flag where:"
        yield from (f"  {in_words(condition)}" for condition in rule.conflict)
    elif rule.sql:
        yield f"A flag where, in SQL: {rule.sql}"
    if silent(rule):
        yield "Silent where:"
        yield from (f"  {reason}" for reason in silent(rule))
    if rule.false_alarms:
        yield f"May be wrong: {rule.false_alarms}"
    if rule.misses:
        yield f"Misses: {rule.misses}"


def fates_in_lines(rule: Rule, database: Path, samples: int) -> Iterator[str]:
    """Yield what became of the pairs of a rule in a database, with quotes.

    Raises:
        click.BadParameter: if the file is no database of stories, or the rule's SQL does not run.
    """
    from sqlite_utils import Database

    from datasette_discrepancy.flags.explain import explain

    try:
        # Read only: a question changes nothing.
        connection = sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)
        found = explain(Database(connection), rule, samples=samples)
    except sqlite3.Error as error:
        raise click.BadParameter(
            f"{database}: cannot be asked ({error}): name a database made by"
            " `datasette discrepancy load`"
        ) from None
    what = "claim" if rule.pair.lone else "pair of claims"
    plural = "claims" if rule.pair.lone else "pairs of claims"
    number = found.compared
    yield f"In {database}: {number} {what if number == 1 else plural} compared"
    if not number:
        return
    if not found.complete:
        looked_at = sum(told.pairs for told in found.told)
        yield f"  (too many to look at each: what follows is of the first {looked_at})"
    for told in reversed(found.told):
        if told.fate == "excused":
            yield f"  {told.pairs:6} silent: {told.because}"
        else:
            yield f"  {told.pairs:6} {HEADINGS[told.fate]}"
        for sample in told.samples:
            yield from (f"           {quoted(side)}" for side in sample)
            yield ""


def quoted(side: Mapping[str, Any]) -> str:
    """Return one side of a pair on a line."""
    words = " ".join(str(side["quote"]).split())
    shown = "".join(character for character in words if character.isprintable())
    return f"{side['source']} ({side['part']}): “{shown}”"
