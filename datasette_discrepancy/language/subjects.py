"""Who does a deed that has no subject of its own: an infinitive, a gerund, a second verb.

It is a matter of the verb above and of the noun on which the clause hangs ("blame Lee for losing",
"the mayor's plan to build"). Undecided stays nobody.
"""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.control_words import (
    ACCOMPANYING,
    ACTING,
    ANSWERABLE,
    BEARERS,
    BEFORE_GERUNDS,
    BESIDE_GERUNDS,
    BLAMED_BY,
    BORNE,
    CALENDAR,
    CALLED_FOR,
    CLAUSAL_SUBJECTS,
    CONJUNCTIONS,
    DISPOSED,
    ENTAILING,
    GIVING,
    INTENDED,
    LIVED,
    MANNER_GERUNDS,
    OBJECT_FOR,
    OBJECT_GERUND,
    OBJECT_TO,
    OBJECT_TO_SOMEBODY,
    OBLIQUE_CONTROL,
    ORDINALS,
    OWN_DOING,
    OWN_OF_BODIES,
    OWNING,
    PURPOSED,
    SUBJECT_CONTROL,
    WISHING,
)
from datasette_discrepancy.language.cues import tells
from datasette_discrepancy.language.grammar import Grammar, is_caused
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.relative_clauses import (
    described_noun,
    is_relative,
    without_relatives,
)
from datasette_discrepancy.language.tags import NOUNS, TENSED
from datasette_discrepancy.language.tasks import is_task, whose_task
from datasette_discrepancy.language.tree import Token

# No clause is nested deeper in prose; a parse with a cycle would be the parser's error.
MOST_STEPS = 12
FORESEEN = frozenset(
    "expect plan anticipate think believe predict forecast report estimate require need request "
    "promise budget agree hope project intend disclose know".split()
)
SPANS = frozenset("minute hour day week month year moment second decade".split())
# Between a span of time and the gerund from which it is counted.
SINCE_WHEN = frozenset({"of", "after", "before", "since"})


def is_misplaced_root(verb: Token, grammar: Grammar) -> bool:
    """Whether a verb is the sentence's own although it hangs on a noun.

    "A fire in the mine killed 17", "A hundred voters, including Lee, signed it": a finite
    verb without a subject is no relative clause, and a sentence whose head is a noun has no verb
    yet.
    """
    if verb.tag_ not in TENSED or grammar.subjects(verb):
        return False
    relation, root = grammar.relation(verb), verb.sent.root
    joined = relation == g.CONJUNCT and verb.head == root
    return (
        (joined or relation in {g.ADNOMINAL, g.RELATIVE})
        and root.pos_ in NOUNS
        and root.i < verb.i
        and not any(child.dep_ in {"cop", "nsubj"} for child in root.children)
    )


def expand(tokens: list[Token], grammar: Grammar) -> list[Token]:
    """Return nouns and all that is joined to them."""
    return [member for token in tokens for member in grammar.conjuncts(token)]


def subject_beside(verb: Token, grammar: Grammar) -> Token | None:
    """Return the subject of a main verb that the parse took for an apposition before it.

    "For that reason, some groups, including Norvik, have left".
    """
    if verb.dep_ != "ROOT" or verb.tag_ not in TENSED | {"VBN", "VB"}:
        return None
    opening = next(iter(verb.lefts), None)
    if opening is None or opening.i >= verb.i or opening.dep_ not in {"obl", "nmod", "advmod"}:
        return None
    for noun in opening.subtree:
        first = noun.left_edge
        if (
            noun.dep_ in {"appos", "nmod:unmarked"}
            and noun.pos_ in NOUNS
            and first.i > verb.sent.start
        ):
            parted = "," in {first.text, first.nbor(-1).text}
            return noun if parted and first.i > opening.i else None
    return None


