"""One value that a page gives of itself, and what can be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from .written_dates import read_date

FACEBOOK = re.compile(r"^https?://", re.I)
LONGEST_VALUE = 2_000


@dataclass(frozen=True)
class Field:
    """One value that a page gives of itself.

    Attributes:
        name: "title", "published", "modified", "author", "source", "url", "language", "standfirst".
        value: as given, white space collapsed.
        origin: where it stands ("JSON-LD datePublished", "meta article:published_time").
    """

    name: str
    value: str
    origin: str


def text_field(name: str, value: str, origin: str) -> Iterator[Field]:
    """Yield a field unless it is empty or no value of its kind."""
    value = " ".join(value.split())
    if value and is_value(name, value):
        yield Field(name, value[:LONGEST_VALUE], origin)


def is_value(name: str, value: str) -> bool:
    """Tell whether a value can be one of its field: a date, an address, a name that is no link."""
    if name in ("published", "modified"):
        try:
            read_date(value)
        except ValueError:
            return False
        return True
    if name == "url":
        try:
            address = urlsplit(value)
        except ValueError:
            return False
        return address.scheme in ("http", "https") and bool(address.hostname)
    return not (name in ("author", "source") and FACEBOOK.match(value))


def first(fields: list[Field], name: str) -> Field | None:
    """Return the most believed value of a field."""
    return next((field for field in fields if field.name == name), None)
