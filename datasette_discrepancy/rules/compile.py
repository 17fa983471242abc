"""From a rule to the SQL that finds its pairs. Pure: no file, no database.

The statement returns the two claims and which of their readings met; what a reader sees of them is
filled in elsewhere, so that the SQL stays short enough to read. Comments stand on lines of their
own. An excuse is `(…) is not true`: an excuse that rests on a missing value excuses nothing.
"""

# ruff: noqa: S608 - writing SQL is what this module is for; names and words are checked before

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .comparators import COMPARATORS, SIDED, Word
from .values import Condition, Filter, Pair, Rule, Side, Support

READINGS = "claim_reading"
ACROSS = {
    "sources": ("a.source_id <> b.source_id",),
    "document": ("a.document_id = b.document_id", "a.claim_id <> b.claim_id"),
    "any": ("a.claim_id <> b.claim_id",),
}


@dataclass(frozen=True)
class Line:
    """A condition with the comment that stands above it."""

    sql: str
    comment: str | None = None


def compile_rule(rule: Rule, documents: tuple[str, str] | None = None) -> str:
    """Return the SQL of a rule.

    Args:
        rule: the rule.
        documents: a side, "a" or "b", and the name of a table with a column `document_id`; only
            pairs are looked at whose claim on that side stands in one of those documents, starting
            from that table. None for all pairs.

    Returns:
        One select of `a_claim_id, b_claim_id, a_mirrored, b_mirrored`; the b columns are null where
        the rule looks at one claim.
    """
    pair = rule.pair
    b_columns = ("null", "null") if pair.lone else ("b.claim_id", "b.mirrored")
    head = [
        # Not above the select: a shell takes a statement that begins with -- for an option.
        "select",
        f"    -- {_comment(rule.title)}",
        f"    a.claim_id as a_claim_id, {b_columns[0]} as b_claim_id,",
        f"    a.mirrored as a_mirrored, {b_columns[1]} as b_mirrored",
    ]
    return _statement(head, sources(pair, documents), list(conditions(rule)))


def conditions(rule: Rule) -> Iterable[Line]:
    """Yield every condition on the pair, in the order a reader expects them."""
    pair = rule.pair
    if pair.lone:
        yield Line("a.mirrored = 0")
    else:
        yield from (Line(condition) for condition in ACROSS[pair.across])
    yield from (Line(condition) for condition in side_conditions("a", pair.left))
    if not pair.lone:
        yield from (Line(condition) for condition in side_conditions("b", pair.right))
    yield from conflict_lines(rule)
    line = once(rule)
    if line:
        yield line
    if rule.strength == "contradiction":
        sides = "a" if pair.lone else "ab"
        sure = " and ".join(f"{side}.confident = 1" for side in sides)
        yield Line(sure, "only what the texts say plainly carries a contradiction")
    for excuse in rule.unless:
        tests = [write(condition, "a", "b") for condition in excuse.conditions]
        yield Line(f"({_all(tests)}) is not true", f"not when: {_comment(excuse.because)}")
    for support in rule.unsupported:
        why = support.because or f"somebody else says so of {support.of}, too"
        yield Line(not_supported(support), f"not when: {_comment(why)}")


def conflict_lines(rule: Rule) -> Iterable[Line]:
    """Yield the conflict.

    Where nothing else tells the sides apart, the first interval or polarity word does: a is the
    earlier, smaller or positive claim. Equality words cannot, there the ids do.
    """
    directed = directing(rule)
    for condition in rule.conflict:
        sql = write(condition, "a", "b", directed=condition is directed)
        yield Line(sql, f"conflict: {condition}")
    if rule.sql:
        yield Line(f"({rule.sql})", "conflict, as the rule's author wrote it")


def directing(rule: Rule) -> Condition | None:
    """Return the condition that tells the sides apart where nothing else does, None without one."""
    if has_sides(rule):
        return None
    return next((c for c in rule.conflict if (word := word_of(c)) and word.directed), None)


def once(rule: Rule) -> Line | None:
    """Return the condition that keeps each pair to one order, None where something else does."""
    if rule.pair.lone or rule.sql or has_sides(rule) or directing(rule):
        return None
    return Line("a.claim_id < b.claim_id", "each pair once")


def has_sides(rule: Rule) -> bool:
    """Return whether the rule itself says which claim is a and which b."""
    return rule.pair.left != rule.pair.right or any(is_ordered(c) for c in rule.conflict)


def is_ordered(condition: Condition) -> bool:
    """Return whether a condition means its two sides differently."""
    if condition.key == SIDED:
        return True
    word = word_of(condition)
    return word is not None and word.ordered


def word_of(condition: Condition) -> Word | None:
    """Return the word of a comparator; None for words given to each side."""
    if condition.key == SIDED or not isinstance(condition.word, str):
        return None
    return COMPARATORS[condition.key].words[condition.word]


def write(condition: Condition, a: str, b: str, *, directed: bool = False) -> str:
    """Write one comparator for two aliases."""
    word = word_of(condition)
    if word is None:
        sides = condition.word if not isinstance(condition.word, str) else {}
        return " and ".join(
            filter_sql(alias, Filter(SIDED, sides[side])) for side, alias in (("a", a), ("b", b))
        )
    writer = word.directed if directed and word.directed else word.sql
    return writer(a, b, condition.options)


