"""From bytes to text: UTF-8, UTF-16 and UTF-32 by their mark, else a guess that has to be sure."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from .errors import UnreadableError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What text that is not Unicode is saved in, the likeliest first: among encodings that explain the
# bytes equally well the first is taken. ASCII-only differences do not exist between them.
LEGACY = ("cp1252", "mac_roman", "cp1250", "cp1251", "koi8_r", "cp932", "gb18030", "euc_kr", "big5")

# charset-normalizer's own measures, 0 to 1: disorder of the characters, likeness to a language.
MOST_CHAOS = 0.1
LEAST_COHERENCE = 0.1
# Detection needs no more; its time grows with the sample.
SAMPLE = 50_000

UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True)
class Decoded:
    """Text with the encoding it was read in; guessed where nothing but the bytes tells it."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded:
    """Decode a file's bytes; a byte order mark is dropped, nothing else is changed.

    Args:
        data: the whole file.

    Raises:
        UnreadableError: binary, damaged, or in an encoding that cannot be told with confidence.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(decode_as(data[len(mark) :], encoding), encoding)
    if b"\x00" in data:
        raise UnreadableError("is not a text file (it holds NUL bytes)", "save it as UTF-8 text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if share_of_utf8(data) >= 0.5:
            # Mostly sound UTF-8 with damage: another encoding would turn every accent to rubbish.
            raise UnreadableError(
                "has a damaged UTF-8 character", "save it as UTF-8", line
            ) from error
    guess = guess_encoding(data)
    if guess is None:
        raise UnreadableError("is in an unknown encoding", "save it as UTF-8", line)
    try:
        return Decoded(data.decode(guess), guess, guessed=True)
    except UnicodeDecodeError as error:
        raise UnreadableError("is in an unknown encoding", "save it as UTF-8", line) from error


def share_of_utf8(data: bytes) -> float:
    """Return which share of the bytes beyond ASCII are sound UTF-8, 0 to 1; 1 where there are none.

    Text in another encoding hardly ever has such sequences.
    """
    sequences = sum(len(match[0]) for match in UTF8_SEQUENCE.finditer(data))
    return (
        sequences / max(1, len(BEYOND_ASCII.findall(data))) if sequences else float(data.isascii())
    )


def decode_as(data: bytes, encoding: str) -> str:
    """Decode in the encoding that the byte order mark names.

    Raises:
        UnreadableError: the bytes after the mark do not follow it, or hold NUL characters.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"begins as {encoding.upper()} but is damaged"
        raise UnreadableError(problem, "save it as UTF-8") from error
    if "\x00" in text:
        raise UnreadableError(
            "is not a text file (it holds NUL characters)", "save it as UTF-8 text"
        )
    return text


def guess_encoding(data: bytes) -> str | None:
    """Return the legacy encoding that explains the bytes, or None where none does so clearly."""
    matches = list(from_bytes(data[:SAMPLE], cp_isolation=list(LEGACY)))
    sure = [
        match
        for match in matches
        if match.chaos <= MOST_CHAOS and match.coherence >= LEAST_COHERENCE
    ]
    if not sure:
        return None
    least = min(match.chaos for match in sure)
    named = {
        name
        for match in sure
        if match.chaos <= least
        for name in (match.encoding, *match.could_be_from_charset)
    }
    return next((name for name in LEGACY if name in named), None)
