"""Serving a loaded database imports neither the parser nor the fuzzy comparison."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from .conftest import query

# In a process of its own: this one has long imported everything.
SERVE = """
import asyncio, json, sys
import datasette.cli  # as `datasette serve` does: every plugin registers its commands
from datasette.app import Datasette

async def main(path, addresses):
    datasette = Datasette([path])
    await datasette.invoke_startup()
    statuses = {}
    for address in addresses:
        statuses[address] = (await datasette.client.get(address)).status_code
    print(json.dumps({"statuses": statuses, "modules": sorted(sys.modules)}))

asyncio.run(main(sys.argv[1], sys.argv[2:]))
"""
# Not numpy: Datasette itself imports that where it is installed.
HEAVY = {"spacy", "thinc", "rapidfuzz", "lemminflect", "charset_normalizer"}


def test_serving_imports_nothing_heavy(
    seeds_copy: Path, command_environment: dict[str, str]
) -> None:
    ((flag, document),) = query(seeds_copy, "select id, a_document_id from flag limit 1")
    pages = "/seeds/-/discrepancy"
    addresses = [
        "/",
        "/seeds",
        "/seeds/flags",
        "/seeds/flags.json?_facet=strength",
        "/seeds/flag_name_variant",
        "/seeds/claim",
        pages,
        f"{pages}/flag/{flag}",
        f"{pages}/flag/{flag}.json",
        f"{pages}/document/{document}",
    ]
    result = subprocess.run(
        [sys.executable, "-c", SERVE, str(seeds_copy), *addresses],
        capture_output=True,
        text=True,
        env=command_environment,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout.splitlines()[-1])
    assert found["statuses"] == dict.fromkeys(addresses, 200)
    modules = set(found["modules"])
    # The plugin was there: its pages answered, and so did its commands.
    assert {"datasette_discrepancy", "datasette_discrepancy.cli"} <= modules
    assert not HEAVY & modules
    for step in ("language", "claims", "links", "loading"):
        assert f"datasette_discrepancy.{step}" not in modules
