"""What a reader hands on: one document with its passages, and how each fact about it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PassageKind = Literal["headline", "standfirst", "byline", "body", "caption", "boilerplate"]


@dataclass(frozen=True)
class Passage:
    """A stretch of a document's text; offsets are code points, end-exclusive."""

    kind: PassageKind
    start: int
    end: int


@dataclass(frozen=True)
class Publication:
    """When a document was published, as an interval.

    Attributes:
        edtf: the date in EDTF (ISO 8601-2), or None where it is unknown.
        earliest: ISO date or timestamp with offset; None where unknown.
        latest: the same, the other end.
        basis: how it is known: "metadata", "option", "date line", "by-line", "copyright year",
            "story" (inferred from the other documents of the story) or "unknown".
    """

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: str = "unknown"


@dataclass(frozen=True)
class Document:
    """One article as read.

    Attributes:
        story: name of the story it belongs to.
        key: what tells it from the story's other documents: its id, URL or relative path.
        text: what the reader saw, never edited; every offset points into it.
        path: as given, relative to the folder that was loaded.
        source, source_basis: the outlet's name and how it is known.
        extra: keys of the input that no attribute holds.
    """

    story: str
    key: str
    text: str
    path: str
    source: str
    source_basis: str
    title: str | None = None
    title_basis: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    publication: Publication = Publication()
    passages: tuple[Passage, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Unreadable:
    """Input that could not be read: reported in one line, everything else is loaded.

    Attributes:
        path: the file.
        line: the line, from 1, where there is one.
        problem: what is wrong.
        remedy: the way out.
    """

    path: str
    problem: str
    remedy: str
    line: int | None = None

    def __str__(self) -> str:
        """Return the line a person reads: ``file:line: problem: remedy``."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.problem}: {self.remedy}"
