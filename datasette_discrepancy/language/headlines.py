"""Headlines In Title Case, made readable for the parser without moving an offset."""

from __future__ import annotations

import re
from collections import Counter

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.lemmas import is_dictionary_word
from datasette_discrepancy.language.spelling import name_key

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# In title case most words begin with a capital; a plain sentence has few.
TITLE_CASE_SHARE = 0.6


def truecase(headline: str, article: str) -> str:
    """Lower the words of a title-case headline that are no names.

    Those that the article writes in lower case, and words of the dictionary that it nowhere else
    writes with a capital: "Signals" in "Lee Signals a Truce".

    Args:
        headline: as printed.
        article: the whole text; a word it has in lower case is no name.

    Returns:
        A text of the same length in code points; the headline itself where it is no title case.
    """
    words = WORD.findall(headline)
    if not words or sum(word[0].isupper() for word in words) / len(words) < TITLE_CASE_SHARE:
        return headline
    printed = WORD.findall(article)
    lower = {word for word in printed if word.islower()}
    capital = Counter(word for word in printed if not word.islower()) - Counter(words)

    def lowered(match: re.Match[str]) -> str:
        word = match.group()
        small = word.lower()
        # "İ" becomes two code points in lower case: such a word stays, offsets come first.
        # At the head of a line, and behind a given name, a capital is more than the case of titles.
        before = WORD.findall(headline[: match.start()])[-1:]
        named = not before or name_key(before[0]) in gazetteer.given_names()
        common = small in lower or (word not in capital and not named and _is_common(word))
        return small if common and len(small) == len(word) else word

    return WORD.sub(lowered, headline)


def _is_common(word: str) -> bool:
    """Whether a word stands in the dictionary and in no table of names."""
    key = name_key(word)
    if not word.istitle() or key in gazetteer.given_names() or key in gazetteer.titles():
        return False
    if any(key in table for table in (gazetteer.organization_words(), gazetteer.place_words())):
        return False
    if gazetteer.country_of_demonym(word) or gazetteer.country_named(word):
        return False
    if key in gazetteer.east_asian_surnames() or key in gazetteer.small_words("calendar"):
        return False
    return not gazetteer.cities_named(word) and is_dictionary_word(key)
