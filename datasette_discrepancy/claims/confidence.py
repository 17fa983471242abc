"""How sure a claim is: by the kind of its clause, and by where its subject comes from."""

from __future__ import annotations

from spacy.tokens import Token

from datasette_discrepancy.claims.deeds import Deed
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.grammar import Grammar

# Measured precision of claims by how their clause hangs in the sentence (gold parses of news,
# see docs/decisions/extraction.md); a caption's participle stands for its main verb.
CONFIDENCE = {
    "root": 0.90,
    "caption": 0.88,
    "advcl": 0.85,
    "ccomp": 0.83,
    "conj": 0.82,
    "xcomp": 0.80,
    "light": 0.80,
    "nominal": 0.78,
    "measure": 0.78,
    "relcl": 0.78,
    "acl": 0.76,
    "parataxis": 0.70,
    "other": 0.60,
}
# Somebody guessed for a pronoun or for "the minister": no such claim carries a contradiction.
GUESS_FACTOR = 0.8
# Who does it stands in another clause, and the way there is one that parsers often miss.
FAR_SUBJECT_FACTOR = 0.88
# Words between a verb and a subject that it shares with another clause.
NEAR = 14
INHERITING = frozenset({g.CONJUNCT, g.ADVERBIAL, g.ADNOMINAL, g.OPEN_COMPLEMENT, g.COMPLEMENT})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def confidence_of(deed: Deed, clause: str, grammar: Grammar, *, guessed: bool) -> float:
    """Return how sure a claim is, the share of such claims that are right.

    Args:
        deed: its roles as tokens.
        clause: the kind under which the claim is stored, a key of CONFIDENCE.
        grammar: over the parse that the deed was read from.
        guessed: whether a participant was guessed for a pronoun or an office.
    """
    sure = CONFIDENCE.get(clause, CONFIDENCE["other"])
    if deed.kind in INHERITING and clause != "caption" and _from_afar(deed, grammar):
        sure *= FAR_SUBJECT_FACTOR
    return round(sure * (GUESS_FACTOR if guessed else 1.0), 3)


def _from_afar(deed: Deed, grammar: Grammar) -> bool:
    """Whether a participant is shared with a clause from which another clause keeps it apart."""
    verb = deed.head
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
    above = {word.i for word in verb.ancestors}
    above |= {word.i for token in verb.ancestors for word in token.children}
    above |= {word.i for word in verb.children}
    return any(word.i not in above for word in between)