def inherited_subjects(verb: Token, grammar: Grammar, steps: int = 0) -> list[Token]:
    """Who does a deed that has no subject of its own, from the clause above."""
    if steps > MOST_STEPS or verb.head == verb:
        return []
    kind, above = grammar.relation(verb), verb.head
    if above.pos_ == "ADP":
        above = above.head  # with ClearNLP labels a gerund hangs on its preposition
    if is_misplaced_root(verb, grammar):
        return [noun for noun in expand([verb.sent.root], grammar) if noun != verb]
    if verb.tag_ == "VBG" and kind in {g.ADNOMINAL, g.OPEN_COMPLEMENT}:
        spending = _spending_on(verb, above, grammar)
        if spending is not None:
            return _surface_subjects(spending, grammar, steps + 1)
        if kind == g.ADNOMINAL and above.lemma_.lower() in LIVED and verb.left_edge == verb:
            owner = grammar.possessor(above)
            if owner is not None:
                return [owner]  # "my experience dealing with it"
    if (
        kind == g.ADNOMINAL
        and above.head != above
        and above in grammar.objects(above.head)
        and not _is_owned_task(verb, above, grammar)
    ):
        # "accused the president of insulting voters", hung on the president
        controlled = _controlled(verb, above.head, grammar)
        if controlled is not None:
            return controlled
    if kind == g.ADNOMINAL:
        marks = {mark.lower_ for mark in grammar.markers(verb)}
        being = verb.tag_ == "VBN" and any(w.tag_ == "VBG" for w in grammar.auxiliaries(verb))
        if verb.tag_ == "VBG" and marks & SINCE_WHEN and above.lemma_.lower() in SPANS:
            # "within hours of taking office", "a day after telling voters": whoever did what the
            # clause above says
            return _surface_subjects(above.head, grammar, steps + 1)
        if "to" in marks or ((verb.tag_ == "VBG" or being) and marks & BEFORE_GERUNDS):
            return _of_noun(verb, above, marks, grammar, steps)
        if being and marks:
            return []  # "an agent for that work after being forced out": no agent of that kind
        return expand([above], grammar)
    if kind == g.RELATIVE:
        return expand([above], grammar)
    if kind in {g.COMPLEMENT, g.OPEN_COMPLEMENT, g.ADVERBIAL} and _means(verb, above):
        return []
    if _is_end_of_step(verb, above, grammar):
        return []
    if _is_compared(verb, grammar) or _only_exists(verb, above, grammar):
        return []
    if is_caused(above) and above.head != above and _is_purpose(verb, grammar):
        # "kept the talks hidden to avoid leaks": who kept them, not the talks
        return _surface_subjects(above.head, grammar, steps + 1)
    if kind == g.OPEN_COMPLEMENT and above.dep_ == "conj" and _is_judged(above, grammar):
        return []
    if kind in {g.ADVERBIAL, g.OPEN_COMPLEMENT} and above.lemma_.lower() in OBLIQUE_CONTROL:
        called = [o.head for o in grammar.obliques(above) if above.i < o.head.i < verb.i]
        if called and any(mark.lower_ == "to" for mark in grammar.markers(verb)):
            return expand(called[:1], grammar)
    if kind == g.OPEN_COMPLEMENT and (noun := _disposed_noun(verb, above)) is not None:
        return expand([noun], grammar)
    if kind == g.OPEN_COMPLEMENT:
        controlled = _controlled(verb, above, grammar)
        if controlled == []:
            return []
        objects = grammar.recipients(above) or grammar.objects(above)
        objects = [noun for noun in objects if noun.lemma_.lower() not in CALENDAR]
        if objects and above.lemma_.lower() not in SUBJECT_CONTROL:
            return expand(objects, grammar)
        return _surface_subjects(above, grammar, steps + 1)
    if grammar.clausal_subject(verb) or _is_call(verb, kind, grammar):
        return []
    if verb.dep_ in CLAUSAL_SUBJECTS and not grammar.subjects(above):
        # "found that lifting the cap would help": anybody's
        return []
    if kind in {g.ADVERBIAL, g.OPEN_COMPLEMENT, g.COMPLEMENT}:
        controlled = _controlled(verb, above, grammar)
        if controlled is not None:
            return controlled
    if verb.tag_ in TENSED and kind == g.COMPLEMENT and _describes(above, grammar):
        return expand([above.head], grammar)
    if verb.tag_ in TENSED and kind in {g.ADVERBIAL, g.COMPLEMENT}:
        return _subject_beside(verb, grammar)
    if kind in {g.CONJUNCT, g.ADVERBIAL, g.COMPLEMENT}:
        bare = above.tag_ == "VB" and not grammar.auxiliaries(above)
        if kind == g.CONJUNCT and verb.tag_ in TENSED and bare:
            # "was there to see it and called him": a finite verb is joined to a finite one
            top = _finite_above(above)
            return [] if top is None else _surface_subjects(top, grammar, steps + 1)
        if kind == g.CONJUNCT and _is_bare(verb, grammar) and not _may_share(above, grammar):
            return []  # "“Calm down and open the gate,” he said"
        if kind == g.ADVERBIAL and (owner := _owner_before(verb, grammar)) is not None:
            return [owner]
        if grammar.is_passive(verb) and kind == g.CONJUNCT:
            return _surface_subjects(above, grammar, steps + 1)
        if kind == g.CONJUNCT and grammar.is_passive(above) and not grammar.auxiliaries(verb):
            # "was arrested and charged": the passive is shared.
            return []
        return _surface_subjects(above, grammar, steps + 1)
    return []


