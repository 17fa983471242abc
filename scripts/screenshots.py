"""Take the documentation's screenshots of the demonstration story with a headless Chromium.

Loads `seeds/` into a temporary database, serves it on a free local port, photographs the page of
the strongest flag, of its document and of its story, and of a picture of `seeds-pictures/`, and
ends the server. CHROMIUM names the
browser where it is not found by itself; pngquant makes the files smaller where it is installed.
"""

# ruff: noqa: S603 - our own commands, no input of others

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.documentation import STRONGEST, TOP, environment, folder, loaded

IMAGES = TOP / "docs" / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "headless_shell")
WIDTH = 1200
LARGEST_FILE = 200_000  # bytes
MOST_USED = "select picture_id from picture_use group by 1 order by count(*) desc, 1 limit 1"
LONGEST_WAIT = 60  # seconds, for the server and for one picture


def main() -> int:
    """Take every screenshot; return the exit status."""
    named = os.environ.get("CHROMIUM")
    browser = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("no Chromium found: install one, or name it in CHROMIUM", file=sys.stderr)
        return 2
    connection = sqlite3.connect(loaded())
    flag, document, story = connection.execute(STRONGEST).fetchone()
    connection.close()
    pages = {
        "flag": (f"flag/{flag}", 1000),
        "document": (f"document/{document}", 760),
        "story": (f"story/{story}", 760),
    }
    pictures = loaded_pictures()
    connection = sqlite3.connect(pictures)
    picture = connection.execute(MOST_USED).fetchone()[0]
    connection.close()
    IMAGES.mkdir(parents=True, exist_ok=True)
    too_large = []
    shown = ((loaded(), pages), (pictures, {"picture": (f"picture/{picture}", 1100)}))
    for database, of_it in shown:
        with served(database) as start:
            for name, (page, height) in of_it.items():
                file = IMAGES / f"{name}.png"
                photograph(browser, f"{start}/{page}", file, height)
                print(f"{file.relative_to(TOP)}: {file.stat().st_size:,} bytes")
                too_large += [file] if file.stat().st_size > LARGEST_FILE else []
    for file in too_large:
        print(f"{file}: is larger than {LARGEST_FILE:,} bytes: install pngquant", file=sys.stderr)
    return 1 if too_large else 0


def loaded_pictures() -> Path:
    """Return the database of the story with pictures."""
    path = folder() / "pictures.db"
    command = [sys.executable, "-m", "datasette", "discrepancy", "load", str(path)]
    command += [str(TOP / "seeds-pictures"), "--quiet"]
    subprocess.run(command, cwd=folder(), env=environment(), check=True)
    return path


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
        command,
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


def photograph(browser: str, address: str, file: Path, height: int) -> None:
    """Write a picture of the top of a page.

    Args:
        browser: a Chromium.
        address: the page.
        file: where to write.
        height: pixels of the page.

    Raises:
        subprocess.SubprocessError: the browser failed or took too long.
    """
    with tempfile.TemporaryDirectory() as profile:
        command = [
            browser,
            "--headless=new",
            "--no-sandbox",  # it shows our own pages only, and containers have no sandbox
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={profile}",
            f"--window-size={WIDTH},{height}",
            f"--screenshot={file}",
            address,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=LONGEST_WAIT)
    smaller = shutil.which("pngquant")
    if smaller:
        quantized = [smaller, "--force", "--skip-if-larger", "--output", str(file), str(file)]
        # 98: the result would have been larger. The picture is kept as it is then.
        subprocess.run(quantized, check=False, timeout=LONGEST_WAIT)


if __name__ == "__main__":
    sys.exit(main())
