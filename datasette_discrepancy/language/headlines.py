"""Headlines In Title Case, made readable for the parser without moving an offset."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# In title case most words begin with a capital; a plain sentence has few.
TITLE_CASE_SHARE = 0.6


def truecase(headline: str, article: str) -> str:
    """Lower the words of a title-case headline that the article writes in lower case.

    Args:
        headline: as printed.
        article: the whole text; a word it has in lower case is no name.

    Returns:
        A text of the same length in code points; the headline itself where it is no title case.
    """
    words = WORD.findall(headline)
    if not words or sum(word[0].isupper() for word in words) / len(words) < TITLE_CASE_SHARE:
        return headline
    lower = {word for word in WORD.findall(article) if word.islower()}

    def lowered(match: re.Match[str]) -> str:
        word = match.group()
        small = word.lower()
        # "İ" becomes two code points in lower case: such a word stays, offsets come first.
        return small if small in lower and len(small) == len(word) else word

    return WORD.sub(lowered, headline)
