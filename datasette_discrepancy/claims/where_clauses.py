"""Where a deed happened that a clause with "where" tells of: "moved to Bergen, where she met Lee".

The place is what the clause describes, or stands right before its comma. A place without a name,
and a body whose house is meant ("the University of Bergen, where"), are told as words alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.model import Argument
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

# Clauses joined by "and" above which "where" may stand.
MOST_JOINED = 3
# Behind these a name is a place's, as it is behind "to" only where somebody goes there.
SURELY_PLACES = frozenset({"in", "near", "outside", "inside"})


def described_place(deed: Token, grammar: Grammar) -> Token | None:
    """Return the noun before "where" in whose clause a deed stands, None where there is none.

    Args:
        deed: the verb.
        grammar: of the parse.
    """
    clause = deed
    for _ in range(MOST_JOINED):
        where = next((w for w in clause.lefts if w.lower_ == "where"), None)
        if where is not None:
            return _before(where, clause, grammar)
        if grammar.relation(clause) != g.CONJUNCT or grammar.subjects(clause):
            return None
        clause = clause.head
    return None


def _before(where: Token, clause: Token, grammar: Grammar) -> Token | None:
    noun = clause.head
    if grammar.relation(clause) == g.RELATIVE and noun.pos_ in NOUNS and not is_calendar(noun):
        return noun
    if where.i < 2 or where.nbor(-1).text != ",":
        return None  # "asked where it was sold"
    while noun != noun.head and (noun.pos_ == "NUM" or noun.lower_ == "age"):
        noun = noun.head  # "moved to Bergen at the age of 19, where she met"
    # "Flew to Bergen on Monday, where she met": hung on the verb, or on the day
    above = noun.head if is_calendar(noun) else noun
    places = [o.head for o in grammar.obliques(above) if above.i < o.head.i < where.i]
    named = [noun for noun in places if noun.pos_ == "PROPN" and not is_calendar(noun)]
    return named[-1] if named and above.i < where.i else None


def places_of_where(deed: Token, reader: Reader) -> Iterator[Argument]:
    """Yield the place with a name in which a clause with "where" has its deed.

    Args:
        deed: the verb.
        reader: of the passage.
    """
    noun = described_place(deed, reader.grammar)
    mention = None if noun is None else reader.mentions.get(noun.i)
    if noun is None or mention is None:
        return
    # A name that nothing shows to be a place: "in Bergen, where"; not "joined Norvik, where".
    stands = mention.kind is None and _preposition_of(noun, reader.grammar) in SURELY_PLACES
    if mention.kind == "place" or stands:
        yield reader.argument(noun)


def _preposition_of(noun: Token, grammar: Grammar) -> str | None:
    """The preposition by which a noun hangs on the word above it."""
    return next((o.preposition for o in grammar.obliques(noun.head) if o.head == noun), None)
