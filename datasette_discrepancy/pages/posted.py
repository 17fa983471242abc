"""What a form sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode

# More fields than any of our forms has, with a box ticked for each flag that may be chosen at once.
MOST_FIELDS = 1200

# A page of ours, below the start page: nothing else is ever led back to.
OUR_PAGE = re.compile(
    r"(?P<path>/(?:flags|story/[^/?#\s]+(?:/flags)?|flag/[^/?#\s]+))"
    r"(?:\?(?P<query>[^#\s]*))?(?:\#(?P<fragment>[\w-]*))?"
)


@dataclass(frozen=True)
class Posted:
    """The fields of a form; each may come several times."""

    fields: Mapping[str, list[str]]

    def get(self, name: str) -> str | None:
        """Return a field's first value without white space about it, None where it is missing."""
        values = self.fields.get(name)
        return values[0].strip() if values else None

    def all(self, name: str) -> list[str]:
        """Return all values of a field."""
        return list(self.fields.get(name, []))

    def form(self, *names: str) -> dict[str, str]:
        """Return some fields, empty where they are missing."""
        return {name: self.get(name) or "" for name in names}

    def back(self, root: str, otherwise: str, batch: str | None) -> str:
        """Return the address to lead back to, which says what was done.

        Args:
            root: the start page, below which the field ``back`` names a page.
            otherwise: the address where it names none of ours.
            batch: the batch of verdicts to tell of.
        """
        named = OUR_PAGE.fullmatch(self.get("back") or "")
        if not named:
            return otherwise
        kept = [
            (name, value)
            for name, value in parse_qsl(named["query"] or "", keep_blank_values=True)
            if name != "_done"
        ]
        query = urlencode([*kept, *([("_done", batch)] if batch else [])])
        fragment = f"#{named['fragment']}" if named["fragment"] else ""
        return f"{root}{named['path']}{'?' if query else ''}{query}{fragment}"


async def read_posted(request: Any) -> Posted:
    """Read the fields of a form; one with too many, or not in UTF-8, has none."""
    body = await request.post_body()
    try:
        fields = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        fields = {}
    return Posted(fields)
