"""What a spreadsheet does with a cell, for every CSV that we write."""

from __future__ import annotations

# A cell that begins so would run as a formula in a spreadsheet; article text may begin anyhow.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_cell(value: object) -> object:
    """Return a value as a cell: text that a spreadsheet would run is led by an apostrophe."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return value
