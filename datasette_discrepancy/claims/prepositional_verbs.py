"""Verbs whose preposition belongs to them: "relied on oil", "the people you care about".

The noun behind it takes the place of an object. Which prepositions do is data
(`prepositional_verbs.yml`); of a verb that no list has, some mark an object by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.noun_kinds import (
    classes_of,
    is_measure,
    is_time,
)
from datasette_discrepancy.claims.object_classes import PLACE_CLASS
from datasette_discrepancy.claims.predicates import Match, Predicate
from datasette_discrepancy.claims.roles import tells_manner
from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.clauses import MANNERS, Clause
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.stranding import left_behind, left_behind_particle
from datasette_discrepancy.language.tags import TENSED
from datasette_discrepancy.language.tree import Token

# "cracked down on", "teamed up with": behind a particle what it is done to.
BEHIND_PARTICLES = frozenset({"on", "with", "against", "for", "to", "at"})
# Of verbs that no list has these mark what it is done to; behind `AIMING` a place is no object.
AIMING = frozenset({"to", "into", "from", "over", "toward", "towards", "onto", "through"})
MARKING = AIMING | {"with", "for", "against", "about", "upon", "as", "without"}
# "pulled ahead of", "walked away from", "stood next to"
WITH_PREPOSITION = frozenset(
    "ahead away next together apart along aside close back forward contrary counter afoul".split()
)
# Nouns of time and of parts of a place, which are no objects of such a verb.
STRETCHES = frozenset(
    "generation tour term while period time age top bottom end side rear front ground edge "
    "position".split()
)
# Behind "on" they tell on what terms, or for whom: "spoke on condition of anonymity".
TERMS = frozenset({"condition", "background", "record", "behalf"})
# Before a place these tell where.
QUALITIES = frozenset(
    "pace speed ease calm degree force vigor vigour fervor zeal frequency intensity care skill "
    "enthusiasm passion seriousness urgency anger grace point stage rate level style tone language "
    "word term means tool weapon".split()
)
LOCAL = frozenset({"in", "at", "on", "to", "from", "through", "into"})


def stranded(clause: Clause, match: Match) -> Match:
    """ "the people whom you care about": a preposition that its noun left behind."""
    verb, own = clause.verb, match.predicate
    if not clause.objects or match.second_word is not None:
        return match
    lemma = verb.lemma_.lower()
    before = all(noun.i < verb.i for noun in clause.objects)
    if " " in own.name:
        mark = left_behind_particle(verb)
        if mark is None or own.known or not before or mark.lower_ not in BEHIND_PARTICLES:
            return match
        if own.name != f"{lemma} {verb.nbor(1).lower_}":
            return match
        return Match(Predicate(f"{own.name} {mark.lower_}", known=False))
    mark = left_behind(verb) if before else None
    if mark and mark.lower_ in preposition_table("alone").get(lemma, ()):
        name = lemma if own.known else own.name
        return Match(Predicate(f"{name} {mark.lower_}", known=False))
    return match


@cache
def preposition_table(part: str) -> Mapping[str, tuple[str, ...]]:
    """Return prepositions by verb (`alone`), or verbs by preposition (`with_object`)."""
    table: dict[str, Any] = package_table("claims/prepositional_verbs.yml")[part]
    return {key: tuple(words) for key, words in table.items()}


def completed(
    match: Match, verb: Token, obliques: Sequence[Oblique], reader: Reader
) -> tuple[Match, tuple[Token, ...]]:
    """Return the deed of a verb without an object, and what stands for one behind a preposition.

    "Lee voted against the bill" is "vote against" with the bill for its object.
    """
    lemma, own = verb.lemma_.lower(), match.predicate
    name = lemma if own.known else own.name
    known = preposition_table("alone").get(lemma, ()) if name == lemma else BEHIND_PARTICLES
    listed = [(one, one.preposition) for one in obliques if one.preposition in known]
    if not own.known:
        adverbs = [a for a in reader.grammar.adverbs(verb) if a.lower_ in WITH_PREPOSITION]
        below = [one for adverb in adverbs for one in reader.grammar.obliques(adverb)]
        listed += [
            (one, mark) for one in (*obliques, *below) for mark in _own_mark(one, verb, reader)
        ]
    for oblique, mark in listed:
        noun = oblique.head
        led = _leads(noun, verb, oblique.preposition)
        if (noun.i > verb.i or led) and not is_time(noun) and noun.tag_ != "WRB":
            mention = None if led else reader.argument(noun).mention
            if oblique.preposition in LOCAL and mention is not None and mention.kind == "place":
                continue  # "turned to Oslo", "ran in Oslo"
            if oblique.preposition == "on" and noun.lemma_.lower() in TERMS:
                continue
            words = [name, *(word for word in mark.split() if word not in name.split())]
            return Match(Predicate(" ".join(words), known=False)), tuple(
                reader.grammar.conjuncts(noun)
            )
    return match, ()


def _leads(noun: Token, verb: Token, mark: str) -> bool:
    """ "the plan on which they rely": a relative clause opens with its preposition.

    Not where the noun tells how, how far or where: "the calm with which she argued".
    """
    first = verb.left_edge
    first = first.nbor(1) if first.is_punct else first
    relative = first.nbor(1)
    if first.lower_ != mark or relative.lower_ not in {"which", "whom"} or noun == relative:
        return False
    how = tells_manner(noun) or noun.lemma_.lower() in MANNERS | QUALITIES
    return not how and (mark not in {"in", "at"} or noun.pos_ != "PROPN")


def _own_mark(oblique: Oblique, verb: Token, reader: Reader) -> Iterator[str]:
    """ "panicked over the vote", "pulled ahead of Lee": what marks an object by itself.

    Right behind a verb, and neither before a place nor before a measure.
    """
    noun, mark = oblique.head, oblique.preposition
    if mark == "as" and any(word.tag_ in TENSED for word in noun.doc[noun.i + 1 : noun.i + 2]):
        return  # "broke out as marchers smashed windows": a clause
    if mark == "as" and not _may_be_role(noun):
        return  # "unite as the contest with Norvik heats up", to the parse a phrase
    between = [
        word
        for word in verb.doc[verb.i + 1 : noun.left_edge.i]
        if not is_calendar(word) and not is_calendar(word.head)
    ]
    adverbs = [word.lower_ for word in between if word.pos_ != "ADP" and word.lower_ != mark]
    known = _own_particles(between)
    if mark == "with" and tells_manner(noun):
        return
    if is_measure(noun) or noun.lemma_.lower() in STRETCHES or len(known) > 1:
        return
    if mark not in MARKING | ({"of"} if known else frozenset()):
        return
    if any(not word.endswith("ly") and word not in WITH_PREPOSITION for word in adverbs):
        return
    if mark not in AIMING or PLACE_CLASS not in classes_of(noun, reader):
        yield " ".join([*known, mark])


def _may_be_role(noun: Token) -> bool:
    """ "emerged as a threat", "acts as the mayor": not "as the battle", "as prices"."""
    first = noun.left_edge
    first = first.nbor(1) if first.lower_ == "as" and first.i < noun.i else first
    known = noun.pos_ == "PROPN" or noun.tag_ == "NNS" or first.lower_ == "the"
    return not known or means_people(noun.lemma_.lower())


def _own_particles(words: Sequence[Token]) -> list[str]:
    return [word.lower_ for word in words if word.lower_ in WITH_PREPOSITION]


def is_completed_behind(clause: Clause) -> bool:
    """Return whether a phrase makes a deed of a verb: "let acid into the sea"."""
    tables, lemma = preposition_table("with_object"), clause.verb.lemma_.lower()
    return bool(clause.objects) and any(
        lemma in tables.get(oblique.preposition, ()) and not is_time(oblique.head)
        for oblique in clause.obliques
    )


def gerund_behind(
    match: Match, clause: Clause, reader: Reader
) -> tuple[Match, Token] | tuple[Match, None]:
    """Return the deed of a verb whose preposition has a clause behind it: "called for lifting it".

    Returns:
        The deed, and the verb of the clause that is its content, None where there is none.
    """
    verb, own = clause.verb, match.predicate
    lemma = verb.lemma_.lower()
    for mark, gerund in gerunds(verb, reader):
        if mark in own.object_by or (match.second_word or "").split()[:1] == [mark]:
            return match, gerund
        if mark in preposition_table("alone").get(lemma, ()) and (own.known or own.name == lemma):
            return Match(Predicate(f"{lemma} {mark}", known=False)), gerund
    return match, None


def gerunds(verb: Token, reader: Reader) -> list[tuple[str, Token]]:
    """Clauses right behind a verb and a preposition."""
    return [
        (mark.lower_, child)
        for child in verb.children
        if child.tag_ == "VBG" and child.i > verb.i
        for mark in reader.grammar.markers(child)
        if mark.i == verb.i + 1
    ]
