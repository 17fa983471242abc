"""Noun phrases that a small parser cuts in two, or takes for a clause or a verb.

"A drifting mine damaged" as a clause about drifting, "Halmar mill" as a name of two words, "in
Bled" as a verb, "her rival, Ann Lee," as two people.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import (
    is_noun_form,
    is_verb_form,
    noun_lemma,
)
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.repairs.objects import (
    called_so,
    counted_object,
    gerund_before_object,
    gerund_behind_time,
    infinitive_as_object,
    more_than,
    seat_before_noun,
)
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Doc, Token
from datasette_discrepancy.language.valency import DITRANSITIVE, TWO_OBJECTS

# Prepositions before the name of a place.
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "from", "outside"})
BEARING_ROLES = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass", "obl:agent"})
# How a name hangs on the next one that is read as a part of it.
MODIFIERS = frozenset({"amod", "compound", "nmod"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
# What may stand between two adjectives of one noun.
JOINING = frozenset({"cc", "punct", "amod"})
# Millions and the like, which the tokenizer cuts off: "1.2m".
SCALE_LETTERS = frozenset({"m", "mn", "bn", "tn", "k"})
# Somebody becomes something: "named Ann Lee chair".
APPOINTING = frozenset({"appoint", "name", "elect", "nominate", "crown", "declare", "make"})
# Names in a sentence where most words have a capital show nothing by it.
TITLE_CASE_SHARE = 0.6


def repair_noun_phrases(doc: Doc) -> None:
    """Put noun phrases together again, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.lower_ in SCALE_LETTERS:
            scale_before_noun(token)
        elif token.dep_ == "csubj" and token.tag_ == "VBG":
            gerund_before_noun(token)
        elif token.dep_ in {"flat", "flat:name"} and token.pos_ == "NOUN":
            noun_behind_name(token)
        elif token.dep_ == "compound" and token.tag_ == "NNS":
            recipients_before(token)
        elif token.dep_ == "compound" and token.pos_ == "PROPN":
            appointed_name(token)
        elif token.dep_ == "obj" and token.tag_ in {"NN", "VB", "VBP"}:
            second_object(token)
            gerund_behind_time(token)
            if token.tag_ == "VB":
                infinitive_as_object(token)
        elif token.dep_ == "obj" and token.tag_ == "NNS":
            gerund_behind_time(token)
            called_so(token)
        elif token.dep_ == "obj" and token.lower_ in {"more", "less", "fewer"}:
            more_than(token)
        elif token.dep_ == "obj" and token.lower_ == "another":
            one_another(token)
        elif token.dep_ == "obl" and token.tag_ == "NNS":
            called_so(token)
        elif token.dep_ == "obl:unmarked" and token.tag_ == "NNS":
            counted_object(token)
        elif token.dep_ == "amod" and token.tag_ == "VBG":
            gerund_before_object(token)
        elif token.dep_ == "xcomp" and token.head.lemma_.lower() == "let":
            let_thing(token)
        elif token.tag_ == "VBZ" and token.dep_ in BEARING_ROLES:
            plural_as_verb(token)
        elif token.tag_ in VERB_TAGS and token.text.istitle():
            place_as_verb(token)
        elif token.dep_ == "advmod" and token.pos_ == "NOUN":
            owned_noun(token)
        elif token.dep_ == "nsubj" and token.tag_ == "NN" and token.head.pos_ == "NOUN":
            noun_before_noun(token)
        elif token.dep_ == "conj" and token.pos_ == "PROPN":
            named_beside(token)
        elif token.dep_ in MODIFIERS and token.pos_ == "PROPN" and token.text.endswith(","):
            listed_before(token)
        elif token.pos_ == "PROPN" and token.dep_ in BEARING_ROLES:
            seat_before_noun(token)
            name_behind_calling(token)
            if token.dep_ in SUBJECTS and token.text.endswith(","):
                named_beside(token)
        elif token.pos_ == "ADJ" and token.dep_ in BEARING_ROLES:
            adjective_before_and(token)
    for token in doc:
        if token.tag_ == "VBN" and token.lemma_.lower() in APPOINTING:
            appointing_past(token)


def scale_before_noun(letter: Token) -> None:
    """ "Shipped 1.2m tonnes": the tonnes are shipped, and the letter belongs to their number."""
    if letter.i + 1 >= letter.sent.end or letter.i == letter.sent.start:
        return
    number, noun = letter.nbor(-1), letter.nbor(1)
    if number.whitespace_ or not number.like_num or noun.tag_ != "NNS":
        return
    if noun.head == letter:
        above, label = letter.head, letter.dep_
        if above == letter:
            return
        hang(noun, above, label)
        hang(letter, noun, "nummod")
    elif letter.head == noun.head and letter.dep_ in {"obj", "nsubj", "nsubj:pass", "obl"}:
        hang(letter, noun, "nummod")


