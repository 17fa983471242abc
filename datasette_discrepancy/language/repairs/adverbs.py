"""Adverbs and short prepositions that a tagger takes for nouns or names.

"Fell sharply" with sharply fallen, "met face-to-face with aides" with a face met, "met w/ Lee".
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import is_adverb_only
from datasette_discrepancy.language.repairs.hanging import hang
from datasette_discrepancy.language.tags import NOMINAL, NOUNS
from datasette_discrepancy.language.tree import Doc, Token

HYPHENS = frozenset("-\u2010\u2011")
# What stands between a word and the same word again: "one-on-one", "door to door".
BETWEEN = frozenset({"to", "on", "by", "in", "after", "for"})
REPEATED = frozenset(
    "face one head side door shoulder toe eye hand arm back heart man block house town state "
    "street room".split()
)
# How somebody asks, hits or fails, in two words with a hyphen.
PAIRS = frozenset({("point", "blank"), ("head", "on"), ("first", "hand"), ("full", "time")})
SHORT = {"w/": "with"}
BEARING = frozenset({"obj", "obl:unmarked", "iobj"})


def repair_adverbs(doc: Doc) -> None:
    """Hang such words on the verbs that they belong to, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.lower_ in REPEATED:
            _repeated(token)
        elif token.lower_ in SHORT:
            _short_preposition(token)
        elif token.dep_ in BEARING and token.tag_ == "NN" and token.lower_.endswith("ly"):
            _taken_for_noun(token)
        elif token.tag_ == "NN" and token.i > token.sent.start:
            _behind_noun(token)
        if token.i + 2 < token.sent.end and token.nbor(1).text in HYPHENS:
            _pair(token)


def _taken_for_noun(word: Token) -> None:
    """ "fell sharply": nothing is done to a word that the dictionary has as an adverb alone."""
    if not word.children and word.is_lower and is_adverb_only(word.lower_):
        word.pos_, word.tag_, word.dep_ = "ADV", "RB", "advmod"


def _behind_noun(word: Token) -> None:
    """ "Told it as a victory anyway": as a victory; the word behind the noun is an adverb."""
    noun = word.nbor(-1)
    if noun.head != word or noun.dep_ != "compound" or noun.tag_ not in {"NN", "NNS"}:
        return
    if word.head == word or not (word.is_lower and is_adverb_only(word.lower_)):
        return
    above, label = word.head, word.dep_
    for child in list(word.children):
        if child != noun:
            hang(child, noun, child.dep_)
    hang(noun, above, label)
    hang(word, above, "advmod")
    word.pos_, word.tag_ = "ADV", "RB"


def _repeated(word: Token) -> None:
    """ "face-to-face", "one on one", behind a verb and before no noun that they describe."""
    words = [word]
    for behind in word.doc[word.i + 1 : min(word.i + 5, word.sent.end)]:
        words.append(behind)
        if behind.text not in HYPHENS and behind.lower_ not in BETWEEN:
            break
    spoken = [one for one in words if one.text not in HYPHENS]
    if len(spoken) == 3 and spoken[2].lower_ == word.lower_ and spoken[1].lower_ in BETWEEN:
        _hang_as_adverb(words)


def _pair(word: Token) -> None:
    """ "asked point-blank"."""
    words = list(word.doc[word.i : word.i + 3])
    if (word.lower_, words[2].lower_) in PAIRS:
        _hang_as_adverb(words)


def _hang_as_adverb(words: list[Token]) -> None:
    """Make one adverb of words in a row, where a verb stands before and no noun behind."""
    first, last = words[0], words[-1]
    behind = last.nbor(1) if last.i + 1 < last.sent.end else last
    above = next((word.head for word in words if word.head not in words), first)
    if above.pos_ in NOUNS and above.i < first.i and above.head.i < above.i:
        above = above.head  # "met aides face-to-face"
    described = behind != last and behind.pos_ in {"NOUN", "PROPN", "ADJ"}
    if above.pos_ != "VERB" or above.i > first.i or described:
        return
    if any(child.dep_ in {"det", "nmod:poss"} for word in words for child in word.children):
        return  # "walked from one end to the other"
    others = [child for word in words for child in word.children if child not in words]
    first.head, first.dep_ = above, "advmod"
    for word in words:
        word.pos_, word.tag_, word.lemma_ = "ADV", "RB", word.lower_
        if word != first:
            word.head, word.dep_ = first, "punct" if word.text in HYPHENS else "fixed"
    for child in others:
        between = above.i < child.i < first.i and not children(child, "case")
        label = "obj" if between else "obl"  # "met aides face to face"
        hang(child, above, label if child.pos_ in NOMINAL else child.dep_)


def _short_preposition(mark: Token) -> None:
    """ "w/ Congress": written short, it is the preposition all the same."""
    noun = mark.nbor(1) if mark.i + 1 < mark.sent.end else mark
    while noun.dep_ in {"compound", "amod", "det", "nmod:poss"} and noun.head.i > noun.i:
        noun = noun.head
    if noun == mark or noun.pos_ not in NOMINAL or noun.i < mark.i:
        return
    if noun.head == mark:
        root = mark.head == mark
        noun.head, noun.dep_ = noun if root else mark.head, mark.dep_
    mark.pos_, mark.tag_, mark.lemma_, mark.lower_ = "ADP", "IN", "with", SHORT[mark.lower_]
    hang(mark, noun, "case")
    if noun.dep_ in {"obj", "iobj", "appos", "flat", "obl:unmarked"}:
        noun.dep_ = "obl" if noun.head.pos_ == "VERB" else "nmod"
    if not children(noun, "case"):
        noun.dep_ = "obl"
