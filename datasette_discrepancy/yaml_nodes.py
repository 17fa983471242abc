"""Composing YAML quickly: by libyaml where PyYAML has it, with the messages of PyYAML's own parser.

The rules and the lexicon are read at every load. What libyaml refuses is read again in Python, so
that errors say the same everywhere. So is what is nested deeply: libyaml's composer calls itself
without end, and would take the process with it.
"""

from __future__ import annotations

import yaml

# Neither builds anything but text.
FAST = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 100


class _Shallow(FAST):  # type: ignore[misc, valid-type]
    """Composes what is nested little; PyYAML tells its resolver of each step down and up."""

    depth = 0

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise yaml.YAMLError(f"nested more than {DEEPEST} deep")

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """Every scalar is text, and nobody asks for the tag of others."""
        return yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG


def compose(text: str) -> yaml.Node | None:
    """Return the only document of a text as a node, None for an empty one.

    Raises:
        yaml.YAMLError: if the text is no YAML, or several documents.
        RecursionError: if it is nested too deeply.
    """
    try:
        return yaml.compose(text, Loader=_Shallow)
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.BaseLoader)
