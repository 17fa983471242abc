"""Verbs that say nothing without what completes them, where it was not understood.

"His manner made him less of a target" makes nobody, "kept it that way" keeps nothing: a claim of
the bare verb and its object would say what the sentence does not.
"""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.cut_short import is_content_cut_short
from datasette_discrepancy.claims.labels import LABELLING
from datasette_discrepancy.claims.predicates import ANY_OBJECT, Match
from datasette_discrepancy.claims.verb_senses import RESULTS
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.control_words import FREE_RELATIVES
from datasette_discrepancy.language.tree import Token

# Never complete with an object alone.
ALWAYS = frozenset("put render deem dub".split())
# Not complete with a pronoun or a person and more behind it: "made him less of a target".
WITH_SOMEBODY = frozenset("make keep find call leave get set turn consider hold prove".split())
# "what critics label a trap".
NAMING = frozenset("term label dub deem brand describe see".split())
PRONOUNS = frozenset("it this that them him her me us you himself herself itself".split())
# Words that may open what completes them.
OPENING = frozenset({"ADJ", "ADV", "DET", "NOUN", "VERB"})
# A clause and hardly ever a thing is hoped or argued.
HOPING = frozenset("hope think insist argue suppose guess".split())
# Nothing without the other thing.
PAIRING = frozenset("pair liken equate juxtapose conflate".split())
DEFINITE = frozenset("the this that these those its his her their our my your".split())
PREPOSITIONS = {"make": ("into",), "set": ("on", "at")}


def is_incomplete(match: Match, clause: Clause, reader: Reader) -> bool:
    """Return whether a verb lacks what makes a deed of it.

    Args:
        match: the deed, named with all that was understood ("keep open").
        clause: of the verb.
        reader: of the passage.
    """
    verb = clause.verb
    fronted = reader.grammar.objects(verb)
    if any(word.lower_ in FREE_RELATIVES and word.i < verb.i for word in fronted):
        return True
    if _completes_free(clause, match):
        return True
    if _anticipates(clause) or any(is_content_cut_short(verb, n) for n in clause.objects[:1]):
        return True
    lemma = verb.lemma_.lower()
    if lemma in HOPING and clause.kind == g.RELATIVE and _goes_on_without_subject(clause):
        return True
    if lemma in PAIRING and clause.objects and not _has_other(clause, reader):
        return True
    if lemma == "get" and any(_gets_to_be(noun) for noun in clause.objects):
        return True
    if match.second_word not in {None, ANY_OBJECT} or " " in match.predicate.name:
        return False
    if lemma in ALWAYS or (lemma == "call" and clause.passive):
        return not match.predicate.known  # "as it is being called"
    return lemma in WITH_SOMEBODY and (
        any(_goes_on(noun, lemma) for noun in clause.objects if noun.i > verb.i)
        or (clause.passive and _goes_on(verb, lemma) and verb.nbor(1).pos_ not in {"ADV", "VERB"})
    )


def _completes_free(clause: Clause, match: Match) -> bool:
    """ "what he called an outrage", "what Lee sees as the problem": "what" is called so."""
    verb = clause.verb
    if _labels_antecedent(clause):
        return True
    if verb.head.lower_ not in FREE_RELATIVES or clause.kind != g.RELATIVE or clause.passive:
        return False
    behind = any(noun.i > verb.i for noun in clause.objects)
    naming = verb.lemma_.lower() in WITH_SOMEBODY | NAMING
    return (behind and naming) or match.predicate.name.endswith(" as")


def _labels_antecedent(clause: Clause) -> bool:
    """ "Lee, whom he called a liar": what stands behind is the label, and Lee is called so."""
    verb = clause.verb
    if verb.lemma_.lower() not in LABELLING or clause.passive:
        return False
    # "a loss that he called": to some parses "that" only links
    linked = clause.kind == g.ADNOMINAL and verb.left_edge.lower_ == "that"
    if clause.kind != g.RELATIVE and not linked:
        return False
    own = [noun for noun in clause.subjects if verb.left_edge.i < noun.i < verb.i]
    return bool(own) and len(clause.objects) == 1 and clause.objects[0].i > verb.i


def _anticipates(clause: Clause) -> bool:
    """ "made it clear that he left", "found it hard to sleep": "it" is what follows."""
    behind = [noun for noun in clause.objects if noun.lower_ == "it" and noun.i > clause.verb.i]
    results = [
        child
        for child in clause.verb.children
        if child.i > clause.verb.i and child.pos_ == "ADJ" and child.dep_ in RESULTS
    ]
    return bool(behind) and any(
        word.i + 1 < len(word.doc) and word.nbor(1).lower_ in {"to", "that", "for", "if"}
        for word in results
    )


def _goes_on_without_subject(clause: Clause) -> bool:
    """ "the wave that they hope will help them": what helps is before, and nobody hopes it."""
    verb = clause.verb
    behind = verb.nbor(1) if verb.i + 1 < verb.sent.end else verb
    return behind.tag_ in {"MD", "VBZ", "VBP", "VBD"} and behind != verb


def _has_other(clause: Clause, reader: Reader) -> bool:
    """ "pairs the wall *with other measures*", on whichever noun it was hung."""
    phrases = [o for noun in clause.objects for o in reader.grammar.obliques(noun)]
    return any(o.preposition in {"with", "to", "and"} for o in (*clause.obliques, *phrases))


def _gets_to_be(noun: Token) -> bool:
    """ "got any more out of touch", "got the programme funded": what became of somebody."""
    behind = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    if noun.lower_ in {"more", "less"}:
        return behind.lower_ == "out" or behind.pos_ == "ADJ"
    definite = noun.pos_ == "PROPN" or noun.left_edge.lower_ in DEFINITE
    return definite and behind.tag_ == "VBN" and behind.head == noun


def _goes_on(word: Token, lemma: str) -> bool:
    """Whether words that may complete a verb stand right behind it or behind its object."""
    if word.pos_ not in {"VERB", "AUX"} and word.lower_ not in PRONOUNS:
        return False
    behind = word.nbor(1) if word.i + 1 < word.sent.end else None
    article = behind is not None and behind.lower_ in {"a", "an"}
    if behind is None or (not article and (is_calendar(behind) or is_calendar(behind.head))):
        return False
    if behind.pos_ == "ADP":
        return behind.lower_ in PREPOSITIONS.get(lemma, ())
    return behind.pos_ in OPENING
