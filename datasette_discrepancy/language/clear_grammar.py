"""The grammar over ClearNLP labels of spaCy's own English pipelines: prepositions are heads."""

from __future__ import annotations

from collections.abc import Iterator

from datasette_discrepancy.language.grammar import (
    ADNOMINAL,
    ADVERBIAL,
    COMPLEMENT,
    CONJUNCT,
    OPEN_COMPLEMENT,
    OTHER,
    PARATAXIS,
    RELATIVE,
    ROOT,
    Oblique,
    children,
    is_caused,
    is_gerund_complement,
    is_passive_form,
    shared_conjuncts,
)
from datasette_discrepancy.language.tree import Token


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

    def clausal_subject(self, verb: Token) -> Token | None:
        """`csubj`."""
        return next(iter(children(verb, "csubj", "csubjpass")), None)

    def is_passive(self, verb: Token) -> bool:
        """By label, else by a participle on a noun."""
        if (
            children(verb, "nsubjpass", "auxpass", "agent")
            or is_passive_form(verb, self)
            or is_caused(verb)
        ):
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


CLEAR = ClearGrammar()
