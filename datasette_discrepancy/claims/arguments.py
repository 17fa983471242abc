"""From a noun in the parse to an argument: its phrase, its head and the name in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from datasette_discrepancy.claims.model import Argument, FoundMention
from datasette_discrepancy.language.clauses import clause_above, surface_subjects
from datasette_discrepancy.language.grammar import Grammar

# Relations that give a common noun its name: "lawmaker Yoo", "the director, Kim Kyou-hyun".
NAMING = frozenset({"flat", "flat:name", "appos", "compound", "nmod:desc", "nmod:unmarked"})
# Dependents that belong to a noun phrase; clauses, appositions and conjuncts are left out.
PHRASE = frozenset(
    "amod compound nummod nmod:poss poss flat flat:name case advmod quantmod nmod:desc goeswith "
    "fixed det:predet predet npadvmod nmod:unmarked obl:npmod obl:unmarked".split()
)
# Words of a title before a name ("the ruling conservative party's foreign policy spokesman").
LONGEST_TITLE = 12
PERSONAL = frozenset({"he", "she", "him", "her", "his"})
PRONOUNS = PERSONAL | frozenset(
    "i me my we us our you your they them their it its this that these those who which one "
    "himself herself itself themselves".split()
)


@dataclass(frozen=True)
class Reader:
    """Reads arguments out of one parsed passage.

    Attributes:
        doc: the parse of a passage.
        offset: where the passage starts in the document's text.
        text: the document's text.
        mentions: names found in the passage, by token index.
        caption: whether the passage is a caption.
    """

    doc: Doc
    offset: int
    text: str
    grammar: Grammar
    mentions: Mapping[int, FoundMention]
    caption: bool = False
    titles: Mapping[int, int] = field(init=False)

    def __post_init__(self) -> None:
        """Note the words of each title, which stand for the name behind them."""
        titles = {
            word.i: i
            for i, mention in self.mentions.items()
            for word in self.doc[max(0, i - LONGEST_TITLE) : i]
            if mention.start <= self.offset + word.idx and word.i not in self.mentions
        }
        for i, mention in self.mentions.items():
            body = self._body_before(i) if mention.kind == "person" and mention.title else None
            if body is not None:
                titles[body] = i
        object.__setattr__(self, "titles", titles)

    def _body_before(self, i: int) -> int | None:
        """The body whose officer is named right behind it: "the Space Agency (SA) Director Li"."""
        before = i - 1
        while before >= 0 and self.offset + self.doc[before].idx >= self.mentions[i].start:
            before -= 1
        if before > 1 and self.doc[before].text == ")" and self.doc[before - 2].text == "(":
            before -= 3
        body = self.mentions.get(before)
        return before if body is not None and body.kind == "organization" else None

    def argument(self, token: Token) -> Argument:
        """Return the argument that a noun or pronoun stands for."""
        named = self.name_token(token)
        if named is not None:
            mention = self.mentions[named.i]
            return Argument(mention.start, mention.end, mention.text, named.lemma_, mention)
        start, end = self._phrase(token)
        if token.lower_ in PRONOUNS:
            antecedent = self._antecedent(token)
            mention_of = self.mentions[antecedent.i] if antecedent is not None else None
            return Argument(
                start, end, self.text[start:end], token.lower_, mention_of, mention_of is not None
            )
        return Argument(start, end, self.text[start:end], head_lemma(token))

    def name_token(self, token: Token) -> Token | None:
        """The name that a noun carries: itself, or one beside it ("the director, Yoo Jin")."""
        if token.i in self.titles:
            return self.doc[self.titles[token.i]]
        if token.i in self.mentions:
            return token
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
        for child in token.rights:
            if child.dep_ in NAMING and child.i in self.mentions and self._beside(token, child):
                return child
        return None

    def _beside(self, token: Token, name: Token) -> bool:
        """Whether nothing but a comma and words of the name stand between a noun and its name."""
        between = self.doc[token.i + 1 : name.i]
        return all(word.text == "," or word.head == name or word.is_space for word in between)

    def _phrase(self, token: Token) -> tuple[int, int]:
        """Offsets of a noun phrase without its article and what follows its head."""
        left = token
        for child in reversed(list(token.lefts)):
            if child.dep_ not in PHRASE or child.dep_ == "case":
                if child.dep_ == "det":
                    continue
                break
            first = child.left_edge
            if self.caption and child.tag_ == "VBG":
                break  # "Protesters burning tyres": what burns is no part of the tyres
            if any(word.text in {",", "(", "—"} for word in self.doc[first.i : left.i]):
                break
            left = first
        right = token
        for child in token.rights:
            if child.i != right.i + 1 and child.left_edge.i != right.i + 1:
                break
            if child.dep_ in {"flat", "flat:name", "fixed", "goeswith", "compound:prt"}:
                right = child
            elif _of_phrase(child):
                right = _last_of_phrase(child)
            else:
                break
        while left.i < token.i and left.dep_ in {"case", "det"}:
            left = self.doc[left.i + 1]
        start = self.offset + left.idx
        end = self.offset + right.idx + len(right)
        return start, end

    def _antecedent(self, pronoun: Token) -> Token | None:
        """Whom "he" or "she" means, only where the sentence leaves no doubt.

        The subject of the clause above, when it is a name and the pronoun stands in a clause below
        it ("Shoigu made the offer when he visited"): everything else stays undecided.
        """
        if pronoun.lower_ not in PERSONAL:
            return None
        verb = clause_above(pronoun)
        seen = 0
        while verb is not None and verb.head != verb and seen < 3:
            above = clause_above(verb)
            if above is None:
                return None
            subjects = [
                token
                for token in surface_subjects(above, self.grammar)
                if token.i < pronoun.i and token != pronoun
            ]
            if len(subjects) > 1:
                return None
            if subjects:
                named = self.name_token(subjects[0])
                kind = self.mentions[named.i].kind if named is not None else None
                return named if named is not None and kind in {"person", None} else None
            verb, seen = above, seen + 1
        return None


def head_lemma(token: Token) -> str:
    """Return the lemma of a noun in lower case; of a number the number itself."""
    return str(token.lower_ if token.pos_ == "NUM" else token.lemma_.lower())


def _of_phrase(child: Token) -> bool:
    if child.dep_ in {"nmod", "prep"}:
        if child.dep_ == "prep":
            return bool(child.lower_ == "of")
        cases = [word for word in child.children if word.dep_ == "case"]
        return bool(cases) and cases[0].lower_ == "of"
    return False


def _last_of_phrase(child: Token) -> Token:
    """Last token of an of-phrase, clauses and lists inside it left out."""
    noun = child
    if child.dep_ == "prep":
        nouns = [word for word in child.children if word.dep_ == "pobj"]
        noun = nouns[0] if nouns else child
    last = noun
    for right in noun.rights:
        if right.dep_ in {"flat", "flat:name", "compound"} and right.i == last.i + 1:
            last = right
    return last


def clause_argument(verb: Token, reader: Reader) -> Argument:
    """Return the argument for a clause that completes another ("proposed holding drills").

    Its head is what the inner clause is about: the object's head, else its verb.
    """
    tokens = [token for token in verb.subtree if not token.is_punct and not token.is_space]
    first, last = tokens[0], tokens[-1]
    objects = reader.grammar.objects(verb)
    start, end = reader.offset + first.idx, reader.offset + last.idx + len(last)
    head = head_lemma(objects[0]) if objects else verb.lemma_.lower()
    return Argument(start, end, reader.text[start:end], head)
