"""Linking one story: who is who, which claims report one event, and what the rules compare.

Reads mentions and claims of the story's current documents and rewrites entities, events and
readings. Run again over the same rows it writes the same rows.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.claims.counting import ADDITIONAL, TOTAL
from datasette_discrepancy.claims.pictures import CAPTION_KINDS
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.language.precision import comparable_interval
from datasette_discrepancy.language.pronouns import PRONOUNS
from datasette_discrepancy.language.units import BY_NAME, to_base
from datasette_discrepancy.links.attributes import attribute_key, inverse_of
from datasette_discrepancy.links.callings import FullerPhrases, is_definite, resolve_callings
from datasette_discrepancy.links.caption_times import days_in_texts, told_in_text
from datasette_discrepancy.links.corroboration import sure_enough
from datasette_discrepancy.links.counted_scenes import (
    Count,
    does_on_and_on,
    is_one_spot,
    scene_of,
    sums_with,
)
from datasette_discrepancy.links.descriptions import Description, describe, describe_counted
from datasette_discrepancy.links.entities import resolve
from datasette_discrepancy.links.events import EventClaim, World, find_events
from datasette_discrepancy.links.model import Entity, Mention, Resolution
from datasette_discrepancy.links.namesakes import part_namesakes
from datasette_discrepancy.links.other_happenings import sets_apart
from datasette_discrepancy.links.pictures import link_pictures
from datasette_discrepancy.links.speakers import cited_key, mouthpieces, speaker
from datasette_discrepancy.links.untold_times import (
    Window,
    passage_starts,
    times_told,
    untold_windows,
)
from datasette_discrepancy.links.yearless import Days, yearless_days
from datasette_discrepancy.row_changes import replace_rows
from datasette_discrepancy.spelling import normalise_name

# Base units of which a deed may take so much of a thing: lengths, weights, land, liquids.
MEASURES = frozenset({"metre", "kilogram", "square metre", "litre"})
KINSHIP = "related_to"
NOBODY = frozenset({"one", "no one", "no-one", "nobody", "none", "no people", "no person"})
OPEN = (None, None)
# What adds up with another count.
BESIDE_OTHERS = frozenset({TOTAL, ADDITIONAL})
# Days of a stretch up to now that is more than a rough date.
LEAST_RUNNING = 2
SLOTS = ("subject", "object", "place", "attributed_to", "cites")

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
       substr(document.text, max(1, claim.start - 3), claim."end" - claim.start + 4) as around
from claim
join document on document.id = claim.document_id
join passage on passage.id = claim.passage_id
where document.story_id = :story_id and document.current = 1
order by document.lineage, claim.start, claim."end", claim.id
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
        events = _find_events(story_id, claims, resolution, lexicon, windows)
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
        _tell_speakers(claims, names)
        days = days_in_texts(db, story_id)
        for claim in claims:
            told = claim["part"] in CAPTION_KINDS and told_in_text(
                claim, days.get(claim["document_id"], ())
            )
            claim["time_repeated"] = int(told)
        sure = sure_enough(claims, (claim["id"] for claim in claims if _is_guess(claim, names)))
        for claim in claims:
            claim["confident"] = int(claim["id"] in sure)
        readings = [
            tuple(map(reading.get, columns))
            for claim in claims
            for reading in _readings(claim, names, spellings, lexicon)
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
    resolution: Resolution,
    lexicon: Lexicon,
    windows: Mapping[str, Window],
) -> list[tuple[str, str, str, str]]:
    """Give each claim its event; return the rows of the events."""
    world = World(lexicon, resolution.government_of, resolution.place_within)
    deeds = [
        claim for claim in claims if "attribute" not in _properties(lexicon, claim["predicate"])
    ]
    phrases = FullerPhrases()
    described = [
        {slot: _description(claim, slot, lexicon) for slot in ("subject", "object")}
        for claim in deeds
    ]
    for claim, roles in zip(deeds, described, strict=True):
        for slot, own in roles.items():
            if own is not None and claim[f"{slot}_mention_id"] is None:
                phrases.note(claim["document_id"], own)
    counts = _counts(deeds)
    together: dict[tuple[str, str, bool], list[Count]] = defaultdict(list)
    for count in counts.values():
        together[count.told_in].append(count)
    linked: list[EventClaim] = []
    episodes: Counter[str] = Counter()
    for claim, roles in zip(deeds, described, strict=True):
        told = _event_claim(claim, roles, lexicon, phrases, windows.get(claim["id"], OPEN))
        episodes[told.document_id] += told.beside
        told = replace(told, episode=episodes[told.document_id])
        linked.append(_with_scene(told, claim, counts.get(told.claim_id), together))
    events = find_events(story_id, linked, world)
    event_of = {claim_id: event.id for event in events for claim_id in event.claim_ids}
    for claim in claims:
        claim["event_id"] = event_of.get(claim["id"])
    return [(event.id, story_id, event.predicate, event.label) for event in events]


def _event_claim(
    claim: dict[str, Any],
    described: Mapping[str, Description | None],
    lexicon: Lexicon,
    phrases: FullerPhrases,
    untold: tuple[int | None, int | None],
) -> EventClaim:
    fuller: dict[str, Description | None] = dict(described)
    for slot, own in described.items():
        if own is not None and claim[f"{slot}_id"] is None and is_definite(claim, slot):
            fuller[slot] = phrases.fuller(claim["document_id"], own)
    predicate = lexicon.predicates.get(claim["predicate"])
    return EventClaim(
        claim_id=claim["id"],
        key=claim["key"],
        document_id=claim["document_id"],
        predicate=claim["predicate"],
        subject_id=claim["subject_id"],
        object_id=claim["object_id"],
        place_id=claim["place_id"],
        subject=fuller["subject"],
        object=fuller["object"],
        day_first=claim["day_first"],
        day_last=claim["day_last"],
        planned=claim["modality"] == "planned",
        noun=claim["noun"] is not None,
        label=_label(claim),
        once=predicate is not None and claim["object_head"] in predicate.once_with,
        caption=claim["part"] in CAPTION_KINDS,
        untold_first=untold[0],
        untold_last=untold[1],
        beside=sets_apart(claim["quote"]),
        running=_runs_on(claim),
    )


def _counts(claims: Iterable[dict[str, Any]]) -> dict[str, Count]:
    """Return the claims that count something without a unit, by their ids."""
    found = {}
    for claim in claims:
        if claim["quantity_min"] is None or claim["unit"] is not None:
            continue
        if claim["quantity_scope"] not in BESIDE_OTHERS or claim["polarity"] != "positive":
            continue
        days = (claim["day_first"], claim["day_last"])
        found[claim["id"]] = Count(
            claim["quantity_min"],
            claim["place_id"],
            None if None in days else days,
            claim["quantity_scope"] == ADDITIONAL,
            scene_of(claim["quote"]),
            (claim["document_id"], claim["predicate"], claim["part"] in CAPTION_KINDS),
        )
    return found


def _with_scene(
    told: EventClaim,
    claim: dict[str, Any],
    count: Count | None,
    together: Mapping[tuple[str, str, bool], Sequence[Count]],
) -> EventClaim:
    """Return a claim that counts with the scene of its count, another as it is."""
    if count is None or told.object is None or told.object.number is None:
        return told
    return replace(
        told,
        venue=count.scene.venue,
        wide=count.scene.wide,
        sums=sums_with(count, together[count.told_in]),
        most=claim["quantity_max"],
        one_spot=is_one_spot(claim["subject_text"]),
    )


def _runs_on(claim: dict[str, Any]) -> bool:
    """Whether a count is dated to a stretch that goes on: "since Friday", "died this year".

    "A fire this week" says when the fire was, in fewer words: with a doer that is no group of
    people only an open end counts.
    """
    if claim["quantity_min"] is None or claim["day_first"] is None:
        return False
    if claim["day_last"] is None:
        return True
    return (
        (claim["subject_text"] is None or does_on_and_on(claim["subject_text"]))
        and not claim["time_approximate"]
        and claim["published_day"] is not None
        and claim["day_last"] - claim["day_first"] >= LEAST_RUNNING
        and claim["day_last"] >= claim["published_day"]
    )


def _description(claim: dict[str, Any], slot: str, lexicon: Lexicon) -> Description | None:
    text = claim[f"{slot}_text"]
    if text is None:
        return None
    if slot == "object" and _is_amount(claim):
        # "220 kg of cocaine" and "9 tonnes of cocaine" are cocaine, "200 hectares" is so much land.
        number, _, base = to_base(claim["quantity_min"], claim["quantity_max"], claim["unit"])
        rest = text.replace(claim["quantity_text"], " ")
        return describe_counted(rest, str(claim["counted"] or base), None, number, lexicon)
    if slot == "object" and claim["counted"] is not None and claim["object_mention_id"] is None:
        known = lexicon.predicates.get(claim["predicate"])
        counts = known.counts if known is not None else None
        # "passed the bill by 52 votes" counts no bills.
        if (
            counts is not None
            or claim["counted"] == claim["object_head"]
            or (claim["quantity_text"] is not None and claim["quantity_text"] in text)
        ):
            number = claim["quantity_min"]
            return describe_counted(text, claim["counted"], counts, number, lexicon)
    if slot == "object" and text.lower() in NOBODY:
        known = lexicon.predicates.get(claim["predicate"])
        if known is not None and known.counts is not None:
            return Description(known.counts, frozenset())  # of those who were: none
    # "the council of Ulm Bay" is a council.
    head = claim["object_head"] if slot == "object" else text.split(" of ")[0].split()[-1].lower()
    return describe(text, head, lexicon)


def _is_amount(claim: dict[str, Any]) -> bool:
    """Whether what a deed is done to is so much of a thing, by weight or another measure."""
    known = BY_NAME.get(claim["unit"] or "")
    measured = known is not None and known.base in MEASURES and claim["object_mention_id"] is None
    return measured and (claim["quantity_text"] or "") in claim["object_text"]


def _label(claim: dict[str, Any]) -> str:
    words = [claim["subject_text"], claim["predicate"], claim["object_text"]]
    label = " ".join(word for word in words if word)
    return f"{label} ({claim['time_text']})" if claim["time_text"] else label


def _properties(lexicon: Lexicon, predicate: str) -> frozenset[str]:
    known = lexicon.predicates.get(predicate)
    return known.properties if known is not None else frozenset({"repeatable"})


def _tell_speakers(claims: list[dict[str, Any]], names: dict[str, Entity]) -> None:
    """Fill key and kind of whom each claim is credited to, and the key of whom they cite."""
    silent = mouthpieces(claims)
    for claim in claims:
        told = speaker(claim, names, silent)
        claim["attributed_to_key"] = told.key if told is not None else None
        claim["attributed_to_kind"] = told.kind if told is not None else None
        claim["cites_key"] = cited_key(claim, names, silent)


def _readings(
    claim: dict[str, Any], names: dict[str, Entity], spellings: dict[str, str], lexicon: Lexicon
) -> Iterable[dict[str, Any]]:
    """One row for each way a claim can be read; see the table `claim_reading`."""
    interval = comparable_interval(
        claim["quantity_min"], claim["quantity_max"], claim["quantity_text"], claim["unit"]
    )
    minimum, maximum, unit = to_base(*interval, claim["unit"])
    reading = {
        **claim,
        "claim_id": claim["id"],
        "mirrored": 0,
        "quantity_min": minimum,
        "quantity_max": maximum,
        "unit": unit,
        "as_of_first": claim["published_day"],
        "as_of_last": claim["published_day_last"],
    }
    if claim["as_of_last"] is not None:
        reading["as_of_first"], reading["as_of_last"] = claim["as_of_first"], claim["as_of_last"]
    for slot in ("subject", "object"):
        entity = names.get(claim[f"{slot}_id"])
        reading[f"{slot}_kind"] = entity.kind if entity is not None else None
        if entity is not None and not _names(claim[f"{slot}_text"], entity):
            # "he", "the minister": whom the words mean is said with them.
            reading[f"{slot}_text"] = f"{claim[f'{slot}_text']} ({entity.name})"
        reading[f"{slot}_name"] = spellings.get(claim[f"{slot}_mention_id"])
    reading["object_key"] = reading["object_id"] or _thing(claim, lexicon)
    if "attribute" in _properties(lexicon, claim["predicate"]):
        reading["object_head"], reading["object_key"] = attribute_key(claim)
    yield reading
    if claim["predicate"] == KINSHIP:
        yield _mirrored(reading, inverse_of(claim["noun"]))
    if "symmetric" in _properties(lexicon, claim["predicate"]) and claim["object_text"]:
        yield _mirrored(reading, None)


def _mirrored(reading: dict[str, Any], head: str | None) -> dict[str, Any]:
    """The same claim seen from its object: A met B is B met A."""
    mirrored = {**reading, "mirrored": 1, "object_head": head}
    mirrored["object_key"] = reading["subject_id"]
    for column in ("id", "text", "kind", "name"):
        mirrored[f"subject_{column}"] = reading[f"object_{column}"]
        mirrored[f"object_{column}"] = reading[f"subject_{column}"]
    return mirrored


def _is_guess(claim: dict[str, Any], names: dict[str, Entity]) -> bool:
    """Whether a claim has somebody whom its words do not name: "he", "the minister"."""
    for slot in ("subject", "object"):
        entity = names.get(claim[f"{slot}_id"])
        if entity is not None and not _names(claim[f"{slot}_text"], entity):
            return True
    return False


def _names(text: str, entity: Entity) -> bool:
    """Whether a phrase holds a name itself; a pronoun or "the minister" does not."""
    if text.lower() in PRONOUNS:
        return False
    return any(word[:1].isupper() for word in text.split()) or entity.name in text


def _thing(claim: dict[str, Any], lexicon: Lexicon) -> str | None:
    """One word for an object without a name; None where it only points back or is undecided."""
    if claim["object_head"] is None or claim["object_mention_id"] is not None:
        return None
    description = describe(claim["object_text"], claim["object_head"], lexicon)
    return None if description.generic or description.pronoun else description.head
