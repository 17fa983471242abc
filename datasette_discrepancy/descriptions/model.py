"""What the descriptions share."""

from __future__ import annotations

from collections.abc import Mapping

Columns = Mapping[str, str]
# Table -> what it holds, and what each of its columns means.
Tables = Mapping[str, tuple[str, Columns]]

START = "Where it starts in the document's text, in Unicode code points from 0."
END = "Where it ends: the first code point that no longer belongs to it."
DAY_FIRST = "First day of the interval, as a day number (1 is 1 January of the year 1)."
DAY_LAST = "Last day of the interval, as a day number."
