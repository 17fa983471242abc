"""Who is made or asked to do something, described between commas before it.

"The affair caused Norvik, who had led, to lose": what Norvik is caused to do stands behind the
clause that describes Norvik, and no part of it.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import ASKING, hang
from datasette_discrepancy.language.tree import Token


def asked_behind_aside(infinitive: Token) -> None:
    """Hang an infinitive behind such a clause on the verb that asks for it, in place.

    Args:
        infinitive: a base form, hung like a purpose.
    """
    marks = children(infinitive, "mark")
    if len(marks) != 1 or marks[0].lower_ != "to" or not marks[0].i:
        return
    if marks[0].nbor(-1).text != ",":
        return
    described = infinitive.head
    if described.dep_ == "acl:relcl":
        noun = described.head
        if noun.dep_ in {"obj", "iobj"} and described.right_edge.i >= infinitive.i:
            _hang_on_asking(infinitive, noun, described)
        return
    for noun in children(described, "obj", "iobj"):
        clauses = [c for c in children(noun, "acl:relcl") if c.right_edge.i + 2 >= marks[0].i]
        if clauses and noun.right_edge.i < marks[0].i:
            _hang_on_asking(infinitive, noun, clauses[-1])


def _hang_on_asking(infinitive: Token, noun: Token, clause: Token) -> None:
    asks, first = noun.head, clause.left_edge
    comma = first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")
    if comma and asks.i < noun.i < first.i + 1 and asks.lemma_.lower() in ASKING:
        hang(infinitive, asks, "xcomp")
