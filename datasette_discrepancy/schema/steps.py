"""The list of migrations, and how a script becomes the statements of one."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Migrations

migrations = Migrations("datasette_discrepancy")


def split_statements(script: str) -> list[str]:
    """Split an SQL script into statements, triggers kept whole.

    Args:
        script: SQL in which every statement ends in a semicolon at the end of a line.

    Returns:
        The statements, comments included.
    """
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            statements.append(pending.strip())
            pending = ""
    return statements
