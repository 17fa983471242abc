"""A story: its documents, and the strongest of its flags with both quotes."""

from __future__ import annotations

from typing import Any

from . import queries
from .reading import Problem, Reading
from .start import counted, tallied
from .wording import PARTS, STATUSES, STRENGTHS, basis, published, title

# So many flags stand on the page itself; the others in the list.
TOP_FLAGS = 3


async def gather(reading: Reading) -> dict[str, Any]:
    """Read the story, its documents, the numbers of its flags and the strongest of them.

    Raises:
        Problem: 404 where there is no such story.
    """
    story = await reading.row(queries.STORY, story_id=reading.ids["story_id"])
    if story is None:
        raise Problem(404, "There is no such story in this database.", start=reading.links.root())
    which = {"story_id": story["id"]}
    counts = await reading.rows(queries.STORY_FLAG_COUNTS, **which)
    return {
        "database": reading.database,
        "story": story,
        "documents": await reading.rows(queries.STORY_DOCUMENTS, **which),
        "counts": {**tallied(counts), "rule": counted(counts, "rule_id")},
        "flags": await reading.rows(queries.STORY_TOP_FLAGS, size=TOP_FLAGS, **which),
    }


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add the words that the page needs."""
    titles = {rule["id"]: rule["title"] for rule in await reading.rows(queries.RULE_TITLES)}
    return {
        "path": reading.links.story(data["story"]["id"]),
        "strengths": STRENGTHS,
        "statuses": STATUSES,
        "titles": titles,
        "parts": PARTS,
        "published": published,
        "basis": basis,
        "title": title,
    }
