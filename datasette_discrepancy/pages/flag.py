"""The evidence for one flag: both passages, the values, the rule, its history."""

from __future__ import annotations

from typing import Any

from ..compat import may_run_sql, may_view
from .compared import compared_beside, readable
from .filtering import Filter, read_filter
from .listing import OF_ALL, neighbour
from .log import reviews_of, standing, told, veil, visible_status
from .marking import Span, slices, window
from .passage_link import passage_link
from .queries import documents, flags, pictures
from .reading import Problem, Reading
from .reviewers import is_blind, reviewer_of, why_not
from .rule_words import rule_in_words
from .shown import safe_url
from .slots import predecessor, successors
from .suggestions import suggested
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
    flag = await reading.row(flags.FLAG, flag_id=flag_id)
    reviews = await reviews_of(reading, flag_id)
    if flag is None:
        raise await gone(reading, flag_id, reviews)
    (flag,) = await veil(reading, [flag])
    chosen = filter_of(reading, flag["story_id"])
    rule = await reading.row(flags.RULE, rule_id=flag["rule_id"])
    sides = [
        await side(reading, flag, letter)
        for letter in "ab"
        if flag[f"{letter}_document_id"] is not None
    ]
    given = standing(reviews)
    last = given[-1] if given else None
    return {
        "database": reading.database,
        "flag": flag,
        "rule": rule,
        "compared": await compared_beside(reading, flag, rule),
        "sides": sides,
        "other_sources": await reading.rows(
            flags.OTHER_DOCUMENTS, story_id=flag["story_id"], source=flag["a_source"]
        )
        if flag["b_document_id"] is None
        else [],
        "same_claims": await veil(
            reading,
            await reading.rows(
                flags.FLAGS_ON_CLAIMS,
                a_claim_id=flag["a_claim_id"],
                b_claim_id=flag["b_claim_id"],
                story_id=flag["story_id"],
                flag_id=flag_id,
            ),
        ),
        "previous": await neighbour(reading, chosen, flag_id, "<"),
        "next": await neighbour(reading, chosen, flag_id, ">"),
        "reviews": reviews,
        "evidence_changed": bool(reviews)
        and reviews[-1]["evidence"] not in (None, flag["evidence"]),
        "last": last,
        "follows": await followed(reading, flag_id) if last is None else None,
        "suggested": suggested(flag, sides),
    }


def filter_of(reading: Reading, story_id: str) -> Filter:
    """Return the list that the reader came from: of the flag's story, unless they say otherwise."""
    given = reading.request.args.get
    return read_filter(None if given(OF_ALL) else story_id, given, *visible_status(reading))


async def gone(reading: Reading, flag_id: str, reviews: list[dict[str, Any]]) -> Problem:
    """Return what to say of a flag that is not there: what was said of it, and what follows it."""
    if not reviews:
        return Problem(404, "There is no such flag in this database.", start=reading.links.root())
    following = await successors(reading, reviews[-1]["slot"])
    return Problem(
        404,
        "This flag no longer stands: the documents or the rules have changed since.",
        flag_id=flag_id,
        message=reviews[-1]["message"],
        reviews=reviews,
        follow=[{**one, "path": reading.links.flag(one["id"])} for one in following],
        start=reading.links.root(),
    )


async def followed(reading: Reading, flag_id: str) -> dict[str, Any] | None:
    """Return the last verdict on the flag whose place this one took, where the actor may see it."""
    if not await may_view(reading.datasette, reading.actor, reading.database, ["flag_review"]):
        return None
    found = await predecessor(reading, flag_id)
    if found is None or found["verdict"] == "open":
        return None
    hidden = is_blind(reading) and found["reviewer"] != reviewer_of(reading)
    return None if hidden else found


async def side(reading: Reading, flag: dict[str, Any], letter: str) -> dict[str, Any]:
    """Read one side of a flag: the document, the claim, and the passage about the quote."""
    start, end = flag[f"{letter}_start"], flag[f"{letter}_end"]
    document_id = flag[f"{letter}_document_id"]
    document = await reading.row(documents.DOCUMENT, document_id=document_id)
    if document is None:
        raise Problem(500, f"The flag names document {document_id}, which is not there.")
    text = document.pop("text")
    exact = text[start:end] == flag[f"{letter}_quote"]
    passage = await reading.row(flags.PASSAGE, document_id=document_id, start=start, end=end)
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
        "quote_is_exact": exact,
        "live": passage_link(safe_url(document["url"]), text, start, end) if exact else None,
        "document": document,
        "pictures": await reading.rows(pictures.CLAIM_PICTURES, claim_id=flag[f"{letter}_claim_id"])
        if flag[f"{letter}_part"] in PICTURE_PARTS
        else [],
        "claim": await reading.row(flags.CLAIM, claim_id=flag[f"{letter}_claim_id"]),
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
    flag, sides, links = data["flag"], data["sides"], reading.links
    claims = [one["claim"] for one in sides]
    rows = [
        (label, values)
        for label, read in CLAIM_ROWS
        for values in [[read(claim) if claim else "" for claim in claims]]
        if any(values)
    ]
    sql = data["rule"] and data["rule"]["sql"]
    runs = sql and await may_run_sql(reading.datasette, reading.actor, reading.database)
    chosen = filter_of(reading, flag["story_id"])
    query = {**chosen.query, **({} if chosen.story_id else {OF_ALL: "1"})}
    rule = readable(data["rule"])
    return {
        "path": links.flag(flag["id"]),
        "marked": [marked(one) for one in sides],
        "claim_rows": [(label, values) for label, values in rows if any(values)],
        "run_sql": links.sql(sql) if runs else None,
        "in_words": rule_in_words(rule) if rule else None,
        "why_not": why_not(reading),
        "blind": is_blind(reading) and data["last"] is None,
        "previous_url": data["previous"] and links.flag(data["previous"], **query),
        "next_url": data["next"] and links.flag(data["next"], **query),
        "list_url": links.flags(chosen.story_id, **chosen.query),
        "narrowed": bool(chosen.chosen) or chosen.story_id is None,
        "review": links.review(flag["id"], **query),
        "here": links.flag(flag["id"], **query).removeprefix(links.root()),
        "done": await told(reading, reading.request.args.get("_done")),
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
