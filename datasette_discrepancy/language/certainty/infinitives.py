"""Whether an infinitive happened, by the verb it completes: "managed to flee", "failed to sign".

The signatures of the verbs are data (`implicatives.yml`).
"""

from __future__ import annotations

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.implicatives import implicative_of, implicatives
from datasette_discrepancy.language.tags import NOMINAL, NOUNS
from datasette_discrepancy.language.tree import Token

HAPPENED, NOT_HAPPENED, MAY, PLANNED, NOT_PLANNED, OPEN = "+", "-", "c", "p", "n", "o"
# These tell of what came true only in the past: "let her go", "was able to flee", "had to leave".
TRUE_IN_THE_PAST = {"let": "+-", "able": "+-", "have": "+o"}
ABLE = "c-"
KEEPING = frozenset(
    "prevent stop deter dissuade discourage bar ban block prohibit keep protect spare save shield "
    "exempt free excuse restrain restrict refrain abstain desist".split()
)
# "'s got to" is one, too; who "had got to see it" saw it.
HAVING = frozenset({"have", "has", "'ve", "’ve", "'s", "’s"})
RANKS = frozenset(
    "first second third fourth fifth sixth seventh last latest only youngest oldest".split()
)


def signature_of(governor: Token, verb: Token, grammar: Grammar) -> str | None:
    """Return what a verb or "able" says of what completes it, affirmed and denied.

    Args:
        governor: the verb or adjective.
        verb: the infinitive or gerund below it.
        grammar: that reads the labels.

    Returns:
        Two signs of `implicatives.yml`; None for a word that says nothing of it.
    """
    lemma = governor.lemma_.lower()
    if lemma in TRUE_IN_THE_PAST and _is_past(governor, grammar):
        return TRUE_IN_THE_PAST[lemma]
    if lemma == "have" and _has_had_to(governor, grammar):
        return TRUE_IN_THE_PAST[lemma]
    if governor.lower_ == "able":
        return ABLE
    if governor.pos_ not in {"VERB", "AUX"} or _means_another(governor, grammar):
        return None
    entry = implicative_of(governor, verb, grammar)
    return None if entry is None else entry.signature


def _means_another(governor: Token, grammar: Grammar) -> bool:
    """Whether a verb of the table means something else by what stands with it.

    "Was chosen to lead", "dared them to sue", "made threats to sue", "is used to stop it".
    """
    lemma, passive = governor.lemma_.lower(), grammar.is_passive(governor)
    to = any(
        mark.lower_ == "to"
        for verb in grammar.complements(governor)
        for mark in grammar.markers(verb)
    )
    if lemma in {"choose", "dare"}:
        return (
            passive or bool(grammar.objects(governor)) or (to and _has_subject(governor, grammar))
        )
    if lemma == "make":
        return to and not passive
    if lemma == "get":
        return has_got_to(governor, grammar)
    return lemma == "use" and passive and not _is_past(governor, grammar)


def has_got_to(governor: Token, grammar: Grammar) -> bool:
    """Return whether somebody has to: "have got to sell it"; who "got to see it" saw it.

    Args:
        governor: the verb above the infinitive.
        grammar: that reads the labels.
    """
    helpers = [word.lower_ for word in grammar.auxiliaries(governor)]
    return governor.lower_ == "got" and bool(helpers) and helpers[-1] in HAVING


def _has_subject(governor: Token, grammar: Grammar) -> bool:
    """Whether the infinitive has a subject of its own: "daring them to sue"."""
    return any(grammar.subjects(verb) for verb in grammar.complements(governor))


