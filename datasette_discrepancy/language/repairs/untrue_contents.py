"""Claims that are called false: "the report that rebels killed the doctor is untrue".

What stands between the verb of the claim and "is" looks like the subject of "is untrue". Nobody
kills that a doctor is untrue: the noun before "that" is what is so called.
"""

from __future__ import annotations

from datasette_discrepancy.language.certainty.contents import CONTENT, TRUE, UNTRUE
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.tags import TENSED
from datasette_discrepancy.language.tree import Doc, Token

CALLED = UNTRUE | TRUE


def hang_untrue_contents(doc: Doc) -> None:
    """Give "is untrue" the noun before "that" for its subject, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.lower_ == "that" and token.i > 1:
            _denied_before(token)
        if token.lower_ not in CALLED or token.pos_ != "ADJ":
            continue
        if children(token, "cop"):
            _mend(token)
        elif token.dep_ == "amod":
            _called_in_front(token)


def _denied_before(that: Token) -> None:
    """ "Disputed reports that it had closed": what is disputed is what follows."""
    noun, clause = that.nbor(-1), that.head
    verb, table = noun.head, cues()
    if noun.dep_ != "obj" or table["governors"].get(verb.lemma_.lower()) != "denied":
        return
    if noun.i != verb.i + 1 or clause.head != noun or that.tag_ != "IN":
        return
    lemma = noun.lower_.removesuffix("s")
    if not any(lemma in table[known] for known in CONTENT) or not children(clause, *SUBJECTS):
        return
    noun.pos_, noun.tag_, noun.lemma_ = "NOUN", "NNS" if noun.lower_.endswith("s") else "NN", lemma
    that.dep_, clause.dep_ = "mark", "acl"


def _called_in_front(adjective: Token) -> None:
    """ "Dismissed as false reports that": the reports are dismissed, and called false."""
    noun, link = adjective.head, adjective.nbor(-1) if adjective.i else adjective
    verb = noun.head
    if link.lower_ != "as" or link.head != noun or noun.dep_ != "obl" or verb.pos_ != "VERB":
        return
    if link.i != verb.i + 1 or noun.i != adjective.i + 1 or children(verb, "obj"):
        return
    if not any(noun.lemma_.lower() in cues()[known] for known in CONTENT):
        return
    noun.dep_ = "obj"
    adjective.head, adjective.dep_, link.head = verb, "xcomp", adjective


def _mend(adjective: Token) -> None:
    subjects = children(adjective, *SUBJECTS)
    if len(subjects) != 1:
        return
    (thing,) = subjects
    verb = thing.left_edge.nbor(-1) if thing.left_edge.i > thing.sent.start else thing
    if verb.tag_ not in TENSED or verb.pos_ != "VERB" or adjective.head != verb:
        return
    before = verb.doc[verb.sent.start : verb.i]
    that = next((word for word in reversed(before) if word.lower_ == "that"), None)
    if that is None or that.i == verb.sent.start:
        return
    noun, table = that.nbor(-1), cues()
    if not any(noun.lemma_.lower() in table[known] for known in CONTENT):
        return
    doers = [word for word in children(verb, *SUBJECTS) if that.i < word.i < verb.i]
    if noun.head == verb and verb.head != noun:
        top = verb
    elif verb.head == noun:
        top = noun
    else:
        return
    if not doers:
        return
    _rehang(adjective, thing, verb, that, noun, top)


def _rehang(
    adjective: Token, thing: Token, verb: Token, that: Token, noun: Token, top: Token
) -> None:
    root, above, label = top.head == top, top.head, top.dep_
    for word in list(top.children):
        if word.i > adjective.i or word.is_punct:
            word.head = adjective
    adjective.head, adjective.dep_ = (adjective if root else above), label
    noun.head, noun.dep_ = adjective, "nsubj"
    verb.head, verb.dep_ = noun, "acl"
    thing.head, thing.dep_ = verb, "obj"
    that.head, that.dep_, that.tag_ = verb, "mark", "IN"
