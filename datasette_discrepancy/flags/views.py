"""The views: `flags`, and `flag_<id>` for every rule. Thin, ordered by an index, for any tool.

Datasette gives views no order of their own, hence the `order by`; it follows an index of `flag`, so
that no page sorts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


# The contract's columns, in its order: the name in the view and the column of `flag`.
COLUMNS: tuple[tuple[str, str], ...] = (
    ("flag_id", "id"),
    *(
        (name, name)
        for name in (
            "story",
            "rule_id",
            "kind",
            "strength",
            "message",
            "a_source",
            "a_document_id",
            "a_part",
            "a_quote",
            "a_start",
            "a_end",
            "a_value",
            "b_source",
            "b_document_id",
            "b_part",
            "b_quote",
            "b_start",
            "b_end",
            "b_value",
            "status",
        )
    ),
)
ALL = "flags"


class ViewError(ValueError):
    """A view that cannot be made; the text names it and the way out."""


def view_name(rule_id: str) -> str:
    """Return the name of a rule's view."""
    return f"flag_{rule_id}"


def view_sql(rule_id: str | None = None) -> str:
    """Return the select of the view of all flags, or of one rule's.

    Args:
        rule_id: a rule's id: small letters, digits and underscores only.
    """
    columns = ",\n    ".join(
        name if name == column else f"{column} as {name}" for name, column in COLUMNS
    )
    where = f"\nwhere rule_id = '{rule_id}'" if rule_id else ""
    return f"select\n    {columns}\nfrom flag{where}\norder by strength_rank, story, id"


def create_view(db: Database, name: str, sql: str) -> None:
    """Make a view, or leave it where it is the same already.

    It is read once, for SQLite notices a missing column only then. The caller holds the
    transaction, so that a view that fails leaves the old one in place.

    Raises:
        ViewError: if something else has the name.
    """
    statement = f'create view "{name}" as\n{sql}'
    found = db.execute("select type, sql from sqlite_master where name = ?", [name]).fetchone()
    if found and found[0] != "view":
        raise ViewError(f"{name} is a {found[0]} of this database: rename the rule")
    if found and found[1].casefold() == statement.casefold():
        return
    with db.atomic():
        drop_view(db, name)
        db.execute(statement)
        db.execute(f'select * from "{name}" limit 0').fetchall()  # noqa: S608 - checked name


def drop_view(db: Database, name: str) -> None:
    """Drop a view if there is one of that name."""
    db.execute(f'drop view if exists "{name}"')


def drop_rule_views(db: Database, rule_ids: Iterable[str]) -> None:
    """Drop the views of rules that are gone: only of ids that stand in our own `rule` table."""
    for rule_id in rule_ids:
        found = db.execute(
            "select 1 from sqlite_master where type = 'view' and name = ?", [view_name(rule_id)]
        ).fetchone()
        if found:
            drop_view(db, view_name(rule_id))
