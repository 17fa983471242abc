"""Every address of ours, made from the registered routes, over a story that has all there is.

A new route comes into the tests by itself; one that asks for an id of a new kind stops them until
it is named here.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from hand_made import PICTURE, PICTURE_SOURCE, HandMade

from datasette_discrepancy.pages.review import POSTS
from datasette_discrepancy.pages.routes import routes

GONE = "feedfacefeedface"
GROUP = re.compile(r"\(\?P<(\w+)>[^)]*\)")
# What the claims of the story say, as the rules read it: claim -> columns of claim_reading.
READINGS: dict[str, dict[str, Any]] = {
    "twelve": {"quantity_text": "Twelve", "quantity_min": 12, "quantity_max": 12},
    "seventeen": {"quantity_text": "Seventeen", "quantity_min": 17, "quantity_max": 17},
    "opened": {"time_text": "on Saturday", "day_first": date(2031, 5, 3).toordinal()},
    "plans": {"time_text": "next month", "day_first": date(2031, 6, 1).toordinal()},
}


def complete(made: HandMade) -> HandMade:
    """Add to the harbour story: facts, dates, a second version, verdicts, one on no flag."""
    made.add(
        "event", id="struck", story_id=made.story_id, predicate="injure", label="Ferry injures"
    )
    for claim, columns in READINGS.items():
        row = made.db.table("claim").get(made.claims[claim])
        document = made.db.table("document").get(row["document_id"])
        made.db.table("claim").update(row["id"], {"event_id": "struck"})
        made.add(
            "claim_reading",
            **{
                "claim_id": row["id"],
                "mirrored": 0,
                "story_id": made.story_id,
                "event_id": "struck",
                "document_id": document["id"],
                "source_id": document["source_id"],
                "part": "caption" if claim == "opened" else "body",
                "predicate": row["predicate"],
                "subject_id": row["subject_id"],
                "subject_text": row["subject_text"],
                "attributed_to_text": row["attributed_to_text"],
                "polarity": row["polarity"],
                "modality": row["modality"],
                "day_last": columns.get("day_first"),
                **columns,
            },
        )
    for rule, slot, claims in (
        ("number_conflict", "quantity", ("twelve", "seventeen")),
        ("planned_vs_done", "time", ("opened", "plans")),
    ):
        flag = made.db.table("flag").get(made.flags[rule])
        made.add(
            "dispute",
            id=f"dispute-{slot}",
            story_id=made.story_id,
            slot=slot,
            label="Ferry injures passengers (3 May 2031)",
            about=json.dumps([{"claim_id": made.claims[claim]} for claim in claims]),
            event_id="struck",
            strength=flag["strength"],
            strength_rank=flag["strength_rank"],
            settled=0,
            flags=1,
            sources=2,
        )
        made.db.table("flag").update(flag["id"], {"dispute_id": f"dispute-{slot}"})
    for day, flag_id in enumerate(made.flags.values(), 1):
        raised = f"2031-05-0{day}T08:00:00+00:00"
        made.add("flag_raised", flag_id=flag_id, story_id=made.story_id, raised_at=raised)
    quay = made.documents["The Quay"]
    lineage = made.db.table("document").get(quay)["lineage"]
    made.db.table("document").update(quay, {"current": 0})
    made.add_document(
        "The Quay",
        [("headline", "What we know now"), ("body", "The company counts 240 people on board.")],
        ("2031-05-05", "metadata"),
        lineage=lineage,
        version=2,
        author="Oda Lindqvist",
        url="https://quay.example/ferry",
    )
    explained = {"reason": "rounding", "note": "a private thought", "message": "It said so once"}
    made.review(made.flags["planned_vs_done"], "explained", evidence="other", **explained)
    made.review(GONE, "explained", **explained)
    return made


def ids_of(made: HandMade) -> dict[str, list[str]]:
    """Return the ids that addresses name, the richest of each kind first."""
    named = {
        "story_id": [made.story_id],
        "flag_id": [*made.flags.values()],
        "document_id": [*made.documents.values()],
        "entity_id": [*made.entities.values()],
        "picture_id": [PICTURE],
    }
    return {"database": ["harbour"], **{name: [*ids, GONE] for name, ids in named.items()}}


def expanded(pattern: str, ids: dict[str, list[str]]) -> Iterator[str]:
    """Yield the addresses that a route answers to.

    Raises:
        KeyError: the route names an id that :func:`ids_of` does not know.
    """
    path = pattern.removeprefix("^").removesuffix("$").replace("/.+", "/nothing/of/ours")
    names = GROUP.findall(path)
    for values in itertools.product(*(ids[name] for name in names)):
        address = path.replace("\\.", ".")
        for value in values:
            address = GROUP.sub(value, address, count=1)
        assert re.match(pattern, address), (pattern, address)
        yield address


def every_address(made: HandMade, *, posts: bool = False, brief: bool = False) -> list[str]:
    """Return every address of ours that can be read, or that forms are posted to.

    Args:
        made: the story.
        posts: whether to return those for forms.
        brief: one id of each kind, and one that is not there, in place of all of them.
    """
    ids = ids_of(made)
    if brief:
        ids = {name: list(dict.fromkeys([known[0], known[-1]])) for name, known in ids.items()}
        ids["document_id"].insert(1, made.documents[PICTURE_SOURCE])
    found: list[str] = []
    for pattern, _ in routes():
        posted = any(f"/discrepancy{path}$" in pattern for path in POSTS)
        if posted is posts:
            found += list(expanded(pattern, ids))
    assert found
    return found


# Ids, and what a constraint of the table allows alone.
KEPT = re.compile(r"(?:^|_)id$|key$|^lineage$|^verdict$")


def soaked(made: HandMade, hostile: str) -> None:
    """Write a text into every column of every table that holds any, ids left out."""
    for table in made.db.tables:
        if table.name.startswith("_"):
            continue
        references = {key.column for key in table.foreign_keys}
        for column in table.columns:
            if column.type.lower() != "text" or column.name in {*table.pks, *references}:
                continue
            if KEPT.search(column.name):
                continue
            for number, row in enumerate(list(table.pks_and_rows_where())):
                # Names of outlets differ.
                text = f"{hostile} {number}" if table.name == "source" else hostile
                table.update(row[0], {column.name: text})
    made.db.execute("update document set url = ?, language = ?", [f"javascript:{hostile}", hostile])


def image_of(made: HandMade) -> str:
    """Return the address of the one picture that there is."""
    return f"/harbour/-/discrepancy/image/{made.documents[PICTURE_SOURCE]}.jpg"
