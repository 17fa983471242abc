"""Attachments that small UD parsers often get wrong, put right by the words around.

Each repair looks at one clause and hangs it elsewhere; everything after it reads the better tree.
The attachment of clauses is the weak spot of small parsers (docs/decisions/pipeline.md), while what
stands next to what is certain.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from datasette_discrepancy.language.cues import tells
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.repairs.arguments import (
    ASIDE,
    behind_its_verb,
    inserted_report,
    lone_object,
    no_object,
    object_behind_aside,
    particle,
    place_of_meeting,
    subject_joined,
    subject_of_second,
    two_objects,
)
from datasette_discrepancy.language.repairs.asked_behind_asides import asked_behind_aside
from datasette_discrepancy.language.repairs.complements import (
    aim_behind,
    destination,
    infinitive_behind,
    infinitive_of_noun,
    object_behind_particle,
    particle_before_number,
    place_behind_particle,
    result_before_object,
    result_participle,
    said_on_occasion,
)
from datasette_discrepancy.language.repairs.contents_without_that import content_of_gerund
from datasette_discrepancy.language.repairs.garden_paths import (
    joined_with_own_subject,
    noun_beside_noun,
    object_before_joined,
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
    content_behind_phrase,
)
from datasette_discrepancy.language.repairs.joined_clauses import conjunct, parataxis
from datasette_discrepancy.language.repairs.participles import (
    designed_to,
    gerund_behind_day,
    participle,
    planned_behind_object,
    subject_between,
)
from datasette_discrepancy.language.repairs.relatives import (
    loose_relative,
    own_relative,
    relative,
    whose_subject,
)
from datasette_discrepancy.language.repairs.tenses import (
    active_past,
    day_of_participle,
    intention,
    main_behind_aside,
    named_subject,
    opening_participle,
    passive_adjective,
    past_before_joined,
    past_behind_participle,
    past_tense,
)
from datasette_discrepancy.language.repairs.time_clauses import present_clause_of_time
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Doc, Token
from datasette_discrepancy.language.valency import NEVER_PASSIVE

# Labels that parsers seldom get wrong: half of all words, of which nothing below is asked ...
SOUND = frozenset(
    "det punct cc aux aux:pass cop mark nummod nmod:poss advmod compound flat fixed".split()
)
# ... unless they have a form that is read by itself.
PAST = frozenset({"VBN", "VBD"})
ADNOMINAL = frozenset({"acl", "acl:relcl"})
# Labels under which parsers hang relative clauses on a verb.
LOOSE = frozenset({"advcl", "advcl:relcl", "ccomp", "parataxis", "xcomp"})
VERBS = frozenset({"VERB", "AUX"})
# With "get" no passives: "got started".
GOT_GOING = frozenset({"start"})


@dataclass(frozen=True)
class Attachment:
    """What may be attached wrongly, and which words are asked for it.

    Attributes:
        mend: looks at one word and hangs it elsewhere, in place, where it hangs wrong.
        labels, tags, parts: the relations, forms and parts of speech that it is asked of, None for
            all.
    """

    mend: Callable[[Token], None]
    labels: frozenset[str] | None = None
    tags: frozenset[str] | None = None
    parts: frozenset[str] | None = None


def repair_attachments(doc: Doc) -> None:
    """Put clauses where they belong, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.dep_ in SOUND and token.tag_ not in PAST:
            continue
        for asked in ATTACHMENTS:
            if (
                (asked.labels is None or token.dep_ in asked.labels)
                and (asked.tags is None or token.tag_ in asked.tags)
                and (asked.parts is None or token.pos_ in asked.parts)
            ):
                asked.mend(token)
        clause = CLAUSES.get(token.dep_)
        if clause is not None and (token.pos_ in VERBS or _is_predicate(token)):
            clause(token)


def _voice(verb: Token) -> None:
    """ "Lee reported that": without "be" and with something told it is no passive."""
    voiced = children(verb, "nsubj:pass")
    got = [word for word in children(verb, "aux:pass") if word.lemma_.lower() == "get"]
    if got and verb.lemma_.lower() in GOT_GOING and not children(verb, "obl:agent"):
        # "He got started right away": he started, and nobody started him
        got[0].dep_ = "aux"
        for noun in voiced:
            noun.dep_ = "nsubj"
        return
    if not voiced or children(verb, "aux:pass", "aux"):
        return
    told = children(verb, "obj", "ccomp")
    acts = verb.lemma_.lower() in NEVER_PASSIVE  # "Ann Lee, a teacher, resigned."
    if told or acts or any(word.lower_ == "that" for word in children(verb, "mark")):
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
    before = [word for word in verb.lefts if not word.is_punct]
    first = before[0] if before and all(word.pos_ == "ADV" for word in before) else verb
    comma = first.i > 0 and first.nbor(-1).text == ","  # "said, specifically naming Lee"
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
    if verb.tag_ in PAST and first.lower_ == "with" and not children(verb, "aux", "obj"):
        for noun in children(verb, "nsubj"):
            verb.tag_, noun.dep_ = "VBN", "nsubj:pass"  # "with half of the votes counted"
    bare = verb.tag_ == "VB" and head.tag_ == "VB" and head.i < verb.i
    if bare and verb.nbor(-1).text == "," and first.i >= verb.i - 1:
        verb.dep_ = "conj"
        return
    participle(verb)


