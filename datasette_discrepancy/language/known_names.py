"""Names that the article itself shows to be names, for words that the tagger took for others.

"Vance will be moved" is a sentence about somebody where the article has "Peter Vance" elsewhere. A
word in a run of capitals inside a sentence, that the article never writes in lower case, is part of
a name wherever it stands. So is a capitalised word that no dictionary knows: "Torleif Berg" at the
head of a sentence, where a capital alone says nothing.
"""

from __future__ import annotations

import re

from lemminflect import getAllLemmas
from spacy.language import Language
from spacy.tokens import Doc, Token

from datasette_discrepancy.language.gazetteer import (
    cities_named,
    country_named,
    country_of_demonym,
    given_names,
    titles,
)
from datasette_discrepancy.language.lemmas import is_dictionary_word, is_noun_form, is_past_tense
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.language.tags import FINITE

COMPONENT = "known_names"
# Two or more capitalised words in a row, inside a sentence.
RUN = re.compile(r"(?<=[a-z,;] )[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+")
WORD = re.compile(r"[\w’'-]+")
# What the tagger may call a name it does not know. An adjective ("Korean") is left one.
MISTAKEN = frozenset({"NOUN", "VERB", "ADV", "X", "INTJ", "AUX"})
# What "mine" is a noun behind.
BEFORE_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "DET"})

SHORTEST = 3
# "O’Hara", "D'Souza"; no "I’Ve" of a headline.
WITH_PREFIX = re.compile(r"[DLMO]['’][A-Z][a-zà-ÿ]{2,}")
SENTENCE_ENDS = frozenset({".", "!", "?", ";", ":"})
QUOTATION_MARKS = frozenset("“\"‘'")
# Adjectives that stand for somebody or something alone: "Many left", "Few agreed".
ALONE = frozenset(
    "many several few fewer most more less least much such some other others another enough both "
    "certain last next first second third final latest former latter same own numerous various "
    "countless thousands hundreds dozens".split()
)


def name_words(text: str) -> frozenset[str]:
    """Return the words that an article uses as names only.

    Args:
        text: the whole article.
    """
    small = {word for word in WORD.findall(text) if word[:1].islower()}
    found = {word for run in RUN.findall(text) for word in WORD.findall(run)}
    return frozenset(
        word for word in found if word.lower() not in small and not word.isupper() and len(word) > 2
    )


def is_strange(word: str) -> bool:
    """Whether a word has one capital, its first letter, and stands in no dictionary of English.

    Also "O’Hara", whatever the tokenizer and the tagger make of its apostrophe.
    """
    if len(word) < SHORTEST or not word.isalpha() or not word.istitle():
        return WITH_PREFIX.fullmatch(word) is not None
    return not is_dictionary_word(word.lower())


def make_doc(nlp: Language, text: str, names: frozenset[str]) -> Doc:
    """Return a text as a pipeline takes it, with the words that are names in its article.

    Args:
        nlp: the pipeline; its tokenizer makes the words.
        text: a passage.
        names: of `name_words`.
    """
    doc = nlp.make_doc(text)
    doc.user_data[COMPONENT] = names
    return doc


class KnownNames:
    """Tags strange words as names, and those that the text brings with it (see `make_doc`)."""

    def __call__(self, doc: Doc) -> Doc:
        """Tag the known names of a passage."""
        names: frozenset[str] = doc.user_data.get(COMPONENT, frozenset())
        # Once it does something, it is a name in the whole passage.
        doers = {token.text for token in doc if token.pos_ == "ADJ" and _does_something(token)}
        for token in doc:
            if token.pos_ in MISTAKEN and (
                token.text in names or is_strange(token.text) or _acts_as_country(token)
            ):
                token.pos_ = "PROPN"
                token.tag_ = "NNP"
            elif token.pos_ == "ADJ" and token.text in doers:
                token.pos_, token.tag_ = "PROPN", "NNP"
            elif token.pos_ == "PROPN" and _is_gerund(token, names):
                token.pos_, token.tag_ = "VERB", "VBG"
                token.lemma_ = getAllLemmas(token.lower_)["VERB"][0]
            elif token.pos_ == "PROPN" and _is_verb_between(token):
                token.pos_, token.lemma_ = "VERB", getAllLemmas(token.text)["VERB"][0]
                token.tag_ = "VBZ" if token.text.endswith("s") else "VBD"
            elif token.pos_ == "PROPN" and _is_common(token):
                token.pos_, token.tag_ = "NOUN", "NN"
        for token in doc[:-1]:
            if _begins_name(token):
                token.pos_ = "PROPN"
                token.tag_ = "NNP"
        for token in doc[1:]:
            # "the zinc mine" and "a drifting mine" are no pronouns.
            before = token.nbor(-1)
            gerund = before.tag_ == "VBG" and before.i and before.nbor(-1).pos_ == "DET"
            if token.lower_ == "mine" and (gerund or before.pos_ in BEFORE_NOUNS):
                token.pos_, token.tag_, token.lemma_ = "NOUN", "NN", "mine"
        return doc


