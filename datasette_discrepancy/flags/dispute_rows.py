"""What is to be said of a dispute: its label, how strong it is, of how many flags and sources."""

# ruff: noqa: S608 - names of our own tables

from __future__ import annotations

from sqlite_utils import Database

from datasette_discrepancy.rules.model import STRENGTH_RANK

SETTLED = "('explained', 'dismissed')"

COUNT = f"""
select count(*), min(strength_rank),
    min(case when status not in {SETTLED} then strength_rank end),
    (
        select count(*) from (
            select a_source from flag where dispute_id = :id
            union
            select b_source from flag where dispute_id = :id and b_source is not null
        )
    ),
    min(of_file)
from flag
where dispute_id = :id
"""
DESCRIBE = """
update dispute set label = ?, strength = ?, strength_rank = ?, settled = ?, flags = ?, sources = ?,
    of_files = ?
where id = ?
"""
# The strongest flag is described; a claim is read as it stands before it is mirrored.
FIRST = """
select a_source, event.label as event, claim_reading.predicate, picture_id, entity.name as subject
from (
    select a_claim_id, a_source from flag
    where dispute_id = ? order by strength_rank, id limit 1
)
join claim_reading on claim_id = a_claim_id
left join event on event.id = claim_reading.event_id
left join entity on entity.id = subject_id
order by mirrored limit 1
"""
# Where an article has words for a picture. Those of its file are not for everyone (withheld.py).
CAPTION = """
select case when a_part in ('caption', 'alt') then a_quote else b_quote end
from flag
where dispute_id = ? and (a_part in ('caption', 'alt') or b_part in ('caption', 'alt'))
order by strength_rank, id limit 1
"""
STRENGTHS = {rank: strength for strength, rank in STRENGTH_RANK.items()}
# What every picture is said to be, and needs no saying.
SHOWN = frozenset({"photographed", "depicted"})
LABEL_LENGTH = 80  # code points of a quote


def describe(db: Database, dispute_id: str) -> None:
    """Write what is to be said of a dispute: how strong, of how many, and its label."""
    counted = db.execute(COUNT, {"id": dispute_id}).fetchone()
    flags, strongest, unsettled, sources, of_files = counted
    rank = strongest if unsettled is None else unsettled
    label = _label(db, dispute_id)
    settled = int(unsettled is None)
    row = [label, STRENGTHS[rank], rank, settled, flags, sources, of_files, dispute_id]
    db.execute(DESCRIBE, row)


def _label(db: Database, dispute_id: str) -> str:
    """Return what a dispute is about, for a reader: what happened, or whom or what it concerns."""
    [first] = db.query(FIRST, [dispute_id])
    if first["event"] is not None:
        return str(first["event"])
    deed = first["predicate"].replace("_", " ")
    if first["picture_id"] is not None:
        caption = db.execute(CAPTION, [dispute_id]).fetchone()
        if caption is None:
            return "The file of a picture"
        what = "A picture" if first["predicate"] in SHOWN else f"A picture, {deed}"
        return f"{what}: “{_short(caption[0])}”"
    if first["subject"] is not None:
        name = str(first["subject"])
        return name if deed == "named" else f"{name}, {deed}"
    return f"{first['a_source']}, {deed}"


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= LABEL_LENGTH else f"{words[:LABEL_LENGTH].rstrip()}…"
