"""The rules: every file of some folders, the good ones as values and the bad ones as problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from datasette_discrepancy.data_files import shipped_rules_folder

from .parse import read_rule
from .reader import Problem, nearest
from .values import STRENGTH_RANK, Example, Rule, SwitchedOff

__all__ = [
    "STRENGTH_RANK",
    "Example",
    "Problem",
    "Rule",
    "RuleSet",
    "SwitchedOff",
    "load_rules",
    "shipped_rules_folder",
]

# Words for the same deed live beside the rules; they are not rules.
NOT_RULES = "predicates"
# A rule with its examples takes a few kilobytes. What is larger is something else.
LARGEST_FILE = 1_000_000


@dataclass(frozen=True)
class RuleSet:
    """Rules sorted by id, what is wrong with the files that gave none, and what is switched off."""

    rules: tuple[Rule, ...]
    problems: tuple[Problem, ...] = ()
    off: tuple[SwitchedOff, ...] = ()

    def get(self, rule_id: str) -> Rule | None:
        """Return a rule by its id."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)


def rule_files(folder: Path) -> Iterator[Path]:
    """Yield the rule files of a folder, or the file itself, in a fixed order."""
    if folder.is_file():
        yield folder
        return
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts)
        words = parts[0] == NOT_RULES and len(parts) > 1
        if path.suffix in (".yml", ".yaml") and path.is_file() and not (hidden or words):
            yield path


def load_rules(folders: Sequence[Path]) -> RuleSet:
    """Read every rule of some folders.

    A broken file is a problem and never stops the others. A rule in a later folder replaces the one
    of the same id in an earlier folder, and `enabled: no` there switches it off; twice in one
    folder is a problem.

    Args:
        folders: folders with `<kind>/<id>.yml`, or single files.
    """
    rules: dict[str, Rule] = {}
    off: dict[str, SwitchedOff] = {}
    problems: list[Problem] = []
    for folder in folders:
        if not folder.exists():
            problems.append(
                Problem(str(folder), 1, "file", "there is no such folder", "check the path")
            )
            continue
        here: dict[str, Rule | SwitchedOff] = {}
        for path in rule_files(folder):
            rule, found = _read(path)
            problems += found
            if rule is None:
                continue
            if rule.id in here:
                other = here[rule.id].path
                problems.append(
                    Problem(str(path), 1, "id", f"{rule.id} stands in {other}, too", "rename one")
                )
                continue
            here[rule.id] = rule
        for rule_id, found_here in here.items():
            if isinstance(found_here, Rule):
                rules[rule_id] = found_here
                off.pop(rule_id, None)
                continue
            if rule_id not in {*rules, *off, *_shipped_ids()}:
                way_out = nearest(rule_id, {*rules, *_shipped_ids()})
                problems.append(
                    Problem(found_here.path, 1, "id", f"there is no rule {rule_id}", way_out)
                )
            rules.pop(rule_id, None)
            off[rule_id] = found_here
    return RuleSet(
        tuple(rules[rule_id] for rule_id in sorted(rules)),
        tuple(problems),
        tuple(off[rule_id] for rule_id in sorted(off)),
    )


def _shipped_ids() -> set[str]:
    """Return the ids of the shipped rules: what a folder read alone may switch off, too."""
    return {path.stem for path in rule_files(shipped_rules_folder())}


def _read(path: Path) -> tuple[Rule | SwitchedOff | None, list[Problem]]:
    """Read one file, whatever is in it."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return None, [
                Problem(str(path), 1, "file", "is too large for a rule", "keep one rule a file")
            ]
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        why = error.strerror or type(error).__name__
        return None, [Problem(str(path), 1, "file", f"cannot be read ({why})", "check it")]
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return None, [Problem(str(path), line, "file", "is no UTF-8 text", "save it as UTF-8")]
    return read_rule(text, str(path), path.stem)