def _acts_as_country(token: Token) -> bool:
    """Whether a country's name does something or stands beside another name: "Chile and Bolivia".

    "Chile", "Turkey" and "Jordan" are words of the dictionary, too.
    """
    if token.tag_ != "NN" or not token.text.istitle() or country_named(token.text) is None:
        return False
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else token
    if behind.lower_ in {"and", ","} and behind.i + 1 < len(token.doc):
        return bool(behind.nbor(1).pos_ == "PROPN")
    return behind.tag_ in FINITE or behind.tag_ == "POS"


def _is_gerund(token: Token, names: frozenset[str]) -> bool:
    """Whether a sentence opens with what somebody does to a name: "Calling President Lee"."""
    if not token.text.endswith("ing") or not token.text.istitle() or token.text in names:
        return False
    if token.i and token.nbor(-1).text not in SENTENCE_ENDS | QUOTATION_MARKS:
        return False
    if token.i + 1 == len(token.doc) or not _opens_known_name(token.nbor(1)):
        return False
    return not cities_named(token.text) and "VERB" in getAllLemmas(token.lower_)


def _opens_known_name(token: Token) -> bool:
    """Whether a title, a given name or a country begins at a token."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper():
        return False
    key = name_key(token.text)
    return key in given_names() or key in titles() or country_named(token.text) is not None


def _is_verb_between(token: Token) -> bool:
    """Whether a finite verb in lower case was taken for part of a name: "Lee echoed Berg"."""
    if not token.text.islower() or not 0 < token.i < len(token.doc) - 1:
        return False
    if not all(token.nbor(n).text[:1].isupper() for n in (-1, 1)):
        return False
    if is_past_tense(token.text):
        return True
    return token.text.endswith(("ed", "s")) and "VERB" in getAllLemmas(token.text)


def _does_something(token: Token) -> bool:
    """Whether an adjective with a capital stands where only a name can: right before its verb.

    "The Tordenskjold left Vang", "Fearless reached Vang": no adjective leaves anything. A sentence
    may begin with any word in capitals, so there it is one that stands alone.
    """
    if not token.text.istitle() or token.i + 1 == len(token.doc):
        return False
    verb = token.nbor(1)
    does = (verb.tag_ in {"VBD", "VBZ"} and verb.pos_ == "VERB") or _costs(verb)
    if not does or country_of_demonym(token.text):
        return False
    first = token.i == 0 or token.nbor(-1).text in SENTENCE_ENDS
    if first:
        return token.lower_ not in ALONE
    return is_strange(token.text) and token.nbor(-1).pos_ in {"DET", "ADP", "CCONJ", "PUNCT"}


def _costs(word: Token) -> bool:
    """Whether "cost" has an amount behind it, whatever the tagger calls it."""
    if word.lower_ != "cost" or word.i + 1 == len(word.doc):
        return False
    behind = word.nbor(1)
    return bool(behind.like_num or behind.is_currency or behind.text.endswith("$"))


def _is_common(token: Token) -> bool:
    """Whether a small word of the dictionary was taken for a name: "opens in the delta".

    Beside a name it may be part of one ("Johan van der Berg").
    """
    if len(token.text) <= SHORTEST or not token.text.islower() or not is_noun_form(token.text):
        return False
    doc, i = token.doc, token.i
    beside = [doc[n] for n in (i - 1, i + 1) if 0 <= n < len(doc)]
    return not any(word.text[:1].isupper() and word.pos_ == "PROPN" for word in beside)


def _begins_name(token: Token) -> bool:
    """Whether a token is a given name with a name right behind it: "Lars Erik", "Lars-Erik"."""
    if token.pos_ not in MISTAKEN | {"ADJ"} or token.pos_ == "AUX" or not token.text.istitle():
        return False
    if name_key(token.text) not in given_names() or country_of_demonym(token.text):
        return False
    behind = token.nbor()
    if behind.text == "-" and behind.i + 1 < len(token.doc):
        behind = behind.nbor()
    return bool(behind.pos_ == "PROPN" and behind.text[:1].isupper())


@Language.factory(COMPONENT, requires=["token.pos"], assigns=["token.pos", "token.tag"])
def make_known_names(nlp: Language, name: str) -> KnownNames:
    """Build the component."""
    return KnownNames()
