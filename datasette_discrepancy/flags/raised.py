"""When a flag was first raised. Flags are written anew by each check, so a table remembers it."""

# ruff: noqa: S608 - names of our own tables

from __future__ import annotations

from sqlite_utils import Database

from .changes import STORIES

# A story that lost a flag remembers one more than it has.
GONE = """
delete from flag_raised
where story_id = ? and flag_id not in (select id from flag)
    and (select count(*) from flag_raised where story_id = ?)
        <> (select count(*) from flag where story_id = ?)
"""


def note_raised(db: Database, now: str, *, everything: bool) -> None:
    """Note the flags that are new, and forget those that are gone: raised again, they are new.

    Args:
        db: a database whose flags are right; the new ones belong to no dispute yet.
        now: ISO timestamp in UTC.
        everything: whether all flags are looked at, or only the new ones and those of the stories
            in the table of changed stories that an evaluation makes.
    """
    # A database of an earlier version has flags that nothing remembers.
    everything = everything or not db.execute("select 1 from flag_raised limit 1").fetchone()
    new = "true" if everything else "dispute_id is null"
    db.execute(
        f"insert or ignore into flag_raised select id, story_id, ? from flag where {new}", [now]
    )
    if everything:
        db.execute("delete from flag_raised where flag_id not in (select id from flag)")
        return
    for story in db.execute(f"select story_id from {STORIES} order by 1").fetchall():
        db.execute(GONE, story * 3)
