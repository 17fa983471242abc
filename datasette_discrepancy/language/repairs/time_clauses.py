"""Clauses of time whose conjunction was taken for a preposition: "a day after the senator spoke".

The parser hangs "the senator" by "after" and describes the senator by the verb, which then tells a
passive ("after the dentist killed the lion": a killed dentist) or nothing.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.hanging import MOST_STEPS, hang
from datasette_discrepancy.language.tags import FINITE
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.valency import SELDOM_PASSIVE, TWO_OBJECTS

# How such a verb hangs on what stands above the noun.
LOOSE = frozenset({"acl", "advcl", "xcomp", "ccomp", "conj"})
LINKS = frozenset({"after", "before", "since", "until", "till"})
# Nobody is refused to do something: "after the board refused to sell".
WITH_INFINITIVE = frozenset(
    "agree attempt begin come continue decide decline fail happen manage move opt plan refuse seek "
    "start struggle threaten try vote vow".split()
)


def clause_of_time(noun: Token) -> None:
    """Give the verb behind "after" and a noun that noun for its subject, in place.

    Not where it describes the noun: "after the man arrested in Rome".

    Args:
        noun: hung by a preposition.
    """
    link = noun.left_edge
    if link.lower_ not in LINKS or link.dep_ != "case" or link.head != noun or is_calendar(noun):
        return
    verb = next((word for word in noun.rights if word.dep_ == "acl"), None)
    verb = _right_behind(noun) if verb is None else verb
    if verb is None or not _is_clause(verb, noun):
        return
    above = noun.head
    for _ in range(MOST_STEPS):
        if above.pos_ in {"VERB", "AUX"} or above.head == above:
            break
        above = above.head
    passive = bool(children(verb, "aux:pass"))
    if verb.tag_ == "VBN" and not children(verb, "aux", "aux:pass"):
        verb.tag_ = "VBD"
    verb.head, verb.dep_ = above, "advcl"
    hang(noun, verb, "nsubj:pass" if passive else "nsubj")
    link.head, link.dep_ = verb, "mark"


def _right_behind(noun: Token) -> Token | None:
    """The verb behind a noun that hangs where the noun does: "an outcry after a dentist killed"."""
    if noun.right_edge.i + 1 >= noun.sent.end:
        return None
    behind = noun.right_edge.nbor(1)
    if behind.dep_ in {"aux", "aux:pass", "advmod"} and behind.head.i > behind.i:
        behind = behind.head
    return behind if behind.head == noun.head and behind.dep_ in LOOSE else None


def _is_clause(verb: Token, noun: Token) -> bool:
    """Whether a verb has a tense of its own and describes nothing."""
    if verb.tag_ not in FINITE | {"VBN"} or children(verb, "mark", "cc", "nsubj", "nsubj:pass"):
        return False
    if any(word.text in ",;:-–—()" for word in noun.doc[noun.i : verb.i]):
        return False
    auxiliaries = children(verb, "aux", "aux:pass")
    if auxiliaries:
        return any(word.tag_ in FINITE for word in auxiliaries)
    if children(verb, "obl:agent"):
        return False
    if verb.dep_ != "acl" and verb.tag_ in {"VBD", "VBZ"}:
        return True
    lemma = verb.lemma_.lower()
    if lemma in SELDOM_PASSIVE:
        return True
    if lemma in WITH_INFINITIVE and any(
        word.lower_ == "to" for child in children(verb, "xcomp") for word in child.lefts
    ):
        return True
    acts = any(word.i > verb.i for word in children(verb, "obj"))
    return acts and lemma not in TWO_OBJECTS


def present_clause_of_time(verb: Token) -> None:
    """ "before Ana Lima visits Norway": a verb in -s describes no noun."""
    thing, subject = verb.head, verb.nbor(-1) if verb.i else None
    if subject is None or subject.dep_ != "obl" or subject.i + 1 != verb.i or thing.i < verb.i:
        return
    links = [word for word in children(subject, "case") if word.lower_ in LINKS]
    governor = subject.head
    if len(links) != 1 or thing.head not in (governor, subject):
        return
    verb.pos_ = "VERB"
    hang(verb, governor, "advcl")
    hang(links[0], verb, "mark")
    hang(subject, verb, "nsubj")
    hang(thing, verb, "obj")
