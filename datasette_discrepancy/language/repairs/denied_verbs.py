"""Verbs behind "did not" and "will not" that were taken for another word.

"Norvik did not extradite two envoys" with an adverb before the envoys: behind "did" and its "not"
a verb stands, and where none has "did" for its auxiliary, the word right behind is that verb.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import is_adverb, is_base_form
from datasette_discrepancy.language.repairs.hanging import MOST_STEPS
from datasette_discrepancy.language.tags import NOMINAL
from datasette_discrepancy.language.tree import Doc, Token

DO = frozenset({"do", "does", "did"})
NOT = frozenset({"not", "n't", "n’t"})
# How the verb hangs on the noun that was taken for the head of its clause.
BEFORE_NOUN = frozenset({"advmod", "amod", "compound"})
BEGIN_PHRASES = frozenset({"DT", "CD", "PRP$", "NNP"})
# What taggers take such a verb for, beside nouns, which the grammar reads by itself.
MISTAKEN = frozenset({"ADV", "ADJ", "PROPN"})
# What hangs on a noun and belongs to the verb before it.
OF_VERBS = frozenset({"obl", "obl:unmarked", "advcl", "xcomp", "ccomp", "parataxis", "punct"})


def restore_denied_verbs(doc: Doc) -> None:
    """Make verbs of what stands right behind "did not" where no verb has that "did", in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.dep_ == "aux" and (token.lower_ in DO or token.tag_ == "MD"):
            _behind(token)


def _behind(helper: Token) -> None:
    head = helper.head
    if head.pos_ == "VERB" or head.i < helper.i + 2 or helper.nbor(1).lower_ not in NOT:
        return
    word = helper.nbor(2)
    if not word.text.islower() or not is_base_form(word.lower_) or children(head, "cop", "case"):
        return
    if word == head:
        if word.pos_ in MISTAKEN and (_object_behind(word) or not is_adverb(word.lower_)):
            _become_verb(word)
            for clause in children(word, "advcl"):
                if clause.left_edge.i == word.i + 1 and clause.left_edge.lower_ == "to":
                    clause.dep_ = "xcomp"  # "did not vow to sell"
    elif head.pos_ in NOMINAL | {"NUM"} and _is_before_noun(word, head):
        _take_clause(word, head)


def _is_before_noun(word: Token, noun: Token) -> bool:
    """Whether a word looks as if it described the noun behind: not "even Lee", nor "last year"."""
    number = word.head.head if word.head.dep_ == "nummod" else None
    if is_calendar(noun) or noun not in {word.head, number}:
        return False
    return word.dep_ == "amod" or (word.dep_ in BEFORE_NOUN and not is_adverb(word.lower_))


def _object_behind(word: Token) -> bool:
    """Give a verb the noun phrase right behind it, and return whether there is one.

    "Did not lower two fees", "did not imprison | Harlen", where the sentence was cut there.
    """
    if word.i + 1 >= len(word.doc) or word.nbor(1).tag_ not in BEGIN_PHRASES:
        return False
    noun, behind = word.nbor(1), word.nbor(1)
    for _ in range(MOST_STEPS):
        if noun.head in {noun, word}:
            break
        noun = noun.head
    if noun.pos_ not in NOMINAL or noun.left_edge != behind or is_calendar(noun):
        return False
    cut_off = noun.head == noun and not children(noun, "nsubj", "cop") and word.whitespace_ == " "
    if noun.head != word and not cut_off:
        return False
    noun.head, noun.dep_ = word, "obj"
    return True


def _take_clause(verb: Token, noun: Token) -> None:
    """Put a verb where the noun behind it hangs, with what belongs to the clause below it."""
    above, label = noun.head, noun.dep_
    for child in list(noun.children):
        if child != verb and (child.i < verb.i or (child.i > noun.i and _of_verb(child))):
            child.head = verb
    verb.head, verb.dep_ = (verb if above == noun else above), label
    noun.head, noun.dep_ = verb, "obj"
    _become_verb(verb)
    negation = verb.nbor(-1)
    negation.head, negation.dep_ = verb, "advmod"


def _of_verb(word: Token) -> bool:
    return word.dep_ in OF_VERBS or (word.dep_ == "nmod" and is_calendar(word))


def _become_verb(word: Token) -> None:
    word.tag_, word.pos_, word.lemma_ = "VB", "VERB", word.lower_
