"""Flags as CSV, JSON and plain text."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence

from datasette_discrepancy.rules.values import STRENGTH_RANK
from datasette_discrepancy.spreadsheet import csv_cell

from .records import COLUMNS, Record


def to_csv(records: Sequence[Record]) -> str:
    """Return the flags as CSV (RFC 4180) with a header."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerow([csv_cell(record[column]) for column in COLUMNS])
    return out.getvalue()


def to_json(records: Sequence[Record]) -> str:
    """Return the flags as a JSON array of objects, keys in the order of the CSV's columns."""
    rows = [{column: record[column] for column in COLUMNS} for record in records]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def counts_line(records: Sequence[Record]) -> str:
    """Return one line that counts: `2 contradictions, 1 tension; 3 settled`."""
    settled = sum(record["status"] in ("explained", "dismissed") for record in records)
    counts = Counter(
        record["strength"]
        for record in records
        if record["status"] not in ("explained", "dismissed")
    )
    parts = [
        f"{counts[strength]} {strength}{'' if counts[strength] == 1 else 's'}"
        for strength in STRENGTH_RANK
        if counts[strength]
    ]
    line = ", ".join(parts) or "no flags"
    return f"{line}; {settled} settled" if settled else line


def one_line(text: object) -> str:
    """Return a text without line breaks and control characters, for a terminal."""
    words = " ".join(str(text).split())
    return "".join(character for character in words if character.isprintable())


def to_text(records: Sequence[Record]) -> str:
    """Return the flags as a person reads them in a terminal: by story, both quotes."""
    lines = []
    story = None
    for record in records:
        if record["story"] != story:
            story = record["story"]
            lines += ["", one_line(story)]
        settled = "" if record["status"] == "open" else f" [{record['status']}]"
        lines.append(f"  {record['strength']}{settled}: {one_line(record['message'])}")
        lines.append(f"    {record['rule_id']}, flag {record['flag_id']}")
        for side in "ab":
            if record[f"{side}_quote"] is not None:
                source = one_line(record[f"{side}_source"])
                quote = one_line(record[f"{side}_quote"])
                lines.append(f"    {source} ({record[f'{side}_part']}): “{quote}”")
    return "\n".join([counts_line(records), *lines]) + "\n"
