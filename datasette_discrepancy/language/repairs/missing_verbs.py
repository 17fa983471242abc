"""Verbs that a tagger took for nouns: "Aspirin prevents bleeding." as one noun phrase.

In short plain sentences the present tense in -s looks like a plural. A sentence that ends in a full
stop and has no finite verb lacks one; where exactly one word can be it, the sentence is hung anew.
"""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getInflection, getLemma

from datasette_discrepancy.language.lemmas import is_dictionary_word
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Span, Token

# What a plain subject is made of; a clause or a preposition in it leaves the reading open.
SUBJECT_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
# A plural never has its article, number or name behind it.
BEHIND_VERBS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "ADV", "PRON", "PART"})
LONGEST = 16
SUBJECT_LABELS = {"DET": "det", "ADJ": "amod", "NUM": "nummod"}


def restore_verbs(doc: Doc) -> None:
    """Give sentences without a finite verb the one that was taken for a noun, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for sentence in list(doc.sents):
        if any(token.tag_ in FINITE or token.pos_ == "AUX" for token in sentence):
            continue
        words = [token for token in sentence if not token.is_space]
        if not 3 <= len(words) <= LONGEST or words[-1].text != ".":
            continue
        found = [token for token in words[1:-2] if _may_be_verb(token, sentence)]
        if found:
            plural = found[0].nbor(-1).tag_ in {"NNS", "NNPS", "CD"}
            hang_on(found[0], sentence, "VBP" if plural else "VBZ")


def _may_be_verb(token: Token, sentence: Span) -> bool:
    """Whether a word agrees with a noun phrase right before it and something stands behind it."""
    before = token.doc[sentence.start : token.i]
    subject, behind = token.nbor(-1), token.nbor(1)
    if not token.text.islower() or behind.pos_ not in BEHIND_VERBS:
        return False
    if any(word.pos_ not in SUBJECT_PARTS for word in before):
        return False
    if subject.tag_ in {"NNS", "NNPS", "CD"}:
        return token.tag_ == "NN" and _is_present(token.lower_, "VBP")
    # To some taggers an unknown name is an adjective.
    nominal = subject.pos_ in NOUNS or (subject.pos_ == "ADJ" and subject.text[:1].isupper())
    return nominal and token.tag_ in {"NNS", "JJ"} and _is_present(token.lower_, "VBZ")


@lru_cache(maxsize=100_000)
def _is_present(word: str, tag: str) -> bool:
    """Whether a word is the present tense of a verb the dictionary knows."""
    lemmas = getLemma(word, upos="VERB", lemmatize_oov=False)
    return any(word in getInflection(lemma, tag=tag) for lemma in lemmas)


def hang_on(verb: Token, sentence: Span, tag: str) -> None:
    """Hang a sentence on a verb right behind its subject that was taken for another word.

    Args:
        verb: what it is.
        sentence: where it stands; nothing but the subject before it.
        tag: of its tense.
    """
    subject = verb.nbor(-1)
    verb.tag_ = tag
    verb.pos_, verb.head, verb.dep_ = "VERB", verb, "ROOT"
    verb.lemma_ = getLemma(verb.lower_, upos="VERB")[0]
    for token in verb.doc[verb.i + 1 : sentence.end]:
        if token.head == token or token.head.i <= verb.i:
            token.head, token.dep_ = verb, _label(token)
    for token in verb.doc[sentence.start : verb.i]:
        token.head = verb if token == subject else subject
        token.dep_ = "nsubj" if token == subject else SUBJECT_LABELS.get(token.pos_, "compound")
    if subject.pos_ not in NOUNS and subject.text[:1].isupper():
        known = is_dictionary_word(subject.lower_)
        subject.pos_, subject.tag_ = ("NOUN", "NN") if known else ("PROPN", "NNP")


def _label(token: Token) -> str:
    if token.is_punct:
        return "punct"
    if token.tag_ == "RP":
        return "compound:prt"
    if token.pos_ == "VERB":  # "plans to buy"
        return "xcomp" if any(child.dep_ == "mark" for child in token.children) else "advcl"
    if any(child.dep_ == "case" for child in token.children):
        return "obl"
    return "obj" if token.pos_ in {*NOUNS, "NUM", "PRON"} else "advmod"
