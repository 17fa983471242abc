"""What a clause says of itself: auxiliaries, adverbs, negation, markers, a condition below it."""

from __future__ import annotations

from lemminflect import getInflection

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.tree import Token

# "Minister — resign": what parts whom a call is addressed to from the call.
BEHIND_ADDRESSEE = frozenset({",", "—", "–", "--", ":", "-"})


def schedules(verb: Token, grammar: Grammar) -> bool:
    """Return whether a verb says for when something is planned: "the vote is set for 4 May"."""
    return verb.lemma_.lower() in cues()["scheduling_verbs"] and any(
        oblique.preposition == "for" and (is_calendar(oblique.head) or oblique.head.like_num)
        for oblique in grammar.obliques(verb)
    )


def _is_past_alike(verb: Token) -> bool:
    """Whether the past tense of a verb looks like its bare form: "the ferry hit a rock"."""
    return verb.lower_ in getInflection(verb.lemma_.lower(), tag="VBD")


def own_cues(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Auxiliaries, adverbs, negation and conditional markers of the clause itself."""
    table = cues()
    auxiliaries = grammar.auxiliaries(verb)
    perfect = any(word.lemma_.lower() == "have" for word in auxiliaries)
    for word in auxiliaries:
        modality = table["auxiliaries"].get(word.lower_)
        if modality:
            # "would have met" tells of what did not happen or is not known.
            hypothetical = perfect and word.lower_ in {"would", "should", "could"}
            certainty.weaken("possible" if hypothetical else modality, word)
            if perfect and word.lower_ == "should":
                certainty.claimed = False  # "should not have been sold": it was
    bare = verb.tag_ == "VB" and not auxiliaries and not grammar.markers(verb)
    if bare and grammar.relation(verb) in {g.ROOT, g.COMPLEMENT, g.PARATAXIS}:
        subjects = grammar.subjects(verb)
        called_for = grammar.relation(verb) != g.ROOT and not _is_past_alike(verb)
        addressed = verb.i > verb.sent.start and verb.nbor(-1).text in BEHIND_ADDRESSEE
        if (
            not subjects
            or addressed
            or (called_for and all(noun.tag_ in {"NN", "NNP"} for noun in subjects))
        ):
            # "Release the report", "Mr Lee, release it", "asked that Lee resign": a call for it
            certainty.weaken("planned", verb)
    for word in grammar.adverbs(verb):
        if word.lower_ in table["adverbs"]:
            certainty.weaken(table["adverbs"][word.lower_], word)
    _negation(verb, grammar, certainty)
    for word in grammar.adverbs(verb):
        if word.lower_ in table["unfulfilled_adverbs"]:
            certainty.claimed = False  # "nearly drowned", "hardly spoke"
    if any(word.tag_ in {"VBZ", "VBP", "VBD"} for word in auxiliaries):
        for word in grammar.markers(verb):
            if word.lower_ == "to":  # "is to be honoured", "was to meet"
                certainty.weaken("planned", word)
    for word in grammar.markers(verb):
        if word.lower_ == "to" and word.i and word.nbor(-1).lower_ == "yet":
            certainty.claimed = False  # "has yet to sign"
    if any(word.tag_ in {"WRB", "WP"} and word.i < verb.i for word in verb.lefts) and any(
        word.lower_ == "to" for word in grammar.markers(verb)
    ):
        certainty.claimed = False  # "knows how to count", "asked what to do"
    for word in grammar.markers(verb):
        if word.lower_ in table["conditional_markers"]:
            certainty.weaken("possible", word)
            certainty.claimed = False
        if word.lower_ == "without":
            certainty.negate(word)
    if schedules(verb, grammar):
        certainty.weaken("planned", verb)
    _condition_below(verb, grammar, certainty)
    _present_behind_time(verb, grammar, certainty)
    if grammar.relation(verb) in {g.ADVERBIAL, g.ADNOMINAL} and any(
        word.lower_ in table["purpose_markers"] for word in grammar.markers(verb)
    ):
        certainty.weaken("planned", verb)


def _condition_below(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "the firm sells if the price is right": it depends; not "even if", "as if", "what if"."""
    for child in verb.children:
        if grammar.relation(child) != g.ADVERBIAL:
            continue
        for word in grammar.markers(child):
            before = word.nbor(-1).lower_ if word.i else ""
            if word.lower_ in {"if", "unless"} and before not in {"even", "as", "what"}:
                certainty.weaken("possible", word)


def _present_behind_time(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "before she leaves", "once the ban is lifted": the present means what is to come."""
    introducing = [*grammar.markers(verb), *grammar.adverbs(verb)]
    if grammar.relation(verb) not in {g.ADVERBIAL, g.OTHER}:
        return
    above = verb.head
    for oblique in grammar.obliques(above):  # the conjunction taken for a preposition
        if oblique.head.i == verb.i - 1 and oblique.preposition in cues()["time_conjunctions"]:
            introducing.append(oblique.head)
    for word in introducing:
        joined = word.lower_ in cues()["time_conjunctions"] or word.pos_ in {"NOUN", "PROPN"}
        if word.i > verb.i or not joined:
            continue
        tensed = [
            w for w in (verb, *grammar.auxiliaries(verb)) if w.tag_ in {"VBZ", "VBP", "VBD", "MD"}
        ]
        past = above.tag_ == "VBD" and above.pos_ == "VERB"
        if tensed and all(w.tag_ in {"VBZ", "VBP"} for w in tensed) and not past:
            certainty.weaken("planned", word)


def _negation(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    negative = negative_word(verb, grammar)
    if negative is not None:
        certainty.negate(negative)
    for noun in grammar.subjects(verb):
        if noun.left_edge.lower_ == "not":
            certainty.claimed = False  # "Not all miners were rescued"
