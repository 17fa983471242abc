"""Nouns and particles that small UD parsers hang on the wrong verb, or under the wrong label."""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.stranding import PARTICLES
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.valency import DITRANSITIVE

# Labels under which parsers hang an object that something put between keeps apart.
ASIDE = frozenset({"parataxis", "conj", "appos", "dep"})
# Adverbs that make one deed with the verb before them ("broke out", "came down", "went off").

# What may be given or told to somebody.
GIVEN = ("obj", "ccomp", "xcomp", "csubj", "nsubj:pass")

# Verbs of a report put into a relative clause: "a law that many believe will fail".
INSERTED = frozenset(
    "say says said believe believes believed think thinks thought hope hopes hoped fear fears "
    "feared swore argue argues argued claim claims claimed warn warns warned insist insists "
    "insisted contend contends contended allege alleges alleged suggest suggests suggested guess "
    "guessed suspect suspects suspected estimate estimates estimated predict predicts predicted "
    "expects expected promises promised vows vowed".split()
)
RELATIVE = frozenset({"that", "which", "who"})


def particle(word: Token) -> None:
    """ "came down near Lublin": of two such words behind a verb, the first belongs to the verb."""
    verb = word.head.head
    if word.lower_ not in PARTICLES or word.i != verb.i + 1 or verb.pos_ != "VERB":
        return
    if word.i + 1 == word.sent.end:
        return
    behind = word.nbor(1)
    if behind.dep_ == "case" and behind.head == word.head and behind.lower_ not in {"of", "to"}:
        hang(word, verb, "compound:prt")


def behind_its_verb(noun: Token) -> None:
    """ "Norvik, which was fined $3bn, will appeal": right behind a verb is what it is done to."""
    governor = noun.head
    subjects = children(noun, *SUBJECTS)
    if governor.i < noun.i or not subjects or not noun.i:
        return
    before = noun.nbor(-1)
    if before.pos_ != "VERB" or not subjects[0].is_ancestor(before) or children(before, "obj"):
        return
    for subject in subjects:
        hang(subject, governor, subject.dep_)
    hang(noun, before, "obj")


def no_object(noun: Token) -> None:
    """ "sank off Bergen": what has a preposition is no object."""
    if noun.i > noun.head.i and children(noun, "case"):
        noun.dep_ = "obl"


def lone_object(noun: Token) -> None:
    """ "would have sold the mill if": who gets something does so beside what is given."""
    verb = noun.head
    lemma = verb.lemma_.lower()
    if lemma in DITRANSITIVE or lemma in cues()["hearer_verbs"] or children(verb, *GIVEN):
        return
    if verb.pos_ == "VERB" and noun.i > verb.i and noun.pos_ in NOUNS:
        noun.dep_ = "obj"


def two_objects(noun: Token) -> None:
    """ "grants owners the right to refuse": of two things in a row, the first gets the other."""
    verb, first = noun.head, noun.left_edge
    if verb.lemma_.lower() not in DITRANSITIVE or noun.i < verb.i or noun.tag_ == "PRP$":
        return
    for given in children(noun, "appos"):
        # "gives victims' families the right to sue"
        opening = given.left_edge
        if opening.i == noun.i + 1 and opening.pos_ == "DET":
            given.head, given.dep_, noun.dep_ = verb, "obj", "iobj"
            return
    others = [word for word in children(verb, "obj") if verb.i < word.i < noun.i]
    if (
        len(others) == 1
        and others[0].right_edge.i + 1 == first.i
        and not (first.is_punct or first.nbor(-1).is_punct or children(noun, "case"))
    ):
        others[0].dep_ = "iobj"


def subject_joined(noun: Token) -> None:
    """ "Officials, unions and firms spoke out": what stands before its verb is no object."""
    verb = noun.head
    if not noun.i < verb.i or noun.tag_ in {"WP", "WDT"} or verb.tag_ not in FINITE:
        return
    first = noun.left_edge
    subjects = [word for word in children(verb, "nsubj") if word.i < first.i]
    if not subjects:
        return
    listed = first.dep_ == "cc" or "," in {first.text, first.nbor(-1).text}
    if listed or children(noun, "cc"):
        noun.head, noun.dep_ = subjects[-1], "conj"


def place_of_meeting(noun: Token) -> None:
    """ "met Ann Lee in Bergen": people have no place of their own, what is done to them has."""
    if noun.pos_ != "PROPN":
        return
    for place in children(noun, "nmod"):
        prepositions = [word.lower_ for word in children(place, "case")]
        beside = place.left_edge.i == noun.i + 1 and place.pos_ == "PROPN"
        if beside and prepositions == ["in"] and parse_name(noun.text).kind == "person":
            hang(place, noun.head, "obl")


