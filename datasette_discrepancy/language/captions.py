"""What a caption says of its picture, without the words that say it is a picture."""

from __future__ import annotations

import re

from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc

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
       (?:of|shows?|showing|capturing|captures|depicting|depicts|from|taken\ of)\s+
     |{PICTURE}\s+(?:of|shows?|showing|captures?|depicts?)\s+)?
    """,
    re.IGNORECASE | re.VERBOSE,
)


NOUN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "SPACE"})
# Participles that are prepositions.
NO_DEEDS = frozenset("including regarding concerning following according excluding".split())
# A caption is a line or two; its participle stands near its beginning.
LONGEST_CAPTION = 45
FIRST_WORDS = 15


def reads_as_caption(doc: Doc) -> bool:
    """Whether a paragraph is a caption that nothing marks: "Mayor Lind cutting the ribbon."

    It begins with a noun phrase, a participle follows at once, and no finite verb anywhere.
    """
    if not 3 < len(doc) <= LONGEST_CAPTION or any(token.tag_ in FINITE for token in doc):
        return False
    for token in doc[:FIRST_WORDS]:
        if token.tag_ == "VBG" and token.lower_ not in NO_DEEDS:
            return token.i > 0 and doc[token.i - 1].pos_ in NOUNS
        if token.pos_ not in NOUN_PHRASE and token.lower_ != "of":
            return False
    return False


def frame_length(caption: str) -> int:
    """Return how many code points of a caption only introduce it ("A photo of", "Photo: ").

    What follows reads like a sentence without its auxiliary ("Mayor Lind cutting the ribbon"), and
    the parser takes it for one.
    """
    match = FRAME.match(caption)
    return match.end() if match else 0
