"""One small grammar over two label sets: Universal Dependencies and ClearNLP.

Everything after this module asks for subjects, objects, obliques with their preposition, voice,
negation and the clause above, and never looks at a dependency label. `grammar_of` picks the
implementation by the labels that the parser wrote, so `--model en_core_web_sm` (ClearNLP labels,
prepositions as heads) and the shipped pipeline (UD) give the same answers.

Labels: https://universaldependencies.org/u/dep/ and the ClearNLP guidelines (Choi 2012).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc, Token


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


def grammar_of(doc: Doc) -> Grammar:
    """Return the grammar for the labels of a parsed text.

    A parse without a telling label (a headline of one word) reads the same in both.
    """
    clear = {"nsubjpass", "auxpass", "dobj", "pobj", "prep", "neg", "agent", "poss", "relcl"}
    return CLEAR if any(token.dep_ in clear for token in doc) else UNIVERSAL


def children(head: Token, *labels: str) -> list[Token]:
    """Return the children of a token that carry one of the labels, in text order."""
    return [child for child in head.children if child.dep_ in labels]


def shared_conjuncts(token: Token) -> list[Token]:
    """Return a token and all that is joined to it, in text order."""
    return sorted([token, *token.conjuncts], key=lambda member: member.i)


class UniversalGrammar:
    """Universal Dependencies: content words are heads, prepositions hang on them as `case`."""

    relations = {  # noqa: RUF012 - constant
        "root": ROOT,
        "conj": CONJUNCT,
        "ccomp": COMPLEMENT,
        "csubj": COMPLEMENT,
        "csubj:pass": COMPLEMENT,
        "xcomp": OPEN_COMPLEMENT,
        "advcl": ADVERBIAL,
        "advcl:relcl": ADVERBIAL,
        "acl": ADNOMINAL,
        "acl:relcl": RELATIVE,
        "parataxis": PARATAXIS,
    }

    def is_clause(self, token: Token) -> bool:
        """Whether the token is a full verb, also one that was tagged as a noun ("he drives")."""
        if token.pos_ == "VERB":
            return token.dep_ not in {"amod", "compound", "case", "fixed"} or is_squeezed(token)
        return is_verb_tagged_as_noun(token)

    def subjects(self, verb: Token) -> list[Token]:
        """Own nominal subjects."""
        if is_squeezed(verb):
            return [verb.nbor(-1)]
        return children(verb, "nsubj", "nsubj:pass", "nsubj:outer")

    def is_passive(self, verb: Token) -> bool:
        """By label, else by a participle on a noun ("the deal signed in May")."""
        if is_squeezed(verb):
            return False
        if children(verb, "nsubj:pass", "aux:pass") or is_passive_form(verb, self):
            return True
        return (
            verb.dep_ in {"acl", "advcl"}
            and verb.tag_ == "VBN"
            and not children(verb, "obj", "aux", "nsubj")
        )

    def agents(self, verb: Token) -> list[Token]:
        """Nouns in the by-phrase."""
        if not self.is_passive(verb):
            return []
        return [
            child
            for child in children(verb, "obl:agent", "obl")
            if self._preposition(child) == "by" and not is_calendar_or_place_by(child)
        ]

    def objects(self, verb: Token) -> list[Token]:
        """Direct objects; a name right behind the verb is one, whatever the parser called it."""
        names = [
            child
            for child in children(verb, "xcomp", "ccomp", "acl", "advcl", "dep", "appos")
            if child.pos_ == "PROPN" and child.i == verb.i + 1
        ]
        return children(verb, "obj") or names or ([verb.head] if is_squeezed(verb) else [])

    def recipients(self, verb: Token) -> list[Token]:
        """Indirect objects."""
        return children(verb, "iobj")

    def obliques(self, head: Token) -> list[Oblique]:
        """`obl` of verbs and `nmod` of nouns with their `case` words."""
        labels = (
            "obl",
            "obl:agent",
            "obl:tmod",
            "obl:npmod",
            "obl:unmarked",
            "nmod",
            "nmod:tmod",
            "nmod:npmod",
            "nmod:unmarked",
        )
        return [
            Oblique(self._preposition(child), child)
            for child in children(head, *labels)
            if self._preposition(child) != "'s"
        ]

    def _preposition(self, noun: Token) -> str:
        cases = children(noun, "case")
        first = noun.left_edge
        if not cases and first.dep_ == "case" and first.head.dep_ in {"compound", "amod"}:
            cases = [first]  # "between North and South Korean troops", hung on a part of the noun
        words = []
        for case in cases:
            words.append(case.lower_)
            words.extend(fixed.lower_ for fixed in children(case, "fixed"))
        return "'s" if words and words[0] in {"'s", "’s", "'", "’"} else " ".join(words)

    def possessor(self, noun: Token) -> Token | None:
        """`nmod:poss`."""
        return next(iter(children(noun, "nmod:poss")), None)

    def auxiliaries(self, verb: Token) -> list[Token]:
        """`aux`, and the copula of a predicate noun."""
        return children(verb, "aux", "aux:pass", "cop")

    def particles(self, verb: Token) -> list[Token]:
        """`compound:prt`."""
        return children(verb, "compound:prt")

    def adverbs(self, head: Token) -> list[Token]:
        """`advmod`."""
        return children(head, "advmod", "cc:preconj")

    def markers(self, verb: Token) -> list[Token]:
        """`mark`, and prepositions before a gerund."""
        return children(verb, "mark", "case")

    def relation(self, verb: Token) -> str:
        """How the clause hangs on the one above."""
        if is_squeezed(verb):
            return ROOT
        if is_gerund_complement(verb):
            return OPEN_COMPLEMENT
        return self.relations.get(verb.dep_.lower(), OTHER)

    def complements(self, verb: Token) -> list[Token]:
        """`ccomp`, `xcomp` and gerunds that parsers take for adverbial."""
        return [
            child
            for child in verb.children
            if (child.dep_ in {"ccomp", "xcomp"} and child.pos_ != "PROPN")
            or is_gerund_complement(child)
        ]

    def conjuncts(self, token: Token) -> list[Token]:
        """The token and its `conj`."""
        return shared_conjuncts(token)

    def copula_subjects(self, predicate: Token) -> list[Token]:
        """In UD the predicate word is the head, so they are its own subjects."""
        return self.subjects(predicate)


class ClearGrammar:
    """ClearNLP labels of spaCy's own English pipelines: prepositions are heads of their nouns."""

    relations = {  # noqa: RUF012 - constant
        "root": ROOT,
        "conj": CONJUNCT,
        "ccomp": COMPLEMENT,
        "csubj": COMPLEMENT,
        "xcomp": OPEN_COMPLEMENT,
        "advcl": ADVERBIAL,
        "acl": ADNOMINAL,
        "relcl": RELATIVE,
        "parataxis": PARATAXIS,
        "pcomp": ADVERBIAL,
    }

    def is_clause(self, token: Token) -> bool:
        """Whether the token is a full verb."""
        return token.pos_ == "VERB" and token.dep_ not in {"amod", "compound", "prep", "aux"}

    def subjects(self, verb: Token) -> list[Token]:
        """Own nominal subjects."""
        return children(verb, "nsubj", "nsubjpass")

    def is_passive(self, verb: Token) -> bool:
        """By label, else by a participle on a noun."""
        if children(verb, "nsubjpass", "auxpass", "agent") or is_passive_form(verb, self):
            return True
        return (
            verb.dep_ in {"acl", "advcl"}
            and verb.tag_ == "VBN"
            and not children(verb, "dobj", "aux", "nsubj")
        )

    def agents(self, verb: Token) -> list[Token]:
        """Nouns under the `agent` preposition."""
        return [noun for by in children(verb, "agent") for noun in children(by, "pobj")]

    def objects(self, verb: Token) -> list[Token]:
        """Direct objects."""
        return children(verb, "dobj")

    def recipients(self, verb: Token) -> list[Token]:
        """Indirect objects."""
        return children(verb, "dative") if not children(verb, "prep") else []

    def obliques(self, head: Token) -> list[Oblique]:
        """Nouns under prepositions, and bare adverbial nouns."""
        found = [Oblique("", noun) for noun in children(head, "npadvmod")]
        for preposition in children(head, "prep", "agent", "dative"):
            found.extend(self._under(preposition, preposition.lower_))
        return sorted(found, key=lambda oblique: oblique.head.i)

    def _under(self, preposition: Token, words: str) -> Iterator[Oblique]:
        if preposition.lower_ == "to" and preposition.head.lower_ == "according":
            words = "according to"
        for noun in children(preposition, "pobj"):
            yield Oblique(words, noun)
        for inner in children(preposition, "prep"):
            yield from self._under(inner, f"{words} {inner.lower_}")

    def possessor(self, noun: Token) -> Token | None:
        """`poss`."""
        return next(iter(children(noun, "poss")), None)

    def auxiliaries(self, verb: Token) -> list[Token]:
        """`aux` and `auxpass`; a predicate word asks its copula."""
        own = children(verb, "aux", "auxpass")
        if verb.dep_ in {"acomp", "attr", "oprd"}:
            return [*children(verb.head, "aux", "auxpass"), verb.head]
        return own

    def particles(self, verb: Token) -> list[Token]:
        """`prt`."""
        return children(verb, "prt")

    def adverbs(self, head: Token) -> list[Token]:
        """`advmod` and `neg`."""
        return children(head, "advmod", "neg", "preconj")

    def markers(self, verb: Token) -> list[Token]:
        """`mark`, the infinitive's "to", and the preposition above a gerund."""
        found = children(verb, "mark")
        found += [word for word in children(verb, "aux") if word.tag_ == "TO"]
        found += [word for word in children(verb, "advmod") if word.tag_ == "WRB"]
        if verb.dep_ == "pcomp":
            found.append(verb.head)
        return found

    def relation(self, verb: Token) -> str:
        """How the clause hangs on the one above."""
        if is_gerund_complement(verb):
            return OPEN_COMPLEMENT
        return self.relations.get(verb.dep_.lower(), OTHER)

    def complements(self, verb: Token) -> list[Token]:
        """`ccomp`, `xcomp` and gerunds that parsers take for adverbial."""
        return [
            child
            for child in verb.children
            if child.dep_ in {"ccomp", "xcomp"} or is_gerund_complement(child)
        ]

    def conjuncts(self, token: Token) -> list[Token]:
        """The token and its `conj`."""
        return shared_conjuncts(token)

    def copula_subjects(self, predicate: Token) -> list[Token]:
        """The copula is the head: its subjects."""
        return self.subjects(predicate.head if predicate.dep_ in {"acomp", "attr"} else predicate)


