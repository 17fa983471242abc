"""The grammar over Universal Dependencies: content words are heads, prepositions hang on them.

Where parsers of this kind often go wrong, the reading is put right here, by the words around.
"""

from __future__ import annotations

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
    has_done,
    is_caused,
    is_gerund_complement,
    is_passive_form,
    shared_conjuncts,
)
from datasette_discrepancy.language.lemmas import is_no_verb
from datasette_discrepancy.language.misread_verbs import (
    gerund_below,
    is_noun_tagged_as_verb,
    is_severed,
    is_squeezed,
    is_verb_tagged_as_noun,
)
from datasette_discrepancy.language.people import means_people
from datasette_discrepancy.language.tree import Token
from datasette_discrepancy.language.valency import NEVER_PASSIVE

OBLIQUES = frozenset(
    "obl obl:agent obl:tmod obl:npmod obl:unmarked nmod nmod:tmod nmod:npmod nmod:unmarked".split()
)
# What has a whole clause for its predicate: "My guess is that we won".
OUTER = ("nsubj:outer", "csubj:outer")
OF_PASSIVES = frozenset({"nsubj:pass", "aux:pass"})
# Behind "by" these name no doer.
NO_AGENTS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december morning noon evening night midnight "
    "tomorrow today week month year end percent % river sea road train car bus plane boat ship "
    "phone email letter mail way means force accident mistake hand vote margin".split()
)
SHARES = frozenset({"percent", "%"})
# Of these alone: with an article or an adjective they are somebody or something that acts.
BARE = frozenset("force train car bus plane boat ship email letter".split())
OF_A_NOUN = frozenset({"det", "amod", "compound", "nmod:poss", "poss"})


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
            if is_noun_tagged_as_verb(token) or is_no_verb(token.lower_):
                return False
            return token.dep_ not in {"amod", "compound", "case", "fixed"} or is_squeezed(token)
        return is_verb_tagged_as_noun(token)

    def subjects(self, verb: Token) -> list[Token]:
        """Own nominal subjects."""
        if is_squeezed(verb) or is_severed(verb):
            return [verb.nbor(-1)]
        found = children(verb, "nsubj", "nsubj:pass") or children(verb, "nsubj:outer")
        # A name is no adverb, whatever its last letters: "Grably has sued Norvik".
        return found or [
            child
            for child in children(verb, "advmod")
            if child.pos_ == "PROPN" and child.i < verb.i
        ]

    def clausal_subject(self, verb: Token) -> Token | None:
        """`csubj`."""
        return next(iter(children(verb, "csubj", "csubj:pass", "csubj:outer")), None)

    def is_passive(self, verb: Token) -> bool:
        """By label, else by a participle on a noun ("the deal signed in May")."""
        if is_squeezed(verb) or is_severed(verb):
            return False
        labels = {child.dep_ for child in verb.children}
        auxiliaries = children(verb, "aux:pass", "aux")
        if "obj" in labels and any(word.text in {"'s", "’s"} for word in auxiliaries):
            return False  # "he's misused the funds"
        if not labels.isdisjoint(OF_PASSIVES):
            return not has_done(verb)
        if is_passive_form(verb, self) or is_caused(verb):
            return True
        bare = verb.tag_ == "VBN" and labels.isdisjoint({"obj", "aux", "nsubj"})
        if bare and verb.lemma_.lower() in NEVER_PASSIVE:
            return False
        if bare and verb.dep_ == "conj" and verb.head.dep_ == "acl":
            return self.is_passive(verb.head)  # "a parcel found in May and sent to Rome"
        if bare and verb.dep_ == "conj" and children(verb.head, "aux:pass"):
            return self.is_passive(verb.head)  # "was jailed and fined"
        if verb.dep_ == "acl" and verb.tag_ == "VBD" and verb.i == verb.head.i + 1:
            # "dropped the charges brought against him": a past tense to the tagger alone
            inside = verb.head.head != verb.head and verb.sent.root.pos_ in {"VERB", "ADJ"}
            return inside and labels.isdisjoint({"obj", "aux", "nsubj", "ccomp", "xcomp"})
        behind = verb.dep_ == "xcomp" and verb.i and verb.nbor(-1).lower_ in {"those", "anyone"}
        return bare and (verb.dep_ in {"acl", "advcl"} or bool(behind))

    def agents(self, verb: Token) -> list[Token]:
        """Nouns in the by-phrase."""
        if not self.is_passive(verb):
            return []
        return [
            child
            for child in children(verb, "obl:agent", "obl")
            if self._preposition(child) == "by"
            and not is_calendar_or_place_by(child)
            and not (child.i > 1 and child.nbor(-2).lower_ == child.lower_)  # "town by town"
        ]

    def objects(self, verb: Token) -> list[Token]:
        """Direct objects; a name right behind the verb is one, whatever the parser called it."""
        found = children(verb, "obj") or [
            child
            for child in children(verb, "xcomp", "ccomp", "acl", "advcl", "dep", "appos")
            if child.pos_ == "PROPN" and child.i == verb.i + 1
        ]
        return found or ([verb.head] if is_squeezed(verb) else [])

    def recipients(self, verb: Token) -> list[Token]:
        """Indirect objects."""
        return children(verb, "iobj")

    def obliques(self, head: Token) -> list[Oblique]:
        """`obl` of verbs and `nmod` of nouns with their `case` words."""
        return [
            Oblique(preposition, child)
            for child in head.children
            if child.dep_ in OBLIQUES and (preposition := self._preposition(child)) != "'s"
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
        found = children(verb, "aux", "aux:pass", "cop")
        copula = any(word.dep_ == "cop" for word in found)
        if copula and children(verb, *OUTER) and children(verb, "nsubj", "nsubj:pass"):
            # "The trouble is that Norvik has sold it" is no passive.
            return [word for word in found if word.dep_ != "cop"]
        return found

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
        if is_squeezed(verb) or is_severed(verb):
            return ROOT
        if is_gerund_complement(verb):
            return OPEN_COMPLEMENT
        return self.relations.get(verb.dep_.lower(), OTHER)

    def complements(self, verb: Token) -> list[Token]:
        """`ccomp` and `xcomp`, and gerunds that parsers take for something else."""
        found = [
            child
            for child in verb.children
            if (child.dep_ in {"ccomp", "xcomp"} and child.pos_ != "PROPN")
            or is_gerund_complement(child)
        ]
        below = gerund_below(verb)
        return found or ([] if below is None else [below])

    def conjuncts(self, token: Token) -> list[Token]:
        """The token and its `conj`."""
        return shared_conjuncts(token)

    def copula_subjects(self, predicate: Token) -> list[Token]:
        """In UD the predicate word is the head, so they are its own subjects."""
        return self.subjects(predicate)


def is_calendar_or_place_by(noun: Token) -> bool:
    """Whether "by" before this noun is no agent: "by Friday", "by the river", "by 5 percent".

    "By force" tells how, "by a task force" who; "by one of the firms", "by 4 percent of voters".
    """
    if noun.pos_ == "NUM" or noun.lower_ in SHARES:
        counted = [word for word in children(noun, "nmod") if word.left_edge.lower_ == "of"]
        people = any(means_people(word.lemma_.lower()) for word in counted)
        return not counted or (noun.pos_ != "NUM" and not people)
    if noun.lemma_.lower() in BARE and any(word.dep_ in OF_A_NOUN for word in noun.lefts):
        return False
    return noun.lower_ in NO_AGENTS or noun.lemma_.lower() in NO_AGENTS


UNIVERSAL = UniversalGrammar()
