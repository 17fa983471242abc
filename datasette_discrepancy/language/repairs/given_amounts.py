"""Who gets, owes or loses an amount that stands right behind: "gave Norvik 40 million euros".

A small parser reads the name or noun before a number as a part of what the number counts ("Norvik
40 million euros" as one thing), and then two gifts to two towns are two amounts of one.
"""

from __future__ import annotations

from collections.abc import Sequence

from datasette_discrepancy.language.control_words import GIVING
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import is_noun_form
from datasette_discrepancy.language.numerals import SCALES
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.tree import Doc, Token
from datasette_discrepancy.language.units import UNIT_NAMES
from datasette_discrepancy.language.valency import DITRANSITIVE

# What is done to somebody, by so much: "fined the shipyard 320 million euros".
PUNISHING = frozenset({"fine", "bill", "charge", "sue", "overcharge", "dock"})
# Somebody gets the amount or loses it: "cost Norvik 12 million euros".
GETTING = GIVING | DITRANSITIVE | {"save", "lend", "loan", "pledge", "donate", "earn", "net", "win"}
# These nouns grade the amount: "paid a record 30 million euros".
GRADING = frozenset(
    "record average maximum minimum total combined mean initial mere median peak net base first "
    "last other next final full whole additional extra remaining second third".split()
)
# Words of a noun phrase; "of" joins two.
WITHIN = frozenset({"DET", "PROPN", "NOUN", "ADJ", "PRON"})
OWNED = frozenset({"of", "'s", "’s"})
# Who is meant before an amount: "fined her 40,000 euros".
HER = "her"
PASSIVE = frozenset({"nsubj:pass", "aux:pass"})
# Further than this a number does not stand behind its verb.
LONGEST = 8


def hang_receivers(doc: Doc) -> None:
    """Hang whoever gets or owes an amount on the verb, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for number in doc:
        if number.like_num and number.i > number.sent.start:
            if _starts_number(number):
                _hang_receiver(number)
            else:
                _hang_fine(number)


def _starts_number(number: Token) -> bool:
    before = number.nbor(-1)
    noun = before.pos_ in {"NOUN", "PROPN", "ADJ"} or before.lower_ == HER
    return noun and not _is_number(before)


def _is_number(word: Token) -> bool:
    return bool(word.like_num) or word.lower_ in SCALES


def _hang_fine(number: Token) -> None:
    """ "Was jailed and fined 40,000 euros": who was jailed was fined, and no sum was."""
    before = number.nbor(-1)
    signed = before.is_currency and before.i > number.sent.start
    verb = before.nbor(-1) if signed else before
    if verb.lemma_.lower() not in PUNISHING:
        return
    amount, first = before if signed else _noun_behind(number), verb
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    joined = first != verb and children(first, *PASSIVE)
    if not joined or amount is None or not (signed or amount.lower_ in UNIT_NAMES):
        return
    if amount.head != verb or children(verb, "aux", *SUBJECTS):
        return
    verb.tag_, verb.pos_ = "VBN", "VERB"
    _move(amount, verb, "obl:unmarked")


def _hang_receiver(number: Token) -> None:
    """Take the words between a verb and a number for whom it is about, where they can be."""
    amount, verb = _noun_behind(number), _verb_before(number)
    if amount is None or verb is None:
        return
    words = verb.doc.tokens[verb.i + 1 : number.i]
    counting = verb.doc.tokens[number.i : amount.i]
    if not _is_receiver(words) or not _belongs(words, verb, amount, counting):
        return
    punished = verb.lemma_.lower() in PUNISHING
    receiver = _settle(words)
    _move(receiver, verb, "obj" if punished else "iobj")
    for word in counting:
        if word.head in words:
            _move(word, amount, "nummod")
    for word in [*amount.children]:
        # "fined Norvik $3m on Monday", cut before the sum
        if word.i > amount.i and amount.head == amount:
            _move(word, verb, "obl" if word.dep_ == "nmod" else word.dep_)
    _move(amount, verb, "obl:unmarked" if punished else "obj")


def _verb_before(number: Token) -> Token | None:
    """The verb of a gift or a fine, with nothing but one noun phrase between."""
    for place in range(number.i - 1, max(-1, number.i - 1 - LONGEST), -1):
        word = number.doc.tokens[place]
        if word.pos_ == "VERB":
            lemma = word.lemma_.lower()
            return word if lemma in PUNISHING or lemma in GETTING else None
        if word.pos_ not in WITHIN and word.lower_ not in OWNED:
            return None
    return None


def _settle(words: Sequence[Token]) -> Token:
    """Make one phrase of the words, its head what the others tell of; return that."""
    places = [word.i for word in words if word.lower_ == "of"]
    ends = places[0] - words[0].i if places else len(words)
    head, before = words[ends - 1], words[ends - 2] if ends > 1 else None
    if before is not None and head.pos_ == "PROPN" and before.tag_ in {"NN", "NNS"}:
        _move(head, before, "appos")  # "the shipyard Karth"
        head, ends = before, ends - 1
    for word in words[: ends - 1]:
        if word.head not in words or word.head.i > head.i:
            _move(word, head, "det" if word.pos_ == "DET" else "compound")
    if head.pos_ == "ADJ":
        named = head.text[0].isupper()
        head.pos_, head.tag_ = ("PROPN", "NNP") if named else ("NOUN", "NN")
    return head


def _move(word: Token, head: Token, label: str) -> None:
    """Hang a word, across a cut as well; never on itself or on what stands below it."""
    if word != head and not word.is_ancestor(head):
        word.head, word.dep_ = head, label


def _noun_behind(number: Token) -> Token | None:
    """The money, the measure or the people that a number counts, right behind it."""
    words = number.doc.tokens[number.i : min(number.i + 4, number.sent.end)]
    behind = next((word for word in words if not _is_number(word)), None)
    if behind is None:
        return None
    if behind.lower_ in UNIT_NAMES or (behind.tag_ == "NNS" and means_people(behind.lemma_)):
        return behind
    return None


def _is_receiver(words: Sequence[Token]) -> bool:
    """Whether words are one name, or an article or owner and a noun that can be somebody."""
    last = words[-1]
    if len(words) == 1 and last.lower_ == HER:
        last.pos_, last.tag_ = "PRON", "PRP"
        return True
    if last.pos_ == "PROPN" or last.text[0].isupper():
        return True  # "lent Dorvik 25 million": a new name is taken for an adjective
    if last.lower_ in GRADING or not is_noun_form(last.lower_):
        return False
    if len(words) == 1:
        return last.tag_ == "NNS"
    return words[0].pos_ in {"DET", "PRON"} and words[0].lower_ not in {"another", "some"}


def _belongs(words: Sequence[Token], verb: Token, amount: Token, counting: Sequence[Token]) -> bool:
    """Whether the words and the amount hang on the verb and each other, and on nothing else."""
    inside = {*words, amount, *counting}
    held = all(word.head in inside or word.head == verb for word in inside)
    return held and all(child in inside for word in words for child in word.children)
