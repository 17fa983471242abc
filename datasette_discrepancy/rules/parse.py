"""From the text of one rule file to a Rule, or to a list of what is wrong with it.

Everything that is wrong is collected, each with file, line, key and the way out; the nearest right
word is named where one is near.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .columns import COLUMNS, COMPARABLE, KINDS, NUMBERS, RESERVED_IDS, SHOWN, WORDS
from .comparators import COMPARATORS, PROPERTIES, SIDED, Word
from .messages import slots
from .values import (
    STRENGTH_RANK,
    Condition,
    Example,
    Excuse,
    Filter,
    Pair,
    Rule,
    Side,
    Support,
)
from .yaml_lines import Parsed, Path, YamlError, as_mapping, parse

RULE_KEYS = (
    "id",
    "title",
    "kind",
    "strength",
    "maturity",
    "pair",
    "conflict",
    "sql",
    "unless",
    "unsupported",
    "message",
    "show",
    "false_alarms",
    "misses",
    "references",
    "examples",
)
PAIR_KEYS = ("across", "same", "fits", "left", "right", "each")
SIDES = ("left", "right")
EXPECTATIONS = ("flag", "pass", "todo_flag", "todo_pass")
EXAMPLE_KEYS = ("why", "a", "b", "others", "predicates", "within")
# Shorthands that fill several columns of an example's claim.
SHORTHANDS = (
    "source",
    "document",
    "story",
    "event",
    "subject",
    "object",
    "place",
    "attributed_to",
    "time",
    "published",
    "quantity",
)
ID = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
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


def nearest(word: object, known: Iterable[str]) -> str:
    """Return the way out for a word that is not known: the nearest one that is, or all of them."""
    words = sorted(known)
    near = difflib.get_close_matches(str(word), words, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else f"use one of {', '.join(words)}"


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
            if key not in known:
                self.wrong((*path, key), "unknown key", nearest(key, known))
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
        if not found:
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
        return Condition(key, chosen, options)

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
        return Condition(SIDED, sides)

    # --- the parts of a rule ----------------------------------------------------------------

    def pair(self, value: Any, lone: bool) -> Pair:
        """Return which claims are compared."""
        given = self.known_keys(("pair",), value, PAIR_KEYS)
        each = self.side(("pair", "each"), given.get("each"))
        left, right = (self.side(("pair", name), given.get(name)) for name in SIDES)
        return Pair(
            across=self.word(
                ("pair", "across"), given.get("across"), ("sources", "document", "any")
            ),  # type: ignore[arg-type]
            same=self.columns(("pair", "same"), given.get("same")),
            fits=self.columns(("pair", "fits"), given.get("fits")),
            left=Side(each.filters + left.filters, each.known + left.known),
            right=Side(each.filters + right.filters, each.known + right.known),
            lone=lone,
        )

    def excuses(self, value: Any, lone: bool) -> tuple[Excuse, ...]:
        """Return what explains a pair away."""
        found = []
        for index, item in enumerate(self.items(("unless",), value)):
            path: Path = ("unless", index)
            conditions = self.conditions(path, item, ("because",))
            because = self.text((*path, "because"), as_mapping(item).get("because"))
            for condition in conditions if lone else ():
                word = (
                    COMPARATORS[condition.key].words.get(str(condition.word))
                    if condition.key in COMPARATORS
                    else None
                )
                if word is None or not word.one_claim:
                    self.wrong((*path, condition.key), "compares two claims", "this rule has one")
            found.append(Excuse(conditions, because))
        return tuple(found)

    def supports(self, value: Any) -> tuple[Support, ...]:
        """Return the claims that speak for one side."""
        if value is None:
            return ()
        given = self.known_keys(("unsupported",), value, SIDES)
        return tuple(
            self.support(("unsupported", name, index), "a" if name == "left" else "b", item)
            for name in SIDES
            for index, item in enumerate(self.items(("unsupported", name), given.get(name)))
        )

    def support(self, path: Path, of: str, value: Any) -> Support:
        """Return what another claim must be to support one side's claim."""
        own = ("same", "fits", "known", "document", "because")
        comparing = ("time", "quantity", "roles", "place")
        # A constant filter on these columns; as comparators they would need a second meaning.
        constants = tuple(column for column in COMPARABLE if column not in comparing)
        given = self.known_keys(path, value, (*own, *comparing, *OPTIONS, *constants))
        compared = {key: given[key] for key in given if key in (*comparing, *OPTIONS)}
        filters = {key: given[key] for key in given if key in (*constants, "known")}
        document = given.get("document")
        if document is not None:
            self.word((*path, "document"), document, ("own", "other"))
        same = self.columns((*path, "same"), given.get("same"))
        if not {"story_id", "event_id"} & set(same) and document != "own":
            self.wrong(path, "would search every story", "add story_id or event_id to its `same`")
        return Support(
            of="a" if of == "a" else "b",
            side=self.side(path, filters),
            same=same,
            fits=self.columns((*path, "fits"), given.get("fits")),
            document=document,
            conditions=self.conditions(path, compared) if compared else (),
            because=self.text((*path, "because"), given.get("because"), required=False) or None,
        )

    def message(self, value: Any, lone: bool) -> str:
        """Return the template, having refused slots that no claim can fill."""
        template = self.text(("message",), value)
        for side, column in slots(template):
            if side not in ("a", "b") or (lone and side == "b"):
                self.wrong(("message",), f"no claim {side} here", "use {a.column}")
            elif column not in (*COLUMNS, *SHOWN):
                self.wrong(
                    ("message",), f"unknown column {column}", nearest(column, (*COLUMNS, *SHOWN))
                )
        if re.sub(r"\{[a-z]\.[a-z_]+\}", "", template).count("{"):
            self.wrong(("message",), "cannot read a slot", "write {a.column} or {b.column}")
        return template

    def show(self, value: Any, conflict: Sequence[Condition]) -> tuple[str, str] | None:
        """Return the disputed columns; without them, what the first comparator shows."""
        names = self.items(("show",), value)
        known = tuple(name for name in (*COLUMNS, *SHOWN))
        for index, name in enumerate(names):
            self.word(("show", index), name, known)
        if len(names) > 2:
            self.wrong(("show",), "names more than two columns", "one for both sides, or one each")
        if names:
            return str(names[0]), str(names[-1])
        for condition in conflict:
            shown = SIDED if condition.key == SIDED else COMPARATORS[condition.key].shows
            if shown:
                return shown, shown
        return None

    # --- examples ---------------------------------------------------------------------------

    def examples(self, value: Any) -> tuple[Example, ...]:
        """Return every example, `flag` and `pass` first."""
        given = self.known_keys(("examples",), value or {}, EXPECTATIONS)
        for expectation in ("flag", "pass"):
            if not given.get(expectation):
                self.wrong(
                    ("examples", expectation),
                    "there is none",
                    "show at least one pair that the rule flags and one that it lets pass",
                )
        return tuple(
            self.example(("examples", expectation, index), expectation, item)
            for expectation in EXPECTATIONS
            for index, item in enumerate(self.items((), given.get(expectation)))
        )

    def example(self, path: Path, expectation: str, value: Any) -> Example:
        """Return one example."""
        given = self.known_keys(path, value, EXAMPLE_KEYS)
        others = self.items((*path, "others"), given.get("others"))
        claims = [("a",), ("b",)] if given.get("b") is not None else [("a",)]
        for place in [*claims, *(("others", index) for index in range(len(others)))]:
            item: Any = given
            for step in place:
                item = item[step] if not isinstance(item, Mapping) else item.get(step)
            self.known_keys((*path, *place), item, (*SHORTHANDS, *COLUMNS))
        properties = {}
        for predicate, names in as_mapping(given.get("predicates")).items():
            listed = self.items(path, names)
            for name in listed:
                self.word((*path, "predicates", predicate), name, PROPERTIES)
            properties[predicate] = tuple(str(name) for name in listed)
        return Example(
            expectation=expectation,  # type: ignore[arg-type]
            why=self.text((*path, "why"), given.get("why")),
            a=as_mapping(given.get("a")),
            b=as_mapping(given["b"]) if given.get("b") is not None else None,
            others=tuple(as_mapping(other) for other in others),
            predicates=properties,
            within={str(k): str(v) for k, v in as_mapping(given.get("within")).items()},
            line=self.parsed.line(path),
        )

    # --- the whole --------------------------------------------------------------------------

    def identifier(self, value: Any, stem: str) -> str:
        """Return the id, which is the file's name and names the view."""
        written = self.text(("id",), value)
        if written and not ID.match(written):
            self.wrong(
                ("id",),
                f"{written} cannot name a view",
                "use up to 40 small letters, digits and underscores, a letter first",
            )
        elif written and written != stem:
            self.wrong(
                ("id",), f"differs from the file's name {stem}", f"call the file {written}.yml"
            )
        elif written in RESERVED_IDS:
            self.wrong(("id",), f"flag_{written} is a name of the schema", "choose another id")
        return written

    def rule(self, value: Any, stem: str, yaml: str) -> Rule:
        """Return the rule; it counts only while there are no problems."""
        given = self.known_keys((), value, RULE_KEYS)
        lone = "conflict" not in given and "sql" not in given and "unsupported" in given
        conflict = tuple(
            condition
            for index, item in enumerate(self.items(("conflict",), given.get("conflict")))
            for condition in self.conditions(("conflict", index), item)
        )
        if not conflict and not lone and not given.get("sql"):
            self.wrong(("conflict",), "is missing", "say what makes the two claims conflict")
        if conflict and given.get("sql"):
            self.wrong(("sql",), "stands beside conflict", "use one of the two")
        pair = self.pair(given.get("pair"), lone)
        self.block(pair, conflict, given)
        return Rule(
            id=self.identifier(given.get("id"), stem),
            title=self.text(("title",), given.get("title")),
            kind=self.word(("kind",), given.get("kind"), KINDS),
            strength=self.word(("strength",), given.get("strength"), tuple(STRENGTH_RANK)),  # type: ignore[arg-type]
            maturity=self.word(  # type: ignore[arg-type]
                ("maturity",), given.get("maturity", "trial"), ("draft", "trial", "stable")
            ),
            pair=pair,
            conflict=conflict,
            sql=self.text(("sql",), given["sql"]) if given.get("sql") else None,
            unless=self.excuses(given.get("unless"), lone),
            unsupported=self.supports(given.get("unsupported")),
            message=self.message(given.get("message"), lone),
            show=self.show(given.get("show"), conflict),
            false_alarms=self.text(("false_alarms",), given.get("false_alarms"), required=False),
            misses=self.text(("misses",), given.get("misses"), required=False),
            references=tuple(
                str(item) for item in self.items(("references",), given.get("references"))
            ),
            examples=self.examples(given.get("examples")),
            yaml=yaml,
            path=self.path,
        )

    def block(self, pair: Pair, conflict: Sequence[Condition], given: Mapping[str, Any]) -> None:
        """Refuse a rule whose pairs would grow with the square of the database."""
        if pair.lone or {"story_id", "event_id", "document_id"} & set(pair.same):
            return
        if "same" not in as_mapping(given.get("pair")):
            self.wrong(("pair", "same"), "is missing", "list the columns that must be equal")
        elif not any(c.key == "predicate" and c.word == "functional" for c in conflict):
            self.wrong(
                ("pair", "same"),
                "would compare every story with every other",
                "add story_id or event_id, or `predicate: functional` under conflict",
            )


def read_rule(text: str, path: str, stem: str) -> tuple[Rule | None, list[Problem]]:
    """Read one rule file.

    Args:
        text: the file.
        path: its name, for the problems.
        stem: its name without folder and ending: the id it must have.

    Returns:
        The rule and no problems, or None and every problem that was found, in order of lines.
    """
    try:
        parsed = parse(text)
    except YamlError as error:
        return None, [Problem(path, error.line, "file", error.problem, error.remedy)]
    reader = Reader(path, parsed)
    for key_path, line in parsed.repeated:
        key = ".".join(str(part) for part in key_path if not isinstance(part, int))
        reader.problems.append(
            Problem(path, line, key, "stands here for the second time", "keep one of the two")
        )
    if not isinstance(parsed.value, Mapping):
        reader.wrong((), "is no rule", "start from `datasette discrepancy rules show` of another")
        return None, reader.problems
    rule = reader.rule(parsed.value, stem, text)
    problems = sorted(set(reader.problems), key=lambda p: (p.line, p.key, p.problem))
    return (None if problems else rule), problems
