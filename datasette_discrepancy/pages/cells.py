"""Identifiers in Datasette's tables, linked to the pages that show what they identify."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from .links import Links

# Our identifiers only: a table of somebody else's with a column of that name stays as it is.
IDENTIFIER = re.compile(r"[0-9a-f]{16}")

To = Callable[[Links, str, Any], str | None]


def to_claim(document_column: str) -> To:
    """Return a link to a claim's place in the document that another column of the row names."""

    def address(links: Links, claim_id: str, row: Any) -> str | None:
        if document_column not in row.keys():  # noqa: SIM118 - a row is no mapping
            return None
        document_id = row[document_column]
        if isinstance(document_id, Mapping):
            document_id = document_id.get("value")
        return links.document(document_id, claim_id) if document_id else None

    return address


def to_flag(links: Links, flag_id: str, row: Any) -> str:
    """Link a flag."""
    return links.flag(flag_id)


def to_document(links: Links, document_id: str, row: Any) -> str:
    """Link a document."""
    return links.document(document_id)


def to_story(links: Links, story_id: str, row: Any) -> str:
    """Link a story."""
    return links.story(story_id)


def to_entity(links: Links, entity_id: str, row: Any) -> str:
    """Link an entity."""
    return links.entity(entity_id)


# By column, in any table or query.
BY_COLUMN: Mapping[str, To] = {
    "flag_id": to_flag,
    "document_id": to_document,
    "a_document_id": to_document,
    "b_document_id": to_document,
    "claim_id": to_claim("document_id"),
    "a_claim_id": to_claim("a_document_id"),
    "b_claim_id": to_claim("b_document_id"),
    "story_id": to_story,
    "entity_id": to_entity,
    "subject_id": to_entity,
    "object_id": to_entity,
    "place_id": to_entity,
    "attributed_to_id": to_entity,
    "inner_id": to_entity,
    "outer_id": to_entity,
}

# By table, for its own identifier.
BY_TABLE: Mapping[str, To] = {
    "flag": to_flag,
    "document": to_document,
    "claim": to_claim("document_id"),
    "story": to_story,
    "entity": to_entity,
}


def linked_cell(
    datasette: Any, database: str | None, table: str | None, column: str, value: Any, row: Any
) -> Markup | None:
    """Return a cell as a link to our page, None where Datasette should show it as ever.

    Args:
        datasette: the instance.
        database: the database's name.
        table: the table's or view's name; None for a query.
        column: the column's name.
        value: the value; a mapping with "value" and "label" where a foreign key was expanded.
        row: the whole row.
    """
    to = BY_TABLE.get(table or "") if column == "id" else BY_COLUMN.get(column)
    if to is None or database is None:
        return None
    label = value
    if isinstance(value, Mapping):
        value, label = value.get("value"), value.get("label") or value.get("value")
    if not isinstance(value, str) or not IDENTIFIER.fullmatch(value):
        return None
    href = to(Links(datasette, database), value, row)
    return None if href is None else Markup('<a href="{}">{}</a>').format(href, label)
