"""Who differs from whom: numbers of open flags between every two sources of a story."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from .log import visible_status
from .reading import Reading

Row = dict[str, Any]

# More rows and columns nobody reads; those with most flags are kept.
MOST_SOURCES = 12
# Which sources have most is judged by so many flags; the numbers shown are of all.
MOST_FLAGS = 50_000

# One index holds all that is asked.
RANKED = """
with some as (
    select a_source, b_source from flag
    where story_id = :story_id and {status} = 'open'
    limit :size
)
select source, sum(flags) as flags
from (
    select a_source as source, count(*) as flags from some group by a_source
    union all
    select b_source, count(*) from some where b_source is not a_source group by b_source
)
where source is not null
group by source
order by 2 desc, 1
"""
PAIRS = """
select a_source, b_source, count(*) as flags
from flag
where story_id = :story_id and {status} = 'open'
    and a_source in (select value from json_each(:sources))
    and (b_source is null or b_source in (select value from json_each(:sources)))
group by a_source, b_source
"""


async def matrix(reading: Reading, story_id: str) -> Row:
    """Return the numbers of open flags between sources.

    Returns:
        `sources`: in order of their flags, the most first, at most :data:`MOST_SOURCES`;
        `left_out`: how many more there are; `pairs`: `a`, `b` (None where no other source reports
        it, the same as `a` within one source) and `flags`; each pair stands once.
    """
    status, bound = visible_status(reading)
    ranked = await reading.rows(
        RANKED.format(status=status), story_id=story_id, size=MOST_FLAGS, **bound
    )
    sources = [row["source"] for row in ranked[:MOST_SOURCES]]
    counted: Counter[tuple[str, str | None]] = Counter()
    for row in await reading.rows(
        PAIRS.format(status=status), story_id=story_id, sources=json.dumps(sources), **bound
    ):
        a, b = row["a_source"], row["b_source"]
        counted[(a, b) if b is None else (min(a, b), max(a, b))] += row["flags"]
    pairs = sorted(counted.items(), key=lambda item: (-item[1], item[0][0], item[0][1] or ""))
    return {
        "sources": sources,
        "left_out": len(ranked) - len(sources),
        "pairs": [{"a": a, "b": b, "flags": flags} for (a, b), flags in pairs],
    }


def as_table(found: Row) -> list[tuple[str, list[tuple[str | None, int]]]]:
    """Return the rows of the table: a source, and the others with the number of flags between them.

    Each pair stands once, below the diagonal; the last cell is what no other source reports.
    """
    flags = {(pair["a"], pair["b"]): pair["flags"] for pair in found["pairs"]}
    rows = []
    for number, a in enumerate(found["sources"]):
        others = found["sources"][: number + 1]
        cells: list[tuple[str | None, int]] = [
            (b, flags.get((min(a, b), max(a, b)), 0)) for b in others
        ]
        rows.append((a, [*cells, (None, flags.get((a, None), 0))]))
    return rows
