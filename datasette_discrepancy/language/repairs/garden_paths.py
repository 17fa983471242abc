"""Participles that were taken for the verb of their sentence, or for a passive.

Bever 1970 (The cognitive basis for linguistic structures) on "the horse raced past the barn fell".
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import has_past_form
from datasette_discrepancy.language.people import means_groups, means_people
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.valency import WITHOUT_OBJECT, WITHOUT_PASSIVE

ED_FORMS = frozenset({"VBN", "VBD"})
MAIN = frozenset({"ROOT", "ccomp"})
JOINED = frozenset({"conj", "parataxis", "ccomp", "dep"})
# Nouns that tell when, where or why: "the day he's released".
TIMES = frozenset(
    "day week month year time moment hour reason way place minute second date season".split()
)
SHORT_BE = frozenset({"'s", "’s"})
# These are done to somebody or something, and tell nothing.
HARMING = frozenset(
    "kill injure wound hurt destroy damage arrest detain rescue free trap displace bury hit strike "
    "release evacuate capture burn maim".split()
)


def reduced_relative(verb: Token) -> None:
    """ "the parcel addressed to Lee was found": what was found, and addressed nothing."""
    subjects = children(verb, *SUBJECTS)
    if verb.tag_ not in ED_FORMS or verb.dep_ not in MAIN or len(subjects) != 1:
        return
    if children(verb, "aux", "aux:pass", "cop", "obj", "cc", "mark", "ccomp", "advmod"):
        return
    noun = subjects[0]
    if noun.i > verb.i or noun.right_edge.i + 1 != verb.i or noun.pos_ == "PRON":
        return
    mains = [c for c in verb.rights if c.dep_ in JOINED and c.pos_ in {"VERB", "ADJ", "NOUN"}]
    if len(mains) != 1:
        return
    main = mains[0]
    finite = [word for word in children(main, "aux", "aux:pass", "cop") if word.tag_ in FINITE]
    first = finite[0] if finite else None
    if first is None or children(main, *SUBJECTS, "cc", "mark") or main.left_edge != first:
        return
    if any(word.is_punct or word.pos_ in {"CCONJ"} for word in verb.doc[verb.i + 1 : first.i]):
        return
    label, above = verb.dep_, verb.head
    if above == verb:
        main.head, main.dep_ = main, label
    else:
        hang(main, above, label)
    noun.head = main
    noun.dep_ = "nsubj:pass" if children(main, "aux:pass") else "nsubj"
    for child in list(verb.rights):
        if child.i > main.i or child.is_punct:
            child.head = main
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"


def object_before_joined(verb: Token) -> None:
    """ "killed three people and another 12 were injured": the three were killed, the 12 injured.

    Args:
        verb: hung on the verb before as what that one tells, with both for its subject.
    """
    above, subjects = verb.head, children(verb, *SUBJECTS)
    if above.lemma_.lower() not in HARMING or above.tag_ not in ED_FORMS or len(subjects) != 1:
        return
    noun = subjects[0]
    joined = [word for word in children(noun, "conj") if word.i < verb.i]
    if len(joined) != 1 or noun.left_edge.i != above.i + 1 or children(verb, "mark"):
        return
    if children(above, "obj", "aux:pass") or not children(above, "nsubj"):
        return
    other, label = joined[0], noun.dep_
    hang(noun, above, "obj")
    hang(other, verb, label)
    for word in children(other, "cc"):
        hang(word, verb, "cc")
    verb.dep_ = "conj"


def joined_with_own_subject(verb: Token) -> None:
    """ "killed 12 people and 40 others were hurt": 40 others were hurt, and were not killed.

    Args:
        verb: a passive hung on the verb before, with "be" and without a subject.
    """
    above, first = verb.head, verb.left_edge
    be = children(verb, "aux:pass")
    if above.lemma_.lower() not in HARMING or not be or first != be[0] or be[0].tag_ not in FINITE:
        return
    if children(verb, "mark", "cc", *SUBJECTS) or first.i <= above.i + 2:
        return
    subject = next(
        (
            member
            for noun in children(above, "obj")
            for member in children(noun, "conj")
            if member.right_edge.i == first.i - 1 and children(member, "cc")
        ),
        None,
    )
    if subject is None or subject.right_edge.i != subject.i:
        return
    links = children(subject, "cc")
    hang(subject, verb, "nsubj:pass")
    for word in links:
        hang(word, verb, "cc")
    hang(verb, above, "conj")


def noun_beside_noun(verb: Token) -> None:
    """ "the bill the mayor signed in May": of two things side by side the second signed the first.

    Args:
        verb: hangs on the noun before it like a participle.
    """
    noun, first = verb.head, verb.head.left_edge
    own = [word for word in children(verb, "nsubj") if word.right_edge.i + 1 == verb.i]
    if own and own[0].left_edge.i == noun.i + 1 and has_past_form(verb.lower_):
        verb.dep_, verb.tag_ = "acl:relcl", "VBD"  # "the report the board lost"
        return
    if verb.tag_ not in ED_FORMS or verb.i != noun.i + 1 or first.tag_ not in {"DT", "PRP$"}:
        return
    if first.i <= noun.sent.start or noun.pos_ not in NOUNS or not has_past_form(verb.lower_):
        return
    thing = first.nbor(-1)
    if thing.pos_ != "NOUN" or noun.head != thing or is_calendar(thing):
        return
    if means_people(thing.lemma_.lower()) or thing.lemma_.lower() in TIMES:
        return
    if verb.lemma_.lower() in WITHOUT_OBJECT | WITHOUT_PASSIVE or noun.dep_ == "conj":
        return
    behind = verb.nbor(1).lower_ if verb.i + 1 < verb.sent.end else ""
    if behind == "by" or children(verb, "obj", "aux", "aux:pass", "ccomp", *SUBJECTS):
        return
    if not means_people(noun.lemma_.lower()) and not means_groups(noun.lemma_.lower()):
        return
    verb.head, verb.dep_, verb.tag_ = thing, "acl:relcl", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def perfect_behind_noun(verb: Token) -> None:
    """ "the trouble he's caused": "has", where what he has caused stands before."""
    noun = verb.head
    short = [word for word in children(verb, "aux:pass", "aux") if word.lower_ in SHORT_BE]
    voiced = children(verb, "nsubj:pass", "nsubj")
    if verb.dep_ != "acl:relcl" or not short or len(voiced) != 1 or voiced[0].pos_ != "PRON":
        return
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    ends = behind is None or behind.is_punct or behind.pos_ in {"CCONJ", "ADV"}
    if not ends or noun.lemma_.lower() in TIMES or noun.pos_ != "NOUN" or noun.i > voiced[0].i:
        return
    if voiced[0].i != noun.i + 1 or children(verb, "obj", "obl:agent"):
        return
    short[0].dep_, voiced[0].dep_ = "aux", "nsubj"
