"""What a caption says of its picture, without the words that say it is a picture."""

from __future__ import annotations

import re

from spacy.tokens import Doc

PICTURE = (
    r"(?:file |archive |undated |aerial |satellite |official |handout |screen )?"
    r"(?:photo(?:graph)?|picture|image|snapshot|shot|still|view|screenshot|screengrab|frame)s?"
)
FRAME = re.compile(
    rf"""
    \s*
    (?:(?:photo|caption|picture|image|pictured|file(?:\ photo)?|archive|above|below|left|right|top)
       \s*[:–—-]\s*)?
    (?:(?:an?|this|the|in\ this|in\ an?)\s+(?:\w+\ ){{0,2}}?{PICTURE}\s*
       (?:of|shows?|showing|capturing|captures|depicting|depicts|from|taken\ of)\s+)?
    """,
    re.IGNORECASE | re.VERBOSE,
)


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# A caption is a line or two; its participle stands near its beginning.
LONGEST_CAPTION = 45
FIRST_WORDS = 15


def reads_as_caption(doc: Doc) -> bool:
    """Whether a paragraph is a caption that nothing marks: "Mayor Lind cutting the ribbon."

    A participle right behind a noun near the beginning, and no finite verb anywhere.
    """
    if not 3 < len(doc) <= LONGEST_CAPTION or any(token.tag_ in FINITE for token in doc):
        return False
    return any(
        token.tag_ == "VBG" and token.i > 0 and doc[token.i - 1].pos_ in {"NOUN", "PROPN"}
        for token in doc[:FIRST_WORDS]
    )


def frame_length(caption: str) -> int:
    """Return how many code points of a caption only introduce it ("A photo of", "Photo: ").

    What follows reads like a sentence without its auxiliary ("Mayor Lind cutting the ribbon"), and
    the parser takes it for one.
    """
    match = FRAME.match(caption)
    return match.end() if match else 0
