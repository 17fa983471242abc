"""What completes a verb and was taken for something beside it, and the other way round."""

from __future__ import annotations

from collections.abc import Collection

from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues, tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import has_past_form
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.repairs.hanging import hang
from datasette_discrepancy.language.stranding import PARTICLES
from datasette_discrepancy.language.tree import Token

# What somebody speaks in.
SPOKEN = frozenset("interview statement speech letter tweet post column editorial briefing".split())
# What is done in speech, so that it may be done there: "asked Lee to appear in an interview".
SPEAKING = frozenset("appear speak talk take participate sit use mention discuss address".split())


def infinitive_behind(verb: Token) -> None:
    """ "declined to comment": right behind such a verb an infinitive is no purpose."""
    above = verb.head
    marks = children(verb, "mark")
    near = any(mark.lower_ == "to" and _only_time_between(above, mark) for mark in marks)
    table = cues()
    lemma = above.lemma_.lower()
    if near and (lemma in INFINITIVES or lemma in table["negative_governors"]):
        verb.dep_ = "xcomp"


def aim_behind(verb: Token) -> None:
    """ "gathered to hear Lee": nobody gathers a hearing, it is what they gather for."""
    marked = any(mark.lower_ == "to" for mark in children(verb, "mark"))
    if marked and verb.head.i < verb.i and verb.head.lemma_.lower() in GATHERING:
        verb.dep_ = "advcl"


def _only_time_between(verb: Token, mark: Token) -> bool:
    """ "plans on Thursday to sign": a day keeps no infinitive from its verb."""
    between = verb.doc[verb.i + 1 : mark.i]
    if not verb.i < mark.i <= verb.i + LONGEST_TIME:
        return False
    days = any(is_calendar(word) for word in between)
    return not len(between) or (
        days and all(is_calendar(w) or w.pos_ in {"ADP", "NUM", "DET", "ADJ"} for w in between)
    )


def infinitive_of_noun(verb: Token) -> None:
    """ "passed a plan to reopen the mine": right behind such a noun, what is planned."""
    noun = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    marked = any(mark.lower_ == "to" and mark == verb.left_edge for mark in children(verb, "mark"))
    if not marked or noun.head != verb.head or noun.dep_ != "obj" or verb.dep_ != "advcl":
        return
    if noun.lemma_.lower() in WITH_INFINITIVES and not children(noun.head, "iobj"):
        hang(verb, noun, "acl")


def destination(verb: Token) -> None:
    """ "sent agents to Oslo to study it": Oslo is where they were sent, and studies nothing."""
    links = [mark for mark in children(verb, "mark") if mark.lower_ == "to"]
    subjects = children(verb, "nsubj")
    if len(links) != 2 or len(subjects) != 1 or subjects[0].i < links[0].i:
        return
    if subjects[0].left_edge.i == links[0].i + 1 and subjects[0].i < links[1].i:
        hang(subjects[0], verb.head, "obl")
        hang(links[0], subjects[0], "case")


def said_on_occasion(noun: Token) -> None:
    """ "urged Lee to resign in an interview on Monday": who urges speaks there, not who resigns."""
    if noun.lemma_.lower() not in SPOKEN:
        return
    demanded, case = noun.head, children(noun, "case")
    demand = demanded.head
    if (
        demanded.tag_ == "VB"
        and demanded.dep_ in {"xcomp", "advcl", "acl"}
        and demanded.lemma_.lower() not in SPEAKING
        and not tells(demanded.lemma_.lower())
        and demand.pos_ == "VERB"
        and demand.lemma_.lower() in cues()["demanding_verbs"]
        and demand.i < demanded.i < noun.i
        and any(word.lower_ in {"in", "during"} for word in case)
        and any(word.lower_ == "to" for word in children(demanded, "mark"))
    ):
        hang(noun, demand, "obl")
        for day in [word for word in demanded.rights if word.i > noun.i and is_calendar(word)]:
            hang(day, demand, day.dep_)


