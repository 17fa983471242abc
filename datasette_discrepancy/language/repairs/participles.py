"""Clauses in -ing and -ed, and who is told or asked what they say."""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.repairs.hanging import ASKING, SUBJECTS, hang
from datasette_discrepancy.language.repairs.hearers import clause_heard
from datasette_discrepancy.language.stranding import left_behind
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Token

# Where somebody is asked something, beside the times.
OCCASIONS = frozenset("statement interview letter email e-mail conference".split())
# "a letter to members asking them": a text says things, too.
TEXTS = frozenset(
    "letter email e-mail message note statement report article story post tweet petition ad "
    "bill law rule order ruling resolution measure memo document text video sign "
    "campaign plan".split()
)
# Verbs that are followed by what is said or thought, and hardly by a thing.
CONTENT_ONLY = frozenset({"say", "hope", "argue", "insist", "contend"})
CONTENT = frozenset({"hope", "fear", "know", "expect"})
# A deed ahead, described by its day; whose subject it is shows its verb.
PLANNED = frozenset({"planned", "scheduled", "slated"})
DESCRIBED = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass"})
# Verbs that ask somebody behind a preposition to do something.
ASKING_BEHIND = {"call": {"on", "upon"}, "appeal": {"to"}, "wait": {"for"}, "rely": {"on", "upon"}}


def subject_between(verb: Token) -> None:
    """ "hoped Lee would sign": what seems to undergo the verb above does what follows."""
    if children(verb, *SUBJECTS, "csubj", "mark") or not verb.left_edge.i:
        return
    noun = verb.left_edge.nbor(-1)
    governor = noun.head
    if noun.dep_ != "obj" or governor.pos_ != "VERB" or governor.i > noun.i:
        return
    by_somebody = any(word.lower_ == "by" for c in verb.rights for word in c.children)
    saying = governor.lemma_.lower() in CONTENT_ONLY and not by_somebody
    finite = any(word.tag_ in FINITE for word in children(verb, "aux", "aux:pass", "cop"))
    finite = finite or verb.tag_ in {"VBZ", "VBP"} or (saying and verb.tag_ in {"VBD", "VBN"})
    if finite and (saying or governor.lemma_.lower() in cues()["attribution_verbs"] | CONTENT):
        hang(verb, governor, "ccomp")
        if verb.head == governor:
            hang(noun, verb, "nsubj")


def participle(verb: Token) -> None:
    """ "officials of the court working for Lee": it describes the noun that it stands behind."""
    if verb.dep_ == "acl":
        clause_heard(verb)
        if verb.dep_ == "ccomp":
            return
        told_by_noun(verb)
        _means_of_doing(verb)
        subject_between(verb)
        _asked_for(verb)
        if verb.dep_ == "acl":
            _lacks_object(verb)
        if verb.dep_ != "acl":
            return
    if verb.lower_ in PLANNED and _planned_for(verb):
        return
    first = verb.left_edge
    if verb.tag_ not in {"VBG", "VBN"} or first.i == 0 or children(verb, "mark", "case", *SUBJECTS):
        return
    before = first.nbor(-1)
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and first.text == ",":
        if before.dep_ == "conj" and before.pos_ in NOUNS and verb.head.is_ancestor(before):
            hang(verb, before, "acl")  # "Ann Lee, chosen in May, and Bo Berg, chosen in June"
        return
    if before.pos_ not in NOUNS or before == verb.head or first.is_punct or before.is_punct:
        return
    if verb.dep_ == "advcl" and not (verb.i < verb.head.i and _inside_subject(before, verb)):
        return
    if verb.head.is_ancestor(before) and verb.head.lemma_.lower() not in TEXTS:
        hang(verb, phrase_head(before), "acl")


def designed_to(verb: Token) -> None:
    """ "is not designed to meet the needs": what it is not made for hangs on the "not"."""
    made = verb.head
    opening = verb.left_edge
    designed = made.lemma_.lower() == "design" and children(made, "aux:pass")
    if designed and opening.lower_ == "to" and opening.i == made.i + 1:
        verb.dep_ = "xcomp"


def gerund_behind_day(verb: Token) -> None:
    """ "accused Lee on Monday of selling it": a day has no clause of its own."""
    day = verb.head
    marks = [word.lower_ for word in children(verb, "mark")]
    behind = is_calendar(day) and day.head.pos_ == "VERB" and day.i > day.head.i
    if behind and marks and marks[0] in {"of", "with", "for", "from"}:
        hang(verb, day.head, "advcl")


