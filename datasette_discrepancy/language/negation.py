"""Which word turns a clause round: "not", "no one", "neither", "instead of"."""

from __future__ import annotations

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import Grammar, Oblique
from datasette_discrepancy.language.tree import Token


def negative_word(verb: Token, grammar: Grammar) -> Token | None:
    """Return the word that turns a clause round, None where nothing does."""
    table = cues()
    for word in grammar.adverbs(verb):
        if word.lower_ in table["negation"] and not _means_not_only(word):
            if not _of_infinitive_below(word, verb):
                return word
        elif word.lower_ == "longer" and any(child.lower_ == "no" for child in word.children):
            return word
    below = _not_to(verb, grammar)
    if below is not None:
        return below
    nouns = [*grammar.subjects(verb), *grammar.objects(verb), *grammar.recipients(verb)]
    nouns += [o.head for o in grammar.obliques(verb) if _denies(o, verb)]
    for word in verb.children:
        if word.lower_ == "nor" and word.i < verb.i:
            return word
    for head in (verb, *nouns):
        for word in head.children:
            if word.lower_ == "neither":  # whatever the parser calls it
                return word
    for noun in nouns:
        if noun.lower_ in table["negative_pronouns"]:
            return noun
        for word in noun.children:
            if word.lower_ in table["negative_determiners"] and word.pos_ in {"DET", "PRON"}:
                return None if _compares(word) else word
    return _instead(verb)


def _denies(oblique: Oblique, verb: Token) -> bool:
    """Whether a "no" behind a preposition denies the deed: "at no time", "spoke to no one".

    "with no help", "in no hurry" deny only what the noun names.
    """
    if oblique.preposition not in DENYING_PREPOSITIONS:
        return False
    if oblique.head.i < verb.i:
        return True
    return oblique.preposition not in {"in", "at"} or oblique.head.lower_ in DENYING_BEHIND


def _of_infinitive_below(word: Token, verb: Token) -> bool:
    """Whether "not" in "asked not to be named" belongs to the infinitive, wherever it hangs."""
    behind = word.i > verb.i and word.i + 1 < len(word.doc)
    return bool(behind and word.nbor(1).lower_ == "to")


def _not_to(verb: Token, grammar: Grammar) -> Token | None:
    """The "not" right before an infinitive's "to", hung on the verb above by some parsers."""
    for mark in grammar.markers(verb):
        if mark.lower_ == "to" and mark.i > verb.sent.start:
            word = mark.nbor(-1)
            if word.lower_ in {"not", "never"} and word.head != verb and verb.head.i < word.i:
                return word
    return None


def _instead(verb: Token) -> Token | None:
    """ "instead of signing", "stopped short of signing": two words that say it did not happen."""
    shared = verb.head.tag_ in {"VB", "VBP"}  # "did not meet her, let alone ask her"
    for word in () if shared else verb.lefts:
        if word.i + 1 < verb.i and (word.lower_, word.nbor(1).lower_) in LET_ALONE:
            return word
    last = verb.i
    while last > verb.sent.start and verb.doc[last - 1].pos_ == "ADV":
        last -= 1  # "instead of quietly signing"
    # "Rather than close it, …": a base form that the tagger took for a present tense.
    if verb.tag_ not in {"VBG", "VB", "VBP"} or last - verb.sent.start < 2:
        return None
    pair = verb.doc[last - 2], verb.doc[last - 1]
    return pair[0] if (pair[0].lower_, pair[1].lower_) in INSTEAD else None


# In front of "no" these make the whole clause negative.
DENYING_PREPOSITIONS = frozenset({"at", "in", "to", "by", "from", "on", "under", "against"})
DENYING_BEHIND = frozenset({"way", "time", "case", "point", "circumstances", "sense", "event"})
# Pairs of words behind which a gerund or bare infinitive did not happen.
INSTEAD = frozenset({("instead", "of"), ("short", "of"), ("rather", "than"), ("far", "from")})

# "Did not read it, let alone sign it": nor was this done.
LET_ALONE = frozenset({("much", "less"), ("let", "alone"), ("never", "mind"), ("still", "less")})


def _compares(word: Token) -> bool:
    """Whether "no" belongs to "no fewer than" or "will no doubt be sold", which deny nothing."""
    following = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    if following is None:
        return False
    certain = following.lower_ == "doubt" and following.i < following.head.i
    return certain or following.tag_ in {"JJR", "RBR"}


def _means_not_only(word: Token) -> bool:
    """Whether "not" belongs to "not only" or "not just", which deny nothing.

    "You cannot just burn the files" forbids it, in the present; "could not just win" goes on.
    """
    following = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    if following is None or following.lower_ not in {"only", "just", "merely", "least"}:
        return False
    forbids = following.lower_ in {"just", "merely"} and word.i > 0
    return not (forbids and word.nbor(-1).lower_ in {"can", "ca"})
