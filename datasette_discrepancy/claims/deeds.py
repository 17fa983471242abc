"""Deeds in a parsed passage: what is done to whom, told by a verb or by a noun.

"Kim briefed the panel", "Kim held a briefing for the panel" and "a briefing of the panel by Kim"
are one deed with one pair of roles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.counting import Counting
from datasette_discrepancy.claims.noun_kinds import (
    classes_of,
    is_measure,
    is_somebody,
    is_time,
)
from datasette_discrepancy.claims.object_classes import PERSON_CLASS
from datasette_discrepancy.claims.predicates import ANY_OBJECT, Lexicon, Match, Predicate
from datasette_discrepancy.claims.verb_senses import (
    as_active,
    completed,
    gerund_behind,
    is_completed_behind,
    sense_of,
    stranded,
    with_bare_noun,
    with_result,
)
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.certainty import LIGHT_VERBS, schedules
from datasette_discrepancy.language.clauses import Clause, clause_above, clause_of
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Oblique
from datasette_discrepancy.language.lemmas import checked_lemma, is_verb_form
from datasette_discrepancy.language.report_tags import USER_DATA as REPORT_TAGS

# Verbs that by themselves report no deed.
EMPTY_VERBS = frozenset(
    "be have do become seem appear remain get let go_on include mean need want like know "
    "believe think feel see look come happen exist consist involve contain concern regard cite "
    "follow accord compare base relate".split()
)
# What becomes of a thing that is scheduled.
HOLD = "hold"
# Of the verbs that report, those that tell of somebody in the passive: "the girl was found".
ABOUT_PEOPLE = frozenset({"find"})
# Verbs that are followed by what is said, and hardly by a thing.
CONTENT_ONLY = frozenset({"say", "argue", "insist", "contend"})
# Things that are said as such, beside "said nothing": prayers and words.
SAYINGS = frozenset("nothing anything something everything word words prayer prayers mass".split())
QUESTION_TAGS = frozenset({"WRB", "WP"})
# Light verbs of what is said: "the promise that Norvik made".
UTTERING = frozenset("make give issue deliver have".split())
# Conjunctions of clauses that stand beside a deed.
BESIDE = frozenset("after before since until because while although though".split())
# "began to fall", "continued shelling": the deed is the other verb's.
ASPECTUAL = frozenset("begin start continue commence resume proceed".split())
POSSESSIVE = frozenset({"nmod:poss", "poss"})
LINKING_PARTICIPLES = frozenset(
    "given compared based regarding concerning including excluding following according barring "
    "considering depending".split()
)
NOMINAL = frozenset({"NOUN", "PROPN"})
# "during a meeting with Kim", "after talks": whoever the clause is about takes part.
SHARING_PREPOSITIONS = frozenset({"during", "in", "at", "on", "after", "before", "following"})


@dataclass(frozen=True)
class Deed:
    """One deed with its roles as tokens.

    Attributes:
        head: the verb or noun that names it.
        predicate: its entry in the lexicon.
        kind: how its clause hangs in the sentence; "nominal" for nouns, "light" for "hold talks".
        complement: verb of the clause that is its content ("proposed *holding* drills").
        obliques: prepositional phrases that belong to it.
        frame: the verb of the light-verb construction or above the noun, None at the top.
        noun: the noun that names it behind a light verb.
        amount: its number, where the words around the number told of the deed (measures.py).
    """

    head: Token
    predicate: Predicate
    kind: str
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    complement: Token | None
    obliques: tuple[Oblique, ...]
    frame: Token | None = None
    noun: Token | None = None
    amount: Counting | None = None


def find_deeds(reader: Reader, lexicon: Lexicon) -> list[Deed]:
    """Return the deeds of a passage in text order, each told once."""
    deeds: list[Deed] = []
    told: set[int] = set()
    # ", the mayor said": the tag says who, and no more.
    tags = {verb for _, verb in reader.doc.user_data.get(REPORT_TAGS, ())}
    for token in reader.doc:
        if not reader.grammar.is_clause(token) or token.i in tags or _is_preposition(token):
            continue
        if _is_attribute(token, reader):
            continue
        clause = clause_of(token, reader.grammar)
        light = _light(clause, reader, lexicon)
        if light is not None:
            if light.noun is not None:
                told.add(light.noun.i)
            if light.subjects or light.objects:
                deeds.append(light)
        else:
            deeds.extend(_verbal(clause, reader, lexicon))
    for token in reader.doc:
        if token.pos_ == "NOUN" and token.i not in told:
            deeds.extend(_nominal(token, reader, lexicon))
    if reader.caption:
        pictured = list(_pictured(reader, lexicon, {d.head.i for d in deeds if d.subjects}))
        shown = {deed.head.i for deed in pictured}
        deeds = [deed for deed in deeds if deed.head.i not in shown and not _is_noun(deed)]
        deeds += pictured
    return sorted(deeds, key=lambda deed: deed.head.i)


def _is_preposition(verb: Token) -> bool:
    """ "given the evidence", "compared with last year": participles that link, and tell no deed."""
    return verb.dep_ in {"acl", "advcl"} and verb.lower_ in LINKING_PARTICIPLES


def _is_attribute(verb: Token, reader: Reader) -> bool:
    """Whether a participle only describes the noun behind it: "a racially charged sign"."""
    if verb.tag_ not in {"VBN", "VBG"} or verb.i == verb.sent.start or reader.caption:
        return False
    if reader.grammar.auxiliaries(verb) or reader.grammar.particles(verb):
        return False
    noun = verb.nbor(1) if verb.i + 1 < verb.sent.end else None
    if noun is None or noun.pos_ != "NOUN" or noun.head != verb:
        return False
    before = verb.nbor(-1)
    if before.pos_ == "ADV" and verb.tag_ == "VBN":
        return bool(before.lower_.endswith("ly"))
    possessive = before.tag_ in {"POS", "PRP$", "WP$"}
    return possessive or (before.pos_ == "DET" and before.tag_ == "DT")


def _light(clause: Clause, reader: Reader, lexicon: Lexicon) -> Deed | None:
    """ "held talks with Kim", "a briefing held by Kim for the panel"."""
    scheduled = schedules(clause.verb, reader.grammar)
    if clause.verb.lemma_.lower() not in LIGHT_VERBS and not scheduled:
        return None
    for noun in clause.objects or _noun_before(clause):
        match = _named_deed(noun, lexicon)
        if match is None or noun.pos_ != "NOUN":
            continue
        if noun.lemma_.lower() in lexicon.predicates[HOLD].once_with:
            return None  # "the election was held", as it takes place
        obliques = (*reader.grammar.obliques(noun), *clause.obliques)
        subjects = clause.subjects or _owners(noun, reader)
        # "a briefing held by Kim for the panel": the last phrase may hang on Kim in the parse.
        behind = _behind(subjects, reader)
        objects = _marked((*obliques, *behind), match.predicate.object_by, reader)
        if match.predicate.symmetric:
            subjects, objects = _between(obliques, subjects, objects, reader)
        if not objects and not subjects:
            if scheduled:
                return None
            # "a parade held in Rome" says no more than the noun does.
            return Deed(clause.verb, match.predicate, "light", (), (), None, (), None, noun)
        return Deed(
            head=clause.verb,
            predicate=match.predicate,
            kind=clause.kind if clause.kind != g.ADNOMINAL else "light",
            subjects=subjects,
            objects=objects,
            complement=None,
            obliques=obliques,
            frame=clause.verb,
            noun=noun,
        )
    return None


def _noun_before(clause: Clause) -> tuple[Token, ...]:
    """ "the briefing that Kim gave": the noun right before the clause, wherever it is hung."""
    first = clause.verb.left_edge
    if clause.kind not in {g.ADNOMINAL, g.RELATIVE} or first.i == 0:
        return ()
    noun = first.nbor(-1)
    content = {*cues()["nouns"], *cues()["attribution_nouns"]}
    if noun.lemma_.lower() in content and clause.verb.lemma_.lower() not in UTTERING:
        return ()  # "promises that Norvik will pay for it"
    return (noun,) if noun.pos_ == "NOUN" and first.lower_ in {"that", "which"} else ()


def _named_deed(noun: Token, lexicon: Lexicon) -> Match | None:
    """The deed a noun names; some names of deeds are plurals ("talks")."""
    return lexicon.of_noun(noun.lower_) or lexicon.of_noun(noun.lemma_.lower())


def _verbal(clause: Clause, reader: Reader, lexicon: Lexicon) -> Iterator[Deed]:
    verb = clause.verb
    match = sense_of(clause, reader, lexicon)
    if schedules(verb, reader.grammar):
        match = Match(lexicon.predicates[HOLD])  # "the vote is set for 4 May"
    other = [noun for noun in clause.objects if _is_other_sense(noun, match.predicate, reader)]
    if other:
        match = Match(Predicate(_with_object(verb, other[0]), known=False))
    complement = _content(clause, reader)
    if complement is None and not clause.objects:
        match, complement = gerund_behind(match, clause, reader)
    if _says_only(clause, complement, match, reader) and (
        complement is not None or not is_completed_behind(clause)
    ):
        return
    if lemma_of_change(verb) and any(
        child.pos_ == "ADJ" and child.dep_ in {"xcomp", "acomp", "oprd"} for child in verb.children
    ):
        return  # "is growing frustrated", "fell ill": a state, no growth and no fall
    subjects, objects = clause.subjects, _without_times(clause.objects)
    objects = tuple(noun for noun in objects if noun.tag_ not in QUESTION_TAGS)
    # "shake hands with": the hands are part of the verb.
    objects = tuple(noun for noun in objects if noun.lemma_.lower() != match.second_word)
    if clause.objects and not objects and match.second_word not in {None, ANY_OBJECT}:
        objects = clause.recipients  # "was found guilty"
    if complement is not None and complement.tag_ == "VB" and not clause.passive:
        # "the system that he vowed to mend": what is mended is no promise.
        objects = tuple(noun for noun in objects if noun.i > verb.i)
    obliques = clause.obliques
    measured = all(is_measure(noun) for noun in objects)
    below = [o for noun in objects if is_measure(noun) for o in reader.grammar.obliques(noun)]
    behind = _marked((*clause.obliques, *below), _behind_verbs(match), reader)
    if match.undergone and measured:
        # "sales fell 5 percent": by how much, not what
        obliques = (*obliques, *(Oblique("", noun) for noun in objects))
        # "passed through the Senate": by whom
        objects, subjects = subjects, _marked(clause.obliques, match.predicate.subject_by, reader)
    elif match.undergone and (match.second_word or "").startswith("by "):
        subjects, objects = objects, subjects  # "the bill passed the Senate"
    elif objects and measured and behind:  # "invested $5m in Norvik"
        obliques = (*obliques, *(Oblique("", noun) for noun in objects))
        objects = behind
    if not objects:
        objects = behind
    active = as_active(clause)
    if active:
        subjects, objects = objects, ()
    if match.predicate.symmetric:
        subjects, objects = _between(clause.obliques, subjects, objects, reader)
    if not objects and complement is None and (active or not clause.passive):
        match, objects = completed(match, verb, clause.obliques, reader)
    elif objects and (match.second_word or ANY_OBJECT)[0] in {ANY_OBJECT, "<"}:
        match = stranded(clause, with_result(match, clause, reader))
        if not match.predicate.known and " " not in match.predicate.name:
            match, behind, bare = with_bare_noun(match, clause, reader)
            objects = behind if bare else objects
    own = match.predicate
    if not objects and complement is None and (own.symmetric or not own.known):
        objects = _companions(clause.obliques, reader)
        if objects and not own.known:
            match = Match(Predicate(f"{own.name} with", known=False))
    # A time does nothing: "the days leading up to the vote", "one day before he left Oslo".
    subjects = tuple(noun for noun in subjects if not is_calendar(noun))
    if not subjects and not objects:
        return
    yield Deed(
        head=verb,
        predicate=match.predicate,
        kind=clause.kind,
        subjects=subjects,
        objects=objects,
        complement=complement,
        obliques=obliques,
    )


def _content(clause: Clause, reader: Reader) -> Token | None:
    """The clause that is what a verb is about; one of time or cause is not."""
    for verb in reader.grammar.complements(clause.verb):
        if not {mark.lower_ for mark in reader.grammar.markers(verb)} & BESIDE:
            return verb
    return _asked(clause)


def _asked(clause: Clause) -> Token | None:
    """ "discuss how to build": to some parses the question word is the object."""
    for word in clause.objects:
        if word.tag_ in QUESTION_TAGS and word.i > clause.verb.i:
            return next((c for c in word.rights if c.pos_ == "VERB"), None)
    return None


def _is_other_sense(noun: Token, predicate: Predicate, reader: Reader) -> bool:
    """Whether a verb means another deed with such an object: "met the deadline"."""
    words = {noun.lower_, noun.lemma_.lower(), *classes_of(noun, reader)}
    if noun.lower_ in {"they", "them"}:
        words.discard(PERSON_CLASS)  # "proposed them": drills as well as people
    return bool(words & predicate.other_sense)


def _with_object(verb: Token, noun: Token) -> str:
    """The name of a verb with an object that makes another deed of it: no name stands in it."""
    named = noun.pos_ in {"PRON", "PROPN"}
    return f"{verb.lemma_.lower()} {'somebody' if named else noun.lemma_.lower()}"


def _behind_verbs(match: Match) -> frozenset[str]:
    """Prepositions that mark what undergoes it; those of "a rise in prices" are the noun's."""
    marks = match.predicate.object_by
    own = frozenset((match.second_word or "").split()[:1])  # "ran for mayor", not "went to Rome"
    own = frozenset() if match.predicate.goal else own
    return (marks - ({"of", "in"} if "of" in marks else set())) | own


