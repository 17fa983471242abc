"""Rows of claims that a person already has: CSV and JSON lines, as plain text values."""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from datasette_discrepancy.documents.encoding import decode
from datasette_discrepancy.documents.errors import UnreadableError
from datasette_discrepancy.documents.json_files import load as load_json
from datasette_discrepancy.documents.model import Unreadable

REQUIRED = ("source", "quote", "predicate")
REFERENCES = ("document", "document_id", "path", "url")
OF_THE_DOCUMENT = ("story", "source", "text", "title", "published", *REFERENCES)
OF_THE_CLAIM = (
    "quote predicate subject object place time quantity unit polarity modality attributed_to part"
).split()
COLUMNS = (*OF_THE_DOCUMENT, *OF_THE_CLAIM)
# The words of a closed list, the first where the row says nothing.
WORDS = {
    "polarity": ("positive", "negative"),
    "modality": ("asserted", "reported", "likely", "possible", "planned", "denied"),
    "part": ("body", "headline", "standfirst", "caption"),
}
DELIMITERS = ",;\t"
# A cell may hold a whole article; csv's own limit is 131,072 characters.
LONGEST_CELL = 50_000_000


@dataclass(frozen=True)
class Row:
    """One row of the file: its line, from 1, and what it says, empty cells left out."""

    line: int
    value: Mapping[str, str]

    def word(self, column: str) -> str:
        """Return the word of a closed list, its first one where the row says nothing.

        Raises:
            UnreadableError: it is none of the list.
        """
        words = WORDS[column]
        word = self.value.get(column, words[0]).casefold()
        if word not in words:
            near = difflib.get_close_matches(word, words, n=1)
            remedy = f"did you mean {near[0]}?" if near else f"use one of {', '.join(words)}"
            raise UnreadableError(f"unknown {column} {word!r}", remedy)
        return word


def read_rows(path: Path) -> Iterator[Row | Unreadable]:
    """Yield the rows of a file, and an Unreadable for each that cannot be read.

    Args:
        path: a `.csv`, `.tsv`, `.jsonl` or `.ndjson` file.
    """
    reader = READERS.get(path.suffix.lower())
    try:
        if reader is None:
            known = ", ".join(sorted(READERS))
            raise UnreadableError(f"has an unknown suffix '{path.suffix}'", f"use one of {known}")
        try:
            data = path.read_bytes()
        except OSError as error:
            problem = f"cannot be read ({error.strerror or type(error).__name__})"
            raise UnreadableError(problem, "check the path") from error
        found = False
        for line, values in reader(decode(data).text):
            found = True
            try:
                yield Row(line, plain(values))
            except UnreadableError as error:
                yield Unreadable(str(path), error.problem, error.remedy, line)
        if not found:
            raise UnreadableError("holds no rows", "leave it out or fill it")
    except UnreadableError as error:
        yield Unreadable(str(path), error.problem, error.remedy, error.line)


def csv_rows(text: str) -> Iterator[tuple[int, object]]:
    """Yield the records of a CSV text with a header, and the line each begins on."""
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        header = [name.strip().casefold().replace(" ", "_") for name in next(records, [])]
        check_header(header)
        end = records.line_num
        for record in records:
            line, end = end + 1, records.line_num
            if any(cell.strip() for cell in record):
                yield line, dict(zip(header, record, strict=False))
    except csv.Error as error:
        raise UnreadableError(f"is no CSV ({error})", "correct the quotation marks") from error
    finally:
        csv.field_size_limit(before)


def check_header(header: list[str]) -> None:
    """Refuse a header without the columns that every row needs, or with a misspelt one.

    Raises:
        UnreadableError: naming the column.
    """
    for name in header:
        near = difflib.get_close_matches(name, COLUMNS, n=1, cutoff=0.8)
        if name not in COLUMNS and near:
            raise UnreadableError(f"unknown column {name!r}", f"did you mean {near[0]}?", 1)
    for name in REQUIRED:
        if name not in header:
            known = ", ".join(COLUMNS)
            raise UnreadableError(f"has no column {name!r}", f"name the columns: {known}", 1)


def json_rows(text: str) -> Iterator[tuple[int, object]]:
    """Yield the objects of a text with one a line; what is no JSON is yielded as its error."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, load_json(line)
            except UnreadableError as error:
                yield number, error


READERS = {".csv": csv_rows, ".tsv": csv_rows, ".jsonl": json_rows, ".ndjson": json_rows}


def plain(values: object) -> dict[str, str]:
    """Return a record with every value as text, without the empty ones.

    Raises:
        UnreadableError: it is no record, lacks something, or holds what cannot be stored.
    """
    if isinstance(values, UnreadableError):
        raise values
    if not isinstance(values, Mapping):
        raise UnreadableError("is no JSON object", 'write {"source": "...", "quote": "..."}')
    found = {}
    for name, value in values.items():
        if isinstance(value, (Mapping, list, bool)):
            raise UnreadableError(f"its {name!r} is no text", "write a text or a number")
        written = "" if value is None else str(value)
        if "\0" in written or has_half_characters(written):
            raise UnreadableError(
                f"its {name!r} holds what is no character", "write the character itself"
            )
        if written.strip():
            # A text keeps its margins, so that offsets are those of the person's own copy.
            found[str(name)] = written if name == "text" else written.strip()
    for name in REQUIRED:
        if name not in found:
            raise UnreadableError(f"has no {name!r}", f"fill the column {name!r}")
    return found


def has_half_characters(text: str) -> bool:
    """Tell whether a text holds half a surrogate pair."""
    return any("\ud800" <= character <= "\udfff" for character in text)
