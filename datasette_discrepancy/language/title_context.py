"""Find the title that stands in front of a name in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.joined_names import joins_topics
from datasette_discrepancy.language.offices import (
    Office,
    Word,
    complement_end,
    country_at,
    office_ending_at,
    words_of,
)

# Titles longer than this are not looked for: "Chairman of the Joint Chiefs of Staff" has 36.
_FARTHEST = 160
_MOST_WORDS = 16
_LINKS = frozenset(("of", "and", "the", "for"))
_ADJECTIVES = re.compile(
    r"^\w+-(?:party|based|born|led|backed|ranking|elect|general|turned|language|wing)$"
)
# Verbs as well, before a title in capitals: "had to fire General Lee".
_VERBS_TOO = frozenset(("fire", "press", "head", "lead"))
_BEFORE_VERBS = frozenset(
    "to will would could should must can may might not i we they you he she did let".split()
)
# Nobody is one of these and one of those.
_EXECUTIVE = frozenset(("head of state", "head of government", "governor", "vice president"))
_PARLIAMENT = frozenset(("speaker", "legislator"))
# "Lee worked for", "Lee served and": a name, and what its bearer does with a noun above.
_SURNAME_AND_VERB = re.compile(r"[^\W\d_]+ [a-z]+(?:ed|s|d) (?:for|with|under|to|by|on|after)\b")
_FULL_NAME = re.compile(r"\s*[^\W\d_]\S*\s+(?:\w+\s+)?[^\W\d_]\S*")


def title_before(text: str, start: int) -> tuple[int, str] | None:
    """Return the title that stands just before a name, with what belongs to it.

    Finds "South Korea's ruling-party lawmaker" before "Yoo Sang-bum" and "National Intelligence
    Service director" before "Kim Kyou-hyun"; looks no farther back than the line and 160 code
    points. A comma may stand between title and full name where the title is in capitals or says
    whose it is ("Russia's ambassador to Pyongyang, Alexander Matsegora").

    Args:
        text: any text.
        start: code point at which the name begins.

    Returns:
        The code point at which the title begins and the title as printed, None without one.
    """
    left = max(text.rfind("\n", 0, start) + 1, start - _FARTHEST)
    line = text[left:start]
    if not line or not line[-1].isspace():
        return None
    words = words_of(line)[-_MOST_WORDS:]
    if not words or line[words[-1].end :].strip() or words[-1].possessive:
        return None
    comma = line[words[-1].start : words[-1].end].endswith(",")
    if not comma and _ends_sentence(line, words[-1]):
        return None
    office = _office_at_end(words)
    if office is None or (office.plural and not _begins_full_name(text[start : start + _FARTHEST])):
        return None
    first = _first_word(line, words, office)
    if office.title.ambiguous and first == office.start and not words[first].capital:
        return None  # "they count Smith among ...", "the suspect Smith"
    if _opens_relative(words, first, office, text[start : start + _FARTHEST]):
        return None
    if comma and not _allows_comma(words, first, office, text[start : start + _FARTHEST]):
        return None
    begin, end = words[first].start, words[-1].start + len(words[-1].text)
    # The dot of "Gen." belongs to the title, a comma does not.
    end = words[-1].end - 1 if comma else max(end, words[-1].end)
    return left + begin, line[begin:end]


def country_before(text: str, start: int) -> tuple[int, str] | None:
    """Return the country or its adjective that stands just before a name.

    Finds "Chinese" before "Foreign Ministry" and "South Korea's" before "National Intelligence
    Service"; a mention that begins there tells whose body it is.

    Args:
        text: any text.
        start: code point at which the name begins.

    Returns:
        The code point at which the country begins and its words as printed, None without one.
    """
    left = max(text.rfind("\n", 0, start) + 1, start - _FARTHEST)
    line = text[left:start]
    if not line or not line[-1].isspace():
        return None
    words = words_of(line)[-_MOST_WORDS:]
    if not words or line[words[-1].end :].strip() or line[: words[-1].end].endswith(","):
        return None
    for first in range(max(0, len(words) - 4), len(words)):
        country, end = country_at(words, first)
        if country is not None and end == len(words) and words[first].capital:
            begin = words[first].start
            return left + begin, line[begin : words[-1].end]
    return None


def _office_at_end(words: Sequence[Word]) -> Office | None:
    """The office that ends the words, with or without its complement."""
    office = office_ending_at(words, len(words))
    if office is not None:
        return office
    for end in range(len(words) - 1, 0, -1):
        office = office_ending_at(words, end)
        if office is not None:
            return office if complement_end(words, end) == len(words) else None
    return None


def _ends_sentence(line: str, word: Word) -> bool:
    """Whether a word closes a sentence: a dot that is not an abbreviation's."""
    printed = line[word.start : word.end]
    if not printed.endswith("."):
        return False
    title = gazetteer.titles().get(word.key)
    abbreviation = (title is not None and title.honorific) or (
        gazetteer.organization_words().get(word.key) == "suffix"
    )
    return not (abbreviation or printed.count(".") > 1 or len(word.key) == 1)


