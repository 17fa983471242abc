"""What became of the pairs that a rule compared: silence that a person can check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from datasette_discrepancy.rules.explaining import Group, compile_fates, group
from datasette_discrepancy.rules.pair_counts import compile_count
from datasette_discrepancy.rules.values import Rule

if TYPE_CHECKING:
    from sqlite_utils import Database

# So many pairs are looked at; a rule that compares more is told of in part.
SIZE = 200_000

# The columns are those of claim_reading and of the views.
QUOTES = """
select claim.id, source.name as source, passage.kind as part, claim.document_id, claim.quote,
    claim.start, claim."end"
from claim
join document on document.id = claim.document_id
join source on source.id = document.source_id
join passage on passage.id = claim.passage_id
where claim.id in ({marks})
"""


@dataclass(frozen=True)
class Told:
    """The pairs of which the same became.

    Attributes:
        fate: "unknown", "no_conflict", "excused" or "flagged".
        because: why, in words.
        pairs: how many.
        samples: some of them: one or two quotes each, as rows of QUOTES.
    """

    fate: str
    because: str
    pairs: int
    samples: tuple[tuple[Mapping[str, Any], ...], ...] = ()


@dataclass(frozen=True)
class Explanation:
    """What became of the pairs of a rule.

    Attributes:
        compared: how many pairs the rule compares, all told.
        complete: whether every one of them was looked at.
        told: what became of those that were, agreement first, flags last.
    """

    compared: int
    complete: bool
    told: tuple[Told, ...]


def explain(db: Database, rule: Rule, *, samples: int = 2, size: int = SIZE) -> Explanation:
    """Return what became of the pairs that a rule compares in a database.

    Args:
        db: the database, only read.
        rule: the rule; it need not have been evaluated.
        samples: how many pairs to quote for each excuse.
        size: how many rows of pairs to look at.
    """
    rows = db.execute(compile_fates(rule), {"size": size}).fetchall()
    groups = group(rule, rows)
    chosen = sampled(groups, samples)
    quotes = read_quotes(db, wanted(chosen))
    counted = db.execute(compile_count(rule)).fetchall()
    return Explanation(
        compared=sum(pairs for _, pairs in counted),
        complete=len(rows) < size,
        told=tell(groups, chosen, quotes),
    )


def sampled(groups: Sequence[Group], samples: int) -> list[tuple[tuple[str, str | None], ...]]:
    """Return the pairs to quote of each group: those excused, and those flagged."""
    return [
        one.pairs[:samples] if one.reason.fate in ("excused", "flagged") else () for one in groups
    ]


def wanted(chosen: Iterable[Iterable[tuple[str, str | None]]]) -> list[str]:
    """Return the ids of the claims in some pairs, sorted."""
    return sorted({claim for pairs in chosen for pair in pairs for claim in pair if claim})


def quotes_sql(claims: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Return the statement that reads the quotes of some claims, and its parameters."""
    parameters = {f"c{number}": claim for number, claim in enumerate(claims)}
    return QUOTES.format(marks=", ".join(f":{name}" for name in parameters)), parameters


def read_quotes(db: Database, claims: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return the quotes of some claims by id."""
    return {row["id"]: row for row in db.query(*quotes_sql(claims))}


def tell(
    groups: Sequence[Group],
    chosen: Sequence[Iterable[tuple[str, str | None]]],
    quotes: Mapping[str, Mapping[str, Any]],
) -> tuple[Told, ...]:
    """Put counts and quotes together. What never came about stays, with a count of 0."""
    return tuple(
        Told(
            fate=one.reason.fate,
            because=one.reason.because,
            pairs=len(one.pairs),
            samples=tuple(
                tuple(quotes[claim] for claim in pair if claim is not None) for pair in pairs
            ),
        )
        for one, pairs in zip(groups, chosen, strict=True)
    )
