"""Compare names: when do two spellings mean one person or one body?

Everything here looks at two names and nothing else; who is meant in a story is decided in
`links.entities`. "alike" is an answer of its own: near enough for a slip of the pen, not near
enough to merge without a second reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.spelling import name_key

Relation = Literal["same", "alike", "different"]

# Two words this near (Indel similarity, 0 to 100) may be one word misspelt: "Brown", "Browne".
NEAR = 85.0
# Shorter words are other words when a letter differs: "Un" and "Il", "Ross" and "Rose".
SHORTEST_NEAR = 5

# Transliterations of one sound, applied in this order; source: the differing Latin spellings of
# Russian, Ukrainian, German and Arabic names in BGN/PCGN, ISO 9 and press usage.
_TRANSLITERATIONS = (
    ("yu", "u"),
    ("iu", "u"),
    ("ks", "x"),
    ("kh", "h"),
    ("ph", "f"),
    ("ou", "u"),
    ("oe", "o"),
    ("ae", "a"),
    ("ue", "u"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
    ("ij", "i"),
    ("y", "i"),
)
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return a word without the marks of its transliteration ("zelenskyy" becomes "zelenski").

    Args:
        word: one word of a `name_key`.
    """
    for spelling, sound in _TRANSLITERATIONS:
        word = word.replace(spelling, sound)
    word = _DOUBLED.sub(r"\1", word)
    return "alexander" if word == "alexandr" else word


@dataclass(frozen=True)
class PersonName:
    """A personal name for comparison.

    Attributes:
        tokens: its words by key, hyphens parted, without Jr. and particles such as "al".
        generation: "jr", "sr", "ii" ..., "" without one.
    """

    tokens: tuple[str, ...]
    generation: str

    @property
    def spelled_out(self) -> int:
        """How many of the words are more than an initial."""
        return sum(len(token) > 1 for token in self.tokens)


@lru_cache(maxsize=50_000)
def person_name(name: str) -> PersonName:
    """Return a personal name ready for comparison."""
    generations = gazetteer.small_words("generation")
    tokens = name_key(name).split()
    generation = tokens[-1] if len(tokens) > 1 and tokens[-1] in generations else ""
    body = tokens[:-1] if generation else tokens
    # "H.W." is two initials; "Assad" and "al-Assad" are one surname.
    parted = [part for token in body for part in _initials_parted(token, name)]
    kept = [token for token in parted if token not in ("al", "el")] or parted
    return PersonName(tuple(kept), {"snr": "sr", "jnr": "jr"}.get(generation, generation))


def _initials_parted(token: str, name: str) -> Sequence[str]:
    dotted = ".".join(token)
    return list(token) if 2 <= len(token) <= 3 and dotted in name.lower() else (token,)


def may_be_personal(name: str) -> bool:
    """Whether a name of several words that shows nothing may be a person's ("Keyla Supharta").

    Not where a word of it is a country's, a title's, a body's or a place's ("Korean War").
    """
    words = name.split()
    tables = (
        gazetteer.titles(),
        gazetteer.title_words(),
        gazetteer.organization_words(),
        gazetteer.place_words(),
    )
    if not 2 <= len(words) <= 4:
        return False
    for word in words:
        letters = word.replace("-", "").replace(".", "").replace("'", "").replace("’", "")
        if not letters.isalpha() or (len(letters) > 1 and letters.isupper() and "." not in word):
            return False
        key = name_key(word)
        if any(key in table for table in tables) or gazetteer.country_of_demonym(word):
            return False
        if gazetteer.country_named(word) or any(
            key in gazetteer.small_words(use) for use in ("opener", "adjective", "calendar")
        ):
            return False
    return words[0][:1].isupper() and words[-1].strip("-")[:1].isupper()


@lru_cache(maxsize=200_000)
def person_relation(a: PersonName, b: PersonName) -> Relation:
    """Compare two full names of persons.

    Args:
        a, b: names of two words or more; shorter ones are "different" unless equal.

    Returns:
        "same" where case, accents, hyphens, transliteration, initials, a left-out middle name or a
        common short form explain the difference; "alike" where one letter or a middle name might be
        a slip; "different" otherwise.
    """
    if a.generation and b.generation and a.generation != b.generation:
        return "different"
    x, y = a.tokens, b.tokens
    if x == y:
        return "same"
    if "".join(x) == "".join(y):
        return "same"
    if len(x) < 2 or len(y) < 2:
        return "different"
    surnames = gazetteer.east_asian_surnames()
    if (len(x) > 2 and len(y) > 2) or len(x) == len(y):
        for one, other in ((x, y), (y, x)):
            if one[0] == other[-1] and one[0] in surnames and one[1:] == other[:-1]:
                return "same"
    if x[0] == y[0] and x[0] in surnames and not _looks_western(x, y):
        return _spelling_relation("".join(x[1:]), "".join(y[1:]), known=frozenset())
    if _has_leading_initial(x) != _has_leading_initial(y):
        # "J. Christopher Dunne" goes by his second name.
        x, y = (name[1:] if _has_leading_initial(name) else name for name in (x, y))
        if _western_relation(x, y) == "same":
            return "same"
        x, y = a.tokens, b.tokens
    if _is_double_surname(*sorted((x, y), key=len)):
        return "same"
    return _western_relation(x, y)


