"""From a noun in the parse to an argument: its phrase, its head and the name in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from datasette_discrepancy.claims.model import Argument, FoundMention
from datasette_discrepancy.claims.named_things import NamedThings, is_sure
from datasette_discrepancy.claims.noun_phrases import free_relative, noun_phrase, printed_end
from datasette_discrepancy.claims.object_classes import classes_by_noun
from datasette_discrepancy.claims.office_holders import Holders
from datasette_discrepancy.claims.pronoun_fit import PRONOUN_GENDER, may_mean
from datasette_discrepancy.claims.self_reports import speaking_body
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.language.people import means_groups, means_people
from datasette_discrepancy.language.pronouns import DEMONSTRATIVE, PERSONAL, POSSESSIVE, REFLEXIVE
from datasette_discrepancy.language.subjects import clause_above, surface_subjects
from datasette_discrepancy.language.tree import Doc, Token

# Relations that give a common noun its name: "lawmaker Yoo", "the director, Kim Kyou-hyun".
NAMING = frozenset({"flat", "flat:name", "appos", "compound", "nmod:desc", "nmod:unmarked"})
# Words of a title before a name ("the ruling conservative party's foreign policy spokesman").
LONGEST_TITLE = 12
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass"})
# A pronoun further from the head of its sentence may mean somebody named in it.
FIRST_WORDS = 8
GENDERED = frozenset(PRONOUN_GENDER)
# Endings of nouns that name no person.
ABSTRACT = ("tion", "sion", "ence", "ance", "ment", "ness", "ism", "ship")
# Things by their class that are somebody as well: "a public figure, Ann Lee".
SOMEBODY_AS_WELL = frozenset({"figure"})
# "the town of Bergen": what a place is, before its name.
CALLED_BY_OF = frozenset(
    "city town village hamlet settlement municipality suburb province island republic "
    "kingdom".split()
)
# What an argument may be without a noun of its own.
POINTING = PERSONAL | POSSESSIVE | DEMONSTRATIVE | REFLEXIVE | {"who", "which", "one"}


@dataclass
class Reader:
    """Reads arguments out of one parsed passage.

    Attributes:
        doc: the parse of a passage.
        offset: where the passage starts in the document's text.
        text: the document's text.
        mentions: names found in the passage, by token index.
        caption: whether the passage is a caption.
        titles: words of a title, to the name that they stand for.
        holders: who holds which office in the article.
        things: which ship, company or body the article names.
        quoted: stretches in quotation marks, as token indexes, end-exclusive.
        classes: of the nouns that were asked for, by token index; see `noun_kinds`.
    """

    doc: Doc
    offset: int
    text: str
    grammar: Grammar
    mentions: Mapping[int, FoundMention]
    caption: bool = False
    titles: Mapping[int, int] = field(init=False)
    holders: Holders = field(init=False)
    things: NamedThings = field(init=False)
    quoted: Sequence[tuple[int, int]] = ()
    classes: dict[int, tuple[str, ...]] = field(init=False, default_factory=dict, repr=False)
    _arguments: dict[int, Argument] = field(init=False, default_factory=dict, repr=False)

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
        self.titles = titles

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
        """Return the argument that a noun or pronoun stands for.

        Asked of one word by whoever weighs its role, and found once.
        """
        known = self._arguments.get(token.i)
        if known is None:
            known = self._arguments[token.i] = self._argument(token)
        return known

    def _argument(self, token: Token) -> Argument:
        named = self.name_token(token)
        if named is not None:
            mention = self.mentions[named.i]
            return Argument(mention.start, mention.end, mention.text, named.lemma_, mention)
        start, end = self._span(token)
        noun = self._noun_behind(token)
        if noun is not None:
            end = self.offset + noun.idx + len(noun)
            return Argument(start, end, self.text[start:end], noun_lemma(noun.lower_))
        if token.lower_ in POINTING:
            antecedent = self._antecedent(token)
            if antecedent is not None:
                fits = may_mean(token, antecedent, self.mentions[antecedent.i])
                antecedent = antecedent if fits else None
            if antecedent is not None and self._quoted_apart(token, antecedent):
                antecedent = None
            mention_of = self.mentions[antecedent.i] if antecedent is not None else None
            sure = token.lower_ == "it" or (
                antecedent is not None and self._nobody_else(token, antecedent)
            )
            guessed = antecedent is not None and not sure
            return Argument(start, end, self.text[start:end], token.lower_, mention_of, guessed)
        if (place := self._settlement(token)) is not None:
            return Argument(start, end, self.text[start:end], place.lemma_, self.mentions[place.i])
        holder = self._holder(token)
        guessed = holder is not None and not is_sure(token.lower_)
        return Argument(start, end, self.text[start:end], head_lemma(token), holder, guessed)

    def _span(self, token: Token) -> tuple[int, int]:
        """Offsets of the phrase of a noun or pronoun."""
        edges = free_relative(token)
        first, last = edges or noun_phrase(token, self.mentions, caption=self.caption)
        start, end = self.offset + first.idx, self.offset + last.idx + len(last)
        return start, end if edges else printed_end(self.text, start, end)

    def _noun_behind(self, token: Token) -> Token | None:
        """The plural right behind a number that the parse took for a noun: "Seven memoranda"."""
        if not token.like_num or token.i + 1 >= len(self.doc):
            return None
        noun = token.nbor(1)
        plural = noun.is_lower and noun_lemma(noun.lower_) != noun.lower_
        stray = noun.pos_ not in {"VERB", "AUX"} and noun.head != token
        return noun if plural and stray and token.dep_ != "nummod" else None

    def _holder(self, token: Token) -> FoundMention | None:
        """Who "the minister" is, or which "the ship", where the article has only one."""
        definite = [child for child in token.lefts if child.lower_ == "the"]
        if not definite or token.pos_ != "NOUN" or self.grammar.obliques(token):
            return None
        words = self.doc[definite[0].i + 1 : token.i + 1]
        if not len(words) or any(not word.is_alpha for word in words):
            return None
        if len(words) == 1 and (thing := self.things.meant(token.lower_)) is not None:
            return thing
        return self.holders.holder([word.lower_ for word in words])

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
                return None if self._names_another(token, child) else child
        return None

    def _settlement(self, token: Token) -> Token | None:
        """The name of a place behind what it is: "the town of Bergen" is Bergen."""
        if token.lemma_.lower() not in CALLED_BY_OF:
            return None
        for oblique in self.grammar.obliques(token):
            mention = self.mentions.get(oblique.head.i)
            if oblique.preposition == "of" and mention is not None and not oblique.head.conjuncts:
                return oblique.head if mention.kind in {"place", None} else None
        return None

    def _names_another(self, token: Token, name: Token) -> bool:
        """ "who received the photo, Ann Lee": behind a comma, no photo is called so.

        A plural has no name of one person either: "found the letters, Ann Lee".
        """
        if name.dep_ != "appos" or self.mentions[name.i].kind != "person":
            return False
        lemma = token.lemma_.lower()
        first = name.left_edge
        if not first.i or first.nbor(-1).text != "," or means_people(lemma) or means_groups(lemma):
            return False
        thing = token.tag_ == "NNS" or is_calendar(token) or lemma.endswith(ABSTRACT)
        return thing or (lemma not in SOMEBODY_AS_WELL and lemma in classes_by_noun())

    def _beside(self, token: Token, name: Token) -> bool:
        """Whether nothing but a comma and words of the name stand between a noun and its name."""
        between = self.doc[token.i + 1 : name.i]
        if len(between) > 1 and between[0].text == ":" and between[1].is_quote:
            return False  # "held up signs: “Free Lee”": what they said
        return all(word.text == "," or word.head == name or word.is_space for word in between)

    def _antecedent(self, pronoun: Token) -> Token | None:
        """Whom "he" or "she" means, only where the sentence leaves no doubt.

        The subject of the clause above, when it is a name and the pronoun stands in a clause below
        it ("Shoigu made the offer when he visited"); the body that says what "it" does; at the head
        of a sentence, the only person whom the sentence before names, as its subject. Everything
        else stays undecided.
        """
        if pronoun.lower_ == "it":
            body = speaking_body(pronoun, self.grammar)
            named = self.name_token(body) if body is not None else None
            if named is None or self.holders.may_be_somebody(self.mentions[named.i]):
                return None
            return named
        if pronoun.lower_ not in GENDERED:
            return None
        verb = clause_above(pronoun)
        if verb is not None and verb.head == verb and pronoun.dep_ in SUBJECTS:
            return self._only_person_before(pronoun)
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

    def _nobody_else(self, pronoun: Token, antecedent: Token) -> bool:
        """Whether this sentence and the one before speak of nobody else before a pronoun."""
        start = pronoun.sent.start
        first = self.doc[start - 1].sent.start if start else start
        name = self.mentions[antecedent.i].name
        for token in self.doc[first : pronoun.i]:
            mention = self.mentions.get(token.i)
            if mention is not None:
                if self._may_be_person(token) and mention.name not in name:
                    return False
            elif means_people(token.lemma_.lower()) and token.pos_ == "NOUN":
                described = token.i in self.titles or antecedent in token.ancestors
                described = described or antecedent.head == token
                if not described:
                    return False
            elif (
                token.pos_ == "PRON"
                and token.lower_ in GENDERED
                and (PRONOUN_GENDER[token.lower_] != PRONOUN_GENDER[pronoun.lower_])
            ):
                return False
        return True

    def _quoted_apart(self, pronoun: Token, antecedent: Token) -> bool:
        """Whether of a pronoun and its antecedent one alone is quoted.

        Nobody calls themselves "he", and who says "Lee won" is not Lee.
        """
        return any(
            (first <= pronoun.i < last) != (first <= antecedent.i < last)
            for first, last in self.quoted
        )

    def _only_person_before(self, pronoun: Token) -> Token | None:
        start = pronoun.sent.start
        if start == 0 or pronoun.i - start > FIRST_WORDS:
            return None
        before = self.doc[start - 1].sent
        people = [token for token in before if self._may_be_person(token)]
        own = [token for token in pronoun.sent if token.i < pronoun.i and token.i in self.mentions]
        if len(people) != 1 or own or not self._is_subject(people[0]):
            return None
        return people[0]

    def _is_subject(self, name: Token) -> bool:
        """Whether a name does what its clause tells, also as "Ann Lee, 21, a student, said"."""
        head = name.head
        apposed = name.i < head.i and head.dep_ in SUBJECTS and "," in name.text
        behind = self.doc[name.i + 1 : head.i] if apposed else ()
        return name.dep_ in SUBJECTS or any(word.lower_ in {"a", "an", "the"} for word in behind)

    def _may_be_person(self, token: Token) -> bool:
        """Whether a name may be somebody's: no letters that are short for a body, no "CVS shop"."""
        mention = self.mentions.get(token.i)
        if mention is None or mention.kind not in {"person", None}:
            return False
        short = mention.name.replace(".", "").replace("&", "")
        describes = token.dep_ in {"compound", "nmod"} and token.head.pos_ == "NOUN"
        return mention.kind == "person" or not (short.isupper() or describes)


def head_lemma(token: Token) -> str:
    """Return the lemma of a noun in lower case; of a number the number itself."""
    return str(token.lower_ if token.pos_ == "NUM" else token.lemma_.lower())
