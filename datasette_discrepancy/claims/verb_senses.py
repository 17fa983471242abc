"""Which deed a verb tells, by the words that belong to it.

"Throw out a ruling" overturns it, "throw out the rubbish" does not; "rely on oil" is no relying
without the oil. What decides are particles, objects, prepositions and complements; which of them
do is data: the predicate files, `object_classes.yml` and `prepositional_verbs.yml`.
"""

from __future__ import annotations

from itertools import chain

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.governed_verbs import (
    COMPELLING,
    PREVENTING,
    governed_words,
)
from datasette_discrepancy.claims.labels import label_of
from datasette_discrepancy.claims.noun_kinds import (
    classes_of,
    is_measure,
    is_somebody,
    is_time,
    may_be_somebody,
)
from datasette_discrepancy.claims.predicates import ANY_OBJECT, Lexicon, Match, Predicate
from datasette_discrepancy.claims.prepositional_verbs import gerunds, preposition_table
from datasette_discrepancy.claims.sense_words import particles_of
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.antecedents import is_part_of_preposition
from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.pronouns import REFLEXIVE
from datasette_discrepancy.language.stranding import left_behind
from datasette_discrepancy.language.tree import Token

# Labels of a word that completes what is said of the object: "kept the school open".
RESULTS = frozenset({"xcomp", "oprd", "acomp"})
OFFICE = "office"
GATHERING = "<gathering>"
SEVERAL = frozenset("several many few more fewer hundreds thousands dozens most".split())
# Deeds of what is counted, and what tells of somebody or something on its way: "fell into the sea".
COURSES = frozenset({"rise", "fall"})
ON_THE_WAY = frozenset({"into", "onto", "behind", "under", "beneath", "off", "out of", "aboard"})
# Of these a participle behind a noun is no course: "the offer declined by Lee".
REFUSING = frozenset({"decline"})
# Known deeds that are others with a result: "declared dead", "kept open".
MAKING = frozenset("keep hold leave declare proclaim find make set cut".split())
# "kept the economy growing".
SETTING = frozenset("keep leave get set send start".split())
# Verbs that say where they put what they are done to.
PLACING = frozenset({"put", "place"})
# An adverb of how a thing is put into words, and how far behind the thing it may stand.
NEAR = 7
TOLD = frozenset("bluntly mildly succinctly plainly starkly simply politely".split())
# Verbs that a bare noun behind one of these prepositions completes: "took Lee to court".
MOVING = frozenset("keep put take bring call leave set place throw send bear get".split())
IDIOMATIC = frozenset({"in", "on", "at", "into", "under", "out of", "off", "to"})
# Their participle with "be" is no passive.
MIDDLE = frozenset("focus concentrate center centre fixate".split())
# Verbs that say little without their object, and what undergoes both.
BARE_NOUN_VERBS = frozenset(
    "take make give pay keep lose cast set have play place put show".split()
)
AIMED = frozenset({"at", "against", "toward", "towards"})
BEHIND_NOUNS = frozenset({"of", "in", "to", "on", "with", "at", "against", "for", "over"})


def sense_of(clause: Clause, reader: Reader, lexicon: Lexicon) -> Match:
    """Return the deed that the verb of a clause tells."""
    particles = particles_of(clause.verb, reader)
    lemma = clause.verb.lemma_.lower()
    # Most verbs are the same deed whatever follows.
    following = _following(clause, particles, reader) if lemma in lexicon.completed else []
    of_person = lemma in lexicon.persons and any(
        may_be_somebody(noun, reader) for noun in clause.objects or clause.recipients
    )
    match = lexicon.of_verb(lemma, following, of_person=of_person)
    if match.second_word == ANY_OBJECT and lemma not in REFUSING and not _has_object(clause):
        bare = lexicon.verbs.get(lemma)
        match = bare if bare is not None and bare.predicate.name in COURSES else match
    of_things = match.undergone and match.predicate.counts != "person"
    of_things = of_things and not any(noun.pos_ == "NOUN" for noun in clause.objects)
    people = of_things and any(is_somebody(noun, reader) for noun in clause.subjects)
    if people or (match.predicate.name in COURSES and _is_on_its_way(clause)):
        match = Match(Predicate(lemma, known=False))  # "Lee climbed", no price
    if clause.passive and lemma == "meet" and _is_met_with(clause, reader):
        return Match(Predicate("meet with", known=False))  # "was met with applause"
    if match.second_word == "place" and not any(_is_held(n, reader) for n in clause.subjects):
        return Match(
            Predicate("take place", known=False), second_word="place"
        )  # "the shooting took place in May"
    if particles and (match.second_word or "").split()[:1] != particles[:1]:
        return Match(Predicate(f"{lemma} {particles[0]}", known=False))
    return match


