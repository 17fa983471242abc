"""A span of time that is counted from what a clause tells: "Weeks after saying so, Lee resigned".

Small parsers let the weeks say it, or make the clause behind "after" the sentence's own: "two hours
after an aide spoke, Lee left".
"""

from __future__ import annotations

from itertools import islice

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.subjects import SPANS
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Token

LINKS = frozenset({"after", "before", "since"})
# Words of a span: "just a few short weeks after".
LONGEST_SPAN = 5
BEFORE_SPANS = frozenset({"DET", "NUM", "ADJ", "ADV"})
SPAN = "obl:unmarked"
# How the sentence's own verb hangs on one that is not.
BESIDE = frozenset({"parataxis", "ccomp", "conj"})


def repair_counted_times(doc: Doc) -> None:
    """Hang a span at the head of a sentence, and the clause behind it, on the verb; in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for sentence in list(doc.sents):
        link = next((w for w in islice(sentence, 1, LONGEST_SPAN) if w.lower_ in LINKS), None)
        if link is None:
            continue
        span = link.nbor(-1)
        if span.lemma_.lower() not in SPANS or span.pos_ != "NOUN":
            continue
        if all(word.pos_ in BEFORE_SPANS for word in doc[sentence.start : span.i]):
            _no_speaker(span)
            _own_verb_behind(link, span)


def _no_speaker(span: Token) -> None:
    """ "Weeks after saying that": no week says anything."""
    gerund = span.head
    if span.dep_ in SUBJECTS and gerund.tag_ == "VBG" and gerund.dep_ in {"advcl", "ccomp"}:
        if gerund.head.i < gerund.i:
            return
        span.head, span.dep_ = gerund.head, SPAN
        gerund.head, gerund.dep_ = span, "acl"


def _own_verb_behind(link: Token, span: Token) -> None:
    """ "Two hours after an aide said so, Lee left": the sentence is about the leaving."""
    first = link.head
    if link.dep_ == "case" and first.dep_ in SUBJECTS:
        subject, first = first, first.head
    elif link.dep_ == "mark":
        subject = next(iter(children(first, *SUBJECTS)), first)
    else:
        return
    if first.dep_ != "ROOT" or subject == first or not _has_tense(first) or subject.i < link.i:
        return
    behind = [
        verb
        for verb in first.doc[first.i + 1 : first.sent.end]
        if verb.dep_ in BESIDE and _is_own(verb)
    ]
    if len(behind) != 1:
        return
    (verb,) = behind
    for word in list(first.children):
        if word.i > verb.i:
            word.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    first.head, first.dep_ = verb, "advcl"
    link.head, link.dep_ = first, "mark"
    span.head, span.dep_ = verb, SPAN


def _is_own(verb: Token) -> bool:
    """Whether a verb has a tense and its own subject, right behind a comma."""
    subjects = children(verb, *SUBJECTS)
    if not subjects or subjects[0].pos_ not in {*NOUNS, "PRON"} or not _has_tense(verb):
        return False
    edge = verb.left_edge
    comma = edge.text == "," or (edge.i > 0 and edge.nbor(-1).text == ",")
    return comma and not children(verb, "mark", "cc")


def _has_tense(verb: Token) -> bool:
    return any(word.tag_ in FINITE for word in (verb, *children(verb, "aux", "aux:pass", "cop")))
