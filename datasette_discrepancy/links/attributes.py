"""What an attribute claim says, in the words by which two of them are compared.

"Defence Minister" and "minister of defence" are one office, "Norwegian" and "of Norway" one
country. What is compared with nothing ("a minister", whose ministry nobody names) has no key.
"""

from __future__ import annotations

from typing import Any

from datasette_discrepancy.claims.parties import MEMBER, party_named
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.office_phrases import kin, office_key, office_phrase
from datasette_discrepancy.language.spelling import name_key, without_possessive

OFFICES = frozenset({"holds_office", "held_office", "works_as", "worked_as"})
MARRIED = "married"


def attribute_key(claim: dict[str, Any]) -> tuple[str | None, str | None]:
    """Return the head and the key of what an attribute claim says.

    Args:
        claim: a row of `claim` with the entities of its arguments.

    Returns:
        For an office or a calling the group in which one person holds one, and the office; for a
        nationality "country" and its code; for a party "party" and its name; for an employer the
        kind of work and the entity; for kinship the relation and the entity; "line of work" and the
        line. None for what is not known.
    """
    predicate, text = claim["predicate"], claim["object_text"] or ""
    if predicate in OFFICES:
        phrase = office_phrase(text)
        return (phrase and office_key(phrase)) or (None, None)
    if predicate == "nationality":
        country = gazetteer.country_of_demonym(text) or gazetteer.country_named(
            without_possessive(text)
        )
        return ("country", country.iso) if country else (None, None)
    if predicate == MEMBER:
        party = party_named(text)
        return ("party", party) if party else (None, None)
    if predicate == "employed_by":
        return _calling(claim["noun"]), claim["object_id"]
    if predicate == "works_in":
        return "line of work", claim["noun"]
    if predicate == "related_to":
        return relation_of(claim["noun"]), claim["object_id"]
    return claim["object_head"], claim["object_id"]


def relation_of(word: str | None) -> str | None:
    """Return what a word of kinship makes of its bearer ("wife": "spouse"), None for others."""
    if word == MARRIED:
        return "spouse"
    found = kin().get(name_key(word or ""))
    return found[0] if found else None


def inverse_of(word: str | None) -> str | None:
    """Return what the other one is: of a "daughter" the "parent"."""
    if word == MARRIED:
        return "spouse"
    found = kin().get(name_key(word or ""))
    return found[1] if found else None


def _calling(term: str | None) -> str | None:
    title = gazetteer.titles().get(name_key(term or ""))
    return min(title.classes) if title is not None and title.classes else None
