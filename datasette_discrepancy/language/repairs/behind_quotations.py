"""Clauses behind a quotation, hung on a word in it: "“I will not,” adding that it was late"."""

from __future__ import annotations

from datasette_discrepancy.language.quotation_marks import MARKS, find_quotations
from datasette_discrepancy.language.repairs.hanging import hang
from datasette_discrepancy.language.tree import Doc, Token

VERBAL = frozenset({"VERB", "AUX"})


def repair_behind_quotations(doc: Doc) -> None:
    """Hang a participle behind a closing mark on what stands outside the marks, in place.

    What is quoted goes on inside the marks only; "adding" behind them is whoever speaks.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    behind = [
        word
        for word in doc
        if word.tag_ == "VBG" and word.dep_ == "advcl" and word.i and word.nbor(-1).text in MARKS
    ]
    for verb in behind:
        for quotation in find_quotations(doc):
            if quotation.last == verb.i:
                _hang_outside(verb, quotation.first)


def _hang_outside(verb: Token, first: int) -> None:
    if not first <= verb.head.i < verb.i:
        return
    for above in verb.head.ancestors:
        if above.pos_ in VERBAL and not first <= above.i < verb.i:
            hang(verb, above, "advcl")
            return
