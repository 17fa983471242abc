"""Who gets what a claim counts or measures: "gave *Norvik* 30 boats", "lent $3m *to Norvik*".

So much given to one town and so much to another are two gifts, whatever else agrees.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_NAME = r"(?P<name>(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
_NAMED = re.compile(rf"(?:(?:to|for|from|with|against) )?{_NAME}")
_NAMED_BEHIND = re.compile(rf"\bto {_NAME}")
# "gave *the hospital* 30 beds"
_NOUN = re.compile(r"(?:the|its|their|his|her) (?P<noun>[a-z][\w’'-]+)(?: of \S.*)?")


@dataclass(frozen=True)
class Receiver:
    """Who gets something.

    Attributes:
        entity_id: None where the name is not decided or it is a noun.
        words: of the name or the noun, in lower case.
        named: whether it is a name.
    """

    entity_id: str | None
    words: frozenset[str]
    named: bool


def receiver_of(claim: Mapping[str, Any], names: Mapping[tuple[str, str], str]) -> Receiver | None:
    """Return to or with whom the counted or measured is done; None where the words leave it open.

    Args:
        claim: with the columns of `claim`.
        names: entities by document and words.
    """
    if claim["quantity_min"] is None:
        return None
    behind = claim["completion_text"] or ""
    found = _NAMED.match(behind) or _NAMED_BEHIND.search(claim["object_text"] or "")
    if found is not None:
        name = found["name"]
        bare = name.removeprefix("the ")
        document = claim["document_id"]
        entity = names.get((document, name)) or names.get((document, bare))
        return Receiver(entity, frozenset(bare.lower().split()), named=True)
    noun = _NOUN.fullmatch(behind)
    return Receiver(None, frozenset({noun["noun"]}), named=False) if noun is not None else None
