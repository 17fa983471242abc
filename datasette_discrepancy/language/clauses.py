"""Clauses: a verb with the people and things around it, roles put right for voice and ellipsis.

"The committee was briefed by Kim", "Kim, who briefed the committee" and "Kim flew home and briefed
the committee" give the same subject and object here.
"""

from __future__ import annotations

from dataclasses import dataclass

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.control_words import OBJECT_TO
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar, Oblique
from datasette_discrepancy.language.negation import negative_word
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.relative_clauses import (
    described_noun,
    is_relative,
    without_relatives,
)
from datasette_discrepancy.language.stranding import left_behind
from datasette_discrepancy.language.subjects import (
    expand,
    inherited_subjects,
    is_misplaced_root,
    subject_beside,
)
from datasette_discrepancy.language.tags import NOMINAL
from datasette_discrepancy.language.tasks import is_task, whose_task
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.valency import DITRANSITIVE, WITHOUT_OBJECT

# "the way he speaks", "the day she won": what a clause behind these tells is not done to them.
MANNERS = frozenset("way reason manner time moment day week month year place extent".split())
CHANCES = frozenset("chance odds likelihood probability possibility danger".split())
WITH_CHANCES = frozenset(
    "take have see give get offer create miss waste blow want need deserve squander seize run pose "
    "face fear feel raise consider discuss dismiss reject mention rule weigh deny avert "
    "ignore".split()
)
# "the rules she wants to change", "the rules she wants Lee to change": who changes them is told,
# and they are changed.
WANTING = frozenset({"want", "expect", "need", "require", "like", "love", "prefer"})
# Mostly without an object: "the votes they need to move on".
MOVING = frozenset("move run return walk march turn travel fly step head wait".split())
# Where somebody does something to somebody, and nothing that somebody makes.
PLACES = frozenset(
    "scene home house flat apartment prison jail airport station hospital court street border "
    "school office city town village area area region".split()
)
# "was confirmed after his nomination by Lee": whoever did what stands behind these did that alone.
BESIDE_ANOTHER_DEED = frozenset(
    "after following before amid despite since during until upon".split()
)
NAMING_VERBS = frozenset("name appoint elect call dub declare crown nominate label make".split())


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
    own = expand(grammar.subjects(verb), grammar)
    if any(is_relative(token) for token in own) and not all(is_relative(token) for token in own):
        own = [token for token in own if not is_relative(token)]  # "the letter that he signed"
    if is_task(verb, grammar):
        own = whose_task(verb, grammar)
    objects = _without_contrasted(expand(grammar.objects(verb), grammar), verb, grammar)
    recipients = expand(grammar.recipients(verb), grammar)
    kind = grammar.relation(verb)
    if is_misplaced_root(verb, grammar):
        kind = g.ROOT
    described = described_noun(verb, kind)

    subjects = [described if is_relative(token) and described else token for token in own]
    if not own and (named := subject_beside(verb, grammar)) is not None:
        own = subjects = expand([named], grammar)
    if not own and (introduced := _introduced_by_for(verb, grammar)) is not None:
        own = subjects = expand([introduced], grammar)
    if not own and not is_task(verb, grammar):
        beside = [] if kind == g.ADNOMINAL else _name_beside(verb)
        subjects = beside or inherited_subjects(verb, grammar)
    if described is not None:
        if _is_of_chance(verb, described) or _takes_no_object(verb):
            objects = [token for token in objects if not is_relative(token)]
        objects = [described if is_relative(token) else token for token in objects]
        # "the deal Putin signed", "the deal that Putin signed": the noun is what was signed.
        if (
            kind == g.RELATIVE
            and own
            and not objects
            and not passive
            and described.lemma_.lower() not in MANNERS
            and not _tells_content(verb, described, grammar)
            and not _is_of_chance(verb, described)
            and not _takes_no_object(verb)
            and not any(is_relative(token) for token in own)
            and not any(_fills_gap(o) for o in grammar.obliques(verb))
            and not any(child.lower_ in {"where", "when", "why"} for child in verb.children)
        ):
            objects = [described]
        elif own and _gives_what(verb, described, objects, recipients, own):
            objects, recipients = [described], objects
    if kind == g.OPEN_COMPLEMENT and not passive and all(map(is_relative, objects)):
        objects = _described_above(verb, grammar)
    if recipients and not objects and not passive and verb.lemma_.lower() in OBJECT_TO:
        objects, recipients = recipients, []  # "urged Lee to resign": no recipient of the resigning

    obliques = tuple(
        Oblique(o.preposition, described) if is_relative(o.head) and described else o
        for o in grammar.obliques(verb)
        if described not in objects or not _stands_for_object(o)
    )
    if passive:
        sums = [Oblique("", noun) for noun in objects if noun.is_currency]  # "paid $5m by Norvik"
        below = (*obliques, *sums)
        agents = expand(grammar.agents(verb) or _agents_below(below, grammar), grammar)
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
        subjects=tuple(without_relatives(subjects)),
        objects=tuple(without_relatives(objects)),
        recipients=tuple(without_relatives(recipients)),
        obliques=obliques,
        passive=passive,
    )


