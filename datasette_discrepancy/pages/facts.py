"""The fact grid: disputed facts with what every source says of them, disputed ones first.

A dispute names what a claim shares if it speaks of the same fact (`about`). Its claims are looked
up by that, by an index and a bounded number of them; claims are never joined with claims.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from typing import Any

from datasette_discrepancy.rules.columns import COLUMNS

from .agreement import Value, lettered
from .fact_values import Slot, plain, slot
from .reading import Reading
from .reviewers import is_blind

Row = dict[str, Any]

# Facts on a page, columns beside each other, values in a cell, flags listed at a fact, and claims
# looked at for one fact: what is left out is counted, or behind a link.
PAGE_SIZE = 10
MOST_COLUMNS = 8
MOST_VALUES = 3
MOST_FLAGS = 3
MOST_CLAIMS = 200
MOST_PAIRS = 200
# A quote of so many words is repeated by another article only where both copied it.
SAME_WORDS = 7

DISPUTES = """
select id, slot, label, about, event_id, strength, strength_rank, settled, flags, sources
from dispute
where story_id = :story_id and exists (select 1 from flag where flag.dispute_id = dispute.id)
order by {settled}strength_rank, sources desc, id
limit :size offset :first
"""
# A dispute whose flags are gone, or not for this reader, is none.
COUNT = """
select count(*) as disputes from dispute
where story_id = :story_id and exists (select 1 from flag where flag.dispute_id = dispute.id)
"""
FLAGS = """
select id, strength, message, a_claim_id, b_claim_id
from flag
where dispute_id = :dispute_id
order by strength_rank
limit :size
"""
CLAIMS = """
select reading.*, claim.quote, claim.start, claim.time_earliest, claim.time_latest,
    claim.as_of_text, source.name as source
from (
    select claim_id, document_id, source_id, part, predicate, subject_id, subject_text,
        object_key, object_text, object_head, place_id, place_text,
        attributed_to_key, attributed_to_text, time_text, day_first, day_last, time_approximate,
        quantity_text, quantity_min, quantity_max, polarity, modality, min(mirrored) as mirrored
    from claim_reading
    where {condition}
    group by claim_id
    limit :size
) as reading
join claim on claim.id = reading.claim_id
join source on source.id = reading.source_id
"""
WITHIN = """
select inner_id, outer_id from place_within
where inner_id in (select value from json_each(:places))
    and outer_id in (select value from json_each(:places))
"""
# The day that stands behind an event's label.
DAY = re.compile(r" \([^()]*\)$")
# Where a value reads best.
PARTS = {"body": 0, "standfirst": 1, "headline": 2, "caption": 3}


async def facts(reading: Reading, story_id: str, first: int, order: Sequence[str]) -> Row:
    """Return one page of a story's disputed facts.

    Args:
        reading: the request.
        story_id: the story.
        first: how many facts to pass over.
        order: the sources as a reader meets them, which is the order of the letters.

    Returns:
        `total`, `first`, `next` (None at the end) and `rows`.
    """
    total = await reading.row(COUNT, story_id=story_id)
    # A blind reader sees no trace of others' verdicts.
    blind = is_blind(reading)
    disputes = await reading.rows(
        DISPUTES.format(settled="" if blind else "settled, "),
        story_id=story_id,
        size=PAGE_SIZE + 1,
        first=first,
    )
    if blind:
        disputes = [{**dispute, "settled": 0} for dispute in disputes]
    rows = [await fact(reading, story_id, dispute, order) for dispute in disputes[:PAGE_SIZE]]
    return {
        "total": total["disputes"] if total else 0,
        "first": first,
        "next": first + PAGE_SIZE if len(disputes) > PAGE_SIZE else None,
        "rows": rows,
    }


async def fact(reading: Reading, story_id: str, dispute: Row, order: Sequence[str]) -> Row:
    """Return a disputed fact: its flags, and every source's values with their letters."""
    flags = await reading.rows(FLAGS, dispute_id=dispute["id"], size=MOST_PAIRS)
    wanted = slot(dispute["slot"])
    claims = await claims_about(reading, story_id, abouts_of(dispute["about"]), wanted)
    known = {claim["claim_id"] for claim in claims}
    flagged = {flag[side] for flag in flags for side in ("a_claim_id", "b_claim_id")} - {None}
    # A claim that a flag rests on is shown whatever else had to be left out.
    for claim_id in sorted(flagged - known)[:MOST_COLUMNS]:
        claims += await claims_about(reading, story_id, [{"claim_id": claim_id}], wanted)
    return {
        "id": dispute["id"],
        "slot": dispute["slot"],
        "question": wanted.question,
        "label": label_of(dispute["label"], dispute["slot"]),
        "strength": dispute["strength"],
        "settled": bool(dispute["settled"]),
        "flags": [
            {name: flag[name] for name in ("id", "strength", "message")}
            for flag in flags[:MOST_FLAGS]
        ],
        "flags_total": len(flags) if len(flags) < MOST_PAIRS else dispute["flags"],
        **told(
            wanted,
            claims,
            order,
            flagged,
            [(flag["a_claim_id"], flag["b_claim_id"]) for flag in flags],
            await nested_places(reading, claims) if dispute["slot"] == "place" else [],
        ),
    }


