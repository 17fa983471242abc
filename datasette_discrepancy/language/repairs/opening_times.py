"""A time without a comma at the head of a sentence: "Last May Ida Brandt sold the mill."

The parser makes a sentence of its own of it, or a part of the name behind it ("last night police",
"In March a ferry sank").
"""

from __future__ import annotations

from itertools import pairwise

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Span, Token

BEFORE_DAYS = frozenset({"last", "this", "next", "early", "earlier", "late", "later"})
# Alone at the head of a sentence these are verbs: "May the town rest".
VERBS_ALIKE = frozenset({"may", "march"})
# "last minute talks", "this time two", "next day delivery": these are no time of the deed.
OF_THE_NOUN = frozenset({"minute", "moment", "hour", "time", "day", "decade", "times"})
LONGEST = 4
# "Last night police slept".
MIN_WORDS = 3
PARTS_OF_NAMES = frozenset({"compound", "nmod:unmarked", "nmod", "amod"})
TIME = "obl:unmarked"
# Before a month or year at the head of a sentence.
OPENING = frozenset({"in", "by", "since", "on"})
YEAR = 4  # digits


def hang_opening_times(doc: Doc) -> None:
    """Hang a time at the head of a sentence on its verb, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    sentences = list(doc.sents)
    for sentence in sentences:
        if sentence[0].lower_ in BEFORE_DAYS and len(sentence) > MIN_WORDS:
            _part_of_name(sentence[1])
        elif sentence[0].lower_ in OPENING and len(sentence) > MIN_WORDS:
            _part_of_phrase(sentence[1])
    for before, behind in pairwise(sentences):
        if _is_time(before) and _is_clause(behind.root):
            _hang_cut_off(before, behind.root)


def _part_of_name(noun: Token) -> None:
    """Take a time out of the subject behind it: "Last night police arrested Ida Brandt"."""
    subject = noun.head
    if noun.dep_ not in PARTS_OF_NAMES or not is_calendar(noun) or noun.lower_ in OF_THE_NOUN:
        return
    verb = subject.head
    if subject.i != noun.i + 1 or subject.dep_ not in SUBJECTS or not _is_clause(verb):
        return
    opening = noun.nbor(-1)
    if opening.head not in {noun, subject} or subject.pos_ not in NOUNS:
        return
    noun.head, noun.dep_ = verb, TIME
    opening.head, opening.dep_ = noun, "amod"


def _part_of_phrase(time: Token) -> None:
    """Take a time out of the subject behind it: "In March a ferry sank", "In May Norvik sold"."""
    opening, noun = time.nbor(-1), time.head
    if not is_calendar(time) or time.dep_ not in PARTS_OF_NAMES or noun.pos_ not in NOUNS:
        return
    verb, between = noun.head, noun.doc.tokens[time.i + 1 : noun.i]
    new_phrase = noun.pos_ == "PROPN" or any(word.pos_ == "DET" for word in between)
    if not new_phrase or opening.head not in {time, noun} or not noun.i < verb.i:
        return
    if noun.dep_ == "obl" and not any(word.dep_ in SUBJECTS for word in verb.children):
        noun.dep_ = "nsubj"
    if noun.dep_ in SUBJECTS and _is_clause(verb):
        time.head, time.dep_ = verb, "obl"
        opening.head, opening.dep_ = time, "case"


def _is_time(words: Span) -> bool:
    """Whether a sentence is nothing but a time that no mark ends: "Early last week", "By 2033"."""
    first, last = words[0], words[-1]
    if first.lower_ in OPENING and len(words) > 1:
        year = last.lower_.isdigit() and len(last) == YEAR
        return len(words) == 2 and (year or is_calendar(last))
    if first.lower_ not in BEFORE_DAYS and not is_calendar(first):
        return False
    if len(words) > LONGEST or not (is_calendar(last) or last.lower_.isdigit()):
        return False
    if len(words) == 1 and first.lower_ in VERBS_ALIKE:
        return False
    return all(
        word.lower_ in BEFORE_DAYS or is_calendar(word) or word.lower_.isdigit() for word in words
    )


def _is_clause(root: Token) -> bool:
    """Whether a verb has a subject and a tense, or a form that only lacks its tag."""
    words = (root, *children(root, "aux", "aux:pass", "cop"))
    subjects = {word.dep_ for word in children(root, *SUBJECTS)}
    tensed = any(word.tag_ in FINITE for word in words)
    return bool(subjects) and (tensed or (root.tag_ == "VBN" and "nsubj" in subjects))


def _hang_cut_off(before: Span, verb: Token) -> None:
    """Hang a time that was cut off on the verb behind it, by the last of its nouns."""
    noun = next((word for word in reversed(before) if is_calendar(word)), None)
    if noun is None and before[0].lower_ in OPENING:
        noun = before[-1]
    if noun is None or any(verb.is_ancestor(word) for word in before):
        return
    noun.head, noun.dep_ = verb, TIME
    for word in before:
        if word != noun:
            word.head = noun
            word.dep_ = "nummod" if word.lower_.isdigit() else "amod"
            if word.lower_ in OPENING:
                word.dep_, noun.dep_ = "case", "obl"
