"""One deed with its roles, before its participants, place and time are read."""

from __future__ import annotations

from dataclasses import dataclass

from datasette_discrepancy.claims.counting import Counting
from datasette_discrepancy.claims.predicates import Predicate
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.tree import Token


@dataclass(frozen=True)
class Deed:
    """One deed with its roles as tokens.

    Attributes:
        head: the verb or noun that names it.
        predicate: its entry in the lexicon.
        kind: how its clause hangs in the sentence; "nominal" for nouns, "light" for "hold talks".
        complement: verb of the clause that is its content ("proposed *holding* drills").
        obliques: prepositional phrases that belong to it.
        frame: the verb of the light-verb construction or above the noun, None at the top.
        noun: the noun that names it behind a light verb.
        second_word: what belongs to the verb in the lexicon ("hand" of "shake hands").
        amount: its number, where the words around the number told of the deed (measures.py).
    """

    head: Token
    predicate: Predicate
    kind: str
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    complement: Token | None
    obliques: tuple[Oblique, ...]
    frame: Token | None = None
    noun: Token | None = None
    amount: Counting | None = None
    second_word: str | None = None
