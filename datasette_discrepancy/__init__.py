"""What Datasette calls. Every hook hands on to the module that knows; nothing heavy is imported."""

# mypy: disable-error-code="untyped-decorator"
# Datasette's hookimpl has no types.

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from datasette import hookimpl

if TYPE_CHECKING:
    import click

Links = Callable[[], Awaitable[list[dict[str, str]]]]


@hookimpl
def register_commands(cli: click.Group) -> None:
    """Add ``datasette discrepancy``."""
    from .cli import discrepancy

    cli.add_command(discrepancy)


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Serve the pages under ``/DB/-/discrepancy``, each with its JSON twin."""
    from .pages.routes import routes

    return routes()


@hookimpl
def startup(datasette: Any) -> Callable[[], Awaitable[None]]:
    """Describe tables, views and columns of every database of ours."""
    from .descriptions import describe_databases

    async def describe() -> None:
        await describe_databases(datasette)

    return describe


@hookimpl(specname="get_metadata", optionalhook=True)
def descriptions_for_first_line(datasette: Any, key: str | None) -> dict[str, Any]:
    """Hand the descriptions to Datasette 0.65, which asks for them on each page."""
    from .compat import metadata_for_first_line

    return metadata_for_first_line(datasette, key)


@hookimpl
def render_cell(
    row: Any, value: Any, column: str, table: str | None, database: str | None, datasette: Any
) -> Any:
    """Link identifiers of flags, claims, documents and stories to their pages."""
    from .pages.cells import linked_cell

    return linked_cell(datasette, database, table, column, value, row)


@hookimpl
def extra_css_urls(table: str | None, datasette: Any) -> list[str]:
    """Set the column descriptions of our tables side by side."""
    from .pages.actions import style_of_table

    return style_of_table(datasette, table)


@hookimpl(optionalhook=True)
def top_homepage(datasette: Any, request: Any) -> Awaitable[str]:
    """Say on the page of all databases of 1.0 which of them have flags."""
    from .pages.hint import on_top

    return on_top(datasette, request, None)()


@hookimpl(optionalhook=True)
def top_database(datasette: Any, request: Any, database: str) -> Awaitable[str]:
    """Say on the page of a database of 1.0 how many flags it has."""
    from .pages.hint import on_top

    return on_top(datasette, request, database)()


@hookimpl
def extra_template_vars(
    datasette: Any, request: Any, template: str | None, database: str | None
) -> dict[str, Any]:
    """Say the same on the pages of 0.65, through a template of ours."""
    from .pages.hint import for_first_line

    return for_first_line(datasette, request, template, database)


@hookimpl
def menu_links(datasette: Any, actor: dict[str, Any] | None) -> Links:
    """Link the start page of every database of ours that the actor may read."""
    from .pages.actions import menu

    return menu(datasette, actor)


@hookimpl
def database_actions(datasette: Any, actor: dict[str, Any] | None, database: str) -> Links:
    """Link the start page from the database page."""
    from .pages.actions import of_database

    return of_database(datasette, actor, database)


@hookimpl
def table_actions(datasette: Any, actor: dict[str, Any] | None, database: str, table: str) -> Links:
    """Link the start page from our tables, and on 0.65 from our views."""
    from .pages.actions import of_table

    return of_table(datasette, actor, database, table)


@hookimpl(optionalhook=True)
def view_actions(datasette: Any, actor: dict[str, Any] | None, database: str, view: str) -> Links:
    """Link the start page from our views on 1.0."""
    from .pages.actions import of_table

    return of_table(datasette, actor, database, view)
