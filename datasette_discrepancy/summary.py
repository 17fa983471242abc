"""The summary of a load, as lines a person reads."""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database

from datasette_discrepancy.loading_claims import ClaimSummary
from datasette_discrepancy.planning import LoadSummary

STORIES = """
select story.name, count(distinct document.id) as documents, count(claim.id) as claims
from story
left join document on document.story_id = story.id and document.current = 1
left join claim on claim.document_id = document.id
group by story.id order by story.name
"""
FLAGS = """
select story, strength, count(*) as flags
from flag where status = 'open' group by story, strength
"""
# One for each disputed fact: nine outlets with one agency's text make nine flags and one question.
STRONGEST = """
select strength, message
from (
    select strength, message, strength_rank, story, id, row_number() over (
        partition by coalesce(dispute_id, id) order by strength_rank, id
    ) as place
    from flag where status = 'open'
)
where place = 1
order by strength_rank, story, id limit ?
"""


def summary_lines(db: Database, summary: LoadSummary, *, shown: int) -> Iterator[str]:
    """Yield what was loaded, what each story holds, and the strongest flags as sentences.

    Args:
        db: the database after the load.
        summary: what the load did.
        shown: how many flags to print.
    """
    yield (
        f"{count(summary.loaded, 'document')} loaded, {summary.unchanged} unchanged, "
        f"{count(summary.versions, 'new version')}, {len(summary.unreadable)} unreadable"
    )
    if summary.read_again:
        yield (f"{count(summary.read_again, 'document')} read again: what reads claims has changed")
    yield from state_lines(db, shown=shown)


def claims_line(summary: ClaimSummary) -> str:
    """Return what a load of a person's claims did."""
    return (
        f"{count(summary.loaded, 'claim')} loaded, {summary.unchanged} unchanged, "
        f"{len(summary.documents.unreadable)} unreadable"
    )


def state_lines(db: Database, *, shown: int) -> Iterator[str]:
    """Yield what each story holds, and the strongest flags as sentences.

    Args:
        db: the database.
        shown: how many flags to print.
    """
    flags: dict[str, dict[str, int]] = {}
    for row in db.query(FLAGS):
        flags.setdefault(row["story"], {})[row["strength"]] = row["flags"]
    for row in db.query(STORIES):
        counts = flags.get(row["name"], {})
        parts = ", ".join(
            count(counts.get(strength, 0), strength)
            for strength in ("contradiction", "tension", "difference")
        )
        yield (
            f"{row['name']}: {count(row['documents'], 'document')}, "
            f"{count(row['claims'], 'claim')}; {parts}"
        )
    strongest = list(db.query(STRONGEST, [shown]))
    if strongest:
        yield "Strongest flags:"
    for row in strongest:
        yield f"  [{row['strength']}] {row['message']}"


def count(number: int, noun: str) -> str:
    """Return "1 claim", "2 claims"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