def _of(*labels: str) -> frozenset[str]:
    return frozenset(labels)


# In this order, since each reads the tree as those before it left it.
ATTACHMENTS = (
    Attachment(_voice, tags=_of("VBN")),
    Attachment(active_past, tags=_of("VBN")),
    Attachment(passive_adjective, tags=_of("JJ")),
    Attachment(particle, _of("case")),
    Attachment(noun_beside_noun, _of("acl"), tags=PAST),
    Attachment(designed_to, _of("advcl"), tags=_of("VB")),
    Attachment(gerund_behind_day, _of("acl"), tags=_of("VBG")),
    Attachment(content_of_gerund, _of("acl", "advcl"), tags=_of("VBG")),
    Attachment(past_tense, _of("acl")),
    Attachment(main_behind_aside, _of("acl", "acl:relcl", "conj"), tags=PAST),
    Attachment(day_of_participle, _of("obj"), parts=NOUNS),
    Attachment(planned_behind_object, _of("xcomp"), tags=_of("VBD")),
    Attachment(past_behind_participle, _of("xcomp")),
    Attachment(result_participle, _of("xcomp"), tags=_of("VBD")),
    Attachment(past_before_joined, _of("conj")),
    Attachment(opening_participle, _of("advcl"), tags=_of("VBD")),
    Attachment(intention, _of("ROOT", "nsubj"), tags=_of("NNS")),
    Attachment(named_subject, _of("ROOT")),
    Attachment(infinitive_behind, _of("advcl", "obl"), tags=_of("VB")),
    Attachment(asked_behind_aside, _of("advcl"), tags=_of("VB")),
    Attachment(aim_behind, _of("xcomp"), tags=_of("VB")),
    Attachment(infinitive_of_noun, _of("advcl", "obl"), tags=_of("VB")),
    Attachment(destination, _of("advcl", "obl"), tags=_of("VB")),
    Attachment(gerund_beside, _of("csubj"), tags=_of("VBG")),
    Attachment(subject_of_second, _of("conj"), parts=NOUNS),
    Attachment(whose_subject, _of("appos", "conj"), parts=NOUNS),
    Attachment(inserted_report, _of("nsubj")),
    Attachment(lone_object, _of("iobj")),
    Attachment(result_before_object, _of("amod")),
    Attachment(particle_before_number, _of("amod", "advmod")),
    Attachment(clause_called_for, _of("obl", "nmod", "obj")),
    Attachment(object_behind_particle, _of("obl")),
    Attachment(said_on_occasion, _of("obl")),
    Attachment(reduced_relative, tags=PAST),
    Attachment(object_before_joined, _of("ccomp"), tags=PAST),
    Attachment(joined_with_own_subject, _of("advcl", "conj", "ccomp", "parataxis"), tags=PAST),
    Attachment(content_behind_aside, _of("ROOT", "ccomp", "conj")),
    Attachment(clause_heard, ADNOMINAL, parts=NOUNS | {"ADJ"}),
    Attachment(content_behind_phrase, _of("obj"), tags=_of("DT", "WDT")),
    Attachment(place_behind_particle, _of("obj")),
    Attachment(behind_its_verb, _of("obj")),
    Attachment(no_object, _of("obj")),
    Attachment(two_objects, _of("obj")),
    Attachment(subject_joined, _of("obj")),
    Attachment(place_of_meeting, _of("obj")),
    Attachment(object_behind_aside, ASIDE, parts=_of("NOUN")),
    Attachment(present_clause_of_time, _of("amod"), tags=_of("VBZ")),
    Attachment(loose_relative, LOOSE, parts=VERBS),
)
# Asked last, of verbs and predicates, by the relation that they have then.
CLAUSES: dict[str, Callable[[Token], None]] = {
    "acl:relcl": relative,
    "acl": participle,
    "advcl": _adverbial,
    "ccomp": _content,
    "conj": conjunct,
    "parataxis": parataxis,
}
