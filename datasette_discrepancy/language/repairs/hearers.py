"""Clauses beside somebody who hears or does them, hung on that somebody by the parser.

"Told the panel *that taxes would rise*" describes no panel, and "called *for the mayor to sign*"
asks for no mayor.
"""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.repairs.hanging import FINITE, SUBJECTS, hang
from datasette_discrepancy.language.tree import Token

# Verbs of which somebody and a content are two parts: "convinced them that it was safe".
TELLING = frozenset(
    "tell ask convince persuade remind inform assure reassure warn notify advise show teach "
    "promise satisfy caution alert instruct brief".split()
)
# Verbs with a hearer behind "to": "swore to the committee that".
TELLING_TO = frozenset(
    "say swear specify announce confirm explain suggest admit signal testify complain report "
    "repeat acknowledge concede indicate hint confess prove stress emphasize emphasise reveal "
    "disclose mention state boast insist propose recommend vow pledge write point".split()
)
HEARING = frozenset(
    "panel committee commission council court jury board audience crowd congress parliament "
    "senate press public agency ministry police union company firm group team staff government "
    "department office nation country world party campaign station network newspaper paper "
    "magazine tribunal subcommittee caucus delegation class family".split()
)
# Verbs and nouns of a demand that "for" opens with whoever shall do it.
CALLING = frozenset(
    "call push ask plead beg clamor clamour press wait lobby agitate argue vote pray opt "
    "petition appeal demand plea wish".split()
)
# Words set off by commas between a verb and its content.
LONGEST_ASIDE = 4
HEARERS = frozenset({"obj", "iobj", "obl", "dep"})


def clause_heard(verb: Token) -> None:
    """ "told the panel that taxes would rise": what the panel was told, no kind of panel."""
    noun = verb.head
    above = noun.head
    that = verb.left_edge
    opened = that.i > 0 and that.lower_ == "that" and that.head == verb
    if not opened or noun.dep_ not in HEARERS or above.i > noun.i:
        return
    before = that.nbor(-1)
    if not (before == noun or noun.is_ancestor(before)) or not _hears(noun, above):
        return
    own = [token for token in children(verb, *SUBJECTS) if token != that]
    if not own:
        return
    that.dep_, that.pos_, that.tag_ = "mark", "SCONJ", "IN"
    hang(verb, above, "ccomp")


def content_behind_aside(verb: Token) -> None:
    """ "Lee claimed, falsely, that it was paid": to the parse the claim stands beside it."""
    marks = [word for word in children(verb, "mark") if word.lower_ == "that"]
    if len(marks) != 1:
        return
    that = marks[0]
    for above in children(verb, "advcl", "parataxis"):
        between = verb.doc[above.i + 1 : that.i]
        aside = 0 < len(between) <= LONGEST_ASIDE and between[0].text == ","
        aside = aside and all(word.text == "," or word.pos_ == "ADV" for word in between)
        if aside and above.lemma_.lower() in cues()["attribution_verbs"] and _has_subject(above):
            above.head, above.dep_ = (above if verb.head == verb else verb.head), verb.dep_
            verb.head, verb.dep_ = above, "ccomp"
            return


def _has_subject(verb: Token) -> bool:
    return bool(children(verb, *SUBJECTS)) and verb.tag_ in FINITE


def _hears(noun: Token, above: Token) -> bool:
    lemma = above.lemma_.lower()
    behind_to = any(word.lower_ == "to" for word in children(noun, "case"))
    told = lemma in TELLING_TO if behind_to else lemma in TELLING and noun.dep_ != "obl"
    return told and _is_somebody(noun)


def _is_somebody(noun: Token) -> bool:
    word = noun.lemma_.lower()
    return noun.pos_ in {"PROPN", "PRON"} or means_people(word) or word in HEARING


def clause_called_for(noun: Token) -> None:
    """ "called for the mayor to sign": the mayor shall sign, and "for" opens the clause."""
    cases = children(noun, "case")
    opened = len(cases) == 1 and cases[0].lower_ == "for"
    if not opened or noun.head.lemma_.lower() not in CALLING:
        return
    end = noun.right_edge.i + 1
    words = noun.doc[end : end + 2]
    if len(words) < 2 or words[0].lower_ != "to" or words[1].tag_ != "VB":
        return
    if words[1].lower_ != "be" and not _is_somebody(noun):
        return  # "called for an inquiry to calm the town"
    infinitive = words[0].head
    passive = any(word.dep_ == "aux:pass" for word in infinitive.children)
    plain = infinitive.tag_ == "VB" or words[1] in infinitive.children
    if not plain or infinitive.i < words[1].i or infinitive.i > end + 4:
        return
    governor = noun.head
    if infinitive.head not in {governor, noun} or governor.i > noun.i:
        return
    hang(infinitive, governor, "ccomp" if governor.pos_ in {"VERB", "AUX"} else "acl")
    hang(noun, infinitive, "nsubj:pass" if passive else "nsubj")
    hang(cases[0], infinitive, "mark")
