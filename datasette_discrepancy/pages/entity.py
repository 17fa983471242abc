"""Somebody or something: every spelling, every claim by source, and the flags on these claims."""

from __future__ import annotations

import json
from typing import Any

from .log import veil
from .reading import Problem, Reading
from .wording import CLAIM_ROWS, ENTITIES, PARTS, STRENGTHS, published, title

Row = dict[str, Any]

# Longer lists are cut, and the page says so.
MOST_MENTIONS = 5000
MOST_SPELLINGS = 50
MOST_CLAIMS = 150
MOST_FLAGS = 50

ENTITY = """
select entity.id, entity.name, entity.kind, entity.story_id, story.name as story
from entity
join story on story.id = entity.story_id
where entity.id = :entity_id
"""
SPELLINGS = """
select mentioned.name, source.name as source, count(*) as mentions,
    max(mentioned.title) as title
from (select name, title, document_id from mention where entity_id = :entity_id limit :size)
    as mentioned
join document on document.id = mentioned.document_id and document.current = 1
join source on source.id = document.source_id
group by mentioned.name, source.name
"""
# A branch for each, so that it uses its own index and none reads all claims about somebody famous.
CLAIMS = """
with found (claim_id, role) as (
    select * from (select id, 'subject' from claim where subject_id = :entity_id limit :size)
    union all
    select * from (select id, 'object' from claim where object_id = :entity_id limit :size)
    union all
    select * from (select id, 'place' from claim where place_id = :entity_id limit :size)
    union all
    select * from (
        select id, 'speaker' from claim where attributed_to_id = :entity_id limit :size
    )
    union all
    select * from (
        select id, 'cited' from claim where cites_id = :entity_id limit :size
    )
)
select claim.id, claim.document_id, source.name as source, document.title, document.path,
    document.published, document.published_earliest, document.published_latest,
    document.language, passage.kind as part, group_concat(distinct found.role) as roles,
    claim.predicate, claim.verb, claim.subject_id, claim.subject_text, claim.object_id,
    claim.object_text, claim.completion_text, claim.place_id, claim.place_text, claim.time_text,
    claim.time_earliest, claim.time_latest, claim.quantity_text, claim.quantity_min,
    claim.quantity_max, claim.unit, claim.polarity, claim.modality, claim.attributed_to_id,
    claim.attributed_to_text, claim.cites_id, claim.cites_text, claim.quoted_by_text, claim.start,
    claim.quote
from found
join claim on claim.id = found.claim_id
join document on document.id = claim.document_id and document.current = 1
join source on source.id = document.source_id
left join passage on passage.id = claim.passage_id
group by claim.id
order by document.published_earliest is null, document.published_earliest, source.name,
    document.id, claim.start, claim.id
limit :size
"""
FLAGS = """
select * from (
    select id, rule_id, strength, strength_rank, status, message from flag
    where a_claim_id in (select value from json_each(:claims))
    union
    select id, rule_id, strength, strength_rank, status, message from flag
    where b_claim_id in (select value from json_each(:claims))
)
order by status in ('explained', 'dismissed'), strength_rank, id
limit :size
"""


async def gather(reading: Reading) -> Row:
    """Read an entity with its spellings, claims and flags.

    Raises:
        Problem: 404 where there is no such entity.
    """
    which = {"entity_id": reading.ids["entity_id"]}
    entity = await reading.row(ENTITY, **which)
    if entity is None:
        raise Problem(
            404,
            "There is nobody and nothing of that name in this database: names are put together "
            "anew when a story changes.",
            start=reading.links.root(),
        )
    mentions = await reading.rows(SPELLINGS, size=MOST_MENTIONS, **which)
    claims = await reading.rows(CLAIMS, size=MOST_CLAIMS + 1, **which)
    ids = json.dumps([claim["id"] for claim in claims[:MOST_CLAIMS]])
    return {
        "database": reading.database,
        "entity": entity,
        "spellings": spellings(mentions),
        "claims": claims[:MOST_CLAIMS],
        "claims_cut": len(claims) > MOST_CLAIMS,
        "flags": await veil(reading, await reading.rows(FLAGS, claims=ids, size=MOST_FLAGS)),
    }


def spellings(mentions: list[Row]) -> list[Row]:
    """Return each spelling with how often it is printed, in all and by each source."""
    found: dict[str, Row] = {}
    for mention in mentions:
        one = found.setdefault(
            mention["name"], {"name": mention["name"], "mentions": 0, "sources": {}}
        )
        one["mentions"] += mention["mentions"]
        one["sources"][mention["source"]] = mention["mentions"]
    ordered = sorted(found.values(), key=lambda one: (-one["mentions"], one["name"]))
    return ordered[:MOST_SPELLINGS]


async def present(reading: Reading, data: Row) -> Row:
    """Add the claims by source, and the columns that say something."""
    by_source: dict[str, list[Row]] = {}
    for claim in data["claims"]:
        by_source.setdefault(claim["source"], []).append(claim)
    return {
        "path": reading.links.entity(data["entity"]["id"]),
        "by_source": by_source,
        "rows": [(label, read) for label, read in CLAIM_ROWS if any(map(read, data["claims"]))],
        "all_claims": reading.links.table("claim", subject_id__exact=data["entity"]["id"]),
        "entities": ENTITIES,
        "strengths": STRENGTHS,
        "parts": PARTS,
        "published": published,
        "title": title,
    }