def side_conditions(alias: str, side: Side) -> list[str]:
    """Write what a claim must be to stand on one side."""
    found = [filter_sql(alias, item) for item in side.filters]
    if len(side.known) == 1:
        found.append(f"{alias}.{side.known[0]} is not null")
    elif side.known:
        columns = ", ".join(f"{alias}.{column}" for column in side.known)
        found.append(f"coalesce({columns}) is not null")
    return found


def filter_sql(alias: str, item: Filter) -> str:
    """Write a constant filter. A negated one lets an empty column pass unless null is named."""
    column = f"{alias}.{item.column}"
    values = [literal(value) for value in item.values if value is not None]
    tests = []
    if len(values) == 1:
        tests.append(f"{column} = {values[0]}")
    elif values:
        tests.append(f"{column} in ({', '.join(values)})")
    if None in item.values:
        tests.append(f"{column} is null")
    if item.negated:
        return " and ".join(
            f"{column} is not null" if test.endswith("is null") else f"({test}) is not true"
            for test in tests
        )
    return tests[0] if len(tests) == 1 else f"({' or '.join(tests)})"


def literal(value: str | int) -> str:
    """Write a constant."""
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def supporting(support: Support) -> list[str]:
    """Write what makes a claim `s` one that supports this side's."""
    claim, rival = support.of, "b" if support.of == "a" else "a"
    tests = [f"s.{column} = {claim}.{column}" for column in support.same]
    if support.document:
        whose = claim if support.document == "own" else rival
        tests.append(f"s.document_id = {whose}.document_id")
    tests.append(f"s.claim_id <> {claim}.claim_id")
    tests += side_conditions("s", support.side)
    tests += [fits(column, claim, "s") for column in support.fits]
    for condition in support.conditions:
        word = word_of(condition)
        writer = word.supports or word.sql if word else None
        if writer:
            tests.append(writer(claim, "s", condition.options))
    return tests


def supported_documents(rule: Rule, support: Support, readings: str) -> str:
    """Return the SQL that finds the documents of claims that some claims support.

    Args:
        rule: the rule.
        support: one of its supports, from any document.
        readings: name of the table of the claims that may support.
    """
    side = rule.pair.left if support.of == "a" else rule.pair.right
    tests = " and ".join([*side_conditions(support.of, side), *supporting(support)])
    return (
        f"select {support.of}.document_id\nfrom {readings} s\n"
        f"cross join {READINGS} {support.of}\nwhere {tests}"
    )


def not_supported(support: Support) -> str:
    """Write: there is no claim that supports this side's."""
    joined = "\n            and ".join(supporting(support))
    return f"not exists (\n        select 1 from claim_reading s\n        where {joined}\n    )"


def fits(column: str, a: str, b: str) -> str:
    """Write: the column agrees, or one of the two claims leaves it empty.

    `object` is compared by id where both have one, else by the head noun.
    """
    if column != "object":
        return f"({a}.{column} <> {b}.{column}) is not true"
    return (
        f"({a}.object_id <> {b}.object_id) is not true"
        f" and ({a}.object_id = {b}.object_id or ({a}.object_head <> {b}.object_head) is not true)"
    )


def sources(
    pair: Pair, documents: tuple[str, str] | None = None, readings: str = READINGS
) -> list[str]:
    """Write the tables, the small one first: `cross join` keeps SQLite from reordering."""
    first, changed = documents or ("a", None)
    tables = [f"from {readings} {first}"]
    if changed:
        tables = [
            f"from {changed} changed",
            f"cross join {readings} {first} on {first}.document_id = changed.document_id",
        ]
    if pair.lone:
        return tables
    join = "cross join" if changed else "join"
    second = "b" if first == "a" else "a"
    return [*tables, f"{join} {readings} {second}", f"    on {in_one_block(pair)}"]


def in_one_block(pair: Pair) -> str:
    """Write what the two claims of a pair have in common."""
    equal = [f"b.{column} = a.{column}" for column in pair.same]
    equal += [fits(column, "a", "b") for column in pair.fits]
    return "\n    and ".join(equal)


def _statement(
    head: Sequence[str], tables: Sequence[str], where: Sequence[Line], tail: str = ""
) -> str:
    lines = [*head, *tables]
    for index, line in enumerate(where):
        if line.comment:
            lines.append(f"    -- {line.comment}")
        lines.append(f"{'where' if index == 0 else '    and'} {line.sql}")
    if tail:
        lines.append(tail)
    return "\n".join(lines)


def _all(tests: Sequence[str]) -> str:
    return " and ".join(tests)


def _comment(text: str) -> str:
    """Return a text that stays on the line of its comment."""
    return " ".join(text.split())


def without(rule: Rule, part: str, index: int) -> Rule:
    """Return the rule without one of its lines: what the mutation check tries.

    Args:
        rule: the rule.
        part: "conflict", "unless" or "unsupported".
        index: which line of it.
    """
    lines = getattr(rule, part)
    changes: dict[str, Any] = {part: (*lines[:index], *lines[index + 1 :])}
    return replace(rule, **changes)
