"""Phrases of which a small parser takes the wrong word for what a deed is done to.

"Spent the week meeting miners" with a meeting spent, "received a check to buy" with buying
received, "hired a Boston, Massachusetts, law firm" with Boston hired.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.lemmas import checked_lemma, has_past_form
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.tags import NOUNS, TENSED
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.units import UNIT
from datasette_discrepancy.language.valency import WITHOUT_OBJECT, WITHOUT_PASSIVE

SPENDING = frozenset({"spend", "waste"})
# Verbs of a name or label.
CALLING_SO = frozenset("call describe term label dub deem brand see consider".split())
# How much, how far, how often: behind these a number seldom counts what is done to.
MEASURING = frozenset(
    "rise grow climb gain slip dip drop decline increase decrease jump slide surge soar plunge "
    "tumble rank finish last weigh cost measure travel walk run drive march swim sail wait sleep "
    "age expand shrink swell edge advance retreat move go return serve score trail lead".split()
)
UNCOUNTED = frozenset("time point place percent degree seat notch rank fold spot".split())
# Forms in -ing that describe a noun, also behind a preposition: "in speaking fees".
DESCRIBING = frozenset(
    "speaking living working ruling running rising growing falling remaining existing ongoing "
    "leading standing sitting shining roving opposing competing surrounding following coming "
    "warring operating voting increasing declining emerging developing pending "
    "sweeping missing outstanding alarming amazing drinking swing flying sailing mounting".split()
)


def gerund_behind_time(noun: Token) -> None:
    """ "spent the week meeting miners": the week is spent, and the miners are met.

    To the parse "week meeting" is a compound, or "week meeting miners".
    """
    verb, gerund = noun.head, noun
    if verb.lemma_.lower() not in SPENDING or noun.i < verb.i + 2:
        return
    if not noun.lower_.endswith("ing"):
        gerund = noun.nbor(-1)
        if gerund.head != noun or not gerund.lower_.endswith("ing"):
            return
    time = gerund.nbor(-1)
    if time.head != noun or time.dep_ != "compound" or not is_calendar(time):
        return
    for word in list(noun.children):
        if word.i < time.i:
            word.head = time
        elif word.dep_ == "nmod" and noun == gerund:
            word.dep_ = "obl"
    time.head, time.dep_ = verb, "obj"
    gerund.head, gerund.dep_, gerund.pos_, gerund.tag_ = verb, "advcl", "VERB", "VBG"
    gerund.lemma_ = checked_lemma(gerund.lower_, "VERB", gerund.lower_)
    if noun != gerund:
        noun.head = gerund


def gerund_before_object(gerund: Token) -> None:
    """ "spoke of closing old mills": behind its own link, it closes them and describes none."""
    noun, link = gerund.head, gerund.nbor(-1) if gerund.i else gerund
    if link.head != gerund or link.dep_ != "mark" or noun.i < gerund.i:
        return
    if link.lower_ == "to" or gerund.lower_ in DESCRIBING:
        return
    if any(word.dep_ in {"det", "nmod:poss", "case"} for word in noun.lefts):
        return
    above, label = noun.head, "acl" if noun.head.pos_ in NOUNS else "advcl"
    if above == noun:
        above, label = gerund, noun.dep_
    gerund.head, gerund.dep_, gerund.pos_ = above, label, "VERB"
    for word in list(noun.children):
        if word.i < gerund.i:
            word.head = gerund
    noun.head, noun.dep_ = gerund, "obj"


def infinitive_as_object(verb: Token) -> None:
    """ "received a check to buy insurance": the check is received."""
    if verb.i < verb.head.i + 3:
        return
    link, noun = verb.nbor(-1), verb.nbor(-2)
    if link.lower_ != "to" or link.head != verb or noun.head != verb or noun.dep_ != "compound":
        return
    for word in list(verb.children):
        if word.i < noun.i:
            word.head = noun
    noun.head, noun.dep_ = verb.head, "obj"
    verb.head, verb.dep_ = noun, "acl"


def called_so(noun: Token) -> None:
    """ "delivered what aides called a warning": "what" is delivered, and the aides call it so."""
    what = noun.left_edge
    if what.lower_ != "what" or what.head != noun or noun.i != what.i + 1:
        return
    naming = next((c for c in noun.rights if c.dep_ in {"acl", "acl:relcl"}), None)
    if naming is None or naming.i != noun.i + 1 or naming.tag_ not in {"VBD", "VBP", "VBN"}:
        return
    if naming.lemma_.lower() not in CALLING_SO:
        return
    what.head, what.dep_, what.pos_ = noun.head, noun.dep_, "PRON"
    for word in list(noun.children):
        if word.dep_ == "case":
            word.head = what
    naming.head, naming.dep_, naming.tag_ = what, "acl:relcl", "VBD"
    noun.head, noun.dep_ = naming, "nsubj"


def more_than(word: Token) -> None:
    """ "endured more than a week of unrest": the week is endured."""
    than = word.nbor(1) if word.i + 1 < word.sent.end else word
    noun = next((c for c in word.head.rights if c.dep_ == "obl:unmarked" and c.i > word.i), None)
    if than.lower_ != "than" or than.dep_ != "fixed" or noun is None:
        return
    if noun.left_edge.i == word.i + 2:
        noun.dep_ = word.dep_
        word.head, word.dep_ = noun, "advmod"


def seat_before_noun(city: Token) -> None:
    """ "hired a Boston, Massachusetts, law firm": the firm is hired, and the city its seat."""
    doc, i = city.doc, city.i
    if i == city.sent.start or i + 4 >= city.sent.end or doc[i + 1].text != ",":
        return
    state, opening = doc[i + 2], doc[i - 1]
    if state.pos_ != "PROPN" or doc[i + 3].text != "," or opening.tag_ not in {"DT", "PRP$"}:
        return
    noun = None
    for word in doc[i + 4 : min(i + 8, city.sent.end)]:
        if word.pos_ not in {"NOUN", "ADJ"} or not word.is_lower:
            break
        noun = word if word.pos_ == "NOUN" else noun
    if noun is None or not (state.text.endswith(".") or parse_name(state.text).kind == "place"):
        return
    if not noun.is_ancestor(city):
        root = city.head == city
        noun.head, noun.dep_ = noun if root else city.head, city.dep_
    for word in [*city.children, *state.children]:
        if word.i < i or word.i > noun.i:
            word.head = noun
    for word in doc[i + 4 : noun.i]:
        word.head, word.dep_ = noun, "compound"
    city.head, city.dep_, state.head, state.dep_ = noun, "compound", noun, "compound"


def counted_object(noun: Token) -> None:
    """ "destroyed 14 tanks on Monday": right behind a verb things that are counted undergo it."""
    verb, first = noun.head, noun.left_edge
    past = verb.tag_ == "VBN" and has_past_form(verb.lower_)
    past = past and any(word.dep_ == "nsubj" for word in verb.lefts)
    if verb.pos_ != "VERB" or first.i != verb.i + 1 or not (past or verb.tag_ in TENSED):
        return
    if verb.lemma_.lower() in WITHOUT_OBJECT | WITHOUT_PASSIVE | MEASURING:
        return
    if UNIT.fullmatch(f" {noun.lower_}") or noun.lemma_.lower() in UNCOUNTED or is_calendar(noun):
        return
    beside = {"obj", "iobj", "ccomp", "xcomp", "aux:pass", "nsubj:pass", "compound:prt"}
    if any(word.dep_ == "nummod" for word in noun.lefts) and not any(
        word.dep_ in beside for word in verb.children
    ):
        noun.dep_ = "obj"
