"""The command group ``datasette discrepancy``."""

from __future__ import annotations

import click


@click.group()
def discrepancy() -> None:
    """Find where news articles of one story contradict each other."""
