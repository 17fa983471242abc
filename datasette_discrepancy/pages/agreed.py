"""Facts on which two sources or more agree: read from the claims of a story, one pass over them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from .agreement import Value, lettered
from .fact_values import SLOTS, slot
from .facts import label_of, told
from .reading import Reading

Row = dict[str, Any]

# A story of more claims is not gone through for what nobody disputes.
MOST_CLAIMS = 1000
MOST_FACTS = 12
# What is worth saying that sources agree on, and what else tells one such fact from another.
AGREED: dict[str, tuple[str, ...]] = {
    "quantity": ("counted", "unit", "quantity_scope"),
    "time": (),
    "place": (),
}

CLAIMS = """
select reading.claim_id, reading.document_id, reading.source_id, source.name as source,
    reading.event_id, event.label, reading.part,
    reading.attributed_to_text, reading.time_text, reading.day_first, reading.day_last,
    reading.time_approximate, reading.quantity_text, reading.quantity_min, reading.quantity_max,
    reading.counted, reading.unit, reading.quantity_scope, reading.place_id, reading.place_text,
    reading.polarity, reading.modality,
    claim.quote, claim.start, claim.time_earliest, claim.time_latest, claim.as_of_text
from claim_reading as reading
join claim on claim.id = reading.claim_id
join source on source.id = reading.source_id
join event on event.id = reading.event_id
where reading.story_id = :story_id and reading.mirrored = 0
    and (
        reading.quantity_text is not null
        or reading.time_text is not null
        or reading.place_text is not null
    )
limit :size
"""
SIZE = """
select count(*) as claims
from (select 1 from claim_reading where story_id = :story_id limit :size)
"""
DISPUTED = "select event_id, slot from dispute where story_id = :story_id and event_id is not null"


async def agreed_facts(reading: Reading, story_id: str, order: Sequence[str]) -> list[Row]:
    """Return the facts on which sources agree, those of most sources first."""
    size = await reading.row(SIZE, story_id=story_id, size=MOST_CLAIMS + 1)
    if size is None or size["claims"] > MOST_CLAIMS:
        return []
    claims = await reading.rows(CLAIMS, story_id=story_id, size=MOST_CLAIMS)
    disputed = {
        (row["event_id"], row["slot"]) for row in await reading.rows(DISPUTED, story_id=story_id)
    }
    found = [
        agreed
        for (event_id, code), group in grouped(claims).items()
        if (event_id, code) not in disputed
        and (agreed := agreement(code, group, order)) is not None
    ]
    found.sort(key=lambda fact: (-len(fact["values"]), fact["label"], fact["question"]))
    return found[:MOST_FACTS]


def grouped(claims: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    """Return the claims that fill a slot of an event, of counts what most count."""
    kinds: defaultdict[tuple[str, str], defaultdict[tuple[Any, ...], list[Row]]]
    kinds = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for code, details in AGREED.items():
            if any(claim[column] is not None for column in SLOTS[code].columns):
                kind = tuple(claim[column] for column in details)
                kinds[claim["event_id"], code][kind].append(claim)
    return {key: max(by_kind.values(), key=len) for key, by_kind in kinds.items()}


def agreement(code: str, claims: list[Row], order: Sequence[str]) -> Row | None:
    """Return a fact that two sources or more give in one way; None where they do not."""
    if len({claim["source"] for claim in claims}) < 2:
        return None
    wanted = slot(code)
    if code == "time":  # beside a day "after the vote" is no other time
        claims = [c for c in claims if c["day_first"] or c["day_last"]] or claims
        if len({claim["source"] for claim in claims}) < 2:
            return None
    values = [Value(wanted.same(claim), wanted.interval(claim)) for claim in claims]
    if set(lettered(values).values()) != {("A",)}:
        return None
    return {
        "slot": code,
        "question": wanted.question,
        "label": label_of(claims[0]["label"], code),
        **told(wanted, claims, order),
    }
