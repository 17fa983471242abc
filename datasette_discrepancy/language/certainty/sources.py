"""Who says so, as a clause or noun above a deed shows: reporting verbs, demands, claims."""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
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


def own_statement(deed: Token, told: Token, saying: Token, grammar: Grammar) -> bool:
    """Return whether the text itself says a deed in a sentence that tells what somebody says.

    "Norvik, which sold the mill" adds what everybody knows; "As Norvik sold the mill, critics said
    they would sue": what stands before the speaker is none of the speech.

    Args:
        deed: the verb.
        told: head of the clause that is told.
        saying: the verb that tells it.
        grammar: of the parse.
    """
    clause = deed
    if _participle_before(told, saying, grammar):
        return True  # "Asked about the mill, Lee replied", taken for what was replied
    while clause not in (told, clause.head):
        if grammar.relation(clause) in {g.RELATIVE, g.ADNOMINAL} and _is_aside(clause):
            return True
        before = any(clause.i < speaker.i for speaker in grammar.subjects(saying))
        if grammar.relation(clause) == g.ADVERBIAL and before and saying.i < told.i:
            return any(mark.lower_ in WHEN_AND_WHY for mark in _introducing(clause, grammar))
        clause = clause.head
    return False


def _is_aside(clause: Token) -> bool:
    """Whether a describing clause stands behind a comma: "Norvik, which sold the mill,"."""
    pronouns = (word for word in clause.lefts if word.lower_ in {"which", "who", "whose"})
    first = next(pronouns, clause.left_edge if clause.tag_ == "VBN" else None)
    return first is not None and first.i > clause.sent.start and first.nbor(-1).text == ","


def _participle_before(told: Token, saying: Token, grammar: Grammar) -> bool:
    """Whether what is told is a participle in front of the speaker, without a subject."""
    if told.tag_ not in {"VBN", "VBD", "VBG"} or grammar.subjects(told):
        return False
    return any(told.i < speaker.i < saying.i for speaker in grammar.subjects(saying))


def _introducing(clause: Token, grammar: Grammar) -> list[Token]:
    return [*grammar.markers(clause), *grammar.adverbs(clause)]


WHEN_AND_WHY = frozenset({"as", "while", "when", "after", "before", "since", "although", "though"})
