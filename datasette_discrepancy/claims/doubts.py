"""Doubts: what the words around a deed tell of how often its parse is wrong.

Each doubt is one question about one deed, asked of the parse alone; `DOUBTS` says what it takes
from the confidence. `python -m evaluation confidence FOLDER` counts, for each of them, how many
claims of hand-parsed text have it and which share of those is right, and fits the factors.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from datasette_discrepancy.claims.cut_short import is_cut_short
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.trailing_results import is_trailing_result
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import Grammar, children, is_caused
from datasette_discrepancy.language.misread_verbs import is_squeezed
from datasette_discrepancy.language.relative_clauses import doubtful_antecedent
from datasette_discrepancy.language.tags import FINITE, NOMINAL, NOUNS
from datasette_discrepancy.language.tree import Token

BREAKS = frozenset(",;:()[]-–—")
# A verb right behind one of these is often none, or joined to another verb than it seems.
ODD_BEFORE = frozenset({"PUNCT", "CCONJ", "ADP", "DET", "NUM", "ADJ", "VERB"})
ODD_BEHIND = frozenset({"CCONJ", "VERB"})
ENDS = frozenset({".", "!", "?", '"', "”", "’", "'", "''", ")", "..."})
OPENS_NOUN_PHRASE = frozenset({"NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM"})
# "in", "at", "near" say where, "for" and "by" why and how.
COMPLETING = frozenset(
    "about against from into of on onto over to toward towards upon with".split()
)
FAR = 8
# Words between a verb and a subject that it shares with another clause.
NEAR = 14
INHERITING = frozenset({g.CONJUNCT, g.ADVERBIAL, g.ADNOMINAL, g.OPEN_COMPLEMENT, g.COMPLEMENT})
# Clauses behind whose object the verb of another clause seldom follows at once.
ASKED_BEHIND = frozenset({g.ROOT, g.CONJUNCT, g.OPEN_COMPLEMENT, g.COMPLEMENT, g.PARATAXIS})
MANY_VERBS = 4
# Words between an adverbial clause and its verb.
APART = 10
PARTICLES = frozenset({"compound:prt", "prt"})
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
    own = [*grammar.subjects(verb), *grammar.objects(verb), *grammar.agents(verb)]
    return any(
        _kept_apart(token, verb)
        for token in (*deed.subjects, *deed.objects)
        if token not in own and not verb.is_ancestor(token)
    )


def _kept_apart(noun: Token, verb: Token) -> bool:
    if verb.dep_ == "acl":
        # "the letter sent on Monday" hangs on its noun; "a proposal to build" names no builder,
        # "Lee's proposal to build" does.
        owner = noun.head == verb.head and noun.dep_ in {"nmod:poss", "poss"}
        return bool(noun.i > verb.i or not (noun == verb.head or owner))
    if abs(verb.i - noun.i) > NEAR:
        return True
    first, last = sorted((noun.i, verb.i))
    between = [word for word in verb.doc.tokens[first + 1 : last] if word.tag_ in FINITE]
    if not between:
        return False
    above = {word.i for word in verb.ancestors}
    above |= {word.i for token in verb.ancestors for word in token.children}
    above |= {word.i for word in verb.children}
    return any(word.i not in above for word in between)


def _several_do(deed: Deed, grammar: Grammar) -> bool:
    return len(deed.subjects) > 1 and not _two_do(deed)


def _two_do(deed: Deed) -> bool:
    """ "Ann Lee and Bo Falk met her": two nouns and a verb, with nothing else between.

    13 of 17 such claims are right on the treebanks, as many as of all; of the others 42 of 97.
    """
    two = deed.subjects
    if len(two) != 2 or any(noun.pos_ not in NOUNS for noun in two):
        return False
    one, other = two
    link = other.left_edge
    return link.lower_ == "and" and link.i == one.i + 1 and 0 < deed.head.i - other.i <= 2


def _several_undergo(deed: Deed, grammar: Grammar) -> bool:
    return len(deed.objects) > 1


def _described_does(deed: Deed, grammar: Grammar) -> bool:
    """ "the group opposing the bridge": the noun on which its clause hangs."""
    return deed.head.head in deed.subjects[:1]


def _object_above_does(deed: Deed, grammar: Grammar) -> bool:
    """ "asked the board to sign": what the verb above is done to."""
    above = deed.head.head
    shared = deed.subjects[:1]
    if not shared or above == deed.head or shared[0] in grammar.subjects(deed.head):
        return False
    return shared[0] != above and shared[0] in grammar.objects(above)


def _opens_sentence(deed: Deed, grammar: Grammar) -> bool:
    """ "Arrested in May, both were freed": with the subject of the main verb, behind a comma."""
    verb, main = deed.head, deed.head.head
    opens = verb.tag_ == "VBN" and deed.kind == g.ADVERBIAL and verb.i < main.i
    if not opens or verb.i > verb.sent.start + 1 or all(word.is_punct for word in verb.rights):
        return False
    end = verb.right_edge
    return end.text == "," and any(noun.left_edge.i == end.i + 1 for noun in grammar.subjects(main))


def _participle(deed: Deed, grammar: Grammar) -> bool:
    verb = deed.head
    if is_caused(verb) or is_squeezed(verb):
        return False  # "remained detained"; the past tense that a sentence lacks
    if _opens_sentence(deed, grammar) or is_joined_passive(deed, grammar):
        return False
    return verb.tag_ == "VBN" and not grammar.auxiliaries(verb) and verb.dep_ != "acl"


def is_joined_past(deed: Deed, grammar: Grammar) -> bool:
    """Return whether a deed goes on what the same one did: "a bomb hit the mill and killed ten".

    Two past tenses with "and" between, the second with an object of its own. On the treebanks 18 of
    20 such claims are right.

    Args:
        deed: its roles as tokens.
        grammar: over the parse that the deed was read from.
    """
    verb = deed.head
    if deed.kind != "conj" or verb.tag_ != "VBD" or verb.head.tag_ != "VBD" or verb.i < 1:
        return False
    joined = verb.nbor(-1).lower_ == "and" and not grammar.subjects(verb)
    return joined and bool(grammar.objects(verb))


def is_joined_passive(deed: Deed, grammar: Grammar) -> bool:
    """Return whether a deed befalls whom the one before befell: "was jailed and fined".

    Two participles with one "be" and with "and" between; nothing of its own undergoes the second.
    On the treebanks all five such claims are right.

    Args:
        deed: its roles as tokens.
        grammar: over the parse that the deed was read from.
    """
    verb = deed.head
    if deed.kind != "conj" or verb.tag_ != "VBN" or verb.head.tag_ != "VBN" or verb.i < 1:
        return False
    if verb.nbor(-1).lower_ != "and" or not children(verb.head, "aux:pass"):
        return False
    return grammar.is_passive(verb) and not grammar.subjects(verb) and bool(deed.objects)


def _is_joined(deed: Deed, grammar: Grammar) -> bool:
    return is_joined_past(deed, grammar) or is_joined_passive(deed, grammar)


def _subject_far(deed: Deed, grammar: Grammar) -> bool:
    if is_joined_past(deed, grammar):
        return False
    return any(abs(deed.head.i - noun.i) > FAR for noun in deed.subjects[:1])


def _verb_before(deed: Deed, grammar: Grammar) -> bool:
    verbs = any(word.pos_ == "VERB" for word in _between(deed, deed.subjects))
    return verbs and not (is_trailing_result(deed, grammar) or is_joined_past(deed, grammar))


def _object_apart(deed: Deed, grammar: Grammar) -> bool:
    if _opens_sentence(deed, grammar) or is_joined_passive(deed, grammar):
        return False
    between = _between(deed, deed.objects)
    nouns = sum(word.pos_ in NOMINAL for word in between)
    return nouns > 1 or any(word.pos_ == "VERB" or word.text in BREAKS for word in between)


def _comma_before(deed: Deed, grammar: Grammar) -> bool:
    comma = any(word.text == "," for word in _between(deed, deed.objects))
    return comma and not _opens_sentence(deed, grammar)


def _object_goes_on(deed: Deed, grammar: Grammar) -> bool:
    """ "so-called “performance” pay"; not the name in "its rival Norvik"."""
    for noun in deed.objects[:1]:
        word = _next(noun)
        if word is not None and word.pos_ in {"NOUN", "PROPN", "ADJ"}:
            return not (word.pos_ == "PROPN" and word.head == noun)
    return False


def _verb_behind_object(deed: Deed, grammar: Grammar) -> bool:
    """ "hoped Lee would sign": what seems to undergo it does what follows."""
    asked = deed.kind in ASKED_BEHIND
    return asked and any(is_cut_short(deed.head, noun) for noun in deed.objects[:1])


def _unread_noun(deed: Deed, grammar: Grammar) -> bool:
    """Not of "held a test": the noun is the deed."""
    if deed.noun is not None:
        return False
    word = _next(deed.head)
    nothing = not deed.objects and deed.complement is None
    return nothing and word is not None and word.pos_ in OPENS_NOUN_PHRASE


def _unpaired(deed: Deed, grammar: Grammar) -> bool:
    """ "a meeting with Lee": who else met stands somewhere, and readers miss them."""
    return deed.kind == "nominal" and deed.predicate.symmetric and not deed.subjects


def _nothing_undergoes(deed: Deed, grammar: Grammar) -> bool:
    return not deed.objects and deed.complement is None


def _hung_by_preposition(deed: Deed, grammar: Grammar) -> bool:
    """ "doubled down on the report": what it is done to may stand behind a preposition."""
    if deed.predicate.known or not _nothing_undergoes(deed, grammar):
        return False
    return any(
        o.preposition.partition(" ")[0] in COMPLETING
        and o.head.i > deed.head.i
        and not is_calendar(o.head)
        for o in deed.obliques
    )


def _more_to_it(deed: Deed, grammar: Grammar) -> bool:
    """ "asked him to sign": the clause beside what undergoes it makes the deed."""
    return bool(deed.objects) and deed.complement is not None


def _content(deed: Deed, grammar: Grammar) -> bool:
    return not deed.objects and deed.complement is not None


def _nobody_does(deed: Deed, grammar: Grammar) -> bool:
    """Not of "the talks began": what stands before an active verb without a doer undergoes it."""
    if deed.subjects or grammar.is_passive(deed.head):
        return False
    return not any(noun.i < deed.head.i for noun in deed.objects)


def _going_on(deed: Deed, grammar: Grammar) -> bool:
    """ "a fire raging", "keeps sending": by whom is often told elsewhere."""
    return deed.head.tag_ == "VBG" and bool(deed.subjects) and not is_trailing_result(deed, grammar)


def _adverb_behind(deed: Deed, grammar: Grammar) -> bool:
    """ "took it seriously", "sits ill with": what the adverb makes of the deed is in no list."""
    word = _next(deed.head)
    return word is not None and word.tag_ == "RB"


def _particle_behind(deed: Deed, grammar: Grammar) -> bool:
    """ "took them down": with a particle a verb has many senses; "carried out a test" has one."""
    if deed.noun is not None:
        return False
    word = _next(deed.head)
    joined = any(child.dep_ in PARTICLES for child in deed.head.children)
    return joined or (word is not None and word.tag_ == "RP")


def _far_behind(deed: Deed, grammar: Grammar) -> bool:
    """A clause of time, aim or reason many words from the one that it belongs to."""
    verb = deed.head
    return deed.kind == g.ADVERBIAL and abs(verb.i - verb.head.i) > APART


def _unknown(deed: Deed, grammar: Grammar) -> bool:
    return not deed.predicate.known


def _open_sense(deed: Deed, grammar: Grammar) -> bool:
    """ "tacked to the left": what the phrase behind a word of no list makes of it is open."""
    word = _next(deed.head)
    bare = not deed.objects and deed.complement is None and not grammar.is_passive(deed.head)
    phrase = word is not None and word.pos_ == "ADP"
    return bare and not deed.predicate.known and phrase


def _many_verbs(deed: Deed, grammar: Grammar) -> bool:
    return _sentence_of(deed.head).verbs > MANY_VERBS


def _nominal_sentence(deed: Deed, grammar: Grammar) -> bool:
    return _sentence_of(deed.head).nominal


@dataclass(frozen=True)
class Sentence:
    """What the doubts ask of a whole sentence, counted once and not once a deed."""

    verbs: int
    nominal: bool
    open: bool


def _sentence_of(token: Token) -> Sentence:
    kept, sentence = token.doc.user_data.setdefault(SENTENCES, {}), token.sent
    found = kept.get(sentence.start)
    if found is None:
        found = kept[sentence.start] = Sentence(
            verbs=[word.pos_ for word in sentence].count("VERB"),
            nominal=sentence.root.pos_ not in {"VERB", "ADJ"},
            open=sentence[-1].text not in ENDS,
        )
    return cast(Sentence, found)


def _odd_before(deed: Deed, grammar: Grammar) -> bool:
    verb = deed.head
    odd = verb.i > verb.sent.start and verb.nbor(-1).pos_ in ODD_BEFORE
    return odd and not (is_trailing_result(deed, grammar) or _is_joined(deed, grammar))


def _odd_behind(deed: Deed, grammar: Grammar) -> bool:
    word = _next(deed.head)
    return word is not None and word.pos_ in ODD_BEHIND


def _behind_noun(deed: Deed, grammar: Grammar) -> bool:
    verb = deed.head
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    return before is not None and before.pos_ == "NOUN" and before not in deed.subjects


def _open_end(deed: Deed, grammar: Grammar) -> bool:
    return _sentence_of(deed.head).open


def _next(token: Token) -> Token | None:
    """The word behind a token in its sentence."""
    last = token.i + 1 >= token.sent.end
    return None if last else token.nbor(1)


def _between(deed: Deed, nouns: tuple[Token, ...]) -> list[Token]:
    """The words between a deed and the first of its participants of one role."""
    if not nouns:
        return []
    first, last = sorted((nouns[0].i, deed.head.i))
    return deed.head.doc.tokens[first + 1 : last]


def _several_described(deed: Deed, grammar: Grammar) -> bool:
    """ "the roof of the mill that burnt": the words do not tell which of the nouns it describes."""
    noun = doubtful_antecedent(deed.head)
    return noun is not None and noun in (*deed.subjects, *deed.objects)


DOUBTS = (
    Doubt("who takes part is shared with a clause that another keeps apart", 0.84, _from_afar),
    Doubt("several do it", 0.68, _several_do),
    Doubt("several undergo it", 0.83, _several_undergo),
    Doubt("the noun that its clause describes does it", 0.87, _described_does),
    Doubt("what undergoes the verb above does it", 0.73, _object_above_does),
    Doubt("a relative clause that may describe either of two nouns", 0.78, _several_described),
    Doubt("participle without “be” or “have”", 0.66, _participle),
    Doubt("who does it more than eight words away", 0.88, _subject_far),
    Doubt("a verb between who does it and the verb", 0.94, _verb_before),
    Doubt("nobody does it, in the active", 0.75, _nobody_does),
    Doubt("a comma, a verb or two nouns before what undergoes it", 0.90, _object_apart),
    Doubt("a comma before what undergoes it", 0.85, _comma_before),
    Doubt("a noun right behind what undergoes it", 0.75, _object_goes_on),
    Doubt("a verb with a tense right behind what undergoes it", 0.70, _verb_behind_object),
    Doubt("a noun right behind the verb that does not undergo it", 0.85, _unread_noun),
    Doubt("a noun of what two do, and one of them", 0.85, _unpaired),
    Doubt("nothing undergoes it", 0.86, _nothing_undergoes),
    Doubt("only behind a preposition something that undergoes it", 0.75, _hung_by_preposition),
    Doubt("a clause beside what undergoes it", 0.85, _more_to_it),
    Doubt("a clause undergoes it", 0.88, _content),
    Doubt("a verb in -ing", 0.85, _going_on),
    Doubt("an adverb right behind the verb", 0.83, _adverb_behind),
    Doubt("a particle", 0.85, _particle_behind),
    Doubt("more than ten words from the verb above", 0.88, _far_behind),
    Doubt("a word that no list of deeds has", 0.94, _unknown, read_from_words=True),
    Doubt("a phrase right behind such a word, and nothing undergoes it", 0.93, _open_sense),
    Doubt("more than four verbs in the sentence", 0.93, _many_verbs),
    Doubt("a sentence whose head is a noun", 0.95, _nominal_sentence),
    Doubt("a sentence without an end mark", 0.84, _open_end),
    Doubt("right behind a noun that does not do it", 0.90, _behind_noun),
    Doubt("right behind a comma, “and”, an article or an adjective", 0.83, _odd_before),
    Doubt("right before “and” or another verb", 0.84, _odd_behind),
)
# Those asked of claims whose words are read as they follow each other, whatever the parse.
OF_WORDS = tuple(doubt for doubt in DOUBTS if doubt.read_from_words)


def doubts_of(deed: Deed, clause: str, grammar: Grammar) -> tuple[Doubt, ...]:
    """Return the doubts that a deed raises, in the order of `DOUBTS`.

    Args:
        deed: its roles as tokens.
        clause: the kind under which the claim is stored.
        grammar: over the parse that the deed was read from.
    """
    asked = OF_WORDS if clause in {"caption", "measure", "nominal"} else DOUBTS
    return tuple([doubt for doubt in asked if doubt.applies(deed, grammar)])
