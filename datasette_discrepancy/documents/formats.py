"""Which reader reads which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .json_files import read_json, read_json_lines
from .model import Document, Unreadable
from .origin import Origin
from .text_files import read_text_file

Reader = Callable[[Origin], Iterator[Document | Unreadable]]

# By the file's suffix in lower case. A reader yields what it could read and what it could not, and
# raises UnreadableError where the file as a whole is unreadable.
READERS: dict[str, Reader] = {
    ".txt": read_text_file,
    ".md": read_text_file,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
}
