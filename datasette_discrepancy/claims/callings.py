"""Whether words beside a name tell an office, a calling, a party, or only how somebody comes in.

A mayor holds an office, a novelist has a calling, a Democrat belongs to a party; a witness or a
resident is described, and nothing lasting is said of them.
"""

from __future__ import annotations

import re
from typing import Literal

from datasette_discrepancy.language.office_phrases import OfficePhrase
from datasette_discrepancy.language.spelling import name_key

Standing = Literal["office", "calling", "party", "passing"]

# Classes of `titles.csv` that are work and no post. A title that may also be a post
# ("captain": military or pilot) is one.
CALLINGS = frozenset(
    (
        *("academic", "activist", "analyst", "artist", "astronaut", "athlete", "author"),
        *("business", "detective", "driver", "economist", "engineer", "farmer", "film director"),
        *("founder", "journalist", "lawyer", "militant", "nurse", "performer", "physician"),
        *("pilot", "referee", "scholar", "sport", "strategist", "teacher", "worker", "owner"),
    )
)
# Beside a calling these are no post either: a founder may be chief executive and need not be.
_BESIDE = frozenset({"chief executive"})
# What somebody is in the story, or for a while.
PASSING = frozenset(
    {"candidate", "resident", "student", "suspect", "victim", "witness", "spouse", "relative"}
)
# Terms that are in one class with offices and tell less.
# Wealth is no work.
PASSING_TERMS = frozenset(
    {"politician", "veteran", "incumbent", "contender", "billionaire", "tycoon"}
)
FIGURATIVE = frozenset({"defender", "champion", "driver", "architect"})
CHURCHES = re.compile(
    r"\b(?:Baptist|Methodist|Lutheran|Presbyterian|Anglican|Pentecostal|Unitarian|Evangelical"
    r"|evangelical|Christian|ordained|church|youth)\s+minister"
)
OF_SOMETHING = re.compile(r"\b(?:at|of|with|for|senior|research|visiting)\b")
PARTIES = {"democrat": "Democrat", "republican": "Republican"}
PARTY_NAMES = re.compile(r"\b(?:Democrat|Republican)", re.IGNORECASE)
# "the top Democrat on the committee" holds a post there.
FOREMOST = re.compile(r"\b(?:top|ranking|leading|highest-ranking|senior|lead)\b", re.IGNORECASE)
# Only those of a state or district: "U.S. attorney", "district attorney".
PROSECUTORS = re.compile(
    r"\b(?:U\.?S\.?|United\s+States|[Dd]istrict|[Ss]tate'?s?|[Cc]ounty|[Cc]ity|[Cc]ommonwealth.?s)\s+"
    r"[Aa]ttorney"
)


def standing_of(phrase: OfficePhrase, words: str) -> Standing:
    """Return what the words beside a name make of its bearer.

    Args:
        phrase: the words as an office.
        words: the words as printed.
    """
    term, classes = name_key(phrase.title.term), phrase.title.classes
    if term in PARTIES:
        # Not "a Republican and once a leading negotiator": what stands behind it is another.
        first = PARTY_NAMES.search(words)
        before = words if first is None else words[: first.start()]
        return "office" if FOREMOST.search(before) else "party"
    if term in PASSING_TERMS or (classes and classes <= PASSING):
        return "passing"
    if term == "counsel":
        return "office"  # "special counsel", "general counsel"
    if term == "fellow" and not OF_SOMETHING.search(words):
        return "passing"  # "fellow senator Lee"
    if term in FIGURATIVE and " of " in words:
        return "passing"  # "a defender of free trade"
    if term == "minister" and CHURCHES.search(words):
        return "calling"
    if term == "attorney":
        return "office" if PROSECUTORS.search(words) else "calling"
    if classes & CALLINGS and classes <= CALLINGS | _BESIDE:
        return "calling"
    return "office"
