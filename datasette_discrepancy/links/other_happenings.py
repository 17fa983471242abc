"""What is another happening by its own words: "in a separate incident", "will meet again"."""

from __future__ import annotations

import re

_ANOTHER = (
    r"another|similar|separate|unrelated|different|previous|earlier|subsequent"
    r"|second|third|fourth|fifth"
)
_HAPPENING = (
    r"incidents?|attacks?|assaults?|strikes?|air-?strikes?|raids?|blasts?|explosions?|bombs?"
    r"|bombings?|shootings?|stabbings?|ambush(?:es)?|clash(?:es)?|fires?|blazes?|crash(?:es)?"
    r"|collisions?|accidents?|avalanches?|landslides?|mudslides?|floods?|storms?|hurricanes?"
    r"|tornado(?:es|s)?|(?:earth)?quakes?|tremors?|disasters?|outbreaks?|cases?|episodes?|occasions?"
)
# At most one word between: "another suicide attack", "a separate air strike".
OTHER_HAPPENING = re.compile(
    rf"\b(?:{_ANOTHER})[ \t]+(?:such[ \t]+)?(?:[\w’'-]+[ \t]+)?(?:{_HAPPENING})\b", re.IGNORECASE
)
# "Three people were killed on Tuesday, the third such attack this month": of its own story.
COUNTED_AMONG = re.compile(r",\s+(?:the|its|their)\s*\Z", re.IGNORECASE)
_ORDINAL = r"second|third|fourth|fifth|next|last|final"
# "the final vote" may be the only one of which another article tells.
DONE_ANEW = re.compile(
    rf"\b(?:again|anew|once more|(?:a|the) (?:{_ORDINAL}) (?:time|round|leg|meeting|visit))\b",
    re.IGNORECASE,
)


def done_anew(quote: str) -> bool:
    """Return whether the words of a claim say that it is done once more."""
    return DONE_ANEW.search(quote) is not None


def sets_apart(quote: str) -> bool:
    """Return whether the words of a claim say that it is about another happening than was told."""
    found = OTHER_HAPPENING.search(quote)
    return found is not None and not COUNTED_AMONG.search(quote[: found.start()])
