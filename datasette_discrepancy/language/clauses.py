"""Clauses: a verb with the people and things around it, roles put right for voice and ellipsis.

"The committee was briefed by Kim", "Kim, who briefed the committee" and "Kim flew home and briefed
the committee" give the same subject and object here.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar, Oblique
from datasette_discrepancy.language.people import means_people

RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose", "where", "when"})
# "blamed Lee for losing": the object does it, in the passive the subject.
OBJECT_FOR = frozenset(
    "criticise criticize accuse blame praise thank condemn fault rebuke chide chastise arrest "
    "charge fine sue punish fire mock prevent stop bar ban keep block discourage prohibit "
    "convict suspect forgive denounce slam assail commend jail sentence attack pressure talk "
    "scold impeach".split()
)
# "chose Lee to lead the party".
OBJECT_TO = frozenset(
    "nominate appoint name choose pick select elect tap hire send ask urge press force invite "
    "allow tell order call recruit lead help push encourage direct pressure task prod nudge goad "
    "beg implore exhort counsel advise warn remind instruct command compel oblige persuade "
    "convince tempt spur motivate inspire train teach enlist dare challenge cause enable permit "
    "authorise authorize request require want expect trust empower forbid condemn provoke prompt "
    "entice lure coax petition lobby commission assign sentence".split()
)
# "told members on Thursday to leave", "a law last year that": a time does nothing.
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday day week month year night morning "
    "afternoon evening today yesterday tomorrow time moment hour".split()
)
TASKS = frozenset(
    "goal aim priority plan purpose job task idea objective intention hope role duty mission "
    "step way point challenge dream strategy response".split()
)
# "the way he speaks", "the day she won": what a clause behind these tells is not done to them.
MANNERS = frozenset("way reason manner time moment day week month year place extent".split())
NAMING_VERBS = frozenset("name appoint elect call dub declare crown nominate label make".split())
FREE_RELATIVES = frozenset({"what", "whatever", "whoever", "whichever"})
# "called on the mayor to resign": the mayor shall do it.
OBLIQUE_CONTROL = frozenset({"call", "appeal", "plead", "count", "rely", "depend", "press", "lean"})
# "He promised her to come": the subject does it although there is an object.
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "swear", "threaten"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
# "it means closing the school": their gerund is anybody's.
ENTAILING = frozenset(
    "mean involve require include entail necessitate justify allow prohibit forbid oppose".split()
)
# Words that are prepositions and conjunctions alike.
CONJUNCTIONS = frozenset({"as", "before", "after", "since", "until", "till", "when", "while"})
# No clause is nested deeper in prose; a parse with a cycle would be the parser's error.
MOST_STEPS = 12


@dataclass(frozen=True)
class Clause:
    """One deed as the sentence tells it.

    Attributes:
        verb: head of the clause.
        kind: how it hangs on the clause above, a value of `Grammar.relation`.
        subjects: who does it; conjuncts are separate.
        objects: who or what undergoes it.
        recipients: to whom ("told the panel").
        obliques: what hangs on it by a preposition, the agent of a passive left out.
        passive: True where the sentence says it in the passive.
    """

    verb: Token
    kind: str
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    recipients: tuple[Token, ...]
    obliques: tuple[Oblique, ...]
    passive: bool


def clause_of(verb: Token, grammar: Grammar) -> Clause:
    """Read the clause that a verb heads."""
    passive = grammar.is_passive(verb)
    own = _expand(grammar.subjects(verb), grammar)
    if _is_task(verb, grammar):
        own = []
    objects = _expand(grammar.objects(verb), grammar)
    recipients = _expand(grammar.recipients(verb), grammar)
    kind = grammar.relation(verb)
    if is_misplaced_root(verb, grammar):
        kind = g.ROOT
    described = _described_noun(verb, kind)

    subjects = [described if _is_relative(token) and described else token for token in own]
    if not own and (introduced := _introduced_by_for(verb, grammar)) is not None:
        own = subjects = _expand([introduced], grammar)
    if not own and not _is_task(verb, grammar):
        beside = [] if kind == g.ADNOMINAL else _name_beside(verb)
        subjects = beside or _inherited_subjects(verb, grammar)
    if described is not None:
        objects = [described if _is_relative(token) else token for token in objects]
        # "the deal Putin signed", "the deal that Putin signed": the noun is what was signed.
        if (
            kind == g.RELATIVE
            and own
            and not objects
            and not passive
            and described.lemma_.lower() not in MANNERS
            and not _tells_content(verb, described, grammar)
            and not any(_is_relative(token) for token in own)
            and not any(_is_relative(o.head) for o in grammar.obliques(verb))
            and not any(child.lower_ in {"where", "when", "why"} for child in verb.children)
        ):
            objects = [described]

    obliques = tuple(
        Oblique(o.preposition, described) if _is_relative(o.head) and described else o
        for o in grammar.obliques(verb)
    )
    if passive:
        agents = _expand(grammar.agents(verb) or _agents_below(obliques, grammar), grammar)
        # "He was given a medal": with an object of its own, the passive subject is the recipient.
        # "He was named director": the object says what he was named.
        if objects and verb.lemma_.lower() not in NAMING_VERBS:
            recipients = subjects
        else:
            objects = subjects
        subjects = agents
        obliques = tuple(o for o in obliques if o.head not in agents)
    return Clause(
        verb=verb,
        kind=kind,
        subjects=tuple(_without_relatives(subjects)),
        objects=tuple(_without_relatives(objects)),
        recipients=tuple(_without_relatives(recipients)),
        obliques=obliques,
        passive=passive,
    )


def _tells_content(verb: Token, noun: Token, grammar: Grammar) -> bool:
    """ "the promise that Norvik will pay": the clause is what is promised, and promises nothing."""
    lemma, table = noun.lemma_.lower(), cues()
    said = lemma in table["nouns"] or lemma in table["attribution_nouns"]
    return said and any(mark.lower_ == "that" for mark in grammar.markers(verb))


def _is_task(verb: Token, grammar: Grammar) -> bool:
    """ "the goal is to build a bridge": no goal builds one."""
    return (
        verb.tag_ == "VB"
        and any(mark.lower_ == "to" for mark in grammar.markers(verb))
        and any(noun.lemma_.lower() in TASKS for noun in grammar.subjects(verb))
    )


def _introduced_by_for(verb: Token, grammar: Grammar) -> Token | None:
    """ "for the board to sign": whoever stands between "for" and "to" does it."""
    for mark in grammar.markers(verb):
        noun = mark.nbor(-1) if mark.lower_ == "to" and mark.i > verb.sent.start else None
        if noun is not None and noun.pos_ in {"NOUN", "PROPN", "PRON"}:
            near = noun.head in {verb, verb.head}
            return noun if near and noun.left_edge.lower_ == "for" else None
    return None


def _name_beside(verb: Token) -> list[Token]:
    """ "Minister Ann Lee inspecting ships": a fragment's name, parsed like a compound."""
    return [child for child in verb.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"]


def _agents_below(obliques: tuple[Oblique, ...], grammar: Grammar) -> list[Token]:
    """ "sentenced to nine years in prison by Judge Lee": hung on the prison by the parser."""
    below = [inner for oblique in obliques for inner in grammar.obliques(oblique.head)]
    below += [inner for oblique in below for inner in grammar.obliques(oblique.head)]
    return [o.head for o in below if o.preposition == "by" and o.head.pos_ == "PROPN"][:1]


def is_misplaced_root(verb: Token, grammar: Grammar) -> bool:
    """Whether a verb is the sentence's own although it hangs on a noun.

    "A fire in the mine killed 17": a finite verb without a subject is no relative clause, and a
    sentence whose head is a noun has no verb yet.
    """
    return (
        verb.tag_ in FINITE
        and grammar.relation(verb) in {g.ADNOMINAL, g.RELATIVE}
        and verb.sent.root.pos_ in {"NOUN", "PROPN"}
        and verb.sent.root.i < verb.i
        and not grammar.subjects(verb)
    )


def _expand(tokens: list[Token], grammar: Grammar) -> list[Token]:
    return [member for token in tokens for member in grammar.conjuncts(token)]


def _is_relative(token: Token) -> bool:
    return token.lower_ in RELATIVE_PRONOUNS and token.pos_ in {"PRON", "DET", "SCONJ", "ADV"}


def _without_relatives(tokens: list[Token]) -> list[Token]:
    return [token for token in tokens if not (_is_relative(token) or _names_nobody(token))]


def _names_nobody(token: Token) -> bool:
    """ "showed what it means", "denied having met": no noun takes part."""
    return token.pos_ == "AUX" or token.lower_ in FREE_RELATIVES


def _described_noun(verb: Token, kind: str) -> Token | None:
    """The noun that a relative clause or participle describes.

    The one right before "that" or "which", wherever the parser hung the clause.
    """
    first = verb.left_edge
    if kind in {g.RELATIVE, g.ADNOMINAL} and first.lower_ in {"that", "which"} and first.i:
        before = first.nbor(-1)
        if before.pos_ == "NOUN" and before.lemma_.lower() not in CALENDAR:
            return before
    if kind in {g.RELATIVE, g.ADNOMINAL} and verb.head != verb:
        return verb.head
    if kind == g.CONJUNCT and verb.head != verb and verb.head.dep_ in {"acl", "acl:relcl"}:
        return verb.head.head
    return None


def _inherited_subjects(verb: Token, grammar: Grammar, steps: int = 0) -> list[Token]:
    """Who does a deed that has no subject of its own, from the clause above."""
    if steps > MOST_STEPS or verb.head == verb:
        return []
    kind, above = grammar.relation(verb), verb.head
    if above.pos_ == "ADP":
        above = above.head  # with ClearNLP labels a gerund hangs on its preposition
    if is_misplaced_root(verb, grammar):
        return _expand([verb.sent.root], grammar)
    if kind == g.ADNOMINAL and above.head != above and above in grammar.objects(above.head):
        # "accused the president of insulting voters", hung on the president
        controlled = _controlled(verb, above.head, grammar)
        if controlled is not None:
            return controlled
    if kind == g.ADNOMINAL:
        marks = {mark.lower_ for mark in grammar.markers(verb)}
        if "to" in marks or (
            verb.tag_ == "VBG" and marks & {"of", "for", "in", "about", "against"}
        ):
            # "Kim's plan to visit", "Kim made a plan to visit", "made a point of visiting"
            owner = grammar.possessor(above)
            if owner is not None:
                return [owner]
            # "the effort to build a bridge failed": the effort does not build one.
            doers = _doers(clause_above(above), grammar, steps)
            return [] if above in doers else doers
        return _expand([above], grammar)
    if kind == g.RELATIVE:
        return _expand([above], grammar)
    if kind in {g.COMPLEMENT, g.OPEN_COMPLEMENT, g.ADVERBIAL} and _means(verb, above):
        return []
    if kind == g.OPEN_COMPLEMENT:
        objects = grammar.recipients(above) or grammar.objects(above)
        objects = [noun for noun in objects if noun.lemma_.lower() not in CALENDAR]
        if objects and above.lemma_.lower() not in SUBJECT_CONTROL:
            return _expand(objects, grammar)
        return _surface_subjects(above, grammar, steps + 1)
    if grammar.clausal_subject(verb) or _is_call(verb, kind, grammar):
        return []
    if kind in {g.ADVERBIAL, g.OPEN_COMPLEMENT}:
        controlled = _controlled(verb, above, grammar)
        if controlled is not None:
            return controlled
    if kind == g.ADVERBIAL and above.lemma_.lower() in OBLIQUE_CONTROL:
        called = [o.head for o in grammar.obliques(above) if above.i < o.head.i < verb.i]
        if called and any(mark.lower_ == "to" for mark in grammar.markers(verb)):
            return _expand(called[:1], grammar)
    if verb.tag_ in FINITE and kind in {g.ADVERBIAL, g.COMPLEMENT}:
        return _subject_beside(verb, grammar)
    if kind in {g.CONJUNCT, g.ADVERBIAL, g.COMPLEMENT}:
        if grammar.is_passive(verb) and kind == g.CONJUNCT:
            return _surface_subjects(above, grammar, steps + 1)
        if kind == g.CONJUNCT and grammar.is_passive(above) and not grammar.auxiliaries(verb):
            # "was arrested and charged": the passive is shared.
            return []
        return _surface_subjects(above, grammar, steps + 1)
    return []


def _means(verb: Token, above: Token) -> bool:
    """ "that means closing the school": what entails a deed does not do it."""
    return verb.tag_ == "VBG" and above.lemma_.lower() in ENTAILING and above.i < verb.i


def _is_call(verb: Token, kind: str, grammar: Grammar) -> bool:
    """ "he wrote, “Share this”": whoever is called upon, the writer does not do it."""
    return (
        kind == g.COMPLEMENT
        and verb.tag_ == "VB"
        and not grammar.auxiliaries(verb)
        and not grammar.markers(verb)
    )


def _controlled(verb: Token, above: Token, grammar: Grammar) -> list[Token] | None:
    """Who does what a verb's object is chosen, blamed or kept for; None for other verbs.

    "criticised Lee for delaying the report", "nominated Berg to fill the seat".
    """
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    lemma, passive = above.lemma_.lower(), grammar.is_passive(above)
    gerund = verb.tag_ == "VBG"
    blamed = gerund and marks & {"for", "of", "from", "into"} and lemma in OBJECT_FOR
    # "teased Lee for wearing a hat": whoever is between the verb and "for" is whose doing it is.
    blamed = blamed or (gerund and "for" in marks and _somebody_told(above, verb, grammar))
    chosen = "to" in marks and lemma in OBJECT_TO
    if blamed or chosen:
        if passive:  # "who was convicted of", whoever "who" is
            return _surface_subjects(above, grammar) or None
        return _expand(grammar.objects(above), grammar) or None
    purpose = grammar.relation(verb) == g.ADVERBIAL or lemma in {"need", "require", "use"}
    if passive and "to" in marks and purpose:
        return []  # "was needed to convict", "was closed to save money": somebody else does it
    return None


def _somebody_told(above: Token, verb: Token, grammar: Grammar) -> bool:
    """Whether a verb has somebody as its object, right before "for" and a gerund."""
    who = grammar.subjects(above) if grammar.is_passive(above) else grammar.objects(above)
    return bool(who) and all(
        (noun.pos_ == "PROPN" and not noun.like_num) or means_people(noun.lemma_.lower())
        for noun in who
    )


def _subject_beside(verb: Token, grammar: Grammar) -> list[Token]:
    """The subject of a finite clause, where the parser took its conjunction for a preposition.

    "met reporters before Berg resigned": Berg stands right before the verb, behind "before".
    """
    noun = verb.nbor(-1) if verb.i > verb.sent.start else None
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"}:
        return []
    hung_by = {o.preposition for o in grammar.obliques(noun.head) if o.head == noun}
    return [noun] if hung_by & CONJUNCTIONS else []


def _surface_subjects(verb: Token, grammar: Grammar, steps: int = 0) -> list[Token]:
    """Grammatical subject of a clause, in either voice, its own or inherited."""
    own = _expand(grammar.subjects(verb) or grammar.copula_subjects(verb), grammar)
    if own:
        described = _described_noun(verb, grammar.relation(verb))
        return [described if _is_relative(token) and described else token for token in own]
    return _inherited_subjects(verb, grammar, steps)


def _doers(verb: Token | None, grammar: Grammar, steps: int) -> list[Token]:
    return [] if verb is None else _surface_subjects(verb, grammar, steps + 1)


def surface_subjects(verb: Token, grammar: Grammar) -> list[Token]:
    """Return the grammatical subjects of a clause, inherited ones included, whatever its voice."""
    return _without_relatives(_surface_subjects(verb, grammar))


def clause_above(token: Token) -> Token | None:
    """Return the nearest verb above a token, None at the top of a fragment."""
    return next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)
