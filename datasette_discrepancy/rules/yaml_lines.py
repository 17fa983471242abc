"""YAML as rule files use it: only text, whole numbers and null, and every value with its line.

PyYAML's own types surprise writers of rules: `no` is false, `2023-07-26` a date, `12:30` is 750 and
`010` is 8. Here they are text; a number is plain digits without a leading zero.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from datasette_discrepancy.yaml_nodes import compose

Path = tuple[str | int, ...]

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z")
NULLS = frozenset({"", "~", "null"})


class YamlError(ValueError):
    """A file that cannot be read as YAML, with the line."""

    def __init__(self, line: int, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.line = line
        self.problem = problem
        self.remedy = remedy


@dataclass
class Parsed:
    """A YAML document.

    Attributes:
        value: dictionaries, lists, strings, ints and None.
        lines: for every key and list item the line it stands on, from 1.
        repeated: keys that stand twice in one mapping, with the line of the second.
    """

    value: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    repeated: list[tuple[Path, int]] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """Return the line of a value, or of the nearest thing around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str) -> Parsed:
    """Read one YAML document.

    Raises:
        YamlError: if the text is no YAML, or uses aliases (a rule is read as it is written).
    """
    parsed = Parsed()
    try:
        node = compose(text)
        if node is not None:
            parsed.value = _value(node, (), parsed, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(
            mark.line + 1 if mark else 1,
            f"this is no YAML ({error.problem or error.context})",
            "check the indentation, the colons and the quotation marks above",
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise YamlError(
            1, "this is no YAML", "save the file as plain UTF-8 text, not nested without end"
        ) from error
    return parsed


def _value(node: yaml.Node, path: Path, parsed: Parsed, open_nodes: set[int]) -> Any:
    """Turn a node into a value and note the lines of what is in it."""
    parsed.lines.setdefault(path, node.start_mark.line + 1)
    if id(node) in open_nodes:
        raise YamlError(
            node.start_mark.line + 1, "an alias that contains itself", "write the value out"
        )
    open_nodes = open_nodes | {id(node)}
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in mapping:
                parsed.repeated.append(((*path, key), key_node.start_mark.line + 1))
                continue
            parsed.lines[(*path, key)] = key_node.start_mark.line + 1
            mapping[key] = _value(value_node, (*path, key), parsed, open_nodes)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [
            _value(item, (*path, index), parsed, open_nodes)
            for index, item in enumerate(node.value)
        ]
    if getattr(node, "style", None) in ("'", '"', "|", ">"):
        return str(node.value)
    if node.value in NULLS:
        return None
    return int(node.value) if NUMBER.match(node.value) else str(node.value)


def as_mapping(value: Any) -> Mapping[str, Any]:
    """Return a mapping as it is, and an empty one for anything else."""
    return value if isinstance(value, Mapping) else {}
