"""Deeds told by a light verb and a noun: "held talks with Kim", "a briefing held by Kim"."""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.crafts import is_craft
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.idioms import is_idiom
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.claims.roles import (
    below_nouns,
    between,
    marked,
    named_deed,
    owners_of_deed,
    without_times,
)
from datasette_discrepancy.claims.sense_words import particles_of
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.certainty import LIGHT_VERBS, schedules
from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

# What becomes of a thing that is scheduled.
HOLD = "hold"
# "carried out the attack": light with a particle as well.
WITH_PARTICLE = frozenset({"carry"})
# What is held as an opinion: "a firmly held conviction" is no court's.
OPINIONS = frozenset({"conviction"})
# Light verbs of what is said: "the promise that Norvik made".
UTTERING = frozenset("make give issue deliver have".split())


def light_deed(clause: Clause, reader: Reader, lexicon: Lexicon) -> Deed | None:
    """ "held talks with Kim", "a briefing held by Kim for the panel"."""
    lemma = clause.verb.lemma_.lower()
    scheduled = schedules(clause.verb, reader.grammar)
    if lemma not in LIGHT_VERBS and not scheduled:
        return None
    if lemma not in WITH_PARTICLE and particles_of(clause.verb, reader):
        return None  # "gave up the fight", "took over the inquiry"
    for noun in without_times(clause.objects) or _noun_before(clause):
        match = named_deed(noun, lexicon)
        if match is None or noun.pos_ != "NOUN" or _is_apart(noun, clause) or is_craft(noun):
            continue
        shared = match.predicate.symmetric or "with" in match.predicate.object_by
        if lemma == "have" and not shared:
            continue  # "had the votes", "had a veto overridden": whoever has it does not do it
        if lemma == HOLD and noun.lemma_.lower() in OPINIONS:
            continue
        if noun.left_edge == noun and is_idiom(clause.verb, noun):
            continue  # "gave rise to hope": nothing rises
        if noun.lemma_.lower() in lexicon.predicates[HOLD].once_with:
            return None  # "the election was held", as it takes place
        obliques = (*reader.grammar.obliques(noun), *clause.obliques)
        subjects = clause.subjects or owners_of_deed(noun, reader)
        # "a briefing held by Kim for the panel": the last phrase may hang on Kim in the parse.
        behind = below_nouns(subjects, reader)
        objects = marked((*obliques, *behind), match.predicate.object_by, reader)
        if match.predicate.symmetric:
            subjects, objects = between(obliques, subjects, objects, reader)
        if not objects and not subjects:
            if scheduled:
                return None
            # "a parade held in Rome" says no more than the noun does.
            return Deed(clause.verb, match.predicate, "light", (), (), None, (), None, noun)
        return Deed(
            head=clause.verb,
            predicate=match.predicate,
            kind=clause.kind if clause.kind != g.ADNOMINAL else "light",
            subjects=subjects,
            objects=objects,
            complement=None,
            obliques=obliques,
            frame=clause.verb,
            noun=noun,
        )
    return None


def _is_apart(noun: Token, clause: Clause) -> bool:
    """ "requests for the grounds they have given": of two nouns the nearer one is given."""
    if clause.kind != g.RELATIVE or noun.i > clause.verb.i:
        return False
    between = noun.doc[noun.i + 1 : clause.verb.left_edge.i]
    return any(word.pos_ in NOUNS for word in between)


def _noun_before(clause: Clause) -> tuple[Token, ...]:
    """ "the briefing that Kim gave": the noun right before the clause, wherever it is hung."""
    first = clause.verb.left_edge
    if clause.kind not in {g.ADNOMINAL, g.RELATIVE} or first.i == 0:
        return ()
    noun = first.nbor(-1)
    content = {*cues()["nouns"], *cues()["attribution_nouns"]}
    if noun in clause.subjects:
        return ()  # "a fight that will not end"
    if noun.lemma_.lower() in content and clause.verb.lemma_.lower() not in UTTERING:
        return ()  # "promises that Norvik will pay for it"
    return (noun,) if noun.pos_ == "NOUN" and first.lower_ in {"that", "which"} else ()
