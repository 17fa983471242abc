"""What the rules compare: each claim in the units, days and names that all sources share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.language.precision import comparable_interval
from datasette_discrepancy.language.pronouns import PRONOUNS
from datasette_discrepancy.language.units import to_base
from datasette_discrepancy.links.attributes import attribute_key, inverse_of
from datasette_discrepancy.links.descriptions import describe
from datasette_discrepancy.links.model import Entity

KINSHIP = "related_to"


def properties_of(lexicon: Lexicon, predicate: str) -> frozenset[str]:
    """Return what is true of a predicate; one of no file may be repeated."""
    known = lexicon.predicates.get(predicate)
    return known.properties if known is not None else frozenset({"repeatable"})


def readings_of(
    claim: dict[str, Any], names: dict[str, Entity], spellings: dict[str, str], lexicon: Lexicon
) -> Iterable[dict[str, Any]]:
    """Yield a row for each way a claim can be read; see the table `claim_reading`."""
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
    if "attribute" in properties_of(lexicon, claim["predicate"]):
        reading["object_head"], reading["object_key"] = attribute_key(claim)
    yield reading
    if claim["predicate"] == KINSHIP:
        yield _mirrored(reading, inverse_of(claim["noun"]))
    if "symmetric" in properties_of(lexicon, claim["predicate"]) and claim["object_text"]:
        yield _mirrored(reading, None)


def _mirrored(reading: dict[str, Any], head: str | None) -> dict[str, Any]:
    """The same claim seen from its object: A met B is B met A."""
    mirrored = {**reading, "mirrored": 1, "object_head": head}
    mirrored["object_key"] = reading["subject_id"]
    for column in ("id", "text", "kind", "name"):
        mirrored[f"subject_{column}"] = reading[f"object_{column}"]
        mirrored[f"object_{column}"] = reading[f"subject_{column}"]
    return mirrored


def is_guess(claim: dict[str, Any], names: dict[str, Entity]) -> bool:
    """Return whether a claim has somebody whom its words do not name: "he", "the minister"."""
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
