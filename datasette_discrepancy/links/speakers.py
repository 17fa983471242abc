"""Whom a statement is credited to, made comparable: a key and a kind for each speaker.

Two speakers are different ones only within a kind: a person and a ministry may be one voice, and so
may a company by its name and "the airline". What is credited to nobody in particular (officials,
sources), to somebody who speaks for others (a spokeswoman, a lawyer) or to another paper has no
key, and is the same as nothing and other than nothing. A pronoun of which nobody knows whom it
means has none either, and a kind of its own: it may be whoever is told of ("Lund resigns, he
announced").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.language.pronouns import ASKING, PERSONAL
from datasette_discrepancy.links.model import Entity
from datasette_discrepancy.spelling import normalise_name

SpeakerKind = Literal["person", "organization", "body", "pronoun", "other"]

# Bodies without a name. Words of one line may mean one body, words of two lines cannot.
BODIES: Mapping[str, tuple[str, ...]] = {
    "government": (
        *("government", "ministry", "department", "agency", "authority", "commission"),
        *("regulator", "council", "cabinet", "administration", "parliament", "committee"),
    ),
    "company": (
        *("company", "firm", "airline", "bank", "operator", "manufacturer", "maker", "carrier"),
        *("insurer", "retailer", "owner", "management", "brewery", "railway", "shipowner"),
    ),
    "association": ("union", "association", "federation", "lobby", "chamber", "guild"),
    "justice": ("court", "prosecution", "tribunal"),
    "forces": ("police", "army", "navy", "military", "coastguard", "militia"),
    "medicine": ("hospital", "clinic"),
    "research": ("university", "institute", "laboratory", "observatory"),
    "opposition": ("opposition",),
}
CLASS_OF = {word: name for name, words in BODIES.items() for word in words}

# Who speaks for somebody else: one voice with whom they speak for.
SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|speaker for|lawyer|attorney|solicitor|counsel|aide|adviser|advisor"
    r"|press (?:secretary|officer)|representative)\b",
    re.IGNORECASE,
)
ROLES = frozenset({"holds_office", "held_office", "works_as", "worked_as", "employed_by"})

# Another paper is where a statement was read, not who made it.
MEDIA = re.compile(
    r"\b(?:Times|Post|News|Journal|Tribune|Herald|Gazette|Guardian|Telegraph|Magazine|Radio"
    r"|Television|TV|Reuters|Press|BBC|CNN|NBC|CBS|ABC|MSNBC|Bloomberg|AFP|AP|Xinhua|Politico"
    r"|Facebook|Twitter|YouTube)\b"
)


# Words that do not tell one outlet from another.
PAPER_WORDS = frozenset({"the", "newspaper", "daily", "weekly", "website", "broadcaster"})


@dataclass(frozen=True)
class Speaker:
    """Whom a statement is credited to.

    Attributes:
        kind: "other" where it cannot be told from others.
        key: the same for the same speaker; None for kinds "pronoun" and "other".
    """

    kind: SpeakerKind
    key: str | None = None


OTHER = Speaker("other")
PRONOUN = Speaker("pronoun")
# Behind them stands whoever the sentence has just told of.
PRONOUNS = PERSONAL | ASKING


def mouthpieces(claims: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the entities that some article of the story calls a spokeswoman, a lawyer or the like.

    Args:
        claims: rows of `claim` with ids filled.
    """
    return frozenset(
        claim["subject_id"]
        for claim in claims
        if claim["predicate"] in ROLES
        and claim["subject_id"] is not None
        and SPEAKS_FOR.search(f"{claim['subject_text'] or ''} {claim['object_text'] or ''}")
    )


def speaker(
    claim: Mapping[str, Any], names: Mapping[str, Entity], silent: frozenset[str]
) -> Speaker | None:
    """Return whom a claim is credited to, None where the article says it in its own voice.

    Args:
        claim: a row of `claim` with ids filled.
        names: every entity of the story.
        silent: entities that speak for others, from `mouthpieces`.
    """
    return _speaker(claim, "attributed_to", names, silent)


def cited_key(
    claim: Mapping[str, Any], names: Mapping[str, Entity], silent: frozenset[str]
) -> str | None:
    """Return whom a speaker cites: the key they would have as a speaker, else the words.

    Args:
        claim, names, silent: as for `speaker`.

    Returns:
        None where nobody is cited, and of a pronoun or a name that may be two people's.
    """
    cited = _speaker(claim, "cites", names, silent)
    if cited is None or cited.key is not None:
        return cited.key if cited is not None else None
    named = claim["cites_mention_id"] is not None or cited.kind == "pronoun"
    return None if named else str(claim["cites_text"]).lower()


def outlet_named(
    claim: Mapping[str, Any], names: Mapping[str, Entity], outlets: Mapping[str, str]
) -> str | None:
    """Return the outlet of the story that the speaker is, or else whom the speaker cites.

    Args:
        claim: a row of `claim` with ids filled.
        names: every entity of the story.
        outlets: ids of the story's outlets by `outlet_key` of their names.
    """
    for slot in ("attributed_to", "cites"):
        entity = names.get(claim[f"{slot}_id"])
        told = [claim[f"{slot}_text"], entity.name if entity is not None else None]
        for name in filter(None, told):
            if outlet_key(name) in outlets:
                return outlets[outlet_key(name)]
    return None


def outlet_key(name: str) -> str:
    """Return the name of an outlet without article and kind: "the newspaper Gazette"."""
    words = normalise_name(name).split()
    return " ".join(word for word in words if word not in PAPER_WORDS)


def _speaker(
    claim: Mapping[str, Any], slot: str, names: Mapping[str, Entity], silent: frozenset[str]
) -> Speaker | None:
    text = claim[f"{slot}_text"]
    if text is None:
        return None
    if SPEAKS_FOR.search(text):
        return OTHER
    entity = names.get(claim[f"{slot}_id"])
    if entity is not None:
        return _named(entity, silent)
    if claim[f"{slot}_mention_id"] is not None or not text.split():
        return OTHER  # a name that may be two people's
    if text.lower() in PRONOUNS:
        return PRONOUN
    body = CLASS_OF.get(noun_lemma(text.split()[-1].lower()))
    return OTHER if body is None else Speaker("body", body)


def _named(entity: Entity, silent: frozenset[str]) -> Speaker:
    if entity.id in silent:
        return OTHER
    if entity.kind == "person":
        return Speaker("person", entity.id)
    if entity.kind == "organization" and not MEDIA.search(entity.name):
        return Speaker("organization", entity.id)
    return OTHER
