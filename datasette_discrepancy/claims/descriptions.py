"""The words beside a name that tell who its bearer is: title, apposition, "who is", "is"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.office_phrases import kin
from datasette_discrepancy.language.spelling import name_key

# Words up to the next comma or full stop; the dot of "U.S." is none.
WORDS = r"(?P<said>(?:[^,;:.!?()“”\"\n]|(?<=[A-Z])\.){3,90})"
# "Ann Lee, the mayor of Oslo, said", "Ann Lee, who is mayor of Oslo, said".
APPOSED = re.compile(
    r",\s+(?:who\s+(?:is|serves\s+as|works\s+as)\s+(?:now\s+|currently\s+|also\s+)?)?"
    + WORDS
    + r"(?=[,.;]|$)"
)
# "Ann Lee is the mayor of Oslo", "Ann Lee was appointed chief executive of Norvik".
PREDICATED = re.compile(
    r",?\s+(?:is\s+(?:now\s+|currently\s+|also\s+)?|serves\s+as\s+|works\s+as\s+|became\s+"
    r"|(?:was|has\s+been|had\s+been)\s+(?:appointed|named|elected|sworn\s+in|re-elected)\s+"
    r"(?:as\s+)?)(?!not\b)" + WORDS
)
# Behind these words a name is no subject: "the son of Ann Lee is a judge".
NO_SUBJECT_BEHIND = re.compile(
    r"(?:\b(?:of|for|with|by|from|to|in|at|and|or|than|like|about|against|on|as)|['’]s|s['’])\s+\Z",
    re.IGNORECASE,
)
TIME_BEHIND = re.compile(r"\s+(?:in|on|last|next|this|earlier|late|for\s+the)\s+")
# Names inside a title: "Mr. Berg's lawyer", "an adviser to President Bo Berg".
CAPITALS = r"[A-Z][\w&’.-]*(?:\s+[A-Z][\w&’.-]*){0,4}"
INSIDE = re.compile(
    # "wife of the former ambassador Ola Berg"
    r"(?:\A|\b(?:of|for|to|with)\s+(?:the\s+)?(?:[a-z][\w-]{0,20}\s+){0,3})"
    rf"(?P<name>{CAPITALS}?)(?:['’]s?\s|\Z)"
)
LONGEST_WORD = 12


@dataclass(frozen=True)
class Said:
    """Words that describe the bearer of a name.

    Attributes:
        mention: the name.
        start, end: code points of the words in the document's text.
        text: the words.
        clause: "title", "apposition" or "copula".
    """

    mention: FoundMention
    start: int
    end: int
    text: str
    clause: str


def find_descriptions(
    text: str, start: int, end: int, mentions: Sequence[FoundMention]
) -> Iterator[Said]:
    """Yield the descriptions of people in one passage, in the order of their names.

    Args:
        text: the document's text.
        start, end: the passage.
        mentions: the names in it.
    """
    for mention in mentions:
        if mention.kind not in {"person", None}:
            continue
        if mention.title and text.startswith(mention.title, mention.start):
            stop = mention.start + len(mention.title)
            yield Said(mention, mention.start, stop, mention.title, "title")
        apposed = APPOSED.match(text, mention.end, end)
        if apposed is not None and not _titles_another(apposed, mention, mentions):
            yield _said(mention, apposed, "apposition")
        before = text[max(start, mention.start - LONGEST_WORD) : mention.start]
        predicated = PREDICATED.match(text, mention.end, end)
        if predicated is not None and not NO_SUBJECT_BEHIND.search(before):
            yield _said(mention, predicated, "copula")


def names_inside(
    text: str, start: int, end: int, mentions: Sequence[FoundMention]
) -> Iterator[FoundMention]:
    """Yield the people and bodies that the title of somebody else names.

    Args:
        text: the document's text.
        start, end: the passage.
        mentions: the names that are known of it.
    """
    for said in find_descriptions(text, start, end, mentions):
        for found in INSIDE.finditer(said.text):
            first, last = (said.start + offset for offset in found.span("name"))
            inside = parse_name(found["name"])
            # Whoever has a wife is a person, however unknown the name.
            somebody = inside.kind is None and " " in inside.name and _is_kin(said.text)
            if not inside.name or not (inside.kind in {"person", "organization"} or somebody):
                continue
            if gazetteer.country_of_demonym(found["name"].split()[0]) or any(
                other is not said.mention and other.start < last and first < other.end
                for other in mentions
            ):
                continue
            kind = "person" if somebody else inside.kind
            yield FoundMention(first, last, found["name"], inside.name, inside.title, kind=kind)


def _is_kin(words: str) -> bool:
    """Whether a description begins as that of a relative: "the wife of", "mother-in-law of"."""
    relative = re.sub(r"\A(?:an?|the)\s+", "", words.partition(" of ")[0])
    return name_key(relative) in kin()


def _said_in_short(match: re.Match[str]) -> str:
    """The words without a time behind them: "chief executive of Norvik in May"."""
    return TIME_BEHIND.split(match["said"], maxsplit=1)[0].rstrip()


def _said(mention: FoundMention, match: re.Match[str], clause: str) -> Said:
    said = _said_in_short(match) if clause == "copula" else match["said"].rstrip()
    first = match.start("said")
    return Said(mention, first, first + len(said), said, clause)


def _titles_another(
    match: re.Match[str], mention: FoundMention, mentions: Sequence[FoundMention]
) -> bool:
    """Whether the words may be the title of the next name: "After Lee, the mayor, Bo Berg, ..."."""
    first, last = match.span("said")
    return any(
        other is not mention
        and (other.title or other.start > last)
        and first <= other.start <= last + 2
        for other in mentions
        if other.kind in {"person", None}
    )
