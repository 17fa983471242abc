"""Which nouns around a deed take part in it: behind prepositions, as owners, as companions."""

from __future__ import annotations

from collections.abc import Sequence

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.noun_kinds import is_time
from datasette_discrepancy.claims.predicates import Lexicon, Match
from datasette_discrepancy.language.antecedents import is_part_of_preposition
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.tree import Token

POSSESSIVE = frozenset({"nmod:poss", "poss"})
DEGREES = frozenset({"lot", "bit", "deal"})
# "with every breath", "with such force"
WHATEVER = frozenset("every all such some any no much".split())


def marked(
    obliques: Sequence[Oblique], prepositions: frozenset[str], reader: Reader
) -> tuple[Token, ...]:
    """Return the nouns behind one of the prepositions, times left out."""
    for oblique in obliques:
        if oblique.preposition == "with" and tells_manner(oblique.head):
            continue
        if is_part_of_preposition(oblique.head) or oblique.head.tag_ == "WRB":
            continue  # "made a case in favour of the mill", "spoke of how it closed"
        if oblique.preposition in prepositions and not is_time(oblique.head):
            return tuple(reader.grammar.conjuncts(oblique.head))
    return ()


def tells_manner(noun: Token) -> bool:
    """Return whether "with" before a noun tells how: "spoke with great power", not with whom."""
    thing = noun.tag_ == "NN" and noun.pos_ == "NOUN" and not means_people(noun.lemma_.lower())
    if thing and any(word.lower_ == "every" for word in noun.lefts):
        return True  # "fought with every breath"
    return (
        noun.tag_ == "NN"
        and noun.pos_ == "NOUN"
        and not means_people(noun.lemma_.lower())
        and all(
            word.pos_ in {"ADJ", "ADP", "ADV"} or word.lower_ in WHATEVER for word in noun.lefts
        )
        and not noun.conjuncts
    )


def below_nouns(nouns: Sequence[Token], reader: Reader) -> list[Oblique]:
    """Return what hangs by a preposition on nouns, or on the names that they carry."""
    return [
        oblique
        for noun in nouns
        for token in dict.fromkeys((noun, reader.name_token(noun) or noun))
        for oblique in reader.grammar.obliques(token)
    ]


def between(
    obliques: Sequence[Oblique],
    subjects: tuple[Token, ...],
    objects: tuple[Token, ...],
    reader: Reader,
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """ "a meeting between A and B", "A and B met": the first with the others."""
    pair = marked(obliques, frozenset({"between", "of"}), reader)
    if len(pair) > 1 and not objects:
        return pair[:1], pair[1:]
    if not subjects and not objects:
        # "between North and South Korean troops": both sides in one noun.
        return subjects, marked(obliques, frozenset({"between"}), reader)
    return subjects, objects


def companions(obliques: Sequence[Oblique], reader: Reader) -> tuple[Token, ...]:
    """ "dined with Bo Berg": whoever is named takes part."""
    nouns = marked(obliques, frozenset({"with"}), reader)
    return tuple(noun for noun in nouns if reader.argument(noun).mention is not None)


def owners_of_deed(noun: Token, reader: Reader) -> tuple[Token, ...]:
    """ "Kim's visit"; also "a photo of Kim meeting Xi", which parses like "the Kim meeting"."""
    owner = reader.grammar.possessor(noun)
    if owner is not None:
        if is_calendar(owner):
            return ()  # "last May's attack"
        return tuple(reader.grammar.conjuncts(owner))
    return tuple(child for child in noun.lefts if _is_person(child, reader))


def _is_person(token: Token, reader: Reader) -> bool:
    mention = reader.mentions.get(token.i)
    return mention is not None and mention.kind == "person" and token.dep_ in {"compound", "nmod"}


def preposition_of(noun: Token, reader: Reader) -> str:
    """Return the preposition by which a noun hangs on whatever stands above it, "" without one."""
    return next(
        (o.preposition for o in reader.grammar.obliques(noun.head) if o.head == noun),
        "",
    )


def named_deed(noun: Token, lexicon: Lexicon) -> Match | None:
    """Return the deed that a noun names; some names of deeds are plurals ("talks").

    The word before it may make another deed of it: "in conversation with Lee", "a phone call".
    """
    if noun.i and (noun.lower_ in lexicon.paired or noun.lemma_.lower() in lexicon.paired):
        before = noun.nbor(-1).lower_
        pair = lexicon.of_noun(f"{before} {noun.lower_}")
        pair = pair or lexicon.of_noun(f"{before} {noun.lemma_.lower()}")
        if pair is not None:
            return pair
    return lexicon.of_noun(noun.lower_) or lexicon.of_noun(noun.lemma_.lower())


def _is_degree(noun: Token) -> bool:
    """ "a great deal", "a lot": how much, and not what."""
    if noun.lower_ not in DEGREES:
        return False
    before = {child.lower_ for child in noun.lefts}
    counted = noun.lower_ != "deal" or not before.isdisjoint({"great", "good"})
    of_what = any(word.lower_ == "of" for child in noun.rights for word in (child, *child.lefts))
    return "a" in before and counted and not of_what


def _is_one_by_one(noun: Token) -> bool:
    """ "decided state by state": how, and not what."""
    behind = noun.doc.tokens[noun.i + 1 : noun.i + 3]
    return [word.lower_ for word in behind] == ["by", noun.lower_]


def without_times(objects: Sequence[Token]) -> tuple[Token, ...]:
    """ "met Kim this month": to some parses the month is met, and Kim a part of it.

    Nor is anything done to a degree: "cares a great deal about".
    """
    kept = []
    for noun in objects:
        if _is_degree(noun) or _is_one_by_one(noun):
            continue
        names = [c for c in noun.lefts if c.pos_ == "PROPN" and c.dep_ not in POSSESSIVE]
        if not is_calendar(noun):
            kept.append(noun)
        elif names and not is_calendar(names[-1]):
            kept.append(names[-1])
    return tuple(kept)
