"""When a flag was first raised. Flags are written anew by each check, so a table remembers it."""

# ruff: noqa: S608 - names of our own tables

from __future__ import annotations

from sqlite_utils import Database

from .changes import STORIES


def note_raised(db: Database, now: str, *, everything: bool) -> None:
    """Note the flags that are new, and forget those that are gone: raised again, they are new.

    Args:
        db: a database whose flags are right.
        now: ISO timestamp in UTC.
        everything: whether all stories are looked at, or only those in the table of changed
            stories that an evaluation makes.
    """
    # A database of an earlier version has flags that nothing remembers.
    everything = everything or not db.execute("select 1 from flag_raised limit 1").fetchone()
    reach = "true" if everything else f"story_id in (select story_id from {STORIES})"
    db.execute(f"delete from flag_raised where {reach} and flag_id not in (select id from flag)")
    db.execute(
        f"insert or ignore into flag_raised select id, story_id, ? from flag where {reach}", [now]
    )
