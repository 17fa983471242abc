"""A passage with its numbers masked by kind, so that patterns read them as one character class."""

from __future__ import annotations

import re
from collections.abc import Sequence

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.language.model import Quantity, TimeExpression
from datasette_discrepancy.language.quantities import YEAR_OF_AGE, find_quantities
from datasette_discrepancy.language.units import BY_NAME, CURRENCY_SIGNS

COUNT, MONEY, DURATION, PERCENT, MAGNITUDE, LENGTH, AGE, OTHER = (
    "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006", "\ue00f",
)  # fmt: skip
KINDS = frozenset((COUNT, MONEY, DURATION, PERCENT, MAGNITUDE, LENGTH, AGE, OTHER))
_CODE = re.compile(r"[A-Z]{3}$")
_MONEYS = frozenset(CURRENCY_SIGNS.values()) | {
    "peso",
    "dinar",
    "dirham",
    "riyal",
    "krona",
    "pound",
}
_DURATION_VALUE = re.compile(r"P\d+(?:\.\d+)?[YMWD]$")
_LONGEST_HEDGE = 24


def mask(
    reader: Reader, quantities: Sequence[Quantity], times: Sequence[TimeExpression]
) -> tuple[str, dict[int, Quantity]]:
    """Return the text of a passage with each number as private characters, and the numbers.

    Args:
        reader: of the passage.
        quantities: of the passage, offsets in the document.
        times: of the passage; durations are numbers of years, months or days here.

    Returns:
        The text, as long as the passage, and each quantity by where its mask begins in it.
    """
    characters = list(reader.doc.text)
    found: dict[int, Quantity] = {}
    for quantity in (*quantities, *_durations(reader, times)):
        start, end = quantity.start - reader.offset, quantity.end - reader.offset
        if 0 <= start < end <= len(characters):
            characters[start:end] = _kind(quantity) * (end - start)
            found[start] = quantity
    return "".join(characters), found


def _kind(quantity: Quantity) -> str:
    unit = quantity.unit
    if unit is None:
        return COUNT
    if unit in _MONEYS or _CODE.match(unit):
        return MONEY
    base = BY_NAME[unit].base if unit in BY_NAME else unit
    kinds = {
        "second": DURATION, "month": DURATION, "percent": PERCENT, "magnitude": MAGNITUDE,
        "metre": LENGTH, YEAR_OF_AGE: AGE,
    }  # fmt: skip
    return kinds.get(base, OTHER)


def _durations(reader: Reader, times: Sequence[TimeExpression]) -> list[Quantity]:
    """Durations with their hedge ("at least nine years"), as quantities of time."""
    found = []
    for time in times:
        if time.timex_type != "DURATION" or not _DURATION_VALUE.match(time.timex_value or ""):
            continue
        first = max(reader.offset, time.start - _LONGEST_HEDGE)
        for quantity in find_quantities(reader.text[first : time.end], start=first):
            if quantity.start <= time.start + 2 and time.start < quantity.end:
                found.append(quantity)
    return found