def _is_owned_task(verb: Token, noun: Token, grammar: Grammar) -> bool:
    """ "called Lee's efforts to sell it a farce": no efforts sell it, Lee does."""
    owned = _is_purpose(verb, grammar) and grammar.possessor(noun) is not None
    return owned and not means_people(noun.lemma_.lower())


def _spending_on(verb: Token, above: Token, grammar: Grammar) -> Token | None:
    """ "made a mistake signing it", "spent the day reading": the verb whose subject signs.

    The gerund stands right behind such an object, on which or on whose verb it hangs.
    """
    noun = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if noun.lemma_.lower() not in OWN_DOING or verb.left_edge != verb:
        return None
    spends = noun.head if above == noun else above
    active = spends.pos_ == "VERB" and spends.lemma_.lower() not in OBJECT_GERUND
    active = active and not grammar.is_passive(spends)
    return spends if active and noun in grammar.objects(spends) else None


def _describes(report: Token, grammar: Grammar) -> bool:
    """ "the men Lee says robbed the bank": of a noun a report tells what it did, without "who"."""
    noun, own = report.head, grammar.subjects(report)
    described = (
        grammar.relation(report) == g.RELATIVE
        and noun.pos_ in NOUNS
        and tells(report.lemma_.lower())
    )
    return described and bool(own) and own[0].left_edge.i == noun.i + 1


def _of_noun(
    verb: Token, noun: Token, marks: set[str], grammar: Grammar, steps: int
) -> list[Token]:
    """Who does what an infinitive or gerund says of a noun: "Lee's plan to build"."""
    if "to" in marks and _acts_itself(verb, noun, grammar):
        return expand([noun], grammar)
    lemma = noun.lemma_.lower()
    if lemma in CALLED_FOR and "to" in marks:
        return []  # "faced calls to march": whoever shall march
    held = marks & {"to", "of", "in"} or lemma in ANSWERABLE
    owner = grammar.possessor(noun)
    if owner is not None and "to" in marks and (own := _own_plan(noun, owner, grammar, steps)):
        return own
    if owner is not None:
        # "Lee's call for raising taxes": somebody else shall raise them.
        return [owner] if held else []
    named = [
        oblique.head
        for oblique in grammar.obliques(noun)
        if oblique.preposition in BEARERS and noun.i < oblique.head.i < verb.i
    ]
    if named:  # "the decision by the board to sell", "a chance for Lee to speak"
        return expand(named[:1], grammar)
    above = noun
    if above.head != above and above.head.pos_ == "NOUN" and above.dep_ in {"nmod", "pobj"}:
        above = above.head  # "as part of a plan to build"
    governor = above.head
    if not (held or lemma in BORNE) or governor == above or governor.pos_ not in {"VERB", "AUX"}:
        return []
    hung = {o.preposition for o in grammar.obliques(governor) if o.head == above}
    if hung and not hung & ACCOMPANYING:
        return []  # "voted for a plan to build a tower"
    if governor.lemma_.lower() in GIVING:
        return _receivers(governor, grammar)
    if "to" in marks and not hung and governor.lemma_.lower() not in OWNING:
        return []  # "rejected a plan to build a tower"
    doers = _doers(governor, grammar, steps)
    # "the effort to build a bridge failed": the effort does not build one.
    return [] if above in doers or noun in doers else doers


def _own_plan(noun: Token, owner: Token, grammar: Grammar, steps: int) -> list[Token]:
    """ "Norvik dropped its plan to build": Norvik's; nobody where "its" may be another's."""
    governor = noun.head
    if owner.lower_ not in OWN_OF_BODIES or governor.lemma_.lower() not in OWNING:
        return []
    if noun not in grammar.objects(governor):
        return []
    doers = _doers(governor, grammar, steps)
    fits = len(doers) == 1 and doers[0].tag_ in OWN_OF_BODIES[owner.lower_]
    return doers if fits and not means_people(doers[0].lemma_.lower()) else []


def _acts_itself(verb: Token, noun: Token, grammar: Grammar) -> bool:
    """ "the first man to walk there", "a panel to study it", "a bill to ban it": the noun does it.

    Not where the verb lacks an object, which the noun may be: "voters to persuade".
    """
    if not grammar.objects(verb):
        return any(child.lower_ in ORDINALS for child in noun.lefts)
    lemma = noun.lemma_.lower()
    return means_people(lemma) or lemma in ACTING


