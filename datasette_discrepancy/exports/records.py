"""The flags as plain records: what every export and the output of `check` is made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from datasette_discrepancy.flags.views import COLUMNS as VIEW_COLUMNS

# Stable: columns are only ever added, at the end. The contract's view columns come first.
COLUMNS: tuple[str, ...] = (
    *(name for name, _ in VIEW_COLUMNS),
    "rule_title",
    "a_title",
    "a_url",
    "a_path",
    "a_published",
    "b_title",
    "b_url",
    "b_path",
    "b_published",
    "reviewer",
    "reviewed_at",
    "reason",
    "note",
)

# A settled flag never stands above an open one.
RECORDS = """
select flag.id as flag_id, flag.story, flag.rule_id, flag.kind, flag.strength, flag.message,
    flag.a_source, flag.a_document_id, flag.a_part, flag.a_quote, flag.a_start, flag.a_end,
    flag.a_value,
    flag.b_source, flag.b_document_id, flag.b_part, flag.b_quote, flag.b_start, flag.b_end,
    flag.b_value,
    flag.status, rule.title as rule_title,
    a.title as a_title, a.url as a_url, a.path as a_path, a.published as a_published,
    b.title as b_title, b.url as b_url, b.path as b_path, b.published as b_published,
    last.reviewer, last.reviewed_at, last.reason, last.note
from flag
join rule on rule.id = flag.rule_id
join document a on a.id = flag.a_document_id
left join document b on b.id = flag.b_document_id
left join flag_review last on last.id = (
    select max(id) from flag_review where flag_review.flag_id = flag.id
)
order by flag.status in ('explained', 'dismissed'), flag.strength_rank, flag.story, flag.id
"""

Record = Mapping[str, Any]


def read_records(db: Database) -> list[dict[str, Any]]:
    """Return every flag with its documents and its last verdict, open and strongest first."""
    return list(db.query(RECORDS))
