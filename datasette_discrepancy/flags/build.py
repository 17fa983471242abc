"""From pairs of readings to flags: one for a rule, two documents, two values.

An article repeats itself: headline, caption and body say the same. Three mentions on each side
would make nine flags, so the pairs are put together and the clearest pair of quotes stands for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.identifiers import content_id
from datasette_discrepancy.rules.columns import IDENTITY
from datasette_discrepancy.rules.messages import render
from datasette_discrepancy.rules.model import STRENGTH_RANK, Rule

Reading = Mapping[str, Any]
Hit = tuple[str, str | None, int, int | None]

READINGS = """
select r.*, c.key, c.passage_id, c.confidence, c.quote, c.start, c."end",
       d.title, d.published, s.name as source, st.name as story
from claim_reading r
join claim c on c.id = r.claim_id
join document d on d.id = c.document_id
join source s on s.id = d.source_id
join story st on st.id = r.story_id
where r.claim_id in ({marks})
"""
BATCH = 500

# Where a quote reads best: whole sentences before headlines before captions.
PART_RANK = {"body": 0, "standfirst": 1, "headline": 2, "caption": 3}
# Passages in which captions speak, and those in which a picture's file does.
CAPTION_PARTS = frozenset({"caption", "alt"})
FILE_PARTS = frozenset({"metadata", "embedded_caption"})


def read_readings(db: Database, claim_ids: Iterable[str]) -> dict[tuple[str, int], Reading]:
    """Return the readings of some claims with what a flag shows of them, by claim and mirror."""
    wanted = sorted(set(claim_ids))
    found: dict[tuple[str, int], Reading] = {}
    for first in range(0, len(wanted), BATCH):
        batch = wanted[first : first + BATCH]
        for row in db.query(READINGS.format(marks=", ".join("?" * len(batch))), batch):
            found[row["claim_id"], row["mirrored"]] = row
    return found


def build_flags(db: Database, rule: Rule, hits: Iterable[Hit]) -> list[dict[str, Any]]:
    """Return the rows of `flag` for the pairs that a rule's SQL found, sorted by story and id.

    Written in this order the flags of a story share pages of the file, and are read together.

    Args:
        db: the database, only read.
        rule: the rule.
        hits: rows of the rule's SQL: two claims and which of their readings met.
    """
    pairs = list(hits)
    readings = read_readings(db, (claim for hit in pairs for claim in hit[:2] if claim))
    # Most groups are of one pair: only where there is another one is anything ranked.
    best: dict[tuple[Any, ...], tuple[Reading, Reading | None]] = {}
    for a, b in _claim_pairs(pairs, readings):
        group = _group(rule, a, b)
        if group not in best or _rank(a, b) < _rank(*best[group]):
            best[group] = (a, b)
    rows = {row["id"]: row for row in (flag(rule, a, b) for a, b in best.values())}
    return sorted(rows.values(), key=lambda row: (row["story_id"], row["id"]))


def _claim_pairs(
    hits: list[Hit], readings: Mapping[tuple[str, int], Reading]
) -> Iterator[tuple[Reading, Reading | None]]:
    """Yield each pair of claims once, in the readings that mirror least."""
    seen = set()
    for a_id, b_id, a_mirrored, b_mirrored in sorted(
        hits, key=lambda hit: (hit[2] + (hit[3] or 0), hit[2], hit[0], hit[1] or "")
    ):
        pair = frozenset((a_id, b_id))
        if pair not in seen:
            seen.add(pair)
            b = readings[b_id, b_mirrored or 0] if b_id is not None else None
            yield readings[a_id, a_mirrored], b


def _value(rule: Rule, side: int, claim: Reading) -> Any:
    """Return the disputed value as a reader sees it."""
    return claim[rule.show[side]] if rule.show else None


def _identity(rule: Rule, side: int, claim: Reading) -> tuple[str, ...]:
    """Return what makes two values of one document the same value.

    A picture's file is one witness, whatever several of its fields say of one fact.
    """
    if _of_file(claim):
        return ()
    shown = rule.show[side] if rule.show else None
    columns = IDENTITY.get(shown or "", (shown,) if shown else ())
    # Where the id behind a text is unknown, the text itself tells values apart.
    known = [claim[column] for column in columns if claim[column] is not None]
    values = known or ([claim[shown]] if shown else [])
    return tuple(" ".join(str(value).casefold().split()) for value in values)


def _group(rule: Rule, a: Reading, b: Reading | None) -> tuple[Any, ...]:
    """Return what flags are one by: block, documents and values, whichever side is which.

    The block counts as a set: of a symmetric deed one claim may name the same two people in either
    order.
    """
    if b is None and a["part"] in CAPTION_PARTS:
        # A caption tells one scene: whatever of it a rule on one claim finds is one finding.
        return (a["passage_id"],)
    block = tuple(sorted(str(a[column]) for column in rule.pair.same))
    sides = [(claim, side) for side, claim in enumerate((a, b)) if claim is not None]
    return (
        block,
        tuple(sorted((_witness(claim), _identity(rule, side, claim)) for claim, side in sides)),
        # A rule on one claim has no block: each claim is a finding of its own, repeated or not.
        (a["event_id"] or a["key"]) if b is None else None,
    )


def _witness(claim: Reading) -> str:
    """Return who says it: the document, and for all copies of one picture's file that picture."""
    return str(claim["picture_id"] if _of_file(claim) else claim["document_id"])


