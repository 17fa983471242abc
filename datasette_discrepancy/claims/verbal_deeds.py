"""Deeds told by a verb: who does it, who undergoes it, and which deed it is with its words."""

from __future__ import annotations

from collections.abc import Iterator

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.contests import contest_told
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.idioms import idiom_of
from datasette_discrepancy.claims.incomplete_verbs import is_incomplete
from datasette_discrepancy.claims.light_verbs import HOLD
from datasette_discrepancy.claims.mentioned_deeds import is_mentioned
from datasette_discrepancy.claims.noun_kinds import classes_of, is_measure
from datasette_discrepancy.claims.noun_phrases import free_relative
from datasette_discrepancy.claims.object_classes import PERSON_CLASS
from datasette_discrepancy.claims.participles import DEGREES, bears_name, tells_quality
from datasette_discrepancy.claims.predicates import ANY_OBJECT, Lexicon, Match, Predicate
from datasette_discrepancy.claims.prepositional_verbs import (
    completed,
    gerund_behind,
    is_completed_behind,
    stranded,
)
from datasette_discrepancy.claims.reporting_verbs import says_only
from datasette_discrepancy.claims.roles import between, companions, marked, without_times
from datasette_discrepancy.claims.sense_words import PARTICLES
from datasette_discrepancy.claims.set_phrases import is_set_phrase
from datasette_discrepancy.claims.verb_senses import (
    as_active,
    sense_of,
    with_bare_noun,
    with_result,
)
from datasette_discrepancy.claims.work_titles import stands_in_title
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.certainty import schedules
from datasette_discrepancy.language.clauses import Clause, labels_only
from datasette_discrepancy.language.control_words import SUBJECT_CONTROL
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.lemmas import is_noun_form, is_verb_form
from datasette_discrepancy.language.named_by_clause import is_named_so, only_names
from datasette_discrepancy.language.tree import Token

QUESTION_TAGS = frozenset({"WRB", "WP"})
# Without anything behind them these tell of no deed: "went too far".
BARE = frozenset(
    "go get come put originate stem derive hail belong amount pertain hinge revolve".split()
)
# Conjunctions of clauses that stand beside a deed.
BESIDE = frozenset("after before since until because while although though".split())
# With an adjective these say only how somebody is from now on.
STATES = frozenset("grow turn fall run go stand prove stay keep".split())
# Words of a score between a verb and its infinitive: "voted 7-5 to pass the bill".
SCORING = frozenset({"NUM", "SYM"})
# Of these the participle may tell how somebody keeps a thing: "threatened to keep closed".
KEPT = frozenset({"keep", "run"})
# A time may be their object.
SPENDING = frozenset({"spend", "waste", "while"})
# Of these a sum is the object, and what stands behind "for" is what it is for.
ASKING = frozenset("demand request require seek want need ask propose".split())
MOMENTS = frozenset({"second", "minute", "hour", "moment"})
LINKING_PARTICIPLES = frozenset(
    "given compared based regarding concerning including excluding following according barring "
    "considering depending".split()
)


