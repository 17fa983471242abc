"""What a number is to its deed: what it counts, and whether it is the whole, a part, or a change.

"12 people", "another 12", "three of them", "rose by 12" and "rose to 12" are not comparable with
each other, however alike the numbers are. The scopes:

* ``total``: how many or how much, nothing set aside;
* ``part``: of a number that the text gives or means ("three of the dead", "including 12 children");
* ``additional``: beside others ("another 12", "two more", "two others");
* ``change``: by how much ("rose 4 percent", "won by 31 votes");
* ``level``: where a change arrives ("rose to 4 percent");
* ``previous``: where it came from ("from 4 percent"), or what was said at first;
* ``corrected``: instead of a number that was told before ("lowered the toll to 31");
* ``rate``: so much in a time or for each ("90,000 people a day", "$20,000 each").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from datasette_discrepancy.language.lemmas import noun_lemma
from datasette_discrepancy.language.model import Quantity, TimeExpression

TOTAL, PART, ADDITIONAL, CHANGE, LEVEL, PREVIOUS, RATE, CORRECTED = (
    "total", "part", "additional", "change", "level", "previous", "rate", "corrected",
)  # fmt: skip
# In the order of the column's description.
SCOPES = (TOTAL, PART, ADDITIONAL, CHANGE, LEVEL, PREVIOUS, RATE, CORRECTED)

# One word for what is counted, so that "34 people" and "36 persons" are compared.
SAME_COUNTED = {
    "people": "person", "persons": "person", "human": "person", "life": "person", "soul": "person",
    "victim": "person", "fatality": "person", "casualty": "person", "individual": "person",
    "inhabitant": "person", "resident": "person",
}  # fmt: skip
# A noun that counts nothing by itself: what the deed counts is meant.
NO_NOUN = frozenset(
    {"other", "more", "dead", "death", "arrest", "injury", "number", "toll", "figure", "total"}
)

_LOOK = 48
_ADDITIONAL_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:another|an?[ ](?:further|additional|extra)|additional|further|plus)\s+$"
)
_ADDITIONAL_AFTER = re.compile(
    r"(?i)(?:\s+[a-z]+)?\s+(?:more|others?|additional|further|extra)(?!\w)(?!\s+than)"
)
_PART_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:including|included|includes|among|amongst|counting|such\s+as|of\s+(?:whom|them)"
    r"|all\s+but|the\s+(?:first|last|latest|other|remaining|final|only))(?:\s+them)?[,:]?\s+$"
)
_PART_AFTER = re.compile(
    r"(?i)\s+(?:out\s+)?of\s+(?:them|those|these|whom|which|the|its|their|his|her|our|all)(?!\w)"
)
_AMONG = re.compile(r"(?i)(?:\s+[\w'’-]+){0,3}\s+(?:was|were|are|is|being)\s+among(?!\w)")
_OF_WHOLE = re.compile(
    r"(?i)\s+(?:out\s+)?of\s+(?:(?:the|its|their|all|some|about|a\s+total\s+of)\s+){0,2}$"
)
# "Three of the 12 victims": a part of the same count, not a count of another deed.
_CASUALTIES = re.compile(r"(?i)\s+(?:people\s+)?(?:who|victims|dead|killed|injured|wounded|deaths)")
_RATE = re.compile(
    r"(?i)(?:\s+(?!and\s|or\s)[a-z-]+){0,2}\s+(?:(?:an?|per|each|every)\s+"
    r"(?:second|minute|hour|day|week|month|year|night|season|person|head|share|barrel|tonne|ton)"
    r"|daily|weekly|monthly|annually|yearly)(?!\w)"
)
# "$20,000 each", "paid each of the judges $20,000".
_EACH = re.compile(
    r"(?i)\s+(?:each|apiece)(?=\s*(?:[.,;:)]|$)|\s+(?:in|on|for|after|to|from|and|by|over|at)\s)"
)
_EACH_BEFORE = re.compile(r"(?i)(?<!\w)each(?:\s+[\w’'-]+){1,6}\s+$")
_SO_FAR = re.compile(
    r"(?i)(?<!\w)(?:so\s+far|to\s+date|until\s+now|thus\s+far|and\s+counting)(?!\w)"
)
_AS_OF = re.compile(r"(?i)(?<!\w)(?:by|as\s+of|as\s+at|until|up\s+to)\s+$")
_NOUN_AFTER = re.compile(r"\s+([a-z]{3,20})(?!\w)")
_COLLECTIVE = frozenset("people police staff crew personnel troops cattle sheep aircraft".split())
_PLURAL = re.compile(r"[a-z]+(?:s|ae|a|en|i)$")


# "50 people killed and 53 wounded": the word right behind a number says whose it is.
_FATE = re.compile(
    r"(?i)(?:\s+(?:people|others|more))?\s+(killed|dead|injured|wounded|hurt|missing|arrested|detained)"
    r"(?!\w)"
)
_FATES = {
    "killed": "kill", "dead": "kill", "injured": "injure", "wounded": "injure", "hurt": "injure",
    "missing": "missing", "arrested": "arrest", "detained": "arrest",
}  # fmt: skip


@dataclass(frozen=True)
class Counting:
    """A quantity as one deed has it.

    Attributes:
        start, end: code points of the number with what it counts, within the participant.
        quantity: the number; in figures of the whole where a share of a given whole was printed.
        counted: lemma of what is counted, None for a measure with a unit or where nothing says.
        scope: one of SCOPES.
        whole: the number of which it is a part or a share, None where no number is given.
        as_of: up to when it was counted ("had risen to 41 by Tuesday").
        period: the month, quarter or year that a figure is of, told beside it.
        grown: True where a day beside it is the day of the count ("the toll rose to 12 on Monday").
    """

    start: int
    end: int
    quantity: Quantity
    counted: str | None = None
    scope: str = TOTAL
    whole: float | None = None
    as_of: TimeExpression | None = None
    grown: bool = False
    period: TimeExpression | None = None


def scope_by_words(text: str, quantity: Quantity) -> str:
    """Return what the words beside a number say of it: total, part or additional.

    Args:
        text: the whole document.
        quantity: where it stands in it.
    """
    before = text[max(0, quantity.start - _LOOK) : quantity.start]
    after = text[quantity.end : quantity.end + _LOOK]
    if _RATE.match(after) or _EACH.match(after):
        return RATE
    if quantity.unit is not None and _EACH_BEFORE.search(before):
        return RATE
    if _ADDITIONAL_BEFORE.search(before) or _ADDITIONAL_AFTER.match(after):
        return ADDITIONAL
    # "52 percent of the vote" is a share and says so by its unit.
    counted = quantity.unit is None
    if _PART_BEFORE.search(before) or (counted and _PART_AFTER.match(after)) or _AMONG.match(after):
        return PART
    return TOTAL


def of_a_whole(
    text: str, quantity: Quantity, others: list[Quantity]
) -> tuple[Quantity, str, Quantity] | None:
    """Read "12 of the 40 miners" and "half of the 300 workers".

    Args:
        text: the whole document.
        quantity: the part or share.
        others: the quantities of the passage.

    Returns:
        The quantity, a share worked out; its scope; the whole. None where no number follows. "12 of
        the 40 miners" is the total of its own deed, "three of the 12 victims" a part of one count.
    """
    for other in others:
        gap = text[quantity.end : other.start] if quantity.end <= other.start else "."
        if len(gap) > _LOOK or not _OF_WHOLE.fullmatch(gap) or other.unit is not None:
            continue
        if other.minimum is None or other.minimum != other.maximum:
            continue
        scope = PART if _CASUALTIES.match(text, other.end) else TOTAL
        return _share(quantity, other.minimum), scope, other
    return None


def _share(quantity: Quantity, whole: float) -> Quantity:
    if quantity.unit != "percent":
        return quantity
    low, high = (
        None if bound is None else bound / 100 * whole
        for bound in (quantity.minimum, quantity.maximum)
    )
    return replace(quantity, minimum=low, maximum=high, unit=None)


def as_of(times: list[TimeExpression], text: str) -> TimeExpression | None:
    """Return the time of a deed up to which its count runs: "by Tuesday", "as of Monday"."""
    for time in times:
        if _AS_OF.search(text[max(0, time.start - 12) : time.start]) or _AS_OF.match(
            time.text[: time.text.find(" ") + 1]
        ):
            return time
    return None


def is_of_another_fate(text: str, quantity: Quantity, predicate: str) -> bool:
    """Return whether the word behind a number gives it to another deed of harm.

    Args:
        text: the whole document.
        quantity: where it stands in it.
        predicate: the deed that the parse gives it to.
    """
    match = _FATE.match(text, quantity.end)
    return (
        match is not None and predicate in _FATES.values() and _FATES[match[1].lower()] != predicate
    )


def is_running(sentence: str) -> bool:
    """Return whether a sentence says that its counts are those "so far"."""
    return bool(_SO_FAR.search(sentence))


def noun_behind(text: str, end: int) -> str | None:
    """Return the lemma of a plural noun right behind a number, whatever the parse made of it."""
    match = _NOUN_AFTER.match(text, end)
    if match is None:
        return None
    word = match[1]
    if word in _COLLECTIVE:
        return word
    lemma = noun_lemma(word)
    return lemma if lemma != word and _PLURAL.match(word) else None


def counted_word(lemma: str | None) -> str | None:
    """Return the one word for what is counted, None where the noun counts nothing by itself."""
    if lemma is None or lemma in NO_NOUN:
        return None
    return SAME_COUNTED.get(lemma, lemma)