def lemma_of_change(verb: Token) -> bool:
    """Whether a verb with an adjective says only how somebody is from now on."""
    return verb.lemma_.lower() in {
        "grow",
        "turn",
        "fall",
        "run",
        "go",
        "stand",
        "prove",
        "stay",
        "keep",
    }


def _companions(obliques: Sequence[Oblique], reader: Reader) -> tuple[Token, ...]:
    """ "dined with Bo Berg": whoever is named takes part."""
    nouns = _marked(obliques, frozenset({"with"}), reader)
    return tuple(noun for noun in nouns if reader.argument(noun).mention is not None)


def _without_times(objects: Sequence[Token]) -> tuple[Token, ...]:
    """ "met Kim this month": to some parses the month is met, and Kim a part of it."""
    kept = []
    for noun in objects:
        names = [c for c in noun.lefts if c.pos_ == "PROPN" and c.dep_ not in POSSESSIVE]
        if not is_calendar(noun):
            kept.append(noun)
        elif names and not is_calendar(names[-1]):
            kept.append(names[-1])
    return tuple(kept)


def _says_only(clause: Clause, complement: Token | None, match: Match, reader: Reader) -> bool:
    """Whether a verb only reports, governs or states, so that its content is the claim."""
    verb = clause.verb
    lemma = verb.lemma_.lower()
    if lemma in EMPTY_VERBS and match.second_word in {None, ANY_OBJECT}:
        # "came", where "came down" is a deed; "got the prize", where "got to know" is none
        return match.second_word is None or complement is not None
    if complement is not None and complement.lower_ == match.second_word:
        return False  # "found guilty": the adjective belongs to the verb
    if complement is not None and lemma in cues()["semi_auxiliaries"]:
        return True
    objects = _without_times(reader.grammar.objects(verb))
    gerund = bool(objects) and objects[0].lower_.endswith("ing") and is_verb_form(objects[0].lower_)
    if lemma in ASPECTUAL and (gerund or (complement is not None and not objects)):
        return True
    if not objects and complement is None and _is_quoting(verb):
        return True
    if lemma in LIGHT_VERBS and not match.predicate.known:
        return not reader.grammar.objects(verb) and not reader.grammar.is_passive(verb)
    table = cues()
    if match.predicate.known and lemma not in table["attribution_verbs"]:
        return False
    reports = lemma in table["attribution_verbs"]
    governs = lemma in table["governors"] or lemma in table["negative_governors"]
    if complement is not None:
        finite = reader.grammar.relation(complement) == g.COMPLEMENT
        return reports or governs or not match.predicate.known or finite
    # "…, Yonhap reported": the sentence around it is what is reported.
    objects = objects or _things_told(clause, reader)
    if lemma in CONTENT_ONLY and not any(noun.lower_ in SAYINGS for noun in objects):
        return True  # "Critics say the role of Lee shows": the noun is no object of the saying
    return reports and (reader.grammar.relation(verb) == g.PARATAXIS or not objects)


