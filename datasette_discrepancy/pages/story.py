"""A story: its documents, and its flags with both quotes, filtered by plain links."""

from __future__ import annotations

from typing import Any

from .queries import RULE_TITLES, STORY, STORY_DOCUMENTS, STORY_FLAG_COUNTS, STORY_FLAGS
from .reading import Problem, Reading
from .start import counted, tallied
from .wording import PARTS, STATUSES, STRENGTHS, basis, published, title

PAGE_SIZE = 50
FILTERS = ("strength", "status", "rule")


def first_row(text: str | None) -> int:
    """Return the number of the first flag to show, from the query string's ``_next``."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


async def gather(reading: Reading) -> dict[str, Any]:
    """Read the story, its documents and the flags that pass the filters.

    Raises:
        Problem: 404 where there is no such story.
    """
    story = await reading.row(STORY, story_id=reading.ids["story_id"])
    if story is None:
        raise Problem(404, "There is no such story in this database.", start=reading.links.root())
    filters = {name: reading.request.args.get(name) or None for name in FILTERS}
    first = first_row(reading.request.args.get("_next"))
    documents = await reading.rows(STORY_DOCUMENTS, story_id=story["id"])
    counts = await reading.rows(STORY_FLAG_COUNTS, story_id=story["id"])
    flags = await reading.rows(
        STORY_FLAGS, story_id=story["id"], size=PAGE_SIZE + 1, first=first, **filters
    )
    more = len(flags) > PAGE_SIZE
    after = first + PAGE_SIZE if more else None
    return {
        "database": reading.database,
        "story": story,
        "documents": documents,
        "counts": {**tallied(counts), "rule": counted(counts, "rule_id")},
        "filters": filters,
        "flags": flags[:PAGE_SIZE],
        "next": after,
        "next_url": reading.links.story(story["id"], **filters, _next=after) if more else None,
    }


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add the filter chips: plain links that keep the other filters, with their numbers."""
    titles = {rule["id"]: rule["title"] for rule in await reading.rows(RULE_TITLES)}
    story_id, filters, counts = data["story"]["id"], data["filters"], data["counts"]

    def chips(name: str, codes: dict[str, int]) -> list[dict[str, Any]]:
        return [
            {
                "label": titles.get(code, code) if name == "rule" else code,
                "number": number,
                "chosen": filters[name] == code,
                "href": reading.links.story(
                    story_id, **{**filters, name: None if filters[name] == code else code}
                ),
            }
            for code, number in codes.items()
            if number or filters[name] == code
        ]

    by_rule = dict(sorted(counts["rule"].items(), key=lambda item: titles.get(item[0], item[0])))
    return {
        "path": reading.links.story(story_id),
        "query": reading.links.story(story_id, **filters).partition("?")[2],
        "chips": [
            ("Strength", chips("strength", counts["strength"])),
            ("Status", chips("status", counts["status"])),
            ("Rule", chips("rule", by_rule)),
        ],
        "filtered": any(filters.values()),
        "strengths": STRENGTHS,
        "statuses": STATUSES,
        "titles": titles,
        "parts": PARTS,
        "published": published,
        "basis": basis,
        "title": title,
    }
