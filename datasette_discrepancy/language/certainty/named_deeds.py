"""Deeds named by a noun ("the planned visit"): its adjectives, and the clause it stands in."""

from __future__ import annotations

from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token

# Verbs that say nothing of their own: the noun names the deed ("hold a meeting").
LIGHT_VERBS = frozenset(
    "make hold have take give conduct pay stage launch deliver undertake do perform carry host "
    "begin start finish conclude complete end mount execute pursue issue commit".split()
)


def imagined(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "A handshake would be a mistake": of what nobody has told yet it is only supposed."""
    articles = [word for word in noun.children if word.pos_ == "DET"]
    if noun not in grammar.subjects(noun.head) or any(
        w.lower_ not in {"a", "an"} for w in articles
    ):
        return
    for word in grammar.auxiliaries(noun.head):
        if word.lower_ in {"would", "could", "might", "may"}:
            certainty.weaken("possible", word)


def presupposes(verb: Token, noun: Token) -> bool:
    """Return whether a verb is done only to what has been done: "to override the veto of the bill".

    Whatever is said of the verb, the deed that its object names is there: "will play down the
    criticism of Lee". Only what may be kept from happening is open: "will block the sale".
    """
    table, lemma = cues(), verb.lemma_.lower()
    if lemma in table["hindering_verbs"]:
        return noun.lemma_.lower() in table["going_on"]
    if lemma in table["presupposing_verbs"]:
        return True
    particles = [word.lower_ for word in verb.rights if word.dep_ in {"compound:prt", "prt"}]
    return any(f"{lemma} {particle}" in table["presupposing_verbs"] for particle in particles)


def called(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "One demand is the removal of Lee": a deed that a demand or plan is, and nothing done."""
    if not any(child.dep_ == "cop" for child in noun.children):
        return
    for subject in grammar.subjects(noun):
        modality = cues()["nouns"].get(subject.lemma_.lower())
        if modality in {"planned", "possible"}:
            certainty.weaken(modality, subject)


def under_noun(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "calls for the arrest of Lee", "fears of an attack by Norvik": nothing of it is so yet."""
    modality = cues()["nouns"].get(noun.head.lemma_.lower())
    if modality and noun.head.pos_ == "NOUN" and noun.head != noun:
        for oblique in grammar.obliques(noun.head):
            if oblique.head == noun and oblique.preposition in {"for", "of", "to", "about"}:
                certainty.weaken(modality, noun.head)
