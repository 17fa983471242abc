"""Clauses that "and" or nothing at all joins to another one than the parse says."""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues, tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import is_base_form
from datasette_discrepancy.language.repairs.hanging import MOST_STEPS, SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token

# Who speaks of himself is one of these in what he says.
THEMSELVES = frozenset({"he", "she", "it", "they"})
REFUSING = frozenset({"decline", "refuse"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})


def conjunct(verb: Token) -> None:
    """A clause joined by "and" goes with the nearest clause of its kind.

    "met Lee, who runs the port and has built ships": it is Lee who has built them. "for declining
    to sign and vowed": a past tense is joined to a past tense.
    """
    above = verb.head
    if above.i > verb.i:
        return
    told = _told_before(verb, above)
    if told is not None:
        hang(verb, told, "conj")
        return
    if children(verb, *SUBJECTS):
        return
    finite = _is_finite(verb)
    link = next(iter(children(verb, "cc")), None)
    if finite and link is not None and link.i and link.nbor(-1).text != ",":
        nearest = _nearest_relative(above, link)
        if nearest is not None:
            hang(verb, nearest, "conj")
            return
    if (
        finite
        and link is not None
        and (_goes_on_reporting(verb, above, link) or _withholds(verb, above))
    ):
        hang(verb, above.head, "conj")
        return
    if verb.tag_ == "VBP" and _is_infinitive(above):
        # "elected her to find it and work for it": no plain present behind a past tense
        tops = [higher for higher in _verbs_above(above) if _is_finite(higher)][:1]
        if any(top.tag_ in {"VBD", "VBZ"} for top in tops) and is_base_form(verb.lower_):
            verb.tag_ = "VB"
            return
    if finite and not _is_finite(above):
        for higher in _verbs_above(above):
            if _is_finite(higher):
                hang(verb, higher, "conj")
                return


def _told_before(verb: Token, above: Token) -> Token | None:
    """ "left, arguing that it was late and that Lee was ill": the second "that" goes on telling.

    The clause that the first one opened; None where the verb above itself tells or is told.
    """
    that = next((word for word in children(verb, "mark") if word.lower_ == "that"), None)
    if that is None or tells(above.lemma_.lower()) or _opened_by_that(above):
        return None
    for telling in above.rights:
        if telling.tag_ == "VBG" and telling.i < that.i and tells(telling.lemma_.lower()):
            told = next(filter(_opened_by_that, children(telling, "ccomp")), None)
            if told is not None:
                return told
    return None


def _opened_by_that(verb: Token) -> bool:
    return any(word.lower_ == "that" for word in children(verb, "mark"))


def _goes_on_reporting(verb: Token, above: Token, link: Token) -> bool:
    """ "said trade had grown, and praised the board": the speaker goes on."""
    table = cues()
    governor = above.head
    lemma = verb.lemma_.lower()
    return (
        above.dep_ == "ccomp"
        and governor.lemma_.lower() in table["attribution_verbs"]
        and governor.i < above.i
        and governor.tag_ == verb.tag_
        and (lemma in table["attribution_verbs"] or lemma in table["quotation_verbs"])
        and any(word.text in {",", "”", '"'} for word in link.doc[max(link.i - 2, 0) : link.i])
    )


def _withholds(verb: Token, above: Token) -> bool:
    """ "said she backed it, but did not give details": what she did not tell, the paper says.

    Where what she tells is of herself, so that both have one subject.
    """
    table, speaks = cues(), above.head
    if above.dep_ != "ccomp" or speaks.i > above.i or speaks.tag_ != "VBD":
        return False
    if not tells(speaks.lemma_.lower()) or not all(
        noun.lower_ in THEMSELVES for noun in children(above, *SUBJECTS)
    ):
        return False
    lemma = verb.lemma_.lower()
    if lemma in REFUSING and verb.tag_ == "VBD":
        return any(c.lemma_.lower() in table["withholding_verbs"] for c in children(verb, "xcomp"))
    did_not = {word.lower_ for word in verb.lefts if word.dep_ in {"aux", "advmod"}}
    if not ("did" in did_not and did_not & table["negation"]):
        return False
    things = {noun.lemma_.lower() for noun in children(verb, "obj", "obl")}
    return lemma in table["withholding_verbs"] or (
        lemma in table["giving_verbs"] and bool(things & table["withheld"])
    )


def _nearest_relative(above: Token, link: Token) -> Token | None:
    """The relative clause that ends right before "and", inside the clause that the parser chose."""
    for token in reversed(link.doc[above.i + 1 : link.i]):
        if token.dep_ == "acl:relcl" and _is_finite(token) and above.is_ancestor(token):
            opened = any(word.lower_ in RELATIVES for word in children(token, *SUBJECTS))
            return token if opened and token.right_edge.i >= link.i - 1 else None
    return None


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(
        word.tag_ in FINITE for word in children(verb, "aux", "aux:pass", "cop")
    )


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(word.lower_ == "to" for word in children(verb, "mark"))


def _verbs_above(verb: Token) -> list[Token]:
    found = []
    for _, above in zip(range(MOST_STEPS), verb.ancestors, strict=False):
        if above.pos_ in {"VERB", "AUX"}:
            found.append(above)
    return found


def parataxis(verb: Token) -> None:
    """ "the deal Lee announced": a clause right behind a noun describes it."""
    subjects = children(verb, *SUBJECTS)
    if not subjects:
        head = verb.head
        bare = verb.tag_ == "VB" and head.tag_ == "VB" and head.i < verb.i
        if bare and not children(verb, "aux", "mark"):
            verb.dep_ = "conj"  # "should set a date, open the files and go"
        if verb.tag_ == "VBG" and head.pos_ == "VERB" and head.i < verb.i:
            verb.dep_ = "advcl"  # "has played a role, often taking sides"
        return
    first = verb.left_edge
    if first.i <= verb.head.i or first != subjects[0].left_edge or first.i == 0:
        return
    before = first.nbor(-1)
    if (
        before.pos_ == "NOUN"
        and not children(verb, "obj", "ccomp")
        and verb.head.is_ancestor(before)
    ):
        hang(verb, before, "acl:relcl")
