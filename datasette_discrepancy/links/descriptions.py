"""Comparing what has no name: "joint naval drills" and "a trilateral naval exercise"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from datasette_discrepancy.claims.counting import counted_word
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.language.numerals import ORDINALS, parse_number_words
from datasette_discrepancy.language.pronouns import PRONOUNS

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Nouns that point back to something said before.
GENERIC = frozenset(
    "idea proposal offer plan suggestion thing matter issue move step measure part".split()
)
STOPWORDS = frozenset(
    "a an the of in on at to for with by from and or but that this these those its his her their "
    "our who which be is are was were been being has have had do does did will would may might "
    "could can should as it he she they them not no more than some any all about over under new "
    "first last next two three four five six seven eight nine ten several other every "
    "each both another most".split()
)
# Words beside a number, and nouns that only say that somebody died or was hurt.
AROUND_NUMBERS = frozenset(
    "least most nearly almost roughly approximately around up far so down dead death kill injure "
    "victim fatality casualty body arrest dozen score couple further additional".split()
)
# Share of the shorter description's words that the longer one must have.
ENOUGH_SHARED = 0.4
LEAST_SHARED = 2
# Telling words from which on a description is a clause.
CLAUSE = 5


@dataclass(frozen=True)
class Description:
    """A phrase made comparable.

    Attributes:
        head: its head noun under the word that the lexicon has for it.
        words: its other telling words.
        generic: True where the phrase only points back ("the idea").
        pronoun: True where it is a pronoun.
        number: how many, at least, where they are counted.
        ordinal: which of several ("first"), None where that is not said.
        elsewhere: telling words that the same article has elsewhere for a bare "the bridge".
        definite: True where the phrase stands behind "the".
    """

    head: str
    words: frozenset[str]
    generic: bool = False
    pronoun: bool = False
    number: float | None = None
    ordinal: str | None = None
    elsewhere: frozenset[str] = frozenset()
    definite: bool = False


def describe(text: str, head: str, lexicon: Lexicon) -> Description:
    """Return the comparable form of a phrase.

    Args:
        text: the phrase as printed.
        head: lemma of its head noun.
        lexicon: gives "drill" and "exercise" one word.
    """
    words = {_same_word(word.lower(), lexicon) for word in WORD.findall(text)}
    own = _same_word(head, lexicon)
    telling = {word for word in words if word not in STOPWORDS and not _is_number(word)}
    others = frozenset(telling - {own, head})
    # "the plan" points back, "the harbour plan" is one.
    generic, pronoun = head in GENERIC and not others, head.lower() in PRONOUNS
    ordinal = next((word for word in ORDINALS if word in words), None)
    return Description(own, others, generic, pronoun, ordinal=ordinal)


def describe_counted(
    text: str, counted: str, counts: str | None, number: float | None, lexicon: Lexicon
) -> Description:
    """Return the comparable form of a phrase with a number: "12", "at least 17 miners".

    Args:
        text: the phrase as printed.
        counted: what the number counts.
        counts: what numbers of this deed count ("person"): whoever dies is one of the dead.
        number: the number.
        lexicon: as for `describe`.
    """
    head = counts or counted
    words = {_same_word(word.lower(), lexicon) for word in WORD.findall(text)} | {counted}
    unsaid = STOPWORDS | AROUND_NUMBERS | {head, "people", "person"}
    telling = {
        word
        for word in words - unsaid
        if not word[0].isdigit() and parse_number_words(word) is None and counted_word(word) != head
    }
    return Description(head, frozenset(telling), number=number)


def _same_word(word: str, lexicon: Lexicon) -> str:
    word = word.removesuffix("'s").removesuffix("’s")
    lemma = noun_lemma(word)
    match = lexicon.of_noun(word) or lexicon.of_noun(lemma)
    return lemma if match is None else match.predicate.name


@lru_cache(maxsize=100_000)
def _is_number(word: str) -> bool:
    """How many there are says nothing about what they are; counts are compared elsewhere."""
    return word.isdigit() or parse_number_words(word) is not None


def surely_same(one: Description, other: Description) -> bool:
    """Return whether two descriptions agree in their head and in a telling word, if either has one.

    Stronger than `same_thing`: "the package" may be any, "the spending package" is one.
    """
    if one.head != other.head or one.generic or one.pronoun:
        return False
    if one.number is not None and other.number is not None and one.number != other.number:
        return False  # two counts: of one happening, or of two
    if one.words == other.words:
        return True
    if one.definite and other.definite:
        # "a spending package" brings in another one.
        return bool((one.words | one.elsewhere) & (other.words | other.elsewhere))
    return bool(one.words & other.words)


def same_name(one: Description, other: Description) -> bool:
    """Return whether two phrases of several words are the same words, whatever they mean."""
    return bool(one.words) and one.head == other.head and one.words == other.words


def same_thing(one: Description, other: Description) -> bool | None:
    """Return whether two descriptions mean the same, None where they do not say.

    The same head and a modifier in common, or enough telling words. With the same head and other
    modifiers ("combined drills", "a naval exercise") they may be the same.
    """
    if one.generic or other.generic or one.pronoun or other.pronoun:
        return None
    if one.head == other.head:
        agree = not one.words or not other.words or bool(one.words & other.words)
        return True if agree else None
    first, second = one.words | {one.head}, other.words | {other.head}
    shared = len(first & second)
    if shared >= LEAST_SHARED and shared / min(len(first), len(second)) >= ENOUGH_SHARED:
        return True
    # A whole clause ("that Norway join the drills") has no one head to tell it from a noun.
    return None if shared and max(len(first), len(second)) >= CLAUSE else False
