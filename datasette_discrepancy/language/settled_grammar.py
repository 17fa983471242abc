"""The grammar of one text that is no longer mended: what is asked of a word is found out once.

Whoever reads a clause asks for its subjects, markers and adverbs anew, four times of five in vain.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import TypeVar, cast

from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.tree import Token

Answer = TypeVar("Answer")

QUESTIONS = tuple(name for name in vars(Grammar) if not name.startswith("_"))


def settled(grammar: Grammar) -> Grammar:
    """Return a grammar that answers as another does and remembers each answer.

    Args:
        grammar: of the labels of a text.

    Returns:
        A grammar for the words of that text alone, as long as nothing mends it. Its lists are
        shared by all who ask, who leave them as they are.
    """
    # What is known is looked up without a call of a Python function: most questions are put again.
    remembering = {name: _Answers(getattr(grammar, name)).__getitem__ for name in QUESTIONS}
    return cast(Grammar, SimpleNamespace(**remembering))


class _Answers(dict[Token, Answer]):
    """What one question was answered for each word, found out when it is first asked."""

    def __init__(self, answer: Callable[[Token], Answer]) -> None:
        self.answer = answer

    def __missing__(self, token: Token) -> Answer:
        found = self[token] = self.answer(token)
        return found
