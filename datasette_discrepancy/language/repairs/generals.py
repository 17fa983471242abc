"""Offices with "general" behind: "the inspector general" with an inspector alone."""

from __future__ import annotations

from datasette_discrepancy.language.tree import Doc, Token

# Whose rank or office goes on with "general".
BEFORE_GENERAL = frozenset(
    "attorney inspector secretary solicitor surgeon governor director consul auditor comptroller "
    "advocate adjutant prosecutor registrar".split()
)
# What describes a noun from behind, to the parser.
BEHIND = frozenset({"amod", "appos", "flat", "compound", "nmod", "nmod:unmarked", "acl", "dep"})


def repair_generals(doc: Doc) -> None:
    """Let "general" head such an office, as it does where the parser knows it, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for general in doc:
        if general.lower_ == "general" and general.i > general.sent.start:
            _head_of(general, general.nbor(-1))


def _head_of(general: Token, office: Token) -> None:
    if office.lemma_.lower() not in BEFORE_GENERAL:
        return
    twice = general.dep_ == office.dep_ == "nsubj" and general.head == office.head
    if twice:  # "the inspector general of Norvik met", with two who met
        general.head, general.dep_ = office, "appos"
    if general.head != office:
        return
    if general.dep_ not in BEHIND or office.pos_ != "NOUN":
        return
    above, label = office.head, office.dep_
    for child in list(office.children):
        if child != general:
            child.head = general
    general.pos_, general.tag_, general.lemma_ = "NOUN", "NN", "general"
    general.head, general.dep_ = (general if above == office else above), label
    office.head, office.dep_ = general, "compound"
