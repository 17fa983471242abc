"""Reading the small parts of a rule file: words, columns, filters, comparators with options.

Everything that is wrong is collected, each with file, line, key and the way out; the nearest right
word is named where one is near.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .columns import COMPARABLE, KINDS, NUMBERS, WORDS
from .comparators import COMPARATORS, SIDED, Word
from .values import (
    Condition,
    Filter,
    Rule,
    Side,
)
from .yaml_lines import Parsed, Path

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
# A kind of somebody's own that is closer than this to one that exists is a slip of the pen.
SLIP = 0.85
OPTIONS = ("tolerance", "by", "exact_below", "undated")
DAYS = re.compile(r"(\d{1,5})(?: days?)?\Z")
TOLERANCE = re.compile(r"\d{1,9}(?:\.\d{1,6})?%?\Z")


@dataclass(frozen=True)
class Problem:
    """What is wrong with a rule file, where, and the way out."""

    path: str
    line: int
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return the line a person reads."""
        return f"{self.path}:{self.line}: {self.key}: {self.problem}: {self.remedy}"


def problem(rule: Rule, key: str, what: str, remedy: str) -> Problem:
    """Return a problem at a key of a rule that could be read."""
    at = next(
        (n for n, line in enumerate(rule.yaml.splitlines(), 1) if line.startswith(f"{key}:")), 1
    )
    return Problem(rule.path, at, key, what, remedy)


