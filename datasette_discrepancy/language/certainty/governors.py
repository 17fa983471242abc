"""What a verb, adjective or noun says of the clause that completes it: "agreed to meet"."""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.attribution import reports, tells_clause
from datasette_discrepancy.language.certainty.conditions import take_condition_before
from datasette_discrepancy.language.certainty.infinitives import (
    MAY,
    NOT_HAPPENED,
    NOT_PLANNED,
    OPEN,
    PLANNED,
    completes,
    is_ranked,
    keeps_from,
    signature_of,
)
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.certainty.own_words import own_cues
from datasette_discrepancy.language.certainty.sources import (
    attribute,
    attribute_demand,
    attribute_to_noun,
    own_statement,
)
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.tree import Token

# Verbs above a content clause that are looked at for a "not".
MOST_ABOVE = 3
# What is found or not found of a deed.
EVIDENCE = frozenset(
    "example evidence trace sign record proof instance indication hint footage recording mention "
    "memory account report precedent".split()
)
# Said of a claim: nothing of it is so.
UNTRUE = frozenset(
    "false untrue baseless unfounded groundless wrong incorrect unsubstantiated bogus inaccurate "
    "fabricated".split()
)
# "It is wrong that they were sold": they were.
MORAL = frozenset({"wrong", "unfounded"})
# Who does this may fail.
TRYING = frozenset({"try", "attempt"})
# Who may do it may as well not.
MAY_BE = frozenset({"may", "might"})
# Nouns that have a content, by key of the cue table; and before who voices it.
CONTENT = ("nouns", "clause_nouns", "attribution_nouns")
VOICED_BY = frozenset({"from", "by", "among"})
# Who sees or has something done.
UNDERGOING = frozenset({"see", "have", "get"})


def governed(
    deed: Token,
    current: Token,
    kind: str,
    grammar: Grammar,
    certainty: Certainty,
    *,
    reaches: bool,
) -> None:
    """Take what the verb or adjective says whose complement a clause is: "agreed to meet".

    Args:
        deed: the verb that is read.
        current: head of the clause, the deed itself or one above it.
        kind: how it hangs there, a value of `Grammar.relation`.
        reaches: whether what the governor says still holds of the deed below.
    """
    table, above = cues(), current.head
    lemma, demanding = above.lemma_.lower(), table["demanding_verbs"]
    infinitive = kind == g.OPEN_COMPLEMENT or any(
        mark.lower_ == "to" for mark in grammar.markers(current)
    )
    infinitive = infinitive or completes(current, above, grammar)
    undergone = lemma in UNDERGOING and current.tag_ in {"VBN", "VBD"} and above.i < current.i
    apart = any(word.is_punct for word in above.doc[above.i : current.i])
    if reaches and undergone and not (infinitive or apart):
        own_cues(above, grammar, certainty)  # "would see the mill sold"
    if infinitive and is_remark(current, above, grammar):
        certainty.claimed = False
    if reaches:
        signature = signature_of(above, grammar) if infinitive else None
        if signature is None and keeps_from(current, above, grammar):
            signature = "-o"
        modality = table["governors"].get(lemma)
        if lemma in table["only_gerund"] and current.tag_ != "VBG":
            modality = None
        if lemma in TRYING and above.tag_ != "VBD":
            modality = "planned"  # "is trying to sell"; who "tried" may have failed
        if signature is not None:
            _apply(signature, above, grammar, certainty)
        elif modality and (infinitive or lemma not in table["only_infinitive"]):
            if modality == "denied" and deed != current and current.lemma_ in demanding:
                certainty.claimed = False  # "denied that he asked Lee to stop": the asking alone
            certainty.weaken(modality, above)
        elif infinitive and not modality and reports(above) and grammar.is_passive(above):
            certainty.weaken("reported", above)  # "is said to have met"
        elif infinitive and not modality and _is_open(current, above, grammar):
            certainty.weaken("planned", above)
        word_modality = table["predicate_words"].get(above.lower_)
        if word_modality and signature is None and above.pos_ in {"ADJ", "VERB"} and infinitive:
            certainty.weaken(word_modality, above)
        if above.lower_ in table["negative_predicate_words"] and infinitive:
            certainty.negate(above)
        if lemma == "be" and infinitive:  # "is to meet"
            certainty.weaken("planned", above)
        if infinitive and signature is None:
            # "may want to", "is not expected to": what holds of the governor holds here.
            own_cues(above, grammar, certainty)
        elif signature is None and _is_denied(above, grammar):
            certainty.claimed = False  # "did not confirm that", "it is not true that"
        if above.lower_ in UNTRUE - MORAL and above.pos_ == "ADJ" and not infinitive:
            certainty.weaken("denied", above)  # "it is false that"
        if not infinitive:
            _opinion(current, above, grammar, certainty)
        elif any(word.lower_ in MAY_BE for word in grammar.auxiliaries(above)):
            certainty.doubt(above)  # "may try to sell"
        if lemma == "rule" and any(word.lower_ == "out" for word in above.children):
            certainty.weaken("denied", above)
    for mark in grammar.markers(current):
        # "rejected Norvik's claim that", hung on the verb
        if mark.lower_ == "that" and mark.i and mark.nbor(-1).head == above:
            attribute_to_noun(mark.nbor(-1), grammar, certainty)
    saying = _saying_verb(current, above, grammar)
    if saying is not None and not infinitive:
        if not own_statement(deed, current, saying, grammar):
            attribute(saying, grammar, certainty)
    elif reaches and certainty.modality == "planned":
        attribute_demand(current, above, grammar, certainty)


