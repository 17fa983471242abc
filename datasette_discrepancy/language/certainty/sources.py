"""Who says so, as a clause or noun above a deed shows: reporting verbs, demands, claims."""

from __future__ import annotations

from datasette_discrepancy.language.attribution import speaker_of, speaker_of_noun
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.tree import Token


def attribute(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Attribute to the speaker of a reporting verb; the innermost speaker stands."""
    speaker = None if certainty.attributed_to is not None else speaker_of(verb, grammar)
    if speaker is not None:
        certainty.attributed_to = speaker
        certainty.cues.append(verb)


def attribute_to_noun(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Norvik's claim that": whoever makes the claim says so."""
    if certainty.attributed_to is None and noun.lemma_.lower() in cues()["attribution_nouns"]:
        speaker = speaker_of_noun(noun, grammar)
        if speaker is not None:
            certainty.attributed_to = speaker
            certainty.cues.append(noun)


def attribute_demand(current: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "urged Lee to resign", "demanded that Lee resign": whoever wants it done says so."""
    demands = above.pos_ == "VERB" and above.lemma_.lower() in cues()["demanding_verbs"]
    # "asked to leave", "proposed to sell": they speak of themselves.
    others = (
        grammar.subjects(current)
        or grammar.objects(above)
        or grammar.recipients(above)
        or grammar.obliques(above)
        or grammar.is_passive(above)
        or grammar.is_passive(current)
    )
    if demands and others and negative_word(above, grammar) is not None:
        certainty.claimed = False  # "stopped short of calling on Lee to resign": nobody did
    if demands and others:
        attribute(above, grammar, certainty)
