"""Attachments that small UD parsers often get wrong, put right by the words around.

Each repair looks at one clause and hangs it elsewhere; everything after it reads the better tree.
The attachment of clauses is the weak spot of small parsers (docs/decisions/pipeline.md), while what
stands next to what is certain.
"""

from __future__ import annotations

from collections.abc import Callable

from datasette_discrepancy.language.cues import tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.arguments import (
    ASIDE,
    behind_its_verb,
    inserted_report,
    no_object,
    object_behind_aside,
    particle,
    place_of_meeting,
    subject_joined,
    subject_of_second,
    two_objects,
)
from datasette_discrepancy.language.repairs.complements import (
    destination,
    infinitive_behind,
    infinitive_of_noun,
    object_behind_particle,
    place_behind_particle,
    result_before_object,
    said_on_occasion,
)
from datasette_discrepancy.language.repairs.garden_paths import (
    reduced_relative,
)
from datasette_discrepancy.language.repairs.gerunds import (
    gerund_beside,
    gerund_of_answer,
    gerund_of_speaker,
)
from datasette_discrepancy.language.repairs.hearers import (
    clause_called_for,
    clause_heard,
    content_behind_aside,
)
from datasette_discrepancy.language.repairs.joined_clauses import conjunct, parataxis
from datasette_discrepancy.language.repairs.participles import participle, subject_between
from datasette_discrepancy.language.repairs.relatives import loose_relative, own_relative, relative
from datasette_discrepancy.language.repairs.tenses import (
    active_past,
    intention,
    named_subject,
    past_tense,
)
from datasette_discrepancy.language.repairs.time_clauses import present_clause_of_time
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Doc, Token

# Labels that parsers seldom get wrong: half of all words, of which nothing below is asked ...
SOUND = frozenset(
    "det punct cc aux aux:pass cop mark nummod nmod:poss advmod compound flat fixed".split()
)
# ... unless they have a form that is read by itself.
PAST = frozenset({"VBN", "VBD"})
# Of words with these labels one thing is asked, unless they have a form of a verb.
ALONE: dict[str, Callable[[Token], None]] = {
    "case": particle,
    "amod": result_before_object,
    "nmod": clause_called_for,
}
FORMS = frozenset({"VBN", "VBD", "VBZ", "VB"})
# Labels under which parsers hang relative clauses on a verb.
LOOSE = frozenset({"advcl", "advcl:relcl", "ccomp", "parataxis", "xcomp"})


def repair_attachments(doc: Doc) -> None:
    """Put clauses where they belong, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.dep_ in SOUND and token.tag_ not in PAST:
            continue
        label = token.dep_
        if label in ALONE and token.tag_ not in FORMS:
            ALONE[label](token)
            if token.dep_ == label:
                continue
        repair = REPAIRS.get(token.dep_)
        if token.tag_ == "VBN":
            _voice(token)
            active_past(token)
        if token.dep_ == "case":
            particle(token)
        if token.dep_ == "acl":
            past_tense(token)
        elif token.dep_ == "ROOT":
            intention(token)
            named_subject(token)
        if token.dep_ in {"advcl", "obl"} and token.tag_ == "VB":
            infinitive_behind(token)
            infinitive_of_noun(token)
            destination(token)
        if token.dep_ == "csubj" and token.tag_ == "VBG":
            gerund_beside(token)
        if token.dep_ == "conj" and token.pos_ in NOUNS:
            subject_of_second(token)
        if token.dep_ == "nsubj" and token.head.dep_ in {"acl", "acl:relcl"}:
            inserted_report(token)
        if token.dep_ == "amod":
            result_before_object(token)
        if token.dep_ in {"obl", "nmod", "obj"}:
            clause_called_for(token)
        if token.dep_ == "obl":
            object_behind_particle(token)
            said_on_occasion(token)
        if token.tag_ in {"VBD", "VBN"}:
            reduced_relative(token)
        if token.dep_ in {"ROOT", "ccomp", "conj"}:
            content_behind_aside(token)
        if token.dep_ in {"acl", "acl:relcl"} and token.pos_ in {"NOUN", "ADJ", "PROPN"}:
            clause_heard(token)  # "convinced them that it was safe"
        if token.dep_ == "obj":
            place_behind_particle(token)
        if token.dep_ == "obj":
            behind_its_verb(token)
            no_object(token)
            two_objects(token)
            subject_joined(token)
            place_of_meeting(token)
        elif token.dep_ in ASIDE and token.pos_ == "NOUN":
            object_behind_aside(token)
        if token.tag_ == "VBZ" and token.dep_ == "amod":
            present_clause_of_time(token)
        if token.dep_ in LOOSE and token.pos_ in {"VERB", "AUX"}:
            loose_relative(token)
        if repair is not None and (token.pos_ in {"VERB", "AUX"} or _is_predicate(token)):
            repair(token)


def _voice(verb: Token) -> None:
    """ "Lee reported that": without "be" and with something told it is no passive."""
    voiced = children(verb, "nsubj:pass")
    if not voiced or children(verb, "aux:pass", "aux"):
        return
    told = children(verb, "obj", "ccomp")
    if told or any(word.lower_ == "that" for word in children(verb, "mark")):
        verb.tag_ = "VBD"
        for noun in voiced:
            noun.dep_ = "nsubj"


def _is_predicate(token: Token) -> bool:
    """ "hoped the firm would be true to its word": a predicate with "be" heads a clause as well."""
    return token.dep_ == "ccomp" and any(child.dep_ == "cop" for child in token.children)


def _content(verb: Token) -> None:
    """ "said, declining to answer": a participle behind a comma is not what is said.

    "hoped the board would vote", "said the firm expected losses": the noun between two verbs does
    what the second says.
    """
    before = verb.nbor(-1) if verb.i else None
    comma = before is not None and before.text == ","
    if verb.dep_ == "ccomp" and verb.tag_ == "VBG" and comma and verb.head.i < verb.i:
        verb.dep_ = "advcl"
        return
    if not own_relative(verb):
        subject_between(verb)


def _adverbial(verb: Token) -> None:
    """ "reported on Monday that they fled", "should set a date, open the files": no adverbials."""
    head, first = verb.head, verb.left_edge
    marks = [word.lower_ for word in children(verb, "mark")]
    if marks == ["that"] and head.i < verb.i and tells(head.lemma_.lower()):
        verb.dep_ = "ccomp"
        return
    if gerund_of_answer(verb) or gerund_of_speaker(verb):
        return
    bare = verb.tag_ == "VB" and head.tag_ == "VB" and head.i < verb.i
    if bare and verb.nbor(-1).text == "," and first.i >= verb.i - 1:
        verb.dep_ = "conj"
        return
    participle(verb)


REPAIRS: dict[str, Callable[[Token], None]] = {
    "acl:relcl": relative,
    "acl": participle,
    "advcl": _adverbial,
    "ccomp": _content,
    "conj": conjunct,
    "parataxis": parataxis,
}
