"""One document: its whole text by passages, claims marked, its claims and flags listed."""

from __future__ import annotations

from typing import Any

from .log import veil
from .marking import Block, Span, blocks
from .queries import documents, pictures
from .reading import Problem, Reading
from .versions import changes
from .wording import CLAIM_ROWS, ENTITIES, PARTS, STRENGTHS, basis, published, title

# Longer lists are cut, and the page says so: nobody reads them, and a browser would stall.
MOST_CLAIMS = 2000
MOST_FLAGS = 500

# Claims that only say what somebody is called or holds: too many to mark, so they are only listed.
UNMARKED_PREDICATES = frozenset({"named", "aged", "hold_office", "depicted", "photographed"})
UNMARKED_CLAUSES = frozenset({"name"})


async def gather(reading: Reading) -> dict[str, Any]:
    """Read a document with its passages, claims and flags.

    Raises:
        Problem: 404 where there is no such document.
    """
    which = {"document_id": reading.ids["document_id"]}
    document = await reading.row(documents.DOCUMENT, **which)
    if document is None:
        raise Problem(
            404, "There is no such document in this database.", start=reading.links.root()
        )
    flags = await reading.rows(documents.DOCUMENT_FLAGS, size=MOST_FLAGS, **which)
    flags = await veil(reading, flags)
    flags.sort(key=lambda flag: (place_of(flag, document["id"]), flag["strength_rank"], flag["id"]))
    counted = await reading.row(documents.COUNT_DOCUMENT_CLAIMS, **which)
    return {
        "database": reading.database,
        "document": document,
        "versions": await reading.rows(documents.DOCUMENT_VERSIONS, **which),
        "earlier": await what_changed(reading, document),
        "passages": await reading.rows(documents.PASSAGES, **which),
        "claims": await reading.rows(documents.DOCUMENT_CLAIMS, size=MOST_CLAIMS, **which),
        "claims_total": counted["claims"] if counted else 0,
        "pictures": await reading.rows(pictures.DOCUMENT_PICTURES, **which),
        "flags": flags,
        "flags_cut": len(flags) == MOST_FLAGS,
    }


async def what_changed(reading: Reading, document: dict[str, Any]) -> dict[str, Any] | None:
    """Return the version before this one and what changed since; None for the first version."""
    earlier = await reading.row(documents.EARLIER_TEXT, document_id=document["id"])
    if earlier is None:
        return None
    text = earlier.pop("text")
    return {**earlier, "changes": changes(text, document["text"])}


def sides_in(flag: dict[str, Any], document_id: str) -> list[str]:
    """Return which sides of a flag lie in a document: "a", "b" or both."""
    return [side for side in "ab" if flag[f"{side}_document_id"] == document_id]


def place_of(flag: dict[str, Any], document_id: str) -> int:
    """Return where a flag first touches a document."""
    return min(int(flag[f"{side}_start"]) for side in sides_in(flag, document_id))


async def present(reading: Reading, data: dict[str, Any]) -> dict[str, Any]:
    """Add the marked text and the numbers that tie marks, claims and flags together."""
    document, flags = data["document"], data["flags"]
    numbers: dict[str, list[int]] = {}
    for number, flag in enumerate(flags, 1):
        for side in sides_in(flag, document["id"]):
            numbers.setdefault(flag[f"{side}_claim_id"], []).append(number)
    marked = {claim["id"] for claim in data["claims"] if is_marked(claim, numbers)}
    return {
        "path": reading.links.document(document["id"]),
        "blocks": marked_text(data, marked, numbers),
        "marked": marked,
        "numbers": numbers,
        "margin": [margin_note(flag, document["id"]) for flag in flags],
        # Columns that say something of at least one claim.
        "rows": [(label, read) for label, read in CLAIM_ROWS if any(map(read, data["claims"]))],
        "entities": ENTITIES,
        "strengths": STRENGTHS,
        "parts": PARTS,
        "published": published,
        "basis": basis,
        "title": title,
    }


def is_marked(claim: dict[str, Any], numbers: dict[str, list[int]]) -> bool:
    """Return whether a claim is marked in the text: always where a flag rests on it."""
    only_names = claim["predicate"] in UNMARKED_PREDICATES or claim["clause"] in UNMARKED_CLAUSES
    return claim["id"] in numbers or not only_names


def marked_text(
    data: dict[str, Any], marked: set[str], numbers: dict[str, list[int]]
) -> list[Block]:
    """Return the text cut into passages and slices."""
    spans = [
        Span(
            start=claim["start"],
            end=claim["end"],
            id=claim["id"],
            label=f"claim {row}",
            kind="flagged" if claim["id"] in numbers else "quiet",
            numbers=tuple(numbers.get(claim["id"], ())),
        )
        for row, claim in enumerate(data["claims"], 1)
        if claim["id"] in marked
    ]
    passages = [(passage["kind"], passage["start"], passage["end"]) for passage in data["passages"]]
    return blocks(data["document"]["text"], passages, spans)


def margin_note(flag: dict[str, Any], document_id: str) -> dict[str, Any]:
    """Return a flag as it stands beside the text: what is here, and what the other side has."""
    here = sides_in(flag, document_id)[0]
    other = "b" if here == "a" else "a"
    return {
        **flag,
        "here": flag[f"{here}_value"],
        "claim_id": flag[f"{here}_claim_id"],
        "other_source": flag[f"{other}_source"],
        "other_value": flag[f"{other}_value"],
    }