def _gives_what(
    verb: Token, described: Token, objects: list[Token], recipients: list[Token], own: list[Token]
) -> bool:
    """ "the benefits it promises older workers": the noun is given, and they get it."""
    return (
        verb.dep_ in {"acl:relcl", "relcl"}
        and verb.lemma_.lower() in DITRANSITIVE
        and bool(objects)
        and not recipients
        and all(noun.i > verb.i and _may_get(noun) for noun in objects)
        and not any(is_relative(token) for token in own)
        and not means_people(described.lemma_.lower())
        and described.lemma_.lower() not in MANNERS
    )


def _may_get(noun: Token) -> bool:
    return noun.pos_ in {"PROPN", "PRON"} or means_people(noun.lemma_.lower())


def _described_above(verb: Token, grammar: Grammar) -> list[Token]:
    """ "the bill they plan to pass", "which he asked Lee to sign": the noun is what is passed.

    Not where the noun undergoes the verb above: "the clerk he asked to sign".
    """
    above = verb.head
    marked = any(mark.lower_ == "to" for mark in grammar.markers(verb))
    if grammar.relation(above) != g.RELATIVE or not marked or grammar.is_passive(above):
        return []
    subjects = grammar.subjects(above)
    described = described_noun(above, g.RELATIVE)
    if described is None or not subjects or any(map(is_relative, subjects)):
        return []
    undergo = [noun for noun in grammar.objects(above) if not is_relative(noun)]
    undergo += grammar.recipients(above)
    wants = above.lemma_.lower() in WANTING
    persuades = above.lemma_.lower() in OBJECT_TO and not wants
    # "the bill they want Lee to pass": who is wanted to do it stands there, and what is done not.
    wanted = wants and all(noun.left_edge.i > above.i for noun in undergo)
    if (persuades != bool(undergo) and not wanted) or described.lemma_.lower() in MANNERS | CHANCES:
        return []
    if any(_fills_gap(one) for head in (verb, above) for one in grammar.obliques(head)):
        return []
    if any(child.lower_ in {"where", "when", "why"} for child in above.children):
        return []
    if _takes_no_object(verb) or verb.lemma_.lower() in MOVING or grammar.complements(verb):
        return []
    return [] if _tells_content(above, described, grammar) else [described]


def _tells_content(verb: Token, noun: Token, grammar: Grammar) -> bool:
    """ "the promise that Norvik will pay": the clause is what is promised, and promises nothing."""
    lemma, table = noun.lemma_.lower(), cues()
    said = lemma in table["nouns"] or lemma in table["attribution_nouns"]
    return said and any(mark.lower_ == "that" for mark in grammar.markers(verb))


