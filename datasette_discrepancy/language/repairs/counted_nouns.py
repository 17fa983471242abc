"""Numbers of several words that a small parser tears from what they count.

"Fewer than 100 tickets" with "fewer" beside the verb, "dismissed about a third" of its staff as
what somebody dismissed about, "two adults and one child were" with two subjects.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Token

COMPARING = frozenset({"fewer", "less", "more"})
FRACTIONS = frozenset({"third", "quarter", "fifth", "tenth", "half", "dozen"})
PAST = frozenset({"VBD", "VBN"})
# Behind these a number tells what something is or comes to.
LINKING = frozenset(
    "be become remain stay total number seem appear rise fall grow go come last stand turn "
    "continue get look feel keep".split()
)
LARGE = frozenset({"thousand", "million", "billion"})
# Of these "about" tells the subject: "complained about a third of the cars".
TELLING = frozenset(
    "talk speak write complain think worry care know hear learn ask argue lie joke dream tell "
    "bring".split()
)


def repair_counted_nouns(doc: Doc) -> None:
    """Put numbers and what they count together again, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.lower_ in COMPARING and token.dep_ == "advmod":
            _hang_comparison(token)
        elif token.lower_ == "half" and token.head.i == token.i + 1:
            _and_a_half(token)
        elif token.lower_ == "about" and token.dep_ == "case":
            _fraction_as_object(token)
        elif token.lower_ == "none" and token.dep_ == "ROOT":
            _none_of_two(token)
        elif token.dep_ in SUBJECTS and token.head.i > token.i:
            _join_subjects(token)
        elif token.dep_ == "xcomp" and token.tag_ == "NNS":
            _amount_as_object(token)
        elif token.tag_ == "CD" and token.dep_ in {"obj", "obl:unmarked"}:
            _one_and_a_half(token)
            _before_quoted(token)


def _hang_comparison(word: Token) -> None:
    """ "Fewer than 100 tickets were sold": the words belong to the number."""
    if word.i + 2 >= word.sent.end or word.nbor(1).lower_ != "than":
        return
    number = word.nbor(2)
    if number.like_num and number.dep_ == "nummod" and word.head == number.head.head:
        hang(word, number, "advmod")
        if word.i > word.sent.start and word.nbor(-1).lower_ == "no":
            hang(word.nbor(-1), word, "advmod")


def _amount_as_object(noun: Token) -> None:
    """ "Handled 7 million tonnes": so much is handled, and nothing becomes it."""
    verb = noun.head
    counted = any(child.like_num for child in children(noun, "nummod"))
    if not counted or noun.left_edge.i != verb.i + 1 or children(verb, "obj", "aux:pass"):
        return
    if verb.tag_ in PAST and verb.lemma_.lower() not in LINKING:
        noun.dep_ = "obj"


def _and_a_half(half: Token) -> None:
    """ "A million and a half people fled": people fled, and no million whom they fled."""
    noun = half.head
    if half.i < half.sent.start + 3 or [half.nbor(-2).lower_, half.nbor(-1).lower_] != ["and", "a"]:
        return
    number = half.nbor(-3)
    if number.lower_ not in LARGE or not number.is_ancestor(noun):
        return
    top = noun if noun.head == number else noun.head
    if top.head != number:
        return
    root = number.head == number
    above, label = number.head, number.dep_
    for word in list(number.rights):
        word.head = top
    top.head, top.dep_ = top if root else above, label
    number.head, number.dep_ = noun, "nummod"


def _one_and_a_half(number: Token) -> None:
    """ "Drew one and a half million visitors": so many are drawn, and no one and visitors."""
    words = [word.lower_ for word in number.doc.tokens[number.i + 1 : number.i + 4]]
    nouns = [word for word in children(number, "conj") if word.tag_ == "NNS"]
    if words != ["and", "a", "half"] or len(nouns) != 1:
        return
    noun = nouns[0]
    for word in list(number.children):
        if word != noun:
            word.head = noun
    above, label, root = number.head, number.dep_, number.head == number
    noun.head, noun.dep_ = noun if root else above, label
    number.head, number.dep_ = noun, "nummod"


def _before_quoted(number: Token) -> None:
    """ "Needs 60 “yes” votes": what stands in quotation marks describes what is counted."""
    words = number.doc[number.i + 1 : min(number.i + 5, number.sent.end)]
    marks = [place for place, word in enumerate(words) if word.is_quote]
    if len(marks) != 2 or marks[0] != 0 or marks[1] + 1 >= len(words):
        return
    noun = words[marks[1] + 1]
    if noun.tag_ == "NNS" and noun.dep_ == "obj" and not number.is_ancestor(noun):
        number.head, number.dep_ = noun, "nummod"


def _fraction_as_object(about: Token) -> None:
    """ "Dismissed about a third of its staff": so many are dismissed."""
    noun, verb = about.head, about.head.head
    if noun.lower_ not in FRACTIONS or noun.dep_ != "obl" or about.i != verb.i + 1:
        return
    if verb.lemma_.lower() in TELLING or noun.i > about.i + 2:
        return
    if noun.i + 1 >= noun.sent.end or noun.nbor(1).lower_ != "of":
        return
    if any(child.dep_ == "obj" for child in verb.children):
        return
    about.dep_, noun.dep_ = "advmod", "obj"


def _join_subjects(noun: Token) -> None:
    """ "Two adults and one child were killed": both are, where the parse has two subjects."""
    verb = noun.head
    link = noun.left_edge.nbor(-1) if noun.left_edge.i > noun.sent.start else noun
    if link.lower_ != "and" or link.head != verb or noun.pos_ not in NOUNS:
        return
    first = next(
        (child for child in verb.lefts if child.dep_ == noun.dep_ and child.i < link.i), None
    )
    if first is None or first.right_edge.i != link.i - 1 or first.pos_ not in NOUNS:
        return
    hang(noun, first, "conj")
    hang(link, noun, "cc")


def _none_of_two(none: Token) -> None:
    """ "None of the 52 guests and four cooks was hurt": neither these nor those."""
    verb = next((c for c in none.rights if c.dep_ == "conj" and c.tag_ in FINITE | {"VBN"}), None)
    guests = next((c for c in none.rights if c.dep_ == "nmod"), None)
    if verb is None or guests is None:
        return
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    links = [child for child in verb.lefts if child.dep_ == "cc"]
    if len(subjects) != 1 or len(links) != 1 or links[0].i != guests.right_edge.i + 1:
        return
    if subjects[0].left_edge.i != links[0].i + 1:
        return
    label = subjects[0].dep_
    rest = [child for child in none.rights if child.i > verb.i]
    verb.head, verb.dep_ = verb, "ROOT"
    none.head, none.dep_ = verb, label
    subjects[0].head, subjects[0].dep_ = guests, "conj"
    links[0].head = subjects[0]
    for word in rest:
        word.head = verb
