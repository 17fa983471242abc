"""Capitals that make no name: at the head of a sentence, before a number, of a weekday."""

from __future__ import annotations

import re
from functools import lru_cache

from lemminflect import getAllLemmas

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.claims.object_classes import classes_by_noun
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.language.name_runs import MONTHS, WEEKDAYS
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.language.tree import Token

VALUE = "<value>"
# What a sentence may begin behind.
BEFORE_SENTENCE = frozenset(".!?:;“”\"'‘’—–-(…")
ROUND_NUMBERS = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "millions"})
# "Berg" inside a sentence: behind a small letter, a comma or a title's dot.
INSIDE = r"(?<=[a-zà-þ,;] ){word}\b"


def is_no_name(token: Token, mention: FoundMention, text: str) -> bool:
    """Whether a word that the tagger takes for a name is none.

    Args:
        token: the name's token.
        mention: what was read of it.
        text: the whole article, for what else it does with the word.
    """
    if name_key(mention.name) in WEEKDAYS | MONTHS:
        return True  # "her lawyer Tuesday"
    if name_key(mention.name) in ROUND_NUMBERS:
        return True  # "Tens of thousands of miners marched"
    if " " in mention.name or mention.title is not None:
        return False
    return _is_numbered(token, text) or _is_small(mention.name) or _opens_sentence(token, text)


def _is_numbered(token: Token, text: str) -> bool:
    """Whether a capital only opens the sentence: "Line six", in an article about "the line"."""
    if token.i + 1 == len(token.doc) or not token.nbor(1).like_num:
        return False
    return f" {token.lower_} " in text and token.text != token.lower_


def _is_small(name: str) -> bool:
    """Whether a word of the dictionary without a capital was taken for a name."""
    return name.islower() and name.isalpha() and bool(_parts_of_speech(name))


def _opens_sentence(token: Token, text: str) -> bool:
    """Whether a word that is no noun opens a sentence, and is in no other place a name."""
    if not token.text.istitle() or not token.text.isalpha():
        return False
    if token.i and token.nbor(-1).text[-1:] not in BEFORE_SENTENCE:
        return False
    kinds = _parts_of_speech(token.lower_)
    # "Dauntless" may be a ship, "Profit" rises.
    value = VALUE in classes_by_noun().get(noun_lemma(token.lower_), ())
    if (
        not kinds
        or (kinds & {"NOUN", "PROPN", "ADJ"} and not value)
        or name_key(token.text) in gazetteer.given_names()
    ):
        return False
    return re.search(INSIDE.format(word=re.escape(token.text)), text) is None


@lru_cache(maxsize=50_000)
def _parts_of_speech(word: str) -> frozenset[str]:
    """The parts of speech of a word in lower case (the NIH SPECIALIST lexicon)."""
    return frozenset(getAllLemmas(word))
