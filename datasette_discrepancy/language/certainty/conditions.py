"""Conditions: what depends on one is only possible, and what states one is said by nobody.

"If" and "unless" head a clause of the parse. A condition in the order of a question ("Should the
town pay, …", "Had she paid, …") is found by its first word, as small parsers do not know it.
"""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token

# First words of a condition, and what must follow before the comma: "had she known", "were it to".
INVERTED = {
    "should": frozenset({"VB"}),
    "had": frozenset({"VBN", "VBD"}),
    "were": frozenset({"VB"}),
}
# Where a passage keeps the words that may begin such a condition.
INVERSIONS = "inversions"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ"})
# Behind these a clause may begin.
OPENING = frozenset({",", "“", '"', "—", "–", "-", ";", ":", "that", "but", "and"})


def take_conditions(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what conditions around a deed say of it."""
    _inverted(verb, certainty)
    _generic(verb, grammar, certainty)
    _phrase(verb, certainty)
    for child in verb.children:
        if grammar.relation(child) != g.ADVERBIAL:
            continue
        for word in grammar.markers(child):
            before = word.nbor(-1).lower_ if word.i else ""
            # It depends; not "even if", "as if", "what if".
            if word.lower_ in {"if", "unless"} and before not in {"even", "as", "what"}:
                certainty.weaken("possible", word)


def _inverted(verb: Token, certainty: Certainty) -> None:
    """ "Should the town pay, Lee will sell": the paying is a condition, the sale depends on it."""
    sentence, doc = verb.sent, verb.doc
    if INVERSIONS not in doc.user_data:  # once a passage, not once a deed
        doc.user_data[INVERSIONS] = [word.i for word in doc[:-1] if _may_invert(word)]
    for position in doc.user_data[INVERSIONS]:
        if not sentence.start <= position < sentence.end:
            continue
        if any(word.text == "?" for word in sentence[-2:]):
            return
        word = doc[position]
        last = next((t.i for t in doc[position : sentence.end] if t.text == ","), sentence.end)
        shown = any(t.tag_ in INVERTED[word.lower_] for t in doc[position + 2 : last])
        # Where nothing precedes or follows, nothing depends on it.
        whole = position == sentence.start and last == sentence.end
        if whole or not (shown or word.lower_ == "should"):
            continue
        if position <= verb.i < last:
            certainty.claimed = False
        elif position == sentence.start:
            certainty.weaken("possible", word)


def _may_invert(word: Token) -> bool:
    """Whether a word may begin a condition: at the head of a sentence; "should" of any clause."""
    if word.lower_ not in INVERTED or word.nbor(1).pos_ not in NOMINAL:
        return False
    if word.i == word.sent.start:
        return True
    return word.lower_ == "should" and word.nbor(-1).lower_ in OPENING


def _phrase(verb: Token, certainty: Certainty) -> None:
    """ "as long as the town pays", "provided that it pays": conditions in more than one word."""
    first = verb.left_edge.i
    for start in range(max(verb.sent.start, first - 2), first + 1):
        words = tuple(word.lower_ for word in verb.doc[start : min(start + 4, verb.i)])
        if any(words[:length] in PHRASES for length in range(1, len(words) + 1)):
            certainty.claimed = False


PHRASES = frozenset(
    tuple(words.split())
    for words in (
        *("as long as", "so long as", "provided that", "provided the", "providing that", "in case"),
        *("on condition that", "assuming", "assuming that", "supposing", "in the event that"),
        "as if",
    )
)


def _generic(verb: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "When you open the door, it rings": anybody, any time."""
    introduced = {w.lower_ for w in (*grammar.markers(verb), *grammar.adverbs(verb))}
    anybody = any(noun.lower_ in {"you", "one"} for noun in grammar.subjects(verb))
    if anybody and introduced & {"when", "whenever", "once", "wherever"}:
        certainty.claimed = False


def take_entailment(verb: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "The plan includes closing a school", "it means paying": what a plan holds is planned."""
    lemma = above.lemma_.lower()
    if verb.tag_ != "VBG" or above.i > verb.i:
        return
    planned = any(
        cues()["nouns"].get(noun.lemma_.lower()) == "planned" or noun.lemma_.lower() in PROPOSALS
        for noun in grammar.subjects(above)
    )
    if lemma in ENTAILING or (lemma in CONTAINING and planned):
        certainty.weaken("planned", above)


def by_means(verb: Token, above: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "By closing the mill, Lee would save money": the means is as open as the end."""
    if verb.tag_ != "VBG" or not any(mark.lower_ == "by" for mark in grammar.markers(verb)):
        return
    for word in grammar.auxiliaries(above):
        modality = cues()["auxiliaries"].get(word.lower_)
        if modality == "possible" or word.lower_ == "would":
            certainty.claimed = False
        elif modality:
            certainty.weaken(modality, word)


ENTAILING = frozenset({"require", "involve", "entail", "necessitate", "contemplate"})
CONTAINING = frozenset({"include", "mean", "be"})
# Nouns of what is not yet done, beside those that a clause completes.
PROPOSALS = frozenset(
    {"recommendation", "suggestion", "step", "option", "measure", "priority", "agenda", "task"}
)
