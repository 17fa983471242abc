"""A blank line ends a sentence, whatever stands before it: told to the parser, not left to it."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

COMPONENT = "blank_lines"


@Language.component(COMPONENT, assigns=["token.is_sent_start"])
def end_sentences_at_blank_lines(doc: Doc) -> Doc:
    """Let a sentence begin behind each blank line of a text that is not parsed yet."""
    for token in doc[:-1]:
        if token.is_space and token.text.count("\n") > 1:
            token.nbor().is_sent_start = True
    return doc
