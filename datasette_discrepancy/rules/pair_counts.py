"""How many pairs of claims a rule compares: SQL that counts them without forming them.

A pair is compared where the two claims, in some reading of each, share the rule's block and stand
on its two sides. Joining all pairs to count them costs more than finding the flags, since no index
range narrows it. So the claims of each block are counted by side and outlet (a cell), and the
number of pairs follows from the numbers of claims: with l claims fit for the left side, r for the
right and x for both, there are l·r - x ordered pairs of two different claims, and x·(x - 1)/2 of
them come in both orders.

What a pair must not have in common (the outlet), and what it may leave open (`fits`), is taken off
and added again in groups of a finer key (inclusion and exclusion).
"""

# ruff: noqa: S608 - writing SQL is what this module is for; names and words are checked before

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from .compile import ACROSS, READINGS, in_one_block, side_conditions, sources
from .values import Pair, Rule, Side

# What belongs to one reading of a claim only: its mirror image has the other one's.
ROLE_COLUMNS = ("subject_", "object_")
WITHIN_STORY = frozenset({"story_id", "event_id", "document_id"})
# Two claims in different orders are one pair.
PAIRS = "l * r - x - cast(0.5 * x * (x - 1) as bigint)"


def compile_count(rule: Rule, readings: str = READINGS) -> str:
    """Return the SQL that counts, per story, the pairs of claims that a rule compares.

    Each pair of claims counts once, in however many readings and orders it meets. For a rule that
    looks at one claim, the claims are counted.

    Args:
        rule: the rule.
        readings: name of the table of claims; another one may hold fewer, or shorter ids.

    Returns:
        One select of `story_id` and the number of pairs; no row for a story without any.
    """
    pair = rule.pair
    if pair.lone:
        where = " and ".join(["a.mirrored = 0", *side_conditions("a", pair.left)])
        tables = "\n".join(sources(pair, readings=readings))
        return f"select a.story_id, count(*)\n{tables}\nwhere {where}\ngroup by a.story_id"
    return grouped_count(pair, readings) if can_group(pair) else joined_count(rule, readings)


def joined_count(rule: Rule, readings: str = READINGS) -> str:
    """Return the SQL that forms every pair and counts: what the word "pair" means, and slow."""
    pair = rule.pair
    sides = [*side_conditions("a", pair.left), *side_conditions("b", pair.right)]
    where = "\n    and ".join([*ACROSS[pair.across], *sides])
    tables = "\n".join(sources(pair, readings=readings))
    # Of the two orders of one pair, the one by id: whichever claim stands on the left.
    first = "case when a.claim_id < b.claim_id then a.claim_id else b.claim_id end"
    second = "case when a.claim_id < b.claim_id then b.claim_id else a.claim_id end"
    return (
        f"select a.story_id, count(distinct {first} || ' ' || {second})\n"
        f"{tables}\nwhere {where}\ngroup by a.story_id"
    )


def crossing_count(pair: Pair, some: str, claims: str) -> str:
    """Return the SQL that counts, per story, the pairs of a claim of some with one of the others.

    The pairs are formed claim by claim, by the indexes of all readings: as many as there are,
    whatever the size of the stories, and none is kept to be sorted.

    Args:
        pair: what a rule compares.
        some: name of a table of readings.
        claims: name of a table of their `claim_id`; the other claims are those not in it.
    """
    asked = [*pair.same, *pair.fits]
    asked += [item.column for side in (pair.left, pair.right) for item in side.filters]
    asked += [*pair.left.known, *pair.right.known]
    # A claim meets another in one reading only where nothing depends on who did it to whom.
    once = not any(is_role(column) for column in asked)
    met = [
        f"select b.claim_id as other\n        from {some} a\n"
        f"        cross join {READINGS} b\n            on {in_one_block(pair)}\n"
        f"        where a.claim_id = claim.claim_id and {' and '.join(tests)}"
        for tests in _turns(pair, claims, once=once)
    ]
    distinct = "" if once else "distinct "
    every = "\n        union all\n        ".join(met)
    return (
        "select story_id, sum(pairs)\nfrom (\n"
        f"    select story_id, (\n        select count({distinct}other) from (\n        {every}\n"
        "        ) met\n    ) as pairs\n"
        f"    from (select distinct story_id, claim_id from {some}) claim\n"
        ") claims\ngroup by story_id\nhaving sum(pairs) > 0"
    )