def gerund_before_noun(verb: Token) -> None:
    """ "A drifting mine damaged the ship": an article before it makes an adjective of a gerund."""
    governor, objects = verb.head, children(verb, "obj")
    article = verb.nbor(-1) if verb.i > verb.sent.start else None
    if article is None or article.pos_ != "DET" or article.head != verb or len(objects) != 1:
        return
    noun = objects[0]
    if noun.i != verb.i + 1 or children(governor, "nsubj") or noun.i > governor.i:
        return
    hang(noun, governor, "nsubj")
    if noun.head != governor:
        return
    for word in list(verb.children):
        if word != noun:
            word.head = noun
    verb.head, verb.dep_ = noun, "amod"


def noun_before_noun(noun: Token) -> None:
    """ "The cargo ship Norvik sank": a noun right behind another one is no verb of it."""
    behind = noun.head
    if behind.i != noun.i + 1 or behind.tag_ not in {"NN", "NNS"} or children(noun, "case"):
        return
    _name_of_kind(behind)
    settled = behind.dep_ in SUBJECTS or behind.head == behind
    if settled and not children(behind, "cop", "aux", "obj"):
        for word in [*noun.children]:
            word.head = behind
        noun.dep_ = "compound"


def _name_of_kind(kind: Token) -> None:
    """Take the name behind a noun for one of that kind, and the verb behind it for the verb."""
    names = [word for word in children(kind, "obj") if word.i == kind.i + 1]
    if kind.head != kind or len(names) != 1 or names[0].pos_ != "PROPN":
        return
    verbs = [word for word in kind.rights if word.i == kind.i + 2 and word.tag_ in {"VBD", "VBZ"}]
    if len(verbs) != 1 or children(verbs[0], *SUBJECTS):
        return
    verb, name = verbs[0], names[0]
    for word in kind.rights:
        if word.i > verb.i:
            word.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    kind.head, kind.dep_ = verb, "nsubj"
    name.dep_ = "appos"


def owned_noun(noun: Token) -> None:
    """ "its assembly voted", read as an adverb: behind its owner and before the verb it does it."""
    verb, before = noun.head, noun.nbor(-1) if noun.i > noun.sent.start else noun
    if noun.i != verb.i - 1 or before.tag_ not in {"PRP$", "POS"}:
        return
    owner = before.head if before.tag_ == "POS" else before
    others = [word for word in children(verb, "nsubj", "nsubj:pass") if word != owner]
    if owner.i > noun.i or owner.head not in {verb, noun} or others:
        return
    hang(noun, verb, "nsubj")
    hang(owner, noun, "nmod:poss")


def recipients_before(people: Token) -> None:
    """ "We owe our men support", read as a kind of support: whom it is given to."""
    noun = people.head
    verb = noun.head
    given = noun.dep_ == "obj" and noun.i == people.i + 1 and verb.i < people.i
    if not given or verb.lemma_.lower() not in DITRANSITIVE or children(verb, "iobj"):
        return
    before = [word for word in noun.lefts if word != people]
    owned = any(word.dep_ in {"det", "nmod:poss"} for word in before)
    if owned and means_people(people.lemma_.lower()):
        for word in before:
            word.head = people
        hang(people, verb, "iobj")


def noun_behind_name(noun: Token) -> None:
    """ "closes Halmar mill": the noun is the thing, the name before it says which."""
    name = noun.head
    if not noun.is_lower or name.i != noun.i - 1 or name.pos_ != "PROPN":
        return
    root = name.head == name
    above, label = name.head, name.dep_
    noun.head = noun if root else above
    noun.dep_ = label
    for word in list(name.children):
        if word != noun:
            word.head = noun
    name.head, name.dep_ = noun, "compound"


def second_object(word: Token) -> None:
    """ "closes Lomar mill", read as two things: the second says what the first is."""
    name = word.nbor(-1) if word.i > word.sent.start else word
    beside = name.pos_ == "PROPN" and name.dep_ == "obj" and name.head == word.head
    if not beside or list(word.children) or not is_noun_form(word.lower_):
        return
    if word.head.lemma_.lower() in TWO_OBJECTS:
        return
    word.pos_, word.tag_, word.lemma_ = "NOUN", "NN", noun_lemma(word.lower_)
    for child in list(name.children):
        child.head = word
    name.head, name.dep_ = word, "compound"


def one_another(word: Token) -> None:
    """ "love one another", read as one and then another: together they are whom it is done to."""
    before = word.nbor(-1) if word.i > word.sent.start else word
    if before.lower_ == "one" and before.head == word.head and not list(word.children):
        hang(word, before, "fixed")


def adjective_before_and(adjective: Token) -> None:
    """ "statistical and other evidence": both say of what kind the noun behind them is."""
    joined = children(adjective, "conj")
    noun = joined[-1] if joined else adjective
    if noun.pos_ != "NOUN" or children(adjective, "det", "nmod:poss", "amod", "nummod"):
        return
    last = [word for word in children(noun, "amod") if adjective.i < word.i < noun.i]
    between = adjective.doc[adjective.i + 1 : noun.i]
    if not last or any(word.dep_ not in JOINING and word not in joined for word in between):
        return
    for word in list(adjective.children):
        if word.i < adjective.i or word.i > noun.i:
            word.head = noun
    noun.head, noun.dep_ = adjective.head, adjective.dep_
    adjective.head, adjective.dep_ = noun, "amod"