def _opinion(clause: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what an opinion says of its content: "doubts that", "wrongly believes that".

    A condition between the two belongs to the content: "said that if it rains, I think he stays".
    """
    table = cues()
    if above.lower_ in table["doubting_words"] or above.lemma_.lower() == "doubt":
        certainty.doubt(above)
    if any(word.lower_ in table["mistaking_adverbs"] for word in grammar.adverbs(above)):
        certainty.claimed = False  # the text knows better
    if above.lemma_.lower() in table["opinion_verbs"]:
        take_condition_before(clause, above, grammar, certainty)


def _is_denied(governor: Token, grammar: Grammar) -> bool:
    """Whether what governs a content is denied, by itself or above: "is not going to say that"."""
    for _ in range(MOST_ABOVE):
        if negative_word(governor, grammar) is not None:
            return True
        if grammar.relation(governor) != g.OPEN_COMPLEMENT or governor.head == governor:
            return False
        governor = governor.head
    return False


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


def _saying_verb(clause: Token, above: Token, grammar: Grammar) -> Token | None:
    """Which verb tells a content clause: "continued to insist it sold", hung on the first verb."""
    if tells_clause(above, grammar):
        return above
    for child in above.children:
        between = above.i < child.i < clause.left_edge.i
        if between and grammar.relation(child) == g.OPEN_COMPLEMENT and reports(child):
            return child
    return None


def _apply(signature: str, governor: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Let a verb say what it says of its infinitive, with its own modality."""
    polarity = certainty.polarity
    own_cues(governor, grammar, certainty)
    certainty.polarity = polarity
    denial = negative_word(governor, grammar)
    sign = signature[0 if denial is None else 1]
    if sign in {NOT_HAPPENED, NOT_PLANNED}:
        certainty.negate(denial or governor)
    if sign in {PLANNED, NOT_PLANNED}:
        certainty.weaken("planned", governor)
    elif sign == MAY:
        certainty.weaken("possible", governor)
    elif sign == OPEN:
        certainty.claimed = False


def governed_by_noun(current: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what the noun says that a clause completes: "a plan to meet", "no evidence that"."""
    infinitive = any(mark.lower_ == "to" for mark in grammar.markers(current))
    content = tells_content(current, noun, grammar) is not None or any(
        mark.lower_ == "that" for mark in grammar.markers(current)
    )
    gerund = current.tag_ == "VBG" and any(
        mark.lower_ in {"of", "for"} for mark in grammar.markers(current)
    )
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
    if content and noun in grammar.subjects(noun.head) and noun.head.lower_ in UNTRUE:
        certainty.weaken("denied", noun.head)  # "claims that he lied are false"
    if content and cues()["governors"].get(noun.head.lemma_.lower()) == "denied":
        certainty.weaken("denied", noun.head)  # "rejected reports that"


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
    noun = _noun_of_content(first, above)
    subjects = [word for word in grammar.subjects(clause) if word != first]
    if noun is None or not subjects:
        return None
    objects = [word for word in grammar.objects(clause) if word != first]
    whole = bool(objects) or grammar.is_passive(clause) or clause.pos_ != "VERB"
    return noun if whole or noun.lemma_.lower() in cues()["content_nouns"] else None


def _noun_of_content(that: Token, above: Token) -> Token | None:
    """The noun right before "that", or above who voices it, whose content may follow."""
    table = cues()
    noun = that.nbor(-1)
    if above.pos_ not in {"NOUN", "PROPN"} and above.lemma_.lower() != "be":
        return None
    if noun != above and not above.is_ancestor(noun):
        return None
    if any(noun.lemma_.lower() in table[known] for known in CONTENT):
        return noun
    voiced = noun.head  # "warnings from the board that"
    from_whom = noun.pos_ in {"NOUN", "PROPN"} and noun.left_edge.lower_ in VOICED_BY
    return voiced if from_whom and voiced.lemma_.lower() in table["attribution_nouns"] else None


def leaning(verb: Token, above: Token, certainty: Certainty) -> None:
    """ "interested in buying", "close to signing": an adjective whose gerund is not yet so."""
    if verb.tag_ != "VBG" or above.i > verb.i:
        return
    table = cues()["gerund_words"]
    for word in (above, *_before_preposition(verb)):
        if word.lower_ in table:
            certainty.weaken(table[word.lower_], word)
            return


def _before_preposition(gerund: Token) -> list[Token]:
    """The word in front of a gerund's preposition, whatever it hangs on: "intent on buying"."""
    first = gerund.left_edge
    leads = first.pos_ in {"ADP", "SCONJ"} and first.i > gerund.sent.start
    return [first.nbor(-1)] if leads else []


def charged(verb: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "accused Lee of stealing", "was charged with killing": those say so who accuse."""
    modality = cues()["charges"].get(above.lemma_.lower())
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    if modality and verb.tag_ == "VBG" and marks & {"of", "with"}:
        if any(word.lower_ in cues()["mistaking_adverbs"] for word in grammar.adverbs(above)):
            certainty.claimed = False  # "was wrongly accused of stealing"
        certainty.weaken(modality, above)
        attribute(above, grammar, certainty)


def is_perfect(verb: Token, grammar: Grammar) -> bool:
    """Return whether a clause is in the perfect: "to have met"."""
    return any(word.lemma_.lower() == "have" for word in grammar.auxiliaries(verb))


def is_remark(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Whether an infinitive completes a noun or adjective: "hard to believe", "yours to keep"."""
    if above.lemma_.lower() == "take" and any(word.lower_ == "it" for word in above.lefts):
        return True  # "it takes a week to repair"
    if is_ranked(above):
        return False
    return (
        above.pos_ in {"ADJ", "PRON", "NOUN", "NUM", "ADV"}
        and above.lower_ not in cues()["predicate_words"]
        and above.lower_ not in cues()["negative_predicate_words"]
        and any(mark.lower_ == "to" for mark in grammar.markers(verb))
    )


def is_degree(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Whether an infinitive only measures: "too late to vote", "enough in common to sue"."""
    if not any(mark.lower_ == "to" for mark in grammar.markers(verb)):
        return False
    words = above.doc[above.left_edge.i : verb.i]
    return any(word.lower_ in {"enough", "too"} for word in words)


def _is_open(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Whether a to-infinitive stands under a verb that does not say that it happened."""
    if is_perfect(verb, grammar):
        return False  # "found the firm to have sold"
    return above.pos_ == "VERB" and any(marker.lower_ == "to" for marker in grammar.markers(verb))
