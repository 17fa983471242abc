"""The only module that knows that Datasette has two lines: 0.65 and 1.0.

Told apart by what they offer, never by version numbers: the alphas change between releases.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

# Database, table or view, what it holds; the columns' descriptions by their names.
Descriptions = Mapping[str, Mapping[str, tuple[str, Mapping[str, str]]]]

_given: WeakKeyDictionary[Any, Descriptions] = WeakKeyDictionary()

# "or ignore": what the user wrote stands there already and wins. One batch, because the documented
# set_column_metadata() is one transaction a column: some hundred of them delay the start.
DESCRIBE_TABLE = """
insert or ignore into metadata_resources (database_name, resource_name, key, value)
values (?, ?, 'description', ?)
"""
DESCRIBE_COLUMN = """
insert or ignore into metadata_columns (database_name, resource_name, column_name, key, value)
values (?, ?, ?, 'description', ?)
"""


def is_first_line(datasette: Any) -> bool:
    """Return whether this is Datasette 0.65."""
    return not hasattr(datasette, "allowed")


async def may_view(
    datasette: Any, actor: dict[str, Any] | None, database: str, tables: Iterable[str]
) -> bool:
    """Return whether the actor may read every one of the tables, as Datasette's own pages decide.

    Args:
        datasette: the instance.
        actor: who asks; None where nobody is signed in.
        database: the database's name.
        tables: names of tables or views.
    """
    for table in tables:
        if is_first_line(datasette):
            allowed, _ = await datasette.check_visibility(
                actor,
                permissions=[
                    ("view-table", (database, table)),
                    ("view-database", database),
                    "view-instance",
                ],
            )
        else:
            from datasette.resources import TableResource

            allowed = await datasette.allowed(
                action="view-table", resource=TableResource(database, table), actor=actor
            )
        if not allowed:
            return False
    return True


async def may_run_sql(datasette: Any, actor: dict[str, Any] | None, database: str) -> bool:
    """Return whether the actor may run SQL of their own on the database."""
    if is_first_line(datasette):
        return bool(
            await datasette.permission_allowed(actor, "execute-sql", database, default=True)
        )
    from datasette.resources import DatabaseResource

    return bool(
        await datasette.allowed(
            action="execute-sql", resource=DatabaseResource(database), actor=actor
        )
    )


def sql_path(datasette: Any, database: str, sql: str) -> str:
    """Return the path of the page that runs the SQL."""
    page = "" if is_first_line(datasette) else "/-/query"
    return f"{datasette.urls.database(database)}{page}?{urlencode({'sql': sql})}"


async def describe(datasette: Any, descriptions: Descriptions) -> None:
    """Give Datasette the descriptions; whatever the user's own metadata says wins.

    Args:
        datasette: the instance, started or starting.
        descriptions: database -> table or view -> (description, column -> description).
    """
    if is_first_line(datasette):
        _given[datasette] = descriptions
        return
    tables, columns = [], []
    for database, resources in descriptions.items():
        for resource, (text, by_column) in resources.items():
            tables.append((database, resource, text))
            columns += [(database, resource, name, what) for name, what in by_column.items()]

    def write(connection: Any) -> None:
        connection.executemany(DESCRIBE_TABLE, tables)
        connection.executemany(DESCRIBE_COLUMN, columns)

    await datasette.get_internal_database().execute_write_fn(write)


def metadata_for_first_line(datasette: Any, key: str | None) -> dict[str, Any]:
    """Return the descriptions in the form that 0.65 merges with the user's metadata.

    Only where the pages of a table ask (key "databases"). Permission checks ask with "tables" and
    ``/-/metadata.json`` without a key: there, rule titles of a private database would leak.
    """
    given = _given.get(datasette)
    if key != "databases" or not given:
        return {}
    # Made anew each time: 0.65 writes the user's metadata into what it is handed.
    return {
        "databases": {
            database: {
                "tables": {
                    resource: {"description": text, "columns": dict(by_column)}
                    for resource, (text, by_column) in resources.items()
                }
            }
            for database, resources in given.items()
        }
    }
