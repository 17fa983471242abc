"""Questions inside a sentence that a small parser cuts in two, or takes for a time.

"Left unclear whether it closes" with the unclear left, "left open when it closes" as the time of
the leaving, "chose which of the mills to close" with the closing chosen.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import hang
from datasette_discrepancy.language.tree import Doc, Token

# What is not known or settled, behind "left" and "made".
OPEN = frozenset(
    "unclear open unknown uncertain unsettled undecided unresolved unsaid ambiguous vague clear "
    "plain obvious".split()
)
ASKING = frozenset({"whether", "when", "how", "where", "why", "who", "what", "which"})
LEAVING = frozenset({"leave", "make", "keep"})
CLAUSES = frozenset({"advcl", "ccomp", "acl", "acl:relcl", "advcl:relcl", "xcomp"})


def repair_asked_clauses(doc: Doc) -> None:
    """Hang such questions on what they complete, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.lower_ in OPEN and token.i + 1 < token.sent.end:
            _left_open(token)
        elif token.lower_ == "which" and token.dep_ == "obj":
            _which_to(token)


def _left_open(word: Token) -> None:
    """ "left unclear whether", "left open when"."""
    verb, first = word.head, word.nbor(1)
    if verb.lemma_.lower() not in LEAVING or word.i != verb.i + 1 or first.lower_ not in ASKING:
        return
    if children(verb, "aux:pass", "nsubj:pass"):
        return  # "the school was left open when the bridge closed"
    if word.dep_ in {"obj", "xcomp", "advmod"}:
        word.dep_, word.pos_ = "xcomp", "ADJ"
    for clause in (*verb.rights, *word.rights):
        if clause.dep_ in CLAUSES and clause != word and clause.left_edge == first:
            hang(clause, verb, "ccomp")


def _which_to(which: Token) -> None:
    """ "chose which of the mills to close": what is chosen is the answer, and some are closed."""
    verb = which.head
    if which.i < verb.i or not children(which, "nmod"):
        return
    for infinitive in children(verb, "xcomp", "advcl", "ccomp"):
        marks = children(infinitive, "mark")
        near = infinitive.left_edge.i == which.right_edge.i + 1
        if near and marks and marks[0].lower_ == "to" and not children(infinitive, "obj"):
            infinitive.dep_ = "ccomp"
            hang(which, infinitive, "obj")
