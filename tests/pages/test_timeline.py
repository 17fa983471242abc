"""Where dates are drawn: the days shown, the labels of the axis, bars that do not touch."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from datasette_discrepancy.pages.timeline import (
    MOST_ROWS,
    drawn,
    merged,
    stacked,
    ticks,
    window_of,
)

MAY = date(2031, 5, 1).toordinal()


def mark(first: int, last: int | None = None, lane: str = "Post", **more: Any) -> dict[str, Any]:
    row = {"lane": lane, "source": lane, "first": first, "last": first if last is None else last}
    return {**row, "disputed": False, "claim_id": None, "text": "", "label": "", **more}


def test_one_old_memory_does_not_press_the_week_together() -> None:
    marks = [mark(MAY + day) for day in range(10)] + [mark(date(1953, 7, 27).toordinal())]
    window = window_of(marks)
    assert window is not None and window.first >= MAY - 2 and window.last <= MAY + 11
    assert window_of([]) is None


@pytest.mark.parametrize("day", [date.min, date.max], ids=["first", "last"])
def test_the_ends_of_the_calendar(day: date) -> None:
    assert drawn({"lanes": ["Post"], "marks": [mark(day.toordinal())]}) is not None


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        (4, ["30 Apr", "1 May", "2 May", "3 May", "4 May", "5 May", "6 May"]),
        (30, ["30 Apr", "7 May", "14 May", "21 May", "28 May"]),
        (200, ["May 2031", "Jun 2031", "Jul 2031", "Aug 2031"]),
        (3000, ["2032", "2034", "2036", "2038"]),
    ],
)
def test_labels_of_the_axis(last: int, labels: list[str]) -> None:
    window = window_of([mark(MAY), mark(MAY + last)])
    assert window is not None
    found = ticks(window)
    assert [name for _, name in found][: len(labels)] == labels
    assert len(found) <= 8 and all(0 <= place <= 100 for place, _ in found)


def test_a_calendar_of_all_years_has_few_labels() -> None:
    window = window_of([mark(date.min.toordinal()), mark(date.max.toordinal())])
    assert window is not None and len(ticks(window)) <= 8


def test_marks_of_the_same_days_are_one_and_the_disputed_one_is_shown() -> None:
    [one] = merged([mark(MAY), mark(MAY, claim_id="b", disputed=True), mark(MAY, claim_id="c")])
    assert (one["claim_id"], one["disputed"], one["more"]) == ("b", True, 2)


def test_bars_of_a_row_do_not_touch() -> None:
    rows = stacked([mark(MAY, MAY + 5), mark(MAY + 2, MAY + 3), mark(MAY + 6)])
    assert [[(one["first"] - MAY, one["last"] - MAY) for one in row] for row in rows] == [
        [(6, 6), (2, 3)],
        [(0, 5)],
    ]
    assert len(stacked([mark(MAY, MAY + day) for day in range(20)])) == MOST_ROWS


def test_what_lies_outside_is_counted() -> None:
    marks = [mark(MAY + day) for day in range(10)] + [mark(MAY - 9000), mark(MAY, lane="Wire")]
    found = drawn({"lanes": ["Post", "Wire"], "marks": marks})
    assert found is not None
    assert found["outside"] == 1
    assert [lane["name"] for lane in found["lanes"]] == ["Post", "Wire"]
    for lane in found["lanes"]:
        for bar in lane["bars"]:
            assert 0 <= bar["left"] <= bar["right"] <= 100
            assert lane["top"] < bar["down"] < lane["floor"] < found["height"]
