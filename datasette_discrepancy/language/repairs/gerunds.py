"""Gerunds behind "while", "without" and the like that a small parser hangs on the wrong verb."""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues, tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.repairs.hearers import is_somebody
from datasette_discrepancy.language.tree import Token

BESIDE = frozenset({"while", "when", "before", "after", "without", "by", "despite"})
# Before a gerund that goes on from the clause before it.
PARTING = frozenset({",", "--", "—", "–"})
# Who does this with what others say, goes on to say why.
ANSWERING = frozenset(
    "deny dispute refute reject rebut dismiss defend criticize criticise condemn denounce decry "
    "deride mock slam blast welcome applaud attack challenge contest ridicule deplore belittle "
    "downplay shrug".split()
)


def gerund_beside(verb: Token) -> None:
    """ "her use of the car while serving as mayor was wrong": no subject stands behind "while"."""
    if any(word.lower_ in BESIDE for word in children(verb, "mark")):
        verb.dep_ = "advcl"


def gerund_of_answer(verb: Token) -> bool:
    """Hang "saying that" on who answers a claim, not on the claim; whether it did.

    "Lee rejected reports that the board had sold the mill, saying that it had no buyer": Lee says
    so, no board.
    """
    if verb.tag_ != "VBG" or not verb.i or not tells(verb.lemma_.lower()):
        return False
    told = verb.head
    if verb.nbor(-1).text != "," or told.i > verb.i:
        return False
    answers = told.head
    if told.dep_ in {"acl", "acl:relcl"} and answers.pos_ == "NOUN" and answers.dep_ == "obj":
        if all(word.lower_ != "that" for word in children(told, "mark")):
            return False  # "rejected the firm chosen by Lee"
        answers = answers.head
    elif told.dep_ != "ccomp":
        return False
    if answers.lemma_.lower() not in ANSWERING or answers.i > told.i:
        return False
    hang(verb, answers, "advcl")
    return True


def gerund_of_speaker(verb: Token) -> bool:
    """Hang a gerund behind a comma on who says, not on what is said; whether it did.

    "Lee said a deal had been struck, without naming the price", "Lee said the deal is bad, noting
    its price": no deal names one.
    """
    told = verb.head
    subjects = children(told, *SUBJECTS)
    while told.dep_ == "conj" and told.head.i < told.i:
        told = told.head  # "said that no law was broken, that the sum was small -- suggesting"
    speaks = told.head
    that = told.dep_ == "parataxis" and any(w.lower_ == "that" for w in children(told, "mark"))
    before = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    if not verb.left_edge.is_punct and before.text not in PARTING:
        return False
    if verb.tag_ != "VBG" or verb.i < told.i or not (told.dep_ == "ccomp" or that):
        return False
    table = cues()
    lemma = speaks.lemma_.lower()
    saying = lemma in table["attribution_verbs"] or lemma in table["quotation_verbs"]
    if not saying or speaks.i > told.i:
        return False
    beside = any(word.lower_ in BESIDE for word in children(verb, "mark"))
    passive = bool(children(told, "aux:pass"))
    things = not any(is_somebody(noun) for noun in subjects)
    telling = things and tells(verb.lemma_.lower()) and bool(children(verb, "ccomp"))
    if not (beside and passive) and not telling:
        return False
    hang(verb, speaks, "advcl")
    return True