def _things_told(clause: Clause, reader: Reader) -> tuple[Token, ...]:
    """ "The merger was announced", "the bodies were found": what is told of, and nobody who hears.

    "As was announced, the bridge will close" and "the bridge, it was announced, will close" report
    what stands around them.
    """
    if not clause.passive or clause.kind == g.PARATAXIS:
        return ()
    before = clause.verb.subtree
    if any(token.lower_ in {"it", "as"} and token.i < clause.verb.i for token in before):
        return ()
    people = clause.verb.lemma_.lower() in ABOUT_PEOPLE
    return tuple(noun for noun in clause.objects if people or not is_somebody(noun, reader))


def _is_quoting(verb: Token) -> bool:
    """ "“We won,” Lee continued": beside quotation marks such a verb only says who speaks."""
    if verb.lemma_.lower() not in cues()["quotation_verbs"]:
        return False
    first, last = verb.left_edge.i, verb.i + 1
    around = (*verb.doc[max(0, first - 2) : first], *verb.doc[last : last + 3])
    return any(word.is_quote for word in around)


def _nominal(noun: Token, reader: Reader, lexicon: Lexicon) -> Iterator[Deed]:
    """A deed named by a noun with somebody who takes part in it."""
    match = _named_deed(noun, lexicon)
    if match is None or noun.dep_ in {"compound", "flat"}:
        return
    predicate, obliques = match.predicate, tuple(reader.grammar.obliques(noun))
    # "Kim meeting Xi" without its auxiliary: a noun to the parser, with an object all the same.
    objects = tuple(reader.grammar.objects(noun))
    objects = objects or _marked(obliques, predicate.object_by - predicate.subject_by, reader)
    # "a briefing to the panel by Kim": the second phrase may hang on the panel in the parse.
    behind = _behind(objects, reader)
    subjects = _marked((*obliques, *behind), predicate.subject_by | {"by"}, reader)
    owners = _owners(noun, reader)
    if predicate.symmetric:
        subjects, objects = _between(obliques, subjects or owners, objects, reader)
    elif "one_way" in predicate.properties and not objects:
        owners = ()  # "Kim's arrest": who did it and who underwent it is open
    subjects = subjects or owners
    if not subjects and noun.head.i in reader.mentions and preposition_of(noun, reader) == "in":
        subjects = (noun.head,)  # "Ann Lee in talks with Bo Berg"
    frame = clause_above(noun)
    if not subjects and frame is not None and (predicate.symmetric or predicate.goal):
        subjects = _of_frame(noun, frame, reader)
    named = [t for t in (*subjects, *objects) if reader.argument(t).mention is not None]
    goes = predicate.goal and any(reader.argument(o.head).mention for o in obliques)
    # A bare noun reports nothing: "the meeting", "the group's visit". A caption shows it, though.
    enough = objects or goes or (subjects and predicate.subject_by)
    if not enough or not (named or (reader.caption and noun.dep_ == "ROOT")):
        return
    yield Deed(
        head=noun,
        predicate=predicate,
        kind="nominal",
        subjects=subjects,
        objects=objects,
        complement=None,
        obliques=obliques,
        frame=frame,
    )


