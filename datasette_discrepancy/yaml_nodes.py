"""Composing YAML quickly: by libyaml where PyYAML has it, with the messages of PyYAML's own parser.

The rules and the lexicon are nearly 200 kB of YAML, read at every load; libyaml takes a quarter
of the time. What it refuses is read again in Python, so that errors say the same everywhere.
So is what is nested deeply: libyaml's composer calls itself without end, and would take the
process with it.
"""

from __future__ import annotations

import yaml

# Neither builds anything but text.
FAST = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 100


def compose(text: str) -> yaml.Node | None:
    """Return the only document of a text as a node, None for an empty one.

    Raises:
        yaml.YAMLError: if the text is no YAML, or several documents.
        RecursionError: if it is nested too deeply.
    """
    try:
        loader = FAST if _is_shallow(text) else yaml.BaseLoader
        return yaml.compose(text, Loader=loader)
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.BaseLoader)


def _is_shallow(text: str) -> bool:
    depth = 0
    for event in yaml.parse(text, Loader=FAST):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return False
    return True
