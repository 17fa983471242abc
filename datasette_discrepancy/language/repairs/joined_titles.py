"""Two descriptions of one person before a name, of which a small parser makes two people.

"The singer met GOP candidate and former governor Bo Berg": whoever was met has one name.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.tree import Doc, Token

# What stands before a noun of whom it names, and is no owner and no article.
BARE = frozenset({"amod", "compound"})


def repair_joined_titles(doc: Doc) -> None:
    """Hang such a description on the name behind it, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.tag_ == "NN" and token.i + 2 < token.sent.end and token.nbor(1).lower_ == "and":
            _join(token, token.nbor(1), token.nbor(2))


def _join(noun: Token, link: Token, name: Token) -> None:
    described = name.pos_ == "PROPN" and name.text[:1].islower() and " " in name.text
    if not described or noun.head == name or not means_people(noun.lemma_.lower()):
        return
    if any(child.dep_ not in BARE | {"cc", "case", "punct"} for child in noun.lefts):
        return  # "the mayor and former minister Ann Lee": may be two
    if name.head == noun:
        root = noun.head == noun
        name.head, name.dep_ = name if root else noun.head, noun.dep_
    elif name.head != noun.head or name.dep_ != "conj":
        return
    for child in children(noun, "cc", "case", "punct"):
        child.head = name
    if link.head == name and name.dep_ != "conj":
        link.head = noun
    noun.head, noun.dep_ = name, "compound"
    link.head = noun
