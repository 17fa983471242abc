"""Flags as SARIF 2.1.0 (OASIS, 2020), which code hosts and many checkers read.

A flag accuses neither side; SARIF wants one location, so claim a is it and claim b is related. A
settled flag stays in the file as suppressed, with the reviewer's reason.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote as percent_encode

from sqlite_utils import Database

from .records import Record

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[str, str] = {"contradiction": "error", "tension": "warning", "difference": "note"}
SETTLED = ("explained", "dismissed")


def read_texts(db: Database, records: Sequence[Record]) -> dict[str, str]:
    """Return the texts of the documents that some flags quote, by document id."""
    ids = sorted({record[f"{side}_document_id"] for record in records for side in "ab"} - {None})
    texts: dict[str, str] = {}
    for first in range(0, len(ids), 500):
        batch = ids[first : first + 500]
        marks = ", ".join("?" * len(batch))
        texts |= dict(
            db.execute(f"select id, text from document where id in ({marks})", batch).fetchall()  # noqa: S608
        )
    return texts


def position(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1, in code points."""
    before = text[:offset]
    # SARIF counts lines as the reader's editor does: CRLF is one line break.
    line = before.count("\n") + 1
    return line, offset - (before.rfind("\n") + 1) + 1


def region(record: Record, side: str, text: str) -> dict[str, Any]:
    """Return where a quote stands: by offset, and by line and column, in code points."""
    start, end = record[f"{side}_start"], record[f"{side}_end"]
    (start_line, start_column), (end_line, end_column) = position(text, start), position(text, end)
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": record[f"{side}_quote"]},
    }


def location(record: Record, side: str, texts: Mapping[str, str]) -> dict[str, Any]:
    """Return one side of a flag as a physical location."""
    document = record[f"{side}_document_id"]
    words = f"{record[f'{side}_source']} ({record[f'{side}_part']})"
    if record[f"{side}_value"] is not None:
        words += f": {record[f'{side}_value']}"
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": percent_encode(record[f"{side}_path"] or document)},
            "region": region(record, side, texts[document]),
        },
        "message": {"text": words},
    }


def result(
    record: Record, texts: Mapping[str, str], rule_index: Mapping[str, int]
) -> dict[str, Any]:
    """Return one flag as a SARIF result."""
    found: dict[str, Any] = {
        "ruleId": record["rule_id"],
        "ruleIndex": rule_index[record["rule_id"]],
        "level": LEVELS[record["strength"]],
        "message": {"text": record["message"]},
        "locations": [location(record, "a", texts)],
        "partialFingerprints": {"flagId/v1": record["flag_id"]},
        "properties": {
            "story": record["story"],
            "kind": record["kind"],
            "strength": record["strength"],
            "status": record["status"],
        },
    }
    if record["b_document_id"] is not None:
        found["relatedLocations"] = [{"id": 1, **location(record, "b", texts)}]
    # An empty list says "checked, not suppressed"; viewers then count open flags rightly.
    found["suppressions"] = []
    if record["status"] in SETTLED:
        why = ": ".join(part for part in (record["reason"], record["note"]) if part)
        found["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": f"{record['status']} by {record['reviewer']}"
                + (f": {why}" if why else ""),
            }
        ]
    return found


def to_sarif(records: Sequence[Record], texts: Mapping[str, str], version: str) -> str:
    """Return the flags as a SARIF log.

    Args:
        records: flags.
        texts: document id to text, for lines and columns.
        version: of this package.
    """
    titles = {record["rule_id"]: record for record in records}
    rule_ids = sorted(titles)
    rules = [
        {
            "id": rule_id,
            "shortDescription": {"text": titles[rule_id]["rule_title"]},
            "defaultConfiguration": {"level": LEVELS[titles[rule_id]["strength"]]},
            "properties": {"kind": titles[rule_id]["kind"]},
        }
        for rule_id in rule_ids
    ]
    index = {rule_id: number for number, rule_id in enumerate(rule_ids)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "datasette-discrepancy",
                        "version": version,
                        "rules": rules,
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [result(record, texts, index) for record in records],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"
