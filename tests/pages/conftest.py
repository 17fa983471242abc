"""Datasette over the hand-made story, the same on both lines of Datasette."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.plugins import pm
from hand_made import HandMade, hand_made

import datasette_discrepancy


@pytest.fixture(autouse=True, scope="session")
def plugin() -> Iterator[None]:
    """Register the plugin where it is not installed: a checkout is enough to run these tests."""
    if pm.is_registered(datasette_discrepancy):
        yield
        return
    pm.register(datasette_discrepancy, name="discrepancy")
    yield
    pm.unregister(name="discrepancy")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> HandMade:
    """Make the story once; each test gets a copy of the file."""
    return hand_made(tmp_path_factory.mktemp("template") / "harbour.db")


@pytest.fixture
def made(template: HandMade, tmp_path: Path) -> HandMade:
    return template.copy_to(tmp_path / "harbour.db")


@pytest.fixture
def serve(made: HandMade, tmp_path: Path) -> Iterator[Callable[..., Datasette]]:
    """Return a function that opens the story in Datasette with the given options."""
    opened: list[Any] = []

    def start(**options: Any) -> Datasette:
        immutable = options.pop("immutable", False)
        path = str(tmp_path / "harbour.db")
        datasette = Datasette(
            [] if immutable else [path],
            immutables=[path] if immutable else [],
            **options,
        )
        opened.append(datasette)
        return datasette

    yield start
    for datasette in opened:
        for database in datasette.databases.values():
            database.close()


@pytest.fixture
def as_actor() -> Callable[[Datasette, str], dict[str, str]]:
    """Return a function that gives the cookie of a signed-in actor."""

    def cookies(datasette: Datasette, actor_id: str) -> dict[str, str]:
        return {"ds_actor": datasette.sign({"a": {"id": actor_id}}, "actor")}

    return cookies
