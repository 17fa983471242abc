"""Links from Datasette's own pages and menus to ours, where the actor may follow them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from ..compat import may_view
from .links import Links, static_file
from .reading import GUARDED_TABLES, is_ours

LABEL = "Where the sources differ"
DESCRIPTION = "Stories, and every flag with both quotes side by side"

OUR_RESOURCES = frozenset(
    "story source document passage entity mention time_expression event claim claim_reading "
    "rule rule_run rule_story flag flag_review flag_raised flags dispute"
    " picture picture_field picture_use".split()
)

Action = dict[str, str]
Actions = Callable[[], Awaitable[list[Action]]]


async def start_link(datasette: Any, actor: dict[str, Any] | None, database: str) -> list[Action]:
    """Return the link to a database's start page, nothing where there is none for this actor."""
    if not await is_ours(datasette.get_database(database)):
        return []
    if not await may_view(datasette, actor, database, GUARDED_TABLES):
        return []
    href = Links(datasette, database).root()
    return [{"href": href, "label": LABEL, "description": DESCRIPTION}]


def is_our_resource(table: str | None) -> bool:
    """Return whether a table or view has the name of one of ours."""
    return table is not None and (table in OUR_RESOURCES or table.startswith("flag_"))


def style_of_table(datasette: Any, table: str | None) -> list[str]:
    """Return the style sheets that Datasette's own page of a table needs."""
    return [static_file(datasette, "tables.css")] if is_our_resource(table) else []


def menu(datasette: Any, actor: dict[str, Any] | None) -> Actions:
    """Return what goes into the menu of every page."""

    async def found() -> list[Action]:
        ours = []
        for database in list(datasette.databases):
            for link in await start_link(datasette, actor, database):
                ours.append({"href": link["href"], "label": f"{LABEL}: {database}"})
        return ours

    return found


def of_database(datasette: Any, actor: dict[str, Any] | None, database: str) -> Actions:
    """Return the actions of a database page."""

    async def found() -> list[Action]:
        return await start_link(datasette, actor, database)

    return found


def of_table(datasette: Any, actor: dict[str, Any] | None, database: str, table: str) -> Actions:
    """Return the actions of a table's or view's page, nothing where it is not ours."""

    async def found() -> list[Action]:
        return await start_link(datasette, actor, database) if is_our_resource(table) else []

    return found
