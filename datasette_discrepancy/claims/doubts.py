"""Doubts: what the words around a deed tell of how often its parse is wrong.

Each doubt is one question about one deed, asked of the parse alone; `DOUBTS` says what it takes
from the confidence. `python -m evaluation confidence FOLDER` counts, for each of them, how many
claims of hand-parsed text have it and which share of those is right, and fits the factors.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from spacy.tokens import Token

from datasette_discrepancy.claims.deeds import Deed
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.grammar import Grammar, is_caused
from datasette_discrepancy.language.universal_grammar import is_squeezed

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
BREAKS = frozenset(",;:()[]-–—")
DASHES = frozenset({"-", "–", "—", "--"})
# A verb right behind one of these is often none, or joined to another verb than it seems.
ODD_BEFORE = frozenset({"PUNCT", "CCONJ", "ADP", "DET", "NUM", "ADJ", "VERB"})
ODD_BEHIND = frozenset({"CCONJ", "VERB"})
OPENS_NOUN_PHRASE = frozenset({"NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM"})
FAR = 8
# Words between a verb and a subject that it shares with another clause.
NEAR = 14
INHERITING = frozenset({g.CONJUNCT, g.ADVERBIAL, g.ADNOMINAL, g.OPEN_COMPLEMENT, g.COMPLEMENT})
MANY_VERBS = 4
# Where a passage keeps what was counted in its sentences.
SENTENCES = "sentences_counted"


@dataclass(frozen=True)
class Doubt:
    """One reason to trust a claim less.

    Attributes:
        name: as the tables print it.
        factor: what it takes, between 0 and 1.
        applies: whether a deed has it.
        read_from_words: whether it also holds where the words and not the parse tell the deed (in
            captions and of numbers).
    """

    name: str
    factor: float
    applies: Callable[[Deed, Grammar], bool]
    read_from_words: bool = False


def _from_afar(deed: Deed, grammar: Grammar) -> bool:
    """Whether a participant is shared with a clause from which another clause keeps it apart."""
    verb = deed.head
    if deed.kind not in INHERITING:
        return False
    own = {token.i for token in (*grammar.subjects(verb), *grammar.objects(verb))}
    own |= {token.i for token in grammar.agents(verb)}
    shared = [token for token in (*deed.subjects, *deed.objects) if token.i not in own]
    shared = [token for token in shared if not verb.is_ancestor(token)]
    return any(_kept_apart(token, verb) for token in shared)


def _kept_apart(noun: Token, verb: Token) -> bool:
    if verb.dep_ == "acl":
        # "the letter sent on Monday" hangs on its noun; "a proposal to build" names no builder.
        return bool(noun.i > verb.i or noun != verb.head)
    if abs(verb.i - noun.i) > NEAR:
        return True
    first, last = sorted((noun.i, verb.i))
    between = [word for word in verb.doc[first + 1 : last] if word.tag_ in FINITE]
    if not between:
        return False
    above = {word.i for word in verb.ancestors}
    above |= {word.i for token in verb.ancestors for word in token.children}
    above |= {word.i for word in verb.children}
    return any(word.i not in above for word in between)


def _participle(deed: Deed, grammar: Grammar) -> bool:
    verb = deed.head
    if is_caused(verb) or is_squeezed(verb):
        return False  # "remained detained"; the past tense that a sentence lacks
    return verb.tag_ == "VBN" and not grammar.auxiliaries(verb) and verb.dep_ != "acl"


def _gerund(deed: Deed, grammar: Grammar) -> bool:
    return deed.head.tag_ == "VBG" and not grammar.auxiliaries(deed.head)


def _infinitive(deed: Deed, grammar: Grammar) -> bool:
    marks = {mark.lower_ for mark in grammar.markers(deed.head)}
    return deed.head.tag_ == "VB" and "to" in marks


def _subject_far(deed: Deed, grammar: Grammar) -> bool:
    return any(abs(deed.head.i - noun.i) > FAR for noun in deed.subjects[:1])


def _nouns_before(deed: Deed, grammar: Grammar) -> bool:
    return sum(word.pos_ in NOMINAL for word in _between(deed, deed.subjects)) > 1


def _verbs_before(deed: Deed, grammar: Grammar) -> bool:
    return sum(word.tag_ in FINITE for word in _between(deed, deed.subjects)) > 1


def _object_apart(deed: Deed, grammar: Grammar) -> bool:
    between = _between(deed, deed.objects)
    nouns = sum(word.pos_ in NOMINAL for word in between)
    return nouns > 1 or any(word.pos_ == "VERB" or word.text in BREAKS for word in between)


def _object_goes_on(deed: Deed, grammar: Grammar) -> bool:
    """ "so-called “performance” pay"; not the name in "its rival Norvik"."""
    for noun in deed.objects[:1]:
        word = _next(noun)
        if word is not None and word.pos_ in {"NOUN", "PROPN", "ADJ"}:
            return not (word.pos_ == "PROPN" and word.head == noun)
    return False


def _unread_noun(deed: Deed, grammar: Grammar) -> bool:
    word = _next(deed.head)
    nothing = not deed.objects and deed.complement is None
    return nothing and word is not None and word.pos_ in OPENS_NOUN_PHRASE


def _nothing_undergoes(deed: Deed, grammar: Grammar) -> bool:
    return not deed.objects and deed.complement is None


def _content(deed: Deed, grammar: Grammar) -> bool:
    return not deed.objects and deed.complement is not None


def _nobody_does(deed: Deed, grammar: Grammar) -> bool:
    return not deed.subjects and not grammar.is_passive(deed.head)


def _unknown(deed: Deed, grammar: Grammar) -> bool:
    return not deed.predicate.known


def _many_verbs(deed: Deed, grammar: Grammar) -> bool:
    return _sentence_of(deed.head).verbs > MANY_VERBS


def _dash(deed: Deed, grammar: Grammar) -> bool:
    return _sentence_of(deed.head).dash


def _nominal_sentence(deed: Deed, grammar: Grammar) -> bool:
    return _sentence_of(deed.head).nominal


@dataclass(frozen=True)
class Sentence:
    """What the doubts ask of a whole sentence, counted once and not once a deed."""

    verbs: int
    dash: bool
    nominal: bool


def _sentence_of(token: Token) -> Sentence:
    kept = token.doc.user_data.setdefault(SENTENCES, {})
    found = kept.get(token.i)
    if found is None:
        words = list(token.sent)
        found = Sentence(
            verbs=sum(word.pos_ == "VERB" for word in words),
            dash=any(word.text in DASHES for word in words),
            nominal=token.sent.root.pos_ not in {"VERB", "ADJ"},
        )
        kept.update((word.i, found) for word in words)
    return cast(Sentence, found)


def _odd_before(deed: Deed, grammar: Grammar) -> bool:
    verb = deed.head
    return verb.i > verb.sent.start and verb.nbor(-1).pos_ in ODD_BEFORE


def _odd_behind(deed: Deed, grammar: Grammar) -> bool:
    word = _next(deed.head)
    return word is not None and word.pos_ in ODD_BEHIND


def _next(token: Token) -> Token | None:
    """The word behind a token in its sentence."""
    last = token.i + 1 >= token.sent.end
    return None if last else token.nbor(1)


def _between(deed: Deed, nouns: tuple[Token, ...]) -> list[Token]:
    """The words between a deed and the first of its participants of one role."""
    if not nouns:
        return []
    first, last = sorted((nouns[0].i, deed.head.i))
    return list(deed.head.doc[first + 1 : last])


DOUBTS = (
    Doubt("who takes part is shared with a clause that another keeps apart", 0.86, _from_afar),
    Doubt("participle without “be” or “have”", 0.54, _participle),
    Doubt("gerund", 0.94, _gerund),
    Doubt("infinitive", 0.90, _infinitive),
    Doubt("who does it more than eight words away", 0.89, _subject_far),
    Doubt("two nouns between who does it and the verb", 0.85, _nouns_before),
    Doubt("two finite verbs between who does it and the verb", 0.89, _verbs_before),
    Doubt("nobody does it, in the active", 0.87, _nobody_does),
    Doubt("a comma, a verb or two nouns before what undergoes it", 0.84, _object_apart),
    Doubt("a noun right behind what undergoes it", 0.72, _object_goes_on),
    Doubt("a noun right behind the verb that does not undergo it", 0.85, _unread_noun),
    Doubt("nothing undergoes it", 0.89, _nothing_undergoes),
    Doubt("a clause undergoes it", 0.83, _content),
    Doubt("a word that no list of deeds has", 0.91, _unknown, read_from_words=True),
    Doubt("more than four verbs in the sentence", 0.91, _many_verbs),
    Doubt("a dash in the sentence", 0.89, _dash),
    Doubt("a sentence whose head is a noun", 0.87, _nominal_sentence),
    Doubt("right behind a comma, “and”, an article or an adjective", 0.86, _odd_before),
    Doubt("right before “and” or another verb", 0.82, _odd_behind),
)


def doubts_of(deed: Deed, clause: str, grammar: Grammar) -> tuple[Doubt, ...]:
    """Return the doubts that a deed raises, in the order of `DOUBTS`.

    Args:
        deed: its roles as tokens.
        clause: the kind under which the claim is stored.
        grammar: over the parse that the deed was read from.
    """
    by_words = clause in {"caption", "measure", "nominal"}
    asked = [doubt for doubt in DOUBTS if doubt.read_from_words or not by_words]
    return tuple(doubt for doubt in asked if doubt.applies(deed, grammar))
