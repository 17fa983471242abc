"""Headlines In Title Case and without "were", made readable without moving an offset."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.lemmas import is_dictionary_word
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.language.tree import Doc, Token

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# In title case most words begin with a capital; a plain sentence has few.
TITLE_CASE_SHARE = 0.6


# Verbs that nobody does without an object. A headline tells what happened in the present tense:
# "12 injured" leaves out "were".
WITH_OBJECT = frozenset(
    "abduct acquit appoint arrest ban charge convict damage destroy detain dismiss elect evacuate "
    "execute expel fine free harm hospitalise hospitalize injure jail kidnap kill murder name oust "
    "rescue rob sack seize sentence shoot stab steal suspend trap wound".split()
)


def restore_passives(doc: Doc) -> None:
    """Mark the passives of a headline whose "were" is left out, in place.

    Args:
        doc: a parsed headline with labels of Universal Dependencies.
    """
    for token in doc:
        if token.tag_ in {"VBD", "VBN"} and _lacks_be(token):
            for child in token.children:
                if child.dep_ == "nsubj":
                    child.dep_ = "nsubj:pass"
                    token.tag_ = "VBN"


def _lacks_be(verb: Token) -> bool:
    labels = {child.dep_ for child in verb.children}
    if labels & {"obj", "aux", "aux:pass", "ccomp", "xcomp"}:
        return False
    by = any(
        word.text.lower() == "by" and word.head.dep_.startswith("obl") for word in verb.subtree
    )
    return by or verb.lemma_.lower() in WITH_OBJECT


def truecase(headline: str, article: str) -> str:
    """Lower the words of a headline that are no names.

    In title case those that the article writes in lower case, and words of the dictionary that it
    nowhere else writes with a capital: "Signals" in "Lee Signals a Truce". In sentence case the
    first word, if the article has it in lower case only.

    Args:
        headline: as printed.
        article: the whole text; a word it has in lower case is no name.

    Returns:
        A text of the same length in code points.
    """
    words = WORD.findall(headline)
    if not words:
        return headline
    # Pages often print the headline twice; a copy shows nothing about its capitals.
    printed = WORD.findall(article.replace(headline.strip(), " "))
    lower = {word for word in printed if word.islower()}
    capital = Counter(word for word in printed if not word.islower())
    if sum(word[0].isupper() for word in words) / len(words) < TITLE_CASE_SHARE:
        first = words[0]
        plain = first.istitle() and first.lower() in lower and not capital[first]
        return headline.replace(first, first.lower(), 1) if plain else headline

    # "White" of the White House, in an article that has white walls as well.
    pairs = {
        (first, second)
        for first, second in pairwise(printed)
        if first[0].isupper() and second[0].isupper()
    }

    def lowered(match: re.Match[str]) -> str:
        word = match.group()
        small = word.lower()
        before = WORD.findall(headline[: match.start()])[-1:]
        beside = [*before, word, *WORD.findall(headline[match.end() :])[:1]]
        if any(pair in pairs for pair in pairwise(beside)):
            return word
        # "İ" becomes two code points in lower case: such a word stays, offsets come first.
        # At the head of a line, and behind a given name, a capital is more than the case of titles.
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