def _is_counted(noun: Token) -> bool:
    return any(word.pos_ == "NUM" or word.lower_ in SEVERAL for word in noun.lefts)


def _quality(adjective: Token) -> str:
    """ "found guilty", and the opposite: "found *not guilty*"."""
    denied = any(w.lower_ == "not" and w.i == adjective.i - 1 for w in adjective.lefts)
    return f"not {adjective.lower_}" if denied else adjective.lower_


def _following(clause: Clause, particles: list[str], reader: Reader) -> list[str]:
    """What may belong to a verb, what tells more before what tells less."""
    verb, grammar = clause.verb, reader.grammar
    objects = [noun for noun in clause.objects if noun.pos_ == "NOUN"]
    # "lost 40 seats": what is counted is an object, and nobody's own seat.
    nouns = [noun.lemma_.lower() for noun in objects if not _is_counted(noun)]
    nouns += chain.from_iterable(classes_of(noun, reader) for noun in clause.objects)
    if grammar.complements(verb) or any(not is_measure(noun) for noun in clause.objects):
        nouns.append(ANY_OBJECT)
    following = [f"{particle} {noun}" for particle in particles for noun in nouns]
    if not clause.objects:
        following += [words for o in clause.obliques for words in _with_particle(o, particles)]
    following += particles
    following += [f"by {name}" for noun in clause.subjects for name in classes_of(noun, reader)]
    following += [noun for noun in nouns if noun != ANY_OBJECT]
    # Behind a comma it is no part of the verb: "stood at 3 percent, down from five".
    following += [t.lower_ for t in grammar.adverbs(verb) if not t.i or t.nbor(-1).text != ","]
    following += [_quality(token) for token in verb.children if token.pos_ == "ADJ"]
    if not clause.objects:
        for oblique in clause.obliques:
            if is_time(oblique.head):
                continue  # "For years, support has run deep"
            classes = classes_of(oblique.head, reader)
            following += [f"{oblique.preposition} {name}" for name in classes]
            following.append(oblique.preposition)
        following += [mark for mark, _ in gerunds(verb, reader)]
    following += [mark for mark in ("for", "to", "that") if _is_completed_by(mark, verb, reader)]
    named = [c for c in verb.children if c.pos_ == "NOUN" and c.dep_ in RESULTS]
    if named or (clause.passive and grammar.objects(verb)):
        following.append(OFFICE)  # "was named director", which is more than being named
    fronted = bool(clause.objects) and all(noun.i < verb.i for noun in clause.objects)
    if fronted and (mark := left_behind(verb)) is not None:
        following.append(mark.lower_)  # "the party she voted for"
    if ANY_OBJECT in nouns:
        following.append(ANY_OBJECT)
    return following


def _has_object(clause: Clause) -> bool:
    """Not "grew out of the talks that they held", nor "fees increased by 5 percent" cut short."""
    participle = clause.passive and clause.kind == g.ADNOMINAL and not clause.subjects
    return bool(clause.objects) and not participle


def _is_on_its_way(clause: Clause) -> bool:
    """ "fell behind the others", no number; "fell under 5 percent" is one."""
    return any(
        o.preposition in ON_THE_WAY
        and o.head.i > clause.verb.i
        and not is_time(o.head)
        and not is_measure(o.head)
        for o in clause.obliques
    )


def _is_met_with(clause: Clause, reader: Reader) -> bool:
    return any(o.preposition == "with" and not is_somebody(o.head, reader) for o in clause.obliques)


