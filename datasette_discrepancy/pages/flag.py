"""The evidence for one flag: both passages, the values, the rule, its history."""

from __future__ import annotations

from typing import Any

from ..compat import may_run_sql, may_view
from . import queries
from .compared import compared_beside
from .marking import Span, slices, window
from .reading import Problem, Reading
from .review import why_not
from .wording import CLAIM_ROWS, FATES, PARTS, STRENGTHS, basis, published, title

# Kinds of passages that speak of a picture, which then is shown beside them.
PICTURE_PARTS = frozenset({"caption", "alt", "embedded_caption", "metadata"})
# Code points shown on either side of a quote at most, within its passage.
CONTEXT = 700


async def gather(reading: Reading) -> dict[str, Any]:
    """Read a flag and everything that bears on it.

    Raises:
        Problem: 404 where there is no such flag; with its reviews where it was judged once.
    """
    flag_id = reading.ids["flag_id"]
    flag = await reading.row(queries.FLAG, flag_id=flag_id)
    reviews = await reviews_of(reading, flag_id)
    if flag is None:
        raise Problem(
            404,
            "This flag no longer stands: the documents or the rules have changed since."
            if reviews
            else "There is no such flag in this database.",
            flag_id=flag_id,
            reviews=reviews,
            start=reading.links.root(),
        )
    place = {"story_id": flag["story_id"], "flag_id": flag_id}
    rule = await reading.row(queries.RULE, rule_id=flag["rule_id"])
    return {
        "database": reading.database,
        "flag": flag,
        "rule": rule,
        "compared": await compared_beside(reading, flag, rule),
        "sides": [
            await side(reading, flag, letter)
            for letter in "ab"
            if flag[f"{letter}_document_id"] is not None
        ],
        "other_sources": await reading.rows(
            queries.OTHER_DOCUMENTS, story_id=flag["story_id"], source=flag["a_source"]
        )
        if flag["b_document_id"] is None
        else [],
        "same_claims": await reading.rows(
            queries.FLAGS_ON_CLAIMS,
            a_claim_id=flag["a_claim_id"],
            b_claim_id=flag["b_claim_id"],
            **place,
        ),
        "previous": await neighbour(reading, queries.PREVIOUS_FLAG, flag, place),
        "next": await neighbour(reading, queries.NEXT_FLAG, flag, place),
        "reviews": reviews,
        "evidence_changed": bool(reviews)
        and reviews[-1]["evidence"] not in (None, flag["evidence"]),
    }


async def reviews_of(reading: Reading, flag_id: str) -> list[dict[str, Any]]:
    """Read the verdicts on a flag, oldest first; none where the actor may not read the log."""
    if not await may_view(reading.datasette, reading.actor, reading.database, ["flag_review"]):
        return []
    return await reading.rows(queries.REVIEWS, flag_id=flag_id)


async def neighbour(
    reading: Reading, sql: str, flag: dict[str, Any], place: dict[str, Any]
) -> str | None:
    """Return the id of the flag before or after this one in its story."""
    row = await reading.row(sql, strength_rank=flag["strength_rank"], **place)
    return None if row is None else str(row["id"])


async def side(reading: Reading, flag: dict[str, Any], letter: str) -> dict[str, Any]:
    """Read one side of a flag: the document, the claim, and the passage about the quote."""
    start, end = flag[f"{letter}_start"], flag[f"{letter}_end"]
    document_id = flag[f"{letter}_document_id"]
    document = await reading.row(queries.DOCUMENT, document_id=document_id)
    if document is None:
        raise Problem(500, f"The flag names document {document_id}, which is not there.")
    text = document.pop("text")
    passage = await reading.row(queries.PASSAGE, document_id=document_id, start=start, end=end)
    low, high = (passage["start"], passage["end"]) if passage else (0, len(text))
    first, last = window(text, start, end, low, high, CONTEXT)
    return {
        "side": letter,
        "source": flag[f"{letter}_source"],
        "part": flag[f"{letter}_part"],
        "value": flag[f"{letter}_value"],
        "quote": flag[f"{letter}_quote"],
        "start": start,
        "end": end,
        "quote_is_exact": text[start:end] == flag[f"{letter}_quote"],
        "document": document,
        "pictures": await reading.rows(queries.CLAIM_PICTURES, claim_id=flag[f"{letter}_claim_id"])
        if flag[f"{letter}_part"] in PICTURE_PARTS
        else [],
        "claim": await reading.row(queries.CLAIM, claim_id=flag[f"{letter}_claim_id"]),
        "context": {
            "text": text[first:last],
            "start": first,
            "end": last,
            "cut_before": first > low,
            "cut_after": last < high,
        },
    }


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add the marked passages, the claims row by row, and who may do what."""
    flag, sides = data["flag"], data["sides"]
    claims = [one["claim"] for one in sides]
    rows = [
        (label, [read(claim) if claim else "" for claim in claims]) for label, read in CLAIM_ROWS
    ]
    sql = data["rule"] and data["rule"]["sql"]
    runs = sql and await may_run_sql(reading.datasette, reading.actor, reading.database)
    return {
        "path": reading.links.flag(flag["id"]),
        "marked": [marked(one) for one in sides],
        "claim_rows": [(label, values) for label, values in rows if any(values)],
        "run_sql": reading.links.sql(sql) if runs else None,
        "why_not": why_not(reading),
        "form": {},
        "form_errors": [],
        "strengths": STRENGTHS,
        "parts": PARTS,
        "fates": FATES,
        "published": published,
        "basis": basis,
        "title": title,
    }


def marked(one: dict[str, Any]) -> list[Any]:
    """Return the slices of a side's passage with the quote marked."""
    context = one["context"]
    span = Span(
        one["start"] - context["start"], one["end"] - context["start"], one["side"], "quoted words"
    )
    return slices(context["text"], [span])