def nearest(word: object, known: Iterable[str]) -> str:
    """Return the way out for a word that is not known: the nearest one that is, or all of them."""
    words = sorted(known)
    near = difflib.get_close_matches(str(word), words, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else f"use one of {', '.join(words)}"


def unusable_kind(kind: str) -> str | None:
    """Return the way out for a kind that cannot be: a slip, or no name; None where it can be.

    Args:
        kind: one of the known kinds, or a word that somebody has chosen for a new one.
    """
    if kind in KINDS:
        return None
    near = difflib.get_close_matches(kind, KINDS, n=1, cutoff=SLIP)
    if near:
        return f"did you mean {near[0]}? A kind of your own needs a name less like it"
    if NAME.match(kind):
        return None
    return (
        f"use up to 40 small letters, digits and underscores, or one of {', '.join(sorted(KINDS))}"
    )


@dataclass
class Reader:
    """Reads the parts of one file and notes what is wrong."""

    path: str
    parsed: Parsed
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, path: Path, problem: str, remedy: str) -> None:
        """Note a problem at a key."""
        key = ".".join(str(part) for part in path if not isinstance(part, int)) or "file"
        self.problems.append(Problem(self.path, self.parsed.line(path), key, problem, remedy))

    # --- small values -----------------------------------------------------------------------

    def known_keys(self, path: Path, value: Any, known: Sequence[str]) -> Mapping[str, Any]:
        """Return a mapping, having refused the keys that nobody knows."""
        if not isinstance(value, Mapping):
            self.wrong(path, "must be a mapping", f"write keys below it: {', '.join(known)}")
            return {}
        for key in value:
            if key in known:
                continue
            way_out = nearest(key, known)
            if value[key] is None and len(path) > 0:
                # What stands behind a comma in {because: one, two} is the next key.
                way_out += " Or put the text before it into quotation marks, if it has a comma"
            self.wrong((*path, key), "unknown key", way_out)
        return value

    def text(self, path: Path, value: Any, *, required: bool = True) -> str:
        """Return a text on one line."""
        if value is None and not required:
            return ""
        if not isinstance(value, str | int) or not str(value).strip():
            self.wrong(path, "must be a text" if value else "is missing", "write a sentence")
            return ""
        return " ".join(str(value).split())

    def word(self, path: Path, value: Any, known: Sequence[str]) -> str:
        """Return a word of a closed list."""
        if value is None:
            self.wrong(path, "is missing", f"use one of {', '.join(known)}")
        elif value not in known:
            self.wrong(path, f"unknown word {value}", nearest(value, known))
        else:
            return str(value)
        return ""

    def items(self, path: Path, value: Any) -> list[Any]:
        """Return a list; a single value counts as a list of one, a missing one as empty."""
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def columns(self, path: Path, value: Any) -> tuple[str, ...]:
        """Return names of columns that may be compared."""
        found = []
        for index, name in enumerate(self.items(path, value)):
            if self.word((*path, index), name, (*COMPARABLE, *self.pseudo(path))):
                found.append(str(name))
        return tuple(found)

    def pseudo(self, path: Path) -> tuple[str, ...]:
        """Return what `fits` knows beside the columns."""
        return ("object",) if "fits" in path else ()

    # --- sides, conditions ------------------------------------------------------------------

    def filter(self, path: Path, column: str, value: Any) -> Filter:
        """Return a constant filter: a word, a list of words, null, or `{not: …}`."""
        negated = isinstance(value, Mapping)
        if negated:
            value = self.known_keys(path, value, ("not",)).get("not")
        values = value if isinstance(value, list) else [value]
        for item in values:
            if isinstance(item, Mapping | list):
                self.wrong(
                    path, "must be a word or a list of words", "write `{not: word}` to exclude"
                )
            elif column in NUMBERS and item is not None and not isinstance(item, int):
                self.wrong(path, f"must be a number, not {item}", "write 0 or 1")
            elif column in WORDS and item is not None and item not in WORDS[column]:
                self.wrong(path, f"unknown word {item}", nearest(item, WORDS[column]))
        plain = tuple(item for item in values if not isinstance(item, Mapping | list))
        return Filter(column, plain, negated)

    def side(self, path: Path, value: Any) -> Side:
        """Return what a claim must be to stand on one side."""
        if value is None:
            return Side()
        given = self.known_keys(path, value, ("known", *COMPARABLE))
        filters = tuple(
            self.filter((*path, key), key, given[key]) for key in given if key in COMPARABLE
        )
        return Side(filters, self.columns((*path, "known"), given.get("known")))

    def option(self, path: Path, name: str, value: Any) -> Any:
        """Return the value of an option: days as a number, a tolerance as it is written."""
        written = str(value).strip()
        if name == "undated":
            return self.word(path, value, ("yes", "no"))
        if name == "exact_below" and isinstance(value, int):
            return value
        in_days = DAYS.match(written)
        if in_days and (name == "by" or "day" in written or isinstance(value, int)):
            return int(in_days[1])
        if name == "tolerance" and TOLERANCE.match(written):
            return written if written.endswith("%") else float(written)
        self.wrong(path, f"cannot read {value}", "write a number of days, as `1 day`, or `10%`")
        return 0

    def conditions(
        self, path: Path, value: Any, extra: Sequence[str] = ()
    ) -> tuple[Condition, ...]:
        """Return the comparators of one mapping; all of them must hold together."""
        known = (*COMPARATORS, SIDED, *OPTIONS, *extra)
        given = self.known_keys(path, value, known)
        found = []
        for key in given:
            if key == SIDED:
                found.append(self.sided((*path, key), given[key]))
            elif key in COMPARATORS:
                found.append(self.condition((*path, key), key, given))
        if not found and set(given) <= set(known):
            self.wrong(path, "compares nothing", f"use one of {', '.join((*COMPARATORS, SIDED))}")
        used = {name for condition in found for name in condition.options}
        for name in OPTIONS:
            if name in given and name not in used:
                self.wrong((*path, name), "no comparator here takes it", "leave it out")
        return tuple(condition for condition in found if condition.word)

    def condition(self, path: Path, key: str, given: Mapping[str, Any]) -> Condition:
        """Return one comparator with the options that belong to it."""
        words = COMPARATORS[key].words
        chosen = self.word(path, given[key], tuple(words))
        if not chosen:
            return Condition(key, "")
        word: Word = words[chosen]
        options = {
            name: self.option((*path[:-1], name), name, given[name])
            for name in OPTIONS
            if name in word.options and name in given
        }
        for name in sorted(word.needs - set(options)):
            self.wrong(path, f"needs {name}", f"write `{name}: 30 days` beside it")
        return Condition(key, chosen, options, self.parsed.line(path))

    def sided(self, path: Path, value: Any) -> Condition:
        """Return words for each side: `modality: {a: asserted, b: [likely, possible]}`."""
        given = self.known_keys(path, value, ("a", "b"))
        sides = {}
        for name in ("a", "b"):
            found = self.filter((*path, name), SIDED, given.get(name)) if name in given else None
            if found is None or not found.values or found.negated:
                self.wrong(path, f"says nothing of {name}", "write `{a: asserted, b: planned}`")
                return Condition(SIDED, "")
            sides[name] = tuple(str(word) for word in found.values)
        return Condition(SIDED, sides, line=self.parsed.line(path))
