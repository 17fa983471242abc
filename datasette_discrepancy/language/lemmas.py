"""Dictionary forms of verbs and nouns, checked against a dictionary.

The pipeline's edit trees make up a form for what training never showed ("inspecte"). LemmInflect
knows the forms of the NIH SPECIALIST lexicon: where its candidates leave the pipeline's out, the
first of them is taken; where they hold it ("found": find or found), the pipeline has chosen.
"""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getAllLemmas, getInflection, getLemma

from datasette_discrepancy.language.affixes import without_hyphen
from datasette_discrepancy.language.numerals import parse_number_words
from datasette_discrepancy.language.tree import Doc, Token

# Nouns that count like numerals, and how short a word may be that is no abbreviation.
COUNTED_BY = frozenset("half halves dozen dozens score scores couple pair quarter third".split())
LEAST_NOUN = 4
CHECKED = frozenset({"VERB", "NOUN"})


# Past tenses that are also the dictionary form of a rarer verb.
RATHER_PAST = {"fell": "fall", "rose": "rise"}


def correct_lemmas(doc: Doc) -> None:
    """Put right the lemmas of a parsed text, and nouns that were taken for numbers, in place."""
    for token in doc:
        if token.pos_ == "NUM" and _is_noun(token):
            token.pos_, token.tag_ = "NOUN", "NN"
        if token.pos_ == "ADV" and is_noun_in_ly(token.lower_):
            token.pos_, token.tag_ = "NOUN", "NN"
        if token.lower_ in RATHER_PAST and _is_past(token):
            token.pos_, token.tag_, token.lemma_ = "VERB", "VBD", RATHER_PAST[token.lower_]
            continue
        if token.pos_ not in CHECKED:
            continue
        if token.is_alpha:
            lemma = checked_lemma(token.lower_, token.pos_, token.lemma_.lower())
            if lemma != token.lemma_:
                token.lemma_ = lemma
        elif (joined := without_hyphen(token.lower_)) is not None:
            token.lemma_ = _lemma_behind_prefix(token.lower_, joined, token.pos_)


def _is_past(token: Token) -> bool:
    """Whether "rose" or "fell" is a verb in the past tense: by its tag, or by its subject."""
    return token.tag_ == "VBD" or any(child.dep_ == "nsubj" for child in token.children)


@lru_cache(maxsize=10_000)
def _lemma_behind_prefix(word: str, joined: str, part_of_speech: str) -> str:
    """ "re-opened" is "reopen", which the dictionary has; "re-gifted" stays "re-gift"."""
    known = getLemma(joined, upos=part_of_speech, lemmatize_oov=False)
    if known:
        return str(known[0])
    prefix, _, rest = word.partition("-")
    candidates = getLemma(rest, upos=part_of_speech)
    return f"{prefix}-{candidates[0]}" if candidates else word


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun after a number's abbreviation ("mill"), and no numeral."""
    word = token.lower_
    if len(word) < LEAST_NOUN or not token.is_alpha or token.like_num or word in COUNTED_BY:
        return False
    return parse_number_words(word) is None and bool(
        getLemma(word, upos="NOUN", lemmatize_oov=False)
    )


@lru_cache(maxsize=100_000)
def noun_lemma(word: str) -> str:
    """Return the dictionary form of a noun in lower case, the word itself where it has none."""
    candidates = getLemma(word, upos="NOUN", lemmatize_oov=False)
    return str(candidates[0]) if candidates else word


@lru_cache(maxsize=100_000)
def is_verb_form(word: str) -> bool:
    """Whether the dictionary knows a word, in lower case, as a form of a verb."""
    return bool(getLemma(word, upos="VERB", lemmatize_oov=False))


@lru_cache(maxsize=100_000)
def is_base_form(word: str) -> bool:
    """Whether the dictionary knows a word, in lower case, as a verb without an ending: "sell"."""
    return word in getLemma(word, upos="VERB", lemmatize_oov=False)


