"""Take the documentation's screenshots, one of every kind of page, with a headless Chromium.

Loads `seeds/`, then once more with a line added so that a document has two versions, and
`seeds-pictures/` into temporary databases, serves them on a free local port, photographs the pages
with Playwright, which the tests use, and ends the server. CHROMIUM names the browser where it is
not found by itself; pngquant makes the files smaller where it is installed.
"""

# ruff: noqa: S603 - our own commands, no input of others

from __future__ import annotations

import os
import secrets
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.documentation import STRONGEST, TOP, environment, folder, loaded

IMAGES = TOP / "docs" / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "headless_shell")
WIDTH = 1200
PHONE = 390
LARGEST_FILE = 200_000  # bytes
LONGEST_WAIT = 60  # seconds, for the server
SECRET = secrets.token_hex(16)
# What addresses name, beside the strongest flag with its document and story.
IDS: Mapping[str, str] = {
    "entity": "select subject_id from claim where subject_id is not null group by 1"
    " order by count(*) desc, 1 limit 1",
    "picture": "select picture_id from picture_use group by 1 order by count(*) desc, 1 limit 1",
    "changed": "select id from document where version = 2 and current = 1 limit 1",
}
ADDED = "\n\nThe editors added this line in the evening.\n"


def as_it_is(page: Any) -> None:
    """Leave the page as it opens."""


def on_to_bulk(page: Any) -> None:
    """Go from the list to the page that comes before a verdict on many."""
    page.locator("input[name=scope][value=all]").check()
    page.get_by_role("button", name="Go on …").click()
    page.locator("h1", has_text="A verdict on").wait_for()


@dataclass(frozen=True)
class Shot:
    """A picture of a page.

    Attributes:
        name: of the file.
        page: its address below the start page, with the names of :data:`IDS` in braces.
        height: of the picture, in pixels.
        reviewer: whether somebody looks who may give verdicts.
        width: of the window, in pixels.
        dark: whether the reader prefers dark pages.
        first: what is done on the page before.
    """

    name: str
    page: str
    height: int = 760
    reviewer: bool = False
    width: int = WIDTH
    dark: bool = False
    first: Callable[[Any], None] = as_it_is


OF_STORY = (
    Shot("start", ""),
    Shot("story", "story/{story}"),
    Shot("between", "story/{story}#between"),
    Shot("flags", "story/{story}/flags", reviewer=True),
    Shot("bulk", "story/{story}/flags?strength=tension", 900, reviewer=True, first=on_to_bulk),
    Shot("flag", "flag/{flag}", 1000),
    Shot("verdict", "flag/{flag}#history", reviewer=True),
    Shot("phone", "flag/{flag}", 844, width=PHONE, dark=True),
    Shot("document", "document/{document}"),
    Shot("entity", "entity/{entity}"),
)
OF_CHANGED = (Shot("versions", "document/{changed}", 620),)
OF_PICTURES = (Shot("picture", "picture/{picture}", 1100),)


def main() -> int:
    """Take every screenshot; return the exit status."""
    named = os.environ.get("CHROMIUM")
    browser = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("no Chromium found: install one, or name it in CHROMIUM", file=sys.stderr)
        return 2
    IMAGES.mkdir(parents=True, exist_ok=True)
    too_large = []
    for database, shots in (
        (loaded(), OF_STORY),
        (loaded_twice(), OF_CHANGED),
        (loaded_from(TOP / "seeds-pictures", "pictures"), OF_PICTURES),
    ):
        for file in photographed(browser, database, shots):
            print(f"{file.relative_to(TOP)}: {file.stat().st_size:,} bytes")
            too_large += [file] if file.stat().st_size > LARGEST_FILE else []
    for file in too_large:
        print(f"{file}: is larger than {LARGEST_FILE:,} bytes: install pngquant", file=sys.stderr)
    return 1 if too_large else 0


def loaded_from(seeds: Path, name: str) -> Path:
    """Load a folder into a database of its own."""
    path = folder() / f"{name}.db"
    command = [sys.executable, "-m", "datasette", "discrepancy", "load", str(path), str(seeds)]
    subprocess.run([*command, "--quiet"], cwd=folder(), env=environment(), check=True)
    return path


def loaded_twice() -> Path:
    """Load the story, and again with a line added to its first article."""
    seeds = folder() / "twice"
    shutil.copytree(TOP / "seeds", seeds, dirs_exist_ok=True)
    loaded_from(seeds, "twice")
    article = sorted(seeds.glob("*/*.txt"))[0]
    article.write_text(article.read_text("utf-8").rstrip() + ADDED, "utf-8")
    return loaded_from(seeds, "twice")


def ids_of(database: Path) -> dict[str, str]:
    """Return what the addresses name; nothing where the story has no such thing."""
    connection = sqlite3.connect(database)
    names = ("flag", "document", "story")
    found = dict(zip(names, connection.execute(STRONGEST).fetchone(), strict=True))
    for name, sql in IDS.items():
        found[name] = (connection.execute(sql).fetchone() or ("",))[0]
    connection.close()
    return found


def photographed(browser: str, database: Path, shots: tuple[Shot, ...]) -> Iterator[Path]:
    """Serve a database, take its pictures, and yield their files."""
    from datasette.app import Datasette
    from playwright.sync_api import sync_playwright

    ids = ids_of(database)
    root = Datasette([], memory=True, secret=SECRET).sign({"a": {"id": "root"}}, "actor")
    # No sandbox: it shows our own pages only, and containers have none.
    flags = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    with served(database) as start, sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser, args=flags)
        for shot in shots:
            context = running.new_context(
                viewport={"width": shot.width, "height": shot.height},
                color_scheme="dark" if shot.dark else "light",
                device_scale_factor=1,
            )
            if shot.reviewer:
                context.add_cookies([{"name": "ds_actor", "value": root, "url": start}])
            page = context.new_page()
            page.goto(f"{start}/{shot.page.format(**ids)}".rstrip("/"))
            shot.first(page)
            file = IMAGES / f"{shot.name}.png"
            page.screenshot(path=file)
            context.close()
            compress(file)
            yield file
        running.close()


@contextmanager
def served(database: Path) -> Iterator[str]:
    """Serve a database while the body runs; give the address of its start page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", str(database), "--port", str(port)]
    command += ["--metadata", str(TOP / "metadata.json"), "--setting", "suggest_facets", "off"]
    start = f"http://127.0.0.1:{port}/{database.stem}/-/discrepancy"
    with subprocess.Popen(
        [*command, "--secret", SECRET],
        cwd=folder(),
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            wait_for(start, server)
            yield start
        finally:
            server.terminate()


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Wait until a server answers.

    Raises:
        RuntimeError: it ended, or does not answer in time.
    """
    until = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - our own address
                return
        except urllib.error.URLError:
            time.sleep(0.2)
    raise RuntimeError(f"Datasette does not answer at {address}")


def compress(file: Path) -> None:
    """Make a picture smaller where pngquant is installed."""
    smaller = shutil.which("pngquant")
    if smaller:
        quantized = [smaller, "--force", "--skip-if-larger", "--output", str(file), str(file)]
        # 98: the result would have been larger. The picture is kept as it is then.
        subprocess.run(quantized, check=False, timeout=LONGEST_WAIT)


if __name__ == "__main__":
    sys.exit(main())
