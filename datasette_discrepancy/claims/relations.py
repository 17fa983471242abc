"""Who is whose wife, brother or daughter, from the words between two names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.name_insertions import end_of_insertion
from datasette_discrepancy.language.office_phrases import kin

RELATED = "related_to"
# The terms are keys without hyphens: "ex-husband" and "ex husband" are one.
_KIN = "|".join(
    re.escape(term).replace(r"\ ", r"[\s-]") for term in sorted(kin(), key=len, reverse=True)
)
MORE = r"(?:(?:eldest|elder|oldest|older|youngest|younger|only|second|late|new)\s+)?"
# What makes somebody kin; an ex-wife was a wife, and whose "late" husband was one, is.
KIN_WORDS = rf"{MORE}(?P<kin>{_KIN})"
# Second name is kin of the first: "Berg's wife Mona Vik", "Berg and his wife, Mona Vik,".
SECOND_OF_FIRST = re.compile(
    rf"(?:['’]s|['’])\s+{MORE}(?P<kin>{_KIN}),?\s+"
    rf"|,?\s+(?:and|with)\s+(?P<pronoun>his|her)\s+{MORE}(?P<kin_of>{_KIN}),?\s+"
)
# First name is kin of the second: "Vik, the wife of Berg", "Vik, Berg's wife".
FIRST_OF_SECOND = re.compile(
    rf"(?:,\s+(?:who\s+is\s+)?|\s+is\s+)(?:the\s+|an?\s+)?{MORE}(?P<kin>{_KIN})\s+of\s+"
    # "wife of the former ambassador Ola Berg"
    r"(?:(?:the|an?)\s+)?(?:(?!and\b|or\b)[a-z][\w-]*\s+){0,4}"
)
FIRST_IS = re.compile(r"(?:,\s+(?:who\s+is\s+)?|\s+is\s+)")
SECONDS_KIN = re.compile(rf"(?:['’]s|(?<=s)['’])\s+{MORE}(?P<kin>{_KIN})\b(?!\s+[A-Z])")
# "married to the conductor Georg Vance"
MARRIED = re.compile(
    r"(?:,\s+who\s+is|\s+is)\s+(?P<kin>married)\s+to\s+"
    r"(?:(?:(?:the|an?)\s+)?(?:(?!and\b|or\b)[a-z][\w-]*\s+){1,4})?"
)
LONGEST = 60


def find_relations(
    text: str, passage: int, mentions: Sequence[FoundMention]
) -> Iterator[FoundClaim]:
    """Yield the claims that tell whose relative somebody is: subject, kin of the object.

    Args:
        text: the document's text.
        passage: the passage's index.
        mentions: the names in it, in text order.
    """
    people = [m for m in mentions if m.kind in {"person", None}]
    for first, second in pairwise(people):
        end = name_start(text, second)
        start = end_of_insertion(text, name_end(text, first), end)
        if not 0 < end - start <= LONGEST:
            continue
        found = SECOND_OF_FIRST.fullmatch(text, start, end)
        if found is not None:
            word = "kin" if found["kin"] else "kin_of"
            if not _same_gender(found["pronoun"], first):
                continue
            yield _related(text, passage, second, first, found.span(word))
            continue
        found = FIRST_OF_SECOND.fullmatch(text, start, end) or MARRIED.fullmatch(text, start, end)
        if found is not None:
            yield _related(text, passage, first, second, found.span("kin"))
            continue
        behind = SECONDS_KIN.match(text, name_end(text, second))
        if behind is not None and FIRST_IS.fullmatch(text, start, end):
            yield _related(text, passage, first, second, behind.span("kin"))


def name_start(text: str, mention: FoundMention) -> int:
    """Return where the name itself begins, its title left out."""
    found = text.rfind(mention.name, mention.start, mention.end)
    return found if found >= 0 else mention.start


def name_end(text: str, mention: FoundMention) -> int:
    """Return where the name itself ends."""
    return name_start(text, mention) + len(mention.name)


def _same_gender(pronoun: str | None, mention: FoundMention) -> bool:
    """Whether "his" or "her" may mean the bearer of a name."""
    said = {"his": "m", "her": "f"}.get(pronoun or "", "")
    shown = gazetteer.gender_of_full_name(mention.name)
    return not (said and shown and said != shown)


def _related(
    text: str, passage: int, kin_of: FoundMention, other: FoundMention, word: tuple[int, int]
) -> FoundClaim:
    start = min(name_start(text, kin_of), name_start(text, other))
    end = max(name_end(text, kin_of), name_end(text, other), word[1])
    printed = text[slice(*word)]
    return FoundClaim(
        passage=passage,
        predicate=RELATED,
        verb=printed,
        start=start,
        end=end,
        clause="kinship",
        confidence=0.85,
        noun=printed.lower(),
        subject=Argument(kin_of.start, kin_of.end, kin_of.text, "", kin_of),
        object=Argument(other.start, other.end, other.text, printed.lower(), other),
    )