def turned_down(clause: Token, above: Token, grammar: Grammar) -> str | None:
    """Return what a verb says of a gerund that somebody will not do, or that others should not.

    "Decided against closing it", "backed away from closing it": they mean not to. "Warned against
    closing it": who knows.

    Args:
        clause: the gerund.
        above: the verb.
        grammar: that reads the labels.

    Returns:
        Two signs of `implicatives.yml`; None where the words are others.
    """
    if clause.tag_ != "VBG" or clause.i < above.i:
        return None
    marks, lemma = {mark.lower_ for mark in grammar.markers(clause)}, above.lemma_.lower()
    if "against" in marks and lemma in ADVISING:
        return OPEN + OPEN
    away = "from" in marks and any(word.lower_ == "away" for word in above.children)
    if ("against" in marks and lemma in DECIDING) or (away and lemma in SHYING):
        return NOT_PLANNED + OPEN
    return None


DECIDING = frozenset({"decide", "opt", "choose", "rule", "vote"})
SHYING = frozenset({"back", "shy", "step", "steer", "turn"})
ADVISING = frozenset("advise warn caution argue speak campaign push protest counsel urge".split())


def keeps_from(clause: Token, above: Token, grammar: Grammar) -> bool:
    """Return whether a gerund is what somebody is kept from: "kept Lee from selling"."""
    marks = {mark.lower_ for mark in grammar.markers(clause)}
    gerund = any(word.tag_ == "VBG" for word in (clause, *grammar.auxiliaries(clause)))
    return gerund and "from" in marks and above.lemma_.lower() in KEEPING


def _has_had_to(governor: Token, grammar: Grammar) -> bool:
    """ "Has had to sell", "after having to sell": it was done; not "will have had to"."""
    auxiliaries = grammar.auxiliaries(governor)
    if any(helper.tag_ == "MD" for helper in auxiliaries):
        return False
    perfect = any(helper.lemma_.lower() == "have" for helper in auxiliaries)
    marks = {mark.lower_ for mark in grammar.markers(governor)}
    return (perfect and governor.tag_ == "VBN") or (
        governor.tag_ == "VBG" and bool(marks & {"after", "before", "despite"})
    )


def _is_past(word: Token, grammar: Grammar) -> bool:
    """Whether a verb, or the "be" of an adjective, is in the past and under no modal."""
    helpers = [*grammar.auxiliaries(word), *(c for c in word.children if c.dep_ == "cop")]
    if any(helper.tag_ == "MD" for helper in helpers):
        return False
    own = word.pos_ == "VERB" and word.tag_ == "VBD"
    return own or any(helper.tag_ == "VBD" for helper in helpers)


def is_ranked(noun: Token) -> bool:
    """Return whether a noun is the first, last or only one, which an infinitive tells of.

    "The first woman to win" has won.
    """
    return noun.pos_ in NOUNS and any(c.lower_ in RANKS for c in noun.lefts)


def completes(verb: Token, above: Token, grammar: Grammar) -> bool:
    """Return whether an infinitive that hangs like a purpose completes the verb above.

    "forced Lee to sell", "prompted the town to act": somebody stands between them who does it;
    "went on to win".
    """
    if grammar.relation(verb) != g.ADVERBIAL or above.i > verb.i:
        return False
    marks = [mark for mark in grammar.markers(verb) if mark.lower_ == "to"]
    if keeps_from(verb, above, grammar) or turned_down(verb, above, grammar):
        return True  # "prevented Lee from selling"
    signature = signature_of(above, verb, grammar)
    if not marks or signature is None:
        return False
    between = verb.doc[above.i + 1 : marks[0].i]
    if any(word.pos_ == "VERB" or word.text in {",", ";", ":"} for word in between):
        return False
    two_words = (
        bool(len(between)) and f"{above.lemma_.lower()} {between[0].lower_}" in implicatives()
    )
    if two_words or not len(between):
        return True
    if any(above.i < noun.i < marks[0].i for noun in grammar.objects(above)):
        return signature in {"+o", "o-", "c-", "po"} and not grammar.is_passive(above)
    transitive = signature in {"+o", "o-", "c-", "po"} and not grammar.is_passive(above)
    return transitive and between[-1].pos_ in NOMINAL and not _behind_preposition(between[-1])


def _behind_preposition(noun: Token) -> bool:
    first = noun.left_edge
    return first.pos_ in {"ADP", "SCONJ"}
