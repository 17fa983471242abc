"""When, by whom: the dates of a story in lanes, for a drawing and for a table of the same data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from .reading import Reading

Row = dict[str, Any]

MOST_LANES = 8
MOST_DATES = 100
# A time that is read as longer than this says nothing of when within the story.
LONGEST = 366
# The drawing shows the shortest stretch of days that holds this share of all dates: one memory of
# 1953 would press the week of the story into a line.
SHARE = 0.85
PADDING = 0.04

DATES = """
select reading.claim_id, reading.document_id, source.name as source, reading.part,
    reading.predicate, reading.time_text, reading.day_first, reading.day_last,
    reading.time_approximate, event.label
from claim_reading as reading
join source on source.id = reading.source_id
left join event on event.id = reading.event_id
where reading.story_id = :story_id and reading.mirrored = 0
    and reading.day_first is not null and reading.day_last is not null
    and reading.day_last - reading.day_first < :longest
    and reading.predicate <> 'published'
limit :size
"""
DISPUTED = """
select flag.a_claim_id, flag.b_claim_id
from dispute
join flag on flag.dispute_id = dispute.id
where dispute.story_id = :story_id and dispute.slot = 'time'
limit :size
"""
# Passages that tell of a picture have lanes of their own, in this order.
LANES = {"caption": "Captions", "alt": "Captions", "embedded_caption": "Files of pictures"}
# Of the drawing, in pixels; and rows of bars in a lane.
NAME_HEIGHT, BAR_HEIGHT, GAP = 20, 13, 8
MOST_ROWS = 5
LAST_DAY = date.max.toordinal()
# Months between two labels of the axis.
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24000)
FILES, PUBLISHED = "Files of pictures", "Published"


@dataclass(frozen=True)
class Window:
    """The days that the drawing shows."""

    first: int
    last: int

    def percent(self, day: float) -> float:
        """Return how far along a day begins: 0 to 100 within the window."""
        return 100 * (day - self.first) / (self.last + 1 - self.first)

    def holds(self, mark: Row) -> bool:
        """Return whether a mark can be seen."""
        return bool(mark["last"] >= self.first and mark["first"] <= self.last)


async def timeline(reading: Reading, story_id: str, documents: Sequence[Row]) -> Row:
    """Return every date of a story that is known to a year or better.

    Args:
        reading: the request.
        story_id: the story.
        documents: its documents, with `published_day` and `published_day_last`.

    Returns:
        `marks` with `lane`, `source`, `first` and `last` (day numbers), `text`, `label`,
        `approximate`, `disputed`, `document_id`, `claim_id`; `lanes` in order; `complete`.
    """
    rows = await reading.rows(DATES, story_id=story_id, longest=LONGEST, size=MOST_DATES + 1)
    pairs = await reading.rows(DISPUTED, story_id=story_id, size=MOST_DATES)
    disputed = {claim for pair in pairs for claim in pair.values()}
    marks = [mark_of(row, row["claim_id"] in disputed) for row in rows[:MOST_DATES]]
    marks += [publication(document) for document in documents if document["published_day"]]
    order = [document["source"] for document in documents]
    lanes = lanes_of(marks, order)
    told = together(mark for mark in marks if mark["lane"] in lanes)
    for mark in told:
        mark["earliest"], mark["latest"] = iso(mark["first"]), iso(mark["last"])
    return {
        "lanes": lanes,
        "marks": sorted(
            told, key=lambda mark: (lanes.index(mark["lane"]), mark["first"], mark["last"])
        ),
        "complete": len(rows) <= MOST_DATES,
    }


def mark_of(row: Row, disputed: bool) -> Row:
    """Return the mark of a claim's time."""
    of_file = row["part"] == "metadata"
    return {
        "lane": FILES if of_file else LANES.get(row["part"], row["source"]),
        "source": row["source"],
        "first": row["day_first"],
        "last": row["day_last"],
        "text": row["time_text"],
        "label": row["label"] or row["predicate"].replace("_", " "),
        "approximate": bool(row["time_approximate"]),
        "disputed": disputed,
        "document_id": row["document_id"],
        "claim_id": row["claim_id"],
    }


def publication(document: Row) -> Row:
    """Return the mark of a document's publication."""
    return {
        "lane": PUBLISHED,
        "source": document["source"],
        "first": document["published_day"],
        "last": document["published_day_last"] or document["published_day"],
        "text": document["published"],
        "label": "published",
        "approximate": False,
        "disputed": False,
        "document_id": document["id"],
        "claim_id": None,
    }


def together(marks: Iterable[Row]) -> list[Row]:
    """Return the marks with those of one lane, source and interval told by one of them."""
    found: dict[tuple[Any, ...], Row] = {}
    for mark in sorted(marks, key=lambda mark: (not mark["disputed"], mark["claim_id"] or "")):
        key = (mark["lane"], mark["source"], mark["first"], mark["last"], mark["label"])
        found.setdefault(key, mark)
    return list(found.values())


