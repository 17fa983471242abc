"""Print what the plugin adds to Datasette's start: ``python tests/pages/start_time.py``.

Each start is a process of its own, the fastest of several counts: imports, the hooks at start, the
descriptions of twenty rules' views, and the first page, which Datasette makes with or without us.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from hand_made import hand_made

RUNS = 7
TOP = Path(__file__).parents[2]

START = """
import asyncio, os, sys, time
os.environ["DATASETTE_LOAD_PLUGINS"] = ""
from datasette.app import Datasette
from datasette.plugins import pm

async def main():
    began = time.perf_counter()
    if sys.argv[2] == "with":
        import datasette_discrepancy
        pm.register(datasette_discrepancy, name="discrepancy")
    datasette = Datasette([sys.argv[1]])
    await datasette.invoke_startup()
    response = await datasette.client.get("/-/versions.json")
    assert response.status_code == 200
    print(time.perf_counter() - began)

asyncio.run(main())
"""


def fastest(path: Path, plugin: str) -> float:
    """Return the seconds of the fastest start."""
    return min(
        float(
            subprocess.run(
                [sys.executable, "-c", START, str(path), plugin],
                cwd=TOP,
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for _ in range(RUNS)
    )


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "harbour.db"
        made = hand_made(path)
        for number in range(17):
            made.add_rule(f"more_{number}", f"Rule {number}", "number_conflict", "difference")
        made.db.close()
        without, with_plugin = fastest(path, "without"), fastest(path, "with")
    print(f"start without the plugin  {without * 1000:6.0f} ms")
    print(f"start with the plugin     {with_plugin * 1000:6.0f} ms")
    print(f"added                     {(with_plugin - without) * 1000:6.0f} ms")


if __name__ == "__main__":
    main()
