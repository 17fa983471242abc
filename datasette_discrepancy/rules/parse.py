"""From the text of one rule file to a Rule, or to a list of what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .columns import COLUMNS, COMPARABLE, RESERVED_IDS, SHOWN
from .comparators import COMPARATORS, PROPERTIES, SIDED
from .messages import slots
from .reader import NAME, OPTIONS, Problem, Reader, nearest, unusable_kind
from .values import (
    STRENGTH_RANK,
    Condition,
    Example,
    Excuse,
    Pair,
    Rule,
    Side,
    Support,
    SwitchedOff,
)
from .yaml_lines import Path, YamlError, as_mapping, parse

RULE_KEYS = (
    "id",
    "title",
    "kind",
    "strength",
    "maturity",
    "enabled",
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
EXAMPLE_KEYS = ("why", "a", "b", "others", "predicates", "within", "opposites")
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
    "cites",
    "time",
    "published",
    "quantity",
    "as_of",
    "picture",
)
# What a file may say that switches a rule off, beside what a rule may say.
SWITCH_KEYS = ("id", "enabled", "because")
# Words that compare the deeds of two claims; any other word is a deed.
BETWEEN_DEEDS = ("antonym",)


@dataclass
class RuleReader(Reader):
    """Reads the parts that make a rule."""

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
            found.append(Excuse(conditions, because, self.parsed.line(path)))
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
        comparing = ["time", "quantity", "roles", "place", "side"]
        if as_mapping(value).get("predicate") in BETWEEN_DEEDS:
            comparing.append("predicate")
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
            line=self.parsed.line(path),
        )

    def message(self, value: Any, lone: bool) -> str:
        """Return the template, having refused slots that no claim can fill."""
        template = self.text(("message",), value)
        for side, column in slots(template):
            if side not in ("a", "b") or (lone and side == "b"):
                self.wrong(("message",), f"no claim {side} here", "use {a.column}")
            elif column not in (*COLUMNS, *SHOWN):
                # What a reader sees is the text of a participant, no id.
                text = f"{column.removesuffix('_id')}_text"
                way_out = nearest(column, (*COLUMNS, *SHOWN))
                way_out = f"did you mean {text}?" if text in COLUMNS else way_out
                self.wrong(("message",), f"unknown column {column}", way_out)
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
            opposites={str(k): str(v) for k, v in as_mapping(given.get("opposites")).items()},
            line=self.parsed.line(path),
        )

    # --- the whole --------------------------------------------------------------------------

    def identifier(self, value: Any, stem: str) -> str:
        """Return the id, which is the file's name and names the view."""
        written = self.text(("id",), value)
        if written and not NAME.match(written):
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

    def kind(self, value: Any) -> str:
        """Return what sort of discrepancy it is: a known one, or a word of the author's own."""
        written = self.text(("kind",), value)
        way_out = unusable_kind(written) if written else None
        if way_out is not None:
            self.wrong(("kind",), f"unknown word {written}", way_out)
        return written

    def rule(self, value: Any, stem: str, yaml: str) -> Rule:
        """Return the rule; it counts only while there are no problems."""
        given = self.known_keys((), value, RULE_KEYS)
        self.word(("enabled",), given.get("enabled", "yes"), ("yes", "no"))
        lone = "conflict" not in given and "sql" not in given and "unsupported" in given
        conflict = tuple(
            condition
            for index, item in enumerate(self.items(("conflict",), given.get("conflict")))
            for condition in self.conditions(("conflict", index), item)
        )
        if not given.get("conflict") and not lone and not given.get("sql"):
            self.wrong(("conflict",), "is missing", "say what makes the two claims conflict")
        if conflict and given.get("sql"):
            self.wrong(("sql",), "stands beside conflict", "use one of the two")
        pair = self.pair(given.get("pair"), lone)
        self.block(pair, conflict, given)
        return Rule(
            id=self.identifier(given.get("id"), stem),
            title=self.text(("title",), given.get("title")),
            kind=self.kind(given.get("kind")),
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
        elif len(self.items((), as_mapping(given.get("pair")).get("same"))) > len(pair.same):
            return  # a misspelt column has been named already
        elif not any(c.key == "predicate" and c.word == "functional" for c in conflict):
            self.wrong(
                ("pair", "same"),
                "would compare every story with every other",
                "add story_id or event_id, or `predicate: functional` under conflict",
            )


def switched_off(reader: RuleReader, value: Mapping[str, Any], stem: str) -> SwitchedOff:
    """Return what a file with `enabled: no` says; the rule itself need not stand in it."""
    if not set(value) <= {*RULE_KEYS, *SWITCH_KEYS}:
        reader.known_keys((), value, SWITCH_KEYS)
    because = reader.text(("because",), value.get("because"), required=False)
    return SwitchedOff(reader.identifier(value.get("id"), stem), because, reader.path)


def read_rule(text: str, path: str, stem: str) -> tuple[Rule | SwitchedOff | None, list[Problem]]:
    """Read one rule file.

    Args:
        text: the file.
        path: its name, for the problems.
        stem: its name without folder and ending: the id it must have.

    Returns:
        The rule, or what switches one off, and no problems; or None and every problem that was
        found, in order of lines.
    """
    try:
        parsed = parse(text)
    except YamlError as error:
        return None, [Problem(path, error.line, "file", error.problem, error.remedy)]
    reader = RuleReader(path, parsed)
    for key_path, line in parsed.repeated:
        key = ".".join(str(part) for part in key_path if not isinstance(part, int))
        reader.problems.append(
            Problem(path, line, key, "stands here for the second time", "keep one of the two")
        )
    if not isinstance(parsed.value, Mapping):
        reader.wrong((), "is no rule", "start from `datasette discrepancy rules show` of another")
        return None, reader.problems
    rule: Rule | SwitchedOff
    if parsed.value.get("enabled") == "no":
        rule = switched_off(reader, parsed.value, stem)
    else:
        rule = reader.rule(parsed.value, stem, text)
    problems = sorted(set(reader.problems), key=lambda p: (p.line, p.key, p.problem))
    return (None if problems else rule), problems
