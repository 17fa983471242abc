"""Message templates: text with slots such as ``{a.subject_text}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
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

    def fill(match: re.Match[str]) -> str:
        value = claims[match[1]].get(match[2])
        if value is None:
            return NOTHING.get(match[2], "unknown")
        return " ".join(str(value).split())

    return SLOT.sub(fill, template)
