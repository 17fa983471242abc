"""What describes a thing that is only sought, feared or hindered: "needs a leader who understands".

A clause that describes a noun is told as a fact of its own, "the bill that he signed". It is none
where the thing itself is not there yet, or may be anything: "agreed to a deal that reopens the
mill", "any claim brought by the town", "fears of Lee resigning".
"""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.certainty.infinitives import KEEPING
from datasette_discrepancy.language.certainty.model import Certainty
from datasette_discrepancy.language.certainty.own_words import own_cues
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.subjects import clause_above
from datasette_discrepancy.language.tree import Token

INDEFINITE = frozenset({"a", "an", "another", "any", "some"})
PRESENT = frozenset({"VBZ", "VBP"})
NAMED = frozenset({"PROPN", "PRON"})
# Who has something done, or finds it done: "would see their pay cut".
UNDERGOING = frozenset({"see", "have", "get", "want"})
# Before what somebody does that one is afraid of, or hears of: "worries about Lee leaving".
# Clauses between a thing and the condition that it belongs to.
MOST_CLAUSES = 3
# Nouns of what shall not be done.
BARRING = frozenset("ban prohibition moratorium objection opposition".split())
ABOUT = frozenset({"of", "about", "over", "for"})


def describes_sought(clause: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what a clause says that describes a thing not yet there: "wants a law that bans gin".

    Only in the present, behind no comma, and of no particular thing: "wants the law that they
    passed" has one.

    Args:
        clause: head of the describing clause.
        noun: what it describes.
        grammar: of the parse.
        certainty: takes what is found.
    """
    if _behind_comma(clause, noun) or noun.lemma_.lower() in cues()["content_nouns"]:
        return
    determiners = {word.lower_ for word in noun.lefts if word.pos_ in {"DET", "PRON"}}
    if "any" in determiners or noun.lower_ in ANYBODY:
        certainty.claimed = False  # "anyone who sells it": nobody says that somebody does
        return
    if determiners & INDEFINITE and _in_condition(noun, grammar):
        certainty.claimed = False  # "if a bill that bans gin came": nobody has seen one
        return
    # "Firms that", "reform that"; names of people and places are no such nouns.
    bare = not determiners and noun.tag_ in {"NN", "NNS"} and grammar.possessor(noun) is None
    tensed = [w for w in (clause, *grammar.auxiliaries(clause)) if w.tag_ in {*PRESENT, "VBD"}]
    present = bool(tensed) and all(word.tag_ in PRESENT for word in tensed)
    perfect = any(word.lemma_.lower() == "have" for word in grammar.auxiliaries(clause))
    if not (determiners & INDEFINITE or bare) or not present or perfect or noun.pos_ == "PROPN":
        return
    if determiners:
        _supposed(noun, grammar, certainty)
    verb = clause_above(noun)
    if verb is not None and _seeks(verb, noun, grammar):
        certainty.weaken("planned", verb)


def _in_condition(noun: Token, grammar: Grammar) -> bool:
    """Whether a thing belongs to what is only supposed: "if I were shown a bill that"."""
    verb = noun
    for _ in range(MOST_CLAUSES):
        above = clause_above(verb)
        if above is None or (verb != noun and verb.dep_ not in {"ccomp", "xcomp"}):
            return False
        verb = above
        if any(mark.lower_ in {"if", "unless"} for mark in grammar.markers(verb)):
            first = verb.left_edge
            before = first.nbor(-1).lower_ if first.i else ""
            return first.i < noun.i and before not in {"as", "even", "what"}
    return False


def _supposed(noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """ "This may be a rule that breaks the law", "it will be a bridge that links the towns"."""
    if not any(child.dep_ == "cop" for child in noun.children):
        return
    for word in grammar.auxiliaries(noun):
        modality = cues()["auxiliaries"].get(word.lower_)
        if modality:
            certainty.weaken(modality, word)


def to_be_there(clause: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what is said of a thing that is to be: "there need to be changes made".

    Args:
        clause: the participle behind the thing.
        noun: the thing, with its "be".
        grammar: of the parse.
        certainty: takes what is found.
    """
    above, being = noun.head, any(child.dep_ == "cop" for child in noun.children)
    if above.lemma_.lower() == "be" and above.dep_ == "xcomp":
        above, being = above.head, True  # "there needs to be some changes made"
    elif noun.dep_ != "xcomp":
        return
    if clause.tag_ != "VBN" or clause.i < noun.i:
        return
    needed = cues()["governors"].get(above.lemma_.lower())
    there = any(child.lower_ == "there" for child in above.lefts)
    if needed and there and being:
        own_cues(above, grammar, certainty)
        certainty.weaken(needed, above)


def _seeks(verb: Token, noun: Token, grammar: Grammar) -> bool:
    """Whether what a verb is about need not exist: "needs a leader", "will sign a law"."""
    lemma, table = verb.lemma_.lower(), cues()
    hung = next((o.preposition for o in grammar.obliques(verb) if o.head == noun), None)
    if hung is None and noun not in grammar.objects(verb):
        return False
    words = lemma if hung is None else f"{lemma} {hung}"
    return words in table["seeking_verbs"] or (
        words in table["making_verbs"] and not _is_done(verb, grammar)
    )


def _is_done(verb: Token, grammar: Grammar) -> bool:
    """Whether a clause tells by its own words that something is done: not "to sign", "may sign"."""
    own = Certainty()
    own_cues(verb, grammar, own)
    infinitive = any(mark.lower_ == "to" for mark in grammar.markers(verb))
    return own.modality == "asserted" and own.claimed and not infinitive


def _behind_comma(clause: Token, noun: Token) -> bool:
    first = clause.left_edge
    return first.i > noun.i and any(word.text == "," for word in noun.doc[noun.i : first.i + 1])


ANYBODY = frozenset({"anyone", "anybody", "whoever", "anything", "whatever"})


def done_by_somebody(clause: Token, name: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what the noun above says of a gerund behind a name: "fears of Lee resigning".

    Args:
        clause: the gerund, which hangs on the name.
        name: who does it.
        grammar: of the parse.
        certainty: takes what is found.
    """
    noun = name.head
    if clause.tag_ != "VBG" or _behind_comma(clause, name) or noun.pos_ != "NOUN":
        return
    if noun.lemma_.lower() in BARRING and grammar.subjects(clause) == []:
        certainty.claimed = False  # "a ban on firms selling it"
        return
    if name.pos_ not in NAMED:
        return
    lemma, table = noun.lemma_.lower(), cues()
    modality = table["nouns"].get(lemma) or table["clause_nouns"].get(lemma)
    if modality is None:
        return
    if any(o.head == name and o.preposition in ABOUT for o in grammar.obliques(noun)):
        certainty.weaken(modality, noun)


def kept_or_undergone(clause: Token, noun: Token, grammar: Grammar, certainty: Certainty) -> None:
    """Take what a verb says of a participle that hangs on its object.

    "prevents firms from selling it": they do not; "would see their pay cut": it is to be cut.

    Args:
        clause: the participle.
        noun: what it hangs on.
        grammar: of the parse.
        certainty: takes what is found.
    """
    verb = clause_above(noun)
    if verb is None or noun.i < verb.i or not verb.i < clause.i:
        return
    lemma = verb.lemma_.lower()
    marks = {mark.lower_ for mark in grammar.markers(clause)}
    if lemma in KEEPING and clause.tag_ == "VBG" and "from" in marks:
        outer = Certainty()
        own_cues(verb, grammar, outer)
        certainty.weaken(outer.modality, verb)
        if outer.polarity == "negative":
            certainty.claimed = False  # "did not stop him from leaving": who knows
        else:
            certainty.negate(verb)
    elif (
        lemma in UNDERGOING
        and clause.tag_ in {"VBN", "VBD"}
        and not marks
        and {noun, noun.head} & set(grammar.objects(verb))
    ):
        outer = Certainty()
        own_cues(verb, grammar, outer)
        certainty.weaken("planned" if lemma == "want" else outer.modality, verb)
        certainty.claimed &= outer.claimed  # "it is not worth having it sold"


def described(
    clause: Token, noun: Token, kind: str, grammar: Grammar, certainty: Certainty
) -> None:
    """Take what is said of a clause by what it describes; see the module.

    Args:
        clause: head of the describing clause.
        noun: what it hangs on.
        kind: how, a value of `Grammar.relation`.
        grammar: of the parse.
        certainty: takes what is found.
    """
    if kind == g.RELATIVE:
        describes_sought(clause, noun, grammar, certainty)
    elif kind == g.ADNOMINAL:
        if clause.tag_ in {"VBN", "VBG", "VBD"} and not grammar.markers(clause):
            describes_sought(clause, noun, grammar, certainty)
            to_be_there(clause, noun, grammar, certainty)
        done_by_somebody(clause, noun, grammar, certainty)
        kept_or_undergone(clause, noun, grammar, certainty)