def verbal_deeds(clause: Clause, reader: Reader, lexicon: Lexicon) -> Iterator[Deed]:
    """Yield the deed that the verb of a clause tells; none for one that only reports."""
    verb = clause.verb
    if labels_only(verb, reader.grammar) or only_names(verb):
        return  # "what he called a show", "what amounts to one": a name for it, no deed
    if stands_in_title(verb):
        return
    match = sense_of(clause, reader, lexicon)
    if schedules(verb, reader.grammar):
        match = Match(lexicon.predicates[HOLD])  # "the vote is set for 4 May"
    other = [noun for noun in clause.objects if _is_other_sense(noun, match.predicate, reader)]
    if other:
        match = Match(Predicate(_with_object(match, verb, other[0]), known=False))
    if bears_name(clause) or tells_quality(clause) or _votes_to(clause) or is_set_phrase(clause):
        return
    contest = contest_told(clause, reader, lexicon)
    if contest is not None:
        if not is_mentioned(clause, reader, by_nobody=not contest.subjects):
            yield contest
        return
    idiom = idiom_of(match, clause, reader)
    if idiom is not None:
        yield from _told_by_idiom(*idiom, clause)
        return
    complement = _content(clause, reader)
    if _lacks_its_object(clause):
        return
    if complement is None and not clause.objects:
        match, complement = gerund_behind(match, clause, reader)
    if says_only(clause, complement, match, reader) and (
        complement is not None or not is_completed_behind(clause)
    ):
        return
    if verb.lemma_.lower() in STATES and any(map(_is_state, verb.rights)):
        return  # "is growing frustrated", "fell ill": a state, no growth and no fall
    subjects, objects = clause.subjects, without_times(clause.objects)
    if verb.lemma_.lower() in SPENDING and not clause.passive:
        objects = clause.objects  # "spent five days on the road"
    objects = tuple(n for n in objects if n.tag_ not in QUESTION_TAGS or _is_thing(n))
    # "shake hands with": the hands are part of the verb.
    objects = tuple(noun for noun in objects if noun.lemma_.lower() != match.second_word)
    if clause.objects and not objects and match.second_word not in {None, ANY_OBJECT}:
        objects = clause.recipients  # "was found guilty"
    if clause.passive and clause.objects and not without_times(clause.objects):
        objects = clause.recipients  # "was removed last summer"
    above = verb.head
    timed = is_calendar(above) or above.lemma_.lower() in MOMENTS
    if clause.kind == g.ADNOMINAL and objects == (above,) and timed:
        return  # "within minutes of being sent": no minutes are sent
    if clause.passive and clause.objects and not objects:
        objects = clause.recipients  # "can be settled state by state"
    if clause.passive and objects and clause.recipients and all(map(is_measure, objects)):
        objects = clause.recipients  # "was paid $5m": who, not how much
    if complement is not None and complement.tag_ == "VB" and not clause.passive:
        # "the system that he vowed to mend": what is mended is no promise.
        objects = tuple(noun for noun in objects if noun.i > verb.i)
    obliques = clause.obliques
    measured = all(is_measure(noun) for noun in objects)
    below = [o for noun in objects if is_measure(noun) for o in reader.grammar.obliques(noun)]
    behind = marked((*clause.obliques, *below), _behind_verbs(match), reader)
    if match.undergone and measured:
        # "sales fell 5 percent": by how much, not what
        obliques = (*obliques, *(Oblique("", noun) for noun in objects))
        # "passed through the Senate": by whom
        objects, subjects = subjects, marked(clause.obliques, match.predicate.subject_by, reader)
    elif match.undergone and (match.second_word or "").startswith("by "):
        subjects, objects = objects, subjects  # "the bill passed the Senate"
    elif objects and measured and behind and not _is_asked_for(objects, verb):
        # "invested $5m in Norvik"
        obliques = (*obliques, *(Oblique("", noun) for noun in objects))
        objects = behind
    if not objects:
        objects = behind
    active = as_active(clause)
    if active:
        subjects, objects = objects, ()
    if match.predicate.symmetric:
        subjects, objects = between(clause.obliques, subjects, objects, reader)
    if not objects and complement is not None:
        match = _with_state(match, verb, complement)
    if not objects and complement is None and (active or not clause.passive):
        match, objects = completed(match, verb, clause.obliques, reader)
    elif objects and _may_go_on(match.second_word):
        match = stranded(clause, with_result(match, clause, reader))
        if not match.predicate.known and " " not in match.predicate.name:
            match, behind, bare = with_bare_noun(match, clause, reader)
            objects = behind if bare else objects
    if is_incomplete(match, clause, reader) or (match.predicate.name in BARE and not objects):
        return
    own = match.predicate
    if not objects and complement is None and (own.symmetric or not own.known):
        objects = companions(clause.obliques, reader)
        if objects and not own.known:
            match = Match(Predicate(f"{own.name} with", known=False))
    # A time does nothing: "the days leading up to the vote", "one day before he left Oslo".
    subjects = tuple(noun for noun in subjects if not is_calendar(noun))
    if not subjects and not objects:
        return
    if is_mentioned(clause, reader, by_nobody=not subjects):
        return
    yield Deed(
        head=verb,
        predicate=match.predicate,
        kind=clause.kind,
        subjects=subjects,
        objects=objects,
        complement=complement,
        obliques=obliques,
        second_word=match.second_word,
    )


def _is_thing(what: Token) -> bool:
    """ "received what amounted to a warning": a "what" with the words that say what it is."""
    return is_named_so(what) and free_relative(what) is not None


def _is_asked_for(objects: tuple[Token, ...], verb: Token) -> bool:
    """ "the $5m that Norvik demanded for a wall": the money is demanded, and the wall its use."""
    return verb.lemma_.lower() in ASKING and all(noun.is_currency for noun in objects)


def _lacks_its_object(clause: Clause) -> bool:
    """ "laws that he has sworn to uphold": the bare infinitive says nothing of what is sworn."""
    verb = clause.verb
    if clause.kind not in {g.RELATIVE, g.COMPLEMENT} or verb.lemma_.lower() not in SUBJECT_CONTROL:
        return False
    behind = list(verb.doc[verb.i + 1 : verb.i + 3])
    if len(behind) < 2 or behind[0].lower_ != "to" or behind[1].right_edge != behind[1]:
        return False
    infinitive = behind[1]  # "uphold" may be a noun to the tagger
    return is_verb_form(infinitive.lower_) and not is_noun_form(infinitive.lower_)


