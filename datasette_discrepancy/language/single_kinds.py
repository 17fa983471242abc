"""Words that are of one part of speech only, whatever the tagger makes of them.

"Pleaded guilty to theft": "guilty" is an adjective and "theft" a noun, and nothing else, to the
dictionary (the NIH SPECIALIST lexicon, by way of LemmInflect). The parser reads tags, so they are
put right before it. Counted on the development parts of the treebanks, such a correction is right
for adjectives 33 times of 36, for nouns taken for verbs 13 of 17; gerunds and bare verbs are left
alone, where the dictionary leaves nouns out ("the parking", "a settle").
"""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getAllLemmas
from spacy.language import Language
from spacy.tokens import Doc, Token

from datasette_discrepancy.language.lemmas import is_past_tense

COMPONENT = "single_kinds"
# Shorter words are abbreviations as often as words.
SHORTEST = 4
TAKEN_FOR = {
    "ADJ": frozenset({"NOUN", "VERB"}),
    "NOUN": frozenset({"VERB"}),
}
AUXILIARIES = frozenset({"be", "have", "get"})


@Language.component(COMPONENT, assigns=["token.tag", "token.pos"], requires=["token.tag"])
def correct_single_kinds(doc: Doc) -> Doc:
    """Give words that can be of one part of speech only that one, in place."""
    for token in doc:
        if not token.is_lower or not token.is_alpha or len(token) < SHORTEST:
            continue
        kind, lemma = single_kind(token.text)
        if kind is not None and token.pos_ in TAKEN_FOR[kind]:
            token.pos_, token.lemma_ = kind, lemma
            token.tag_ = "JJ" if kind == "ADJ" else "NN" if lemma == token.text else "NNS"
            _correct_before(token)
        elif token.pos_ == "NOUN" and is_past_tense(token.text):
            token.pos_, token.lemma_ = "VERB", getAllLemmas(token.text)["VERB"][0]
            token.tag_ = "VBN" if _is_behind_auxiliary(token) else "VBD"
    return doc


@lru_cache(maxsize=100_000)
def single_kind(word: str) -> tuple[str | None, str]:
    """Return "ADJ" or "NOUN" and the lemma of a word in lower case that is only that, else None."""
    kinds = getAllLemmas(word)
    if len(kinds) != 1:
        return None, word
    kind, lemmas = next(iter(kinds.items()))
    return (kind, lemmas[0]) if kind in TAKEN_FOR else (None, word)


def _correct_before(token: Token) -> None:
    """ "to theft" has a preposition, "pleaded guilty" a verb: what stands before is read again."""
    if token.i == 0:
        return
    before = token.nbor(-1)
    if token.pos_ == "NOUN" and before.tag_ == "TO":
        before.tag_, before.pos_ = "IN", "ADP"


def _is_behind_auxiliary(verb: Token) -> bool:
    before = verb.doc[max(0, verb.i - 2) : verb.i]
    return any(word.pos_ == "AUX" and word.lemma_.lower() in AUXILIARIES for word in before)