def _behind(nouns: Sequence[Token], reader: Reader) -> list[Oblique]:
    return [
        oblique
        for noun in nouns
        for token in dict.fromkeys((noun, reader.name_token(noun) or noun))
        for oblique in reader.grammar.obliques(token)
    ]


def _is_noun(deed: Deed) -> bool:
    """Whether a participle of a caption is a noun: "new signing Ann Lee"."""
    before = deed.head.nbor(-1) if deed.head.i else None
    alone = deed.head.tag_ == "VBG" and not deed.subjects
    return alone and before is not None and before.pos_ in {"ADJ", "DET", "PROPN"}


def _pictured(reader: Reader, lexicon: Lexicon, told: set[int]) -> Iterator[Deed]:
    """ "Protesters burning tyres outside the court": read by its words, as the parse sees one noun.

    Only in a caption without a finite verb, for a participle right behind a noun.
    """
    if any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in reader.doc):
        return
    for token in reader.doc:
        before = reader.doc[token.i - 1] if token.i else None
        if token.i in told or before is None or before.pos_ not in NOMINAL:
            continue
        # "Ann Lee dines with Bo Berg": to some taggers a plural.
        named = reader.mentions.get(before.i)
        person = named is not None and named.kind == "person"
        plural = token.tag_ == "NNS" and person and is_verb_form(token.lower_)
        # "Ann Lee meeting Bo Berg": three nouns in a row, to some taggers.
        participle = token.tag_ == "VBG" or (
            person and token.lower_.endswith("ing") and is_verb_form(token.lower_)
        )
        # "New signing Ann Lee": no participle.
        whole = before.pos_ == "NOUN" or person or (named is not None and " " in named.name)
        if not plural and not (participle and whole):
            continue
        undergoer = _noun_behind(token)
        lemma = checked_lemma(token.lower_, "VERB", token.lemma_.lower())
        own = [] if undergoer is None else [undergoer.lemma_.lower()]
        match = lexicon.of_verb(lemma, own)
        predicate = match.predicate
        obliques = tuple(reader.grammar.obliques(undergoer or token))
        if match.second_word is not None:
            undergoer = None  # "shakes hands with": the hands are part of the verb
        companions = _companions(obliques, reader) if undergoer is None else (undergoer,)
        yield Deed(
            head=token,
            predicate=predicate,
            kind="caption",
            subjects=(before,),
            objects=companions,
            complement=None,
            obliques=obliques,
        )
        return