def abouts_of(text: str) -> list[dict[str, str]]:
    """Return what claims share that speak of a fact, nothing where that cannot be read.

    The claims that its flags rest on are shown all the same.
    """
    try:
        abouts = json.loads(text)
    except ValueError:
        return []
    return [one for one in abouts if isinstance(one, dict)] if isinstance(abouts, list) else []


def label_of(label: str, code: str) -> str:
    """Return an event's label for a reader; its day is left out where the day is in dispute."""
    words = DAY.sub("", label) if code == "time" else label
    return words[:1].upper() + words[1:]


async def claims_about(
    reading: Reading, story_id: str, abouts: Iterable[dict[str, str]], wanted: Slot
) -> list[Row]:
    """Return the claims that speak of a fact and fill its slot."""
    found: dict[str, Row] = {}
    for about in list(abouts)[:MOST_FLAGS]:
        given = {column: value for column, value in about.items() if column in COLUMNS}
        parts = [f'"{column}" = :about_{column}' for column in given]
        # An event, like a claim, belongs to one story: its index is the better one.
        parts.append("+story_id = :story_id" if "event_id" in given else "story_id = :story_id")
        if not {"subject_id", "object_key"} & set(given):
            parts.append("mirrored = 0")
        if wanted.columns:
            filled = " or ".join(f"{column} is not null" for column in wanted.columns)
            parts.append(f"({filled})")
        for row in await reading.rows(
            CLAIMS.format(condition=" and ".join(parts)),
            story_id=story_id,
            size=MOST_CLAIMS,
            **{f"about_{column}": value for column, value in given.items()},
        ):
            found.setdefault(row["claim_id"], row)
    return [found[claim_id] for claim_id in sorted(found)]


async def nested_places(reading: Reading, claims: Iterable[Row]) -> list[tuple[str, str]]:
    """Return the pairs of places of some claims of which the first lies within the second."""
    places = sorted({claim["place_id"] for claim in claims if claim["place_id"]})
    rows = await reading.rows(WITHIN, places=json.dumps(places))
    return [(row["inner_id"], row["outer_id"]) for row in rows]


