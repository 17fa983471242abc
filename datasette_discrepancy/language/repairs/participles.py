"""Clauses in -ing and -ed, and who is told or asked what they say."""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.repairs.hanging import ASKING, FINITE, NOMINAL, SUBJECTS, hang
from datasette_discrepancy.language.repairs.hearers import clause_heard
from datasette_discrepancy.language.stranding import left_behind
from datasette_discrepancy.language.tree import Token

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december day week month year night morning "
    "afternoon evening statement interview letter email e-mail conference today yesterday".split()
)
# "a letter to members asking them": a text says things, too.
TEXTS = frozenset(
    "letter email e-mail message note statement report article story post tweet petition ad "
    "bill law rule order ruling resolution measure memo document text video sign "
    "campaign plan".split()
)
# Nouns whose clause behind "that" is what is said, hoped or planned.
CONTENT_TABLES = ("nouns", "clause_nouns", "attribution_nouns", "content_nouns")
# Verbs that are followed by what is said or thought, and hardly by a thing.
CONTENT_ONLY = frozenset({"say", "hope", "argue", "insist", "contend"})
CONTENT = frozenset({"hope", "fear", "know", "expect"})
# Bodies that are told something, beside people and names.
HEARERS = frozenset(
    "paper newspaper magazine network station broadcaster agency court jury panel committee "
    "council board parliament congress commission crowd audience conference press media".split()
)
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
        told_to_somebody(verb)
        subject_between(verb)
        _asked_for(verb)
        if verb.dep_ == "acl":
            _lacks_object(verb)
        if verb.dep_ != "acl":
            return
    first = verb.left_edge
    if verb.tag_ not in {"VBG", "VBN"} or first.i == 0 or children(verb, "mark", "case", *SUBJECTS):
        return
    before = first.nbor(-1)
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and first.text == ",":
        if before.dep_ == "conj" and before.pos_ in NOMINAL and verb.head.is_ancestor(before):
            hang(verb, before, "acl")  # "Ann Lee, chosen in May, and Bo Berg, chosen in June"
        return
    if before.pos_ not in NOMINAL or before == verb.head or first.is_punct or before.is_punct:
        return
    if verb.dep_ == "advcl" and not (verb.i < verb.head.i and _inside_subject(before, verb)):
        return
    if verb.head.is_ancestor(before) and verb.head.lemma_.lower() not in TEXTS:
        hang(verb, phrase_head(before), "acl")


def told_to_somebody(verb: Token) -> None:
    """ "told the Gazette that he fled", "confirmed to Lee that": what was told, no kind of Lee."""
    noun, governor, first = verb.head, verb.head.head, verb.left_edge
    table = cues()
    lemma = noun.lemma_.lower()
    if governor.pos_ == "NOUN" and governor.dep_ == "obl":
        noun, governor = governor, governor.head  # "said in an email to the Gazette that"
    if first.lower_ != "that" or first.i <= noun.i or first.nbor(-1).i > noun.right_edge.i:
        return
    subjects = [word for word in children(verb, *SUBJECTS) if word.i > first.i]
    names_content = any(lemma in table[name] for name in CONTENT_TABLES)
    hears = noun.dep_ in {"obj", "iobj"} and governor.lemma_.lower() in table["hearer_verbs"]
    behind = noun.dep_ == "obl" and governor.lemma_.lower() in table["attribution_verbs"]
    to = any(word.lower_ in {"to", "in", "on"} for word in children(noun, "case"))
    person = noun.pos_ in {"PROPN", "PRON"} or means_people(lemma) or lemma in HEARERS
    whole = any(word.i > verb.i for word in children(verb, "obj")) or children(verb, "aux:pass")
    if not (person or whole):
        return  # "told the story that her aunt wrote"
    if subjects and not names_content and (hears or (behind and to)):
        first.dep_ = "mark"
        hang(verb, governor, "ccomp")


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
    elif noun.dep_ == "obl" and noun.lower_ in CALENDAR and asking in ASKING:
        hang(verb, governor, "xcomp")  # "asked Lee on Monday to resign"
    elif noun.dep_ == "obl" and any(
        word.lower_ in ASKING_BEHIND.get(asking, ()) for word in children(noun, "case")
    ):
        hang(verb, governor, "advcl")  # "called on the mayor to resign"


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
