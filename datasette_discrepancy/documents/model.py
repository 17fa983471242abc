"""What a reader hands on: one document with its passages, and how each fact about it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# "alt": what a page tells those who cannot see a picture; "metadata": what a page or a picture's
# file says of itself; "embedded_caption": the caption within a picture's file.
PassageKind = Literal[
    "headline",
    "standfirst",
    "byline",
    "body",
    "caption",
    "boilerplate",
    "alt",
    "metadata",
    "embedded_caption",
]


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
class PictureTime:
    """A time in a picture's file.

    Attributes:
        earliest, latest: ISO dates or timestamps. With an offset both are the instant; without,
            they span the days that it may be in any zone of the earth.
        zoned: whether the file gives the offset from UTC.
    """

    earliest: str
    latest: str
    zoned: bool


@dataclass(frozen=True)
class ImageField:
    """One value that a picture's file gives.

    Attributes:
        name: what it tells ("caption", "taken", "camera", "city"), see image_fields.
        tag: where it stands ("EXIF DateTimeOriginal", "IPTC 2:120 caption/abstract").
        value: as written, white space collapsed.
        time: of a time, as an interval; None where it is none or known to be bogus.
    """

    name: str
    tag: str
    value: str
    time: PictureTime | None = None

    @property
    def standard(self) -> str:
        """Which metadata standard the tag is from."""
        return self.tag.partition(" ")[0]


@dataclass(frozen=True)
class Picture:
    """A photograph's file as read.

    Attributes:
        sha256: of the file, hexadecimal.
        perceptual_hash: the same for copies of another size or quality; None where the picture was
            not decoded, or shows an even surface.
        width, height: pixels.
        format: "JPEG", "PNG" ...
        preview: a small JPEG of it, None where it was not decoded.
        fields: what the file says of itself.
    """

    sha256: str
    perceptual_hash: str | None
    width: int
    height: int
    format: str
    preview: bytes | None = None
    fields: tuple[ImageField, ...] = ()


@dataclass(frozen=True)
class Document:
    """One article as read.

    Attributes:
        story: name of the story it belongs to.
        key: what tells it from the story's other documents: its id, URL or relative path.
        text: what the reader saw, never edited; every offset points into it.
        path: as given, relative to the folder that was loaded.
        source, source_basis: the outlet's name and how it is known.
        picture: of a photograph, what its file holds; None for an article.
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
    picture: Picture | None = None
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
