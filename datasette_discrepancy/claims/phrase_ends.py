"""Where a noun phrase begins and ends that the parse alone would cut: lists, hyphens, marks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.language.tree import Token

# How many of them: without these "some mayors" and "every mayor" would be all and one.
QUANTIFYING = frozenset("every each all some both another most".split())
QUESTION_TAGS = frozenset({"WRB", "WP"})
# A noun before the head by which the parser mostly joins what does not belong together.
LOOSE = frozenset({"nmod:unmarked", "obl:unmarked", "obl:npmod", "npadvmod"})
CLOSING = {"“": "”", "‘": "’", "(": ")", "[": "]", '"': '"'}
# "the sergeant-at-arms": what the tokenizer parts and a reader does not.
HYPHENATED = re.compile(r"(?:[-\u2010\u2011][^\W\d_]+){1,3}(?![\w-])")


def begins_before(child: Token) -> bool:
    """Return whether a phrase begins behind a child of its head, which asks or stands by itself.

    "How much an order helps" is about the order; "the first time Lee's photos caused it" about
    the photos. "How much" alone is what is asked.
    """
    if child.left_edge.tag_ in QUESTION_TAGS:
        return child.head.pos_ in {"NOUN", "PROPN"} or any(True for _ in child.head.rights)
    return child.dep_ in LOOSE and any(word.lower_ == "the" for word in child.lefts)


def last_of_list(head: Token, noun: Token, mentions: Mapping[int, FoundMention]) -> Token:
    """Return the last name of a list behind "of": "the mayors of Bergen and Oslo".

    Only a plural has several, and people in such a list more likely stand beside the whole
    phrase: "the leaders of Norvik and Ann Lee".

    Args:
        head: of the phrase.
        noun: the first noun behind "of".
        mentions: names by token index.
    """
    if head.tag_ != "NNS" or noun.pos_ != "PROPN":
        return noun
    last = noun
    for name in noun.conjuncts:
        mention = mentions.get(name.i)
        person = mention is not None and mention.kind == "person"
        if name.i < noun.i or name.pos_ != "PROPN" or person or name.nbor(-1).pos_ == "DET":
            break
        last = name
    return last


def printed_end(text: str, start: int, end: int) -> int:
    """Return the end of a phrase with the hyphens and closing mark of its last word.

    Args:
        text: of the document.
        start: of the phrase, in code points.
        end: of the phrase, behind its last token.
    """
    following = text[end : end + 1]
    if following in "-\u2010\u2011" and following:
        match = HYPHENATED.match(text, end)
        end = end if match is None else match.end()
    elif following in {"”", "’", ")", "]", '"'}:
        phrase = text[start:end]
        for opening, closing in CLOSING.items():
            if closing != following or opening not in phrase:
                continue
            odd = phrase.count(opening) % 2 if opening == closing else None
            if odd or (odd is None and phrase.count(opening) > phrase.count(closing)):
                return end + 1
    return end
