"""How sure a text is of a deed, named by a verb or a noun."""

from __future__ import annotations

from datasette_discrepancy.language.attribution import (
    according_to,
    introduced_by_colon,
    reported_at_the_end,
    speaker_of,
    tells_of_source,
)
from datasette_discrepancy.language.certainty.called_off import noun_of_plan, take_called_off
from datasette_discrepancy.language.certainty.climb import climb
from datasette_discrepancy.language.certainty.counterfactuals import take_counterfactual
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.certainty.named_deeds import (
    LIGHT_VERBS,
    called,
    imagined,
    presupposes,
    under_noun,
)
from datasette_discrepancy.language.certainty.own_words import own_cues
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.subjects import clause_above
from datasette_discrepancy.language.tree import Token


def certainty_of(deed: Token, grammar: Grammar) -> Certainty:
    """Return polarity, modality and attribution of a deed.

    Args:
        deed: the verb of a clause, or the noun that names a deed ("the meeting").
    """
    certainty = Certainty()
    if grammar.is_clause(deed) or deed.pos_ == "AUX":
        own_cues(deed, grammar, certainty)
        if certainty.modality == "possible":
            take_counterfactual(deed, grammar, certainty)
        climb(deed, grammar, certainty)
        _called_off(deed, grammar, certainty)
        if tells_of_source(deed, grammar):
            certainty.attributed_to = certainty.quoted_by = None
    else:
        _noun_cues(deed, grammar, certainty)
    if certainty.attributed_to is None:
        certainty.attributed_to = (
            according_to(deed, grammar)
            or reported_at_the_end(deed, grammar)
            or introduced_by_colon(deed, grammar)
        )
    _question(deed, certainty)
    return certainty


def _called_off(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Cancelled a visit planned for Sunday": it does not take place on Sunday."""
    noun = noun_of_plan(verb, grammar)
    above = clause_above(noun) if noun is not None else None
    if above == verb:
        above = verb.head
    if noun is None or above is None or above == verb or not grammar.is_clause(above):
        return
    passive = grammar.is_passive(above) and noun in grammar.subjects(above)
    if verb.head == above or noun in grammar.objects(above) or passive:
        take_called_off(noun, above, certainty_of(above, grammar), certainty)


def _noun_cues(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """A deed named by a noun: its adjectives, its determiner, and the verb it is an object of."""
    table = cues()
    for word in noun.children:
        modality = table["adjectives"].get(word.lower_)
        if modality and word.pos_ in {"ADJ", "VERB"}:
            certainty.weaken(modality, word)
        if word.lower_ in table["negative_determiners"] and word.pos_ in {"DET", "PRON"}:
            certainty.negate(word)
    verb = clause_above(noun)
    is_object = verb is not None and (
        noun in grammar.objects(verb)
        or (grammar.is_passive(verb) and noun in grammar.subjects(verb))
    )
    if verb is not None and is_object and presupposes(verb, noun):
        _attribute_to_clause(verb, grammar, certainty)
        return
    under_noun(noun, grammar, certainty)
    imagined(noun, grammar, certainty)
    called(noun, grammar, certainty)
    if verb is None:
        return
    modality = table["governors"].get(verb.lemma_.lower())
    # "called for his resignation"
    for oblique in grammar.obliques(verb):
        if oblique.head == noun and oblique.preposition == "for" and modality:
            certainty.weaken(modality, verb)
    if is_object and modality:
        certainty.weaken(modality, verb)
    _attribute_to_clause(verb, grammar, certainty)
    if certainty.modality == "planned" and verb.lemma_.lower() in table["demanding_verbs"]:
        speaker = speaker_of(verb, grammar)  # "demanded his release"
        certainty.attributed_to = speaker or certainty.attributed_to
    outer = certainty_of(verb, grammar)
    if is_object:
        take_called_off(noun, verb, outer, certainty)
    if is_object and (outer.modality == "planned" or verb.lemma_.lower() in LIGHT_VERBS):
        certainty.weaken(outer.modality, verb)
        if outer.polarity == "negative":
            certainty.negate(verb)
    elif not is_object:
        # "will be discussed at a meeting": the frame of a plan is planned as well.
        own = Certainty()
        own_cues(verb, grammar, own)
        if own.modality == "planned" and any(cue.pos_ == "AUX" for cue in own.cues):
            certainty.weaken("planned", verb)


def _attribute_to_clause(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Let whoever tells the clause around a noun tell the deed that the noun names."""
    above = Certainty()
    climb(verb, grammar, above)
    certainty.attributed_to = above.attributed_to


def _question(deed: Token, certainty: Certainty) -> None:
    last = deed.sent[-1]
    while (last.is_quote or last.is_space) and last.i > deed.sent.start:
        last = last.nbor(-1)
    if last.text == "?":
        certainty.weaken("possible", last)
        certainty.claimed = False
