"""Flags for other programs: an Atom feed of the newest, and a list's flags as CSV.

Both take the filters of the list that they stand beside. They show no status of a single reviewer's
making that the list would not show.
"""

from __future__ import annotations

import csv
import io
import re
import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timezone
from typing import Any
from xml.etree import ElementTree as ET

from datasette import Response

from datasette_discrepancy.flags.views import COLUMNS
from datasette_discrepancy.spreadsheet import csv_cell

from .filtering import Filter, read_filter
from .log import visible_status
from .queries import stories
from .reading import Problem, Reading
from .shown import shown

Row = dict[str, Any]

ATOM = "http://www.w3.org/2005/Atom"
# Entries in a feed, and newest flags that are looked at for those that pass the filters.
MOST_ENTRIES = 50
MOST_LOOKED_AT = 2000
# Rows of a CSV; more are Datasette's own to stream, from the view `flags`.
MOST_ROWS = 5000
# Neither is a character of XML; the other ones that are not have been made visible before.
NO_CHARACTERS = re.compile("[\ud800-\udfff\ufffe\uffff]")
# Makes the same entry the same in every copy of a file and at every address.
ENTRIES = uuid.UUID("6f0c4e0e-6f50-5a39-9e0f-5d2f1c7ab1de")

RAISED = "select 1 from sqlite_master where type = 'table' and name = 'flag_raised'"
NEWEST = """
select flag.id, flag.story_id, flag.story, flag.rule_id, flag.strength, flag.message,
    flag.a_source, flag.a_quote, flag.a_value, flag.b_source, flag.b_quote, flag.b_value,
    newest.raised_at
from (
    select flag_id, raised_at from flag_raised
    where :story_id is null or story_id = :story_id
    order by raised_at desc, flag_id desc
    limit :looked_at
) as newest
join flag on flag.id = newest.flag_id
where {where}
order by newest.raised_at desc, flag.strength_rank, flag.id
limit :size
"""
NEWEST_OF_STORY = NEWEST.replace(":story_id is null or story_id", "story_id")
LISTED = "select {columns} from flag where {where} order by {order} limit :size"


async def chosen_of(reading: Reading) -> tuple[Row | None, Filter]:
    """Return the story of the address, None for the whole database, and its filters.

    Raises:
        Problem: 404 where there is no such story.
    """
    story_id = reading.ids.get("story_id")
    story = await reading.row(stories.STORY, story_id=story_id) if story_id else None
    if story_id and story is None:
        raise Problem(404, "There is no such story in this database.", start=reading.links.root())
    return story, read_filter(story_id, reading.request.args.get, *visible_status(reading))


async def atom(reading: Reading) -> Response:
    """Answer with the feed of the newest flags that pass the filters.

    Raises:
        Problem: 404 where there is no such story, or where the file does not say what is new.
    """
    story, chosen = await chosen_of(reading)
    if await reading.row(RAISED) is None:
        raise Problem(404, "This file was checked by a version that did not note what is new.")
    sql = NEWEST if story is None else NEWEST_OF_STORY
    flags = await reading.rows(
        sql.format(where=chosen.where),
        **{"story_id": None, **chosen.parameters},
        looked_at=MOST_LOOKED_AT,
        size=MOST_ENTRIES,
    )
    runs = await reading.rows("select max(ran_at) as ran_at from rule_run")
    page = reading.links.flags(chosen.story_id, **chosen.query)
    query = page.partition("?")[2]
    itself = reading.links.flags_as("atom", chosen.story_id) + (f"?{query}" if query else "")
    name = story["name"] if story else reading.database
    feed = written(
        flags,
        title=f"Where the sources differ: {name}",
        feed_id=reading.database if story is None else f"{reading.database} {story['id']}",
        updated=max([flag["raised_at"] for flag in flags] or [runs[0]["ran_at"] or ""]),
        itself=absolute(reading, itself),
        page=absolute(reading, page),
        flag_page=lambda flag_id: absolute(reading, reading.links.flag(flag_id)),
    )
    return Response(feed, content_type="application/atom+xml; charset=utf-8")


def absolute(reading: Reading, path: str) -> str:
    """Return the whole address of a path."""
    return str(reading.datasette.absolute_url(reading.request, path))