def told(
    wanted: Slot,
    claims: Sequence[Row],
    order: Sequence[str],
    flagged: Set[str | None] = frozenset(),
    pairs: Iterable[tuple[str, str | None]] = (),
    within: Iterable[tuple[str, str]] = (),
) -> Row:
    """Return what every source says of a fact.

    Args:
        wanted: the slot.
        claims: the claims that speak of it.
        order: the sources as a reader meets them.
        flagged: ids of claims that a flag rests on.
        pairs: the claims of each flag.
        within: ids of places: one, and another that it lies in.

    Returns:
        `values` by the source's name, the best passage for each value, and `groups`: for each
        letter how many sources have it, and in how many wordings where they copied each other.
    """
    ranks = {source: rank for rank, source in enumerate(order)}
    ordered = sorted(
        claims,
        key=lambda claim: (
            ranks.get(claim["source"], len(ranks)),
            claim["source"],
            claim["claim_id"] not in flagged,
            PARTS.get(claim["part"], 9),
            claim["start"],
            claim["claim_id"],
        ),
    )
    keys = {claim["claim_id"]: wanted.same(claim) for claim in ordered}
    opposed = [frozenset((keys[a], keys[b])) for a, b in pairs if a in keys and b in keys]
    letters = lettered(
        [Value(keys[claim["claim_id"]], wanted.interval(claim)) for claim in ordered],
        [pair for pair in opposed if len(pair) == 2],
        within,
    )
    values: dict[str, dict[Any, Row]] = {}
    for claim in ordered:
        of_source = values.setdefault(claim["source"], {})
        key = keys[claim["claim_id"]]
        if key not in of_source:
            of_source[key] = cell(wanted, claim, letters[key], claim["claim_id"] in flagged)
    return {
        "values": {source: list(found.values()) for source, found in values.items()},
        "groups": grouped(ordered, keys, letters),
    }


def cell(wanted: Slot, claim: Row, letters: tuple[str, ...], flagged: bool) -> Row:
    """Return one value as a source gives it."""
    hedged = wanted.hedged and claim["modality"] not in ("asserted", "reported")
    return {
        "letters": list(letters),
        "text": wanted.text(claim),
        "hedge": claim["modality"] if hedged else None,
        "negative": claim["polarity"] == "negative",
        "says": claim["attributed_to_text"] if wanted.attributed else None,
        "as_of": claim["as_of_text"],
        "approximate": wanted.dated and bool(claim["time_approximate"]),
        "part": claim["part"],
        "flagged": flagged,
        "claim_id": claim["claim_id"],
        "document_id": claim["document_id"],
        "quote": claim["quote"],
    }


def grouped(claims: Iterable[Row], keys: dict[str, Any], letters: Any) -> list[Row]:
    """Return for each letter its sources, and its wordings where sentences were copied."""
    sources: dict[str, dict[str, str]] = {}
    for claim in claims:
        for letter in letters[keys[claim["claim_id"]]]:
            of_letter = sources.setdefault(letter, {})
            of_letter.setdefault(claim["source"], plain(claim["quote"]))
    groups = []
    for letter, quotes in sorted(sources.items()):
        copied = [quote for quote in quotes.values() if len(quote.split()) >= SAME_WORDS]
        groups.append(
            {
                "letter": letter,
                "sources": len(quotes),
                "wordings": len(quotes) - len(copied) + len(set(copied)),
            }
        )
    return groups


def columns_of(rows: Iterable[Row], order: Sequence[str]) -> tuple[list[str], int]:
    """Return the sources that get a column, in the given order, and how many get none.

    Where there are too many, those with most of the values that flags rest on.
    """
    used: Counter[str] = Counter()
    for row in rows:
        for source, values in row["values"].items():
            used[source] += 1 + 100 * sum(value["flagged"] for value in values)
    ranks = {source: rank for rank, source in enumerate(order)}
    best = sorted(used, key=lambda source: (-used[source], ranks.get(source, len(ranks)), source))
    chosen = sorted(best[:MOST_COLUMNS], key=lambda source: (ranks.get(source, len(ranks)), source))
    return chosen, len(used) - len(chosen)


def within_columns(row: Row, columns: Sequence[str]) -> Row:
    """Return a fact with the values of some sources; `others` counts the rest by letter."""
    kept = {source: row["values"][source] for source in columns if source in row["values"]}
    shown = Counter(
        letter
        for values in kept.values()
        for letter in {letter for value in values for letter in value["letters"]}
    )
    others = {
        group["letter"]: group["sources"] - shown[group["letter"]]
        for group in row["groups"]
        if group["sources"] > shown[group["letter"]]
    }
    return {**row, "values": kept, "others": others}
