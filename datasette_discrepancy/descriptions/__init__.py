"""What tables, views and columns hold, said to a reader of Datasette's own pages.

The words are data, in a module for each step. Views are described from the ``rule`` table, so that
a rule of the user's own is described as well. Whatever the user's metadata says about a table or
column wins.
"""

from __future__ import annotations

from typing import Any

from .. import compat
from ..pages.reading import is_ours
from .claims import CLAIMS
from .documents import DOCUMENTS
from .flags import ALL_FLAGS, FLAG_COLUMNS, FLAGS, STRENGTH_MEANS
from .model import Columns, Tables

TABLES: Tables = {**DOCUMENTS, **CLAIMS, **FLAGS}

VIEWS = "select name from sqlite_master where type = 'view'"
RULES = "select id, title, strength from rule order by id"
# Tables with columns of the claims themselves.
READINGS = ("claim_reading", "former_reading")


def shared_columns(table: str, columns: Columns) -> Columns:
    """Return a table's column descriptions, with those it shares with another table."""
    if table == "flag":
        shared = {name: text for name, text in FLAG_COLUMNS.items() if name != "flag_id"}
        return {**shared, **columns}
    if table == "former_reading":
        columns = {**TABLES["claim_reading"][1], **columns}
    return {**TABLES["claim"][1], **columns} if table in READINGS else columns


def described(views: set[str], rules: list[tuple[str, str, str]]) -> dict[str, tuple[str, Columns]]:
    """Return the descriptions of one database.

    Args:
        views: names of the views that are there.
        rules: id, title and strength of each rule.

    Returns:
        Table or view -> its description and its columns'.
    """
    found: dict[str, tuple[str, Columns]] = {
        table: (text, shared_columns(table, columns)) for table, (text, columns) in TABLES.items()
    }
    if "flags" in views:
        found["flags"] = (ALL_FLAGS, FLAG_COLUMNS)
    for rule_id, title, strength in rules:
        view = f"flag_{rule_id}"
        if view in views:
            means = STRENGTH_MEANS.get(strength, "")
            found[view] = (f"{title.rstrip('.')}. {means}".strip(), FLAG_COLUMNS)
    return found


async def describe_databases(datasette: Any) -> None:
    """Hand the descriptions of every database of ours to Datasette. Writes to none of them."""
    found = {}
    for name, database in list(datasette.databases.items()):
        if not await is_ours(database):
            continue
        views = {row[0] for row in (await database.execute(VIEWS)).rows}
        rules = [tuple(row) for row in (await database.execute(RULES)).rows]
        found[name] = described(views, rules)
    if found:
        await compat.describe(datasette, found)
