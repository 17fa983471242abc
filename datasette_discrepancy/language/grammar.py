"""One small grammar over two label sets: Universal Dependencies and ClearNLP.

Everything after this module asks for subjects, objects, obliques with their preposition, voice,
negation and the clause above, and never looks at a dependency label. `grammar_of` picks the
implementation by the labels that the parser wrote, so `--model en_core_web_sm` (ClearNLP labels,
prepositions as heads) and the shipped pipeline (UD) give the same answers.

Labels: https://universaldependencies.org/u/dep/ and the ClearNLP guidelines (Choi 2012).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from datasette_discrepancy.language.tree import Doc, Token


@dataclass(frozen=True)
class Oblique:
    """A nominal that hangs on a verb or noun by a preposition ("in July", "with Kim").

    Attributes:
        preposition: lower case, several words joined by a space ("according to"); "" for a bare
            adverbial noun ("Monday", "last week").
        head: the noun.
    """

    preposition: str
    head: Token


class Grammar(Protocol):
    """What the extraction asks of a parse."""

    def is_clause(self, token: Token) -> bool:
        """Whether the token heads a clause whose deed a claim can report."""

    def subjects(self, verb: Token) -> list[Token]:
        """Own nominal subjects of the clause, of either voice."""

    def clausal_subject(self, verb: Token) -> Token | None:
        """The clause that is the subject ("closing the border would harm trade")."""

    def is_passive(self, verb: Token) -> bool:
        """Whether the clause is passive, finite or participle."""

    def agents(self, verb: Token) -> list[Token]:
        """Nouns in the by-phrase of a passive."""

    def objects(self, verb: Token) -> list[Token]:
        """Direct objects."""

    def recipients(self, verb: Token) -> list[Token]:
        """Indirect objects without a preposition."""

    def obliques(self, head: Token) -> list[Oblique]:
        """Prepositional and adverbial nouns of a verb, or of a noun ("a visit to Paris")."""

    def possessor(self, noun: Token) -> Token | None:
        """The owner in "Russia's offer"; also "their" and "his"."""

    def auxiliaries(self, verb: Token) -> list[Token]:
        """Auxiliary verbs, modal verbs among them."""

    def particles(self, verb: Token) -> list[Token]:
        """Particles of a phrasal verb ("carry out")."""

    def adverbs(self, head: Token) -> list[Token]:
        """Adverbial modifiers."""

    def markers(self, verb: Token) -> list[Token]:
        """Words that introduce the clause: "if", "while", "to"."""

    def relation(self, verb: Token) -> str:
        """How the clause hangs on the one above: a key of CLAUSE_KINDS."""

    def complements(self, verb: Token) -> list[Token]:
        """Heads of clauses that complete this one ("said that ...", "wants to ...")."""

    def conjuncts(self, token: Token) -> list[Token]:
        """The token and what is joined to it by "and" or commas, in order."""

    def copula_subjects(self, predicate: Token) -> list[Token]:
        """Subjects of a noun or adjective with "be" ("he is likely to")."""


# How a clause may hang on the one above.
ROOT, CONJUNCT, COMPLEMENT, OPEN_COMPLEMENT, ADVERBIAL, RELATIVE, ADNOMINAL, PARATAXIS, OTHER = (
    "root",
    "conj",
    "ccomp",
    "xcomp",
    "advcl",
    "relcl",
    "acl",
    "parataxis",
    "other",
)


# Labels that Universal Dependencies do not have.
CLEAR_ALONE = frozenset("nsubjpass auxpass dobj pobj prep neg agent poss relcl".split())


def grammar_of(doc: Doc) -> Grammar:
    """Return the grammar for the labels of a parsed text.

    A parse without a telling label (a headline of one word) reads the same in both.
    """
    # The two implementations import this module.
    from datasette_discrepancy.language.clear_grammar import CLEAR
    from datasette_discrepancy.language.universal_grammar import UNIVERSAL

    return UNIVERSAL if CLEAR_ALONE.isdisjoint([token.dep_ for token in doc.tokens]) else CLEAR


def children(head: Token, *labels: str) -> list[Token]:
    """Return the children of a token that carry one of the labels, in text order."""
    below = head.children
    return [child for child in below if child.dep_ in labels] if below else []


def shared_conjuncts(token: Token) -> list[Token]:
    """Return a token and all that is joined to it, in text order.

    What is only set against it is none of them: "fired Lee rather than Berg", "Lee but not Berg".
    """
    joined = [member for member in token.conjuncts if not _is_ruled_out(member)]
    return sorted([token, *joined], key=lambda member: member.i) if joined else [token]


def _is_ruled_out(member: Token) -> bool:
    """Whether a conjunct, or the one it is joined to, is what somebody or something is not."""
    while member.dep_ == "conj":
        first = member.left_edge
        before = [first.nbor(-steps).lower_ for steps in (1, 2) if first.i >= steps]
        if before == ["than", "rather"]:
            return True
        for word in member.lefts:
            behind = word.nbor(1).lower_
            if word.lower_ == "rather" and behind == "than":
                return True
            if word.lower_ == "not" and behind not in BESIDES:
                return True
        member = member.head
    return False


# Behind "not" they add something: "and not only Berg".
BESIDES = frozenset({"only", "just", "merely", "least", "to"})


# "had the car moved", "got the law passed": the object undergoes it.
# "seemed designed", "remained closed": so does the subject of a verb of state.
CAUSATIVES = frozenset(
    "have get see want keep leave find make seem appear remain become look stay".split()
)


def is_caused(verb: Token) -> bool:
    """Whether a participle completes a verb that has its object undergo something."""
    return bool(
        verb.dep_ in {"xcomp", "ccomp"}
        and verb.tag_ == "VBN"
        and verb.head.lemma_.lower() in CAUSATIVES
        and not children(verb, "aux", "aux:pass", "auxpass", "obj", "dobj")
    )


def is_passive_form(verb: Token, grammar: Grammar) -> bool:
    """Whether a participle stands with "be": passive, whatever the parser called its parts."""
    helpers = grammar.auxiliaries(verb) if verb.tag_ == "VBN" else []
    if helpers and max(helpers, key=lambda word: word.i).lower_ == "have":
        return False  # "was to have met"
    return any(word.lemma_.lower() == "be" for word in helpers)


# Forms of "have"; "’s" may be "is", and "’d" before a participle is no "would".
HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve", "'d", "’d"})


def has_done(verb: Token) -> bool:
    """Whether "have" alone stands with a participle: active, whatever its subject is labelled.

    "The fears have grown", "she’d signed it"; "the fears have been raised" is passive.
    """
    if verb.tag_ != "VBN":
        return False
    auxiliaries = children(verb, "aux", "aux:pass", "auxpass")
    had = any(word.lower_ in HAVE for word in auxiliaries)
    return had and all(word.lemma_ not in {"be", "get"} for word in auxiliaries)


# Verbs whose object may be a gerund.
GERUND_GOVERNORS = frozenset(
    "propose suggest consider discuss recommend avoid stop deny admit risk mull contemplate oppose "
    "favour favor begin start continue finish keep quit ban resist delay postpone resume".split()
)


def _is_perfect_gerund(verb: Token) -> bool:
    """ "denied *having met* him"; behind most other verbs it tells what had gone before."""
    opening = children(verb, "aux")[:1] if verb.head.lemma_.lower() in {"deny", "admit"} else []
    return any(word.tag_ == "VBG" and word.lemma_.lower() == "have" for word in opening)


def is_gerund_complement(verb: Token) -> bool:
    """Whether a clause is what the verb above is about: "proposed to Kim holding drills"."""
    return bool(
        verb.dep_ == "advcl"
        and (verb.tag_ == "VBG" or _is_perfect_gerund(verb))
        and verb.i > verb.head.i
        and verb.head.lemma_.lower() in GERUND_GOVERNORS
        and not children(verb, "mark", "case", "nsubj")
        and not children(verb.head, "obj", "dobj")
        and not any(word.text == "," for word in verb.doc[verb.head.i : verb.i])
    )
