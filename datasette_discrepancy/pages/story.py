"""A story: its disputed facts with every source's value, who differs from whom, when, and where."""

from __future__ import annotations

from typing import Any

from .agreed import agreed_facts
from .counting import flag_counts
from .facts import MOST_VALUES, columns_of, facts, within_columns
from .listing import first_row
from .log import visible_status
from .matrix import as_table, matrix
from .queries import stories
from .reading import Problem, Reading
from .start import counted, tallied
from .timeline import drawn, timeline
from .wording import PARTS, STATUSES, STRENGTHS, basis, published, title

# Longer lists are cut, and the page says so.
MOST_DOCUMENTS = 100
# So many flags stand on the page with both quotes; the others in the list.
TOP_FLAGS = 3


async def story_of(reading: Reading) -> dict[str, Any]:
    """Return the story that the address names.

    Raises:
        Problem: 404 where there is no such story.
    """
    story = await reading.row(stories.STORY, story_id=reading.ids["story_id"])
    if story is None:
        raise Problem(404, "There is no such story in this database.", start=reading.links.root())
    return story


async def gather(reading: Reading) -> dict[str, Any]:
    """Read the story, its facts, the flags between its sources, its dates and its documents.

    Raises:
        Problem: 404 where there is no such story.
    """
    story = await story_of(reading)
    which = {"story_id": story["id"]}
    first = first_row(reading.request.args.get("_next"))
    status, bound = visible_status(reading)
    counts = await flag_counts(reading, [story["id"]])
    flags = await reading.rows(
        stories.STORY_TOP_FLAGS.format(status=status), size=TOP_FLAGS, **which, **bound
    )
    documents = await reading.rows(stories.STORY_DOCUMENTS, size=MOST_DOCUMENTS + 1, **which)
    # A file that an earlier version checked has no disputes; it may not be ours to change.
    there = await reading.row(stories.DISPUTES_THERE)
    order = list(dict.fromkeys(document["source"] for document in documents))
    found = await facts(reading, story["id"], first, order) if there else None
    agreed = await agreed_facts(reading, story["id"], order) if there else []
    columns, without = columns_of([*(found["rows"] if found else []), *agreed], order)
    if found:
        found["rows"] = [within_columns(row, columns) for row in found["rows"]]
    return {
        "database": reading.database,
        "story": story,
        "counts": {**tallied(counts), "rule": counted(counts, "rule_id")},
        "facts": found,
        "flags": flags,
        "agreed": [within_columns(row, columns) for row in agreed],
        "columns": columns,
        "sources_without_column": without,
        "matrix": await matrix(reading, story["id"]),
        "timeline": await timeline(reading, story["id"], documents) if there else None,
        "documents": documents[:MOST_DOCUMENTS],
        "documents_cut": len(documents) > MOST_DOCUMENTS,
        "next": found and found["next"],
        "next_url": reading.links.story(story["id"], _next=found["next"])
        if found and found["next"]
        else None,
    }


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add the grid's columns, the rows of the matrix and the drawing."""
    titles = {rule["id"]: rule["title"] for rule in await reading.rows(stories.RULE_TITLES)}
    first = data["facts"]["first"] if data["facts"] else 0
    return {
        "path": reading.links.story(data["story"]["id"]),
        "query": f"_next={first}" if first else "",
        "feed": reading.links.flags_as("atom", data["story"]["id"]),
        "csv": reading.links.flags_as("csv", data["story"]["id"]),
        "titles": titles,
        "most_values": MOST_VALUES,
        "sources": {document["source"] for document in data["documents"]},
        "matrix_rows": as_table(data["matrix"]),
        "drawing": drawn(data["timeline"]) if data["timeline"] else None,
        "strengths": STRENGTHS,
        "statuses": STATUSES,
        "parts": PARTS,
        "published": published,
        "basis": basis,
        "title": title,
    }