def lanes_of(marks: Iterable[Row], order: Sequence[str]) -> list[str]:
    """Return the lanes: the sources, those with most dates where they are many, then the rest."""
    own = (PUBLISHED, *dict.fromkeys(LANES.values()))
    used = Counter(mark["lane"] for mark in marks)
    ranks = {source: rank for rank, source in enumerate(order)}
    sources = sorted(set(used) - set(own), key=lambda lane: (-used[lane], lane))[:MOST_LANES]
    sources.sort(key=lambda lane: (ranks.get(lane, len(ranks)), lane))
    return [PUBLISHED, *sources, *own[1:]] if used else []


def window_of(marks: Sequence[Row]) -> Window | None:
    """Return the shortest stretch of days that holds most marks; None without marks."""
    if not marks:
        return None
    ends = sorted((mark["first"], mark["last"]) for mark in marks)
    days = sorted(day for end in ends for day in end)
    wanted = max(2, round(len(days) * SHARE))
    first, last = min(
        zip(days, days[wanted - 1 :], strict=False), key=lambda ends: (ends[1] - ends[0], ends[0])
    )
    padding = max(1, round((last - first + 1) * PADDING))
    return Window(max(date.min.toordinal(), first - padding), min(LAST_DAY, last + padding))


def ticks(window: Window, most: int = 7) -> list[tuple[float, str]]:
    """Return where the axis is labelled, and with which day: full days, months or years."""
    span = window.last - window.first + 1
    step = next((one for one in (1, 2, 7, 14) if span / one <= most), None)
    if step is not None:
        days = range(window.first, window.last + 1, step)
        return [(window.percent(day), day_name(date.fromordinal(day))) for day in days]
    start, end = date.fromordinal(window.first), date.fromordinal(window.last)
    months = (end.year - start.year) * 12 + end.month - start.month
    every = next(one for one in MONTHS if months / one <= most)
    found = []
    for month in range(0, months + 1):
        year, index = divmod(start.year * 12 + start.month - 1 + month, 12)
        day = date(year, index + 1, 1).toordinal()
        if (year * 12 + index) % every == 0 and window.first <= day <= window.last:
            name = str(year) if every >= 12 else date(year, index + 1, 1).strftime("%b %Y")
            found.append((window.percent(day), name))
    return found


def iso(day: int) -> str:
    """Return a day number as an ISO date."""
    return date.fromordinal(day).isoformat()


def day_name(day: date) -> str:
    """Return a day without its year."""
    return f"{day.day} {day:%b}"


def drawn(found: Row) -> Row | None:
    """Return the drawing: places along in percent of its width, places down in pixels.

    Returns:
        `lanes` with `name`, `top`, `floor` and `bars` (`left`, `right`, `down`), `ticks`, `height`,
        `first` and `last` day, and how many dates lie `outside`; None where nothing is dated.
    """
    window = window_of(found["marks"])
    if window is None:
        return None
    lanes, top = [], 0
    for name in found["lanes"]:
        marks = [mark for mark in found["marks"] if mark["lane"] == name and window.holds(mark)]
        if marks:
            rows = stacked(merged(marks))
            floor = top + NAME_HEIGHT + len(rows) * BAR_HEIGHT
            bars = [
                {
                    **mark,
                    "left": round(max(0.0, window.percent(mark["first"])), 2),
                    "right": round(min(100.0, window.percent(mark["last"] + 1)), 2),
                    "down": top + NAME_HEIGHT + row * BAR_HEIGHT + BAR_HEIGHT // 2,
                }
                for row, marks_of_row in enumerate(rows)
                for mark in marks_of_row
            ]
            lanes.append({"name": name, "top": top, "floor": floor, "bars": bars})
            top = floor + GAP
    return {
        "lanes": lanes,
        "height": top,
        "ticks": [(round(place, 2), name) for place, name in ticks(window)],
        "outside": sum(not window.holds(mark) for mark in found["marks"]),
        "first": iso(window.first),
        "last": iso(window.last),
    }


def merged(marks: Iterable[Row]) -> list[Row]:
    """Return one mark for all of a lane with the same days; `more` counts the others."""
    found: dict[tuple[int, int], Row] = {}
    for mark in sorted(marks, key=lambda mark: (not mark["disputed"], mark["claim_id"] or "")):
        kept = found.setdefault((mark["first"], mark["last"]), {**mark, "more": -1})
        kept["more"] += 1
    return list(found.values())


def stacked(marks: Iterable[Row]) -> list[list[Row]]:
    """Return the marks in rows in which no two touch; what finds no row shares the last one."""
    rows: list[list[Row]] = []
    for mark in sorted(marks, key=lambda mark: (mark["last"] - mark["first"], mark["first"])):
        free = (
            row
            for row in rows
            if all(mark["first"] > one["last"] or mark["last"] < one["first"] for one in row)
        )
        row = next(free, None)
        if row is None and (len(rows) < MOST_ROWS or not rows):
            rows.append([mark])
        else:
            (rows[-1] if row is None else row).append(mark)
    return rows