def _receivers(verb: Token, grammar: Grammar) -> list[Token]:
    """ "gave Lee the power to veto": who gets it has it."""
    if grammar.is_passive(verb):
        return _surface_subjects(verb, grammar) if grammar.objects(verb) else []
    given = grammar.recipients(verb)
    given = given or [o.head for o in grammar.obliques(verb) if o.preposition == "to"]
    return expand(given, grammar)


def _is_bare(verb: Token, grammar: Grammar) -> bool:
    return verb.tag_ == "VB" and not grammar.auxiliaries(verb) and not grammar.markers(verb)


def _may_share(verb: Token, grammar: Grammar) -> bool:
    """Whether a base form joined to a verb goes on with its "to", modal verb or subject."""
    if verb.tag_ in {"VB", "VBP"} or grammar.auxiliaries(verb) or grammar.markers(verb):
        return True
    if grammar.subjects(verb):
        return True
    # "would raise prices, cut jobs and drive it away": of three, the second may look like a noun
    return verb.dep_ == "conj" and verb.head != verb and _may_share(verb.head, grammar)


def _owner_before(verb: Token, grammar: Grammar) -> Token | None:
    """ "Lee's use of the car while serving as mayor was wrong": Lee served, no use did."""
    above = verb.head
    marks = {mark.lower_ for mark in grammar.markers(verb)}
    if verb.tag_ != "VBG" or not marks & BESIDE_GERUNDS or verb.i > above.i:
        return None
    subjects = [noun for noun in grammar.subjects(above) if noun.i < verb.i]
    if len(subjects) != 1 or means_people(subjects[0].lemma_.lower()):
        return None
    return grammar.possessor(subjects[0])


def _finite_above(verb: Token) -> Token | None:
    """The first head above an infinitive that is none itself."""
    return next((word for word in verb.ancestors if word.tag_ not in {"VB", "VBG", "VBN"}), None)


def _means(verb: Token, above: Token) -> bool:
    """ "that means closing the school": what entails a deed does not do it."""
    return verb.tag_ == "VBG" and above.lemma_.lower() in ENTAILING and above.i < verb.i


def _is_purpose(verb: Token, grammar: Grammar) -> bool:
    return verb.tag_ == "VB" and any(mark.lower_ == "to" for mark in grammar.markers(verb))


def _is_end_of_step(verb: Token, above: Token, grammar: Grammar) -> bool:
    """ "To save the mill, the first step is a loan": no step saves it."""
    if verb.i > above.i or not _is_purpose(verb, grammar) or above.pos_ == "PRON":
        return False
    copula = any(child.dep_ == "cop" for child in above.children)
    return copula and all(
        noun.pos_ == "NOUN" and not means_people(noun.lemma_.lower())
        for noun in grammar.subjects(above)
    )


def _is_judged(word: Token, grammar: Grammar) -> bool:
    """ "it is a joy and privilege to serve": "it" is the serving, and serves nobody."""
    first = word.head
    copula = any(child.dep_ == "cop" for child in first.children)
    if not copula or word.tag_ in TENSED or first.pos_ not in {"NOUN", "ADJ"}:
        return False
    return [noun.lower_ for noun in grammar.subjects(first)] == ["it"]


def _is_compared(verb: Token, grammar: Grammar) -> bool:
    """ "it should be simple, like buying a car", "got more than was asked": anybody's."""
    if verb.tag_ == "VBG":
        return any(mark.lower_ in {"like", "than"} for mark in grammar.markers(verb))
    auxiliaries = grammar.auxiliaries(verb)
    first = auxiliaries[0] if auxiliaries else verb
    if first.i <= verb.sent.start or first.nbor(-1).lower_ != "than":
        return False
    # "the debt more than doubled" compares nothing
    return first.i < verb.i or (verb.tag_ == "VBN" and verb.lemma_.lower() in FORESEEN)


