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
    pieces = []
    for part in parts:
        if part is None:
            pieces.append(b"n:-")
        else:
            encoded = str(part).encode("utf-8", "surrogatepass")
            pieces.append(b"%d:%b" % (len(encoded), encoded))
    return hashlib.sha256(b"".join(pieces)).hexdigest()[:LENGTH]