def _of_file(claim: Reading) -> bool:
    """Return whether a picture's file says it."""
    return claim["part"] in FILE_PARTS and claim["picture_id"] is not None


def _rank(a: Reading, b: Reading | None) -> tuple[Any, ...]:
    """Return the order of preference among pairs that say the same: lower is better."""
    claims = [claim for claim in (a, b) if claim is not None]
    return (
        sum(1 - claim["confident"] for claim in claims),
        # Of a caption alone the words that show most of its scene.
        -len(a["quote"]) if b is None and a["part"] in CAPTION_PARTS else 0,
        # What a main clause says before what stands in a clause below it.
        round(-sum(claim["confidence"] for claim in claims), 1),
        sum(PART_RANK.get(claim["part"], 9) for claim in claims),
        # An outlet's own copy of a picture before another outlet's.
        len({claim["source_id"] for claim in claims}) > 1
        and any(claim["part"] in FILE_PARTS for claim in claims),
        sum(len(claim["quote"]) for claim in claims),
        tuple(claim["key"] for claim in claims),
        tuple(claim["claim_id"] for claim in claims),
    )


def flag_id(rule_id: str, keys: Iterable[str]) -> str:
    """Return a flag's id: of the rule and the claims' keys, whichever side is which."""
    return content_id(rule_id, *sorted(keys))


def flag(rule: Rule, a: Reading, b: Reading | None) -> dict[str, Any]:
    """Return one row of `flag`."""
    claims = [claim for claim in (a, b) if claim is not None]
    row: dict[str, Any] = {
        "id": flag_id(rule.id, (claim["key"] for claim in claims)),
        "rule_id": rule.id,
        "story_id": a["story_id"],
        "story": a["story"],
        "kind": rule.kind,
        "strength": rule.strength,
        "strength_rank": STRENGTH_RANK[rule.strength],
        "message": render(rule.message, {"a": a} | ({"b": b} if b is not None else {})),
    }
    for side, claim in enumerate((a, b)):
        name = "ab"[side]
        row |= {
            f"{name}_claim_id": claim and claim["claim_id"],
            f"{name}_source": claim and claim["source"],
            f"{name}_document_id": claim and claim["document_id"],
            f"{name}_part": claim and claim["part"],
            f"{name}_quote": claim and claim["quote"],
            f"{name}_start": claim and claim["start"],
            f"{name}_end": claim and claim["end"],
            f"{name}_value": None if claim is None else _value(rule, side, claim),
        }
    shown = [row[f"{name}_{part}"] for name in "ab" for part in ("quote", "value")]
    return row | {"evidence": content_id(*shown), "status": "open"}
