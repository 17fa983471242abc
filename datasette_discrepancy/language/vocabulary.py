"""What a pipeline knows of words, each asked of spaCy once and not at each place of a text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.lexeme import Lexeme
    from spacy.strings import StringStore
    from spacy.vocab import Vocab


class Strings(dict[int, str]):
    """The strings that the numbers of a vocabulary stand for, each looked up once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self.store = store

    def __missing__(self, number: int) -> str:
        found = self[number] = str(self.store[number])
        return found


@lru_cache(maxsize=1)
def strings_of(store: StringStore) -> Strings:
    """Return the strings of a pipeline, in which those of all its texts are."""
    return Strings(store)


class Lexemes(dict[str, "Lexeme"]):
    """What a vocabulary knows of words, each looked up once."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self.vocab = vocab

    def __missing__(self, text: str) -> Lexeme:
        found: Lexeme = self.vocab[text]
        self[text] = found
        return found


@lru_cache(maxsize=1)
def lexemes_of(vocab: Vocab) -> Lexemes:
    """Return the words of a pipeline, as far as they were asked for."""
    return Lexemes(vocab)
