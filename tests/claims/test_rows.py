"""Day numbers: how a time is compared."""

from __future__ import annotations

from datetime import date

import pytest

from datasette_discrepancy.claims.rows import day_number


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("moment", "first", "last"),
    [
        ("2031-05-04", "2031-05-04", "2031-05-04"),
        ("2031-05-04T10:30", "2031-05-04", "2031-05-04"),
        # One instant is a day where it was written and another in UTC.
        ("2031-05-04T23:30-05:00", "2031-05-04", "2031-05-05"),
        ("2031-05-05T04:30Z", "2031-05-05", "2031-05-05"),
        ("2031-05-05T01:00+09:00", "2031-05-04", "2031-05-05"),
    ],
)
def test_day_number(moment, first, last):
    assert (day_number(moment), day_number(moment, last=True)) == (day(first), day(last))


def test_an_open_end_has_no_day():
    assert day_number(None) is None
