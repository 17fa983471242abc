"""Which of the words that stand beside a name are its bearer's office.

A run of capitals may begin too early ("Under President Lee", "Tell Senator Berg"), and what stands
between two commas may be who says so ("police officials in Vang said").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.joined_names import joins_topics
from datasette_discrepancy.language.offices import (
    Word,
    complement_end,
    country_at,
    office_ending_at,
    words_of,
)

# A finite verb of its own: the words are a clause and no description.
FINITE = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells?|added|adds|wrote|writes|reported|announced|tweeted|is|are|was"
    r"|were|has|had|have|will|would|did|does)\b(?!-)"
)
# In front of a title these words tell whose time it was: "Under President Lee".
IN_THE_TIME_OF = re.compile(r"\b(?:under|during)\s+(?:then[- ])?\Z", re.IGNORECASE)
# "recently fired police chief Ann Lee".
NO_LONGER = re.compile(
    r"\b(?:fired|sacked|ousted|dismissed|deposed|toppled|disgraced|impeached|assassinated|slain"
    r"|then|late|former|one-time|onetime)(?:-|\s+)\Z|\bthen-(?:\w+[\s-]+){1,2}\Z",
    re.IGNORECASE,
)
# "the firing of police chief Ann Lee", where nobody only asks for it.
REMOVED = re.compile(
    r"(?<!for )(?<!for the )(?<!for his )(?<!for her )"
    r"\b(?:firing|sacking|ousting|overthrow|assassination|killing|murder)\s+of\s+\Z",
    re.IGNORECASE,
)
# "what a President Lee would do": a surname behind an article and a title is nobody in office.
SUPPOSED = re.compile(
    r"\b(?:an?|another|any|every|future|hypothetical|potential|prospective)\s+\Z", re.IGNORECASE
)
# "to appoint the founder, Ann Lee, ambassador": what is behind the name is still to come.
APPOINTING = re.compile(
    r"\b(?:appoint|name|nominate|elect|make|choose|pick|select|crown|declare)(?:s|d|ed|ing)?\s+"
    r"(?:the|its|his|her|their|our|an?)\s+[^,;:.]{1,40},\s+\Z"
)
AT_THAT_TIME = re.compile(r"\b(?:at\s+the\s+time|back\s+then|until\s+\w+)\b")
ADVERBS = re.compile(
    r"\A(?:(?:also|now|currently|still|himself|herself|both)\s+|\d{1,3}\s+and\s+)", re.IGNORECASE
)
# These stand for the whole office, and nothing but a state, a party or a status before them.
SHORT = frozenset({"rep", "sen", "gov"})
BODIES = frozenset({"strong", "suffix"})
OPENERS = frozenset(
    "under like unlike following despite during including among amid once even only as for when "
    "while after before if did was is does has tell ask thank meet".split()
)
_LINKS = frozenset(("of", "and", "the", "for"))


def first_of_office(text: str) -> int | None:
    """Return where in the words before a name the bearer's own title begins, None without one.

    Args:
        text: the title as the name phrase has it, "Norvik Committee Rep.".
    """
    words = words_of(text)
    found = _office(words)
    if found is None:
        return None
    start, term = found
    first = start
    capital = words[start].capital
    for position in range(start - 1, -1, -1):
        word = words[position]
        gap = text[word.end : words[position + 1].start]
        if gap.strip() or word.text in {"-", "--", "–", "—"}:
            break
        if word.key in _LINKS:
            if word.key == "and" and not _ends_office(words, position):
                break
            continue
        if word.key in OPENERS or not _belongs(words, position, capital):
            break
        if term in SHORT and gazetteer.organization_words().get(word.key) in BODIES:
            break
        first = position
    return words[first].start


def _office(words: Sequence[Word]) -> tuple[int, str] | None:
    """Where the last office of a title begins, and its key."""
    for end in range(len(words), 0, -1):
        office = office_ending_at(words, end)
        if office is not None and (end == len(words) or complement_end(words, end) == len(words)):
            return office.start, words[office.start].key
    return None


def _ends_office(words: Sequence[Word], end: int) -> bool:
    """Whether what stands before "and" is an office or a field: "trade and industry minister".

    So is the first topic of "Fish and Wildlife Service director".
    """
    if joins_topics([word.text for word in words], end):
        return True
    before = words[end - 1] if end else None
    return before is not None and (
        office_ending_at(words, end) is not None
        or before.key in gazetteer.title_words()
        or not before.capital
    )


def _belongs(words: Sequence[Word], position: int, capital: bool) -> bool:
    """Whether a word may stand in front of an office that is printed with a capital, or is not."""
    word = words[position]
    if word.capital:
        return True
    use = gazetteer.title_words().get(word.key)
    if use in {"status", "rank"} or "-" in word.text or country_at(words, position)[0]:
        return True
    known = use is not None or office_ending_at(words, position + 1) is not None
    return known and not capital