def object_behind_aside(noun: Token) -> None:
    """ "passed, by 35 votes to 23, an amendment": the object comes behind what is put between."""
    first = next((word.left_edge for word in noun.lefts if not word.is_punct), noun)
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB"), noun)
    if first.i < verb.i + 4 or first.nbor(-1).text != "," or first.pos_ != "DET":
        return
    aside = verb.nbor(1).text == "," and verb.nbor(2).pos_ == "ADP"
    if aside and verb.pos_ == "VERB" and not children(verb, "obj", "ccomp", "xcomp", "aux:pass"):
        noun.head, noun.dep_ = verb, "obj"


def subject_of_second(noun: Token) -> None:
    """ "is short in such towns and work may be lost": the second clause has a subject of its own.

    Where nothing links a verb to the one before it but an "and" before the noun in front of it,
    the noun belongs to that verb.
    """
    links = children(noun, "cc")
    behind = noun.nbor(1) if noun.i + 1 < noun.sent.end else None
    if len(links) != 1 or behind is None or links[0].i != noun.left_edge.i:
        return
    verb = behind if behind.pos_ == "VERB" else behind.head
    finite = behind.tag_ in FINITE and (behind == verb or behind.dep_ in {"aux", "aux:pass"})
    above = verb.head
    first = above.pos_ in {"VERB", "AUX"} or bool(children(above, "cop"))
    pair = any(word.lower_ == "between" for word in children(noun.head, "case"))
    joined = verb.dep_ == "conj" and above.i < noun.i < verb.i and above.is_ancestor(noun)
    joined = joined and first and not pair
    if not (finite and joined) or children(verb, "cc", "mark", *SUBJECTS) or noun.head == verb:
        return
    passive = bool(children(verb, "aux:pass"))
    hang(noun, verb, "nsubj:pass" if passive else "nsubj")
    hang(links[0], verb, "cc")


def inserted_report(word: Token) -> None:
    """ "a law that many swore would fail": who says so stands in the midst, and does not fail."""
    verb = word.head
    if verb.dep_ not in {"acl", "acl:relcl"}:
        return
    first = verb.left_edge
    behind = word.nbor(1) if word.i + 1 < word.sent.end else word
    own = behind.head == verb and behind.dep_ in {"aux", "aux:pass", "cop"}
    if word.lower_ not in INSERTED or first.lower_ not in {"that", "which", "who"} or not own:
        return
    if first.head != verb or behind.tag_ not in FINITE or word.i < first.i + 2:
        return
    first.dep_ = "nsubj:pass" if children(verb, "aux:pass") else "nsubj"
    first.pos_, first.tag_, verb.dep_ = "PRON", "WDT", "acl:relcl"
    word.dep_, word.pos_ = "parataxis", "VERB"
    word.tag_ = "VBP" if word.lower_ in {"say", "believe", "think", "hope", "fear"} else "VBD"
    for child in list(word.children):
        if first.i < child.i < word.i:
            child.dep_ = "nsubj"


def report_over_relative(report: Token) -> None:
    """ "a law that critics say would fail", with the saying above: the law would fail.

    Right behind the verb of a report stands a verb in a tense without a subject of its own.
    """
    if report.lower_ not in INSERTED or report.i + 1 >= report.sent.end or report.tag_ == "VBN":
        return
    behind, noun = report.nbor(1), report.head
    verb = behind.head if behind.dep_ in {"aux", "aux:pass", "cop"} else behind
    if behind.tag_ not in FINITE or verb.i < behind.i or verb.head == verb or noun.i > report.i:
        return
    own = [word for word in children(report, "nsubj") if word.lower_ not in RELATIVE]
    first = own[0].left_edge.i - 1 if len(own) == 1 else noun.i
    pronoun = report.doc[first]
    if pronoun.lower_ not in RELATIVE or pronoun.head not in {report, verb} or first <= noun.i:
        return
    others = [word for word in children(verb, *SUBJECTS) if word != pronoun]
    if others or children(verb, "mark", "cc") or verb.is_ancestor(report):
        return
    hang(verb, noun, "acl:relcl")
    pronoun.head, pronoun.pos_, pronoun.tag_ = verb, "PRON", "WDT"
    pronoun.dep_ = "nsubj:pass" if children(verb, "aux:pass") else "nsubj"
    hang(report, verb, "parataxis")