def result_before_object(word: Token) -> None:
    """ "made available several pages": the adjective tells the result and describes no page."""
    noun, verb = word.head, word.head.head
    apart = noun.dep_ == "obj" and word.i == verb.i + 1 and word.i < noun.i
    if apart and word.lower_ in RESULTS and verb.lemma_.lower() in {"make", "keep", "leave"}:
        hang(word, verb, "xcomp")


def result_participle(verb: Token) -> None:
    """ "kept the file closely held": behind what is kept so, no past tense.

    Args:
        verb: completes another, as a past tense to the tagger.
    """
    above = verb.head
    things = [noun for noun in children(above, "obj") if above.i < noun.i < verb.i]
    if above.lemma_.lower() in KEEPING and things and has_past_form(verb.lower_):
        own = children(verb, "nsubj", "obj", "aux", "mark")
        if verb.left_edge.i == things[-1].right_edge.i + 1 and not own:
            verb.tag_ = "VBN"


def place_behind_particle(noun: Token) -> None:
    """ "sank off Nice", "was taken down their road": here the particle is a preposition."""
    first = noun.left_edge
    before = first.nbor(-1) if first.i else None
    if before is None or before.dep_ != "compound:prt" or before.head != noun.head:
        return
    place = noun.pos_ == "PROPN" and parse_name(noun.text).kind == "place"
    if place or children(noun.head, "aux:pass"):
        before.head, before.dep_ = noun, "case"
        noun.dep_ = "obl"


def object_behind_particle(noun: Token) -> None:
    """ "handed over the files": behind such a verb its particle is no preposition."""
    verb, cases = noun.head, children(noun, "case")
    if len(cases) != 1 or cases[0].i != verb.i + 1 or noun.lower_ in NO_OBJECTS:
        return
    taken = children(verb, "obj", "ccomp", "aux:pass", "compound:prt")
    if cases[0].lower_ in _particles(verb) and not taken and verb.pos_ == "VERB":
        hang(cases[0], verb, "compound:prt")
        noun.dep_ = "obj"


def particle_before_number(word: Token) -> None:
    """ "laid off 400 crew": the particle describes none of those whom the verb is done to."""
    verb = word.head.head
    if word.lower_ not in PARTICLES or word.head.dep_ != "obj" or word.i != verb.i + 1:
        return
    if word.lower_ in _particles(verb) and not children(verb, "compound:prt"):
        hang(word, verb, "compound:prt")


def _particles(verb: Token) -> Collection[str]:
    """The particles that make another verb of a verb."""
    table: dict[str, list[str]] = package_table("language/phrasal_verbs.yml")
    return table.get(verb.lemma_.lower(), ())


# An infinitive behind these tells what for.
GATHERING = frozenset(
    "gather assemble convene congregate huddle meet travel march rally arrive return fly drive "
    "walk queue flock descend converge pause kneel sit stand".split()
)
# Their object may be told to be in a state.
KEEPING = frozenset({"keep", "leave", "hold", "get", "have", "find"})
# Words of a day or a time between a verb and its infinitive, with one to spare.
LONGEST_TIME = 5
# Nouns that an infinitive right behind them completes.
WITH_INFINITIVES = frozenset(
    "plan proposal effort attempt bid decision promise pledge vow right power ability chance "
    "opportunity offer agreement deal campaign conspiracy refusal failure willingness desire need "
    "duty obligation mandate threat intention scheme plot commitment "
    "permission determination ambition readiness reluctance inability call demand "
    "request".split()
)
RESULTS = frozenset(
    "available public possible clear easy easier hard harder safe ready certain open free known "
    "visible accessible".split()
)
# "took over in May", "called off on Monday": what says when or how much is no object.
NO_OBJECTS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december today yesterday tomorrow day week "
    "month year years percent %".split()
)
# Verbs that an infinitive right behind them completes, beside those that deny it.
INFINITIVES = frozenset(
    "agree aim attempt choose decide expect hope intend manage need plan pledge prepare promise "
    "refuse seek threaten try vow want wish offer opt continue begin start serve tend happen dare "
    "bother cease appear seem fail prove help manage".split()
)
