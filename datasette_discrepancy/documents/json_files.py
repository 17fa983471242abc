"""Readers of ``.jsonl`` (a document a line) and ``.json`` (an array, or one object)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping

from .assemble import make_document
from .encoding import decode
from .errors import UnreadableError
from .model import Document, Unreadable
from .origin import Origin, cannot_open
from .page_pictures import with_pictures

BLANK = re.compile(r"[ \t\r\n]*")
SEPARATOR = re.compile(r"[ \t\r\n]*,?[ \t\r\n]*")
Record = tuple[int, object]


def read_json_lines(origin: Origin) -> Iterator[Document | Unreadable]:
    """Yield the documents of a file with one JSON object a line; a bad line loses no other.

    Args:
        origin: the file.

    Raises:
        UnreadableError: the file as a whole cannot be read.
    """
    if holds_one_value(origin):
        yield from read_json(origin)
        return
    number = 0
    for number, line in numbered_lines(origin):
        try:
            yield from record_document(origin, number, load(line), f"line {number}")
        except UnreadableError as error:
            yield Unreadable(origin.shown, error.problem, error.remedy, number)
    if not number:
        raise UnreadableError("holds no records", "leave it out or fill it")


def numbered_lines(origin: Origin) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not blank, with their numbers, without holding the whole file.

    Raises:
        UnreadableError: the file cannot be opened or is binary.
    """
    try:
        with origin.file.open("rb") as file:
            head = file.read(8192)
            if b"\x00" in head or head[:2] in (b"\xff\xfe", b"\xfe\xff"):
                # UTF-16 or UTF-32, whose line breaks are several bytes; else binary.
                whole = decode(head + file.read()).text
                yield from (
                    (n, line) for n, line in enumerate(whole.split("\n"), 1) if line.strip()
                )
                return
            file.seek(0)
            for number, data in enumerate(file, 1):
                if data.strip():
                    yield number, decode_line(data)
    except OSError as error:
        raise cannot_open(error) from error


def decode_line(data: bytes) -> str:
    """Decode a line; one that is no text becomes a line that no JSON reader accepts.

    So a single damaged line is reported where it stands, and the next is read.
    """
    try:
        return decode(data).text
    except UnreadableError as error:
        return f"\x00{error.problem}"


def holds_one_value(origin: Origin) -> bool:
    """Tell whether a ``.jsonl`` file is really one JSON value: over several lines, or an array."""
    lines = (line.strip() for _, line in numbered_lines(origin))
    first, second = next(lines, ""), next(lines, None)
    return first in ("{", "[") or (first.startswith("[") and (second is None or first[-1] == ","))


def read_json(origin: Origin) -> Iterator[Document | Unreadable]:
    """Yield the documents of a JSON file; records before an error in an array are kept.

    Args:
        origin: the file.

    Raises:
        UnreadableError: the file as a whole cannot be read.
    """
    text = decode(origin.read_bytes()).text
    place = 0
    try:
        for line, record in json_records(text):
            place += 1
            try:
                yield from record_document(origin, line, record, f"record {place}")
            except UnreadableError as error:
                yield Unreadable(origin.shown, error.problem, error.remedy, line)
    except UnreadableError as error:
        yield Unreadable(origin.shown, error.problem, error.remedy, error.line)
        return
    if not place:
        raise UnreadableError("holds no records", "leave it out or fill it")


def json_records(text: str) -> Iterator[Record]:
    """Yield the records of a JSON text with the line each begins on.

    Raises:
        UnreadableError: broken JSON, with the line.
    """
    start = BLANK.match(text).end()  # type: ignore[union-attr]  # matches the empty string too
    if text[start : start + 1] == "[":
        yield from array_records(text, start + 1)
        return
    value = load(text)
    lists = (
        [one for one in value.values() if is_record_list(one)] if isinstance(value, dict) else []
    )
    if isinstance(value, dict) and "text" not in value and len(lists) == 1:
        yield from ((1, record) for record in lists[0])
    else:
        yield 1, value


def is_record_list(value: object) -> bool:
    """Tell whether a value is a list of objects."""
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def array_records(text: str, at: int) -> Iterator[Record]:
    """Yield the elements of an array one by one, so that those before an error are kept.

    Args:
        text: the JSON text.
        at: code point behind the opening bracket.

    Raises:
        UnreadableError: broken JSON, with the line.
    """
    line, counted = text.count("\n", 0, at) + 1, at
    while True:
        at = SEPARATOR.match(text, at).end()  # type: ignore[union-attr]
        line, counted = line + text.count("\n", counted, at), at
        if text[at : at + 1] == "]":
            if text[at + 1 :].strip():
                raise broken("something stands behind the array", line)
            return
        try:
            record, at = DECODER.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise broken(error.msg, error.lineno) from error
        except (ValueError, RecursionError) as error:
            raise broken(str(error), line) from error
        yield line, record


def no_constant(name: str) -> object:
    """Refuse NaN and Infinity, which are no JSON.

    Raises:
        ValueError: always.
    """
    raise ValueError(f"{name} is no JSON number")


def finite(number: str) -> object:
    """Read a number; one too large for a float stays text."""
    value = float(number)
    return value if math.isfinite(value) else number


DECODER = json.JSONDecoder(parse_constant=no_constant, parse_float=finite)


def load(text: str) -> object:
    """Read a JSON text.

    Raises:
        UnreadableError: broken JSON, with the line within the text.
    """
    if text.startswith("\x00"):
        raise UnreadableError(text[1:], "save it as UTF-8")
    try:
        return DECODER.decode(text.strip())
    except json.JSONDecodeError as error:
        raise broken(error.msg, error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise broken(str(error), 1) from error


def broken(reason: str, line: int) -> UnreadableError:
    """Return the error for broken JSON."""
    return UnreadableError(f"is no valid JSON ({reason})", "correct the JSON", line)


def record_document(
    origin: Origin, line: int, record: object, place: str
) -> Iterator[Document | Unreadable]:
    """Yield the document of a record, and those of the picture files that its captions name.

    Args:
        origin: the file.
        line: where the record stands.
        record: the decoded JSON.
        place: what names the record where it has no id ("line 3").

    Raises:
        UnreadableError: it is no object, or has no text.
    """
    if not isinstance(record, Mapping):
        raise UnreadableError("is no JSON object", 'write {"text": "..."}', line)
    text = record.get("text")
    if not isinstance(text, str):
        problem = "has no 'text'" if text is None else "its 'text' is no string"
        raise UnreadableError(problem, "give the article's text as 'text'", line)
    name = f"{origin.key} {place}"
    document = make_document(origin, text, record, name=name, append_captions=True)
    yield from with_pictures(origin, document)