def _means_of_doing(verb: Token) -> None:
    """ "misled voters by saying that": "by" and a gerund tell how, of no kind of voters."""
    noun = verb.head
    if verb.tag_ != "VBG" or noun.dep_ not in {"obj", "iobj"} or noun.head.pos_ != "VERB":
        return
    marks = children(verb, "mark")
    if len(marks) == 1 and marks[0].lower_ == "by" and marks[0].i > noun.i > noun.head.i:
        hang(verb, noun.head, "advcl")


def _planned_for(verb: Token) -> bool:
    """Hang "planned for" on the deed and not on where it leads: "a visit to Oslo planned for May".

    Returns:
        Whether it describes such a noun.
    """
    if verb.left_edge != verb or not verb.i or verb.i + 1 >= verb.sent.end:
        return False
    noun = verb.nbor(-1)
    if verb.nbor(1).lower_ != "for" or noun.pos_ not in NOUNS:
        return False
    while noun.dep_ == "nmod" and noun.head.i < noun.i and _is_place_or_person(noun):
        noun = noun.head
    if noun.pos_ != "NOUN" or noun.dep_ not in DESCRIBED:
        return False
    if verb.tag_ == "VBD" and not (verb.dep_ == "xcomp" and noun.dep_ == "obj"):
        return False
    verb.tag_ = "VBN"
    hang(verb, noun, "acl")
    return True


def planned_behind_object(verb: Token) -> None:
    """ "cancelled a meeting with Lee planned for Friday", planned by none of them."""
    if verb.lower_ in PLANNED:
        _planned_for(verb)


def _is_place_or_person(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or means_people(noun.lemma_.lower())


def told_by_noun(verb: Token) -> None:
    """ "no evidence that Lee met Berg": nothing is missing in the clause, "that" only opens it."""
    objects = children(verb, "obj")
    if len(objects) > 1 and objects[0].lower_ == "that" and objects[0].i == verb.head.i + 1:
        objects[0].dep_ = "mark"
        verb.dep_ = "acl"


def _lacks_object(verb: Token) -> None:
    """ "a version that the board voted for", with a bare link: the version was voted for."""
    marks = [word for word in children(verb, "mark") if word.lower_ == "that"]
    noun = verb.head
    if not marks or marks[0].i != noun.i + 1 or left_behind(verb) is None:
        return
    if children(verb, "nsubj") and not children(verb, "obj", "ccomp", "xcomp", "aux:pass"):
        verb.dep_, marks[0].dep_, marks[0].pos_ = "acl:relcl", "obj", "PRON"


def _asked_for(verb: Token) -> None:
    """ "asked the board to sign": what the board is asked, no kind of board."""
    noun, governor = verb.head, verb.head.head
    infinitive = any(word.lower_ == "to" for word in children(verb, "mark"))
    if not infinitive or noun.lemma_.lower() in cues()["nouns"]:
        return
    asking = governor.lemma_.lower()
    if noun.dep_ in {"obj", "iobj"} and asking in ASKING:
        hang(verb, governor, "xcomp")
    elif noun.dep_ == "obl:agent" and asking in ASKING:
        hang(verb, governor, "xcomp")  # "was asked by the board to resign"
    elif noun.dep_ == "obl" and _is_when_or_where(noun) and asking in ASKING:
        hang(verb, governor, "xcomp")  # "asked Lee on Monday to resign"
    elif noun.dep_ == "obl" and any(
        word.lower_ in ASKING_BEHIND.get(asking, ()) for word in children(noun, "case")
    ):
        hang(verb, governor, "advcl")  # "called on the mayor to resign"


def _is_when_or_where(noun: Token) -> bool:
    return is_calendar(noun) or noun.lower_ in OCCASIONS


def _inside_subject(noun: Token, verb: Token) -> bool:
    """Whether a noun belongs to the subject of the verb above a clause, or of its clause."""
    for above in noun.ancestors:
        if above.dep_ in SUBJECTS:
            return True
        if above == verb.head:
            break
    return noun.dep_ in SUBJECTS


def phrase_head(noun: Token) -> Token:
    """The head of the phrase that ends with a noun: "Police Chief Ann Lee"."""
    while noun.dep_ in {"compound", "flat", "amod"} and noun.head.i > noun.i:
        noun = noun.head
    return noun
