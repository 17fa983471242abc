"""YAML read by libyaml says the same as YAML read by PyYAML's own parser."""

from __future__ import annotations

import pytest
import yaml

from datasette_discrepancy.data_files import shipped_rules_folder
from datasette_discrepancy.yaml_nodes import compose

SHIPPED = sorted(shipped_rules_folder().rglob("*.yml"))


def shape(node):
    """Everything of a node that its readers look at."""
    if node is None:
        return None
    value = node.value
    if isinstance(node, yaml.MappingNode):
        value = [(shape(key), shape(one)) for key, one in node.value]
    elif isinstance(node, yaml.SequenceNode):
        value = [shape(one) for one in node.value]
    quoted = getattr(node, "style", None) in ("'", '"', "|", ">")
    return type(node), node.start_mark.line, quoted, value


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_files_read_the_same(path):
    text = path.read_text("utf-8")
    assert shape(compose(text)) == shape(yaml.compose(text, Loader=yaml.BaseLoader))


@pytest.mark.parametrize(
    "text", ["a: [", "a: b: c", "a: 'x\n", "\x00", 'a: "\\q"', "é: ü\n  - 😀: 1", "--- a\n--- b"]
)
def test_errors_are_the_same(text):
    with pytest.raises(yaml.YAMLError) as own:
        yaml.compose(text, Loader=yaml.BaseLoader)
    with pytest.raises(yaml.YAMLError) as fast:
        compose(text)
    assert str(fast.value) == str(own.value)


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000])
def test_deep_nesting_ends_in_an_error_and_not_the_process(text):
    with pytest.raises((RecursionError, yaml.YAMLError)):
        compose(text)


def test_an_empty_text_has_no_document():
    assert compose("") is None