def _turns(pair: Pair, claims: str, *, once: bool) -> Iterator[list[str]]:
    """Yield what two claims must be to meet: the first on the left, or else on the right."""
    apart = [*ACROSS[pair.across], f"b.claim_id not in (select claim_id from {claims})"]
    apart += ["a.mirrored = 0", "b.mirrored = 0"] if once else []
    left = [*side_conditions("a", pair.left), *side_conditions("b", pair.right)]
    yield [*left, *apart]
    if pair.left != pair.right:
        right = [*side_conditions("a", pair.right), *side_conditions("b", pair.left)]
        # Without roles a pair is met once; each other one is told apart by its distinct claims.
        again = [f"({' and '.join(left)}) is not true"] if once and left else []
        yield [*right, *again, *apart]


def is_role(column: str) -> bool:
    """Return whether a claim's readings differ in a column."""
    return column == "object" or column.startswith(ROLE_COLUMNS)


def can_group(pair: Pair) -> bool:
    """Return whether counting by groups gives the number of pairs.

    It does unless what is asked of one reading cannot be told from the claim: fitting people, sides
    that differ in their people, or people asked for where the block has none. Those are counted by
    joining, and so are pairs that lie in two stories.
    """
    in_block = [column for column in pair.same if is_role(column)]
    asked = [_roles(pair.left), _roles(pair.right)]
    return (
        bool(WITHIN_STORY & set(pair.same))
        and not any(is_role(column) for column in pair.fits)
        and asked[0] == asked[1]
        and (bool(in_block) or not any(asked))
    )


def _roles(side: Side) -> list[str]:
    """Return what a side asks of people, as comparable text."""
    filters = [str(item) for item in side.filters if is_role(item.column)]
    known = [str(side.known)] if any(is_role(column) for column in side.known) else []
    return sorted(filters + known)


@dataclass(frozen=True)
class Term:
    """Pairs of one finer grouping, to be added or taken off.

    Attributes:
        keys: columns that the two claims have in common.
        filled: columns that neither leaves empty.
        sign: 1 or -1.
    """

    keys: tuple[str, ...]
    filled: tuple[str, ...]
    sign: int


def terms(pair: Pair) -> Iterator[Term]:
    """Yield the groupings whose pairs add up to those of the rule.

    A column that `fits`: all pairs, without those where both fill it, but with those where both
    fill it alike. Different outlets: all pairs without those of one outlet.
    """
    fitting = [(((), (), 1), ((), (name,), -1), ((name,), (name,), 1)) for name in pair.fits]
    home: tuple[tuple[tuple[str, ...], tuple[str, ...], int], ...] = (((), (), 1),)
    if pair.across == "sources":
        home = (((), (), 1), (("source_id",), (), -1))
    elif pair.across == "document":
        home = ((("document_id",), (), 1),)
    for chosen in product(home, *fitting):
        sign = 1
        for _, _, factor in chosen:
            sign *= factor
        yield Term(
            tuple(name for keys, _, _ in chosen for name in keys),
            tuple(name for _, filled, _ in chosen for name in filled),
            sign,
        )


def grouped_count(pair: Pair, readings: str) -> str:
    """Return the SQL that counts pairs from the numbers of claims in each block."""
    apart = {"sources": "source_id", "document": "document_id", "any": None}[pair.across]
    more = [*pair.fits, *([apart] if apart else [])]
    roles = [column for column in pair.same if is_role(column)]
    block = ["story_id", *(column for column in pair.same if column != "story_id")]
    cells = [("cell", _cells(pair, block, more, readings))]
    parts = [_part("cell", block, term) for term in terms(pair)]
    if roles:
        # Two claims about the same two people meet in two blocks, once from each person's side.
        others = [column for column in block if column not in roles]
        cells.append(("twice", _twice(pair, others, roles, more, readings)))
        ends = [*others, "one", "other"]
        parts += [_part("twice", ends, Term(t.keys, t.filled, -t.sign)) for t in terms(pair)]
    named = ",\n".join(f"{name} as (\n{sql}\n)" for name, sql in cells)
    counted = "\n    union all\n".join(parts)
    return (
        f"with {named}\nselect story_id, sum(pairs)\nfrom (\n{counted}\n) counted\n"
        "group by story_id\nhaving sum(pairs) > 0"
    )