def _is_held(noun: Token, reader: Reader) -> bool:
    """ "the vote took place": somebody holds it; a shooting nobody holds."""
    return noun.pos_ == "PROPN" or GATHERING in classes_of(noun, reader)


def _with_particle(oblique: Oblique, particles: list[str]) -> list[str]:
    """ "stepped down from the race", "dropped out of the school": particle, preposition, noun."""
    first, _, second = oblique.preposition.partition(" ")
    noun = oblique.head.lemma_.lower()
    if first == "out" and second == "of":
        return ["out"]
    return [f"{particle} {oblique.preposition} {noun}" for particle in particles]


def _is_completed_by(mark: str, verb: Token, reader: Reader) -> bool:
    """ "declined to sign" is no decline, "the law provides that" no supply."""
    return any(
        marker.lower_ == mark
        for complement in reader.grammar.complements(verb)
        for marker in reader.grammar.markers(complement)
    )


def with_result(match: Match, clause: Clause, reader: Reader) -> Match:
    """Return the deed of a verb with an object and what is said of that: "kept the school open".

    Phrases complete only words that no file knows, which are compared with themselves alone.
    """
    verb, lemma = clause.verb, clause.verb.lemma_.lower()
    behind = [c for c in verb.children if c.i > verb.i and c.pos_ in {"ADJ", "NOUN", "VERB"}]
    if match.predicate.known and lemma not in MAKING | COMPELLING | PREVENTING:
        return match  # "elected her leader"
    governed = governed_words(clause, reader)
    if governed and (lemma in COMPELLING | PREVENTING or not match.predicate.known):
        return _named(Match(Predicate(lemma)), *governed)
    label = None if clause.passive else label_of(verb, clause.objects)
    if label is not None:
        return _named(match, label.lower_)
    if any(noun.lower_ in REFLEXIVE and noun.i > verb.i for noun in clause.objects):
        phrase = _first_phrase(clause)
        if (
            phrase is not None and phrase.head.pos_ == "NOUN" and not is_time(phrase.head)
        ):  # "found himself in a dispute"
            return _named(match, phrase.preposition, phrase.head.lemma_.lower())
    if lemma == "give" and any(o.preposition == "until" for o in clause.obliques):
        return _named(match, "until")  # "gave the council until May"
    for child in behind:
        plain = child.dep_ in RESULTS and child.tag_ in {"VBN", "JJ", "NN", "NNS"}
        plain = plain or (child.tag_ == "VBG" and child.dep_ in RESULTS and lemma in SETTING)
        if plain and _is_after_object(child, clause):
            return _named(match, child.lower_)
    idiom = _bare_phrase(clause, reader) if lemma in MOVING else None
    if idiom is not None:
        return _named(Match(Predicate(lemma)), idiom.preposition, idiom.head.lemma_.lower())
    if match.predicate.known:
        return match
    if lemma == "put" and (manner := _told_manner(clause)) is not None:
        return _named(match, manner)
    if lemma in PLACING and (where := _first_phrase(clause)) is not None:
        noun = where.head
        plain = noun.pos_ == "NOUN" and noun.is_alpha
        return _named(match, where.preposition, *([noun.lemma_.lower()] if plain else []))
    tables = preposition_table("with_object")
    for oblique in clause.obliques:
        noun, verbs = oblique.head, tables.get(oblique.preposition, ())
        timed = is_time(noun) or is_measure(noun) or (lemma == "take" and noun.lower_ == "part")
        if lemma in verbs and noun.i > verb.i and not timed:
            plain = noun.pos_ in {"NOUN", "ADJ"} and noun.is_alpha and not _is_as_such(oblique)
            words = [oblique.preposition, noun.lemma_.lower()] if plain else [oblique.preposition]
            return _named(match, *words)
    for child in behind:  # "perceived as weak": a clause to the parse
        marks = {mark.lower_ for mark in reader.grammar.markers(child)}
        as_part = lemma == "take" and child.lower_ == "part"  # "was taken as part of a survey"
        if "as" in marks and lemma in tables["as"] and not as_part:
            return _named(match, "as", child.lower_)
    return match


def _is_as_such(oblique: Oblique) -> bool:
    """ "are recognised as such for tax purposes"."""
    first = oblique.head.left_edge
    return oblique.preposition == "as" and first.nbor(1).lower_ == "such"


