"""In which line of work somebody is: the press, the service of a state.

"The reporter Ida Falk" and "Ida Falk works for the Foreign Office" name no two employers, and no
two offices of one group, yet nobody reports for a paper and serves a state at a time. Which words
tell which line stands in `lines_of_work.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from datasette_discrepancy.claims.descriptions import NO_SUBJECT_BEHIND, Said
from datasette_discrepancy.claims.model import Argument, FoundClaim, FoundMention
from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.name_insertions import end_of_insertion
from datasette_discrepancy.language.office_phrases import COMING, FORMER

PREDICATE = "works_in"
CONFIDENCE = 0.8
# Whoever is one of these, and of or for a body, works for it: "an employee of", "a CIA officer".
_MEMBERSHIP = (
    r"(?:members?|employees?|staff\s+member|staffer|agent|operative|officer|official|commissioner|"
    r"inspector|sergeant|spokes\w+)"
)
_BODY = r"(?:(?!(?:and|or|who|which|that|when|while|but)\b)[\w.'’-]+\s+){0,5}?"
_OF = r"\s+(?:of|for|at|in|with)\s+(?:the\s+)?"
# "Ida Falk works for the Foreign Office", "Ola Berg, who is employed by Reuters,".
_WORKING = (
    r"(?:,\s+who)?\s+(?:(?:now|currently|still)\s+)?(?:works\s+(?:for|at)|is\s+employed\s+by|"
    r"is\s+on\s+the\s+staff\s+of)\s+(?:the\s+)?"
)
_END = r"(?=\s*(?:[,.;:!?)]|$|\s(?:and|or|who|which|that|when|while|in|since|said|told)\b))"
LONGEST = 90
LONGEST_WORD = 12


@dataclass(frozen=True)
class Line:
    """One line of work: how words of it are recognised."""

    name: str
    calling: re.Pattern[str]
    membership: re.Pattern[str]
    working: re.Pattern[str]


@cache
def lines() -> tuple[Line, ...]:
    """Return the lines of work in the order of the file."""
    return tuple(
        _line(name, row) for name, row in package_table("claims/lines_of_work.yml").items()
    )


def _line(name: str, row: dict[str, list[str]]) -> Line:
    callings = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in row["callings"])
    bodies = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in row["bodies"])
    # "The Salvation Army" and "Old Navy" serve no state.
    body = rf"{_BODY}(?<!Salvation )(?<!Old )(?:{bodies}){_END}"
    return Line(
        name,
        re.compile(
            rf"(?:[\w’'-]+\s+){{0,5}}?(?:{callings})(?=\s+(?:of|for|at|in|with|from)\b|$)", re.I
        ),
        re.compile(rf"(?:[\w’'-]+\s+){{0,5}}?{_MEMBERSHIP}{_OF}{body}"),
        re.compile(rf"{_WORKING}{body}"),
    )


def line_of(words: str) -> str | None:
    """Return the line of work that a description tells, None for none or for two.

    Args:
        words: what stands beside a name: "a reporter for the Courier", "employee of Reuters".
    """
    plain = words.strip()
    if {word.lower().strip(",.") for word in plain.split()} & (FORMER | COMING):
        return None
    told = [line.name for line in lines() if line.calling.match(plain)]
    told = told or [line.name for line in lines() if line.membership.match(plain)]
    return told[0] if len(told) == 1 else None


def described_line(said: Said, passage: int, text: str) -> FoundClaim | None:
    """Return the claim that a description makes of its bearer's line of work.

    Args:
        said: the words that describe somebody.
        passage: the passage's index.
        text: the document's text.
    """
    name = line_of(said.text)
    if name is None:
        return None
    last = said.start + len(said.text.rstrip(". "))
    return _claim(said.mention, (said.start, last), name, passage, text, said.clause)


def working_lines(
    text: str, passage: int, start: int, end: int, mentions: Sequence[FoundMention]
) -> Iterator[FoundClaim]:
    """Yield what "works for" and the like say of the bearers of names.

    Args:
        text: the document's text.
        passage: the passage's index.
        start, end: code points of the passage.
        mentions: the names in it.
    """
    for mention in mentions:
        if mention.kind not in {"person", None}:
            continue
        before = text[max(start, mention.start - LONGEST_WORD) : mention.start]
        if NO_SUBJECT_BEHIND.search(before):
            continue
        behind = end_of_insertion(text, mention.end, end)
        limit = min(end, behind + LONGEST)
        for line in lines():
            found = line.working.match(text, behind, limit)
            if found is not None:
                first = found.start() + len(found[0]) - len(found[0].lstrip(", "))
                span = first, found.end()
                yield _claim(mention, span, line.name, passage, text, "copula")
                break


def _claim(
    mention: FoundMention, span: tuple[int, int], line: str, passage: int, text: str, clause: str
) -> FoundClaim:
    first, last = span
    printed = text[first:last]
    return FoundClaim(
        passage=passage,
        predicate=PREDICATE,
        verb=printed,
        noun=line,
        start=min(mention.start, first),
        end=max(mention.end, last),
        clause=clause,
        confidence=CONFIDENCE,
        subject=Argument(mention.start, mention.end, mention.text, "", mention),
        object=Argument(first, last, printed, printed.lower()),
    )
