"""Text of strangers, made safe to look at. Escaping HTML is left to the templates."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Form of a language tag (BCP 47): enough to keep anything else out of an attribute.
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}")

# Control characters are shown as their pictures: a browser would drop them or, with NUL, more.
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
# Characters that reorder what stands after them: a reader must see that they are there.
_DIRECTIONS = {
    0x202A: "⟦LRE⟧",
    0x202B: "⟦RLE⟧",
    0x202C: "⟦PDF⟧",
    0x202D: "⟦LRO⟧",
    0x202E: "⟦RLO⟧",
    0x2066: "⟦LRI⟧",
    0x2067: "⟦RLI⟧",
    0x2068: "⟦FSI⟧",
    0x2069: "⟦PDI⟧",
}
_VISIBLE: dict[int, str] = {**_PICTURES, 0x7F: "\u2421", **_DIRECTIONS}


def shown(value: object) -> str:
    """Return a value as text for a page: control and direction characters become visible."""
    return "" if value is None else str(value).translate(_VISIBLE)


def language_tag(code: str | None) -> str:
    """Return a language code for a ``lang`` attribute; empty, which is "unknown", for all else."""
    return code if code and _LANGUAGE.fullmatch(code) else ""


def safe_url(url: str | None) -> str | None:
    """Return the URL where it is plain http or https, else None: it is shown, not linked."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