def _sides(pair: Pair, alias: str) -> tuple[str, str]:
    left, right = (side_conditions(alias, side) for side in (pair.left, pair.right))
    return " and ".join(left) or "1 = 1", " and ".join(right) or "1 = 1"


def _cells(pair: Pair, block: list[str], more: list[str], readings: str) -> str:
    """Write how many claims of each block, outlet and fitting column stand on each side."""
    left, right = _sides(pair, "a")
    columns = list(dict.fromkeys([*block, *more]))
    listed = ", ".join(f"a.{column}" for column in columns)
    # A block without people is the same for both readings of a claim. One with people is not,
    # unless they are one and the same.
    reading = (
        "(a.mirrored = 0 or (a.subject_id = a.object_id) is not true)"
        if any(is_role(column) for column in block)
        else "a.mirrored = 0"
    )
    known = [f"a.{column} is not null" for column in block if column != "story_id"]
    if left == right:
        counts = "count(*) as l, count(*) as r, count(*) as x"
        either = [left] if left != "1 = 1" else []
    else:
        counts = ", ".join(
            f"sum(case when {test} then 1 else 0 end) as {name}"
            for name, test in (("l", left), ("r", right), ("x", f"{left} and {right}"))
        )
        either = [f"({left} or {right})"]
    where = " and ".join([reading, *known, *either])
    return f"select {listed}, {counts}\nfrom {readings} a\nwhere {where}\ngroup by {listed}"


def _twice(pair: Pair, others: list[str], roles: list[str], more: list[str], readings: str) -> str:
    """Write how many claims have two readings in two blocks, by these blocks in one order."""
    left, right = _sides(pair, "a")
    key = " || ' ' || ".join(f"a.{column}" for column in roles)
    columns = list(dict.fromkeys([*others, *more]))
    once = ", ".join(f"min(a.{column}) as {column}" for column in columns)
    flags = ", ".join(
        f"min(case when {test} then 1 else 0 end) as {name}"
        for name, test in (("fit_left", left), ("fit_right", right))
    )
    # Only a mirrored claim has two readings.
    where = [f"a.claim_id in (select claim_id from {readings} where mirrored = 1)"]
    where += [f"a.{column} is not null" for column in [*others, *roles]]
    if "1 = 1" not in (left, right):
        where.append(left if left == right else f"({left} or {right})")
    tests = "\n    and ".join(where)
    claims = (
        f"select {once}, min({key}) as one, max({key}) as other, {flags}\n"
        f"from {readings} a\nwhere {tests}\ngroup by a.claim_id\n"
        f"having min({key}) <> max({key})"
    )
    listed = ", ".join([*columns, "one", "other"])
    return (
        f"select {listed}, sum(fit_left) as l, sum(fit_right) as r,"
        " sum(fit_left * fit_right) as x\n"
        f"from (\n{claims}\n) claims\ngroup by {listed}"
    )


def _part(cells: str, keys: list[str], term: Term) -> str:
    """Write the pairs of one grouping of cells."""
    grouped = ", ".join(dict.fromkeys([*keys, *term.keys]))
    filled = " and ".join(f"{column} is not null" for column in term.filled)
    where = f" where {filled}" if filled else ""
    sums = "sum(l) as l, sum(r) as r, sum(x) as x"
    sign = "" if term.sign > 0 else "-"
    inner = f"select story_id, {sums} from {cells}{where} group by {grouped}"
    return f"    select story_id, {sign}({PAIRS}) as pairs from ({inner}) block"
