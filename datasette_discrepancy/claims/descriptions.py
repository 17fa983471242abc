"""The words beside a name that tell who its bearer is: title, apposition, "who is", "is"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from datasette_discrepancy.claims.model import FoundMention
from datasette_discrepancy.claims.office_words import (
    ADVERBS,
    APPOINTING,
    AT_THAT_TIME,
    FINITE,
    IN_THE_TIME_OF,
    NO_LONGER,
    REMOVED,
    SUPPOSED,
    first_of_office,
)
from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.name_insertions import end_of_insertion
from datasette_discrepancy.language.names import parse_name
from datasette_discrepancy.language.office_phrases import kin, office_phrase
from datasette_discrepancy.language.spelling import name_key

# Words up to the next comma or full stop; the dots of "U.S.", "St. Ives" and "norvik.com" are none.
WORDS = (
    r"(?P<said>(?:[^,;:.!?()“”\"\n]|(?<=[A-Z])\.|\.(?=[a-z])"
    r"|(?<=\bSt)\.(?=\s[A-Z])|(?<=\b(?:Mr|Dr|Ms|Lt))\.|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen))\.){3,90})"
)
# "Ann Lee, the mayor of Oslo, said", "Ann Lee, who is mayor of Oslo, said".
APPOSED = re.compile(
    r",\s+(?:who\s+(?:is|serves\s+as|works\s+as)\s+(?:now\s+|currently\s+|also\s+)?)?"
    + r"(?!who\b|whose\b|which\b|that\b)"
    + WORDS
    + r"(?=[,.;]|$)"
)
# "Ann Lee, who was mayor of Oslo until May,", "Ann Lee served as a judge".
HELD_BEFORE = re.compile(
    r"(?:,\s+who\s+(?:once\s+|then\s+|previously\s+)?(?:was|had\s+been|has\s+been|served\s+as|"
    r"had\s+served\s+as|worked\s+as)|\s+(?:previously\s+|once\s+)?(?:served|had\s+served)\s+as)\s+"
    r"(?!not\b|appointed\b|named\b|elected\b|sworn\b)" + WORDS
)
# "Ann Lee, the mayor of Oslo, a former judge, left".
SECOND_FORMER = re.compile(
    r",\s+(?=(?:(?:an?|the)\s+)?(?:former|retired)\s)" + WORDS + r"(?=[,.;]|$)(?!,\s(?:and|or)\b)"
)
KIN_BEFORE = re.compile(
    r",\s+(?:(?:the|an?|his|her)\s+)?(?:\w+\s+)?(?:son|daughter|wife|husband|brother|sister|father"
    r"|mother|niece|nephew|widow|cousin)\s+of\s+\Z"
)
PLACE_BEFORE = re.compile(r"\b(?:in|at|near|outside|across|throughout|from)\s+\Z")
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
TIME_BEHIND = re.compile(
    r"\s+(?:in|on|last|next|this|earlier|late|for\s+the|from\s+\d{4}|until|between\s+\d{4})\s+"
)
# Names inside a title: "Mr. Berg's lawyer", "an adviser to President Bo Berg".
CAPITALS = r"[A-Z][\w&’.-]*(?:\s+[A-Z][\w&’.-]*){0,4}"
INSIDE = re.compile(
    # "wife of the former ambassador Ola Berg"
    r"(?:\A|\b(?:of|for|to|with)\s+(?:the\s+)?(?:[a-z][\w-]{0,20}\s+){0,3})"
    rf"(?P<name>{CAPITALS}?)(?:['’]s?\s|\Z)"
)
LONGEST_WORD = 12
# Code points in which the words stand that date a title back.
LONGEST_BEFORE = 40
ARTICLE_BEFORE = re.compile(r"(?<!\w)the\s+\Z")


@dataclass(frozen=True)
class Said:
    """Words that describe the bearer of a name.

    Attributes:
        mention: the name.
        start, end: code points of the words in the document's text.
        text: the words.
        clause: "title", "apposition" or "copula".
        former: True where the words around date it back: "who was", "then", "recently fired".
    """

    mention: FoundMention
    start: int
    end: int
    text: str
    clause: str
    former: bool = False


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
        titled = _titled(text, start, mention)
        if titled is not None:
            yield titled
        behind = end_of_insertion(text, mention.end, end)
        apposed = APPOSED.match(text, behind, end)
        if (
            apposed is not None
            and _may_be_apposed(text, start, apposed, mention)
            and (
                _closes_entry(text, mention.end, behind, apposed)
                or not _titles_another(apposed, mention, mentions)
            )
        ):
            yield _said(mention, apposed, "apposition")
            if office_phrase(apposed["said"].rstrip()) is not None:
                yield from _second(text, apposed.end("said"), end, mention)
        held = HELD_BEFORE.match(text, behind, end)
        if held is not None:
            yield _said(mention, held, "copula", former=True)
        before = text[max(start, mention.start - LONGEST_WORD) : mention.start]
        predicated = PREDICATED.match(text, behind, end)
        if predicated is not None and not NO_SUBJECT_BEHIND.search(before):
            yield _said(mention, predicated, "copula")


def names_inside(
    descriptions: Iterable[Said], mentions: Sequence[FoundMention]
) -> Iterator[FoundMention]:
    """Yield the people and bodies that the title of somebody else names.

    Args:
        descriptions: of the people of a passage.
        mentions: the names that are known of it.
    """
    for said in descriptions:
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


def _said(
    mention: FoundMention, match: re.Match[str], clause: str, *, former: bool = False
) -> Said:
    said = _said_in_short(match) if clause == "copula" else match["said"].rstrip()
    adverb = ADVERBS.match(said)
    skipped = adverb.end() if adverb is not None else 0
    first, said = match.start("said") + skipped, said[skipped:]
    dated_back = former or AT_THAT_TIME.search(match["said"]) is not None
    return Said(mention, first, first + len(said), said, clause, dated_back)


def _titled(text: str, start: int, mention: FoundMention) -> Said | None:
    """The title in front of a name, without what does not belong to it."""
    if not mention.title or not text.startswith(mention.title, mention.start):
        return None
    if gazetteer.country_named(mention.name) is not None:
        return None  # "both Republican U.S. senators"
    own = first_of_office(mention.title) or 0
    first, stop = mention.start + own, mention.start + len(mention.title)
    before = text[max(start, first - LONGEST_BEFORE) : first]
    if IN_THE_TIME_OF.search(before):
        return None
    surname = " " not in mention.name and not text.startswith(",", stop)
    if surname and text[first].isupper() and SUPPOSED.search(before):
        return None
    if surname and text[first].islower() and ARTICLE_BEFORE.search(before):
        return None  # "in the words of the president Lee worked for"
    former = bool(NO_LONGER.search(before) or REMOVED.search(before))
    return Said(mention, first, stop, text[first:stop], "title", former)


def _may_be_apposed(text: str, start: int, match: re.Match[str], mention: FoundMention) -> bool:
    """Whether words between commas may describe the name before them.

    Not who says so ("in Vang, police in Oslo said,"), not what stands behind a place, and not
    where the name only tells whose son is meant ("Bo, son of Ann Lee, the candidate").
    """
    if FINITE.search(match["said"]) or (mention.kind is None and mention.role == "place"):
        return False
    before = text[max(start, mention.start - LONGEST_BEFORE) : mention.start]
    if KIN_BEFORE.search(before):
        return False
    if mention.kind is None and " " not in mention.name and PLACE_BEFORE.search(before):
        return False  # "After the storm in Vang, the mayor, ..."
    # "appoint the founder, Ann Lee, ambassador": commas around the name, and an office to come.
    name = mention.start + max(mention.text.rfind(mention.name), 0)
    return APPOINTING.search(text[max(start, name - 2 * LONGEST_BEFORE) : name]) is None


def _second(text: str, first: int, end: int, mention: FoundMention) -> Iterator[Said]:
    """What is said of somebody behind an office: "the mayor, a former judge,".

    Only what is over: another office may be another person's, "the mayor, a judge, and a nurse".
    """
    former = SECOND_FORMER.match(text, first, end)
    if former is not None and not FINITE.search(former["said"]):
        yield _said(mention, former, "apposition")
    held = HELD_BEFORE.match(text, first, end)
    if held is not None:
        yield _said(mention, held, "copula", former=True)


def _closes_entry(text: str, name: int, behind: int, match: re.Match[str]) -> bool:
    """Whether words with "a" stand behind an age: "Lee, 34, a nurse, Bo Berg, 36, a cook, and".

    In such a list each entry tells of the name that opens it.
    """
    return name < behind and text[name] == "," and match["said"].startswith(("a ", "an "))


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
