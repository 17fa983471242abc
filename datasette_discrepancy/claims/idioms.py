"""Idioms: a verb and its object, or a phrase, that together tell another deed.

"Opened fire on the crowd", "voted with their feet".
"""

from __future__ import annotations

from functools import cache

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.noun_kinds import is_time
from datasette_discrepancy.claims.predicates import ANY_OBJECT, Match, Predicate
from datasette_discrepancy.claims.sense_words import particles_of
from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.antecedents import is_part_of_preposition
from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.tree import Token

# What marks whom an idiom is about: "paved the way for talks", "took aim at the bank"; behind
# "with" may stand a tool.
MARKING = frozenset("of to on upon at against for over from in into".split())


def idiom_of(
    match: Match, clause: Clause, reader: Reader
) -> tuple[Match, tuple[Token, ...]] | None:
    """Return the deed that a verb tells with its object where both are an idiom.

    Args:
        match: the sense of the verb; a file that has the verb with this very noun knows better.
        clause: the verb with what takes part.
        reader: of the passage.

    Returns:
        The deed, named by both words, and what stands behind its preposition; None for other verbs.
    """
    verb = clause.verb
    if particles_of(verb, reader):
        return None  # "took up the measure"
    phrase = _phrase_of(clause, reader)
    if phrase is not None:
        objects = tuple(noun for noun in clause.objects if noun != phrase.head)
        words = (verb.lemma_.lower(), phrase.preposition, phrase.head.lemma_.lower())
        return Match(Predicate(" ".join(words), known=False)), objects
    noun = next((n for n in clause.objects if is_idiom(verb, n)), None)
    if noun is None or (match.second_word or ANY_OBJECT)[0] not in {ANY_OBJECT, "<"}:
        return None
    named = Match(Predicate(f"{verb.lemma_.lower()} {noun.lemma_.lower()}", known=False))
    for oblique in (*clause.obliques, *reader.grammar.obliques(noun)):
        behind = oblique.head
        if is_part_of_preposition(behind):
            continue  # "made a case in favour of the mill"
        if oblique.preposition in MARKING and behind.i > noun.i and not is_time(behind):
            mention = reader.argument(behind).mention
            if mention is None or mention.kind != "place":  # where, and not at whom
                return named, tuple(reader.grammar.conjuncts(behind))
    return named, ()


def _phrase_of(clause: Clause, reader: Reader) -> Oblique | None:
    """ "ran it into the ground", "threw his aide under the bus", wherever the phrase is hung."""
    table = _phrases().get(clause.verb.lemma_.lower())
    if table is None:
        return None
    below = [one for noun in clause.objects for one in reader.grammar.obliques(noun)]
    for one in (*clause.obliques, *below):
        nouns = table.get(one.preposition, frozenset())
        if one.head.i > clause.verb.i and one.head.lemma_.lower() in nouns:
            return one
    return None


def is_idiom(verb: Token, noun: Token) -> bool:
    """Return whether a verb and its object together tell another deed: "give rise"."""
    return noun.lemma_.lower() in _idioms().get(verb.lemma_.lower(), frozenset())


@cache
def _idioms() -> dict[str, frozenset[str]]:
    table = package_table("claims/idioms.yml")["objects"]
    return {str(verb): frozenset(map(str, nouns)) for verb, nouns in table.items()}


@cache
def _phrases() -> dict[str, dict[str, frozenset[str]]]:
    table = package_table("claims/idioms.yml")["phrases"]
    return {
        str(verb): {str(mark): frozenset(map(str, nouns)) for mark, nouns in marks.items()}
        for verb, marks in table.items()
    }
