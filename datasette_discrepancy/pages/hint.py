"""On Datasette's own first pages: that there are flags, how many, and the way to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from markupsafe import Markup

from ..compat import is_first_line
from .counting import flags_of_rules
from .queries.stories import COUNT_STORIES, RULES
from .reading import Problem, Reading, read_database
from .wording import STRENGTHS

Hint = Callable[[], Awaitable[Markup]]
# Pages of 0.65 that have no place for plugins; {name}: their templates begin like this.
FIRST_PAGES = ("index", "database")


def on_top(datasette: Any, request: Any, database: str | None) -> Hint:
    """Return what to write at the top of a page: nothing of what the actor may not read.

    Args:
        datasette: the instance.
        request: who asks.
        database: the database of the page; None for the page of all databases.
    """

    async def written() -> Markup:
        names = list(datasette.databases) if database is None else [database]
        told = [one async for one in numbers(datasette, request, names)]
        if not told:
            return Markup("")
        context = {"told": told, "alone": database is not None, "strengths": STRENGTHS}
        template = "discrepancy/hint.html"
        return Markup(await datasette.render_template(template, context, request=request))  # noqa: S704 - our template, which escapes

    return written


async def numbers(datasette: Any, request: Any, names: Iterable[str]) -> Any:
    """Yield for each database of ours that the actor may read how much it holds."""
    for name in names:
        try:
            reading = await read_database(datasette, request, name)
            found = await of_database(reading)
        except Problem:
            # Not for this actor, not ours, or not to be read in time: other pages say so.
            continue
        if found["stories"]:
            yield {"database": name, "href": reading.links.root(), **found}


async def of_database(reading: Reading) -> dict[str, Any]:
    """Return the number of stories, and of flags by strength."""
    rules = await reading.rows(RULES)
    by_rule = await flags_of_rules(reading, rules)
    by_strength: Counter[str] = Counter()
    for rule in rules:
        by_strength[rule["strength"]] += by_rule[rule["id"]]
    stories = await reading.row(COUNT_STORIES, name="")
    return {
        "stories": stories["stories"] if stories else 0,
        "flags": {name: by_strength[name] for name in STRENGTHS if by_strength[name]},
    }


def for_first_line(
    datasette: Any, request: Any, template: str | None, database: str | None
) -> dict[str, Hint]:
    """Return what our template of 0.65, which has no hook for the top of a page, asks for."""
    if not is_first_line(datasette) or not (template or "").startswith(FIRST_PAGES):
        return {}
    return {"discrepancy_hint": on_top(datasette, request, database)}
