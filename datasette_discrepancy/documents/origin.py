"""Where a document comes from: the file, the folder that was loaded, what the person said."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from .errors import UnreadableError
from .model import Publication


@dataclass(frozen=True)
class Options:
    """What the person said about all documents; None: nothing."""

    story: str | None = None
    source: str | None = None
    publication: Publication | None = None


@dataclass(frozen=True)
class Origin:
    """One file to read.

    Attributes:
        file: the file to open.
        shown: its path as the person gave it, for messages.
        path: its path relative to the folder that was loaded, with "/".
        key: its path relative to the folder of its story, which tells it from the others.
        story: name of the story it belongs to unless it says otherwise.
        options: what the person said.
    """

    file: Path
    shown: str
    path: str
    key: str
    story: str
    options: Options = field(default_factory=Options)

    def read_bytes(self) -> bytes:
        """Return the file's bytes.

        Raises:
            UnreadableError: it is empty or cannot be opened.
        """
        try:
            data = self.file.read_bytes()
        except OSError as error:
            raise cannot_open(error) from error
        if not data:
            raise UnreadableError("is empty", "leave it out or fill it")
        return data


def cannot_open(error: OSError) -> UnreadableError:
    """Return the error for a file that the system refuses to open."""
    if isinstance(error, PermissionError):
        return UnreadableError("may not be read", "allow reading it (chmod +r)")
    if isinstance(error, FileNotFoundError):
        return UnreadableError("does not exist", "check the path")
    reason = error.strerror or type(error).__name__
    return UnreadableError(f"cannot be read ({reason})", "check the file")


def printable(name: str | os.PathLike[str]) -> str:
    """Return a file name as text that can be stored: the same on every machine.

    Bytes that are no UTF-8 become replacement characters; macOS' decomposed accents are composed.
    """
    text = os.fsencode(name).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", text.replace(os.sep, "/"))
