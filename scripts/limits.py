"""What the README says of how much is found, and how much of that is right.

Each figure is read from the file that a test or `python -m evaluation` keeps, so that the README
cannot promise more than they.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import fill
from typing import Any

import yaml

from evaluation import history
from evaluation.reading import (
    ALL_FIELDS,
    CORE_OF_CONFIDENT,
    Reading,
    by_commit,
    joined,
    read_readings,
    score,
)
from scripts.documentation import TOP, emit
from tests.test_stories import EXPECTED, FLOOR

LOUD = TOP / "tests" / "loud"


def write_limits() -> None:
    """Write the points of the README that carry figures."""
    planted = len(read(LOUD / "expected.yml"))
    missed = len(read(LOUD / "known_misses.yml")["misses"])
    flags = last("false-flags")
    claims = {name: (right, right + wrong) for name, right, wrong, _, _ in reading()}
    right, judged = claims[CORE_OF_CONFIDENT]
    whole, all_judged = claims[ALL_FIELDS]
    point(
        f"**It misses much.** Of {planted} discrepancies planted one by one in small stories, "
        f"{planted - missed} are found; each miss has its reason in "
        "`tests/loud/known_misses.yml`. "
        f"Of {len(EXPECTED)} in four long stories by somebody who had not seen the code, {FLOOR} "
        "at least. Some misses of both were read and mended, and some small stories put into "
        "plainer words, so expect less of stories that nobody has read. Numbers, places and dates "
        "that stand in sentences of their own are missed most."
    )
    point(
        f"**Not every claim is right.** Of {judged} claims sure enough to carry a contradiction, "
        f"drawn at random from real news, readers found {right} right in who did what to whom, "
        f"and of {all_judged} claims of any kind {whole} right in every field "
        "(`python -m evaluation reading`). Rules are built so that most mistakes stay without a "
        f"flag: {flags['article pairs']} pairs of real articles about one story each gave "
        f"{flags['strong flags']} contradictions and tensions in all "
        "(`python -m evaluation history`)."
    )
    point(
        "**Not measured**: how many discrepancies of real coverage it finds, and how many flags a "
        "newsroom would call right."
    )


def point(text: str) -> None:
    """Write one point of a list, in lines as long as the pages have them."""
    emit(fill(text, width=130, initial_indent="* ", subsequent_indent="  "))


def read(path: Path) -> Any:
    """Return what a YAML file holds."""
    return yaml.safe_load(path.read_text("utf-8"))


def reading() -> list[tuple[str, int, int, int, Any]]:
    """Return the rows of the last readings of claims, those of one commit together."""
    return score(*joined(last_readings()))


def last_readings() -> list[Reading]:
    """Return the readings of the commit that was read last."""
    return by_commit(read_readings())[-1]


def last(part: str) -> dict[str, Any]:
    """Return the newest figures of one part in the history of the evaluation.

    Raises:
        LookupError: none was ever kept.
    """
    for run in reversed(history.read()):
        if part in run["figures"]:
            return dict(run["figures"][part])
    raise LookupError(f"{history.HISTORY}: no figures of {part}: run python -m evaluation")