def _told_manner(clause: Clause) -> str | None:
    """ "put the risk *bluntly*": says it so."""
    last = max((noun.i for noun in clause.objects), default=clause.verb.i)
    words = clause.verb.doc[clause.verb.i + 1 : min(last + NEAR, clause.verb.sent.end)]
    return next((word.lower_ for word in words if word.lower_ in TOLD), None)


def _first_phrase(clause: Clause) -> Oblique | None:
    """ "would put Americans at legal risk": where something is put makes the deed."""
    if any(noun.left_edge == noun and noun.tag_ == "NN" for noun in clause.objects):
        return None  # "placed stress on the courts"
    return next((o for o in clause.obliques if o.preposition and o.head.i > clause.verb.i), None)


def _bare_phrase(clause: Clause, reader: Reader) -> Oblique | None:
    """ "kept the miners in mind", "put the plan on hold": a bare noun behind a preposition."""
    below = [o for noun in clause.objects for o in reader.grammar.obliques(noun)]
    for oblique in (*clause.obliques, *below):
        noun = oblique.head
        bare = noun.pos_ == "NOUN" and noun.i == noun.left_edge.i + 1 and noun.is_alpha
        behind = noun.i > clause.verb.i and oblique.preposition in IDIOMATIC
        if bare and behind and noun.tag_ == "NN" and not is_time(noun):
            return oblique
    return None


def as_active(clause: Clause) -> bool:
    """Return whether a passive tells what its subject is about: "is focused on the harbour"."""
    return clause.passive and not clause.subjects and clause.verb.lemma_.lower() in MIDDLE


def with_bare_noun(
    match: Match, clause: Clause, reader: Reader
) -> tuple[Match, tuple[Token, ...], bool]:
    """Return the deed of a verb that a bare noun completes: "took part in the talks".

    Returns:
        The deed, what takes the place of an object, and whether there is such a noun.
    """
    verb, noun = clause.verb, next(iter(clause.objects), None)
    bare = noun is not None and noun.i > verb.i and noun.pos_ == "NOUN" and not clause.passive
    if noun is None or not bare or verb.lemma_.lower() not in BARE_NOUN_VERBS:
        return match, (), False
    article = noun.i == noun.left_edge.i + 1 and noun.left_edge.lower_ in {"a", "an"}
    phrases = [
        inner
        for one in (*clause.obliques, *reader.grammar.obliques(noun))
        for inner in (
            reader.grammar.obliques(one.head) if is_part_of_preposition(one.head) else (one,)
        )
        if inner.head.tag_ != "WRB"  # "of how it closed"
    ]
    aimed = [
        one
        for one in phrases
        if one.preposition in AIMED and one.head.i > noun.i and not is_time(one.head)
    ]
    if aimed and verb.lemma_.lower() in {"take", "make"}:  # "took the usual swipes at the board"
        taken = Match(Predicate(f"{verb.lemma_.lower()} {noun.lemma_.lower()}", known=False))
        return taken, tuple(reader.grammar.conjuncts(aimed[0].head)), True
    shown = verb.lemma_.lower() == "show" and (article or noun.tag_ != "NN")
    if (noun.left_edge != noun and not article) or len(clause.objects) > 1 or shown:
        return match, (), False
    taken = Match(Predicate(f"{verb.lemma_.lower()} {noun.lemma_.lower()}", known=False))
    for oblique in phrases:
        behind = oblique.head
        if oblique.preposition in BEHIND_NOUNS and behind.i > noun.i and not is_time(behind):
            return taken, tuple(reader.grammar.conjuncts(behind)), True
    return (match, (), False) if article else (taken, clause.objects, True)


def _is_after_object(word: Token, clause: Clause) -> bool:
    if word.i == clause.verb.i + 1 and word.pos_ == "ADJ":
        return True  # "made available several pages"
    return clause.passive or any(clause.verb.i < noun.i < word.i for noun in clause.objects)


def _named(match: Match, *words: str) -> Match:
    return Match(Predicate(" ".join([match.predicate.name, *words]), known=False), match.undergone)
