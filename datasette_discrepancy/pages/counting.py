"""How many flags stand behind each link that narrows a list: all numbers from one count."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from .filtering import Filter
from .log import visible_status
from .queries import lists, stories
from .queries.reviews import JUDGED
from .reading import Reading
from .withheld import WITHHELD_FLAGS
from .wording import STATUSES, STRENGTHS

# A database with more flags is counted without its sources: their pairs are too many. Of the flags
# of one source, so many are counted there.
MOST_COUNTED_BY_SOURCE = 20_000

Row = dict[str, Any]
# What a counted row says of the dimension: a flag between two sources counts for both.
DIMENSIONS: dict[str, Callable[[Row], Iterable[str]]] = {
    "strength": lambda row: (row["strength"],),
    "status": lambda row: (row["status"],),
    "kind": lambda row: (row["kind"],),
    "rule": lambda row: (row["rule_id"],),
    "source": lambda row: {row["a_source"], row["b_source"]} - {None},
}
KNOWN_ORDER = {"strength": tuple(STRENGTHS), "status": STATUSES}


@dataclass(frozen=True)
class Numbers:
    """Numbers of flags of a story, or of the database.

    Attributes:
        total: of all of them.
        groups: by rule, strength, status and sources.
        narrowed: whether these are of the chosen sources only, as in a large database.
        complete: whether every flag of the chosen sources was counted.
    """

    total: int
    groups: list[Row]
    narrowed: bool = False
    complete: bool = True


async def counted(reading: Reading, chosen: Filter) -> Numbers:
    """Return the numbers of all flags of the story, or database, by what they are filtered by."""
    titles = await reading.rows(stories.RULE_TITLES)
    kinds = {rule["id"]: rule["kind"] for rule in titles}
    large = chosen.story_id is None and not await has_few(reading)
    if large:
        rows = await groups_of_rules(reading)
    elif chosen.story_id is None:
        rows = await reading.rows(lists.FLAG_GROUPS)
    else:
        rows = await reading.rows(lists.STORY_FLAG_GROUPS, story_id=chosen.story_id)
    total = sum(row["flags"] for row in rows)
    where, narrowed, complete = chosen.of_story, False, True
    if large and chosen.of_sources:
        where, narrowed = chosen.of_sources, True
        sql = lists.FLAG_GROUPS_OF_SOURCES.format(where=where)
        rows = await reading.rows(sql, **chosen.parameters, size=MOST_COUNTED_BY_SOURCE)
        complete = sum(row["flags"] for row in rows) < MOST_COUNTED_BY_SOURCE
    rows = await seen(reading, chosen, where, rows)
    groups = [{**row, "kind": kinds.get(row["rule_id"], "")} for row in rows]
    return Numbers(total, groups, narrowed, complete)


async def has_few(reading: Reading) -> bool:
    """Return whether all flags of the database can be counted by their sources."""
    row = await reading.row(lists.FEW_FLAGS, size=MOST_COUNTED_BY_SOURCE)
    return bool(row and row["few"])


async def flags_of_rules(reading: Reading, rules: list[Row]) -> dict[str, int]:
    """Return how many flags each rule has that the actor may see, as the last check counted them.

    Counting all flags of a large database takes too long.

    Args:
        reading: the request.
        rules: rows of :data:`stories.RULES`.
    """
    withheld: dict[str, int] = {}
    if not reading.may_see_pictures:
        rows = await reading.rows(WITHHELD_FLAGS)
        withheld = {row["rule_id"]: row["flags"] for row in rows}
    return {rule["id"]: (rule["flags"] or 0) - withheld.get(rule["id"], 0) for rule in rules}


async def groups_of_rules(reading: Reading) -> list[Row]:
    """Return the numbers of all flags of a large database, without their sources."""
    rules = await reading.rows(stories.RULES)
    judged = await reading.rows(lists.JUDGED_FLAGS)
    still_open = Counter(await flags_of_rules(reading, rules))
    for row in judged:
        still_open[row["rule_id"]] -= row["flags"]
    opened = [
        {"rule_id": rule["id"], "strength": rule["strength"], "status": "open", "flags": number}
        for rule in rules
        if (number := still_open[rule["id"]]) > 0
    ]
    return [{**row, "a_source": None, "b_source": None} for row in (*judged, *opened)]


async def seen(reading: Reading, chosen: Filter, where: str, groups: list[Row]) -> list[Row]:
    """Return numbers by the status that the reader may know: a blind one sees others as open.

    What they judged is little, so it is counted apart, and all other flags by an index.

    Args:
        reading: the request.
        chosen: the filter of the list.
        where: the condition on the flags that were counted.
        groups: their numbers by the status that they have.
    """
    if not chosen.bound:
        return groups
    judged = await reading.rows(
        lists.JUDGED_GROUPS.format(where=where, judged=JUDGED), **chosen.parameters
    )
    if not any(group["a_source"] is not None for group in groups):
        judged = [{**row, "a_source": None, "b_source": None} for row in judged]
    return as_seen(groups, judged)


def as_seen(groups: list[Row], judged: list[Row]) -> list[Row]:
    """Return numbers in which a flag is open unless the reader judged it themselves.

    Args:
        groups: rows with `flags`, `status` and what else they are counted by.
        judged: the same of the flags that the reader judged.
    """
    totals: Counter[tuple[tuple[str, Any], ...]] = Counter()
    opened = [{**row, "status": "open"} for row in (*groups, *judged)]
    for sign, rows in ((1, opened[: len(groups)]), (-1, opened[len(groups) :]), (1, judged)):
        for row in rows:
            key = tuple(sorted((name, value) for name, value in row.items() if name != "flags"))
            totals[key] += sign * row["flags"]
    return [{**dict(key), "flags": number} for key, number in totals.items() if number]


async def flag_counts(reading: Reading, story_ids: list[str]) -> list[Row]:
    """Return the numbers of the flags of some stories, by story, rule, strength and status."""
    bound = {"stories": json.dumps(story_ids)}
    rows = await reading.rows(stories.FLAG_COUNTS, **bound)
    _, me = visible_status(reading)
    if not me:
        return rows
    judged = await reading.rows(stories.JUDGED_COUNTS.format(judged=JUDGED), **bound, **me)
    return as_seen(rows, judged)


def counts(numbers: Numbers, chosen: Filter) -> dict[str, dict[str, int]]:
    """Return for each dimension its values with the number of flags behind each.

    The number is what the list shows once the value is chosen and all other choices stay.
    """
    found = {name: Counter(dict.fromkeys(KNOWN_ORDER.get(name, ()), 0)) for name in DIMENSIONS}
    for row in numbers.groups:
        failed = chosen.failed(row)
        # A row that fails by one part alone is what choosing another value there would show.
        if len(failed) <= 1:
            for name in DIMENSIONS.keys() & failed if failed else DIMENSIONS:
                for value in DIMENSIONS[name](row):
                    found[name][value] += row["flags"]
    if numbers.narrowed and "source" in chosen.chosen:
        # Of the other sources only the flags with this one were counted.
        own = chosen.chosen["source"]
        found["source"] = Counter({own: found["source"][own]})
    return {
        name: dict(
            summed.items()
            if name in KNOWN_ORDER
            else sorted(summed.items(), key=lambda item: (-item[1], item[0]))
        )
        for name, summed in found.items()
    }
