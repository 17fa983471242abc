"""Some of those who take part, told with their number: "killed 12 people, including two children".

What befell the whole befell the part, and its number is never held against that of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from datasette_discrepancy.claims.arguments import Reader, head_lemma
from datasette_discrepancy.claims.counting import PART, Counting, counted_word
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.language.lemmas import checked_lemma
from datasette_discrepancy.language.model import Quantity
from datasette_discrepancy.language.tags import NOUNS
from datasette_discrepancy.language.tree import Token

INCLUDING = "including"
_BEFORE = re.compile(rf"(?<!\w){INCLUDING}\s{{1,2}}$")
_LOOK = len(INCLUDING) + 3
LONGEST_DOER = 60
# "Ten people, including the bomber": some count whoever did it among the dead, some do not.
_DOER = re.compile(
    rf"(?i),?\s{{1,2}}{INCLUDING}\s{{1,2}}(?:the|an?|its|their)\s{{1,2}}(?:[\w-]{{1,20}}\s{{1,2}})?"
    r"(?:bomber|attacker|gunman|shooter|assailant|perpetrator|hijacker|killer|arsonist)(?!\w)"
)


@dataclass(frozen=True)
class Part:
    """Some of those who take part in a deed.

    Attributes:
        noun: what they are called.
        undergoes: whether the whole undergoes the deed; otherwise it does it.
        counting: how many, as a part.
    """

    noun: Token
    undergoes: bool
    counting: Counting


def parts_of(deed: Deed, reader: Reader, quantities: Sequence[Quantity]) -> Iterator[Part]:
    """Yield the counted parts of those who take part in a deed, in text order.

    Args:
        deed: with its participants as tokens.
        reader: of the passage.
        quantities: of the passage.
    """
    for quantity in quantities:
        before = reader.text[max(0, quantity.start - _LOOK) : quantity.start]
        if quantity.unit is not None or not _BEFORE.search(before):
            continue
        noun = _noun_of(quantity, reader)
        whole = None if noun is None else _whole_of(noun, deed)
        if noun is None or whole is None:
            continue
        counted = counted_word(checked_lemma(noun.lower_, "NOUN", head_lemma(noun)))
        number = _number_of(whole, quantities, reader)
        if number is None:
            continue  # "the board, including two bankers": not told how many there are
        counting = Counting(quantity.start, quantity.end, quantity, counted, PART, number.minimum)
        yield Part(noun, whole in deed.objects, counting)


def with_doer_apart(quantity: Quantity, text: str, end: int) -> Quantity:
    """Return a number as an interval that also holds it without whoever did the deed.

    Args:
        quantity: the number, without a unit.
        text: of the document.
        end: where the noun ends that it counts, in code points.
    """
    if quantity.minimum is None or not _DOER.match(text, end, end + LONGEST_DOER):
        return quantity
    return replace(quantity, minimum=quantity.minimum - 1)


def _noun_of(quantity: Quantity, reader: Reader) -> Token | None:
    span = reader.doc.char_span(
        quantity.start - reader.offset, quantity.end - reader.offset, alignment_mode="expand"
    )
    if span is None or not len(span):
        return None
    noun = span.root.head
    marked = any(child.lower_ == INCLUDING for child in noun.lefts)
    return noun if noun.pos_ in NOUNS and marked and span.root.i < noun.i else None


def _whole_of(noun: Token, deed: Deed) -> Token | None:
    """Who the part belongs to: what it hangs on, the nearest before it for a verb."""
    members = [word for word in (*deed.objects, *deed.subjects) if word.i < noun.i]
    if noun.head in members:
        return noun.head
    near = [word for word in members if noun.head == deed.head and deed.head.i < word.i]
    return max(near, key=lambda word: word.i, default=None)


def _number_of(whole: Token, quantities: Sequence[Quantity], reader: Reader) -> Quantity | None:
    """The number of the whole, right before its noun."""
    start = reader.offset + whole.idx
    for quantity in quantities:
        alone = quantity.start <= start < quantity.end
        if quantity.unit is None and (alone or 0 <= start - quantity.end <= _LOOK):
            return quantity
    return None