def let_thing(word: Token) -> None:
    """ "let acid into the sea": what is no verb and stands before a preposition is let there."""
    verb = word.head
    behind = word.nbor(1) if word.i + 1 < word.sent.end else None
    if word.i != verb.i + 1 or behind is None or behind.pos_ != "ADP" or children(verb, "obj"):
        return
    if not is_noun_form(word.lower_) or is_verb_form(word.lower_):
        return
    word.pos_, word.tag_, word.dep_ = "NOUN", "NN", "obj"
    word.lemma_ = noun_lemma(word.lower_)
    for child in list(word.children):
        if child.dep_ == "obl":
            child.head = verb


def plural_as_verb(word: Token) -> None:
    """ "released two suspects on Tuesday": counted and with the role of a noun, it is a plural."""
    counted = [child for child in children(word, "nummod") if child.i < word.i]
    if not counted or children(word, "nsubj", "obj", "aux", "aux:pass", "mark"):
        return
    if not is_noun_form(word.lower_):
        return
    word.pos_, word.tag_, word.lemma_ = "NOUN", "NNS", noun_lemma(word.lower_)
    for child in children(word, "obl"):
        if is_calendar(child) and word.head.pos_ == "VERB":
            hang(child, word.head, "obl")
        else:
            child.dep_ = "nmod"


def place_as_verb(word: Token) -> None:
    """ "signing the treaty in Bled": behind a preposition, a word with a capital is a place."""
    if word.i == word.sent.start or word.nbor(-1).lower_ not in PLACE_PREPOSITIONS:
        return
    before = word.nbor(-1)
    if before.head != word or children(word, "nsubj", "obj", "aux", "aux:pass", "cop"):
        return
    words = [token for token in word.sent if token.is_alpha]
    if sum(token.text[:1].isupper() for token in words) > TITLE_CASE_SHARE * len(words):
        return
    noun = word.head
    verb = noun.head if noun.dep_ in {"obj", "obl"} and noun.head.pos_ == "VERB" else noun
    word.tag_, word.pos_, word.lemma_, before.dep_ = "NNP", "PROPN", word.text, "case"
    if noun == word:
        return
    for child in list(word.children):
        if child.i > word.i:
            hang(child, verb, child.dep_)
    hang(word, verb, "obl" if verb.pos_ == "VERB" else "nmod")


def named_beside(name: Token) -> None:
    """ "beat her rival, Ann Lee, by six votes": the name says who the rival is."""
    comma = name.nbor(-1) if name.i > name.sent.start + 1 else None
    if comma is None or comma.text != "," or name.i + 1 >= name.sent.end:
        return
    noun, behind = comma.nbor(-1), name.nbor(1)
    owned = bool(children(noun, "nmod:poss"))
    if noun.pos_ != "NOUN" or not owned or not means_people(noun.lemma_.lower()):
        return
    joined = name.head == noun or (name.head == noun.head and name.dep_ in {noun.dep_, "conj"})
    closed = behind.text in {",", "."} or name.text.endswith(",")  # "her rival, Ann Lee, 34, lost"
    if closed and not children(name, "cc") and joined:
        hang(name, noun, "appos")


def appointed_name(name: Token) -> None:
    """ "appointed Ann Lee ambassador to Norvik": the name is whom, the office as what."""
    office = name.head
    verb = office.head
    between = name.doc.tokens[name.i + 1 : office.i]
    if office.dep_ not in {"obj", "xcomp"} or not office.is_lower or office.tag_ != "NN":
        return
    if verb.lemma_.lower() not in APPOINTING or name.left_edge.i != verb.i + 1:
        return
    if office.i < name.i or any(not word.is_lower or word.pos_ == "DET" for word in between):
        return
    hang(name, verb, "obj")
    hang(office, verb, "xcomp")


def appointing_past(verb: Token) -> None:
    """ "The board named Ann Lee chair.": with whom and as what, no participle."""
    if verb.head != verb or children(verb, "aux", "aux:pass", "mark"):
        return
    whom = [noun for noun in children(verb, "obj") if noun.i > verb.i]
    if whom and children(verb, "nsubj") and children(verb, "xcomp"):
        verb.tag_ = "VBD"


def name_behind_calling(name: Token) -> None:
    """ "The paper maker Orvane will cut jobs", read as two who cut: the name says which maker."""
    if name.i == name.sent.start or name.dep_ not in SUBJECTS:
        return
    noun = name.nbor(-1)
    if noun.tag_ == "NN" and noun.dep_ == name.dep_ and noun.head == name.head:
        hang(name, noun, "appos")


def listed_before(name: Token) -> None:
    """ "Ann Lee, 34, a nurse, Bo Berg, 36, a cook, and": two names, and no kind of the second."""
    other = name.head
    if other.i != name.i + 1:
        return
    if other.pos_ == "PROPN" and other.head != other:
        hang(name, other.head, other.dep_)
    elif other.tag_ in FINITE and not children(other, *SUBJECTS):
        name.dep_ = "nsubj"  # "Norvik's director, Ann Lee, resigned"