def is_verb_tagged_as_noun(token: Token) -> bool:
    """Whether a word that the tagger took for a noun has the dependents of a verb.

    A predicate noun has a subject too ("he is a driver"), but a copula or an article with it.
    """
    if token.pos_ not in {"NOUN", "PROPN"} or token.tag_ not in {"NNS", "NN", "NNPS"}:
        return False
    labels = {child.dep_ for child in token.children}
    return (
        "nsubj" in labels
        and not labels & {"cop", "det", "amod", "nmod:poss", "case"}
        and any(child.dep_ == "nsubj" and child.i < token.i for child in token.children)
    )


def is_squeezed(token: Token) -> bool:
    """Whether a verb between two names was taken for an adjective: "Ann Lee questioned Bo Berg".

    Only where the sentence has no finite verb; "-ed" forms are past tense and participle alike.
    """
    return bool(
        token.dep_ == "amod"
        and token.tag_ in {"VBN", "VBD"}
        and token.head.pos_ == "PROPN"
        and token.head.i == token.i + 1
        and token.i > token.sent.start
        and token.nbor(-1).pos_ == "PROPN"
        and not any(word.tag_ in {"VBD", "VBZ", "VBP", "MD"} for word in token.sent)
    )


def is_passive_form(verb: Token, grammar: Grammar) -> bool:
    """Whether a participle stands with "be": passive, whatever the parser called its parts."""
    return bool(verb.tag_ == "VBN") and any(
        word.lemma_.lower() == "be" for word in grammar.auxiliaries(verb)
    )


