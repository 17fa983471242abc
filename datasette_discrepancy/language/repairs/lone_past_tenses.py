"""The only verb of a sentence, taken for a participle of its subject.

"Karth's son, Bo, communicated with them" as a son who was communicated, "a number of miners lined
up" as those who are lined up. A sentence that ends with a full stop has a verb in a tense.
"""

from __future__ import annotations

from datasette_discrepancy.language.antecedents import AMOUNTS
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import has_past_form
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Token
from datasette_discrepancy.language.valency import (
    HAPPENING_TO_THINGS,
    NEVER_PASSIVE,
    WITHOUT_OBJECT,
)

PAST = frozenset({"VBD", "VBN"})
# What opens a clause of its own, or makes the noun a predicate.
OPENED = frozenset({"mark", "aux", "aux:pass", "cc", "cop", *SUBJECTS})
# With these the noun stands for something else than what does it.
PREDICATES = frozenset({"cop", "case", "aux", "mark", *SUBJECTS})
# What is set off or hangs below without being the clause itself.
BELOW = frozenset({"acl:relcl", "advcl", "appos", "nmod", "parataxis"})
# What a noun before its verb keeps.
OF_NOUNS = frozenset(
    "det amod compound nmod nmod:poss nummod appos acl:relcl flat case det:predet".split()
)
SHOWN = ("obj", "ccomp", "xcomp")


def restore_lone_past_tenses(doc: Doc) -> None:
    """Let the only past tense of a sentence be its verb, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for sentence in list(doc.sents):
        root = sentence.root
        if root.pos_ in NOUNS and sentence[-1].text == "." and not children(root, *PREDICATES):
            verb = _lone(root)
            if verb is not None:
                _hang_on(verb, root)
        elif root.tag_ == "VBG" and sentence[-1].text == ".":
            _behind_carried(root)


def _behind_carried(gerund: Token) -> None:
    """ "A train carrying 31 pilgrims derailed.": the train did, and no pilgrims were derailed."""
    subjects, objects = children(gerund, "nsubj"), children(gerund, "obj")
    if len(subjects) != 1 or len(objects) != 1 or children(gerund, "aux", "cop", "mark"):
        return
    if subjects[0].right_edge.i != gerund.i - 1 or any(
        word.tag_ in FINITE and word.tag_ != "VBD" for word in gerund.sent
    ):
        return
    verbs = [word for word in children(objects[0], "acl") if word.tag_ in PAST]
    if len(verbs) != 1 or not _stays_without_passive(verbs[0]) or _is_by(verbs[0]):
        return
    verb, subject = verbs[0], subjects[0]
    if verb.i != objects[0].i + 1 or children(verb, *OPENED):
        return
    for child in list(gerund.children):
        if child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    subject.head, subject.dep_ = verb, "nsubj"
    gerund.head, gerund.dep_ = subject, "acl"


def _stays_without_passive(verb: Token) -> bool:
    return verb.lemma_.lower() in WITHOUT_OBJECT | HAPPENING_TO_THINGS | NEVER_PASSIVE


def _lone(noun: Token) -> Token | None:
    clauses = [word for word in noun.rights if word.dep_ == "acl"]
    clauses = clauses or _below(noun)
    if len(clauses) != 1 or any(word.is_quote or word.text == ":" for word in noun.sent):
        return None
    (verb,) = clauses
    if verb.tag_ not in PAST or not has_past_form(verb.lower_) or children(verb, *OPENED):
        return None
    if children(verb, "obl:agent") or _is_by(verb) or _has_tense(noun, verb):
        return None
    named = noun.pos_ == "PROPN" and is_calendar(verb.head)  # no name has a time of its own
    active = named or verb.tag_ == "VBD" or verb.lemma_.lower() in WITHOUT_OBJECT
    return verb if active or children(verb, *SHOWN) else None


def _below(noun: Token) -> list[Token]:
    """The verb hung on what an amount is of, or on a time between: "Ann Lee in May called for it".

    Not "a number of mines owned by Norvik", a participle to the tagger as well.
    """
    owned = [
        word
        for one in children(noun, "nmod")
        if noun.lemma_.lower() in AMOUNTS or is_calendar(one)
        for word in children(one, "acl")
    ]
    named = noun.pos_ == "PROPN"
    return [v for v in owned if v.tag_ == "VBD" or (named and is_calendar(v.head))]


def _is_by(verb: Token) -> bool:
    return verb.i + 1 < verb.sent.end and verb.nbor(1).lower_ == "by"


def _has_tense(noun: Token, verb: Token) -> bool:
    """Whether another word of the clause itself has a tense: "the mill bought in May closed"."""
    for child in noun.children:
        if child == verb or child.is_ancestor(verb):
            continue
        if child.dep_ not in BELOW and any(word.tag_ in FINITE for word in child.subtree):
            return True
        if child.dep_ == "parataxis" and child.tag_ in FINITE:
            return True
    return any(
        word.tag_ in FINITE and word.dep_ in {"conj", "parataxis"} and not children(word, *SUBJECTS)
        for word in verb.rights
        if not children(word, "cc")
    )


def _hang_on(verb: Token, noun: Token) -> None:
    for child in list(noun.children):
        if child == verb or child.is_ancestor(verb):
            continue
        if child.i > verb.i and child.dep_ == "acl:relcl":
            hang(child, _described(child), "acl:relcl")
        elif noun.pos_ == "PROPN" and noun.i < child.i < verb.i and is_calendar(child):
            child.head, child.dep_ = verb, "obl"  # "Ann Lee in May called": her call is of May
        elif child.i > verb.i or (child.i < noun.i and child.dep_ not in OF_NOUNS):
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def _described(clause: Token) -> Token:
    """The noun right before a relative clause, else the one it hangs on."""
    first = clause.left_edge
    before = [word for word in clause.doc[max(first.i - 1, 0) : first.i + 1] if not word.is_punct]
    return before[0] if before and before[0].pos_ in NOUNS else clause.head
