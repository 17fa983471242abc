"""What a verb, adjective or noun says of the clause that completes it: "agreed to meet"."""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.attribution import reports, tells_clause
from datasette_discrepancy.language.certainty.conditions import take_condition_before
from datasette_discrepancy.language.certainty.contents import TRUE, UNTRUE
from datasette_discrepancy.language.certainty.infinitives import (
    MAY,
    NOT_HAPPENED,
    NOT_PLANNED,
    OPEN,
    PLANNED,
    completes,
    has_got_to,
    is_ranked,
    keeps_from,
    signature_of,
    turned_down,
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
# "It is wrong that they were sold": they were.
MORAL = frozenset({"wrong", "unfounded"})
# Who does this may fail.
TRYING = frozenset({"try", "attempt"})
# What somebody had meant to do is no plan any more.
INTENDING = frozenset({"plan", "intend", "hope", "want", "mean"})
# Who may do it may as well not.
MAY_BE = frozenset({"may", "might"})
# "made it clear that": who makes it so says it.
MADE_KNOWN = frozenset({"clear", "plain", "known", "public"})
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
        polarity = certainty.polarity
        signature = turned_down(current, above, grammar)
        if signature is None and infinitive:
            signature = signature_of(above, current, grammar)
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
        if infinitive and lemma in INTENDING and _is_over(above, grammar):
            certainty.doubt(above)  # "had planned to sell": what came of it, the text leaves open
        word_modality = table["predicate_words"].get(above.lower_)
        if word_modality and signature is None and above.pos_ in {"ADJ", "VERB"} and infinitive:
            certainty.weaken(word_modality, above)
        if above.lower_ in table["negative_predicate_words"] and infinitive:
            certainty.negate(above)
            if word_modality is None and _is_now(above):
                certainty.weaken("possible", above)  # "is unable to": as "cannot"
        if infinitive and (lemma == "be" or has_got_to(above, grammar)):  # "is to meet"
            certainty.weaken("planned", above)
        if infinitive and signature is None:
            # "may want to", "is not expected to": what holds of the governor holds here.
            own_cues(above, grammar, certainty)
        elif signature is None and _is_denied(above, grammar):
            if above.lower_ in TRUE and above.pos_ == "ADJ":
                certainty.weaken("denied", above)  # "it is not true that"
            else:
                certainty.claimed = False  # "did not confirm that"
        if above.lower_ in UNTRUE - MORAL and above.pos_ == "ADJ" and not infinitive:
            certainty.weaken("denied", above)  # "it is false that"
        content_modality = table["content_words"].get(above.lower_)
        if content_modality and not infinitive and above.pos_ == "ADJ":
            certainty.weaken(content_modality, above)  # "it is possible that"
            if above.lower_ in table["negative_content_words"]:
                certainty.negate(above)  # "it is unlikely that"
        if deed != current and certainty.polarity != polarity and tells_clause(current, grammar):
            # "avoided saying it would close", "is not expected to say that": the saying alone
            certainty.polarity, certainty.claimed = polarity, False
        if not infinitive and _is_seen_to(current, above):
            certainty.weaken("planned", above)  # "is making sure that all are paid"
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
    if saying is not None and not infinitive and negative_word(saying, grammar) is None:
        # not "did not mention who left before they sold it": nobody says so
        if not own_statement(deed, current, saying, grammar):
            attribute(saying, grammar, certainty)
    elif reaches and certainty.modality == "planned":
        attribute_demand(current, above, grammar, certainty)


def _opinion(clause: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what an opinion says of its content: "doubts that", "wrongly believes that".

    A condition between the two belongs to the content: "said that if it rains, I think he stays".
    """
    table = cues()
    if above.lower_ in table["doubting_words"]:
        certainty.doubt(above)
    elif above.lemma_.lower() == "doubt":
        certainty.negate(above)  # who doubts that it is so thinks that it is likely not
        if certainty.modality != "likely":
            certainty.doubt(above)
    if any(word.lower_ in table["mistaking_adverbs"] for word in grammar.adverbs(above)):
        certainty.claimed = False  # the text knows better
    if above.lemma_.lower() in table["opinion_verbs"]:
        take_condition_before(clause, above, grammar, certainty)


def _is_over(verb: Token, grammar: Grammar) -> bool:
    """Whether a verb stands in the past perfect: "had planned"."""
    return any(word.lower_ in {"had", "'d", "’d"} for word in grammar.auxiliaries(verb))


def _is_seen_to(clause: Token, above: Token) -> bool:
    """Whether somebody sees to it that something is so, and has not done it yet.

    "Made sure that", "ensured that" and what a law ensures tell what came of it.
    """
    verb = above.head if above.lower_ in {"sure", "certain"} else above
    seeing = verb.lemma_.lower() == "make" if verb != above else above.lemma_.lower() == "ensure"
    return seeing and verb.tag_ in {"VB", "VBG"} and verb.i < clause.i


def _is_denied(governor: Token, grammar: Grammar) -> bool:
    """Whether what governs a content is denied, by itself or above: "is not going to say that"."""
    for _ in range(MOST_ABOVE):
        if negative_word(governor, grammar) is not None:
            return True
        if any(mark.lower_ == "without" for mark in grammar.markers(governor)):
            return True  # "left without saying that"
        if grammar.relation(governor) != g.OPEN_COMPLEMENT or governor.head == governor:
            return False
        governor = governor.head
    return False


def _saying_verb(clause: Token, above: Token, grammar: Grammar) -> Token | None:
    """Which verb tells a content clause: "continued to insist it sold", hung on the first verb."""
    if tells_clause(above, grammar) or above.lemma_.lower() in cues()["implying_verbs"]:
        return above
    if above.lower_ in MADE_KNOWN and above.head.lemma_.lower() == "make":
        return above.head  # "made it clear that"
    if above.lemma_.lower() == "make" and any(
        word.lower_ in MADE_KNOWN for word in above.doc[above.i + 1 : clause.left_edge.i]
    ):
        return above  # "made clear that", "made it loud and clear that", hung on "made"
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
    table, lemma = cues(), above.lemma_.lower()
    modality = table["charges"].get(lemma)
    innocent = lemma in table["acquittals"] or _is_not_guilty(above, grammar)
    if modality is None and not innocent:
        return
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    if not is_gerund(verb, grammar) or not marks & {"of", "with"}:
        return
    if modality is None:
        certainty.claimed = False  # "was cleared of killing"
    else:
        if any(word.lower_ in cues()["mistaking_adverbs"] for word in grammar.adverbs(above)):
            certainty.claimed = False  # "was wrongly accused of stealing"
        certainty.weaken(modality, above)
        attribute(above, grammar, certainty)


def _is_not_guilty(above: Token, grammar: Grammar) -> bool:
    """ "Was found not guilty of killing", "did not find her guilty of killing"."""
    guilty = next((w for w in (above, *above.children) if w.lower_ == "guilty"), None)
    return guilty is not None and any(
        negative_word(word, grammar) is not None for word in (guilty, guilty.head)
    )


def is_gerund(verb: Token, grammar: Grammar) -> bool:
    """Return whether a verb ends in -ing, or its perfect or passive does: "having stolen"."""
    return any(word.tag_ == "VBG" for word in (verb, *grammar.auxiliaries(verb)))


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


def _is_now(quality: Token) -> bool:
    """Whether somebody is said to be something in the present: no "was" or "has been"."""
    copulas = [word for word in (*quality.children, quality.head) if word.lemma_ == "be"]
    return any(word.tag_ in {"VBZ", "VBP"} for word in copulas)


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
    if verb.tag_ == "VBG" and above.lemma_.lower() in cues()["confessing_verbs"]:
        return False  # "admitted to often reading it"
    return above.pos_ == "VERB" and any(marker.lower_ == "to" for marker in grammar.markers(verb))
