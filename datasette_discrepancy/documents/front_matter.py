"""Front matter: metadata in YAML between two ``---`` lines before the article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from .errors import UnreadableError

OPENING = re.compile(r"\s*---[ \t]*\r?\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
KEY = re.compile(r"^[ \t]*[\w-]+[ \t]*:", re.MULTILINE)
# Longer blocks are articles that happen to hold rules of dashes.
LONGEST = 20_000


# The commonest slip: "title: Kim: we agree" needs quotes.
REMEDY = "write 'key: value' lines, the value in quotes where it holds a colon"


@dataclass(frozen=True)
class FrontMatter:
    """Metadata and where the article begins.

    Attributes:
        metadata: the mapping, every scalar as the text that was written.
        end: code point behind the closing line; 0 where there is no front matter.
    """

    metadata: Mapping[str, object]
    end: int


def split_front_matter(text: str) -> FrontMatter:
    """Find the front matter of a text.

    A text that opens with a rule of dashes but has no ``key:`` line before the next one has none.

    Args:
        text: the whole file.

    Raises:
        UnreadableError: the block is broken YAML, no mapping, or uses YAML aliases.
    """
    none = FrontMatter({}, 0)
    opening = OPENING.match(text[:LONGEST])
    closing = CLOSING.search(text[:LONGEST], opening.end()) if opening else None
    if opening is None or closing is None:
        return none
    block = text[opening.end() : closing.start()]
    if not KEY.search(block):
        return none
    first_line = text.count("\n", 0, opening.end()) + 1
    return FrontMatter(load_mapping(block, first_line), closing.end())


def load_mapping(block: str, first_line: int) -> dict[str, object]:
    """Read YAML as text only: BaseLoader makes no dates, numbers or Python objects.

    Args:
        block: the YAML.
        first_line: its first line in the file, for the message.

    Raises:
        UnreadableError: see split_front_matter.
    """
    try:
        for event in yaml.parse(block, Loader=yaml.BaseLoader):
            if isinstance(event, yaml.AliasEvent):
                # A few aliases of aliases unfold to gigabytes.
                mark = event.start_mark
                line = first_line if mark is None else first_line + mark.line
                raise UnreadableError("the front matter uses a YAML alias", REMEDY, line)
        loaded = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506  (BaseLoader is the safest)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = first_line if mark is None else first_line + mark.line
        problem = f"the front matter is no YAML ({error.problem})"
        raise UnreadableError(problem, REMEDY, line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableError("the front matter is no YAML", REMEDY, first_line) from error
    if not isinstance(loaded, dict):
        raise UnreadableError("the front matter is no mapping", REMEDY, first_line)
    return {str(key): value for key, value in loaded.items()}