def _only_exists(verb: Token, above: Token, grammar: Grammar) -> bool:
    """ "there are gaps in the plan to close the mill": what there is closes nothing."""
    there = any(child.tag_ == "EX" for child in above.children)
    subjects = grammar.subjects(above)
    return (
        there
        and _is_purpose(verb, grammar)
        and not any(means_people(noun.lemma_.lower()) for noun in subjects)
    )


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
    being = any(word.tag_ == "VBG" for word in grammar.auxiliaries(verb))  # "from being sold"
    gerund = verb.tag_ == "VBG" or (verb.tag_ in {"VBN", "VBD"} and being)
    blamed = gerund and marks & BLAMED_BY and lemma in OBJECT_FOR
    # "teased Lee for wearing a hat": whoever is between the verb and "for" is whose doing it is.
    blamed = blamed or (gerund and "for" in marks and _somebody_told(above, verb, grammar))
    chosen = "to" in marks and lemma in OBJECT_TO
    # "would like Lee to stay"
    wished = "to" in marks and lemma in WISHING
    # "endorsed Lee to lead"
    wished = wished or ("to" in marks and lemma in OBJECT_TO_SOMEBODY and verb.i > above.i)
    chosen = chosen or (wished and _somebody_told(above, verb, grammar))
    if lemma in OBJECT_GERUND and not passive and not marks and verb.tag_ == "VBG":
        seen = _right_before(verb, above, grammar)
        if seen is not None:
            return expand([seen], grammar)
    if blamed or chosen:
        if passive:  # "who was convicted of", whoever "who" is
            return _surface_subjects(above, grammar) or None
        told = grammar.recipients(above) if chosen else []
        return expand(told or grammar.objects(above), grammar) or None
    if lemma in GIVING and "to" in marks and grammar.recipients(above) and not passive:
        return expand(grammar.recipients(above), grammar)  # "gave Lee a mandate to sell"
    if passive and "to" in marks and lemma in INTENDED and _says_what(verb, grammar):
        return _surface_subjects(above, grammar) or None
    purpose = grammar.relation(verb) == g.ADVERBIAL or lemma in PURPOSED
    if passive and "to" in marks and purpose:
        return []  # "was needed to convict", "was closed to save money": somebody else does it
    return None


def _disposed_noun(verb: Token, adjective: Token) -> Token | None:
    """ "a board willing to sell the mill": the noun that such an adjective stands right behind."""
    noun = adjective.head
    if adjective.lower_ not in DISPOSED or adjective.dep_ not in {"amod", "acl"}:
        return None
    behind = noun.pos_ in NOUNS and noun.i < adjective.i < verb.i
    if not behind or adjective.left_edge.i != noun.i + 1:
        return None
    if any(word.pos_ != "ADV" for word in adjective.lefts):
        return None  # "accusations that he was willing to sell it"
    above, people = noun.head, means_people(noun.lemma_.lower())
    of_whom = noun.dep_ == "nmod" and above.pos_ == "NOUN" and means_people(above.lemma_.lower())
    return above if of_whom and not people else noun  # "the one member of the board willing to"


def _says_what(verb: Token, grammar: Grammar) -> bool:
    """Whether an active verb has its object: "meant to protect miners", not "meant to last"."""
    return bool(grammar.objects(verb)) and not grammar.is_passive(verb)


def _right_before(verb: Token, above: Token, grammar: Grammar) -> Token | None:
    """The object of a verb that a gerund follows without a comma: "appreciates Lee signing it"."""
    if verb.lemma_.lower() in MANNER_GERUNDS or verb.left_edge.i != verb.i:
        return None
    ends = [noun for noun in grammar.objects(above) if noun.i > above.i]
    return next((noun for noun in ends if noun.right_edge.i == verb.i - 1), None)


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
    if noun is None or noun.pos_ not in NOUNS:
        return []
    hung_by = {o.preposition for o in grammar.obliques(noun.head) if o.head == noun}
    return [noun] if hung_by & CONJUNCTIONS else []


def _surface_subjects(verb: Token, grammar: Grammar, steps: int = 0) -> list[Token]:
    """Grammatical subject of a clause, in either voice, its own or inherited."""
    if is_task(verb, grammar):
        return whose_task(verb, grammar)
    own = expand(grammar.subjects(verb) or grammar.copula_subjects(verb), grammar)
    if own:
        described = described_noun(verb, grammar.relation(verb))
        return [described if is_relative(token) and described else token for token in own]
    return inherited_subjects(verb, grammar, steps)


def _doers(verb: Token | None, grammar: Grammar, steps: int) -> list[Token]:
    return [] if verb is None else _surface_subjects(verb, grammar, steps + 1)


def surface_subjects(verb: Token, grammar: Grammar) -> list[Token]:
    """Return the grammatical subjects of a clause, inherited ones included, whatever its voice."""
    return without_relatives(_surface_subjects(verb, grammar))


def clause_above(token: Token) -> Token | None:
    """Return the nearest verb above a token, None at the top of a fragment."""
    return next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)