def is_gerund_complement(verb: Token) -> bool:
    """Whether a clause is what the verb above is about: "proposed to Kim holding drills"."""
    return bool(
        verb.dep_ == "advcl"
        and verb.tag_ == "VBG"
        and verb.i > verb.head.i
        and verb.head.lemma_.lower() in GERUND_GOVERNORS
        and not children(verb, "mark", "case", "nsubj")
        and not children(verb.head, "obj", "dobj")
        and not any(word.text == "," for word in verb.doc[verb.head.i : verb.i])
    )


# Verbs whose object may be a gerund.
GERUND_GOVERNORS = frozenset(
    "propose suggest consider discuss recommend avoid stop deny admit risk mull contemplate oppose "
    "favour favor begin start continue finish keep quit ban resist delay postpone resume".split()
)


def is_calendar_or_place_by(noun: Token) -> bool:
    """Whether "by" before this noun is no agent: "by Friday", "by the river", "by 5 percent"."""
    return noun.pos_ == "NUM" or noun.lower_ in NO_AGENTS or noun.lemma_.lower() in NO_AGENTS


NO_AGENTS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december morning noon evening night midnight "
    "tomorrow today week month year end percent % river sea road train car bus plane boat ship "
    "phone email letter mail way means force accident mistake hand vote margin".split()
)

UNIVERSAL = UniversalGrammar()
CLEAR = ClearGrammar()
