"""What a rule makes of each pair it compares: SQL that also returns the pairs without a flag.

Silence should be checkable. The statement of a rule returns only what it flags; this one returns
every pair that shares the block, with a number that says what became of it: a value is missing,
no conflict, excused by the first reason that holds, or flagged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .compile import ACROSS, conflict_lines, not_supported, once, side_conditions, sources, write
from .values import Pair, Rule
from .wording import supported

Fate = Literal["unknown", "no_conflict", "excused", "flagged"]
Row = tuple[str, "str | None", int]

PLAIN = "one of the two is not said plainly enough to carry a contradiction"


@dataclass(frozen=True)
class Reason:
    """What can become of a pair.

    Attributes:
        fate: the sort.
        because: in words.
        sql: the condition under which it does; None for the last, a flag.
    """

    fate: Fate
    because: str
    sql: str | None


@dataclass(frozen=True)
class Group:
    """The pairs of which the same became, in order of their claims."""

    reason: Reason
    pairs: tuple[tuple[str, str | None], ...]


def reasons(rule: Rule) -> list[Reason]:
    """Return what can become of a pair, in the order in which it is asked."""
    conflict = " and ".join(f"({line.sql})" for line in conflict_lines(rule))
    found = []
    if conflict:
        found = [
            Reason("unknown", "a side leaves open what is compared", f"({conflict}) is null"),
            Reason("no_conflict", "no conflict between the two", f"not ({conflict})"),
        ]
    if rule.strength == "contradiction":
        sure = " and ".join(f"{side}.confident = 1" for side in ("a" if rule.pair.lone else "ab"))
        found.append(Reason("excused", PLAIN, f"({sure}) is not true"))
    for excuse in rule.unless:
        tests = " and ".join(write(condition, "a", "b") for condition in excuse.conditions)
        found.append(Reason("excused", excuse.because, f"({tests})"))
    for support in rule.unsupported:
        found.append(Reason("excused", supported(support), f"not ({not_supported(support)})"))
    return [*found, Reason("flagged", rule.title, None)]


def compile_fates(rule: Rule, beside: bool = False) -> str:
    """Return the SQL that tells what became of each pair.

    Args:
        rule: the rule.
        beside: only pairs beside one claim, in its block (for a rule on one claim, in its story):
            the claim's id is the parameter `:claim_id`.

    Returns:
        One select of `a_claim_id, b_claim_id, fate`, at most `:size` rows; the fate is an index
        into :func:`reasons`. A pair may come in both orders and in several readings.
    """
    pair = rule.pair
    asked = reasons(rule)
    cases = [f"        when {one.sql} then {number}" for number, one in enumerate(asked[:-1])]
    case = "\n".join(["case", *cases, f"        else {len(asked) - 1} end"])
    where = [*side_conditions("a", pair.left)]
    if pair.lone:
        where.append("a.mirrored = 0")
    else:
        where += [*ACROSS[pair.across], *side_conditions("b", pair.right)]
        line = once(rule)
        where += [line.sql] if line else []
    tables = sources(pair)
    b = "null" if pair.lone else "b.claim_id"
    if beside:
        where.append("f.claim_id = :claim_id")
        tables = _beside(pair, tables)
    return "\n".join(
        [
            f"select a.claim_id as a_claim_id, {b} as b_claim_id,",
            f"    {case} as fate",
            *tables,
            f"where {' and '.join(where)}",
            "limit :size",
        ]
    )


def _beside(pair: Pair, tables: list[str]) -> list[str]:
    """Write the tables so that the search begins at one claim; `cross join` keeps the order."""
    block = pair.same or ("story_id",)
    equal = " and ".join(f"a.{column} = f.{column}" for column in block)
    joined = [line.replace("join", "cross join") for line in tables[1:]]
    return ["from claim_reading f", f"cross join claim_reading a on {equal}", *joined]


def group(rule: Rule, rows: Iterable[Row]) -> list[Group]:
    """Return the pairs by what became of them, each pair once, in the order of :func:`reasons`.

    A pair that meets in two orders or readings counts where it came furthest: flagged if one of
    them is flagged.

    Args:
        rule: the rule.
        rows: rows of its :func:`compile_fates`.
    """
    furthest: dict[frozenset[str | None], tuple[int, tuple[str, str | None]]] = {}
    for a, b, fate in rows:
        known = furthest.get(frozenset((a, b)))
        if known is None or fate > known[0] or (fate == known[0] and (a, b or "") < known[1]):
            furthest[frozenset((a, b))] = (fate, (a, b))
    found: list[list[tuple[str, str | None]]] = [[] for _ in reasons(rule)]
    for fate, pair in sorted(furthest.values(), key=lambda item: (item[1][0], item[1][1] or "")):
        found[fate].append(pair)
    return [Group(reason, tuple(pairs)) for reason, pairs in zip(reasons(rule), found, strict=True)]