def _is_of_chance(verb: Token, noun: Token) -> bool:
    """ "a chance that we lose": nothing is done to a chance, but "the chance that she took"."""
    return noun.lemma_.lower() in CHANCES and verb.lemma_.lower() not in WITH_CHANCES


def _takes_no_object(verb: Token) -> bool:
    """ "the comments that the fire resulted from a leak": nothing results another thing.

    With a preposition left behind something undergoes it: "the party she voted for".
    """
    return verb.lemma_.lower() in WITHOUT_OBJECT and left_behind(verb) is None


def _fills_gap(oblique: Oblique) -> bool:
    """ "the day on which he left", "the town where he lives": nothing else is missing."""
    return is_relative(oblique.head) and not _stands_for_object(oblique)


def _stands_for_object(oblique: Oblique) -> bool:
    """ "whom Lee would replace": without a preposition, "whom" undergoes it."""
    return oblique.preposition == "" and oblique.head.lower_ == "whom"


def labels_only(verb: Token, grammar: Grammar) -> bool:
    """Whether a clause behind "what" has what it is called for its object: "what he calls a show".

    Args:
        verb: head of the clause.
        grammar: over its parse.
    """
    own = grammar.subjects(verb)
    named = [*grammar.objects(verb)]
    named += [o.head for o in grammar.obliques(verb) if o.preposition == "as"]
    named += [c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "NOUN"]
    return (
        verb.head.lower_ == "what"
        and bool(own)
        and own[0].left_edge.i == verb.head.i + 1
        and not any(is_relative(noun) for noun in own)
        and bool(named)
    )


def _introduced_by_for(verb: Token, grammar: Grammar) -> Token | None:
    """ "for the board to sign": whoever stands between "for" and "to" does it."""
    for mark in grammar.markers(verb):
        noun = mark.nbor(-1) if mark.lower_ == "to" and mark.i > verb.sent.start else None
        if noun is not None and noun.dep_ == "conj" and noun.head.pos_ in NOMINAL:
            noun = noun.head  # "for the board and the mayor to sign"
        if noun is not None and noun.pos_ in NOMINAL:
            near = noun.head in {verb, verb.head} or (noun == verb.head and noun.head.pos_ == "ADJ")
            return noun if near and noun.left_edge.lower_ == "for" else None
    return None


def _without_contrasted(objects: list[Token], verb: Token, grammar: Grammar) -> list[Token]:
    """ "Did not buy the mill but the port": what "but" sets against what is denied is not."""
    denied = [
        noun
        for noun in objects[1:]
        if any(word.lower_ == "but" and word.dep_ == "cc" for word in noun.lefts)
    ]
    if not denied or negative_word(verb, grammar) is None:
        return objects
    return [noun for noun in objects if noun not in denied]


def _name_beside(verb: Token) -> list[Token]:
    """ "Minister Ann Lee inspecting ships": a fragment's name, parsed like a compound."""
    return [child for child in verb.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"]


def _agents_below(obliques: tuple[Oblique, ...], grammar: Grammar) -> list[Token]:
    """ "sentenced to nine years in prison by Judge Lee": hung on the prison by the parser."""
    obliques = tuple(
        oblique
        for oblique in obliques
        if oblique.preposition not in BESIDE_ANOTHER_DEED
        and (grammar.possessor(oblique.head) is None or _is_place(oblique.head))
    )
    below = [inner for oblique in obliques for inner in grammar.obliques(oblique.head)]
    below += [inner for oblique in below for inner in grammar.obliques(oblique.head)]
    named = [o.head for o in below if o.preposition == "by" and o.head.pos_ == "PROPN"]
    # "seized at the scene by officers"; but "shown in a book by a teacher"
    there = [o.head for o in obliques if o.preposition in {"in", "at"} and _is_place(o.head)]
    people = [
        inner.head
        for place in there
        for inner in grammar.obliques(place)
        if inner.preposition == "by" and means_people(inner.head.lemma_.lower())
    ]
    return [*named, *people][:1]


def _is_place(noun: Token) -> bool:
    return noun.lemma_.lower() in PLACES