def _is_double_surname(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether one is the two surnames of the other: "Vargas Lund" of "Ana Vargas Lund"."""
    return (
        len(short) == 2
        and len(full) > 2
        and tuple(full[-2:]) == tuple(short)
        and len(short[0]) > 1
        and short[0] not in gazetteer.given_names()
    )


def _has_leading_initial(name: Sequence[str]) -> bool:
    """Whether a name begins with an initial and has two words more."""
    return len(name) > 2 and len(name[0]) == 1 and len(name[1]) > 1


def _looks_western(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether a first word that is also an Asian surname is a given name ("Kim Kardashian")."""
    return x[0] in gazetteer.given_names() and x[-1] == y[-1] and min(len(x), len(y)) == 2


def _western_relation(x: Sequence[str], y: Sequence[str]) -> Relation:
    given = _given_relation(x[0], y[0])
    last = _spelling_relation(x[-1], y[-1], known=frozenset())
    middle = _middle_relation(x[1:-1], y[1:-1])
    relations = (given, last, middle)
    if "different" in relations:
        return "different"
    doubts = relations.count("alike")
    if doubts == 0:
        return "same"
    initial = len(x[0]) == 1 or len(y[0]) == 1
    return "alike" if doubts == 1 and not initial else "different"


def _given_relation(a: str, b: str) -> Relation:
    if a == b or (1 in (len(a), len(b)) and a[0] == b[0]):
        return "same"
    nicknames = gazetteer.nicknames()
    if nicknames.get(a, frozenset()) & nicknames.get(b, frozenset()):
        return "same"
    given = gazetteer.given_names()
    if a[0] == b[0] and a in given and given[a] and given[a] == given.get(b):
        # "Dimitri" and "Dimitris", "Fatema" and "Fatma": maybe one name in two languages
        return _spelling_relation(a, b, known=frozenset())
    return _spelling_relation(a, b, known=frozenset(given))


def _spelling_relation(a: str, b: str, known: frozenset[str]) -> Relation:
    if a == b or fold(a) == fold(b):
        return "same"
    if a in known and b in known:
        return "different"
    if min(len(a), len(b)) < SHORTEST_NEAR or fuzz.ratio(a, b) < NEAR:
        return "different"
    return "alike"


def _middle_relation(x: Sequence[str], y: Sequence[str]) -> Relation:
    if not x or not y:
        return "same"
    if len(x) == len(y):
        agree = all(
            fold(a) == fold(b) or (1 in (len(a), len(b)) and a[0] == b[0])
            for a, b in zip(x, y, strict=True)
        )
        return "same" if agree else "different"
    short, long = sorted((tuple(x), tuple(y)), key=len)
    if all(len(token) == 1 for token in long):
        return "different"
    return "alike" if set(short) <= set(long) else "different"


@lru_cache(maxsize=50_000)
def organization_core(name: str) -> tuple[str, ...]:
    """Return the words of a body's name by which it is compared.

    The article, legal forms ("Inc") and small words go; "Ministry of Defence" becomes "defense
    ministry".

    Args:
        name: the name without its country.
    """
    tokens = [word for word in name_key(name).split() if word != "the"]
    if not tokens:
        return ()
    if len(tokens) > 1 and gazetteer.organization_named(name.split()[-1]) is not None:
        plain = gazetteer.descriptive_words()
        if all(t in plain or gazetteer.country_of_demonym(t) for t in tokens[:-1]):
            return (tokens[-1],)  # "Russian News Agency TASS"
    if len(tokens) > 2 and tokens[0] in ("ministry", "department") and tokens[1] in ("of", "for"):
        tokens = [*tokens[2:], tokens[0]]
    if tokens[-3:-1] == ["foreign", "affairs"]:
        tokens.pop(-2)
    words = gazetteer.organization_words()
    while len(tokens) > 1 and words.get(tokens[-1]) == "suffix":
        tokens.pop()
    return tuple(token for token in tokens if token not in ("of", "for", "and", "&")) or tuple(
        tokens
    )


@lru_cache(maxsize=50_000)
def initials(name: str) -> frozenset[str]:
    """Return the initials by which a name of several words may be called, lower-case.

    With and without small words and legal forms: "nis" for "National Intelligence Service".
    """
    tokens = [word for word in name_key(name).split() if word != "the"]
    core = organization_core(name)
    small = gazetteer.small_words("preposition") | {"and", "&", "the"}
    found = ["".join(token[0] for token in tokens)]
    found.append("".join(token[0] for token in tokens if token not in small))
    found.append("".join(token[0] for token in core))
    return frozenset(letters for letters in found if len(letters) > 1)
