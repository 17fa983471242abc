"""Where a flag's quotes stand, compared with where they are expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .conftest import query

STRONG = ("contradiction", "tension")

FLAGS = """
select flag.story, flag.kind, flag.strength, flag.message,
    a.document_key, flag.a_start, flag.a_end, b.document_key, flag.b_start, flag.b_end
from flag
join document a on a.id = flag.a_document_id
left join document b on b.id = flag.b_document_id
order by flag.strength_rank, flag.story, flag.id
"""


@dataclass(frozen=True)
class Span:
    """A stretch of one article."""

    document: str
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        same = self.document == other.document
        return same and self.start < other.end and other.start < self.end


# One side of what is expected: any of these; None where a flag has no other side.
Side = Sequence[Span] | None


@dataclass(frozen=True)
class Flag:
    """What a rule found."""

    story: str
    kind: str
    strength: str
    message: str
    a: Span
    b: Span | None

    def shows(self, a: Side, b: Side) -> bool:
        """Return whether the quotes are on the expected ones, whichever side is which."""
        if b is None or self.b is None:
            return b is None and self.b is None and touches(self.a, a)
        straight = touches(self.a, a) and touches(self.b, b)
        return straight or (touches(self.a, b) and touches(self.b, a))


def touches(span: Span, side: Side) -> bool:
    return any(span.overlaps(expected) for expected in side or ())


def read_flags(path: Path) -> list[Flag]:
    """Return every flag of a database."""
    found = []
    for story, kind, strength, message, *places in query(path, FLAGS):
        a, b = (Span(*places[:3]), Span(*places[3:]) if places[3] else None)  # type: ignore[arg-type]
        found.append(Flag(str(story), str(kind), str(strength), str(message), a, b))
    return found


def find_quote(folder: Path, document: str, quote: str) -> Span:
    """Return where a quote stands in an article; it must stand there exactly once."""
    text = (folder / document).read_bytes().decode("utf-8")
    assert text.count(quote) == 1, (
        f"{folder / document}: {quote!r} stands {text.count(quote)} times"
    )
    start = text.index(quote)
    return Span(document, start, start + len(quote))


def read_yaml(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def stories(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.is_dir())
