"""What two names are to each other, from the words between them: owner, founder, successor, seat.

Each way of saying it stands in `statements.yml`, so that "a subsidiary of Norvik", "Norvik's
subsidiary" and "Norvik owns" become one predicate with one pair of roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.claims.relations import name_end, name_start
from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.name_insertions import end_of_insertion
from datasette_discrepancy.language.names import parse_name

BASED = "based_in"
# Behind a name, another name that it is a part of.
GOES_ON = re.compile(r"['’]s?\s+[A-Z]")
# A name at the head of another's title: "Abel's predecessor, the late Mona Vik".
OWNER = re.compile(r"(?P<name>[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){0,3})['’]s?\s")
LONGEST = 90
LONGEST_BESIDE = 60
CONFIDENCE = 0.85
# No modifier: these deny, hedge, date back or begin another phrase.
_NO_MODIFIER = (
    "not|no|never|nor|and|or|but|by|of|to|with|for|from|if|may|might|could|would|should|said|"
    "former|formerly|ex|once|then|who|which|that|when|where|while|than|like|future|potential|"
    "would-be|proposed|possible|alleged"
)
_BRACES = {
    "{IS}": r"(?:,?\s+(?:which|who|that)\s+(?:is|was|are)\s+|,\s+"
    r"|\s+(?:is|was|are|were|remains|became)\s+(?:(?:now|also|still)\s+)?)",
    "{A}": r"(?:(?:the|a|an|its|his|her|their|one\s+of\s+the)\s+)?",
    "{MOD}": rf"(?:(?!(?:{_NO_MODIFIER})\b)[\w-]+,?\s+){{0,6}}?",
}
# "the Dutch retailer Norvik", "the Dutch home shopping company, Norvik".
COMPANY = (
    r"(?P<adjective>(?!(?:The|An?)\s)[A-Z][\w.]*(?:\s+[A-Z]\w*)?)\s+(?:[a-z][\w-]*\s+){0,4}?"
    r"(?:company|firm|bank|retailer|manufacturer|maker|carmaker|airline|brewer|insurer|publisher|"
    r"corporation|conglomerate|supermarket|chain|club|university|newspaper|broadcaster)"
)
COMPANY_OF = re.compile(rf"(?<![\w-]){COMPANY},?\s+\Z")
# "Norvik, a Dutch retailer,", "Norvik is a Dutch retailer".
IS_COMPANY = re.compile(
    rf"(?:,|\s+is|\s+was)\s+(?:an?|the)\s+(?:[a-z][\w-]*\s+){{0,2}}?{COMPANY}(?!\w|['’])"
)


@dataclass(frozen=True)
class Pattern:
    """One way of saying it, a row of `statements.yml`."""

    predicate: str
    between: re.Pattern[str]
    before: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    subject_first: bool
    place: bool
    no_person: bool


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return the patterns in the order of the file."""
    return tuple(
        Pattern(
            row["predicate"],
            re.compile(_expand(row["between"])),
            re.compile(_expand(row["before"]) + r"\Z", re.IGNORECASE) if "before" in row else None,
            re.compile(row["unless_before"]) if "unless_before" in row else None,
            re.compile(_expand(row["behind"])) if "behind" in row else None,
            row["subject"] == "first",
            row.get("other") == "place",
            row.get("no_person") == "true",
        )
        for row in package_table("claims/statements.yml")
    )


def _expand(pattern: str) -> str:
    for brace, expression in _BRACES.items():
        pattern = pattern.replace(brace, expression)
    return pattern


def find_statements(
    text: str, passage: int, start: int, end: int, mentions: Sequence[FoundMention]
) -> Iterator[FoundClaim]:
    """Yield the claims that the words between two neighbouring names make.

    Args:
        text: the document's text.
        passage: the passage's index.
        start, end: code points of the passage.
        mentions: the names in it, in text order.
    """
    for first, second in pairwise(_with_owners(mentions)):
        claim = _statement(text, passage, start, end, first, second)
        if claim is not None:
            yield claim
    for mention in mentions:
        claim = _company_of(text, passage, start, end, mention)
        if claim is not None:
            yield claim


