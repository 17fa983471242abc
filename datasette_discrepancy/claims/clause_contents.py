"""The argument that a clause stands for: "agreed *to sell it*", "proposed *holding drills*"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from datasette_discrepancy.claims.arguments import Reader, head_lemma
from datasette_discrepancy.claims.model import Argument
from datasette_discrepancy.language.tree import Token

# What is set off by these is no part of the content of a clause.
DASHES = frozenset({"—", "–", "--", ";", "("})


def clause_argument(verb: Token, reader: Reader) -> Argument | None:
    """Return the argument for a clause that completes another ("proposed holding drills").

    Its head is what the inner clause is about: the object's head, else its verb; of a gerund the
    noun that looks the same ("banned blasting", "the blasting"). None where the clause has no word.
    """
    tokens = [token for token in verb.subtree if not token.is_punct and not token.is_space]
    if not tokens:
        return None
    objects = reader.grammar.objects(verb)
    first, last = tokens[0], _end_of_content(tokens, max([verb, *objects], key=attrgetter("i")))
    start, end = reader.offset + first.idx, reader.offset + last.idx + len(last)
    own = verb.lower_ if verb.tag_ == "VBG" else verb.lemma_.lower()
    head = head_lemma(objects[0]) if objects else own
    return Argument(start, end, reader.text[start:end], head)


def _end_of_content(tokens: Sequence[Token], core: Token) -> Token:
    """The last word before what is only added: "agreed to pay, saying that", "to sign – in May"."""
    for before, word in pairwise(tokens):
        if word.i <= before.i + 1 or before.i < core.i:
            continue
        mark = word.nbor(-1)
        if mark.text in DASHES or (mark.text == "," and _adds(word)):
            return before
    return tokens[-1]


def _adds(word: Token) -> bool:
    """Whether a word behind a comma begins an addition: a participle, "which", "while"."""
    verb = word.nbor(1) if word.pos_ == "ADV" and word.i + 1 < word.sent.end else word
    return verb.tag_ in {"VBG", "WDT", "WP", "WRB"} or word.pos_ == "SCONJ" or word.lower_ == "such"
