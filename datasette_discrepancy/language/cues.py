"""The words that say how sure a text is, and who says so: `cues.yml` as sets and mappings."""

from __future__ import annotations

from functools import cache
from typing import Any

from datasette_discrepancy.data_files import package_table


@cache
def cues() -> dict[str, Any]:
    """Return the cue table, lists as sets."""
    table = package_table("language/cues.yml")
    return {key: set(value) if isinstance(value, list) else value for key, value in table.items()}


def tells(lemma: str) -> bool:
    """Return whether a verb is followed by what somebody says: "said that", "joked that"."""
    table = cues()
    return lemma in table["attribution_verbs"] or lemma in table["clause_telling_verbs"]
