"""The plugin as Datasette sees it: its hooks, its size, its commands."""

from __future__ import annotations

import ast
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
    """A hook imports whoever knows and hands on; whatever has to be awaited may be wrapped."""
    assert datasette_discrepancy.__file__ is not None
    module = ast.parse(Path(datasette_discrepancy.__file__).read_text())
    hooks = [node for node in module.body if isinstance(node, ast.FunctionDef)]
    assert hooks
    for hook in hooks:
        described, imported, *rest = hook.body
        assert ast.get_docstring(hook), hook.name
        assert isinstance(described, ast.Expr) and isinstance(imported, ast.ImportFrom), hook.name
        assert len(rest) <= 2, hook.name
        branches = (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.IfExp)
        assert not [node for node in ast.walk(hook) if isinstance(node, branches)], hook.name
