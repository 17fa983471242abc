"""Linking one story: who is who, which claims report one event, and what the rules compare.

Reads mentions and claims of the story's current documents and rewrites entities, events and
readings. Run again over the same rows it writes the same rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.pictures import CAPTION_KINDS
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.links.callings import resolve_callings
from datasette_discrepancy.links.caption_times import days_in_texts, told_in_text
from datasette_discrepancy.links.corroboration import sure_enough
from datasette_discrepancy.links.entities import resolve
from datasette_discrepancy.links.event_claims import event_claims
from datasette_discrepancy.links.events import World, find_events
from datasette_discrepancy.links.model import Entity, Mention, Resolution
from datasette_discrepancy.links.namesakes import part_namesakes
from datasette_discrepancy.links.pictures import link_pictures
from datasette_discrepancy.links.readings import is_guess, properties_of, readings_of
from datasette_discrepancy.links.speakers import (
    cited_key,
    mouthpieces,
    outlet_key,
    outlet_named,
    speaker,
)
from datasette_discrepancy.links.untold_times import (
    Window,
    passage_starts,
    times_told,
    untold_windows,
)
from datasette_discrepancy.links.yearless import Days, yearless_days
from datasette_discrepancy.row_changes import replace_rows
from datasette_discrepancy.spelling import normalise_name

SLOTS = ("subject", "object", "place", "attributed_to", "cites")
# Kinds of entities that can be where something happens.
MAY_BE_PLACES = frozenset({"place", "other"})

STORY_MENTIONS = """
select mention.id, mention.document_id, mention.start, mention."end", mention.text, mention.name,
       mention.title, mention.kind, mention.role,
       exists (
           select 1 from passage
           where passage.document_id = mention.document_id and passage.kind = 'headline'
               and passage.start <= mention.start and mention."end" <= passage."end"
       ) as headline
from mention
join document on document.id = mention.document_id
where document.story_id = :story_id and document.current = 1
order by document.lineage, mention.start, mention."end"
"""

STORY_CLAIMS = """
select claim.*, document.source_id, document.story_id, document.published_day,
       document.published_day_last, passage.kind as part,
       substr(document.text, max(1, claim.start - 3), claim."end" - claim.start + 4) as around,
       substr(document.text, max(passage.start, claim.start - 120) + 1,
              claim.start - max(passage.start, claim.start - 120)) as leading,
       substr(document.text, claim."end" + 1, min(120, passage."end" - claim."end")) as trailing
from claim
join document on document.id = claim.document_id
join passage on passage.id = claim.passage_id
where document.story_id = :story_id and document.current = 1
order by document.lineage, claim.start, claim."end", claim.id
"""

OUTLETS = """
select id, name from source
where id in (select source_id from document where story_id = :story_id and current = 1)
"""

# Disputes are made anew by the evaluation; until then one may be of an event that is gone.
RELEASE_DISPUTES = """
update dispute set event_id = null
where story_id = ? and event_id is not null and event_id not in (select value from json_each(?))
"""
# Claims and mentions of versions that were replaced belong to nobody and to no event.
RELEASE = (
    """
    update claim set event_id = null, subject_id = null, object_id = null, place_id = null,
           attributed_to_id = null, cites_id = null
    where document_id in (select id from document where story_id = :story_id and current = 0)
        and coalesce(
            event_id, subject_id, object_id, place_id, attributed_to_id, cites_id
        ) is not null
    """,
    """
    update mention set entity_id = null
    where document_id in (select id from document where story_id = :story_id and current = 0)
        and entity_id is not null
    """,
)
KEEP_ENTITY = "insert or ignore into entity (id, story_id, name, kind) values (?, ?, ?, ?)"
KEEP_EVENT = """
insert into event (id, story_id, predicate, label) values (?, ?, ?, ?)
on conflict (id) do update set label = excluded.label where label <> excluded.label
"""
STORED_IDS = "select id from {table} where story_id = ?"
SET_MENTION = "update mention set entity_id = :entity where id = :id and entity_id is not :entity"
SET_CLAIM = """
update claim set event_id = :event_id, subject_id = :subject_id, object_id = :object_id,
       place_id = :place_id, attributed_to_id = :attributed_to_id, cites_id = :cites_id