def _noun_behind(verb: Token) -> Token | None:
    """Head of the noun phrase right behind a verb: the last noun before anything else."""
    head = None
    for token in verb.doc[verb.i + 1 :]:
        if token.pos_ in NOMINAL:
            head = token
        elif token.pos_ not in {"DET", "ADJ", "NUM", "PRON"} or head is not None:
            break
    return head


def _of_frame(noun: Token, frame: Token, reader: Reader) -> tuple[Token, ...]:
    """ "proposed it during a meeting with Kim": the doer of the clause took part."""
    if reader.grammar.is_clause(frame) and preposition_of(noun, reader) in SHARING_PREPOSITIONS:
        return clause_of(frame, reader.grammar).subjects[:1]
    return ()


def preposition_of(noun: Token, reader: Reader) -> str:
    """The preposition by which a noun hangs on whatever stands above it, "" without one."""
    return next(
        (o.preposition for o in reader.grammar.obliques(noun.head) if o.head == noun),
        "",
    )


def _owners(noun: Token, reader: Reader) -> tuple[Token, ...]:
    """ "Kim's visit"; also "a photo of Kim meeting Xi", which parses like "the Kim meeting"."""
    owner = reader.grammar.possessor(noun)
    if owner is not None:
        return tuple(reader.grammar.conjuncts(owner))
    return tuple(child for child in noun.lefts if _is_person(child, reader))


def _is_person(token: Token, reader: Reader) -> bool:
    mention = reader.mentions.get(token.i)
    return mention is not None and mention.kind == "person" and token.dep_ in {"compound", "nmod"}


def _marked(
    obliques: Sequence[Oblique], prepositions: frozenset[str], reader: Reader
) -> tuple[Token, ...]:
    """Nouns behind one of the prepositions, times left out."""
    for oblique in obliques:
        if oblique.preposition in prepositions and not is_time(oblique.head):
            return tuple(reader.grammar.conjuncts(oblique.head))
    return ()


def _between(
    obliques: Sequence[Oblique],
    subjects: tuple[Token, ...],
    objects: tuple[Token, ...],
    reader: Reader,
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """ "a meeting between A and B", "A and B met": the first with the others."""
    pair = _marked(obliques, frozenset({"between", "of"}), reader)
    if len(pair) > 1 and not objects:
        return pair[:1], pair[1:]
    if not subjects and not objects:
        # "between North and South Korean troops": both sides in one noun.
        return subjects, _marked(obliques, frozenset({"between"}), reader)
    return subjects, objects
