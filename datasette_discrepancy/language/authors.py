"""Who says what a statement, letter or tweet says: whoever wrote or issued it.

"A statement from Norvik says", "Ana Lima issued a statement saying": the words are Norvik's and Ana
Lima's. A report, a poll or a law speaks for itself.
"""

from __future__ import annotations

from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.subjects import surface_subjects
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token


def _is_somebody(who: Token) -> bool:
    lemma = who.lemma_.lower()
    return who.pos_ == "PROPN" or means_people(lemma) or lemma in BODIES


# Bodies that issue statements, beside those with a name.
BODIES = frozenset(
    "group company firm office campaign party committee agency department government council board "
    "court union faculty hospital university school church bank club team administration panel "
    "organization organisation association commission police".split()
)


def author_of(noun: Token, grammar: Grammar) -> Token:
    """Return who says what a piece of writing says, where its sentence tells; else the noun itself.

    Args:
        noun: head of whoever or whatever is cited.
        grammar: of the parse.
    """
    table = cues()
    if noun.lemma_.lower() not in table["authored"]:
        return noun
    named = [
        oblique.head
        for oblique in grammar.obliques(noun)
        if oblique.preposition in {"by", "from"} and not is_calendar(oblique.head)
    ]
    owner = grammar.possessor(noun)
    found = next(iter([*named, *([owner] if owner is not None else [])]), None)
    if found is not None and found.pos_ in NOUNS and not is_calendar(found):
        return found
    for verb in noun.children:  # "a statement issued by Norvik"
        if verb.lemma_.lower() in table["issuing_verbs"] and verb.i > noun.i:
            for agent in grammar.agents(verb):
                return agent
    verb = noun.head
    if verb.lemma_.lower() in table["issuing_verbs"] and noun in grammar.objects(verb):
        issuing = [who for who in surface_subjects(verb, grammar) if _is_somebody(who)]
        return next(iter(issuing), noun)
    return noun
