"""Where a noun phrase begins and ends, also where the parse would cut it: lists, hyphens, marks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.claims.object_classes import classes_by_noun
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.control_words import FREE_RELATIVES
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

# Dependents that belong to a noun phrase; clauses, appositions and conjuncts are left out.
PHRASE = frozenset(
    "amod compound nummod nmod:poss poss flat flat:name case advmod quantmod nmod:desc goeswith "
    "fixed det:predet predet npadvmod nmod:unmarked obl:npmod obl:unmarked".split()
)
# How many of them: without these "some mayors" and "every mayor" would be all and one.
QUANTIFYING = frozenset("every each all some both another most".split())
QUESTION_TAGS = frozenset({"WRB", "WP"})
# A noun before the head by which the parser mostly joins what does not belong together.
LOOSE = frozenset({"nmod:unmarked", "obl:unmarked", "obl:npmod", "npadvmod"})
LONGEST_FREE_RELATIVE = 20
# What goes up and down (claims/object_classes.yml), and what says whose or where it is.
VALUE = "<value>"
LIMITING = frozenset({"in", "at", "for", "from", "to", "among"})
CLOSING = {"“": "”", "‘": "’", "(": ")", "[": "]", '"': '"'}
# "the sergeant-at-arms": what the tokenizer parts and a reader does not.
HYPHENATED = re.compile(r"(?:[-\u2010\u2011][^\W\d_]+){1,3}(?![\w-])")


def noun_phrase(
    token: Token, mentions: Mapping[int, FoundMention], *, caption: bool
) -> tuple[Token, Token]:
    """Return the first and last word of a noun phrase, without its article and what follows.

    Args:
        token: its head.
        mentions: names by token index.
        caption: whether it stands in a caption.
    """
    left = token
    for child in reversed(list(token.lefts)):
        if child.dep_ not in PHRASE or child.dep_ == "case":
            if child.dep_ == "det":
                left = child if child.lower_ in QUANTIFYING else left
                continue
            break
        if _begins_before(child):
            break
        first = child.left_edge
        if caption and child.tag_ == "VBG":
            break  # "Protesters burning tyres": what burns is no part of the tyres
        if any(word.text in {",", "(", "—"} for word in token.doc[first.i : left.i]):
            break
        left = first
    right = token
    if token.pos_ == "SYM" or token.is_currency:
        right = next((child for child in token.rights if child.pos_ == "NUM"), token)
    for child in token.rights:
        if child.i != right.i + 1 and child.left_edge.i != right.i + 1:
            break
        if child.dep_ in {"flat", "flat:name", "fixed", "goeswith", "compound:prt"}:
            right = child
        elif _of_phrase(child) or _limits(child, token):
            right = _last_of_phrase(child)
            right = _last_of_list(token, right, mentions)
        else:
            break
    while left.i < token.i and (left.dep_ in {"case", "det"} or _bounds(left)):
        if left.lower_ in QUANTIFYING:
            break
        left = token.doc[left.i + 1]
    return left, right


def free_relative(token: Token) -> tuple[Token, Token] | None:
    """Return the ends of "responded to *what he called a disaster*": the word names nothing."""
    if token.lower_ not in FREE_RELATIVES:
        return None
    clause = [child for child in token.rights if child.dep_ in {"acl:relcl", "relcl", "acl"}]
    words = [w for w in token.subtree if w.i >= token.i] if clause else []
    for word in words:
        if word.text in {",", ";", "—", "–", "("}:
            words = words[: words.index(word)]
            break
    while words and (words[-1].is_punct or words[-1].is_space):
        words.pop()
    if len(words) < 2 or len(words) > LONGEST_FREE_RELATIVE:
        return None
    return token, words[-1]


def _begins_before(child: Token) -> bool:
    """Return whether a phrase begins behind a child of its head, which asks or stands by itself.

    "How much an order helps" is about the order; "the first time Lee's photos caused it" about
    the photos. "How much" alone is what is asked.
    """
    if child.left_edge.tag_ in QUESTION_TAGS:
        return child.head.pos_ in NOUNS or any(True for _ in child.head.rights)
    return child.dep_ in LOOSE and any(word.lower_ == "the" for word in child.lefts)


def _last_of_list(head: Token, noun: Token, mentions: Mapping[int, FoundMention]) -> Token:
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


def _of_phrase(child: Token) -> bool:
    if child.tag_ == "WRB":
        return False  # "a study of how they sleep"
    if child.dep_ in {"nmod", "prep"}:
        if child.dep_ == "prep":
            return bool(child.lower_ == "of")
        cases = [word for word in child.children if word.dep_ == "case"]
        return bool(cases) and cases[0].lower_ == "of"
    return False


def _limits(child: Token, head: Token) -> bool:
    """ "house prices in Norvik", "profit at Halvex": whose and where is part of what goes up."""
    if child.dep_ != "nmod" or child.pos_ != "PROPN" or is_calendar(child):
        return False
    if VALUE not in classes_by_noun().get(head.lemma_.lower(), ()):
        return False
    return any(word.dep_ == "case" and word.lower_ in LIMITING for word in child.children)


def _last_of_phrase(child: Token) -> Token:
    """Last token of an of-phrase, clauses and lists inside it left out."""
    noun = child
    if child.dep_ == "prep":
        nouns = [word for word in child.children if word.dep_ == "pobj"]
        noun = nouns[0] if nouns else child
    last = noun
    for right in noun.rights:
        named = right.dep_ in {"flat", "flat:name", "compound"} and not is_calendar(right)
        if named and right.i == last.i + 1:
            last = right
    return last


def _bounds(word: Token) -> bool:
    """ "at *least* 40 people": what stands behind "at" without its preposition says nothing."""
    return word.lower_ in {"least", "most"} and word.i > 0 and word.nbor(-1).lower_ == "at"
