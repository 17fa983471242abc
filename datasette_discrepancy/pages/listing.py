"""The list of flags: both quotes on every card, and links that narrow it, each with its number."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from .counting import DIMENSIONS, KNOWN_ORDER, counted, counts
from .filtering import CONDITIONS, DEFAULT_SORT, SORTS, Filter, read_filter
from .links import static_file, with_query
from .log import stale, told, visible_status
from .queries import lists, stories
from .reading import Problem, Reading
from .reviewers import is_blind, why_not
from .wording import PARTS, STRENGTHS

PAGE_SIZE = 50
# A story with more flags has the one order that an index gives.
MOST_SORTED = 10_000
# The parameter of a flag's address that says that it was reached from the list of all stories.
OF_ALL = "_all"
# So many links stand in a row; the others behind one more click.
MOST_CHIPS = 8

Row = dict[str, Any]


def first_row(text: str | None) -> int:
    """Return the number of the first flag to show, from the query string's ``_next``."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


async def gather(reading: Reading) -> dict[str, Any]:
    """Read the flags that pass the filters, one page of them, and all numbers.

    Raises:
        Problem: 404 where there is no such story.
    """
    story_id = reading.ids.get("story_id")
    story = await reading.row(stories.STORY, story_id=story_id) if story_id else None
    if story_id and story is None:
        raise Problem(404, "There is no such story in this database.", start=reading.links.root())
    chosen = read_filter(story_id, reading.request.args.get, *visible_status(reading))
    first = first_row(reading.request.args.get("_next"))
    numbers = await counted(reading, chosen)
    if numbers.total > MOST_SORTED and SORTS[chosen.sort].reads_all:
        chosen = replace(chosen, sort=DEFAULT_SORT)
    flags = await listed(reading, chosen, PAGE_SIZE + 1, first)
    after = first + PAGE_SIZE if len(flags) > PAGE_SIZE else None
    flags = flags[:PAGE_SIZE]
    changed = await stale(reading, flags)
    return {
        "database": reading.database,
        "story": story,
        "filters": chosen.query,
        "total": numbers.total,
        "matching": sum(row["flags"] for row in numbers.groups if not chosen.failed(row)),
        "counted_all": numbers.complete,
        "counts": counts(numbers, chosen),
        "first": first,
        "flags": [{**flag, "evidence_changed": flag["id"] in changed} for flag in flags],
        "next": after,
        "next_url": None
        if after is None
        else reading.links.flags(story_id, **chosen.query, _next=after),
    }


async def listed(reading: Reading, chosen: Filter, size: int, first: int = 0) -> list[Row]:
    """Return the flags that pass a filter, in its order, settled ones behind the others.

    Two questions, because an index answers each: no page sorts all flags.
    """
    found: list[Row] = []
    for settled in (0, 1):
        sql = lists.LISTED_FLAGS.format(
            where=chosen.where,
            order=", ".join(chosen.keys),
            status=chosen.status,
            settled=chosen.settled,
        )
        bound = {**chosen.parameters, "settled": settled}
        found += await reading.rows(sql, **bound, size=size - len(found), first=first)
        if len(found) == size:
            break
        if found:
            first = 0
        elif first:
            sql = lists.COUNT_LISTED.format(where=chosen.where, settled=chosen.settled)
            passed = await reading.row(sql, **bound)
            first = max(0, first - passed["flags"]) if passed else first
    return found


async def matching_ids(
    reading: Reading, chosen: Filter, size: int, among: list[str] | None = None
) -> list[str]:
    """Return the ids of the flags that pass a filter, in its order.

    Args:
        reading: the request.
        chosen: the filter.
        size: how many at most.
        among: ids to choose from; None for all flags.
    """
    sql = lists.MATCHING_IDS.format(where=chosen.where, order=chosen.order)
    within = None if among is None else json.dumps(among)
    rows = await reading.rows(sql, **chosen.parameters, size=size, among=within)
    return [row["id"] for row in rows]


