"""What is said behind an aside that tells where it is from.

"Yonhap reported, citing two officials, that a missile was fired": small parsers hang the clause
on the officials, or the report beside the missile. A verb of saying without anything said, a comma,
and ", that" behind the aside leave one reading.
"""

from __future__ import annotations

from itertools import islice

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.citing_words import (
    CITING,
    LONGEST_ASIDE,
    is_plural_of_verb,
    is_source,
    saying_before,
)
from datasette_discrepancy.language.cues import tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import MOST_STEPS, SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE, NOUNS, TENSED
from datasette_discrepancy.language.tree import Doc, Token

RELATIVES = frozenset({"who", "which", "whose"})
ENDS = frozenset({".", "!", "?", ";", ":"})


def repair_cited(doc: Doc) -> None:
    """Hang what is told behind an aside on the verb that tells it, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for word in doc:
        if word.lower_ == "that" and word.i > 3 and word.nbor(-1).text == ",":
            verb = _saying_before(word)
            if verb is not None:
                _hang_content(word, verb)
        elif word.lower_ == "that" and word.i > 1 and is_plural_of_verb(word.nbor(-1)):
            _plural_before(word)
        elif word.lower_ in CITING and word.i and word.nbor(-1).text == ",":
            _read_plural(word)
            _hang_on_speaker(word)


def _saying_before(that: Token) -> Token | None:
    """The verb of "reported, citing two officials, that", which stands before the first comma."""
    doc = that.doc
    for position in range(that.i - 2, max(that.i - 2 - LONGEST_ASIDE, that.sent.start), -1):
        word = doc[position]
        if (word.tag_ in FINITE and not _describes(word)) or word.text in ENDS:
            return None
        if word.text == ",":
            verb = saying_before(word)
            if verb is None:
                continue  # a comma within the aside
            _make_verb(verb)
            return verb if verb.tag_ in TENSED and children(verb, *SUBJECTS) else None
    return None


def _plural_before(that: Token) -> None:
    """ "The Gazette reports that it fell.": a whole sentence has no plural for its root."""
    verb = that.nbor(-1)
    if verb.dep_ == "ROOT" and verb.sent[-1].text in ENDS:
        _make_verb(verb)
        if verb.tag_ in TENSED:
            _hang_content(that, verb)


def _describes(verb: Token) -> bool:
    """ "citing an aide who spoke to it": a verb of a clause that only describes somebody."""
    return verb.i > 1 and not RELATIVES.isdisjoint({verb.nbor(-1).lower_, verb.nbor(-2).lower_})


def _make_verb(word: Token) -> None:
    """Make a verb of "reports", where it is the head of all before it or has a subject."""
    if word.tag_ != "NNS":
        return
    before = word.nbor(-1)
    if not children(word, *SUBJECTS):
        if before.head != word or word.dep_ != "ROOT":
            return
        for child in list(word.lefts):
            if child != before:
                child.head = before
        before.dep_ = "nsubj"
    for aside in children(word, "acl"):
        aside.dep_ = "advcl"
    word.pos_, word.tag_ = "VERB", "VBZ"


def _read_plural(citing: Token) -> None:
    """ "The BBC, quoting police, reports that": the verb behind the aside, taken for a plural."""
    doc = citing.doc
    for position in range(citing.i + 1, min(citing.i + LONGEST_ASIDE, citing.sent.end - 1)):
        word = doc[position]
        if word.tag_ in FINITE or word.text in ENDS:
            return
        if word.text == "," and doc[position + 1].tag_ == "NNS":
            verb = doc[position + 1]
            if is_plural_of_verb(verb) and children(verb, *SUBJECTS):
                verb.pos_, verb.tag_ = "VERB", "VBZ"
                _hang_content_right_behind(verb)
            return


def _hang_content_right_behind(verb: Token) -> None:
    that = verb.nbor(1) if verb.i + 1 < verb.sent.end else verb
    if that.lower_ == "that":
        _hang_content(that, verb)


def _hang_content(that: Token, verb: Token) -> None:
    """Let a clause that opens with "that" complete the verb that tells it."""
    clause = that.head
    if clause.i < that.i or clause.left_edge.i > that.i or clause == verb:
        return
    if clause.head != verb or clause.dep_ != "ccomp":
        if all(noun == that for noun in children(clause, *SUBJECTS)) or clause.pos_ in NOUNS:
            return  # "reported, in the column, that cost him his office"
        if not all(map(_is_aside, children(verb, "obj", "ccomp"))):
            return  # "reported the fire, a shock, that"
        _hang_below(clause, verb)
        that.head, that.dep_, that.pos_, that.tag_ = clause, "mark", "SCONJ", "IN"
    for word in list(clause.lefts):
        if verb.i < word.i < that.i and word.pos_ not in {"PUNCT", "ADV"}:
            word.head = verb  # the aside belongs to who speaks


def _is_aside(word: Token) -> bool:
    """Whether a word hangs like what is said and is a day or the aside itself."""
    return word.lower_ in CITING or is_calendar(word)


def _hang_below(clause: Token, verb: Token) -> None:
    """Let a clause complete a verb that may hang below it."""
    if not clause.is_ancestor(verb):
        hang(clause, verb, "ccomp")
        return
    between = next(word for word in (verb, *verb.ancestors) if word.head == clause)
    above, label = clause.head, clause.dep_
    verb.head, verb.dep_ = (verb if above == clause else above), label
    clause.head, clause.dep_ = verb, "ccomp"
    if between != verb:
        between.head, between.dep_ = verb, "advcl"


def _hang_on_speaker(citing: Token) -> None:
    """ "Yonhap said the rebels fled, citing two officials": the rebels cite nobody."""
    if not any(map(is_source, children(citing, "obj"))):
        return
    accorded = _accorded_before(citing.nbor(-1))
    if accorded is not None:
        hang(citing, accorded, "acl")
        return
    told = citing.head
    while told.dep_ == "conj":
        told = told.head
    says = told.head
    if told.dep_ != "ccomp" or not says.i < told.i < citing.i or tells(told.lemma_.lower()):
        return
    if tells(says.lemma_.lower()):
        hang(citing, says, "advcl")


def _accorded_before(comma: Token) -> Token | None:
    """Who is named right before a comma in "according to Yonhap, citing officials"."""
    for word in (comma.nbor(-1), *islice(comma.nbor(-1).ancestors, MOST_STEPS)):
        if word.i < comma.i and any(c.lower_ == "according" for c in children(word, "case")):
            return word
    return None
