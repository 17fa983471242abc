"""Message templates: text with slots such as ``{a.subject_text}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from .columns import NOTHING

SLOT = re.compile(r"\{([a-z])\.([a-z_]+)\}")


def slots(template: str) -> list[tuple[str, str]]:
    """Return side and column of every slot, in order."""
    return SLOT.findall(template)


def render(template: str, claims: Mapping[str, Mapping[str, Any]]) -> str:
    """Fill a template; an empty column becomes words, never a gap.

    Args:
        template: the rule's message.
        claims: the rows of sides "a" and "b".
    """

    words: list[str] = []
    for text, side, column in pieces(template):
        words.append(text)
        if side:
            value = claims[side].get(column)
            words.append(
                NOTHING.get(column, "unknown") if value is None else " ".join(str(value).split())
            )
    return "".join(words)


@lru_cache(maxsize=256)
def pieces(template: str) -> list[tuple[str, str, str]]:
    """Return the text before every slot with the slot's side and column, and the text at the end.

    Side and column are empty at the end.
    """
    parts = SLOT.split(template)
    return [*zip(parts[0::3], parts[1::3], parts[2::3], strict=False), (parts[-1], "", "")]
