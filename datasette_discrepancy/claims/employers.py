"""For whom somebody works: "Norvik spokesman", "an analyst at Norvik"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from datasette_discrepancy.language import gazetteer
from datasette_discrepancy.language.joined_names import joins_topics
from datasette_discrepancy.language.name_kinds import kind_of_name
from datasette_discrepancy.language.office_phrases import OfficePhrase
from datasette_discrepancy.language.offices import Word, country_at, office_ending_at, words_of
from datasette_discrepancy.language.spelling import name_key, without_possessive

CAPITAL = r"(?:(?:[A-Z]\.){2,}|St\.|[A-Z][\w&’'-]*(?:\.(?:com|org|net)\b)?)"
BODY = rf"{CAPITAL}(?:(?:\s+(?:of|for|the|and|de|&))*\s+{CAPITAL}){{0,6}}"
# What makes a body of the name of a person: "the Berg campaign".
COMMON = r"(?:campaign|administration|family|team|transition|foundation|company|group|estate)"
BEHIND = re.compile(
    rf"\s+(?P<preposition>of|at|for|with|from)\s+(?:the\s+)?(?P<body>{BODY}(?:\s+{COMMON}\b)?)"
)
BEFORE_COMMON = re.compile(rf"{COMMON}\Z")
HEAD = re.compile(r"\s(?:of|for|to|at|in|from|with|on)\s")
# Whose these are, or for whom, is their client unless it is known for a body: "Berg's lawyer".
COUNSEL = frozenset({"lawyer", "attorney", "atty", "solicitor", "barrister"})
STATUS = frozenset("the a an its former acting interim deputy senior outgoing".split())
# "a Vang-based lawyer", "a talk-show host": no body's name.
COMPOUND = re.compile(r"[\w.]+-[a-z]\w*")
# Callings that are somebody's employment; "the author of Rain" is none, and who chairs a coalition
# or a committee is not employed by it.
EMPLOYMENTS = frozenset(
    (
        *("spokesperson", "analyst", "academic", "economist", "executive", "chief executive"),
        *("director", "deputy director", "manager", "journalist", "scholar"),
        *("physician", "teacher", "school head", "engineer", "worker", "nurse", "strategist"),
        *("adviser", "lawyer", "pilot"),
    )
)


@dataclass(frozen=True)
class _Candidate:
    preposition: str
    span: tuple[int, int]
    text: str


def employer_span(text: str, phrase: OfficePhrase) -> tuple[int, int] | None:
    """Return where the words of an office name the body that its bearer works for.

    The body stands before the office, or behind "at", "for", "with"; "of" tells it only where none
    of these does ("head of Global Policy at Norvik"), "from" only of what is known for a body, as
    "a teacher from Vang" says where somebody lives.

    Args:
        text: the words beside the name.
        phrase: the same words as an office.

    Returns:
        Start and end in `text`, None where nobody is named or whose office it is ("a spokesman for
        Mr Lee").
    """
    if not phrase.title.classes & EMPLOYMENTS or "founder" in phrase.title.classes:
        return None
    head = HEAD.split(text, maxsplit=1)[0]
    own = [word for word in words_of(text) if word.end <= len(head)]
    office = office_ending_at(own, len(own))
    counsel = name_key(phrase.title.term) in COUNSEL
    if office is not None:
        leading = _leading_body(own, office.start)
        if leading is not None:
            body = without_possessive(text[slice(*leading)])
            return None if counsel and kind_of_name(body) != "organization" else leading
    found = [
        _Candidate(match["preposition"], match.span("body"), match["body"])
        for match in BEHIND.finditer(text, len(head))
        if name_key(match["body"]) not in gazetteer.title_words()
        and (match["preposition"] != "from" or kind_of_name(match["body"]) == "organization")
    ]
    if not found:
        return None
    client = counsel and found[0].preposition not in {"at", "with"}
    if client and kind_of_name(found[0].text) != "organization":
        return None
    if found[0].preposition == "of":
        found = [one for one in found if one.preposition in {"at", "with"}] or found
    if name_key(found[0].text.split()[0]) in gazetteer.titles():
        return None
    return found[0].span


def _leading_body(words: Sequence[Word], office: int) -> tuple[int, int] | None:
    """The capitalised words before an office that name a body: "Norvik" in "Norvik spokesman"."""
    uses = gazetteer.title_words()
    first = 0
    while first < office:
        stop = country_at(words, first)[1]
        if stop > first:
            first = stop
        elif words[first].key in gazetteer.small_words("opener") or words[first].key in STATUS:
            first += 1
        else:
            break
    last, printed = first, [word.text for word in words]
    while last < office and (printed[last][:1].isupper() or joins_topics(printed, last)):
        last += 1
    if last > first and last < office and BEFORE_COMMON.match(words[last].text):
        return words[first].start, words[last].start + len(words[last].text)
    while last > first and uses.get(words[last - 1].key) in ("rank", "status"):
        last -= 1
    # "Deputy Defence Minister" has a field and a rank, no employer.
    if all(word.key in uses for word in words[first:last]):
        return None
    if any(COMPOUND.fullmatch(word.text) for word in words[first:last]):
        return None
    title = gazetteer.titles().get(words[first].key)
    if title is not None and (title.government or title.honorific):
        return None  # "President Lee's adviser"
    return words[first].start, words[last - 1].start + len(words[last - 1].text)