where id = :id
"""
PLACES_OF_STORY = """
inner_id in (select id from entity where story_id = :story_id)
or outer_id in (select id from entity where story_id = :story_id)
"""


def link_story(db: Database, story_id: str, lexicon: Lexicon) -> None:
    """Write entities, events and readings of one story, in one transaction.

    What comes out as it is stored is left alone, so that the rules need not look at it again.
    """
    with db.atomic():
        mentions = [Mention(**row) for row in db.query(STORY_MENTIONS, {"story_id": story_id})]
        resolution = resolve(story_id, mentions)
        claims = list(db.query(STORY_CLAIMS, {"story_id": story_id}))
        _date_yearless(claims, yearless_days(db, story_id))
        stored = {claim["id"]: _links(claim) for claim in claims}
        for claim in claims:
            for slot in SLOTS:
                mention_id = claim[f"{slot}_mention_id"]
                claim[f"{slot}_id"] = resolution.entity_of.get(mention_id)
        resolve_callings(claims, mentions, resolution.entity_of)
        part_namesakes(claims)
        windows = untold_windows(claims, times_told(db, story_id), passage_starts(db, story_id))
        events = _find_events(story_id, claims, mentions, resolution, lexicon, windows)
        entities = [(one.id, story_id, one.name, one.kind) for one in resolution.entities]
        db.conn.executemany(KEEP_ENTITY, entities)
        db.conn.executemany(KEEP_EVENT, events)
        for statement in RELEASE:
            db.execute(statement, {"story_id": story_id})
        entity_of = resolution.entity_of
        db.conn.executemany(
            SET_MENTION, [{"id": one.id, "entity": entity_of.get(one.id)} for one in mentions]
        )
        db.conn.executemany(
            SET_CLAIM, [claim for claim in claims if _links(claim) != stored[claim["id"]]]
        )
        pictures = link_pictures(db, story_id)
        for claim in claims:
            claim["picture_id"] = pictures.get((claim["document_id"], claim["picture"]))
        names = {entity.id: entity for entity in resolution.entities}
        spellings = {mention.id: normalise_name(mention.name) for mention in mentions}
        columns = [column.name for column in db.table("claim_reading").columns]
        outlets = db.execute(OUTLETS, {"story_id": story_id}).fetchall()
        _tell_speakers(claims, names, {outlet_key(name): source for source, name in outlets})
        days = days_in_texts(db, story_id)
        for claim in claims:
            told = claim["part"] in CAPTION_KINDS and told_in_text(
                claim, days.get(claim["document_id"], ())
            )
            claim["time_repeated"] = int(told)
        sure = sure_enough(claims, (claim["id"] for claim in claims if is_guess(claim, names)))
        for claim in claims:
            claim["confident"] = int(claim["id"] in sure)
        readings = [
            tuple(map(reading.get, columns))
            for claim in claims
            for reading in readings_of(claim, names, spellings, lexicon)
        ]
        story = {"story_id": story_id}
        replace_rows(db, "claim_reading", "story_id = :story_id", story, readings)
        replace_rows(db, "place_within", PLACES_OF_STORY, story, resolution.place_within)
        kept = sorted({event[0] for event in events})
        db.execute(RELEASE_DISPUTES, [story_id, json.dumps(kept)])
        # Last, when nothing points at them any more.
        _forget(db, "event", story_id, set(kept))
        _forget(db, "entity", story_id, {entity[0] for entity in entities})


def _date_yearless(claims: Iterable[dict[str, Any]], days: Days) -> None:
    """Give claims of days without a year the numbers by which such days are compared."""
    for claim in claims:
        found = days.get((claim["document_id"], claim["time_text"]))
        if found is not None and claim["day_first"] is None and claim["day_last"] is None:
            claim["day_first"], claim["day_last"] = found


def _links(claim: dict[str, Any]) -> tuple[Any, ...]:
    """Return what the links write of a claim."""
    return tuple(claim[f"{slot}_id"] for slot in ("event", *SLOTS))


def _forget(db: Database, table: str, story_id: str, kept: set[str]) -> None:
    """Delete the entities or events of a story that it no longer has."""
    stored = {row[0] for row in db.execute(STORED_IDS.format(table=table), [story_id])}
    db.conn.executemany(
        f"delete from {table} where id = ?",  # noqa: S608 - our own names
        [(gone,) for gone in sorted(stored - kept)],
    )


def _find_events(
    story_id: str,
    claims: list[dict[str, Any]],
    mentions: Iterable[Mention],
    resolution: Resolution,
    lexicon: Lexicon,
    windows: Mapping[str, Window],
) -> list[tuple[str, str, str, str]]:
    """Give each claim its event; return the rows of the events."""
    named = {
        (mention.document_id, resolution.entity_of[mention.id])
        for mention in mentions
        if mention.id in resolution.entity_of
    }
    world = World(lexicon, resolution.government_of, resolution.place_within, frozenset(named))
    deeds = [
        claim for claim in claims if "attribute" not in properties_of(lexicon, claim["predicate"])
    ]
    # Behind "through" or "across" what may be anything is a place.
    of_places = {entity.id for entity in resolution.entities if entity.kind in MAY_BE_PLACES}
    names = {
        (mention.document_id, mention.text): entity
        for mention in mentions
        if (entity := resolution.entity_of.get(mention.id)) is not None
    }
    places = {
        (mention.document_id, mention.text): entity
        for mention in mentions
        if (entity := resolution.entity_of.get(mention.id)) is not None
        and (mention.role == "place" or entity in of_places)
    }
    linked = event_claims(deeds, lexicon, windows, places, names)
    events = find_events(story_id, linked, world)
    event_of = {claim_id: event.id for event in events for claim_id in event.claim_ids}
    for claim in claims:
        claim["event_id"] = event_of.get(claim["id"])
    return [(event.id, story_id, event.predicate, event.label) for event in events]


def _tell_speakers(
    claims: list[dict[str, Any]], names: dict[str, Entity], outlets: Mapping[str, str]
) -> None:
    """Fill whom each claim is credited to and whom they cite, as the rules compare them."""
    silent = mouthpieces(claims)
    for claim in claims:
        told = speaker(claim, names, silent)
        claim["attributed_to_key"] = told.key if told is not None else None
        claim["attributed_to_kind"] = told.kind if told is not None else None
        claim["cites_key"] = cited_key(claim, names, silent)
        claim["attributed_to_source_id"] = outlet_named(claim, names, outlets)
