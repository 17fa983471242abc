"""What changed from one version of a text to the next: changed paragraphs, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

# "same", "removed" or "added", and the words.
Part = tuple[str, str]

# A comparison costs about the product of both lengths: longer texts are not compared, and longer
# paragraphs as a whole.
MOST_PARAGRAPHS = 400
MOST_WORDS = 300

PARAGRAPHS = re.compile(r"\n+")
WORDS = re.compile(r"\s+|\w+|[^\w\s]")


def changes(before: str, after: str) -> list[list[Part]] | None:
    """Return the paragraphs that changed, each in its parts.

    Args:
        before, after: the two texts.

    Returns:
        The parts joined without the added ones are a paragraph of the earlier text, and without the
        removed ones one of the later. None where the texts are too long to be compared.
    """
    old, new = paragraphs(before), paragraphs(after)
    if max(len(old), len(new)) > MOST_PARAGRAPHS:
        return None
    found: list[list[Part]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        pairs = min(b - a, d - c)
        found += [within(old[a + row], new[c + row]) for row in range(pairs)]
        found += [[("removed", text)] for text in old[a + pairs : b]]
        found += [[("added", text)] for text in new[c + pairs : d]]
    return found


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text without those of white space only."""
    return [" ".join(part.split()) for part in PARAGRAPHS.split(text) if part.strip()]


def within(before: str, after: str) -> list[Part]:
    """Return one paragraph as it changed, word by word; as a whole where little stayed."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    if max(len(old), len(new)) <= 2 * MOST_WORDS:
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        if matcher.ratio() > 0.5:
            return [
                part
                for tag, a, b, c, d in matcher.get_opcodes()
                for part in parts(tag, old[a:b], new[c:d])
            ]
    return [("removed", before), ("added", after)]


def parts(tag: str, old: Sequence[str], new: Sequence[str]) -> list[Part]:
    """Return a stretch of words as parts."""
    if tag == "equal":
        return [("same", "".join(old))]
    both = [("removed", "".join(old)), ("added", "".join(new))]
    return [part for part in both if part[1]]
