"""What is another happening by its own words: "in a separate incident", "arrested again"."""

from __future__ import annotations

import re

from datasette_discrepancy.links.told_sentences import ToldSentence

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

# Some occasion after the first, nobody says which.
AGAIN = "again"
FIRST = "first"
_LATER = r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
# "the final vote" may be the only one of which another article tells.
_STEP = rf"(?:an?|the)\s+({_LATER}|next|last|final)\s+(time|round|leg|meeting|visit)"
_STAGE = rf"(?:an?\s+|the\s+|its\s+)?({FIRST}|{_LATER})\s+(reading|round|leg|ballot|stage|phase)"
_TIME_OF = r"(?:days?|weeks?|months?|years?|decades?|season|hours?)"
# "its third attack this month", "the second strike in five days", and no second week this month.
_OF_SEVERAL = (
    rf"(?:its|his|her|their|the|a)\s+({_LATER})\s+(?!{_TIME_OF}\b|quarter|half\b)"
    rf"(?:[\w’'-]+\s+){{0,3}}(?:this|since|within|in|inside)\s+(?:[\w’'-]+\s+){{0,3}}{_TIME_OF}"
)
_ONCE_MORE = r"(?:yet\s+|once\s+)?again|anew|once\s+more"
_LATEST = (
    r"the\s+latest\s+(?:such\s+[\w’'-]+"
    r"|in\s+an?\s+(?:[\w’'-]+\s+)?(?:series|string|wave|spate|row))"
)
_NAMED = (
    re.compile(rf"\b(?:in|at|on|for|by|,)\s+{_STAGE}\b", re.IGNORECASE),
    re.compile(rf"\b{_STEP}\b", re.IGNORECASE),
    re.compile(rf"\b{_OF_SEVERAL}\b", re.IGNORECASE),
)
_SOME = re.compile(
    rf"(?<!\bnever )(?<!\btime and )(?<!\bagain and )\b(?:{_ONCE_MORE}|{_LATEST})\b(?! and again)",
    re.IGNORECASE,
)
# Behind the words of a claim only what goes on with them, before them what they begin with.
_GOES_ON = re.compile(
    rf"\A,?\s*(?:(?:for\s+)?(?:{_STEP})|{_OF_SEVERAL}|(?:{_ONCE_MORE})|{_LATEST})\b", re.IGNORECASE
)
_BEGINS = re.compile(
    rf"(?:\A|[,;:“\"]\s*)(?:for\s+{_STEP}|{_ONCE_MORE})(?:\s+[\w’'-]+){{0,3}},?\s*\Z",
    re.IGNORECASE,
)
_ANOTHER_ONE = re.compile(
    rf"(?:yet\s+)?another\s|an?\s+(?:{_LATER}|further|different)\s", re.IGNORECASE
)
_FIRST_DONE = re.compile(
    r"\b([\w’']+)\s+first\s+(?:[a-z]+ed|won|met|came|went|took|began|broke|struck|hit|found|held"
    r"|seen|shot|made|brought|caught|sent|sold|built|put|told|chosen|taken|given|shown|written)\b"
)
# "The first arrested man" is a first man, no first arrest.
_OF_A_THING = frozenset("the a an its his her their our my your s in at of for on as from".split())


def occasion_of(sentence: ToldSentence, *participants: str | None) -> str | None:
    """Return the occasion that the words of a claim make it, None where they say nothing of it.

    Args:
        sentence: the words of the claim, and those before and behind them.
        participants: who takes part, as printed: "another priest" is one of another occasion.

    Returns:
        "third" for "the third time" and "its third attack this month", "second reading" for a
        stage, "first" for "was first arrested", "again" where which one is not said.
    """
    for pattern in _NAMED:
        if (found := pattern.search(sentence.quote)) is not None:
            return _name(found)
    if _SOME.search(sentence.quote) is not None:
        return AGAIN
    for pattern, words in ((_GOES_ON, sentence.behind), (_BEGINS, sentence.before)):
        if (found := pattern.search(words)) is not None:
            return _name(found)
    if any(_ANOTHER_ONE.match(one) is not None for one in participants if one is not None):
        return AGAIN
    done = _FIRST_DONE.search(sentence.quote)
    return FIRST if done is not None and done[1].lower() not in _OF_A_THING else None


def _name(found: re.Match[str]) -> str:
    """Return "second reading" for a stage, the ordinal alone for one time of several."""
    said = [word.lower() for word in found.groups() if word is not None]
    if not said:
        return AGAIN
    return " ".join(said).removesuffix(" time")


def other_occasion(one: str | None, other: str | None) -> bool:
    """Return whether two claims with two dates are of two occasions by their words.

    Args:
        one, other: as `occasion_of` returns them.
    """
    if one == other:
        return False
    # "Again" and "for the third time" may be one.
    return None in (one, other) or AGAIN not in (one, other) or FIRST in (one, other)


def sets_apart(quote: str) -> bool:
    """Return whether the words of a claim say that it is about another happening than was told."""
    found = OTHER_HAPPENING.search(quote)
    return found is not None and not COUNTED_AMONG.search(quote[: found.start()])
