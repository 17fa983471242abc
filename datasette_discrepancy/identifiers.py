"""Identifiers made from content, so that the same input has the same ids on every machine."""

from __future__ import annotations

import hashlib

# 16 hexadecimal digits are 64 bits: a collision among a million claims has odds of about 3 in 10^8.
# Text, not an integer: JavaScript and jq round integers above 53 bits.
LENGTH = 16


def content_id(*parts: str | int | None) -> str:
    """Return a stable identifier of the given parts.

    Args:
        parts: what the thing is made of, in a fixed order; None counts as a value of its own.

    Returns:
        Sixteen lower-case hexadecimal digits.
    """
    # The length before each part keeps ("ab", "c") and ("a", "bc") apart.
    pieces = ["n:-" if part is None else f"{_length(text := str(part))}:{text}" for part in parts]
    return hashlib.sha256("".join(pieces).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _length(text: str) -> int:
    """How many bytes of UTF-8 a text takes."""
    return len(text if text.isascii() else text.encode("utf-8", "surrogatepass"))