def _first_word(line: str, words: Sequence[Word], office: Office) -> int:
    """Walk to the left from an office over what belongs to the title."""
    first = office.start
    address = office.title.honorific and not office.title.classes
    for position in range(office.start - 1, -1, -1):
        word = words[position]
        if address and not word.capital:
            break  # "the party Mr. Lee leads"
        gap = line[word.start + len(word.text) : words[position + 1].start]
        if "," in gap or ";" in gap or '"' in gap or "”" in gap or _ends_sentence(line, word):
            break
        if line[word.end : words[position + 1].start].strip():
            break
        if word.key in _LINKS:
            continue  # decided by what stands to its left
        if not _belongs(words, position):
            break
        if _names_another(words, position, first):
            break  # "Lee and former Senator Ann Berg" are two people
        if _held_by_another(words, position, first, office):
            break  # so are "the mayor and Senator Ann Berg"
        if not office.plural and _holds_office_under(words, position, first):
            break  # "a spokesman for Speaker Ann Lee" is not Ann Lee
        if first - position > 1 and not word.capital and not office_ending_at(words, position + 1):
            break
        first = position
    return first


def _names_another(words: Sequence[Word], position: int, first: int) -> bool:
    """Whether a word that "and" joins to a title is somebody's name and no field of an office."""
    word = words[position]
    between = {other.key for other in words[position + 1 : first]}
    if "and" not in between or not word.capital:
        return False
    if joins_topics([other.text for other in words], position + 1):
        return False  # "Fish and Wildlife Service director Ann Lee"
    tables = (gazetteer.title_words(), gazetteer.organization_words())
    if any(word.key in table for table in tables) or word.text.isupper():
        return False
    return office_ending_at(words, position + 1) is None


def _held_by_another(words: Sequence[Word], position: int, first: int, office: Office) -> bool:
    """Whether "and" joins a title to somebody else's: "lawmakers and Gov. Lee".

    So it is where several hold the first, where it is printed small and the second is not ("the
    mayor and Senator Lee"), and where nobody has both ("the President and Speaker Lee").
    """
    if words[position + 1].key != "and" or position + 2 != first:
        return False
    before = office_ending_at(words, position + 1)
    if before is None:
        return False
    if before.plural and not office.plural:
        return True
    small = not words[position].capital and words[office.start].capital
    both = before.title.classes & _EXECUTIVE and office.title.classes & _PARLIAMENT
    return small or bool(both)


def _holds_office_under(words: Sequence[Word], position: int, first: int) -> bool:
    """Whether an office ends at a word and reaches the next one by "of" or "for"."""
    between = {word.key for word in words[position + 1 : first]}
    return bool(between & {"of", "for"}) and office_ending_at(words, position + 1) is not None


def _belongs(words: Sequence[Word], position: int) -> bool:
    """Whether a word may be part of a title."""
    word = words[position]
    for begin in range(max(0, position - 3), position + 1):
        if country_at(words, begin)[1] > position:
            return True
    if not word.capital:
        before = words[position - 1].key if position else "to"
        if word.key in _VERBS_TOO and before in _BEFORE_VERBS and words[position + 1].capital:
            return False
        known = word.key in gazetteer.title_words() or word.text in gazetteer.organization_words()
        return (
            known
            or office_ending_at(words, position + 1) is not None
            or bool(_ADJECTIVES.match(word.text.lower()))
        )
    return not any(word.key in gazetteer.small_words(use) for use in ("calendar", "opener"))


def _opens_relative(words: Sequence[Word], first: int, office: Office, after: str) -> bool:
    """ "the president Lee worked for": a surname behind "the" and an office printed small."""
    small = office.title.government and not words[office.start].capital
    if not small or first == 0 or words[first - 1].key != "the":
        return False
    return _SURNAME_AND_VERB.match(after) is not None


def _allows_comma(words: Sequence[Word], first: int, office: Office, after: str) -> bool:
    return _begins_full_name(after) and (
        words[office.start].capital or country_at(words, first)[0] is not None
    )


def _begins_full_name(after: str) -> bool:
    """Whether a text begins with two capitalised words."""
    named = _FULL_NAME.match(after)
    return named is not None and all(part[:1].isupper() for part in named.group().split()[:2])
