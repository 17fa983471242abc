"""The plugin as Datasette sees it: its hooks, its size, its commands."""

from __future__ import annotations

from pathlib import Path

import click
from datasette.hookspecs import hookspec  # noqa: F401 - Datasette is there
from datasette.plugins import pm

import datasette_discrepancy

HOOKS = {
    "register_commands",
    "register_routes",
    "startup",
    "render_cell",
    "extra_css_urls",
    "extra_template_vars",
    "menu_links",
    "database_actions",
    "table_actions",
}


def test_hooks() -> None:
    registered = pm.is_registered(datasette_discrepancy)
    if not registered:
        pm.register(datasette_discrepancy, name="discrepancy")
    try:
        hooks = {caller.name for caller in pm.get_hookcallers(datasette_discrepancy) or []}
    finally:
        if not registered:
            pm.unregister(name="discrepancy")
    assert hooks >= HOOKS
    # Each belongs to one line of Datasette; the other ignores it.
    assert hooks - HOOKS <= {"get_metadata", "view_actions", "top_homepage", "top_database"}


def test_command_group() -> None:
    group = click.Group()
    datasette_discrepancy.register_commands(group)
    assert group.commands["discrepancy"].name == "discrepancy"


def test_hooks_stay_thin() -> None:
    assert datasette_discrepancy.__file__ is not None
    lines = Path(datasette_discrepancy.__file__).read_text().splitlines()
    assert len(lines) < 140
