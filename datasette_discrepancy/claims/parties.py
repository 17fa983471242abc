"""Which party somebody belongs to: "Ola Berg, a Democrat,", "Senator Berg (R-Ohio)"."""

from __future__ import annotations

import re

from datasette_discrepancy.language.spelling import name_key

MEMBER = "member_of_party"
PARTY_WORD = re.compile(r"\b(?P<party>Republican|Democrat)s?\b")
# "Senator Berg, R-Ohio,", "Ola Berg (D-Calif.)", "Ola Berg (I., Vt.)".
TAG = re.compile(
    r",?\s+\(?(?P<party>[RDI])(?:-|\.?,\s)(?P<place>[A-Z][A-Za-z]*\.?(?:[A-Z]\.)*"
    r"(?:\s[A-Z][a-z]+\.?)?)(?=[),.;]|\s(?!and\b)|$)"
)
BY_LETTER = {"r": "Republican", "d": "Democrat", "i": "Independent"}


def party_named(text: str | None) -> str | None:
    """Return the party that a word or the letter of a tag means, None for other words."""
    key = name_key(text or "")
    return BY_LETTER.get(key) or {"republican": "Republican", "democrat": "Democrat"}.get(key)
