"""What a noun says of the clause that is its content: "a plan to meet", "fears that he left"."""

from __future__ import annotations

from datasette_discrepancy.language.attribution import speaker_of, tells_clause
from datasette_discrepancy.language.certainty.infinitives import is_ranked
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.certainty.own_words import own_cues
from datasette_discrepancy.language.certainty.sources import attribute_to_noun
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.subjects import clause_above
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

# How far above a clause the noun may stand that has it as its content.
MOST_ABOVE = 3
# What is found or not found of a deed.
EVIDENCE = frozenset(
    "example evidence trace sign record proof instance indication hint footage recording mention "
    "memory account report precedent".split()
)
# Nouns that have a content, by key of the cue table; and before who voices it.
CONTENT = ("nouns", "clause_nouns", "attribution_nouns")
VOICED_BY = frozenset({"from", "by", "among"})
# Said of a claim: nothing of it is so.
UNTRUE = frozenset(
    "false untrue baseless unfounded groundless wrong incorrect unsubstantiated bogus inaccurate "
    "fabricated".split()
)

# "Is not true": nothing of it is so, either.
TRUE = frozenset({"true", "correct", "accurate"})


def governed_by_noun(current: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what the noun says that a clause completes: "a plan to meet", "no evidence that"."""
    infinitive = any(mark.lower_ == "to" for mark in grammar.markers(current))
    content = tells_content(current, noun, grammar) is not None or any(
        mark.lower_ == "that" for mark in grammar.markers(current)
    )
    gerund = current.tag_ == "VBG" and any(
        mark.lower_ in {"of", "for"} for mark in grammar.markers(current)
    )
    if infinitive and noun.lemma_.lower() in cues()["failing_nouns"]:
        _failed(noun, grammar, certainty)
        return
    modality = cues()["nouns"].get(noun.lemma_.lower())
    if modality is None and not infinitive:
        modality = cues()["clause_nouns"].get(noun.lemma_.lower())
    if modality and infinitive and _is_purpose_phrase(noun):
        modality = "planned"
    if modality and (infinitive or content or gerund):
        certainty.weaken(modality, noun)
    if infinitive and is_ranked(noun):
        return  # "the first woman to win" won
    if infinitive and noun == noun.sent.root and noun.pos_ == "PROPN":
        certainty.weaken("planned", current)  # "Mayor Ana Lima to open bridge"
        return
    if infinitive and not modality:
        certainty.claimed = False  # "a week to go", "the role to play": nobody says that it is so
    if content:
        attribute_to_noun(noun, grammar, certainty)
    if content and any(word.lower_ == "no" for word in noun.children):
        certainty.claimed = False  # "there is no evidence that"
    if content and _is_called_untrue(noun, grammar):
        certainty.weaken("denied", noun.head)  # "claims that he lied are false"
    undergoes = noun in grammar.objects(noun.head) or noun in grammar.subjects(noun.head)
    if content and undergoes and cues()["governors"].get(noun.head.lemma_.lower()) == "denied":
        certainty.weaken("denied", noun.head)  # "rejected reports that"
        denier = speaker_of(noun.head, grammar)
        if denier is not None and denier != noun:
            certainty.attributed_to = denier  # whoever made the claim does not deny it


def _failed(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "Its failure to pay angered them": nothing was paid; "a failure to pay would": who knows.

    What was to come of what was not done is open: "its failure to persuade Lee to sell it".
    """
    predicate, outer = noun.head, Certainty()
    if predicate.pos_ in NOUNS and not grammar.auxiliaries(predicate):
        predicate = clause_above(noun) or noun  # else a predicate, or a verb taken for a noun
    if predicate != noun:
        own_cues(predicate, grammar, outer)
    if outer.claimed and outer.modality == certainty.modality == "asserted":
        certainty.negate(noun)
    else:
        certainty.claimed = False


def _is_purpose_phrase(noun: Token) -> bool:
    """ "In an effort to", "in a bid to": what for, while "made an effort" says what was tried."""
    return noun.left_edge.lower_ == "in" and noun.lemma_.lower() in {"effort", "bid", "attempt"}


def tells_content(clause: Token, above: Token, grammar: Grammar) -> Token | None:
    """Return the noun whose content a clause behind "that" is, None for no such clause.

    "Fears that he may leave", to many parses a relative clause like "the plan that he made": it has
    an object of its own, or the noun is one of those that always have a content.

    Args:
        clause: its verb.
        above: what it hangs on; the noun itself, or one near it: "a probe into claims that",
            "warnings from the board that".
        grammar: of the parse.
    """
    first = clause.left_edge
    if first.lower_ != "that" or not first.i or clause.i <= first.i + 1:
        return None
    noun = _noun_of_content(first, above, grammar)
    subjects = [word for word in grammar.subjects(clause) if word != first]
    if noun is None or not subjects:
        return None
    objects = [word for word in grammar.objects(clause) if word != first]
    whole = bool(objects) or grammar.is_passive(clause) or clause.pos_ != "VERB"
    if whole or noun.lemma_.lower() in cues()["content_nouns"]:
        return noun
    # "reports that the bridge fell are false"; not "the report that she wrote is false"
    untrue = _is_called_untrue(noun, grammar) or _is_denied(noun, grammar)
    return noun if untrue and first in grammar.markers(clause) else None


def _is_denied(noun: Token, grammar: Grammar) -> bool:
    """ "Rejected reports that the bridge fell": of such a noun nobody rejects the writing."""
    verb = noun.head
    return cues()["governors"].get(verb.lemma_.lower()) == "denied" and (
        noun in grammar.objects(verb)
    )


def _is_called_untrue(noun: Token, grammar: Grammar) -> bool:
    """ "Claims that he lied are false", "… is not true"."""
    called = noun.head
    if called == noun or called.lower_ not in UNTRUE | TRUE or noun not in grammar.subjects(called):
        return False
    return called.lower_ in UNTRUE or negative_word(called, grammar) is not None


def _noun_of_content(that: Token, above: Token, grammar: Grammar) -> Token | None:
    """The noun right before "that", or above who voices it, whose content may follow."""
    table = cues()
    noun = that.nbor(-1)
    if (noun != above and not above.is_ancestor(noun)) or tells_clause(above, grammar):
        return None  # "said in a report that": what is said
    if any(noun.lemma_.lower() in table[known] for known in CONTENT):
        return noun
    voiced = noun.head  # "warnings from the board that"
    from_whom = noun.pos_ in NOUNS and noun.left_edge.lower_ in VOICED_BY
    return voiced if from_whom and voiced.lemma_.lower() in table["attribution_nouns"] else None


def evidence_for(clause: Token, noun: Token, grammar: Grammar) -> Token | None:
    """Return what there is of a deed: "*examples* of the law being read", None for no such noun."""
    for _ in range(MOST_ABOVE):
        above = noun.head
        if clause.tag_ != "VBG" and not any(w.tag_ == "VBG" for w in grammar.auxiliaries(clause)):
            return None
        if not any(o.head == noun and o.preposition == "of" for o in grammar.obliques(above)):
            return None
        if above.lemma_.lower() in EVIDENCE:
            return above
        noun = above
    return None


def is_missing(evidence: Token, grammar: Grammar) -> bool:
    """Return whether nothing of it was found: "no trace of", "could not find any record of"."""
    if any(word.lower_ in cues()["negative_determiners"] for word in evidence.lefts):
        return True
    verb = evidence.head
    return verb.pos_ in {"VERB", "AUX"} and negative_word(verb, grammar) is not None
