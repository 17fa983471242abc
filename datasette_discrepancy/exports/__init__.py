"""Flags for other tools and for paper: text, CSV, JSON, SARIF and HTML."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from sqlite_utils import Database

from .html import to_html
from .records import Record, read_records
from .sarif import read_texts, to_sarif
from .tables import counts_line, to_csv, to_json, to_text

__all__ = [
    "CHECK_FORMATS",
    "EXPORT_FORMATS",
    "Record",
    "counts_line",
    "export_flags",
    "read_records",
]

CHECK_FORMATS = ("text", "json", "sarif")
EXPORT_FORMATS = ("csv", "json", "sarif", "html")


def package_version() -> str:
    """Return this package's version; "0" where it is not installed."""
    try:
        return version("datasette-discrepancy")
    except PackageNotFoundError:
        return "0"


def export_flags(db: Database, form: str) -> str:
    """Return every flag of a database in one of the formats.

    Args:
        db: a loaded database, only read.
        form: a name of CHECK_FORMATS or EXPORT_FORMATS.

    Raises:
        ValueError: if the format is none of them.
    """
    records = read_records(db)
    if form == "sarif":
        return to_sarif(records, read_texts(db, records), package_version())
    writers = {"text": to_text, "csv": to_csv, "json": to_json, "html": to_html}
    if form not in writers:
        known = sorted({*CHECK_FORMATS, *EXPORT_FORMATS})
        raise ValueError(f"{form} is no format: use {', '.join(known)}")
    return writers[form](records)