async def neighbour(reading: Reading, chosen: Filter, flag_id: str, side: str) -> str | None:
    """Return the id of the flag before ("<") or after (">") one in the order of a filter.

    Settled flags keep their place here: otherwise a verdict would send its reader to the end.
    """
    keys = chosen.keys
    order = ", ".join(f"{key} desc" if side == "<" else key for key in keys)
    sql = lists.NEIGHBOUR.format(where=chosen.where, keys=", ".join(keys), side=side, order=order)
    row = await reading.row(sql, **chosen.parameters, flag_id=flag_id)
    return None if row is None else str(row["id"])


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add the links that narrow and sort the list."""
    titles = {rule["id"]: rule["title"] for rule in await reading.rows(stories.RULE_TITLES)}
    story_id = data["story"] and data["story"]["id"]
    chosen = read_filter(story_id, reading.request.args.get, *visible_status(reading))
    page = {"_next": str(data["first"])} if data["first"] else {}

    def link(parameters: dict[str, str]) -> str:
        return reading.links.flags(story_id, **parameters)

    def label(name: str, value: str) -> str:
        return (
            titles.get(value, value)
            if name == "rule"
            else value.replace("_", " ")
            if name == "kind"
            else value
        )

    def chips(name: str) -> list[dict[str, Any]]:
        return [
            {
                "label": label(name, value),
                "number": number,
                "chosen": chosen.chosen.get(name) == value,
                "href": link(chosen.but(name, None if chosen.chosen.get(name) == value else value)),
            }
            for value, number in data["counts"][name].items()
            if number or chosen.chosen.get(name) == value
        ]

    pair = [
        {"label": value, "href": link(chosen.but(name, None)), "chosen": True, "number": None}
        for name, value in chosen.chosen.items()
        if name in ("a", "b", "alone")
    ]
    rows = {
        name: (CONDITIONS[name].label.capitalize(), *foremost(chips(name))) for name in DIMENSIONS
    }
    return {
        "path": reading.links.flags(story_id),
        "query": link(chosen.query).partition("?")[2],
        "chips": [
            *([("Only" if "alone" in chosen.chosen else "Between", pair, [])] if pair else []),
            *(row for name, row in rows.items() if name in KNOWN_ORDER and row[1]),
        ],
        "folded": [row for name, row in rows.items() if name not in KNOWN_ORDER and row[1]],
        "folded_open": any(name in chosen.chosen for name in rows if name not in KNOWN_ORDER),
        "sorts": [
            {
                "label": sort.label,
                "href": link(chosen.but("_sort", None if name == DEFAULT_SORT else name)),
                "chosen": name == chosen.sort,
            }
            for name, sort in SORTS.items()
            if (story_id and data["total"] <= MOST_SORTED) or not sort.reads_all
        ],
        "filtered": bool(chosen.chosen),
        "hidden": chosen.query,
        "review": reading.links.review_many(story_id),
        "may_review": why_not(reading) is None,
        "back": link({**chosen.query, **page}).removeprefix(reading.links.root()),
        "done": await told(reading, reading.request.args.get("_done")),
        "page": page,
        # Steps from flag to flag stay within the list that they were opened from.
        "within": {**chosen.query, **({} if story_id else {OF_ALL: "1"})},
        "blind": is_blind(reading),
        "csv": with_query(reading.links.flags_as("csv", story_id), chosen.query),
        "feed": with_query(reading.links.flags_as("atom", story_id), chosen.chosen),
        "keys_module": static_file(reading.datasette, "keys.js"),
        "unfiltered": reading.links.flags(story_id),
        "strengths": STRENGTHS,
        "titles": titles,
        "parts": PARTS,
    }


def foremost(chips: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the links that are shown at once, and the rest; a chosen one is always shown."""
    shown = [chip for row, chip in enumerate(chips) if row < MOST_CHIPS or chip["chosen"]]
    return shown, [chip for chip in chips if chip not in shown]