def _is_state(word: Token) -> bool:
    """ "fell *ill*", "grows *fiercer* by the day", "has grown so *heated*"."""
    if word.pos_ == "ADJ":
        alone = word.dep_ == "obj" and word.left_edge == word and word.i == word.head.i + 1
        return word.dep_ in {"xcomp", "acomp", "oprd"} or alone
    if word.dep_ not in {"xcomp", "ccomp", "advcl"} or word.tag_ not in {"VBN", "VBD", "VBG"}:
        return False
    before = word.nbor(-1)
    return before.lower_ in DEGREES or (
        word.tag_ != "VBG" and before == word.head and word.head.lemma_.lower() not in KEPT
    )


def _votes_to(clause: Clause) -> bool:
    """ "voted to pass the bill": the deed is the other verb's."""
    verb = clause.verb
    if verb.lemma_.lower() != "vote" or clause.objects:
        return False
    behind = verb.doc[verb.i + 1 : verb.i + 6]
    tags = [word.tag_ for word in behind if word.pos_ not in SCORING]
    return tags[:2] == ["TO", "VB"]


def _may_go_on(second_word: str | None) -> bool:
    """Whether what stands behind the object may still name the deed: an object decided, or "to"."""
    return second_word in {None, ANY_OBJECT, "to"} or (second_word or "").startswith("<")


def _told_by_idiom(match: Match, objects: tuple[Token, ...], clause: Clause) -> Iterator[Deed]:
    subjects = tuple(noun for noun in clause.subjects if not is_calendar(noun))
    if subjects or objects:
        yield Deed(
            head=clause.verb,
            predicate=match.predicate,
            kind=clause.kind,
            subjects=subjects,
            objects=objects,
            complement=None,
            obliques=clause.obliques,
        )


def _content(clause: Clause, reader: Reader) -> Token | None:
    """The clause that is what a verb is about; one of time or cause is not."""
    found = reader.grammar.complements(clause.verb)
    if len(found) > 1 and found[0].pos_ == "ADJ":
        found = found[1:]  # "left unclear whether it closes"
    for verb in found:
        if not {mark.lower_ for mark in reader.grammar.markers(verb)} & BESIDE:
            return verb
    return _asked(clause)


def _with_state(match: Match, verb: Token, complement: Token) -> Match:
    """ "left *open* whether": the adjective between a verb and what it is about is part of it."""
    state = next((c for c in verb.rights if c.pos_ == "ADJ" and c.dep_ == "xcomp"), None)
    if state is None or state == complement or state.i > complement.i:
        return match
    return Match(Predicate(f"{verb.lemma_.lower()} {state.lower_}", known=False))


def _asked(clause: Clause) -> Token | None:
    """ "discuss how to build": to some parses the question word is the object."""
    for word in clause.objects:
        if word.tag_ in QUESTION_TAGS and word.i > clause.verb.i and not is_named_so(word):
            return next((c for c in word.rights if c.pos_ == "VERB"), None)
    return None


def _is_other_sense(noun: Token, predicate: Predicate, reader: Reader) -> bool:
    """Whether a verb means another deed with such an object: "met the deadline"."""
    if not predicate.other_sense:
        return False
    words = {noun.lower_, noun.lemma_.lower(), *classes_of(noun, reader)}
    if noun.lower_ in {"they", "them"}:
        words.discard(PERSON_CLASS)  # "proposed them": drills as well as people
    return bool(words & predicate.other_sense)


def _with_object(match: Match, verb: Token, noun: Token) -> str:
    """The name of a verb with an object that makes another deed of it: no name stands in it."""
    particle = (match.second_word or "").partition(" ")[0]
    words = [verb.lemma_.lower(), *([particle] if particle in PARTICLES else [])]
    named = noun.pos_ in {"PRON", "PROPN"}
    return " ".join([*words, "somebody" if named else noun.lemma_.lower()])


def _behind_verbs(match: Match) -> frozenset[str]:
    """Prepositions that mark what undergoes it; those of "a rise in prices" are the noun's."""
    marks = match.predicate.object_by
    own = frozenset((match.second_word or "").split()[:1])  # "ran for mayor", not "went to Rome"
    own = frozenset() if match.predicate.goal else own
    return (marks - ({"of", "in"} if "of" in marks else set())) | own


def is_linking(verb: Token) -> bool:
    """ "given the evidence", "compared with last year": participles that link, and tell no deed."""
    return verb.dep_ in {"acl", "advcl"} and verb.lower_ in LINKING_PARTICIPLES
