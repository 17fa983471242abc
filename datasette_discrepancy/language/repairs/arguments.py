"""Nouns and particles that small UD parsers hang on the wrong verb, or under the wrong label."""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.repairs.hanging import FINITE, SUBJECTS, hang
from datasette_discrepancy.language.tree import Token

# Labels under which parsers hang an object that something put between keeps apart.
ASIDE = frozenset({"parataxis", "conj", "appos", "dep"})
# Adverbs that make one deed with the verb before them ("broke out", "came down", "went off").
PARTICLES = frozenset("down out off up over away apart".split())


def particle(word: Token) -> None:
    """ "came down near Lublin": of two such words behind a verb, the first belongs to the verb."""
    verb = word.head.head
    if word.lower_ not in PARTICLES or word.i != verb.i + 1 or verb.pos_ != "VERB":
        return
    behind = word.nbor(1)
    if behind.dep_ == "case" and behind.head == word.head and behind.lower_ not in {"of", "to"}:
        hang(word, verb, "compound:prt")


def behind_its_verb(noun: Token) -> None:
    """ "Norvik, which was fined $3bn, will appeal": right behind a verb is what it is done to."""
    governor, first = noun.head, noun.left_edge
    own = [word for word in noun.subtree if word.i < first.i or word.head == noun]
    subjects = [word for word in own if word.dep_ in SUBJECTS]
    if governor.i < noun.i or not subjects:
        return
    before = noun.nbor(-1)
    if before.pos_ != "VERB" or not subjects[0].is_ancestor(before) or children(before, "obj"):
        return
    for subject in subjects:
        hang(subject, governor, subject.dep_)
    hang(noun, before, "obj")


def no_object(noun: Token) -> None:
    """ "sank off Bergen": what has a preposition is no object."""
    if noun.i > noun.head.i and children(noun, "case"):
        noun.dep_ = "obl"


def subject_joined(noun: Token) -> None:
    """ "Officials, unions and firms spoke out": what stands before its verb is no object."""
    verb = noun.head
    if not noun.i < verb.i or noun.tag_ in {"WP", "WDT"} or verb.tag_ not in FINITE:
        return
    first = noun.left_edge
    subjects = [word for word in children(verb, "nsubj") if word.i < first.i]
    listed = first.dep_ == "cc" or "," in {first.text, first.nbor(-1).text}
    if subjects and (listed or children(noun, "cc")):
        noun.head, noun.dep_ = subjects[-1], "conj"


def place_of_meeting(noun: Token) -> None:
    """ "met Ann Lee in Bergen": people have no place of their own, what is done to them has."""
    if noun.pos_ != "PROPN":
        return
    for place in children(noun, "nmod"):
        prepositions = [word.lower_ for word in children(place, "case")]
        beside = place.left_edge.i == noun.i + 1 and place.pos_ == "PROPN"
        if beside and prepositions == ["in"] and parse_name(noun.text).kind == "person":
            hang(place, noun.head, "obl")


def object_behind_aside(noun: Token) -> None:
    """ "passed, by 35 votes to 23, an amendment": the object comes behind what is put between."""
    first = next((word.left_edge for word in noun.lefts if not word.is_punct), noun)
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB"), noun)
    if first.i < verb.i + 4 or first.nbor(-1).text != "," or first.pos_ != "DET":
        return
    aside = verb.nbor(1).text == "," and verb.nbor(2).pos_ == "ADP"
    if aside and verb.pos_ == "VERB" and not children(verb, "obj", "ccomp", "xcomp", "aux:pass"):
        noun.head, noun.dep_ = verb, "obj"
