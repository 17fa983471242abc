"""A link that opens the live page at the quoted words: a text fragment.

Form and matching: https://wicg.github.io/scroll-to-text-fragment/ (supported by all current
browsers). Words are matched whole and white space counts as one space; "-", "," and "&" are syntax.
"""

from __future__ import annotations

import re
from urllib.parse import quote as percent_encoded
from urllib.parse import urldefrag

# Longer quotes are given by their first and last words: the page may break them by a link or an
# advertisement, and addresses have a length.
MOST_WORDS = 12
EDGE_WORDS = 5
# Words of the paragraph before and after, which tell two places with the same words apart.
AROUND = 3
# How far for these words is looked, in code points.
REACH = 200


def passage_link(url: str | None, text: str, start: int, end: int) -> str | None:
    """Return the address of a page at a quote.

    Args:
        url: the page's address, known to be safe; None where there is none.
        text: the document's text.
        start, end: the quote, in code points; widened to whole words.

    Returns:
        The address with ``#:~:text=…`` in place of any fragment, None without address or words.
    """
    while start > 0 and is_word(text[start - 1 : start + 1]):
        start -= 1
    while end < len(text) and is_word(text[end - 1 : end + 1]):
        end += 1
    words = text[start:end].split()
    if url is None or not words:
        return None
    before = text[max(0, start - REACH) : start].rpartition("\n")[2]
    after = text[end : end + REACH].partition("\n")[0]
    if start > REACH and len(before) == REACH:
        before = before.partition(" ")[2]
    if len(after) == REACH:
        after = after.rpartition(" ")[0]
    quoted = [words]
    if len(words) > MOST_WORDS:
        quoted = [words[:EDGE_WORDS], words[-EDGE_WORDS:]]
    parts = [encoded(part) for part in quoted]
    prefix, suffix = encoded(before.split()[-AROUND:]), encoded(after.split()[:AROUND])
    fragment = ",".join(
        [*([f"{prefix}-"] if prefix else []), *parts, *([f"-{suffix}"] if suffix else [])]
    )
    return f"{urldefrag(url).url}#:~:text={fragment}"


def is_word(pair: str) -> bool:
    """Return whether two letters or digits stand together, so that no word ends between them."""
    return re.fullmatch(r"\w\w", pair) is not None


def encoded(words: list[str]) -> str:
    """Return words as they stand in a text fragment, in which a hyphen is syntax."""
    return percent_encoded(" ".join(words), safe="", errors="replace").replace("-", "%2D")
