"""Who speaks, hung on another word than the verb of saying.

"People familiar with the talks said it was sold" with "familiar" for the predicate, "Norvik News,
citing officials, reported" with nobody who reports, "…, said Ann Lee, who leads the board" joined
to what she said.
"""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues, tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tags import NOUNS, TENSED
from datasette_discrepancy.language.tree import Doc, Token

# Behind whom it is said how near they are to what they tell, with the preposition that follows.
NEARNESS = {"familiar": "with", "close": "to"}
OPINIONS = frozenset({"think", "believe", "guess", "suppose", "fear"})
# Words between such an adjective and the verb of saying.
LONGEST_MATTER = 16


def repair_speakers(doc: Doc) -> None:
    """Hang who speaks on the verb of saying, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for word in doc:
        if word.lower_ in NEARNESS:
            near_to_it(word)
        elif word.dep_ == "vocative":
            before_citing(word)
        elif word.dep_ == "conj":
            behind_what_is_said(word)
        elif word.dep_ == "ccomp" and word.head.lower_ in OPINIONS:
            opinion_behind(word)


def near_to_it(adjective: Token) -> None:
    """ "People familiar with the talks said that": the people said it."""
    doc, sentence = adjective.doc, adjective.sent
    if adjective.i == sentence.start or adjective.i + 2 >= sentence.end:
        return
    noun = adjective.nbor(-1)
    people = noun.pos_ == "NOUN" and (
        means_people(noun.lemma_.lower()) or noun.lemma_.lower() in cues()["cited_sources"]
    )
    if not people or adjective.nbor(1).lower_ != NEARNESS[adjective.lower_]:
        return
    verb = None
    for word in doc[adjective.i + 2 : min(adjective.i + LONGEST_MATTER, sentence.end)]:
        if word.tag_ in TENSED and tells(word.lemma_.lower()):
            verb = word
            break
        if word.is_punct or word.tag_ in TENSED:
            return
    if verb is None or noun.head == verb or children(verb, *SUBJECTS, "aux:pass"):
        return
    _make_predicate(verb, noun, adjective)


def _make_predicate(verb: Token, noun: Token, adjective: Token) -> None:
    """Hang the sentence on the verb, the noun on it and the adjective on the noun."""
    if adjective.is_ancestor(verb):
        top = adjective.head
        verb.head, verb.dep_ = (verb, "ROOT") if top == adjective else (top, adjective.dep_)
    elif not verb.is_ancestor(adjective):
        return
    for child in list(adjective.children):
        if child.i > verb.i or (child.i < noun.i and not noun.is_ancestor(child)):
            child.head = verb
    noun.head, noun.dep_ = verb, "nsubj"
    adjective.head, adjective.dep_ = noun, "amod"
    adjective.pos_, adjective.tag_, adjective.lemma_ = "ADJ", "JJ", adjective.lower_
    verb.pos_ = "VERB"


def before_citing(name: Token) -> None:
    """ "Norvik News, citing two officials, reported that": the News reported it."""
    citing = name.head
    verb = citing.head
    if citing.tag_ != "VBG" or name.pos_ not in NOUNS or not name.i < citing.i < verb.i:
        return
    if verb.tag_ not in TENSED or not tells(verb.lemma_.lower()) or children(verb, *SUBJECTS):
        return
    if citing.nbor(-1).text == "," and name.left_edge.i == name.sent.start:
        hang(name, verb, "nsubj")


def opinion_behind(verb: Token) -> None:
    """ "It hurt the town, I think it was wrong": what I think follows, the hurting is plain."""
    thinks = verb.head
    subjects = [word for word in thinks.lefts if word.dep_ == "nsubj"]
    behind = [clause for clause in children(thinks, "ccomp") if clause.i > thinks.i]
    if verb.i > thinks.i or len(subjects) != 1 or not behind or not children(verb, *SUBJECTS):
        return
    if subjects[0].lower_ not in {"i", "we"} or not any(
        word.text in {",", ";", "—", "–", "--"}
        for word in verb.doc[verb.i + 1 : subjects[0].left_edge.i][-2:]
    ):
        return
    verb.head, verb.dep_ = (verb if thinks.head == thinks else thinks.head), thinks.dep_
    thinks.head, thinks.dep_ = verb, "parataxis"


def behind_what_is_said(verb: Token) -> None:
    """ "It sold the mill, said Ann Lee, who leads it": what stands before is what she said."""
    if verb.tag_ not in TENSED or not tells(verb.lemma_.lower()) or not verb.i:
        return
    if verb.nbor(-1).text != "," or verb.head.i > verb.i or children(verb, "cc", "mark", "ccomp"):
        return
    subjects = children(verb, *SUBJECTS)
    if subjects and all(noun.left_edge.i == verb.i + 1 for noun in subjects):
        verb.dep_ = "parataxis"
