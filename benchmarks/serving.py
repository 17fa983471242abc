"""How long the pages take on a large database: ``python -m benchmarks.serving [--claims N]``.

Fills a database with invented stories, evaluates the rules, and asks for every kind of page through
Datasette's own client: of the story with most flags and of one in the middle, some of them once
more for a reviewer who reads blind and for a reader who may not see pictures. Prints milliseconds
of CPU time (all threads), the median of some requests, how that compares with Datasette's own page
of the table `claim`, and milliseconds by the clock, which say little on a machine that others use.
The aim is 200 milliseconds a page. Exit status 1 where a page takes longer or fails.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from datasette.app import Datasette
from sqlite_utils import Database

from datasette_discrepancy.flags.evaluate import evaluate
from datasette_discrepancy.rules.model import RuleSet, load_rules, shipped_rules_folder
from datasette_discrepancy.schema import migrate

from .database import fill, prepare

LONGEST = 200  # milliseconds
# In the invented stories every second flag is of these rules: without them a million claims make
# half a million flags, with them more than a million.
TALKATIVE = ("commitment_gap_reported", "commitment_gap", "attribution_lost")
PAGE = "/{database}/-/discrepancy"
# What to ask for, by the name of the page; the ids come from the database.
PAGES: Mapping[str, str] = {
    "Datasette: claim": "/{database}/claim",
    "Datasette: flags": "/{database}/flags",
    "Datasette: its database page": "/{database}",
    "start": PAGE,
    "all flags": f"{PAGE}/flags",
    "all flags, filtered": f"{PAGE}/flags?strength=difference&status=open",
    "all flags, of one source": f"{PAGE}/flags?source={{a}}",
    "feed of all": f"{PAGE}/flags.atom",
    "story, most flags": f"{PAGE}/story/{{busiest}}",
    "story, most flags, later facts": f"{PAGE}/story/{{busiest}}?_next=150",
    "story, most flags, as JSON": f"{PAGE}/story/{{busiest}}.json",
    "story, in the middle": f"{PAGE}/story/{{middle}}",
    "flags of the story": f"{PAGE}/story/{{busiest}}/flags",
    "flags of the story, newest first": f"{PAGE}/story/{{busiest}}/flags?_sort=newest",
    "flags between two sources": f"{PAGE}/story/{{busiest}}/flags?a={{a}}&b={{b}}",
    "feed of the story": f"{PAGE}/story/{{busiest}}/flags.atom",
    "flag": f"{PAGE}/flag/{{flag}}",
    "document": f"{PAGE}/document/{{document}}",
    "entity": f"{PAGE}/entity/{{entity}}",
}
# Asked for once more by a reviewer who reads blind.
BLIND = ("start", "all flags, filtered", "all flags, of one source", "story, most flags")
BLIND += ("flags of the story", "flag", "entity")
# And by a reader to whom the tables of pictures, and so what rests on their files, are closed.
CLOSED = ("start", "all flags", "all flags, filtered", "all flags, of one source", "feed of all")
CLOSED += ("story, most flags", "flags of the story", "flags between two sources", "flag")
CLOSED += ("document", "entity", "Datasette: its database page")
# Before a verdict on as many flags as can be judged at once.
BULK = f"{PAGE}/story/{{busiest}}/flags/review"
REVIEWER = "ana"
PLUGINS = {"datasette-discrepancy": {"reviewers": [REVIEWER], "blind": True}}
IDS: Mapping[str, str] = {
    "busiest": "select story_id from flag group by 1 order by count(*) desc, 1 limit 1",
    "middle": "select story_id from flag group by 1 order by count(*), 1"
    " limit 1 offset (select count(distinct story_id) / 2 from flag)",
    "flag": "select id from flag where story_id = :busiest and of_file = 0"
    " order by strength_rank, id limit 1",
    "a": "select a_source from flag where id = :flag",
    "b": "select coalesce(b_source, a_source) from flag where id = :flag",
    "many": "select group_concat(id, ' ') from (select id from flag where story_id = :busiest"
    " order by strength_rank, id limit 1000)",
    "document": "select a_document_id from flag where story_id = :busiest and of_file = 0"
    " group by 1 order by count(*) desc, 1 limit 1",
    "entity": "select subject_id from claim_reading where story_id = :busiest"
    " and subject_id is not null group by 1 order by count(*) desc, 1 limit 1",
}


def build(path: Path, claims: int, seed: int, every_rule: bool) -> None:
    """Write the database."""
    left_out = () if every_rule else TALKATIVE
    shipped = load_rules([shipped_rules_folder()])
    rules = RuleSet(tuple(rule for rule in shipped.rules if rule.id not in left_out))
    db = Database(path)
    db.execute("pragma journal_mode = wal")
    prepare(db)
    fill(db, claims, seed)
    db.execute("analyze")
    summary = evaluate(db, rules, everything=True)
    db.execute("analyze")
    db.execute("pragma wal_checkpoint(truncate)")
    print(f"{claims} claims, {summary.flags} flags", flush=True)
    db.close()


def ids_of(path: Path) -> dict[str, str]:
    """Return what the addresses ask for."""
    found: dict[str, str] = {}
    connection = sqlite3.connect(path)
    for name, sql in IDS.items():
        found[name] = connection.execute(sql, found).fetchone()[0]
    connection.close()
    return found


Ask = Callable[[], Awaitable[Any]]


def asks(datasette: Datasette, asked: Mapping[str, str], token: str) -> dict[str, Ask]:
    """Return what asks for each page, by the name of the page."""
    cookies = {"ds_actor": datasette.sign({"a": {"id": REVIEWER}}, "actor"), "ds_csrftoken": token}

    def get(address: str, **more: Any) -> Ask:
        return lambda: datasette.client.get(address.format(**asked), **more)

    found = {name: get(address) for name, address in PAGES.items()}
    found |= {f"{name}, blind": get(PAGES[name], cookies=cookies) for name in BLIND}
    form = {"flag": asked["many"].split(), "csrftoken": token}
    found["before a verdict on many"] = lambda: datasette.client.post(
        BULK.format(**asked), data=form, cookies=cookies
    )
    return found


def closed_pictures(database: str) -> dict[str, Any]:
    """Return the configuration that closes a table of pictures to all but the reviewer."""
    return {"databases": {database: {"tables": {"picture": {"allow": {"id": REVIEWER}}}}}}


async def opened(path: Path, more: dict[str, Any]) -> Datasette:
    """Start Datasette over the database, with more configuration."""
    kind = "config" if hasattr(Datasette, "allowed") else "metadata"
    options = {kind: {"plugins": PLUGINS, **more}}
    datasette = Datasette([str(path)], settings={"suggest_facets": False}, **options)
    await datasette.invoke_startup()
    return datasette


async def measured(path: Path, repeat: int) -> bool:
    """Print what every page takes; return whether all of them are fast enough."""
    datasette, closed = await opened(path, {}), await opened(path, closed_pictures(path.stem))
    asked = {"database": path.stem, **ids_of(path)}
    # On 0.65 a form is signed with what a page with a form hands out; 1.0 needs no such thing.
    page = await asks(datasette, asked, "")["flags of the story, blind"]()
    token = page.cookies.get("ds_csrftoken", "")
    own, good = None, True
    print(f"{'page':<43}{'ms':>8}{'ratio':>8}{'clock':>8}{'KB':>8}")
    without = asks(closed, asked, "")
    all_asks = asks(datasette, asked, token)
    all_asks |= {f"{name}, no pictures": without[name] for name in CLOSED}
    for name, ask in all_asks.items():
        busy, clock = [], []
        size = status = 0
        for _ in range(repeat + 1):
            start, began = process_time(), perf_counter()
            response = await ask()
            busy.append(1000 * (process_time() - start))
            clock.append(1000 * (perf_counter() - began))
            size, status = len(response.content), response.status_code
        # The first request reads templates and pages of the file.
        taken, waited = median(busy[1:]), median(clock[1:])
        own = own or taken
        slow = not name.startswith("Datasette") and (taken > LONGEST or status != 200)
        good = good and not slow
        note = f"  status {status}" if status != 200 else "  too slow" if slow else ""
        figures = f"{taken:>8.0f}{taken / own:>8.1f}{waited:>8.0f}{size / 1024:>8.0f}"
        print(f"{name:<43}{figures}{note}", flush=True)
    return good


def main() -> int:
    """Build the database where there is none, and measure."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=1_000_000, help="how many (1000000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=5, help="requests of each page (5)")
    parser.add_argument(
        "--every-rule", action="store_true", help="also those that make most flags, not half of all"
    )
    parser.add_argument("--database", type=Path, help="a file to keep, or one that was kept")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.database or Path(folder) / "claims.db"
        if path.exists():
            migrate(Database(path))
        else:
            build(path, given.claims, given.seed, given.every_rule)
        return 0 if asyncio.run(measured(path, given.repeat)) else 1


if __name__ == "__main__":
    sys.exit(main())