@lru_cache(maxsize=100_000)
def is_adverb(word: str) -> bool:
    """Whether the dictionary knows a word, in lower case, as an adverb."""
    return "ADV" in getAllLemmas(word)


@lru_cache(maxsize=100_000)
def is_adverb_only(word: str) -> bool:
    """Whether the dictionary knows a word, in lower case, as an adverb and nothing else."""
    return set(getAllLemmas(word)) == {"ADV"}


@lru_cache(maxsize=100_000)
def is_noun_form(word: str) -> bool:
    """Whether the dictionary knows a word, in lower case, as a form of a noun."""
    return bool(getLemma(word, upos="NOUN", lemmatize_oov=False))


@lru_cache(maxsize=100_000)
def is_plural(word: str) -> bool:
    """Whether a word, in lower case, is the plural of a noun and nothing else of one."""
    lemmas = getAllLemmas(word, upos="NOUN").get("NOUN", ())
    return bool(lemmas) and word not in lemmas


@lru_cache(maxsize=100_000)
def is_noun_in_ly(word: str) -> bool:
    """Whether a word looks like an adverb and is none to the dictionary: "assembly", "family"."""
    if not word.endswith("ly"):
        return False
    classes = set(getAllLemmas(word))
    return "NOUN" in classes and not classes & {"ADV", "ADJ"}


@lru_cache(maxsize=100_000)
def is_past_tense(word: str) -> bool:
    """Whether a word can only be the irregular past tense of a verb: "told", no "retired"."""
    if not word.islower() or word.endswith(("ed", "ing")):
        return False
    candidates = getAllLemmas(word)
    lemmas = candidates.get("VERB", ())
    return set(candidates) == {"VERB"} and any(
        word in getInflection(lemma, tag="VBD") for lemma in lemmas
    )


@lru_cache(maxsize=100_000)
def is_past_like_base(word: str) -> bool:
    """Whether the past tense of a verb looks like its dictionary form: "beat", "cut", "put"."""
    return is_base_form(word) and word in getInflection(word, tag="VBD")


@lru_cache(maxsize=100_000)
def has_past_form(word: str) -> bool:
    """Whether a word, in lower case, is the past tense of a verb: "focused", "fell", not "seen"."""
    lemmas = getLemma(word, upos="VERB", lemmatize_oov=False)
    return any(word in getInflection(lemma, tag="VBD") for lemma in lemmas)


@lru_cache(maxsize=100_000)
def is_no_verb(word: str) -> bool:
    """Whether the dictionary knows a word, in lower case, and as no form of a verb.

    A word that it does not know at all may be a verb: no dictionary has "capsized" and "retweeted".
    """
    return is_dictionary_word(word) and not is_verb_form(word)


@lru_cache(maxsize=100_000)
def is_dictionary_word(word: str) -> bool:
    """Whether the dictionary knows a word, in lower case, in any part of speech."""
    return bool(getAllLemmas(word))


@lru_cache(maxsize=100_000)
def has_tense_form(word: str, tag: str) -> bool:
    """Whether a word can be a past participle ("put", "offered"), where the tagger calls it one.

    Args:
        word: lower case.
        tag: of the Penn Treebank; a form without tense (VB, VBP) never shows one.
    """
    if tag != "VBN":
        return False
    lemmas = getLemma(word, upos="VERB", lemmatize_oov=False) or (word,)
    return any(word in getInflection(lemma, tag=tag) for lemma in lemmas)


@lru_cache(maxsize=100_000)
def checked_lemma(word: str, part_of_speech: str, lemma: str) -> str:
    """Return the dictionary form of a word.

    Args:
        word: the form, lower case.
        part_of_speech: VERB or NOUN.
        lemma: what the pipeline says.
    """
    candidates = getLemma(word, upos=part_of_speech)
    return lemma if not candidates or lemma in candidates else str(candidates[0])
