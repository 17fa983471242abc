"""What a rule is once its file has been read: plain values, no SQL and no YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Strength = Literal["contradiction", "tension", "difference"]
Across = Literal["sources", "document", "any"]
Expectation = Literal["flag", "pass", "todo_flag", "todo_pass"]

# Strongest first; the rank is what the views sort by.
STRENGTH_RANK: Mapping[str, int] = {"contradiction": 1, "tension": 2, "difference": 3}


@dataclass(frozen=True)
class Filter:
    """A column that must hold one of some constants (or, negated, none of them).

    None among the values stands for a column that is not filled.
    """

    column: str
    values: tuple[str | int | None, ...]
    negated: bool = False


@dataclass(frozen=True)
class Side:
    """What a claim must be to stand on one side of a pair.

    Attributes:
        filters: all must hold.
        known: at least one of these columns must be filled; empty for no such demand.
    """

    filters: tuple[Filter, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True)
class Condition:
    """A comparator with its word: ``time: disjoint`` with its options.

    Attributes:
        key: the comparator ("time").
        word: what is asked of it ("disjoint"); for ``modality`` a mapping of side to words.
        options: the numbers that go with it: ``tolerance`` and ``by``.
        line: where it stands in the file.
    """

    key: str
    word: str | Mapping[str, tuple[str, ...]]
    options: Mapping[str, Any] = field(default_factory=dict)
    line: int = field(default=1, compare=False)

    def __str__(self) -> str:
        """Return the condition as the file writes it."""
        return f"{self.key}: {self.word}"


@dataclass(frozen=True)
class Excuse:
    """Conditions that, all together, explain a pair away, why, and the line in the file."""

    conditions: tuple[Condition, ...]
    because: str
    line: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Support:
    """What another claim must be to support the claim of one side.

    Attributes:
        of: the side whose claim it supports, "a" or "b".
        side: filters on the supporting claim.
        same: columns in which it equals the supported claim.
        fits: columns in which it equals it, or that are empty on either side.
        document: "own" or "other": only claims of this side's, or the other side's, document.
        conditions: comparators between the supported and the supporting claim.
        because: why such a claim speaks against the flag; None for "somebody else says so too".
        line: where it stands in the file.
    """

    of: Literal["a", "b"]
    side: Side = Side()
    same: tuple[str, ...] = ()
    fits: tuple[str, ...] = ()
    document: str | None = None
    conditions: tuple[Condition, ...] = ()
    because: str | None = None
    line: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Pair:
    """Which claims are compared.

    Attributes:
        across: claims of different sources, of one document, or any two.
        same: columns that must be equal: the blocking key.
        fits: columns that must be equal or empty on either side.
        left, right: what each side must be. Different sides make an ordered pair.
        lone: True where a rule looks at one claim and at what supports it.
    """

    across: Across
    same: tuple[str, ...]
    fits: tuple[str, ...] = ()
    left: Side = Side()
    right: Side = Side()
    lone: bool = False


@dataclass(frozen=True)
class Example:
    """A few claims and what the rule must make of them.

    Attributes:
        expectation: "flag" and "pass"; "todo_" marks a known miss or a known false alarm.
        why: what the example shows.
        a, b, others: claims, only the columns that matter; b is None for a lone claim.
        predicates: properties of the predicates that the example relies on.
        within: inner place to outer place.
        opposites: predicate to one that cannot hold of the same event.
        line: where it stands in the file.
    """

    expectation: Expectation
    why: str
    a: Mapping[str, Any]
    b: Mapping[str, Any] | None = None
    others: tuple[Mapping[str, Any], ...] = ()
    predicates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    within: Mapping[str, str] = field(default_factory=dict)
    opposites: Mapping[str, str] = field(default_factory=dict)
    line: int = 1


@dataclass(frozen=True)
class SwitchedOff:
    """A file that switches a rule of an earlier folder off: its id, why, and the file."""

    id: str
    because: str
    path: str


@dataclass(frozen=True)
class Rule:
    """One rule file."""

    id: str
    title: str
    kind: str
    strength: Strength
    pair: Pair
    conflict: tuple[Condition, ...]
    message: str
    unless: tuple[Excuse, ...] = ()
    unsupported: tuple[Support, ...] = ()
    sql: str | None = None
    show: tuple[str, str] | None = None
    maturity: Literal["draft", "trial", "stable"] = "trial"
    false_alarms: str = ""
    misses: str = ""
    references: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    yaml: str = ""
    path: str = ""