def _with_owners(mentions: Sequence[FoundMention]) -> Iterator[FoundMention]:
    """The names, and before a name the one its title begins with: "Lee's successor, Bo Berg"."""
    for mention in mentions:
        owner = OWNER.match(mention.title or "")
        if owner is not None and mention.text.startswith(owner["name"]):
            parsed = parse_name(owner["name"])
            last = mention.start + owner.end("name")
            person = parsed.kind in {"person", None}
            if parsed.name and person and gazetteer.country_named(parsed.name) is None:
                yield FoundMention(
                    mention.start, last, owner["name"], parsed.name, parsed.title, parsed.kind
                )
        yield mention


def _statement(
    text: str, passage: int, start: int, end: int, first: FoundMention, second: FoundMention
) -> FoundClaim | None:
    stop = name_start(text, second)
    begin = end_of_insertion(text, name_end(text, first), stop)
    if not 0 < stop - begin <= LONGEST:
        return None
    for pattern in patterns():
        found = pattern.between.fullmatch(text, begin, stop)
        if found is None:
            continue
        matches = [found]
        if pattern.before is not None:
            head = text[max(start, first.start - LONGEST_BESIDE) : name_start(text, first)]
            before = pattern.before.search(head)
            if before is None:
                continue
        if pattern.unless_before is not None:
            head = text[max(start, first.start - LONGEST_BESIDE) : name_end(text, first)]
            if pattern.unless_before.search(head):
                continue
        if pattern.behind is not None:
            tail = name_end(text, second)
            behind = pattern.behind.match(text, tail, min(end, tail + LONGEST_BESIDE))
            if behind is None:
                continue
            matches.append(behind)
        subject, other = (first, second) if pattern.subject_first else (second, first)
        if subject is second and GOES_ON.match(text, name_end(text, second)):
            continue  # "Oslo-based firms, including Ann's List": nobody called Ann
        if pattern.place and not _is_place(other):
            continue
        if pattern.no_person and "person" in (subject.kind, other.kind):
            continue
        span = next((m.span("w") for m in matches if "w" in m.re.groupindex), (begin, stop))
        return _claim(text, passage, pattern.predicate, subject, other, span, place=pattern.place)
    return None


def _is_place(mention: FoundMention) -> bool:
    """Whether a gazetteer knows where a place lies: another one cannot be compared."""
    name = mention.name
    return bool(
        gazetteer.country_named(name)
        or gazetteer.country_of_capital(name)
        or gazetteer.regions_named(name)
        or gazetteer.cities_named(name)
    )


def _company_of(
    text: str, passage: int, start: int, end: int, mention: FoundMention
) -> FoundClaim | None:
    if mention.kind in {"person", "place"}:
        return None
    first = max(start, mention.start - LONGEST_BESIDE)
    found = COMPANY_OF.search(text[first : mention.start])
    if found is None:
        first = mention.end
        found = IS_COMPANY.match(text[first : min(end, first + LONGEST)])
    country = gazetteer.country_of_demonym(found["adjective"]) if found is not None else None
    if found is None or country is None:
        return None
    begin, stop = (first + offset for offset in found.span("adjective"))
    place = FoundMention(begin, stop, text[begin:stop], country.name, kind="place", role="place")
    return _claim(text, passage, BASED, mention, place, (begin, stop), place=True)


def _claim(
    text: str,
    passage: int,
    predicate: str,
    subject: FoundMention,
    other: FoundMention,
    word: tuple[int, int],
    *,
    place: bool,
) -> FoundClaim:
    argument = Argument(other.start, other.end, other.text, other.text.lower(), other)
    return FoundClaim(
        passage=passage,
        predicate=predicate,
        verb=text[slice(*word)],
        start=min(subject.start, other.start, word[0]),
        end=max(subject.end, other.end, word[1]),
        clause="statement",
        confidence=CONFIDENCE,
        subject=Argument(subject.start, subject.end, subject.text, subject.text.lower(), subject),
        object=None if place else argument,
        place=argument if place else None,
    )
