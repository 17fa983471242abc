"""One request for a page: whose database, who asks, what they may see, and reading from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from datasette.database import QueryInterrupted
from datasette.utils import tilde_decode
from datasette.utils.sqlite import sqlite3

from ..compat import may_view
from .links import Links
from .withheld import PICTURE_TABLES, without_pictures

# Reading these shows text of articles, so every page asks for both, whatever else it reads.
GUARDED_TABLES = ("flag", "document")

OUR_TABLES = """
select count(*) = 5 as ours from sqlite_master
where type = 'table' and name in ('story', 'document', 'claim', 'rule', 'flag')
"""


class Problem(Exception):  # noqa: N818 - a page that says what is wrong, not only an error
    """A request that cannot be answered as asked.

    Attributes:
        status: the HTTP status.
        error: one sentence for a person, with the way out.
        details: more that the page or the JSON should show.
    """

    def __init__(self, status: int, error: str, **details: Any) -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.details = details


class Outdated(Problem):
    """A file that lacks a table or column: an earlier version of the plugin wrote it."""


@dataclass(frozen=True)
class Reading:
    """A request whose actor may read the database. Made by :func:`read_database` only.

    Attributes:
        datasette: the instance.
        request: what is asked.
        database: the database's name.
        links: the addresses of our pages in it.
        ids: the identifiers in the request's address, by name.
        may_see_pictures: whether the actor may read pictures and what their files say.
    """

    datasette: Any
    request: Any
    database: str
    links: Links
    ids: Mapping[str, str] = field(default_factory=dict)
    may_see_pictures: bool = False

    @property
    def db(self) -> Any:
        """Datasette's database object."""
        return self.datasette.get_database(self.database)

    @property
    def actor(self) -> dict[str, Any] | None:
        """Who asks."""
        actor: dict[str, Any] | None = self.request.actor
        return actor

    async def rows(self, sql: str, **parameters: Any) -> list[dict[str, Any]]:
        """Run a query with bound parameters, over what the actor may see.

        Raises:
            Problem: the query ran into Datasette's time limit.
            Outdated: it asks for what the file does not have.
        """
        try:
            visible = sql if self.may_see_pictures else without_pictures(sql)
            results = await self.db.execute(visible, parameters)
        except QueryInterrupted:
            raise Problem(
                503,
                "Reading this took longer than Datasette allows: raise the setting "
                "sql_time_limit_ms.",
            ) from None
        except sqlite3.OperationalError as error:
            if not str(error).startswith(("no such column", "no such table")):
                raise
            raise Outdated(
                409,
                "This file was written by an earlier version of the plugin. Bring it up to date "
                f"with: datasette discrepancy check {self.database}.db",
            ) from None
        return [dict(row) for row in results.rows]

    async def row(self, sql: str, **parameters: Any) -> dict[str, Any] | None:
        """Return the first row of a query, None without one."""
        rows = await self.rows(sql, **parameters)
        return rows[0] if rows else None


async def is_ours(db: Any) -> bool:
    """Return whether a Datasette database holds our tables."""
    return bool((await db.execute(OUR_TABLES)).first()[0])


async def open_reading(datasette: Any, request: Any) -> Reading:
    """Find the database of a request and make sure that its actor may read it.

    The order is Datasette's own: an unknown database first, then permission, and only then what is
    in it, so that nobody learns of the tables of a database they may not read.

    Raises:
        Problem: 404 for an unknown database or one without our tables, 403 without permission.
    """
    ids = {name: tilde_decode(value) for name, value in request.url_vars.items() if value}
    route = ids.pop("database")
    try:
        database = datasette.get_database(route=route).name
    except KeyError:
        raise Problem(404, f"There is no database called {route} here.") from None
    return await read_database(datasette, request, database, ids)


async def read_database(
    datasette: Any, request: Any, database: str, ids: Mapping[str, str] | None = None
) -> Reading:
    """Open a database for whoever asks.

    Raises:
        Problem: 403 without permission, 404 where it has none of our tables.
    """
    if not await may_view(datasette, request.actor, database, GUARDED_TABLES):
        raise Problem(403, "You may not read the documents and flags of this database.")
    if not await is_ours(datasette.get_database(database)):
        raise Problem(
            404,
            f"The database {database} holds no stories yet. Load some with: "
            f"datasette discrepancy load {database}.db FOLDER",
        )
    links = Links(datasette, database)
    pictures = await may_view(datasette, request.actor, database, PICTURE_TABLES)
    return Reading(datasette, request, database, links, ids or {}, pictures)


def ask_for_pictures(reading: Reading) -> None:
    """Make sure that the actor may see pictures.

    Raises:
        Problem: 403 where they may not.
    """
    if not reading.may_see_pictures:
        raise Problem(403, "You may not see the pictures of this database.")
