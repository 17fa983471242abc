"""A real browser before the harbour story: Debian's Chromium, driven by Playwright.

Nothing is downloaded: the browser is the system's. Where there is none, or no Playwright, every
test here is skipped and says why. CHROMIUM names a browser that is not found by itself.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from datasette.app import Datasette
from datasette.plugins import pm
from everything import GONE, complete, expanded, ids_of
from hand_made import HandMade, hand_made
from test_guarded import options

import datasette_discrepancy
from datasette_discrepancy.pages.routes import PAGES

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
LONGEST_WAIT = 30
# No sandbox: it shows our own pages only, and containers have none.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


@pytest.fixture(autouse=True, scope="session")
def plugin() -> Iterator[None]:
    """Register the plugin where it is not installed."""
    if pm.is_registered(datasette_discrepancy):
        yield
        return
    pm.register(datasette_discrepancy, name="discrepancy")
    yield
    pm.unregister(name="discrepancy")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Any]:
    """Start the browser once; skip where there is none."""
    playwright = pytest.importorskip("playwright.async_api", reason="Playwright is not installed")
    named = os.environ.get("CHROMIUM")
    path = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip(
            "no Chromium found: install one (apt-get install chromium) or name it in CHROMIUM"
        )
    async with playwright.async_playwright() as started:
        running = await started.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        await running.close()


@dataclass(frozen=True)
class Site:
    """The story, served.

    Attributes:
        made: the database.
        root: address of the start page.
        origin: address of Datasette.
        datasette: the instance.
    """

    made: HandMade
    root: str
    origin: str
    datasette: Any

    def cookie(self, actor_id: str) -> dict[str, str]:
        """Return the cookie of a signed-in actor."""
        value = self.datasette.sign({"a": {"id": actor_id}}, "actor")
        return {"name": "ds_actor", "value": value, "url": self.origin}

    @property
    def list(self) -> str:
        """Address of the list of flags."""
        return f"{self.root}/story/{self.made.story_id}/flags"

    def pages(self) -> dict[str, str]:
        """Return the address of one page of each kind, made from their list, and of odd ones."""
        ids, flags = ids_of(self.made), self.made.flags
        kinds = {
            f"{page.template} {page.path}": next(
                expanded(rf"^/(?P<database>[^/.]+)/-/discrepancy{page.path}$", ids)
            )
            for page in PAGES
        }
        gone = f"{self.root}/flag/{GONE}"
        return {
            **{name: f"{self.origin}{address}" for name, address in kinds.items()},
            "all flags, narrowed": f"{self.root}/flags?strength=contradiction",
            "no flags": f"{self.root}/flags?strength=tension&status=dismissed",
            "flag of one side": f"{self.root}/flag/{flags['unsupported_caption']}",
            "flag judged before it changed": f"{self.root}/flag/{flags['planned_vs_done']}",
            "newer version": f"{self.root}/document/{self.made.documents['The Quay']}",
            "flag that is gone": gone,
            "nothing here": f"{self.root}/nothing",
        }


def with_more(made: HandMade) -> HandMade:
    """Add a few more flags."""
    for number in range(5):
        made.add_claim(f"more {number}", "The Quay", "The ferry company has not said")
        made.add_flag(
            "planned_vs_done",
            f"Another difference, number {number}.",
            ("opened", "done"),
            (f"more {number}", "planned"),
        )
    return made


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> HandMade:
    """Make the story once, with a few more flags; each test gets a copy."""
    return with_more(hand_made(tmp_path_factory.mktemp("browser") / "harbour.db"))


@pytest.fixture(scope="session")
def full_harbour(tmp_path_factory: pytest.TempPathFactory) -> HandMade:
    """Make the story with everything that pages can show."""
    return complete(with_more(hand_made(tmp_path_factory.mktemp("full") / "harbour.db")))


@pytest.fixture
def serve(harbour: HandMade, tmp_path: Path) -> Iterator[Callable[..., Site]]:
    """Return a function that serves a copy of the story on a free port of this machine."""
    import uvicorn

    started: list[tuple[uvicorn.Server, threading.Thread, Datasette]] = []

    def start(story: HandMade = harbour, **settings: Any) -> Site:
        path = tmp_path / "harbour.db"
        made = story.copy_to(path)
        datasette = Datasette([str(path)], **options(settings))
        config = uvicorn.Config(datasette.app(), port=0, log_level="warning", lifespan="on")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        until = time.monotonic() + LONGEST_WAIT
        while not server.started:
            assert time.monotonic() < until and thread.is_alive(), "Datasette did not start"
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        started.append((server, thread, datasette))
        origin = f"http://127.0.0.1:{port}"
        return Site(made, f"{origin}/harbour/-/discrepancy", origin, datasette)

    yield start
    for server, thread, datasette in started:
        server.should_exit = True
        thread.join(LONGEST_WAIT)
        for database in datasette.databases.values():
            database.close()


@pytest.fixture
def site(serve: Callable[..., Site]) -> Site:
    """Serve the story with nothing set."""
    return serve()


@pytest.fixture
def full_site(serve: Callable[..., Site], full_harbour: HandMade) -> Site:
    """Serve the story with everything that pages can show."""
    return serve(full_harbour)


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Any) -> AsyncIterator[Callable[..., Any]]:
    """Return a function that opens an address in a window of its own."""
    contexts: list[Any] = []

    async def open_page(site: Site, address: str, actor: str | None = "root", **window: Any) -> Any:
        context = await browser.new_context(**window)
        contexts.append(context)
        context.set_default_timeout(20_000)
        if actor:
            await context.add_cookies([site.cookie(actor)])
        page = await context.new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        await page.goto(address)
        return page

    yield open_page
    for context in contexts:
        await context.close()
