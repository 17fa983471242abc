"""Which reader reads which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .capture_files import read_capture_file
from .html_files import read_html_file
from .image_files import read_image_file
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
    ".html": read_html_file,
    ".htm": read_html_file,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".warc": read_capture_file,
    ".warc.gz": read_capture_file,
    ".wacz": read_capture_file,
    ".jpg": read_image_file,
    ".jpeg": read_image_file,
    ".png": read_image_file,
    ".webp": read_image_file,
    ".avif": read_image_file,
    ".tif": read_image_file,
    ".tiff": read_image_file,
    ".gif": read_image_file,
}


def suffix_of(file: Path) -> str:
    """Return a file's suffix in lower case; that of a packed capture has two parts."""
    return ".warc.gz" if file.name.lower().endswith(".warc.gz") else file.suffix.lower()
