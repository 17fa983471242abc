"""Reading the package's own YAML tables: safely, and without YAML's surprising types."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from datasette_discrepancy.yaml_nodes import FAST


def read_yaml(text: str) -> Any:
    """Parse YAML in which every scalar is text: `no` stays "no", `2023-07-26` stays text.

    Raises:
        yaml.YAMLError: if the text is no YAML.
    """
    return yaml.load(text, Loader=FAST)  # noqa: S506 - it builds only text


@cache
def package_table(name: str) -> Any:
    """Return a YAML table shipped in the package, by its path below the package."""
    return read_yaml(files("datasette_discrepancy").joinpath(name).read_text("utf-8"))


def shipped_rules_folder() -> Path:
    """Return the folder of the rules that come with the project.

    An installed wheel carries them inside the package; a checkout has them at the top level.
    """
    package = Path(__file__).parent
    installed = package / "shipped_rules"
    return installed if installed.is_dir() else package.parent / "rules"
