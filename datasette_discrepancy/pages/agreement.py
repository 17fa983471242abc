"""Which values of a fact agree: letters for readers, so that no colour has to say it.

Values are one where they are the same, where they are ranges that overlap ("more than 10" and 12),
or where one place lies within the other; and never where a rule found them in conflict. A vague
value can agree with two that differ: then it has both letters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from .fact_values import Interval


@dataclass(frozen=True)
class Value:
    """One value as it is compared.

    Attributes:
        key: the same for claims with the same value.
        interval: of a range; None where it is none.
    """

    key: Hashable
    interval: Interval | None = None


Pairs = frozenset[frozenset[Hashable]]


def agree(a: Value, b: Value, conflicts: Pairs, within: Pairs) -> bool:
    """Return whether two values can be the same.

    Args:
        a, b: the values.
        conflicts: pairs of keys that a rule found in conflict.
        within: pairs of keys of places of which one lies in the other.
    """
    if a.key == b.key:
        return True
    pair = frozenset((a.key, b.key))
    if pair in conflicts:
        return False
    if a.interval and b.interval:
        return a.interval[0] <= b.interval[1] and b.interval[0] <= a.interval[1]
    return pair in within


def lettered(
    values: Sequence[Value],
    conflicts: Iterable[frozenset[Hashable]] = (),
    within: Iterable[tuple[Hashable, Hashable]] = (),
) -> Mapping[Hashable, tuple[str, ...]]:
    """Return the letters of every value, by its key.

    Sharp values found the groups, in the order given; a vague value joins every group whose founder
    it agrees with.

    Args:
        values: in the order in which a reader meets them.
        conflicts: pairs of keys that never share a letter.
        within: keys of places: one, and another that it lies in.

    Returns:
        ("A",), ("B",) ...; ("A", "B") for a value that goes with both. After Z come numbers.
    """
    places = tuple(within)
    opposed, nested = frozenset(conflicts), frozenset(frozenset(pair) for pair in places)
    outer = {around for _, around in places}
    rivals: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
    for pair in opposed:
        for key in pair:
            rivals[key] |= pair - {key}

    def vagueness(value: Value) -> float:
        if value.interval is not None:
            return value.interval[1] - value.interval[0]
        return float(value.key in outer)

    # The founder of each group, with the keys that are of this group only.
    groups: dict[Value, set[Hashable]] = {}
    joined: dict[Hashable, list[Value]] = {}
    for value in sorted(dict.fromkeys(values), key=vagueness):
        if value.key in joined:
            continue
        fitting = [
            founder
            for founder, members in groups.items()
            if agree(value, founder, opposed, nested) and not rivals[value.key] & members
        ]
        if not fitting:
            groups[value] = set()
            fitting = [value]
        if len(fitting) == 1:
            groups[fitting[0]].add(value.key)
        joined[value.key] = fitting
    # Letters in the order in which a reader meets the groups, not by vagueness.
    letters: dict[Hashable, str] = {}
    for value in values:
        for founder in joined[value.key]:
            letters.setdefault(founder.key, letter(len(letters)))
    return {
        key: tuple(sorted(letters[founder.key] for founder in of)) for key, of in joined.items()
    }


def letter(number: int) -> str:
    """Return the letter of a group: A to Z, then 27, 28 ..."""
    return ascii_uppercase[number] if number < len(ascii_uppercase) else f"{number + 1}"
