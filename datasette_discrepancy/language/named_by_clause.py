"""A "what" that stands for a thing: "received what amounted to a warning", "what he called one".

Its clause says what it is, or what somebody calls it or takes it for. Behind any other clause
("showed what it means") the word asks or names nothing.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

# Verbs that say what something is, and by which preposition.
BY_PREPOSITION = {"amount": "to", "look": "like", "sound": "like", "pass": "for"}
BY_INFINITIVE = frozenset("appear seem prove turn believe think suspect".split())
NAMING = frozenset("call describe term label dub deem brand consider".split())
CLAUSES = frozenset({"acl", "acl:relcl", "relcl"})


def is_named_so(token: Token) -> bool:
    """Return whether a word is a "what" of which its clause says what it is or is called."""
    if token.lower_ != "what":
        return False
    clause = next((one for one in token.rights if one.dep_ in CLAUSES), None)
    return clause is not None and (_says_what_it_is(clause) or _says_how_called(clause))


def only_names(verb: Token) -> bool:
    """Return whether a verb only says what a "what" before it is, and tells no deed."""
    what = verb.head
    return what.lower_ == "what" and verb.dep_ in CLAUSES and _says_what_it_is(verb)


def _says_what_it_is(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in BY_INFINITIVE:
        found = [one for one in children(verb, "xcomp", "ccomp") if children(one, "cop")]
    elif lemma in BY_PREPOSITION:
        mark = BY_PREPOSITION[lemma]
        found = [
            one
            for one in children(verb, "obl", "nmod", "advcl", "xcomp")
            if any(word.lower_ == mark for word in children(one, "case"))
        ]
    else:
        return False
    return any(one.pos_ in NOUNS and one.i > verb.i for one in found)


def _says_how_called(verb: Token) -> bool:
    own = children(verb, "nsubj")
    named = bool(own) and own[0].left_edge.i == verb.head.i + 1 and verb.right_edge.i > verb.i
    return named and verb.lemma_.lower() in NAMING