def written(
    flags: list[Row],
    *,
    title: str,
    feed_id: str,
    updated: str,
    itself: str,
    page: str,
    flag_page: Callable[[str], str],
) -> str:
    """Return the feed (Atom 1.0, RFC 4287).

    Args:
        flags: the newest first, with `raised_at`.
        title: of the feed.
        feed_id: what the feed's identifier is made from.
        updated: when anything in it changed last.
        itself: the feed's own address.
        page: the address of the page that it goes with.
        flag_page: returns the address of a flag's page.
    """
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed")
    add(feed, "id", uuid.uuid5(ENTRIES, feed_id).urn)
    add(feed, "title", title)
    add(feed, "updated", rfc3339(updated))
    add(feed, "link", rel="self", href=itself, type="application/atom+xml")
    add(feed, "link", rel="alternate", href=page, type="text/html")
    add(add(feed, "author"), "name", "datasette-discrepancy")
    for flag in flags:
        entry = add(feed, "entry")
        add(entry, "id", uuid.uuid5(ENTRIES, flag["id"]).urn)
        add(entry, "title", flag["message"])
        add(entry, "updated", rfc3339(flag["raised_at"]))
        add(entry, "published", rfc3339(flag["raised_at"]))
        add(entry, "link", rel="alternate", href=flag_page(flag["id"]), type="text/html")
        add(entry, "category", term=flag["strength"])
        add(entry, "category", term=flag["rule_id"])
        add(entry, "summary", summary(flag), type="text")
    return ET.tostring(feed, encoding="unicode", xml_declaration=True)


def add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    """Add an element with text and attributes, both made fit for XML."""
    given = {key: xml_text(value) for key, value in attributes.items()}
    element = ET.SubElement(parent, f"{{{ATOM}}}{name}", given)
    element.text = xml_text(text) or None
    return element


def xml_text(text: str) -> str:
    """Return a text of XML's own characters: control characters visible, half ones replaced."""
    return NO_CHARACTERS.sub("\ufffd", shown(text))


def summary(flag: Mapping[str, Any]) -> str:
    """Return both quotes."""
    sides = [
        f"{flag[f'{side}_source']}: “{flag[f'{side}_quote']}”"
        for side in "ab"
        if flag[f"{side}_source"] is not None
    ]
    return f"{flag['story']}. {' — '.join(sides)}"


def rfc3339(text: str) -> str:
    """Return a timestamp as Atom wants it; the epoch for one that cannot be read."""
    try:
        when = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        when = datetime.fromtimestamp(0, timezone.utc)
    if when.tzinfo is None:
        when = when.replace(tzinfo=timezone.utc)
    return when.isoformat(timespec="seconds")


async def as_csv(reading: Reading) -> Response:
    """Answer with the flags of a list as CSV, in the columns of the view `flags`.

    Where there are more than :data:`MOST_ROWS`, Datasette streams the view itself: without the
    filters by source, and by the story's name.

    Raises:
        Problem: 404 where there is no such story.
    """
    story, chosen = await chosen_of(reading)
    columns = ", ".join(
        f"{chosen.status} as status" if column == "status" else column for _, column in COLUMNS
    )
    flags = await reading.rows(
        LISTED.format(columns=columns, where=chosen.where, order=chosen.order),
        **chosen.parameters,
        size=MOST_ROWS + 1,
    )
    if len(flags) > MOST_ROWS:
        return Response.redirect(streamed(reading, story, chosen))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([name for name, _ in COLUMNS])
    writer.writerows([csv_cell(flag[column]) for _, column in COLUMNS] for flag in flags)
    name = "flags.csv" if story is None else f"flags-{story['id']}.csv"
    return Response(
        out.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


# The filters of the list that are columns of the view.
IN_VIEW = {"strength": "strength", "status": "status", "kind": "kind", "rule": "rule_id"}


def streamed(reading: Reading, story: Row | None, chosen: Filter) -> str:
    """Return the address of Datasette's own CSV of the view, with the filters that it knows."""
    filters = {
        f"{IN_VIEW[name]}__exact": value for name, value in chosen.chosen.items() if name in IN_VIEW
    }
    if story is not None:
        filters["story__exact"] = story["name"]
    return reading.links.table("flags", _stream="on", **filters).replace("?", ".csv?", 1)


FORMATS: Mapping[str, Callable[[Reading], Awaitable[Response]]] = {"atom": atom, "csv": as_csv}
