"""What a caption says of its picture, without the words that say it is a picture."""

from __future__ import annotations

import re

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


def frame_length(caption: str) -> int:
    """Return how many code points of a caption only introduce it ("A photo of", "Photo: ").

    What follows reads like a sentence without its auxiliary ("Mayor Lind cutting the ribbon"), and
    the parser takes it for one.
    """
    match = FRAME.match(caption)
    return match.end() if match else 0
