"""Which noun a relative clause or a participle describes."""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.antecedents import antecedents
from datasette_discrepancy.language.control_words import (
    FREE_RELATIVES,
    RELATIVE_PRONOUNS,
    SINGULAR,
)
from datasette_discrepancy.language.cues import tells
from datasette_discrepancy.language.named_by_clause import is_named_so
from datasette_discrepancy.language.tree import Token

# Prepositions before a question; before "who" they open no relative clause.
ASKING_PREPOSITIONS = frozenset({"about", "over", "of", "on", "to", "as", "into", "regarding"})
PRONOMINAL = frozenset({"PRON", "DET", "SCONJ", "ADV"})
RELATIVE_CLAUSES = frozenset({"acl", "acl:relcl", "relcl"})


def is_relative(token: Token) -> bool:
    """Return whether a word is the pronoun of a relative clause."""
    if token.lower_ not in RELATIVE_PRONOUNS or token.pos_ not in PRONOMINAL:
        return False
    return token.lower_ != "that" or token.i < token.head.i or not _points(token)


def _points(that: Token) -> bool:
    """ "I respect that", "left that to the board": behind its verb, and no clause follows."""
    behind = that.nbor(1) if that.i + 1 < that.sent.end else None
    if behind is None or behind.pos_ == "CCONJ":
        return True
    if behind.is_quote:
        return not that.whitespace_  # “support that” and not: said that “the mill is shut”
    says = tells(that.head.lemma_.lower())
    if behind.is_punct:
        ends = behind.text != "," or behind.i + 1 >= that.sent.end or behind.nbor(1).is_quote
        return ends or not says
    return behind.pos_ in {"ADP", "ADV"} and not says


def without_relatives(tokens: list[Token]) -> list[Token]:
    """Return the nouns among the participants of a clause."""
    return [token for token in tokens if not (is_relative(token) or _names_nobody(token))]


def _names_nobody(token: Token) -> bool:
    """ "showed what it means", "denied having met": no noun takes part."""
    free = token.lower_ in FREE_RELATIVES and not is_named_so(token)
    return token.pos_ == "AUX" or free


def described_noun(verb: Token, kind: str) -> Token | None:
    """The noun that a relative clause or participle describes."""
    if kind in {g.RELATIVE, g.ADNOMINAL} and verb.head != verb and not _is_asked(verb):
        if _first_word(verb).lower_ == "whose":
            return None  # "Lee, whose son was killed": Lee was not
        found = antecedents(verb, _first_word(verb))
        return _last_of_several(verb, _first_word(verb)) if found is None else found.noun
    if kind == g.CONJUNCT and verb.head != verb and verb.head.dep_ in RELATIVE_CLAUSES:
        return described_noun(verb.head, g.RELATIVE)
    return None


def doubtful_antecedent(verb: Token) -> Token | None:
    """The noun that the relative clause of a verb describes, if it may as well be another.

    Args:
        verb: head of the clause, or joined to it, or what completes it ("that tried to block").
    """
    for word in (verb, *verb.ancestors):
        if word.dep_ in RELATIVE_CLAUSES:
            found = antecedents(word, _first_word(word))
            return None if found is None or found.decided else found.noun
        if word.dep_ not in {"conj", "xcomp"}:
            break
    return None


def _is_asked(verb: Token) -> bool:
    """ "doubts about who may have signed it": behind a preposition a subject asks who it is.

    Behind a gerund as well: "a say in choosing who leads the board".
    """
    asked = [word for word in verb.lefts if word.lower_ == "who" and word.dep_.startswith("nsubj")]
    if not asked or not asked[0].i:
        return False
    before = asked[0].nbor(-1)
    if before.lower_ in ASKING_PREPOSITIONS:
        return True
    gerund = before.lower_.endswith("ing") and before != verb.head
    return gerund and not any(word.pos_ in {"DET", "ADJ", "NOUN"} for word in before.lefts)


def _first_word(verb: Token) -> Token:
    first = verb.left_edge
    return first.nbor(1) if first.is_punct and first.i < verb.i else first


def _last_of_several(verb: Token, first: Token) -> Token:
    """ "Lee and Berg, who was fined": a singular verb tells of the one right before "who"."""
    noun = verb.head
    singular = any(word.lower_ in SINGULAR or word.tag_ == "VBZ" for word in (verb, *verb.lefts))
    if first.lower_ not in RELATIVE_PRONOUNS or not singular:
        return noun
    joined = [one for one in noun.conjuncts if noun.i < one.i < first.i]
    between = [word for one in joined[-1:] for word in verb.doc[one.i + 1 : first.i]]
    return joined[-1] if joined and all(word.is_punct for word in between) else noun
