"""Names that the article itself shows to be names, for words that the tagger took for others.

"Vance will be moved" is a sentence about somebody where the article has "Peter Vance" elsewhere. A
word in a run of capitals inside a sentence, that the article never writes in lower case, is part of
a name wherever it stands.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

COMPONENT = "known_names"
# Two or more capitalised words in a row, inside a sentence.
RUN = re.compile(r"(?<=[a-z,;] )[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+")
WORD = re.compile(r"[\w’'-]+")
# What the tagger may call a name it does not know. An adjective ("Korean") is left one.
MISTAKEN = frozenset({"NOUN", "VERB", "ADV", "X", "INTJ", "AUX"})


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


class KnownNames:
    """Tags the words of `words` as names; whoever reads a document sets them first."""

    def __init__(self) -> None:
        self.words: frozenset[str] = frozenset()

    def __call__(self, doc: Doc) -> Doc:
        """Tag the known names of a passage."""
        for token in doc:
            if token.text in self.words and token.pos_ in MISTAKEN:
                token.pos_ = "PROPN"
                token.tag_ = "NNP"
        return doc


@Language.factory(COMPONENT, requires=["token.pos"], assigns=["token.pos", "token.tag"])
def make_known_names(nlp: Language, name: str) -> KnownNames:
    """Build the component."""
    return KnownNames()
